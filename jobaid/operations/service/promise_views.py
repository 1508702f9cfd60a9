"""The promise ledger as it is drawn: rows, one promise's story, who could take it over."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from jobaid.library.due_times.due_words import day_words, due_words
from jobaid.library.hours import working_time
from jobaid.library.texts.rendered import clean
from jobaid.log.index.index_rows import identifier, key, moment_of
from jobaid.log.index.record_query import RecordQuery, SoughtCustomer
from jobaid.log.index.standing_promises import LEDGER_FILTERS
from jobaid.operations.callview.customer_views import no_contact_words
from jobaid.operations.records.customer_history import CustomerFinder
from jobaid.operations.records.promise_ledger import PromiseLedger
from jobaid.operations.service.length_words import length_words
from jobaid.operations.service.promise_changes import can_be_reopened
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import Sentence, counted, joined, sentence

if TYPE_CHECKING:
    from jobaid.library.model import Library
    from jobaid.log.index.standing_promises import LedgerCursor, LedgerFilter
    from jobaid.operations.records.promise_ledger import PromiseToRemind
    from jobaid.operations.service.service_desk import ServiceDesk
    from jobaid.promises.kept_share import KeptShare
    from jobaid.promises.ledger import LedgerPromise, Obstacle, PromiseState

STATE_WORDS: dict[PromiseState, Sentence] = {
    "late": sentence("Late"),
    "at-risk": sentence("At risk"),
    "due-soon": sentence("Due soon"),
    "due-today": sentence("Due today"),
    "to-come": sentence("To come"),
    "handed-over": sentence("Handed over"),
    "kept": sentence("Kept"),
    "kept-late": sentence("Kept late"),
    "broken": sentence("Broken"),
    "withdrawn": sentence("Taken back"),
}
DAYS_BACK = dt.timedelta(days=92)
"""How far back promises that are over are told: a quarter."""
_MOST_CALLS = 8
_MOST_PEOPLE = 9


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """A promise on a line: what, to whom, when, how it stands, whose it is."""

    key: str
    state: PromiseState
    text: str
    customer: str
    due: str
    stands: str
    whose: str
    away: bool

    @property
    def what(self) -> str:
        """The promise with its customer."""
        if self.customer and self.customer.casefold() not in self.text.casefold():
            return f"{self.text}, {self.customer}"
        return self.text


@dataclass(frozen=True, slots=True)
class MoveShown:
    """One move of a promise: the old time, the new one, why, and the customer's consent."""

    before: str
    after: str
    why: str
    consent: str


@dataclass(frozen=True, slots=True)
class StoryLine:
    """Something that happened, with its icon."""

    at: dt.datetime
    icon: str
    words: str


@dataclass(frozen=True, slots=True)
class TakerShown:
    """Somebody who could take a promise over, and what they have to do meanwhile."""

    id: str
    name: str
    words: str


@dataclass(frozen=True, slots=True)
class PromiseStory:
    """One promise in full. `no_contact` says that its customer wants no calls, "" where they do."""

    row: LedgerRow
    account: str
    phone: str
    due: str
    stands: str
    risk: str
    read_back: str
    moves: tuple[MoveShown, ...]
    lines: tuple[StoryLine, ...]
    takers: tuple[TakerShown, ...]
    is_open: bool
    waited_for: bool
    ended: str
    no_contact: str = ""
    can_be_reopened: bool = False


