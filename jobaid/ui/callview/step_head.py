"""The head of a step: its title, where work rests between keys, and its time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from jobaid.ui.callview.clock_words import clock, span
from jobaid.ui.callview.icon_words import IconWords
from jobaid.ui.widgets.labels import ElidingLabel

if TYPE_CHECKING:
    from jobaid.operations.callview.view_models import CallView

_SHOWN = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class StepTitle(ElidingLabel):
    """The title of the step. The focus rests here after every move, as on a page's heading.

    The ring shows only when a person came here by Tab: at rest the key caps tell what works.
    """

    ring_radius = 4

    def __init__(self, parent: QWidget) -> None:
        super().__init__("title", "text", parent)
        self._reason = Qt.FocusReason.OtherFocusReason
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleIdentifier("step-title")

    def ring_target(self) -> QWidget | None:
        """The title, once a person went to it by Tab."""
        return self if self._reason in _SHOWN else None

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Remember how the focus came."""
        self._reason = event.reason()
        super().focusInEvent(event)


class StepTime(IconWords):
    """How long the step has taken beside what it usually takes; empty where nobody knows."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("caption", "muted", "clock", parent)
        self.setAccessibleIdentifier("step-time")

    def draw(self, view: CallView, *, short: bool) -> bool:
        """Draw the time; tells whether its width has changed."""
        wide = self.sizeHint().width()
        if view.usual_s is None or view.reply is not None:
            self.set_words("")
            self.hide()
            return wide != self.sizeHint().width()
        over = view.step_s - view.usual_s
        usual = clock(view.usual_s)
        if over > 0:
            words = self.tr("%1 over") if short else self.tr("%1 over the usual %2")
            words = words.replace("%1", span(over)).replace("%2", usual)
            self.set_words(words, "clock-alert", "warn")
        else:
            self.set_words(self.tr("Usually %1").replace("%1", usual), "clock", "muted")
        self.show()
        return wide != self.sizeHint().width()
