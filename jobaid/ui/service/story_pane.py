"""One promise in full: when, what stands in the way, who could take it, its story, what to do."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from jobaid.operations.service.promise_views import STATE_WORDS
from jobaid.sentences import in_turn, put
from jobaid.ui.frame.day_words import day_and_time
from jobaid.ui.frame.digit_row import digit_of
from jobaid.ui.kit.row_list import ListRow, RowList
from jobaid.ui.kit.side_card import Lines
from jobaid.ui.service.change_form import AskedField, ChangeForm
from jobaid.ui.service.state_table import StateLook
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.badge import Badge
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.ground import Card, Pane
from jobaid.ui.widgets.headings import EmptyState, SectionHeading
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.layouts import Column, LineBox
from jobaid.ui.widgets.scrolled import ScrollPane
from jobaid.ui.widgets.themed import plain, set_words

if TYPE_CHECKING:
    from jobaid.operations.service.promise_story import PromiseStory
    from jobaid.promises.ledger import PromiseState

LOOKS: dict[PromiseState, StateLook] = {
    "late": StateLook("late", "alarm-clock"),
    "at-risk": StateLook("warn", "triangle-alert"),
    "due-soon": StateLook("warn", "clock"),
    "due-today": StateLook("info", "clock"),
    "to-come": StateLook("neutral", "circle"),
    "handed-over": StateLook("info", "corner-up-right"),
    "kept": StateLook("ok", "circle-check"),
    "kept-late": StateLook("ok", "circle-check"),
    "broken": StateLook("late", "circle-x"),
    "withdrawn": StateLook("neutral", "circle-minus"),
}

CHANGES = ("kept", "moved", "note", "broken", "withdrawn", "reopened")


_ALL = ("kept", "moved", "note", "reopened")
"""What is said of a promise of the customer's as well."""


class _Takers(RowList):
    """Colleagues; a digit chooses by place."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Digits choose; Esc is the pane's."""
        bare = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        digit = digit_of(event) if bare else None
        if digit and digit <= self.rows.rowCount():
            self.go_to(digit - 1)
            self.choose_current()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)


