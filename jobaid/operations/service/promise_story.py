"""One promise in full: as it was agreed, what was said of it, what stands in its way."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from jobaid.library.due_times.due_words import day_words, due_words
from jobaid.library.texts.rendered import clean
from jobaid.log.index.index_rows import identifier, key, moment_of
from jobaid.log.index.record_query import RecordQuery, SoughtCustomer
from jobaid.operations.callview.customer_views import no_contact_words
from jobaid.operations.records.customer_history import CustomerFinder
from jobaid.operations.service.promise_changes import can_be_reopened
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import Sentence, joined, sentence

if TYPE_CHECKING:
    from jobaid.library.model import Library
    from jobaid.operations.service.promise_views import LedgerRow
    from jobaid.operations.service.service_desk import ServiceDesk
    from jobaid.promises.ledger import LedgerPromise, Obstacle

_MOST_CALLS = 8


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
            if each.until and covers(each.since, each.until, one.now.date())
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


def covers(since: str | None, until: str | None, day: dt.date) -> bool:
    """Whether an absence, of which both ends may be open, holds on a day."""
    told = day.isoformat()
    return (since or told)[:10] <= told <= (until or told)[:10]


def story_of(
    one: LedgerPromise, row: LedgerRow, takers: tuple[TakerShown, ...], desk: ServiceDesk
) -> PromiseStory:
    """A promise in full; `row` is it on a line, `takers` could take it over."""
    made, language = one.made, desk.library.house.languages[0]
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
        takers=takers,
        is_open=is_open,
        can_be_reopened=can_be_reopened(one),
        waited_for=made.waited_for,
        ended=ended,
        no_contact=wants_no_calls(one, desk) if is_open else "",
    )


def wants_no_calls(one: LedgerPromise, desk: ServiceDesk) -> str:
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
