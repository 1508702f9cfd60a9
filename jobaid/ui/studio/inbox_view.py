"""What agents met and wrote, by step: taken into the draft, answered, or declined with a reason."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from jobaid.operations.studio.inbox import InboxGroup, InboxKind, NotInInbox
from jobaid.operations.studio.step_form import NEW_STEP
from jobaid.ui.frame.day_words import day_and_time
from jobaid.ui.kit.form import FormRow, LineField
from jobaid.ui.kit.kept_words import KeptWords
from jobaid.ui.kit.pick_box import PickBox
from jobaid.ui.kit.row_list import ListRow, RowList
from jobaid.ui.studio.field_keys import DocumentUndo
from jobaid.ui.studio.script_views import ScriptViews
from jobaid.ui.studio.studio_given import StudioGiven, StudioView
from jobaid.ui.theme import current_theme
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.ground import Hairline
from jobaid.ui.widgets.headings import EmptyState
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.layouts import Column, LineBox
from jobaid.ui.widgets.scrolled import ScrolledColumn
from jobaid.ui.widgets.segments import Segments
from jobaid.ui.widgets.text_fields import FieldFrame, LongBox
from jobaid.ui.widgets.themed import plain, set_words

if TYPE_CHECKING:
    from jobaid.operations.task_runner import Task

_ICONS: dict[InboxKind, str] = {
    "none-fits": "circle-help",
    "off-script": "quote",
    "skipped": "skip-forward",
    "suggestion": "message-square-text",
}

_DECISIONS = ("accept", "answer", "decline")
"""What can be decided, in the order of its digits."""


class InboxView(StudioView):
    """Left what came in, those that come most often first; right one of it, its decision last."""

    def __init__(self, given: StudioGiven) -> None:
        super().__init__(given)
        self.groups: tuple[InboxGroup, ...] = ()
        self.shown: list[InboxGroup] = []
        self._busy = False
        self._of: tuple[str, ...] = ()
        self._told_of: tuple[str, ...] = ()
        self.views = ScriptViews(given, "inbox", self)
        self.heading = TextLabel("title", "text", self)
        self.heading.setAccessibleIdentifier("inbox-title")
        self.kinds = Segments(self)
        self.kinds.setAccessibleIdentifier("inbox-kinds")
        self.kinds.chosen.connect(self._filter)
        self.rows = RowList(self, digits=True, height="row")
        self.rows.setAccessibleIdentifier("inbox-groups")
        self.nothing = self.rows.nothing = EmptyState(self)
        self.page = ScrolledColumn(self)
        self.page.column.space, self.page.column.edge = "gap", ("pad", "ring", "pad", "ring")
        self.page.column.measure()
        self._make_page()
        line = LineBox(None, self.heading)
        line.setStretchFactor(self.heading, 1)
        head = self._head = LineBox(edge=("pad", "unit", "pad", "unit"))
        head.addLayout(line, 1)
        head.addWidget(self.views)
        self._panes = LineBox(space="", edge="")
        left = Column(space="unit", edge=("pad", "unit", "", "unit"))
        left.addWidget(self.kinds)
        left.addWidget(self.nothing)
        left.addWidget(self.rows, 1)
        left.addStretch()
        self._panes.addLayout(left, 1)
        self._panes.addWidget(self.page, 1)
        column = Column(self, space="")
        column.addLayout(head)
        column.addWidget(Hairline(self))
        column.addLayout(self._panes, 1)
        self.rows.selectionModel().currentRowChanged.connect(self._moved)
        self.rows.chosen.connect(self._to_decision)
        self.rows.digit.connect(self._decide_by)
        given.actions.bind_all({"inbox-send": self.decide, "inbox-next": self._next})
        self.retranslate()

    def _make_page(self) -> None:
        self.words = TextLabel("title", "text", self, wrap=True)
        self.words.setAccessibleIdentifier("inbox-words")
        self.about = TextLabel("ui", "muted", self, wrap=True)
        self.about.setAccessibleIdentifier("inbox-about")
        self.entries = RowList(self)
        self.entries.setAccessibleIdentifier("inbox-entries")
        self.what = Segments(self)
        self.what.setAccessibleIdentifier("inbox-decision")
        self.what.chosen.connect(self._decided)
        self.label_row = FormRow(LineField(), self)
        assert isinstance(self.label_row.control, LineField)
        self.label = self.label_row.control.field
        self.label.setAccessibleIdentifier("inbox-answer")
        self.go = PickBox("body")
        self.go.setAccessibleIdentifier("inbox-go")
        self.go_row = FormRow(FieldFrame(self.go), self)
        self.tell = LongBox("body")
        self.tell.setAccessibleIdentifier("inbox-tell")
        self.kept = KeptWords("inbox", self)
        frame = FieldFrame(self.tell)
        frame.set_height(16 + 24 * 3)
        self.tell_row = FormRow(frame, self)
        self.send = PushButton("primary", "", self)
        self.send.setAccessibleIdentifier("inbox-send")
        self.send.clicked.connect(self.decide)
        for field in (self.label, self.go, self.tell):
            field.installEventFilter(DocumentUndo(field))
        parts: list[QWidget] = [
            self.words, self.about, self.entries, self.what, self.kept, self.label_row,
            self.go_row, self.tell_row, self.send,
        ]  # fmt: skip
        for part in parts:
            self.page.column.addWidget(part)
        self.page.column.addStretch(1)

    # -- the view -----------------------------------------------------------------------------

    def panes(self) -> list[QWidget]:
        """What came in, then the decision."""
        return [self.rows, *self.what.shown()[:1]]

    def focus_first(self) -> None:
        """What came in."""
        self.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Put the texts in the language of the interface."""
        cap = self.given.actions.cap
        self.views.retranslate()
        kinds = [
            ("", self.tr("All")),
            ("none-fits", self.tr("None fits")),
            ("off-script", self.tr("Off script")),
            ("skipped", self.tr("Skipped")),
            ("suggestion", self.tr("Suggestions")),
        ]
        chosen = self._kind
        self.kinds.set_options([(id, words, words) for id, words in kinds])
        self.kinds.set_value(chosen)
        decision = self._decision
        names = (self.tr("Accept as a new answer"), self.tr("Answer only"), self.tr("Decline"))
        self.what.set_options(
            [
                (id, f"{digit} {words}", words)
                for digit, (id, words) in enumerate(zip(_DECISIONS, names, strict=True), start=1)
            ]
        )
        self.what.set_value(decision)
        self.label_row.set_label(self.tr("The customer says"))
        self.go_row.set_label(self.tr("Goes to"))
        self.tell_row.set_label(self.tr("What you tell them"))
        set_words(self.tell, self.tr("What you tell them"))
        set_words(self.rows, self.tr("What agents met and wrote"))
        set_words(self.entries, self.tr("Who met it"))
        self.send.set_key(cap("inbox-send"))
        self._show_list()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Panes go under each other where the window is narrow."""
        super().resizeEvent(event)
        theme = current_theme()
        stacked = self.width() / theme.scale < theme.tokens.named["main_column"]
        self._panes.stand(beside=not stacked)
        self._head.stand(beside=not stacked)

    def entered(self) -> None:
        """Read what came in."""
        desk, work = self.given.desk, self.work

        def read(_task: Task) -> tuple[InboxGroup, ...]:
            return desk.inbox_groups(work)

        self.given.tasks.run(read, self._came, self.given.say, key="studio-inbox")

    def shown_again(self) -> None:
        """Calls were held meanwhile."""
        self.entered()

    # -- drawing ------------------------------------------------------------------------------

    @property
    def _kind(self) -> str:
        chosen = [one.option for one in self.kinds.shown() if one.isChecked()]
        return str(chosen[0]) if chosen else ""

    @property
    def _decision(self) -> str:
        chosen = [one.option for one in self.what.shown() if one.isChecked()]
        return str(chosen[0]) if chosen else "accept"

    @property
    def group(self) -> InboxGroup | None:
        """What is in hand."""
        at = self.rows.currentIndex().row()
        return self.shown[at] if 0 <= at < len(self.shown) else None

    def _came(self, groups: tuple[InboxGroup, ...]) -> None:
        self.groups = groups
        self.views.set_waiting(sum(one.waiting for one in groups))
        self._show_list()

    def _filter(self, _option: object) -> None:
        self._show_list()

    def _show_list(self) -> None:
        here = self.rows.currentIndex().row()
        self.shown = [one for one in self.groups if self._kind in ("", one.kind)]
        waiting = sum(one.waiting for one in self.shown)
        self.heading.set_text(self.tr("%n to answer", "", waiting))
        self.rows.set_rows([self._row(at, one) for at, one in enumerate(self.shown)])
        self.rows.go_to(max(0, here))
        self.nothing.setVisible(not self.shown)
        self.nothing.set_empty(
            "message-square-text",
            self.tr("Nothing has come in"),
            self.tr("What agents meet on calls and suggest comes here."),
        )
        self._show()

    def _row(self, at: int, group: InboxGroup) -> ListRow:
        states = {
            "open": self.tr("New"),
            "taken": self.tr("In the draft, or live"),
            "later": self.tr("Answered"),
            "declined": self.tr("Declined"),
        }
        first = group.entries[0]
        state = self.tr("New") if group.waiting else states[first.state]
        count = self.tr("%n time(s)", "", len(group.entries))
        words = self._said(group)
        told = f"{self._step(group)}, {count}, {state}"
        return ListRow(str(at), words, told, icon=_ICONS[group.kind])

    def _step(self, group: InboxGroup) -> str:
        script_id, _, step_id = group.place.partition("/")
        library, languages = self.work.reading.library, self.work.languages
        script = library.scripts.get(script_id)
        step = None if script is None else script.step(step_id)
        if script is None or step is None:
            return group.place
        names = (one.title.text(languages[0], languages) or one.id for one in (script, step))
        return ", ".join(names)

    def _said(self, group: InboxGroup) -> str:
        """What a customer said stands in quotes."""
        if not group.words:
            return self.tr("(no words)")
        quoted = self.tr("“%1”") if group.kind == "none-fits" else "%1"
        return quoted.replace("%1", group.words)

    def _when(self, at: str) -> str:
        """When it came in, by the clock of this desk."""
        now = self.given.desk.now().astimezone()
        return day_and_time(dt.datetime.fromisoformat(at).astimezone(), now)

    def _moved(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self._show()

    def _show(self) -> None:
        group = self.group
        self.page.setVisible(group is not None)
        if group is None:
            return
        fresh = (group.place, group.kind, group.words) != self._of
        self._of = (group.place, group.kind, group.words)
        self.words.set_text(self._said(group))
        agents = len({one.agent_id for one in group.entries})
        seconded = sum(one.seconded for one in group.entries)
        told = [self._step(group), self.tr("%n agent(s)", "", agents)]
        if seconded:
            told.append(self.tr("%n agree", "", seconded))
        answered = next((one.answer for one in group.entries if one.answer), "")
        if answered:
            told.append(self.tr("You said: %1").replace("%1", answered))
        self.about.set_text(plain(", ".join(told)))
        self.entries.set_rows(
            [
                ListRow(one.of, one.said or "", f"{one.agent}, {self._when(one.at)}", icon="user")
                for one in group.entries[:50]
            ]
        )
        if fresh:
            self.what.set_value("answer" if group.kind == "suggestion" else "accept")
            self.label.show_text(group.entries[0].words)
            self.tell.show_text("")
            self.go.set_value("")
            for row in (self.label_row, self.tell_row, self.go_row):
                row.set_error("")
        self.kept.begin(" ".join(self._of), {"label": self.label, "tell": self.tell})
        self._decided(None)

    def _decide_by(self, digit: int) -> None:
        if 1 <= digit <= len(_DECISIONS):
            self.what.set_value(_DECISIONS[digit - 1])
            self._decided(None)

    def _decided(self, _option: object) -> None:
        decision, group = self._decision, self.group
        accepts = decision == "accept"
        self.label_row.setVisible(accepts)
        self.go_row.setVisible(accepts)
        if accepts and group is not None:
            script = group.place.partition("/")[0]
            self.go.set_options(
                self.work.targets_for(script), none=self.tr("The step's usual way on")
            )
        words = {
            "accept": self.tr("Accept and tell them"),
            "answer": self.tr("Tell them"),
            "decline": self.tr("Decline and tell them"),
        }
        self.send.set_text(words[decision])
        self.tell_row.set_help(
            "hint", self.tr("A reason is needed.") if decision == "decline" else "", aloud=False
        )

    # -- deeds --------------------------------------------------------------------------------

    def _to_decision(self, _id: str) -> None:
        for part in self.what.shown():
            if part.isChecked():
                part.setFocus(Qt.FocusReason.OtherFocusReason)

    def _next(self) -> None:
        for at, group in enumerate(self.shown):
            if group.waiting and at > self.rows.currentIndex().row():
                self.rows.go_to(at)
                return
        for at, group in enumerate(self.shown):
            if group.waiting:
                self.rows.go_to(at)
                return
        self.given.say(self.tr("Everything is answered."))

    def decide(self) -> None:
        """Do what was decided, and tell those who met it."""
        group = self.group
        if group is None or self._busy:
            return
        decision, words = self._decision, self.tell.toPlainText().strip()
        self.tell_row.set_error("")
        needed = {
            "decline": self.tr("Say why not: whoever wrote it reads that."),
            "answer": self.tr("Say something: it is what they read."),
        }
        if decision in needed and not words:
            self.tell_row.set_error(needed[decision])
            self.tell.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        go = self.go.value().removeprefix(NEW_STEP) if decision == "accept" else ""
        if decision == "accept":
            try:
                self.work.take_up(group, self.label.text(), go or None)
            except NotInInbox as refused:
                self.label_row.set_error(translated(refused.words))
                self.label.setFocus(Qt.FocusReason.OtherFocusReason)
                return
            self.given.changed()
        self._busy, self._told_of = True, self._of
        desk, work = self.given.desk, self.work

        def tell(_task: Task) -> int:
            return desk.answer_group(work, group, decision, words)

        self.given.tasks.run(tell, self._told_them, self._refused, lane="studio-draft", must=True)

    def _told_them(self, count: int) -> None:
        self._busy = False
        if self._told_of == self._of:
            self.kept.sent()
        words = self.tr("%n of them hear it", "", count)
        self.given.say(words)
        # Not on the button: the next key would decide the next one.
        self.focus_first()
        self.entered()

    def _refused(self, words: str) -> None:
        self._busy = False
        self.tell_row.set_error(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc goes to the list, and from there back to writing; digits decide."""
        if event.key() == Qt.Key.Key_Escape:
            if self.rows.hasFocus():
                self.given.go_back()
            else:
                self.focus_first()
        elif len(event.text()) == 1 and event.text() in "123":
            self._decide_by(int(event.text()))
        else:
            super().keyPressEvent(event)