class PromiseBook:
    """The promises that somebody may see, as of when it was made. Methods are for any thread."""

    def __init__(self, desk: ServiceDesk, ledger: PromiseLedger | None = None) -> None:
        self._desk, self._ledger = desk, ledger

    @classmethod
    def read(cls, desk: ServiceDesk) -> PromiseBook:
        """Make one of what is kept by now. It reads disks, as all of its methods do."""
        records = desk.records
        if records is None:
            return cls(desk)
        records.refresh()
        ledger = PromiseLedger(
            records,
            desk.library,
            desk.now(),
            sight=desk.sight,
            owner=desk.viewer.id,
            samples=desk.samples,
            first=desk.now().date() - DAYS_BACK,
        )
        return cls(desk, ledger)

    def get(self, key: str) -> LedgerPromise | None:
        """A promise by its key."""
        interaction, _, promise = key.partition("#")
        return None if self._ledger is None else self._ledger.get(interaction, promise)

    def no_contact(self, key: str) -> str:
        """That whoever a promise was made to wants no calls, "" where they do."""
        one = self.get(key)
        return "" if one is None else _no_contact(one, self._desk)

    def counts(self) -> dict[LedgerFilter, int]:
        """How many there are by filter."""
        if self._ledger is None:
            return dict.fromkeys(LEDGER_FILTERS, 0)
        return self._ledger.counts()

    def count(self, which: LedgerFilter, words: str) -> int:
        """How many there are of a kind that hold all the words."""
        return 0 if self._ledger is None else self._ledger.count(which, words)

    def page(
        self, which: LedgerFilter, words: str, size: int, after: LedgerCursor | None, skip: int
    ) -> tuple[list[LedgerPromise], LedgerCursor | None]:
        """Some of these, the most pressing first, and where they end: `PromiseLedger.page`."""
        if self._ledger is None:
            return [], None
        return self._ledger.page(which, words, limit=size, after=after, skip=skip)

    def next_pressing(self, which: LedgerFilter, words: str, after: int) -> int | None:
        """The place of the next of these that presses, from the first on again; None for none."""
        return None if self._ledger is None else self._ledger.next_pressing(which, words, after)

    def place_of(self, which: LedgerFilter, words: str, key: str) -> int:
        """Where a promise stands in that list; 0 where it is not in it."""
        interaction, _, promise = key.partition("#")
        if self._ledger is None or not key:
            return 0
        return self._ledger.place_of(which, words, interaction, promise) or 0

    def mine(self) -> Iterator[LedgerPromise]:
        """The open ones of whoever looks."""
        return iter(()) if self._ledger is None else self._ledger.every("mine")

    def kept_shares(self) -> dict[str, KeptShare]:
        """By script, how many were kept in time."""
        return {} if self._ledger is None else self._ledger.kept_shares()

    def to_remind(self) -> list[PromiseToRemind]:
        """One's own promises, and with a team those whose owner is away."""
        return [] if self._ledger is None else self._ledger.reminders(leads=self._desk.leads)

    def row(self, one: LedgerPromise) -> LedgerRow:
        """A promise on a line: it takes a while, so only for those that are looked at."""
        return row_of(one, self._desk)

    def story(self, key: str) -> PromiseStory | None:
        """One promise in full; None for one that is not there."""
        one = self.get(key)
        return None if one is None else _story(one, self)

    def takers(self, of: LedgerPromise) -> tuple[TakerShown, ...]:
        """Who could take it over: colleagues who are there, those with least to do first."""
        people = self._desk.library.people
        of_team = people.get(of.owner)
        there = [
            person
            for person in people.values()
            if person.id != of.owner
            and person.role not in ("trainee", "new hire")
            and not (of_team is not None and of_team.team and person.team != of_team.team)
            and not any(_covers(one.since, one.until, of.now.date()) for one in person.away)
        ]
        due = {}
        if self._ledger is not None:
            due = self._ledger.due_before(of.due, [person.id for person in there])
        found = []
        for person in there:
            before = due.get(person.id, 0)
            if before:
                words: str = counted(
                    before, "1 promise is due before", "%Ln promises are due before"
                )
            else:
                words = sentence("nothing due before")
            found.append((before, TakerShown(person.id, person.name, words)))
        found.sort(key=lambda pair: (pair[0], pair[1].name.casefold()))
        return tuple(one for _, one in found[:_MOST_PEOPLE])


def key_of(one: LedgerPromise) -> str:
    """What a promise is known by on the screen."""
    return f"{one.made.interaction}#{one.made.id}"


def row_of(one: LedgerPromise, desk: ServiceDesk) -> LedgerRow:
    """A promise on a line."""
    made, language = one.made, desk.library.house.languages[0]
    due = made.due_text if one.due is None else due_words(one.due, one.now, language)
    customer = made.customer.shown_name or made.customer.shown_account or made.customer.phone
    whose: str = desk.name_of(one.owner, made.agent_name if one.owner == made.agent else "")
    if made.waited_for:
        whose = sentence("the customer")
    return LedgerRow(
        key_of(one),
        one.state,
        made.text,
        customer,
        due or sentence("no time"),
        stands_words(one),
        whose or sentence("nobody"),
        "owner-away" in one.obstacles,
    )


