"""Calling about a promise of an earlier call: with which script, knowing what, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jobaid.library import customer_fields
from jobaid.operations.callview.customer_views import CallBack

if TYPE_CHECKING:
    import datetime as dt

    from jobaid.library.model import Library
    from jobaid.promises.open_promises import OpenPromise

CALL_BACK = "call-back"
"""The script for calling about a promise; the call's own where the house has none of that id."""
PROMISED = "promised_what"
"""The field of that script for what was promised, where it has one."""


def opening_of(promise: OpenPromise, library: Library) -> tuple[str, dict[str, str]]:
    """The script to call about a promise with, and the values that the call is opened with."""
    ours, customer = library.scripts.get(CALL_BACK), promise.customer
    given = {
        customer_fields.NAME: customer.name,
        customer_fields.PHONE: customer.phone,
        customer_fields.ACCOUNT: customer.account,
    }
    if ours is not None and PROMISED in ours.field_named:
        given[PROMISED] = promise.text
    script = promise.script if ours is None else CALL_BACK
    return script, {name: told for name, told in given.items() if told}


def about(promise: OpenPromise, now: dt.datetime) -> CallBack:
    """What such a call is made for."""
    late = promise.due is not None and now > promise.due
    number = promise.customer.phone
    return CallBack(number, promise.text, promise.due, late, promise.waited_for)
