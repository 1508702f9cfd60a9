from __future__ import annotations

import os
import random
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobaid.log.index import upkeep
from jobaid.log.index.index_words import sought
from jobaid.log.index.record_index import Index
from jobaid.log.index.record_query import RecordQuery
from tests.examples import examples
from tests.log.indexes import found
from tests.log.kept import DESK, keep, made

DAY_FILE = f"{DESK}/2026/2026-11-21.json"


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"not a database",
        b"SQLite format 3\0" + b"\xff" * 5000,
    ],
)
def test_a_file_that_is_no_index_is_replaced(
    log: Path, opened: Callable[..., Index], damage: bytes
):
    keep(log, made(1), made(2))
    (log.parent / "index.sqlite").write_bytes(damage)
    assert found(opened()) == [2, 1]
    assert (log.parent / "index.sqlite").stat().st_size > 5000


def test_an_index_of_another_version_is_replaced(log: Path, opened: Callable[..., Index]):
    keep(log, made(1))
    opened().refresh()
    with sqlite3.connect(log.parent / "index.sqlite") as connection:
        connection.execute("PRAGMA user_version = 99")
        connection.execute("DELETE FROM kept")
    connection.close()
    assert found(opened()) == [1]


def test_an_index_spoilt_while_it_is_open_is_made_anew(log: Path, opened: Callable[..., Index]):
    keep(log, *(made(n) for n in range(5)))
    index = opened()
    index.refresh()
    with sqlite3.connect(log.parent / "index.sqlite") as connection:
        connection.execute("DROP TABLE files")
    connection.close()
    assert found(index) == [4, 3, 2, 1, 0]
    assert found(opened(), "customer") == [4, 3, 2, 1, 0]


@settings(max_examples=examples(40), deadline=None)
@given(seed=st.integers(0, 1 << 32))
def test_no_damage_to_the_file_makes_a_caller_fail(
    tmp_path_factory: pytest.TempPathFactory, seed: int
):
    """Damage inside a page can pass unseen, but never ends a call; a new version mends it."""
    root = tmp_path_factory.mktemp("damaged")
    rng = random.Random(seed)
    keep(root / "log", *(made(n) for n in range(6)))
    path = root / "index.sqlite"
    first = Index(root / "log", path, writing=True)
    first.refresh()
    first.close()
    data = bytearray(path.read_bytes())
    for _ in range(rng.randint(1, 40)):
        data[rng.randrange(len(data))] = rng.randrange(256)
    path.write_bytes(data[: rng.choice([len(data), rng.randrange(len(data))])])
    index = Index(root / "log", path, writing=rng.random() < 0.5)
    for query in (
        RecordQuery(),
        RecordQuery(sought("customer")),
        RecordQuery(script="charge-dispute"),
    ):
        index.page(query, 10)
    index.by_id("019a")
    index.hidden()
    keep(root / "log", made(7))
    index.refresh()
    index.page(RecordQuery(), 10)
    index.close()


def test_beside_a_desk_nothing_is_written(log: Path, opened: Callable[..., Index]):
    keep(log, made(1))
    opened().refresh()
    before = (log.parent / "index.sqlite").read_bytes()
    keep(log, made(2), made(3, "2026-11-22"))
    index = opened(writing=False)
    assert found(index) == [3, 2, 1]
    keep(log, made(4))
    index.refresh()
    assert found(index, "customer") == [3, 4, 2, 1]
    assert (log.parent / "index.sqlite").read_bytes() == before
    assert sorted(path.name for path in log.parent.iterdir()) == ["index.sqlite", "log"]


def test_beside_a_desk_without_an_index_it_is_made_in_memory(
    log: Path, opened: Callable[..., Index]
):
    keep(log, made(1))
    assert found(opened(writing=False), "customer") == [1]
    assert not (log.parent / "index.sqlite").exists()


def test_where_nothing_can_be_written(log: Path, tmp_path: Path):
    keep(log, made(1))
    index = Index(log, tmp_path / "absent" / "index.sqlite", writing=True)
    assert found(index, "customer") == [1]
    index.close()


def test_another_program_holds_the_index(
    log: Path, opened: Callable[..., Index], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(upkeep, "_WAIT_S", 0.01)
    keep(log, made(1))
    opened().refresh()
    keep(log, made(2))
    other = sqlite3.connect(log.parent / "index.sqlite")
    other.execute("BEGIN IMMEDIATE")
    assert found(opened(), "customer") == [2, 1]
    other.rollback()
    other.close()
    assert found(opened(), "customer") == [2, 1]


def test_without_fts5_the_day_files_are_searched(
    log: Path, opened: Callable[..., Index], monkeypatch: pytest.MonkeyPatch
):
    keep(log, made(1), made(2, notes=[{"text": "Café"}]))

    def refuse(*args: Any, **more: Any) -> sqlite3.Connection:
        raise sqlite3.OperationalError("no such module: fts5")

    monkeypatch.setattr(upkeep, "_connect", refuse)
    index = opened()
    assert found(index, "cafe") == [2]
    keep(log, made(3, notes=[{"text": "cafe again"}]))
    index.refresh()
    assert found(index, "cafe") == [3, 2]


def test_a_damaged_day_file_gives_what_is_whole_and_a_notice(
    log: Path, opened: Callable[..., Index]
):
    keep(log, made(1), made(2), made(3))
    data = (log / DAY_FILE).read_bytes().splitlines(keepends=True)
    (log / DAY_FILE).write_bytes(b"".join([data[0], data[1], data[2][:300], b"\n", data[3]]))
    index = opened()
    assert found(index) == [3, 1]
    index.refresh()
    assert len(index.notices) == 1
    for writing in (True, False):
        again = opened(writing)
        assert found(again) == [3, 1]
        assert "damaged" in again.notices[0].words
    keep(log, made(4))
    last = opened()
    assert (found(last), last.notices) == ([4, 3, 1], [])


def test_what_a_killed_program_left_is_swept_when_it_is_old(
    log: Path, opened: Callable[..., Index], tmp_path: Path
):
    keep(log, made(1))
    old, new = tmp_path / "index.sqlite.7-1.new", tmp_path / "index.sqlite.8-1.new"
    for path in (old, new):
        path.write_bytes(b"half")
    os.utime(old, (1_000_000_000, 1_000_000_000))
    opened().refresh()
    assert (old.exists(), new.exists()) == (False, True)


def test_a_closed_index_opens_again(log: Path, opened: Callable[..., Index]):
    keep(log, made(1))
    index = opened()
    assert found(index) == [1]
    index.close()
    assert found(index) == [1]
