"""What is wrong, causes first, and what can be done about each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QWidget

from jobaid.ui.kit.row_list import ListRow, RowList
from jobaid.ui.studio.plain_findings import in_plain_words
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.ground import Pane
from jobaid.ui.widgets.headings import EmptyState
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.layouts import Column
from jobaid.ui.widgets.themed import set_words

if TYPE_CHECKING:
    from jobaid.operations.studio.mending_place import Mend
    from jobaid.operations.studio.plain_names import PlainNames
    from jobaid.operations.studio.studio_view import FoundProblem


class ProblemPane(Pane):
    """A list, and under it the whole of the one in hand with the ways to mend it.

    `chosen(place)`: go to where it is; `moved`: another is in hand; `mended(number)`: do this mend;
    `kept`: the warning in hand is to stay, with a reason. `names(file)` gives what the forms call
    what a file calls otherwise. `stays`: the list shows also where nothing is in it, so that it
    can have the focus.
    """

    chosen = Signal(int)
    moved = Signal()
    mended = Signal(int)
    kept = Signal()

    def __init__(
        self, parent: QWidget, names: Callable[[str], PlainNames], *, stays: bool = False
    ) -> None:
        super().__init__(parent)
        self._names, self._stays = names, stays
        self._mendable = False
        self.problems: tuple[FoundProblem, ...] = ()
        self.rows = RowList(self, digits=True)
        self.rows.setAccessibleIdentifier("studio-problems")
        self.words = TextLabel("ui", "text", self, wrap=True)
        self.words.setAccessibleIdentifier("studio-problem")
        self.fix = TextLabel("ui", "muted", self, wrap=True)
        self.mends = RowList(self, wraps=True, most=4)
        self.mends.setAccessibleIdentifier("studio-mends")
        self.keep = PushButton("plain", "", self, small=True)
        self.keep.setAccessibleIdentifier("studio-keep-warning")
        self.keep.clicked.connect(self.kept)
        self.nothing = self.rows.nothing = EmptyState(self)
        column = Column(self, self.nothing, space="unit", edge="unit")
        column.addWidget(self.rows, 1)
        for part in (self.words, self.fix, self.mends, self.keep):
            column.addWidget(part)
        column.addStretch()
        self.rows.chosen.connect(self._chosen)
        self.rows.digit.connect(self._by_digit)
        self.mends.chosen.connect(self._mend_chosen)
        self.rows.selectionModel().currentRowChanged.connect(self._moved)

    def draw(self, problems: Sequence[FoundProblem], checked: bool) -> None:
        """Show what a check found."""
        here = self.rows.currentIndex().row()
        changed = tuple(problems) != self.problems
        self.problems = tuple(problems)
        if changed:
            self.rows.set_rows([self._row(at, one) for at, one in enumerate(problems)])
            self.rows.go_to(max(0, here))
        there = bool(problems)
        # The last one was mended from here: the keys stay here.
        self.rows.setVisible(there or self._stays or self.rows.hasFocus())
        self.nothing.setVisible(not there)
        title = self.tr("Nothing is wrong here") if checked else self.tr("Looking")
        self.nothing.set_empty("circle-check", title, "")
        self.keep.set_text(self.tr("Keep it, and say why"))
        set_words(self.rows, self.tr("Problems"))
        set_words(self.mends, self.tr("Ways to mend it"))
        self._show()

    def show_mends(self, mends: Sequence[Mend], first: str) -> None:
        """Show the ways to mend the problem in hand; `first` is the key of the first of them."""
        found = None if self.current is None else self.current.finding
        file, line = ("", 0) if found is None else (found.file, found.line)
        self._mendable = bool(mends)
        self.mends.setVisible(self._mendable)
        self._show_fix()
        self.mends.set_rows(
            [
                ListRow(
                    str(at),
                    self.plainly(file, one.words, line),
                    icon="circle-check",
                    keys=str(at + 1) if at or not first else first,
                )
                for at, one in enumerate(mends)
            ]
        )

    @property
    def current(self) -> FoundProblem | None:
        """The one in hand."""
        at = self.rows.currentIndex().row()
        return self.problems[at] if 0 <= at < len(self.problems) else None

    def step(self) -> None:
        """Go on to the next one."""
        self.rows.step(1, around=True)

    def _row(self, at: int, problem: FoundProblem) -> ListRow:
        one = problem.finding
        bad = one.is_error
        return ListRow(
            str(at),
            self.plainly(one.file, one.words, one.line),
            problem.where,
            icon="circle-alert" if bad else "triangle-alert",
            colour="late" if bad else "warn",
        )

    def _moved(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self._show()

    def _show(self) -> None:
        problem = self.current
        self.words.setVisible(problem is not None)
        self._show_fix()
        self.keep.setVisible(problem is not None and not problem.finding.is_error)
        if problem is not None:
            one = problem.finding
            self.words.set_text(f"{one.code}  {self.plainly(one.file, one.words, one.line)}")
            self.fix.set_text(self.plainly(one.file, one.fix or "", one.line))
        self.moved.emit()

    def _show_fix(self) -> None:
        """What to write in the file need not be said where a key does it."""
        self.fix.setVisible(self.current is not None and not self._mendable)

    def plainly(self, file: str, words: str, line: int = 0) -> str:
        """A finding's words with titles and labels in the place of names in the file."""
        return in_plain_words(words, self._names(file), line)

    def _chosen(self, id: str) -> None:
        self.chosen.emit(int(id))

    def _mend_chosen(self, id: str) -> None:
        self.mended.emit(int(id))

    def _by_digit(self, digit: int) -> None:
        if digit:
            self.mended.emit(digit - 1)
