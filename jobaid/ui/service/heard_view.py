"""What customers said, in calls and outside, read in one place; one more answer noted by hand."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from jobaid.operations.service.heard_views import (
    SOURCES,
    heard_on,
    note_heard,
    question_words,
    shown_heard,
)
from jobaid.ui.kit.table import TableColumn, TableRow
from jobaid.ui.service.change_form import AskedField
from jobaid.ui.service.listed_view import FormAsked, ListedView, ShownDetail
from jobaid.ui.service.state_table import StateLook
from jobaid.ui.translated_sentences import decimal_shown, translated
from jobaid.ui.widgets.themed import plain

if TYPE_CHECKING:
    from jobaid.operations.service.heard_outside import Heard
    from jobaid.ui.service.service_view import ServiceGiven

_CALL = StateLook("neutral", "phone")
_OUTSIDE = StateLook("info", "message-square-text")


class HeardView(ListedView):
    """The answers of the last quarter; F2 notes one from a letter, a survey, a visit."""

    name = "heard"
    deeds = ("note",)
    of_all = frozenset(("note",))
    primary = "note"

    def __init__(self, given: ServiceGiven) -> None:
        self._shown: dict[str, Heard] = {}
        super().__init__(given)
        given.actions.bind_all({"heard-note": self.note})

    def columns(self) -> Sequence[TableColumn]:
        """Where it was heard, the words, the question and its answer, who said it, when."""
        return (
            TableColumn(self.tr("Heard in"), 4),
            TableColumn(self.tr("Words"), 11, role="ui_bold"),
            TableColumn(self.tr("Question"), 6, from_width=520),
            TableColumn(self.tr("Answer"), 3, from_width=420),
            TableColumn(self.tr("Customer"), 5, from_width=640, colour="muted"),
            TableColumn(self.tr("Day"), 5, from_width=420, colour="muted"),
        )

    def empty_words(self) -> tuple[str, str, str]:
        """Nothing was heard."""
        return (
            "quote",
            self.tr("No customer has been heard yet"),
            self.tr("What they answer at the end of a call is here. F2 notes a letter or a visit."),
        )

    def deed_words(self) -> Mapping[str, str]:
        """Note one."""
        return {"note": self.tr("Note what was heard…")}

    def form_of(self, deed: str) -> FormAsked | None:
        """The form of one answer."""
        desk = self.given.desk
        outside = [translated(words) for id, words in SOURCES.items() if id != "call"]
        sources = ", ".join(f"{at} {words}" for at, words in enumerate(outside, 1))
        questions = ", ".join(
            f"{at} {question_words(desk, one.id)}"
            for at, one in enumerate(desk.library.house.questions, 1)
        )
        fields = (
            AskedField("words", self.tr("What they said, in their words")),
            AskedField("source", self.tr("Where"), sources, optional=True),
            AskedField("customer", self.tr("Who said it"), optional=True),
            AskedField("account", self.tr("Their account"), optional=True),
            AskedField(
                "question", self.tr("Which question they answered"), plain(questions), optional=True
            ),
            AskedField("value", self.tr("Their answer"), optional=True),
            AskedField(
                "day", self.tr("On which day"), desk.now().date().isoformat(), optional=True
            ),
        )
        hint = self.tr("Words or an answer are enough; the rest may stay empty.")
        return FormAsked(self.tr("What was heard"), "quote", fields, self.tr("Keep it"), hint)

    def note(self) -> None:
        """Ask for one answer from outside a call."""
        self.begin_deed("note")

    def read(self) -> None:
        """Read what was heard."""
        desk = self.given.desk

        def work(_task: Any) -> list[Heard]:
            return shown_heard(desk)

        self.given.tasks.run(work, self._take_read, self.given.say, key="service-heard")

    def _take_read(self, found: list[Heard]) -> None:
        keys = [f"{one.at} {one.interaction} {one.question} {at}" for at, one in enumerate(found)]
        self._shown = dict(zip(keys, found, strict=True))
        looks = {
            key: _CALL if one.source == "call" else _OUTSIDE for key, one in self._shown.items()
        }
        self.show_read([self._row(key, one) for key, one in self._shown.items()], looks)

    def _row(self, key: str, one: Heard) -> TableRow:
        cells = (
            self._source(one), plain(one.words), plain(self._question(one)), _value(one),
            plain(one.customer or one.account), translated(heard_on(self.given.desk, one)),
        )  # fmt: skip
        return TableRow(key, cells)

    def _source(self, one: Heard) -> str:
        return translated(SOURCES[one.source]) if one.source in SOURCES else plain(one.source)

    def _question(self, one: Heard) -> str:
        return question_words(self.given.desk, one.question) if one.question else ""

    def detail(self, key: str) -> ShownDetail | None:
        """The answer in full."""
        one = self._shown.get(key)
        if one is None:
            return None
        desk = self.given.desk
        who = ", ".join(part for part in (one.customer, one.account) if part)
        words = [(f"“{plain(one.words)}”", False)] if one.words else []
        asked = [(plain(self._question(one)), False)] if one.question else []
        value = [(_value(one), True)] if _value(one) else []
        told = [(plain(desk.name_of(one.agent)), False)] if one.agent else []
        return ShownDetail(
            plain(who) or self.tr("Somebody"),
            self._source(one),
            _CALL if one.source == "call" else _OUTSIDE,
            translated(heard_on(desk, one)),
            (
                (self.tr("In their words"), words),
                (self.tr("Question"), asked),
                (self.tr("Answer"), value),
                (self.tr("They spoke with"), told),
            ),
            ("note",),
        )

    def do(self, deed: str, key: str, told: Mapping[str, str], saved: Callable[[], None]) -> str:
        """Keep it."""
        return note_heard(self.given.desk, told, saved)


def _value(one: Heard) -> str:
    if one.value is None:
        return ""
    return plain(decimal_shown(one.value) if isinstance(one.value, float) else str(one.value))
