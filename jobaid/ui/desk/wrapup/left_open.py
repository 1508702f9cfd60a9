"""What was skipped or left open on the way, with why; a row leads back to its step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from jobaid.ui.theme import current_theme
from jobaid.ui.widgets.laid import draw_line
from jobaid.ui.widgets.painting import box, icon_in, rule
from jobaid.ui.widgets.themed import PressedByEnter, Themed, plain, plain_tip, set_words

if TYPE_CHECKING:
    from jobaid.operations.callview.wrap_up_view_models import WrapUpView


def row_height(width: int) -> int:
    """How high a row is in px: two lines in the dock, where one would be cut."""
    return current_theme().px(56 if _narrow(width) else 36)


def _narrow(width: int) -> bool:
    return width < current_theme().px(480)


class OpenItem(PressedByEnter, Themed, QAbstractButton):
    """A row: an icon, what, and why or where."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.target = ""
        self._told = ("", "", "")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_item(self, icon: str, what: str, why: str) -> None:
        """Show what was left open."""
        told = (icon, plain(what), plain(why))
        if told != self._told:
            self._told = told
            words = ", ".join(part for part in told[1:] if part)
            set_words(self, words)
            self.setToolTip(plain_tip(words))
            self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """At the width it has."""
        return QSize(current_theme().px(300), row_height(self.width()))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw icon and words."""
        theme = current_theme()
        painter = QPainter(self)
        icon, what, why = self._told
        if self.underMouse() or self.isDown():
            box(painter, theme, self.rect(), ground="hover", line=None)
        side = theme.px(16)
        area = QRect(theme.px(4), 0, side, self.height())
        icon_in(painter, theme, icon, "muted", 16, area)
        left = side + theme.px(14)
        if _narrow(self.width()):
            line, top = theme.line("ui"), (self.height() - 2 * theme.line("ui")) // 2
            area = QRect(left, top, self.width() - left, line)
            below = area.translated(0, line)
        else:
            room = (self.width() - left) // 2 - theme.px(8)
            area = QRect(left, 0, room, self.height())
            below = area.translated(room + theme.px(16), 0)
        draw_line(painter, theme, area, what, "ui", "text")
        draw_line(painter, theme, below, why, "ui", "muted")


class LeftOpen(Themed, QWidget):
    """Lists what was skipped and what is missing. `jump_asked` carries the step to go back to."""

    jump_asked = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: list[OpenItem] = []
        self._count = 0
        self.setAccessibleIdentifier("left-open")

    def draw(self, wrap: WrapUpView) -> None:
        """Draw the rows; nothing shows where nothing was left open."""
        self.setAccessibleName(self.tr("Left open"))
        told: list[tuple[str, str, str, str]] = []
        for title, reason in wrap.skipped:
            words = self.tr("You said: %1").replace("%1", reason)
            told.append(("skip-forward", title, words, ""))
        for one in wrap.missing:
            icon = "circle-minus" if one.kind == "item" else "pencil-line"
            where = (
                self.tr("Not done, at %1")
                if one.kind == "item"
                else self.tr("Not filled in, at %1")
            )
            told.append((icon, one.label, where.replace("%1", one.step_title), one.target))
        self._count = len(told)
        while len(self._rows) < len(told):
            row = OpenItem(self)
            row.clicked.connect(self._pressed)
            self._rows.append(row)
        for at, row in enumerate(self._rows):
            row.setVisible(at < len(told))
            if at < len(told):
                icon, what, why, target = told[at]
                row.target = target
                row.setEnabled(bool(target))
                row.set_item(icon, what, why)
        self.setVisible(bool(told))
        self._arrange()
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """Narrower means higher."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """The height in px of all rows."""
        return self._count * (row_height(width) + current_theme().px(1))

    def sizeHint(self) -> QSize:  # noqa: N802
        """All rows, at the width it has."""
        return QSize(self.width(), self.heightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Rows take the width."""
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """The hairlines between the rows."""
        theme = current_theme()
        painter = QPainter(self)
        step = row_height(self.width()) + theme.px(1)
        for at in range(1, self._count):
            rule(painter, theme, 0, self.width(), at * step - theme.stroke("hair"))

    def _arrange(self) -> None:
        high = row_height(self.width())
        step = high + current_theme().px(1)
        for at, row in enumerate(self._rows[: self._count]):
            row.setGeometry(0, at * step, self.width(), high)

    def _pressed(self) -> None:
        row = self.sender()
        if isinstance(row, OpenItem) and row.target:
            self.jump_asked.emit(row.target)
