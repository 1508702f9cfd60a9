"""What was skipped or left open on the way, with why; a row leads back to its step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractButton, QWidget

from jobaid.ui.theme import Theme, current_theme
from jobaid.ui.widgets.identifiers import identifiers
from jobaid.ui.widgets.layouts import Column
from jobaid.ui.widgets.painted import Painted
from jobaid.ui.widgets.painting import icon_in, rule
from jobaid.ui.widgets.paragraph import draw_line
from jobaid.ui.widgets.placing import Pool, Wrapping
from jobaid.ui.widgets.themed import (
    PressedByEnter,
    grow_with_width,
    plain,
    plain_tip,
    set_words,
)

if TYPE_CHECKING:
    from jobaid.operations.callview.wrap_up_view_models import WrapUpView


def _narrow(width: int) -> bool:
    """Whether a row stands on two lines, as in the dock, where one would be cut."""
    return width < current_theme().px("panel")


class OpenItem(PressedByEnter, Wrapping, QAbstractButton):
    """A row: an icon, what, and why or where."""

    usual = "open_item"

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.target = ""
        self._told = ("", "", "")
        grow_with_width(self)

    def set_item(self, icon: str, what: str, why: str) -> None:
        """Show what was left open."""
        told = (icon, plain(what), plain(why))
        if told != self._told:
            self._told = told
            words = ", ".join(part for part in told[1:] if part)
            set_words(self, words)
            self.setToolTip(plain_tip(words))
            self.update()

    def measured(self, theme: Theme, width: int) -> int:
        """One line, or two."""
        return theme.px("row_two" if _narrow(width) else "row_do")

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """Draw icon and words."""
        icon, what, why = self._told
        if self.underMouse() or self.isDown():
            self.fill(painter, theme, "hover")
        side = theme.px("icon")
        area = QRect(theme.px("half"), 0, side, self.height())
        icon_in(painter, theme, icon, "muted", 16, area)
        left = side + theme.px("icon_gap")
        if _narrow(self.width()):
            line, top = theme.line("ui"), (self.height() - 2 * theme.line("ui")) // 2
            area = QRect(left, top, self.width() - left, line)
            below = area.translated(0, line)
        else:
            room = (self.width() - left) // 2 - theme.px("unit")
            area = QRect(left, 0, room, self.height())
            below = area.translated(room + theme.px("pad"), 0)
        draw_line(painter, theme, area, what, "ui", "text")
        draw_line(painter, theme, below, why, "ui", "muted")


class LeftOpen(Painted, QWidget):
    """Lists what was skipped and what is missing. `jump_asked` carries the step to go back to."""

    jump_asked = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows = Pool(self._row)
        self._column = Column(self, space="hair", edge=("", "", "", "hair"))
        self.setAccessibleIdentifier("left-open")

    def draw(self, wrap: WrapUpView) -> None:
        """Draw the rows; nothing shows where nothing was left open."""
        self.setAccessibleName(self.tr("Left open"))
        told: list[tuple[str, str, str, str]] = []
        ids: list[str] = []
        for title, reason in wrap.skipped:
            words = self.tr("You said: %1").replace("%1", reason)
            told.append(("skip-forward", title, words, ""))
            ids.append("skip")
        for one in wrap.missing:
            icon = "circle-minus" if one.kind == "item" else "pencil-line"
            where = (
                self.tr("Not done, at %1")
                if one.kind == "item"
                else self.tr("Not filled in, at %1")
            )
            told.append((icon, one.label, where.replace("%1", one.step_title), one.target))
            ids.append(one.id if one.kind == "field" else f"{one.target}/{one.id}")
        rows = zip(self.rows.show(len(told)), told, identifiers("open", ids), strict=True)
        for row, (icon, what, why, target), identifier in rows:
            row.setAccessibleIdentifier(identifier)
            row.target = target
            row.setEnabled(bool(target))
            row.set_item(icon, what, why)
        self.setVisible(bool(told))

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """The hairlines between the rows."""
        for row in self.rows.used[1:]:
            rule(painter, theme, 0, self.width(), row.y() - theme.stroke("hair"))

    def _row(self) -> OpenItem:
        row = OpenItem(self)
        row.clicked.connect(self._pressed)
        self._column.addWidget(row)
        return row

    def _pressed(self) -> None:
        row = self.sender()
        if isinstance(row, OpenItem) and row.target:
            self.jump_asked.emit(row.target)
