"""The desk after a call: the wrap-up with the path at the left and the summary at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from jobaid.ui.callview.breakpoints import Shape, paint_pane_lines, shape_of
from jobaid.ui.callview.outline_pane import OutlinePane
from jobaid.ui.callview.top_bar import TopBar
from jobaid.ui.callview.typing_pause import takes_digits, takes_letters, typed_sign
from jobaid.ui.desk.wrapup.account import AccountNotes
from jobaid.ui.desk.wrapup.bar import WrapUpBar
from jobaid.ui.desk.wrapup.body import WrapUpBody
from jobaid.ui.theme import Theme, current_theme
from jobaid.ui.widgets.painted import OnGround
from jobaid.ui.widgets.placing import Regrown
from jobaid.ui.widgets.scrolled import ScrollPane, reveal
from jobaid.ui.widgets.themed import announce

if TYPE_CHECKING:
    from jobaid.operations.callview.view_models import CallView
    from jobaid.ui.desk.dispatcher import Dispatcher
    from jobaid.ui.frame.actions import ActionMap


class WrapUpScreen(Regrown, OnGround, QWidget):
    """Draws the wrap-up. `digit` carries a plain digit pressed outside a field, `letter` a sign.

    `placed` tells where panels and banners may stand now.
    """

    digit = Signal(int)
    letter = Signal(str)
    placed = Signal(QRect)

    def __init__(self, dispatcher: Dispatcher, actions: ActionMap, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleIdentifier("wrap-up-screen")
        self._actions = actions
        self._shape = Shape(3)
        self.view: CallView | None = None
        self._for = ""
        self._lines: tuple[QRect, int] = (QRect(), 0)
        self.top_bar = TopBar(actions, self)
        self.outline = OutlinePane(self)
        self.pane = ScrollPane(self)
        self.body = WrapUpBody(actions, self.pane)
        self.pane.setWidget(self.body)
        self.account = AccountNotes(actions, dispatcher.session.spot_phrases, self)
        self.bar = WrapUpBar(actions, self)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._focus_moved)

    def draw(self, view: CallView) -> bool:
        """Draw the wrap-up; tells whether it has only just begun."""
        wrap = view.wrap_up
        if wrap is None:
            return False
        begun = self.view is None or self._for != view.id
        self.view, self._for = view, view.id
        self.top_bar.draw(view)
        if self._shape.panes == 3:
            self.outline.draw(view)
        finish_key = self._actions.cap("finish")
        self.body.promises.set_key(self._actions.cap("promises"))
        self.body.draw(view, wrap, finish_key)
        self.account.draw(view, wrap)
        needs = next((one.open_fields for one in wrap.outcomes if one.id == wrap.chosen), ())
        if wrap.chosen is None:
            self.bar.set_state(self.tr("Choose an outcome first"), ready=False)
        elif needs:
            words = self.tr("It needs %1").replace("%1", ", ".join(label for _id, label in needs))
            self.bar.set_state(words, ready=False)
        else:
            self.bar.set_state("", ready=True)
        if begun:
            self.pane.verticalScrollBar().setValue(0)
        return begun

    def tick(self, view: CallView) -> None:
        """Draw what goes on with the time."""
        self.view = view
        self.top_bar.tick(view)

    def forget(self) -> None:
        """The call is over, or goes on."""
        self.view = None
        self.body.forget()

    def rest(self) -> None:
        """Where the focus is between keys."""
        self.body.rest()

    def tell(self) -> None:
        """Have it read out that the wrap-up has begun."""
        words = self.tr("Wrap-up. %1").replace("%1", self.body.title.text())
        announce(self.body.title, words)

    def panes(self) -> list[QWidget]:
        """The panes that F6 goes round, in reading order."""
        return [self.top_bar, self.outline, self.body, self.account, self.bar]

    def room(self) -> QRect:
        """Where panels and banners may stand."""
        return self.pane.geometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Outside fields digits choose an outcome, letters are a note; Esc goes to the outcomes."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key, text = event.key(), event.text()
        if sign := typed_sign(event):
            if not takes_letters(QApplication.focusWidget()) and not event.isAutoRepeat():
                self.letter.emit(sign)
            return
        if modifiers:
            super().keyPressEvent(event)
            return
        bar = self.pane.verticalScrollBar()
        if key == Qt.Key.Key_Escape:
            self.rest()
        elif takes_digits(QApplication.focusWidget()):
            super().keyPressEvent(event)
        elif len(text) == 1 and text in "0123456789":
            if not event.isAutoRepeat():
                self.digit.emit(int(text))
        elif key == Qt.Key.Key_PageDown:
            bar.setValue(bar.value() + self.pane.height())
        elif key == Qt.Key.Key_PageUp:
            bar.setValue(bar.value() - self.pane.height())
        else:
            super().keyPressEvent(event)

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """The ground and the lines between the panes."""
        super().paint(painter, theme)
        paint_pane_lines(painter, theme, self.pane.geometry(), self._shape)

    def arrange(self) -> None:
        """Place the parts."""
        theme = current_theme()
        width, height = self.width(), self.height()
        if width <= 0 or height <= 0:
            return
        hair = theme.stroke("hair")
        top, bar = self.top_bar.height_for(width), self.bar.height_for(width)
        self.top_bar.setGeometry(0, 0, width, top)
        self.bar.setGeometry(0, height - bar, width, bar)
        middle = height - top - bar
        left = theme.px("outline") if self._shape.panes == 3 else 0
        side = theme.px("account") if not self._shape.stacked else 0
        if left:
            self.outline.setGeometry(0, top, left - hair, middle)
        if side:
            self.account.setGeometry(width - side + hair, top, side - hair, middle)
        self.pane.setGeometry(left, top, width - left - side, middle)
        lines = (self.pane.geometry(), self._shape.panes)
        if lines != self._lines:
            self._lines = lines
            self.placed.emit(self.room())
            self.update()

    def reflow(self) -> None:
        """Take the shape of the size and the text scale."""
        size = self.window().size() if self.isVisible() else self.size()
        shape = shape_of(size, current_theme())
        if shape != self._shape:
            self._shape = shape
            self.outline.setVisible(shape.panes == 3)
            self.account.setParent(self.body if shape.stacked else self)
            self.account.set_stacked(shape.stacked)
            self.account.show()
            self.top_bar.set_shape(shape)
            self.bar.set_shape(shape)
            self.body.set_shape(shape, self.account if shape.stacked else None)
            if self.view is not None:
                self.draw(self.view)
        self.arrange()

    def _focus_moved(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is None or not self.isVisible() or not self.isAncestorOf(now):
            return
        self.body.set_typing(takes_digits(now))
        if self.body.isAncestorOf(now):
            reveal(self.pane, now)
