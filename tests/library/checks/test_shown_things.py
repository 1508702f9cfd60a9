"""What a step shows and that is not there, or that no browser opens, is a finding with its step."""

from __future__ import annotations

from pathlib import Path

import pytest

from jobaid.library.reader import read_library
from jobaid.operations.library_check import check_paths, check_reading
from tests.library.code_examples import pairs


def house(folder: Path, show: str) -> Path:
    (folder / "scripts").mkdir(parents=True)
    (folder / "articles").mkdir()
    (folder / "library.yaml").write_text("name: A\ncompany: A\n")
    (folder / "articles/fees.md").write_text("---\ntitle: Fees\n---\nFees.\n")
    (folder / "prices.csv").write_text("a,b\n1,2\n")
    (folder / "scripts/fees.yaml").write_text(
        "id: fees\ntitle: Fees\nheard: [fees]\nsteps:\n"
        f"  - {{id: say, title: Say, say: Waived., show: [{show}]}}\n"
    )
    return folder


@pytest.mark.parametrize(
    "show",
    [
        "{file: articles/fees.md}", "{file: fees}", "{file: prices.csv}",
        '{link: "https://example.com"}', '{link: "HTTP://example.com"}',
        '{link: "mailto:a@example.com"}',
    ],
)  # fmt: skip
def test_what_is_there_is_no_finding(show: str, tmp_path: Path) -> None:
    found = check_paths([house(tmp_path, show)]).findings
    assert "JA127" not in {one.code for one in found}


@pytest.mark.parametrize(
    ("show", "named"),
    [
        ("{file: articles/fee.md}", "articles/fee.md"), ("{file: price.csv}", "price.csv"),
        ("{file: /etc/passwd}", "/etc/passwd"),
        ("{file: ../house/prices.csv}", "../house/prices.csv"),
        ('{link: "javascript:alert(1)"}', "javascript:alert(1)"),
        ('{link: "file:///etc/passwd"}', "file:///etc/passwd"),
        ("{link: example.com}", "example.com"),
    ],
)  # fmt: skip
def test_what_leads_nowhere_is_told_with_its_step(show: str, named: str, tmp_path: Path) -> None:
    found = check_paths([house(tmp_path / "house", show)]).findings
    (one,) = [one for one in found if one.code == "JA127"]
    assert f"`{named}`" in one.words
    assert "The step `say`" in one.words
    assert (one.line, one.severity) == (5, "warning")


def test_a_draft_without_its_folder_tells_of_what_a_library_reads(tmp_path: Path) -> None:
    """Pictures and sheets stay in the live folder."""
    for file, told in (("picture.png", False), ("articles/gone.md", True)):
        folder = house(tmp_path / file.replace("/", "-"), f"{{file: {file}}}")
        found = check_reading(read_library(folder))
        assert ("JA127" in {one.code for one in found}) is told


def test_the_page_of_the_code_is_true(tmp_path: Path) -> None:
    (pair,) = pairs("JA127")
    assert pair.mended is not None
    for example, there in ((pair.failing, True), (pair.mended, False)):
        folder = example.write(tmp_path / str(there))
        assert ("JA127" in {one.code for one in check_paths([folder]).findings}) is there
