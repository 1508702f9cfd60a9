"""A banner: an icon, one sentence, at most one or two buttons; nothing slides or blinks."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from jobaid.ui.theme import Colour, Theme, current_theme
from jobaid.ui.widgets.badge import KeyCap
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.layouts import LineBox
from jobaid.ui.widgets.painted import Painted
from jobaid.ui.widgets.themed import announce, plain, set_words

BannerKind = Literal["neutral", "info", "ok", "warn", "late", "never"]

_LOOKS: dict[BannerKind, tuple[Colour, Colour, Colour, str]] = {
    # ground, line, icon, icon's name
    "neutral": ("raised", "line", "ok", "check"),
    "info": ("accent_tint", "accent", "accent", "info"),
    "ok": ("ok_tint", "ok", "ok", "circle-check"),
    "warn": ("warn_tint", "warn", "warn", "triangle-alert"),
    "late": ("late_tint", "late", "late", "alarm-clock"),
    "never": ("never_tint", "never", "never", "ban"),
}


class Banner(Painted, QWidget):
    """A sentence about what happened, and what can be done about it.

    A neutral one goes by itself after 6 s (`gone`), the others stay until `hide_banner`.
    Signals: `acted` (the action), `acted_second`, `gone`.
    """

    acted = Signal()
    acted_second = Signal()
    gone = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind: BannerKind = "neutral"
        self._icon = ""
        self._mark = QLabel(self)
        self._mark.setTextFormat(Qt.TextFormat.PlainText)
        self._text = TextLabel("ui", "text", self, wrap=True)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._second = PushButton("plain", "", self, small=True)
        self._action = PushButton("plain", "", self, small=True)
        self._cap = KeyCap("inline", self)
        parts = (self._mark, self._text, self._second, self._action, self._cap)
        row = LineBox(self, *parts, edge=("box_gap", "unit", "box_unit", "unit"))
        row.setStretchFactor(self._text, 1)
        self._second.hide()
        self._action.hide()
        self._second.clicked.connect(self.acted_second)
        self._action.clicked.connect(self.acted)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._time_over)
        self._measure()

    def set_banner(
        self,
        kind: BannerKind,
        text: str,
        *,
        action: str = "",
        keys: str = "",
        second: str = "",
        second_keys: str = "",
        primary: bool = False,
        icon: str = "",
    ) -> None:
        """Show a sentence with at most two actions and the keys that do them.

        `primary` makes the action the one that stands out.
        """
        self._kind, self._icon = kind, icon or _LOOKS[kind][3]
        self._text.set_text(plain(text))
        neutral = kind == "neutral"
        self._action.set_kind("link" if neutral else "primary" if primary else "plain")
        self._action.set_text(action)
        self._action.setVisible(bool(action))
        self._second.set_text(second)
        self._second.setVisible(bool(second))
        self.set_keys(keys, second_keys)
        set_words(self, plain(text))
        self._measure()
        self.show()
        announce(self, plain(text))
        if neutral:
            self._timer.start(current_theme().tokens.motion.toast_ms)
        else:
            self._timer.stop()
        self.update()

    def set_keys(self, keys: str, second_keys: str = "") -> None:
        """Show other keys for the two actions; "" for none."""
        neutral = self._kind == "neutral"
        self._action.set_key("" if neutral else keys)
        self._cap.set_keys(keys if neutral and self._action.text() else "")
        self._second.set_key(second_keys)

    def name_buttons(self, action: str, second: str = "") -> None:
        """Give the two buttons their identifiers."""
        self._action.setAccessibleIdentifier(action)
        self._second.setAccessibleIdentifier(second)

    def text(self) -> str:
        """The sentence."""
        return self._text.text()

    def hide_banner(self) -> None:
        """Take it away without telling."""
        self._timer.stop()
        self.hide()

    def restyle(self) -> None:
        """Take over the sizes of the theme in force."""
        self._measure()
        super().restyle()

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """Draw the ground and line."""
        ground, line, _colour, _name = _LOOKS[self._kind]
        if theme.is_contrast and self._kind == "neutral":
            line = "edge"
        self.fill(painter, theme, ground, line)

    def _measure(self) -> None:
        theme = current_theme()
        self.setMinimumHeight(theme.px("control"))
        colour = _LOOKS[self._kind][2]
        if self._icon:
            ratio = self.devicePixelRatioF()
            self._mark.setPixmap(theme.pixmap(self._icon, colour, 16, ratio))
        self._mark.setFixedWidth(theme.px("icon_room"))

    def _time_over(self) -> None:
        self.hide()
        self.gone.emit()
