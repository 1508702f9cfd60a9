"""All of a map as a picture: SVG or PNG to put elsewhere, a PDF page to print."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

if TYPE_CHECKING:
    from jobaid.ui.kit.step_map import StepMap

MapPictureKind = Literal["svg", "png", "pdf"]

_SHARPER = 2
"""Pixels of a PNG for each of the map's own."""
_LARGEST = 16_000
"""No picture is wider or higher, in pixels."""


def map_picture(shown: StepMap, kind: MapPictureKind, title: str) -> bytes:
    """The whole map that shows, in the colours in force, without the ring of the step in hand."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    area = shown.scene().sceneRect()
    if kind == "png":
        scale = min(_SHARPER, _LARGEST / max(area.width(), area.height(), 1))
        image = QImage((area.size() * scale).toSize(), QImage.Format.Format_RGB32)
        image.fill(shown.backgroundBrush().color())
        _paint(shown, image, QRectF(image.rect()))
        image.save(buffer, "PNG")  # type: ignore[call-overload]
    elif kind == "svg":
        drawing = QSvgGenerator()
        drawing.setOutputDevice(buffer)
        drawing.setTitle(title)
        size = area.size().toSize()
        drawing.setSize(size)
        drawing.setViewBox(QRectF(0, 0, size.width(), size.height()))
        _paint(shown, drawing, QRectF(0, 0, size.width(), size.height()))
    else:
        page = QPdfWriter(buffer)
        page.setTitle(title)
        page.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        if area.width() > area.height():
            page.setPageOrientation(QPageLayout.Orientation.Landscape)
        _paint(shown, page, QRectF(0, 0, page.width(), page.height()))
        del page
    buffer.close()
    return bytes(data.data())


def _paint(shown: StepMap, device: QImage | QSvgGenerator | QPdfWriter, target: QRectF) -> None:
    painter = QPainter(device)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    with shown.without_ring():
        shown.scene().render(painter, target, QRectF(), Qt.AspectRatioMode.KeepAspectRatio)
    painter.end()
