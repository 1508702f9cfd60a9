from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter

from jobaid.ui.theme import Theme, ThemeManager
from jobaid.ui.widgets import painting, rounding


def painted(theme: Theme, size: tuple[int, int], radius: int, width: int) -> QImage:
    image = QImage(*size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    rect = QRect(0, 0, *size)
    painting.box(painter, theme, rect, ground="raised", line="edge", width=width, radius=radius)
    painter.end()
    return image


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_a_box_put_together_from_corners_is_the_same_box(
    themes: ThemeManager, monkeypatch: pytest.MonkeyPatch, scale: float
) -> None:
    theme = Theme("light", scale)
    sizes, radii, widths = ((40, 40), (200, 48), (64, 120)), (4, 6, 8, 999), (0, 1, 2, 4)
    for size, radius, width in itertools.product(sizes, radii, widths):
        quick = painted(theme, size, radius, width)
        with monkeypatch.context() as slowly:
            slowly.setattr(rounding, "_LARGE", 10_000)
            assert painted(theme, size, radius, width) == quick
        assert quick.pixelColor(size[0] // 2, size[1] // 2) == theme.colour("raised")
        assert quick.pixelColor(0, 0) != QColor(theme.colour("raised"))


def test_a_cap_is_drawn_once_and_names_its_arrows(themes: ThemeManager) -> None:
    theme = Theme("dark")
    size = painting.cap_size(theme, "Alt ←")
    assert size.height() == 20
    assert painting.cap_size(theme, "").isEmpty()
    assert painting.spoken_keys("Alt ← ↑") == "Alt Left Up"
    assert painting.cap_size(theme, "1", "answer").height() == 28
    assert painting.cap_size(theme, "Alt 1", "answer").width() > size.width()
