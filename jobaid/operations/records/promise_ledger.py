"""The promises of a record as they stand at a moment, the most pressing first."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, NamedTuple

from jobaid.call.customer import Customer
from jobaid.library.due_times.due_words import due_words
from jobaid.library.hours import zone_of
from jobaid.log.index.index_rows import identifier, key, microseconds, moment_of
from jobaid.log.index.ledger_rows import A_YEAR_MS, FIRST_DAY, LAST_DAY
from jobaid.log.index.record_query import Cursor, RecordQuery, same
from jobaid.log.index.standing_promises import LEDGER_FILTERS, LedgerAsked, LedgerOwner
from jobaid.log.promise_standing import PROMISED_IN, told_id
from jobaid.promises.kept_share import KeptShare, kept_shares
from jobaid.promises.ledger import (
    OVER,
    PRESSING,
    LedgerMoment,
    LedgerPromise,
    PromiseChangeSaid,
    is_of,
    local_midnight,
    most_pressing_first,
)
from jobaid.promises.open_promises import OpenPromise, due_moment

if TYPE_CHECKING:
    from jobaid.library.model import Library
    from jobaid.log.index.fact_tables import Value
    from jobaid.log.index.index_rows import IndexRow
    from jobaid.log.index.record_index import Answered
    from jobaid.log.index.sight import Sight
    from jobaid.log.index.standing_promises import (
        LedgerCursor,
        LedgerFilter,
        PromiseFound,
        StandingPromises,
    )
    from jobaid.operations.records.record_reader import RecordReader

_AT_A_TIME = 5_000


class PromiseToRemind(NamedTuple):
    """An open promise with a time (aware), by its call and id."""

    key: tuple[str, str]
    due: dt.datetime
    text: str
    customer: str


class PromiseLedger:
    """The promises of the calls that somebody with this `sight` may see, as they stand at `now`.

    Those that `owner` keeps are among them, whosever call it was. `first` is the first local day of
    the calls whose promises are all told; of earlier ones those that are open, or over since then.
    `script` leaves out calls with another. The most pressing come first. `now` is aware. Methods
    are for any thread; all of them read the index.
    """

    def __init__(
        self,
        reader: RecordReader,
        library: Library,
        now: dt.datetime,
        *,
        sight: Sight | None = None,
        owner: str = "",
        samples: bool = False,
        first: dt.date | None = None,
        script: str | None = None,
    ) -> None:
        self._reader, self._library = reader, library
        self._zone = zone_of(library.house.timezone)
        self._now = now.astimezone(self._zone)
        self._owner = owner
        self._moment = LedgerMoment(library.house, self._now)
        self._list: Callable[[], list[LedgerPromise]] = partial(
            listed_promises, reader, library, now, sight=sight, owner=owner, samples=samples,
            first=first, script=script,
        )  # fmt: skip
        every = RecordQuery(samples=samples, script=script)
        self._asked = self._moments(RecordQuery(sight=sight), every, first)

    def counts(self) -> dict[LedgerFilter, int]:
        """How many there are by filter."""
        return self._ask(
            lambda index: index.counts(),
            lambda: {one: len(self._listed(one, "")) for one in LEDGER_FILTERS},
        )

    def count(self, which: LedgerFilter | None = None, words: str = "") -> int:
        """How many there are of a kind (all for None) that hold all the words."""
        return self._ask(
            lambda index: index.count(which, words), lambda: len(self._listed(which, words))
        )

    def page(
        self,
        which: LedgerFilter | None = None,
        words: str = "",
        *,
        limit: int,
        after: LedgerCursor | None = None,
        skip: int = 0,
    ) -> tuple[list[LedgerPromise], LedgerCursor | None]:
        """Some of these, and where the page ended, from where another one ended on.

        The end is None where there are none, and where an index tells none: `skip` then counts
        from the beginning.
        """

        def by_index(index: StandingPromises) -> tuple[list[LedgerPromise], LedgerCursor | None]:
            found = index.page(which, words, limit=limit, after=after, skip=skip)
            return [self._whole(one) for one in found], found[-1].cursor if found else None

        return self._ask(by_index, lambda: (self._listed(which, words)[skip : skip + limit], None))

    def every(self, which: LedgerFilter | None = None) -> Iterator[LedgerPromise]:
        """All of a kind, one after the other."""
        after: LedgerCursor | None = None
        skip = 0
        while True:
            some, after = self.page(which, limit=_AT_A_TIME, after=after, skip=skip)
            yield from some
            if len(some) < _AT_A_TIME:
                return
            skip = 0 if after is not None else skip + _AT_A_TIME

    def get(self, interaction: str, promise: str) -> LedgerPromise | None:
        """A promise by its call and id; None where it is not among them."""

        def by_index(index: StandingPromises) -> LedgerPromise | None:
            found = index.one(key(interaction), promise)
            return None if found is None else self._whole(found)

        def of_list() -> LedgerPromise | None:
            wanted = (interaction, promise)
            return next((one for one in self._listed(None, "") if one.made.key == wanted), None)

        return self._ask(by_index, of_list)

    def place_of(
        self, which: LedgerFilter | None, words: str, interaction: str, promise: str
    ) -> int | None:
        """How many of these come before a promise; None where it is not one of them."""

        def of_list() -> int | None:
            keys = [one.made.key for one in self._listed(which, words)]
            wanted = (interaction, promise)
            return keys.index(wanted) if wanted in keys else None

        return self._ask(
            lambda index: index.place_of(which, words, key(interaction), promise), of_list
        )

    def next_pressing(self, which: LedgerFilter | None, words: str, after: int) -> int | None:
        """The place of the next of these that presses, from the first on again; None for none."""

        def of_list() -> int | None:
            states = [one.state for one in self._listed(which, words)]
            places = [n for n, state in enumerate(states) if state in PRESSING]
            return next((n for n in places if n > after), places[0] if places else None)

        return self._ask(lambda index: index.next_in(which, words, PRESSING, after), of_list)

    def kept_shares(self) -> dict[str, KeptShare]:
        """By script of the call, how many that are over, or broken by now, were kept in time."""

        def by_index(index: StandingPromises) -> dict[str, KeptShare]:
            told = index.kept_by_script()
            return {script: KeptShare.of_counts(kept, of) for script, (kept, of) in told.items()}

        return self._ask(by_index, lambda: kept_shares(self._listed(None, "")))

    def due_before(self, due: dt.datetime | None, owners: Collection[str]) -> dict[str, int]:
        """How many open promises with a time these people have until then (None: at all)."""

        def of_list() -> dict[str, int]:
            return Counter(
                one.owner
                for one in self._listed(None, "")
                if one.owner in owners
                and one.state not in OVER
                and one.due is not None
                and (due is None or one.due <= due)
            )

        until = None if due is None else microseconds(due)
        return self._ask(lambda index: index.due_before(until, [*owners]), of_list)

    def reminders(self, *, leads: bool) -> list[PromiseToRemind]:
        """The owner's open promises with a time; with `leads` also those whose owner is away."""

        def by_index(index: StandingPromises) -> list[PromiseToRemind]:
            return [
                PromiseToRemind(
                    (identifier(one.interaction) or "", one.promise),
                    _moment(one.due).astimezone(self._zone),
                    one.text,
                    Customer(one.customer, "", "").shown_name,
                )
                for one in index.reminders(leads=leads)
            ]

        def of_list() -> list[PromiseToRemind]:
            return [
                PromiseToRemind(one.made.key, one.due, one.made.text, one.made.customer.shown_name)
                for one in self._listed(None, "")
                if one.due is not None
                and one.state not in OVER
                and not one.made.waited_for
                and (one.owner == self._owner or (leads and "owner-away" in one.obstacles))
            ]

        return self._ask(by_index, of_list)

    def _ask(
        self,
        by_index: Callable[[StandingPromises], Answered],
        of_list: Callable[[], Answered],
    ) -> Answered:
        """By the index; of all promises where there is none, or it knows what is said later."""
        found = self._reader.index.of_promises(
            self._asked, lambda index: (by_index(index),) if index.is_whole else None
        )
        return of_list() if found is None else found[0]

    @cached_property
    def _all(self) -> list[LedgerPromise]:
        return self._list()

    def _listed(self, which: LedgerFilter | None, words: str) -> list[LedgerPromise]:
        wanted = words.casefold().split()
        return [
            one
            for one in self._all
            if (which is None or is_of(one, which, self._owner))
            and all(word in one.spoken for word in wanted)
        ]

    def _whole(self, found: PromiseFound) -> LedgerPromise:
        said = [_change_said(one, self._zone) for one in found.said]
        return LedgerPromise(
            _made(found.row, found.told, self._zone),
            [one for one in said if one is not None],
            self._library.house,
            self._library.people,
            self._now,
            self._moment,
        )

    def _moments(
        self, calls: RecordQuery, every: RecordQuery, first: dt.date | None
    ) -> LedgerAsked:
        """What the house and the clock decide."""
        now, moment, zone = self._now, self._moment, self._zone
        week = now.date() - dt.timedelta(days=now.weekday())

        def begins(day: dt.date) -> int:
            return microseconds(local_midnight(day, zone))

        def told(at: dt.datetime | None) -> int | None:
            return None if at is None else microseconds(at)

        return LedgerAsked(
            calls=calls,
            every=every,
            viewer=self._owner,
            moment=moment.asked,
            soon=microseconds(now + dt.timedelta(minutes=self._library.house.due_soon)),
            today_ends=begins(now.date() + dt.timedelta(days=1)),
            week=(begins(week), begins(week + dt.timedelta(days=7))),
            opens=told(moment.next_opening),
            first=None if first is None else (first, begins(first)),
            people=[
                LedgerOwner(one.id, one.name, one.team or "", told(moment.away_until(one)))
                for one in self._library.people.values()
            ],
            closed=moment.is_closed,
        )


