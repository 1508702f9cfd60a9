"""The step in the middle of the desk: draws it, and passes on what is done in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from jobaid.ui.callview.focus_order import chain, taking
from jobaid.ui.callview.step_body import StepBody
from jobaid.ui.theme import current_theme
from jobaid.ui.widgets.placing import show_if
from jobaid.ui.widgets.scrolled import ScrollPane, reveal
from jobaid.ui.widgets.themed import announce

if TYPE_CHECKING:
    from jobaid.operations.callview.step_view_models import SayView
    from jobaid.operations.callview.view_models import CallView
    from jobaid.ui.callview.breakpoints import Shape
    from jobaid.ui.callview.key_caps import KeyCaps


class StepPane(ScrollPane):
    """Draws a step and emits what a person does there.

    `fill_asked` carries the name of a missing value that was chosen on the line.
    """

    fill_asked = Signal(str)
    return_asked = Signal()

    def __init__(self, caps: KeyCaps, parent: QWidget) -> None:
        super().__init__(parent)
        self._caps = caps
        self._step: tuple[str, ...] = ()
        self._view: CallView | None = None
        self._typing = False
        self._made = 0
        self.body = StepBody(self, caps)
        self.hold(self.body)
        self.body.say.gap_chosen.connect(self.fill_asked)
        self.body.back_to_step.clicked.connect(self.return_asked)
        self.body.ask_link.clicked.connect(self._to_asks)
        self.body.do_link.clicked.connect(self._to_items)
        self.body.asks.done.connect(self.rest)
        caps.changed.connect(self._take_keys)

    # -- drawing ------------------------------------------------------------------------------

    def draw(self, view: CallView) -> bool:
        """Draw the step; tells whether it is another one than before."""
        body = self.body
        self._view = view
        step = (view.id, view.script, view.step, *view.visit)
        anew = step != self._step
        self._step = step
        self.body.setUpdatesEnabled(False)
        body.title.set_text(view.step_title)
        number = self.tr("%1 of %2").replace("%1", str(view.step_number))
        body.number.set_text(number.replace("%2", str(view.step_count)))
        if body.shape_now.panes != 3:
            body.marks.set_steps([one.state for one in view.outline], self._where(view))
        body.time.draw(view, short=body.shape_now.stacked)
        body.notices.draw(view.notices)
        body.news_first = len(view.outline) > 0 and view.outline[0].state == "now"
        self._draw_say(view)
        body.asks.draw(view.asks, step)
        body.items.draw(view.items, self._tick_key(), anew=anew)
        body.answers.draw(view, typing=self._typing)
        self._draw_words(view)
        body.arrange()
        made = body.made
        if made != self._made:
            # New rows come last in Qt's order of focus, wherever they stand.
            self._made = made
            self._order()
        self.body.setUpdatesEnabled(True)
        if anew:
            self.verticalScrollBar().setValue(0)
        return anew

    def tick(self, view: CallView) -> None:
        """Draw what goes on with the time."""
        if self.body.time.draw(view, short=self.body.shape_now.stacked):
            self.body.arrange()

    def set_typing(self, typing: bool) -> None:
        """Whether a field has the caret: the caps then show the Alt keys."""
        if typing != self._typing and self._view is not None:
            self._typing = typing
            self.body.answers.draw(self._view, typing=typing)
            self.body.items.draw(self._view.items, self._tick_key(), anew=False)
            self.body.arrange()

    def set_shape(self, shape: Shape) -> None:
        """Take another shape of the window."""
        self.body.set_shape(shape)
        if self._view is not None:
            self.draw(self._view)
        self._order()

    def words_of_step(self, view: CallView) -> str:
        """What a screen reader is told when the step changes."""
        parts = [f"{view.step_title}, {self._where(view)}."]
        say = view.say if view.reply is None else view.reply.say
        if say is not None:
            parts.append(self.body.say.plain_line())
        if view.asks:
            parts.append(self.tr("%n field(s).", "", len(view.asks)))
        if view.items:
            parts.append(self.tr("%n thing(s) to do.", "", len(view.items)))
        if view.answers:
            parts.append(self.tr("%n answer(s).", "", len(view.answers)))
        return " ".join(parts)

    # -- the focus ----------------------------------------------------------------------------

    def rest(self) -> None:
        """Give the focus back to the step, where digits choose answers."""
        self.body.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def tell(self, view: CallView) -> None:
        """Have the new step read out."""
        announce(self.body.title, self.words_of_step(view))

    def first_answer(self) -> None:
        """Give the focus to the first answer."""
        rows = self.body.answers.shown
        if rows:
            rows[0].setFocus(Qt.FocusReason.TabFocusReason)

    def page(self, direction: int) -> None:
        """Scroll a page up or down."""
        bar = self.verticalScrollBar()
        bar.setValue(
            bar.value() + direction * (self.viewport().height() - current_theme().px("row_answer"))
        )

    def show_widget(self, widget: QWidget | None) -> None:
        """Bring what has the focus into view."""
        reveal(self, widget)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """What has the focus stays in view."""
        super().resizeEvent(event)
        self.show_widget(QApplication.focusWidget())

    # -- parts --------------------------------------------------------------------------------

    def _where(self, view: CallView) -> str:
        words = self.tr("step %1 of %2").replace("%1", str(view.step_number))
        return words.replace("%2", str(view.step_count))

    def _draw_say(self, view: CallView) -> None:
        body = self.body
        say: SayView | None = view.say
        if view.reply is not None:
            say = view.reply.say
            body.title.set_text(self.tr("Reply to “%1”").replace("%1", view.reply.heard))
            back = self.tr("Back to “%1”").replace("%1", view.step_title)
            body.back_to_step.set_text(back)
            body.back_to_step.set_key(self.tr("Esc"))
        show_if(body.back_to_step, view.reply is not None)
        show_if(body.say, say is not None)
        if say is not None:
            body.say.set_line(
                say.pieces,
                exact=say.exact,
                seconds=say.seconds,
                terms=[(one.term, one.means) for one in say.terms],
                why=say.exact_because or "",
            )

    def _draw_words(self, view: CallView) -> None:
        body = self.body
        body.say_word.set_text(self.tr("Reply") if view.reply is not None else self.tr("Say"))
        body.ask_word.set_text(self.tr("Ask"))
        body.do_word.set_text(self.tr("Do"))
        body.answer_word.set_text(self.tr("Answer") if view.answers else self.tr("Next"))
        if not body.shape_now.low:
            return
        asks = self.tr("Ask %1").replace("%1", str(len(view.asks))) if view.asks else ""
        still = sum(1 for one in view.items if not one.done)
        items = self.tr("Do %1").replace("%1", str(still)) if still else ""
        body.ask_link.set_text(asks)
        body.do_link.set_text(items)
        body.more_cap.set_keys(self.tr("Page Down"))

    def _tick_key(self) -> str:
        return self._caps.cap("tick-next") if self._typing else self.tr("Space")

    def _take_keys(self) -> None:
        if self._view is not None and self._typing:
            self.set_typing(False)
            self.set_typing(True)

    def _to_asks(self) -> None:
        fields = self.body.asks.fields
        if fields:
            fields[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _to_items(self) -> None:
        rows = [row for row in self.body.items.rows if row.isVisibleTo(self.body)]
        if rows:
            rows[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _order(self) -> None:
        """Tab goes as the eye does: on a low screen the answers stand before Ask and Do."""
        body = self.body
        asks = [one for field in body.asks.pool.all for one in taking(field)]
        items: list[QWidget] = [*body.items.pool.all, body.items.more]
        answers: list[QWidget] = list(body.answers.pool)
        head: list[QWidget] = [body.title, body.ask_link, body.do_link, body.say.text]
        low = body.shape_now.low
        rest = [*answers, *asks, *items] if low else [*asks, *items, *answers]
        line = [*head, body.back_to_step, *rest]
        chain(line)
