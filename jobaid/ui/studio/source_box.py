"""The text of a file, whole, as its author wrote it."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFocusEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from jobaid.ui.studio.field_keys import FieldKeys
from jobaid.ui.studio.form_parts import LONGEST_MS, PAUSE_MS
from jobaid.ui.theme import current_theme
from jobaid.ui.widgets.text_fields import FieldFrame
from jobaid.ui.widgets.themed import Themed


class SourceBox(Themed, QPlainTextEdit):
    """`typed(text)` once typing pauses, or is left. Tab leaves it: indentation is spaces."""

    typed = Signal(str)
    ring_radius = 6

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dirty = False
        self._shows = False
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setUndoRedoEnabled(False)
        self.installEventFilter(FieldKeys(self))
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._last = QTimer(self, singleShot=True, interval=LONGEST_MS)
        for timer in (self._pause, self._last):
            timer.timeout.connect(self.flush)
        self.textChanged.connect(self._changed)
        self.setFont(current_theme().font("code"))

    def ring_target(self) -> QWidget | None:
        """The frame it stands in."""
        parent = self.parentWidget()
        return parent if isinstance(parent, FieldFrame) else self

    def show_text(self, text: str) -> None:
        """Show another text; the caret stays in its line."""
        if self._dirty or text == self.toPlainText():
            return
        line = self.textCursor().blockNumber()
        self._shows = True
        self.setPlainText(text)
        self._shows = False
        self.go_to(line + 1, 1)

    def go_to(self, line: int, column: int) -> None:
        """Put the caret at a line and column, both from 1."""
        block = self.document().findBlockByNumber(max(0, line - 1))
        if not block.isValid():
            block = self.document().lastBlock()
        cursor = QTextCursor(block)
        step = min(max(0, column - 1), max(0, block.length() - 1))
        cursor.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.MoveAnchor, step)
        self.setTextCursor(cursor)
        self.centerCursor()

    def flush(self) -> None:
        """Tell at once what was typed."""
        self._pause.stop()
        self._last.stop()
        if self._dirty:
            self._dirty = False
            self.typed.emit(self.toPlainText())

    def restyle(self) -> None:
        """Take the font of the theme in force."""
        self.setFont(current_theme().font("code"))
        super().restyle()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """What was typed is taken."""
        super().focusOutEvent(event)
        self.flush()

    def _changed(self) -> None:
        if self._shows:
            return
        self._dirty = True
        self._pause.start()
        if not self._last.isActive():
            self._last.start()
