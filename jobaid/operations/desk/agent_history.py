"""What kept calls tell the desk: scripts used, standards met today, promises due, usual times.

Read once at the start, on another thread, from the day files of the last four weeks; every
call that ends at this desk is added in memory.
"""

from __future__ import annotations

import datetime as dt
import logging
from bisect import insort
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jobaid.call.state import step_ms
from jobaid.library.hours import zone_of
from jobaid.log.dayfile import AMENDMENTS, INTERACTIONS
from jobaid.log.index.index_rows import mappings_in, moment_of
from jobaid.log.promise_standing import PROMISED_IN
from jobaid.promises.open_promises import OpenPromises
from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from jobaid.call.compiled_library import StepTarget
    from jobaid.log.dayfile import KeptDocument
    from jobaid.log.statements import Statement
    from jobaid.operations.callview.notice_views import NoticeRead

_log = logging.getLogger(__name__)

DAYS_BACK = 28
ENOUGH = 10
"""Kept calls on a step before "usually 1:30" is said (`assets/help/design.md`)."""
_MOST_TIMES = 400
_MOST_OF_OTHERS = 4_000  # calls


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
    promises: OpenPromises = field(init=False)
    notices_read: frozenset[NoticeRead] = frozenset()
    """The house notices that the agent has read today."""
    calls_today: int = 0
    left_out: int = 0
    _seen: set[str] = field(default_factory=set)
    _times: dict[StepTarget, list[int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.promises = OpenPromises(self.agent, self.zone)

    def add(self, document: Mapping[str, Any]) -> None:
        """Take a kept interaction in, once. Whatever is in it, nothing raises: what makes no sense
        leaves out this one alone, and is counted in `left_out`.
        """
        try:
            self._add(document)
        except Exception:
            _log.debug("A kept call was left out", exc_info=True)
            self.left_out += 1

    def _add(self, document: Mapping[str, Any]) -> None:
        if document.get("sample") is True and not self.samples:
            return
        began = moment_of(document.get("started"))
        id = str(document.get("id") or "")
        if began is not None:
            self.promises.add(document, began)
        if document.get("state") not in PROMISED_IN or id in self._seen:
            return
        if began is None:
            self._seen.add(id)
            self.left_out += 1
        if began is None or document.get("state") != "closed":
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

    def add_older(self, document: Mapping[str, Any], said: Iterable[Mapping[str, Any]]) -> None:
        """Take in only the promises of a call, and what was said of them later. Never raises."""
        try:
            began = moment_of(document.get("started"))
            if began is not None and (self.samples or document.get("sample") is not True):
                self.promises.add(document, began)
                for one in said:
                    self.promises.change(one)
        except Exception:
            _log.debug("The promises of a kept call were left out", exc_info=True)
            self.left_out += 1

    def change_promise(self, said: Mapping[str, Any]) -> None:
        """Take in what was said of a promise later. Never raises, as `add`."""
        try:
            self.promises.change(said)
        except Exception:
            _log.debug("What was said of a promise was left out", exc_info=True)
            self.left_out += 1

    def correct(self, said: Mapping[str, Any]) -> None:
        """Take in what was put right of a call later. Never raises, as `add`."""
        try:
            self.promises.correct(said)
        except Exception:
            _log.debug("A correction was left out", exc_info=True)
            self.left_out += 1

    def read_notices(self, read: Iterable[NoticeRead]) -> None:
        """House notices were read today."""
        self.notices_read |= frozenset(read)

    def _add_standards(self, document: Mapping[str, Any]) -> None:
        for one in mappings_in(document.get("standards")):
            id, met = str(one.get("id")), one.get("met")
            if isinstance(met, bool):
                before = self.standards.get(id, (0, 0))
                self.standards[id] = (before[0] + met, before[1] + 1)

    def _add_times(self, document: Mapping[str, Any]) -> None:
        spent: dict[StepTarget, int] = {}
        for entry in mappings_in(document.get("path")):
            entered, left = entry.get("entered_ms"), entry.get("left_ms")
            if isinstance(entered, int) and isinstance(left, int) and left >= entered:
                target = (str(entry.get("script")), str(entry.get("step")))
                spent[target] = spent.get(target, 0) + step_ms(entry, left)
        for target, ms in spent.items():
            times = self._times.setdefault(target, [])
            if len(times) < _MOST_TIMES:
                insort(times, ms)
            if len(times) >= ENOUGH:
                half = len(times) // 2
                self.usual[target] = round((times[half] + times[~half]) / 2 / 1000)


def gather(log: Path, history: AgentHistory, own: str = "") -> AgentHistory:
    """Read the day files of the last weeks into `facts`, today's first. Never raises.

    Takes about half a millisecond for each call: for another thread. Those of the desk `own` are
    all read; where others sent theirs, so many of the newest that it stays a matter of seconds.
    """
    from jobaid.log.statements.statement_reader import statement_of
    from jobaid.operations.records.record_reader import day_files

    first = history.today - dt.timedelta(days=DAYS_BACK)
    changes: list[Statement] = []
    right: list[KeptDocument] = []
    files = reversed(list(day_files(log, lambda day: day >= first)))
    others = 0
    for place, reader in sorted(files, key=lambda one: one[0].desk != own):
        if place.desk != own and others >= _MOST_OF_OTHERS:
            break
        documents = reader.each(place.day, interactions_first=False)
        statements: list[Statement] = []
        call: KeptDocument | None = None
        for table, kept in documents:
            if table == INTERACTIONS:
                call = kept
                break
            if (statement := statement_of(kept, table)) is not None:
                statements.append(statement)
            if table in (AMENDMENTS, "corrections"):
                right.append(kept)
        history.read_notices(_notices_read(statements, history))
        said = [one for one in statements if one.kind == "promise"]
        changes += said
        # It was said after the call, so it stands in the same file or in one that was read before.
        history.promises.hear_of_handing_over(said)
        while call is not None:
            history.add(call.load())
            others += place.desk != own
            _table, call = next(documents, ("", None))
    for one in sorted(right, key=lambda one: str(one.get("at"))):
        history.correct(one)
    for change in sorted(changes, key=lambda one: str(one.get("at"))):
        history.change_promise(change.document)
    return history


def _notices_read(statements: Iterable[Statement], history: AgentHistory) -> Iterator[NoticeRead]:
    """What the agent said today to have read."""
    for one in statements:
        mine = one.kind == "read" and one.by.get("id") == history.agent and one.at is not None
        if mine and one.at is not None and one.at.astimezone(history.zone).date() == history.today:
            yield str(one.of), str(one.get("version"))


def history_for(
    agent: str, now: dt.datetime, timezone: str, *, samples: bool = False
) -> AgentHistory:
    """Nothing known yet, for an agent and the house's day."""
    zone = zone_of(timezone)
    return AgentHistory(agent, now.astimezone(zone).date(), zone, samples)
