"""A report's page as a PDF for print. The page itself is what a screen reader should be given."""

from __future__ import annotations

import os
import re

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSizeF, QUrl
from PySide6.QtGui import (
    QGuiApplication,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextDocument,
)
from PySide6.QtSvg import QSvgRenderer

_CHART = re.compile(r"<svg (.*?)</svg>", re.DOTALL)
_DPI = 150
_SHARPER = 3  # pixels of a chart's picture for each of its own
_WIDTH = 620  # of a chart on the page, in the document's pixels: what its margins leave
_REM = re.compile(r"(?<=[\d.])rem\b")


def pdf_of_page(html: str, title: str, *, across: bool = False) -> bytes:
    """A page of HTML as a PDF, on A4, upright or `across`. Without a screen, too."""
    if QGuiApplication.instance() is None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        application = QGuiApplication([])  # kept to the end: fonts belong to it
    else:
        application = None
    document = QTextDocument()
    told, charts = for_print(html)
    for number, image in enumerate(charts, 1):
        kind = QTextDocument.ResourceType.ImageResource
        document.addResource(kind.value, QUrl(f"chart:{number}"), image)
    document.setHtml(told)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setResolution(_DPI)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    if across:
        writer.setPageOrientation(QPageLayout.Orientation.Landscape)
    # The document itself keeps 2 cm at each side, with the number of the page in them
    writer.setPageMargins(QMarginsF())
    document.print_(writer)
    del writer
    buffer.close()
    del application
    return bytes(data.data())


def for_print(html: str) -> tuple[str, list[QImage]]:
    """A page as a document of Qt takes it, and the pictures that are its `chart:1` and so on."""
    charts: list[QImage] = []

    def picture(found: re.Match[str]) -> str:
        charts.append(_drawn(f'<svg xmlns="http://www.w3.org/2000/svg" {found[1]}</svg>'))
        # A paragraph of its own: else it stands in the line of what was said before it
        return f'<p><img src="chart:{len(charts)}" width="{_WIDTH}"></p>'

    # Of lengths it knows few; one that it does not know is none
    return _REM.sub("em", _CHART.sub(picture, html)), charts


def _drawn(svg: str) -> QImage:
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    size = QSizeF(renderer.defaultSize()) * _SHARPER
    image = QImage(size.toSize(), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image
