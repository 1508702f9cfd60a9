"""One's own points shown to somebody else, by one's own wish, and taken back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from jobaid.library.people_named import person_named
from jobaid.library.texts.rendered import clean, cut
from jobaid.log.index.index_rows import mappings_in, moment_of
from jobaid.operations.records.kept_reviews import author_name
from jobaid.operations.service.my_rewards import rewards_line
from jobaid.quick_dataclasses import dataclass
from jobaid.review.standing_models import author_of, is_same_person
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.operations.records.record_reader import RecordReader
    from jobaid.operations.service.service_desk import ServiceDesk
    from jobaid.service.reward_points import MonthOfRewards

_OF = "rewards"
_MOST_MONTHS = 24
_LONGEST = 300


@dataclass(frozen=True, slots=True)
class SharedMonth:
    """A month of a colleague's points as they shared it: what each was for, in words."""

    month: str
    points: float
    deeds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SharedRewards:
    """A colleague's points, as of when they shared them."""

    person: str
    name: str
    at: dt.datetime
    months: tuple[SharedMonth, ...]


def rewards_of(person: str) -> str:
    """What a sharing of somebody's points is about."""
    return f"{_OF}/{person}"


def shared_with(reader: RecordReader, me: str) -> list[SharedRewards]:
    """What colleagues have shared with somebody and not taken back, by name."""
    found = []
    for person, one in _in_force(reader).items():
        at, run = moment_of(one.get("at")), one.get("run")
        if at is None or not isinstance(run, Mapping) or is_same_person(person, me):
            continue
        if any(is_same_person(id, me) for id in _ids(one.get("with"))):
            months = tuple(_months(run.get(_OF)))
            found.append(SharedRewards(person, clean(author_name(one)), at, months))
    return sorted(found, key=lambda one: (one.name.casefold(), one.person))


def shared_by(reader: RecordReader, me: str) -> tuple[str, ...]:
    """The ids of those who see somebody's points now."""
    for person, one in _in_force(reader).items():
        if is_same_person(person, me):
            return tuple(_ids(one.get("with")))
    return ()


def _in_force(reader: RecordReader) -> dict[str, Mapping[str, Any]]:
    """By author, the sharing of their points that holds: the last, where it was not taken back."""
    last: dict[str, Mapping[str, Any]] = {}
    for one in reader.index.statements("sharing"):
        who = author_of(one)
        if who and one.get("of") == rewards_of(who):  # nobody shares another's
            last[who] = one
    return {who: one for who, one in last.items() if one.get("withdrawn") is not True}


def share_rewards(
    desk: ServiceDesk,
    months: Sequence[MonthOfRewards],
    told: str,
    on_saved: Callable[[], None] | None = None,
) -> str:
    """Show one's points as they stand to those who are named; what is wrong, "" where kept."""
    me = str(desk.agent.get("id") or "")
    whom: list[dict[str, str]] = []
    for words in told.replace(";", ",").split(","):
        if not words.strip():
            continue
        one = person_named(desk.library, words)
        if one is None or is_same_person(one.id, me):
            return sentence("“{who}” is none of your colleagues here.", who=words.strip()[:60])
        whom.append({"id": one.id, "name": one.name or one.id})
    if not whom:
        return sentence("Say with whom: a name, or several with commas.")
    run = {_OF: [rewards_line(one) for one in months[:_MOST_MONTHS]]}
    return desk.try_to_say("sharing", rewards_of(me), {"with": whom, "run": run}, on_saved) or ""


def take_back(desk: ServiceDesk, on_saved: Callable[[], None] | None = None) -> str:
    """Nobody sees one's points any more; why not, "" where it is kept."""
    me = str(desk.agent.get("id") or "")
    return desk.try_to_say("sharing", rewards_of(me), {"withdrawn": True}, on_saved) or ""


def _ids(whom: object) -> list[str]:
    told = whom if isinstance(whom, list) else [whom]
    return [str(one.get("id")) if isinstance(one, Mapping) else str(one) for one in told]


def _months(told: object) -> Iterator[SharedMonth]:
    """What is in a sharing, which another program may have written."""
    for one in list(mappings_in(told))[:_MOST_MONTHS]:
        points = one.get("points")
        deeds = tuple(
            cut(clean(str(each.get("words") or each.get("for") or "")), _LONGEST)
            for each in mappings_in(one.get("for"))
        )
        number = float(points) if isinstance(points, int | float) else 0.0
        yield SharedMonth(cut(clean(str(one.get("month") or "")), 20), number, deeds)
