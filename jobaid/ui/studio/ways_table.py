"""Two ways of a call or plan beside each other, step by step: what is gone, what is new."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QObject, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import (
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from jobaid.ui.kit.row_list import RowIndex, RowView
from jobaid.ui.theme import Colour, Theme, current_theme
from jobaid.ui.widgets import painting
from jobaid.ui.widgets.ground import Pane
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.layouts import Column, LineBox
from jobaid.ui.widgets.themed import plain, plain_tip, set_words

if TYPE_CHECKING:
    from jobaid.operations.studio.walked_calls import PairedState, PairedStep

_MOST = 12
_LEFT: dict[PairedState, tuple[Colour, Colour, Colour]] = {
    "same": ("text", "raised", "edge"),
    "gone": ("late", "late_tint", "late"),
    "other": ("late", "late_tint", "late"),
    "new": ("text", "raised", "edge"),
}
_RIGHT: dict[PairedState, tuple[Colour, Colour, Colour]] = {
    "same": ("text", "raised", "edge"),
    "new": ("ok", "ok_tint", "ok"),
    "other": ("ok", "ok_tint", "ok"),
    "gone": ("text", "raised", "edge"),
}
"""Words, ground and edge of a step as it was, and as it would be."""


class _WaysModel(QAbstractTableModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.steps: tuple[PairedStep, ...] = ()

    def set_steps(self, steps: Sequence[PairedStep]) -> None:
        self.beginResetModel()
        self.steps = tuple(steps)
        self.endResetModel()

    def rowCount(self, parent: RowIndex | None = None) -> int:  # noqa: N802
        return 0 if parent is not None and parent.isValid() else len(self.steps)

    def columnCount(self, parent: RowIndex | None = None) -> int:  # noqa: N802
        return 0 if parent is not None and parent.isValid() else 2

    def data(self, index: RowIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        step = self.steps[index.row()]
        words = plain(step.now if index.column() else step.was)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return words
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._told(step, words, now=index.column() == 1)
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(words)
            case _:
                return None

    def _told(self, step: PairedStep, words: str, *, now: bool) -> str:
        if not words:
            return self.tr("left out") if now else self.tr("not there before")
        if now and step.state in ("new", "other"):
            return self.tr("%1, new").replace("%1", words)
        if not now and step.state in ("gone", "other"):
            return self.tr("%1, left out").replace("%1", words)
        return words


class _BoxDelegate(QStyledItemDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: RowIndex) -> None:
        model = index.model()
        assert isinstance(model, _WaysModel)
        step = model.steps[index.row()]
        words = plain(step.now if index.column() else step.was)
        if not words:
            return
        theme = current_theme()
        now = index.column() == 1
        colour, ground, line = (_RIGHT if now else _LEFT)[step.state]
        changed = line != "edge"
        here = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        half = theme.px("half")
        line_room = theme.px("line")
        left, right = (half, 0) if now else (0, -half)
        rect: QRect = option.rect.adjusted(left, line_room, right, -line_room)
        stroke = theme.stroke("strong" if changed and now else "edge")
        paper: Colour = "accent_tint" if here and not changed else ground
        paper = "raised" if theme.is_contrast and changed else paper
        painting.box(painter, theme, rect, ground=paper, line=line, width=stroke)
        self._words(painter, theme, rect, words, colour, struck=changed and not now)
        painter.restore()

    def _words(
        self, painter: QPainter, theme: Theme, rect: QRect, words: str, colour: Colour, *,
        struck: bool,
    ) -> None:  # fmt: skip
        font = QFont(theme.font("caption"))
        font.setWeight(QFont.Weight.DemiBold)
        font.setStrikeOut(struck)
        painter.setFont(font)
        painter.setPen(theme.colour(colour))
        wide = rect.width() - 2 * theme.px("unit")
        shown = theme.metrics("caption").elidedText(words, Qt.TextElideMode.ElideRight, wide)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, shown)


class WaysTable(RowView):
    """Arrows go from step to step, and from one way to the other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, height="low_row")
        self.steps = _WaysModel(self)
        self.setModel(self.steps)
        self.setItemDelegate(_BoxDelegate(self))
        columns = self.horizontalHeader()
        columns.hide()
        columns.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.viewport().setAutoFillBackground(False)

    def set_steps(self, steps: Sequence[PairedStep]) -> None:
        """Show both ways, the first step that differs in hand."""
        self.steps.set_steps(steps)
        at = next((at for at, one in enumerate(steps) if one.state != "same"), 0)
        if steps:
            self.setCurrentIndex(self.steps.index(at, 0))
        self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802
        """As many steps as are shown at once."""
        rows = max(1, min(_MOST, self.steps.rowCount()))
        return QSize(current_theme().px("list_least"), rows * self.row_height)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Two steps."""
        return QSize(current_theme().px("column_least"), 2 * self.row_height)


class BothWays(Pane):
    """Both ways with what each is, as far as they differ: `show_ways(steps)`."""

    def __init__(self, parent: QWidget, identifier: str) -> None:
        super().__init__(parent)
        self.was = TextLabel("caption", "muted", self)
        self.now = TextLabel("caption", "muted", self)
        self.table = WaysTable(self)
        self.table.setAccessibleIdentifier(identifier)
        line = LineBox()
        line.addWidget(self.was, 1)
        line.addWidget(self.now, 1)
        column = Column(self, space="half")
        column.addLayout(line)
        column.addWidget(self.table)

    def show_ways(self, steps: Sequence[PairedStep]) -> None:
        """Show both, without what they share before and behind, but for the step beside."""
        self.table.set_steps(_shortened(steps))
        more = sum(bool(one.now) for one in steps) - sum(bool(one.was) for one in steps)
        self.was.set_text(self.tr("As it went"))
        told, differs = self.tr("With the draft"), ""
        if more > 0:
            differs = self.tr("%n step(s) more", "", more)
        elif more < 0:
            differs = self.tr("%n step(s) less", "", -more)
        told = ", ".join(filter(None, (told, differs)))
        self.now.set_text(told)
        set_words(self.table, self.tr("Both ways, step beside step"), told)


def _shortened(steps: Sequence[PairedStep]) -> tuple[PairedStep, ...]:
    differs = [at for at, one in enumerate(steps) if one.state != "same"]
    if not differs:
        return tuple(steps)
    return tuple(steps[max(0, differs[0] - 1) : differs[-1] + 2])
