"""The map of a script: boxes and lines, walked by arrow keys, with a list of the steps beside it.

A graphics view is empty for a screen reader: what a box stands for is told as it comes in hand,
and whoever shows a map puts a list of the same steps beside it. What is drawn is worked out on
another thread, while the picture before it stays:

    tasks.run(lambda _task: script_map(library, script, title, notes=notes, told="ways"),
              lambda made: shown.draw(made, here), key="map")

`shown.scene().render(painter)` puts all of it on paper or into a picture.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsItem,
    QGraphicsScene,
    QGraphicsSceneMouseEvent,
    QGraphicsView,
    QStyleOptionGraphicsItem,
    QWidget,
)

from jobaid.ui.kit.map_drawing import paint_step, way_head, way_path, way_pen
from jobaid.ui.theme import Theme, current_theme
from jobaid.ui.widgets import painting
from jobaid.ui.widgets.paragraph import draw_line, line_width
from jobaid.ui.widgets.themed import Themed, announce, plain, set_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from jobaid.operations.script_map import MapBox, MapLine, MapTold, ScriptMap
    from jobaid.ui.theme import Colour


class _BoxItem(QGraphicsItem):
    """A step: here with a thick line of the accent, in a path on a tint, never entered dashed.

    What is wrong with it is a badge at its corner, on a tint; what waits there one at the other.
    """

    def __init__(self, box: MapBox, told: MapTold, pressed: Callable[[str], None]) -> None:
        super().__init__()
        self._told = told
        self.here = False
        self.in_hand = False
        self._pressed = pressed
        theme = current_theme()
        self.setPos(box.x * theme.scale, box.y * theme.scale)
        self.show_box(box)

    def show_box(self, box: MapBox) -> None:
        """Show what is told of the step now."""
        self.box = box
        self.setToolTip("\n".join(map(plain, (box.title, *box.notes, *box.waits))))
        self.update()

    def boundingRect(self) -> QRectF:  # noqa: N802
        """The box, with room for its line, its badge and the count over it."""
        theme = current_theme()
        edge = theme.px("pad")
        wide, high = theme.px("map_box"), theme.px("map_box_high")
        return QRectF(-edge, -edge, wide + 2 * edge, high + 2 * edge)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Draw box, title and count."""
        theme = current_theme()
        rect = QRect(0, 0, theme.px("map_box"), theme.px("map_box_high"))
        gone, noted = self.box.count > 0, bool(self.box.notes)
        ground: Colour = "warn_tint" if noted else "accent_tint" if self._tinted() else "raised"
        line: Colour = "accent" if self.here else "warn" if noted else "edge"
        told = f"×{self.box.count}" if self._told == "path" and self.box.count > 1 else ""
        side = line_width(theme, told, "caption") + theme.px("half") if told else 0
        paint_step(
            painter, theme, rect, plain(self.box.title), "ui_bold" if self.here else "ui",
            ground=ground, line=line, text="text" if self.box.own else "muted", strong=self.here,
            dashed=self._told != "ways" and not gone, side=side,
        )  # fmt: skip
        if self.in_hand:
            gap = theme.stroke("focus_gap")
            ring = rect.adjusted(-gap - 2, -gap - 2, gap + 2, gap + 2)
            painting.box(
                painter, theme, ring, ground=None, line="focus", width=theme.stroke("focus"),
                radius=theme.tokens.radius.control,
            )  # fmt: skip
        pad = theme.px("half")
        if told:
            at = QRect(rect.right() - pad - side, 0, side + 1, rect.height())
            draw_line(painter, theme, at, told, "caption", "muted", right=True)
        if self._told == "heat":
            # Beside the badge at this corner, where there is one.
            aside = theme.px("pad") if self.box.waits else 0
            above = QRect(aside, -theme.px("pad"), rect.width(), theme.px("pad"))
            draw_line(painter, theme, above, str(self.box.count), "caption", "muted")
        if noted:
            _badge(painter, theme, rect.right(), "triangle-alert", "warn")
        if self.box.waits:
            _badge(painter, theme, rect.left(), "message-square-text", "accent")

    def _tinted(self) -> bool:
        return self.here if self._told == "ways" else self._told == "path" and self.box.count > 0

    def mousePressEvent(self, event: QGraphicsSceneMouseEvent) -> None:  # noqa: N802
        """A click goes there."""
        self._pressed(self.box.target)


