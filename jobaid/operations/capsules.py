"""Handover capsules: calls given to a colleague as one block of text, and taken up from one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from jobaid.call.capsule import Capsule, CapsuleTrouble, capsule_text
from jobaid.call.command import Done
from jobaid.call.compiled_library import CompiledLibrary
from jobaid.call.handing_over import capsule_call
from jobaid.call.summary import summary
from jobaid.call.taking_over import taken_over
from jobaid.library.texts.rendered import clean
from jobaid.log.mask import mask_text
from jobaid.operations.callview.note_draft import DRAFT
from jobaid.operations.handover import CHANNELS
from jobaid.operations.recorded_call import begin
from jobaid.sentences import joined, sentence

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from jobaid.call.capsule import CapsuleCall
    from jobaid.call.read_model import CallReadModel
    from jobaid.library.reader import ReadLibrary
    from jobaid.operations.recorded_call import RecordedCall
    from jobaid.operations.recorder import Recorder

# The block goes to a colleague in the words of the house, as the summary does.
_WORDS = {
    "en": {
        "head": "Handover from {name}, {at}",
        "at": "at the step “{step}”",
        "known": "Do not ask again: {fields}.",
        "no-contact": "The customer wants no calls from us.",
        "how": "Open it on another desk: copy all of this, then Ctrl+Shift+V between calls.",
    },
    "es": {
        "head": "Traspaso de {name}, {at}",
        "at": "en el paso «{step}»",
        "known": "No vuelva a preguntar: {fields}.",
        "no-contact": "El cliente no quiere que le llamemos.",
        "how": "Para abrirlo en otro puesto: copie todo esto y pulse Ctrl+Mayús+V entre llamadas.",
    },
}


def capsule_of(calls: Iterable[CallReadModel], by: Mapping[str, str], now: str) -> str:
    """The block for calls as they stand, by whoever hands them over at `now` (ISO 8601, UTC).

    "" where none of them stands at a step.
    """
    parts: list[CapsuleCall] = []
    told: list[str] = []
    library = ""
    words = _WORDS["en"]
    for call in calls:
        part = capsule_call(call, DRAFT)
        if part is None:
            continue
        library = call.library.house.name or library
        words = _WORDS.get(call.library.house.languages[0][:2], words)
        parts.append(part)
        told += ["", *_lines(call, part, words)]
    if not parts:
        return ""
    who = {name: str(by.get(name) or "") for name in ("id", "name")}
    capsule = Capsule(who, now, library, tuple(parts))
    when = f"{now[:10]} {now[11:16]} UTC"
    head = words["head"].format(name=clean(capsule.name) or "-", at=when)
    lines = "\n".join((head, *told, "", words["how"]))
    return capsule_text(capsule, mask_text(lines).text)


def _lines(call: CallReadModel, part: CapsuleCall, words: Mapping[str, str]) -> Iterable[str]:
    """What a person reads of a call: at which step it stands, the summary, what is known."""
    ready = call.step_here()
    step = part.step if ready is None else call.words(ready.step.title) or part.step
    yield f"{part.title}, {words['at'].format(step=step)}"
    yield from clean(summary(call, DRAFT)).splitlines()
    known = [part.labels.get(name) or name for name in part.fields]
    if known:
        yield words["known"].format(fields=", ".join(known))
    if part.no_contact is not None:
        yield words["no-contact"]


def begin_from(
    capsule: Capsule,
    reading: ReadLibrary,
    *,
    new_id: Callable[[], str],
    recorder: Recorder | None = None,
    about: Mapping[str, Any] | None = None,
) -> RecordedCall:
    """Go on with the call of a capsule that holds one. Raises `CapsuleTrouble` or `Refused`."""
    if len(capsule.calls) > 1:
        raise CapsuleTrouble(
            sentence("That capsule holds several calls. Open it at the desk, which lays them out.")
        )
    compiled = CompiledLibrary(reading.library)
    taken = taken_over(compiled, capsule, capsule.calls[0])
    call = begin(
        reading,
        taken.script,
        new_id=new_id,
        recorder=recorder,
        given=taken.fields,
        about={
            **(about or {}),
            "channel": taken.channel if taken.channel in CHANNELS else "phone",
            "customer_kind": taken.customer_kind,
            "capsule": dict(taken.told),
        },
        language=taken.language,
        compiled=compiled,
        taken=taken,
    )
    if taken.problem:
        words = joined(taken.problem, call.begun.problem or "")
        call.begun = Done(call.begun.events, words)
    return call
