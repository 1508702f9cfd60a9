"""What is asked for: the field, each part of it as a chip that can be taken away, what is wrong."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jobaid.ui.kit.kept_words import KeptWords
from jobaid.ui.kit.search_box import SearchBox
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.flow_layout import FlowLayout
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.layouts import Column, LineBox
from jobaid.ui.widgets.placing import Pool, show_if
from jobaid.ui.widgets.text_fields import FieldFrame
from jobaid.ui.widgets.themed import Themed, set_words

if TYPE_CHECKING:
    from jobaid.operations.records.asked_parts import AskedPart


class AskedBar(Themed, QWidget):
    """`typed` when the words changed, `taken_away(place)` for a part, `filters` and `saved`."""

    typed = Signal()
    taken_away = Signal(int)
    filters_asked = Signal()
    saved_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._recalled = False
        self.field = SearchBox(keeps=True)
        self.field.setAccessibleIdentifier("find-calls")
        self.field.textEdited.connect(self._edited)
        frame = FieldFrame(self.field, self, icon="search", height=48)
        self.filters = PushButton("plain", "", self)
        self.filters.setAccessibleIdentifier("find-filters")
        self.filters.clicked.connect(self.filters_asked)
        self.saved = PushButton("plain", "", self)
        self.saved.setAccessibleIdentifier("find-saved")
        self.saved.clicked.connect(self.saved_asked)
        # Each part of the words shows as a chip: a line about them would take the table's room
        self.kept = KeptWords("find-calls", self, quiet=True)
        self.kept.came.connect(self.typed)
        row = LineBox(None, frame, self.filters, self.saved, space="gap")
        row.setStretch(0, 1)
        self._inside = QWidget(self)
        self._flow = FlowLayout(self._inside)
        self._chips = Pool(self._chip)
        self._problem = TextLabel("ui_bold", "late", self, wrap=True)
        self._problem.setAccessibleIdentifier("find-problem")
        column = Column(self, space="gap")
        column.addLayout(row)
        column.addWidget(self._inside)
        column.addWidget(self._problem)
        self._inside.hide()
        self._problem.hide()

    def recall(self) -> None:
        """Have what was asked for when the program ended: once, for whoever begins to look."""
        if not self._recalled:
            self._recalled = True
            self.kept.begin("calls", {"words": self.field})

    def say(self, words: str) -> None:
        """Have other words in the field, as if they were typed."""
        self.recall()
        self.field.setText(words)
        self.field.textEdited.emit(words)

    def draw(self, parts: Sequence[AskedPart], problems: Sequence[str]) -> None:
        """Show what was understood."""
        chips = self._chips.show(len(parts))
        for at, (chip, part) in enumerate(zip(chips, parts, strict=True)):
            chip.setObjectName(str(at))
            chip.setAccessibleIdentifier(f"asked-{at + 1}")
            chip.set_text(translated(part.says))
            set_words(chip, chip.accessibleName(), self.tr("Enter takes it away"))
        show_if(self._inside, bool(parts))
        self._problem.set_text("\n".join(translated(one) for one in problems))
        show_if(self._problem, bool(problems))

    @property
    def problem(self) -> str:
        """What is said to be wrong."""
        return self._problem.text() if not self._problem.isHidden() else ""

    def set_keys(self, filters: str, saved: str) -> None:
        """Show the keys of the buttons."""
        self.filters.set_key(filters)
        self.saved.set_key(saved)

    def retranslate(self) -> None:
        """Put the texts in the language of the interface."""
        hint = self.tr("slips last week, team north, over 8 minutes")
        self.field.setPlaceholderText(hint)
        about = self.tr("Say which calls, in words. They are listed as you type.")
        set_words(self.field, self.tr("Find calls"), about)
        self.filters.set_text(self.tr("Filters"))
        self.saved.set_text(self.tr("Searches"))

    def _chip(self) -> PushButton:
        chip = PushButton("marked", "", self._inside, small=True)
        chip.set_icon_name("x")
        chip.clicked.connect(self._away)
        self._flow.addWidget(chip)
        return chip

    def _away(self) -> None:
        chip = self.sender()
        if chip is not None:
            self.taken_away.emit(int(chip.objectName()))

    def _edited(self, _words: str) -> None:
        self.typed.emit()
