"""One of many options in a box that opens: for more choices than fit as chips."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from jobaid.ui.theme import Colour, Theme, current_theme
from jobaid.ui.widgets import painting
from jobaid.ui.widgets.painted import Painted
from jobaid.ui.widgets.paragraph import draw_line
from jobaid.ui.widgets.themed import plain


class ChoiceBox(Painted, QComboBox):
    """One of many options: type the beginning of its words, or a digit for its place.

    A digit is type-ahead when an option's words begin with one. The wheel changes nothing, so
    that scrolling the step does not.
    """

    left_field = Signal()
    ring_radius = 6

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._options: tuple[tuple[str, str], ...] = ()
        self._hint = ""
        self.setFont(current_theme().font("body"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMaxVisibleItems(12)

    def ring_target(self) -> QWidget | None:
        """The box itself."""
        return self

    def set_options(self, options: Sequence[tuple[str, str]], hint: str = "") -> None:
        """Offer `(id, label)` pairs; `hint` is shown while nothing is chosen."""
        self._hint = plain(hint)
        made = tuple(options)
        if made != self._options:
            self._options = made
            self.clear()
            for option, label in made:
                self.addItem(plain(label), option)
            self.setCurrentIndex(-1)

    def set_value(self, option: str | None) -> None:
        """Choose by id; None chooses nothing."""
        ids = [known for known, _label in self._options]
        self.setCurrentIndex(ids.index(option) if option in ids else -1)

    def value(self) -> str | None:
        """The id of what is chosen."""
        at = self.currentIndex()
        return self._options[at][0] if 0 <= at < len(self._options) else None

    def sizeHint(self) -> QSize:  # noqa: N802
        """40 px high."""
        theme = current_theme()
        return QSize(theme.px("column_least"), theme.px("control"))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """As narrow as a short word."""
        theme = current_theme()
        return QSize(theme.px("meter"), theme.px("control"))

    def restyle(self) -> None:
        """Take the font of the theme in force."""
        self.setFont(current_theme().font("body"))
        super().restyle()

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """Draw box, words and arrow."""
        live = self.isEnabled()
        self.fill(
            painter,
            theme,
            "hover" if live and self.underMouse() else "raised" if live else "surface",
            "edge" if live else "line",
            stroke="edge",
        )
        text = self.currentText()
        words: Colour = "text" if text and live else "muted" if live else "disabled"
        area = self.rect().adjusted(theme.px("gap"), 0, -theme.px("choice_room_right"), 0)
        draw_line(painter, theme, area, text or self._hint, "body", words)
        mark = QRect(self.width() - theme.px("choice_arrow"), 0, theme.px("icon"), self.height())
        painting.icon_in(painter, theme, "chevron-down", "muted", 16, mark)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """A digit chooses by place unless it begins an option's words."""
        digit = event.text()
        plainly = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plainly and len(digit) == 1 and digit in "123456789":
            begins = any(label.strip().startswith(digit) for _id, label in self._options)
            at = int(digit) - 1
            if not begins and at < len(self._options):
                self.setCurrentIndex(at)
                self.activated.emit(at)
                return
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Leave the wheel to the pane."""
        event.ignore()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Tell that the field was left; opening its list does not count."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left_field.emit()
