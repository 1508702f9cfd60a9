"""Which icon stands for a moment of a call, wherever one is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jobaid.review.call_moments import MomentKind
    from jobaid.ui.theme import Colour

ICONS: Mapping[MomentKind, str] = {
    "began": "phone",
    "answer": "quote",
    "next": "arrow-right",
    "jump": "zap",
    "back": "arrow-left",
    "undo": "history",
    "skip": "skip-forward",
    "tick": "check",
    "field": "pencil-line",
    "change": "pencil",
    "reply": "reply",
    "hold": "pause",
    "slip": "flag",
    "near-miss": "flag",
    "note": "notebook-pen",
    "promise": "handshake",
    "may": "circle-check",
    "complaint": "megaphone",
    "suggestion": "sticky-note",
    "off-script": "map",
    "none-fits": "circle-help",
    "transfer": "phone",
    "language": "languages",
    "feedback": "message-square-text",
    "repeat": "refresh-cw",
    "wrap-up": "clipboard-check",
    "parked": "clock",
    "stopped": "triangle-alert",
    "ended": "circle-check",
    "other": "info",
}
_MARKED: Mapping[MomentKind, Colour] = {
    "slip": "warn",
    "near-miss": "warn",
    "stopped": "warn",
    "promise": "accent",
}


def moment_icon(kind: MomentKind) -> str:
    """The icon of a kind of moment."""
    return ICONS.get(kind, "info")


def moment_colour(kind: MomentKind, *, missed: bool = False) -> Colour:
    """The colour of its icon; `missed`: a standard was not kept."""
    return "warn" if missed else _MARKED.get(kind, "muted")
