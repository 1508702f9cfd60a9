"""Lucide icons (ISC licence) recoloured by role and kept as pictures."""

from __future__ import annotations

import re

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from jobaid.library.shipped import shipped_assets

_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


class IconMissing(LookupError):
    """No icon of that name comes with the product."""


class Icons:
    """Pictures of icons, each drawn once for (name, colour, size, device ratio)."""

    def __init__(self) -> None:
        self._sources: dict[str, str] = {}
        self._drawn: dict[tuple[str, int, int, float], QPixmap] = {}

    def pixmap(self, name: str, colour: QColor, size: int, ratio: float = 1.0) -> QPixmap:
        """The icon `name` in `colour`, `size` px square, sharp at the device `ratio`.

        Raises `IconMissing`.
        """
        key = (name, colour.rgba(), size, ratio)
        found = self._drawn.get(key)
        if found is None:
            found = self._drawn[key] = self._draw(name, colour, size, ratio)
        return found

    def _draw(self, name: str, colour: QColor, size: int, ratio: float) -> QPixmap:
        source = self._source(name).replace("currentColor", colour.name())
        renderer = QSvgRenderer(QByteArray(source.encode("utf-8")))
        side = max(1, round(size * ratio))
        picture = QPixmap(side, side)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        renderer.render(painter, QRectF(0, 0, side, side))
        painter.end()
        picture.setDevicePixelRatio(ratio)
        return picture

    def _source(self, name: str) -> str:
        source = self._sources.get(name)
        if source is None:
            path = shipped_assets() / "icons" / f"{name}.svg"
            # The name may come from a library file: it must not leave the folder.
            if not _NAME.fullmatch(name) or not path.is_file():
                raise IconMissing(f"No icon is called {name!r}.")
            source = self._sources[name] = path.read_text(encoding="utf-8")
        return source
