"""An agent's own kept calls, to look for and to read. It reads disks: for another thread."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from jobaid.call.customer import Customer
from jobaid.call.summary import as_words, said_value
from jobaid.library.due_times.due_words import due_words
from jobaid.library.hours import zone_of
from jobaid.library.texts.rendered import clean, cut
from jobaid.log.index.index_rows import identifier, key, mappings_in, moment_of
from jobaid.log.index.index_words import sought
from jobaid.log.index.record_query import Order, RecordQuery, SoughtCustomer
from jobaid.log.index.statement_rows import AMENDMENT
from jobaid.operations.records.record_view_models import (
    NEWEST_CALLS,
    CallRecord,
    CallRow,
    CallsAsked,
    FoundCalls,
    RecordedField,
)
from jobaid.review.standing_models import author_of, is_same_person
from jobaid.sentences import Sentence, joined, sentence

if TYPE_CHECKING:
    from jobaid.library.model import Library, Words
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
        if asked.sought:
            numbers = self._index.numbers(query, order)
            its = set(self._index.numbers_of([key(asked.sought)]))
            place = next((at for at, number in enumerate(numbers) if number in its), None)
            return FoundCalls(total=total, place=place)
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
        now = self._reader.corrected(document, row)
        notes = row.notes + len(amendments)
        others = self._others(Customer.of(now.get("fields")))
        earlier = self._index.page(others, _MOST_EARLIER + 1)
        return CallRecord(
            row=self._row(row, notes),
            summary=clean(str(document.get("summary") or "")),
            lines=tuple(_lines(document, self._in_use(), now)),
            amendments=amendments,
            earlier=self._rows([one for one in earlier if one.id != row.id][:_MOST_EARLIER]),
            earlier_count=self._count_others(others, row),
            outcomes=tuple((id, self._outcome(id)) for id in self._in_use().library.outcomes),
            outcome=row.outcome or "",
            review_words=self._review_words(row),
            thanks=self._thanks(row),
            people=self._people(row),
            fields=tuple(_fields(now, self._in_use())),
        )

    def _review_words(self, row: IndexRow) -> str:
        """That a review of a call was asked for, or is there to read; "" for neither."""
        told = self._index.statements("review", interaction=row.id)
        if any(one.get("blind") is None for one in told):
            return sentence("This call has been reviewed: see “My reviews”.")
        wished = self._index.statements("assignment", of=row.id)
        mine = (one for one in wished if not one.get("to"))
        if any(is_same_person(author_of(one), row.agent) for one in mine):
            return sentence("You have asked for a review of this call.")
        return ""

    def _thanks(self, row: IndexRow) -> tuple[str, ...]:
        """Whom the agent of a call has thanked for it, and what for."""
        found = []
        for one in self._index.statements("thanks", of=row.id):
            to = one.get("to")
            if is_same_person(author_of(one), row.agent) and isinstance(to, Mapping):
                name = clean(str(to.get("name") or to.get("id") or ""))
                words = clean(str(one.get("words") or ""))
                found.append(sentence("You thanked {name}: {words}", name=name, words=words))
        return tuple(found)

    def _people(self, row: IndexRow) -> str:
        """Some names of colleagues, as an example of what may be typed."""
        people = self._in_use().library.people.values()
        names = [one.name or one.id for one in people if not is_same_person(one.id, row.agent)]
        return ", ".join(names[:3])

    def _others(self, customer: Customer) -> RecordQuery:
        sought_for = SoughtCustomer(customer.name, customer.account, customer.phone)
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
        return CallRow(
            id=identifier(row.id) or row.id,
            started=began.astimezone(zone_of(row.zone or house.timezone)),
            who=clean(row.customer or ""),
            account=clean(row.account or ""),
            script_title=in_use.title(row.script or ""),
            outcome=self._outcome(row.outcome or ""),
            state=row.state or "",
            handle_s=int(row.handle_s or 0),
            notes=notes,
            corrected=frozenset(row.kept_values),
        )

    def _outcome(self, id: str) -> str:
        """What an outcome is called."""
        library = self._in_use().library
        known, languages = library.outcomes.get(id), library.house.languages
        return known.label.text(languages[0], languages) if known else id

    def _correction_words(self, said: Mapping[str, Any], document: Mapping[str, Any]) -> str:
        """What was put right: the outcome, fields by name, and why."""
        parts = []
        if isinstance(said.get("outcome"), str):
            outcome = clean(self._outcome(said["outcome"]))
            parts.append(sentence("Corrected, outcome: {outcome}", outcome=outcome))
        fields = said.get("fields")
        told = fields if isinstance(fields, Mapping) else {}
        for one in _fields({**document, "fields": told}, self._in_use()):
            if one.name in told:
                label = clean(one.label)
                parts.append(sentence("Corrected, {field}: {value}", field=label, value=one.shown))
        what, why = joined(*parts), clean(str(said.get("words") or ""))
        return sentence("{what} ({why})", what=what, why=why) if what and why else what or why

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
            told = _promise_words(one, document, zone)
            found[str(one.get("id"))] = _added(one.get("at"), one.get("by"), told, zone)
        for one in self._index.statements("correction", interaction=row.id):
            told = self._correction_words(one, document)
            found[str(one.get("id"))] = _added(one.get("at"), one.get("by"), told, zone)
        return tuple(sorted(found.values()))


def _added(at: object, who: object, words: str, zone: dt.tzinfo) -> tuple[dt.datetime, str, str]:
    when = moment_of(at) or dt.datetime.fromtimestamp(0, dt.UTC)
    name = who.get("name") if isinstance(who, Mapping) else None
    return when.astimezone(zone), str(name or ""), words


def _promise_words(said: Mapping[str, Any], document: Mapping[str, Any], zone: dt.tzinfo) -> str:
    """What became of a promise: in a word, which one, and what was said of it."""
    of = [one for one in mappings_in(document.get("promises")) if one.get("id") == said.get("of")]
    to = said.get("to")
    who = to.get("name") if isinstance(to, Mapping) else to
    parts = [of[0].get("text") if of else "", _due_words(said.get("due"), zone), who]
    text = ", ".join(clean(str(one)) for one in parts if one)
    known = _BECAME.get(str(said.get("change")), sentence("Said of a promise: {text}"))
    words = [clean(str(said[name])) for name in ("consent", "words") if said.get(name)]
    return joined(known.of(text=text), *words)


def _due_words(due: object, zone: dt.tzinfo) -> str:
    """A due time with its day and year; "" where there is none."""
    moment = moment_of(due)
    if moment is None:
        return ""
    try:
        local = moment.astimezone(zone)
    except (OverflowError, ValueError):
        local = moment
    return due_words(local, local, dated=True)


_BECAME: Mapping[str, Sentence] = {
    "kept": sentence("Kept: {text}"),
    "kept-late": sentence("Kept, late: {text}"),
    "broken": sentence("Not kept: {text}"),
    "moved": sentence("Put off: {text}"),
    "handed-over": sentence("Handed over: {text}"),
    "withdrawn": sentence("Taken back: {text}"),
}


_CORRECTED = sentence("{now} (corrected; kept as {before})")

_KEPT = (
    ("notes", sentence("Note"), ("text",)),
    ("none_fits", sentence("The customer said"), ("text",)),
    ("off_script", sentence("Off script"), ("reason", "text")),
    ("skipped", sentence("Skipped"), ("step", "reason")),
    ("slips", sentence("Owned up"), ("rule", "text")),
    ("may_used", sentence("Done without asking"), ("may", "amount", "reason")),
    ("transfers", sentence("Transferred to"), ("to",)),
)


def _fields(document: Mapping[str, Any], in_use: LibraryInUse) -> list[RecordedField]:
    """The fields of a call that hold something, then those of the house that do not."""
    library, language = in_use.library, in_use.library.house.languages[0]
    told = document.get("fields")
    kept: Mapping[str, Any] = told if isinstance(told, Mapping) else {}
    scripts = dict.fromkeys(str(one.get("script")) for one in mappings_in(document.get("path")))
    empty = [name for name in library.caller_field_named if name not in kept]
    found = []
    for name in (*kept, *empty):
        field = library.caller_field_named.get(name)
        for id in scripts if field is None else ():
            script = library.scripts.get(id)
            field = field or (None if script is None else script.field_named.get(name))
        label = "" if field is None else field.label.text(language, library.house.languages)
        shown = said_value(field, kept[name], library.house) if name in kept else ""
        shown = cut(clean(shown), 2_000)
        found.append(RecordedField(str(name), label or as_words(str(name)), shown, field))
    return found


def _field_lines(
    document: Mapping[str, Any], in_use: LibraryInUse, now: Mapping[str, Any]
) -> Iterator[tuple[str, str]]:
    """Each field with what stands in it; where that was put right, with what was kept before."""
    before = {one.name: one.shown for one in _fields(document, in_use)}
    shown = {one.name: one for one in _fields(now, in_use)}
    empty = (one for one in _fields(document, in_use) if one.name not in shown)
    for one in (*shown.values(), *(replace(one, shown="") for one in empty)):
        kept = before.get(one.name, "")
        if kept and not one.shown:
            yield one.label, sentence("empty (corrected; kept as {before})", before=kept)
        elif one.shown != kept:
            told = _CORRECTED if kept else sentence("{now} (corrected)")
            yield one.label, told.of(now=one.shown, before=kept)
        elif kept:
            yield one.label, kept


def _misfit_lines(document: Mapping[str, Any], in_use: LibraryInUse) -> Iterator[tuple[str, str]]:
    """What came or was typed and did not fit its field, as it was given."""
    told = document.get("misfits")
    kept: Mapping[str, Any] = told if isinstance(told, Mapping) else {}
    for one in _fields({**document, "fields": dict.fromkeys(kept, "")}, in_use):
        if one.name in kept:
            value = cut(clean(str(kept[one.name])), 2_000)
            yield one.label, sentence("{value} (as given, does not fit)", value=value)


def _lines(
    document: Mapping[str, Any], in_use: LibraryInUse, now: Mapping[str, Any]
) -> list[tuple[str, str]]:
    """(heading, text) of what was done on a call: its steps and answers, then what was kept."""
    languages = in_use.library.house.languages
    lines: list[tuple[str, str]] = []
    said = {
        (one.get("script"), one.get("step")): str(one.get("label") or one.get("answer") or "")
        for one in mappings_in(document.get("events"))
        if one.get("type") == "answered"
    }
    shown: set[tuple[object, object]] = set()
    for entry in mappings_in(document.get("path")):
        target = (entry.get("script"), entry.get("step"))
        if target in shown:
            continue
        shown.add(target)
        script = in_use.library.scripts.get(str(target[0]))
        step = None if script is None else script.step(str(target[1]))
        title = step.title.text(languages[0], languages) if step else ""
        answer = said.get(target)
        lines.append((title or str(target[1]), f"“{clean(answer)}”" if answer else ""))
    lines += _field_lines(document, in_use, now)
    lines += _misfit_lines(document, in_use)
    zone = zone_of(in_use.library.house.timezone)
    for one in mappings_in(document.get("promises")):
        heading = sentence("The customer promised") if one.get("from") else sentence("Promised")
        parts = [one.get("text"), _due_words(one.get("due"), zone), one.get("to")]
        lines.append((heading, cut(clean(", ".join(str(each) for each in parts if each)), 2_000)))
    for part, heading, keys in _KEPT:
        for one in mappings_in(document.get(part)):
            told = ", ".join(_named(k, one, in_use.library) for k in keys if one.get(k))
            if told:
                lines.append((heading, cut(clean(told), 2_000)))
    return lines


def _named(key: str, one: Mapping[str, Any], library: Library) -> str:
    """What stands under a key; a rule and a step by their words, not by their ids."""
    value, languages = str(one[key]), library.house.languages
    words: Words | None = None
    if key == "step":
        script = library.scripts.get(str(one.get("script")))
        step = None if script is None else script.step(value)
        words = None if step is None else step.title
    elif key == "rule" and value in library.never:
        words = library.never[value].text
    elif key == "may" and value in library.may:
        words = library.may[value].text
    return value if words is None else words.text(languages[0], languages) or value
