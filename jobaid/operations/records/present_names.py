"""What is asked of a record in the house's own terms: present ids, where it keeps those of its
time, and its calendar.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING, Any

from jobaid.promises.ledger import promise_moment

if TYPE_CHECKING:
    from jobaid.library.model import Library, Located
    from jobaid.log.index.record_query import RecordQuery


def present_ids(library: Library, *kinds: str) -> dict[str, dict[str, str]]:
    """Former ids to present ones, by what they name: script, step, outcome, standard, rule, may.

    Steps are `script/step`. An id that is in use is never a former one. Where `kinds` are named
    only those are looked for: to know steps and scripts means to read every script.
    """
    found = {kind: _FORMER[kind](library) for kind in kinds or _FORMER if kind in _FORMER}
    return {kind: ids for kind, ids in found.items() if ids}


def with_former(query: RecordQuery, library: Library) -> RecordQuery:
    """A query for what is named by its present id, also where the record has a former one."""
    changed: dict[str, Any] = {}
    former: list[tuple[str, str]] = []
    for what in ("script", "step", "outcome", "rule"):
        wanted = getattr(query, what)
        if wanted is None:
            continue
        ids = present_ids(library, what).get(what, {})
        now = ids.get(wanted, wanted)
        if now != wanted:
            changed[what] = now
        former += [(what, before) for before, its in ids.items() if its == now]
    if query.flag_scripts:
        of = present_ids(library, "script").get("script", {}).items()
        before = [id for id, now in of if now in query.flag_scripts]
        changed["flag_scripts"] = tuple(dict.fromkeys((*query.flag_scripts, *before)))
    return replace(query, former=(*query.former, *former), **changed)


def with_moment(query: RecordQuery, library: Library, now: dt.datetime) -> RecordQuery:
    """A query whose promises stand as they do at `now` (aware) by the house's calendar."""
    if query.promise in (None, "any"):
        return query
    return replace(query, promises_at=promise_moment(library.house, now))


def _moved(kept: Mapping[str, Located]) -> dict[str, str]:
    return {before: id for id, one in kept.items() for before in one.was if before not in kept}


def _steps(library: Library) -> dict[str, str]:
    found: dict[str, str] = {}
    there: set[str] = set()
    for script in library:
        for step in script.steps:
            now = f"{script.id}/{step.id}"
            there.add(now)
            for before in _all_names((script.id, *script.was), (step.id, *step.was)):
                found.setdefault(before, now)
    return {before: now for before, now in found.items() if before not in there}


def _all_names(scripts: Iterable[str], steps: Iterable[str]) -> Iterable[str]:
    return (f"{script}/{step}" for script, step in product(scripts, steps))


_FORMER: dict[str, Callable[[Library], dict[str, str]]] = {
    "script": lambda library: _moved(library.scripts),
    "step": _steps,
    "outcome": lambda library: _moved(library.outcomes),
    "standard": lambda library: _moved(library.standards),
    "rule": lambda library: _moved(library.may) | _moved(library.never),
    "may": lambda library: _moved(library.may),
}
"""How the former ids of each kind are found."""
