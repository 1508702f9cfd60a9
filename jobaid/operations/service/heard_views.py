"""What is heard of customers as it is drawn, and one more answer noted by hand."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from jobaid.library.due_times.due_words import day_words
from jobaid.log.index.record_query import RecordQuery
from jobaid.operations.service.heard_outside import HeardRow, everything_heard, heard_form
from jobaid.sentences import Sentence, sentence

if TYPE_CHECKING:
    from jobaid.operations.service.heard_outside import Heard
    from jobaid.operations.service.service_desk import ServiceDesk

HEARD_DAYS = dt.timedelta(days=92)
_MOST = 1_000
SOURCES: Mapping[str, Sentence] = {
    "call": sentence("Call"),
    "survey": sentence("Survey"),
    "letter": sentence("Letter"),
    "visit": sentence("Visit"),
    "briefing": sentence("Briefing"),
    "interview": sentence("Interview"),
}
"""Where something was heard, by the word that is kept; any other word stands as it is."""


def shown_heard(desk: ServiceDesk) -> list[Heard]:
    """What was heard in the last quarter, newest first. It reads disks."""
    records = desk.records
    if records is None:
        return []
    records.refresh()
    first = desk.now().date() - HEARD_DAYS
    query = RecordQuery(first=first, sight=desk.sight, samples=desk.samples, counting=True)
    return everything_heard(records, query, desk.viewer, most=_MOST)


def question_words(desk: ServiceDesk, id: str) -> str:
    """A question of the house in its own words; the id where it has none of that name."""
    languages = desk.library.house.languages
    found = next((one for one in desk.library.house.questions if one.id == id), None)
    return id if found is None else found.text.text(languages[0], languages) or id


def heard_on(desk: ServiceDesk, one: Heard) -> str:
    """The day on which something was said, in words; as it is told where that is no day."""
    try:
        at = dt.datetime.fromisoformat(one.at)
    except ValueError:
        return one.at[:10]
    now = desk.now()
    day = at.astimezone(now.tzinfo).date() if at.tzinfo else at.date()
    return day_words(day, now.date(), desk.library.house.languages[0])


def note_heard(
    desk: ServiceDesk, told: Mapping[str, str], on_saved: Callable[[], None] | None = None
) -> str:
    """Keep one answer from outside a call; what is wrong with it, "" where it is kept."""
    told = {**told, "source": source_of(told.get("source", ""))}
    row = heard_form(told, desk.library.house, desk.now().date())
    if not isinstance(row, HeardRow):
        return row
    return desk.try_to_say("feedback", row.of, row.added, on_saved) or ""


def source_of(told: str) -> str:
    """The word that is kept for a source, told by its number, its first letters, or in words."""
    words = told.strip().casefold()
    outside = [one for one in SOURCES if one != "call"]
    if words.isdecimal() and 1 <= int(words) <= len(outside):
        return outside[int(words) - 1]
    if words:
        return next((one for one in outside if one.startswith(words)), told.strip())
    return ""
