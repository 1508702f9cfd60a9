"""Who a call is with, from what was captured."""

from __future__ import annotations

from collections.abc import Mapping

from jobaid.library.customer_fields import (
    ACCOUNT,
    CUSTOMER,
    NAME,
    PHONE,
    PLAIN_ACCOUNT,
    PLAIN_PHONE,
)
from jobaid.library.texts.rendered import clean, cut
from jobaid.quick_dataclasses import dataclass

_LONGEST_NAME = 200
_LONGEST_ACCOUNT = 60


@dataclass(frozen=True, slots=True)
class Customer:
    """A customer's name, account and number, "" where not known."""

    name: str = ""
    account: str = ""
    phone: str = ""

    @classmethod
    def of(cls, fields: object) -> Customer:
        """From the fields of a call or of a kept document; any JSON may stand there."""
        known = fields if isinstance(fields, Mapping) else {}
        account = _text(known.get(ACCOUNT)) or _text(known.get(PLAIN_ACCOUNT))
        phone = _text(known.get(PHONE)) or _text(known.get(PLAIN_PHONE))
        return cls(_text(known.get(NAME)), account, phone)

    def corrected(self, right: Mapping[str, object]) -> Customer:
        """The same customer where fields of the call have been put right since."""
        now = Customer.of(right)
        return Customer(
            now.name if NAME in right else self.name,
            now.account if right.keys() & {ACCOUNT, PLAIN_ACCOUNT} else self.account,
            now.phone if right.keys() & {PHONE, PLAIN_PHONE} else self.phone,
        )

    @property
    def shown_name(self) -> str:
        """The name on one line, short enough to show."""
        return _line(self.name, _LONGEST_NAME)

    @property
    def shown_account(self) -> str:
        """The account on one line, short enough to show."""
        return _line(self.account, _LONGEST_ACCOUNT)

    @property
    def known(self) -> bool:
        """Whether there is anything to find the customer by."""
        return bool(self.name or self.account or self.phone)


def declared_name(name: str, own: Mapping[str, object], house: Mapping[str, object]) -> str:
    """The declared field that a short name stands for: `account` may be `customer.account`.

    `own` are the fields of the script by name, `house` those of the house.
    """
    return CUSTOMER + name if name not in own and CUSTOMER + name in house else name


def _text(kept: object) -> str:
    return "" if kept is None else str(kept)


def _line(text: str, longest: int) -> str:
    return cut(" ".join(clean(text).split()), longest)
