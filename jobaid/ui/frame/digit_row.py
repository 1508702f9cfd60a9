"""The digit row of every keyboard: the key with a 2 on it is 2, also where it needs Shift.

French, Belgian and Czech keyboards type letters and signs with the row and digits with Shift. A cap
that shows 2 means the key, so outside fields the row is digits there too, and with Alt or Ctrl it
is the same key as elsewhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

if TYPE_CHECKING:
    from jobaid.ui.frame.actions import WindowActions

_MAC = {18: 1, 19: 2, 20: 3, 21: 4, 23: 5, 22: 6, 26: 7, 28: 8, 25: 9, 29: 0}
"""The keys of the row by the codes that macOS gives them."""
_ALONE = {
    Qt.KeyboardModifier.AltModifier: "Alt",
    Qt.KeyboardModifier.ControlModifier: "Ctrl",
    Qt.KeyboardModifier.MetaModifier: "Meta",
}


def digit_of(event: QKeyEvent, platform: str = "") -> int | None:
    """The digit that stands on a key, whatever the layout types with it; None for another key.

    `platform` is Qt's name of the window system; the one in use unless told.
    """
    if event.text() and event.text() in "0123456789":
        return int(event.text())
    platform = platform or QGuiApplication.platformName()
    if platform == "cocoa":
        return _MAC.get(event.nativeVirtualKey())
    first = 2 if platform == "windows" else 10  # the codes of the hardware; X adds eight
    at = event.nativeScanCode() - first
    return (at + 1) % 10 if 0 <= at < 10 else None


class DigitRow(QObject):
    """Lets the digit row of a window be digits on every layout, before any widget has the key."""

    def __init__(self, actions: WindowActions, parent: QObject) -> None:
        super().__init__(parent)
        self._actions = actions
        self._watched: QWindow | None = None

    def watch(self, window: QWindow | None) -> None:
        """The keys of this window; a widget has one once it has shown."""
        if window is not None and window is not self._watched:
            self._watched = window
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """A key of the row that the layout makes something else of."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        modifiers = event.modifiers()
        if modifiers & Qt.KeyboardModifier.KeypadModifier:
            return False
        digit = digit_of(event)
        if digit is None or (event.key() == Qt.Key.Key_0 + digit and not modifiers):
            return False
        with_key = _ALONE.get(modifiers)
        if with_key is not None:
            taken = event.key() == Qt.Key.Key_0 + digit
            return not taken and self._actions.press(f"{with_key}+{digit}")
        shifted = modifiers == Qt.KeyboardModifier.ShiftModifier and event.text() == str(digit)
        if (modifiers and not shifted) or _takes_text(QApplication.focusWidget()):
            return False
        plain = Qt.KeyboardModifier.NoModifier
        key = QKeyEvent(event.type(), Qt.Key.Key_0 + digit, plain, str(digit), event.isAutoRepeat())
        QCoreApplication.sendEvent(watched, key)
        return True


def _takes_text(widget: QWidget | None) -> bool:
    """Whether what the layout types with the key is wanted there."""
    # PySide makes a class when it is named; of these nothing is seen of a start.
    from PySide6.QtWidgets import QAbstractItemView, QAbstractSpinBox, QComboBox

    if isinstance(widget, QTextEdit | QPlainTextEdit):
        return not widget.isReadOnly()
    if isinstance(widget, QAbstractItemView):
        # Rows are looked for by what they say, but where digits do something.
        return not getattr(widget, "uses_digits", False)
    return isinstance(widget, QLineEdit | QAbstractSpinBox | QComboBox)
