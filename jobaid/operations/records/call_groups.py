"""The calls that fit a question, counted by what they are grouped by, with a sentence first."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from jobaid.log.index.index_words import fold
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import Sentence, counted, listed, sentence

if TYPE_CHECKING:
    from jobaid.log.index.record_index import Index
    from jobaid.log.index.record_query import RecordQuery
    from jobaid.operations.records.house_names import HouseNames

SKIPPED = "skipped"
"""Grouping by the steps that were skipped, with the reasons."""

GROUPED_BY = ("agent", "team", "script", "outcome", "version", "day", "week", "hour", "language",
              "customer", "step", SKIPPED)  # fmt: skip
"""What calls can be grouped by."""

MOST = 500
"""Groups that are told; there are as many customers as anybody likes."""

_NAMED = 50
"""Customers that are told by name; the others by what they are compared by."""

_ANYBODY = {
    "agent": sentence("agent not told"),
    "team": sentence("no team"),
    "script": sentence("script not told"),
    "outcome": sentence("no outcome"),
    "language": sentence("language not told"),
    "customer": sentence("customer not named"),
    "version": sentence("version not told"),
}


@dataclass(frozen=True, slots=True)
class CallGroup:
    """One group: what it is called, how many of it, and of how many calls; `why` for skips.

    `words` ask for its calls, to be put after those of the question; "" where none can.
    """

    title: str
    n: int
    of: int
    why: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class CallGroups:
    """All groups, the largest first (days and hours in their order), and what they come to."""

    says: str
    groups: tuple[CallGroup, ...]
    total: int


def group_calls(index: Index, query: RecordQuery, by: str, names: HouseNames) -> CallGroups:
    """The calls that fit, by groups. Reads the index: for another thread."""
    total = index.count(query)
    if by == SKIPPED:
        return _skipped(index, query, names, total)
    of = "steps" if by == "step" else "calls"
    found = index.groups(query, (by,), of)
    groups = [_group(by, one.key[0], one.n, total, names) for one in found]
    if by not in ("day", "week", "hour"):
        groups.sort(key=lambda one: -one.n)
    if not groups:
        return CallGroups(sentence("No call fits."), (), 0)
    most = max(groups, key=lambda one: one.n)
    says = sentence("Most: {name}, {n} of {of}.", name=most.title, n=most.n, of=total)
    if by == "step":
        says = counted(
            most.n,
            "Entered most: {name}, 1 time.",
            "Entered most: {name}, %Ln times.",
            name=most.title,
        )
    if by == "customer":
        says = counted(len(groups), "1 customer.", "%Ln customers.")
    if by == "customer":
        groups = _as_written(index, query, groups)
    return CallGroups(says, tuple(groups[:MOST]), total)


def _as_written(index: Index, query: RecordQuery, groups: list[CallGroup]) -> list[CallGroup]:
    """The first customers as their calls write them: their key is for comparing."""
    named = []
    for one in groups[:_NAMED]:
        row = next(iter(index.page(replace(query, caller=one.title), 1)), None)
        name = "" if row is None else row.customer or ""
        known = fold(name) == one.title
        title = name if known else f"{name}, {one.title}" if name else one.title
        named.append(replace(one, title=title))
    return [*named, *groups[_NAMED:]]


def _group(by: str, key: Any, n: int, total: int, names: HouseNames) -> CallGroup:
    if key is None:
        words = "without an outcome" if by == "outcome" else ""
        return CallGroup(_ANYBODY.get(by, sentence("not told")), n, total, words=words)
    if isinstance(key, dt.date):
        last = key + dt.timedelta(days=6) if by == "week" else key
        span = key.isoformat() if by == "day" else f"{key.isoformat()} to {last.isoformat()}"
        return CallGroup(span, n, total, words=span)
    if by == "hour":
        return CallGroup(f"{int(key):02}:00", n, total)
    title = names.title(by, str(key)) if by != "customer" else str(key)
    return CallGroup(title, n, total, words=f"{by} “{key}”")


def _skipped(index: Index, query: RecordQuery, names: HouseNames, total: int) -> CallGroups:
    """The steps by how often they were skipped, with the reasons that were given."""
    reasons: dict[str | None, dict[str, int]] = defaultdict(dict)
    for one in index.groups(query, ("step", "reason"), "skipped"):
        step, reason = one.key
        given = str(reason) if reason is not None else ""
        there = reasons[None if step is None else str(step)]
        there[given] = there.get(given, 0) + one.n
    groups = []
    for step, told in reasons.items():
        ordered = sorted(told.items(), key=lambda pair: -pair[1])
        why = listed(
            [
                sentence("“{reason}” {n}", reason=reason, n=n)
                if reason
                else sentence("no reason {n}", n=n)
                for reason, n in ordered[:5]
            ]
        )
        title = step_title(names, step) if step is not None else sentence("step not told")
        words = f"skipped, step “{step}”" if step is not None else "skipped"
        groups.append(CallGroup(title, sum(told.values()), total, why, words))
    groups.sort(key=lambda one: -one.n)
    if not groups:
        return CallGroups(sentence("No step was skipped in these calls."), (), total)
    return CallGroups(_most_skipped(groups[0]), tuple(groups[:MOST]), total)


def _most_skipped(most: CallGroup) -> Sentence:
    return counted(
        most.n,
        "“{step}” is skipped most: once in {calls}. Why: {why}.",
        "“{step}” is skipped most: %Ln times in {calls}. Why: {why}.",
        step=most.title,
        calls=counted(most.of, "1 call", "%Ln calls"),
        why=most.why,
    )


def step_title(names: HouseNames, step: str) -> str:
    """A step with its script: "Charge dispute: Greet"."""
    script = names.title("script", step.partition("/")[0])
    return f"{script}: {names.title('step', step)}"
