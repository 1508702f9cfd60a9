"""The values that texts and conditions work with.

A call hands over a flat mapping of dotted names to Python values: str, int, Decimal, date,
time, datetime, bool, `ChoiceValue`, a list of choices; None or nothing is an unfilled field.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from decimal import Decimal

from jobaid.library.texts.problems import CutOff
from jobaid.library.written_numbers import WrittenNumber
from jobaid.sentences import sentence

# What one rendering or one condition may spend; see `Scope.spend`. An ordinary line needs
# fewer than 50 steps; all of these take some 10 ms.
BUDGET = 10_000


class ChoiceValue(str):
    """The chosen option of a choice field: compares as the option's id, is shown as `label`."""

    __slots__ = ("label",)
    label: str

    def __new__(cls, option: str, label: str | None = None) -> ChoiceValue:
        """`option` is the option's id, `label` what people read (the id when there is none)."""
        made = super().__new__(cls, option)
        made.label = option if label is None else label
        return made

    def __getnewargs__(self) -> tuple[str, str]:  # type: ignore[override]
        return (str.__str__(self), self.label)


class Empty:
    """An unfilled value. Any comparison with it is false; `name` is "" where it has none."""

    __slots__ = ("name",)

    def __init__(self, name: str = "") -> None:
        self.name = name

    def __bool__(self) -> bool:
        return False

    def __eq__(self, other: object) -> bool:
        return False

    def __ne__(self, other: object) -> bool:
        return False

    __hash__ = object.__hash__


NOTHING = Empty()


class Scope:
    """One working-out: the values, the call's language, and what may still be spent."""

    __slots__ = ("language", "left", "values")

    def __init__(self, values: Mapping[str, object], language: str = "en") -> None:
        self.values = values
        self.language = language
        self.left = BUDGET

    def spend(self, steps: int) -> None:
        """Take `steps` from the budget; raise `CutOff` when it is used up.

        Counted, not timed, so that the same text with the same values always ends alike.
        """
        self.left -= steps
        if self.left < 0:
            raise CutOff("It takes too many steps to work out.")


Work = Callable[[Scope], object]
"""A compiled expression: gives its value for a scope, or raises `Unworkable`."""

KINDS: Mapping[type, str] = {
    bool: sentence("a yes or no"),
    int: sentence("a number"),
    Decimal: sentence("a number"),
    str: sentence("a text"),
    ChoiceValue: sentence("a text"),
    dt.date: sentence("a date"),
    dt.datetime: sentence("a date and time"),
    dt.time: sentence("a time"),
    list: sentence("a list"),
    Empty: sentence("nothing"),
    type(None): sentence("nothing"),
}
# Values of these classes are taken as they are; a number is looked at for its size.
SETTLED = frozenset(KINDS) - {type(None), int, Decimal}
# Beyond 10**40 a number is a slip, and comparing huge ones takes long.
_LARGEST_EXPONENT = 40
_LARGEST = 10**_LARGEST_EXPONENT


def is_empty(value: object) -> bool:
    """Whether a value is unfilled: an `Empty`, or the literal `none`."""
    return value is None or value.__class__ is Empty


def settle(value: object, name: str = "") -> object:
    """Bring a value to one of the known classes; what is none of them counts as unfilled.

    So do numbers beyond any use, and what is no number at all. Subclasses become their plain
    base, so that nothing of theirs is run later; a float becomes the decimal that it is
    written as.
    """
    if value.__class__ in SETTLED:
        return value
    if isinstance(value, float):
        kept = value.__class__ is WrittenNumber
        value = Decimal(str(value) if kept else float.__repr__(value))
    if isinstance(value, Decimal):
        usual = value.is_finite() and -_LARGEST_EXPONENT <= value.adjusted() <= _LARGEST_EXPONENT
        if not usual:
            return Empty(name)
        return value if value.__class__ is Decimal else Decimal(value)
    if isinstance(value, str):
        return str.__str__(value)
    if isinstance(value, int):
        number = int.__index__(value)
        return number if -_LARGEST < number < _LARGEST else Empty(name)
    if isinstance(value, dt.datetime):
        return dt.datetime.combine(dt.date(value.year, value.month, value.day), value.timetz())
    if isinstance(value, dt.date):
        return dt.date(value.year, value.month, value.day)
    if isinstance(value, list | tuple):
        return list(value)
    return Empty(name)
