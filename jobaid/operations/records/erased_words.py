"""That a call was erased, in words: when, by whom and why."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from jobaid.sentences import sentence


def erased_words(told: Mapping[str, Any]) -> str:
    """Of an erasure, its statement."""
    by = told.get("by")
    name = str(by.get("name") or by.get("id") or "") if isinstance(by, Mapping) else ""
    return sentence(
        "This call was erased on {day} by {name}: {why}. Nothing of it is kept, so nothing can be "
        "shown.",
        day=str(told.get("at") or "")[:10],
        name=name or sentence("somebody"),
        why=str(told.get("why") or "").rstrip("."),
    )
