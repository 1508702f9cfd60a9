"""Finding words in every text of a library, and putting others in their place, looked at first."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from jobaid.operations.studio.find_and_replace import (
    FindAsked,
    FoundText,
    change_row,
    find_in_texts,
    with_replaced,
)
from jobaid.operations.studio.thing_in_hand import words_of_place
from jobaid.sentences import counted
from jobaid.ui.kit.form import FormRow, LineField
from jobaid.ui.kit.row_list import ListRow, RowList
from jobaid.ui.studio.changes_text import ChangesText
from jobaid.ui.studio.field_keys import DocumentUndo
from jobaid.ui.studio.studio_given import StudioGiven, StudioView
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.choices import ChoiceChips
from jobaid.ui.widgets.ground import Hairline
from jobaid.ui.widgets.headings import EmptyState
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.layouts import Column, LineBox
from jobaid.ui.widgets.themed import announce, plain, set_words

if TYPE_CHECKING:
    from jobaid.operations.task_runner import Task

PAUSE_MS = 150
"""How long typing pauses before the words are looked for, in milliseconds."""
MOST = 2_000
"""So many places are shown, and replaced, at once."""


class _FoundList(RowList):
    """Space ticks the row in hand, or takes its tick; Ctrl+A ticks all, or none."""

    ticked = Signal(int)
    all_ticked = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Its own keys, then those of a list."""
        if event.matches(QKeySequence.StandardKey.SelectAll):
            self.all_ticked.emit()
        elif event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self.ticked.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)


