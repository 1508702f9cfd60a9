from __future__ import annotations

import errno
import io
import json
import random
import subprocess
import sys
import threading
import time
from collections.abc import Iterable
from concurrent import futures
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tinydb import TinyDB

from jobaid.log.daybook import Daybook
from jobaid.log.index.record_query import RecordQuery
from jobaid.log.lock import ProfileBusy
from jobaid.log.mask import mask_value
from jobaid.log.profile import Profile
from jobaid.log.trouble import ProfileTrouble
from jobaid.operations.records import import_lines, importing
from jobaid.operations.records.exporting import export_amendments, export_records
from jobaid.operations.records.importing import Imported, import_records
from jobaid.operations.records.record_finder import Records
from tests.examples import examples
from tests.log.kept import amendment, keep, kept_id, made
from tests.operations.kept_calls import OPEN, fill_profile

CARD = "4111 1111 1111 1111"


def take_in(
    profile: Path, *lines: dict[str, Any] | bytes, table: str = "interactions", **more: int
) -> Imported:
    texts = [one if isinstance(one, bytes) else json.dumps(one).encode() for one in lines]
    with Profile.open(profile, writing=True, new_desk=lambda: "here") as opened:
        return import_records(opened, io.BytesIO(b"\n".join(texts)), table=table, **more)


def kept(profile: Path) -> list[dict[str, Any]]:
    with Records.open(profile) as records:
        return [
            json.loads(text) for text in export_records(records, RecordQuery(), unfinished=True)
        ]


def counts(result: Imported) -> tuple[int, int, int, int, int]:
    return (
        result.added,
        result.replaced,
        result.unchanged,
        result.older,
        len(result.refused),
    )


def test_what_is_exported_comes_in_again_the_same(tmp_path: Path):
    fill_profile(tmp_path / "first")
    there = kept(tmp_path / "first")
    assert counts(take_in(tmp_path / "second", *there)) == (5, 0, 0, 0, 0)
    assert sorted(kept(tmp_path / "second"), key=lambda one: one["id"]) == sorted(
        there, key=lambda one: one["id"]
    )


def test_the_open_call_of_an_export_gives_way_to_what_became_of_it(tmp_path: Path):
    fill_profile(tmp_path / "first")
    take_in(tmp_path / "second", *kept(tmp_path / "first"))
    still = next(one for one in kept(tmp_path / "second") if one["id"] == OPEN)
    over = {**still, "rev": 1, "state": "closed"}
    assert counts(take_in(tmp_path / "second", over)) == (0, 1, 0, 0, 0)
    assert next(one for one in kept(tmp_path / "second") if one["id"] == OPEN) == over


def test_revisions(tmp_path: Path):
    assert counts(take_in(tmp_path, made(1, rev=2), made(2))) == (2, 0, 0, 0, 0)
    again = take_in(
        tmp_path,
        made(1, rev=2),
        made(1, rev=1, outcome="older"),
        made(2, rev=7, outcome="newer"),
        made(1, rev=2, outcome="other"),
    )
    assert counts(again) == (0, 1, 1, 1, 1)
    assert (again.refused[0].line, again.refused[0].id) == (4, kept_id(1))
    assert [(one["id"], one["outcome"]) for one in kept(tmp_path)] == [
        (kept_id(1), "resolved"),
        (kept_id(2), "newer"),
    ]


def test_the_same_id_on_two_days_in_one_import_is_kept_once(tmp_path: Path):
    result = take_in(tmp_path, made(1), made(1, "2026-11-25", rev=2), made(1, "2026-11-24", rev=3))
    assert counts(result) == (1, 2, 0, 0, 0)
    assert kept(tmp_path) == [made(1, "2026-11-24", rev=3)]


def test_what_another_desk_has_is_not_added_again(tmp_path: Path):
    keep(tmp_path / "log", made(1, rev=2), desk="there")
    result = take_in(
        tmp_path,
        made(1, rev=2),
        made(1, rev=1),
        made(1, rev=2, outcome="other"),
        made(1, rev=3, outcome="newer"),
    )
    assert counts(result) == (1, 0, 1, 1, 1)
    assert kept(tmp_path) == [made(1, rev=3, outcome="newer")]
    assert Daybook(tmp_path / "log", "there").get(kept_id(1)) == made(1, rev=2)


def test_all_goes_into_the_files_of_this_desk(tmp_path: Path):
    take_in(tmp_path, made(1, desk="somewhere-else"))
    assert [path.parts[-3:] for path in tmp_path.glob("log/*/*/*.json")] == [
        ("here", "2026", "2026-11-21.json")
    ]


