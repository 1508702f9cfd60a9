"""The kinds of field: how what was typed becomes a value, and a value becomes words.

A value is *kept* in a form JSON holds exactly: text, a whole number or a number as text,
money as text ("25.00"), dates and times in ISO form, true or false, an option's id, a list
of ids. Conditions and texts work with the Python value that `for_texts` makes of it.

    field_kinds       the kinds, and how a house and a call read what is typed
    bringing          what was typed becomes a value to keep
    typed_text        the one cleaning before any kind
    typed_numbers, typed_dates, typed_times, typed_addresses    how people write each
    linear_patterns   patterns from files, matched without ever hanging
"""

from jobaid.library.kinds.bringing import bring
from jobaid.library.kinds.field_kinds import (
    KINDS,
    DoesNotFit,
    FieldKind,
    KeptValue,
    ReadingManner,
)
from jobaid.library.kinds.typed_dates import MONTHS, WEEKDAYS
from jobaid.library.kinds.typed_numbers import money_text, plain_number

__all__ = [
    "KINDS",
    "MONTHS",
    "WEEKDAYS",
    "DoesNotFit",
    "FieldKind",
    "KeptValue",
    "ReadingManner",
    "bring",
    "money_text",
    "plain_number",
]
