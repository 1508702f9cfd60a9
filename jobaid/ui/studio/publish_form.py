"""When it is published, who is told and in which words, why, and the way back."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from jobaid.library.due_times.due_words import day_words, due_words, tag_of
from jobaid.library.due_times.phrases import read_due
from jobaid.library.hours import WEEKDAYS, next_open, open_periods, zone_of
from jobaid.ui.callview.typing_pause import takes_digits
from jobaid.ui.kit.decision_tiles import DecisionTiles
from jobaid.ui.kit.form import FormRow, LineField
from jobaid.ui.kit.kept_words import KeptWords
from jobaid.ui.studio.note_fields import NoteFields
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.ground import Card, Pane
from jobaid.ui.widgets.headings import SectionHeading
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.layouts import Column, LineBox

if TYPE_CHECKING:
    from jobaid.library.due_times.due_reading import DueReading
    from jobaid.operations.studio.publish_picture import PublishPicture
    from jobaid.ui.studio.studio_given import StudioGiven
    from jobaid.ui.widgets.text_fields import TextBox

NOW, LATER = "now", "later"

_ANY_HOUR = dict.fromkeys(WEEKDAYS, (("00:00", "24:00"),))
_SHORT_TIME = re.compile(r"\d[:.]\d\d")


class PublishForm(Pane):
    """`changed`: another moment was chosen; `back_wanted`: the version before is to be live."""

    changed = Signal()
    back_wanted = Signal()

    def __init__(self, given: StudioGiven, parent: QWidget) -> None:
        super().__init__(parent)
        self._given = given
        self._picture: PublishPicture | None = None
        self.heading = TextLabel("title", "text", self)
        self.when = DecisionTiles(self)
        self.when.chosen.connect(self._chosen)
        self.day, self.day_row = self._field("publish-day", "calendar-clock")
        self.time, self.time_row = self._field("publish-time")
        self._moment_line = Pane(self)
        line = LineBox(self._moment_line)
        line.addWidget(self.day_row, 2, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.time_row, 1, Qt.AlignmentFlag.AlignTop)
        self.note_heading = SectionHeading(self)
        self.notes = NoteFields(given.work.languages, self)
        self.why_heading = SectionHeading(self)
        self.why, self.why_row = self._field("publish-why")
        self.back_heading = SectionHeading(self)
        self._back = Card(self)
        self.safe = TextLabel("ui", "text", self._back, wrap=True)
        self.roll_back = PushButton("plain", "", self._back, small=True)
        self.roll_back.setAccessibleIdentifier("publish-roll-back")
        self.roll_back.clicked.connect(self.back_wanted)
        back = LineBox(self._back, self.safe, edge="pad")
        back.setStretchFactor(self.safe, 1)
        back.addWidget(self.roll_back)
        self.practice = TextLabel("caption", "muted", self, wrap=True)
        self.practice.setAccessibleIdentifier("publish-practice")
        self.unsaid = TextLabel("caption", "muted", self, wrap=True)
        self.unsaid.setAccessibleIdentifier("publish-unsaid")
        self.kept = KeptWords("publish", self)
        parts: tuple[QWidget, ...] = (
            self.heading, self.when, self._moment_line, self.note_heading, self.kept, self.notes,
            self.why_heading, self.why_row, self.back_heading, self._back, self.practice,
            self.unsaid,
        )  # fmt: skip
        Column(self, *parts, space="unit")
        for part in (self._moment_line, self.roll_back, self.practice, self.unsaid):
            part.hide()
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._focus_moved)
        self.retranslate()

    def _field(self, identifier: str, icon: str = "") -> tuple[TextBox, FormRow]:
        held = LineField(icon=icon)
        held.field.setAccessibleIdentifier(identifier)
        if identifier != "publish-why":
            held.field.textEdited.connect(self._read)
        return held.field, FormRow(held, self)

    def stops(self) -> list[QWidget]:
        """What takes the focus, in reading order."""
        return [
            *self.when.shown(),
            self.day,
            self.time,
            *self.kept.stops(),
            *self.notes.stops(),
            self.why,
            self.roll_back,
        ]

    def retranslate(self) -> None:
        """Put the texts in the language of the interface."""
        self.day_row.set_label(self.tr("Day"))
        self.time_row.set_label(self.tr("Time of day"))
        self.notes.retranslate()
        words = self.tr("Why, kept in the history")
        self.why_row.set_label(words, must=True, headed=True)
        self.back_heading.set_heading(self.tr("If it goes wrong"), icon="history", colour="accent")
        self._offer()
        if self._picture is not None:
            self.draw(self._picture)
        self.only_why(self._only_why)

    def draw(self, picture: PublishPicture) -> None:
        """Show what a publication would be."""
        self._picture = picture
        self.notes.draw(picture.notes)
        self.keep_words()
        self.note_heading.set_heading(
            self.tr("What agents read"),
            icon="newspaper",
            colour="accent",
            caption=translated(picture.reads),
        )
        history = picture.history
        last = history[0].number if history else 0
        words = self.tr("No version is live yet.")
        if last:
            words = self.tr(
                "Version %1 stays ready. From the next call every desk is back on it."
            ).replace("%1", str(last if picture.files or last < 2 else history[1].number))
        self.safe.set_text(words)
        self.roll_back.setVisible(len(history) > 1)
        if len(history) > 1:
            told = self.tr("Roll back to version %1").replace("%1", str(history[1].number))
            self.roll_back.set_text(told)
        for label, told in ((self.practice, picture.practice), (self.unsaid, picture.unsaid)):
            label.set_text(translated(told))
            label.setVisible(bool(told) and not self._only_why)
        self._offer()

    def only_why(self, only: bool) -> None:
        """Ask for the words alone: when, and what agents read, are its author's."""
        self._only_why = only
        self.heading.set_text(self.tr("What you say") if only else self.tr("When, and who is told"))
        caption = self.tr("its author reads it") if only else self.tr("kept in the history")
        self.why_heading.set_heading(self.tr("Why"), caption=caption)
        authors: tuple[QWidget, ...] = (
            self.when, self.note_heading, self.notes, self.back_heading, self._back
        )  # fmt: skip
        for part in authors:
            part.setVisible(not only)
        if only:
            for part in (self._moment_line, self.practice, self.unsaid):
                part.hide()
        elif self._picture is not None:
            self._moment_line.setVisible(self.later)
            self.draw(self._picture)

    _only_why = False

    def keep_words(self) -> None:
        """Have what was typed here before, and keep what is typed from now on."""
        self.kept.begin("library", {**self.notes.fields, "why": self.why})

    def clear(self) -> None:
        """Begin anew: it was published."""
        self.kept.sent()
        self.why.clear()
        self.notes.clear()
        self._picture = None
        self.choose(NOW)

    # -- when ---------------------------------------------------------------------------------

    @property
    def later(self) -> bool:
        """Whether a time was chosen."""
        return self.when.value() == LATER

    def choose(self, option: str) -> None:
        """Choose when, as by its key."""
        self.when.set_value(option)
        self._chosen(option)

    def _chosen(self, option: str) -> None:
        self._moment_line.setVisible(option == LATER)
        if option == LATER:
            if not self.day.text() and not self.time.text():
                self._propose()
            self.day.setFocus(Qt.FocusReason.OtherFocusReason)
            self.day.selectAll()
            self._read("")
        self._offer()
        self.changed.emit()

    def _propose(self) -> None:
        """Before the house opens the next time: so no call sees both versions on one day."""
        house, now = self._given.work.reading.library.house, self._now()
        day = next_open(house, now.date() + dt.timedelta(days=1)) or now.date()
        periods = open_periods(house, day, now.tzinfo)
        at = periods[0].opens if periods else dt.datetime.combine(day, dt.time(8), now.tzinfo)
        self.day.setText(day_words(at.date(), now.date(), self._language))
        self.time.setText(f"{at:%H:%M}")

    def _now(self) -> dt.datetime:
        house = self._given.work.reading.library.house
        return self._given.desk.now().astimezone(zone_of(house.timezone))

    @property
    def _language(self) -> str:
        return tag_of(QLocale().name())

    def _read(self, _text: str) -> None:
        self.day_row.set_error("")
        due = self.due()
        told = "" if due is None else due_words(due, self._now(), self._language)
        self.day_row.set_help("hint", told, aloud=False)
        self.changed.emit()

    def _asked(self) -> str:
        """Day and time as they stand there; “7:30” is that on the clock, never in the evening."""
        time = self.time.text().strip()
        if _SHORT_TIME.fullmatch(time):
            time = f"0{time}"
        return f"{self.day.text()} {time}".strip()

    def due(self) -> dt.datetime | None:
        """The moment that stands there; None where it is none, or not to come."""
        due = self._read_due().due if self._asked() else None
        return due if due is not None and due > self._now() else None

    def _read_due(self) -> DueReading:
        """At any hour, and on a day off: what is published need not wait for the house to open."""
        house = replace(self._given.work.reading.library.house, hours=_ANY_HOUR, holidays=())
        return read_due(self._asked(), self._now(), house, self._language)

    def moment(self) -> dt.datetime | None:
        """The same for publishing: where it is none, that is said, and the field has the focus."""
        due = self.due()
        if due is None:
            asks = self._read_due().ask or ""
            usual = self.tr("Say a time to come, like “tomorrow” and “8:00”.")
            self.day_row.set_error(translated(asks) or usual)
            self.day.setFocus(Qt.FocusReason.OtherFocusReason)
        return due

    def told_moment(self) -> str:
        """When it would be published, in a few words; "" for now."""
        due = self.due() if self.later else None
        return "" if due is None else due_words(due, self._now(), self._language)

    def _offer(self) -> None:
        history = () if self._picture is None else self._picture.history
        ends = self.tr("from the next call on")
        if history:
            ends = self.tr("each call that runs ends on version %1")
            ends = ends.replace("%1", str(history[0].number))
        options = (
            (NOW, self.tr("Now"), ends),
            (LATER, self.tr("At a date"), self.tr("before opening; until then nothing changes")),
        )
        chosen = self.when.value() or NOW
        self.when.set_options(options, self._caps(QApplication.focusWidget()))
        self.when.set_identifier("publish-when")
        self.when.set_value(chosen)

    def _caps(self, focus: QWidget | None) -> tuple[str, str]:
        cap = self._given.actions.cap
        if takes_digits(focus):
            return cap("publish-now"), cap("publish-later")
        return "1", "2"

    def _focus_moved(self, _before: QWidget | None, now: QWidget | None) -> None:
        if self.isVisible() and self.when.shown():
            self.when.set_caps(self._caps(now))
