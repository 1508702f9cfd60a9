"""What a draft would have done: the last calls walked again, by what differs, call beside call."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal

from jobaid.library.editing.trees import CannotWrite
from jobaid.operations.studio.missed_musts import put_item_there, step_for_item
from jobaid.operations.studio.walked_calls import (
    DIFFERENCES,
    WalkedCall,
    paired_steps,
    told_figure,
    walked_calls,
)
from jobaid.ui.kit.figure_list import FigureList
from jobaid.ui.kit.row_list import ListRow, RowList
from jobaid.ui.studio.ways_table import BothWays
from jobaid.ui.translated_sentences import decimal_shown, translated
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.ground import Card, Pane
from jobaid.ui.widgets.headings import SectionHeading
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.layouts import Column, LineBox
from jobaid.ui.widgets.segments import Segments
from jobaid.ui.widgets.themed import set_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from jobaid.operations.studio.walked_calls import Libraries
    from jobaid.operations.studio.what_if import WalkedWay, WhatIf
    from jobaid.operations.task_runner import Task
    from jobaid.ui.studio.studio_given import StudioGiven
    from jobaid.ui.theme import Colour

LAST_CALLS = (100, 500, 2000)
"""How many of the last calls can be walked through the draft; the middle one unless chosen."""

_ICONS: dict[str, tuple[str, Colour]] = {
    "same": ("circle-check", "ok"),
    "other_path": ("corner-up-right", "accent"),
    "other_outcome": ("flag", "accent"),
    "lost_must": ("triangle-alert", "warn"),
    "rule_broken": ("circle-alert", "late"),
    "longer": ("clock", "muted"),
    "dead_end": ("circle-x", "late"),
    "not_walkable": ("circle-help", "muted"),
}


class WalkedPane(Pane):
    """Enter on a row lists its calls; a call shows both of its ways.

    `walked`: it is done; `mended`: what calls would miss was put into the draft.
    """

    walked = Signal()
    mended = Signal()

    def __init__(self, given: StudioGiven, parent: QWidget) -> None:
        super().__init__(parent)
        self._given = given
        self.found: WhatIf | None = None
        self._libraries: Libraries = ()
        self._proposed: Mapping[str, bytes] | None = None
        self._task: Task | None = None
        self._kind = ""
        self._listed: tuple[WalkedCall, ...] = ()
        self._began = 0.0
        self._took = 0.0
        self.heading = SectionHeading(self)
        self.heading.setAccessibleIdentifier("publish-about-calls")
        self.last = Segments(self)
        self.last.setAccessibleIdentifier("publish-last")
        self.last.chosen.connect(self._last_chosen)
        self.stop = PushButton("plain", "", self, small=True)
        self.stop.setAccessibleIdentifier("publish-stop")
        self.stop.clicked.connect(self._stop)
        self._figures = Card(self)
        self.rows = FigureList(self._figures)
        self.rows.setAccessibleIdentifier("publish-calls")
        self.rows.chosen.connect(self._show_kind)
        Column(self._figures, self.rows, edge="ring")
        self._make_call()
        self.about = TextLabel("caption", "muted", self, wrap=True)
        line = LineBox(None, self.last)
        line.setStretchFactor(self.last, 1)
        line.addWidget(self.stop)
        column = Column(self, self.heading, space="unit")
        column.addLayout(line)
        for part in (self._figures, self._call, self.about):
            column.addWidget(part)
        self._hide_calls()
        self._figures.hide()
        self.stop.hide()
        self.retranslate()

    def _make_call(self) -> None:
        """The calls of a row, and both ways of the one in hand."""
        self._call = Card(self)
        self.calls_heading = SectionHeading(self._call)
        self.calls = RowList(self._call, most=4)
        self.calls.setAccessibleIdentifier("publish-walked")
        self.calls.selectionModel().currentRowChanged.connect(self._call_moved)
        self.calls.chosen.connect(self._to_ways)
        self.ways = BothWays(self._call, "publish-ways")
        self.mend = PushButton("plain", "", self._call, small=True)
        self.mend.setAccessibleIdentifier("publish-mend")
        self.mend.clicked.connect(self.put_there)
        column = Column(self._call, self.calls_heading, self.calls, self.ways, edge="pad-ring")
        column.addWidget(self.mend)

    def retranslate(self) -> None:
        """Put the texts in the language of the interface."""
        self.stop.set_text(self.tr("Stop"))
        self.mend.set_text(self.tr("Add the tick there"))
        self.mend.set_key(self._given.actions.cap("publish-mend"))
        options = []
        for number in LAST_CALLS:
            words = self.tr("Last %1").replace("%1", str(number))
            options.append((str(number), words, words))
        chosen = self._last
        self.last.set_options(options)
        self.last.set_value(str(chosen))
        set_words(self.rows, self.tr("The last calls, walked again"))
        set_words(self.calls, self.tr("Calls that would have gone otherwise"))
        words = self.tr("The answers are those given then. New words may get new answers.")
        self.about.set_text(words)
        if self.found is not None and self._figures.isVisible():
            self._show_figures()

    def stops(self) -> list[QWidget]:
        """What takes the focus, in reading order."""
        return [*self.last.shown(), self.stop, self.rows, self.calls, self.ways.table, self.mend]

    @property
    def _last(self) -> int:
        chosen = [one.option for one in self.last.shown() if one.isChecked()]
        return int(str(chosen[0])) if chosen else LAST_CALLS[1]

    # -- walking --------------------------------------------------------------------------------

    def look_at(self, proposed: Mapping[str, bytes] | None) -> None:
        """Walk the last calls through what somebody proposes; None: through the draft again."""
        self._proposed = proposed
        self.walk()

    def walk(self) -> None:
        """Walk the last calls through the draft as it is now, or through the proposal."""
        given, proposed = self._given, self._proposed
        records = given.desk.records
        self._figures.hide()
        self._hide_calls()
        self.found = None
        self.last.setVisible(records is not None)
        work, samples, last = given.work, given.desk.samples, self._last
        if records is None:
            self._head(self.tr("No record is open, so no call is walked again."))
            return
        self._head(self.tr("Walking the last calls again"))
        self.stop.show()
        self._began = time.monotonic()

        def walk(task: Task) -> tuple[WhatIf, Libraries]:
            from jobaid.operations.studio.what_if import WhatIfAsked, what_if

            records.refresh()
            reading = work.edited.reading()
            draft, live = reading.library, reading.with_contents(work.live).library
            if proposed is not None:
                draft = reading.with_contents(proposed).library
            asked = WhatIfAsked(last=last, samples=samples)
            found = what_if(
                records,
                draft,
                live,
                asked,
                stopped=lambda: task.cancelled,
                progress=task.progress,
            )
            return found, (draft, live)

        self._task = given.tasks.run(
            walk, self._walked, self._not_walked, progressed=self._progressed, key="studio-what-if"
        )

    def end(self) -> None:
        """What is being walked is not wanted any more."""
        if self._task is not None:
            self._task.cancel()

    def _head(self, words: str, caption: str = "") -> None:
        self.heading.set_heading(words, caption=caption)

    def _stop(self) -> None:
        self.end()
        self.stop.hide()
        self._head(self.tr("Stopped: the calls are not walked through to the end."))
        self.last.shown()[0].setFocus()

    def _last_chosen(self, _option: object) -> None:
        self.walk()

    def _progressed(self, done: int, of: int) -> None:
        told = self.tr("%1 of %n calls walked again", "", of)
        self._head(told.replace("%1", str(done)))

    def _not_walked(self, words: str) -> None:
        self.stop.hide()
        self._head(words)

    def _walked(self, walked: tuple[WhatIf, Libraries]) -> None:
        found, self._libraries = walked
        self.found, self._took = found, time.monotonic() - self._began
        self.stop.hide()
        if not found.calls:
            self._head(self.tr("No call is kept yet."))
        else:
            self._figures.show()
            self._show_figures()
        self.walked.emit()

    def _show_figures(self) -> None:
        found = self.found
        if found is None:
            return
        took = self.tr("in %1 s").replace("%1", decimal_shown(self._took, 1))
        self._head(self.tr("The last %Ln call(s), walked again", "", found.calls), took)
        words = {
            "same": self.tr("Go and end the same way"),
            "other_path": self.tr("Would go another way"),
            "other_outcome": self.tr("Would end differently"),
            "lost_must": self.tr("Would miss a must"),
            "rule_broken": self.tr("Would break a rule"),
            "longer": self.tr("Would take more steps"),
            "dead_end": self.tr("Would get stuck"),
            "not_walkable": self.tr("Cannot be walked again"),
        }
        rows = []
        for kind in ("same", *DIFFERENCES):
            count = found.same if kind == "same" else len(self._calls_of(kind))
            icon, colour = _ICONS[kind]
            if count or kind != "not_walkable":
                quiet: Colour = colour if count else "muted"
                told = translated(told_figure(found, kind, self._libraries))
                keys = self.tr("Enter") if count and kind != "same" else ""
                row = ListRow(kind, words[kind], told, str(count), icon, keys, quiet)
                rows.append(row)
        self.rows.set_rows(rows, choose=False)

    # -- the calls of a row ---------------------------------------------------------------------

    def _calls_of(self, kind: str) -> tuple[WalkedCall, ...]:
        if self.found is None or kind not in DIFFERENCES:
            return ()
        return walked_calls(self.found, kind, self._libraries)

    def _hide_calls(self) -> None:
        self._listed = ()
        self._call.hide()

    def _show_kind(self, kind: str) -> None:
        """The calls of a row; those that go the same way have nothing to look at."""
        self._hide_calls()
        self._listed = self._calls_of(kind)
        if not self._listed:
            return
        row = self.rows.rows.row(self.rows.currentIndex())
        self.calls_heading.set_heading("" if row is None else row.text, count=len(self._listed))
        rows = [
            ListRow(
                one.id,
                ", ".join(part for part in (one.started, one.agent) if part) or one.id,
                translated(one.words),
                icon="phone",
            )
            for one in self._listed
        ]
        self.calls.set_rows(rows)
        self._call.show()
        self.calls.setFocus()
        self._show_ways()

    def _call_moved(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self._show_ways()

    @property
    def _one(self) -> tuple[WalkedCall, WalkedWay] | None:
        """The call in hand, with both of its ways."""
        at = self.calls.currentIndex().row()
        one = self._listed[at] if 0 <= at < len(self._listed) else None
        way = None if one is None or self.found is None else self.found.ways.get(one.id)
        return None if one is None or way is None else (one, way)

    def _show_ways(self) -> None:
        one = self._one
        self.ways.setVisible(one is not None)
        item, way = ("", None) if one is None else (one[0].item, one[1])
        there = bool(item) and way is not None and step_for_item(item, way) is not None
        self.mend.setVisible(there and self._proposed is None)
        if way is not None:
            self.ways.show_ways(paired_steps(way, self._libraries))

    def _to_ways(self, _id: str) -> None:
        if self.ways.isVisible():
            self.ways.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def put_there(self) -> None:
        """Put what the call in hand would miss into the draft, where it would pass."""
        one = self._one
        if one is None or self.mend.isHidden():
            return
        try:
            put = put_item_there(self._given.work, one[0].item, one[1])
        except CannotWrite as refused:
            self._given.say(translated(refused.words))
            return
        if put:
            self.rows.setFocus(Qt.FocusReason.OtherFocusReason)
            self.mended.emit()
            self.walk()