def stands_words(one: LedgerPromise) -> str:
    """How a promise stands, in a few words."""
    ending = one.ending
    if ending is not None:
        return _ended_words(one, ending.change, ending.at)
    if one.due is None:
        return sentence("no time yet")
    away = one.due - one.now
    if away < dt.timedelta():
        return sentence("{length} late", length=length_words(-away))
    if "other-team" in one.obstacles:
        return sentence("waits for {team}", team=one.made.to)
    if away > dt.timedelta(days=2):
        days = int(working_time("working day", one.now, one.due, one.house))
        if days >= 2:
            return counted(days, "1 working day", "%Ln working days")
    return sentence("in {length}", length=length_words(away))


def _ended_words(one: LedgerPromise, change: str, at: dt.datetime) -> str:
    local = at.astimezone(one.now.tzinfo)
    if change == "broken":
        return sentence("owned up {time}", time=f"{local:%H:%M}")
    if change == "withdrawn" or one.due is None:
        return sentence("on {day}", day=f"{local:%d %b}")
    early = one.due - at
    if early < dt.timedelta():
        return sentence("{length} late", length=length_words(-early))
    if early >= dt.timedelta(hours=8):
        return sentence("in good time")
    return sentence("{length} early", length=length_words(early))


_RISKS: dict[Obstacle, Sentence] = {
    "no-opening-time": sentence("We do not open before it is due."),
}


_CLOSED_THEN = sentence("We are closed then. Keep it before, or move it with their consent.")


def _risk(one: LedgerPromise, desk: ServiceDesk) -> str:
    """What stands in the way, in sentences."""
    parts: list[str] = []
    for obstacle in one.obstacles:
        if obstacle == "owner-away":
            parts.append(_away_words(one, desk))
        elif obstacle == "other-team":
            parts.append(sentence("It waits for {team}.", team=one.made.to))
        else:
            parts.append(_RISKS[obstacle])
    if one.is_due_while_closed and "no-opening-time" not in one.obstacles:
        parts.append(_CLOSED_THEN)
    return joined(*parts)


def _away_words(one: LedgerPromise, desk: ServiceDesk) -> str:
    name = desk.name_of(one.owner, one.made.agent_name)
    person = desk.library.people.get(one.owner)
    until = next(
        (
            each.until
            for each in (person.away if person is not None else ())
            if each.until and _covers(each.since, each.until, one.now.date())
        ),
        None,
    )
    if until is None:
        return sentence("{name} is away.", name=name)
    try:
        day = day_words(dt.date.fromisoformat(until[:10]), one.now.date(), _language(desk))
    except ValueError:
        day = until
    return sentence("{name} is away until {day}.", name=name, day=day)


def _language(desk: ServiceDesk) -> str:
    return desk.library.house.languages[0]


def _covers(since: str | None, until: str | None, day: dt.date) -> bool:
    told = day.isoformat()
    return (since or told)[:10] <= told <= (until or told)[:10]


def _story(one: LedgerPromise, book: PromiseBook) -> PromiseStory:
    desk, made = book._desk, one.made
    language = desk.library.house.languages[0]
    row = row_of(one, desk)
    due = row.due if one.due is None else due_words(one.due, one.now, language, dated=True)
    ended = "" if one.ending is None else one.ending.words
    is_open = one.ending is None and not made.withdrawn
    return PromiseStory(
        row=row,
        account=made.customer.shown_account,
        phone=made.customer.phone,
        due=due,
        stands=row.stands,
        risk=_risk(one, desk),
        read_back=_read_back(one, language),
        moves=_moves(one, language),
        lines=_lines(one, desk),
        takers=book.takers(one) if one.ending is None and not made.waited_for else (),
        is_open=is_open,
        can_be_reopened=can_be_reopened(one),
        waited_for=made.waited_for,
        ended=ended,
        no_contact=_no_contact(one, desk) if is_open else "",
    )


def _no_contact(one: LedgerPromise, desk: ServiceDesk) -> str:
    """That whoever it was promised to wants no calls: it is asked for where one could begin."""
    customer = one.made.customer
    if desk.records is None or not customer.known:
        return ""
    finder = CustomerFinder(desk.records, lambda: desk.in_use, samples=desk.samples)
    return no_contact_words(finder.want_no_calls((customer,)).get(customer))