class StoryPane(ScrollPane):
    """Draws a story. Signals: `called`, `handed(to)`, `changed(what, {field: text})`, `left`."""

    called = Signal()
    handed = Signal(str)
    changed = Signal(str, object)
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        inside = Pane()
        self.story: PromiseStory | None = None
        self._now = dt.datetime.now().astimezone()
        self._send_key, self._hand_key = "", ""
        self.nothing = EmptyState(inside)
        self.title = TextLabel("title", "text", inside, wrap=True)
        self.title.setAccessibleIdentifier("story-title")
        self.title.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.badge = Badge(parent=inside)
        self.about = TextLabel("ui", "muted", inside, wrap=True)
        self.no_contact = TextLabel("ui_bold", "late", inside, wrap=True)
        self.no_contact.setAccessibleIdentifier("story-no-contact")
        self._due_card = Card(inside)
        self.due = TextLabel("strong", "text", self._due_card, wrap=True)
        self.due.setAccessibleIdentifier("story-due")
        self.stands = TextLabel("ui", "text", self._due_card, wrap=True)
        self.stands.setAccessibleIdentifier("story-stands")
        self.call = PushButton("primary", "", self._due_card)
        self.call.setAccessibleIdentifier("story-call")
        self.call.clicked.connect(self.called)
        words = Column(space="half")
        words.addWidget(self.due)
        words.addWidget(self.stands)
        when = LineBox(self._due_card, space="gap", edge="pad")
        when.addLayout(words, 1)
        when.addWidget(self.call, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hand_head = SectionHeading(inside)
        self.takers = _Takers(inside)
        self.takers.setAccessibleIdentifier("story-takers")
        self.takers.chosen.connect(self.handed)
        self.read_head = SectionHeading(inside)
        self.read_card = Card(inside)
        self.read_lines = Lines(self.read_card, "text")
        Column(self.read_card, self.read_lines, edge="pad")
        self.read_card.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.read_card.setAccessibleIdentifier("story-read-back")
        self.story_head = SectionHeading(inside)
        self.events = RowList(inside)
        self.events.setAccessibleIdentifier("story-events")
        self.form = ChangeForm("change", inside)
        self.form.sized.connect(self._show_form)
        self.form.filled.connect(self.changed)
        self.form.left.connect(self._leave_form)
        self.buttons: dict[str, PushButton] = {}
        foot = LineBox(space="unit")
        for what in CHANGES:
            button = PushButton("plain", "", inside, small=True)
            button.setAccessibleIdentifier(f"story-{what}")
            button.clicked.connect(partial(self.open_form, what))
            self.buttons[what] = button
            foot.addWidget(button)
        foot.addStretch(1)
        self.foot_words = TextLabel("caption", "muted", inside, wrap=True)
        head = LineBox(space="gap")
        head.addWidget(self.title, 1)
        head.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignTop)
        column = Column(inside, self.nothing, space="gap", edge="page")
        column.addLayout(head)
        for part in (
            self.about, self.no_contact, self._due_card, self.hand_head, self.takers,
            self.read_head, self.read_card, self.story_head, self.events, self.form,
        ):  # fmt: skip
            column.addWidget(part)
        column.addLayout(foot)
        column.addWidget(self.foot_words)
        column.addStretch(1)
        self.hold(inside)
        self.draw(None, self._now)

    # -- what is drawn -------------------------------------------------------------------------

    def set_keys(self, call: str, hand: str, send: str) -> None:
        """The keys that work here now."""
        self.call.set_key(call)
        self._hand_key, self._send_key = hand, send
        self.draw(self.story, self._now)

    def draw(self, story: PromiseStory | None, now: dt.datetime) -> None:
        """Draw a story; None: no promise is chosen."""
        same = story is not None and self.story is not None and story.row.key == self.story.row.key
        self.story, self._now = story, now
        if not same:
            self.form.close_form()
        self.nothing.set_empty(
            "handshake",
            self.tr("No promise is chosen"),
            self.tr("A promise made in a call is here as soon as the call is over."),
        )
        self.nothing.setVisible(story is None)
        parts = (self.title, self.badge, self.about, self._due_card, self.read_head,
                 self.read_card, self.story_head, self.events, self.foot_words)  # fmt: skip
        for part in parts:
            part.setVisible(story is not None)
        for part in (self.hand_head, self.takers):
            part.setVisible(story is not None and story.is_open and not story.waited_for)
        for what, button in self.buttons.items():
            ours = story is not None and (what in _ALL or not story.waited_for)
            button.setVisible(story is not None and ours and _offers(story, what))
        self.no_contact.setVisible(story is not None and bool(story.no_contact))
        if story is not None:
            self._draw(story)

    def _draw(self, story: PromiseStory) -> None:
        row = story.row
        look = LOOKS[row.state]
        self.title.set_text(plain(row.what))
        self.badge.set_badge(look.kind, translated(STATE_WORDS[row.state]), look.icon)
        set_words(self.title, plain(row.what), translated(STATE_WORDS[row.state]))
        about = []
        if story.account:
            about.append(put(self.tr("Account %1."), "%1", plain(story.account)))
        if story.phone:
            about.append(put(self.tr("Number %1."), "%1", plain(story.phone)))
        about.append(self.tr("Calling opens the call with the story so far."))
        self.about.set_text(" ".join(about))
        self.no_contact.set_text(translated(story.no_contact))
        self.due.set_text(translated(story.due))
        stands = in_turn(
            part for part in (translated(story.stands), translated(story.risk)) if part
        )
        self.stands.set_text(stands)
        tone = {"late": "late", "at-risk": "warn", "due-soon": "warn", "broken": "late"}
        self.stands.set_colour(tone.get(row.state, "muted"))  # type: ignore[arg-type]
        self.call.set_text(self.tr("Call"))
        self.call.setVisible(story.is_open)
        self._draw_takers(story)
        self.read_head.set_heading(
            self.tr("As it was agreed"), icon="quote", colour="accent",
            caption=_when(story, self._now),
        )  # fmt: skip
        lines: list[tuple[str, bool]] = [(f"“{translated(story.read_back)}”", True)]
        for move in story.moves:
            told = put(self.tr("Moved from %1 to %2."), "%1", move.before or "…")
            lines.append((put(told, "%2", move.after), True))
            if move.why:
                lines.append((self.tr("Why: %1").replace("%1", plain(move.why)), False))
            said = self.tr("They said: “%1”").replace("%1", plain(move.consent))
            lines.append((said, False))
        self.read_lines.show_lines(tuple(lines))
        set_words(self.read_card, self.read_head.accessibleName(), in_turn(t for t, _ in lines))
        self.story_head.set_heading(self.tr("The story so far"), icon="history", colour="accent")
        set_words(self.events, self.tr("The story so far"))
        zone = self._now.tzinfo
        self.events.set_rows(
            [
                ListRow(
                    str(at),
                    translated(line.words),
                    detail=day_and_time(line.at.astimezone(zone), self._now),
                    icon=line.icon,
                )
                for at, line in enumerate(story.lines)
            ],
            choose=False,
        )
        for what, words in (
            ("kept", self.tr("Came…") if story.waited_for else self.tr("Kept…")),
            ("moved", self.tr("Move…")),
            ("note", self.tr("Note…")),
            ("broken", self.tr("Own up…")),
            ("withdrawn", self.tr("Take back…")),
            ("reopened", self.tr("Take up again…")),
        ):
            self.buttons[what].set_text(words)
        told = self.tr("Kept asks what was done. Move asks for the customer's consent.")
        self.foot_words.set_text(told if story.is_open else translated(story.ended))

    def _draw_takers(self, story: PromiseStory) -> None:
        self.hand_head.set_heading(
            self.tr("Hand it over to"), icon="corner-up-right", colour="accent",
            caption=self.tr("they see the whole story"), keys=self._hand_key,
        )  # fmt: skip
        set_words(self.takers, self.tr("Hand it over to"), self.tr("Enter hands it over"))
        self.takers.set_rows(
            [
                ListRow(one.id, plain(one.name), detail=translated(one.words), icon="user",
                        keys=str(at) if at <= 9 else "")
                for at, one in enumerate(story.takers, start=1)
            ]
        )  # fmt: skip
        shows = story.is_open and not story.waited_for and bool(story.takers)
        self.takers.setVisible(shows)
        self.hand_head.setVisible(shows)

    # -- what is done --------------------------------------------------------------------------

    def hand_over(self) -> None:
        """To those who could take it over."""
        if not self.takers.isHidden():
            self.takers.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_note(self) -> None:
        """Ask for a note on it."""
        self.open_form("note")

    def open_form(self, what: str) -> None:
        """Ask for what a change takes."""
        story = self.story
        if story is None or not _offers(story, what):
            return
        done = AskedField("words", self.tr("What was done"))
        if story.waited_for:
            done = AskedField("words", self.tr("What came"))
        when = AskedField("due", self.tr("The new time"), self.tr("today 3, tomorrow noon"))
        said = AskedField("consent", self.tr("What the customer said to it"))
        why = AskedField("words", self.tr("Why"), optional=what == "moved")
        titles = {
            "kept": (self.tr("Kept"), "circle-check", (done,), self.tr("It was kept")),
            "moved": (self.tr("Move it"), "calendar-clock", (when, said, why),
                      self.tr("Move it")),
            "broken": (self.tr("Own up: it was not kept"), "circle-x",
                       (AskedField("words", self.tr("What follows for the customer")),),
                       self.tr("Own up")),
            "note": (self.tr("Note on it"), "notebook-pen",
                     (AskedField("words", self.tr("What whoever keeps it should know")),),
                     self.tr("Keep the note")),
            "withdrawn": (self.tr("Take it back"), "circle-minus", (why,),
                          self.tr("Take it back")),
            "reopened": (self.tr("Take it up again"), "history", (why,),
                         self.tr("Take it up again")),
        }  # fmt: skip
        title, icon, fields, button = titles[what]
        hint = self.tr("What was said before stays in the record.")
        self.form.open_form(what, story.row.key, title, icon, fields, button, self._send_key, hint)

    def _show_form(self) -> None:
        if self.form.is_open:
            self.show_soon(self.form)

    def stops(self) -> list[QWidget]:
        """What takes the focus, in reading order."""
        return [
            self.title, self.call, self.takers, self.read_card, self.events, *self.form.stops(),
            *self.buttons.values(),
        ]  # fmt: skip

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc goes back to the ledger."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def taken(self) -> None:
        """What was filled in is on its way to the disk."""
        self.form.close_form(kept=True)
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave_form(self) -> None:
        what = self.form.what
        self.form.close_form()
        (self.buttons.get(what) or self.title).setFocus(Qt.FocusReason.OtherFocusReason)


def _offers(story: PromiseStory, what: str) -> bool:
    """Whether this can be said of a promise as it stands."""
    return story.can_be_reopened if what == "reopened" else story.is_open or what == "note"


def _when(story: PromiseStory, now: dt.datetime) -> str:
    made = next((line.at for line in story.lines if line.icon == "handshake"), None)
    return "" if made is None else day_and_time(made.astimezone(now.tzinfo), now)