def test_the_day_is_the_local_day_of_the_beginning(tmp_path: Path):
    late = {"started": "2026-11-21T23:30:00.000Z", "timezone": "Asia/Tokyo"}
    take_in(tmp_path, made(1, **late), made(2, id="a", started="soon"), {"id": "b"})
    names = sorted(path.name for path in tmp_path.glob("log/*/*/*.json"))
    assert names == ["1970-01-01.json", "2026-11-22.json"]


def test_cards_are_masked_and_reported(tmp_path: Path):
    lines = [
        made(1),
        made(2, notes=[{"text": f"paid with {CARD}"}], unknown={"deep": [4111111111111111]}),
        {"id": "z", "script": CARD, "version": CARD, "at": CARD},
    ]
    result = take_in(tmp_path, *lines)
    masked = [(one.line, one.id, one.count) for one in result.masked]
    assert masked == [(2, kept_id(2), 2), (3, "z", 3)]
    assert counts(result) == (3, 0, 0, 0, 0)
    for path in tmp_path.rglob("*"):
        if path.is_file():
            data = path.read_bytes()
            assert b"4111 1111" not in data
            assert b"4111111111111111" not in data
    again = take_in(tmp_path, *lines)
    assert counts(again) == (0, 0, 3, 0, 0)


def test_a_line_is_kept_as_it_is_written_only_where_nothing_in_it_is_hidden(tmp_path: Path):
    first, second, third = (made(number, summary="all is well") for number in (1, 2, 3))
    plain = json.dumps(first, separators=(",", ":")).encode()
    twice = json.dumps(second, separators=(",", ":")).replace(
        '"summary":', f'"summary":"{CARD}","summary":'
    )
    spaced = json.dumps({**third, "summary": "caf\u00e9 \t x"})
    take_in(tmp_path, plain, twice.encode(), spaced.encode())
    assert kept(tmp_path) == [first, second, {**third, "summary": "caf\u00e9 \t x"}]
    (file,) = (tmp_path / "log").glob("*/*/*.json")
    written = file.read_bytes()
    assert plain in written, "not made anew"
    assert CARD.encode() not in written, "not even where a later value of its key hides it"
    assert json.dumps(third["id"]).encode() in written
    assert b'": "' not in written


def test_an_id_that_is_a_card_number_is_refused(tmp_path: Path):
    result = take_in(tmp_path, {"id": CARD}, {"id": "4111111111111111", "a": 1}, made(1))
    assert counts(result) == (1, 0, 0, 0, 2)
    assert "card" in result.refused[0].words


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (b"{", "not JSON"),
        (b"\xff\xfe{\x00}\x00", "UTF-8"),
        (b'{"id": "\xed\xa0\x80"}', "UTF-8"),
        (b"[1, 2]", "not a JSON object"),
        (b'"text"', "not a JSON object"),
        (b"{}", "no id"),
        (b'{"id": 7}', "no id"),
        (b'{"id": ""}', "no id"),
        (b'{"id": "a", "v": 2}', "newer version"),
        (b'{"id": "a", "n": NaN}', "NaN"),
        (b'{"id": "a", "n": -Infinity}', "Infinity"),
        (b'{"id": "a", "n": 1e999}', "too large"),
        (b'{"id": "a", "n": ' + b"9" * 5000 + b"}", "not JSON"),
        (b'{"id": "a", "n": ' + b"[" * 300 + b"]" * 300 + b"}", "deep"),
        (b'{"id": "a", "n": ' + b"[" * 100_000 + b"]" * 100_000 + b"}", "deep"),
    ],
)
def test_a_bad_line_is_named_and_the_others_go_on(tmp_path: Path, line: bytes, words: str):
    result = take_in(tmp_path, made(1), line, made(2))
    assert counts(result) == (2, 0, 0, 0, 1)
    assert result.refused[0].line == 2
    assert words in result.refused[0].words
    assert result.refused[0].id == ("a" if b'"a"' in line else None)
    assert len(kept(tmp_path)) == 2


def test_odd_documents_that_are_whole_come_in_as_they_are(tmp_path: Path):
    odd = [
        {"id": "revision", "rev": 10**40},
        {"id": "below", "rev": -5},
        {"id": "truth", "rev": True, "v": "2"},
        {"id": "nul\0", "x": "\0", "\ud800": "\udfff"},
        {"id": "../../x", "started": "9999-12-31T23:59:59Z", "timezone": "../../etc/passwd"},
        {"id": "shapes", "events": [1, None, {"seq": "x"}], "path": {"a": 1}, "fields": [1]},
        {"id": "many", "fields": {f"k{one}": one for one in range(20_000)}},
    ]
    assert counts(take_in(tmp_path, *odd)) == (7, 0, 0, 0, 0)
    assert sorted(kept(tmp_path), key=repr) == sorted(odd, key=repr)
    assert counts(take_in(tmp_path, *odd)) == (0, 0, 7, 0, 0)


