"""What a change would do: the last calls once more, through the draft."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from dataclasses import field
from typing import TYPE_CHECKING, Any

from jobaid.call.command import Refused
from jobaid.call.compiled_library import CompiledLibrary
from jobaid.call.kept_commands import KeptPlace, KeptWay, kept_way
from jobaid.library.reading.library_file import FILE
from jobaid.library.reading.script_reader import read_script
from jobaid.log.index.fact_sought import FactSought
from jobaid.log.index.record_query import RecordQuery
from jobaid.log.version_store import VersionError, VersionStore
from jobaid.operations.records.present_names import present_ids
from jobaid.operations.studio.draft_walk import DraftWalk, Renames, walk_again
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import ErrorInWords, sentence

if TYPE_CHECKING:
    from jobaid.library.model import Library, Script
    from jobaid.log.index.index_rows import IndexRow
    from jobaid.operations.records.record_reader import RecordReader

ENDED = ("closed", "interrupted", "parked")
"""The states of calls that are walked once more."""

_AT_ONCE = 200


class WhatIfStopped(ErrorInWords):
    """Nobody wants the answer any more."""

    def __init__(self) -> None:
        super().__init__(sentence("The calls are not walked through to the end."))


@dataclass(frozen=True, slots=True)
class WhatIfAsked:
    """Which calls: those that entered `script` (None: any), between two local days, the last ones.

    Both days are included; `last` is how many at most, None for all.
    """

    script: str | None = None
    first: dt.date | None = None
    until: dt.date | None = None
    last: int | None = None
    samples: bool = False


@dataclass(frozen=True, slots=True)
class WalkedWay:
    """The steps of a call as it went, by their present names, and as it would go now."""

    started: str
    agent: str
    was: tuple[str, ...]
    now: tuple[str, ...]


@dataclass(slots=True)
class WhatIf:
    """How calls would have gone. A call may stand in several lists; one that got stuck is not
    among those that went another way, came to another outcome or took longer. `ways` has both ways
    of each call that stands in any, by its id: to look at, not for other programs.
    """

    calls: int = 0
    same: int = 0
    other_path: list[dict[str, Any]] = field(default_factory=list)
    other_outcome: list[dict[str, Any]] = field(default_factory=list)
    dead_end: list[dict[str, Any]] = field(default_factory=list)
    lost_must: list[dict[str, Any]] = field(default_factory=list)
    rule_broken: list[dict[str, Any]] = field(default_factory=list)
    longer: list[dict[str, Any]] = field(default_factory=list)
    not_walkable: list[dict[str, Any]] = field(default_factory=list)
    ways: dict[str, WalkedWay] = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        """The object that `jobaid what-if --json` writes."""
        names = (name for name in self.__dataclass_fields__ if name != "ways")
        return {name: getattr(self, name) for name in names}


def what_if(
    records: RecordReader,
    draft: Library,
    live: Library,
    asked: WhatIfAsked,
    *,
    stopped: Callable[[], bool] = lambda: False,
    progress: Callable[[int, int], None] = lambda done, of: None,
) -> WhatIf:
    """Walk kept calls through `draft`. `live` is the library in use.

    `progress(done, of)` hears of it now and then. Raises `WhatIfStopped` soon after `stopped` is
    true.
    """
    walker = _Walker(draft, live, VersionStore(records.profile.versions))
    rows = _rows(records, asked, walker.renames)
    done = 0
    for start in range(0, len(rows), _AT_ONCE):
        for document in records.documents(rows[start : start + _AT_ONCE]):
            if stopped():
                raise WhatIfStopped
            walker.take(document)
            done += 1
            if not done % 20:
                progress(done, len(rows))
    progress(done, len(rows))
    return walker.found


def _rows(records: RecordReader, asked: WhatIfAsked, renames: Renames) -> list[IndexRow]:
    """The rows of the calls, the newest first."""
    query = RecordQuery(first=asked.first, last=asked.until, samples=asked.samples)
    if asked.script is not None:
        entered = [str(one.key[0]) for one in records.index.groups(query, ("step",), "steps")]
        steps = tuple(_steps_of(asked.script, entered, renames))
        if not steps:
            return []
        fact = FactSought("steps", (("step", steps),))
        query = RecordQuery(first=asked.first, last=asked.until, samples=asked.samples, fact=fact)
    found: list[IndexRow] = []
    numbers = records.index.numbers(query)
    for start in range(0, len(numbers), 1_000):
        for row in records.index.rows(numbers[start : start + 1_000]):
            if row.state in ENDED:
                found.append(row)
                if asked.last is not None and len(found) >= asked.last:
                    return found
    return found


def _steps_of(script: str, entered: list[str], renames: Renames) -> Iterator[str]:
    names = {script} | {old for old, new in renames.get("script", {}).items() if new == script}
    now = renames.get("step", {})
    for step in entered:
        if {step.partition("/")[0], now.get(step, step).partition("/")[0]} & names:
            yield step


class _Walker:
    def __init__(self, draft: Library, live: Library, versions: VersionStore) -> None:
        self.found = WhatIf()
        self.renames: Renames = present_ids(draft)
        self._draft = draft
        self._live = live
        self._compiled = CompiledLibrary(draft)
        self._versions = versions
        self._scripts: dict[tuple[str, str], Script | None] = {}

    def take(self, document: Mapping[str, Any]) -> None:
        """Walk one call and add what came of it."""
        found, id = self.found, document.get("id")
        found.calls += 1
        if self._is_as_then(document):
            found.same += 1
            return
        events = document.get("events")
        way = kept_way(events) if isinstance(events, list) and events else None
        if way is None:
            words = sentence("Its record does not tell what was done.")
            found.not_walkable.append({"id": id, "why": words})
            return
        try:
            walk = walk_again(
                self._compiled, way, self.renames, lambda place: self._ends_by_next(place, way)
            )
        except Refused as refused:
            found.not_walkable.append({"id": id, "why": refused.words})
            return
        differs = self._compare(id, way, walk)
        found.same += not differs
        if differs:
            agent = document.get("agent")
            found.ways[str(id)] = WalkedWay(
                str(document.get("started") or ""),
                str(agent.get("name") or "") if isinstance(agent, dict) else "",
                tuple(self._step_now(f"{one['script']}/{one['step']}") for one in way.state.path),
                tuple(walk.path),
            )

    def _is_as_then(self, document: Mapping[str, Any]) -> bool:
        """Whether the draft has every script that the call used, and the house, as they were."""
        used = document.get("versions")
        if not isinstance(used, dict) or not used.get(FILE):
            return False
        entered = {one.get("script") for one in document.get("path") or ()}
        return bool(entered) and all(
            used.get(name) and used[name] == self._draft.versions.get(name)
            for name in (FILE, *entered)
        )

    def _compare(self, id: object, way: KeptWay, walk: DraftWalk) -> bool:
        """Add what differs; whether anything does."""
        found = self.found
        lost = [{"id": id, "item": item} for item in self._lost(way, walk)]
        broken = [{"id": id, **one} for one in self._broken(way, walk)]
        found.lost_must += lost
        found.rule_broken += broken
        differs = bool(lost or broken)
        stuck = walk.stuck
        if stuck is not None:
            found.dead_end.append(
                {
                    "id": id,
                    "at": stuck.seq,
                    "step": stuck.step,
                    "command": dict(stuck.command),
                    "why": stuck.why,
                }
            )
            return True
        path = [self._step_now(f"{one['script']}/{one['step']}") for one in way.state.path]
        if path != walk.path:
            found.other_path.append({"id": id, "was": path, "now": walk.path})
            differs = True
        outcomes = self.renames.get("outcome", {})
        was, now = way.state.outcome, walk.state.outcome
        if (None if was is None else outcomes.get(was, was)) != now:
            found.other_outcome.append({"id": id, "was": was, "now": now})
            differs = True
        if len(walk.path) > len(path):
            found.longer.append({"id": id, "steps_was": len(path), "steps_now": len(walk.path)})
        return differs

    def _step_now(self, name: str) -> str:
        present = self.renames.get("step", {}).get(name, name)
        script, slash, step = present.partition("/")
        return self.renames.get("script", {}).get(script, script) + slash + step

    def _lost(self, way: KeptWay, walk: DraftWalk) -> Iterator[str]:
        """What had to be done and was done, and would not have been."""
        ended = None if walk.stuck is None else _moment(way, walk.stuck.seq)
        done = {key for key, one in walk.state.items.items() if one["on"]}
        for key, one in way.state.items.items():
            if not one["on"] or (ended is not None and one["ms"] >= ended):
                continue
            script, _, step = self._step_now(f"{key[0]}/{key[1]}").partition("/")
            there = {(script, step, id) for id in (key[2], *self._names_now(script, step, key[2]))}
            if not there & done and self._is_must(key, (script, step)):
                yield "/".join((script, step, key[2]))

    def _names_now(self, script: str, step: str, item: str) -> Iterator[str]:
        ready = self._compiled.step((script, step))
        if ready is not None:
            yield from (one.id for one in ready.step.do if item in one.was)

    def _is_must(self, key: tuple[str, str, str], now: KeptPlace) -> bool:
        """Whether an item must be ticked, in the draft or, where it is gone, until now."""
        for library, (script_id, step_id) in ((self._draft, now), (self._live, key[:2])):
            script = library.scripts.get(script_id)
            step = None if script is None else script.step(step_id)
            for one in () if step is None else step.do:
                if key[2] in (one.id, *one.was):
                    return one.must
        return False

    def _broken(self, way: KeptWay, walk: DraftWalk) -> Iterator[dict[str, Any]]:
        """The rules that would have been broken and were not."""
        known = {(one.get("no"), one.get("until")) for one in way.state.rules_broken}
        for one in walk.state.rules_broken:
            if (one["no"], one["until"]) in known:
                continue
            script, _, number = one["rule"].partition("#")
            rule = self._draft.scripts[script].rules[int(number) - 1]
            yield {
                "rule": rule.id or one["rule"],
                "step": f"{one['script']}/{one['step']}",
                "why": one["why"],
            }

    def _ends_by_next(self, place: KeptPlace, way: KeptWay) -> bool | None:
        """Whether `next` ended a visit at a step, as its script was in that call."""
        script = self._script(place[0], str(way.state.versions.get(place[0]) or ""))
        step = None if script is None else script.step(place[1])
        if script is None or step is None:
            return None
        if step.answers and not step.next:
            return False  # there `next` waits for an answer
        last = script.steps[-1].id == step.id
        return step.returns or (not step.next and (last or step.is_ending))

    def _script(self, id: str, version: str) -> Script | None:
        key = (id, version)
        if key not in self._scripts:
            live = self._live.scripts.get(id)
            if live is not None and self._live.versions.get(id) == version:
                self._scripts[key] = live
            else:
                try:
                    content = self._versions.get(version)
                    self._scripts[key] = read_script(f"scripts/{id}.yaml", content)[0]
                except VersionError:
                    self._scripts[key] = None
        return self._scripts[key]


def _moment(way: KeptWay, seq: int) -> int | None:
    return next((one.ms for one in way.commands if one.seq == seq), None)
