"""A script as a table of text: csv."""

from __future__ import annotations

import csv
import io

from jobaid.library.exchange.exchange_report import (
    CannotExchange,
    ExchangeReport,
    IncomingScript,
    OutgoingScript,
)
from jobaid.library.exchange.sheet_form import (
    plain_text,
    rows_of,
    safe_text,
    script_from_rows,
)
from jobaid.sentences import sentence
from jobaid.utf8_text import utf8_text


def write_csv(script: OutgoingScript) -> tuple[bytes, ExchangeReport]:
    """The table, with a mark by which spreadsheets know that it is UTF-8."""
    report = ExchangeReport()
    out = io.StringIO()
    rows = [[safe_text(cell) for cell in row] for row in rows_of(script, report)]
    csv.writer(out).writerows(rows)
    return out.getvalue().encode("utf-8-sig"), report


def read_csv(content: bytes, name: str, language: str) -> IncomingScript:
    """The script of a table. Raises CannotExchange."""
    if b"\0" in content[:4096]:
        raise CannotExchange(sentence("This is no table of text. Save it as csv first."))
    changed = None
    try:
        text = utf8_text(content)
    except UnicodeDecodeError:
        text = content.decode("cp1252", "replace")
        changed = "it is not in UTF-8 and was read as Windows-1252"
    head = text[:4096].partition("\n")[0]
    delimiter = max(",;\t", key=head.count)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error as error:
        words = sentence("This is no table that can be read: {why}.", why=str(error))
        raise CannotExchange(words) from error
    plain = [[plain_text(cell) for cell in row] for row in rows]
    found = script_from_rows(plain, name, language)
    if changed is not None:
        found.report.change("file", changed)
    return found
