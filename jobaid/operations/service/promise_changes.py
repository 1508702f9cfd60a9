"""What is done with a promise of the ledger: kept, moved, handed over, owned up to, taken back.

Each is a statement; a person is asked for what it takes ("What did the customer say?").
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from jobaid.log.dayfile import AMENDMENTS
from jobaid.log.mask import mask_text
from jobaid.log.promise_standing import REOPENED
from jobaid.operations.clock import stamp
from jobaid.operations.records.amending import amendment_of
from jobaid.operations.service.service_desk import NOT_KEPT_NOW
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.operations.service.service_desk import ServiceDesk
    from jobaid.promises.ledger import LedgerPromise

_LONGEST = 20_000


@dataclass(frozen=True, slots=True)
class ChangeTold:
    """What a person filled in, by what they want to do (`change`)."""

    change: str
    words: str = ""
    due: str = ""
    consent: str = ""
    to: str = ""


def note_on_promise(
    desk: ServiceDesk,
    promise: LedgerPromise,
    words: str,
    on_saved: Callable[[], None] | None = None,
) -> str:
    """Add a note to the call of a promise, open or over; what is missing, "" where it is kept."""
    recorder = desk.recorder
    if recorder is None:
        return NOT_KEPT_NOW
    if not words.strip():
        return sentence("Write the note first.")
    note = mask_text(words.strip()[:_LONGEST]).text
    at = stamp(desk.now().astimezone(dt.UTC))
    made = amendment_of(promise.made.interaction, note, id=desk.new_id(), at=at, agent=desk.agent)
    recorder.days.add({**made, "promise": promise.made.id}, AMENDMENTS, on_saved)
    return ""


def can_be_reopened(promise: LedgerPromise) -> bool:
    """Whether what ended it may have been said by mistake; what was owned up to stays."""
    ending = promise.ending
    return ending is not None and ending.change != "broken" and not promise.made.withdrawn


def change_promise(
    desk: ServiceDesk,
    promise: LedgerPromise,
    told: ChangeTold,
    on_saved: Callable[[], None] | None = None,
) -> str:
    """Say it; what is missing or why it was refused, "" where it is on its way to the disk."""
    reopens = told.change == REOPENED and can_be_reopened(promise)
    if not reopens and (not promise.is_open or told.change == REOPENED):
        return sentence("This promise is over: nothing more is said of it.")
    added: dict[str, Any] = {"interaction": promise.made.interaction, "change": told.change}
    if told.words.strip():
        added["words"] = told.words.strip()[:_LONGEST]
    match told.change:
        case "kept":
            if "words" not in added:
                return sentence("Say what was done.")
            if promise.due is not None and desk.now() > promise.due:
                added["change"] = "kept-late"
        case "moved":
            reading = desk.read_due(told.due)
            if reading.due is None:
                return reading.ask or sentence("By when?")
            if not told.consent.strip():
                return sentence(
                    "{due}. What did the customer say to the new time?", due=reading.words
                )
            added["due"] = reading.due.isoformat(timespec="seconds")
            added["consent"] = told.consent.strip()[:_LONGEST]
        case "handed-over":
            to = told.to.strip()
            if not to:
                return sentence("Who keeps it now?")
            person = desk.library.people.get(to)
            added["to"] = to if person is None else {"id": person.id, "name": person.name}
        case "broken":
            if "words" not in added:
                return sentence("Say what follows for the customer.")
        case "withdrawn":
            if "words" not in added:
                return sentence("Say why it is taken back.")
        case "reopened":
            if "words" not in added:
                return sentence("Say why it is taken up again.")
    return desk.try_to_say("promise", promise.made.id, added, on_saved) or ""
