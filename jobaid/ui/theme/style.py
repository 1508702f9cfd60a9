"""Fusion with our measures and our scroll bars, menus, tips and splitters; no dotted focus box."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import (
    QProxyStyle,
    QStyle,
    QStyleOption,
    QStyleOptionComplex,
    QStyleOptionMenuItem,
    QStyleOptionSlider,
    QToolTip,
    QWidget,
)

from jobaid.ui.theme.qt_palette import make_palette

if TYPE_CHECKING:
    from jobaid.ui.theme.theme import Colour, Theme

_Metric = QStyle.PixelMetric
_Primitive = QStyle.PrimitiveElement
_Part = QStyle.SubControl
_SCROLL_BAR = QStyle.ComplexControl.CC_ScrollBar


class DeskStyle(QProxyStyle):
    """Qt's Fusion style, measured and coloured by the tokens of a theme."""

    def __init__(self, theme: Theme) -> None:
        super().__init__("Fusion")
        self._measures: dict[QStyle.PixelMetric, int] = {}
        self._theme = theme
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the measures of `theme`; the application repolishes its widgets afterwards."""
        tokens = theme.tokens
        self._theme = theme
        self._measures = {
            _Metric.PM_FocusFrameHMargin: theme.ring_room,
            _Metric.PM_FocusFrameVMargin: theme.ring_room,
            _Metric.PM_TextCursorWidth: theme.px(tokens.stroke.strong),
            _Metric.PM_ScrollBarExtent: theme.px(tokens.space.gap),
            _Metric.PM_ScrollBarSliderMin: theme.px(tokens.size.row),
            _Metric.PM_SmallIconSize: theme.px(tokens.size.icon),
            _Metric.PM_ButtonIconSize: theme.px(tokens.size.icon),
            _Metric.PM_SplitterWidth: theme.stroke("hair"),
            _Metric.PM_MenuPanelWidth: theme.stroke("hair"),
            _Metric.PM_MenuHMargin: theme.px(tokens.space.half),
            _Metric.PM_MenuVMargin: theme.px(tokens.space.half),
            _Metric.PM_ToolTipLabelFrameWidth: theme.px(tokens.space.half),
            _Metric.PM_HeaderMargin: theme.px(tokens.space.unit),  # as far in as the cells
        }

    def dress_tips(self, theme: Theme) -> None:
        """Qt keeps the palette and font of its tool tips apart from the application's."""
        QToolTip.setPalette(make_palette(theme))
        QToolTip.setFont(theme.font("ui"))

    def pixelMetric(  # noqa: N802
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        """The measure from the tokens, else Fusion's."""
        found = self._measures.get(metric)
        if found is not None:
            return found
        return super().pixelMetric(metric, option, widget)

    def drawPrimitive(  # noqa: N802
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> Any:
        """As Fusion does, but no focus box: the ring round the widget shows the focus."""
        if element == _Primitive.PE_FrameFocusRect:
            return
        if element in {_Primitive.PE_PanelMenu, _Primitive.PE_PanelTipLabel}:
            self._box(painter, option.rect)
        elif element != _Primitive.PE_FrameMenu:
            super().drawPrimitive(element, option, painter, widget)

    def drawControl(  # noqa: N802
        self,
        element: QStyle.ControlElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> Any:
        """Menu rows with the tint of what is chosen; a splitter is a line."""
        if element == QStyle.ControlElement.CE_MenuItem and isinstance(
            option, QStyleOptionMenuItem
        ):
            palette = option.palette
            palette.setColor(QPalette.ColorRole.Highlight, self._theme.colour("accent_tint"))
            palette.setColor(QPalette.ColorRole.HighlightedText, self._theme.colour("text"))
            option.palette = palette
        elif element == QStyle.ControlElement.CE_Splitter:
            hovered = option.state & QStyle.StateFlag.State_MouseOver
            painter.fillRect(
                option.rect,
                self._theme.colour("accent" if hovered else "line"),
            )
            return
        super().drawControl(element, option, painter, widget)

    def drawComplexControl(  # noqa: N802
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> Any:
        """A scroll bar is its handle alone, and not even that where nothing scrolls."""
        if control != _SCROLL_BAR or not isinstance(option, QStyleOptionSlider):
            super().drawComplexControl(control, option, painter, widget)
            return
        if option.maximum <= option.minimum:
            return
        handle = self._scroll_bar_part(option, _Part.SC_ScrollBarSlider)
        margin = self._theme.px(self._theme.tokens.stroke.strong)
        if option.orientation == Qt.Orientation.Horizontal:
            handle.adjust(0, margin, 0, -margin)
        else:
            handle.adjust(margin, 0, -margin, 0)
        over = option.state & QStyle.StateFlag.State_MouseOver
        role: Colour = "muted" if over else "edge"
        radius = self._theme.px("half")
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(role))
        painter.drawRoundedRect(QRectF(handle), radius, radius)
        painter.restore()

    def subControlRect(  # noqa: N802
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        part: QStyle.SubControl,
        widget: QWidget | None = None,
    ) -> QRect:
        """Where the parts of a scroll bar stand: it has no arrows, so all of it is the groove."""
        if control != _SCROLL_BAR or not isinstance(option, QStyleOptionSlider):
            return super().subControlRect(control, option, part, widget)  # type: ignore[arg-type]
        return self._scroll_bar_part(option, part)

    def _scroll_bar_part(self, option: QStyleOptionSlider, part: QStyle.SubControl) -> QRect:
        whole: QRect = option.rect
        level = option.orientation == Qt.Orientation.Horizontal
        length = whole.width() if level else whole.height()
        lowest: int = option.minimum
        highest: int = option.maximum
        page: int = option.pageStep
        least = self._measures[_Metric.PM_ScrollBarSliderMin]
        handle = length
        if highest > lowest:
            handle = min(length, max(least, page * length // (highest - lowest + page)))
        at = self.sliderPositionFromValue(
            lowest,
            highest,
            option.sliderPosition,
            length - handle,
            option.upsideDown,
        )
        spans = {
            _Part.SC_ScrollBarGroove: (0, length),
            _Part.SC_ScrollBarSlider: (at, handle),
            _Part.SC_ScrollBarSubPage: (0, at),
            _Part.SC_ScrollBarAddPage: (at + handle, length - at - handle),
        }
        start, long = spans.get(part, (0, 0))
        if level:
            return QRect(whole.x() + start, whole.y(), long, whole.height())
        return QRect(whole.x(), whole.y() + start, whole.width(), long)

    def _box(self, painter: QPainter, rect: QRect) -> None:
        """A raised ground with an edge."""
        width = self._theme.stroke("hair")
        painter.fillRect(rect, self._theme.colour("edge"))
        painter.fillRect(rect.adjusted(width, width, -width, -width), self._theme.colour("raised"))
