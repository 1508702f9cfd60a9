"""The interaction document: a call as it is kept, folded from its events.

Everything in it but `events` can be rebuilt from them; times are seconds with three decimals
where the name ends in `_s`, milliseconds since the start where it ends in `ms`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from jobaid.call.fold import fold

if TYPE_CHECKING:
    from jobaid.call.events import Event
    from jobaid.call.state import CallState

DOCUMENT_VERSION = 1

_STATES = {"open": "interrupted", "parked": "parked"}


def interaction(events: Sequence[Event], rev: int = 1) -> dict[str, Any]:
    """The document of a call. A call that did not end is `interrupted` or `parked`."""
    return document_of(fold(events), events, rev)


def document_of(state: CallState, events: Sequence[Event], rev: int = 1) -> dict[str, Any]:
    """As `interaction`, for events whose fold is at hand."""
    about = state.about
    closing = state.closing or {}
    end = state.ms
    hold = state.hold_ms + (end - state.held_since if state.held_since is not None else 0)
    wrap = state.wrapped_ms(end) or 0
    return {
        "v": DOCUMENT_VERSION,
        "id": about.get("id"),
        "rev": rev,
        "state": _STATES.get(state.status, state.status),
        "channel": about.get("channel", "phone"),
        **({"customer_kind": kind} if (kind := about.get("customer_kind")) else {}),
        "desk": about.get("desk"),
        "agent": about.get("agent") or {"id": None, "name": None},
        "team": about.get("team"),
        "library": about.get("library") or {"name": None},
        "script": state.script,
        "versions": dict(state.versions),
        "language": state.language,
        "timezone": about.get("timezone"),
        "started": state.started_at,
        "ended": state.last_at,
        "waited_s": about.get("waited_s"),
        "handle_s": _seconds(state.spent_ms(end)),
        "hold_s": _seconds(hold),
        "wrap_s": _seconds(wrap),
        "fields": dict(state.fields),
        "misfits": dict(state.misfits),
        "path": [dict(entry) for entry in state.path],
        "items": [dict(item) for item in state.items.values()],
        "skipped": list(state.skipped),
        "promises": list(state.promises.values()),
        "slips": list(state.slips),
        "replies": list(state.replies),
        "none_fits": list(state.none_fits),
        "off_script": list(state.off_script),
        "may_used": list(state.may_used),
        "complaints": list(state.complaints),
        "suggestions": list(state.suggestions),
        "no_contact": state.no_contact,
        "standards": list(state.standards),
        "rules_broken": list(state.rules_broken),
        "transfers": list(state.transfers),
        "outcome": state.outcome,
        "reason": closing.get("reason"),
        "missing": closing.get("missing") or [],
        "feedback": state.feedback,
        "notes": list(state.notes),
        "summary": closing.get("summary"),
        "events": list(events),
        "sample": bool(about.get("sample", False)),
        "source": about.get("source"),
    }


def _seconds(ms: int) -> float:
    return round(max(0, ms) / 1000, 3)
