"""What somebody else published, or proposes, in the meantime, and what waits for its time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jobaid.operations.studio.change_rows import file_title
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
        self.waiting.set_rows(
            [
                ListRow(
                    one.name,
                    self.tr("%1 proposes: %2")
                    .replace("%1", one.author)
                    .replace("%2", one.message.partition("\n")[0]),
                    icon="clipboard-check",
                )
                for one in self._proposed
            ]
        )
        there = bool(self._proposed)
        self.waiting.setVisible(there)
        self._answers.setVisible(there)
        self.agree.set_text(self.tr("Agree, and publish it"))
        self.send_back.set_text(self.tr("Send it back"))
        set_words(self.waiting, self.tr("Waits for a second person"))

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
