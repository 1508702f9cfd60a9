"""What the record knows of a customer while they are on the line. It reads disks: for a thread."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from jobaid.call.may_count import MayUse
from jobaid.library.customer_fields import CUSTOMER, VERIFIED
from jobaid.library.hours import zone_of
from jobaid.library.texts.rendered import clean, cut
from jobaid.log.index.index_rows import identifier, key, mappings_in, moment_of
from jobaid.log.index.ledger_rows import CARRIED
from jobaid.log.index.record_query import RecordQuery, SoughtCustomer
from jobaid.log.promise_standing import ENDINGS
from jobaid.operations.records.customer_view_models import (
    CustomerHistory,
    EarlierCall,
    OwedPromise,
)
from jobaid.promises.open_promises import OpenPromises

if TYPE_CHECKING:
    from jobaid.call.customer import Customer
    from jobaid.log.index.index_rows import IndexRow
    from jobaid.operations.library.library_in_use import LibraryInUse
    from jobaid.operations.records.record_reader import RecordReader

MOST_CALLS = 3
_MOST_READ = 6  # newest documents that are opened
_MOST_OPEN = 20  # further ones, with promises that are open
_MOST_LISTED, _MOST_NOTED = 60, 2  # rows looked through for a note; documents opened for it
_LONGEST = 400
_MOST_USES = 500
_AHEAD = dt.timedelta(days=2)


class CustomerFinder:
    """Finds customers in a profile's record. Methods are for any thread and do not raise."""

    def __init__(
        self, reader: RecordReader, in_use: Callable[[], LibraryInUse], *, samples: bool
    ) -> None:
        self._reader = reader
        self._in_use = in_use
        self._samples = samples

    def histories(
        self, customer: Customer, own: str, now: dt.datetime
    ) -> Iterator[CustomerHistory]:
        """What is known of a customer beside the call with the id `own`: at once from the index
        as it stands, then once more where looking through the day files has told more.
        """
        query, index = self._query(customer), self._reader.index
        if query is None:
            return
        index.open_as_left()
        before = index.taken_in
        first = self._history(query, customer, own, now)
        yield first
        self._reader.refresh()
        if index.taken_in != before:
            again = self._history(query, customer, own, now)
            if again != first:
                yield again

    def _history(
        self, query: RecordQuery, customer: Customer, own: str, now: dt.datetime
    ) -> CustomerHistory:
        # What a wrong clock has dated years ahead would stand before all that is true.
        until = replace(query, last=(now + _AHEAD).date())
        found = self._reader.index.page(until, _MOST_READ + 1)
        rows = [row for row in found if identifier(row.id) != own][:_MOST_READ]
        if not rows:
            return CustomerHistory()
        documents = self._documents(rows)
        count = self._reader.index.count(until) - (len(found) > len(rows) and own in _ids(found))
        names = _names(rows)
        people = _with_caller(tuple(dict.fromkeys(names.values())), customer)
        one = len(people) < 2
        complaint, complained = self._complaint(query, own)
        note, noted = _newest_note(documents) or self._older_note(until, rows)
        no_contact, refused = self._no_contact(query)
        return CustomerHistory(
            count=count,
            calls=tuple(self._call(row, {} if one else names) for row in rows[:MOST_CALLS]),
            promises=self._owed(query, documents, own, now, {} if one else names),
            complaint=complaint,
            note=note,
            checked=self._checked(documents, now) if one else None,
            no_contact=no_contact,
            people=people,
            complaint_of="" if one else _whose(complained, names),
            note_of="" if one else _whose(noted, names),
            no_contact_of="" if one else _whose(refused, names),
            fields=_known_fields(documents) if one else {},
            may_used=self._may_used(customer, now),
        )

    def _documents(self, rows: Iterable[IndexRow]) -> list[tuple[IndexRow, Mapping[str, Any]]]:
        return [(row, self._document(row)) for row in rows]

    def _document(self, row: IndexRow) -> Mapping[str, Any]:
        """A call as it counts now."""
        document = self._reader.document(row)
        return {} if document is None else self._reader.corrected(document, row)

    def want_no_calls(self, customers: Iterable[Customer]) -> dict[Customer, str]:
        """Those of some customers who want no calls from us, with their words ("" for none)."""
        self._reader.refresh()
        found: dict[Customer, str] = {}
        for customer in customers:
            query = self._query(customer)
            words = None if query is None else self._no_contact(query)[0]
            if words is not None:
                found[customer] = words
        return found

    def _may_used(self, customer: Customer, now: dt.datetime) -> dict[str, MayUse]:
        """How each counted may rule was used before, in the span that its count speaks of."""
        library = self._in_use().library
        today = now.astimezone(zone_of(library.house.timezone)).date()
        first = {
            "customer": None,
            "month": today.replace(day=1),
            "year": today.replace(month=1, day=1),
        }
        found: dict[str, MayUse] = {}
        used: dict[str, list[Mapping[str, Any]]] = {}
        for rule in library.may.values():
            per = "" if rule.count is None else rule.count.per
            if per not in first:
                continue
            if per not in used:
                query = self._query(customer, first[per])
                facts = (
                    [] if query is None else self._reader.index.facts("may_used", query, _MOST_USES)
                )
                used[per] = [entry for _, entry in facts]
            found[rule.id] = MayUse.of(used[per], rule.id)
        return found

    def _query(self, customer: Customer, first: dt.date | None = None) -> RecordQuery | None:
        sought = SoughtCustomer(customer.name, customer.account, customer.phone)
        if not sought:
            return None
        return RecordQuery(customer=sought, first=first, samples=self._samples)

    def _call(self, row: IndexRow, names: Mapping[str, str]) -> EarlierCall:
        in_use = self._in_use()
        house = in_use.library.house
        outcome = in_use.library.outcomes.get(row.outcome or "")
        label = outcome.label.text(house.languages[0], house.languages) if outcome else ""
        return EarlierCall(
            identifier(row.id) or row.id,
            self._local((row.began_ms or 0) / 1000),
            in_use.title(row.script or ""),
            label or row.outcome or "",
            clean(row.agent_name or row.agent or ""),
            corrected="outcome" in row.kept_values,
            customer=_whose(row, names) if names else "",
        )

    def _local(self, seconds: float) -> dt.datetime:
        zone = zone_of(self._in_use().library.house.timezone)
        try:
            return dt.datetime.fromtimestamp(seconds, dt.UTC).astimezone(zone)
        except (OverflowError, OSError, ValueError):
            return dt.datetime.fromtimestamp(0, dt.UTC).astimezone(zone)

    def _owed(
        self,
        query: RecordQuery,
        documents: list[tuple[IndexRow, Mapping[str, Any]]],
        own: str,
        now: dt.datetime,
        names: Mapping[str, str],
    ) -> tuple[OwedPromise, ...]:
        """The promises that are still open, whoever keeps them, however long ago they were made."""
        open_ones = OpenPromises(None, zone_of(self._in_use().library.house.timezone))
        read = {row.id: document for row, document in documents}
        whose: dict[str, str] = {}
        for row in self._with_open_promises(query):
            if identifier(row.id) == own:
                continue
            document = read.get(row.id) or self._document(row)
            whose[row.id] = _whose(row, names) if names else ""
            open_ones.add(document, self._local((row.began_ms or 0) / 1000))
            # Of one that was handed over, also what was said of it where it was made
            made = (str(one.get("id")) for one in mappings_in(document.get("promises")))
            first = (key(id.partition(CARRIED)[0]) for id in made if CARRIED in id)
            for call in dict.fromkeys((row.id, *first)):
                for said in self._reader.index.statements("promise", interaction=call):
                    open_ones.change(said)
        return tuple(
            OwedPromise(
                one.id,
                one.interaction,
                cut(clean(one.text), _LONGEST),
                one.due,
                one.due is not None and one.due < now,
                one.waited_for,
                whose.get(one.interaction, ""),
            )
            for one in open_ones.every()
        )

    def _with_open_promises(self, query: RecordQuery) -> list[IndexRow]:
        """The newest calls of which a promise is not known to be over, so many of them."""
        index = self._reader.index
        made: dict[int, set[str]] = {}
        for cursor, told in index.facts("promises", query, _MOST_USES):
            if not told["withdrawn"]:
                made.setdefault(cursor.number, set()).add(str(told["promise"] or ""))
        found: list[IndexRow] = []
        for number, promises in made.items():
            for row in index.rows([number]):
                said = index.statements("promise", interaction=row.id)
                over = {str(one.get("of")) for one in said if one.get("change") in ENDINGS}
                if promises - over:
                    found.append(row)
            if len(found) == _MOST_OPEN:
                break
        return found

    def _complaint(self, query: RecordQuery, own: str) -> tuple[str, IndexRow | None]:
        """The newest complaint that nobody has settled, and the call it was made in."""
        for cursor, told in self._reader.index.facts("complaints", query, _MOST_USES):
            id = str(told["complaint"] or "")
            answers = self._reader.index.statements("complaint-answer", of=id)
            if any(each.get("settled") is True for each in answers):
                continue
            row = next(iter(self._reader.index.rows([cursor.number])), None)
            if row is not None and identifier(row.id) == own:
                continue
            return cut(clean(str(told["text"] or "")), _LONGEST), row
        return "", None

    def _older_note(
        self, query: RecordQuery, rows: Iterable[IndexRow]
    ) -> tuple[str, IndexRow | None]:
        """The newest note where the newest calls have none, and its call."""
        known = {row.id for row in rows}
        further = self._reader.index.page(query, _MOST_LISTED)
        noted = [row for row in further if row.notes and row.id not in known]
        return _newest_note(self._documents(noted[:_MOST_NOTED])) or ("", None)

    def _no_contact(self, query: RecordQuery) -> tuple[str | None, IndexRow | None]:
        """The words of who wants no calls (None: nobody), and the call they said it in.

        Of each person that a number leads to their newest word counts: what one of them takes
        back, another may still want. A call of nobody known speaks for all of them.
        """
        said: set[str] = set()
        for cursor, told in self._reader.index.facts("no_contact", query, _MOST_USES):
            row = next(iter(self._reader.index.rows([cursor.number])), None)
            whose = "" if row is None else row.account or row.customer_key or ""
            if whose in said or (said and not whose):
                continue
            if told["holds"]:
                return cut(clean(str(told["words"] or "")), _LONGEST), row
            if not whose:
                break
            said.add(whose)
        return None, None

    def _checked(
        self, documents: Iterable[tuple[IndexRow, Mapping[str, Any]]], now: dt.datetime
    ) -> dt.datetime | None:
        """When the identity was found to be theirs today; None where it was not."""
        for row, document in documents:
            fields = document.get("fields")
            if not isinstance(fields, Mapping) or fields.get(VERIFIED) is not True:
                continue
            at = [
                moment_of(event.get("at"))
                for event in mappings_in(document.get("events"))
                if event.get("field") == VERIFIED or VERIFIED in (event.get("set") or {})
            ]
            moment = next((one for one in reversed(at) if one is not None), None)
            local = self._local(
                (row.began_ms or 0) / 1000 if moment is None else moment.timestamp()
            )
            if local.date() == now.astimezone(local.tzinfo).date():
                return local
        return None


