"""Panels for scripts that come in or go out: what is pasted, which file, what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from jobaid.operations.studio.told_losses import told_losses
from jobaid.ui.kit.form import FormRow, LineField
from jobaid.ui.kit.kept_words import KeptWords
from jobaid.ui.kit.row_list import ListRow, RowList
from jobaid.ui.studio.plain_findings import in_plain_words
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.choice_box import ChoiceBox
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.small_panel import SmallPanel
from jobaid.ui.widgets.text_fields import FieldFrame, LongBox
from jobaid.ui.widgets.themed import set_words

if TYPE_CHECKING:
    from jobaid.library.exchange.exchange_report import ExchangeReport
    from jobaid.operations.studio.plain_names import PlainNames


class PastePanel(SmallPanel):
    """`wanted(title, text)`: make a script of a text. Ctrl+Enter makes it from the text, too."""

    wanted = Signal(str, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.title_row = FormRow(LineField(), self)
        assert isinstance(self.title_row.control, LineField)
        self.field = self.title_row.control.field
        self.field.setAccessibleIdentifier("paste-title")
        self.text = LongBox("ui")
        self.text.setAccessibleIdentifier("paste-text")
        frame = FieldFrame(self.text)
        frame.set_height(16 + 24 * 8)
        self.text_row = FormRow(frame, self)
        self.make = PushButton("primary", "", self, small=True)
        self.make.setAccessibleIdentifier("paste-make")
        self.make.clicked.connect(self._take)
        self.accepted.connect(self._take)
        self.kept = KeptWords("paste", self)
        for part in (self.kept, self.title_row, self.text_row):
            self.add(part)
        self.buttons.addWidget(self.make)

    def prepare(self, text: str) -> QWidget:
        """Ask with this text; what takes the focus."""
        self.set_title(self.tr("A script from a text"))
        self.title_row.set_label(self.tr("Its title, where the text has none"))
        self.text_row.set_label(self.tr("An outline, a list, or a table"), must=True)
        self.text_row.set_error("")
        set_words(self.text, self.tr("An outline, a list, or a table"))
        self.make.set_text(self.tr("Make it"))
        self.make.set_key(self.tr("Enter"))
        self.field.clear()
        self.text.setPlainText(text)
        if not text:
            self.kept.begin("text", {"title": self.field, "text": self.text})
        return self.field if text else self.text

    def refuse(self, words: str) -> None:
        """Say why it cannot be."""
        self.text_row.set_error(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Ctrl+Enter makes it wherever the caret is."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and held == Qt.KeyboardModifier.ControlModifier:
            self._take()
        else:
            super().keyPressEvent(event)

    def _take(self) -> None:
        text = self.text.toPlainText()
        if text.strip():
            self.kept.sent()
            self.wanted.emit(" ".join(self.field.text().split()), text)
        else:
            self.refuse(self.tr("Paste a text here."))
            self.text.setFocus()


class FilePanel(SmallPanel):
    """`wanted(path, form)`: a file to take in (`form` is then ""), or to write in a form."""

    wanted = Signal(str, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._script, self._folder = "", Path.home()
        self._endings: dict[str, str] = {}
        self.form = ChoiceBox(self)
        self.form.setAccessibleIdentifier("exchange-form")
        self.form_row = FormRow(self.form, self)
        self.file_row = FormRow(LineField(icon="folder"), self)
        assert isinstance(self.file_row.control, LineField)
        self.field = self.file_row.control.field
        self.field.setAccessibleIdentifier("exchange-file")
        self.do = PushButton("primary", "", self, small=True)
        self.do.setAccessibleIdentifier("exchange-do")
        self.choose = PushButton("plain", "", self, small=True)
        self.choose.setAccessibleIdentifier("exchange-choose")
        self.do.clicked.connect(self._take)
        self.choose.clicked.connect(self._ask_file)
        self.form.currentIndexChanged.connect(self._other_form)
        self.accepted.connect(self._take)
        self.add(self.form_row)
        self.add(self.file_row)
        self.buttons.addWidget(self.do)
        self.buttons.addWidget(self.choose)

    def prepare(
        self, forms: Sequence[tuple[str, str]], script: str = "", title: str = ""
    ) -> QWidget:
        """Ask for a file to take in, or (with an id) to write; what takes the focus.

        `title` stands for that of a script where it is something else.
        """
        self._script, self._endings = script, dict(forms)
        usual = self.tr("Write the script to a file") if script else self.tr("Take in a script")
        self.set_title(title or usual)
        endings = ", ".join(ending for _, ending in forms)
        self.set_hint("" if script else endings)
        choice = bool(script) and len(forms) > 1
        self.form_row.setVisible(choice)
        self.form_row.set_label(self.tr("In the form of"))
        self.form.set_options([(form, f"{form} ({ending})") for form, ending in forms])
        self.form.set_value(forms[0][0])
        self.file_row.set_label(self.tr("File"), must=True)
        self.file_row.set_error("")
        self.do.set_text(self.tr("Write it") if script else self.tr("Take it in"))
        self.do.set_key(self.tr("Enter"))
        self.choose.set_text(self.tr("Choose..."))
        self._other_form(0)
        return self.form if choice else self.field

    def refuse(self, words: str) -> None:
        """Say why it cannot be."""
        self.file_row.set_error(words)

    def _other_form(self, _at: int) -> None:
        if self._script:
            ending = self._endings.get(self.form.value() or "", "")
            self.field.show_text(str(self._folder / f"{self._script}{ending}"))
        else:
            self.field.clear()

    def _ask_file(self) -> None:
        dialog = QFileDialog(self, self.tr("The file"))
        dialog.setDirectory(str(self._folder))
        if self._script:
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            dialog.selectFile(Path(self.field.text()).name)
        else:
            dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        if dialog.exec():
            self.field.show_text(dialog.selectedFiles()[0])
            self._folder = Path(self.field.text()).parent
            self.field.setFocus()

    def _take(self) -> None:
        path = self.field.text().strip().removeprefix("file://").strip('"')
        if path:
            self._folder = Path(path).expanduser().parent
            self.wanted.emit(path, self.form.value() or "" if self._script else "")
        else:
            self.refuse(self.tr("Say which file."))
            self.field.setFocus()


class ReportPanel(SmallPanel):
    """What became of a script on its way; Enter or Esc leaves it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.words = TextLabel("ui", "text", self, wrap=True)
        self.words.setAccessibleIdentifier("exchange-words")
        self.rows = RowList(self, wraps=True, most=8)
        self.rows.setAccessibleIdentifier("exchange-report")
        self.done = PushButton("primary", "", self, small=True)
        self.done.setAccessibleIdentifier("exchange-done")
        self.done.clicked.connect(self.left)
        self.accepted.connect(self.left)
        self.rows.chosen.connect(self._leave)
        self.add(self.words)
        self.add(self.rows)
        self.buttons.addWidget(self.done)

    def prepare(
        self, title: str, words: str, report: ExchangeReport, names: PlainNames | None = None
    ) -> QWidget:
        """Show it; what takes the focus. `names` are those of the script's file."""
        rows = [
            ListRow(
                str(at),
                translated(one.words) if names is None else in_plain_words(one.words, names),
                translated(one.why),
                icon="triangle-alert" if one.is_lost else "info",
                colour="warn" if one.is_lost else "muted",
                told=self.tr("not taken along") if one.is_lost else self.tr("changed"),
            )
            for at, one in enumerate(told_losses(report, names))
        ]
        told = self.tr("Everything came along.")
        if rows:
            count = len(report.lost) + len(report.changed)
            told = self.tr("%n thing(s) could not come along as they were:", "", count)
        self.set_title(title)
        self.words.set_text(f"{words}\n{told}")
        self.rows.set_rows(rows)
        self.rows.setVisible(bool(rows))
        set_words(self.rows, title)
        self.done.set_text(self.tr("Good"))
        self.done.set_key(self.tr("Enter"))
        return self.rows if rows else self.done

    def _leave(self, _id: str) -> None:
        self.left.emit()
