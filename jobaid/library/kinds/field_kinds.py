"""The kinds of field, what is kept of each, and how a house and a call read what is typed."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Literal, get_args

from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import ErrorInWords

if TYPE_CHECKING:
    from jobaid.library.model import Field, House

KeptValue = str | int | float | bool | list[str]

FieldKind = Literal[
    "text",
    "long-text",
    "number",
    "money",
    "date",
    "time",
    "phone",
    "email",
    "yes-no",
    "choice",
    "choices",
]
KINDS: tuple[FieldKind, ...] = get_args(FieldKind)


# Of a day's work, where a house does not say its hours.
_OPENS, _CLOSES = dt.time(7), dt.time(19)


class DoesNotFit(ErrorInWords, ValueError):
    """What was typed cannot be brought to the field's kind. `words` say what would fit."""


@dataclass(frozen=True, slots=True)
class ReadingManner:
    """How what was typed is read: by the day it is typed on, the call's language, the house.

    `today` is the local day, None where dates without a year have none to lean on; `date_order`
    one of dmy, mdy, ymd; `currency` an ISO 4217 code, "" for none; `opens` and `closes` the first
    and the last time of a week at which the house is open, for times told without am or pm.
    """

    today: dt.date | None = None
    language: str = "en"
    date_order: str = "dmy"
    currency: str = ""
    opens: dt.time = _OPENS
    closes: dt.time = _CLOSES

    @classmethod
    def of(cls, house: House, language: str, today: dt.date | None) -> ReadingManner:
        """The manner of a house, for a call in `language` on the local day `today`."""
        spans = [span for spans in house.hours.values() for span in spans]
        try:
            opens = min(dt.time.fromisoformat(first) for first, _ in spans)
            closes = max(dt.time.fromisoformat(last) for _, last in spans)
        except ValueError:
            opens, closes = _OPENS, _CLOSES
        return cls(today, language, house.date_order, house.currency, opens, closes)


def named(field: Field) -> str:
    """What a person calls a field."""
    return field.label.any or field.name
