"""Where a call stands or can stand. It loads nothing: a call needs it, and every flow."""

from __future__ import annotations

from typing import NamedTuple


class FlowNode(NamedTuple):
    """Where a call can stand: a step, and the visiting steps it will come back to.

    `visits` holds (script, step) of the visiting steps, outermost first. `returned` is true
    at a visiting step whose visit is over.
    """

    script: str
    step: str
    visits: tuple[tuple[str, str], ...] = ()
    returned: bool = False


def visits_kept(place: FlowNode, script: str) -> tuple[tuple[str, str], ...]:
    """The visits that stay when a call goes from `place` to a step of `script`."""
    if place.script == script:
        return place.visits
    for depth, (visiting, _) in enumerate(place.visits):
        if visiting == script:
            return place.visits[:depth]
    return ()
