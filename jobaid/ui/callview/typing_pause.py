"""What is typed becomes an event when typing pauses, and where a digit would be typed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from jobaid.ui.widgets.choices import ChoiceChips

PAUSE_MS = 300
AT_MOST_MS = 1_000
"""`assets/help/formats.md`: typed text is kept when typing pauses, at most a second later."""


def press_signs(signs: str) -> None:
    """Type into what has the caret; "" takes the last sign out."""
    keys = [(0, sign) for sign in signs] or [(Qt.Key.Key_Backspace.value, "")]
    for key, sign in keys:
        editor = QApplication.focusWidget()
        if editor is not None:
            press = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, sign)
            QCoreApplication.sendEvent(editor, press)


def typed_sign(event: QKeyEvent) -> str:
    """The letter or mark that a key types, by itself or with Shift.

    "" for digits and Space, which do something outside fields, and for every other key.
    """
    kept = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
    sign = event.text()
    types = len(sign) == 1 and sign.isprintable() and sign not in " 0123456789"
    return sign if types and not event.modifiers() & ~kept else ""


class TypingPause(QObject):
    """Fires `paused` 300 ms after the last `touch`, at most a second after the first."""

    paused = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.flush)
        self._longest = QTimer(self)
        self._longest.setSingleShot(True)
        self._longest.setInterval(AT_MOST_MS)
        self._longest.timeout.connect(self.flush)

    @property
    def waiting(self) -> bool:
        """Whether something was typed that is not kept yet."""
        return self._pause.isActive()

    def touch(self) -> None:
        """Something was typed."""
        self._pause.start()
        if not self._longest.isActive():
            self._longest.start()

    def drop(self) -> None:
        """Nothing waits any more."""
        self._pause.stop()
        self._longest.stop()

    def flush(self) -> None:
        """Keep what waits now."""
        if self._pause.isActive() or self._longest.isActive():
            self.drop()
            self.paused.emit()


def takes_letters(widget: QWidget | None) -> bool:
    """Whether a letter pressed there is typed into it."""
    if isinstance(widget, QTextEdit | QPlainTextEdit):
        return not widget.isReadOnly()
    return isinstance(widget, QLineEdit | QAbstractSpinBox | QComboBox)


def takes_digits(widget: QWidget | None) -> bool:
    """Whether a plain digit pressed there means something else than an answer."""
    if takes_letters(widget):
        return True
    if widget is None:
        return False
    parent = widget.parentWidget()
    return isinstance(widget, ChoiceChips) or isinstance(parent, ChoiceChips)
