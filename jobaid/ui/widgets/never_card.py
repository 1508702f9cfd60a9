"""A never rule: calm on one line, or strong with what to say instead; owning up in two keys."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from jobaid.sentences import ended
from jobaid.ui.theme import Colour, Theme, current_theme
from jobaid.ui.widgets import painting
from jobaid.ui.widgets.badge import badge_size, paint_badge
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.painted import RowButton
from jobaid.ui.widgets.paragraph import TextParagraph, TextRun, draw_line, line_width
from jobaid.ui.widgets.placing import Arranged, Wrapping
from jobaid.ui.widgets.themed import grow_with_width, plain, set_words

NeverForm = Literal["line", "card", "strip"]


class NeverCard(Wrapping, Arranged, RowButton):
    """A never rule. Forms: "line" (calm), "card" (bears on this step), "strip" (dock, 200 %).

    `own_up()`, or pressing it, asks "1 I said it, 2 I nearly did, Esc"; then
    `owned(rule_id, nearly)` or `left` is emitted and the focus goes back to where it was.
    `rule_id` holds which rule.
    """

    owned = Signal(str, bool)
    left = Signal()
    ring_radius = 8
    usual, least = "side_words", ("column_least", "control_small")

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rule_id = ""
        self._form: NeverForm = "line"
        self._text = ""
        self._instead = ""
        self._owned = ""
        self._keys = ""
        self._why = ""
        self._owning = False
        self._back_to: QWidget | None = None
        self._words = TextParagraph()
        self._say = TextParagraph()
        self._buttons: tuple[PushButton, PushButton] | None = None
        self.clicked.connect(self.own_up)
        grow_with_width(self)

    @property
    def owning(self) -> bool:
        """Whether it is asking what happened."""
        return self._owning

    def set_rule(
        self,
        text: str,
        say_instead: str = "",
        *,
        keys: str = "",
        form: NeverForm = "line",
        owned: str = "",
        why: str = "",
    ) -> None:
        """Show a rule; `owned` is the flag's words ("Nearly said it, 3:20"), `keys` its letter."""
        told = (plain(text), plain(say_instead), keys, plain(owned), plain(why))
        before = (self._text, self._instead, self._keys, self._owned, self._why)
        if told != before or form != self._form:
            self._text, self._instead, self._keys, self._owned, self._why = told
            self._form = form
            self._renew()

    def own_up(self) -> None:
        """Ask what happened; keys 1, 2 and Esc answer."""
        if self._owning:
            return
        self._owning = True
        self._back_to = QApplication.focusWidget()
        said, nearly = self._options()
        for name, button in (("said", said), ("nearly", nearly)):
            button.setAccessibleIdentifier(f"{name}-{self.accessibleIdentifier()}")
        said.set_text(self.tr("I said it"))
        nearly.set_text(self.tr("I nearly did"))
        said.show()
        nearly.show()
        self._renew()
        self.arrange()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Stop asking without owning up."""
        if self._owning:
            self._close()
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """While it asks: 1, 2 and Esc."""
        plainly = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        dispatcher = {
            Qt.Key.Key_1.value: self._own_said,
            Qt.Key.Key_2.value: self._own_nearly,
            Qt.Key.Key_Escape.value: self.leave,
        }
        if self._owning and plainly and event.key() in dispatcher:
            dispatcher[event.key()]()
            return
        super().keyPressEvent(event)

    def measured(self, theme: Theme, width: int) -> int:
        """The words, what to say instead, and the foot."""
        pad = self._pad(theme)
        high = self._words.height(theme, self._words_width(theme, width))
        if self._say.text and not self._owning:
            high += theme.px("half") + self._say.height(theme, self._inner(theme, width))
        if self._owning:
            high += theme.px("unit") + theme.px("control_small") + theme.px("half")
        elif self._form == "card" or self._owned:
            high += theme.px("low_row")
        return max(theme.px("control_small"), high + 2 * pad)

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """Draw ground, icon, words, flag and key cap."""
        strong = self._form == "card" or self._owning
        if strong:
            ground: Colour = "pressed" if self.isDown() else "never_tint"
            self.fill(painter, theme, ground, "never_line", radius=theme.tokens.radius.card)
        elif self.underMouse() and self._form == "line":
            self.fill(painter, theme, "hover")
        pad, left = self._pad(theme), self._left(theme)
        line = theme.line("ui" if self._form == "line" and not self._owning else "strong")
        side = 20 if strong else 16
        mark = QRect(self._edge(theme), pad, theme.px(side), line)
        painting.icon_in(painter, theme, "ban", "never", side, mark)
        box = QRect(left, pad, self._words_width(theme, self.width()), self.height())
        y = pad + self._words.draw(painter, theme, box)
        if self._say.text and not self._owning:
            box = QRect(left, y + theme.px("half"), self._inner(theme, self.width()), self.height())
            y += theme.px("half") + self._say.draw(painter, theme, box)
        self._paint_foot(painter, theme, y, line)

    def restyle(self) -> None:
        """Take over the sizes of the theme in force."""
        self._renew()
        self.arrange()

    def _paint_foot(self, painter: QPainter, theme: Theme, y: int, line: int) -> None:
        right = self.width() - self._edge(theme)
        left, pad = self._left(theme), self._pad(theme)
        if self._owning:
            end = max((one.geometry().right() for one in self._buttons or ()), default=left)
            words = self.tr("Esc")
            if right - end >= line_width(theme, words, "caption") + theme.px("inset"):
                area = QRect(left, y + theme.px("unit"), right - left, theme.px("control_small"))
                draw_line(painter, theme, area, words, "caption", "muted", right=True)
            return
        size = painting.cap_size(theme, self._keys)
        high = theme.px("badge")
        if self._form == "card" or self._owned:
            foot = QRect(left, y + theme.px("unit"), right - left, high)
            if self._owned:
                wide = badge_size(theme, "warn", self._owned, "flag").width()
                wide = min(wide, right - left - size.width() - theme.px("unit"))
                rect = QRect(left, foot.y(), wide, high)
                paint_badge(painter, theme, rect, "warn", self._owned, "flag")
            else:
                words = self.tr("I said it, or nearly did")
                area = foot.adjusted(0, 0, -size.width() - theme.px("unit"), 0)
                draw_line(painter, theme, area, words, "caption", "muted")
            top = foot.y() if self._form == "card" else pad + (line - high) // 2
        else:
            top = pad + (line - high) // 2
        cap = QRect(right - size.width(), top, size.width(), size.height())
        painting.cap(painter, theme, cap, self._keys)

    def _options(self) -> tuple[PushButton, PushButton]:
        if self._buttons is None:
            said = PushButton("plain", "", self, small=True, keys_first=True)
            nearly = PushButton("plain", "", self, small=True, keys_first=True)
            said.set_key("1")
            nearly.set_key("2")
            said.clicked.connect(self._own_said)
            nearly.clicked.connect(self._own_nearly)
            self._buttons = (said, nearly)
        return self._buttons

    def _own_said(self) -> None:
        self._close()
        self.owned.emit(self.rule_id, False)

    def _own_nearly(self) -> None:
        self._close()
        self.owned.emit(self.rule_id, True)

    def _close(self) -> None:
        self._owning = False
        for button in self._buttons or ():
            button.hide()
        back, self._back_to = self._back_to, None
        self._renew()
        if back is not None and isValid(back) and back.isVisible():
            back.setFocus(Qt.FocusReason.OtherFocusReason)

    def arrange(self) -> None:
        """Keep the two options in place."""
        if not self._owning or self._buttons is None:
            return
        theme = current_theme()
        x = self._left(theme)
        y = self._pad(theme) + theme.px("unit")
        y += self._words.height(theme, self._words_width(theme, self.width()))
        for button in self._buttons:
            size = button.sizeHint()
            wide = min(size.width(), self.width() - theme.px("unit") - x)
            button.setGeometry(x, y, wide, size.height())
            x += wide + theme.px("unit")

    def _renew(self) -> None:
        strong = self._form != "line" or self._owning
        self._words.set_run(self._text, "strong" if strong else "ui", "text")
        runs = []
        if self._instead and strong:
            lead = self.tr("Say instead:")
            runs = [TextRun(f"{lead} ", "ui_bold", "text"), TextRun(self._instead, "ui", "text")]
        self._say.set_runs(runs)
        parts = [self._text, self._owned]
        if self._instead:
            parts.insert(1, self.tr("Say instead: {words}").format(words=self._instead))
        if self._owning:
            parts.append(self.tr("1 I said it, 2 I nearly did, Escape leaves"))
        name = " ".join(ended(part) for part in parts if part)
        set_words(self, name, f"{self._why} {painting.spoken_keys(self._keys)}".strip())
        self.remeasure()

    def _pad(self, theme: Theme) -> int:
        if self._form == "card" or self._owning:
            return theme.px("gap")
        return theme.px("inset" if self._form == "line" else "half")

    def _edge(self, theme: Theme) -> int:
        return theme.px("box_gap") if self._form == "card" or self._owning else 0

    def _left(self, theme: Theme) -> int:
        if self._form == "card" or self._owning:
            return theme.px("card_words")
        return theme.px("head_words" if self._form == "line" else "block")

    def _inner(self, theme: Theme, width: int) -> int:
        return max(theme.px("words_least"), width - self._left(theme) - self._edge(theme))

    def _words_width(self, theme: Theme, width: int) -> int:
        cap = 0
        if self._form != "card" and not self._owning and self._keys:
            cap = painting.cap_size(theme, self._keys).width() + theme.px("unit")
        return self._inner(theme, width) - cap
