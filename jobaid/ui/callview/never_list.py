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
from jobaid.ui.widgets.never_card import NeverCard, NeverForm
from jobaid.ui.widgets.placing import Pool, height_at, show_if
from jobaid.ui.widgets.themed import Themed

if TYPE_CHECKING:
    from jobaid.operations.callview.view_models import NeverView
    from jobaid.ui.callview.key_caps import KeyCaps

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
        self._dressed = 0
        bear = sum(1 for view in views if view.bears)
        caption = self.tr("%n bear(s) on this step", "", bear) if bear else ""
        self._heading.set_heading(self.tr("Never"), icon="ban", colour="never", caption=caption)
        if self._form == "strip":
            self._arrange()

    def own_up(self, letter: str) -> bool:
        """Ask about the rule with this letter; False where its card does not show."""
        for card, view in self._in_view():
            if view.letter == letter:
                card.own_up()
                return True
        return False

    @property
    def asking(self) -> NeverCard | None:
        """The card that asks what happened."""
        return next((card for card in self._cards.all if card.owning and card.isVisible()), None)

    def wish(self, width: int) -> int:
        """The height in px that all rules take at a width."""
        return self._lay(width, None)

    def least(self, width: int) -> int:
        """The height in px of what bears on the step, at least one rule, and of "n more"."""
        bear = max(1, sum(1 for view in self._views if view.bears))
        most = max(bear, self._asking_at() + 1)
        more = current_theme().px("low_row") if most < len(self._views) else 0
        return self._lay(width, None, most=most) + more

    def place(self, width: int, height: int) -> int:
        """Place as many rules as go into `height`; returns the height in px that they take."""
        return self._lay(width, height, move=True)

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
        if event.type() == QEvent.Type.LayoutRequest:
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
        self._dressed = 0
        if self._form == "strip":
            self._arrange()

    def _card(self) -> NeverCard:
        card = NeverCard(self)
        card.hide()
        card.owned.connect(self.owned)
        if self._cards.all:
            QWidget.setTabOrder(self._cards.all[-1], card)
        QWidget.setTabOrder(card, self.more)
        return card

    def _show_rule(self, card: NeverCard, view: NeverView) -> None:
        card.setAccessibleIdentifier(f"never-{view.id}")
        strip = self._form == "strip"
        form: NeverForm = "strip" if strip else "card" if view.bears else "line"
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

    def _lay(
        self, width: int, height: int | None, *, most: int | None = None, move: bool = False
    ) -> int:
        """Stack heading and cards; what does not fit is behind "n more"."""
        theme = current_theme()
        px = theme.px
        strip = self._form == "strip"
        left, inner = (px("pad"), width - px("page")) if strip else (0, width)
        y = px("inset") if strip else 0
        if not strip:
            high = self._heading.sizeHint().height()
            if move:
                self._heading.setGeometry(0, 0, width, high)
            y = high + px("unit")
        more_high = px("low_row")
        limit = len(self._views) if most is None else most
        if strip:
            limit = min(limit, 2 if self._tight else _MOST_IN_STRIP)
        if strip and self._tight:
            # One line a rule: the way to the others stands beside the last of them. Measuring
            # changes nothing that shows.
            if move or not self.more.accessibleName():
                self._tell_more(len(self._views))
            inner -= self.more.sizeHint().width() + px("gap")
        shown, asking = 0, self._asking_at()
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
        hidden = len(self._views) - shown
        if hidden and most is None:
            beside = strip and self._tight
            if move:
                self._tell_more(hidden)
                size = self.more.sizeHint()
                x = width - px("pad") - size.width() if strip else px("head_words")
                top = (self.height() - size.height()) // 2 if beside else y
                self.more.setGeometry(x, top, *size.toTuple())
            y += 0 if beside else px("block") if strip else more_high
        if move:
            show_if(self.more, hidden > 0)
        return y + (px("inset") if strip else 0)

    def _tell_more(self, hidden: int) -> None:
        self.more.set_text(self.tr("%n more", "", hidden))
        self.more.set_key(self._caps.cap("all-rules"))

    def _take_keys(self) -> None:
        self.setAccessibleName(self.tr("Never"))
        self._dressed = 0
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
    keys = caps.cap(f"never-{view.letter}") if view.letter in LETTERS else ""
    instead = ""
    if view.say_instead and not brief:
        instead = _tr("“%1”").replace("%1", view.say_instead)
    card.set_rule(view.text, instead, keys=keys, form=form, owned=owned, why=view.why)


def _tr(text: str) -> str:
    return QCoreApplication.translate("NeverList", text)
