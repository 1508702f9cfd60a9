"""What is known of a customer, as plain values."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import field
from typing import TYPE_CHECKING

from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from jobaid.call.may_count import MayUse


@dataclass(frozen=True, slots=True)
class EarlierCall:
    """A call of the customer before this one; `began` in the house's time.

    `corrected`: `outcome` was told later to be the right one. `customer` is whose call it was,
    where a number leads to several people.
    """

    id: str
    began: dt.datetime
    title: str
    outcome: str
    agent: str
    corrected: bool = False
    customer: str = ""


@dataclass(frozen=True, slots=True)
class OwedPromise:
    """A promise that is still open; `due` None where it names no time.

    `waited_for`: the customer has made it to us. `customer` is as of an `EarlierCall`.
    """

    id: str
    interaction: str
    text: str
    due: dt.datetime | None
    late: bool
    waited_for: bool = False
    customer: str = ""


@dataclass(frozen=True, slots=True)
class CustomerHistory:
    """What is known of a customer from earlier calls.

    `count` is of all of them, `calls` the newest. `checked` is when their identity was checked
    today, `no_contact` their words where they want no calls from us ("" where they gave none).
    `people` are the names under which the number or name is known: with more than one nobody's
    identity is known, `fields` is empty, and `complaint_of`, `note_of` and `no_contact_of` name
    whose each is. Else `fields` holds what is known of them by field. `may_used` is how each
    counted may rule was used for them in the span that its count speaks of.
    """

    count: int = 0
    calls: tuple[EarlierCall, ...] = ()
    promises: tuple[OwedPromise, ...] = ()
    complaint: str = ""
    note: str = ""
    checked: dt.datetime | None = None
    no_contact: str | None = None
    people: tuple[str, ...] = ()
    complaint_of: str = ""
    note_of: str = ""
    no_contact_of: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)
    may_used: Mapping[str, MayUse] = field(default_factory=dict)