class ReplaceView(StudioView):
    """Above the words, below every place with its tick, and how the one in hand would read."""

    def __init__(self, given: StudioGiven) -> None:
        super().__init__(given)
        self.found: list[FoundText] = []
        self._left_out: set[tuple[object, ...]] = set()
        self._contents: Mapping[str, bytes] = {}
        self._told = ""
        self.back = PushButton("quiet", "", self, small=True)
        self.back.setAccessibleIdentifier("replace-back")
        self.back.set_icon_name("arrow-left")
        self.back.clicked.connect(given.go_back)
        self.heading = TextLabel("title", "text", self)
        self.find_row = FormRow(LineField(icon="search"), self)
        self.new_row = FormRow(LineField(), self)
        assert isinstance(self.find_row.control, LineField)
        assert isinstance(self.new_row.control, LineField)
        self.field, self.new = self.find_row.control.field, self.new_row.control.field
        self.field.setAccessibleIdentifier("replace-find")
        self.new.setAccessibleIdentifier("replace-with")
        self.how = ChoiceChips(self, many=True)
        self.count = TextLabel("ui", "muted", self)
        self.count.setAccessibleIdentifier("replace-count")
        self.rows = _FoundList(self, height="row")
        self.rows.setAccessibleIdentifier("replace-places")
        self.nothing = EmptyState(self)
        self.reads = ChangesText(self)
        self.reads.setAccessibleIdentifier("replace-reads")
        self.do = PushButton("primary", "", self)
        self.do.setAccessibleIdentifier("replace-do")
        self.do.clicked.connect(self.replace)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.look)
        self._lay_out()
        for field in (self.field, self.new):
            field.installEventFilter(DocumentUndo(field))
        self.field.textEdited.connect(self._typed)
        self.field.returnPressed.connect(self._to_rows)
        self.new.textEdited.connect(self._show_reads)
        self.new.returnPressed.connect(self._to_rows)
        self.how.chosen.connect(self.look)
        self.rows.ticked.connect(self._tick)
        self.rows.all_ticked.connect(self._tick_all)
        self.rows.chosen.connect(self._go)
        self.rows.selectionModel().currentRowChanged.connect(self._moved)
        given.actions.bind_all({"replace-do": self.replace})
        self.retranslate()

    def _lay_out(self) -> None:
        head = LineBox(None, self.back, self.heading, edge=("pad", "unit", "pad", "unit"))
        head.setStretchFactor(self.heading, 1)
        head.addWidget(self.do)
        asked = LineBox(space="gap", edge=("pad", "unit", "pad", ""))
        asked.addWidget(self.find_row, 1)
        asked.addWidget(self.new_row, 1)
        more = LineBox(space="gap", edge=("pad", "", "pad", ""))
        more.addWidget(self.how, 1)
        more.addWidget(self.count)
        listed = Column(space="unit", edge=("pad", "", "pad", "pad"))
        listed.addWidget(self.nothing)
        listed.addWidget(self.rows, 3)
        listed.addWidget(self.reads, 1)
        column = Column(self, space="unit")
        column.addLayout(head)
        column.addWidget(Hairline(self))
        column.addLayout(asked)
        column.addLayout(more)
        column.addLayout(listed, 1)

    # -- the view -----------------------------------------------------------------------------

    def panes(self) -> list[QWidget]:
        """What is asked, then the places."""
        return [self.field, self.rows]

    def focus_first(self) -> None:
        """What to find, all of it marked."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()

    def entered(self) -> None:
        """Look again: the draft may be another."""
        self.look()

    def take_words(self, words: str) -> None:
        """Find these words, which were marked where one came from."""
        if words:
            self.field.setText(words)
            self._left_out.clear()
            self.focus_first()
            self.look()

    def draw(self) -> None:
        """Something was done: what was found may stand elsewhere now."""
        if self._contents is not self.work.edited.contents:
            self.look()

    def retranslate(self) -> None:
        """Put the texts in the language of the interface."""
        cap = self.given.actions.cap
        self.back.set_text(self.tr("Back to writing"))
        self.back.set_key(self.tr("Esc"))
        self.heading.set_text(self.tr("Find and replace in all texts"))
        self.find_row.set_label(self.tr("Find"))
        self.new_row.set_label(self.tr("Put in its place"))
        chosen = self.how.values()
        self.how.set_options(
            [
                ("whole", self.tr("Whole words")),
                ("case", self.tr("The same capitals")),
                ("script", self.tr("Only the script in hand")),
            ]
        )
        self.how.set_values(chosen)
        self.how.set_accessible(self.tr("How to look"), "", "replace-how")
        self.do.set_key(cap("replace-do"))
        set_words(self.rows, self.tr("Places"))
        self._show_rows()

    # -- looking ------------------------------------------------------------------------------

    def _typed(self, _words: str) -> None:
        self._left_out.clear()
        self._pause.start()

    def look(self) -> None:
        """Look for the words, on another thread."""
        self._pause.stop()
        how, work = self.how.values(), self.work
        files = frozenset((work.file,)) if "script" in how and work.file else None
        asked = FindAsked(
            self.field.text(), whole="whole" in how, same_case="case" in how, files=files
        )
        contents = work.edited.contents

        def look(_task: Task) -> tuple[Mapping[str, bytes], FindAsked, list[FoundText]]:
            return contents, asked, find_in_texts(work.edited.reading(), asked)

        self.given.tasks.run(look, self._came, self.given.say, key="studio-find")

    def _came(self, told: tuple[Mapping[str, bytes], FindAsked, list[FoundText]]) -> None:
        self._contents, asked, found = told
        self._told = asked.words
        self.found = found[:MOST]
        self._show_rows(more=len(found) > MOST)

    def _show_rows(self, *, more: bool = False) -> None:
        here = self.rows.currentIndex().row()
        reading, languages = self.work.edited.reading(), self.work.languages
        self.rows.set_rows([self._row(at, reading, languages) for at in range(len(self.found))])
        self.rows.go_to(max(0, here))
        taken = len(self.taken())
        files = len({one.place.file for one in self.found})
        words = self.tr("%n place(s)", "", len(self.found))
        told = self.tr("%1 in %2, %3 ticked").replace("%1", words)
        told = told.replace("%2", self.tr("%n file(s)", "", files)).replace("%3", str(taken))
        if more:
            told = self.tr("The first %1").replace("%1", told)
        self.count.set_text(told if self.found else "")
        self.do.set_text(self.tr("Replace %n", "", taken))
        self.do.setEnabled(bool(taken) and self._doing is None)
        there = bool(self.found)
        self.rows.setVisible(there)
        self.reads.setVisible(there)
        self.nothing.setVisible(not there)
        asked = bool(self._told.strip())
        title = self.tr("No text has these words") if asked else self.tr("Type the words to find")
        self.nothing.set_empty("text-search", title, "")
        self._show_reads()

    def _row(self, at: int, reading: object, languages: tuple[str, ...]) -> ListRow:
        one = self.found[at]
        taken = one.key not in self._left_out
        where = words_of_place(reading, one.place.file, one.place.path, languages)  # type: ignore[arg-type]
        state = self.tr("ticked") if taken else self.tr("left out")
        icon, colour = ("circle-check", "accent") if taken else ("circle", "muted")
        text = f"{one.before}{one.found}{one.after}".strip()
        return ListRow(str(at), text, translated(where), state, icon=icon, colour=colour)  # type: ignore[arg-type]

    def taken(self) -> list[FoundText]:
        """The places that are ticked."""
        return [one for one in self.found if one.key not in self._left_out]

    def _show_reads(self, _words: str = "") -> None:
        at = self.rows.currentIndex().row()
        if 0 <= at < len(self.found):
            reading, languages = self.work.edited.reading(), self.work.languages
            one = self.found[at]
            where = words_of_place(reading, one.place.file, one.place.path, languages)
            self.reads.show_changes([change_row(one, self.new.text(), where)], "")

    def _moved(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self._show_reads()

    # -- deeds --------------------------------------------------------------------------------

    def _tick(self, at: int) -> None:
        key = self.found[at].key
        self._left_out ^= {key}
        self._show_rows()
        self.rows.go_to(at)
        state = self.tr("left out") if key in self._left_out else self.tr("ticked")
        announce(self.rows, state)

    def _tick_all(self) -> None:
        """All, or none where all are."""
        some = any(one.key in self._left_out for one in self.found)
        self._left_out = set() if some else {one.key for one in self.found}
        self._show_rows()

    def _to_rows(self) -> None:
        if self.found:
            self.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go(self, id: str) -> None:
        place = self.found[int(id)].place
        self.given.go_to_place(place.file, place.path, 1, 1)

    def replace(self) -> None:
        """Put the other words in every place that is ticked, as one step of undo."""
        work, chosen, new = self.work, self.taken(), self.new.text()
        if self._doing is not None:
            return
        if not chosen:
            self.given.say(self.tr("Nothing is ticked."))
            return
        contents, reading = work.edited.contents, work.edited.reading()
        if self._contents is not contents:
            self.given.say(self.tr("Look at what is found now, then press it again."))
            self.look()
            return
        deed = counted(
            len(chosen),
            "replace “{old}” by “{new}” in one place",
            "replace “{old}” by “{new}” in %Ln places",
            old=self._told,
            new=new,
        )

        def put(task: Task) -> tuple[Mapping[str, bytes], str, int, Mapping[str, bytes]]:
            def went(done: int, of: int) -> bool:
                task.progress(done, of)
                return not task.cancelled

            return contents, deed, len(chosen), with_replaced(reading, chosen, new, went)

        self._doing = self.given.tasks.run(put, self._put, self._not_put, progressed=self._went)
        self.do.setEnabled(False)

    _doing: Task | None = None

    def _went(self, done: int, of: int) -> None:
        words = self.tr("Replacing, %1 of %n files. Esc stops it.", "", of)
        self.count.set_text(words.replace("%1", str(done)))

    def _put(self, told: tuple[Mapping[str, bytes], str, int, Mapping[str, bytes]]) -> None:
        """It was worked out: take it, unless something else was done meanwhile."""
        contents, deed, places, files = told
        self._doing = None
        if contents is not self.work.edited.contents:
            self.given.say(self.tr("Look at what is found now, then press it again."))
            self.look()
            return
        if not self.work.edited.edit(deed, files):
            self.given.say(self.tr("Nothing would be another."))
            self._show_rows()
            return
        self.given.changed()
        key = self.given.actions.cap("replace-undo")
        words = self.tr("Replaced in %n place(s). %1 brings it back.", "", places)
        self.given.say(words.replace("%1", key))

    def _not_put(self, words: str) -> None:
        self._doing = None
        self.given.say(plain(words))
        self._show_rows()

    def _stop(self) -> bool:
        """End what is being replaced; False where nothing is."""
        if self._doing is None:
            return False
        self._doing.cancel()
        self._doing = None
        self.given.say(self.tr("Stopped. Nothing is replaced."))
        self._show_rows()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc goes from the list to the words, and from there back to writing."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._stop():
            return
        elif self.rows.hasFocus():
            self.focus_first()
        else:
            self.given.go_back()
