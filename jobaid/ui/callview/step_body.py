"""What a step shows, in one column: say, ask, do, answer, with the verbs in the gutter."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from jobaid.ui.callview.answer_list import Answers
from jobaid.ui.callview.asks import Asks
from jobaid.ui.callview.breakpoints import Shape
from jobaid.ui.callview.items import Items
from jobaid.ui.callview.notice_list import Notices
from jobaid.ui.callview.step_head import StepTime, StepTitle
from jobaid.ui.theme import current_theme
from jobaid.ui.theme.theme import LARGEST_SCALE
from jobaid.ui.widgets.badge import KeyCap
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.outline_row import StepMarks
from jobaid.ui.widgets.painted import OnGround
from jobaid.ui.widgets.placing import height_at, show_if
from jobaid.ui.widgets.say_card import SayCard
from jobaid.ui.widgets.themed import is_plain

if TYPE_CHECKING:
    from jobaid.ui.callview.key_caps import KeyCaps


class ClosenessLevel(NamedTuple):
    """How close a step stands: answers in so many columns, few things to do with a small line,
    the answers before what is asked and done; `bare`: the line without its badge over it. Line
    and answers have no larger text than at `text_most`.
    """

    columns: int
    few: bool
    small: bool
    answers_first: bool
    bare: bool = False
    text_most: float = LARGEST_SCALE


LEVELS = (
    ClosenessLevel(1, few=False, small=False, answers_first=False),
    ClosenessLevel(2, few=False, small=False, answers_first=False),
    ClosenessLevel(2, few=True, small=False, answers_first=False),
    ClosenessLevel(2, few=True, small=True, answers_first=False),
    ClosenessLevel(2, few=True, small=False, answers_first=True),
    ClosenessLevel(2, few=True, small=True, answers_first=True),
    ClosenessLevel(2, few=True, small=True, answers_first=True, bare=True),
    ClosenessLevel(3, few=True, small=True, answers_first=True, bare=True),
)
CLOSEST = LEVELS[-2:]
"""Where these have no room either, the text goes smaller."""


class StepBody(OnGround, QWidget):
    """The widgets of a step and where they stand. What they show is `StepPane`'s."""

    def __init__(self, parent: QWidget, caps: KeyCaps) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.shape_now = Shape(3)
        self._bare = False
        self._scale = current_theme().scale
        self.waits = False
        """Whether the text size has changed, and nothing is placed before all is measured."""
        self.level = LEVELS[0]
        self.title = StepTitle(self)
        self.number = TextLabel("caption", "muted", self)
        self.time = StepTime(self)
        self.ask_link = self._link("ask-link")
        self.do_link = self._link("do-link")
        self.look = self._link("look-up")
        self.more_cap = KeyCap("inline", self)
        self.marks = StepMarks(self)
        self.notices = Notices(self)
        self.notices.folded.connect(self.arrange)
        self.say_word = self._gutter()
        self.say = SayCard(self)
        self.say.text.setAccessibleIdentifier("say")
        self.back_to_step = PushButton("plain", "", self, small=True)
        self.back_to_step.setAccessibleIdentifier("reply-return")
        self.ask_word = self._gutter()
        self.asks = Asks(self)
        self.do_word = self._gutter()
        self.items = Items(self)
        self.answer_word = self._gutter()
        self.answers = Answers(self, caps)
        for part in (self.number, self.time, self.marks, self.back_to_step, self.more_cap):
            part.hide()
        self.foot: QWidget | None = None
        """What stands under the answers in a stacked window: may list, promises, notes."""
        self.foot_room = ""
        """A name of the tokens: room left under everything, for a banner that floats there."""
        self.under_say: QWidget | None = None
        """A quiet line under the line to say, which whoever shows the call may put there."""
        self.whole = False
        """Whether everything shows as far apart as it may, however little room there is: for
        what is only read, and scrolled."""

    @property
    def made(self) -> int:
        """How many widgets there are, in use or not: parts, and those that fields are made of."""
        fields = self.asks.pool.all
        return len(self.children()) + sum(len(one.findChildren(QWidget)) for one in fields)

    def set_shape(self, shape: Shape) -> None:
        """Take another shape of the window."""
        if shape == self.shape_now:
            return
        self.shape_now = shape
        self.answers.set_shape(shape)
        self.fit()

    def keep_bare(self, bare: bool) -> None:
        """Whether the line stands without its badge, whatever room there is."""
        if self._bare != bare:
            self._bare = bare
            self.fit()

    def stack_in_reading_order(self) -> None:
        """A screen reader goes through the parts in the order in which they are stacked."""
        asks: list[QWidget] = [self.ask_word, *self.asks.pool.all]
        items: list[QWidget] = [self.do_word, *self.items.pool.all, self.items.more]
        answers: list[QWidget] = [self.answer_word, *self.answers.pool]
        middle = [*asks, *items, *answers]
        if self.level.answers_first:
            middle = [*answers, *asks, *items]
        head = [self.title, self.number, self.time, self.ask_link, self.do_link, self.more_cap]
        say = [self.marks, self.say_word, self.say, self.look, self.back_to_step]
        if self.under_say is not None:
            say.append(self.under_say)
        foot = [] if self.foot is None else [self.foot]
        for part in (*head, *say, *middle, *self.notices.parts, *foot):
            part.raise_()

    def fit(self) -> None:
        """Stand no closer than it takes to have the first three answers whole in sight.

        When a step comes, or the room changes: what is typed or ticked moves nothing.
        """
        if self.waits:
            return
        viewport = self.parentWidget()
        room = self.height() if viewport is None else viewport.height()
        if self.whole:
            self.level = LEVELS[0]
            self.say.stand(dock=self.shape_now.stacked)
            self.items.set_few(False)
            self.answers.set_columns(1, low=False)
            self.arrange()
            return
        levels = LEVELS if not self.shape_now.low else [one for one in LEVELS if one.answers_first]
        if self._bare:
            levels = [one for one in LEVELS if one.bare]
        if any(self._fits(level, room) for level in levels) or self._fit_text(room):
            return
        # Where nothing has room for them, as much of them as can be.
        ends = [self._end_of(level) for level in CLOSEST]
        self._stand(CLOSEST[ends.index(min(ends))])

    def _fit_text(self, room: int) -> bool:
        """Have line and answers in the largest text that there is room for; False: in none."""
        theme = current_theme()
        smaller = [one for one in theme.tokens.scale_steps if one < theme.scale]
        found: ClosenessLevel | None = None
        while smaller:
            # Half of them go with each that is tried.
            at = len(smaller) // 2
            tried = (one._replace(text_most=smaller[at]) for one in CLOSEST)
            fits = next((one for one in tried if self._fits(one, room)), None)
            found = fits or found
            smaller = smaller[:at] if fits is None else smaller[at + 1 :]
        if found is not None and found != self.level:
            self._stand(found)
        return found is not None

    def _fits(self, level: ClosenessLevel, room: int) -> bool:
        return self._end_of(level) <= room

    def _end_of(self, level: ClosenessLevel) -> int:
        """Stand so close; returns where the third answer ends then."""
        self._stand(level)
        return self.answers.third_end

    def _stand(self, level: ClosenessLevel) -> None:
        self.level = level
        dock = level.small or (self.shape_now.stacked and not self.shape_now.low)
        self.say.stand(dock=dock, bare=level.bare, text_most=level.text_most)
        self.items.set_few(self.shape_now.stacked or level.few)
        self.answers.set_columns(level.columns, low=level.small, text_most=level.text_most)
        self.arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Parts take the width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.arrange()

    def event(self, event: QEvent) -> bool:
        """A part that grew by itself moves those under it."""
        if is_plain(event, QEvent.Type.LayoutRequest):
            self.arrange()
        return super().event(event)

    def restyle(self) -> None:
        """Take the sizes of the theme; those of another text size once everything round it has."""
        super().restyle()
        if self._scale != current_theme().scale:
            self._scale = current_theme().scale
            self.waits = True
        self.arrange()

    def settle(self) -> None:
        """Everything round it has taken the text size: stand by it."""
        self.waits = False
        self.fit()

    def sizeHint(self) -> QSize:  # noqa: N802
        """As high as the parts."""
        return QSize(current_theme().px("step_least"), self.minimumHeight())

    def arrange(self) -> None:
        """Place everything; the scroll area learns the height."""
        if self.waits:
            return
        theme = current_theme()
        px = theme.px
        stacked = self.shape_now.stacked
        if stacked:
            left, right = px("pad"), px("pad")
        else:
            wide = self.shape_now.panes == 3 or self.width() > px("wide_page")
            right = px("page" if wide else "tight_pad")
            left = right + px("gutter") + px("pad")
        width = max(px("column_least"), self.width() - left - right)
        if not stacked:
            width = min(width, px("read"))
        y = self._head(left, width)
        y = self._say(left, y, width)
        y = self._under_say(left, y, width)
        if self.level.answers_first:
            y = self._answers(left, y, width)
            y = self._asks(left, y, width)
            y = self._items(left, y, width)
        else:
            y = self._asks(left, y, width)
            y = self._items(left, y, width)
            y = self._answers(left, y, width)
        y += self.notices.place_lines(left, y, width)
        y += self.notices.place_row(left, y, width)
        if self.foot is not None:
            high = height_at(self.foot, width)
            self.foot.setGeometry(left, y + px("unit"), width, high)
            y += high + px("unit")
        y += px("unit") + (px(self.foot_room) if self.foot_room else 0)
        if self.minimumHeight() != y:
            self.setMinimumHeight(y)

    def _gutter(self) -> TextLabel:
        label = TextLabel("ui_bold", "muted", self)
        label.hide()
        return label

    def _link(self, identifier: str) -> PushButton:
        link = PushButton("link", "", self)
        link.setAccessibleIdentifier(identifier)
        link.hide()
        return link

    def _head(self, x: int, width: int) -> int:
        theme = current_theme()
        px = theme.px
        stacked, low = self.shape_now.stacked, self.level.answers_first
        top = px("block" if not stacked and self.level is LEVELS[0] else "gap")
        if self.level.small:
            top = px("half" if self.level.bare else "unit")
        line = theme.line("title")
        room = width
        time = self.time.sizeHint() if self.time.isVisibleTo(self) else QSize(0, 0)
        number = self.number.sizeHint() if stacked or low else QSize(0, 0)
        show_if(self.number, stacked or low)
        end = x + width
        for link in (self.ask_link, self.do_link):
            link.setVisible(low and bool(link.accessibleName()))
        self.more_cap.setVisible(
            low and (self.ask_link.isVisibleTo(self) or self.do_link.isVisibleTo(self))
        )
        if low:
            parts: list[QWidget] = [self.more_cap, self.do_link, self.ask_link]
            for part in parts:
                if part.isVisibleTo(self):
                    size = part.sizeHint()
                    end -= size.width()
                    part.setGeometry(end, top + (line - size.height()) // 2, *size.toTuple())
                    end -= px("unit")
            room = end - x
            title = min(
                self.title.sizeHint().width() + px("half"),
                room - number.width() - time.width() - px("block"),
            )
            self.title.setGeometry(x, top, title, line)
            at = x + title + px("gap")
            for part in (self.number, self.time, self.look):
                size = part.sizeHint()
                part.setGeometry(at, top + (line - size.height()) // 2, *size.toTuple())
                at += size.width() + px("pad")
        else:
            if stacked:
                self.number.setGeometry(end - number.width(), top, number.width(), line)
                end -= number.width() + px("gap")
            if time.width():
                at = top + (line - time.height()) // 2
                self.time.setGeometry(end - time.width(), at, *time.toTuple())
                end -= time.width() + px("gap")
            if self.look.isVisibleTo(self):
                size = self.look.sizeHint()
                end -= size.width()
                self.look.setGeometry(end, top + (line - size.height()) // 2, *size.toTuple())
                end -= px("gap")
            self.title.setGeometry(
                x, top, min(end - x, self.title.sizeHint().width() + px("half")), line
            )
        y = top + line
        marks = self.shape_now.panes != 3 and not low
        show_if(self.marks, marks)
        if marks:
            y += px("unit")
            high = self.marks.sizeHint().height()
            self.marks.setGeometry(x, y, width, high)
            y += high
        if self.level.bare:
            return y
        return y + px("unit" if self.level.small else "gap" if stacked else "pad")

    def _say(self, x: int, y: int, width: int) -> int:
        px = current_theme().px
        if not self.say.isVisibleTo(self):
            show_if(self.say_word, False)
            return y
        high = height_at(self.say, width)
        self.say.setGeometry(x, y, width, high)
        self._word(self.say_word, x, y + px("verb_say"))
        y += high
        if self.back_to_step.isVisibleTo(self):
            size = self.back_to_step.sizeHint()
            self.back_to_step.setGeometry(x, y + px("unit"), *size.toTuple())
            y += size.height() + px("unit")
        close = self.level.small or self.shape_now.stacked
        return y + px("half" if self.level.bare else "gap" if close else "tight_pad")

    def _under_say(self, x: int, y: int, width: int) -> int:
        part = self.under_say
        if part is None or not part.isVisibleTo(self):
            return y
        high = height_at(part, width)
        part.setGeometry(x, y, width, high)
        return y + high + current_theme().px("unit" if self.level.small else "gap")

    def _asks(self, x: int, y: int, width: int) -> int:
        px = current_theme().px
        if not self.asks.fields:
            show_if(self.ask_word, False)
            return y
        columns = 3 if width >= px("three_columns") else 2 if width >= px("two_columns") else 1
        high = self.asks.place(x, y, width, columns)
        self._word(self.ask_word, x, y + px("verb_ask"))
        return y + high + px("pad" if not self.shape_now.stacked else "unit")

    def _items(self, x: int, y: int, width: int) -> int:
        px = current_theme().px
        if not self.items.rows:
            show_if(self.do_word, False)
            return y
        high = self.items.place(x, y, width)
        self._word(self.do_word, x, y + px("unit"))
        return y + high + px("pad" if not self.shape_now.stacked else "inset")

    def _answers(self, x: int, y: int, width: int) -> int:
        px = current_theme().px
        high = self.answers.place(x, y, width)
        self._word(self.answer_word, x, y + px("verb_answer"))
        return y + high + px("pad")

    def _word(self, label: TextLabel, x: int, y: int) -> None:
        """A verb in the gutter, beside what it is for."""
        if self.shape_now.stacked:
            show_if(label, False)
            return
        theme = current_theme()
        gutter = theme.px("gutter") + theme.px("pad")
        label.setGeometry(x - gutter, y, gutter - theme.px("unit"), theme.line("ui_bold"))
        show_if(label, True)
