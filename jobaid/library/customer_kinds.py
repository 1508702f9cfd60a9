"""Kinds of customers: which scripts are for some of them alone, and what their calls begin with."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jobaid.library.model import House, Script


def kinds_for(script: str, tags: Iterable[str], house: House) -> tuple[str, ...]:
    """The kinds of customers whom a script is for alone; none for one that is for everybody."""
    names = {script, *tags}
    return tuple(one.id for one in house.customer_kinds if not names.isdisjoint(one.scope))


def served_kind(told: str, house: House) -> str:
    """The kind that a desk serves: the one it is set to, else the house's first; "" for none."""
    kinds = house.customer_kinds
    named = (one.id for one in kinds if told == one.id or told in one.was)
    return next(named, kinds[0].id if kinds else "")


def kind_of_call(script: Script, house: House, served: str = "") -> str:
    """The kind of the customer of a call: whom the desk serves, but for a script for others.

    `served` is what the desk is set to; "" comes back of a house without kinds.
    """
    kind, own = served_kind(served, house), kinds_for(script.id, script.tags, house)
    return kind if not own or kind in own else own[0]


def opening_for(kind: str, house: House) -> str | None:
    """The script with which a call of such customers begins; the house's where they have none."""
    own = next((one.opening for one in house.customer_kinds if one.id == kind), None)
    return own or house.opening
