"""What was done last and how it is taken back, said in the message bar: it covers nothing."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from jobaid.ui.theme import current_theme
from jobaid.ui.widgets.after_paint import AfterPaint
from jobaid.ui.widgets.badge import KeyCap
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.labels import ElidingLabel
from jobaid.ui.widgets.layouts import LineBox
from jobaid.ui.widgets.themed import Themed, announce, plain, set_words


class UndoLine(Themed, QWidget):
    """One sentence, a button and its key; goes by itself (`gone`). `acted`: the button.

    It is drawn once what the person did has been: that is what they look at.
    """

    acted = Signal()
    gone = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = QLabel(self)
        self._words = ElidingLabel("caption", "text", self)
        self._words.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._button = PushButton("link", "", self, small=True)
        self._button.setAccessibleIdentifier("undo")
        self._button.clicked.connect(self.acted)
        self._cap = KeyCap("inline", self)
        LineBox(self, self._mark, self._words, self._button, self._cap, space="unit")
        self.setAccessibleIdentifier("call-banner")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._over)
        self._told: tuple[str, str, str] | None = None
        self._drawing = AfterPaint(self, self._draw)
        self.hide()
        self.restyle()

    def tell(self, words: str, button: str, keys: str) -> None:
        """Say what was done, and what takes it back."""
        self._told = words, button, keys
        self._drawing.ask()

    def text(self) -> str:
        """The sentence."""
        return "" if self._told is None else self._told[0]

    def _draw(self) -> None:
        if self._told is None:
            return
        words, button, keys = self._told
        self._words.set_text(words)
        self._button.set_text(button)
        self._cap.set_keys(keys)
        set_words(self, plain(words))
        self.show()
        announce(self, plain(words))
        self._timer.start(current_theme().tokens.motion.toast_ms)

    def take_away(self) -> None:
        """Say it no more, without telling."""
        self._timer.stop()
        self._told = None
        self.hide()

    def restyle(self) -> None:
        """Take the sizes of the theme."""
        theme = current_theme()
        self._mark.setPixmap(theme.pixmap("check", "ok", 16, self.devicePixelRatioF()))
        self._button.setMaximumHeight(theme.px("message_bar"))
        super().restyle()

    def _over(self) -> None:
        self.hide()
        self.gone.emit()
