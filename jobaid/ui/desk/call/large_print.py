"""Large print for the person opposite at a counter: the line to say, and nothing else at all."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from jobaid.ui.theme import Theme, current_theme, text_palette
from jobaid.ui.widgets.layouts import Column
from jobaid.ui.widgets.painted import Painted
from jobaid.ui.widgets.themed import announce, plain, set_words

_LARGEST, _LEAST = 96, 28  # px at 100 %


class LargePrint(Painted, QWidget):
    """Covers its whole window, whatever stands there: no name, no account, no note shows.

    Esc, or any key that asks for it again, takes it away: `left`.
    """

    left = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setAccessibleIdentifier("large-print")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._words = QLabel(self)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        Column(self, self._words, edge="block")
        window.installEventFilter(self)
        self.hide()

    def show_line(self, text: str) -> None:
        """Show a line, as large as the window has room for."""
        shown = plain(text, lines=True)
        self._words.setText(shown)
        set_words(self, shown, self.tr("Large print. Esc goes back to the call."))
        self._cover()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self.tr("Large print. Esc goes back to the call."))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """The window has another size: cover all of it; eats nothing."""
        if isinstance(event, QResizeEvent) and not self.isHidden():
            self._cover()
        return False

    def event(self, event: QEvent) -> bool:
        """Keys of the window wait too, but for the one that turns it back."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            back = event.key() == Qt.Key.Key_F11 and bool(
                event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            )
            if not back:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc goes back; no key reaches the call behind."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """As large as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def restyle(self) -> None:
        """Take the font and the colours of the theme in force."""
        super().restyle()
        self._fit()

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """One ground, and nothing shows through."""
        painter.fillRect(self.rect(), theme.colour("raised"))

    def _cover(self) -> None:
        self.setGeometry(self._window.rect())
        self._fit()

    def _fit(self) -> None:
        theme = current_theme()
        room = self.contentsRect().adjusted(*[theme.px("block")] * 2, *[-theme.px("block")] * 2)
        self._words.setPalette(text_palette(self._words.palette(), theme, "text"))
        font = theme.font("say")
        for size in range(_LARGEST, _LEAST - 1, -4):
            font.setPixelSize(round(size * theme.scale))
            self._words.setFont(font)
            if self._words.heightForWidth(room.width()) <= room.height():
                break
