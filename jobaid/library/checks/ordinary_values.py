"""Values that a call ordinarily has: of each kind of field, of the house, and the built-in ones."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

from jobaid.library.kinds import DoesNotFit, bring
from jobaid.library.model import Words
from jobaid.library.texts.text_values import ChoiceValue

if TYPE_CHECKING:
    from jobaid.library.model import Field, Library

TriedWith = Mapping[str, object]

# At most so many ways of filling the fields are tried, each with other values for all of them.
MOST_TRIED = 4

_USUAL: Mapping[str, tuple[object, ...]] = {
    "text": ("Ann Lee", "bill"),
    "long-text": ("Ann Lee called about the bill.",),
    "number": (2, Decimal("12.5"), 1),
    "money": (Decimal("25.00"), Decimal("1250.50"), Decimal("0.99")),
    "date": (dt.date(2026, 12, 4), dt.date(2027, 1, 1)),
    "time": (dt.time(9, 30), dt.time(17, 0)),
    "phone": ("+442079460000",),
    "email": ("ann@example.com",),
    "yes-no": (True, False),
}
_BUILT_IN: Mapping[str, tuple[object, ...]] = {
    "company": ("House",),
    "currency": ("GBP",),
    "agent.name": ("Sam",),
    "agent.id": ("sam",),
    "part_of_day": (ChoiceValue("morning", "morning"),),
    "today": (dt.date(2026, 12, 4),),
    "now": (dt.datetime(2026, 12, 4, 9, 30),),
    "greeted": (True, False),
}


class OrdinaryValues:
    """Values of every name that a text may use, in each language."""

    def __init__(self, library: Library, fields: Iterable[Field]) -> None:
        self.library = library
        self.languages: tuple[str, ...] = tuple(library.house.languages) or ("en",)
        self._values: dict[str, list[object]] = {}
        for field in fields:
            known = self._values.setdefault(field.name, [])
            known += [one for one in _values_of(field) if one not in known]
        self._ways: dict[str, list[TriedWith]] = {}

    def ways(self, language: str) -> list[TriedWith]:
        """Some ways of filling every field, together with what the house says."""
        if language not in self._ways:
            house: dict[str, Sequence[object]] = dict(_BUILT_IN)
            languages = self.library.house.languages
            for name, value in self.library.house.values.items():
                told = value.text(language, languages) if isinstance(value, Words) else value
                house[name] = (told,)
            values = {**house, **self._values}
            most = min(MOST_TRIED, max(map(len, values.values()), default=1))
            self._ways[language] = [
                {name: some[number % len(some)] for name, some in values.items() if some}
                for number in range(most)
            ]
        return self._ways[language]


def _values_of(field: Field) -> list[object]:
    """Values that a field of this kind ordinarily has; its example first."""
    if field.kind == "choice":
        return [ChoiceValue(one.id, one.label.any) for one in field.options[:MOST_TRIED]]
    if field.kind == "choices":
        options = [ChoiceValue(one.id, one.label.any) for one in field.options]
        return [options[:1], options]
    usual = _USUAL.get(field.kind, _USUAL["text"])
    if field.example is None:
        # What the pattern asks for is not known: digits are as likely as words.
        return [*usual, "12345678"] if field.pattern is not None else list(usual)
    try:
        kept = bring(field, field.example)
    except DoesNotFit:
        return list(usual)
    example = _as_read(field.kind, kept)
    return [example] if field.kind in ("text", "long-text") else [example, *usual]


def _as_read(kind: str, kept: Any) -> object:
    """A kept value as texts and conditions read it."""
    try:
        match kind:
            case "number" | "money" if not isinstance(kept, bool):
                return kept if isinstance(kept, int) else Decimal(str(kept))
            case "date":
                return dt.date.fromisoformat(kept)
            case "time":
                return dt.time.fromisoformat(kept)
    except (ValueError, InvalidOperation):
        return str(kept)
    return kept
