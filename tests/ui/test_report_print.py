from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextDocument, QTextTable

from jobaid.cli import run
from jobaid.operations.review.call_search import ReviewRow
from jobaid.operations.review.report_page import report_html
from jobaid.operations.review.with_calls import calls_page
from jobaid.ui.report_print import for_print, pdf_of_page
from tests.log.kept import keep, made
from tests.operations.test_call_report import LIBRARY, Kept

MANY = [made(n, outcome=f"o{n}", none_fits=[{"text": "<b>x</b> " * 20}]) for n in range(90)]


def pages(data: bytes) -> int:
    return len(re.findall(rb"/Type /Page\b", data))


def test_a_page_is_printed_with_its_charts(qapp):
    with Kept(MANY) as kept:
        long = pdf_of_page(report_html(kept.report(), LIBRARY), "House")
    with Kept([]) as kept:
        short = pdf_of_page(report_html(kept.report(), LIBRARY), "House")
    assert long.startswith(b"%PDF-")
    assert (pages(short), pages(long) > 1) == (1, True)
    assert b"/Subtype /Image" in long
    assert b"/Subtype /Image" not in short


def test_on_paper_columns_stand_apart_and_charts_stay_within_the_page(qapp):
    with Kept(MANY) as kept:
        page = report_html(kept.report(), LIBRARY)
    told, charts = for_print(page)
    assert len(charts) == page.count("<svg ")
    document = QTextDocument()
    for number, image in enumerate(charts, 1):
        kind = QTextDocument.ResourceType.ImageResource.value
        document.addResource(kind, QUrl(f"chart:{number}"), image)
    document.setHtml(told)
    document.setTextWidth(170 / 25.4 * 96)  # A4 less what Qt keeps at each side
    assert document.size().width() <= 170 / 25.4 * 96 + 1
    first = next(one for one in document.rootFrame().childFrames() if isinstance(one, QTextTable))
    assert first.cellAt(0, 0).format().toTableCellFormat().rightPadding() > 8
    block = document.begin()
    while block.isValid():
        assert "\ufffc" not in block.text() or len(block.text()) == 1, "a chart in a line of words"
        block = block.next()


def test_calls_are_printed_as_people_read_them():
    row = ReviewRow("1", dt.datetime(2026, 11, 28, 11, 49), "Maya", "north", "Rosa", "Sales",
                    "Sold", "closed", 3670, 0, 2, 52.5)  # fmt: skip
    page = calls_page([row], "House")
    assert "<td>Sat 28 Nov 2026, 11:49</td>" in page
    assert "<td>1:01:10</td>" in page
    assert "<p>1 call</p>" in page


def test_the_command_writes_it_to_a_file(qapp, tmp_path: Path, capsys):
    keep(tmp_path / "profile" / "log", made(1))
    profile = ["--profile", str(tmp_path / "profile")]
    out = tmp_path / "report.pdf"
    assert run(["report", "--pdf", "--out", str(out), *profile]) == 0
    assert out.read_bytes().startswith(b"%PDF-")
    assert run(["report", "--pdf", *profile]) == 2
    assert "--out" in capsys.readouterr().err
