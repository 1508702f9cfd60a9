"""A form of the studio: its parts in a scrolled column, made once and then shown anew."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from jobaid.library.spell_checking import words_in
from jobaid.ui.studio.field_keys import FieldKeys
from jobaid.ui.studio.form_parts import StudioPart, WordsPart, WorksOut
from jobaid.ui.studio.nested_parts import RowsPart, made_part
from jobaid.ui.widgets.scrolled import ScrolledColumn
from jobaid.ui.widgets.text_fields import LongBox
from jobaid.ui.widgets.themed import set_words

if TYPE_CHECKING:
    from jobaid.operations.studio.form_document import FormEdit, FormEntry, FormPath


class FormPane(ScrolledColumn):
    """Shows the entries of a form. `did(FormEdit)`; `left`: a text was left, an edit is whole.

    Where it is given who `works_out` an edit beforehand, typing goes on meanwhile.
    """

    did = Signal(object)
    left = Signal()
    fills = True

    def __init__(self, parent: QWidget | None = None, works_out: WorksOut | None = None) -> None:
        super().__init__(parent)
        self._works_out = works_out
        self.column.space = "gap"
        self.column.measure()
        self.keys = FieldKeys(self)
        self.parts: list[StudioPart] = []
        self._done: set[StudioPart] = set()
        self._shape: object = None
        self._showing = False
        self._unknown: Mapping[str, frozenset[str]] = {}

    def show_entries(self, entries: Sequence[FormEntry], name: str) -> None:
        """Show these entries; the parts stay where the keys are the same.

        A part that shows just that already, and in which nothing was done, is left alone.
        """
        shape = [(one.key.key, one.key.kind, tuple(one.texts), len(one.inner)) for one in entries]
        set_words(self, name)
        if shape != self._shape:
            self._shape = shape
            focus = QApplication.focusWidget()
            here = [part for part in self.parts if focus and part.isAncestorOf(focus)]
            for part in self.parts:
                part.hide()
                self.column.removeWidget(part)
                part.deleteLater()
            self.parts = [made_part(one, self._held, self.keys) for one in entries]
            for part in self.parts:
                part.works_out = self._works_out
                part.did.connect(partial(self._did, part))
                part.left.connect(self.left)
                self.column.addWidget(part)
            self.column.addStretch(1)
            if here:  # what was changed there made other keys of the form
                self.focus_path(here[0].entry.path)
        else:
            for part, one in zip(self.parts, entries, strict=True):
                if one != part.entry or part in self._done:
                    part.show_entry(one)
        self._done.clear()
        self._mark()

    def _did(self, part: StudioPart, edit: FormEdit) -> None:
        self._done.add(part)
        self.did.emit(edit)

    def mark_words(self, unknown: Mapping[str, frozenset[str]]) -> None:
        """Mark these words, by language, in the long texts."""
        self._unknown = unknown
        self._mark()

    def _mark(self) -> None:
        for part in self.parts:
            if isinstance(part, WordsPart):
                for language, field in part.fields.items():
                    words = self._unknown.get(language, frozenset())
                    if isinstance(field, LongBox):
                        text = field.toPlainText()
                        places = words_in(text) if words else ()
                        field.set_slips([one for one in places if text[slice(*one)] in words])

    def flush(self) -> None:
        """Tell at once what was typed."""
        for part in self.parts:
            part.flush()

    def stops(self) -> list[QWidget]:
        """What takes the focus, in reading order."""
        return [stop for part in self.parts for stop in part.stops()]

    def focus_path(self, path: FormPath) -> bool:
        """Give the focus to the part at a path (or over it); tells whether there is one."""
        for part in self.parts:
            if path[: len(part.entry.path)] == part.entry.path:
                stops = part.stops()
                if isinstance(part, WordsPart) and len(path) > len(part.entry.path):
                    field = part.fields.get(str(path[len(part.entry.path)]))
                    stops = [field] if field is not None else stops
                if isinstance(part, RowsPart) and len(path) > len(part.entry.path):
                    row = path[len(part.entry.path)]
                    part.grid.go_to(row if isinstance(row, int) else 0)
                if stops:
                    stops[0].setFocus(Qt.FocusReason.OtherFocusReason)
                    return True
        return False

    def focus_first(self) -> None:
        """Give the focus to the first field."""
        for stop in self.stops()[:1]:
            stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def cell_in_hand(self) -> tuple[FormPath, int, str] | None:
        """The grid that has the focus, its row in hand and the column's key; None for none."""
        focus = QApplication.focusWidget()
        for part in self.parts:
            if isinstance(part, RowsPart) and focus is part.grid and part.grid.row >= 0:
                column = part.entry.columns[part.grid.currentIndex().column()]
                return part.entry.path, part.grid.row, column.key.key
        return None

    def move_row(self, by: int) -> bool:
        """Move the row of the grid that has the focus; False where none has."""
        focus = QApplication.focusWidget()
        for part in self.parts:
            if isinstance(part, RowsPart) and focus is part.grid:
                return part.move_row(by) or True
        return False
