"""A script as a sheet of a workbook: xlsx."""

from __future__ import annotations

import io
import zipfile
from typing import Any

from jobaid.library.exchange.exchange_report import (
    CannotExchange,
    ExchangeReport,
    IncomingScript,
    OutgoingScript,
)
from jobaid.library.exchange.sheet_form import rows_of, script_from_rows
from jobaid.sentences import sentence

_WIDTHS = {"say": 60, "answer": 36, "title": 24, "do": 40}


def write_xlsx(script: OutgoingScript) -> tuple[bytes, ExchangeReport]:
    """The workbook with one sheet. Raises ImportError where openpyxl is not installed."""
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font

    report = ExchangeReport()
    book = Workbook()
    sheet: Any = book.active
    sheet.title = script.id[:31]
    rows = rows_of(script, report)
    for row in rows:
        sheet.append([_cell(one) for one in row])
    for number, head in enumerate(rows[0], start=1):
        column = sheet.cell(1, number)
        column.font = Font(bold=True)
        sheet.column_dimensions[column.column_letter].width = _WIDTHS.get(head.split(":")[0], 14)
    for line in sheet.iter_rows():
        for cell in line:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            cell.data_type = "s"  # a text, whatever it begins with
    sheet.freeze_panes = "A2"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue(), report


def _cell(text: str) -> str:
    # A workbook holds no signs that steer.
    return "".join(sign for sign in text if sign in "\n\t" or sign >= " ")


def read_xlsx(content: bytes, name: str, language: str) -> IncomingScript:
    """The script of a workbook's first sheet that has one. Raises CannotExchange."""
    from openpyxl import load_workbook

    try:
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
    except (zipfile.BadZipFile, KeyError, ValueError, OSError, TypeError) as error:
        words = sentence("This is no workbook that can be read (xlsx).")
        raise CannotExchange(words) from error
    trouble: CannotExchange | None = None
    found: IncomingScript | None = None
    others: list[str] = []
    try:
        for sheet in book.worksheets:
            rows = [
                ["" if cell is None else str(cell) for cell in row]
                for row in sheet.iter_rows(values_only=True)
            ]
            if found is not None:
                if any(any(row) for row in rows):
                    others.append(sheet.title)
                continue
            title = sheet.title if not sheet.title.lower().startswith("sheet") else name
            try:
                found = script_from_rows(rows, title, language)
            except CannotExchange as error:
                trouble = trouble or error
    finally:
        book.close()
    if found is None:
        raise trouble or CannotExchange(sentence("This workbook has no sheet."))
    for title in others:
        found.report.lose(
            f"sheet {title}", sentence("the whole sheet"), sentence("One sheet is one script.")
        )
    return found
