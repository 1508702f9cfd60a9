from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobaid.log.dayfile import AMENDMENTS
from jobaid.log.index import upkeep
from jobaid.log.index.index_words import sought
from jobaid.log.index.record_index import Index
from jobaid.log.index.record_query import RecordQuery
from jobaid.log.index.scan import Scan
from jobaid.log.index.sources import DayFiles, FoundDocument
from tests.log.indexes import found
from tests.log.kept import DESK, amendment, keep, kept_id, made, numbers

if TYPE_CHECKING:
    from jobaid.log.index.index_rows import DayFileRef

DAY_FILE = f"{DESK}/2026/2026-11-21.json"
THE_DAY = date(2026, 11, 21)


# What is found


def test_newest_first_whatever_the_order_of_keeping(log: Path, opened: Callable[..., Index]):
    keep(log, made(3), made(1), made(5, "2026-11-20"), made(2), made(4, "2026-11-22"))
    index = opened()
    assert found(index) == [4, 3, 2, 1, 5]
    assert found(index, limit=2) == [4, 3]
    keep(log, made(0), made(9))
    index.refresh()
    assert found(index, limit=3) == [4, 9, 3]


def test_of_two_desks_the_newest_of_both(log: Path, opened: Callable[..., Index]):
    keep(log, *(made(n) for n in (1, 3, 5)))
    keep(log, *(made(n) for n in (2, 4, 6)), desk="desk-2")
    index = opened()
    assert found(index, limit=4) == [6, 5, 4, 3]
    assert found(index, "okoro", limit=3) == [6, 5, 4]


def test_filters(log: Path, opened: Callable[..., Index]):
    keep(
        log,
        made(1),
        made(2, script="stolen-phone", agent={"id": "tom", "name": "Zoë Reid"}),
        made(3, "2026-11-22", outcome="dispute-opened", team="North"),
        made(4, "2026-11-23", state="interrupted", outcome=None, channel="chat"),
    )
    index = opened()
    assert found(index, script="stolen-phone") == [2]
    assert found(index, agent="TOM") == [2]
    assert found(index, agent="zoË reid") == [2]
    assert found(index, agent="nobody") == []
    assert found(index, outcome="dispute-opened", team="north") == [3]
    assert found(index, state="interrupted", channel="chat") == [4]
    assert found(index, first=date(2026, 11, 22)) == [4, 3]
    assert found(index, last=THE_DAY) == [2, 1]
    assert found(index, first=date(2026, 11, 22), last=date(2026, 11, 22)) == [3]
    assert found(index, "reid", script="stolen-phone") == [2]
    assert found(index, "reid", script="charge-dispute") == []


def test_words(log: Path, opened: Callable[..., Index]):
    keep(
        log,
        made(1, notes=[{"text": "The dentist's café is moving"}]),
        made(2, notes=[{"text": "dentist only"}]),
        made(3, none_fits=[{"text": "I never had a cafe"}]),
    )
    index = opened()
    assert found(index, "CAFÉ") == [3, 1]
    assert found(index, "cafe dentist") == [1]
    assert found(index, "den") == [2, 1]
    assert found(index, "4021 7702") == [2]
    assert found(index, "xylophone") == []


def test_a_beginning_that_very_many_words_have(log: Path, opened: Callable[..., Index]):
    keep(log, *(made(n, notes=[{"text": f"ref{n:03}x"}]) for n in range(80)))
    index = opened()
    assert sorted(found(index, "ref")) == list(range(80))
    assert found(index, "ref017") == [17]


def test_an_amendment_is_found_and_leads_to_its_call(log: Path, opened: Callable[..., Index]):
    keep(log, made(1), made(2), made(3, "2026-11-23"))
    keep(log, amendment(1, of=1, note="The refund came"), table=AMENDMENTS)
    keep(log, amendment(2, of=77, note="refund of a call elsewhere"), table=AMENDMENTS)
    index = opened()
    assert found(index, "refund") == [1]
    assert found(index, "refund", first=date(2026, 11, 23)) == []
    assert found(index, "refund", script="stolen-phone") == []
    assert index.statements(interaction=kept_id(1)) == [amendment(1, of=1, note="The refund came")]
    assert index.statements(interaction=kept_id(2)) == []


