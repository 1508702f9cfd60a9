"""A new script: what it is called, and from what it begins."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jobaid.operations.studio.script_patterns import PATTERNS, pack_patterns
from jobaid.ui.kit.form import FormRow, LineField
from jobaid.ui.kit.kept_words import KeptWords
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.choice_box import ChoiceBox
from jobaid.ui.widgets.small_panel import SmallPanel

if TYPE_CHECKING:
    from jobaid.operations.studio.studio_view import StudioScript


class NewScriptPanel(SmallPanel):
    """`wanted(title, pattern)`: a pattern's name, or the file of a script to copy."""

    wanted = Signal(str, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.title_row = FormRow(LineField(), self)
        assert isinstance(self.title_row.control, LineField)
        self.field = self.title_row.control.field
        self.field.setAccessibleIdentifier("new-script-title")
        self.box = ChoiceBox(self)
        self.box.setAccessibleIdentifier("new-script-pattern")
        self.pattern_row = FormRow(self.box, self)
        self.make = PushButton("primary", "", self, small=True)
        self.make.setAccessibleIdentifier("new-script-make")
        self.make.clicked.connect(self._take)
        self.accepted.connect(self._take)
        self.kept = KeptWords("new-script", self)
        self.add(self.kept)
        self.add(self.title_row)
        self.add(self.pattern_row)
        self.buttons.addWidget(self.make)

    def prepare(
        self, scripts: Sequence[StudioScript], pattern: str = "inbound", title: str = ""
    ) -> QWidget:
        """Offer the patterns and the scripts there are, one chosen; what takes the focus."""
        self.set_title(self.tr("New script"))
        self.title_row.set_label(self.tr("What is it called"), must=True)
        self.title_row.set_error("")
        self.pattern_row.set_label(self.tr("Begins from"))
        copies = [
            (one.file, self.tr("A copy of %1").replace("%1", one.title))
            for one in scripts
            if one.standing != "unreadable"
        ]
        patterns = [(name, translated(words)) for name, words in PATTERNS.items()]
        packs = [(name, translated(words)) for name, words in pack_patterns()]
        self.box.set_options([*patterns, *copies, *packs])
        self.box.set_value(pattern)
        self.make.set_text(self.tr("Make it"))
        self.make.set_key(self.tr("Enter"))
        self.field.show_text(title)
        self.kept.begin(title or "script", {"title": self.field})
        self.field.selectAll()
        return self.field

    def _take(self) -> None:
        title = " ".join(self.field.text().split())
        if not title:
            self.title_row.set_error(self.tr("Give it a title, like “Lost parcel”."))
            self.field.setFocus()
            return
        self.kept.sent()
        self.wanted.emit(title, self.box.value() or "empty")
