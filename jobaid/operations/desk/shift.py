"""Where an agent's day goes: ready for calls, on a break, in training; and when it ended."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from jobaid.log.index.index_rows import key, moment_of
from jobaid.log.mask import mask_text
from jobaid.operations.desk.action_result import ActionResult, Changes
from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from jobaid.operations.records.record_reader import RecordReader
    from jobaid.operations.statement_writer import StatementWriter

READY, BREAK, TRAINING, END = "ready", "break", "training", "end"


@dataclass(frozen=True, slots=True)
class ShiftView:
    """What is said of today: the last word (`what`, "" for nothing yet), why, since when.

    `ready_s`, `break_s` and `training_s` are whole seconds of today until now.
    """

    what: str
    why: str
    since: dt.datetime
    ready_s: int = 0
    break_s: int = 0
    training_s: int = 0


class Shift:
    """The shift of one agent today; `read` is for another thread."""

    def __init__(self) -> None:
        self._agent = ""
        self._said: tuple[tuple[dt.datetime, str, str], ...] = ()

    def read(self, reader: RecordReader, agent: str) -> None:
        """Take in what the record has of this agent."""
        reader.refresh()
        self._agent = agent
        self._said = tuple(_moments(reader.index.statements("shift", of=key(agent))))

    def say(
        self,
        writer: StatementWriter,
        agent: Mapping[str, str],
        what: str,
        why: str,
        now: dt.datetime,
    ) -> ActionResult:
        """Say what begins now. It counts at once, and is on the disk a moment later."""
        from jobaid.log.statements import BadStatement

        why = mask_text(why.strip()).text
        added = {"what": what, "why": why or None}
        try:
            writer.say("shift", str(agent.get("id")), added, by=agent)
        except BadStatement as refused:
            return ActionResult(problem=refused.words)
        if agent.get("id") != self._agent:
            self._agent, self._said = str(agent.get("id")), ()
        self._said = (*self._said, (now, what, why))
        return ActionResult(Changes.START)

    def view(self, agent: str, now: dt.datetime) -> ShiftView | None:
        """Today until `now` (the house's local time); None where nothing was said today."""
        today = [
            (at.astimezone(now.tzinfo), what, why)
            for at, what, why in self._said
            if at.astimezone(now.tzinfo).date() == now.date()
        ]
        if agent != self._agent or not today:
            return None
        spent = dict.fromkeys((READY, BREAK, TRAINING, END), 0)
        ends = [at for at, _, _ in today[1:]] + [now]
        for (begun, what, _), ended in zip(today, ends, strict=True):
            spent[what] = spent.get(what, 0) + max(0, int((ended - begun).total_seconds()))
        since, what, why = today[-1]
        return ShiftView(what, why, since, spent[READY], spent[BREAK], spent[TRAINING])


def _moments(documents: Iterable[Mapping[str, Any]]) -> Iterable[tuple[dt.datetime, str, str]]:
    told = []
    for one in documents:
        at = moment_of(one.get("at"))
        if at is not None:
            told.append((at, str(one.get("what") or ""), str(one.get("why") or "")))
    return sorted(told)
