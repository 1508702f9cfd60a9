"""The last calls walked through a draft, as a page shows them: by what differs, call by call."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any, Literal

from jobaid.library.due_times.due_words import day_words
from jobaid.library.hours import zone_of
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import counted, listed, sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jobaid.library.model import Library
    from jobaid.operations.studio.what_if import WalkedWay, WhatIf

DIFFERENCES = (
    "other_path", "other_outcome", "lost_must", "rule_broken", "longer", "dead_end", "not_walkable",
)  # fmt: skip
"""The lists of a `WhatIf`, as they are shown."""

PairedState = Literal["same", "gone", "new", "other"]


@dataclass(frozen=True, slots=True)
class WalkedCall:
    """A call that would have gone otherwise: its id, when and with whom, and what is otherwise.

    `item` is what would be missed, as `script/step/item`; "" for nothing.
    """

    id: str
    started: str
    agent: str
    words: str
    item: str = ""


@dataclass(frozen=True, slots=True)
class PairedStep:
    """A step as it was beside a step as it would be; "" where there is none on that side."""

    was: str
    now: str
    state: PairedState


Libraries = tuple["Library", ...]
"""What is walked, then what is live: what is gone is called as it was there."""


def walked_calls(found: WhatIf, kind: str, libraries: Libraries) -> tuple[WalkedCall, ...]:
    """The calls of one list, each once, with what is otherwise in it."""
    made: dict[str, WalkedCall] = {}
    for one in getattr(found, kind):
        id = str(one["id"])
        way = found.ways.get(id)
        started = "" if way is None else way.started
        made.setdefault(
            id,
            WalkedCall(
                id,
                _when(started, libraries[0]),
                "" if way is None else way.agent,
                _told(kind, one, libraries),
                str(one["item"]) if kind == "lost_must" else "",
            ),
        )
    return tuple(made.values())


def told_figure(found: WhatIf, kind: str, libraries: Libraries) -> str:
    """What is to be said beside the number of calls of one list, or of those that go as before."""
    if kind == "same":
        share = round(100 * found.same / found.calls) if found.calls else 0
        return sentence("{share} in 100", share=share)
    calls = walked_calls(found, kind, libraries)
    if kind == "longer" and calls:
        more = sorted(one["steps_now"] - one["steps_was"] for one in found.longer)
        return counted(more[-1], "one step more at most", "%Ln steps more at most")
    often = Counter(one.words for one in calls).most_common(_OFTEN)
    told = [
        sentence("{n} times {what}", n=n, what=words) if n > 1 and len(often) > 1 else words
        for words, n in often
    ]
    return listed(told) if told else _NONE.get(kind, "")


_OFTEN = 2
_NONE = {
    "other_path": sentence("every call goes the way it went"),
    "other_outcome": sentence("every call ends as it ended"),
    "lost_must": sentence("all that must be done is done"),
    "rule_broken": sentence("every rule holds"),
    "longer": sentence("no call takes more steps"),
    "dead_end": sentence("no call has nowhere to go"),
}
"""What a list without calls says."""


def paired_steps(way: WalkedWay, libraries: Libraries) -> tuple[PairedStep, ...]:
    """Both ways of a call, step beside step."""
    return tuple(_paired(way, libraries))


def _paired(way: WalkedWay, libraries: Libraries) -> Iterator[PairedStep]:
    def title(step: str) -> str:
        return _step_title(step, libraries)

    changes = SequenceMatcher(None, way.was, way.now, autojunk=False).get_opcodes()
    for what, first, last, start, end in changes:
        before, after = list(map(title, way.was[first:last])), list(map(title, way.now[start:end]))
        if what == "equal":
            yield from (PairedStep(one, one, "same") for one in before)
            continue
        beside = min(len(before), len(after))
        for one, other in zip(before, after, strict=False):
            yield PairedStep(one, other, "other")
        yield from (PairedStep(one, "", "gone") for one in before[beside:])
        yield from (PairedStep("", one, "new") for one in after[beside:])


def _told(kind: str, one: dict[str, Any], libraries: Libraries) -> str:
    if kind == "other_outcome":
        was, now = (_outcome(one[key], libraries) for key in ("was", "now"))
        return sentence("{was}, now {now}", was=was, now=now)
    if kind == "longer":
        was, now = one["steps_was"], one["steps_now"]
        return counted(was, "1 step, now {now}", "%Ln steps, now {now}", now=now)
    if kind == "other_path":
        was, now = one["was"], one["now"]
        at = next((at for at, (a, b) in enumerate(zip(was, now, strict=False)) if a != b), -1)
        at = min(len(was), len(now)) if at < 0 else at
        there = now[at] if at < len(now) else was[at]
        return sentence("Parts at {step}", step=_step_title(there, libraries))
    if kind == "lost_must":
        return _item(one["item"], libraries)
    if kind == "dead_end":
        return sentence("Stuck at {step}", step=_step_title(one["step"], libraries))
    return str(one.get("why") or "") or sentence("Stuck")


def _step_title(name: str, libraries: Libraries) -> str:
    script_id, _, step_id = name.partition("/")
    for library in libraries:
        script = library.scripts.get(script_id)
        step = None if script is None else script.step(step_id)
        if step is not None:
            languages = library.house.languages
            return step.title.text(languages[0], languages) or step_id
    return step_id


def _outcome(id: str | None, libraries: Libraries) -> str:
    if id is None:
        return sentence("no outcome")
    for library in libraries:
        outcome = library.outcomes.get(id)
        if outcome is not None:
            languages = library.house.languages
            return outcome.label.text(languages[0], languages) or id
    return id


def _item(name: str, libraries: Libraries) -> str:
    step, _, id = name.rpartition("/")
    script_id, _, step_id = step.partition("/")
    for library in libraries:
        script = library.scripts.get(script_id)
        held = None if script is None else script.step(step_id)
        for one in () if held is None else held.do:
            if one.id == id:
                languages = library.house.languages
                return one.text.text(languages[0], languages) or id
    return id


def _when(started: str, library: Library) -> str:
    try:
        at = dt.datetime.fromisoformat(started)
    except ValueError:
        return started
    local = at.astimezone(zone_of(library.house.timezone))
    return f"{day_words(local.date(), local.date())} {local:%H:%M}"
