"""A script as a Word document: docx. A heading is a step, a list holds things to do and answers."""

from __future__ import annotations

import io
import zipfile
from typing import Any

from jobaid.library.exchange.exchange_report import (
    CannotExchange,
    ExchangeReport,
    IncomingScript,
    OutgoingScript,
    listed_of,
    lose_languages,
    lose_rest,
)
from jobaid.library.exchange.outline_form import (
    HELD,
    HELD_OF_ANSWER,
    HELD_OF_STEP,
    OutlineLine,
    outline_of,
    script_from_outline,
)
from jobaid.sentences import counted, sentence

_WHY = sentence("A document of plain words has no place for it.")


def write_docx(script: OutgoingScript) -> tuple[bytes, ExchangeReport]:
    """The document. Raises ImportError where python-docx is not installed."""
    from docx import Document

    report = ExchangeReport()
    document = Document()
    for line in outline_of(script):
        text = "".join(sign for sign in line.text if sign in "\n\t" or sign >= " ")
        if line.kind in ("title", "heading"):
            document.add_heading(text, 1 if line.kind == "title" else 2)
        elif line.kind == "item":
            document.add_paragraph(text, style="List Bullet")
        else:
            document.add_paragraph(text)
    out = io.BytesIO()
    document.save(out)
    lose_rest(report, script, set(HELD), set(HELD_OF_STEP), _WHY)
    _lose_inside(report, script)
    return out.getvalue(), report


def _lose_inside(report: ExchangeReport, script: OutgoingScript) -> None:
    for step in script.steps():
        at = f"{script.id}/{step['id']}"
        for answer in listed_of(step.get("answers")):
            if isinstance(answer, dict):
                place = f"{at}/{answer.get('id')}"
                lose_languages(report, script, place, sentence("the label"), answer.get("label"))
                for key in answer:
                    if key not in HELD_OF_ANSWER:
                        report.lose(place, sentence("`{key}`", key=key), _WHY)
        for item in listed_of(step.get("do")):
            if isinstance(item, dict):
                lose_languages(report, script, at, sentence("what to do"), item.get("text"))


def read_docx(content: bytes, name: str, language: str) -> IncomingScript:
    """The script of a document. Raises CannotExchange."""
    from docx import Document
    from docx.opc.exceptions import PackageNotFoundError

    try:
        document: Any = Document(io.BytesIO(content))
    except (PackageNotFoundError, zipfile.BadZipFile, KeyError, ValueError) as error:
        words = sentence("This is no Word document that can be read (docx).")
        raise CannotExchange(words) from error
    lines: list[OutlineLine] = []
    tables, pictures = len(document.tables), len(document.inline_shapes)
    for paragraph in document.paragraphs:
        lines.append(_line(paragraph))
    for table in document.tables:
        lines += _of_table(table)
    found = script_from_outline(lines, name, language)
    if tables:
        found.report.change(
            "tables", sentence("{tables} came in as steps behind the text", tables=tables)
        )
    if pictures:
        found.report.lose(
            "pictures",
            counted(pictures, "1 picture", "%Ln pictures"),
            sentence("A script shows files, not pictures."),
        )
    return found


def _line(paragraph: Any) -> OutlineLine:
    style = str(getattr(paragraph.style, "name", "") or "").lower()
    text = str(paragraph.text)
    if not text.strip():
        return OutlineLine("blank", "")
    if style.startswith(("title", "heading 1")):
        return OutlineLine("title", text)
    if style.startswith("heading"):
        return OutlineLine("heading", text)
    if style.startswith("list") or (
        paragraph._p.pPr is not None and paragraph._p.pPr.numPr is not None
    ):
        depth = "".join(sign for sign in style if sign.isdigit())
        return OutlineLine("item", text, int(depth or 1) - 1)
    return OutlineLine("text", text)


def _of_table(table: Any) -> list[OutlineLine]:
    lines = []
    for number, row in enumerate(table.rows):
        cells = [cell.text.strip() for cell in row.cells]
        if number == 0 and len(table.rows) > 1:
            continue  # its heads
        if cells and any(cells):
            lines.append(OutlineLine("heading", cells[0] or f"Row {number + 1}"))
            lines += [OutlineLine("text", cell) for cell in cells[1:] if cell]
    return lines