def test_by_id(log: Path, opened: Callable[..., Index]):
    keep(log, made(1), made(2), made(17, id="odd \u20ac\ud800\n"))
    keep(log, made(18, id="abc"), made(19, id="abcd"))
    index = opened()
    assert numbers(index.by_id(kept_id(2))) == [2]
    assert numbers(index.by_id("019aa6d4")) == [1, 2]
    assert [row.id for row in index.by_id("odd")] == [r"odd \u20ac\ud800\n"]
    assert [row.id for row in index.by_id("abc")] == ["abc"]
    assert index.by_id("zzz") == []
    assert index.by_id("") == []


def test_numbers_of_ids_are_those_of_the_rows_that_count(log: Path, opened: Callable[..., Index]):
    keep(log, made(1), made(2), made(3), made(17, id="odd \u20ac\ud800\n"))
    keep(log, made(2, rev=2), desk="desk-2")
    index = opened()
    assert index.numbers_of([]) == index.numbers_of(["zzz", ""]) == []
    rows = index.rows(index.numbers_of([kept_id(2), r"odd \u20ac\ud800\n", "zzz"]))
    assert sorted((row.id, row.rev) for row in rows) == [
        (kept_id(2), 2),
        (r"odd \u20ac\ud800\n", 1),
    ]


def test_a_promise_of_a_call_whose_id_no_encoding_can_write_leaves_the_file_in_use(
    log: Path, opened: Callable[..., Index], tmp_path: Path
):
    promise = {"id": "p", "text": "Ring back", "due": "2026-11-24T10:00:00Z", "ms": 1}
    keep(log, made(1, id="odd \ud800", promises=[promise]))
    index = opened()
    index.refresh()
    assert (tmp_path / "index.sqlite").exists()
    made_once = index.taken_in
    index.refresh()
    assert index.taken_in == made_once
    assert [row.id for row in index.by_id("odd")] == [r"odd \ud800"]


def test_the_highest_revision_is_shown_wherever_it_is(log: Path, opened: Callable[..., Index]):
    keep(log, made(1, outcome="old"), made(2))
    keep(log, made(1, rev=2, outcome="new"), desk="desk-2")
    index = opened()
    assert [(row.rev, row.place.desk) for row in index.by_id(kept_id(1))] == [(2, "desk-2")]
    assert found(index, outcome="old") == []
    assert {row.rev for row in index.copies(kept_id(1))} == {1, 2}
    assert [(row.rev, row.place.desk) for row in index.hidden()] == [(1, DESK)]
    (log / "desk-2/2026/2026-11-21.json").unlink()
    index.refresh()
    assert found(index, outcome="old") == [1]
    assert index.hidden() == []


# Being kept true


def test_only_what_has_changed_is_read_again(
    log: Path, opened: Callable[..., Index], monkeypatch: pytest.MonkeyPatch
):
    keep(log, made(1), made(2, "2026-11-22"))
    opened().refresh()
    keep(log, made(3, "2026-11-22"))
    read = []
    documents = DayFiles.documents

    def reading(self: DayFiles, place: DayFileRef) -> Iterator[FoundDocument]:
        read.append(place.day)
        return documents(self, place)

    monkeypatch.setattr(DayFiles, "documents", reading)
    index = opened()
    assert found(index) == [3, 2, 1]
    assert read == [date(2026, 11, 22)]
    index.refresh()
    assert read == [date(2026, 11, 22)]


def test_a_replaced_document_is_no_longer_found_by_its_old_words(
    log: Path, opened: Callable[..., Index]
):
    keep(log, made(1, state="interrupted", notes=[{"text": "halfway"}]), made(2))
    index = opened()
    assert found(index, "halfway") == [1]
    keep(log, made(1, rev=2, notes=[{"text": "finished"}]))
    index.refresh()
    assert found(index, "halfway") == []
    assert found(index, "finished") == [1]
    assert found(index, state="interrupted") == []
    keep(log, made(3, notes=[{"text": "third"}]))
    index.refresh()
    assert (found(index, "halfway"), found(index, "third")) == ([], [3])


def test_a_day_that_is_gone_is_found_no_longer(log: Path, opened: Callable[..., Index]):
    keep(log, made(1), made(2, "2026-11-22"))
    index = opened()
    assert found(index, "customer") == [2, 1]
    (log / DAY_FILE).unlink()
    index.refresh()
    assert found(index, "customer") == [2]
    assert found(index, first=THE_DAY, last=THE_DAY) == []


