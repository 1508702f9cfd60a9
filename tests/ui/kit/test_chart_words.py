"""No word of a chart is cut through: what has no room is shortened, and its whole is told."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from jobaid.operations.charts import ChartPoint, ReportTopic
from jobaid.ui.kit.chart_card import ChartLegend
from jobaid.ui.kit.chart_shapes import point_boxes, words_over
from jobaid.ui.theme import current_theme
from jobaid.ui.widgets.paragraph import draw_line

WORDS = "37 llamadas entre las 14 y las 15"


def ink(high: int) -> set[tuple[int, int]]:
    """What of a line shows that is drawn in a box so high."""
    image = QImage(300, 60, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    draw_line(
        painter, current_theme(), QRect(0, 30 - high // 2, 300, high), "Ägypten", "caption", "text"
    )
    painter.end()
    white = image.pixel(299, 0)
    return {(x, y) for x in range(300) for y in range(60) if image.pixel(x, y) != white}


@pytest.mark.usefixtures("qapp")
def test_a_low_box_cuts_no_letter() -> None:
    whole = ink(40)
    assert whole
    assert len(ink(8)) == len(whole)


@pytest.mark.parametrize("top", [0, 11, 23])
@pytest.mark.parametrize("width", [60, 200, 600])
def test_words_over_a_column_stand_between_the_edges(
    qapp: QApplication, top: int, width: int
) -> None:
    points = tuple(ChartPoint(str(n), (float(n == top),), WORDS, WORDS) for n in range(24))
    topic = ReportTopic("t", "t", "t", ("t",), (), (), "columns", points)
    theme = current_theme()
    box = words_over(theme, point_boxes(theme, topic, theme.px(width)), top, WORDS)
    assert box.left() >= 0
    assert box.right() < theme.px(width)
    assert box.width() == min(theme.text_width(WORDS, "caption"), theme.px(width))


@pytest.mark.usefixtures("qapp")
def test_what_patterns_stand_for_is_told_whole() -> None:
    legend = ChartLegend()
    legend.set_series((WORDS, "Otra cosa"))
    assert WORDS in legend.toolTip()
    assert WORDS in legend.accessibleName()
