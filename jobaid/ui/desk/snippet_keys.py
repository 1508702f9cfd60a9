"""Short forms of the house become their texts while they are typed, in every note and field."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QWidget

from jobaid.ui.widgets.text_fields import LongBox, TextBox

Expand = Callable[[str, str], tuple[int, str] | None]
"""(before the caret, what is typed) -> (characters before the caret to replace, by what)."""


class SnippetKeys(QObject):
    """Watches the field that has the caret inside of `place`, and only that one."""

    def __init__(self, expand: Expand, place: QWidget) -> None:
        super().__init__(place)
        self._expand = expand
        self._place = place
        self._field: QWidget | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """A key that completes a short form writes its text instead."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        sign = event.text()
        if len(sign) != 1 or not (sign.isprintable() or sign in "\r\n"):
            return False
        if isinstance(watched, LongBox):
            return self._in_lines(watched, "\n" if sign in "\r\n" else sign)
        return isinstance(watched, TextBox) and sign.isprintable() and self._in_line(watched, sign)

    def _in_line(self, field: TextBox, sign: str) -> bool:
        at = field.cursorPosition()
        found = self._expand(field.text()[:at], sign)
        if found is None or field.hasSelectedText() or field.isReadOnly():
            return False
        field.setSelection(at - found[0], found[0])
        field.insert(found[1].replace("\n", " "))
        return True

    def _in_lines(self, field: LongBox, sign: str) -> bool:
        caret = field.textCursor()
        before = caret.block().text()[: caret.positionInBlock()]
        found = self._expand(before, sign)
        if found is None or caret.hasSelection() or field.isReadOnly():
            return False
        caret.movePosition(
            QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, found[0]
        )
        caret.insertText(found[1])
        field.setTextCursor(caret)
        return True

    def _focus_moved(self, _before: QWidget | None, now: QWidget | None) -> None:
        if self._field is not None:
            self._field.removeEventFilter(self)
            self._field.destroyed.disconnect(self._gone)
        inside = isinstance(now, TextBox | LongBox) and self._place.isAncestorOf(now)
        self._field = now if inside else None
        if self._field is not None:
            self._field.installEventFilter(self)
            self._field.destroyed.connect(self._gone)

    def _gone(self) -> None:
        self._field = None
