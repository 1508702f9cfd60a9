"""A call by lines: one command in, one state out. The front end that programs use."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, TextIO

from jobaid.call.command import Done
from jobaid.call.view import play_state

if TYPE_CHECKING:
    from jobaid.operations.recorded_call import RecordedCall

NOT_JSON = 'This line is not JSON. A command looks like {"do": "next"}.'


def play_lines(call: RecordedCall, lines: Iterable[bytes], out: TextIO) -> None:
    """Write the state at the start and after each line; each only once it is on the disk.

    The end of the input leaves a kept call resumable.
    """
    _write(call, call.begun, out)
    for line in lines:
        if not line.strip():
            continue
        try:
            command: Any = json.loads(line)
        except (ValueError, RecursionError):
            # What came is not repeated: it may hold anything.
            done = Done((), NOT_JSON, refused=True)
        else:
            done = call.do(command)
        _write(call, done, out)


def _write(call: RecordedCall, done: Done, out: TextIO) -> None:
    if not call.wait() and done.problem is None:
        done = Done(
            done.events,
            "This is held in memory only: the disk does not take it. It is tried again with "
            "every command. Go on with the call.",
        )
    out.write(json.dumps(play_state(call.engine.call, done)) + "\n")
    out.flush()
