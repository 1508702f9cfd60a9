"""An agent's own kept calls, to look for and to read. It reads disks: for another thread."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from jobaid.call.customer import Customer
from jobaid.library.hours import zone_of
from jobaid.library.texts.rendered import clean, cut
from jobaid.log.dayfile import AMENDMENTS, INTERACTIONS
from jobaid.log.dayreader import DayReader
from jobaid.log.index.index import Index
from jobaid.log.index.query import Query
from jobaid.log.index.rows import Place, Row, identifier, key, moment_of
from jobaid.log.index.statement_rows import AMENDMENT
from jobaid.log.index.words import sought
from jobaid.log.statements import KINDS
from jobaid.operations.desk.record_view_models import CallRecord, CallRow
from jobaid.operations.records import kept_document
from jobaid.sentences import Sentence, joined, sentence

if TYPE_CHECKING:
    from jobaid.log.profile import Profile
    from jobaid.operations.library.library_in_use import LibraryInUse

MOST_ROWS = 200
_MOST_EARLIER = 20


class MyCalls:
    """The kept calls of a profile, through the index. Methods may be called from any thread."""

    def __init__(
        self, profile: Profile, shelf: Callable[[], LibraryInUse], *, samples: bool
    ) -> None:
        self._profile = profile
        self._shelf = shelf
        self._samples = samples
        self._index = Index(profile.log, profile.index, writing=profile.writing)

    def rows(self, agent: str, words: str, first: dt.date | None) -> tuple[CallRow, ...]:
        """The agent's calls since the day `first` that fit the words, newest first."""
        self._index.refresh()
        query = Query(words=sought(words[:500]), first=first, agent=agent)
        found = [one for one in self._index.page(query, MOST_ROWS) if self._counts(one)]
        return self._rows(found)

    def record(self, id: str) -> CallRecord | None:
        """One call to read, or None where there is no such call."""
        self._index.refresh()
        row = next(iter(self._index.by_id(key(id), 1)), None)
        document = None if row is None else kept_document(self._profile.log, row)
        if row is None or document is None:
            return None
        amendments = self._amendments(row, document)
        notes = _count(document.get("notes")) + len(amendments)
        earlier = [
            one for one in self.others(Customer.of(document.get("fields"))) if one.id != row.id
        ]
        return CallRecord(
            row=self._row(row, notes),
            summary=clean(str(document.get("summary") or "")),
            lines=tuple(_lines(document, self._shelf())),
            amendments=amendments,
            earlier=self._rows(earlier),
        )

    def others(self, customer: Customer) -> list[Row]:
        """The kept calls of a customer by any agent of this profile, newest first."""
        words = customer.account or customer.name
        if not words.strip():
            return []
        self._index.refresh()
        rows = self._index.page(Query(words=sought(words[:200])), MOST_ROWS)
        found = [one for one in rows if self._counts(one) and _is_of(customer, one)]
        return found[:_MOST_EARLIER]

    def close(self) -> None:
        """Let go of the index."""
        self._index.close()

    def _counts(self, row: Row) -> bool:
        return self._samples or not row.sample

    def _rows(self, rows: list[Row]) -> tuple[CallRow, ...]:
        """The rows as they are drawn; each day file is read once for its notes."""
        notes: dict[str, int] = {}
        for place in dict.fromkeys(row.place for row in rows):
            notes.update(self._notes(place))
        return tuple(self._row(row, notes.get(row.id, 0)) for row in rows)

    def _notes(self, place: Place) -> dict[str, int]:
        tables = DayReader(self._profile.log, place.desk).tables(place.day)
        found: dict[str, int] = {}
        for kept in tables.get(INTERACTIONS, {}).values():
            id = key(kept.identifier)
            found[id] = found.get(id, 0) + _count(kept.load().get("notes"))
        for kept in tables.get(AMENDMENTS, {}).values():
            of = key(kept.load().get("of"))
            found[of] = found.get(of, 0) + 1
        for kept in tables.get(KINDS["promise"].table, {}).values():
            of = key(kept.load().get("interaction"))
            found[of] = found.get(of, 0) + 1
        return found

    def _row(self, row: Row, notes: int) -> CallRow:
        shelf = self._shelf()
        house = shelf.library.house
        began = dt.datetime.fromtimestamp((row.began_ms or 0) / 1000, dt.UTC)
        outcome = shelf.library.outcomes.get(row.outcome or "")
        languages = house.languages
        return CallRow(
            id=identifier(row.id) or row.id,
            started=began.astimezone(zone_of(row.zone or house.timezone)),
            who=clean(row.customer or ""),
            account=clean(row.account or ""),
            script_title=shelf.title(row.script or ""),
            outcome=outcome.label.text(languages[0], languages) if outcome else row.outcome or "",
            state=row.state or "",
            handle_s=int(row.handle_s or 0),
            notes=notes,
        )

    def _amendments(
        self, row: Row, document: Mapping[str, Any]
    ) -> tuple[tuple[dt.datetime, str, str], ...]:
        """When, who and what: the notes that were added, and what became of its promises."""
        zone = zone_of(row.zone or self._shelf().library.house.timezone)
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


def _is_of(customer: Customer, row: Row) -> bool:
    """Whether a kept call is of this customer: by the account, else by the name."""
    if customer.account and row.account:
        return customer.account == row.account
    return bool(customer.name) and (row.customer or "").casefold() == customer.name.casefold()


def _count(value: object) -> int:
    return len(value) if isinstance(value, list) else 0


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


def _lines(document: Mapping[str, Any], shelf: LibraryInUse) -> list[tuple[str, str]]:
    """(heading, text) of what was done on a call: its steps and answers, then what was kept."""
    languages = shelf.library.house.languages
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
        script = shelf.library.scripts.get(str(target[0]))
        step = None if script is None else script.step(str(target[1]))
        title = step.title.text(languages[0], languages) if step else ""
        answer = said.get(target)
        lines.append((title or str(target[1]), f"“{clean(answer)}”" if answer else ""))
    fields = document.get("fields")
    for name, value in fields.items() if isinstance(fields, Mapping) else ():
        known = shelf.library.caller_field_named.get(name)
        for id in {str(target[0]) for target in shown} if known is None else ():
            found = shelf.library.scripts.get(id)
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
