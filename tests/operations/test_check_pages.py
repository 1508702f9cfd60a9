"""Codes of findings that depend on more than the library: their pages are true like the others.

And what a check says of itself: causes before echoes, and how much it has looked at.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from jobaid.cli import run
from jobaid.library.codes import all_codes
from jobaid.library.reader import read_contents, read_library
from jobaid.operations.library_check import check_paths, check_reading
from tests.call.house import contents
from tests.front.running import write_house
from tests.library.code_examples import Example, shown_failing
from tests.shipped_reading import shipped_reading

if TYPE_CHECKING:
    from jobaid.library.findings import Finding

TODAY = dt.date(2026, 11, 29)
OTHERS = [code for code in all_codes() if code >= "JA120"]


def findings_of(example: Example, folder: Path) -> tuple[Finding, ...]:
    return check_reading(read_library(example.write(folder)), today=TODAY)


@pytest.mark.parametrize("code", OTHERS)
def test_an_example_has_the_finding_and_mended_has_not(code: str, tmp_path: Path) -> None:
    for number, pair, _ in shown_failing(code, findings_of, tmp_path):
        if pair.mended is not None:
            after = findings_of(pair.mended, tmp_path / f"mended-{number}")
            assert code not in {finding.code for finding in after}


def test_every_script_without_a_plan_is_named() -> None:
    found = check_reading(read_contents(contents()))
    library = read_contents(contents()).library
    named = {one.file for one in found if one.code == "JA122"}
    assert named == {one.file for one in library if one.id not in library.plans}


@pytest.mark.parametrize(
    ("broken", "echoes"),
    [
        ("outcomes.yaml", {"JA055"}),
        ("standards.yaml", {"JA052"}),
        ("never.yaml", {"JA053"}),
        ("scripts/stolen-phone.yaml", {"JA050"}),
        ("library.yaml", {"JA061"}),
    ],
)
def test_echoes_come_after_their_cause_and_name_it(broken: str, echoes: set[str]) -> None:
    files = contents()
    before = {one.code for one in check_reading(read_contents(files))}
    files[broken] = b"- {id: a\n  x: [\n"
    found = check_reading(read_contents(files))
    assert found[0].file == broken
    assert found[0].is_error
    told = [one for one in found if one.fix and f"Mend `{broken}` first" in one.fix]
    assert echoes <= {one.code for one in told}
    # Nothing comes between or after them that is no echo.
    assert list(found[-len(told) :]) == told
    new = {one.code for one in found[1 : -len(told)]} - before
    assert not {code for code in new if code in echoes}


def test_a_check_says_what_it_looked_at(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from jobaid.library.shipped import shipped_library

    assert run(["check", str(shipped_library())]) == 0
    out = capsys.readouterr().out
    library = shipped_reading().library
    assert out.startswith("Nothing is wrong. Looked at ")
    assert f"{len(library.scripts)} scripts" in out
    assert f"{sum(len(one.steps) for one in library)} steps" in out
    assert "en, es" in out
    house = write_house(tmp_path / "house")
    (house / "never.yaml").write_text("- {id: [")
    assert run(["check", str(house)]) == 1
    last = capsys.readouterr().out.splitlines()[-1]
    assert "2 errors and" in last
    assert "Looked at" in last


def test_a_check_of_one_file_says_so(tmp_path: Path) -> None:
    house = write_house(tmp_path / "house")
    looked = check_paths([house / "scripts" / "charge-dispute.yaml"]).looked_at
    assert (looked.scripts, looked.plans, looked.others) == (1, 0, 0)


def test_days_are_those_of_the_house(tmp_path: Path) -> None:
    house = write_house(tmp_path / "house")
    (house / "library.yaml").write_text("name: X\ncompany: X\ntimezone: Pacific/Kiritimati\n")
    (house / "notices.yaml").write_text("- {id: n, text: N, until: 2026-03-01}\n")
    moment = dt.datetime(2026, 3, 1, 10, 30, tzinfo=dt.UTC)
    found = check_paths([house], now=moment).findings
    assert "JA121" in {one.code for one in found}
    (house / "library.yaml").write_text("name: X\ncompany: X\ntimezone: UTC\n")
    assert "JA121" not in {one.code for one in check_paths([house], now=moment).findings}


def test_of_two_findings_at_one_place_the_cause_comes_first() -> None:
    script = (
        "id: x\ntitle: X\nheard: [x]\nfields: {amount: {label: A, kind: money}}\n"
        "steps:\n"
        "  - id: a\n    say: A.\n    ask: [amount]\n    answers:\n"
        "      - {id: one, label: One, go: b, when: amount > 'x'}\n"
        "      - {id: two, label: Two, go: b}\n"
        "  - {id: b, say: B., outcome: done}\n"
    )
    files = {
        "library.yaml": "name: House\n",
        "outcomes.yaml": "- {id: done, label: Done}\n",
        "scripts/x.yaml": script,
    }
    found = check_reading(read_contents({name: text.encode() for name, text in files.items()}))
    at = [one.code for one in found if one.line == 10]
    assert at.index("JA109") < at.index("JA075")
