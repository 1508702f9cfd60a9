"""Complaints: which clock runs, what was said, answering and settling; and the causes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from jobaid.operations.service.complaint_changes import acknowledge, answer_complaint
from jobaid.operations.service.complaint_views import COMPLAINT_WORDS, shown_complaints
from jobaid.ui.frame.day_words import day_and_time
from jobaid.ui.kit.table import TableColumn, TableRow
from jobaid.ui.service.change_form import AskedField
from jobaid.ui.service.listed_view import FormAsked, ListedView, ShownDetail
from jobaid.ui.service.state_table import StateLook
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.themed import plain

if TYPE_CHECKING:
    from jobaid.operations.charts import ReportTopic
    from jobaid.operations.service.complaint_views import ComplaintShown
    from jobaid.service.complaint_standing import ComplaintState
    from jobaid.ui.service.service_view import ServiceGiven

_LOOKS: dict[ComplaintState, StateLook] = {
    "late": StateLook("late", "alarm-clock"),
    "open": StateLook("warn", "clock"),
    "answered": StateLook("info", "message-square-text"),
    "settled": StateLook("ok", "circle-check"),
}


class ComplaintsView(ListedView):
    """The complaints of the calls that somebody may see, the most pressing first."""

    name = "complaints"
    deeds = ("take", "answer", "settle")
    primary = "answer"

    def __init__(self, given: ServiceGiven) -> None:
        self._shown: dict[str, ComplaintShown] = {}
        super().__init__(given)

    def columns(self) -> Sequence[TableColumn]:
        """State, complaint, what runs out when, whose it is."""
        return (
            TableColumn(self.tr("State"), 4),
            TableColumn(self.tr("Complaint"), 11, role="ui_bold"),
            TableColumn(self.tr("Customer"), 5, from_width=520),
            TableColumn(self.tr("Clock"), 6, from_width=420),
            TableColumn(self.tr("Whose it is"), 4, from_width=640, colour="muted"),
        )

    def empty_words(self) -> tuple[str, str, str]:
        """No complaint."""
        return (
            "message-square-text",
            self.tr("There is no complaint"),
            self.tr("One that is noted in a call (Ctrl+Shift+C) is here once the call is over."),
        )

    def deed_words(self) -> Mapping[str, str]:
        """Take it, answer it, settle it."""
        return {
            "take": self.tr("I have it"),
            "answer": self.tr("Answer…"),
            "settle": self.tr("Settle…"),
        }

    def form_of(self, deed: str) -> FormAsked | None:
        """The words of an answer, and the cause."""
        if deed == "take":
            return None
        causes = self.given.desk.library.house.causes
        language = self.given.desk.library.house.languages[0]
        known = ", ".join(f"{n} {one.label.text(language)}" for n, one in enumerate(causes, 1))
        words = AskedField("words", self.tr("What the customer was told"))
        cause = AskedField("cause", self.tr("The cause, by its number or first letters"))
        if deed == "answer":
            return FormAsked(
                self.tr("Answer"), "message-square-text", (words, cause), self.tr("Answered"),
                plain(known),
            )  # fmt: skip
        return FormAsked(
            self.tr("Settle"),
            "circle-check",
            (words, cause),
            self.tr("It is settled"),
            plain(known),
        )

    def read(self) -> None:
        """Read the complaints and their causes."""
        desk = self.given.desk

        def work(_task: Any) -> tuple[list[ComplaintShown], ReportTopic]:
            return shown_complaints(desk)

        self.given.tasks.run(work, self._take_read, self.given.say, key="service-complaints")

    def _take_read(self, read: tuple[list[ComplaintShown], ReportTopic]) -> None:
        found, topic = read
        self._shown = {one.key: one for one in found}
        looks = {one.key: _LOOKS[one.standing.state] for one in found}
        self.show_read([self._row(one) for one in found], looks, topic)

    def _row(self, one: ComplaintShown) -> TableRow:
        left = translated(one.left)
        cells = (
            translated(COMPLAINT_WORDS[one.standing.state]), plain(one.standing.kept.text),
            plain(one.customer), left, plain(one.owner),
        )  # fmt: skip
        return TableRow(one.key, cells)

    def detail(self, key: str) -> ShownDetail | None:
        """What is complained of, what is wanted, the clocks, what was said."""
        one = self._shown.get(key)
        if one is None:
            return None
        kept, state = one.standing.kept, one.standing.state
        now = self.given.desk.now()
        wants = []
        if kept.wants:
            wants.append((plain(kept.wants), False))
        if kept.due:
            wants.append((self.tr("By %1").replace("%1", plain(kept.due)), False))
        clocks = []
        for text, by, how in one.clocks:
            told = {
                "running": self.tr("%1: by %2"),
                "late": self.tr("%1: was due %2"),
                "met": self.tr("%1: in time"),
                "met-late": self.tr("%1: done late, was due %2"),
            }.get(how, self.tr("%1: not begun"))
            clocks.append((told.replace("%1", plain(text)).replace("%2", by), False))
        said = [
            (f"{day_and_time(at.astimezone(now.tzinfo), now)}  {translated(words)}", False)
            for at, words in one.lines
        ]
        cause = [(plain(one.cause), False)] if one.cause else []
        about = plain(one.customer)
        if kept.customer.shown_account:
            about = f"{about}, {plain(kept.customer.shown_account)}"
        open_deeds = ("take", "answer", "settle") if state != "settled" else ("answer", "settle")
        return ShownDetail(
            plain(kept.text),
            translated(COMPLAINT_WORDS[state]),
            _LOOKS[state],
            about,
            (
                (self.tr("They want"), wants),
                (self.tr("Clocks"), clocks),
                (self.tr("The cause"), cause),
                (self.tr("What was said"), said),
            ),
            open_deeds,
        )

    def do(self, deed: str, key: str, told: Mapping[str, str], saved: Callable[[], None]) -> str:
        """Say it."""
        one = self._shown.get(key)
        if one is None:
            return ""
        if deed == "take":
            return acknowledge(self.given.desk, one.standing, saved)
        return answer_complaint(
            self.given.desk, one.standing, told.get("words", ""), told.get("cause", ""),
            settled=deed == "settle", on_saved=saved,
        )  # fmt: skip
