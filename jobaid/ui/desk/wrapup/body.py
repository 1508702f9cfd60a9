"""What is left to do after a call: promises, the house's question, the outcome, what is open."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from jobaid.ui.callview.asks import Asks
from jobaid.ui.callview.breakpoints import Shape
from jobaid.ui.callview.focus_order import chain, taking
from jobaid.ui.callview.icon_words import IconWords
from jobaid.ui.callview.step_head import StepTitle
from jobaid.ui.desk.wrapup.feedback import FeedbackCard
from jobaid.ui.desk.wrapup.left_open import LeftOpen
from jobaid.ui.desk.wrapup.read_back import ReadBack
from jobaid.ui.theme import current_theme
from jobaid.ui.widgets.answer_row import AnswerRow
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.identifiers import identifiers
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.painted import OnGround
from jobaid.ui.widgets.placing import Pool, Regrown, height_at, show_if

if TYPE_CHECKING:
    from jobaid.operations.callview.view_models import CallView
    from jobaid.operations.callview.wrap_up_view_models import WrapUpView
    from jobaid.ui.callview.key_caps import KeyCaps

_FIRST = 6


class WrapUpBody(Regrown, OnGround, QWidget):
    """Draws the wrap-up in one column.

    `outcome_chosen` carries an id, `jump_asked` a step to go back to.
    """

    outcome_chosen = Signal(str)
    jump_asked = Signal(str)

    def __init__(self, caps: KeyCaps, parent: QWidget) -> None:
        super().__init__(parent)
        self._shape = Shape(3)
        self._view: WrapUpView | None = None
        self._every = False
        self._caps = caps
        self._typing = False
        self._beside: QWidget | None = None
        self._line: list[QWidget] = []
        self.title = StepTitle(self)
        self.title.setAccessibleIdentifier("wrap-up-title")
        self.state = IconWords("caption", "muted", "circle-check", self)
        self._words = {name: TextLabel("ui_bold", "muted", self) for name in _PARTS}
        self.promises = ReadBack(self)
        self.feedback = FeedbackCard(self)
        self._rows = Pool(self._row)
        self.more = PushButton("link", "", self)
        self.more.setAccessibleIdentifier("outcome-more")
        self.more.hide()
        self.more.clicked.connect(self._show_every)
        for label in self._words.values():
            label.hide()
        self.needs = Asks(self, "ask")
        self.left = LeftOpen(self)
        self.left.jump_asked.connect(self.jump_asked)

    def draw(self, view: CallView, wrap: WrapUpView, finish_key: str) -> None:
        """Draw the wrap-up as it stands."""
        fresh = self._view is None
        if fresh:
            self._every = False
        self._view = wrap
        left = _left(wrap)
        if not left:
            words = self.tr("All done: %1 saves and finishes").replace("%1", finish_key)
        else:
            words = self.tr("%n thing(s) left, then you are done", "", left)
        self.title.set_text(words)
        parts = _parts(wrap)
        state = self.tr("%1 of %2 done").replace("%1", str(parts - left))
        self.state.set_words(
            state.replace("%2", str(parts)), "circle-check", "ok" if not left else "muted"
        )
        self._tell()
        self.promises.draw(view.promises, view)
        self.feedback.draw(wrap)
        self._draw_outcomes(wrap)
        self.needs.draw(wrap.needs, ("needs", view.id, wrap.chosen))
        self.left.draw(wrap)
        self._order()
        self.arrange()

    def forget(self) -> None:
        """Another call comes."""
        self._view = None

    def set_shape(self, shape: Shape, beside: QWidget | None) -> None:
        """Take another shape of the window; `beside` stands under everything when stacked."""
        self._shape = shape
        self._beside = beside
        for row in self._rows.all:
            row.set_compact(shape.stacked)
        self._order()
        self.arrange()

    def _order(self) -> None:
        """Tab goes as the eye does: stacked, the outcomes stand before promises and question."""
        needs = [one for field in self.needs.pool.all for one in taking(field)]
        outcomes = [*self._rows.all, self.more, *needs]
        cards = [*taking(self.promises), *taking(self.feedback)]
        parts = [*outcomes, *cards] if self._shape.stacked else [*cards, *outcomes]
        beside = taking(self._beside) if self._beside is not None else []
        line = [self.title, *parts, *taking(self.left), *beside]
        if line != self._line:
            self._line = line
            chain(line)
            self._stack(needs=self.needs.pool.all)

    def _stack(self, needs: Iterable[QWidget]) -> None:
        """A screen reader goes through the parts in the order in which they are stacked."""
        word = self._words
        cards = [word["promises"], self.promises, word["feedback"], self.feedback]
        outcomes = [word["outcome"], *self._rows.all, self.more, word["needs"], *needs]
        middle = [*outcomes, *cards] if self._shape.stacked else [*cards, *outcomes]
        beside = [] if self._beside is None else [self._beside]
        for part in (self.title, self.state, *middle, word["left"], self.left, *beside):
            part.raise_()

    def outcome_at(self, digit: int) -> str | None:
        """The outcome that a digit chooses."""
        if self._view is not None and 1 <= digit <= len(self._view.outcomes):
            return self._view.outcomes[digit - 1].id
        return None

    def rest(self) -> None:
        """Where the focus is between keys."""
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def arrange(self) -> None:
        """Place everything under each other."""
        theme = current_theme()
        px = theme.px
        stacked = self._shape.stacked
        left = px("pad") if stacked else px("verb_edge")
        width = self.width() - left - px("pad")
        width = max(px("column_least"), width if stacked else min(width, px("read")))
        line = theme.line("title")
        y = px("gap" if stacked else "block")
        state = self.state.sizeHint()
        # Beside the title where there is room, else below it.
        beside = self.title.sizeHint().width() + state.width() + px("block") <= width
        self.title.setGeometry(left, y, width - (state.width() + px("pad") if beside else 0), line)
        if beside:
            top = y + (line - state.height()) // 2
            self.state.setGeometry(left + width - state.width(), top, *state.toTuple())
        else:
            y += line
            self.state.setGeometry(left, y, *state.toTuple())
        y += line + px("gap")
        if not stacked:
            y = self._card("promises", self.promises, left, y, width)
            y = self._card("feedback", self.feedback, left, y, width)
        self._word("outcome", left, y + px("verb_answer"))
        y = self._outcomes(left, y, width) + px("pad")
        if self.needs.fields:
            columns = 3 if width >= px("three_columns") else 2 if width >= px("two_columns") else 1
            high = self.needs.place(left, y, width, columns)
            self._word("needs", left, y + px("verb_ask"))
            y += high + px("pad")
        else:
            self._words["needs"].hide()
        if stacked:
            # Little shows at once: what must be done comes before what may be.
            y = self._card("promises", self.promises, left, y, width)
            y = self._card("feedback", self.feedback, left, y, width)
        if self.left.isVisibleTo(self):
            high = height_at(self.left, width)
            self.left.setGeometry(left, y, width, high)
            self._word("left", left, y + px("unit"))
            y += high + px("pad")
        else:
            self._words["left"].hide()
        if self._beside is not None:
            high = height_at(self._beside, width)
            self._beside.setGeometry(left, y, width, high)
            y += high
        y += px("foot_room")
        if self.minimumHeight() != y:
            self.setMinimumHeight(y)

    def _card(self, name: str, part: QWidget, x: int, y: int, width: int) -> int:
        """Place a card if it shows; returns where the next one begins."""
        if not part.isVisibleTo(self):
            self._words[name].hide()
            return y
        px = current_theme().px
        high = height_at(part, width)
        part.setGeometry(x, y, width, high)
        self._word(name, x, y + px("pad"))
        return y + high + px("pad")

    def _outcomes(self, x: int, y: int, width: int) -> int:
        gap = current_theme().px("half")
        rows = [row for row in self._rows.all if row.isVisibleTo(self)]
        for row in rows:
            high = height_at(row, width)
            row.setGeometry(x, y, width, high)
            y += high + gap
        if self.more.isVisibleTo(self):
            size = self.more.sizeHint()
            self.more.setGeometry(x, y, *size.toTuple())
            y += size.height() + gap
        return y - gap

    def _draw_outcomes(self, wrap: WrapUpView) -> None:
        chosen_at = next((n for n, o in enumerate(wrap.outcomes) if o.id == wrap.chosen), 0)
        most = len(wrap.outcomes) if self._every else max(_FIRST, chosen_at + 1)
        self._rows.show(min(most, len(wrap.outcomes)))
        rows = self._rows.take(len(wrap.outcomes))
        for at, (row, one) in enumerate(zip(rows, wrap.outcomes, strict=True)):
            row.answer_id = one.id
            row.setAccessibleIdentifier(*identifiers("outcome", [one.id], "more"))
            chosen = one.id == wrap.chosen
            badge = self.tr("Fits your answers") if one.proposed else ""
            needs = ", ".join(label for _field, label in one.open_fields)
            detail = self.tr("Asks for %1").replace("%1", needs) if needs else ""
            if chosen:
                detail = (
                    self.tr("Chosen")
                    if not detail
                    else self.tr("Chosen, %1").replace("%1", detail[:1].lower() + detail[1:])
                )
            row.set_answer(
                at + 1 if at < 9 else -1,
                one.label,
                detail,
                target_icon="circle-check" if chosen else "arrow-right",
                badge=badge,
            )
            row.set_keys(self._cap(at + 1))
        hidden = len(wrap.outcomes) - most
        show_if(self.more, hidden > 0)
        if hidden > 0:
            self.more.set_text(self.tr("%n more outcome(s)", "", hidden))

    def set_typing(self, typing: bool) -> None:
        """Whether a digit would go into a field: the caps then show the Alt keys."""
        if typing != self._typing:
            self._typing = typing
            for at, row in enumerate(self._rows.used, start=1):
                row.set_keys(self._cap(at))

    def _cap(self, number: int) -> str:
        if number > 9:
            return ""
        return self._caps.cap(f"outcome-{number}") if self._typing else str(number)

    def _tell(self) -> None:
        names = {
            "promises": self.tr("Promises"),
            "feedback": self.tr("Question"),
            "outcome": self.tr("Outcome"),
            "needs": self.tr("It needs"),
            "left": self.tr("Left open"),
        }
        for name, words in names.items():
            self._words[name].set_text(words)

    def _word(self, name: str, x: int, y: int) -> None:
        theme = current_theme()
        label = self._words[name]
        show_if(label, not self._shape.stacked)
        label.setGeometry(x - theme.px("verb_column"), y, theme.px("verb"), theme.line("ui_bold"))

    def _row(self) -> AnswerRow:
        row = AnswerRow(self, compact=self._shape.stacked)
        row.hide()
        row.chosen.connect(self.outcome_chosen)
        return row

    def _show_every(self) -> None:
        self._every = True
        if self._view is not None:
            self._draw_outcomes(self._view)
            self.arrange()
            self._rows.all[_FIRST].setFocus(Qt.FocusReason.TabFocusReason)


_PARTS = ("promises", "feedback", "outcome", "needs", "left")


def _left(wrap: WrapUpView) -> int:
    """How many things are left to do: an outcome and what it needs. The question may stay open."""
    needs = next((len(one.open_fields) for one in wrap.outcomes if one.id == wrap.chosen), 0)
    return int(wrap.chosen is None) + needs


def _parts(wrap: WrapUpView) -> int:
    return 1 + len(wrap.needs)
