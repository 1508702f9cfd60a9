"""Words with an icon before them: a heading of the side, a time that ran over, a hint."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from jobaid.ui.theme import Colour, Theme, TypeName, current_theme
from jobaid.ui.widgets.painted import Painted
from jobaid.ui.widgets.painting import icon_in
from jobaid.ui.widgets.paragraph import draw_line, line_width
from jobaid.ui.widgets.themed import plain, plain_tip, set_words


class IconWords(Painted, QLabel):
    """One line of words in a type role, an icon before them; cut with "…" where it must be."""

    def __init__(
        self,
        role: TypeName = "caption",
        colour: Colour = "muted",
        icon: str = "",
        parent: QWidget | None = None,
        *,
        side: int = 14,
        gap: int = 6,
        icon_colour: Colour | None = None,
    ) -> None:
        super().__init__(parent)
        self._role: TypeName = role
        self._colour: Colour = colour
        self._icon_colour: Colour | None = icon_colour
        self._icon = icon
        self._side = side
        self._gap = gap
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_words(self, words: str, icon: str | None = None, colour: Colour | None = None) -> None:
        """Show other words, another icon, another colour."""
        shown = plain(words)
        told = (icon if icon is not None else self._icon, colour or self._colour)
        if shown == self.text() and told == (self._icon, self._colour):
            return
        self._icon, self._colour = told
        if shown != self.text():
            self.setText(shown)
            set_words(self, shown)
            self.updateGeometry()
        self.setToolTip(plain_tip(shown) if self._wide() > self.width() > 0 else "")
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Room for icon and words."""
        theme = current_theme()
        return QSize(self._wide(), max(theme.line(self._role), theme.px(self._side)))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Room for the icon and a few letters."""
        return QSize(min(self._wide(), current_theme().px("words_cut")), self.sizeHint().height())

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """Draw icon and words."""
        left = 0
        if self._icon:
            side = theme.px(self._side)
            area = QRect(0, 0, side, self.height())
            icon_in(painter, theme, self._icon, self._icon_colour or self._colour, self._side, area)
            left = side + theme.px(self._gap)
        area = self.rect().adjusted(left, 0, 0, 0)
        draw_line(painter, theme, area, self.text(), self._role, self._colour)

    def _wide(self) -> int:
        theme = current_theme()
        mark = theme.px(self._side) + theme.px(self._gap) if self._icon else 0
        return line_width(theme, self.text(), self._role) + mark + 1
