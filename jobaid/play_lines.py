"""A call by lines, real or practised: one command in, one state out, for other programs."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, TextIO

from jobaid.call.command import Done
from jobaid.call.view import play_state

if TYPE_CHECKING:
    from jobaid.operations.practice.practising import KeptRun
    from jobaid.operations.recorded_call import RecordedCall

Scored = Callable[["KeptRun"], list[Mapping[str, Any]]]

NOT_JSON = 'This line is not JSON. A command looks like {"do": "next"}.'


def play_lines(call: RecordedCall, lines: Iterable[bytes], out: TextIO) -> None:
    """Write the state at the start and after each line; each only once it is on the disk.

    The end of the input leaves a kept call resumable.
    """
    _write(call, call.begun, out)
    for done in _done(lines, call.do):
        _write(call, done, out)


def _done(lines: Iterable[bytes], do: Callable[[Any], Done]) -> Iterator[Done]:
    """What each line led to; one that is not JSON is refused."""
    for line in lines:
        if not line.strip():
            continue
        try:
            command: Any = json.loads(line)
        except (ValueError, RecursionError):
            # What came is not repeated: it may hold anything.
            yield Done((), NOT_JSON, refused=True)
        else:
            yield do(command)


def _write(call: RecordedCall, done: Done, out: TextIO) -> None:
    if not call.wait() and done.problem is None:
        done = Done(
            done.events,
            "This is held in memory only: the disk does not take it. It is tried again with "
            "every command. Go on with the call.",
        )
    out.write(json.dumps(play_state(call.engine.call, done)) + "\n")
    out.flush()


def practise_lines(
    kept: KeptRun, lines: Iterable[bytes], out: TextIO, scored: Scored | None = None
) -> None:
    """Write the state at the start and after each line; after the end, the judgement with it.

    The end of the input leaves a kept run to be gone on with. `scored` gives the scorecards that
    stand beside the judgement.
    """
    _write_practice(kept, kept.run.begun, out, scored)
    for done in _done(lines, kept.do):
        _write_practice(kept, done, out, scored)


def _write_practice(kept: KeptRun, done: Done, out: TextIO, scored: Scored | None) -> None:
    state = play_state(kept.run.call, done)
    if state["problem"] is None and kept.problem is not None:
        state["problem"] = str(kept.problem)
    state |= kept.run.shown()
    state["run"] = kept.id
    if kept.run.over:
        state["judgement"] = kept.finish().as_json()
        if scored is not None:
            state["scorecards"] = scored(kept)
    out.write(json.dumps(state) + "\n")
    out.flush()
