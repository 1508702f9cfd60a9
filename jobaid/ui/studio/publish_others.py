"""What somebody else published, or proposes, in the meantime, and what waits for its time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jobaid.operations.studio.change_rows import file_title
from jobaid.sentences import put
from jobaid.ui.frame.day_words import day_and_time
from jobaid.ui.kit.row_list import ListRow, RowList
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.ground import Pane
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.layouts import LineBox
from jobaid.ui.widgets.themed import set_words

if TYPE_CHECKING:
    from jobaid.operations.studio.proposed_publications import ProposedPublication
    from jobaid.operations.studio.studio_desk import WaitingRelease
    from jobaid.ui.studio.studio_given import StudioGiven
    from jobaid.ui.widgets.layouts import Column

OthersFound = tuple[
    "tuple[str, ...]", "tuple[ProposedPublication, ...]", "tuple[WaitingRelease, ...]"
]
"""Files that somebody else published, what waits for a second person, and for its time."""


class PublishOthers(Pane):
    """`taking_back`, `bringing_both`: this is wanted; `looking`: a proposal is to be shown;
    `answered(agreed)`: the one in hand is.

    Its parts stand in the column they are put into, so that what is empty takes no room.
    """

    taking_back = Signal()
    bringing_both = Signal()
    looking = Signal()
    answered = Signal(bool)

    def __init__(self, given: StudioGiven, parent: QWidget) -> None:
        super().__init__(parent)
        self._given = given
        self.moved: tuple[str, ...] = ()
        self._proposed: tuple[ProposedPublication, ...] = ()
        self._released: tuple[WaitingRelease, ...] = ()
        self.releases = RowList(parent, removes=True)
        self.releases.setAccessibleIdentifier("publish-releases")
        self.releases.removed.connect(lambda _row: self.taking_back.emit())
        self.back = self._button("publish-take-back", parent)
        self.back.clicked.connect(self.taking_back)
        self.meanwhile = TextLabel("ui", "warn", parent, wrap=True)
        self.meanwhile.setAccessibleIdentifier("publish-meanwhile")
        self.both = self._button("publish-both", parent)
        self.both.clicked.connect(self.bringing_both)
        self.waiting = RowList(parent)
        self.waiting.setAccessibleIdentifier("publish-proposals")
        self.waiting.chosen.connect(lambda _id: self.looking.emit())
        self.waiting.selectionModel().currentRowChanged.connect(self._offer)
        self._answers = Pane(parent)
        self.agree = self._button("proposal-agree", self._answers)
        self.agree.clicked.connect(lambda: self.answered.emit(True))
        self.send_back = self._button("proposal-send-back", self._answers)
        self.send_back.clicked.connect(lambda: self.answered.emit(False))
        LineBox(self._answers, self.agree, self.send_back).addStretch(1)
        self._parts: Sequence[QWidget] = (
            self.releases, self.back, self.meanwhile, self.both, self.waiting, self._answers
        )  # fmt: skip
        for part in (self, *self._parts):
            part.hide()

    @staticmethod
    def _button(identifier: str, parent: QWidget) -> PushButton:
        button = PushButton("plain", "", parent, small=True)
        button.setAccessibleIdentifier(identifier)
        return button

    def put_into(self, column: Column) -> None:
        """Put the parts at the end of a column."""
        for part in self._parts:
            column.addWidget(part)

    def stops(self) -> list[QWidget]:
        """What takes the focus, in reading order."""
        return [self.releases, self.back, self.both, self.waiting, self.agree, self.send_back]

    @property
    def release(self) -> WaitingRelease | None:
        """What waits for its time and is in hand."""
        at = self.releases.currentIndex().row()
        return self._released[at] if 0 <= at < len(self._released) else None

    @property
    def proposal(self) -> ProposedPublication | None:
        """What waits for a second person and is in hand."""
        at = self.waiting.currentIndex().row()
        return self._proposed[at] if 0 <= at < len(self._proposed) else None

    def draw(self, found: OthersFound) -> None:
        """Show what there is."""
        self.moved, self._proposed, self._released = found
        self._show_releases()
        words = self.tr("Published by somebody else since the draft was begun: %1")
        library = self._given.work.reading.library
        titles = (translated(file_title(file, library)) for file in self.moved)
        self.meanwhile.set_text(words.replace("%1", ", ".join(titles)))
        self.meanwhile.setVisible(bool(self.moved))
        self.both.set_text(self.tr("Bring both together"))
        self.both.setVisible(bool(self.moved))
        self.waiting.set_rows([self._proposed_row(one) for one in self._proposed])
        self.waiting.setVisible(bool(self._proposed))
        if self._proposed:
            self.agree.set_text(self.tr("Agree, and publish it"))
        set_words(self.waiting, self.tr("Waits for a second person"))
        self._offer()

    def _proposed_row(self, one: ProposedPublication) -> ListRow:
        if one.state == "declined":
            words, detail = self.tr("%1 sent back “%2”"), one.sent_back_why
        elif self._given.desk.is_mine(one):
            words, detail = self.tr("You propose: %2"), self.tr("It waits for a second person.")
        else:
            words, detail = self.tr("%1 proposes: %2"), ""
        declined = one.state == "declined"
        words = put(words, "%1", one.sent_back_by if declined else one.author)
        words = put(words, "%2", one.message.partition("\n")[0])
        icon = "reply" if declined else "clipboard-check"
        return ListRow(one.name, words, detail, icon=icon)

    def told(self, one: ProposedPublication) -> str:
        """Who proposes what, in one line."""
        return self._proposed_row(one).text

    def _offer(self) -> None:
        one = self.proposal
        mine = one is not None and self._given.desk.is_mine(one)
        self._answers.setVisible(one is not None)
        self.agree.setVisible(one is not None and not mine)
        if one is not None:
            self.send_back.set_text(self.deed(one) if mine else self.tr("Send it back"))

    def deed(self, one: ProposedPublication) -> str:
        """What is mostly done with a proposal, in words."""
        if not self._given.desk.is_mine(one):
            return self.tr("Agree, and publish it")
        return self.tr("I have read it") if one.state == "declined" else self.tr("Take it back")

    def _show_releases(self) -> None:
        now = self._given.desk.now().astimezone()
        waits = self.tr("Waits until %1: %2")
        self.releases.set_rows(
            [
                ListRow(
                    one.release.folder.name,
                    waits.replace("%1", day_and_time(one.release.at.astimezone(), now)).replace(
                        "%2", one.message.partition("\n")[0]
                    ),
                    one.author.partition(" <")[0],
                    icon="calendar-clock",
                    keys=self.tr("Delete"),
                )
                for one in self._released
            ]
        )
        there = bool(self._released)
        self.releases.setVisible(there)
        self.back.setVisible(there)
        self.back.set_text(self.tr("Take it back"))
        set_words(self.releases, self.tr("Published for a time to come"))
