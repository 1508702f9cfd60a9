"""What stands above and below a field: its words with "Must", and one sentence of help."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from jobaid.ui.theme import Colour, Theme, TypeName, current_theme
from jobaid.ui.widgets import painting
from jobaid.ui.widgets.badge import badge_size, paint_badge
from jobaid.ui.widgets.painted import Painted
from jobaid.ui.widgets.paragraph import TextParagraph, draw_line, line_width
from jobaid.ui.widgets.placing import Wrapping
from jobaid.ui.widgets.themed import grow_with_width, plain, set_words

HelpTone = Literal["error", "guarded", "never", "hint", "locked", "note"]

_HELP: dict[HelpTone, tuple[str, Colour]] = {
    "error": ("circle-alert", "late"),
    "guarded": ("shield-check", "muted"),
    "never": ("ban", "never"),
    "hint": ("info", "muted"),
    "locked": ("", "muted"),
    "note": ("", "muted"),
}


class FieldLabel(Painted, QLabel):
    """The words above a field and "Must" beside them; bold ones are in the colour of the text."""

    def __init__(self, parent: QWidget | None = None, role: TypeName = "ui") -> None:
        super().__init__(parent)
        self._role: TypeName = role
        self._must = False
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_label(self, text: str, must: bool) -> None:
        """Show the words; `must`: the step wants this field."""
        shown = plain(text)
        if shown != self.text() or must != self._must:
            self._must = must
            self.setText(shown)
            set_words(self, shown)
            self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """One line."""
        theme = current_theme()
        width = line_width(theme, self.text(), self._role) + self._taken(theme) + 1
        return QSize(width, theme.px("field_label"))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """A few letters and the badge."""
        theme = current_theme()
        return QSize(theme.px("words_cut") + self._taken(theme), theme.px("field_label"))

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """Draw words and badge."""
        room = self.width() - self._taken(theme)
        wide = min(line_width(theme, self.text(), self._role), room)
        area = QRect(0, 0, room + 1, self.height())
        colour: Colour = "muted" if self._role == "ui" else "text"
        draw_line(painter, theme, area, self.text(), self._role, colour)
        if self._must:
            size = badge_size(theme, "must", self._word(), "")
            rect = QRect(
                wide + theme.px("unit"), (self.height() - size.height()) // 2, *size.toTuple()
            )
            paint_badge(painter, theme, rect, "must", self._word(), "")

    def _taken(self, theme: Theme) -> int:
        if not self._must:
            return 0
        return badge_size(theme, "must", self._word(), "").width() + theme.px("unit")

    def _word(self) -> str:
        return self.tr("Must")


class HelpLine(Wrapping, QLabel):
    """One sentence with an icon: what would be right, or what was taken out."""

    least = ("words_least", "icon")

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone: HelpTone = "hint"
        self._words = TextParagraph()
        self.setTextFormat(Qt.TextFormat.PlainText)
        grow_with_width(self)
        self.hide()

    def set_help(self, text: str, tone: HelpTone = "hint") -> None:
        """Show a sentence; "" hides the line."""
        shown = plain(text)
        if shown != self.text() or tone != self._tone:
            self._tone = tone
            self.setText(shown)
            self._words.set_run(shown, "caption", _HELP[tone][1])
            self.remeasure()
        self.setVisible(bool(shown))

    def sizeHint(self) -> QSize:  # noqa: N802
        """One line."""
        theme = current_theme()
        return QSize(self._left(theme) + self._words.natural_width(theme), theme.line("caption"))

    def measured(self, theme: Theme, width: int) -> int:
        """As many lines as the words take."""
        return max(theme.line("caption"), self._words.height(theme, width - self._left(theme)))

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """Draw icon and words."""
        icon, colour = _HELP[self._tone]
        left = self._left(theme)
        if icon:
            painting.icon(painter, theme, icon, colour, 14, 0, theme.px(1))
        self._words.draw(painter, theme, QRect(left, 0, self.width() - left, self.height()))

    def _left(self, theme: Theme) -> int:
        return theme.px("field_label") if _HELP[self._tone][0] else 0
