"""The promises that are still open: an agent's, or everybody's, and what customers have promised.

The one reader of them: the desk's list and the customer card both ask here. Made of kept calls and
of what was said of their promises later. Nothing here reads a disk.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field, replace
from typing import TYPE_CHECKING, Any, Literal

from jobaid.call.customer import Customer
from jobaid.log.index.index_rows import due_of, mappings_in, moment_of
from jobaid.log.promise_standing import PROMISED_IN, SaidOfPromise, course_of, told_id
from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from jobaid.log.statements import Statement

AHEAD = dt.timedelta(days=7)
"""How far ahead the desk shows promises: the week."""

PromiseChange = Literal[
    "kept", "kept-late", "broken", "moved", "handed-over", "withdrawn", "reopened"
]
Key = tuple[str, str]
"""A call's id and a promise's."""


@dataclass(frozen=True, slots=True)
class OpenPromise:
    """A promise of a kept call, as the call has it.

    `made` and `due` are aware. `waited_for`: the customer's, to us. `agent` is who gave it, `to`
    the team or person that is to keep it, where the call says one; `withdrawn` in the call itself.
    """

    id: str
    interaction: str
    text: str
    customer: Customer
    script: str
    made: dt.datetime
    due: dt.datetime | None
    due_text: str
    waited_for: bool = False
    agent: str = ""
    agent_name: str = ""
    to: str = ""
    withdrawn: bool = False

    @property
    def key(self) -> Key:
        """What it is known by."""
        return (self.interaction, self.id)

    @property
    def made_in(self) -> Key | None:
        """What it was known by in the call that was handed over; None where it was made here."""
        interaction, carried, id = self.id.partition("#")
        return (interaction, id) if carried else None


@dataclass
class OpenPromises:
    """The open promises of an agent (by id), those that others handed over among them.

    With `agent` None they are everybody's. `zone` is the house's: a due time without an offset is
    local time there.
    """

    agent: str | None
    zone: dt.tzinfo
    _known: dict[Key, OpenPromise] = field(default_factory=dict)
    _said: dict[Key, list[SaidOfPromise[dt.datetime]]] = field(default_factory=dict)
    _handed: set[Key] = field(default_factory=set)
    _went_on: dict[Key, dict[Key, dt.datetime]] = field(default_factory=dict)
    _right: dict[str, dict[str, Any]] = field(default_factory=dict)

    def get(self, interaction: str, promise: str) -> OpenPromise | None:
        """An open promise; None where there is no such one."""
        known = self._known.get((interaction, promise))
        return None if known is None else self._standing(known)

    def add(self, document: Mapping[str, Any], began: dt.datetime) -> None:
        """Take in the promises of a call: the agent's own, and what others handed over."""
        if document.get("state") not in PROMISED_IN:
            return
        told = document.get("agent")
        own = self.agent is None or (isinstance(told, Mapping) and told.get("id") == self.agent)
        for one in promises_in(document, began, self.zone):
            if one.made_in is not None:
                # It goes on in the call of whoever took it over
                self._went_on.setdefault(one.made_in, {})[one.key] = one.made
            if one.withdrawn:
                continue
            if own or one.key in self._handed or one.made_in in self._handed:
                customer = one.customer.corrected(self._right.get(one.interaction, {}))
                self._known.setdefault(one.key, replace(one, customer=customer))

    def hear_of_handing_over(self, said: Iterable[Statement]) -> None:
        """Know which promises of other agents are this one's now, before their calls come."""
        self._handed.update(
            _key(one.document)
            for one in said
            if one.get("change") == "handed-over" and told_id(one.get("to")) == self.agent
        )

    def change(self, said: Mapping[str, Any]) -> None:
        """Take in what was said of a promise later; what tells no time changes nothing."""
        at = moment_of(said.get("at"))
        if at is not None:
            due = due_moment(said.get("due"), self.zone)
            told = SaidOfPromise(str(said.get("change")), at, due, told_id(said.get("to")))
            self._said.setdefault(_key(said), []).append(told)

    def correct(self, said: Mapping[str, Any]) -> None:
        """Take in what a correction of a call puts right: its promises are that customer's."""
        fields, of = said.get("fields"), str(said.get("of"))
        if not isinstance(fields, Mapping):
            return
        self._right.setdefault(of, {}).update(fields)
        for key, one in list(self._known.items()):
            if one.interaction == of:
                self._known[key] = replace(one, customer=one.customer.corrected(fields))

    def within_a_week(self, now: dt.datetime) -> list[OpenPromise]:
        """Those that are late or due within a week, soonest first; then those without a time."""
        last = (now + AHEAD).date()
        return [one for one in self.every() if one.due is None or one.due.date() <= last]

    def every(self) -> list[OpenPromise]:
        """All of them, soonest first; then those without a time."""
        known = list(self._known.values())  # one may be kept meanwhile, on another thread
        latest = dt.datetime.max.replace(tzinfo=dt.UTC)
        found = [one for each in known if (one := self._standing(each)) is not None]
        return sorted(found, key=lambda one: (one.due or latest, one.made))

    def _standing(self, one: OpenPromise) -> OpenPromise | None:
        """A promise as it stands by all that was said; None where it is over, or is another's."""
        went_on = self._went_on.get(one.made_in or one.key, {})
        if went_on and (one.made_in is None or one.made != max(went_on.values())):
            return None  # it stands where it went on last
        of = dict.fromkeys((one.made_in or one.key, one.key, *went_on))
        said = [told for key in of for told in self._said.get(key, ())]
        if not said:
            return one if self.agent in (None, one.agent) else None
        course = course_of(one.due, one.agent, said)
        if course.ending is not None or self.agent not in (None, course.owner):
            return None
        return one if course.due == one.due else replace(one, due=course.due, due_text="")


def _key(said: Mapping[str, Any]) -> Key:
    return str(said.get("interaction")), str(said.get("of"))


def promises_in(
    document: Mapping[str, Any], began: dt.datetime, zone: dt.tzinfo
) -> Iterator[OpenPromise]:
    """The promises of a kept call, which began then; `zone` is the house's."""
    customer = Customer.of(document.get("fields"))
    told = document.get("agent")
    agent = told if isinstance(told, Mapping) else {}
    for one in mappings_in(document.get("promises")):
        yield OpenPromise(
            id=str(one.get("id") or ""),
            interaction=str(document.get("id") or ""),
            text=str(one.get("text") or ""),
            customer=customer,
            script=str(document.get("script") or ""),
            made=_after(began, one.get("ms")),
            due=due_moment(one.get("due"), zone),
            due_text=str(one.get("due_text") or one.get("within") or ""),
            waited_for=one.get("from") == "customer",
            agent=str(agent.get("id") or ""),
            agent_name=str(agent.get("name") or ""),
            to=str(one.get("to") or ""),
            withdrawn=bool(one.get("withdrawn")),
        )


def _after(began: dt.datetime, ms: object) -> dt.datetime:
    try:
        return began + dt.timedelta(milliseconds=ms if isinstance(ms, int) else 0)
    except OverflowError:
        return began


def due_moment(told: object, zone: dt.tzinfo) -> dt.datetime | None:
    """A due time in the house's zone, in which one without an offset was meant."""
    due = due_of(told)
    if due is None:
        return None
    moment, local = due
    return _local(moment.replace(tzinfo=zone) if local else moment, zone)


def _local(moment: dt.datetime, zone: dt.tzinfo) -> dt.datetime:
    try:
        return moment.astimezone(zone)
    except (OverflowError, ValueError):
        # The last and the first day of the calendar, in a damaged or foreign record.
        return moment
