"""Parts of a form that hold others: keys under a heading, and a grid of rows with their keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from jobaid.operations.studio.form_document import FormColumn, FormEdit, FormEntry
from jobaid.ui.kit.edit_grid import CellKind, EditGrid, GridCell, GridColumn
from jobaid.ui.studio.form_parts import (
    ChoicePart,
    LinePart,
    PickPart,
    StudioPart,
    TargetPart,
    WordsPart,
    language_name,
)
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.ground import Pane
from jobaid.ui.widgets.headings import SectionHeading
from jobaid.ui.widgets.layouts import Column, LineBox
from jobaid.ui.widgets.themed import set_words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from jobaid.ui.studio.field_keys import FieldKeys


class GroupPart(StudioPart):
    """Keys under a heading of their own."""

    def __init__(self, entry: FormEntry, parent: QWidget, undo: FieldKeys) -> None:
        super().__init__(entry, parent)
        self.heading = SectionHeading(self)
        self.parts = [made_part(one, self, undo) for one in entry.inner]
        column = Column(self, self.heading, space="gap", edge=("", "unit", "", ""))
        inner = Column(space="gap", edge=("pad", "", "", ""))
        for part in self.parts:
            part.did.connect(self.did)
            part.left.connect(self.left)
            inner.addWidget(part)
        column.addLayout(inner)
        self.show_entry(entry)

    def show_entry(self, entry: FormEntry) -> None:
        """Show the keys."""
        super().show_entry(entry)
        self.heading.set_heading(translated(entry.key.label))
        for part, one in zip(self.parts, entry.inner, strict=True):
            part.show_entry(one)

    def stops(self) -> list[QWidget]:
        """Those of its keys."""
        return [stop for part in self.parts for stop in part.stops()]

    def flush(self) -> None:
        """Tell what was typed in any of them."""
        for part in self.parts:
            part.flush()


class RowsPart(StudioPart):
    """A grid."""

    def __init__(self, entry: FormEntry, parent: QWidget, undo: FieldKeys) -> None:
        super().__init__(entry, parent)
        self.heading = SectionHeading(self)
        self.grid = EditGrid(self)
        self.grid.setAccessibleIdentifier(self.identifier)
        self.grid.edited.connect(self._edited)
        self.grid.added.connect(self._added)
        self.grid.removed.connect(self._removed)
        self.more = Pane(self)
        self.more_heading = SectionHeading(self.more)
        self._undo, self._held = undo, Column(self.more, self.more_heading, space="gap")
        self.parts: list[StudioPart] = []
        self._asked: tuple[FormColumn, ...] = ()
        self._columns: list[GridColumn] = []
        self._row = -1
        self.grid.selectionModel().currentRowChanged.connect(self._row_changed)
        self.out = PushButton("link", "", self, small=True)
        self.out.setAccessibleIdentifier(f"{self.identifier}-out")
        # Delete does it by key: this is for the mouse.
        self.out.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.out.clicked.connect(self._take_out)
        head = LineBox(None, space="unit")
        head.addWidget(self.heading, 1)
        head.addWidget(self.out)
        column = Column(self, space="half", edge=("", "unit", "", "ring"))
        column.addLayout(head)
        column.addWidget(self.grid)
        column.addWidget(self.more)
        self.show_entry(entry)

    def show_entry(self, entry: FormEntry) -> None:
        """Show the rows."""
        super().show_entry(entry)
        hint = translated(entry.key.hint)
        self.heading.set_heading(self.title(), caption=hint)
        add = self.tr("Add here")
        self.grid.name_rows(add, self.tr("Yes"), self.tr("No"))
        if entry.columns != self._asked:
            self._asked = entry.columns
            self._columns = [self._column(column) for column in entry.columns]
        rows = [
            tuple(
                GridCell(
                    cell.value, translated(cell.shown), quiet=not cell.value and bool(cell.shown)
                )
                for cell in row
            )
            for row in entry.rows
        ]
        self.grid.set_grid(self._columns, rows)
        self.out.set_text(self.tr("Take out the row"))
        self.out.setVisible(self.grid.row >= 0)
        set_words(self.grid, self.title(), hint)
        self._show_more()

    def retranslate(self) -> None:
        """Its columns too are called so in the other language."""
        self._asked = ()
        super().retranslate()

    def stops(self) -> list[QWidget]:
        """The grid, and what more is asked of the row in hand."""
        shown = self.parts if not self.more.isHidden() else []
        return [self.grid, *(stop for part in shown for stop in part.stops())]

    def flush(self) -> None:
        """Tell what was edited."""
        self.grid.flush()
        for part in self.parts:
            part.flush()

    def _take_out(self) -> None:
        if self.grid.row >= 0:
            self.flush()
            self._removed(self.grid.row)

    def _row_changed(self) -> None:
        self.out.setVisible(self.grid.row >= 0)
        if self.grid.row != self._row and self.entry.key.more:
            for part in self.parts:
                part.flush()
            self._show_more()

    def _show_more(self) -> None:
        """What the columns do not hold of the row in hand; nothing for a row that is not there."""
        details, row = self.entry.details, self.grid.row
        self._row = row
        entries = details[row] if 0 <= row < len(details) else ()
        self.more.setVisible(bool(entries))
        if not entries:
            return
        lead = self.entry.rows[row][0]
        words = self.tr("More about %1").replace("%1", translated(lead.shown or lead.value))
        self.more_heading.set_heading(words)
        if not self.parts:
            self.parts = [made_part(one, self.more, self._undo) for one in entries]
            for part in self.parts:
                part.did.connect(self.did)
                part.left.connect(self.left)
                self._held.addWidget(part)
        for part, one in zip(self.parts, entries, strict=True):
            part.show_entry(one)

    def move_row(self, by: int) -> bool:
        """Move the row in hand up or down; False where it cannot go there."""
        row, count = self.grid.row, len(self.grid.grid.rows)
        if row < 0 or not 0 <= row + by < count:
            return False
        column = self.grid.currentIndex().column()
        self.did.emit(FormEdit(self.entry.path, "move", row=row, to=row + by))
        self.grid.go_to(row + by, column)
        return True

    def _column(self, column: FormColumn) -> GridColumn:
        key = column.key
        title = translated(key.label)
        first = next((one.language for one in self.entry.columns if one.language), "")
        if column.language and column.language != first:
            title = f"{title}, {language_name(column.language)}"
        kind: CellKind = "text"
        share = 3 if key.kind in ("words", "long-words", "many-words") else 2
        options = [(id, translated(label)) for id, label in column.options]
        if key.kind in ("choice", "target"):
            kind = "choice"
        elif key.kind == "flag":
            kind, share = "flag", 1
        elif key.refers == "conditions":
            kind = "choice"
        elif key.kind in ("code", "pairs"):
            kind = "code"
        makes = self.tr("New step “%1”") if key.refers == "targets" else ""
        if key.refers == "conditions":
            makes = self.tr("Only if %1")
        icon = "arrow-right" if key.kind == "target" else ""
        share = 3 if key.kind == "target" else share
        return GridColumn(
            title, kind, tuple(options), share, makes, icon, key.refers == "conditions"
        )

    def _edited(self, row: int, column: int, value: str) -> None:
        self.did.emit(FormEdit(self.entry.path, "cell", value, row=row, column=column))

    def _added(self, column: int, value: str) -> None:
        self.did.emit(FormEdit(self.entry.path, "add", value, column=column))

    def _removed(self, row: int) -> None:
        self.did.emit(FormEdit(self.entry.path, "remove", row=row))


_MADE: dict[str, type[StudioPart]] = {
    "words": WordsPart,
    "long-words": WordsPart,
    "many-words": WordsPart,
    "choice": ChoicePart,
    "flag": ChoicePart,
    "pick": PickPart,
    "target": TargetPart,
    "rows": RowsPart,
    "pairs": RowsPart,
    "group": GroupPart,
    "labels": WordsPart,
    "groups": WordsPart,
    "word-list": WordsPart,
}


def made_part(entry: FormEntry, parent: QWidget, undo: FieldKeys) -> StudioPart:
    """The part that shows an entry."""
    kind = _MADE.get(entry.key.kind, LinePart)
    return kind(entry, parent, undo)  # type: ignore[call-arg]
