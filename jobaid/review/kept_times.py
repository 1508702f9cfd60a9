"""Standards of how soon promises are kept (`kept-time`): measured once calls are over.

A call cannot measure them: a promise is kept later, by a statement. One that was broken never met
any.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from jobaid.call.measures import length_of, meets

if TYPE_CHECKING:
    from jobaid.library.model import House, Library, Standard
    from jobaid.log.index.call_figures import CallFigures, EndedPromise

MEASURE = "kept-time"


def add_kept_times(figures: CallFigures, library: Library) -> None:
    """Add to a group's standards in how many calls each `kept-time` was met by all promises."""
    for standard in library.standards.values():
        if standard.measure != MEASURE:
            continue
        met_by_call: dict[int, bool] = {}
        for one in figures.ended_promises():
            if _about(standard, one, library):
                met = _met(standard, one, library.house)
                met_by_call[one.call] = met_by_call.get(one.call, True) and met
        if met_by_call:
            figures.standards[standard.id] = (sum(met_by_call.values()), len(met_by_call))


def _about(standard: Standard, promise: EndedPromise, library: Library) -> bool:
    """Whether a standard speaks of a promise; one made by hand has no step."""
    script_id, _, step_id = (promise.step or "").partition("/")
    script = library.scripts.get(script_id)
    step = None if script is None else script.step(step_id)
    if script is None or step is None:
        return not standard.scope
    return standard.id in step.standard or library.in_scope(standard.scope, script, step)


def _met(standard: Standard, promise: EndedPromise, house: House) -> bool:
    if promise.kept_ms is None:
        return False
    return meets(standard, round(_took(standard, promise.made_ms, promise.kept_ms, house), 3))


def _took(standard: Standard, made_ms: int, kept_ms: int, house: House) -> float:
    """From the promise to its being kept, in the standard's own unit."""
    made, kept = (dt.datetime.fromtimestamp(ms / 1000, dt.UTC) for ms in (made_ms, kept_ms))
    return length_of(standard.unit, made, kept, house)
