"""A row of the key help: what a key does, its caps, and taking another key in its place."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from jobaid.ui.theme import Theme, current_theme
from jobaid.ui.widgets import painting
from jobaid.ui.widgets.painted import Painted
from jobaid.ui.widgets.paragraph import draw_line
from jobaid.ui.widgets.themed import go_along, set_words

_MODIFIERS = frozenset(
    {
        Qt.Key.Key_Shift,
        Qt.Key.Key_Control,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Meta,
        Qt.Key.Key_CapsLock,
        Qt.Key.Key_unknown,
    }
)


class KeyRow(Painted, QAbstractButton):
    """One row. Enter listens for a new key: `wanted(id, key)` carries it, "" for the usual one."""

    wanted = Signal(str, str)

    def __init__(self, parent: QWidget, id: str, *, listens: bool, indent: int = 0) -> None:
        super().__init__(parent)
        self.id = id
        self._listens = listens
        self._listening = False
        self._indent = indent
        self._caps: tuple[str, ...] = ()
        self._text = ""
        self._note = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleIdentifier(f"key-{id}")
        if listens:
            self.clicked.connect(self._listen)

    def set_row(self, text: str, caps: tuple[str, ...], note: str = "") -> None:
        """What it does, the keys that do it, and a word under it ("yours", a lock's reason)."""
        self._text, self._caps, self._note = text, tuple(cap for cap in caps if cap), note
        spoken = ", ".join(painting.spoken_keys(cap) for cap in self._caps)
        set_words(self, f"{text}, {spoken}" if spoken else text, note)
        self.remeasure()

    @property
    def caps(self) -> tuple[str, ...]:
        """The keys it shows."""
        return self._caps

    def sizeHint(self) -> QSize:  # noqa: N802
        """One line, or two with a note."""
        theme = current_theme()
        more = theme.line("caption") if self._note or self._listening else 0
        return QSize(theme.px("list_least"), theme.px("row_do") + more)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """May be narrow."""
        return QSize(theme_width(), self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        """While listening every key is for this row, not for the action it belongs to."""
        if self._listening and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if self._listening and event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            self._heard(event)
            return True
        if self._listening and event.type() == QEvent.Type.FocusOut:
            self._stop()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter presses it, as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            go_along(self, Qt.Key(event.key()))
        else:
            super().keyPressEvent(event)

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """Draw the row."""
        if self._listening or self.underMouse():
            ground = "accent_tint" if self._listening else "hover"
            self.fill(painter, theme, ground)  # type: ignore[arg-type]
        unit = theme.px("unit")
        high = theme.px("row_do")
        right = self.width() - unit
        for cap in reversed(self._caps):
            size = painting.cap_size(theme, cap)
            place = QRect(
                right - size.width(), (high - size.height()) // 2, size.width(), size.height()
            )
            painting.cap(painter, theme, place, cap)
            right = place.x() - theme.px("half")
        left = unit + theme.px(self._indent)
        draw_line(
            painter, theme, QRect(left, 0, right - left - unit, high), self._text, "ui", "text"
        )
        note = self.tr("Press the new key. Esc leaves it, Delete brings the usual one back.")
        note = note if self._listening else self._note
        if note:
            place = QRect(left, high - unit // 2, self.width() - left - unit, theme.line("caption"))
            draw_line(painter, theme, place, note, "caption", "muted")

    def _listen(self) -> None:
        self._listening = True
        self.remeasure()

    def _stop(self) -> None:
        self._listening = False
        self.remeasure()

    def _heard(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _MODIFIERS:
            return
        self._stop()
        if key == Qt.Key.Key_Escape:
            return
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and not event.modifiers():
            self.wanted.emit(self.id, "")
            return
        name = QKeySequence(event.keyCombination()).toString(
            QKeySequence.SequenceFormat.PortableText
        )
        self.wanted.emit(self.id, name)


def theme_width() -> int:
    """The least width of a row in pixels."""
    return current_theme().px("column_least")
