"""What customers said outside a call: letters, visits, surveys, interviews, read from a table."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Iterator, Mapping
from dataclasses import field
from typing import TYPE_CHECKING, Any

from jobaid.log.index.index_rows import identifier
from jobaid.log.statements import BadStatement
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import sentence
from jobaid.utf8_text import utf8_text

if TYPE_CHECKING:
    from jobaid.library.model import House
    from jobaid.log.index.record_query import RecordQuery
    from jobaid.operations.records.record_reader import RecordReader
    from jobaid.operations.roles import Viewer
    from jobaid.operations.statement_writer import SaysStatements

COLUMNS = ("day", "source", "question", "value", "words", "customer", "account", "interaction")
"""The columns that are read, in any order and in any case; of `value` and `words` one is needed."""
_LONGEST = 20_000
_MOST = 100_000


@dataclass(frozen=True, slots=True)
class HeardRow:
    """A row that can be kept: its line in the file, what it is about, and what it adds."""

    line: int
    of: str | None
    added: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """A row that cannot be kept, and why."""

    line: int
    words: str


@dataclass(slots=True)
class HeardTable:
    """A table of what was heard, as far as it can be read."""

    rows: list[HeardRow] = field(default_factory=list)
    refused: list[RefusedRow] = field(default_factory=list)
    trouble: str = ""


def read_heard(content: bytes, house: House, today: dt.date) -> HeardTable:
    """Read a CSV file; what makes no sense in a row is said of that row alone. Never raises."""
    found = HeardTable()
    try:
        text = utf8_text(content)
    except UnicodeDecodeError:
        found.trouble = "This is no text in UTF-8. Save it again as CSV UTF-8."
        return found
    head = text.partition("\n")[0]
    between = max(",;\t", key=head.count)  # as spreadsheets of several countries write it
    try:
        rows = list(_limited(csv.reader(io.StringIO(text), delimiter=between)))
    except csv.Error as error:
        found.trouble = f"It is no table of CSV: {error}."
        return found
    if not rows:
        found.trouble = "The file is empty."
        return found
    heads = [one.strip().casefold() for one in rows[0]]
    if "words" not in heads and "value" not in heads:
        known = ", ".join(COLUMNS)
        found.trouble = f"Its first line names no column `words` or `value`. Known: {known}."
        return found
    questions = {one.id: one for one in house.questions}
    for line, cells in enumerate(rows[1:], start=2):
        told = {head: cell.strip() for head, cell in zip(heads, cells, strict=False)}
        if not any(told.values()):
            continue
        row = _row(line, told, questions, today)
        if isinstance(row, HeardRow):
            found.rows.append(row)
        else:
            found.refused.append(row)
    return found


def _limited(rows: Iterator[list[str]]) -> Iterator[list[str]]:
    for number, row in enumerate(rows):
        if number > _MOST:
            raise csv.Error(f"more than {_MOST} rows")
        yield row


def _row(
    line: int, told: Mapping[str, str], questions: Mapping[str, Any], today: dt.date
) -> HeardRow | RefusedRow:
    words, value = told.get("words", "")[:_LONGEST], told.get("value", "")
    if not words and not value:
        return RefusedRow(line, sentence("It has neither words nor a value."))
    source = told.get("source", "") or "survey"
    added: dict[str, Any] = {"source": source}
    day = told.get("day", "")
    if day:
        try:
            said = dt.date.fromisoformat(day)
        except ValueError:
            return RefusedRow(
                line, sentence("“{day}” is no day like {today}.", day=day, today=today)
            )
        if said > today:
            return RefusedRow(line, sentence("{day} is still to come.", day=day))
        added["day"] = day
    question = told.get("question", "")
    if question:
        added["question"] = question
    if value:
        known = questions.get(question)
        number = _number(value)
        if known is not None and known.kind == "scale":
            if number is None or not known.at_least <= number <= known.at_most:
                least, most = known.at_least, known.at_most
                words = sentence(
                    "“{value}” is no answer from {least} to {most}.",
                    value=value, least=least, most=most,
                )  # fmt: skip
                return RefusedRow(line, words)
            added["value"] = number
        else:
            added["value"] = value if number is None else number
    if words:
        added["words"] = words
    for name in ("customer", "account"):
        if told.get(name):
            added[name] = told[name]
    return HeardRow(line, told.get("interaction") or None, added)


def _number(text: str) -> float | int | None:
    try:
        number = float(text.replace(",", "."))
    except ValueError:
        return None
    if number != number or abs(number) > 1e12:
        return None
    return int(number) if number == int(number) else number


def heard_form(told: Mapping[str, str], house: House, today: dt.date) -> HeardRow | str:
    """One answer that was typed in, by the names of `COLUMNS`; else what is wrong with it.

    The question may be told by its number in the house's list, or by its first letters.
    """
    cells = {name: told.get(name, "").strip() for name in COLUMNS}
    asked = cells["question"]
    if asked:
        cells["question"] = _question_of(asked, house) or asked
    row = _row(1, cells, {one.id: one for one in house.questions}, today)
    return row if isinstance(row, HeardRow) else row.words


def _question_of(told: str, house: House) -> str | None:
    if told.isdecimal() and 1 <= int(told) <= len(house.questions):
        return house.questions[int(told) - 1].id
    for one in house.questions:
        names = [one.id, *(one.text.text(language) for language in house.languages)]
        if any(name.casefold().startswith(told.casefold()) for name in names if name):
            return one.id
    return None


def keep_heard(
    table: HeardTable, statements: SaysStatements, by: Mapping[str, str]
) -> tuple[int, list[RefusedRow]]:
    """Keep the rows as statements; how many, and those that were refused. Raises OSError."""
    kept, refused = 0, list(table.refused)
    for row in table.rows:
        try:
            statements.say("feedback", row.of, row.added, by=by)
            kept += 1
        except BadStatement as trouble:
            refused.append(RefusedRow(row.line, trouble.words))
    return kept, sorted(refused, key=lambda one: one.line)


@dataclass(frozen=True, slots=True)
class Heard:
    """Something that a customer said: in a call (`source` "call") or elsewhere."""

    at: str
    source: str
    question: str
    value: object
    words: str
    customer: str
    account: str
    interaction: str
    agent: str

    def as_json(self) -> dict[str, Any]:
        """The object that `jobaid heard --json` writes."""
        return {
            "at": self.at,
            "source": self.source,
            "question": self.question or None,
            "value": self.value,
            "words": self.words or None,
            "customer": self.customer or None,
            "account": self.account or None,
            "interaction": self.interaction or None,
            "agent": self.agent or None,
        }


def everything_heard(
    reader: RecordReader, query: RecordQuery, viewer: Viewer, *, most: int
) -> list[Heard]:
    """What customers answered in the calls that fit and outside, the newest first.

    What was said outside, and of no call, is of no team: whoever leads one or reviews sees it, and
    whoever has noted it. What is about a call is seen by whoever sees that.
    """
    found = list(_in_calls(reader, query, most))
    found += _outside(reader, query, viewer)
    found.sort(key=lambda one: one.at, reverse=True)
    return found[:most]


def _in_calls(reader: RecordReader, query: RecordQuery, most: int) -> Iterator[Heard]:
    facts = reader.index.facts("feedback", query, most)
    numbers = list(dict.fromkeys(cursor.number for cursor, _ in facts))
    rows = dict(zip(numbers, reader.index.rows(numbers), strict=False))
    for cursor, told in facts:
        row = rows.get(cursor.number)
        if row is None or told["skipped"]:
            continue
        if told["answer"] is None and not told["words"]:
            continue
        began = dt.datetime.fromtimestamp((row.began_ms or 0) / 1000, dt.UTC)
        value = told["value"] if told["value"] is not None else told["answer"]
        yield Heard(
            began.isoformat(timespec="seconds"),
            "call",
            str(told["question"] or ""),
            value,
            str(told["words"] or ""),
            row.customer or "",
            row.account or "",
            identifier(row.id) or "",
            row.agent or "",
        )


def _outside(reader: RecordReader, query: RecordQuery, viewer: Viewer) -> Iterator[Heard]:
    for one in reader.index.statements("feedback"):
        of = one.get("of")
        row = reader.row(of) if isinstance(of, str) else None
        if query.sight is not None and not (
            _is_theirs(one, viewer) if row is None else query.sight.sees(row, assigned=False)
        ):
            continue
        at = str(one.get("day") or one.get("at") or "")
        if not _covers(query, at):
            continue
        yield Heard(
            at,
            str(one.get("source") or ""),
            str(one.get("question") or ""),
            one.get("value"),
            str(one.get("words") or ""),
            str(one.get("customer") or (row.customer if row is not None else "") or ""),
            str(one.get("account") or (row.account if row is not None else "") or ""),
            of if isinstance(of, str) else "",
            (row.agent or "") if row is not None else "",
        )


def _is_theirs(said: Mapping[str, Any], viewer: Viewer) -> bool:
    """Whether somebody sees what is about no call."""
    by = said.get("by")
    noted = isinstance(by, Mapping) and by.get("id") == viewer.id
    return noted or viewer.role in ("", "supervisor", "reviewer")


def _covers(query: RecordQuery, at: str) -> bool:
    try:
        day = dt.date.fromisoformat(at[:10])
    except ValueError:
        return True
    return bool(query.covers(day))
