"""What a standard's chip says: the promise, how it stands in words, and how far it has gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from jobaid.ui.callview.clock_words import clock, span

if TYPE_CHECKING:
    from jobaid.operations.callview.view_models import StandardView
    from jobaid.ui.widgets.standard_chip import StandardChip

_ICONS = {
    "greet": "phone",
    "identity": "shield-check",
    "hold": "pause",
    "step": "timer",
    "handle": "clock",
    "wrap": "pencil",
}


def state_words(view: StandardView) -> str:
    """How it stands: "37 s left", "12 s over", "Met in 6 s"."""
    spent = int(view.spent_s)
    if view.state == "met":
        return _tr("Met in %1").replace("%1", span(spent))
    if view.state in ("over", "missed"):
        return _tr("%1 over").replace("%1", span(max(1, int(view.spent_s - view.limit_s))))
    return _tr("%1 left").replace("%1", span(max(0, int(view.limit_s - view.spent_s + 0.999))))


def short_words(view: StandardView, held_s: int | None) -> str:
    """What the pill of a narrow window says instead of promise and state; "" for both."""
    if view.icon == "hold" and held_s is not None:
        told = _tr("On hold %1, %2")
        return told.replace("%1", clock(held_s)).replace("%2", state_words(view))
    if view.state == "met":
        # The pill's check mark says the rest, and its name says it in words.
        return view.text
    return ""


def show_standard(chip: StandardChip, view: StandardView, held_s: int | None) -> None:
    """Draw a standard on its chip."""
    share = view.spent_s / view.limit_s if view.limit_s else 1.0
    chip.set_standard(
        view.text,
        state_words(view),
        1.0 if view.state == "met" else share,
        view.state,
        _ICONS[view.icon] if view.state in ("running", "soon") else "",
        short_words(view, held_s),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("Standards", text)
