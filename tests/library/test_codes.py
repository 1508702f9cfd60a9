"""Every code has a page that is true: its example has the finding, the mended one has not."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from jobaid.library.codes import all_codes, page, severity_of
from jobaid.library.reader import read_library
from tests.library.code_examples import Example, pairs, shown_failing

if TYPE_CHECKING:
    from jobaid.library.findings import Finding

READERS = [code for code in all_codes() if code <= "JA049"]


def findings_of(example: Example, folder: Path) -> tuple[Finding, ...]:
    return read_library(example.write(folder)).findings


@pytest.mark.parametrize("code", READERS)
def test_an_example_has_the_finding_and_mended_has_not(code: str, tmp_path: Path) -> None:
    assert any(pair.mended is not None for pair in pairs(code))
    for number, pair, found in shown_failing(code, findings_of, tmp_path):
        if pair.mended is not None:
            found = findings_of(pair.mended, tmp_path / f"mended-{number}")
            assert found == (), [finding.line_of_text() for finding in found]


@pytest.mark.parametrize("code", all_codes())
def test_a_page_is_whole(code: str) -> None:
    shown = page(code)
    assert shown.code == code
    assert shown.title[0].isupper()
    assert not shown.title.endswith(".")
    assert len(shown.text) > 100


def test_a_code_may_be_asked_for_in_small_letters() -> None:
    assert page(" ja012 ") is page("JA012")


@pytest.mark.parametrize("code", ["JA999", "JA1", "", "../JA012", "JA012.md"])
def test_an_unknown_code_is_a_key_error(code: str) -> None:
    with pytest.raises(KeyError):
        page(code)
    with pytest.raises(KeyError):
        severity_of(code)


def test_codes_come_in_order() -> None:
    assert list(all_codes()) == sorted(all_codes())
    assert len(READERS) == 49