def test_what_a_killed_import_left_is_swept_away(tmp_path: Path):
    take_in(tmp_path, made(1))
    (tmp_path / "import.tmp").write_bytes(b"half")
    Profile.open(tmp_path, writing=True).close()
    assert not (tmp_path / "import.tmp").exists()


def test_what_was_written_when_an_import_is_killed_is_whole_and_the_rest_comes_in_again(
    tmp_path: Path,
):
    """Several day files are being written at that moment."""
    days = 150
    lines = [made(one, f"2026-{one // 28 + 1:02}-{one % 28 + 1:02}") for one in range(days)]
    file = tmp_path / "calls.jsonl"
    file.write_text("\n".join(map(json.dumps, lines)))
    command = [sys.executable, "-m", "jobaid", "log", "import", str(file)]
    importing = subprocess.Popen([*command, "--profile", str(tmp_path / "profile")])
    log = tmp_path / "profile" / "log"
    while importing.poll() is None and len(list(log.glob("*/2026/*.json"))) < 20:
        time.sleep(0)  # let it work
    importing.kill()
    importing.wait()
    there = list(log.glob("*/2026/*.json"))
    assert len(there) >= 20
    for path in there:
        with TinyDB(path) as stock:
            assert len(stock.table("interactions").all()) == 1
    result = take_in(tmp_path / "profile", *lines)
    assert (result.added, result.unchanged) == (days - len(there), len(there))
    assert not list(log.rglob("*.tmp"))
    assert sorted(one["id"] for one in kept(tmp_path / "profile")) == [one["id"] for one in lines]


@pytest.mark.parametrize("batch", [1_000, 1_000_000])
def test_days_are_written_beside_each_other_and_each_by_one_at_a_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, batch: int
):
    busy, lock, put_into = set[object](), threading.Lock(), Daybook.put_into
    two = threading.Barrier(2, timeout=60)

    def watched(self: Daybook, day: Any, documents: Any, table: str) -> Any:
        with lock:
            assert day not in busy
            busy.add(day)
        if batch > 1_000 and day.day <= 2:
            two.wait()  # it ends only where both are being written
        try:
            return put_into(self, day, documents, table)
        finally:
            with lock:
                busy.remove(day)

    monkeypatch.setattr(Daybook, "put_into", watched)
    monkeypatch.setattr(importing, "_BATCH_SIZE", batch)  # several for each file, or one
    lines = [made(one, f"2026-11-{one % 9 + 1:02}") for one in range(60)]
    assert take_in(tmp_path, *lines).added == 60
    assert len(kept(tmp_path)) == 60


def test_a_line_that_is_too_long_is_passed_over(tmp_path: Path):
    long = made(9, notes=[{"text": "x" * 50_000}])
    result = take_in(tmp_path, made(1), long, made(2), longest=10_000)
    assert counts(result) == (2, 0, 0, 0, 1)
    assert (result.refused[0].line, result.refused[0].id) == (2, None)
    last = take_in(tmp_path, long, longest=10_000)
    assert counts(last) == (0, 0, 0, 0, 1)


def test_a_megabyte_and_odd_signs_come_in_whole(tmp_path: Path):
    odd = made(1, notes=[{"text": "\ud800 \x00 \u202e " + "long " * 200_000}], v=1.0)
    assert counts(take_in(tmp_path, odd, b"", b"   ")) == (1, 0, 0, 0, 0)
    assert kept(tmp_path) == [odd]


def test_a_mark_at_the_beginning_and_other_line_ends(tmp_path: Path):
    text = b"\xef\xbb\xbf" + json.dumps(made(1)).encode() + b"\r\n" + json.dumps(made(2)).encode()
    assert counts(take_in(tmp_path, text)) == (2, 0, 0, 0, 0)


