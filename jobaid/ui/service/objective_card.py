"""The card of an objective: sentence, why, whose; at the right its measure and how it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from jobaid.operations.service.board_views import STATUS_WORDS
from jobaid.sentences import in_turn
from jobaid.ui.theme import current_theme
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.badge import Badge
from jobaid.ui.widgets.ground import Card
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.layouts import Column, LineBox
from jobaid.ui.widgets.painted import Painted
from jobaid.ui.widgets.themed import grow_with_width, plain, set_words

if TYPE_CHECKING:
    from jobaid.operations.service.board_views import ObjectiveShown
    from jobaid.service.objective_standing import ObjectiveStatus
    from jobaid.ui.theme import Colour, Theme
    from jobaid.ui.widgets.badge import BadgeKind

_LOOKS: dict[ObjectiveStatus, tuple[BadgeKind, str]] = {
    "met": ("ok", "circle-check"),
    "on-the-way": ("info", "arrow-up"),
    "off-track": ("warn", "clock-alert"),
    "too-few": ("neutral", "circle-help"),
    "by-hand": ("neutral", "user"),
}


class RangePicture(Painted, QWidget):
    """The range of a figure with its aim, and six months of it as a line.

    Round: it may be reached; a diamond: the whole range misses the aim; a ring and dashes: too
    few to judge.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._shown: ObjectiveShown | None = None

    def show_objective(self, shown: ObjectiveShown) -> None:
        """Show an objective."""
        self._shown = shown
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """As high as a line of text."""
        theme = current_theme()
        return QSize(theme.px("column_least"), theme.px("block"))

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """Draw range and trend beside each other."""
        shown = self._shown
        if shown is None or shown.value is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        gap = theme.px("pad")
        wide = (self.width() - gap) * 3 // 5
        self._paint_range(painter, theme, QRectF(0, 0, wide, self.height()), shown)
        left = wide + gap
        self._paint_trend(
            painter, theme, QRectF(left, 0, self.width() - left, self.height()), shown
        )

    def _paint_range(
        self, painter: QPainter, theme: Theme, area: QRectF, shown: ObjectiveShown
    ) -> None:
        middle, inset = area.center().y(), theme.px("inset")
        left, wide = area.left() + inset, area.width() - 2 * inset

        def at(share: float) -> float:
            return left + wide * share

        thin = theme.stroke("hair")
        painter.setPen(QPen(theme.colour("line"), thin))
        painter.drawLine(QPointF(left, middle), QPointF(left + wide, middle))
        few = shown.status == "too-few"
        role: Colour = "muted" if few else "warn" if shown.misses else "accent"
        pen = QPen(theme.colour(role), theme.stroke("edge"))
        if few:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        half = theme.px("half")
        if shown.low is not None and shown.high is not None:
            painter.drawLine(QPointF(at(shown.low), middle), QPointF(at(shown.high), middle))
            pen.setStyle(Qt.PenStyle.SolidLine)
            painter.setPen(pen)
            for end in (at(shown.low), at(shown.high)):
                painter.drawLine(QPointF(end, middle - half), QPointF(end, middle + half))
        if shown.aim is not None:
            dashed = QPen(theme.colour("muted"), thin, Qt.PenStyle.DashLine)
            painter.setPen(dashed)
            x = at(shown.aim)
            painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
        self._paint_point(painter, theme, QPointF(at(shown.value or 0.0), middle), role, shown)

    def _paint_point(
        self, painter: QPainter, theme: Theme, at: QPointF, role: Colour, shown: ObjectiveShown
    ) -> None:
        size = theme.px("half") + theme.px("line")
        painter.setPen(QPen(theme.colour(role), theme.stroke("edge")))
        if shown.status == "too-few":
            painter.setBrush(theme.colour("raised"))
            painter.drawEllipse(at, size, size)
        elif shown.misses:
            painter.setBrush(theme.colour(role))
            x, y = at.x(), at.y()
            corners = [QPointF(x, y - size), QPointF(x + size, y), QPointF(x, y + size),
                       QPointF(x - size, y)]  # fmt: skip
            painter.drawPolygon(QPolygonF(corners))
        else:
            painter.setBrush(theme.colour(role))
            painter.drawEllipse(at, size, size)

    def _paint_trend(
        self, painter: QPainter, theme: Theme, area: QRectF, shown: ObjectiveShown
    ) -> None:
        known = [(n, one) for n, one in enumerate(shown.months) if one is not None]
        if len(known) < 2:
            return
        values = [one for _, one in known] + ([] if shown.aim is None else [shown.aim])
        least, most = min(values), max(values)
        spread = (most - least) or 1.0
        inset = theme.px("half")

        def point(n: int, value: float) -> QPointF:
            x = area.left() + inset + (area.width() - 2 * inset) * n / (len(shown.months) - 1)
            y = area.bottom() - inset - (area.height() - 2 * inset) * (value - least) / spread
            return QPointF(x, y)

        painter.setBrush(Qt.BrushStyle.NoBrush)
        if shown.aim is not None:
            painter.setPen(QPen(theme.colour("muted"), theme.stroke("hair"), Qt.PenStyle.DashLine))
            painter.drawLine(point(0, shown.aim), point(len(shown.months) - 1, shown.aim))
        painter.setPen(QPen(theme.colour("accent"), theme.stroke("edge")))
        painter.drawPolyline(QPolygonF([point(*one) for one in known]))
        painter.setBrush(theme.colour("accent"))
        painter.drawEllipse(point(*known[-1]), theme.px("line") + 1, theme.px("line") + 1)


