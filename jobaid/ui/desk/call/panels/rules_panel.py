"""All rules of the call in one place: never, with what to say instead, and may."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from jobaid.ui.callview.never_list import show_rule
from jobaid.ui.theme import current_theme
from jobaid.ui.widgets.ground import Pane
from jobaid.ui.widgets.headings import SectionHeading
from jobaid.ui.widgets.layouts import Column
from jobaid.ui.widgets.may_row import MayRow
from jobaid.ui.widgets.never_card import NeverCard
from jobaid.ui.widgets.placing import Pool
from jobaid.ui.widgets.small_panel import SmallPanel

if TYPE_CHECKING:
    from jobaid.operations.callview.view_models import CallView
    from jobaid.ui.frame.actions import ActionMap


class RulesPanel(SmallPanel):
    """Lists the rules; Tab or arrows go through them, Enter owns up or uses one.

    `owned` carries (rule id, nearly), `used` a may rule's id.
    """

    owned = Signal(str, bool)
    used = Signal(str)

    def __init__(self, actions: ActionMap, parent: QWidget) -> None:
        super().__init__(parent)
        self._actions = actions
        self.set_title(self.tr("All rules of this call"))
        self.set_hint(self.tr("Enter on a rule owns up to it, or uses it"))
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
        heading = self.tr("Never")
        self._never.set_heading(heading, icon="ban", colour="never", count=len(view.never))
        heading = self.tr("You may, without asking")
        self._may.set_heading(heading, icon="circle-check", colour="may", count=len(view.may))
        cards, rows = self._cards.show(len(view.never)), self._rows.show(len(view.may))
        for card, one in zip(cards, view.never, strict=True):
            card.setAccessibleIdentifier(f"rule-{one.id}")
            show_rule(card, one, self._actions, "card")
        for row, may in zip(rows, view.may, strict=True):
            row.rule_id = may.id
            row.set_rule(may.text, may.limit)
        return next(iter([*cards, *rows]), None)

    def sizeHint(self) -> QSize:  # noqa: N802
        """As high as the screen allows; the list scrolls."""
        return QSize(super().sizeHint().width(), current_theme().px("rules_panel"))

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """The height is its own."""
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Down and up go through the rules, and bring them into view."""
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
            return
        super().keyPressEvent(event)

    def _card(self) -> NeverCard:
        card = NeverCard(self._list)
        card.owned.connect(self.owned)
        self._column.insertWidget(1 + len(self._cards.all), card)
        return card

    def _row(self) -> MayRow:
        row = MayRow(self._list)
        row.chosen.connect(self.used)
        self._column.insertWidget(self._column.count() - 1, row)
        return row
