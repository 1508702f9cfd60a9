"""Plain words laid out at a type role's line height, wrapped, and kept laid out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QPainter, QTextCharFormat, QTextLayout, QTextOption

from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from jobaid.ui.theme import Colour, Theme, TypeName

# Wider than any screen: lays words out on one line to learn how wide they are.
_ENDLESS = 1_000_000
# Joined once: joining Qt's flags takes as long as drawing a short word.
# A box lower than its line cuts no letter; one that is too narrow has its words shortened.
_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip
_LEFT = Qt.AlignmentFlag.AlignLeft | _LINE
_RIGHT = Qt.AlignmentFlag.AlignRight | _LINE


@dataclass(frozen=True, slots=True)
class TextRun:
    """Words in one type role and colour."""

    text: str
    role: TypeName
    colour: Colour


class TextParagraph:
    """A paragraph of runs. Laid out again only when the words, the width or the theme change."""

    __slots__ = ("_height", "_key", "_layout", "_runs", "_width")

    def __init__(self) -> None:
        self._runs: tuple[TextRun, ...] = ()
        self._layout: QTextLayout | None = None
        self._key: tuple[Theme, int] | None = None
        self._height = 0
        self._width = 0.0

    def set_runs(self, runs: Sequence[TextRun]) -> bool:
        """Take other words; tells whether they differ from those before."""
        made = tuple(run for run in runs if run.text)
        if made == self._runs:
            return False
        self._runs = made
        self._key = None
        return True

    def set_run(self, text: str, role: TypeName, colour: Colour) -> bool:
        """Take words of one kind; tells whether they differ from those before."""
        return self.set_runs((TextRun(text, role, colour),))

    @property
    def text(self) -> str:
        """The words."""
        return "".join(run.text for run in self._runs)

    def height(self, theme: Theme, width: int) -> int:
        """Height in px when wrapped at `width` px; 0 without words."""
        self._lay(theme, width)
        return self._height

    def natural_width(self, theme: Theme) -> int:
        """Width in px on one line."""
        total = 0
        for run in self._runs:
            total += theme.text_width(run.text, run.role)
        # Spaces between runs and rounding; without it the last word may wrap.
        return total + len(self._runs)

    def draw(self, painter: QPainter, theme: Theme, box: QRect) -> int:
        """Draw from the top left of `box`, wrapped at its width; returns the height drawn."""
        self._lay(theme, box.width())
        if self._layout is not None:
            painter.setPen(theme.colour(self._runs[0].colour))
            self._layout.draw(painter, QPointF(box.x(), box.y()))
        elif self._runs:
            # One line of one kind, by far the most: a quarter of the time of a layout.
            run = self._runs[0]
            line = QRect(box.x(), box.y(), box.width() + 1, self._height)
            draw_line(painter, theme, line, run.text, run.role, run.colour)
        return self._height

    def last_line_width(self, theme: Theme, width: int) -> int:
        """Width in px of the last line when wrapped at `width`: what follows may stand there."""
        self._lay(theme, width)
        return int(self._width + 0.5)

    def _lay(self, theme: Theme, width: int) -> None:
        key = (theme, width)
        if key == self._key:
            return
        self._key = key
        self._layout = None
        self._height = 0
        self._width = 0.0
        if not self._runs:
            return
        first = self._runs[0].role
        if len(self._runs) == 1 and "\n" not in self._runs[0].text:
            wide = theme.text_width(self._runs[0].text, first)
            if wide <= width:
                self._width = wide
                self._height = theme.line(first)
                return
        # The same rules and answers come back step after step, in another row of the pool.
        paragraph = theme.paragraph((self._runs, width), partial(self._paragraph, theme, width))
        self._layout, self._height, self._width = paragraph

    def _paragraph(self, theme: Theme, width: int) -> tuple[QTextLayout, int, float]:
        """The layout at `width`, its height in px and the width of its last line."""
        first = self._runs[0].role
        height, last = 0, 0.0
        layout = QTextLayout(self.text, theme.font(first))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setCacheEnabled(True)
        if len(self._runs) > 1:
            layout.setFormats(self._formats(theme))
        step = theme.line(first)
        down = (step - theme.metrics(first).height()) / 2
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, width) if width > 0 else _ENDLESS)
            line.setPosition(QPointF(0, height + down))
            height += step
            last = line.naturalTextWidth()
        layout.endLayout()
        return layout, height, last

    def _formats(self, theme: Theme) -> list[QTextLayout.FormatRange]:
        made = []
        at = 0
        for run in self._runs:
            how = QTextCharFormat()
            if run.role != self._runs[0].role:
                how.setFont(theme.font(run.role))
            how.setForeground(theme.colour(run.colour))
            part = QTextLayout.FormatRange()
            # Qt counts UTF-16 units, Python counts characters.
            part.start = at
            part.length = len(run.text.encode("utf-16-le")) // 2
            part.format = how
            at += part.length
            made.append(part)
        return made


def draw_line(
    painter: QPainter,
    theme: Theme,
    box: QRect,
    text: str,
    role: TypeName,
    colour: Colour,
    *,
    right: bool = False,
) -> None:
    """Draw `text` on one line, cut with "…" where it is wider than `box`, centred in height."""
    if theme.text_width(text, role) > box.width():
        text = theme.metrics(role).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.setFont(theme.font(role))
    painter.setPen(theme.colour(colour))
    painter.drawText(box, _RIGHT if right else _LEFT, text)


def line_width(theme: Theme, text: str, role: TypeName) -> int:
    """Width in px of `text` on one line."""
    return theme.text_width(text, role) if text else 0
