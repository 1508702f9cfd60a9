"""How long what is kept stays: by class, in days, said first and then carried out as erasures.

What goes leaves a tombstone for each day and class, and the seals valid. A call of which a promise
is open or a complaint not settled stays, and is named, unless it is said that it goes as well.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jobaid.log.dayfile import AMENDMENTS, INTERACTIONS
from jobaid.log.dayreader import DayReader, desks
from jobaid.log.index.index_rows import identifier, mappings_in
from jobaid.log.platform import PLATFORM
from jobaid.log.promise_standing import ENDINGS
from jobaid.operations.records.erasing import destroy, keep_tombstones, tombstone
from jobaid.operations.records.erasure_reach import Erasure, names_in, spread_of
from jobaid.operations.records.record_finder import Records
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import counted, sentence

if TYPE_CHECKING:
    from jobaid.log.dayfile import KeptDocument
    from jobaid.log.profile import Profile

RETAINED_TABLES: Mapping[str, tuple[str, ...]] = {
    "calls": (INTERACTIONS,),
    "notes": (AMENDMENTS, "corrections"),
    "reviews": (
        "reviews",
        "acknowledgements",
        "disputes",
        "rulings",
        "coachings",
        "assignments",
        "agreements",
    ),
    "views": ("views",),
    "feedback": ("feedback", "thanks", "suggestions", "secondings", "answers"),
    "people": ("shifts", "reads", "rewards"),
    "practice": ("sharings", "progress", "overrides"),
}
"""The classes, each with the tables of the day files that are of it.

What was said of a call goes with the call, whatever its own class. Changes of promises and answers
to complaints have no class of their own; erasures, approvals, impacts and what `recovery` says of a
customer stay for ever. `practice` has the trainees' runs as well.
"""

_CLASS_OF = {table: name for name, tables in RETAINED_TABLES.items() for table in tables}
_RUNS = re.compile(r"(\d{4}-\d{2}-\d{2})\.json")


@dataclass(frozen=True, slots=True)
class HeldCall:
    """A call that is old enough to go and stays, with why in words."""

    id: str
    day: dt.date
    why: str


@dataclass
class Retention:
    """What would go: numbers of documents by day and class, and the calls that stay although old.

    `open_ones` says that calls with something open are among what goes.
    """

    keep: Mapping[str, int]
    counts: Counter[tuple[dt.date, str]] = field(default_factory=Counter)
    held: list[HeldCall] = field(default_factory=list)
    open_ones: int = 0
    erasure: Erasure = field(default_factory=Erasure)
    groups: dict[str, set[str]] = field(default_factory=dict)
    runs: list[Path] = field(default_factory=list)

    @property
    def documents(self) -> int:
        """How many documents and files would go."""
        return self.counts.total()


def plan_retention(
    profile: Profile, keep: Mapping[str, int], today: dt.date, *, with_open: bool = False
) -> Retention:
    """What is older than its class is kept for (days; 0 or absent: for ever). Changes nothing."""
    plan = Retention({name: days for name, days in keep.items() if days > 0})
    ends = {name: today - dt.timedelta(days=days) for name, days in plan.keep.items()}
    if not ends:
        return plan
    with Records(profile) as records:
        unsettled = _Unsettled(records)
    for desk in desks(profile.log):
        reader = DayReader(profile.log, desk)
        for day in reader.days():
            if day >= max(ends.values()):
                break
            for table, documents in reader.tables(day).items():
                name = _CLASS_OF.get(table)
                if name is None or name not in ends or day >= ends[name]:
                    continue
                group = plan.groups.setdefault(f"{day} {name}", set())
                for kept in documents.values():
                    group |= _going(plan, kept, table, day, unsettled, with_open)
                    kept.forget()
    plan.groups = {name: ids for name, ids in plan.groups.items() if ids}
    if plan.groups:
        plan.erasure = spread_of(profile, plan.groups, None, look_around=False)
    for place in plan.erasure.places:
        plan.counts[place.day, _CLASS_OF.get(place.table, "calls")] += len(place.ids)
    if "practice" in ends:
        for day, path in _runs(profile.folder / "practice"):
            if day < ends["practice"]:
                plan.runs.append(path)
                plan.counts[day, "practice"] += 1
    return plan


def carry_out_retention(
    profile: Profile, plan: Retention, *, now: dt.datetime, new_id: Callable[[], str]
) -> list[dict[str, Any]]:
    """Destroy what a plan names; returns the tombstones, one for each day and class.

    `profile` is open for writing. Raises ProfileTrouble, and OSError when the disk refuses: run it
    again then.
    """
    profile.must_write()
    documents = set().union(*(place.ids for place in plan.erasure.places))
    stones = []
    for group, ids in plan.groups.items():
        day, name = group.split()
        ids = ids | set(plan.erasure.along.get(group, ()))
        gone = sorted(ids, key=lambda id: (id not in documents, id))
        why = counted(
            plan.keep[name],
            "Retention: {name} are kept for 1 day ({day}).",
            "Retention: {name} are kept for %Ln days ({day}).",
            name=name,
            day=day,
        )
        stones.append(tombstone(profile, gone[0], gone[1:], str(why), now, new_id))
    keep_tombstones(profile, stones)
    destroy(profile, plan.erasure.places)
    for path in plan.runs:
        PLATFORM.remove(path)
    return [one.document for one in stones]


class _Unsettled:
    """What was said of promises and complaints, and which calls are open."""

    def __init__(self, records: Records) -> None:
        self._over = {
            (str(one.get("interaction")), str(one.get("of")))
            for one in records.index.statements("promise")
            if one.get("change") in ENDINGS
        }
        self._settled = {
            str(one.get("of"))
            for one in records.index.statements("complaint-answer")
            if one.get("settled") is True
        }
        self.open_calls = {identifier(call.id) for call in records.open_calls}

    def why(self, document: Mapping[str, Any]) -> str:
        """Why something of a call is not over yet; "" where all is."""
        id = str(document.get("id"))
        for one in mappings_in(document.get("promises")):
            if not one.get("withdrawn") and (id, str(one.get("id"))) not in self._over:
                return sentence("a promise of it is open")
        for one in mappings_in(document.get("complaints")):
            if str(one.get("id")) not in self._settled:
                return sentence("a complaint in it is not settled")
        return ""


def _going(
    plan: Retention,
    kept: KeptDocument,
    table: str,
    day: dt.date,
    unsettled: _Unsettled,
    with_open: bool,
) -> set[str]:
    """The ids that go with a document; none where it stays."""
    id = kept.identifier
    if id is None:
        return set()
    if table != INTERACTIONS:
        return {id}
    if id in unsettled.open_calls:
        plan.held.append(HeldCall(id, day, sentence("it is open")))
        return set()
    why = unsettled.why(kept)
    if why and not with_open:
        plan.held.append(HeldCall(id, day, why))
        return set()
    plan.open_ones += bool(why)
    return names_in(kept)


def _runs(practice: Path) -> Iterator[tuple[dt.date, Path]]:
    """The trainees' runs, by day."""
    for path in sorted(practice.glob("*/runs/*.json")):
        match = _RUNS.fullmatch(path.name)
        try:
            day = dt.date.fromisoformat(match[1]) if match else None
        except ValueError:
            continue
        if day is not None and path.is_file() and not path.is_symlink():
            yield day, path
