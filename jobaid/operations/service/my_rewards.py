"""The points of one person, out of the record: theirs alone to see."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from jobaid.library.hours import zone_of
from jobaid.log.index.index_rows import moment_of
from jobaid.log.index.record_query import RecordQuery
from jobaid.operations.records.promise_ledger import PromiseLedger
from jobaid.sentences import sentence
from jobaid.service.reward_points import MonthOfRewards, RewardedDeed, rewards_by_month

if TYPE_CHECKING:
    from jobaid.library.model import Library
    from jobaid.operations.records.record_reader import RecordReader

_MOST_ANSWERS = 10_000
_TOP = 0.9  # of a scale: praise


def my_rewards(
    reader: RecordReader, library: Library, person: str, now: dt.datetime, *, samples: bool = False
) -> list[MonthOfRewards]:
    """A person's months, the newest first. Each deed counts once, whatever said so."""
    deeds = [
        *_praise(reader, library, person, samples=samples),
        *_promises(reader, library, person, now, samples=samples),
        *_suggestions(reader, library, person),
        *_thanks(reader, library, person),
    ]
    return rewards_by_month(deeds, library.rewards)


def _praise(
    reader: RecordReader, library: Library, person: str, *, samples: bool
) -> Iterator[RewardedDeed]:
    """Customers' own words with a top answer: one a call."""
    zone = zone_of(library.house.timezone)
    most = {one.id: one.at_most for one in library.house.questions if one.kind == "scale"}
    query = RecordQuery(agent=person, counting=True, samples=samples)
    seen: set[int] = set()
    for cursor, told in reader.index.facts("feedback", query, _MOST_ANSWERS):
        value, words = told["value"], told["words"]
        top = most.get(str(told["question"]))
        praised = top is not None and isinstance(value, int | float) and value >= _TOP * top
        if not words or not praised or cursor.number in seen:
            continue
        row = next(iter(reader.index.rows([cursor.number])), None)
        if row is None or (row.agent or "").casefold() != person.casefold():
            continue
        seen.add(cursor.number)
        began = dt.datetime.fromtimestamp((row.began_ms or 0) / 1000, dt.UTC).astimezone(zone)
        yield RewardedDeed("praise", began.date(), str(words))


def _promises(
    reader: RecordReader, library: Library, person: str, now: dt.datetime, *, samples: bool
) -> Iterator[RewardedDeed]:
    """Promises that they kept in time; one that was kept and then owned up to is undone."""
    for one in PromiseLedger(reader, library, now, owner=person, samples=samples).every("kept"):
        ending = one.ending
        if ending is None or one.state != "kept" or str(ending.by.get("id")) != person:
            continue
        later = [said for said in one.changes if said.at > ending.at and said.change == "broken"]
        undone = sentence("It was owned up to as broken later.") if later else ""
        day = ending.at.astimezone(one.now.tzinfo).date()
        yield RewardedDeed("promises-kept", day, one.made.text, undone)


def _suggestions(reader: RecordReader, library: Library, person: str) -> Iterator[RewardedDeed]:
    """Suggestions of theirs that were taken up; the last answer to one counts."""
    zone = zone_of(library.house.timezone)
    answers: dict[str, list[dict[str, Any]]] = {}
    for one in reader.index.statements("answer"):
        answers.setdefault(str(one.get("of")), []).append(one)
    for one in reader.index.statements("suggestion"):
        by = one.get("by")
        if not isinstance(by, dict) or by.get("id") != person:
            continue
        said = answers.get(str(one.get("id")), [])
        taken = [each for each in said if each.get("taken") is True]
        at = moment_of(taken[-1].get("at")) if taken else None
        if at is None:
            continue
        undone = ""
        if said[-1].get("taken") is False:
            undone = sentence("It was declined after all.")
        day = at.astimezone(zone).date()
        yield RewardedDeed("suggestion-taken", day, str(one.get("text") or ""), undone)


def _thanks(reader: RecordReader, library: Library, person: str) -> Iterator[RewardedDeed]:
    """Colleagues' thanks: one from each about one call; nobody thanks themselves for points."""
    zone = zone_of(library.house.timezone)
    seen: set[tuple[str, str]] = set()
    for one in reader.index.statements("thanks"):
        to, by, at = one.get("to"), one.get("by"), moment_of(one.get("at"))
        if not isinstance(to, dict) or not isinstance(by, dict) or at is None:
            continue
        mark = (str(by.get("id")), str(one.get("of")))
        if to.get("id") != person or by.get("id") == person or mark in seen:
            continue
        seen.add(mark)
        name = str(by.get("name") or by.get("id") or "")
        words = sentence("{name}: {words}", name=name, words=str(one.get("words") or ""))
        yield RewardedDeed("thanks", at.astimezone(zone).date(), words)


def rewards_line(month: MonthOfRewards) -> dict[str, Any]:
    """The object that `jobaid rewards --json` writes."""
    return {
        "month": month.month,
        "points": month.points,
        "by": dict(month.by),
        "for": [
            {"for": one.reason, "day": one.day.isoformat(), "words": one.words}
            for one in month.deeds
        ],
        "undone": [
            {"for": one.reason, "day": one.day.isoformat(), "words": one.words, "why": one.undone}
            for one in month.undone
        ],
    }
