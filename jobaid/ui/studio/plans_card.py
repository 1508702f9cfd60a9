"""The plans walked through the draft: those that go another way, with both, to be kept or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal

from jobaid.library.editing.trees import CannotWrite
from jobaid.operations.studio.changed_plans import (
    ChangedPlan,
    WalkedPlans,
    keep_new_ways,
    walked_plans,
)
from jobaid.operations.studio.walked_calls import paired_steps
from jobaid.ui.kit.row_list import ListRow, RowList
from jobaid.ui.studio.ways_table import BothWays
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.ground import Card
from jobaid.ui.widgets.headings import SectionHeading
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.layouts import Column, LineBox
from jobaid.ui.widgets.themed import set_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from jobaid.operations.studio.walked_calls import Libraries
    from jobaid.operations.task_runner import Task
    from jobaid.ui.studio.studio_given import StudioGiven

_MOST = 4


class PlansCard(Card):
    """`kept`: the new way of plans was made what they expect."""

    kept = Signal()

    def __init__(self, given: StudioGiven, parent: QWidget) -> None:
        super().__init__(parent)
        self._given = given
        self.plans = WalkedPlans()
        self._libraries: Libraries = ()
        self._proposed = False
        self.heading = SectionHeading(self)
        self.heading.setAccessibleIdentifier("publish-plans")
        self.rows = RowList(self, most=_MOST)
        self.rows.setAccessibleIdentifier("publish-changed-plans")
        self.rows.selectionModel().currentRowChanged.connect(self._moved)
        self.rows.chosen.connect(self._to_ways)
        self.ways = BothWays(self, "publish-plan-ways")
        self.told = TextLabel("ui", "ok", self, wrap=True)
        self.told.setAccessibleIdentifier("publish-plan-told")
        self.keep = PushButton("plain", "", self, small=True)
        self.keep.setAccessibleIdentifier("publish-keep-plan")
        self.keep.clicked.connect(self._keep)
        self.keep_all = PushButton("quiet", "", self, small=True)
        self.keep_all.setAccessibleIdentifier("publish-keep-plans")
        self.keep_all.clicked.connect(self._keep_all)
        line = LineBox(None, self.keep, self.keep_all)
        line.addStretch(1)
        column = Column(self, self.heading, self.rows, self.ways, self.told, edge="pad-ring")
        column.addLayout(line)
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        """Put the texts in the language of the interface."""
        set_words(self.rows, self.tr("Plans that go another way"))
        self.keep.set_text(self.tr("Keep the new way as the plan"))
        self.keep_all.set_text(self.tr("Keep all of them"))
        self._show(self.plans)

    def stops(self) -> list[QWidget]:
        """What takes the focus, in reading order."""
        return [self.rows, self.ways.table, self.keep, self.keep_all]

    def walk(self, proposed: Mapping[str, bytes] | None = None) -> None:
        """Walk the plans of what is live through the draft, or through what somebody proposes.

        Of a proposal nothing can be kept: it is its author's.
        """
        work, self._proposed = self._given.work, proposed is not None

        def walk(_task: Task) -> tuple[WalkedPlans, Libraries]:
            reading = work.edited.reading()
            draft, live = reading.library, reading.with_contents(work.live).library
            if proposed is not None:
                draft = reading.with_contents(proposed).library
            return walked_plans(live, draft), (draft, live)

        self._given.tasks.run(walk, self._walked, self._given.say, key="studio-plans")

    def _walked(self, found: tuple[WalkedPlans, Libraries]) -> None:
        plans, self._libraries = found
        self._show(plans)

    def _show(self, plans: WalkedPlans) -> None:
        at = max(0, self.rows.currentIndex().row())
        self.plans, changed = plans, len(plans.changed)
        self.setVisible(bool(plans.count))
        if not plans.count:
            return
        same = plans.count - changed
        words = self.tr("%n plan(s)", "", plans.count)
        went = self.tr("all go the same way")
        if changed:
            went = self.tr("%1 go the same way, %2 changed")
            went = went.replace("%1", str(same)).replace("%2", str(changed))
        caption = f"“{plans.changed[0].about}”" if changed == 1 else ""
        self.heading.set_heading(f"{words}: {went}", icon="clipboard-check", caption=caption)
        self.rows.set_rows(
            [
                ListRow(
                    one.name,
                    one.about,
                    self.tr("kept") if one.kept else "",
                    icon="check" if one.kept else "clipboard-check",
                    colour="ok" if one.kept else "warn",
                )
                for one in plans.changed
            ]
        )
        self.rows.go_to(at)
        self.rows.setVisible(changed > 1)
        self._show_plan()

    @property
    def _plan(self) -> ChangedPlan | None:
        at = self.rows.currentIndex().row()
        return self.plans.changed[at] if 0 <= at < len(self.plans.changed) else None

    def _show_plan(self) -> None:
        plan = self._plan
        there = plan is not None
        self.ways.setVisible(there)
        open_ones = [one for one in self.plans.changed if not one.kept and not one.stops]
        if self._proposed:
            open_ones = []
        self.keep_all.setVisible(len(open_ones) > 1)
        self.keep.setVisible(there and plan in open_ones)
        self.told.setVisible(plan is not None and (plan.kept or bool(plan.stops)))
        if plan is None:
            return
        self.ways.show_ways(paired_steps(plan.way, self._libraries))
        self.told.set_colour("ok" if plan.kept else "warn")
        words = self.tr("You meant it: the new way is kept as the plan.")
        self.told.set_text(words if plan.kept else translated(plan.stops))

    def _moved(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self._show_plan()

    def _to_ways(self, _id: str) -> None:
        self.ways.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep(self) -> None:
        plan = self._plan
        self._keep_these(() if plan is None else (plan,))

    def _keep_all(self) -> None:
        self._keep_these(self.plans.changed)

    def _keep_these(self, plans: tuple[ChangedPlan, ...]) -> None:
        try:
            kept = keep_new_ways(self._given.work, plans)
        except CannotWrite as refused:
            self._given.say(translated(refused.words))
            return
        if kept:
            self.ways.table.setFocus(Qt.FocusReason.OtherFocusReason)
            self.kept.emit()
            self.walk()
