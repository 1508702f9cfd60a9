"""While an index is made anew what is there answers at once, and says so."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from jobaid.log.index import index_building, record_index
from jobaid.log.index.record_index import Index
from jobaid.log.index.record_query import RecordQuery
from jobaid.log.index.sources import DayFiles
from jobaid.log.index.upkeep import Stamps
from jobaid.log.profile import Profile
from tests.log.kept import keep, kept_id, made
from tests.operations.log_commands import log_command

DAYS = 8
SOON_S = 0.05


@pytest.fixture
def log(tmp_path: Path) -> Path:
    with Profile.open(tmp_path, writing=True) as profile:
        keep(profile.log, *(made(one, f"2026-11-{10 + one}") for one in range(DAYS)))
        return profile.log


class Held:
    """Building an index, held up until it is let go on."""

    def __init__(self, real: Callable[..., None]) -> None:
        self.begun, self.go_on = threading.Event(), threading.Event()
        self._real = real

    def __call__(self, *given: Any) -> None:
        self.begun.set()
        assert self.go_on.wait(60)
        self._real(*given)


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Iterator[Held]:
    one = Held(record_index.build)
    monkeypatch.setattr(record_index, "build", one)
    monkeypatch.setattr(index_building, "LOOKED_THROUGH", 1)
    yield one
    one.go_on.set()


def ids(index: Index) -> list[str]:
    return [row.id for row in index.page(RecordQuery(), 100)]


def test_the_newest_days_answer_while_there_is_no_index(log: Path, held: Held, tmp_path: Path):
    index = Index(log, tmp_path / "index.sqlite", writing=True, patience_s=SOON_S)
    assert ids(index) == [kept_id(DAYS - 1)]
    assert index.partial == (1, DAYS, False)
    before = index.edition
    held.go_on.set()
    index.finish()
    assert index.partial is None
    assert index.edition > before
    assert ids(index) == [kept_id(one) for one in reversed(range(DAYS))]
    index.close()


def test_an_older_index_answers_until_the_new_one_is_there(
    log: Path, held: Held, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    path = tmp_path / "index.sqlite"
    held.go_on.set()
    first = Index(log, path, writing=True)
    first.refresh()
    first.close()
    held.go_on.clear()
    keep(log, made(20, "2026-12-01"), desk=next(log.iterdir()).name)

    def too_much(*_: object) -> None:
        raise record_index.OutOfDate

    monkeypatch.setattr(record_index, "update", too_much)
    index = Index(log, path, writing=True, patience_s=SOON_S)
    assert len(ids(index)) == DAYS
    assert index.partial == (DAYS + 1, DAYS + 1, True)
    held.go_on.set()
    steps: list[tuple[int, int]] = []
    index.finish(lambda *step: steps.append(step))
    assert ids(index)[0] == kept_id(20)
    index.close()


def test_one_that_is_quick_is_waited_for_and_without_patience_always(log: Path, tmp_path: Path):
    quick = Index(log, tmp_path / "index.sqlite", writing=True, patience_s=30.0)
    assert (len(ids(quick)), quick.partial) == (DAYS, None)
    quick.close()
    beside = Index(log, tmp_path / "none.sqlite", writing=False, patience_s=30.0)
    assert (len(ids(beside)), beside.partial) == (DAYS, None)
    beside.close()


def test_one_that_takes_long_begins_after_the_first_answers(
    log: Path, held: Held, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(record_index, "LONG", 1)
    index = Index(log, tmp_path / "index.sqlite", writing=True, patience_s=30.0)
    assert ids(index) == [kept_id(DAYS - 1)]
    assert not held.begun.is_set()
    held.go_on.set()
    index.finish()
    assert len(ids(index)) == DAYS
    index.close()


def test_one_that_nobody_waits_for_leaves_nothing(log: Path, held: Held, tmp_path: Path):
    index = Index(log, tmp_path / "index.sqlite", writing=True, patience_s=SOON_S)
    index.refresh()
    threading.Timer(0.1, held.go_on.set).start()
    index.close()
    assert not list(tmp_path.glob("index.sqlite*.new"))
    assert len(ids(index)) == DAYS  # begun again
    index.close()


def test_one_that_fails_is_made_in_the_next_way(
    log: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    begun = threading.Event()

    def failing(*_: object) -> None:
        assert begun.wait(60)
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(record_index, "build", failing)
    index = Index(log, tmp_path / "index.sqlite", writing=True, patience_s=SOON_S)
    index.refresh()
    begun.set()
    index.finish()
    assert len(ids(index)) == DAYS
    assert index.partial is None
    index.close()


def test_a_search_says_that_more_may_come(
    log: Path, held: Held, tmp_path: Path, capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
):  # fmt: skip
    from jobaid.commands import log_reading

    monkeypatch.setattr(log_reading, "PATIENCE_S", SOON_S)
    command = log_command(capsys, tmp_path)
    finish = Index.finish

    def finishing(self: Index, *given: Any) -> None:
        held.go_on.set()
        finish(self, *given)

    monkeypatch.setattr(Index, "finish", finishing)
    told = command("search", "resolved", "--json")
    assert [one["id"] for one in told.rows] == [kept_id(DAYS - 1)]
    assert f"the newest 1 of {DAYS} day files" in told.err
    assert "ask again" in told.err
    again = command("search", "resolved", "--json")
    assert (len(again.rows), again.err) == (DAYS, "")


def test_an_earlier_look_at_the_day_files_never_takes_back_what_a_later_one_found(
    log: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """Two threads look; the one that looked first comes to the index last."""
    index = Index(log, tmp_path / "index.sqlite", writing=True)
    index.refresh()
    looks, real = threading.Event(), DayFiles.stamps
    late = threading.Event()

    def slowly(files: DayFiles) -> Stamps:
        found = real(files)
        if not looks.is_set():
            looks.set()
            assert late.wait(60)
        return found

    monkeypatch.setattr(DayFiles, "stamps", slowly)
    first = threading.Thread(target=index.refresh)
    first.start()
    assert looks.wait(60)
    keep(log, made(DAYS, f"2026-11-{10 + DAYS}"))
    index.refresh()
    assert len(ids(index)) == DAYS + 1
    late.set()
    first.join(60)
    assert len(ids(index)) == DAYS + 1
    index.close()


def test_one_that_is_opened_as_it_was_left_is_brought_up_to_date_by_the_next_look(
    log: Path, tmp_path: Path
):
    path = tmp_path / "index.sqlite"
    index = Index(log, path, writing=True)
    index.open_as_left()  # there is none
    assert len(ids(index)) == DAYS
    index.close()
    keep(log, made(DAYS, f"2026-11-{10 + DAYS}"))
    for writing in (False, True):
        index = Index(log, path, writing=writing)
        index.open_as_left()
        assert len(ids(index)) == DAYS
        before = index.taken_in
        index.refresh()
        assert len(ids(index)) == DAYS + 1
        assert index.taken_in != before
        index.close()
    path.write_bytes(b"no index")
    index = Index(log, path, writing=True)
    index.open_as_left()
    assert len(ids(index)) == DAYS + 1
    index.close()
