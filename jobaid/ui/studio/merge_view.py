"""Two people changed one sentence: both stand side by side, and one key says which counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from jobaid.library.merge.kept_steps import kept_words
from jobaid.operations.studio.change_rows import file_title, part_words, readable_value
from jobaid.sentences import ended
from jobaid.ui.studio.form_parts import language_name
from jobaid.ui.studio.studio_given import StudioGiven, StudioView
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.ground import Card
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.layouts import Column, LineBox
from jobaid.ui.widgets.themed import announce, plain, set_words

if TYPE_CHECKING:
    from jobaid.library.merge.library_merge import ClashKey, MergeClash, MergedLibrary
    from jobaid.operations.task_runner import Task


class _Side(Card):
    """One of the two sentences, with the button that takes it."""

    def __init__(self, parent: QWidget, identifier: str, key: str) -> None:
        super().__init__(parent, strong=True)
        self.title = TextLabel("ui_bold", "text", self)
        self.words = TextLabel("body", "text", self, wrap=True)
        self.words.setAccessibleIdentifier(identifier)
        self.take = PushButton("plain", "", self)
        self.take.setAccessibleIdentifier(f"{identifier}-take")
        self.take.set_key(key)
        column = Column(self, self.title, self.words, space="gap", edge="pad")
        column.addStretch(1)
        column.addWidget(self.take, 0, Qt.AlignmentFlag.AlignLeft)

    def show_side(self, title: str, words: str, take: str) -> None:
        self.title.set_text(title)
        self.words.set_text(plain(words, lines=True))
        self.take.set_text(take)


class MergeView(StudioView):
    """1 keeps yours, 2 takes theirs; after the last both are one draft. Esc leaves all as it is."""

    def __init__(self, given: StudioGiven) -> None:
        super().__init__(given)
        self.clashes: list[MergeClash] = []
        self._theirs: set[ClashKey] = set()
        self._ours: set[ClashKey] = set()
        self._busy = False
        self.heading = TextLabel("title", "text", self, wrap=True)
        self.heading.setAccessibleIdentifier("merge-title")
        self.where = TextLabel("ui", "muted", self, wrap=True)
        self.where.setAccessibleIdentifier("merge-where")
        self.before = TextLabel("ui", "muted", self, wrap=True)
        self.mine = _Side(self, "merge-mine", "1")
        self.others = _Side(self, "merge-theirs", "2")
        self.mine.take.clicked.connect(self._keep_mine)
        self.others.take.clicked.connect(self._take_theirs)
        self.leave = PushButton("quiet", "", self)
        self.leave.set_key(self.tr("Esc"))
        self.leave.setAccessibleIdentifier("merge-leave")
        self.leave.clicked.connect(self._leave)
        sides = LineBox(None, self.mine, self.others, space="pad")
        column = Column(self, self.heading, self.where, self.before, space="gap", edge="block")
        column.addLayout(sides)
        column.addWidget(self.leave, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    def panes(self) -> list[QWidget]:
        """Both sides."""
        return [self.mine.take, self.others.take]

    def focus_first(self) -> None:
        """Yours."""
        self.mine.take.setFocus(Qt.FocusReason.OtherFocusReason)

    def entered(self) -> None:
        """Begin anew."""
        self._theirs.clear()
        self._ours.clear()
        self.clashes = []
        self.heading.set_text(self.tr("Bringing both together"))
        self._bring()

    def _bring(self) -> None:
        if self._busy:
            return
        self._busy = True
        desk, work = self.given.desk, self.work
        theirs, ours = set(self._theirs), set(self._ours)

        def bring(_task: Task) -> MergedLibrary:
            return desk.bring_together(work, theirs, ours)

        self.given.tasks.run(bring, self._brought, self._refused, lane="studio-draft", must=True)

    def _refused(self, words: str) -> None:
        self._busy = False
        self.given.say(words)
        self._leave()

    def _brought(self, merged: MergedLibrary) -> None:
        self._busy = False
        known = self._theirs | self._ours
        self.clashes = [one for one in merged.clashes if one.key not in known]
        if self.clashes:
            self._show()
            return
        if merged.clashes:
            return
        kept = translated(kept_words(merged, self.work.languages))
        words = self.tr("Both are one draft now. Publish it when you are ready.")
        self.given.say(f"{kept} {words}".strip())
        self.given.changed()
        self.given.go("publish")

    def _show(self) -> None:
        one, count = self.clashes[0], len(self.clashes)
        title = self.tr("%n sentence(s) that two of you changed", "", count)
        self.heading.set_text(title)
        library = self.work.reading.library
        languages = library.house.languages or ("en",)
        script = library.scripts.get(one.script or "")
        step = None if script is None else script.step(one.step or "")
        title_of = (
            translated(file_title(one.key[0], library))
            if script is None
            else script.title.text(languages[0], languages) or script.id
        )
        steps = one.step if step is None else step.title.text(languages[0], languages) or step.id
        where = ", ".join(part for part in (title_of, steps) if part)
        where = f"{where}: {translated(part_words(one.what))}"
        if one.language and len(languages) > 1:
            where = f"{where}, {language_name(one.language)}"
        self.where.set_text(where)
        self.leave.set_text(self.tr("Leave both as they are"))
        gone = self.tr("(taken out)")
        base, ours, theirs = (
            readable_value(side, languages) for side in (one.base, one.ours, one.theirs)
        )
        if not one.key[1]:
            # The whole of it: one took out what the other wrote in.
            whole = self.tr("All of it, with what was changed in it")
            base = base and self.tr("(all of it)")
            ours, theirs = ours and whole, theirs and whole
        before = self.tr("Before both: %1").replace("%1", base or self.tr("(not there)"))
        self.before.set_text(before)
        self.mine.show_side(self.tr("Yours"), ours or gone, self.tr("Keep mine"))
        self.others.show_side(
            self.tr("Published meanwhile"), theirs or gone, self.tr("Take theirs")
        )
        set_words(self, title)
        announce(self, f"{ended(title)} {where}")

    def _keep_mine(self) -> None:
        self._choose(self._ours)

    def _take_theirs(self) -> None:
        self._choose(self._theirs)

    def _choose(self, side: set[ClashKey]) -> None:
        if not self.clashes or self._busy:
            return
        side.add(self.clashes.pop(0).key)
        if self.clashes:
            self._show()
        else:
            self._bring()

    def _leave(self) -> None:
        self.given.go("publish")

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """1 and 2 decide, Esc leaves everything as it was."""
        if event.text() == "1":
            self._keep_mine()
        elif event.text() == "2":
            self._take_theirs()
        elif event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)