class ObjectiveCard(Card):
    """Takes the focus, and says all of itself."""

    ring_radius = 8

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        grow_with_width(self)
        self.text = TextLabel("strong", "text", self, wrap=True)
        self.why = TextLabel("ui", "muted", self, wrap=True)
        self.foot = TextLabel("caption", "muted", self, wrap=True)
        self.measure = TextLabel("caption", "muted", self, wrap=True)
        self.value = TextLabel("title", "text", self)
        self.aim = TextLabel("ui", "muted", self)
        self.badge = Badge(parent=self)
        self.picture = RangePicture(self)
        self.sure = TextLabel("caption", "muted", self, wrap=True)
        self.change = TextLabel("caption", "muted", self)
        self.said = TextLabel("caption", "muted", self, wrap=True)
        left = Column(space="half")
        for part in (self.text, self.why):
            left.addWidget(part)
        left.addStretch(1)
        left.addWidget(self.foot)
        figures = LineBox(space="gap")
        figures.addWidget(self.value)
        figures.addWidget(self.aim)
        figures.addStretch(1)
        figures.addWidget(self.badge)
        words = LineBox(space="gap")
        words.addWidget(self.sure, 1)
        words.addWidget(self.change)
        right = Column(space="half")
        right.addWidget(self.measure)
        right.addLayout(figures)
        right.addWidget(self.picture)
        right.addLayout(words)
        right.addWidget(self.said)
        row = LineBox(self, space="page", edge="pad")
        row.addLayout(left, 5)
        row.addLayout(right, 4)

    def ring_target(self) -> QWidget | None:
        """The ring goes round the card."""
        return self

    def draw(self, shown: ObjectiveShown) -> None:
        """Draw an objective."""
        self.setAccessibleIdentifier(f"objective-{shown.id}")
        kind, icon = _LOOKS[shown.status]
        if shown.status == "on-the-way" and shown.aim is not None and shown.value is not None:
            icon = "arrow-up" if shown.value < shown.aim else "arrow-down"
        status = translated(STATUS_WORDS[shown.status])
        self.text.set_text(f"… {plain(shown.text)}")
        self.why.set_text(plain(shown.why))
        priority = self.tr("%1 priority").replace("%1", shown.priority) if shown.priority else ""
        foot = [part for part in (plain(shown.owner), translated(shown.due), priority) if part]
        self.foot.set_text("   ".join(foot))
        self.measure.set_text(translated(shown.measure))
        self.value.set_text(translated(shown.value_words))
        self.value.setVisible(bool(shown.value_words))
        self.aim.set_text(translated(shown.aim_words))
        self.badge.set_badge(kind, status, icon)
        self.picture.show_objective(shown)
        self.picture.setVisible(shown.value is not None)
        self.sure.set_text(translated(shown.sure))
        self.change.set_text(translated(shown.change))
        self.said.set_text(translated(shown.said))
        self.said.setVisible(bool(shown.said))
        told = [translated(part) for part in (
            shown.measure, shown.value_words, shown.aim_words, status, shown.sure, shown.change,
            shown.said, shown.why, *foot,
        )]  # fmt: skip
        set_words(self, plain(shown.text), in_turn(part for part in told if part))