def _badge(painter: QPainter, theme: Theme, x: int, icon: str, colour: Colour) -> None:
    """A badge over the upper corner of a box."""
    half = theme.px("pad") // 2
    corner = QRect(x - half, -half, 2 * half, 2 * half)
    painting.box(
        painter, theme, corner, ground="raised", line=colour, width=theme.stroke("edge"),
        radius=theme.tokens.radius.pill,
    )  # fmt: skip
    painting.icon_in(painter, theme, icon, colour, 10, corner)


class StepMap(Themed, QGraphicsView):
    """Draws a `ScriptMap`. Arrows walk it; Enter and a click give `chosen(target)`."""

    chosen = Signal(str)
    ring_radius = 8

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._map: ScriptMap | None = None
        self._boxes: dict[str, _BoxItem] = {}
        self._most = 0
        self._here = ""
        self._hand = ""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self.setAccessibleIdentifier("step-map")
        self.viewport().setAccessibleIdentifier("step-map-view")
        self.setScene(QGraphicsScene(self))

    def ring_target(self) -> QWidget | None:
        """The ring goes round the map."""
        return self

    def draw(self, shown: ScriptMap, here: str) -> None:
        """Draw a map; `here` is the step that is marked."""
        if shown != self._map:
            before, self._map = self._map, shown
            if before is not None and _drawn_alike(before) == _drawn_alike(shown):
                # As a rule only what is wrong with a step is another.
                for box, was in zip(shown.boxes, before.boxes, strict=True):
                    if box != was:
                        self._boxes[box.target].show_box(box)
            else:
                self._build()
        self._mark(here)

    @contextmanager
    def without_ring(self) -> Iterator[None]:
        """While it is painted elsewhere no box is in hand."""
        item = self._boxes.get(self._hand)
        if item is not None:
            item.in_hand = False
        try:
            yield
        finally:
            if item is not None:
                item.in_hand = True

    def restyle(self) -> None:
        """Colours and sizes are of the theme: build it anew."""
        super().restyle()
        if self._map is not None:
            here = self._here
            self._build()
            self._mark(here)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Down and Up walk the lines, Left and Right go to what stands beside, Enter chooses."""
        key = event.key()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._hand:
            self.chosen.emit(self._hand)
            return
        moved = {
            Qt.Key.Key_Down: lambda: self._along(forward=True),
            Qt.Key.Key_Up: lambda: self._along(forward=False),
            Qt.Key.Key_Right: lambda: self._beside(1),
            Qt.Key.Key_Left: lambda: self._beside(-1),
        }.get(Qt.Key(key))
        if moved is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
            return
        target = moved()
        if target:
            self._take(target, tell=True)

    # -- walking ----------------------------------------------------------------------------------

    def _along(self, *, forward: bool) -> str:
        """The step that a line leads to; where several do, the one that was gone most."""
        lines = self._map.lines if self._map is not None else ()
        found = [
            (line.count, line.target if forward else line.origin)
            for line in lines
            if (line.origin if forward else line.target) == self._hand
        ]
        return max(found, key=lambda one: one[0])[1] if found else ""

    def _beside(self, by: int) -> str:
        """The nearest step to the right or left."""
        here = self._boxes.get(self._hand)
        if here is None:
            return ""
        found = [
            (abs(one.y() - here.y()) * 4 + abs(one.x() - here.x()), target)
            for target, one in self._boxes.items()
            if (one.x() - here.x()) * by > 0
        ]
        return min(found)[1] if found else ""

    def _take(self, target: str, *, tell: bool) -> None:
        for name, item in self._boxes.items():
            if item.in_hand != (name == target):
                item.in_hand = name == target
                item.update()
        self._hand = target
        found = self._boxes.get(target)
        if found is None:
            return
        self.ensureVisible(found)
        words = self._spoken(found.box)
        title = self.tr("Map of %1").replace("%1", self._title())
        set_words(self, title, words)
        self.viewport().setAccessibleName(title)
        if tell:
            announce(self, words)

    def _spoken(self, box: MapBox) -> str:
        times = ""
        if self._map is not None and self._map.told != "ways":
            times = self.tr("entered %n time(s)", "", box.count)
            times = times if box.count else self.tr("not entered")
        here = self.tr("shown now") if box.target == self._here else ""
        said = (plain(box.title), times, here, *map(plain, (*box.notes, *box.waits)))
        return ", ".join(one for one in said if one)

    def _title(self) -> str:
        return plain(self._map.title) if self._map is not None else ""

    # -- drawing ----------------------------------------------------------------------------------

    def _mark(self, here: str) -> None:
        self._here = here
        for name, item in self._boxes.items():
            if item.here != (name == here):
                item.here = name == here
                item.update()
        self._take(here if here in self._boxes else next(iter(self._boxes), ""), tell=False)

    def _build(self) -> None:
        scene = self.scene()
        scene.clear()
        self._boxes = {}
        if self._map is None:
            return
        self._most = max((line.count for line in self._map.lines), default=0)
        theme = current_theme()
        self.setBackgroundBrush(theme.colour("surface"))
        for line in sorted(self._map.lines, key=lambda one: one.count):
            self._add_line(scene, theme, line)
        for box in self._map.boxes:
            item = self._boxes[box.target] = _BoxItem(box, self._map.told, self.chosen.emit)
            item.setZValue(2)
            scene.addItem(item)
        pad = theme.px("pad")
        wide, high = self._map.width * theme.scale, self._map.height * theme.scale
        scene.setSceneRect(-pad, -pad, wide + 2 * pad, high + 2 * pad)

    def _add_line(self, scene: QGraphicsScene, theme: Theme, line: MapLine) -> None:
        points = [QPointF(x * theme.scale, y * theme.scale) for x, y in line.points]
        if len(points) < 2:
            return
        pen = self._pen(theme, line)
        item = scene.addPath(way_path(points), pen)
        item.setToolTip("\n".join(map(plain, line.answers)))
        if not line.jump:
            size = max(float(theme.px("inset")), pen.widthF() * 1.6)
            scene.addPolygon(way_head(points, size), QPen(Qt.PenStyle.NoPen), pen.color())
        if line.label is not None and line.answers:
            label = _LabelItem(line)
            label.setZValue(1)
            scene.addItem(label)

    def _pen(self, theme: Theme, line: MapLine) -> QPen:
        told = self._map.told if self._map is not None else "ways"
        if told == "heat":
            return way_pen(theme, line.count, self._most)
        gone = line.count > 0
        if told == "ways":
            return QPen(theme.colour("muted"), theme.stroke("edge"))
        pen = QPen(theme.colour("accent" if gone else "edge"))
        pen.setWidth(theme.stroke("strong" if gone else "hair"))
        if line.jump or not gone:
            pen.setStyle(Qt.PenStyle.DashLine if line.jump else Qt.PenStyle.DotLine)
        return pen


def _drawn_alike(shown: ScriptMap) -> tuple[object, ...]:
    """What stands where on a map: of maps for which it is the same only boxes tell otherwise."""
    boxes = tuple((one.target, one.x, one.y) for one in shown.boxes)
    return shown.told, shown.width, shown.height, boxes, shown.lines


class _LabelItem(QGraphicsItem):
    """What customers say that leads a way, in the place that is kept for it."""

    def __init__(self, line: MapLine) -> None:
        super().__init__()
        scale = current_theme().scale
        x, y, wide, high = line.label or (0.0, 0.0, 0.0, 0.0)
        self.setPos(x * scale, y * scale)
        self._size = QRect(0, 0, round(wide * scale), round(high * scale))
        self._words = "; ".join(map(plain, line.answers))
        self.setToolTip("\n".join(map(plain, line.answers)))

    def boundingRect(self) -> QRectF:  # noqa: N802
        """Its place."""
        return QRectF(self._size)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Draw the words on the ground of the map, so that no line goes through them."""
        theme = current_theme()
        pad = theme.px("line")
        wide = min(self._size.width(), line_width(theme, self._words, "caption") + 2 * pad)
        area = QRect((self._size.width() - wide) // 2, 0, wide, self._size.height())
        painter.fillRect(area, theme.colour("surface"))
        words = area.adjusted(pad, 0, -pad, 0)
        draw_line(painter, theme, words, self._words, "caption", "muted")