def _moment(us: int) -> dt.datetime:
    """A moment from microseconds since 1970, in UTC."""
    return dt.datetime.fromtimestamp(0, dt.UTC) + dt.timedelta(microseconds=us)


def listed_promises(
    reader: RecordReader,
    library: Library,
    now: dt.datetime,
    *,
    sight: Sight | None = None,
    owner: str = "",
    samples: bool = False,
    first: dt.date | None = None,
    script: str | None = None,
) -> list[LedgerPromise]:
    """As `PromiseLedger.every`, out of every promise of the record: slow, but always there.

    What makes no sense in one call leaves out that call's promises alone.
    """
    zone = zone_of(library.house.timezone)
    local = now.astimezone(zone)
    moment = LedgerMoment(library.house, local)
    said = _said(reader.index.statements("promise"), zone)
    facts = _facts(reader, RecordQuery(promise="any"))
    rows = _rows(reader, [cursor.number for cursor, _ in facts])
    seen = set(reader.index.numbers(RecordQuery(promise="any", sight=sight)))
    families: dict[tuple[str, str], list[tuple[int, OpenPromise]]] = {}
    alone: list[list[tuple[int, OpenPromise]]] = []
    for cursor, told in facts:
        row = rows.get(cursor.number)
        if row is None or row.state not in PROMISED_IN:
            continue
        made = _made(row, told, zone)
        if made.id:
            families.setdefault(made.made_in or made.key, []).append((cursor.number, made))
        else:
            alone.append([(cursor.number, made)])
    house, people = library.house, library.people
    found: list[LedgerPromise] = []
    for family in (*families.values(), *alone):
        of = [
            one
            for interaction, id in dict.fromkeys(
                (family[0][1].made_in or family[0][1].key, *(made.key for _, made in family))
            )
            for one in said.get((key(interaction), key(id)), ())
        ]
        went_on = [made.made for _, made in family if made.made_in is not None]
        for number, made in family:
            if went_on and (made.made_in is None or made.made != max(went_on)):
                continue  # it stands where it went on last
            one = LedgerPromise(made, of, house, people, local, moment)
            row = rows[number]
            if (
                (samples or not row.sample)
                and (script is None or same(row.script, script))
                and (number in seen or (owner and one.owner == owner))
                and (first is None or _is_told(one, row, first))
            ):
                found.append(one)
    return most_pressing_first(found)


