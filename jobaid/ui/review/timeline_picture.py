"""What is painted on the timeline of a kept call: axis, lanes, bars and marks, and the hand."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPolygon

from jobaid.ui.callview.clock_words import clock
from jobaid.ui.frame.key_table import QT_TRANSLATE_NOOP
from jobaid.ui.review.moment_icons import moment_colour, moment_icon
from jobaid.ui.review.time_scale import TimeScale
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets import painting
from jobaid.ui.widgets.paragraph import draw_line, line_width
from jobaid.ui.widgets.themed import plain

if TYPE_CHECKING:
    from jobaid.operations.review.playback_view_models import (
        LaneName,
        MomentRow,
        TimelineBar,
        TimelineMark,
        TimelineView,
    )
    from jobaid.ui.theme import Colour, Theme

_LANES: Mapping[LaneName, str] = {
    "steps": QT_TRANSLATE_NOOP("Timeline", "Steps"),
    "holds": QT_TRANSLATE_NOOP("Timeline", "Holds"),
    "replies": QT_TRANSLATE_NOOP("Timeline", "Replies"),
    "slips": QT_TRANSLATE_NOOP("Timeline", "Slips"),
    "jumps": QT_TRANSLATE_NOOP("Timeline", "Jumps"),
    "changes": QT_TRANSLATE_NOOP("Timeline", "Put right"),
    "said": QT_TRANSLATE_NOOP("Timeline", "Promises, notes"),
}


class TimelinePicture:
    """A `TimelineView` at a size in px and in a theme."""

    def __init__(self, view: TimelineView, size: QSize, theme: Theme) -> None:
        self._view = view
        self._width, self._height = size.width(), size.height()
        self.left = theme.px("timeline_labels")
        """Where the time begins: the names of the lanes stand before it."""
        room = self._width - self.left - theme.px("gap")
        self.scale = TimeScale(view.length_ms, room, view.stops, theme.px("timeline_stop"))

    def paint_still(self, painter: QPainter, theme: Theme) -> None:
        """All that stays while one goes along the call."""
        self._paint_axis(painter, theme)
        self._paint_lanes(painter, theme)

    def mark_near(self, place: QPoint, theme: Theme) -> TimelineMark | None:
        """The mark that a click at a place means; None for none."""
        high, top, near = (
            theme.px("timeline_lane"),
            theme.px("timeline_axis"),
            theme.px("timeline_mark"),
        )
        for mark in self._view.marks:
            y = top + self._view.lanes.index(mark.lane) * high
            x = self.left + self.scale.x(mark.at_ms)
            if y <= place.y() < y + high and abs(place.x() - x) <= near // 2:
                return mark
        return None

    def _paint_lanes(self, painter: QPainter, theme: Theme) -> None:
        view = self._view
        top, high = theme.px("timeline_axis"), theme.px("timeline_lane")
        for at, lane in enumerate(view.lanes):
            y = top + at * high
            area = QRect(0, y, self.left - theme.px("unit"), high)
            draw_line(painter, theme, area, _words(_LANES[lane]), "caption", "muted")
            for bar in view.bars:
                if bar.lane == lane:
                    self._paint_bar(painter, theme, bar, y, high)
            marks = [one for one in view.marks if one.lane == lane]
            for number, mark in enumerate(marks):
                after = marks[number + 1] if number + 1 < len(marks) else None
                self._paint_mark(painter, theme, mark, after, y, high)

    def _paint_axis(self, painter: QPainter, theme: Theme) -> None:
        left, axis = self.left, theme.px("timeline_axis")
        hair, line = theme.stroke("hair"), theme.colour("line")
        for ms in self.scale.ticks(theme.px("timeline_tick")):
            x = left + self.scale.x(ms)
            painter.fillRect(x, axis - theme.px("half"), hair, self._height - axis, line)
            words = clock(ms // 1000)
            wide = line_width(theme, words, "caption") + hair
            area = QRect(min(x, self._width - wide), 0, wide, axis - theme.px("half"))
            draw_line(painter, theme, area, words, "caption", "muted")
        for begin, end in self.scale.stops:
            x, wide = left + self.scale.x(begin), self.scale.x(end) - self.scale.x(begin)
            hatched = QBrush(theme.colour("edge"), Qt.BrushStyle.BDiagPattern)
            painter.fillRect(x, axis, wide, self._height - axis, hatched)

    def _paint_bar(
        self,
        painter: QPainter,
        theme: Theme,
        bar: TimelineBar,
        y: int,
        lane_high: int,
        *,
        here: bool = False,
    ) -> None:
        left, scale = self.left, self.scale
        high = theme.px("timeline_bar")
        begin, end = left + scale.x(bar.begin_ms), left + scale.x(bar.end_ms)
        rect = QRect(begin, y + (lane_high - high) // 2, max(theme.px("line"), end - begin), high)
        ground: Colour = "accent" if here else "accent_tint" if bar.lane == "steps" else "sunken"
        line: Colour = "warn" if bar.state == "over" else "accent" if not here else "focus"
        if bar.lane != "steps" and bar.state != "over":
            line = "edge"
        inner = rect.adjusted(0, 0, -theme.stroke("hair"), 0)
        painting.box(
            painter,
            theme,
            inner if inner.width() > theme.px("half") else rect,
            ground=ground,
            line=line,
            width=theme.stroke("edge"),
            radius=theme.tokens.radius.key,
        )
        self._paint_limit(painter, theme, bar, rect)
        words: Colour = "on_accent" if here else "accent" if bar.lane == "steps" else "text"
        title = plain(translated(bar.title))
        area = inner.adjusted(theme.px("half"), 0, -theme.px("half"), 0)
        if area.width() >= theme.px("pad"):
            painter.save()
            painter.setClipRect(area)
            draw_line(painter, theme, area, title, "caption", words)
            painter.restore()

    def _paint_limit(self, painter: QPainter, theme: Theme, bar: TimelineBar, rect: QRect) -> None:
        """Where the standard's time was up, and how far over it the stretch went."""
        if bar.limit_ms is None or bar.limit_ms > bar.end_ms:
            return
        x = self.left + self.scale.x(bar.limit_ms)
        thick, colour = theme.px("line"), theme.colour("warn")
        painter.fillRect(x, rect.y() - thick, thick, rect.height() + 2 * thick, colour)
        over = max(0, rect.right() + 1 - x)
        painter.fillRect(x, rect.bottom() + 1 + thick, over, thick, colour)

    def _paint_mark(
        self,
        painter: QPainter,
        theme: Theme,
        mark: TimelineMark,
        after: TimelineMark | None,
        y: int,
        lane_high: int,
    ) -> None:
        left, side = self.left, theme.px("timeline_mark")
        rect = self._paint_circle(painter, theme, mark, y, lane_high)
        end = self._width if after is None else left + self.scale.x(after.at_ms) - side // 2
        room = end - rect.right() - theme.px("unit")
        area = QRect(rect.right() + theme.px("half"), y, room, lane_high)
        title = plain(translated(mark.title))
        if area.width() > theme.px("words_cut"):
            ground = min(area.width(), line_width(theme, title, "caption"))
            painter.fillRect(QRect(area.x(), rect.y(), ground, side), theme.colour("raised"))
            draw_line(painter, theme, area, title, "caption", "text")

    def _paint_circle(
        self,
        painter: QPainter,
        theme: Theme,
        mark: TimelineMark,
        y: int,
        lane_high: int,
        *,
        here: bool = False,
    ) -> QRect:
        """The circle of a mark with its icon; returns where it stands."""
        side = theme.px("timeline_mark")
        x = self.left + self.scale.x(mark.at_ms)
        rect = QRect(x - side // 2, y + (lane_high - side) // 2, side, side)
        colour: Colour = "accent" if here else moment_colour(mark.kind)
        painting.box(
            painter,
            theme,
            rect,
            ground="accent_tint" if here else "raised",
            line=colour,
            width=theme.stroke("strong" if here else "edge"),
            radius=theme.tokens.radius.pill,
        )
        painting.icon_in(painter, theme, moment_icon(mark.kind), colour, 14, rect)
        return rect

    def paint_hand(self, painter: QPainter, theme: Theme, row: MomentRow) -> None:
        """The moment in hand: its step, its mark, a line from top to bottom with a flag on it."""
        view = self._view
        top, high = theme.px("timeline_axis"), theme.px("timeline_lane")
        for bar in view.bars:
            if self._is_here(bar, row):
                self._paint_bar(painter, theme, bar, top, high, here=True)
        for mark in view.marks:
            if mark.number == row.number:
                y = top + view.lanes.index(mark.lane) * high
                self._paint_circle(painter, theme, mark, y, high, here=True)
        x = self.left + self.scale.x(row.at_ms)
        axis, wide = theme.px("timeline_axis"), theme.px("inset")
        colour = theme.colour("text")
        painter.fillRect(x, axis - wide, theme.px("line"), self._height - axis + wide, colour)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        top = axis - 2 * wide
        shape = [(x - wide, top), (x + wide, top), (x + wide, axis - wide), (x, axis)]
        shape.append((x - wide, axis - wide))
        painter.drawPolygon(QPolygon([QPoint(*one) for one in shape]))

    def _is_here(self, bar: TimelineBar, row: MomentRow) -> bool:
        return (
            bar.lane == "steps"
            and bar.begin_ms <= row.at_ms
            and (row.at_ms < bar.end_ms or bar is self._last_step())
            and (not row.target or row.target == bar.target)
        )

    def _last_step(self) -> TimelineBar | None:
        return next((one for one in reversed(self._view.bars) if one.lane == "steps"), None)


def _words(text: str) -> str:
    return QCoreApplication.translate("Timeline", text)
