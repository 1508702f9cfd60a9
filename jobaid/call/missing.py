"""What is still missing: required fields unfilled, must items unticked, gaps in a text.

A miss never stops a move; it shows, and shows again at wrap-up. A step of a branch that the call
has left owes nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jobaid.call.branches import steps_on_path

if TYPE_CHECKING:
    from jobaid.call.read_model import CallReadModel


def missing_on_path(call: CallReadModel) -> list[str]:
    """Names of fields and ids of items missing on the steps of the path, in their order.

    A skipped step's items and fields still count: skipping has its own reason, and the
    wrap-up shows both.
    """
    found: dict[str, None] = {}
    for target in steps_on_path(call.state):
        found.update((field.name, None) for field in call.open_fields(target))
        found.update((item.id, None) for item in call.open_items(target))
    return list(found)
