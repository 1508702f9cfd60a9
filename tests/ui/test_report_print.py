from __future__ import annotations

import re
from pathlib import Path

from jobaid.cli import run
from jobaid.operations.review.report_page import report_html
from jobaid.ui.report_print import pdf_of_page
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


def test_the_command_writes_it_to_a_file(qapp, tmp_path: Path, capsys):
    keep(tmp_path / "profile" / "log", made(1))
    profile = ["--profile", str(tmp_path / "profile")]
    out = tmp_path / "report.pdf"
    assert run(["report", "--pdf", "--out", str(out), *profile]) == 0
    assert out.read_bytes().startswith(b"%PDF-")
    assert run(["report", "--pdf", *profile]) == 2
    assert "--out" in capsys.readouterr().err
