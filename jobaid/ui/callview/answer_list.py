"""The customer's answers: a digit chooses, 0 is for what none of them says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from jobaid.ui.callview.breakpoints import Shape
from jobaid.ui.theme import current_theme
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.answer_row import AnswerRow
from jobaid.ui.widgets.placing import Pool, height_at, show_if

if TYPE_CHECKING:
    from jobaid.operations.callview.step_view_models import AnswerView
    from jobaid.operations.callview.view_models import CallView
    from jobaid.ui.callview.key_caps import KeyCaps

_MOST_URGENT = 2


class Answers(QObject):
    """Draws answers on `body`.

    `chosen` carries an answer's id, `none_asked` that none fits, `next_asked` the way on,
    `urgent_asked` the target of an urgent answer of another step.
    """

    chosen = Signal(str)
    none_asked = Signal()
    next_asked = Signal()
    urgent_asked = Signal(str)

    def __init__(self, body: QWidget, caps: KeyCaps) -> None:
        super().__init__(body)
        self._body = body
        self._caps = caps
        self._pool = Pool(self._answer)
        self._views: tuple[AnswerView, ...] = ()
        self._typing = False
        self._shape = Shape(3)
        self._urgent: list[AnswerRow] = []
        self.next = self._row("next")
        self.next.clicked.connect(self.next_asked)
        self.none = self._row("answer-none")
        self.none.clicked.connect(self.none_asked)
        for _ in range(_MOST_URGENT):
            row = self._row("")
            row.chosen.connect(self.urgent_asked)
            self._urgent.append(row)
            self._fit(row)
        self._urgent_views: tuple[AnswerView, ...] = ()
        self._can_next = False

    @property
    def pool(self) -> list[AnswerRow]:
        """All rows in reading order, in use or not."""
        return [*self._pool.all, self.next, self.none, *self._urgent]

    @property
    def rows(self) -> list[AnswerRow]:
        """The rows of the step's answers."""
        return self._pool.used

    @property
    def shown(self) -> list[AnswerRow]:
        """All rows that show, in reading order."""
        found = [*self.rows, *([self.next] if self._can_next else []), self.none]
        return [*found, *self._urgent[: len(self._urgent_views)]]

    def draw(self, view: CallView, *, typing: bool) -> None:
        """Draw the answers; `typing`: a digit would go into a field."""
        told = (view.answers, view.urgent, view.can_next, typing)
        if told == (self._views, self._urgent_views, self._can_next, self._typing):
            return
        self._views, self._can_next = view.answers, view.can_next
        self._urgent_views, self._typing = view.urgent, typing
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
            )
            row.set_keys(self._cap(number))
        self._pool.show(len(view.answers))
        self._draw_ways()

    def set_shape(self, shape: Shape) -> None:
        """Take another shape of the window."""
        if shape != self._shape:
            self._shape = shape
            for row in self.pool:
                self._fit(row)

    def place(self, x: int, y: int, width: int) -> int:
        """Place the rows, two by two on a low screen; returns the height in px."""
        theme = current_theme()
        gap = theme.px("half" if not self._shape.low else "unit")
        columns = 2 if self._shape.low else 1
        apart = theme.px("gap")
        wide = (width - apart * (columns - 1)) // columns
        top = y
        rows = self.shown
        for start in range(0, len(rows), columns):
            line = rows[start : start + columns]
            high = max(height_at(row, wide) for row in line)
            for at, row in enumerate(line):
                row.setGeometry(x + at * (wide + apart), top, wide, high)
            top += high + gap
        return max(0, top - gap - y)

    def _draw_ways(self) -> None:
        show_if(self.next, self._can_next)
        if self._can_next:
            self.next.set_answer(-1, self.tr("Carry on"))
            self.next.set_keys(
                self._caps.cap("next") if self._typing or self._views else self.tr("Enter")
            )
        self.none.set_answer(0, self.tr("None of these fits…"))
        self.none.set_keys(self._caps.cap("answer-none") if self._typing else "0")
        show_if(self.none, True)
        for at, row in enumerate(self._urgent):
            show_if(row, at < len(self._urgent_views))
            if at < len(self._urgent_views):
                one = self._urgent_views[at]
                row.answer_id = one.id
                row.setAccessibleIdentifier(f"urgent-{one.id}")
                row.set_answer(-1, self._quoted(one.label), one.target, urgent=True)
                row.set_keys(self._caps.cap("urgent"))

    def _quoted(self, words: str) -> str:
        """The caller's words in quotes; a stage direction of the script stays as it is."""
        return self.tr("“%1”").replace("%1", words)

    def _cap(self, number: int) -> str:
        if number < 1:
            return ""
        return self._caps.cap(f"answer-{number}") if self._typing else str(number)

    def _answer(self) -> AnswerRow:
        row = self._row("")
        row.chosen.connect(self.chosen)
        return row

    def _row(self, identifier: str) -> AnswerRow:
        row = AnswerRow(self._body)
        row.setAccessibleIdentifier(identifier)
        show_if(row, False)
        self._fit(row)
        return row

    def _fit(self, row: AnswerRow) -> None:
        # Those of other steps stand out by their line, not by their size.
        row.set_compact(self._shape.stacked or row in self._urgent)
        row.set_bare(self._shape.stacked)
