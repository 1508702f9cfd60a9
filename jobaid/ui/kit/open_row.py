"""A row that opens something: its key or time, a title, what it is about, and a detail."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from jobaid.quick_dataclasses import dataclass
from jobaid.ui.theme import Colour, Theme, current_theme
from jobaid.ui.widgets import painting
from jobaid.ui.widgets.badge import badge_size, paint_badge
from jobaid.ui.widgets.painted import RowButton
from jobaid.ui.widgets.paragraph import TextParagraph, draw_line, line_width
from jobaid.ui.widgets.themed import grow_with_width, plain, set_words

_LONGEST_TITLE = 200
_LONGEST_ABOUT = 300


@dataclass(frozen=True, slots=True)
class RowWords:
    """What a row shows. `lead` stands first instead of a key ("14:21"), `detail` at the right.

    `badge` is a few words of news with an icon. `opens`: pressing it leads somewhere.
    """

    title: str
    about: str = ""
    detail: str = ""
    badge: str = ""
    badge_icon: str = ""
    lead: str = ""
    opens: bool = True


class OpenRow(RowButton):
    """A row of a `RowsCard`. Signal: `clicked`; `target` holds what it opens.

    Words wrap and are never cut, but for the detail and the badge where there is no room.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.target = ""
        self.is_first = False
        self._shown = RowWords("")
        self._keys = ""
        self._enter = ""
        self._marked = False
        self._lead_room = 0
        self._detail, self._badge = "", ""
        self._high: tuple[Theme, int, int] | None = None
        self._title, self._about, self._told = TextParagraph(), TextParagraph(), TextParagraph()
        grow_with_width(self)

    def show_words(self, words: RowWords) -> None:
        """Show something else."""
        if words == self._shown:
            return
        self._shown = words
        colour: Colour = "text" if words.opens else "muted"
        self._title.set_run(plain(words.title)[:_LONGEST_TITLE], "strong", colour)
        self._detail, self._badge = plain(words.detail), plain(words.badge)
        about = plain(words.about)[:_LONGEST_ABOUT]
        self._about.set_run(about, "ui", "muted")
        told = ", ".join(part for part in (words.lead, about) if part)
        self._told.set_run(told, "ui", "muted")
        if words.opens != self.isEnabled():
            self.setEnabled(words.opens)
        self._tell()
        self._changed()

    def set_keys(self, keys: str, enter: str = "") -> None:
        """Show the key that opens it now; `enter` is what opens it while it is marked."""
        if (keys, enter) != (self._keys, self._enter):
            self._keys, self._enter = keys, enter
            self._tell()
            self._changed()

    def lead_width(self) -> int:
        """How wide what stands first is, in px: its key, else its time."""
        theme = current_theme()
        if self._keys:
            return painting.cap_size(theme, self._keys, "answer").width()
        return line_width(theme, self._shown.lead, "ui_bold")

    def set_lead_room(self, room: int) -> None:
        """Give what stands first `room` px, as in the other rows of the card."""
        if room != self._lead_room:
            self._lead_room = room
            self._changed()

    def set_marked(self, marked: bool) -> None:
        """Mark it as the one that Enter opens, or that is open."""
        if marked != self._marked:
            self._marked = marked
            self._tell()
            self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Wide enough for a title of some words."""
        width = current_theme().px("tight_row")
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """A few words."""
        theme = current_theme()
        return QSize(theme.px("row_least"), theme.px("row_open"))

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """Height in px when the words wrap at `width` px."""
        theme = current_theme()
        if self._high is None or self._high[:2] != (theme, width):
            least = theme.px("row_open") if self._shown.about else theme.px("row_answer")
            high = max(least, self._words_height(theme, width) + theme.px("pad"))
            self._high = (theme, width, high)
        return self._high[2]

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """Draw ground, key or time, words and detail."""
        self._paint_ground(painter, theme)
        self._paint_lead(painter, theme)
        width = self.width()
        left, wide = self._left(theme, width), self._room(theme, width)
        top = (self.height() - self._words_height(theme, width)) // 2
        badge = self._badge_size(theme, wide)
        under = bool(self._badge) and not self._beside(theme, wide)
        high = self._title.draw(painter, theme, QRect(left, top, wide, self.height()))
        if self._badge:
            at = QRect(left, top + high + theme.px("line"), *badge.toTuple())
            if not under:
                at.moveLeft(left + self._title.natural_width(theme) + theme.px("gap"))
                at.moveTop(top + (theme.line("strong") - badge.height()) // 2)
            else:
                high += badge.height() + theme.px("half")
            icon = self._shown.badge_icon
            paint_badge(painter, theme, at, "info", self._badge, icon)
        about = self._about_at(theme, width)
        about.draw(painter, theme, QRect(left, top + high, wide, self.height()))
        self._paint_detail(painter, theme)

    def restyle(self) -> None:
        """Take over the sizes of the theme in force."""
        self._changed()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Up and down are the card's; Qt's buttons would go on in the order of Tab."""
        if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            event.ignore()
        else:
            super().keyPressEvent(event)

    # -- parts -------------------------------------------------------------------------------

    def _paint_ground(self, painter: QPainter, theme: Theme) -> None:
        edge = theme.px("line")
        inner = self.rect().adjusted(0, edge, 0, -edge)
        hot = self.isEnabled() and (self.underMouse() or self.isDown())
        if self._marked:
            line: Colour | None = "accent" if theme.is_contrast else None
            width = theme.stroke("hair")
            painting.box(painter, theme, inner, ground="accent_tint", line=line, width=width)
        elif hot:
            ground: Colour = "pressed" if self.isDown() else "hover"
            painting.box(painter, theme, inner, ground=ground, line=None)
        if not self.is_first:
            pad = theme.px("unit")
            painting.rule(painter, theme, pad, self.width() - pad, 0)

    def _paint_lead(self, painter: QPainter, theme: Theme) -> None:
        x = theme.px("box_unit")
        if self._keys:
            size = painting.cap_size(theme, self._keys, "answer")
            rect = QRect(x, (self.height() - size.height()) // 2, *size.toTuple())
            live = self.isEnabled()
            painting.cap(painter, theme, rect, self._keys, "answer", enabled=live)
        elif self._shown.lead and not self._is_tight(theme, self.width()):
            area = QRect(x, 0, self._left(theme, self.width()) - x, self.height())
            draw_line(painter, theme, area, self._shown.lead, "ui_bold", "muted")

    def _paint_detail(self, painter: QPainter, theme: Theme) -> None:
        right = self.width() - theme.px("gap")
        if self._marked and self._enter:
            size = painting.cap_size(theme, self._enter)
            rect = QRect(right - size.width(), 0, *size.toTuple())
            rect.moveTop((self.height() - size.height()) // 2)
            painting.cap(painter, theme, rect, self._enter)
            right -= size.width() + theme.px("gap")
        else:
            mark = QRect(right - theme.px("icon"), 0, theme.px("icon"), self.height())
            if self._shown.opens:
                painting.icon_in(painter, theme, "chevron-right", "muted", 16, mark)
            right -= theme.px("page")
        wide = self._detail_width(theme)
        area = QRect(right - wide, 0, wide + 1, self.height())
        draw_line(painter, theme, area, self._detail, "caption", "muted")

    def _is_tight(self, theme: Theme, width: int) -> bool:
        """Whether the time has no room before the title and stands under it instead."""
        return bool(self._shown.lead) and width < self._lead_room + theme.px("tight_row")

    def _about_at(self, theme: Theme, width: int) -> TextParagraph:
        return self._told if self._is_tight(theme, width) else self._about

    def _left(self, theme: Theme, width: int) -> int:
        if not self._lead_room or self._is_tight(theme, width):
            return theme.px("box_unit")
        return theme.px("box_unit") + theme.px("pad") + max(theme.px("control"), self._lead_room)

    def _detail_width(self, theme: Theme) -> int:
        return min(line_width(theme, self._detail, "caption"), theme.px("detail_most"))

    def _right(self, theme: Theme) -> int:
        """What stands at the right; the same whether it is marked or not, so nothing moves."""
        room = theme.px("page")
        if self._enter:
            room = theme.px("pad") + painting.cap_size(theme, self._enter).width()
        detail = self._detail_width(theme)
        return room + theme.px("gap") + (detail + theme.px("gap") if detail else 0)

    def _room(self, theme: Theme, width: int) -> int:
        return max(theme.px("words_least"), width - self._left(theme, width) - self._right(theme))

    def _badge_size(self, theme: Theme, room: int) -> QSize:
        if not self._badge:
            return QSize(0, 0)
        size = badge_size(theme, "info", self._badge, self._shown.badge_icon)
        return QSize(min(size.width(), room), size.height())

    def _beside(self, theme: Theme, room: int) -> bool:
        """Whether the badge has room beside the title."""
        need = self._title.natural_width(theme) + theme.px("gap")
        return need + self._badge_size(theme, room).width() <= room

    def _words_height(self, theme: Theme, width: int) -> int:
        room = self._room(theme, width)
        high = self._title.height(theme, room) + self._about_at(theme, width).height(theme, room)
        if self._badge and not self._beside(theme, room):
            high += self._badge_size(theme, room).height() + theme.px("half")
        return high

    def _changed(self) -> None:
        """Its card asks how high it is once all rows are told; it needs no layout of its own."""
        self._high = None
        self.update()

    def _tell(self) -> None:
        shown = self._shown
        parts = (shown.lead, shown.title, shown.badge, shown.about, shown.detail)
        keys = self._enter if self._marked and self._enter else self._keys
        name = ", ".join(plain(part) for part in parts if part)
        set_words(self, name, painting.spoken_keys(keys))
