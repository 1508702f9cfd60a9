"""What kept calls tell the desk: scripts used, standards met today, promises due, usual times.

Read once at the start, on another thread, from the day files of the last four weeks; every
call that ends at this desk is added in memory.
"""

from __future__ import annotations

import datetime as dt
import statistics
from bisect import insort
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jobaid.call.customer import Customer
from jobaid.library.hours import zone_of
from jobaid.log.dayfile import INTERACTIONS
from jobaid.log.index.index_rows import moment_of
from jobaid.log.statements import statements_in
from jobaid.operations.records.record_reader import day_files

if TYPE_CHECKING:
    from jobaid.call.compiled_library import StepTarget
    from jobaid.log.statements import Statement

DAYS_BACK = 28
ENOUGH = 10
"""Kept calls on a step before "usually 1:30" is said (`assets/help/design.md`)."""
_MOST_TIMES = 400


@dataclass(frozen=True, slots=True)
class OpenPromise:
    """A promise of a kept call that nobody has marked as kept."""

    id: str
    interaction: str
    text: str
    who: str
    script: str
    made: dt.datetime
    due: dt.datetime | None
    due_text: str


@dataclass
class AgentHistory:
    """What is known of an agent's kept calls; `usual` is of everybody's."""

    agent: str
    today: dt.date
    zone: dt.tzinfo
    samples: bool = False
    usual: dict[StepTarget, int] = field(default_factory=dict)
    used_today: Counter[str] = field(default_factory=Counter)
    used_this_week: Counter[str] = field(default_factory=Counter)
    standards: dict[str, tuple[int, int]] = field(default_factory=dict)
    promises: dict[tuple[str, str], OpenPromise] = field(default_factory=dict)
    calls_today: int = 0
    _seen: set[str] = field(default_factory=set)
    _times: dict[StepTarget, list[int]] = field(default_factory=dict)

    def add(self, document: Mapping[str, Any]) -> None:
        """Take a kept interaction in, once. Whatever is in it, nothing raises."""
        if document.get("sample") is True and not self.samples:
            return
        began = moment_of(document.get("started"))
        id = str(document.get("id") or "")
        if began is None or document.get("state") != "closed" or id in self._seen:
            return
        self._seen.add(id)
        self._add_times(document)
        agent = document.get("agent")
        if not isinstance(agent, Mapping) or agent.get("id") != self.agent:
            return
        local = began.astimezone(self.zone)
        script = str(document.get("script") or "")
        ago = (self.today - local.date()).days
        if 0 <= ago < 7:
            self.used_this_week[script] += 1
        if ago == 0:
            self.calls_today += 1
            self.used_today[script] += 1
            self._add_standards(document)
        for promise in _promises(document, began, self.zone):
            self.promises[(promise.interaction, promise.id)] = promise

    def keep_promise(self, interaction: str, promise: str) -> OpenPromise | None:
        """Mark a promise as kept; None where there is no such open promise."""
        return self.promises.pop((interaction, promise), None)

    def change_promise(self, said: Statement) -> None:
        """Take in what was said of a promise later: it is no longer due, or due at another time."""
        place = (str(said.get("interaction")), str(said.of))
        known = self.promises.get(place)
        if known is None:
            return
        due = moment_of(said.get("due"))
        if said.get("change") != "moved":
            del self.promises[place]
        elif due is not None:
            self.promises[place] = replace(known, due=due, due_text="")

    def due(self, now: dt.datetime) -> list[OpenPromise]:
        """The promises due today and before, soonest first; without a due time those of a week."""
        found = []
        for one in list(self.promises.values()):  # one may be kept meanwhile, on another thread
            if one.due is None:
                if (now - one.made).days < 7:
                    found.append(one)
            elif one.due.astimezone(self.zone).date() <= now.astimezone(self.zone).date():
                found.append(one)
        late = dt.datetime.max.replace(tzinfo=dt.UTC)
        return sorted(found, key=lambda one: (one.due or late, one.made))

    def _add_standards(self, document: Mapping[str, Any]) -> None:
        for one in _mappings(document.get("standards")):
            id, met = str(one.get("id")), one.get("met")
            if isinstance(met, bool):
                before = self.standards.get(id, (0, 0))
                self.standards[id] = (before[0] + met, before[1] + 1)

    def _add_times(self, document: Mapping[str, Any]) -> None:
        spent: dict[StepTarget, int] = {}
        for entry in _mappings(document.get("path")):
            entered, left = entry.get("entered_ms"), entry.get("left_ms")
            if isinstance(entered, int) and isinstance(left, int) and left >= entered:
                target = (str(entry.get("script")), str(entry.get("step")))
                spent[target] = spent.get(target, 0) + left - entered
        for target, ms in spent.items():
            times = self._times.setdefault(target, [])
            if len(times) < _MOST_TIMES:
                insort(times, ms)
            if len(times) >= ENOUGH:
                self.usual[target] = round(statistics.median(times) / 1000)


def gather(log: Path, history: AgentHistory) -> AgentHistory:
    """Read the day files of the last weeks into `facts`, today's first. Never raises.

    Takes about half a millisecond for each call: for another thread.
    """
    first = history.today - dt.timedelta(days=DAYS_BACK)
    changes: list[Statement] = []
    for place, reader in reversed(list(day_files(log, lambda day: day >= first))):
        tables = reader.tables(place.day)
        for kept in tables.get(INTERACTIONS, {}).values():
            history.add(kept.load())
        changes += [one for one in statements_in(tables) if one.kind == "promise"]
    for change in sorted(changes, key=lambda one: str(one.get("at"))):
        history.change_promise(change)
    return history


def history_for(
    agent: str, now: dt.datetime, timezone: str, *, samples: bool = False
) -> AgentHistory:
    """Nothing known yet, for an agent and the house's day."""
    zone = zone_of(timezone)
    return AgentHistory(agent, now.astimezone(zone).date(), zone, samples)


def _promises(
    document: Mapping[str, Any], began: dt.datetime, zone: dt.tzinfo
) -> Iterator[OpenPromise]:
    who = Customer.of(document.get("fields")).name
    for one in _mappings(document.get("promises")):
        ms = one.get("ms")
        made = began + dt.timedelta(milliseconds=ms if isinstance(ms, int) else 0)
        due = moment_of(one.get("due"))
        if due is not None and one.get("due") and "+" not in str(one["due"])[10:]:
            # A due time without an offset is the house's local time.
            told = str(one["due"])
            if not told.endswith("Z") and "-" not in told[10:]:
                due = due.replace(tzinfo=zone)
        yield OpenPromise(
            id=str(one.get("id") or ""),
            interaction=str(document.get("id") or ""),
            text=str(one.get("text") or ""),
            who=who,
            script=str(document.get("script") or ""),
            made=made,
            due=due,
            due_text=str(one.get("due_text") or one.get("within") or ""),
        )


def _mappings(many: object) -> Iterator[Mapping[str, Any]]:
    for one in many if isinstance(many, list) else ():
        if isinstance(one, Mapping):
            yield one
