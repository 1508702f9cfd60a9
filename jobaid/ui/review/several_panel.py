"""What is done with several calls: to whom they are assigned, or into which file they go."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jobaid.ui.kit.form import FormRow, LineField
from jobaid.ui.kit.kept_words import KeptWords
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.choice_box import ChoiceBox
from jobaid.ui.widgets.small_panel import SmallPanel


class AssignPanel(SmallPanel):
    """To whom, and why. `assigned(id, name, why)`."""

    assigned = Signal(str, str, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleIdentifier("assign-panel")
        self._people: tuple[tuple[str, str], ...] = ()
        self.to = ChoiceBox(self)
        self.to.setAccessibleIdentifier("assign-to")
        self._to_row = FormRow(self.to, self)
        self.why = LineField(self)
        self.why.field.setAccessibleIdentifier("assign-why")
        self._why_row = FormRow(self.why, self)
        self.button = PushButton("primary", "", self, small=True)
        self.button.setAccessibleIdentifier("assign-keep")
        self.button.clicked.connect(self._accept)
        self.kept = KeptWords("assign", self)
        for part in (self._to_row, self.kept, self._why_row):
            self.add(part)
        self.buttons.addWidget(self.button)
        self.accepted.connect(self._accept)

    def prepare(self, people: Sequence[tuple[str, str]], count: int) -> QWidget:
        """Offer people for so many calls; returns what has the focus.

        A reason that was put away with Esc is there again.
        """
        self._people = tuple(people)
        self.set_title(self.tr("Assign %Ln call(s)", "", count))
        self._to_row.set_label(self.tr("To"), must=True)
        self._to_row.set_error("")
        self._why_row.set_label(self.tr("Why"))
        self.to.set_options(people, self.tr("Choose a person"))
        self.to.set_value(people[0][0] if len(people) == 1 else None)
        self.button.set_text(self.tr("Assign"))
        self.kept.begin("calls", {"why": self.why.field})
        return self.to

    def _accept(self) -> None:
        chosen = self.to.value()
        if chosen is None:
            self._to_row.set_error(self.tr("Choose who is to review them."))
            self.to.setFocus()
            return
        self.assigned.emit(chosen, dict(self._people)[chosen], self.why.field.text())
        self.kept.sent()
        self.why.field.clear()


class ExportPanel(SmallPanel):
    """Into which file. `written(file)`; what its name ends in says how."""

    written = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleIdentifier("export-panel")
        self.file = LineField(self)
        self.file.field.setAccessibleIdentifier("export-file")
        self._row = FormRow(self.file, self)
        self.button = PushButton("primary", "", self, small=True)
        self.button.setAccessibleIdentifier("export-write")
        self.button.clicked.connect(self._accept)
        self.add(self._row)
        self.buttons.addWidget(self.button)
        self.accepted.connect(self._accept)

    def prepare(self, file: str, count: int) -> QWidget:
        """Ask for a file for so many calls; returns what has the focus."""
        self.set_title(self.tr("Export %Ln call(s)", "", count))
        self._row.set_label(self.tr("File"))
        self._row.set_error("")
        hint = self.tr(".csv is a table, .html a page to read, .jsonl everything that is kept")
        self._row.set_help("hint", hint, aloud=False)
        self.file.field.setText(file)
        self.button.set_text(self.tr("Write it"))
        return self.file.field

    def refuse(self, words: str) -> None:
        """Say why it could not be written."""
        self._row.set_error(words)

    def _accept(self) -> None:
        self.written.emit(self.file.field.text().strip())