def test_a_full_disk_says_what_is_safe(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    put_into = Daybook.put_into
    left = 2

    def filling(self: Daybook, *args: Any) -> Any:
        nonlocal left
        left -= 1
        if left < 0:
            raise OSError(errno.ENOSPC, "no room")
        return put_into(self, *args)

    monkeypatch.setattr(Daybook, "put_into", filling)
    days = [made(one, f"2026-11-2{one}") for one in (1, 2, 3, 4)]
    result = take_in(tmp_path, *days)
    assert result.added == 2
    assert result.trouble is not None
    assert "the disk is full" in result.trouble
    monkeypatch.undo()
    assert counts(take_in(tmp_path, *days)) == (2, 0, 2, 0, 0)


def test_beside_a_running_desk_nothing_is_taken_in(tmp_path: Path):
    with Profile.open(tmp_path, writing=True), pytest.raises(ProfileBusy, match="already running"):
        take_in(tmp_path, made(1))


def test_a_profile_for_reading_only_takes_nothing_in(tmp_path: Path):
    take_in(tmp_path, made(1))
    with pytest.raises(ProfileTrouble):
        import_records(Profile.open(tmp_path, writing=False), io.BytesIO(b"{}"))


def test_amendments_come_in_as_they_left(tmp_path: Path):
    keep(tmp_path / "first/log", amendment(1, of=1, note="later"), table="amendments")
    with Records.open(tmp_path / "first") as records:
        texts = list(export_amendments(records, RecordQuery()))
    assert counts(take_in(tmp_path / "second", *texts, table="amendments")) == (1, 0, 0, 0, 0)
    assert counts(take_in(tmp_path / "second", *texts, table="amendments")) == (0, 0, 1, 0, 0)
    take_in(tmp_path / "second", made(1))
    with Records.open(tmp_path / "second") as records:
        assert records.record(kept_id(1)).amendments == [amendment(1, of=1, note="later")]


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(codec=None), max_size=12),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=10,
)
KEYS = st.sampled_from([*made(1), "unknown", "source"]).filter(lambda name: name not in ("id", "v"))
DOCUMENTS = st.dictionaries(KEYS, JSON, max_size=6)


def as_json(documents: Iterable[dict[str, Any]]) -> list[str]:
    """The documents as JSON tells them apart (1, 1.0 and true are three things)."""
    return sorted(map(json.dumps, documents))


@settings(max_examples=examples(40), deadline=None)
@given(st.lists(st.tuples(st.text(min_size=1, max_size=6), DOCUMENTS), max_size=4))
def test_any_json_document_makes_the_round_trip(
    tmp_path_factory: pytest.TempPathFactory, told: list[tuple[str, dict[str, Any]]]
):
    root = tmp_path_factory.mktemp("round")
    documents = {id: {"id": id, **document} for id, document in told}
    assume(mask_value(list(documents.values()))[1] == 0)
    result = take_in(root / "first", *documents.values())
    assert len(result.masked) + len(result.refused) == 0
    first = kept(root / "first")
    assert as_json(first) == as_json(documents.values())
    take_in(root / "second", *first)
    assert as_json(kept(root / "second")) == as_json(first)
    assert counts(take_in(root / "second", *first))[2] == len(first)


def test_lines_in_any_order_and_number_come_in_the_same_on_all_processors(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(import_lines, "_AT_ONCE", 7)
    monkeypatch.setattr(import_lines, "_WORTH_IT", 20)
    monkeypatch.setattr(import_lines.os, "cpu_count", lambda: 2)
    lines = [made(one, f"2026-{one % 5 + 7:02}-21", note=CARD) for one in range(60)]
    lines[31] = made(30, "2026-10-01", rev=2)  # a later revision stays in the file of the first
    random.Random(1).shuffle(lines)
    first = next(one for one in lines if one["id"] == kept_id(30))
    result = take_in(tmp_path, *lines, b"not JSON")
    assert (result.added, [one.line for one in result.refused]) == (59, [61])
    assert [one.line for one in result.masked] == [
        at for at, one in enumerate(lines, 1) if "note" in one
    ]
    there = {one["id"]: one for one in kept(tmp_path)}
    assert len(there) == 59
    assert there[kept_id(30)]["rev"] == 2
    with Records.open(tmp_path) as records:
        day = records.record(kept_id(30)).row.place.day
    assert day.isoformat() == first["started"][:10]
    assert not list(tmp_path.glob("*.tmp"))


def test_an_import_goes_on_where_no_process_can_be_had(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    def refused(*_: object, **__: object) -> None:
        raise OSError(errno.EAGAIN, "no processes")

    monkeypatch.setattr(import_lines, "_AT_ONCE", 2)
    monkeypatch.setattr(import_lines, "_WORTH_IT", 2)
    monkeypatch.setattr(futures, "ProcessPoolExecutor", refused)
    assert take_in(tmp_path, *(made(one) for one in range(9))).added == 9
