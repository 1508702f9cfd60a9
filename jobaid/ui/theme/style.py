"""Fusion with our measures: caret, scroll bars, room for the focus ring, no dotted focus box."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QProxyStyle, QStyle, QStyleOption, QWidget

if TYPE_CHECKING:
    from jobaid.ui.theme.theme import Theme

_Metric = QStyle.PixelMetric


class DeskStyle(QProxyStyle):
    """Qt's Fusion style, measured by the tokens of a theme."""

    def __init__(self, theme: Theme) -> None:
        super().__init__("Fusion")
        self._measures: dict[QStyle.PixelMetric, int] = {}
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the measures of `theme`; the application repolishes its widgets afterwards."""
        tokens = theme.tokens
        self._measures = {
            _Metric.PM_FocusFrameHMargin: theme.ring_room,
            _Metric.PM_FocusFrameVMargin: theme.ring_room,
            _Metric.PM_TextCursorWidth: theme.px(tokens.stroke.strong),
            _Metric.PM_ScrollBarExtent: theme.px(tokens.space.gap),
            _Metric.PM_SmallIconSize: theme.px(tokens.size.icon),
            _Metric.PM_ButtonIconSize: theme.px(tokens.size.icon),
            _Metric.PM_SplitterWidth: theme.stroke("hair"),
        }

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
        if element != QStyle.PrimitiveElement.PE_FrameFocusRect:
            super().drawPrimitive(element, option, painter, widget)