def _is_told(one: LedgerPromise, row: IndexRow, first: dt.date) -> bool:
    """Whether a promise is open, made in a call since a day, or over since then."""
    if one.is_open:
        return True
    over = one.ending and one.ending.at.astimezone(one.now.tzinfo).date() >= first
    return row.place.day >= first or bool(over)


def _facts(reader: RecordReader, query: RecordQuery) -> list[tuple[Cursor, dict[str, Value]]]:
    found: list[tuple[Cursor, dict[str, Value]]] = []
    after: Cursor | None = None
    while page := reader.index.facts("promises", query, _AT_A_TIME, after):
        found += page
        if len(page) < _AT_A_TIME:
            break
        after = page[-1][0]
    return found


def _rows(reader: RecordReader, numbers: Iterable[int]) -> dict[int, IndexRow]:
    """The rows of calls, by their numbers."""
    wanted = list(dict.fromkeys(numbers))
    rows = reader.index.rows(wanted)
    if len(rows) == len(wanted):
        return dict(zip(wanted, rows, strict=True))
    # Something went meanwhile: one at a time, so that none stands for another
    return {number: row for number in wanted for row in reader.index.rows([number])}


def _made(row: IndexRow, told: Mapping[str, Value], zone: dt.tzinfo) -> OpenPromise:
    """A promise as the index has it."""
    if row.began_ms is None:
        # When it began cannot be read: its day is known, and its promises are owed all the same.
        day = min(max(row.place.day, FIRST_DAY), LAST_DAY)
        began = dt.datetime.combine(day, dt.time(), dt.UTC)
    else:
        began = dt.datetime.fromtimestamp(row.began_ms / 1000, dt.UTC)
    ms = told["ms"]
    if isinstance(ms, int) and abs(ms) < A_YEAR_MS:
        with suppress(OverflowError):
            began += dt.timedelta(milliseconds=ms)
    return OpenPromise(
        id=str(told["promise"] or ""),
        interaction=identifier(row.id) or "",
        text=str(told["text"] or ""),
        customer=Customer(row.customer or "", row.account or "", row.phone_as_given or ""),
        script=row.script or "",
        made=began,
        due=due_moment(told["due"], zone),
        due_text=str(told["due_text"] or ""),
        waited_for=told["origin"] == "customer",
        agent=row.agent or "",
        agent_name=row.agent_name or "",
        to=str(told["recipient"] or ""),
        withdrawn=bool(told["withdrawn"]),
    )


