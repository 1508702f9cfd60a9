"""Every code of the checks has a page that is true, like those of the reader."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from jobaid.library.checks import check
from jobaid.library.codes import all_codes, severity_of
from jobaid.library.reader import read_library
from tests.library.code_examples import Example, pairs, shown_failing

if TYPE_CHECKING:
    from jobaid.library.findings import Finding

CHECKS = [code for code in all_codes() if "JA050" <= code <= "JA119"]
# The help page `formats`, "What a check calls an error", names these kinds and no others.
ERRORS = {
    "JA050", "JA051", "JA052", "JA053", "JA054", "JA055", "JA056", "JA057", "JA058", "JA059",
    "JA060", "JA061", "JA062", "JA063", "JA064", "JA065", "JA070", "JA080", "JA101",
    "JA102", "JA103", "JA104", "JA107",
}  # fmt: skip


def findings_of(example: Example, folder: Path) -> tuple[Finding, ...]:
    return check(read_library(example.write(folder)), pool=False)


@pytest.mark.parametrize("code", CHECKS)
def test_an_example_has_the_finding_and_mended_has_not(code: str, tmp_path: Path) -> None:
    assert all(pair.mended is not None for pair in pairs(code))
    for number, pair, found in shown_failing(code, findings_of, tmp_path):
        assert pair.mended is not None
        after = findings_of(pair.mended, tmp_path / f"mended-{number}")
        assert code not in {finding.code for finding in after}
        # What mends one thing breaks no other.
        assert {finding.code for finding in after} <= {finding.code for finding in found}


@pytest.mark.parametrize("code", CHECKS)
def test_only_the_kinds_that_the_format_names_are_errors(code: str) -> None:
    assert severity_of(code) == ("error" if code in ERRORS else "warning")


def test_findings_stand_inside_their_files(tmp_path: Path) -> None:
    for code in CHECKS:
        for number, pair in enumerate(pairs(code)):
            reading = read_library(pair.failing.write(tmp_path / f"{code}-{number}"))
            for finding in check(reading, pool=False):
                lines = reading.contents[finding.file].decode().splitlines()
                assert 1 <= finding.line <= len(lines), finding
                assert 1 <= finding.column <= len(lines[finding.line - 1]) + 1, finding
