"""The bar under the wrap-up: its keys, and the button that saves and finishes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Signal
from PySide6.QtWidgets import QWidget

from jobaid.ui.callview.bar_button import BarButton, fitting
from jobaid.ui.callview.breakpoints import Shape
from jobaid.ui.frame.key_table import QT_TRANSLATE_NOOP
from jobaid.ui.theme import current_theme
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.labels import ElidingLabel
from jobaid.ui.widgets.painted import OnGround
from jobaid.ui.widgets.placing import Arranged

if TYPE_CHECKING:
    from jobaid.ui.frame.actions import ActionMap

_ROWS: tuple[tuple[str, str], ...] = (
    ("back-to-call", QT_TRANSLATE_NOOP("WrapUpBar", "Back to the call")),
    ("notes", QT_TRANSLATE_NOOP("WrapUpBar", "Notes")),
    ("promises", QT_TRANSLATE_NOOP("WrapUpBar", "Promises")),
    ("pane-next", QT_TRANSLATE_NOOP("WrapUpBar", "Next part")),
    ("own-up", QT_TRANSLATE_NOOP("WrapUpBar", "Own up to a slip")),
)

# What goes first where there is no room: parts are also reached by Tab, and the promises' card
# shows its own key.
_LEAVE = ("pane-next", "promises", "notes", "own-up")


class WrapUpBar(Arranged, OnGround, QWidget):
    """Buttons for the keys of the wrap-up. `asked` carries an action, `finish_asked` the end."""

    asked = Signal(str)
    finish_asked = Signal()
    ground, lines = "raised", ("top",)

    def __init__(self, actions: ActionMap, parent: QWidget) -> None:
        super().__init__(parent)
        self._actions = actions
        self._shape = Shape(3)
        self._buttons: list[BarButton] = []
        for id, _words in _ROWS:
            button = BarButton(id, self)
            button.setAccessibleIdentifier(id)
            button.chosen.connect(self.asked)
            self._buttons.append(button)
        self._hint = ElidingLabel("caption", "muted", self)
        self.finish = PushButton("primary", "", self)
        self.finish.setAccessibleIdentifier("finish")
        self.finish.clicked.connect(self.finish_asked)
        actions.changed.connect(self.renew)
        self.renew()

    def set_state(self, hint: str, *, ready: bool) -> None:
        """Say what is wanted first; it can be pressed all the same and then asks for a reason."""
        self._hint.set_text(hint)
        self.finish.set_kind("primary" if ready else "plain")
        self.arrange()

    def set_shape(self, shape: Shape) -> None:
        """Take another shape of the window."""
        if shape != self._shape:
            self._shape = shape
            self.arrange()

    def renew(self) -> None:
        """Words and keys as they are now."""
        self.setAccessibleName(self.tr("Keys of the wrap-up"))
        for button, (id, words) in zip(self._buttons, _ROWS, strict=True):
            told = QCoreApplication.translate("WrapUpBar", words)
            button.set_button(told, self._actions.cap(id))
        self.finish.set_text(self.tr("Save and finish"))
        self.finish.set_key(self._actions.cap("finish"))
        self.arrange()

    def height_for(self, width: int) -> int:
        """How high the bar is at a width in px."""
        px = current_theme().px
        return px("action_bar") if not self._two_lines(width) else px("two_line_bar")

    def sizeHint(self) -> QSize:  # noqa: N802
        """At the width it has."""
        return QSize(self.width(), self.height_for(self.width()))

    def _two_lines(self, width: int) -> bool:
        px = current_theme().px
        taken = sum(button.sizeHint().width() + px("pad") for button in self._buttons)
        return taken + self.finish.sizeHint().width() + px("block") > width

    def arrange(self) -> None:
        """Place the parts."""
        px, width = current_theme().px, self.width()
        two = self._two_lines(width)
        size = self.finish.sizeHint()
        x, y = px("unit"), px("unit")
        end = width - px("unit")
        wanted = self._hint.sizeHint().width()
        # What is still wanted is said in full; a button gives way to it.
        above = two and wanted > width - px("action_bar") - size.width()
        if above:
            end = width - px("block") - wanted
        elif not two:
            end = width - px("bar_spare") - size.width() - wanted
        shown = self._fitting(end - x, px("half" if two else "pad"))
        for button in self._buttons:
            button.setVisible(button in shown)
            if button in shown:
                wide = button.sizeHint().width()
                button.setGeometry(x, y, wide, button.sizeHint().height())
                x += wide + px("half" if two else "pad")
        line = y if not two else px("action_bar")
        high = min(size.height(), px("control"))
        self.finish.setGeometry(
            width - px("pad") - size.width(), line - px("half"), size.width(), high
        )
        left = x if above or not two else px("pad")
        right = width - px("pad") - (0 if above else size.width() + px("pad"))
        hint = min(wanted, max(0, right - left))
        tall = self._hint.sizeHint().height()
        top = (y if above else line) + (high - tall) // 2 - px("half")
        self._hint.setGeometry(right - hint, top, hint, tall)

    def _fitting(self, room: int, gap: int) -> list[BarButton]:
        """The buttons that go into `room` px: the keys of the others still work."""

        def fits(shown: list[BarButton]) -> bool:
            return sum(one.sizeHint().width() + gap for one in shown) - gap <= room

        return fitting(self._buttons, _LEAVE, fits)
