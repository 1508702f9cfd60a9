"""The keys of every text of a form: undo is the document's, and `{{` offers the fields to say."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget
from shiboken6 import isValid

from jobaid.ui.kit.row_list import ListRow, RowList
from jobaid.ui.theme import current_theme
from jobaid.ui.widgets.ground import Card
from jobaid.ui.widgets.layouts import Column
from jobaid.ui.widgets.themed import announce, plain

_BEGUN = re.compile(r"\{\{-?\s*([\w.]*)$")
_MOST = 8
_TAKE = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)


def marked_words(field: QWidget | None) -> str:
    """The words that are marked in a field, on one line; "" for none."""
    words = ""
    if isinstance(field, QLineEdit):
        words = field.selectedText()
    elif isinstance(field, QPlainTextEdit):
        words = field.textCursor().selectedText()
    return " ".join(words.split())


class DocumentUndo(QObject):
    """An event filter for any field of the studio: a field's own undo knows only its letters."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Leave undo and redo to the keys of the view."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            undo = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
            if any(event.matches(key) for key in undo):
                event.ignore()
                return True
        return super().eventFilter(watched, event)


class FieldKeys(DocumentUndo):
    """An event filter for the texts of a form; `merges` are what can be said: (name, about it)."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.merges: tuple[tuple[str, str], ...] = ()
        self._list: _MergeList | None = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """The list takes its keys while it shows."""
        kind = event.type()
        if isinstance(event, QKeyEvent):
            if kind == QEvent.Type.KeyPress and self._shows:
                return self._press(watched, event)
            elif kind == QEvent.Type.KeyRelease and isinstance(watched, QWidget):
                self._look(watched)
        elif kind == QEvent.Type.FocusOut:
            self.hide()
        return super().eventFilter(watched, event)

    @property
    def _shows(self) -> bool:
        return self._list is not None and isValid(self._list) and not self._list.isHidden()

    def hide(self) -> None:
        """Put the list away."""
        if self._list is not None and isValid(self._list):
            self._list.hide()

    def _press(self, field: QObject, event: QKeyEvent) -> bool:
        key = event.key()
        assert self._list is not None
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._list.rows.step(1 if key == Qt.Key.Key_Down else -1)
        elif key in _TAKE:
            row = self._list.rows.rows.row(self._list.rows.currentIndex())
            self.hide()
            if row is not None:
                _put(field, row.row_id)
        elif key == Qt.Key.Key_Escape:
            self.hide()
        else:
            return False
        return True

    def _look(self, field: QWidget) -> None:
        """Offer what begins as was typed behind `{{`."""
        found = _BEGUN.search(_before_caret(field))
        if found is None:
            self.hide()
            return
        typed = found[1].casefold()
        fits = [one for one in self.merges if typed in f"{one[0]} {one[1]}".casefold()]
        fits.sort(key=lambda one: not one[0].casefold().startswith(typed))
        if not fits:
            self.hide()
            return
        if self._list is None or not isValid(self._list):
            self._list = _MergeList(field.window())
        was = self._shows
        self._list.offer(fits[:_MOST], field)
        if not was:
            announce(field, plain(f"{fits[0][0]}, {fits[0][1]}"))


class _MergeList(Card):
    """What can be said, under the field; it takes no focus."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, strong=True)
        self.setAccessibleIdentifier("merge-list")
        self.rows = RowList(self)
        self.rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        Column(self, self.rows, edge="half")

    def offer(self, merges: Sequence[tuple[str, str]], field: QWidget) -> None:
        self.rows.set_rows([ListRow(name, name, about, icon="plus") for name, about in merges])
        theme = current_theme()
        window = field.window()
        wide = min(theme.px("panel"), window.width() - 2 * theme.px("unit"))
        high = self.rows.sizeHint().height() + 2 * theme.px("half")
        at = field.mapTo(window, QPoint(0, field.height() + theme.px("unit")))
        if at.y() + high > window.height():
            at.setY(max(0, field.mapTo(window, QPoint(0, 0)).y() - high - theme.px("unit")))
        self.setGeometry(min(at.x(), window.width() - wide), at.y(), wide, high)
        self.show()
        self.raise_()


def _before_caret(field: QObject) -> str:
    if isinstance(field, QLineEdit):
        return field.text()[: field.cursorPosition()]
    if isinstance(field, QPlainTextEdit):
        cursor = field.textCursor()
        return cursor.block().text()[: cursor.positionInBlock()]
    return ""


def _put(field: QObject, name: str) -> None:
    """Write the rest of a merge value where the caret is."""
    begun = _BEGUN.search(_before_caret(field))
    if begun is None:
        return
    typed = len(begun[1])
    space = "" if begun[0].endswith(" ") or typed else " "
    if isinstance(field, QLineEdit):
        at = field.cursorPosition()
        field.setSelection(at - typed, typed)
        field.insert(f"{space}{name} }}}}")
        field.textEdited.emit(field.text())
    elif isinstance(field, QPlainTextEdit):
        cursor = field.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, typed)
        cursor.insertText(f"{space}{name} }}}}")
        field.setTextCursor(cursor)
