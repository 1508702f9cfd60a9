"""The step in the middle of the desk: draws it, and passes on what is done in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QWidget

from jobaid.sentences import ended, put
from jobaid.ui.callview.focus_order import chain, taking
from jobaid.ui.callview.step_body import StepBody
from jobaid.ui.theme import current_theme
from jobaid.ui.widgets.panel import Panel
from jobaid.ui.widgets.placing import show_if
from jobaid.ui.widgets.scrolled import ScrollPane, reveal
from jobaid.ui.widgets.themed import Themed, announce

if TYPE_CHECKING:
    from jobaid.operations.callview.step_view_models import SayView
    from jobaid.operations.callview.view_models import CallView
    from jobaid.ui.callview.breakpoints import Shape
    from jobaid.ui.callview.key_caps import KeyCaps


class StepPane(Themed, ScrollPane):
    """Draws a step and emits what a person does there.

    `fill_asked` carries the name of a missing value that was chosen on the line.
    """

    fill_asked = Signal(str)
    return_asked = Signal()
    look_asked = Signal()

    def __init__(self, caps: KeyCaps, parent: QWidget) -> None:
        super().__init__(parent)
        self._caps = caps
        self._step: tuple[str, ...] = ()
        self._line: tuple[str, ...] = ()
        self._view: CallView | None = None
        self._typing = False
        self._made = (0, False)
        self._arriving = self._coming = False
        self._under: QWidget | None = None
        self._scale = current_theme().scale
        self.body = StepBody(self, caps)
        self.hold(self.body)
        self.body.say.gap_chosen.connect(self.fill_asked)
        self.body.back_to_step.clicked.connect(self.return_asked)
        self.body.look.clicked.connect(self.look_asked)
        self.body.ask_link.clicked.connect(self._to_asks)
        self.body.do_link.clicked.connect(self._to_items)
        self.body.asks.done.connect(self.rest)
        self.body.asks.typed.connect(self._typed)
        caps.changed.connect(self._take_keys)

    # -- drawing ------------------------------------------------------------------------------

    def draw(self, view: CallView) -> bool:
        """Draw the step; tells whether it is another one than before."""
        body = self.body
        self._view = view
        step = (view.id, view.script, view.step, *view.visit)
        line = (*step, "" if view.reply is None else view.reply.id)
        anew, another_line = step != self._step, line != self._line
        self._step, self._line = step, line
        if anew:
            # Being let paint again paints all of it; on the same step only what is another does.
            # A part is told first: Qt would paint what fills its ground alone, and then its parts
            # once more over it.
            body.title.update()
            body.setUpdatesEnabled(False)
        body.title.set_text(view.step_title)
        number = self.tr("%1 of %2").replace("%1", str(view.step_number))
        body.number.set_text(number.replace("%2", str(view.step_count)))
        if body.shape_now.panes != 3:
            body.marks.set_steps([one.state for one in view.outline], self._where(view))
        body.time.draw(view, short=body.shape_now.stacked)
        self._draw_look(view)
        body.notices.draw(view.notices)
        self._draw_say(view)
        body.asks.draw(view.asks, step)
        body.items.draw(view.items, self._tick_key(), anew=anew)
        body.answers.draw(view, typing=self._typing)
        self._draw_words(view)
        if another_line:
            body.fit()
        else:
            body.arrange()
        self._keep_order()
        if anew:
            body.setUpdatesEnabled(True)
        if another_line:
            # The line comes first, of a reply too, whatever has the caret.
            self.verticalScrollBar().setValue(0)
            self._arriving = self._coming = True
            QTimer.singleShot(0, self, self._arrived)
        return anew

    def _draw_look(self, view: CallView) -> None:
        """What the step has to look up, with its key."""
        look = self.body.look
        show_if(look, bool(view.shows))
        if view.shows:
            words = view.shows[0]
            if len(view.shows) > 1:
                words = self.tr("%n things to look up", "", len(view.shows))
            look.set_text(words)
            look.set_key(self._caps.cap("look-up"))

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
        parts = [ended(f"{view.step_title}, {self._where(view)}")]
        say = view.say if view.reply is None else view.reply.say
        if say is not None:
            if say.exact:
                parts.append(self.tr("Say exactly:"))
            parts.append(self.body.say.plain_line())
        if view.asks:
            fields = ", ".join(one.label for one in view.asks)
            parts.append(put(self.tr("Ask: %1."), "%1", fields))
        if view.items:
            parts.append(self.tr("%n thing(s) to do.", "", len(view.items)))
        for one in view.answers:
            number = f"{one.number}: " if one.number <= 9 else ""
            parts.append(ended(f"{number}{one.label}"))
        for rule in view.never:
            if rule.bears:
                parts.append(self.tr("Never: %1").replace("%1", rule.text))
        return " ".join(parts)

    # -- the focus ----------------------------------------------------------------------------

    def rest(self) -> None:
        """Give the focus back to the step, where digits choose answers."""
        self.body.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def arrive(self) -> None:
        """The step has come: the caret into its first empty field, else as `rest`."""
        if not self.body.asks.focus_first_empty():
            self.rest()

    def tell(self, view: CallView) -> None:
        """Have the new step read out."""
        announce(self.body.title, self.words_of_step(view))

    def first_answer(self) -> None:
        """Give the focus to the first answer that can be chosen."""
        rows = [row for row in self.body.answers.shown if row.isEnabled()]
        if rows:
            rows[0].setFocus(Qt.FocusReason.TabFocusReason)

    def page(self, direction: int) -> None:
        """Scroll a page up or down."""
        bar = self.verticalScrollBar()
        bar.setValue(
            bar.value() + direction * (self.viewport().height() - current_theme().px("row_answer"))
        )

    def show_widget(self, widget: QWidget | None) -> None:
        """Bring what has the focus into view; at a step that has come, not before the line.

        There a field may have the caret that stands under the answers: it shows once one types.
        """
        if widget is None or _in_panel(widget):
            # Once the panel goes, what shows here is what showed before.
            return
        asked = self._is_asked(widget)
        if self._arriving and asked:
            self._under = widget
            return
        if self._coming and not self._holds_field(widget):
            # While a step comes Qt moves the focus of what goes; nobody has gone there.
            return
        if asked and widget is self._under:
            return
        self._under = None
        # What has just changed its height has not moved yet what stands under it.
        QCoreApplication.sendPostedEvents(self.body, QEvent.Type.LayoutRequest.value)
        reveal(self, widget)

    def _is_asked(self, widget: QWidget) -> bool:
        """Whether it is of a field that stands under the answers."""
        if not self.body.level.answers_first:
            return False
        return self._holds_field(widget)

    def _holds_field(self, widget: QWidget | None) -> bool:
        return any(widget is not None and one.isAncestorOf(widget) for one in self.body.asks.fields)

    def _arrived(self) -> None:
        self._arriving = self._coming = False
        focus = QApplication.focusWidget()
        if focus is not None and self._is_asked(focus):
            # It may have had the caret on the step before already.
            self._under = focus

    def _typed(self) -> None:
        self._under = None
        reveal(self, QApplication.focusWidget())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """What has the focus stays in view."""
        super().resizeEvent(event)
        if event.size().height() != event.oldSize().height():
            self.body.fit()
            self._keep_order()
        self._show_focus()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """What was drawn while it did not show stands by the room that there is now."""
        super().showEvent(event)
        self.body.settle()
        self._keep_order()

    def restyle(self) -> None:
        """At another text size: from the top again, and as far down as the focus needs."""
        if self._scale != current_theme().scale:
            self._scale = current_theme().scale
            # Once everything stands where it does at that size.
            QTimer.singleShot(0, self, self._from_the_top)
        super().restyle()

    def _from_the_top(self) -> None:
        self.body.settle()
        self._keep_order()
        self.verticalScrollBar().setValue(0)
        self._arriving = True
        self._show_focus()
        self._arriving = False

    def _keep_order(self) -> None:
        """New rows come last in Qt's orders, wherever they stand."""
        made = (self.body.made, self.body.level.answers_first)
        if made != self._made:
            self._made = made
            self._order()

    def _show_focus(self) -> None:
        self.show_widget(QApplication.focusWidget())

    # -- parts --------------------------------------------------------------------------------

    def _where(self, view: CallView) -> str:
        words = self.tr("step %1 of %2").replace("%1", str(view.step_number))
        return put(words, "%2", str(view.step_count))

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
        low = body.level.answers_first
        rest = [*answers, *asks, *items] if low else [*asks, *items, *answers]
        line = [*head, body.look, body.back_to_step, *rest, body.notices.row]
        chain(line)
        body.stack_in_reading_order()


def _in_panel(widget: QWidget) -> bool:
    above: QWidget | None = widget
    while above is not None and not isinstance(above, Panel):
        above = above.parentWidget()
    return above is not None
