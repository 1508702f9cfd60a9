"""The desk in a call: the call as it is drawn, the bar of actions, and the plain keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from jobaid.ui.callview.breakpoints import Shape, shape_of
from jobaid.ui.callview.call_panes import CallPanes
from jobaid.ui.callview.plain_keys import PLAIN_KEYS
from jobaid.ui.callview.typing_pause import takes_digits, takes_letters, typed_sign
from jobaid.ui.desk.call.action_bar import ActionBar
from jobaid.ui.theme import current_theme
from jobaid.ui.widgets.placing import Regrown

if TYPE_CHECKING:
    from jobaid.operations.callview.view_models import CallView
    from jobaid.ui.callview.never_list import NeverList
    from jobaid.ui.callview.side import SidePane
    from jobaid.ui.callview.top_bar import TopBar
    from jobaid.ui.desk.dispatcher import Dispatcher
    from jobaid.ui.frame.actions import ActionMap
    from jobaid.ui.widgets.never_card import NeverCard


class CallScreen(Regrown, QWidget):
    """The call in hand. `digit` carries a plain digit, `letter` a sign that is typed, `plain`
    another key that acts outside fields; `placed` where panels and banners may stand now.

    Plain keys arrive here once nothing that has the focus wanted them; they are no shortcuts,
    which would take Space from a focused button and digits from a list.
    """

    digit = Signal(int)
    letter = Signal(str)
    plain = Signal(str)
    placed = Signal(QRect)

    def __init__(self, dispatcher: Dispatcher, actions: ActionMap, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleIdentifier("call")
        self.docked = False
        self.drawing = CallPanes(actions, self, spot=dispatcher.session.spot_phrases)
        self.drawing.placed.connect(self.placed)
        self.outline = self.drawing.outline
        self.step = self.drawing.step
        self.beside = self.drawing.beside
        self.strip = self.drawing.strip
        self.action_bar = ActionBar(actions, self)
        self._has_panel = False

    @property
    def view(self) -> CallView | None:
        """What was drawn last."""
        return self.drawing.view

    @property
    def shape_now(self) -> Shape:
        """How the panes stand."""
        return self.drawing.shape_now

    @property
    def top_bar(self) -> TopBar:
        """The head of the call."""
        return self.drawing.top_bar

    @property
    def side(self) -> SidePane:
        """What stands beside the step."""
        return self.drawing.side

    @property
    def asking(self) -> NeverCard | None:
        """The card of the never list that asks what happened."""
        return self.drawing.asking

    @property
    def never(self) -> NeverList:
        """The never list that shows."""
        return self.drawing.never

    def draw(self, view: CallView) -> bool:
        """Draw the call; tells whether another step shows than before."""
        self.action_bar.set_held(view.held_s is not None)
        return self.drawing.draw(view)

    def tick(self, view: CallView) -> None:
        """Draw what goes on with the time."""
        self.action_bar.set_held(view.held_s is not None)
        self.drawing.tick(view)

    def panes(self) -> list[QWidget]:
        """The panes that F6 goes round, in reading order."""
        panes: list[QWidget] = [self.top_bar, self.outline, self.step.body, self.side]
        return [*panes, self.strip, self.action_bar]

    def room(self) -> QRect:
        """Where panels and banners may stand."""
        return self.drawing.room()

    def set_panel(self, panel: QWidget | None) -> None:
        """What is open over it: in a low window the bar of the keys gives its room to it."""
        if self._has_panel != (panel is not None):
            self._has_panel = panel is not None
            self.arrange()

    def set_docked(self, docked: bool) -> None:
        """The window went into the dock, or out."""
        self.docked = docked
        self.action_bar.set_shape(self.shape_now, docked=docked)
        self.arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Plain digits, Space, Backspace, Enter, arrows and pages, outside fields."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        focus = QApplication.focusWidget()
        text = event.text()
        if sign := typed_sign(event):
            if not takes_letters(focus) and not event.isAutoRepeat():
                self.letter.emit(sign)
            return
        if modifiers or (takes_digits(focus) and event.key() != Qt.Key.Key_Escape):
            super().keyPressEvent(event)
            return
        name = PLAIN_KEYS.get(Qt.Key(event.key()))
        if event.isAutoRepeat() and name not in _REPEATED:
            # A key held down a moment too long must not answer the steps that follow.
            event.accept()
        elif len(text) == 1 and text in "0123456789":
            self.digit.emit(int(text))
        elif name in {"up", "down"} and isinstance(focus, QAbstractButton):
            # At the end of its list an arrow goes nowhere.
            event.accept()
        elif name is None:
            super().keyPressEvent(event)
        else:
            self.plain.emit(name)

    def arrange(self) -> None:
        """The bar at the foot, the call over it."""
        width, height = self.width(), self.height()
        if width <= 0 or height <= 0:
            return
        shape = self.shape_now
        gives_way = shape.lowest or (self._has_panel and shape.low)
        bar = 0 if gives_way else self.action_bar.height_for(width)
        self.action_bar.setVisible(not gives_way)
        self.action_bar.setGeometry(0, height - bar, width, bar)
        self.drawing.setGeometry(0, 0, width, height - bar)

    def reflow(self) -> None:
        """Take the shape of the size and the text scale."""
        shape = shape_of(self.window().size(), current_theme())
        if shape != self.shape_now:
            self.action_bar.set_shape(shape, docked=self.docked)
        self.drawing.reshape(shape)
        self.arrange()


_REPEATED = frozenset({"down", "up", "page-down", "page-up"})