def _ids(rows: Iterable[IndexRow]) -> set[str | None]:
    return {identifier(row.id) for row in rows}


def _names(rows: Iterable[IndexRow]) -> dict[str, str]:
    """The customers behind some rows, newest first: by account, else by name, what each is called.

    An account that was never called by a name is called by its number.
    """
    found: dict[str, str] = {}
    for row in rows:
        whose = row.account or row.customer_key
        if whose:
            found[whose] = found.get(whose) or clean(row.customer or "")
    return {whose: name or clean(whose) for whose, name in found.items()}


def _with_caller(people: tuple[str, ...], customer: Customer) -> tuple[str, ...]:
    """Those people and who is on the line, where a phone alone led to somebody of another name."""
    caller = set(customer.name.casefold().split())
    named = (one for one in people if any(map(str.isalpha, one)))  # others by their account
    names = [set(one.casefold().split()) for one in named]
    if customer.account or not caller or not names:
        return people
    same = any(caller <= one or one <= caller for one in names)
    return people if same else (*people, clean(customer.name))


def _known_fields(documents: Iterable[tuple[IndexRow, Mapping[str, Any]]]) -> dict[str, str]:
    """What is known of one customer by field, the newest value of each."""
    found: dict[str, str] = {}
    for _, document in documents:
        fields = document.get("fields")
        for name, value in fields.items() if isinstance(fields, Mapping) else ():
            if str(name).startswith(CUSTOMER) and isinstance(value, str) and value:
                found.setdefault(str(name), value)
    return found


def _whose(row: IndexRow | None, names: Mapping[str, str]) -> str:
    """What the customer of a call is called."""
    if row is None:
        return ""
    named = names.get(row.account or row.customer_key or "")
    return named or clean(row.customer or row.account or "")


def _newest_note(
    documents: Iterable[tuple[IndexRow, Mapping[str, Any]]],
) -> tuple[str, IndexRow] | None:
    for row, document in documents:
        for one in reversed(mappings_in(document.get("notes"))):
            words = cut(clean(str(one.get("text") or "")), _LONGEST)
            if words and not one.get("struck"):
                return words, row
    return None