def test_progress_is_told(log: Path, opened: Callable[..., Index]):
    keep(log, *(made(n, f"2026-11-{n:02}") for n in range(1, 6)))
    told: list[tuple[int, int]] = []
    opened().refresh(lambda done, whole: told.append((done, whole)))
    assert told == [(n, 5) for n in range(1, 6)]


def test_an_index_that_is_mostly_gone_is_made_anew(log: Path, opened: Callable[..., Index]):
    keep(log, *(made(n) for n in range(20)))
    index = opened()
    index.refresh()
    for rev in range(2, 6):
        keep(log, *(made(n, rev=rev, notes=[{"text": f"revision{rev}"}]) for n in range(20)))
        index.refresh()
    assert len(found(index, "revision5")) == 20
    index.close()
    with sqlite3.connect(log.parent / "index.sqlite") as connection:
        rows = connection.execute("SELECT count(*) FROM kept").fetchone()[0]
    connection.close()
    assert rows < 60


def test_very_many_changed_days_make_a_new_index(
    log: Path, opened: Callable[..., Index], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(upkeep, "_MANY", 2)
    keep(log, *(made(n, f"2026-11-{n:02}") for n in range(1, 5)))
    index = opened()
    index.refresh()
    before = (log.parent / "index.sqlite").stat().st_ino
    keep(log, *(made(n + 10, f"2026-11-{n:02}") for n in range(1, 5)))
    index.refresh()
    assert (log.parent / "index.sqlite").stat().st_ino != before
    assert len(found(index)) == 8


def test_many_small_days_beside_large_ones_are_taken_into_the_index_there_is(
    log: Path, opened: Callable[..., Index], monkeypatch: pytest.MonkeyPatch
):
    """A day of many desks: more files than are known, of which each holds little."""
    monkeypatch.setattr(upkeep, "_MANY", 2)
    keep(log, *(made(n, "2026-11-01") for n in range(40)))
    index = opened()
    index.refresh()
    before = (log.parent / "index.sqlite").stat().st_ino
    keep(log, *(made(n + 100, f"2026-11-{n:02}") for n in range(2, 9)))
    index.refresh()
    assert (log.parent / "index.sqlite").stat().st_ino == before
    assert len(found(index)) == 47


# The index and the day files say the same

CHANGES = st.lists(
    st.tuples(
        st.integers(0, 7),  # which document
        st.integers(1, 4),  # its revision
        st.integers(20, 23),  # its day
        st.sampled_from(["desk-1", "desk-2"]),
        st.sampled_from(["late order", "Café closed", "4021 7788", "order late again", ""]),
    ),
    max_size=12,
)


@settings(max_examples=25, deadline=None)
@given(CHANGES, st.booleans(), st.data())
def test_the_index_answers_as_the_day_files_do(
    tmp_path_factory: pytest.TempPathFactory, changes: Any, writing: bool, data: st.DataObject
):
    root = tmp_path_factory.mktemp("same")
    log = root / "log"
    index = Index(log, root / "index.sqlite", writing=writing)
    for number, rev, day, desk, note in changes:
        keep(log, made(number, f"2026-11-{day}", rev=rev, notes=[{"text": note}]), desk=desk)
        if data.draw(st.booleans()):
            index.refresh()
    if changes and data.draw(st.booleans()):
        keep(log, amendment(1, of=changes[0][0], note="late"), table=AMENDMENTS)
    index.refresh()
    files = DayFiles(log)
    scan = Scan(files, files.stamps())
    for words in ("", "late", "caf", "40217788", "order again", "late order"):
        for more in ({}, {"first": date(2026, 11, 22)}, {"agent": "maya okoro"}):
            query = RecordQuery(sought(words), **more)  # type: ignore[arg-type]
            for limit in (2, 50):
                assert index.page(query, limit) == scan.page(query, limit).rows
    for number in range(8):
        assert index.by_id(kept_id(number)) == scan.by_id(kept_id(number), 10)
        id = kept_id(number)
        assert index.statements(interaction=id) == scan.statements(interaction=id)
    assert sorted(index.hidden()) == sorted(scan.hidden())
    index.close()
