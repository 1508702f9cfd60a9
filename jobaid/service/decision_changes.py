"""What a decision changes of a library, as far as it touches customers: fees, standards, hours ...

Pure: two libraries in, plain values out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Literal

from jobaid.library.model.basics import Words
from jobaid.library.references.names_in_texts import names_in_text
from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from jobaid.library.model import House, Library, Script, Step

ChangeKind = Literal["value", "standard", "may", "hours", "script", "never", "outcome"]


@dataclass(frozen=True, slots=True)
class DecisionChange:
    """One change. `before` and `after` are what a person reads; None for what is not there."""

    kind: ChangeKind
    id: str
    before: str | None
    after: str | None

    def as_json(self) -> dict[str, Any]:
        """The object that stands in `change`."""
        return {"kind": self.kind, "id": self.id, "before": self.before, "after": self.after}


@dataclass(frozen=True, slots=True)
class StepWords:
    """What an agent would say otherwise on a step."""

    step: str
    language: str
    before: str
    after: str


def decision_changes(before: Library, after: Library) -> list[DecisionChange]:
    """What differs, in the order: fees and other values, hours, standards, may rules, scripts."""
    found = list(_values(before.house, after.house))
    found += _hours(before.house, after.house)
    found += _listed("standard", before.standards, after.standards, _standard)
    found += _listed("may", before.may, after.may, _may)
    for id in dict.fromkeys((*before.scripts, *after.scripts)):
        old, new = before.scripts.get(id), after.scripts.get(id)
        if old is None and new is not None and any(was in before.scripts for was in new.was):
            old = before.scripts[next(was for was in new.was if was in before.scripts)]
        if new is None and any(id in one.was for one in after.scripts.values()):
            continue  # it goes by another name now
        if old is None or new is None or _unnamed(old) != _unnamed(new):
            found.append(DecisionChange("script", id, _title(old), _title(new)))
    return found


def _values(before: House, after: House) -> Iterator[DecisionChange]:
    for name in dict.fromkeys((*before.values, *after.values)):
        old, new = _text(before.values.get(name)), _text(after.values.get(name))
        if old != new:
            yield DecisionChange("value", name, old, new)


def _hours(before: House, after: House) -> Iterator[DecisionChange]:
    """The days that differ: whoever decides need not find one among all."""
    old, new = [], []
    for day in dict.fromkeys((*before.hours, *after.hours)):
        was, now = _opening(before, day), _opening(after, day)
        if was != now:
            old.append(f"{day} {was}")
            new.append(f"{day} {now}")
    for day in sorted({*before.holidays} ^ {*after.holidays}):
        for house, told in ((before, old), (after, new)):
            told.append(f"{day} {'closed' if day in house.holidays else 'as usual'}")
    if old:
        yield DecisionChange("hours", "hours", "; ".join(old), "; ".join(new))


def _opening(house: House, day: str) -> str:
    return ", ".join(f"{first}-{last}" for first, last in house.hours.get(day, ())) or "closed"


def _listed(kind: ChangeKind, before: Any, after: Any, told: Any) -> Iterator[DecisionChange]:
    for id in dict.fromkeys((*before, *after)):
        old, new = before.get(id), after.get(id)
        was = None if old is None else told(old)
        now = None if new is None else told(new)
        if was != now:
            yield DecisionChange(kind, id, was, now)


def _standard(one: Any) -> str:
    limits = [
        f"{name} {getattr(one, key):g} {one.unit or ''}".strip()
        for key, name in (("at_most", "at most"), ("at_least", "at least"))
        if getattr(one, key) is not None
    ]
    aim = f"aim {one.aim:g}" if one.aim is not None else ""
    return ", ".join(part for part in (one.text.any, *limits, aim) if part)


def _may(one: Any) -> str:
    limit = "" if one.limit is None else one.limit.any
    count = one.count
    told = "" if count is None else f"amount {count.amount}, times {count.times} per {count.per}"
    return ", ".join(part for part in (one.text.any, limit, told) if part)


def _title(script: Script | None) -> str | None:
    return None if script is None else script.title.any


def _text(value: Any) -> str | None:
    if isinstance(value, Words):
        return " / ".join(value.by_language.values())
    return None if value is None else str(value)


def _unnamed(script: Script) -> dict[str, Any]:
    """A script without its own id: another name alone changes nothing."""
    return {name: held for name, held in _plain(script).items() if name not in ("id", "content_id")}


def _plain(one: Any) -> Any:
    """A part of a script without the places where it stands in its file."""
    if isinstance(one, Words):
        return dict(one.by_language)
    if hasattr(one, "__dataclass_fields__"):
        return {
            name: _plain(getattr(one, name))
            for name in one.__dataclass_fields__
            if name not in ("at", "spots", "extra", "was")
        }
    if isinstance(one, tuple | list):
        return [_plain(each) for each in one]
    if isinstance(one, dict):
        return {str(key): _plain(value) for key, value in one.items()}
    return one


def told_otherwise(
    before: Library, after: Library, changes: Iterable[DecisionChange]
) -> list[StepWords]:
    """The steps on which an agent would say something else, language by language."""
    values = {one.id for one in changes if one.kind == "value"}
    scripts = {one.id for one in changes if one.kind == "script"}
    found: list[StepWords] = []
    for script in before:
        now = after.scripts.get(script.id) or next(
            (one for one in after if script.id in one.was), None
        )
        for step in script.steps:
            later = None if now is None else _step_now(now, step)
            for language, said in _said(step).items():
                used = {one.name for one in names_in_text(said)} & values
                then = None if later is None else _said(later).get(language)
                if not used and (script.id not in scripts or then == said):
                    continue
                was = _with_values(said, before.house, used, language)
                new = "" if then is None else _with_values(then, after.house, used, language)
                if was != new:
                    found.append(StepWords(f"{script.id}/{step.id}", language, was, new))
    return found


def _step_now(script: Script, step: Step) -> Step | None:
    same = script.step(step.id)
    return same or next((one for one in script.steps if step.id in one.was), None)


def step_texts(step: Step) -> list[str]:
    """Every text that is said, promised or done on a step, in each language."""
    return list(_said(step).values())


def _said(step: Step) -> dict[str, str]:
    """What is said, promised and done on a step, by language, as it is written."""
    parts = [step.say, None if step.promise is None else step.promise.text]
    parts += [item.text for item in step.do]
    found: dict[str, list[str]] = {}
    for words in parts:
        for language, text in ({} if words is None else words.by_language).items():
            found.setdefault(language, []).append(text.strip())
    return {language: "\n".join(texts) for language, texts in found.items()}


def _with_values(text: str, house: House, names: Iterable[str], language: str) -> str:
    """A text with some values of the house put in, where it shows them plainly."""
    for name in names:
        value = house.values.get(name)
        shown = value.text(language, house.languages) if isinstance(value, Words) else value
        if shown is not None:
            pattern = r"\{\{\s*" + re.escape(name) + r"\s*(\|[^}]*)?\}\}"
            text = re.sub(pattern, lambda _found, shown=shown: str(shown), text)  # type: ignore[misc]
    return text
