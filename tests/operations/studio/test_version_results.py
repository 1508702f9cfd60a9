"""Versions of a script by what their calls came to, with what the figures can tell."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest

from jobaid.cli import run
from jobaid.library.reader import read_library
from jobaid.log.index.record_index import Index
from jobaid.operations.new_library import small_library
from jobaid.operations.studio.library_history import LibraryHistory
from jobaid.operations.studio.publishing import Publisher, publish
from jobaid.operations.studio.results_told import told_results
from jobaid.operations.studio.version_results import compared_results, version_results
from jobaid.review.intervals import difference_of_means, difference_of_shares
from tests.log.kept import keep, made

NOW = dt.datetime(2026, 11, 30, 9, tzinfo=dt.UTC)


def test_intervals_of_differences() -> None:
    # Newcombe 1998, table II, (a): 56/70 - 48/80, method 10.
    low, high = difference_of_shares(48, 80, 56, 70)
    assert (low, high) == (pytest.approx(0.0524, abs=5e-5), pytest.approx(0.3339, abs=5e-5))
    low, high = difference_of_means([10, 12, 14], [20, 22, 24])
    assert (low + high) / 2 == pytest.approx(10)
    assert high - low == pytest.approx(2 * 1.959963984540054 * (4 / 3 + 4 / 3) ** 0.5)


def test_two_versions_are_compared(tmp_path: Path) -> None:
    house = tmp_path / "house"
    small_library(house, "Ann", NOW)
    path = house / "scripts" / "first-call.yaml"
    old = read_library(house).library.versions["first-call"]
    path.write_text(path.read_text().replace("title: A first call", "title: Ask first"))
    publish(house, Publisher("Ann <ann>", "Title", NOW))
    library = read_library(house).library
    new = library.versions["first-call"]

    def calls(first: int, version: str, good: int, seconds: int) -> list[dict[str, Any]]:
        return [
            made(
                first + number,
                day="2026-11-20",
                script="first-call",
                versions={"first-call": version},
                outcome="resolved" if number < good else "call-back",
                handle_s=seconds + number % 5,
                state="closed",
            )
            for number in range(40)
        ]

    keep(tmp_path / "log", *calls(0, old, 12, 300), *calls(40, new, 34, 298))
    index = Index(tmp_path / "log", tmp_path / "index.sqlite", writing=True)
    try:
        found = version_results(index, library, "first-call", LibraryHistory(house))
    finally:
        index.close()
    assert [(one.number, one.version, one.calls) for one in found] == [(2, new, 40), (1, old, 40)]
    later, before = found
    assert later.as_json()["shares"]["success"]["share"] == 0.85
    changes = {one.name: one for one in compared_results(before, later)}
    assert changes["success"].verdict == "better"
    assert changes["success"].low == pytest.approx(0.34, abs=0.02)
    assert changes["handle_s"].verdict == "better"
    told = told_results(found, 2, library)
    assert told is not None
    assert told.heading == "Version 1 (40 calls) and version 2 (40 calls)"
    rows = {one.what: one for one in told.rows}
    assert (rows["Success"].values, rows["Success"].verdict) == ("30 % → 85 %", "better")
    assert rows["Success"].change.startswith("surely +34 to +")
    assert rows["Handle time"].values == "5:02 → 5:00"
    assert told_results(found, 1, library) is None
    assert {one.verdict for one in compared_results(later, later)} == {"open"}
    assert str(compared_results(later, before)[0].words) == "That is worse, and no chance."


def test_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    house, profile = tmp_path / "house", tmp_path / "profile"
    small_library(house, "Ann", NOW)
    version = read_library(house).library.versions["first-call"]
    versions = {"first-call": version}
    keep(profile / "log", *(made(n, script="first-call", versions=versions) for n in range(3)))
    history = ["history", str(house), "first-call", "--results", "--profile", str(profile)]
    assert run(history) == 0
    assert capsys.readouterr().out == f"version 1  {version[:10]}: 3 calls\n"
    assert run([*history, "--json"]) == 0
    (told,) = json.loads(capsys.readouterr().out)
    assert (told["version"], told["shares"]["success"]["n"]) == (1, 3)
    assert run(["history", str(house), "--results", "--profile", str(profile)]) == 2
