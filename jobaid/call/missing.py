"""What is still missing: required fields unfilled, must items unticked, gaps in a text.

A miss never stops a move; it shows, and shows again at wrap-up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jobaid.call.engine import CallEngine


def missing_on_path(engine: CallEngine) -> list[str]:
    """Names of fields and ids of items missing on the entered steps, in their order.

    A skipped step's items and fields still count: skipping has its own reason, and the
    wrap-up shows both.
    """
    state = engine.state
    found: dict[str, None] = {}
    for target in dict.fromkeys((e["script"], e["step"]) for e in state.path):
        ready = engine.compiled.step(target)
        if ready is None:
            continue
        for name in ready.step.ask:
            if name not in state.fields:
                field = engine.compiled.field(name, (target[0], *engine.scripts_here()))
                if field is not None and field.required:
                    found[name] = None
        for item in ready.step.do:
            if item.must:
                done = state.items.get((*target, item.id))
                if done is None or not done["on"]:
                    found[item.id] = None
    return list(found)
