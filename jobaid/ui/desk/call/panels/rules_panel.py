"""All rules of the call in one place: never, with what to say instead, and may."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from jobaid.ui.callview.call_key_rows import LETTERS
from jobaid.ui.callview.clock_words import clock
from jobaid.ui.theme import current_theme
from jobaid.ui.widgets.headings import SectionHeading
from jobaid.ui.widgets.may_row import MayRow
from jobaid.ui.widgets.never_card import NeverCard
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
        self._list = QWidget(self)
        self._column = QVBoxLayout(self._list)
        self._list.setAutoFillBackground(False)
        self._never = SectionHeading(self._list)
        self._may = SectionHeading(self._list)
        self._cards: list[NeverCard] = []
        self._rows: list[MayRow] = []
        self._column.addWidget(self._never)
        self._column.addWidget(self._may)
        self._column.addStretch(1)
        self.add(self._list)

    def prepare(self, view: CallView) -> QWidget | None:
        """Draw the rules of the call; returns what should have the focus."""
        gap = current_theme().px("unit")
        self._column.setSpacing(gap)
        self._column.setContentsMargins(0, 0, gap, 0)
        heading = self.tr("Never")
        self._never.set_heading(heading, icon="ban", colour="never", count=len(view.never))
        heading = self.tr("You may, without asking")
        self._may.set_heading(heading, icon="circle-check", colour="may", count=len(view.may))
        while len(self._cards) < len(view.never):
            card = NeverCard(self._list)
            card.said.connect(self._said)
            card.nearly.connect(self._nearly)
            self._column.insertWidget(1 + len(self._cards), card)
            self._cards.append(card)
        for at, card in enumerate(self._cards):
            card.setVisible(at < len(view.never))
            if at < len(view.never):
                one = view.never[at]
                card.rule_id = one.id
                card.setAccessibleIdentifier(f"rule-{one.id}")
                letter = one.letter
                keys = self._actions.cap(f"never-{letter}") if letter in LETTERS else ""
                owned = ""
                if one.owned:
                    words = self.tr("Said it, %1")
                    if one.owned != "slip":
                        words = self.tr("Nearly said it, %1")
                    owned = words.replace("%1", clock(one.owned_s or 0))
                instead = self.tr("“%1”").replace("%1", one.say_instead)
                if not one.say_instead:
                    instead = ""
                card.set_rule(one.text, instead, keys=keys, form="card", owned=owned, why=one.why)
        while len(self._rows) < len(view.may):
            row = MayRow(self._list)
            row.clicked.connect(self._used)
            self._column.insertWidget(self._column.count() - 1, row)
            self._rows.append(row)
        for at, row in enumerate(self._rows):
            row.setVisible(at < len(view.may))
            if at < len(view.may):
                may = view.may[at]
                row.rule_id = may.id
                row.set_rule(may.text, may.limit)
        if view.never:
            return self._cards[0]
        return self._rows[0] if view.may else None

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

    def _said(self) -> None:
        self._own(False)

    def _nearly(self) -> None:
        self._own(True)

    def _own(self, nearly: bool) -> None:
        card = self.sender()
        if isinstance(card, NeverCard):
            self.owned.emit(card.rule_id, nearly)

    def _used(self) -> None:
        row = self.sender()
        if isinstance(row, MayRow):
            self.used.emit(row.rule_id)
