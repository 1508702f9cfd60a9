"""Paints every component in its states: `python -m tests.tools.gallery --out FILE.png`.

Needs no screen. The pictures are held beside the drawings of the design.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from jobaid.ui.theme import THEME_NAMES, ThemeManager
from jobaid.ui.widgets.painted import OnGround
from tests.tools.gallery.lines import LinesColumn
from tests.tools.gallery.panels import PanelsColumn
from tests.tools.gallery.step import StepColumn

if TYPE_CHECKING:
    from tests.tools.gallery.column import Column


class _Page(OnGround, QWidget):
    """The ground of all columns."""


def step_column() -> Column:
    """Buttons, answers, check rows, badges, standards."""
    column = StepColumn()
    column.buttons()
    column.answers()
    column.checks()
    column.small()
    column.end()
    return column


def lines_column() -> Column:
    """Outline, fields, lines to say, rules."""
    column = LinesColumn()
    column.outline()
    column.fields()
    column.say()
    column.never()
    column.end()
    return column


def panels_column() -> Column:
    """Banners, empty states, promises, panels."""
    column = PanelsColumn()
    column.banners()
    column.empty()
    column.panels()
    column.end()
    return column


def paint(theme: str, scale: float, out: Path) -> None:
    """Paint the gallery in `theme` at `scale` into the PNG file `out`. Raises `OSError`."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    manager = ThemeManager(app)
    manager.set_scale(scale)
    manager.set_appearance(theme)  # type: ignore[arg-type]
    page = _Page()
    layout = QHBoxLayout(page)
    layout.setContentsMargins(24, 24, 24, 24)
    layout.setSpacing(48)
    columns = (step_column(), lines_column(), panels_column())
    for column in columns:
        layout.addWidget(column, 1)
    width = round(1440 * scale)
    page.resize(width, 100)
    page.show()
    for _ in range(3):
        app.processEvents()
    page.resize(width, max(layout.heightForWidth(width), page.sizeHint().height()))
    app.processEvents()
    for column in columns:
        if column.ring_on is not None:
            column.ring_on.setFocus()
    for _ in range(3):
        app.processEvents()
    if not page.grab().save(str(out)):
        raise OSError(f"The picture could not be written to {out}.")
    page.close()


def main(arguments: Sequence[str] | None = None) -> int:
    """Run from the command line; 0 when the picture was written."""
    parser = argparse.ArgumentParser(prog="python -m tests.tools.gallery")
    parser.add_argument("--theme", choices=THEME_NAMES, default="light")
    parser.add_argument("--scale", type=float, default=1.0)
    parser.add_argument("--out", type=Path, required=True)
    told = parser.parse_args(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    paint(told.theme, told.scale, told.out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
