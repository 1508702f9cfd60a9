"""All rules of the call in one place, found by their words: never, with what to say, and may."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from jobaid.sentences import in_turn
from jobaid.ui.callview.may_list import limit_words
from jobaid.ui.callview.never_list import show_rule
from jobaid.ui.kit.find_panel import SteppingBox
from jobaid.ui.theme import current_theme
from jobaid.ui.widgets.ground import Pane
from jobaid.ui.widgets.headings import SectionHeading
from jobaid.ui.widgets.layouts import Column
from jobaid.ui.widgets.may_row import MayRow
from jobaid.ui.widgets.never_card import NeverCard
from jobaid.ui.widgets.placing import Pool
from jobaid.ui.widgets.small_panel import SmallPanel
from jobaid.ui.widgets.text_fields import FieldFrame
from jobaid.ui.widgets.themed import announce, set_words

if TYPE_CHECKING:
    from jobaid.operations.callview.view_models import CallView
    from jobaid.ui.frame.actions import ActionMap


class RulesPanel(SmallPanel):
    """Lists the rules that hold every word typed; arrows go through them, Enter takes one.

    A never rule is owned up to, a may rule used; in the field Enter takes the first. So every rule
    has its way by the keys, however many there are.
    `owned` carries (rule id, nearly), `used` a may rule's id.
    """

    owned = Signal(str, bool)
    used = Signal(str)

    def __init__(self, actions: ActionMap, parent: QWidget) -> None:
        super().__init__(parent)
        self._actions = actions
        self.set_title(self.tr("All rules of this call"))
        self.set_hint(self.tr("Enter on a rule owns up to it, or uses it"))
        self.field = SteppingBox("body", self)
        self.field.setAccessibleIdentifier("rules-find")
        words = self.tr("Words of the rule")
        self.field.setPlaceholderText(words)
        set_words(self.field, words)
        self.field.textEdited.connect(self._find)
        self.field.stepped.connect(self._step)
        self.accepted.connect(self._take_first)
        self.add(FieldFrame(self.field, self, icon="search"))
        self._shown: CallView | None = None
        self._list = Pane(self)
        self._column = Column(self._list, edge=("", "", "unit", ""))
        self._list.setAutoFillBackground(False)
        self._never = SectionHeading(self._list)
        self._may = SectionHeading(self._list)
        self._cards, self._rows = Pool(self._card), Pool(self._row)
        self._column.addWidget(self._never)
        self._column.addWidget(self._may)
        self._column.addStretch(1)
        self.add(self._list)

    def prepare(self, view: CallView) -> QWidget | None:
        """Draw the rules of the call; returns what should have the focus."""
        self._shown = view
        self.field.clear()
        self._find("")
        return self.field

    def _find(self, words: str) -> None:
        """Draw the rules that hold every word."""
        view = self._shown
        if view is None:
            return
        wanted = words.casefold().split()
        never = [one for one in view.never if _holds(wanted, one.text, one.say_instead)]
        mays = [one for one in view.may if _holds(wanted, one.text, one.limit)]
        heading = self.tr("Never")
        self._never.set_heading(heading, icon="ban", colour="never", count=len(never))
        heading = self.tr("You may, without asking")
        self._may.set_heading(heading, icon="circle-check", colour="may", count=len(mays))
        self._never.setVisible(bool(never) or not mays)
        self._may.setVisible(bool(mays))
        cards, rows = self._cards.show(len(never)), self._rows.show(len(mays))
        for card, one in zip(cards, never, strict=True):
            card.setAccessibleIdentifier(f"rule-{one.id}")
            show_rule(card, one, self._actions, "card")
        for row, may in zip(rows, mays, strict=True):
            row.rule_id = may.id
            row.setAccessibleIdentifier(f"rules-may-{may.id}")
            row.set_rule(may.text, limit_words(may))
        if wanted:
            announce(self.field, self._found([*cards, *rows]))

    def _found(self, rules: list[QWidget]) -> str:
        told = self.tr("%n found", "", len(rules))
        return in_turn((told, *(one.accessibleName() for one in rules[:1])))

    def _step(self, by: int) -> None:
        """From the field down to the first rule."""
        rules = self._rules()
        if by > 0 and rules:
            rules[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _take_first(self) -> None:
        """Enter in the field: the first rule that is found."""
        rules = self._rules()
        if not self.field.hasFocus() or not rules:
            return
        first = rules[0]
        first.setFocus(Qt.FocusReason.TabFocusReason)
        if isinstance(first, NeverCard):
            first.own_up()
        elif isinstance(first, MayRow):
            first.click()

    def _rules(self) -> list[QWidget]:
        return [*self._cards.used, *self._rows.used]

    def sizeHint(self) -> QSize:  # noqa: N802
        """As high as the screen allows; the list scrolls."""
        return QSize(super().sizeHint().width(), current_theme().px("rules_panel"))

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """The height is its own."""
        return False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Down and up go through the rules, of both kinds; up from the first to the field."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            rules = self._rules()
            if step and watched in rules:
                to = min(len(rules) - 1, rules.index(watched) + step)
                target = self.field if to < 0 else rules[to]
                target.setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return super().eventFilter(watched, event)

    def _card(self) -> NeverCard:
        card = NeverCard(self._list)
        card.owned.connect(self.owned)
        card.installEventFilter(self)
        self._column.insertWidget(1 + len(self._cards.all), card)
        return card

    def _row(self) -> MayRow:
        row = MayRow(self._list)
        row.chosen.connect(self.used)
        row.installEventFilter(self)
        self._column.insertWidget(self._column.count() - 1, row)
        return row


def _holds(wanted: list[str], *texts: str) -> bool:
    text = " ".join(texts).casefold()
    return all(word in text for word in wanted)
