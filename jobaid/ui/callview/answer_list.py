"""The customer's answers: a digit chooses, 0 is for what none of them says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from jobaid.ui.callview.breakpoints import Shape
from jobaid.ui.theme import current_theme
from jobaid.ui.theme.theme import LARGEST_SCALE
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.answer_row import AnswerRow
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.identifiers import identifiers
from jobaid.ui.widgets.placing import Pool, height_at, show_if

if TYPE_CHECKING:
    from jobaid.operations.callview.step_view_models import AnswerView, WayOnView
    from jobaid.operations.callview.view_models import CallView
    from jobaid.ui.callview.key_caps import KeyCaps


class Answers(QObject):
    """Draws answers on `body`.

    `chosen` carries an answer's id, `none_asked` that none fits, `next_asked` the way on (the
    wrap-up, where the script goes no further),
    `urgent_asked` the target of an urgent answer of another step; `all_urgent_asked`: all of
    those are wanted, which are one quiet row but for what the script wants always in sight.
    """

    chosen = Signal(str)
    none_asked = Signal()
    next_asked = Signal()
    urgent_asked = Signal(str)
    all_urgent_asked = Signal()

    def __init__(self, body: QWidget, caps: KeyCaps) -> None:
        super().__init__(body)
        self._body = body
        self._caps = caps
        self._pool = Pool(self._answer)
        self._views: tuple[AnswerView, ...] = ()
        self._typing = False
        self._covered: frozenset[str] = frozenset()
        self._asks = False
        self._told: tuple[object, ...] = ()
        self._shape = Shape(3)
        self._columns, self._low, self._text_most = 1, False, LARGEST_SCALE
        self._always = Pool(self._always_row)
        self.next = self._row("next")
        self.next.clicked.connect(self.next_asked)
        self.none = self._row("answer-none")
        self.none.clicked.connect(self.none_asked)
        self.urgent = PushButton("quiet", "", body, small=True)
        self.urgent.setAccessibleIdentifier("urgent")
        self.urgent.set_icon_name("zap")
        self.urgent.clicked.connect(self.all_urgent_asked)
        self.urgent.hide()
        self._urgent_views: tuple[AnswerView, ...] = ()
        self._way_on: WayOnView | None = None
        self.third_end = 0

    @property
    def pool(self) -> list[QWidget]:
        """All rows in reading order, in use or not."""
        return [*self._pool.all, self.next, self.none, *self._always.all, self.urgent]

    @property
    def rows(self) -> list[AnswerRow]:
        """The rows of the step's answers."""
        return self._pool.used

    @property
    def shown(self) -> list[AnswerRow]:
        """All rows that show, in reading order."""
        found = [*self.rows, *([self.next] if self._way_on else []), self.none]
        return [*found, *self._always.used]

    def draw(self, view: CallView, *, typing: bool) -> None:
        """Draw the answers; `typing`: a digit would go into a field."""
        told = (view.answers, view.urgent, view.way_on, typing, bool(view.asks))
        if told == self._told:
            return
        self._told = told
        self._views, self._way_on = view.answers, view.way_on
        self._urgent_views, self._typing, self._asks = view.urgent, typing, bool(view.asks)
        for row, one in zip(self._pool.take(len(view.answers)), view.answers, strict=True):
            row.answer_id = one.id
            row.setAccessibleIdentifier(f"answer-{one.id}")
            number = one.number if one.number <= 9 else -1
            row.set_answer(
                number,
                self._quoted(one.label),
                one.target,
                one.enabled,
                translated(one.waits_for or ""),
                one.urgent,
                badge=self.tr("Heard") if one.heard else "",
            )
            row.set_keys(self._cap(number), self._widest(f"answer-{number}"))
        self._pool.show(len(view.answers))
        self._draw_ways()

    def set_covered(self, keys: frozenset[str]) -> None:
        """What the plain `keys` do now is something else's over the step: no cap shows them."""
        if keys != self._covered:
            self._covered = keys
            for row, one in zip(self.rows, self._views, strict=False):
                number = one.number if one.number <= 9 else -1
                row.set_keys(self._cap(number), self._widest(f"answer-{number}"))
            self._draw_ways()

    def set_shape(self, shape: Shape) -> None:
        """Take another shape of the window."""
        if shape != self._shape:
            self._shape = shape
            self._fit_all()

    def set_columns(self, columns: int, *, low: bool, text_most: float = LARGEST_SCALE) -> None:
        """Stand one under the other, or two by two; `low`: in rows that are less high.

        No row has larger text than at `text_most`.
        """
        if (columns, low, text_most) != (self._columns, self._low, self._text_most):
            self._columns, self._low, self._text_most = columns, low, text_most
            self._fit_all()

    def place(self, x: int, y: int, width: int) -> int:
        """Place the rows; returns the height in px. `third_end` is then where the third ends."""
        theme = current_theme()
        gap = theme.px("unit" if self._shape.low and not self._low else "half")
        columns = self._columns
        apart = theme.px("gap")
        wide = (width - apart * (columns - 1)) // columns
        top = y
        self.third_end = 0
        rows = self.shown
        for start in range(0, len(rows), columns):
            line = rows[start : start + columns]
            heights = [height_at(row, wide) for row in line]
            for at, (row, high) in enumerate(zip(line, heights, strict=True)):
                row.setGeometry(x + at * (wide + apart), top, wide, high)
                if start + at < 3:
                    self.third_end = max(self.third_end, top + high)
            top += max(heights) + gap
        if not self.urgent.isHidden():
            size = self.urgent.sizeHint()
            self.urgent.setGeometry(x, top, min(width, size.width()), size.height())
            top += size.height() + gap
        return max(0, top - gap - y)

    def _draw_ways(self) -> None:
        way = self._way_on
        show_if(self.next, way is not None)
        if way is not None:
            ends = way.does == "wrap-up"
            words = self.tr("Wrap up") if ends else self.tr("Carry on")
            waits = translated(way.waits_for or "")
            self.next.set_answer(-1, words, way.target, not waits, waits)
            by_key = self._typing or bool(self._views) or "Enter" in self._covered
            self.next.set_keys(
                self._caps.cap("wrap-up" if ends else "next") if by_key else self.tr("Enter")
            )
        self.none.set_answer(0, self.tr("None of these fits…"))
        none = self._caps.cap("answer-none") if self._typing else "0"
        self.none.set_keys("" if "0" in self._covered else none, self._widest("answer-none"))
        show_if(self.none, True)
        key, alone = self._caps.cap("urgent"), len(self._urgent_views) == 1
        always = [one for one in self._urgent_views if one.always]
        quiet = [self._quoted(one.label) for one in self._urgent_views if not one.always]
        names = identifiers("urgent", [one.id for one in always])
        for row, one, name in zip(self._always.show(len(always)), always, names, strict=True):
            row.answer_id = one.id
            row.setAccessibleIdentifier(name)
            row.set_answer(-1, self._quoted(one.label), one.target, urgent=True)
            row.set_keys(key if alone else "")
        more = ", ".join(quiet)
        self.urgent.set_text(self.tr("Urgent: %1").replace("%1", more) if quiet else "")
        self.urgent.set_key(key)
        show_if(self.urgent, bool(quiet))

    def _quoted(self, words: str) -> str:
        """The caller's words in quotes; a stage direction of the script stays as it is."""
        return self.tr("“%1”").replace("%1", words)

    def _widest(self, action: str) -> str:
        """The cap of an answer while a field has the caret, on a step that has fields."""
        return self._caps.cap(action) if self._asks else ""

    def _cap(self, number: int) -> str:
        if number < 1 or str(number) in self._covered:
            return ""
        return self._caps.cap(f"answer-{number}") if self._typing else str(number)

    def _answer(self) -> AnswerRow:
        row = self._row("")
        row.chosen.connect(self.chosen)
        return row

    def _always_row(self) -> AnswerRow:
        row = self._row("")
        row.chosen.connect(self.urgent_asked)
        row.set_compact(True)
        return row

    def _row(self, identifier: str) -> AnswerRow:
        row = AnswerRow(self._body)
        row.setAccessibleIdentifier(identifier)
        show_if(row, False)
        self._fit(row)
        return row

    def _fit(self, row: AnswerRow) -> None:
        # Those of other steps stand out by their line, not by their size.
        close = self._shape.stacked or self._columns == 2
        row.set_compact(close or row in self._always.all)
        row.set_bare(close, low=self._low)
        row.set_text_most(self._text_most)

    def _fit_all(self) -> None:
        for row in (*self._pool.all, self.next, self.none, *self._always.all):
            self._fit(row)
