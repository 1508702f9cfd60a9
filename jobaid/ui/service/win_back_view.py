"""Customers to win back: why each is on the list, whom to ring first, what came of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from jobaid.library import customer_fields
from jobaid.operations.service.complaint_changes import close_customer, take_customer
from jobaid.operations.service.complaint_views import shown_customers
from jobaid.sentences import in_turn
from jobaid.ui.frame.day_words import day_and_time
from jobaid.ui.kit.table import TableColumn, TableRow
from jobaid.ui.service.change_form import AskedField
from jobaid.ui.service.listed_view import FormAsked, ListedView, ShownDetail
from jobaid.ui.service.state_table import StateLook
from jobaid.ui.translated_sentences import decimal_shown, translated
from jobaid.ui.widgets.themed import plain

if TYPE_CHECKING:
    from jobaid.operations.service.recovery_list import ListedCustomer
    from jobaid.ui.service.service_view import ServiceGiven

_TAKEN = StateLook("info", "user")
_OPEN = StateLook("warn", "phone")


class WinBackView(ListedView):
    """The customers of the last quarter; F3 rings the one in hand."""

    name = "win-back"
    deeds = ("call", "take", "result", "silent")
    primary = "call"

    def __init__(self, given: ServiceGiven) -> None:
        self._shown: dict[str, ListedCustomer] = {}
        super().__init__(given)
        given.actions.bind("win-back-call", self._call)

    def columns(self) -> Sequence[TableColumn]:
        """Who has them, who it is, why."""
        return (
            TableColumn(self.tr("State"), 4),
            TableColumn(self.tr("Customer"), 6, role="ui_bold"),
            TableColumn(self.tr("Why"), 12, from_width=420),
            TableColumn(self.tr("Weight"), 2, from_width=640, right=True, colour="muted"),
        )

    def empty_words(self) -> tuple[str, str, str]:
        """Nobody."""
        return (
            "handshake",
            self.tr("There is nobody to win back"),
            self.tr("What counts is in the house's recovery.yaml."),
        )

    def deed_words(self) -> Mapping[str, str]:
        """Ring, take, what came of it, no calls."""
        self.buttons["call"].set_key(self.given.actions.cap("win-back-call"))
        return {
            "call": self.tr("Call"),
            "take": self.tr("I ring them"),
            "result": self.tr("What came of it…"),
            "silent": self.tr("Wants no calls…"),
        }

    def begin_deed(self, deed: str) -> None:
        """Ringing keeps nothing by itself."""
        if deed == "call":
            self._call()
        else:
            super().begin_deed(deed)

    def form_of(self, deed: str) -> FormAsked | None:
        """The words of a result."""
        if deed == "result":
            words = AskedField("words", self.tr("What came of it"))
            hint = self.tr("They leave the list, until something happens again.")
            return FormAsked(
                self.tr("What came of it"), "handshake", (words,), self.tr("Keep"), hint
            )
        if deed == "silent":
            words = AskedField("words", self.tr("What they said"))
            hint = self.tr("They leave the list for good: nobody rings them.")
            return FormAsked(
                self.tr("Wants no calls"), "circle-minus", (words,), self.tr("Keep"), hint
            )
        return None

    def read(self) -> None:
        """Read the list."""
        desk = self.given.desk

        def work(task: Any) -> tuple[ListedCustomer, ...]:
            return shown_customers(desk, lambda: bool(getattr(task, "cancelled", False)))

        self.given.tasks.run(work, self._take_read, self.given.say, key="service-win-back")

    def _take_read(self, found: tuple[ListedCustomer, ...]) -> None:
        self._shown = {one.of: one for one in found}
        looks = {one.of: _TAKEN if one.standing.taken else _OPEN for one in found}
        self.show_read([self._row(one) for one in found], looks)

    def _row(self, one: ListedCustomer) -> TableRow:
        why = " ".join(translated(each.words) for each in one.why[:3])
        taken = plain(one.standing.taken) or self.tr("Nobody yet")
        cells = (
            taken,
            plain(one.name or one.of),
            plain(why),
            decimal_shown(one.weight),
        )
        return TableRow(one.of, cells)

    def detail(self, key: str) -> ShownDetail | None:
        """Why each reason is there, with what to ring them with."""
        one = self._shown.get(key)
        if one is None:
            return None
        why = [(translated(each.words), False) for each in one.why]
        known = [plain(part) for part in (one.account, one.phone) if part]
        if one.also:
            also = ", ".join(plain(name) for name in one.also)
            known.append(self.tr("Also known as %1").replace("%1", also))
        now = self.given.desk.now()
        since = self.tr("Since %1").replace("%1", day_and_time(one.since, now))
        script = one.script or ""
        title = self.given.desk.in_use.title(script) if script else ""
        ring = [(plain(title), False)] if title else []
        said = [(plain(one.standing.words), False)] if one.standing.words else []
        taken = one.standing.taken
        return ShownDetail(
            plain(one.name or one.of),
            plain(taken) or self.tr("Nobody yet"),
            _TAKEN if taken else _OPEN,
            in_turn([*known, since]),
            (
                (self.tr("Why"), why),
                (self.tr("Ring them with"), ring),
                (self.tr("What was said"), said),
            ),
            self.deeds if script else self.deeds[1:],
        )

    def do(self, deed: str, key: str, told: Mapping[str, str], saved: Callable[[], None]) -> str:
        """Say it."""
        one = self._shown.get(key)
        if one is None:
            return ""
        desk = self.given.desk
        if deed == "take":
            return take_customer(desk, one, saved)
        words = told.get("words", "")
        return close_customer(desk, one, words, no_contact=deed == "silent", on_saved=saved)

    def _call(self) -> None:
        one = self._shown.get(self.current())
        if one is None or not one.script:
            return
        given = {
            customer_fields.NAME: one.name,
            customer_fields.ACCOUNT: one.account,
            customer_fields.PHONE: one.phone,
        }
        self.given.open_call(one.script, {name: told for name, told in given.items() if told})