def _said(
    statements: Iterable[Mapping[str, Any]], zone: dt.tzinfo
) -> dict[tuple[str, str], list[PromiseChangeSaid]]:
    """What was said of promises, by call and promise (`index_rows.key`)."""
    found: dict[tuple[str, str], list[PromiseChangeSaid]] = {}
    for one in statements:
        told = _change_said(one, zone)
        if told is not None:
            of = (key(one.get("interaction")), key(one.get("of")))
            found.setdefault(of, []).append(told)
    return found


def _change_said(one: Mapping[str, Any], zone: dt.tzinfo) -> PromiseChangeSaid | None:
    """A statement about a promise; None for one that tells no time."""
    at, by = moment_of(one.get("at")), one.get("by")
    if at is None:
        return None
    return PromiseChangeSaid(
        str(one.get("change") or ""),
        at,
        by if isinstance(by, Mapping) else {},
        due_moment(one.get("due"), zone),
        told_id(one.get("to")) or None,
        str(one.get("words") or ""),
        str(one.get("consent") or ""),
    )


def ledger_line(one: LedgerPromise, language: str = "en") -> dict[str, Any]:
    """The object that `jobaid promises --json` writes."""
    made = one.made
    told: dict[str, Any] = {
        "id": made.id,
        "interaction": made.interaction,
        "customer": made.customer.name or made.customer.account or made.customer.phone,
        "text": made.text,
        "due": None if one.due is None else one.due.isoformat(timespec="seconds"),
        "due_words": made.due_text if one.due is None else due_words(one.due, one.now, language),
        "by": one.owner,
        "state": one.state,
        "made": made.made.astimezone(one.now.tzinfo).isoformat(timespec="seconds"),
        "history": [_change(said, one.now.tzinfo) for said in one.changes],
    }
    if made.waited_for:
        told["from"] = "customer"
    if one.obstacles:
        told["obstacles"] = list(one.obstacles)
    return told


def _change(said: PromiseChangeSaid, zone: dt.tzinfo | None) -> dict[str, Any]:
    told: dict[str, Any] = {
        "change": said.change,
        "at": said.at.astimezone(zone).isoformat(timespec="seconds"),
        "by": said.by.get("id"),
    }
    if said.due is not None:
        told["due"] = said.due.isoformat(timespec="seconds")
    for name in ("to", "words", "consent"):
        if value := getattr(said, name):
            told[name] = value
    return told
