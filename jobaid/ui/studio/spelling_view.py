"""Words that no dictionary knows: spelled right by a digit, or known to the house from then on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from jobaid.library.editing.trees import CannotWrite
from jobaid.operations.studio.draft_spelling import UnknownWord, spelled_right, word_known
from jobaid.operations.studio.thing_in_hand import words_of_place
from jobaid.ui.kit.row_list import ListRow, RowList
from jobaid.ui.studio.form_parts import language_name
from jobaid.ui.studio.studio_given import StudioGiven, StudioView
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.ground import Hairline
from jobaid.ui.widgets.headings import EmptyState, SectionHeading
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.layouts import Column, LineBox
from jobaid.ui.widgets.themed import plain, set_words

if TYPE_CHECKING:
    from jobaid.operations.task_runner import Task

KNOWN = "known"
"""The row that has the house know a word."""


class SpellingView(StudioView):
    """Left the words, right where the one in hand stands and what might have been meant."""

    def __init__(self, given: StudioGiven) -> None:
        super().__init__(given)
        self.unknown: tuple[UnknownWord, ...] = ()
        self.offered: tuple[str, ...] = ()
        self._contents: Mapping[str, bytes] = {}
        self._busy = False
        self._asked: tuple[str, str] | None = None
        self.back = PushButton("quiet", "", self, small=True)
        self.back.setAccessibleIdentifier("spelling-back")
        self.back.set_icon_name("arrow-left")
        self.back.clicked.connect(given.go_back)
        self.heading = TextLabel("title", "text", self)
        self.heading.setAccessibleIdentifier("spelling-title")
        self.rows = RowList(self, digits=True, height="row")
        self.rows.setAccessibleIdentifier("spelling-words")
        self.where = TextLabel("ui", "text", self, wrap=True)
        self.where.setAccessibleIdentifier("spelling-where")
        self.offers_heading = SectionHeading(self)
        self.offers = RowList(self)
        self.offers.setAccessibleIdentifier("spelling-offers")
        self.nothing = self.rows.nothing = EmptyState(self)
        head = LineBox(None, self.back, self.heading, edge=("pad", "unit", "pad", "unit"))
        head.setStretchFactor(self.heading, 1)
        left, right = Column(space="unit", edge="unit"), Column(space="gap", edge="pad")
        left.addWidget(self.nothing)
        left.addWidget(self.rows, 1)
        for part in (self.where, self.offers_heading, self.offers):
            right.addWidget(part)
        right.addStretch(1)
        panes = LineBox(space="", edge="")
        panes.addLayout(left, 1)
        panes.addLayout(right, 1)
        column = Column(self, space="")
        column.addLayout(head)
        column.addWidget(Hairline(self))
        column.addLayout(panes, 1)
        self.rows.digit.connect(self._digit)
        self.rows.chosen.connect(self._go)
        self.rows.selectionModel().currentRowChanged.connect(self._moved)
        self.offers.chosen.connect(self._offer_chosen)
        self.retranslate()

    # -- the view -----------------------------------------------------------------------------

    def panes(self) -> list[QWidget]:
        """The words, then what is offered."""
        return [self.rows, self.offers]

    def focus_first(self) -> None:
        """The words."""
        self.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def entered(self) -> None:
        """Look through the draft as it is now."""
        self._look()

    def draw(self) -> None:
        """Something was done: look again."""
        if self._contents is not self.work.edited.contents:
            self._look()

    def retranslate(self) -> None:
        """Put the texts in the language of the interface."""
        self.back.set_text(self.tr("Back to writing"))
        self.back.set_key(self.tr("Esc"))
        set_words(self.rows, self.tr("Words that no dictionary knows"))
        set_words(self.offers, self.tr("What was meant"))
        self._show()

    # -- looking --------------------------------------------------------------------------------

    def _look(self) -> None:
        work, spelling = self.work, self.given.desk.spelling
        contents, file = work.edited.contents, work.file
        self._busy = True

        def look(_task: Task) -> tuple[Mapping[str, bytes], tuple[UnknownWord, ...]]:
            return contents, spelling.unknown(work.edited.reading(), first=file)

        self.given.tasks.run(look, self._came, self._cannot, key="studio-spelling")

    def _came(self, told: tuple[Mapping[str, bytes], tuple[UnknownWord, ...]]) -> None:
        self._busy = False
        self._contents, self.unknown = told
        self._show()

    def _cannot(self, words: str) -> None:
        self._busy = False
        self.unknown = ()
        self._show(words)

    def _show(self, trouble: str = "") -> None:
        here = self.rows.currentIndex().row()
        self.rows.set_rows([self._row(at, one) for at, one in enumerate(self.unknown)])
        self.rows.go_to(max(0, here))
        count = len(self.unknown)
        self.nothing.setVisible(not count)
        looking = self._busy and not trouble
        known = count or not (looking or trouble)
        words = self.tr("Spelling: %n word(s)", "", count) if known else self.tr("Spelling")
        self.heading.set_text(words)
        title = self.tr("Looking") if looking else self.tr("Every word is known")
        icon = "triangle-alert" if trouble else "circle-check"
        self.nothing.set_empty(icon, trouble or title, "")
        self._show_word()

    def _row(self, at: int, one: UnknownWord) -> ListRow:
        many = len(self.work.languages) > 1
        detail = language_name(one.language) if many else ""
        times = self.tr("%n time(s)", "", len(one.places))
        return ListRow(str(at), one.word, detail, times, icon="text-search")

    @property
    def in_hand(self) -> UnknownWord | None:
        """The word in hand."""
        at = self.rows.currentIndex().row()
        return self.unknown[at] if 0 <= at < len(self.unknown) else None

    def _moved(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self._show_word()

    def _show_word(self) -> None:
        """Where the word in hand stands; what might have been meant is asked beside."""
        one = self.in_hand
        for part in (self.where, self.offers_heading, self.offers):
            part.setVisible(one is not None)
        if one is None:
            self._asked = None
            return
        reading, languages = self.work.edited.reading(), self.work.languages
        place = one.places[0].place
        named = translated(words_of_place(reading, place.file, place.path, languages))
        more = len(one.places) - 1
        if more:
            named = f"{named}, {self.tr('and %n more', '', more)}"
        start, end = one.places[0].start, one.places[0].end
        text = place.text
        before, after = text[max(0, start - 60) : start], text[end : end + 60]
        self.where.set_text(plain(f"{named}: {before}{one.word}{after}"))
        self.offers_heading.set_heading(self.tr("What was meant"))
        wanted = (one.word, one.language)
        if self._asked == wanted:
            return
        self._asked, self.offered = wanted, ()
        self._show_offers()
        spelling = self.given.desk.spelling

        def suggest(_task: Task) -> tuple[tuple[str, str], tuple[str, ...]]:
            return wanted, spelling.suggest(*wanted)

        self.given.tasks.run(suggest, self._suggested, self.given.say, key="studio-suggest")

    def _suggested(self, told: tuple[tuple[str, str], tuple[str, ...]]) -> None:
        if told[0] == self._asked:
            self.offered = told[1]
            self._show_offers()

    def _show_offers(self) -> None:
        rows = [
            ListRow(word, word, icon="pencil", keys=str(at + 1))
            for at, word in enumerate(self.offered)
        ]
        known = self.tr("It is right: the house knows it from now on")
        self.offers.set_rows([*rows, ListRow(KNOWN, known, icon="plus", keys="0")])

    # -- deeds --------------------------------------------------------------------------------

    def _digit(self, digit: int) -> None:
        if digit == 0:
            self.know()
        elif digit <= len(self.offered):
            self.spell(self.offered[digit - 1])
        elif self._asked is not None:
            self.given.say(self.tr("Nothing is offered for this digit."))

    def _offer_chosen(self, id: str) -> None:
        if id == KNOWN:
            self.know()
        else:
            self.spell(id)
        self.focus_first()

    def spell(self, word: str) -> None:
        """Write another word in all places of the one in hand."""
        one, work = self.in_hand, self.work
        if one is None or self._contents is not work.edited.contents:
            return
        try:
            deed, files = spelled_right(work.edited.reading(), one, word)
        except CannotWrite as refused:
            self.given.say(translated(refused.words))
            return
        self._done(deed, files)

    def know(self) -> None:
        """Have the house know the word in hand."""
        one = self.in_hand
        if one is not None:
            self._done(*word_known(self.work.edited.contents, one.word))

    def _done(self, deed: str, files: Mapping[str, bytes | None]) -> None:
        one, work = self.in_hand, self.work
        work.edited.edit(deed, files)
        # It goes at once, so that the next digit is for the next word.
        self.unknown = tuple(other for other in self.unknown if other is not one)
        self._show()
        self.given.changed()
        key = self.given.actions.cap("spelling-undo")
        words = self.tr("Done: %1. %2 takes it back.").replace("%2", key)
        self.given.say(words.replace("%1", translated(deed)))

    def _go(self, id: str) -> None:
        place = self.unknown[int(id)].places[0].place
        self.given.go_to_place(place.file, place.path, 1, 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc goes to the words, and from there back to writing."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.rows.hasFocus():
            self.given.go_back()
        else:
            self.focus_first()
