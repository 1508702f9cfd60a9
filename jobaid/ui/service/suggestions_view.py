"""Suggestions of colleagues: who agrees, what became of each; agreeing, answering, thanking."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from jobaid.operations.records.suggestion_book import SuggestionState, suggestion_book
from jobaid.operations.service.suggestion_changes import answer_suggestion, second, thank_for
from jobaid.ui.frame.day_words import day_and_time
from jobaid.ui.kit.table import TableColumn, TableRow
from jobaid.ui.service.change_form import AskedField
from jobaid.ui.service.listed_view import FormAsked, ListedView, ShownDetail
from jobaid.ui.service.state_table import StateLook
from jobaid.ui.widgets.themed import plain

if TYPE_CHECKING:
    from jobaid.operations.records.suggestion_book import KeptSuggestion
    from jobaid.ui.service.service_view import ServiceGiven

_LOOKS: dict[SuggestionState, StateLook] = {
    "open": StateLook("info", "lightbulb"),
    "later": StateLook("neutral", "clock"),
    "taken": StateLook("ok", "circle-check"),
    "declined": StateLook("neutral", "circle-x"),
}


class SuggestionsView(ListedView):
    """All suggestions that this desk knows; those that wait for an answer first."""

    name = "suggestions"
    deeds = ("second", "thank", "later", "decline")
    primary = "second"

    def __init__(self, given: ServiceGiven) -> None:
        self._shown: dict[str, KeptSuggestion] = {}
        super().__init__(given)

    def columns(self) -> Sequence[TableColumn]:
        """State, words, where, how many agree, whose it is."""
        return (
            TableColumn(self.tr("State"), 4),
            TableColumn(self.tr("Suggestion"), 12, role="ui_bold"),
            TableColumn(self.tr("Step"), 6, from_width=520),
            TableColumn(self.tr("Agree"), 3, from_width=420),
            TableColumn(self.tr("From"), 4, from_width=640, colour="muted"),
        )

    def empty_words(self) -> tuple[str, str, str]:
        """No suggestion."""
        return (
            "lightbulb",
            self.tr("Nobody has suggested a change yet"),
            self.tr("One that is noted on a step of a call (Ctrl+Shift+S) is here at once."),
        )

    def deed_words(self) -> Mapping[str, str]:
        """Agree, thank, later, decline."""
        return {
            "second": self.tr("I agree"),
            "thank": self.tr("Thank them…"),
            "later": self.tr("Later…"),
            "decline": self.tr("Decline…"),
        }

    def form_of(self, deed: str) -> FormAsked | None:
        """The words of an answer or of thanks."""
        if deed == "second":
            return None
        if deed == "thank":
            what = AskedField("words", self.tr("What for"))
            return FormAsked(self.tr("Thank them"), "quote", (what,), self.tr("Say thank you"))
        why = AskedField("words", self.tr("Why"))
        hint = self.tr("Whoever wrote it reads that.")
        if deed == "later":
            return FormAsked(self.tr("Later"), "clock", (why,), self.tr("Keep for later"), hint)
        return FormAsked(self.tr("Decline"), "circle-x", (why,), self.tr("Decline it"), hint)

    def read(self) -> None:
        """Read the suggestions."""
        desk = self.given.desk

        def work(_task: Any) -> list[KeptSuggestion]:
            records = desk.records
            if records is None:
                return []
            records.refresh()
            return suggestion_book(records, desk.library)

        self.given.tasks.run(work, self._take_read, self.given.say, key="service-suggestions")

    def _take_read(self, found: list[KeptSuggestion]) -> None:
        self._shown = {one.id: one for one in found}
        looks = {one.id: _LOOKS[one.state] for one in found}
        self.show_read([self._row(one) for one in found], looks)

    def _row(self, one: KeptSuggestion) -> TableRow:
        agree = str(len(one.seconds)) if one.seconds else ""
        cells = (
            self._state(one), plain(one.words), self._where(one), agree, plain(one.agent),
        )  # fmt: skip
        return TableRow(one.id, cells)

    def _state(self, one: KeptSuggestion) -> str:
        return {
            "open": self.tr("New"),
            "later": self.tr("Later"),
            "taken": self.tr("Taken up"),
            "declined": self.tr("Declined"),
        }[one.state]

    def _where(self, one: KeptSuggestion) -> str:
        """The step by its title, with the script's."""
        library = self.given.desk.library
        script_id, _, step_id = one.place.partition("/")
        script = library.scripts.get(script_id)
        step = None if script is None else script.step(step_id)
        if script is None or step is None:
            return plain(one.place)
        languages = library.house.languages
        title = step.title.text(languages[0], languages) or step_id
        return plain(f"{script.title.text(languages[0], languages)}: {title}")

    def detail(self, key: str) -> ShownDetail | None:
        """Who suggests what where, who agrees, and what became of it."""
        one = self._shown.get(key)
        if one is None:
            return None
        desk, now = self.given.desk, self.given.desk.now()
        when = day_and_time(one.at.astimezone(now.tzinfo), now)
        agree = [(plain(", ".join(one.seconds)), False)] if one.seconds else []
        became = []
        if one.state != "open":
            became.append((plain(f"{self._state(one)}, {one.answered_by}"), True))
        if one.answer:
            became.append((f"“{plain(one.answer)}”", False))
        if one.state == "open" and desk.leads:
            told = self.tr(
                "To take it up, accept it in the studio's inbox: the note of that version then "
                "thanks its author by name."
            )
            became.append((told, False))
        deeds = ["thank"] if not one.is_of(desk.viewer.id) else []
        if not one.refusal(desk.viewer.id):
            deeds.insert(0, "second")
        if desk.leads and one.state in ("open", "later"):
            deeds += ["later", "decline"]
        return ShownDetail(
            plain(one.words),
            self._state(one),
            _LOOKS[one.state],
            f"{plain(one.agent)}, {when}",
            (
                (self.tr("On the step"), [(self._where(one), False)]),
                (self.tr("Colleagues who agree"), agree),
                (self.tr("What became of it"), became),
            ),
            deeds,
        )

    def do(self, deed: str, key: str, told: Mapping[str, str], saved: Callable[[], None]) -> str:
        """Say it."""
        one, desk = self._shown.get(key), self.given.desk
        if one is None:
            return ""
        words = told.get("words", "")
        if deed == "second":
            return second(desk, one, saved)
        if deed == "thank":
            return thank_for(desk, one, words, saved)
        return answer_suggestion(desk, one, "later" if deed == "later" else False, words, saved)
