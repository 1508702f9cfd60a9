"""Days in a library that have passed: notices, reviews, accepted warnings, holidays.

What a day means depends on today, so these are looked for with every check and never kept.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

from jobaid.library.checks.script_context import found
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.library.findings import Finding
    from jobaid.library.model import FilePlace, Library

CODE = "JA121"
# A holiday that is over is still asked for when promises of last month are looked at.
KEPT_HOLIDAYS = dt.timedelta(days=366)


def passed_days(library: Library, today: dt.date) -> Iterator[Finding]:
    """The days before `today` that nobody has looked at again."""
    for never in library.never.values():
        spot = never.spot("review_by")
        fix = sentence("Look at it again, and write the day of the next time.")
        what = sentence("The never rule `{id}` was to be looked at again by", id=never.id)
        yield from _passed("never.yaml", spot, what, never.review_by, today, fix)
    for notice in library.notices.values():
        spot, fix = notice.spot("until"), sentence("Take the notice out.")
        what = sentence("The notice `{id}` has been shown to nobody since", id=notice.id)
        yield from _passed("notices.yaml", spot, what, notice.until, today, fix)
    told = [("library.yaml", library.house.accepted)]
    told += [(script.file, script.accepted) for script in library]
    for file, accepted in told:
        for one in accepted:
            what = sentence("The warning {code} was accepted only until", code=one.code)
            fix = sentence("Mend it, or accept anew.")
            yield from _passed(file, one.spot("until"), what, one.until, today, fix)
    yield from _holidays(library, today)


def _passed(
    file: str, spot: FilePlace, what: str, day: str | None, today: dt.date, fix: str
) -> Iterator[Finding]:
    if day and day[:10] < today.isoformat():
        yield found(file, CODE, spot, sentence("{what} {day}.", what=what, day=day), fix)


def _holidays(library: Library, today: dt.date) -> Iterator[Finding]:
    house = library.house
    if not house.holidays:
        return
    oldest = (today - KEPT_HOLIDAYS).isoformat()
    for number, day in enumerate(house.holidays):
        if day < oldest:
            spot = house.spots.get(f"holidays.{number}") or house.spot("holidays")
            words = sentence("The holiday {day} is more than a year past.", day=day)
            yield found("library.yaml", CODE, spot, words, sentence("Take it out."))
    last = max(house.holidays)
    if oldest <= last < today.isoformat():
        words = sentence(
            "The last of the holidays, {last}, has passed: no day to come is one.", last=last
        )
        fix = sentence("Write those of the next year, so that promises do not fall due on them.")
        yield found("library.yaml", CODE, house.spot("holidays"), words, fix)
