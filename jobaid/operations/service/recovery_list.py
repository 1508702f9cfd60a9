"""Customers to win back, out of a record: why each is on the list, and whom to ring first."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from jobaid.library.hours import zone_of
from jobaid.log.index.index_rows import identifier, key, moment_of
from jobaid.log.index.index_words import fold
from jobaid.log.index.record_query import RecordQuery, SoughtCustomer
from jobaid.log.index.spellings import phone_key
from jobaid.operations.records.present_names import present_ids
from jobaid.operations.service.complaint_book import complaint_book
from jobaid.operations.service.recovery_words import ReasonWords, gave_words
from jobaid.promises.ledger import promise_moment
from jobaid.quick_dataclasses import dataclass
from jobaid.service.winning_back import (
    CustomerToWinBack,
    SaidOfCustomer,
    WinBackSign,
    WinBackStanding,
    ring_first,
    standing_of,
)

if TYPE_CHECKING:
    from jobaid.library.model import Library
    from jobaid.library.model.service_lists import RecoveryReason
    from jobaid.log.index.customer_signs import CustomerSigns, SignColumns, SignsSought
    from jobaid.log.index.index_rows import IndexRow
    from jobaid.log.index.sight import Sight
    from jobaid.operations.records.record_reader import RecordReader

MOST = 500
"""How many customers are listed unless more are asked for: more than anybody rings."""
_MOST_WANT_NONE = 20_000
LONG_HOLD_S, TIMES, LOW_SCORE = 300.0, 2, 5.0
"""What a reason counts from where the house does not say `at_least`."""


@dataclass(frozen=True, slots=True)
class RecoveryAsked:
    """Of which calls the list is: local days (both included), and what whoever asks may see.

    `with_left`: also those who have left the list.
    """

    first: dt.date | None = None
    last: dt.date | None = None
    sight: Sight | None = None
    samples: bool = False
    most: int = MOST
    with_left: bool = False


@dataclass(frozen=True, slots=True)
class ListedReason:
    """A reason as it is told: the call it is of, and the reason in words."""

    kind: str
    interaction: str
    words: str


@dataclass(frozen=True, slots=True)
class ListedCustomer:
    """A customer to win back; `of` is what statements of them are about."""

    name: str
    also: tuple[str, ...]
    account: str
    phone: str
    why: tuple[ListedReason, ...]
    weight: float
    since: dt.datetime
    script: str | None
    standing: WinBackStanding

    @property
    def of(self) -> str:
        """What they are known by: the account, else the number, else the name."""
        return self.account or self.phone or self.name


@dataclass(frozen=True, slots=True)
class RecoveryList:
    """The customers, the one to ring first at the top; `more` that are not listed."""

    customers: tuple[ListedCustomer, ...]
    more: int = 0


def recovery_list(
    reader: RecordReader,
    library: Library,
    now: dt.datetime,
    asked: RecoveryAsked | None = None,
    stopped: Callable[[], bool] = lambda: False,
) -> RecoveryList:
    """The list as of `now` (aware). A house that says of no reason what it weighs has none.

    Raises FiguresStopped soon after `stopped` is true.
    """
    asked = asked or RecoveryAsked()
    if not library.recovery:
        return RecoveryList(())
    query = RecordQuery(
        first=asked.first, last=asked.last, sight=asked.sight, samples=asked.samples, counting=True,
        promises_at=promise_moment(library.house, now),
    )  # fmt: skip
    maker = _ListMaker(reader, library, now, asked)
    made = reader.index.of_customers(query, maker.make, present_ids(library), stopped)
    return made or RecoveryList(())


class _ListMaker:
    def __init__(
        self, reader: RecordReader, library: Library, now: dt.datetime, asked: RecoveryAsked
    ) -> None:
        self._reader, self._library, self._asked = reader, library, asked
        self._zone = zone_of(library.house.timezone)
        self._now = now.astimezone(self._zone)
        self._reasons = list(library.recovery.values())
        self._said = _said_of_customers(reader)

    def make(self, signs: CustomerSigns) -> RecoveryList:
        """The list out of the signs of the index."""
        found = _FoundSigns()
        for reason in self._reasons:
            found.add(reason, signs.signs(self._sought(reason)))
        self._add_heard(signs, found)
        self._add_complaints(signs, found)
        return self._listed(signs, found)

    def _of_kind(self, kind: str) -> list[RecoveryReason]:
        return [one for one in self._reasons if one.kind == kind]

    def _sought(self, reason: RecoveryReason) -> SignsSought:
        from jobaid.log.index.customer_signs import SignsSought

        outcomes = self._library.outcomes.values()
        match reason.kind:
            case "long-hold":
                return SignsSought(hold_s=_or(reason.at_least, LONG_HOLD_S))
            case "unresolved":
                return SignsSought(
                    failures=tuple(one.id for one in outcomes if one.kind == "failure"),
                    successes=tuple(one.id for one in outcomes if one.kind == "success"),
                )
            case "called-again":
                return SignsSought(times=int(max(2, _or(reason.at_least, TIMES))))
            case "low-score":
                below = _or(reason.at_least, LOW_SCORE)
                asked = self._library.house.questions
                return SignsSought(
                    scores={one.id: below for one in asked if one.kind in ("scale", "number")}
                )
            case "promise-broken":
                return SignsSought(broken=True)
        return SignsSought()

    def _add_heard(self, signs: CustomerSigns, found: _FoundSigns) -> None:
        """Low scores that were given outside a call, about one: by letter, in a survey."""
        asked = {one.id: one for one in self._library.house.questions}
        said = self._reader.index.statements("feedback") if self._of_kind("low-score") else []
        for one in said:
            value, of = one.get("value"), one.get("of")
            question = asked.get(str(one.get("question")))
            if not isinstance(value, int | float) or isinstance(value, bool):
                continue
            if question is None or not isinstance(of, str):
                continue
            for reason in self._of_kind("low-score"):
                if value >= _or(reason.at_least, LOW_SCORE):
                    continue
                gave = gave_words(value, question.at_most, str(one.get("words") or ""))
                for call, who, began in signs.calls_of([key(of)]):
                    found.add_one(reason, (call, who, began, value), gave)

    def _add_complaints(self, signs: CustomerSigns, found: _FoundSigns) -> None:
        reasons = self._of_kind("complaint-late")
        if not reasons:
            return
        asked = self._asked
        book = complaint_book(
            self._reader, self._library, self._now, sight=asked.sight, first=asked.first,
            last=asked.last, samples=asked.samples,
        )  # fmt: skip
        late = {one.kept.interaction: one for one in book if one.state == "late"}
        for number, who, began in signs.calls_of([key(id) for id in late]):
            row = self._row(number)
            one = late.get(identifier(row.id) or "") if row is not None else None
            for reason in reasons if one is not None else ():
                text = one.kept.text if one is not None else ""
                found.add_one(reason, (number, who, began, 0.0), text)

    def _row(self, number: int) -> IndexRow | None:
        return next(iter(self._reader.index.rows([number])), None)

    # -- who is listed ---------------------------------------------------------------------

    def _listed(self, signs: CustomerSigns, found: _FoundSigns) -> RecoveryList:
        silent = self._want_no_calls()
        listed: list[ListedCustomer] = []
        order = found.ring_first()
        read = 0
        while read < len(order) and len(listed) < self._asked.most:
            some = order[read : read + self._asked.most]
            read += len(some)
            listed += self._told(signs, found.of(some), silent)
        rest = len(listed) - self._asked.most
        return RecoveryList(tuple(listed[: self._asked.most]), max(0, rest) + len(order) - read)

    def _told(
        self,
        signs: CustomerSigns,
        customers: Mapping[int, CustomerToWinBack],
        silent: Callable[[IndexRow], bool],
    ) -> list[ListedCustomer]:
        numbers = sorted({sign.call for one in customers.values() for sign in one.signs})
        rows = dict(zip(numbers, self._reader.index.rows(numbers), strict=False))
        if len(rows) != len(numbers):
            rows = {one: row for one in numbers if (row := self._row(one)) is not None}
        words = ReasonWords(signs, self._reader, self._library, rows)
        words.read(sign for one in customers.values() for sign in one.signs)
        found = []
        for one in customers.values():
            its = [rows[sign.call] for sign in one.signs if sign.call in rows]
            if not its:
                continue
            newest = its[-1]
            names = list(dict.fromkeys(row.customer for row in reversed(its) if row.customer))
            said = self._said_of(its)
            standing = standing_of(one, said, silent(newest))
            if standing.left is not None and not self._asked.with_left:
                continue
            found.append(
                ListedCustomer(
                    names[0] if names else "",
                    tuple(names[1:]),
                    newest.account or "",
                    newest.phone_as_given or "",
                    tuple(
                        ListedReason(
                            sign.reason.kind,
                            identifier(rows[sign.call].id) or "",
                            words.of(sign),
                        )
                        for sign in one.signs
                        if sign.call in rows
                    ),
                    one.weight,
                    dt.datetime.fromtimestamp(one.since_ms / 1000, dt.UTC).astimezone(self._zone),
                    one.script,
                    standing,
                )
            )
        return found

    def _said_of(self, rows: Iterable[IndexRow]) -> list[SaidOfCustomer]:
        known = {
            told
            for row in rows
            for told in (row.account, row.phone, row.customer_key)
            if told is not None
        }
        return [one for told in known for one in self._said.get(told, ())]

    def _want_no_calls(self) -> Callable[[IndexRow], bool]:
        """Which customers have said in a call that they want no calls from us."""
        facts = self._reader.index.facts("no_contact", RecordQuery(), _MOST_WANT_NONE)
        numbers = [cursor.number for cursor, _ in facts]
        rows = [self._row(number) for number in numbers]
        told: list[tuple[SoughtCustomer, bool]] = [
            (SoughtCustomer(row.customer or "", row.account or "", row.phone or ""),
             bool(said["holds"]))
            for row, (_, said) in zip(rows, facts, strict=True)
            if row is not None
        ]  # fmt: skip
        newest: dict[str, bool] = {}
        for sought, holds in told:  # the newest call first
            newest.setdefault(sought.account or sought.phone or fold(sought.name), holds)

        def silent(row: IndexRow) -> bool:
            return newest.get(row.account or row.phone or row.customer_key or "", False)

        return silent


class _FoundSigns:
    """Every sign, in columns; one by one only those of the few customers who are listed."""

    def __init__(self) -> None:
        self._reasons: list[RecoveryReason] = []
        self._parts: list[SignColumns] = []
        self._words: dict[int, str] = {}

    def add(self, reason: RecoveryReason, signs: SignColumns) -> None:
        """The signs of a reason."""
        self._reasons.append(reason)
        self._parts.append(signs)

    def add_one(
        self, reason: RecoveryReason, sign: tuple[int, int, float, float], words: str
    ) -> None:
        """A sign with its own words: its call, whose, when (ms), and its figure."""
        from jobaid.log.index.customer_signs import SignColumns

        self._words[len(self._parts)] = words
        self.add(reason, SignColumns.of([sign]))

    def ring_first(self) -> list[int]:
        """The customers, the weightiest first."""
        from jobaid.log.index.customer_signs import SignColumns

        self._all = SignColumns.joined(self._parts)
        self._part = np.repeat(np.arange(len(self._parts)), [len(one.calls) for one in self._parts])
        weights = np.asarray([one.weight for one in self._reasons], np.float64)
        return ring_first(self._all.customers, weights[self._part], self._all.began_ms)

    def of(self, some: Sequence[int]) -> dict[int, CustomerToWinBack]:
        """Some customers with their signs, the oldest first."""
        found = {who: CustomerToWinBack() for who in some}
        places = np.flatnonzero(np.isin(self._all.customers, np.asarray(some, np.int64)))
        places = places[np.argsort(self._all.began_ms[places], kind="stable")]
        rows = zip(*(one[places].tolist() for one in self._all), strict=True)
        for part, (call, who, began, value) in zip(self._part[places].tolist(), rows, strict=True):
            words = self._words.get(part, "")
            found[who].signs.append(WinBackSign(self._reasons[part], call, began, value, words))
        return found


def _or(told: float | None, otherwise: float) -> float:
    return otherwise if told is None else told


def _said_of_customers(reader: RecordReader) -> dict[str, list[SaidOfCustomer]]:
    """What was said of customers to win back, by what they are known by."""
    found: dict[str, list[SaidOfCustomer]] = {}
    for one in reader.index.statements("recovery"):
        at, of = moment_of(one.get("at")), one.get("of")
        if at is None or not isinstance(of, str):
            continue
        by, taken, result = one.get("by"), one.get("taken"), one.get("result")
        told = result.get("text") if isinstance(result, Mapping) else result
        said = SaidOfCustomer(
            at.timestamp() * 1000,
            by if isinstance(by, Mapping) else {},
            _called(taken),
            str(told or ("done" if result else "")),
            str(one.get("words") or ""),
            one.get("no_contact") is True,
        )
        for known in {of, phone_key(of), fold(of)}:
            found.setdefault(known, []).append(said)
    return found


def _called(who: object) -> str:
    if isinstance(who, Mapping):
        return str(who.get("name") or who.get("id") or "")
    return str(who or "")


def recovery_line(one: ListedCustomer) -> dict[str, Any]:
    """The object that `jobaid recover --json` writes."""
    told: dict[str, Any] = {
        "customer": one.name or one.account or one.phone,
        "account": one.account or None,
        "phone": one.phone or None,
        "why": [
            {"kind": each.kind, "interaction": each.interaction, "words": each.words}
            for each in one.why
        ],
        "weight": one.weight,
        "since": one.since.isoformat(timespec="seconds"),
        "script": one.script,
        "taken": one.standing.taken or None,
    }
    if one.also:
        told["also"] = list(one.also)
    if one.standing.result or one.standing.left:
        told["result"] = one.standing.result or None
        told["words"] = one.standing.words or None
        told["left"] = one.standing.left
    return told
