"""The bar under a practice call: what the keys do, how to stop, and how to end it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from jobaid.ui.callview.bar_button import BarButton, fitting
from jobaid.ui.frame.key_table import QT_TRANSLATE_NOOP
from jobaid.ui.practice.keys import run_key
from jobaid.ui.theme import current_theme
from jobaid.ui.widgets.layouts import LineBox
from jobaid.ui.widgets.painted import OnGround
from jobaid.ui.widgets.placing import show_if

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from jobaid.ui.frame.actions import ActionMap

# (action, words), in reading order.
_ROWS: tuple[tuple[str, str], ...] = (
    (run_key("back"), QT_TRANSLATE_NOOP("RunBar", "Back")),
    (run_key("promise"), QT_TRANSLATE_NOOP("RunBar", "Promise")),
    (run_key("reply"), QT_TRANSLATE_NOOP("RunBar", "Reply")),
    (run_key("off-script"), QT_TRANSLATE_NOOP("RunBar", "Off script")),
    ("practice-customer", QT_TRANSLATE_NOOP("RunBar", "What counts")),
    ("help", QT_TRANSLATE_NOOP("RunBar", "All keys")),
    ("practice-stop", QT_TRANSLATE_NOOP("RunBar", "Stop here")),
    (run_key("wrap-up"), QT_TRANSLATE_NOOP("RunBar", "End the call")),
)

# What is left to the keys and the key help first when there is no room.
_LEAVE = ("off-script", "promise", "reply", "back")


class RunBar(OnGround, QWidget):
    """Buttons for the keys of a run. `asked` carries the action of the one that is pressed."""

    asked = Signal(str)
    ground, lines = "raised", ("top",)

    def __init__(self, actions: ActionMap, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleIdentifier("practice-bar")
        self._actions = actions
        self.buttons: dict[str, BarButton] = {}
        self._row = LineBox(self, space="half", edge=("unit", "", "unit", ""))
        for id, _ in _ROWS:
            if id == "help":
                self._row.addStretch()
            button = BarButton(id, self)
            button.setAccessibleIdentifier(f"{id}-button")
            button.chosen.connect(self.asked)
            self.buttons[id] = button
            self._row.addWidget(button)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        actions.changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Put the texts in the language of the interface."""
        self.setAccessibleName(self.tr("Keys of the call"))
        for id, words in _ROWS:
            self.buttons[id].set_button(
                QCoreApplication.translate("RunBar", words), self._actions.cap(id)
            )
        self._fit()

    def sizeHint(self) -> QSize:  # noqa: N802
        """One line."""
        return QSize(0, current_theme().px("action_bar"))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """It narrows with the window: what has no room is left to the keys."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Show what there is room for."""
        super().resizeEvent(event)
        self._fit()

    def restyle(self) -> None:
        """Take the sizes of the theme."""
        super().restyle()
        self._fit()

    def _fit(self) -> None:
        theme = current_theme()
        gap, room = theme.px("half"), self.width() - 2 * theme.px("unit")

        def fits(shown: list[BarButton]) -> bool:
            return sum(one.sizeHint().width() + gap for one in shown) + gap <= room

        # The last one stays in any case: how a run ends.
        shown = fitting(
            self.buttons.values(), [*map(run_key, _LEAVE), *list(self.buttons)[:-1]], fits
        )
        for button in self.buttons.values():
            show_if(button, button in shown)
