"""Labels: plain words in a type role and a colour role, wrapped or cut with "…"."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from jobaid.ui.theme import Colour, Theme, TypeName, text_palette
from jobaid.ui.widgets.layouts import RoomRound, margins
from jobaid.ui.widgets.painted import Painted
from jobaid.ui.widgets.paragraph import draw_line, line_width
from jobaid.ui.widgets.themed import Themed, plain, plain_tip, set_words


class TextLabel(Themed, QLabel):
    """Plain words; never guesses rich text. `wrap`: on as many lines as it takes.

    `edge` is the room round the words.
    """

    def __init__(
        self,
        role: TypeName = "ui",
        colour: Colour = "text",
        parent: QWidget | None = None,
        *,
        wrap: bool = False,
        edge: RoomRound = "",
    ) -> None:
        super().__init__(parent)
        self._role: TypeName = role
        self._colour: Colour = colour
        self._edge = edge
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self._dress()

    def set_text(self, text: str) -> None:
        """Show `text`; line ends are kept."""
        shown = plain(text, lines=True)
        if shown != self.text():
            self.setText(shown)

    def set_colour(self, colour: Colour) -> None:
        """Show the words in another colour role."""
        if colour != self._colour:
            self._colour = colour
            self._dress()

    def set_role(self, role: TypeName) -> None:
        """Show the words in another type role."""
        if role != self._role:
            self._role = role
            self._dress()

    def set_edge(self, edge: RoomRound) -> None:
        """Leave other room round the words."""
        if edge != self._edge:
            self._edge = edge
            self._dress()

    def sizeHint(self) -> QSize:  # noqa: N802
        """At least a line of the type role."""
        return super().sizeHint().expandedTo(QSize(0, self._least()))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """A few letters: a long name must not widen the window."""
        found = super().minimumSizeHint()
        width = min(found.width(), self.theme.px("words_least"))
        return QSize(width, max(found.height(), self._least()))

    def restyle(self) -> None:
        """Take the font and colour of the theme in force."""
        self._dress()
        super().restyle()

    def _dress(self) -> None:
        theme = self.theme
        self.setFont(theme.font(self._role))
        self.setPalette(text_palette(self.palette(), theme, self._colour))
        self.setContentsMargins(*margins(theme, self._edge))

    def _least(self) -> int:
        return 0 if self.wordWrap() else self.theme.line(self._role)


class ElidingLabel(Painted, QLabel):
    """One line, cut with "…" when there is no room; the tool tip and the name say all of it."""

    def __init__(
        self, role: TypeName = "ui", colour: Colour = "text", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._role: TypeName = role
        self._colour: Colour = colour
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_text(self, text: str) -> None:
        """Show `text` on one line."""
        shown = plain(text)
        if shown != self.text():
            self.setText(shown)
            set_words(self, shown)
            self._tell_cut()

    def set_colour(self, colour: Colour) -> None:
        """Show the words in another colour role."""
        if colour != self._colour:
            self._colour = colour
            self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Room for all the words."""
        theme = self.theme
        return QSize(line_width(theme, self.text(), self._role) + 1, theme.line(self._role))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Room for a few letters."""
        theme = self.theme
        return QSize(min(theme.px("words_cut"), self.sizeHint().width()), theme.line(self._role))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Give a tool tip only while words are cut."""
        super().resizeEvent(event)
        self._tell_cut()

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """Draw the words."""
        draw_line(painter, theme, self.rect(), self.text(), self._role, self._colour)

    def _tell_cut(self) -> None:
        cut = line_width(self.theme, self.text(), self._role) > self.width()
        tip = plain_tip(self.text()) if cut else ""
        if tip != self.toolTip():
            self.setToolTip(tip)
