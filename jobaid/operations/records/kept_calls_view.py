"""An agent's own kept calls, to look for and to read. It reads disks: for another thread."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from jobaid.call.customer import Customer
from jobaid.library.hours import zone_of
from jobaid.library.texts.rendered import clean, cut
from jobaid.log.index.index_rows import identifier, moment_of
from jobaid.log.index.index_words import sought
from jobaid.log.index.record_query import Order, RecordQuery, SoughtCustomer
from jobaid.log.index.statement_rows import AMENDMENT
from jobaid.operations.records.record_view_models import (
    NEWEST_CALLS,
    CallRecord,
    CallRow,
    CallsAsked,
    FoundCalls,
)
from jobaid.sentences import Sentence, joined, sentence

if TYPE_CHECKING:
    from jobaid.log.index.index_rows import IndexRow
    from jobaid.operations.library.library_in_use import LibraryInUse
    from jobaid.operations.records.record_reader import RecordReader

_MOST_EARLIER = 20


class MyCalls:
    """The kept calls of a profile, as the desk lists them. Methods are for any thread."""

    def __init__(
        self, reader: RecordReader, in_use: Callable[[], LibraryInUse], *, samples: bool
    ) -> None:
        self._reader = reader
        self._index = reader.index
        self._in_use = in_use
        self._samples = samples

    def find(
        self, agent: str, words: str, first: dt.date | None, asked: CallsAsked = NEWEST_CALLS
    ) -> FoundCalls:
        """The agent's calls since the day `first` that fit the words, a page of them."""
        self._reader.refresh()
        looked_for = sought(words[:500])
        query = RecordQuery(words=looked_for, first=first, agent=agent, samples=self._samples)
        order, total = Order(asked.by, asked.descending), self._index.count(query)
        if asked.at is None:
            page = self._index.next_page(query, asked.size, order, asked.after)
            return FoundCalls(self._rows(page.rows), total, page.next, asked.after)
        numbers = self._index.numbers(query, order)[asked.at : asked.at + asked.size]
        return FoundCalls(self._rows(self._index.rows(numbers)), total)

    def record(self, id: str) -> CallRecord | None:
        """One call to read, or None where there is no such call."""
        self._reader.refresh()
        row = self._reader.row(id)
        document = None if row is None else self._reader.document(row)
        if row is None or document is None:
            return None
        amendments = self._amendments(row, document)
        notes = row.notes + len(amendments)
        others = self._others(Customer.of(document.get("fields")))
        earlier = self._index.page(others, _MOST_EARLIER + 1)
        return CallRecord(
            row=self._row(row, notes),
            summary=clean(str(document.get("summary") or "")),
            lines=tuple(_lines(document, self._in_use())),
            amendments=amendments,
            earlier=self._rows([one for one in earlier if one.id != row.id][:_MOST_EARLIER]),
            earlier_count=self._count_others(others, row),
        )

    def count_others(self, customer: Customer, id: str) -> int:
        """How many kept calls the customer of a call (`id`) has beside it, whoever took them."""
        self._reader.refresh()
        return self._count_others(self._others(customer), self._reader.row(id))

    def _others(self, customer: Customer) -> RecordQuery:
        sought_for = SoughtCustomer(customer.name, customer.account)
        return RecordQuery(customer=sought_for, samples=self._samples)

    def _count_others(self, query: RecordQuery, own: IndexRow | None) -> int:
        if not query.customer:
            return 0
        return self._index.count(query) - (own is not None and query.fits(own))

    def _rows(self, rows: list[IndexRow]) -> tuple[CallRow, ...]:
        said = self._index.said([row.id for row in rows], (AMENDMENT, "promise"))
        return tuple(self._row(row, row.notes + said.get(row.id, 0)) for row in rows)

    def _row(self, row: IndexRow, notes: int) -> CallRow:
        in_use = self._in_use()
        house = in_use.library.house
        began = dt.datetime.fromtimestamp((row.began_ms or 0) / 1000, dt.UTC)
        outcome = in_use.library.outcomes.get(row.outcome or "")
        languages = house.languages
        return CallRow(
            id=identifier(row.id) or row.id,
            started=began.astimezone(zone_of(row.zone or house.timezone)),
            who=clean(row.customer or ""),
            account=clean(row.account or ""),
            script_title=in_use.title(row.script or ""),
            outcome=outcome.label.text(languages[0], languages) if outcome else row.outcome or "",
            state=row.state or "",
            handle_s=int(row.handle_s or 0),
            notes=notes,
        )

    def _amendments(
        self, row: IndexRow, document: Mapping[str, Any]
    ) -> tuple[tuple[dt.datetime, str, str], ...]:
        """When, who and what: the notes that were added, and what became of its promises."""
        zone = zone_of(row.zone or self._in_use().library.house.timezone)
        found: dict[str, tuple[dt.datetime, str, str]] = {}
        for one in self._index.statements(AMENDMENT, interaction=row.id):
            note = clean(str(one.get("note") or ""))
            found[str(one.get("id"))] = _added(one.get("at"), one.get("agent"), note, zone)
        for one in self._index.statements("promise", interaction=row.id):
            told = _promise_words(one, document)
            found[str(one.get("id"))] = _added(one.get("at"), one.get("by"), told, zone)
        return tuple(sorted(found.values()))


