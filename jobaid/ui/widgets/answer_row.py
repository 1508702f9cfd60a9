"""An answer of the customer: its key, the caller's words, and where it leads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from jobaid.ui.widgets import painting
from jobaid.ui.widgets.badge import badge_size, paint_badge
from jobaid.ui.widgets.painted import RowButton
from jobaid.ui.widgets.paragraph import TextParagraph, TextRun, draw_line, line_width
from jobaid.ui.widgets.themed import (
    grow_with_width,
    plain,
    plain_tip,
    set_words,
)

if TYPE_CHECKING:
    from jobaid.ui.theme import Colour, Theme, TypeName

_LINE_END = "\u2028"


class AnswerRow(RowButton):
    """A row that a digit, Enter, Space or a click chooses: `chosen(answer_id)`, after `clicked`.

    The words wrap and are never cut; the target is cut first. `answer_id` holds what the row
    stands for.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, compact: bool = False) -> None:
        super().__init__(parent)
        self.answer_id = ""
        self._compact = compact
        self._bare = self._low = False
        self._under = False
        self._number = 0
        self._keys = self._widest = ""
        self._label = ""
        self._target = ""
        self._target_icon = ""
        self._waits_for = ""
        self._badge = ""
        self._urgent = False
        self._words = TextParagraph()
        self._plan: tuple[Theme, int, int, int] | None = None
        self.clicked.connect(self._choose)
        grow_with_width(self)

    def set_answer(
        self,
        number: int,
        label: str,
        target: str = "",
        enabled: bool = True,
        waits_for: str = "",
        urgent: bool = False,
        *,
        target_icon: str = "arrow-right",
        badge: str = "",
    ) -> None:
        """Show an answer.

        `number` 0 to 9 is its digit (0: the quiet last row; -1: no digit). `target` says where
        it leads, `waits_for` what is missing while it is not `enabled`, `badge` a word beside
        the words ("Fits your answers").
        """
        told = (number, plain(label), plain(target), plain(waits_for), urgent, target_icon)
        before = (
            self._number,
            self._label,
            self._target,
            self._waits_for,
            self._urgent,
            self._target_icon,
        )
        if told == before and enabled == self.isEnabled() and plain(badge) == self._badge:
            return
        self._number, self._label, self._target, self._waits_for = told[:4]
        self._urgent, self._target_icon = urgent, target_icon
        self._badge = plain(badge)
        self._keys = str(number) if number >= 0 else ""
        if enabled != self.isEnabled():
            self.setEnabled(enabled)
        self._renew()

    def set_keys(self, keys: str, widest: str = "") -> None:
        """Show the key that chooses it now: "1", or "Alt 1" while a field has the caret.

        The room of the `widest` of its caps is kept, so that no word moves with the caret.
        """
        if (keys, widest) != (self._keys, self._widest):
            self._keys, self._widest = keys, widest
            self._renew()

    def set_compact(self, compact: bool) -> None:
        """Compact rows (dock, small panels) are 44 px high with words of 16 px."""
        if compact != self._compact:
            self._compact = compact
            self._renew()

    def set_bare(self, bare: bool, *, low: bool = False) -> None:
        """A bare row leaves its target out (two by two on a very low screen), a `low` one is less
        high besides.
        """
        if (bare, low) != (self._bare, self._low):
            self._bare, self._low = bare, low
            self._renew()

    def set_under(self, under: bool) -> None:
        """Put the target under the words, where it wraps and is never cut (small panels)."""
        if under != self._under:
            self._under = under
            self._renew()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Wide enough for words and target on one line."""
        theme = self.theme
        width = self._left(theme) + self._words.natural_width(theme) + theme.px("pad")
        if self._right_text():
            width += line_width(theme, self._right_text(), "ui") + theme.px("row_answer")
        return QSize(width, self._row_height(theme))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """As narrow as a few words."""
        theme = self.theme
        return QSize(self._left(theme) + theme.px("detail_most"), self._row_height(theme))

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """Height in px when the words wrap at `width` px."""
        theme = self.theme
        words = self._words.height(theme, self._words_width(theme, width))
        return max(self._row_height(theme), words + theme.px("unit" if self._low else "block"))

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """Draw ground, cap, words and target."""
        live = self.isEnabled()
        hot = live and (self.underMouse() or self.isDown())
        ground: Colour = "raised" if live and self._number != 0 else "surface"
        if hot:
            ground = "pressed" if self.isDown() else "hover"
        line: Colour = "edge" if theme.is_contrast else "line"
        if self._urgent and live:
            line = "late"
        width = theme.stroke("strong") if self._urgent and live else theme.stroke("hair")
        painting.box(painter, theme, self.rect(), ground=ground, line=line, width=width)
        self._paint_cap(painter, theme)
        left = self._left(theme)
        wide = self._words_width(theme, self.width())
        high = self._words.height(theme, wide)
        top = (self.height() - high) // 2
        self._words.draw(painter, theme, QRect(left, top, wide, high))
        if self._badge:
            size = badge_size(theme, "info", self._badge, "")
            x = left + self._words.last_line_width(theme, wide) + theme.px("gap")
            y = top + high - theme.line(self._role()) // 2 - size.height() // 2
            paint_badge(painter, theme, QRect(x, y, *size.toTuple()), "info", self._badge, "")
        self._paint_target(painter, theme)

    def restyle(self) -> None:
        """Take over the sizes of the theme in force."""
        self._renew()

    def _paint_cap(self, painter: QPainter, theme: Theme) -> None:
        if not self._keys:
            return
        size = painting.cap_size(theme, self._keys, "answer")
        x, y = theme.px("box_tight"), (self.height() - size.height()) // 2
        rect = QRect(x, y, size.width(), size.height())
        if self._lock_for_key:
            painting.icon_in(painter, theme, "lock", "muted", 16, rect)
            return
        painting.cap(painter, theme, rect, self._keys, "answer", enabled=self.isEnabled())

    def _paint_target(self, painter: QPainter, theme: Theme) -> None:
        text = self._right_text()
        if not text and (not self._locked or self._lock_for_key):
            return
        room = self._right_width(theme, self.width())
        area = QRect(self.width() - theme.px("box_gap") - room, 0, room, self.height())
        wide = max(0, min(line_width(theme, text, "ui"), room - theme.px("block")))
        colour: Colour = "late" if self._urgent and self.isEnabled() else "muted"
        draw_line(painter, theme, area.adjusted(area.width() - wide, 0, 0, 0), text, "ui", colour)
        mark = QRect(
            area.right() + 1 - wide - theme.px("block"), 0, theme.px("icon"), self.height()
        )
        painting.icon_in(painter, theme, self._right_icon(), colour, 16, mark)

    def _choose(self) -> None:
        self.chosen.emit(self.answer_id)

    def _renew(self) -> None:
        self._plan = None
        colour: Colour = "text" if self._number != 0 else "muted"
        runs = [TextRun(self._label, self._role(), colour if self.isEnabled() else "disabled")]
        if self._under and self._target:
            runs.append(TextRun(f"{_LINE_END}{self._target}", "ui", "muted"))
        self._words.set_runs(runs)
        self.setToolTip(plain_tip(self._target) if len(self._target) > 24 else "")
        self._tell()
        self.remeasure()

    def _tell(self) -> None:
        parts = [self._label]
        if self._number >= 0:
            parts = [self.tr("Answer {number}").format(number=self._number), self._label]
        if self._urgent:
            parts.append(self.tr("urgent"))
        if self._badge:
            parts.append(self._badge)
        if not self.isEnabled() and self._waits_for:
            parts.append(self.tr("not yet: {what}").format(what=self._waits_for))
        elif self._target:
            parts.append(
                self.tr("goes to {step}").format(step=self._target)
                if self._target_icon == "arrow-right"
                else self._target
            )
        set_words(self, ", ".join(parts), painting.spoken_keys(self._keys))

    def _role(self) -> TypeName:
        return "answer_small" if self._compact else "answer"

    def _row_height(self, theme: Theme) -> int:
        return theme.px("row_do" if self._low else "row" if self._compact else "row_answer")

    def _left(self, theme: Theme) -> int:
        caps = (painting.cap_size(theme, one, "answer") for one in (self._keys, self._widest))
        cap = max(one.width() for one in caps)
        return theme.px("box_tight") + (cap + theme.px("gap") if cap else 0)

    def _right_text(self) -> str:
        if self._bare:
            return ""
        if self._locked:
            return self._waits_for
        return "" if self._under else self._target

    @property
    def _locked(self) -> bool:
        """Whether it waits for something: a lock says so, with the words where there is room."""
        return not self.isEnabled() and bool(self._waits_for)

    @property
    def _lock_for_key(self) -> bool:
        """Where there is hardly any room the lock stands for the key, which does nothing yet."""
        return self._locked and self._bare and self._low

    def _right_icon(self) -> str:
        if self._locked:
            return "lock"
        return "zap" if self._urgent else self._target_icon

    def _right_width(self, theme: Theme, width: int) -> int:
        return self._planned(theme, width)[0]

    def _words_width(self, theme: Theme, width: int) -> int:
        return self._planned(theme, width)[1]

    def _widest_word(self, theme: Theme) -> int:
        return 1 + max(
            (line_width(theme, one, self._role()) for one in self._label.split()), default=0
        )

    def _planned(self, theme: Theme, width: int) -> tuple[int, int]:
        """Widths in px of the target and of the words in a row of `width` px.

        The target has what it needs, at most what the words leave or two fifths of the row, and
        less where a word would be broken.
        """
        plan = self._plan
        if plan is not None and plan[0] is theme and plan[1] == width:
            return plan[2:]
        left, right = self._left(theme), 0
        text = self._right_text()
        if text:
            need = line_width(theme, text, "ui") + theme.px("block") + 1
            free = width - left - self._words.natural_width(theme) - theme.px("target_room")
            right = min(need, max(free, width * 2 // 5))
        elif self._locked and not self._lock_for_key:
            right = theme.px("block")
        taken = left + theme.px("box_gap") + (right + theme.px("pad") if right else 0)
        if self._badge:
            taken += badge_size(theme, "info", self._badge, "").width() + theme.px("gap")
        least = max(theme.px("words_least"), self._widest_word(theme))
        words = width - taken
        if words < least:
            # The target gives way before a word is broken.
            right, words = max(0, right - (least - words)), least
        self._plan = (theme, width, right, words)
        return right, words
