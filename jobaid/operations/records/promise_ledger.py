"""The promises of a record as they stand at a moment, the most pressing first."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Collection, Iterator
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, NamedTuple

from jobaid.call.customer import Customer
from jobaid.library.due_times.due_words import due_words
from jobaid.library.hours import zone_of
from jobaid.log.index.index_rows import identifier, key, microseconds
from jobaid.log.index.record_query import RecordQuery
from jobaid.log.index.standing_promises import LEDGER_FILTERS, LedgerAsked, LedgerOwner
from jobaid.operations.records.promise_scan import change_said, listed_promises, made_of
from jobaid.promises.kept_share import KeptShare, kept_shares
from jobaid.promises.ledger import (
    OVER,
    PRESSING,
    LedgerMoment,
    LedgerPromise,
    PromiseChangeSaid,
    is_of,
    local_midnight,
)

if TYPE_CHECKING:
    from jobaid.library.model import Library
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
        said = [change_said(one, self._zone) for one in found.said]
        return LedgerPromise(
            made_of(found.row, found.told, self._zone),
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
