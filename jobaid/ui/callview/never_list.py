"""The never list: what bears on the step first and stronger, as many as fit, then "n more"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from jobaid.ui.callview.call_key_rows import LETTERS
from jobaid.ui.callview.clock_words import clock
from jobaid.ui.theme import current_theme
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.headings import SectionHeading
from jobaid.ui.widgets.identifiers import identifiers
from jobaid.ui.widgets.painting import cap_size
from jobaid.ui.widgets.paragraph import line_width
from jobaid.ui.widgets.placing import Pool, height_at, show_if
from jobaid.ui.widgets.themed import Themed, is_plain

if TYPE_CHECKING:
    from jobaid.operations.callview.view_models import NeverView
    from jobaid.ui.callview.key_caps import KeyCaps
    from jobaid.ui.widgets.never_card import NeverCard, NeverForm

Form = Literal["list", "strip"]
_MOST_IN_STRIP = 3


class NeverList(Themed, QWidget):
    """Draws never rules. `owned` carries (rule id, nearly); `all_asked`: all of them are wanted.

    As a "strip" it stands above the action bar of a narrow window, else as a "list" in the side.
    """

    owned = Signal(str, bool)
    all_asked = Signal()

    def __init__(self, caps: KeyCaps, form: Form, parent: QWidget) -> None:
        super().__init__(parent)
        self._caps = caps
        self._form: Form = form
        self._views: tuple[NeverView, ...] = ()
        self._cards = Pool(self._card)
        self._dressed = 0
        self._tight = False
        self._close = self._slim = False
        self._heights: dict[tuple[int, int | None, bool, int], int] = {}
        self.setAccessibleIdentifier("never-list")
        self._heading = SectionHeading(self)
        show_if(self._heading, form == "list")
        self.more = PushButton("link", "", self)
        self.more.setAccessibleIdentifier("never-more")
        self.more.hide()
        self.more.clicked.connect(self.all_asked)
        caps.changed.connect(self._take_keys)
        self._take_keys()

    def draw(self, views: Sequence[NeverView]) -> None:
        """Draw the rules in scope; a list is then placed by the side pane."""
        if tuple(views) == self._views:
            return
        for card, view in zip(self._cards.all, views, strict=False):
            if card.owning and card.rule_id != view.id:
                card.leave()
        self._views = tuple(views)
        self._cards.take(len(views))
        self._dress_anew()
        self._head()
        if self._form == "strip":
            self._arrange()

    def own_up(self, letter: str) -> bool:
        """Ask about the rule with this letter; False where its card does not show."""
        for card, view in self._in_view():
            if view.letter == letter:
                card.own_up()
                return True
        return False

    def ask_about(self, rule: str) -> None:
        """Ask about a rule that the other form of the list was asking about."""
        card = next((card for card, view in self._in_view() if view.id == rule), None)
        if card is not None:
            card.own_up()

    @property
    def asking(self) -> NeverCard | None:
        """The card that asks what happened."""
        return next((card for card in self._cards.all if card.owning and card.isVisible()), None)

    def wish(self, width: int) -> int:
        """The height in px that all rules take at a width."""
        return self._high(width, None)

    def least(self, width: int, *, one: bool = False) -> int:
        """The height in px of what bears on the step, at least one rule, and of "n more".

        `one`: of the first of them alone.
        """
        bear = 1 if one else max(1, sum(1 for view in self._views if view.bears))
        most = max(bear, self._asking_at() + 1)
        more = self._more_high() if most < len(self._views) else 0
        return self._high(width, most) + more

    def place(self, width: int, height: int) -> int:
        """Place as many rules as go into `height`; returns the height in px that they take."""
        return self._lay(width, height, move=True)

    @property
    def shown(self) -> tuple[object, ...]:
        """What the heights rest on: the rules, and which of them asks."""
        return (self._views, self._asking_at())

    @property
    def stands_close(self) -> bool:
        """Whether it stands close."""
        return self._close

    def set_close(self, close: bool, *, slim: bool = False) -> None:
        """In a side with little room the way to the others stands beside the heading.

        `slim`: a rule that bears has no card either, and its key stands beside its words.
        """
        if (close, slim) != (self._close, self._slim):
            self._close, self._slim = close, slim
            self._dress_anew()
            self._head()

    def _head(self) -> None:
        bear = sum(1 for view in self._views if view.bears)
        told = bear and not self._close
        caption = self.tr("%n bear(s) on this step", "", bear) if told else ""
        self._heading.set_heading(self.tr("Never"), icon="ban", colour="never", caption=caption)

    def _more_high(self) -> int:
        return 0 if self._close else current_theme().px("low_row")

    def set_tight(self, tight: bool) -> None:
        """As a strip on a low screen: one line a rule."""
        if tight != self._tight:
            self._tight = tight
            views, self._views = self._views, ()
            self.draw(views)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Place the cards of a strip anew; those of a list stand where `place` put them."""
        super().resizeEvent(event)
        if self._form == "strip":
            self._arrange()

    def event(self, event: QEvent) -> bool:
        """A card that asks grows; the side, or the screen, gives room."""
        if is_plain(event, QEvent.Type.LayoutRequest):
            if self._form == "strip":
                self._arrange()
            self.updateGeometry()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """As a strip: the tint with a line above."""
        if self._form == "strip":
            theme = current_theme()
            painter = QPainter(self)
            painter.fillRect(self.rect(), theme.colour("never_tint"))
            hair = theme.stroke("hair")
            painter.fillRect(0, 0, self.width(), hair, theme.colour("never_line"))

    def restyle(self) -> None:
        """Take the sizes of the theme."""
        super().restyle()
        self._dress_anew()
        if self._form == "strip":
            self._arrange()

    def _card(self) -> NeverCard:
        from jobaid.ui.widgets.never_card import NeverCard

        card = NeverCard(self)
        card.hide()
        card.owned.connect(self.owned)
        if self._cards.all:
            QWidget.setTabOrder(self._cards.all[-1], card)
        QWidget.setTabOrder(card, self.more)
        return card

    def _show_rule(self, card: NeverCard, view: NeverView) -> None:
        card.setAccessibleIdentifier(*identifiers("never", [view.id], "list", "more"))
        strip = self._form == "strip"
        bears: NeverForm = "strip" if self._slim else "card"
        form: NeverForm = "strip" if strip else bears if view.bears else "line"
        show_rule(card, view, self._caps, form, brief=strip and self._tight)

    def _asking_at(self) -> int:
        """Which card asks what happened; -1 for none."""
        for at, card in enumerate(self._cards.all):
            if card.owning:
                return at
        return -1

    def _in_view(self) -> list[tuple[NeverCard, NeverView]]:
        pairs = zip(self._cards.all, self._views, strict=False)
        return [(card, view) for card, view in pairs if card.isVisible()]

    def _arrange(self) -> None:
        if self.width() > 0 and self.height() > 0:
            self._lay(self.width(), self.height(), move=True)

    def _dress_anew(self) -> None:
        """Every card is set before it shows again, and measured."""
        self._dressed, self._heights = 0, {}

    def _high(self, width: int, most: int | None) -> int:
        """What `_lay` takes, worked out anew only where something that it depends on changed."""
        at = (width, most, self._tight, self._asking_at())
        if at not in self._heights:
            self._heights[at] = self._lay(width, None, most=most)
        return self._heights[at]

    def _lay(
        self, width: int, height: int | None, *, most: int | None = None, move: bool = False
    ) -> int:
        """Stack heading and cards; what does not fit is behind "n more"."""
        theme = current_theme()
        px = theme.px
        strip = self._form == "strip"
        left, inner = (px("pad"), width - px("page")) if strip else (0, width)
        y = px("inset") if strip else 0
        high_of_head = self._heading.sizeHint().height()
        if not strip:
            if move:
                self._heading.setGeometry(0, 0, width, high_of_head)
            y = high_of_head + px("unit")
        more_high = self._more_high()
        limit = len(self._views) if most is None else most
        if strip:
            limit = min(limit, 1 if self._tight else _MOST_IN_STRIP)
        if strip and self._tight:
            # One line a rule: the way to the others stands beside the last of them.
            words, keys = self._more_words(len(self._views)), self._caps.cap("all-rules")
            inner -= line_width(theme, words, "ui_bold") + cap_size(theme, keys).width()
            inner -= px("unit") + px("gap")
        shown, gap, asking = 0, 0, self._asking_at()
        # As much as two short rules take: the answers over it are to be seen, too.
        two_lines = y + 2 * px("control_small")
        for at, view in enumerate(self._views):
            quiet = strip and at and not view.bears and at > asking
            if at >= max(limit, asking + 1) or quiet:
                break
            card = self._cards.all[at]
            if at >= self._dressed:
                # Only those that may show: a dozen rules are in scope, three or four fit.
                self._show_rule(card, view)
                self._dressed = at + 1
            high = height_at(card, inner)
            gap = px("unit") if view.bears and not strip else 0
            still = not strip and at < len(self._views) - 1
            needed = y + high + (more_high if still else 0)
            if strip and self._tight and at and at > asking and y + high > two_lines:
                break
            # A card that asks must not vanish under the key that answers it.
            if height is not None and needed > height and shown and at > asking:
                break
            if move:
                card.setGeometry(left, y, inner, high)
            y += high + gap
            shown += 1
        if move:
            for at, card in enumerate(self._cards.all):
                show_if(card, at < shown)
        if self._close:
            y -= gap  # nothing stands under the last of them
        hidden = len(self._views) - shown
        if hidden and most is None:
            beside = strip and self._tight
            if move:
                self._tell_more(hidden)
                size = self.more.sizeHint()
                x = width - px("pad") - size.width() if strip else px("head_words")
                top = (self.height() - size.height()) // 2 if beside else y
                if self._close:
                    x, top = width - size.width(), (high_of_head - size.height()) // 2
                self.more.setGeometry(x, top, *size.toTuple())
            y += 0 if beside else px("block") if strip else more_high
        if move:
            show_if(self.more, hidden > 0)
        return y + (px("inset") if strip else 0)

    def _more_words(self, hidden: int) -> str:
        return self.tr("%n more", "", hidden)

    def _tell_more(self, hidden: int) -> None:
        self.more.set_text(self._more_words(hidden))
        self.more.set_key(self._caps.cap("all-rules"))

    def _take_keys(self) -> None:
        self.setAccessibleName(self.tr("Never"))
        self._dress_anew()
        if self._form == "strip":
            self._arrange()
        else:
            self.updateGeometry()


def show_rule(
    card: NeverCard, view: NeverView, caps: KeyCaps, form: NeverForm, *, brief: bool = False
) -> None:
    """Show a rule on a card; `brief`: without what to say instead."""
    card.rule_id = view.id
    owned = ""
    if view.owned:
        words = _tr("Said it, %1") if view.owned == "slip" else _tr("Nearly said it, %1")
        owned = words.replace("%1", clock(view.owned_s or 0))
    keys = caps.cap(f"never-{view.letter}") if view.letter and view.letter in LETTERS else ""
    instead = ""
    if view.say_instead and not brief:
        instead = _tr("“%1”").replace("%1", view.say_instead)
    card.set_rule(view.text, instead, keys=keys, form=form, owned=owned, why=view.why)


def _tr(text: str) -> str:
    return QCoreApplication.translate("NeverList", text)
