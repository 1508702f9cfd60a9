"""Whether a document follows from its events, and what the files of an open call lack.

The events of a call are the facts; everything else in its document is their fold.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from jobaid.call.events import EVENT_VERSION
from jobaid.call.interaction import DOCUMENT_VERSION, interaction
from jobaid.log.index.index_rows import revision
from jobaid.log.trouble import why

if TYPE_CHECKING:
    from jobaid.log.plain_records import Document
    from jobaid.log.reading import CallReading

_EMPTY: tuple[object, ...] = (None, "", 0, 0.0, False, [], {})
_SOME = 8  # numbers of events that are named


def differences(document: Document, events: list[Any]) -> Iterator[str]:
    """What is wrong with a document that has events of ours, as clauses."""
    if not all(isinstance(event, dict) for event in events):
        yield "not everything among its events is an event"
        return
    numbers = [event.get("seq") for event in events]
    if numbers != list(range(len(events))):
        there = {number for number in numbers if isinstance(number, int)}
        gone = [number for number in range(max(there, default=0)) if number not in there]
        named = ", ".join(map(str, gone[:_SOME])) + (" ..." if len(gone) > _SOME else "")
        yield f"its events {named} are missing" if gone else "its events are not in order"
    try:
        told = interaction(events, revision(document))
    except Exception as error:
        yield f"its events cannot be read as a call ({type(error).__name__})"
        return
    names = [
        name
        for name, value in told.items()
        if name not in ("events", "rev")
        and value != document.get(name)
        and not (name not in document and value in _EMPTY)
    ]
    if names:
        one = len(names) == 1
        parts = f"{', '.join(names)} {'does' if one else 'do'} not follow from its events"
        yield f"{parts}, which are there and tell what happened"


def of_journal(id: str, reading: CallReading) -> Iterator[str]:
    """What is wrong with the journal of an open call, in sentences."""
    count = len(reading.events)
    whole = f"{count} events in it are whole and can be gone on with."
    for path, error in reading.unreadable:
        yield f"A journal of the call {id} cannot be read: {why(error)} ({path}). {whole}"
    for path in reading.damaged:
        if count:
            yield (
                f"A journal of the call {id} is damaged ({path}). {whole} The next start sets the "
                "damaged file aside and goes on with them."
            )
        else:
            yield (
                f"A journal of the call {id} cannot be read: nothing in it is whole ({path}). The "
                "next start sets the file aside."
            )
    if reading.missing:
        named = ", ".join(map(str, reading.missing[:_SOME]))
        more = " ..." if len(reading.missing) > _SOME else ""
        yield f"The journal of the call {id} has lost its events {named}{more}. {whole}"


def is_newer(document: Document) -> bool:
    """Whether a newer program made the document or any of its events."""
    events = document.get("events")
    told = [document.get("v")]
    told += [
        event.get("v")
        for event in (events if isinstance(events, list) else ())
        if isinstance(event, dict)
    ]
    newest = max(DOCUMENT_VERSION, EVENT_VERSION)
    return any(isinstance(version, int | float) and version > newest for version in told)


def is_ours(events: list[Any]) -> bool:
    """Whether events are those of a call of ours and not another program's."""
    first = events[0] if events else None
    return isinstance(first, dict) and first.get("type") == "started" and "seq" in first