def _read_back(one: LedgerPromise, language: str) -> str:
    """The promise as it was agreed, before any move."""
    made = one.made
    if made.due is None:
        return made.text
    due = due_words(made.due, one.now, language, dated=True)
    number = made.customer.phone
    if number:
        return sentence("{text}, by {due}, on {number}", text=made.text, due=due, number=number)
    return sentence("{text}, by {due}", text=made.text, due=due)


def _moves(one: LedgerPromise, language: str) -> tuple[MoveShown, ...]:
    before = one.made.due
    found = []
    for said in one.changes:
        if said.change != "moved" or said.due is None:
            continue
        old = "" if before is None else due_words(before, one.now, language)
        new = due_words(said.due, one.now, language)
        found.append(MoveShown(old, new, said.words, said.consent))
        before = said.due
    return tuple(found)


_CHANGES = {
    "kept": ("circle-check", sentence("{name} kept it.")),
    "kept-late": ("circle-check", sentence("{name} kept it late.")),
    "broken": ("circle-x", sentence("{name} owned up: it was not kept.")),
    "moved": ("calendar-clock", sentence("{name} moved it to {due}.")),
    "handed-over": ("corner-up-right", sentence("{name} handed it to {to}.")),
    "withdrawn": ("circle-minus", sentence("{name} took it back.")),
    "reopened": ("history", sentence("{name} took it up again.")),
}


def _lines(one: LedgerPromise, desk: ServiceDesk) -> tuple[StoryLine, ...]:
    language = desk.library.house.languages[0]
    found = [
        StoryLine(one.made.made, "handshake", sentence("Promised: {text}", text=one.made.text))
    ]
    for said in one.changes:
        icon, template = _CHANGES.get(said.change, ("circle", sentence("{name}: {change}")))
        due = "" if said.due is None else due_words(said.due, one.now, language)
        words: str = template.of(
            name=str(said.by.get("name") or said.by.get("id") or ""),
            due=due,
            to=desk.name_of(said.to or ""),
            change=said.change,
        )
        more = [part for part in (said.words, f"“{said.consent}”" if said.consent else "") if part]
        found.append(StoryLine(said.at, icon, joined(words, *more)))
    found += _notes(one, desk)
    found += _calls(one, desk)
    return tuple(sorted(found, key=lambda line: line.at))


def _notes(one: LedgerPromise, desk: ServiceDesk) -> Iterable[StoryLine]:
    """What was noted on it, or of its call, after the call."""
    records = desk.records
    for told in () if records is None else records.amendments(key(one.made.interaction)):
        at, note = moment_of(told.get("at")), told.get("note")
        if at is None or not isinstance(note, str) or not note.strip():
            continue
        who = told.get("agent")
        name = str((who.get("name") or who.get("id")) if isinstance(who, Mapping) else "")
        words = sentence("{name} noted: {words}", name=name, words=clean(note))
        yield StoryLine(at.astimezone(one.now.tzinfo), "notebook-pen", words)


def _calls(one: LedgerPromise, desk: ServiceDesk) -> Iterable[StoryLine]:
    """The customer's calls, the newest of them."""
    customer, records = one.made.customer, desk.records
    sought = SoughtCustomer(customer.name, customer.account, customer.phone)
    if records is None or not sought:
        return
    query = RecordQuery(customer=sought, sight=desk.sight, samples=desk.samples, counting=True)
    for row in records.index.page(query, _MOST_CALLS):
        at = dt.datetime.fromtimestamp((row.began_ms or 0) / 1000, dt.UTC)
        title = _title(row.script or "", desk.library)
        agent = row.agent_name or row.agent or ""
        if identifier(row.id) == one.made.interaction:
            words = sentence("Called: {script}. {agent} took it.", script=title, agent=agent)
        else:
            words = sentence("Another call: {script}, with {agent}.", script=title, agent=agent)
        yield StoryLine(at.astimezone(one.now.tzinfo), "phone", words)


def _title(script: str, library: Library) -> str:
    known = library.scripts.get(script)
    if known is None:
        return script
    return known.title.text(library.house.languages[0], library.house.languages) or script
