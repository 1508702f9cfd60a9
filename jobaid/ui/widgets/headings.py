"""Small painted notes: the heading of a pane, and nothing here yet."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from jobaid.ui.theme import Colour, Theme, current_theme
from jobaid.ui.widgets import painting
from jobaid.ui.widgets.badge import paint_pill, pill_size
from jobaid.ui.widgets.painted import Painted
from jobaid.ui.widgets.paragraph import TextParagraph, draw_line, line_width
from jobaid.ui.widgets.placing import Wrapping
from jobaid.ui.widgets.themed import grow_with_width, plain, set_words


class SectionHeading(Painted, QLabel):
    """The heading of a pane or card: icon, words, a count, a caption and a key at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._told = ("", "", "", "")
        self._colour: Colour = "text"
        self._count = 0
        self._quiet = False

    def set_heading(
        self,
        text: str,
        *,
        icon: str = "",
        colour: Colour = "text",
        count: int = 0,
        caption: str = "",
        keys: str = "",
        quiet: bool = False,
    ) -> None:
        """Show a heading; `colour` is the icon's, `quiet` shows the words muted (Say, Ask, Do)."""
        told = (plain(text), icon, plain(caption), keys)
        before = (self._told, self._colour, self._count, self._quiet)
        if (told, colour, count, quiet) == before:
            return
        self._told, self._colour, self._count, self._quiet = told, colour, count, quiet
        self.setText(told[0])
        words = [told[0], str(count) if count else "", told[2], painting.spoken_keys(keys)]
        set_words(self, ", ".join(part for part in words if part))
        self.remeasure()

    def sizeHint(self) -> QSize:  # noqa: N802
        """One line."""
        theme = current_theme()
        text, icon, caption, keys = self._told
        width = line_width(theme, text, "ui_bold") + (theme.px("head_words") if icon else 0)
        width += theme.px("page") if self._count else 0
        width += line_width(theme, caption, "caption") + painting.cap_size(theme, keys).width()
        return QSize(width + theme.px("pad"), theme.px("block"))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """A few letters."""
        theme = current_theme()
        return QSize(theme.px("empty_row"), theme.px("block"))

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """Draw all its parts."""
        text, icon, caption, keys = self._told
        left, right = 0, self.width()
        if icon:
            mark = QRect(0, 0, theme.px("icon_head"), self.height())
            painting.icon_in(painter, theme, icon, self._colour, 18, mark)
            left = theme.px("head_words")
        size = painting.cap_size(theme, keys)
        if keys:
            top = (self.height() - size.height()) // 2
            painting.cap(painter, theme, QRect(right - size.width(), top, *size.toTuple()), keys)
            right -= size.width() + theme.px("unit")
        if caption:
            wide = min(line_width(theme, caption, "caption"), (right - left) * 3 // 5)
            area = QRect(right - wide, 0, wide + 1, self.height())
            draw_line(painter, theme, area, caption, "caption", "muted")
            right -= wide + theme.px("unit")
        pill = str(self._count) if self._count else ""
        pill_wide = pill_size(theme, pill).width()
        room = right - left - (pill_wide + theme.px("unit") if pill else 0)
        area = QRect(left, 0, room, self.height())
        draw_line(painter, theme, area, text, "ui_bold", "muted" if self._quiet else "text")
        if pill:
            x = left + min(room, line_width(theme, text, "ui_bold")) + theme.px("unit")
            rect = QRect(x, (self.height() - theme.px("badge")) // 2, pill_wide, theme.px("badge"))
            paint_pill(painter, theme, rect, pill)


class EmptyState(Wrapping, QLabel):
    """Nothing here yet: an icon, what is not there, how to make one, and its key."""

    least = ("title_narrow", "row_room")

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._icon, self._keys = "", ""
        self._title, self._hint = TextParagraph(), TextParagraph()
        grow_with_width(self)

    def set_empty(self, icon: str, title: str, hint: str = "", keys: str = "") -> None:
        """Show what is not there and how to make one."""
        self._icon, self._keys = icon, keys
        self._title.set_run(plain(title), "ui_bold", "text")
        self._hint.set_run(plain(hint), "ui", "muted")
        words = " ".join(part for part in (plain(title) + ".", plain(hint)) if part)
        if words != self.text():
            self.setText(words)
            set_words(self, words, painting.spoken_keys(keys))
        self.remeasure()

    def sizeHint(self) -> QSize:  # noqa: N802
        """One line each."""
        theme = current_theme()
        wide = max(self._title.natural_width(theme), self._hint.natural_width(theme))
        cap = painting.cap_size(theme, self._keys).width()
        width = wide + theme.px("empty_room") + (cap + theme.px("gap") if cap else 0)
        return QSize(width, self.heightForWidth(width))

    def measured(self, theme: Theme, width: int) -> int:
        """Title and hint under each other."""
        inner = self._inner(theme, width)
        words = self._title.height(theme, inner) + self._hint.height(theme, inner)
        return max(theme.px("empty_row"), words + theme.px("page"))

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """Draw the card."""
        self.fill(painter, theme, "raised", "line", radius=theme.tokens.radius.card)
        mark = QRect(theme.px("icon"), 0, theme.px("block"), self.height())
        painting.icon_in(painter, theme, self._icon, "muted", 24, mark)
        inner = self._inner(theme, self.width())
        high = self._title.height(theme, inner) + self._hint.height(theme, inner)
        top, left = (self.height() - high) // 2, theme.px("empty_words")
        top += self._title.draw(painter, theme, QRect(left, top, inner, high))
        self._hint.draw(painter, theme, QRect(left, top, inner, high))
        size = painting.cap_size(theme, self._keys)
        x = self.width() - theme.px("pad") - size.width()
        rect = QRect(x, (self.height() - size.height()) // 2, *size.toTuple())
        painting.cap(painter, theme, rect, self._keys)

    def _inner(self, theme: Theme, width: int) -> int:
        cap = painting.cap_size(theme, self._keys).width()
        taken = theme.px("empty_room") + (cap + theme.px("gap") if cap else 0)
        return max(theme.px("words_least"), width - taken)
