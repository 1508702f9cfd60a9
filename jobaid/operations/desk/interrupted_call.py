"""A call that an earlier start has left, as it is read from the disk to be gone on with."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field, replace
from typing import TYPE_CHECKING

from jobaid.call.fold import fold
from jobaid.log.recovery import ResumeError, events_to_resume
from jobaid.log.trouble import why
from jobaid.operations.library.usable_library import Overlay
from jobaid.operations.recorded_call import reading_as_then
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.call.events import Event
    from jobaid.library.reader import ReadLibrary
    from jobaid.operations.recorder import Recorder


@dataclass(frozen=True, slots=True)
class InterruptedCall:
    """A call that was left: its events, and the library as the call has used it.

    `ms` and `last_at` tell when its last event was. Where `reading` is None it cannot be gone
    on with, `problem` says why, and `is_over` whether that will stay so.
    """

    id: str
    reading: ReadLibrary | None = None
    events: list[Event] = field(default_factory=list)
    ms: int = 0
    last_at: str | None = None
    problem: str = ""
    is_over: bool = False


def read_left(reading: ReadLibrary, id: str, recorder: Recorder | None) -> InterruptedCall:
    """Read a call and the versions it has used; waits for the disk, for any thread. Never raises.

    `reading` is the library of now: files that have not changed since are taken from it.
    """
    if recorder is None:
        words = sentence("Nothing is kept here, so there is no call to go on with.")
        return InterruptedCall(id, problem=words, is_over=True)
    try:
        events = list(events_to_resume(id, recorder.profile.open_calls, recorder.daybook))
    except ResumeError as trouble:
        return InterruptedCall(id, problem=trouble.words, is_over=True)
    except OSError as error:
        words = sentence(
            "The call cannot be read: {why}. What is kept of it is as it was: try again.",
            why=why(error),
        )
        return InterruptedCall(id, problem=words)
    state = fold(events)
    as_then = reading_as_then(reading, state.versions, recorder)
    return InterruptedCall(id, _at_hand(as_then, state.versions), events, state.ms, state.last_at)


def _at_hand(reading: ReadLibrary, versions: Iterable[str]) -> ReadLibrary:
    """The same with what the call has used read into memory: going on with it wants that."""
    contents: dict[str, bytes] = {}
    for name in versions:
        script = reading.library.scripts.get(name)
        file = name if script is None else script.file
        content = reading.contents.get(file)
        if content is not None:
            contents[file] = content
    return replace(reading, contents=Overlay(reading.contents, contents))