def _added(at: object, who: object, words: str, zone: dt.tzinfo) -> tuple[dt.datetime, str, str]:
    when = moment_of(at) or dt.datetime.fromtimestamp(0, dt.UTC)
    name = who.get("name") if isinstance(who, Mapping) else None
    return when.astimezone(zone), str(name or ""), words


def _promise_words(said: Mapping[str, Any], document: Mapping[str, Any]) -> str:
    """What became of a promise: in a word, which one, and what was said of it."""
    of = [one for one in _mappings(document.get("promises")) if one.get("id") == said.get("of")]
    text = clean(str(of[0].get("text") or "")) if of else ""
    known = _BECAME.get(str(said.get("change")), sentence("Said of a promise: {text}"))
    return joined(known.of(text=text), clean(str(said.get("words") or "")))


_BECAME: Mapping[str, Sentence] = {
    "kept": sentence("Kept: {text}"),
    "kept-late": sentence("Kept, late: {text}"),
    "broken": sentence("Not kept: {text}"),
    "moved": sentence("Put off: {text}"),
    "handed-over": sentence("Handed over: {text}"),
    "withdrawn": sentence("Taken back: {text}"),
}


_KEPT = (
    ("promises", sentence("Promised"), ("text",)),
    ("notes", sentence("Note"), ("text",)),
    ("none_fits", sentence("The customer said"), ("text",)),
    ("off_script", sentence("Off script"), ("reason", "text")),
    ("skipped", sentence("Skipped"), ("step", "reason")),
    ("slips", sentence("Owned up"), ("rule", "text")),
    ("may_used", sentence("Done without asking"), ("may", "reason")),
    ("transfers", sentence("Transferred to"), ("to",)),
)


def _lines(document: Mapping[str, Any], in_use: LibraryInUse) -> list[tuple[str, str]]:
    """(heading, text) of what was done on a call: its steps and answers, then what was kept."""
    languages = in_use.library.house.languages
    lines: list[tuple[str, str]] = []
    said = {
        (one.get("script"), one.get("step")): str(one.get("label") or one.get("answer") or "")
        for one in _mappings(document.get("events"))
        if one.get("type") == "answered"
    }
    shown: set[tuple[object, object]] = set()
    for entry in _mappings(document.get("path")):
        target = (entry.get("script"), entry.get("step"))
        if target in shown:
            continue
        shown.add(target)
        script = in_use.library.scripts.get(str(target[0]))
        step = None if script is None else script.step(str(target[1]))
        title = step.title.text(languages[0], languages) if step else ""
        answer = said.get(target)
        lines.append((title or str(target[1]), f"“{clean(answer)}”" if answer else ""))
    fields = document.get("fields")
    for name, value in fields.items() if isinstance(fields, Mapping) else ():
        known = in_use.library.caller_field_named.get(name)
        for id in {str(target[0]) for target in shown} if known is None else ():
            found = in_use.library.scripts.get(id)
            known = known or (None if found is None else found.field_named.get(name))
        label = name if known is None else known.label.text(languages[0], languages)
        lines.append((label or str(name), cut(clean(str(value)), 2_000)))
    for part, heading, keys in _KEPT:
        for one in _mappings(document.get(part)):
            told = ", ".join(str(one[k]) for k in keys if one.get(k))
            if told:
                lines.append((heading, cut(clean(told), 2_000)))
    return lines


def _mappings(many: object) -> list[Mapping[str, Any]]:
    return [one for one in many if isinstance(one, Mapping)] if isinstance(many, list) else []
