"""How a promise stands: the one place that says what is kept, kept late, broken, withdrawn, late.

The ledger, the report, the filters of calls, the customer card and the desk's list all ask here.
Where SQL or columns of numbers ask, they look the five facts of a promise up in the table that is
made here of the one function (`STANDING_OF`). Nothing here reads a disk or a clock.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from itertools import product
from typing import Any, Generic, Literal, NamedTuple, TypeVar

from jobaid.library.hours import zone_of
from jobaid.quick_dataclasses import dataclass

PromiseStanding = Literal["open", "kept", "kept-late", "broken", "withdrawn", "late"]
ENDINGS = ("kept", "kept-late", "broken", "withdrawn")
"""What a promise comes to in the end; until then it is open."""
REOPENED = "reopened"
"""What is said of a promise that was ended by mistake: it is owed again."""
STANDINGS: tuple[PromiseStanding, ...] = (
    "open",
    "kept",
    "kept-late",
    "broken",
    "withdrawn",
    "late",
)
"""In the order of their numbers; those of `ENDINGS` follow the open one."""
PROMISED_IN = frozenset(("closed", "interrupted", "parked"))
"""The states of calls whose promises are owed: what was cut off was promised all the same."""

_EPOCH = dt.datetime.fromtimestamp(0, dt.UTC)
_MICROSECOND = dt.timedelta(microseconds=1)


def how_it_stands(
    ending: str | None, *, after_due: bool, withdrawn: bool, overdue: bool, past_mending: bool
) -> PromiseStanding:
    """By what ended it, if anything did, and the clock.

    `after_due`: it ended after it was due, whatever its ending calls itself. `withdrawn`: in the
    call that made it. `overdue`: its time has passed; `past_mending`: by more than a working day,
    and it is ours to keep.
    """
    if ending in ("kept", "kept-late"):
        return "kept-late" if after_due or ending == "kept-late" else "kept"
    if ending == "broken":
        return "broken"
    if ending is not None or withdrawn:
        return "withdrawn"
    if not overdue:
        return "open"
    return "broken" if past_mending else "late"


_EITHER = (False, True)
STANDING_OF: tuple[PromiseStanding, ...] = tuple(
    how_it_stands(
        ending, after_due=after_due, withdrawn=withdrawn, overdue=overdue, past_mending=mending
    )
    for ending in (None, *ENDINGS)
    for after_due, withdrawn, overdue, mending in product(_EITHER, repeat=4)
)
"""By five facts as one number: 16 for each ending, 8 after due, 4 withdrawn, 2 overdue, 1 past
mending."""

_FURTHEST_EAST_US = 14 * 3_600_000_000
"""How much sooner than in UTC a time of day can be anywhere."""
_ENDED = " ".join(f"WHEN '{one}' THEN {16 * n}" for n, one in enumerate(ENDINGS, 1))


def facts_in_sql(now: str, late_after: str) -> str:
    """The five facts as one number, in SQL: of `ending`, `ended`, `due`, `withdrawn`, `waited`.

    Times are microseconds since 1970, those that are passed in too.
    """
    return (
        f"(CASE ending {_ENDED} ELSE 0 END + 8 * ifnull(ended > due, 0) + 4 * withdrawn"
        f" + 2 * ifnull(due < {now}, 0) + ifnull(NOT waited AND due <= {late_after}, 0))"
    )


def standing_in_sql(now: str, late_after: str) -> str:
    """How a promise stands, in SQL as `facts_in_sql`: the digit of its place in `STANDINGS`."""
    digits = "".join(str(STANDINGS.index(one)) for one in STANDING_OF)
    return f"substr('{digits}', {facts_in_sql(now, late_after)} + 1, 1)"


def facts_of(*standings: PromiseStanding) -> str:
    """The numbers of the facts that come to one of some standings, as a list in SQL."""
    numbers = (str(n) for n, one in enumerate(STANDING_OF) if one in standings)
    return f"({', '.join(numbers)})"


def beginnings_in_sql(*standings: PromiseStanding) -> list[str]:
    """Conditions in SQL, each a stretch of an index: what stands like that fulfils one of them.

    No promise fulfils two. They are quicker asked than `facts_in_sql`, and leave few to ask it of.
    """
    told = []
    for n, ending in enumerate((None, *ENDINGS)):
        fitting = [
            at for at, one in enumerate(STANDING_OF[16 * n : 16 * n + 16]) if one in standings
        ]
        if not fitting:
            continue
        parts = ["ending IS NULL" if ending is None else f"ending = '{ending}'"]
        if len(withdrawn := {at >> 2 & 1 for at in fitting}) == 1:
            parts.append(f"withdrawn = {withdrawn.pop()}")
        if all(at & 8 for at in fitting):
            parts.append(f"ended > due - CASE WHEN due_local THEN {_FURTHEST_EAST_US} ELSE 0 END")
        told.append(" AND ".join(parts))
    return told


@dataclass(frozen=True, slots=True)
class PromiseMoment:
    """When it is asked how promises stand, in microseconds since 1970.

    `late_after` is until when a promise that was due is past mending by now; None for never. `zone`
    is the house's, in which a due time without an offset was meant.
    """

    now: int
    late_after: int | None = None
    zone: str = "UTC"

    def local(self, us: int) -> int:
        """The moment of a due time without an offset, which is told as if it were in UTC."""
        meant = (_EPOCH + us * _MICROSECOND).replace(tzinfo=zone_of(self.zone))
        return (meant - _EPOCH) // _MICROSECOND


WhenSaid = TypeVar("WhenSaid", int, dt.datetime)


class SaidOfPromise(NamedTuple, Generic[WhenSaid]):
    """What was said of a promise later: how it changed, when, and what is new of it."""

    change: str
    at: WhenSaid
    due: Any = None
    to: str | None = None


class PromiseCourse(NamedTuple, Generic[WhenSaid]):
    """What all that was said of a promise has made of it: due, whose, ended by what and when."""

    due: Any
    owner: str
    ending: str | None = None
    ended: WhenSaid | None = None


def course_of(
    due: Any, owner: str, said: Iterable[SaidOfPromise[WhenSaid]]
) -> PromiseCourse[WhenSaid]:
    """The course of a promise by what was said, in the order of its times.

    The first that ends it counts. What another desk says after that changes nothing: neither
    whose it was nor when it was due; but that it was ended by mistake (`REOPENED`) takes it up
    again, unless it was owned up to.
    """
    ending: str | None = None
    ended: WhenSaid | None = None
    for one in sorted(said, key=lambda each: each.at):
        if ending is not None:
            if one.change == REOPENED and ending != "broken":
                ending = ended = None
        elif one.change in ENDINGS:
            ending, ended = one.change, one.at
        elif one.change == "moved":
            due = one.due or due
        elif one.change == "handed-over":
            owner = one.to or owner
    return PromiseCourse(due, owner, ending, ended)


def told_id(told: object) -> str:
    """The id of a person to whom a promise was handed over, who may be told with a name."""
    return str((told.get("id") if isinstance(told, dict) else told) or "")
