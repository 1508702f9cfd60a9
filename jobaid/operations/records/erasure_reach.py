"""How far an erasure reaches: where calls are, what was said of them, and of that in turn."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Mapping
from dataclasses import field
from typing import TYPE_CHECKING, Any

from jobaid.log.dayfile import INTERACTIONS
from jobaid.log.dayreader import DayReader, desks
from jobaid.log.index.index_words import fold
from jobaid.log.platform import PLATFORM
from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from pathlib import Path

    from jobaid.log.index.index_rows import IndexRow
    from jobaid.log.index.record_query import RecordQuery
    from jobaid.log.profile import Profile
    from jobaid.operations.records.record_finder import Records

ERASURES = "erasures"
DRAFTS = "reviews"
"""The folder of a profile in which reviewers' drafts lie."""
UNSENT = "unsent"
"""The folder of a profile with what is typed in forms and not sent."""
_UNIQUE = 32  # signs of an id that no other call has as well; `p-1` and its like many have
_AT_ONCE = 500  # rows read at a time


@dataclass(frozen=True, slots=True)
class ErasedPlace:
    """A table of a desk's day, and the ids in it that go."""

    desk: str
    day: dt.date
    table: str
    ids: frozenset[str]


@dataclass
class Erasure:
    """What goes: calls, what was said of each (by the call's id), and where all of it is.

    `left` are other files of the profile that name one of the calls, and stay as they are.
    `customer` is whose they are, where it was asked so.
    """

    calls: list[str] = field(default_factory=list)
    along: dict[str, list[str]] = field(default_factory=dict)
    places: list[ErasedPlace] = field(default_factory=list)
    left: list[Path] = field(default_factory=list)
    customer: str | None = None


@dataclass(frozen=True, slots=True)
class _SaidLater:
    desk: str
    day: dt.date
    table: str
    id: str
    of: frozenset[str]


def rows_at_once(records: Records, query: RecordQuery) -> list[IndexRow]:
    """The rows of all calls that fit, newest first."""
    numbers = records.index.numbers(query)
    return [
        row
        for start in range(0, len(numbers), _AT_ONCE)
        for row in records.index.rows(numbers[start : start + _AT_ONCE])
    ]


def spread_of(
    profile: Profile,
    calls: Mapping[str, set[str]],
    customer: str | None,
    *,
    look_around: bool = True,
) -> Erasure:
    """Where calls are, and what was said of them, of that in turn, and of the customer.

    `calls` has for each call, or for another name for several documents, the ids by which they
    are spoken of; what is said is `along` the name. With `look_around` other files are read too.
    """
    owner = {name: call for call, names in calls.items() for name in names}
    first = next(iter(calls))
    said: list[_SaidLater] = []
    found: dict[tuple[str, dt.date, str], set[str]] = {}
    for desk in desks(profile.log):
        reader = DayReader(profile.log, desk)
        for day in reader.days():
            for table, documents in reader.tables(day).items():
                for kept in documents.values() if table != ERASURES else ():
                    if kept.identifier is None:
                        continue
                    if table == INTERACTIONS:
                        if kept.identifier in owner:
                            found.setdefault((desk, day, table), set()).add(kept.identifier)
                    else:
                        of = frozenset(_refers(kept))
                        said.append(_SaidLater(desk, day, table, kept.identifier, of))
                        if customer and table == "recoveries" and _is(kept.get("of"), customer):
                            owner[kept.identifier] = first
                    kept.forget()
    before = -1
    while before != len(owner):
        before = len(owner)
        for one in said:
            call = next((owner[of] for of in one.of if of in owner), None)
            if call is not None:
                owner.setdefault(one.id, call)
    along: dict[str, list[str]] = {call: [] for call in calls}
    for one in said:
        if one.id in owner:
            found.setdefault((one.desk, one.day, one.table), set()).add(one.id)
            if one.id not in along[owner[one.id]]:
                along[owner[one.id]].append(one.id)
    places = [ErasedPlace(*place, frozenset(ids)) for place, ids in found.items()]
    left = list(places_left(profile, set(calls))) if look_around else []
    return Erasure(sorted(calls), along, places, left, customer)


def names_in(document: Mapping[str, Any]) -> set[str]:
    """The ids by which later statements speak of a call: its own, its promises' and complaints'."""
    names = {str(document["id"])}
    for name in ("promises", "complaints"):
        held = document.get(name)
        for one in held if isinstance(held, list) else ():
            if isinstance(one, dict) and isinstance(one.get("id"), str):
                names.add(one["id"])
    return {name for name in names if name == document["id"] or len(name) >= _UNIQUE}


def _refers(document: Mapping[str, Any]) -> Iterator[str]:
    for name in ("of", "interaction", "replaces"):
        value = document.get(name)
        if isinstance(value, str):
            yield value
            yield value.partition("#")[0]


def _is(of: object, customer: str) -> bool:
    return isinstance(of, str) and fold(of) == fold(customer)


def drafts_naming(profile: Profile, calls: Collection[bytes]) -> Iterator[Path]:
    """The drafts of reviews that name one of these calls, set aside or not. Raises OSError."""
    yield from _naming(profile.folder / DRAFTS, calls)


def unsent_naming(profile: Profile, names: Collection[bytes]) -> Iterator[Path]:
    """What is typed and not sent about something with one of these names. Raises OSError."""
    yield from _naming(profile.folder / UNSENT, names)


def _naming(folder: Path, calls: Collection[bytes]) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            data = PLATFORM.read(path)
            if any(call in data for call in calls):
                yield path


def places_left(profile: Profile, calls: Collection[str]) -> Iterator[Path]:
    """Files beside the day files that name a call: set aside, kept from before an upgrade ..."""
    names = [call.encode() for call in calls]
    for path in sorted(profile.folder.rglob("*")):
        inside = path.relative_to(profile.folder).parts
        ours = inside[0] == "log" and path.suffix == ".json" and ".damaged-" not in path.name
        ours |= inside[0].startswith(profile.index.name)
        if ours or "seals" in inside or inside[0] in ("lock", "versions", DRAFTS, UNSENT):
            continue
        try:
            data = PLATFORM.read(path) if path.is_file() else b""
        except OSError:
            continue
        if any(name in data for name in names):
            yield path
