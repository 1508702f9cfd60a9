from __future__ import annotations

import concurrent.futures
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from jobaid.log.dayfile import AMENDMENTS
from jobaid.log.index import bulk
from jobaid.log.index.index_words import sought
from jobaid.log.index.record_index import Index
from jobaid.log.index.record_query import RecordQuery
from jobaid.log.index.sources import DayFiles
from tests.log.kept import DESK, amendment, keep, made

DAYS = [f"2026-11-{day:02}" for day in range(1, 7)]


@pytest.fixture
def log(tmp_path: Path) -> Path:
    for number, day in enumerate(DAYS):
        keep(tmp_path / "log", made(number, day, notes=[{"text": f"word{number}"}]))
    keep(tmp_path / "log", amendment(1, of=0, note="later"), table=AMENDMENTS)
    return tmp_path / "log"


@pytest.fixture(autouse=True)
def _small_is_much(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bulk, "WORTH_IT", 1)
    monkeypatch.setattr(bulk.os, "cpu_count", lambda: 2)


def told(log: Path) -> list[Any]:
    """Everything that reading all gives, in a form that can be compared."""
    files = DayFiles(log)
    found = [
        (
            place,
            [
                (one.mark, set(one.found_by.split()), one.statement or (one.row(), one.facts()))
                for one in documents
            ],
        )
        for place, documents in bulk.read_all(files, files.stamps())
    ]
    return [*found, files.notices, files.damaged]


def one_by_one(log: Path, monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    with monkeypatch.context() as patch:
        patch.setattr(bulk, "WORTH_IT", 1 << 60)
        return told(log)


def test_several_processes_tell_the_same_as_one(log: Path, monkeypatch: pytest.MonkeyPatch):
    damaged = log / DESK / "2026" / "2026-11-03.json"
    damaged.write_bytes(damaged.read_bytes()[:-9])
    there = told(log)
    assert there == one_by_one(log, monkeypatch)
    assert len(there) == 7 + 2
    assert len(there[-2]) == 1


def test_an_index_made_by_several_processes(log: Path, tmp_path: Path):
    index = Index(log, tmp_path / "index.sqlite", writing=True)
    index.refresh()
    assert len(index.page(RecordQuery(), 50)) == 6
    assert len(index.page(RecordQuery(sought("word3")), 50)) == 1
    assert len(index.page(RecordQuery(sought("later")), 50)) == 1
    index.close()


class Refusing:
    """Stands for processes that cannot be had, or die on the way."""

    works_for = 0

    def __init__(self, *args: Any, **more: Any) -> None:
        if not self.works_for:
            raise OSError("no processes here")

    def __enter__(self) -> Refusing:
        return self

    def __exit__(self, *error: object) -> None:
        return None

    def map(self, deed: Any, places: list[Any]) -> Iterator[Any]:
        for place in places[: self.works_for]:
            yield deed(place)
        raise RuntimeError("a process died")


@pytest.mark.parametrize("works_for", [0, 1, 4])
def test_without_processes_the_rest_is_read_here(
    log: Path, monkeypatch: pytest.MonkeyPatch, works_for: int
):
    monkeypatch.setattr(Refusing, "works_for", works_for)
    monkeypatch.setattr(concurrent.futures, "ProcessPoolExecutor", Refusing)
    assert told(log) == one_by_one(log, monkeypatch)
