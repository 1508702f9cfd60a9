"""A checklist item: a box to tick, what to do, whether it must be, and when it was done."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QCheckBox, QWidget

from jobaid.ui.theme import Colour, Theme, current_theme
from jobaid.ui.widgets import painting
from jobaid.ui.widgets.badge import BadgeKind, badge_size, paint_badge
from jobaid.ui.widgets.painted import Painted
from jobaid.ui.widgets.paragraph import TextParagraph, draw_line, line_width
from jobaid.ui.widgets.themed import PressedByEnter, grow_with_width, plain, set_words
from jobaid.ui.widgets.toggled import Toggled


class DoRow(Toggled, PressedByEnter, Painted, QCheckBox):
    """A check row of 36 px. Space or Enter ticks it. Signals: `clicked(bool)` when a person ticks.

    `item_id` holds what the row stands for.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.item_id = ""
        self._text = ""
        self._must: bool | None = None
        self._done_at = ""
        self._keys = ""
        self._hint = ""
        self._left_open = False
        self._compact = False
        self._words = TextParagraph()
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        grow_with_width(self)
        self.clicked.connect(self._renew)

    def set_item(
        self,
        text: str,
        must: bool = False,
        done: bool = False,
        done_at: str = "",
        left_open: bool = False,
    ) -> None:
        """Show an item; `done_at` is the call's clock when it was ticked ("3:02").

        `left_open`: the step was left without it; it is still to do.
        """
        told = (plain(text), must, plain(done_at), left_open)
        if done != self.isChecked():
            self.setChecked(done)
        elif told == (self._text, self._must, self._done_at, self._left_open):
            return
        self._text, self._must, self._done_at, self._left_open = told
        self._renew()

    def set_keys(self, keys: str, hint: str = "") -> None:
        """Show the key that ticks it now ("Space", "Alt T") and what it does; "" for none."""
        if (keys, hint) != (self._keys, self._hint):
            self._keys, self._hint = keys, plain(hint)
            self._tell()
            self.remeasure()

    def set_compact(self, compact: bool) -> None:
        """In the dock the words are 14 px."""
        if compact != self._compact:
            self._compact = compact
            self._renew()

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802
        """The whole row can be clicked."""
        return self.rect().contains(pos)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Wide enough for one line."""
        theme = current_theme()
        width = self._left(theme) + self._words.natural_width(theme) + self._taken(theme)
        return QSize(width, theme.px("row_do"))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """As narrow as a few words."""
        theme = current_theme()
        return QSize(theme.px("row_least"), theme.px("row_do"))

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """Height in px when the words wrap at `width` px."""
        theme = current_theme()
        words = self._words.height(theme, self._words_width(theme, width))
        return max(theme.px("row_do"), words + theme.px("gap"))

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """Draw box, words, badge and what stands at the right."""
        left = self._left(theme)
        wide = self._words_width(theme, self.width())
        high = self._words.height(theme, wide)
        top = (self.height() - high) // 2
        line = theme.line("body")
        self._paint_box(painter, theme, top + line // 2)
        self._words.draw(painter, theme, QRect(left, top, wide, high))
        kind, text = self._badge()
        if text:
            size = badge_size(theme, kind, text, "")
            x = left + self._words.last_line_width(theme, wide) + theme.px("gap")
            y = top + high - line // 2 - size.height() // 2
            paint_badge(painter, theme, QRect(x, y, *size.toTuple()), kind, text, "")
        self._paint_right(painter, theme)

    def restyle(self) -> None:
        """Take over the sizes of the theme in force."""
        self._renew()

    def _paint_box(self, painter: QPainter, theme: Theme, middle: int) -> None:
        side = theme.px("check")
        rect = QRect(0, middle - side // 2, side, side)
        on = self.isChecked()
        ground: Colour = "accent" if on else "hover" if self.underMouse() else "raised"
        line: Colour = "accent" if on else "warn" if self._left_open else "edge"
        painting.box(
            painter,
            theme,
            rect,
            ground=ground,
            line=line,
            width=theme.stroke("strong"),
            radius=theme.tokens.radius.key,
        )
        if on:
            painting.icon_in(painter, theme, "check", "on_accent", 16, rect)

    def _paint_right(self, painter: QPainter, theme: Theme) -> None:
        text, colour = self._right()
        end = self.width()
        if self._keys and not self.isChecked():
            size = painting.cap_size(theme, self._keys)
            rect = QRect(end - size.width(), (self.height() - size.height()) // 2, *size.toTuple())
            painting.cap(painter, theme, rect, self._keys)
            end -= size.width() + theme.px("unit")
        if not text:
            return
        wide = line_width(theme, text, "caption")
        area = QRect(end - wide, 0, wide + 1, self.height())
        draw_line(painter, theme, area, text, "caption", colour)
        if colour == "warn":
            mark = QRect(
                end - wide - theme.px("icon_space"), 0, theme.px("icon_small"), self.height()
            )
            painting.icon_in(painter, theme, "triangle-alert", "warn", 14, mark)

    def _right(self) -> tuple[str, Colour]:
        if self.isChecked():
            if not self._done_at:
                return "", "muted"
            return self.tr("Done {time}").format(time=self._done_at), "muted"
        if self._left_open:
            return self.tr("still to do"), "warn"
        return (self._hint if self._keys else ""), "muted"

    def _badge(self) -> tuple[BadgeKind, str]:
        if self._must:
            return "must", self.tr("Must")
        return "hint", "" if self.isChecked() else self.tr("If there is time")

    def _renew(self) -> None:
        colour: Colour = "muted" if self.isChecked() else "text"
        self._words.set_run(self._text, "ui" if self._compact else "body", colour)
        self._tell()
        self.remeasure()

    def _tell(self) -> None:
        parts = [self._text, self.tr("must") if self._must else self.tr("if there is time")]
        text, _colour = self._right()
        if text and text != self._hint:
            parts.append(text)
        set_words(self, ", ".join(parts), painting.spoken_keys(self._keys))

    def _left(self, theme: Theme) -> int:
        return theme.px("check") + theme.px("gap")

    def _taken(self, theme: Theme) -> int:
        """Px that badge, key and words at the right take."""
        kind, text = self._badge()
        taken = theme.px("gap")
        if text:
            taken += badge_size(theme, kind, text, "").width() + theme.px("gap")
        right, colour = self._right()
        if right:
            taken += line_width(theme, right, "caption") + theme.px(
                "warn_room" if colour == "warn" else "unit"
            )
        if self._keys and not self.isChecked():
            taken += painting.cap_size(theme, self._keys).width() + theme.px("unit")
        return taken

    def _words_width(self, theme: Theme, width: int) -> int:
        return max(theme.px("words_least"), width - self._left(theme) - self._taken(theme))
