"""A call drawn in panes: the path, the step and what stands beside it, as the size wants them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QRect, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QWidget

from jobaid.ui.callview.breakpoints import Shape, paint_pane_lines, shape_of
from jobaid.ui.callview.live_news import LiveNews
from jobaid.ui.callview.never_list import NeverList
from jobaid.ui.callview.outline_pane import OutlinePane
from jobaid.ui.callview.side import Beside, SidePane
from jobaid.ui.callview.so_far import SummarySoFar
from jobaid.ui.callview.step import StepPane
from jobaid.ui.callview.top_bar import TopBar
from jobaid.ui.callview.typing_pause import takes_digits
from jobaid.ui.theme import Theme, current_theme
from jobaid.ui.widgets.after_paint import AfterPaint
from jobaid.ui.widgets.painted import OnGround
from jobaid.ui.widgets.placing import Regrown
from jobaid.ui.widgets.themed import announce

if TYPE_CHECKING:
    from jobaid.operations.callview.view_models import CallView
    from jobaid.ui.callview.key_caps import KeyCaps
    from jobaid.ui.callview.note_box import SpotPhrases
    from jobaid.ui.widgets.never_card import NeverCard


def _nothing_spotted(text: str) -> tuple[()]:
    return ()


class CallPanes(Regrown, OnGround, QWidget):
    """Draws a `CallView`; what is asked for there the parts say by their signals.

    It binds no key and knows no desk: any number can stand in a window. By itself it takes the
    shape of its own size; `reshape` gives it one. With `read_only` nothing in it takes the focus
    or the mouse, but it scrolls; `whole`: nothing of a step folds where there is little room;
    `headless`: without the head of the call.
    `placed` carries where panels and banners may stand. `typed_beside` are fields outside it that
    a digit would go into: the caps tell the keys that work then.
    """

    placed = Signal(QRect)

    def __init__(
        self,
        caps: KeyCaps,
        parent: QWidget,
        *,
        spot: SpotPhrases = _nothing_spotted,
        read_only: bool = False,
        whole: bool = False,
        headless: bool = False,
    ) -> None:
        super().__init__(parent)
        self._headless = headless
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._read_only = read_only
        self._shape = Shape(3)
        self._own_shape = True
        self._lines: tuple[QRect, int] = (QRect(), 0)
        self._news = LiveNews()
        self.view: CallView | None = None
        self._call = ""
        self._beside_waits = False
        self.typed_beside: tuple[QWidget, ...] = ()
        self._top_bar = TopBar(caps, self)
        self.outline = OutlinePane(self)
        self.so_far = SummarySoFar(self)
        self.step = StepPane(caps, self)
        self.step.body.whole = whole
        self._side = SidePane(caps, self)
        self.beside = Beside(caps, spot, self._side)
        self._side.hold(self.beside)
        self.strip = NeverList(caps, "strip", self)
        self.strip.hide()
        # The step is what the person waits for: what stands round it comes right after it.
        self._drawing_rest = AfterPaint(self, self._draw_rest)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._focus_moved)

    @property
    def shape_now(self) -> Shape:
        """How the panes stand."""
        return self._shape

    @property
    def never(self) -> NeverList:
        """The never list that shows, as the call is now."""
        return self.strip if self._shape.stacked else self.side.never

    @property
    def asking(self) -> NeverCard | None:
        """The card of the never list that asks what happened."""
        return (self.strip if self._shape.stacked else self._side.never).asking

    @property
    def side(self) -> SidePane:
        """The right pane, as the call is now."""
        self._draw_waiting()
        return self._side

    @property
    def top_bar(self) -> TopBar:
        """The head of the call, as it is now."""
        self._draw_waiting()
        return self._top_bar

    def draw(self, view: CallView) -> bool:
        """Draw the call; tells whether another step shows than before."""
        same_call, self._call = view.id == self._call, view.id
        self.view = view
        # First what may stand under the step's answers, which are placed by its height.
        self.beside.draw(view)
        anew = self.step.draw(view)
        # Of another step of the same call, what stands in panes of its own comes a moment later;
        # whoever asks for it before, by a key or a look, finds it drawn.
        self._beside_waits = (
            anew
            and same_call
            and not self._shape.stacked
            and self.isVisible()
            and self.asking is None
        )
        if not self._beside_waits:
            self._draw_beside(view)
        self._drawing_rest.ask()
        self._stays(self, self._side, self.beside, self.step, self.step.body)
        self._quieten()
        self._tell_news(view)
        return anew

    def tick(self, view: CallView) -> None:
        """Draw what goes on with the time."""
        self.view = view
        self._draw_waiting()
        self._top_bar.tick(view)
        self.step.tick(view)
        self._draw_path()
        self.beside.draw(view)
        self._tell_news(view)

    def _draw_rest(self) -> None:
        self._draw_waiting()
        self._draw_path()

    def _draw_waiting(self) -> None:
        if self._beside_waits and self.view is not None:
            self._draw_beside(self.view)

    def _draw_beside(self, view: CallView) -> None:
        """The head of the call and the rules."""
        self._beside_waits = False
        self._top_bar.draw(view)
        never = self.never
        never.draw(view.never)
        self._side.arrange()
        shown = self.strip.height() if self.strip.isVisibleTo(self) else 0
        if self._shape.stacked and shown != self._strip_height():
            self.arrange()
        self._stays(self, self._side, never, self.beside, self._top_bar)

    @staticmethod
    def _stays(*placed: QWidget) -> None:
        """Everything stands where it should: being asked to place it again costs the paint."""
        for one in placed:
            QCoreApplication.removePostedEvents(one, QEvent.Type.LayoutRequest.value)

    def _tell_news(self, view: CallView) -> None:
        if not self._read_only:
            announce(self._top_bar, self._news.of(view))

    def _draw_path(self) -> None:
        if self._shape.panes != 3 or self.view is None:
            return
        self.outline.draw(self.view)
        if self.so_far.draw(self.view):
            self._place_path()
        self._quieten()

    def _place_path(self) -> None:
        """The path, and under it the summary, which takes a third of the height at most."""
        theme = current_theme()
        top = self._top_bar.height()
        width = theme.px("outline") - theme.stroke("hair")
        middle = self.height() - top
        foot = self.so_far.wish(width, middle // 3)
        self.outline.setGeometry(0, top, width, max(0, middle - foot))
        self.so_far.setGeometry(0, top + middle - foot, width, foot)

    def reshape(self, shape: Shape) -> None:
        """Stand as the owner says from now on, whatever the size."""
        self._own_shape = False
        if shape != self._shape:
            self._take_shape(shape)
            self.arrange()  # its own size may have been taken before

    def show_head(self, shown: bool) -> None:
        """Show the bar over the call, or give its room to the step."""
        if self._headless == shown:
            self._headless = not shown
            self.arrange()

    def room(self) -> QRect:
        """Where panels and banners may stand."""
        return self.step.geometry()

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """The ground and the lines between the panes."""
        super().paint(painter, theme)
        paint_pane_lines(painter, theme, self.step.geometry(), self._shape)

    def arrange(self) -> None:
        """Place the parts."""
        theme = current_theme()
        width, height = self.width(), self.height()
        if width <= 0 or height <= 0:
            return
        hair = theme.stroke("hair")
        top = 0 if self._headless else self._top_bar.height_for(width)
        self._top_bar.setVisible(not self._headless)
        self._top_bar.setGeometry(0, 0, width, top)
        middle = height - top
        left = theme.px("outline") if self._shape.panes == 3 else 0
        side = theme.px("side") if not self._shape.stacked else 0
        strip = self._strip_height() if self._shape.stacked else 0
        if left:
            self._place_path()
        if side:
            self._side.setGeometry(width - side + hair, top, side - hair, middle)
        self.strip.setVisible(strip > 0)
        if strip:
            self.strip.setGeometry(0, height - strip, width, strip)
        self.step.setGeometry(left, top, width - left - side, middle - strip)
        lines = (self.step.geometry(), self._shape.panes)
        if lines != self._lines:
            # Drawing everything anew costs most of a step's time: only where panes moved.
            self._lines = lines
            self.placed.emit(self.room())
            self.update()

    def _strip_height(self) -> int:
        if self.view is not None and not self.view.never:
            return 0
        return self.strip.wish(self.width())

    def reflow(self) -> None:
        """Take the shape of the size and the text scale."""
        if self._own_shape and (shape := shape_of(self.size(), current_theme())) != self._shape:
            self._take_shape(shape)
        self.arrange()

    def _take_shape(self, shape: Shape) -> None:
        asking = self.asking
        if asking is not None:
            asking.leave()
        focus = QApplication.focusWidget()
        was_stacked, self._shape = self._shape.stacked, shape
        self.outline.setVisible(shape.panes == 3)
        self.so_far.setVisible(shape.panes == 3)
        self._side.setVisible(not shape.stacked)
        self.strip.setVisible(shape.stacked and self._strip_height() > 0)
        self.strip.set_tight(shape.low)
        self._top_bar.set_shape(shape)
        if shape.stacked != was_stacked:
            self._move_beside(shape.stacked)
        self.step.body.set_shape(shape)
        if self.view is not None:
            self.step.set_shape(shape)
            self.draw(self.view)
        if focus is not None and self.isAncestorOf(focus):
            focus.setFocus(Qt.FocusReason.OtherFocusReason)
        if asking is not None:
            self.never.ask_about(asking.rule_id)

    def _move_beside(self, stacked: bool) -> None:
        """May list, promises and notes go under the answers, or back into the side."""
        if stacked:
            self._side.hold(None)
            self.beside.free = True
            self.beside.set_close(False)
            self.beside.setParent(self.step.body)
            self.beside.show()
            self.step.body.foot = self.beside
        else:
            self.step.body.foot = None
            self._side.hold(self.beside)
        self.step.body.arrange()

    def _focus_moved(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is None or not self.isVisible():
            return
        if self.isAncestorOf(now):
            self.step.set_typing(takes_digits(now))
            self.step.show_widget(now)
        elif now in self.typed_beside:
            self.step.set_typing(True)

    def _quieten(self) -> None:
        """What is only to be read takes neither the focus nor a click; the wheel still scrolls."""
        if not self._read_only:
            return
        for one in self.findChildren(QWidget):
            if one.focusPolicy() != Qt.FocusPolicy.NoFocus:
                one.setFocusPolicy(Qt.FocusPolicy.NoFocus)
                one.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
