"""A step that was shown in a call, beside what today's version of its script would say."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from jobaid.call.read_model import CallReadModel
from jobaid.operations.callview.text_renderer import Renderer
from jobaid.operations.review.playback_view_models import TodayDifference, TodayView
from jobaid.sentences import counted, sentence

if TYPE_CHECKING:
    from jobaid.call.compiled_library import CompiledLibrary
    from jobaid.library.model import Library, Script, Step

_SAME = TodayView("same", sentence("Today's version has this step as it was shown."))
_NO_SCRIPT = TodayView("gone", sentence("This script is not in the library any more."))
_NO_STEP = TodayView("gone", sentence("Today's version of this script has no such step."))
_UNKNOWN = TodayView(
    "unknown", sentence("What was shown is not kept, so it cannot be compared with today's.")
)
_NOWHERE = TodayView("unknown", sentence("The call stood on no step then."))
_LINE = sentence("Line")
_EXACT = sentence("Say exactly")
_OWN = sentence("In your own words")


def today_view(call: CallReadModel, today: CompiledLibrary, *, rebuilt: bool) -> TodayView:
    """What today's library has for the step on which a call stands at a moment of it.

    `call` reads the versions that were in force; `rebuilt`: none was to be found of its script.
    """
    place = call.state.place
    if place is None:
        return _NOWHERE
    if rebuilt:
        return _UNKNOWN
    then = call.step_here()
    script = script_now(today.library, place.script)
    if script is None:
        return _NO_SCRIPT
    if then is not None and then.script is script:
        return _SAME
    step = step_now(script, place.step)
    if step is None:
        return _NO_STEP
    if then is None:
        return _UNKNOWN
    present = CallReadModel(today, (call.now, call.ms))
    present.state = call.state
    found = tuple(_differences(then.step, Renderer(call), step, Renderer(present)))
    if not found:
        return _SAME
    words = counted(
        len(found),
        "Today's version has one thing otherwise.",
        "Today's version has %Ln things otherwise.",
    )
    line = next((one.now for one in found if one.part is _LINE), "")
    return TodayView("differs", words, found, line)


def script_now(library: Library, id: str) -> Script | None:
    """The script of an id in a library of today; by an id that it had before, too."""
    found = library.scripts.get(id)
    return found or next((one for one in library if id in one.was), None)


def step_now(script: Script, id: str) -> Step | None:
    """The step of an id in a script of today; by an id that it had before, too."""
    return script.step(id) or next((one for one in script.steps if id in one.was), None)


def _differences(
    then: Step, shown: Renderer, now: Step, today: Renderer
) -> Iterator[TodayDifference]:
    parts = (
        (sentence("Title"), shown.plain(then.title), today.plain(now.title)),
        (_LINE, shown.plain(then.say), today.plain(now.say)),
        (
            sentence("Wording"),
            str(_EXACT if then.wording == "exact" else _OWN),
            str(_EXACT if now.wording == "exact" else _OWN),
        ),
        (sentence("Ask"), _asks(then, shown), _asks(now, today)),
        (
            sentence("Do"),
            "\n".join(shown.plain(one.text) for one in then.do),
            "\n".join(today.plain(one.text) for one in now.do),
        ),
        (
            sentence("Answers"),
            "\n".join(shown.plain(one.label) for one in then.answers),
            "\n".join(today.plain(one.label) for one in now.answers),
        ),
    )
    for part, before, after in parts:
        if before != after:
            yield TodayDifference(part, before, after)


def _asks(step: Step, texts: Renderer) -> str:
    labels = []
    for name in step.ask:
        field = texts.call.field(name)
        labels.append(name if field is None else texts.words(field.label) or name)
    return "\n".join(labels)
