"""What agents read once of a publication: a field for each language of the library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jobaid.ui.interface_languages import OtherLanguages
from jobaid.ui.kit.form import FormRow
from jobaid.ui.studio.form_parts import language_name
from jobaid.ui.studio.growing_frame import GrowingFrame
from jobaid.ui.widgets.ground import Pane
from jobaid.ui.widgets.layouts import Column
from jobaid.ui.widgets.text_fields import LongBox
from jobaid.ui.widgets.themed import set_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ONE, MANY, MOST = 4, 2, 8
"""How many lines a field has at least: alone, and among others; and at most."""


class NoteFields(Pane):
    """Each offers a first draft, which stays as long as nobody changes it. `made`: other fields."""

    made = Signal()

    def __init__(self, languages: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self._others = OtherLanguages(self)
        self._offered: dict[str, str] = {}
        self.fields: dict[str, LongBox] = {}
        self._rows: dict[str, FormRow] = {}
        self._column = Column(self, space="unit")
        self._make(languages)

    def _make(self, languages: Sequence[str]) -> None:
        for row in self._rows.values():
            self._column.removeWidget(row)
            row.deleteLater()
        kept = self.texts()
        self.fields, self._rows, self._offered = {}, {}, {}
        for language in languages:
            field = self.fields[language] = LongBox("body")
            name = f"publish-note-{language}" if len(languages) > 1 else "publish-note"
            field.setAccessibleIdentifier(name)
            field.show_text(kept.get(language, ""))
            least = MANY if len(languages) > 1 else ONE
            frame = GrowingFrame(field, least=least, most=MOST)
            row = self._rows[language] = FormRow(frame, self)
            self._column.addWidget(row)
        self.retranslate()

    def retranslate(self) -> None:
        """Put the texts in the language of the interface."""
        many = len(self._rows) > 1
        first, last = next(iter(self._rows)), list(self._rows)[-1]
        for language, row in self._rows.items():
            words = self.tr("What agents read, once")
            if many:
                words = f"{words}, {language_name(language)}"
            row.set_label(words, headed=language == first)
            set_words(self.fields[language], words)
            told = self.tr("Empty: nobody is told.")
            if many:
                told = self.tr("Where one is empty, its agents read the other; all empty: nobody.")
            row.set_help("hint", told if language == last else "", aloud=False)

    def draw(self, notes: Mapping[str, str]) -> None:
        """Offer first drafts, by language, in the place of those offered before."""
        if notes.keys() != self.fields.keys():
            self._make(list(notes))
            self.made.emit()
        for language, words in notes.items():
            offered = self._others.said_in(words, language)
            if offered != self._offered.get(language):
                field = self.fields[language]
                if field.toPlainText() in ("", self._offered.get(language, "")):
                    field.show_text(offered)
                self._offered[language] = offered

    def texts(self) -> dict[str, str]:
        """What is told, by language; nothing for one that is left empty."""
        told = {language: one.toPlainText().strip() for language, one in self.fields.items()}
        return {language: words for language, words in told.items() if words}

    def clear(self) -> None:
        """Begin anew: it was published."""
        self._offered.clear()
        for field in self.fields.values():
            field.clear()

    def stops(self) -> list[QWidget]:
        """The fields."""
        return list(self.fields.values())
