"""Everything that is wrong with a library, causes first, each mended or kept from here."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from jobaid.operations.studio.thing_in_hand import words_of_place
from jobaid.ui.frame.panel_host import PanelHost
from jobaid.ui.studio.problem_pane import ProblemPane
from jobaid.ui.studio.problem_tools import ProblemTools
from jobaid.ui.studio.studio_given import StudioGiven, StudioView
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.ground import Hairline
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.layouts import Column, LineBox

if TYPE_CHECKING:
    from jobaid.operations.studio.studio_view import FoundProblem


class ProblemsView(StudioView):
    """The list; Enter goes to where a problem is."""

    def __init__(self, given: StudioGiven) -> None:
        super().__init__(given)
        self.back = PushButton("quiet", "", self, small=True)
        self.back.setAccessibleIdentifier("problems-back")
        self.back.set_icon_name("arrow-left")
        self.back.clicked.connect(given.go_back)
        self.heading = TextLabel("title", "text", self)
        self.heading.setAccessibleIdentifier("problems-title")
        self.pane = ProblemPane(self, given.work.plain_names, stays=True)
        self.pane.chosen.connect(self._go)
        self._tools = ProblemTools(self, PanelHost(self), "problems", self.pane)
        head = LineBox(None, self.back, self.heading, edge=("pad", "unit", "pad", "unit"))
        head.setStretchFactor(self.heading, 1)
        column = Column(self, space="")
        column.addLayout(head)
        column.addWidget(Hairline(self))
        column.addWidget(self.pane, 1)
        given.actions.bind_all({"problems-problems": self.pane.step})
        self.retranslate()

    def panes(self) -> list[QWidget]:
        """The list, and the ways to mend the one in hand."""
        return [self.pane.rows, self.pane.mends]

    def focus_first(self) -> None:
        """The list."""
        self.pane.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Put the texts in the language of the interface."""
        self.back.set_text(self.tr("Back to writing"))
        self.back.set_key(self.tr("Esc"))
        self.draw()

    def draw(self) -> None:
        """Show what is wrong now."""
        problems = self.work.all_problems()
        errors = sum(one.finding.is_error for one in problems)
        told = (
            self.tr("%n error(s)", "", errors),
            self.tr("%n warning(s)", "", len(problems) - errors),
        )
        self.heading.set_text(", ".join(told))
        self.pane.draw([self._with_place(one) for one in problems], self.work.is_checked)

    def _with_place(self, problem: FoundProblem) -> FoundProblem:
        reading, file = self.work.reading, problem.finding.file
        if file not in reading.contents:
            return replace(problem, where=file)
        where = words_of_place(reading, file, problem.path, self.work.languages)
        return replace(problem, where=translated(where))

    def _go(self, at: int) -> None:
        problem = self.pane.problems[at]
        finding = problem.finding
        self.given.go_to_place(finding.file, problem.path, finding.line, finding.column)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc goes to the list, and from there back."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.pane.rows.hasFocus():
            self.given.go_back()
        else:
            self.focus_first()
