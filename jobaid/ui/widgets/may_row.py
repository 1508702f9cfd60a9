"""A may rule: what the agent may do without asking."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from jobaid.ui.widgets import painting
from jobaid.ui.widgets.badge import badge_size, paint_badge
from jobaid.ui.widgets.painted import RowButton
from jobaid.ui.widgets.paragraph import TextParagraph, TextRun
from jobaid.ui.widgets.placing import Wrapping
from jobaid.ui.widgets.themed import grow_with_width, plain, set_words

if TYPE_CHECKING:
    from jobaid.ui.theme import Theme


class MayRow(Wrapping, RowButton):
    """One line with its limit, its key, and "Used 3:02". Pressing it uses it: `chosen(rule_id)`.

    `rule_id` holds which rule.
    """

    chosen = Signal(str)
    usual, least = "side_words", ("outline_least", "block")

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rule_id = ""
        self._keys = ""
        self._used = ""
        self._told = ("", "", "", "")
        self._words = TextParagraph()
        self.clicked.connect(self._choose)
        grow_with_width(self)

    def set_rule(self, text: str, limit: str = "", *, keys: str = "", used: str = "") -> None:
        """Show a rule; `used` is the call's clock when it was used last ("3:02")."""
        told = (plain(text), plain(limit), keys, plain(used))
        if told == self._told:
            return
        self._told = told
        shown, bound, self._keys, self._used = told
        runs = [TextRun(shown, "ui", "text")]
        if bound:
            # A limit written as a sentence follows a full stop, one that goes on a comma.
            end = "." if bound[0].isupper() else ","
            if shown.endswith((".", "?", "!")):
                end = ""
            runs = [TextRun(f"{shown}{end} ", "ui", "text"), TextRun(bound, "ui", "muted")]
        self._words.set_runs(runs)
        parts = [self.tr("You may: {what}").format(what=self._words.text)]
        if self._used:
            parts.append(self._badge())
        set_words(self, ", ".join(parts), painting.spoken_keys(keys))
        self.remeasure()

    def measured(self, theme: Theme, width: int) -> int:
        """The words, and the badge under them."""
        high = self._words.height(theme, self._words_width(theme, width))
        if self._used:
            high += theme.px("icon_room")
        return max(theme.px("block"), high + theme.px("half"))

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """Draw words, key cap and badge."""
        if self.isDown() or self.underMouse():
            ground = "pressed" if self.isDown() else "hover"
            self.fill(painter, theme, ground)  # type: ignore[arg-type]
        left, top = theme.px("head_words"), theme.px("line")
        area = QRect(left, top, self._words_width(theme, self.width()), self.height())
        top += self._words.draw(painter, theme, area)
        size = painting.cap_size(theme, self._keys)
        cap = QRect(self.width() - size.width(), theme.px("line"), *size.toTuple())
        painting.cap(painter, theme, cap, self._keys)
        if self._used:
            badge = badge_size(theme, "may", self._badge(), "circle-check")
            rect = QRect(left, top + theme.px(1), *badge.toTuple())
            paint_badge(painter, theme, rect, "may", self._badge(), "circle-check")

    def _choose(self) -> None:
        self.chosen.emit(self.rule_id)

    def _badge(self) -> str:
        return self.tr("Used {time}").format(time=self._used)

    def _words_width(self, theme: Theme, width: int) -> int:
        cap = painting.cap_size(theme, self._keys).width()
        return max(
            theme.px("words_least"),
            width - theme.px("head_words") - (cap + theme.px("unit") if cap else 0),
        )
