"""Which values of a field a script can tell apart: a few of them stand for all.

For each field a short list of values is made, one from every group of values that the
script's conditions treat alike: each literal that the field is compared with, and one value
between, below and above these. The first is always None, the unfilled field.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterable
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from jobaid.library.kinds import DoesNotFit, bring
from jobaid.library.texts.text_values import ChoiceValue
from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from jobaid.library.model import Field

NUMERIC = frozenset({"number", "money"})
MOMENTS = frozenset({"date", "time"})
# Of these every value is listed, so any question about them can be tried out on each.
LISTED = frozenset({"yes-no", "choice"})
# Stands for every text that is none of the literals.
OTHER = "something else"
# More literals than this are not told apart; the field then counts as one that holds anything.
MOST_VALUES = 60


@dataclass(frozen=True, slots=True)
class Domain:
    """The values that stand for all values of the field `name`.

    Sets of them are bit masks, bit n for `values[n]`. `ordinary` leaves out what an author
    need not think of: negative amounts, halves where only whole numbers are spoken of.
    """

    name: str
    values: tuple[Any, ...]
    ordinary: int

    @property
    def full(self) -> int:
        """All of them, the unfilled one included."""
        return (1 << len(self.values)) - 1

    @property
    def filled(self) -> int:
        """All but the unfilled one."""
        return self.full - 1

    def mask_of(self, value: object) -> int | None:
        """The bit of the value that equals `value`, or None where there is none."""
        for number, one in enumerate(self.values):
            plain = value is None or isinstance(value, bool) or isinstance(one, bool)
            if (one is value) if plain else (one == value):
                return 1 << number
        return None


def sort_of(field: Field) -> str:
    """Fields of one sort can take over each other's values as they are."""
    if field.kind in NUMERIC:
        return "numeric"
    if field.kind in LISTED:
        options = ",".join(option.id for option in field.options)
        return f"{field.kind} {options}"
    if field.kind in MOMENTS or field.kind == "choices":
        return field.kind
    return "text"


def domain_of(field: Field, literals: Iterable[object]) -> Domain:
    """The domain of a field that is compared with `literals`."""
    if field.kind == "yes-no":
        return _all_ordinary(field.name, (True, False))
    if field.kind == "choice":
        return _all_ordinary(field.name, [ChoiceValue(option.id) for option in field.options])
    if field.kind == "choices":
        return _all_ordinary(field.name, [[ChoiceValue(option.id) for option in field.options]])
    if field.kind in NUMERIC:
        return _numbers(field, literals)
    if field.kind in MOMENTS:
        return _moments(field, literals)
    texts = sorted({str(one) for one in literals if isinstance(one, str)})
    other = OTHER
    while other in texts:
        other += "."
    return _all_ordinary(field.name, [*(text for text in texts if text), other])


def told_apart(literals: Iterable[object]) -> bool:
    """Whether there are few enough literals for a domain to hold them all."""
    return len(set(map(str, literals))) <= MOST_VALUES


def fitted(field: Field, value: object) -> tuple[bool, Any]:
    """Whether a worked-out value fits the field, and the value that the field then has."""
    if isinstance(value, dt.date | dt.time):
        value = value.isoformat()
    try:
        kept = bring(field, value)
    except DoesNotFit:
        return False, None
    if kept is None or isinstance(kept, bool | list):
        return True, kept
    if field.kind in NUMERIC:
        return True, Decimal(str(kept))
    if field.kind in MOMENTS:
        return True, _moment(field.kind, str(kept))
    return True, ChoiceValue(str(kept)) if field.kind == "choice" else kept


def _all_ordinary(name: str, values: Iterable[object]) -> Domain:
    found = (None, *values)
    return Domain(name, found, (1 << len(found)) - 1)


def _numbers(field: Field, literals: Iterable[object]) -> Domain:
    points = sorted(
        {
            Decimal(str(one))  # a value of the house may be a float: 25.00
            for one in literals
            if isinstance(one, int | float | Decimal) and not isinstance(one, bool)
            if math.isfinite(one)
        }
    )
    if not points:
        return _all_ordinary(field.name, (Decimal(1),))
    grain = Decimal("0.01") if field.kind == "money" else Decimal(1)
    if any(point != point.quantize(grain) for point in points if abs(point) < 10**20):
        grain = Decimal("0.000001")
    values: list[Decimal] = []
    strange: set[Decimal] = set()
    for number, point in enumerate(points):
        if number == 0:
            values.append(point - 1)
        else:
            below = points[number - 1]
            between = below + grain
            if not below < between < point:
                between = (below + point) / 2
                strange.add(between)
            if below < between < point:
                values.append(between)
        values.append(point)
    values.append(points[-1] + 1)
    if points[0] >= 0:
        strange.update(value for value in values if value < 0)
    ordinary = 1
    for number, value in enumerate(values, 1):
        if value not in strange:
            ordinary |= 1 << number
    return Domain(field.name, (None, *values), ordinary)


def _moments(field: Field, literals: Iterable[object]) -> Domain:
    points = sorted(
        {
            found
            for one in literals
            if isinstance(one, str) and (found := _moment(field.kind, one)) is not None
        }
    )
    values: set[Any] = set(points)
    for point in points:
        values.update(_neighbours(point))
    if not values:
        values = {dt.date(2026, 1, 1) if field.kind == "date" else dt.time(12)}
    return _all_ordinary(field.name, sorted(values))


def _moment(kind: str, text: str) -> Any:
    try:
        if kind == "date":
            return dt.date.fromisoformat(text)
        time = dt.time.fromisoformat(text)
    except ValueError:
        return None
    return None if time.tzinfo is not None else time


def _neighbours(point: dt.date | dt.time) -> list[Any]:
    """The day before and after, or the minute before and after."""
    if isinstance(point, dt.date):
        days = [point.toordinal() + by for by in (-1, 1)]
        return [dt.date.fromordinal(day) for day in days if 0 < day < dt.date.max.toordinal()]
    minutes = [point.hour * 60 + point.minute + by for by in (-1, 1)]
    return [dt.time(m // 60, m % 60) for m in minutes if 0 <= m < 24 * 60]
