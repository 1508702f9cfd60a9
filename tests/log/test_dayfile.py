from __future__ import annotations

import json
import random
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobaid.log.dayfile import (
    DayFileError,
    KeptDocument,
    Tables,
    lay_out,
    parse,
    pick,
    salvage,
    stream,
)
from jobaid.log.dayreader import DayReader
from tests.log.support import document, interaction_id

steady = settings(deadline=None, derandomize=True)

TWO_TABLES = {
    "interactions": {1: document(1), 2: document(2), 7: document(7)},
    "amendments": {1: {"id": "a1", "of": interaction_id(1), "text": "\ud800 \u00e9 }, {\n"}},
}


def laid_out(tables: Any) -> bytes:
    return b"".join(lay_out(tables))


def told(tables: Tables) -> dict[str, dict[str, Any]]:
    return {
        name: {number: kept.load() for number, kept in table.items()}
        for name, table in tables.items()
    }


def keyed(tables: Any) -> Any:
    return {name: {str(n): held for n, held in table.items()} for name, table in tables.items()}


json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(), max_size=12),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3)
    ),
    max_leaves=10,
)
documents = st.dictionaries(st.text(max_size=6), json_values, max_size=4)
databases = st.dictionaries(
    st.text(st.characters(codec="utf-8"), max_size=8),
    st.dictionaries(st.integers(0, 99), documents, max_size=4),
    max_size=3,
)


@steady
@given(databases)
def test_any_database_comes_back_from_our_layout_and_is_json(base: dict[str, Any]):
    data = laid_out(base)
    assert data.isascii()
    assert json.loads(data) == keyed(base)
    assert told(parse(data)) == keyed(base)
    assert laid_out(parse(data)) == data


@steady
@given(databases)
def test_any_database_that_stock_tinydb_wrote_can_be_read(base: dict[str, Any]):
    for data in (json.dumps(keyed(base)), json.dumps(keyed(base), indent=4, ensure_ascii=False)):
        assert told(parse(data.encode("utf-8", "surrogatepass"))) == keyed(base)


def test_one_document_is_one_line():
    lines = laid_out(TWO_TABLES).split(b"\n")
    assert len(lines) == 1 + 3 + 1 + 1 + 1 + 1
    assert lines[0] == b'{"interactions": {'
    assert lines[1].startswith(b'"1": {"v":1,"id":')
    assert lines[4] == b'}, "amendments": {'
    assert lines[-2:] == [b"}}", b""]


@pytest.mark.parametrize(
    "data",
    [
        b"{",
        b"[]",
        b'{"interactions": []}',
        b'{"interactions": {"1": 5}}',
        b'{"interactions": {\n"1": {"id": "x"}\n}}\nmore',
        b'{"interactions": {\n"1": {"id": "x"}\n"2": {"id": "y"}\n}}\n',
        b'{"interactions": {\n"1": {"id": "x"},\n}}\n',
        b'{"interactions": {\n,"1": {"id": "x"}\n}}\n',
        b'"1": {"id": "x"}\n}}\n',
        b'{"interactions": {\n{"more": {\n}}\n',
        b'{"interactions": {\n"1": {"id": "x", 5}\n}}\n',
        b"\x00" * 4096,
        b"[" * 100_000,
        b'{"a": ' * 100_000,
    ],
)
def test_what_is_no_database_is_refused(data: bytes):
    with pytest.raises(ValueError):  # noqa: PT011 - what plain JSON says, if it says so at all
        keyed_or_raise(data)
    with pytest.raises(DayFileError):
        parse(data)


def keyed_or_raise(data: bytes) -> None:
    """What plain JSON and TinyDB would make of it: a check of the test's own examples."""
    try:
        base = json.loads(data)
    except RecursionError as error:
        raise ValueError from error
    if not isinstance(base, dict) or not all(
        isinstance(table, dict) and all(isinstance(held, dict) for held in table.values())
        for table in base.values()
    ):
        raise ValueError("no database")


def test_a_kept_document_is_as_it_was_and_cannot_be_altered():
    original = document(1)
    kept = KeptDocument.of(original)
    expected = json.loads(kept.text)
    original["events"].clear()
    first = kept.load()
    assert first == expected
    first["events"].clear()
    assert kept.load() == dict(kept) == expected
    assert (kept.identifier, kept.revision) == (interaction_id(1), 1)
    assert not hasattr(kept, "update")
    assert KeptDocument.of(kept) is kept


def test_what_is_known_is_not_worked_out_again_and_is_the_same():
    base = {"interactions": {str(n): document(n) for n in range(1, 6)}}
    data, known = b"".join(lay_out(base)), {}
    first = parse(data, known)
    assert len(known) == 5
    again = parse(data, known)
    assert again == first == parse(data)
    assert [(one.identifier, one.revision) for one in again["interactions"].values()] == [
        (one.identifier, one.revision) for one in first["interactions"].values()
    ]
    damaged = data.replace(b'"rev":', b'"rev"', 1)
    assert damaged != data
    with pytest.raises(DayFileError):
        parse(damaged, known)


def test_keeping_never_fails():
    loop: dict[str, Any] = {"id": "x"}
    loop["loop"] = loop
    assert KeptDocument.of(loop).identifier == "x"
    assert KeptDocument.of({"id": "x", "odd": {1, 2}, "raw": b"r"}).load()["odd"] == [1, 2]


@pytest.mark.parametrize("ours", [True, False])
def test_one_document_can_be_picked(ours: bool):
    data = laid_out(TWO_TABLES) if ours else json.dumps(keyed(TWO_TABLES)).encode()
    for number in (1, 2, 7):
        found = pick(data, interaction_id(number))
        assert found is not None
        assert found.load() == TWO_TABLES["interactions"][number]
    assert pick(data, interaction_id(3)) is None
    assert pick(data, "a1") is None
    assert pick(data, interaction_id(1), "amendments") is None, "there it is only spoken of"
    assert pick(data, "a1", "amendments") is not None
    assert pick(b"", "a1") is None


def test_a_document_is_picked_from_a_damaged_file_too():
    data = laid_out(TWO_TABLES).replace(b'"1": {"v":1', b'"1": {"v"1', 1)[:-40]
    assert pick(data, interaction_id(1)) is None
    assert pick(data, interaction_id(2)) is not None


def test_nothing_but_what_is_damaged_is_lost():
    data = laid_out(TWO_TABLES)
    lines = data.split(b"\n")
    lines[2] = lines[2][:-30]
    found = told(salvage(b"\n".join(lines)))
    assert found["interactions"] == {
        "1": TWO_TABLES["interactions"][1],
        "7": TWO_TABLES["interactions"][7],
    }
    assert found["amendments"] == keyed(TWO_TABLES)["amendments"]


def test_a_mapping_inside_a_damaged_document_is_not_taken_for_one():
    inner = {"id": "outer", "odd": {"5": {"id": "inner", "v": 1}}, "agent": {"id": "agent"}}
    data = laid_out({"interactions": {1: inner, 2: document(2)}})
    broken = data.replace(b'{"id":"outer",', b'{"id":"outer"', 1)
    assert list(told(salvage(broken))["interactions"]) == ["2"]


@pytest.mark.parametrize("ours", [True, False])
def test_a_cut_file_gives_back_what_is_whole(ours: bool):
    data = laid_out(TWO_TABLES) if ours else json.dumps(keyed(TWO_TABLES)).encode()
    randomly = random.Random(5)
    whole = keyed(TWO_TABLES)
    for cut in [*(randomly.randrange(len(data)) for _ in range(300)), len(data)]:
        for name, table in told(salvage(data[:cut])).items():
            for number, held in table.items():
                assert whole[name][number] == held
    assert told(salvage(data)) == whole


def test_a_flipped_bit_costs_at_most_the_document_that_it_is_in():
    data = laid_out(TWO_TABLES)
    randomly = random.Random(6)
    lost = 0
    for _ in range(1500):
        place = randomly.randrange(len(data))
        flipped = bytearray(data)
        flipped[place] ^= 1 << randomly.randrange(8)
        try:
            tables = parse(bytes(flipped))
        except DayFileError:
            tables = salvage(bytes(flipped))
        found = [kept.identifier for table in tables.values() for kept in table.values()]
        lost += len(found) < 4
        assert len(found) >= 3, (place, bytes(flipped[place - 30 : place + 30]))
    assert lost < 1500


@steady
@given(databases, st.booleans(), st.booleans())
def test_one_after_the_other_comes_what_comes_at_once(
    base: dict[str, Any], ours: bool, interactions_first: bool
):
    base = base | {"interactions": {1: {"id": "a"}, 2: {"id": "b"}}, "views": {1: {"id": "c"}}}
    data = laid_out(base) if ours else json.dumps(keyed(base)).encode("ascii")
    streamed: dict[str, list[Any]] = {}
    for name, kept in stream(data, interactions_first=interactions_first):
        streamed.setdefault(name, []).append(kept.load())
    whole = told(parse(data))
    assert streamed == {name: list(table.values()) for name, table in whole.items() if table}
    places = list(streamed)
    assert places.index("interactions") == (0 if interactions_first else len(places) - 1)


@pytest.mark.parametrize("interactions_first", [True, False])
@pytest.mark.parametrize("table", ["interactions", "amendments"])
def test_a_reader_gives_each_whole_document_of_a_damaged_file_once(
    tmp_path: Path, table: str, interactions_first: bool
):
    reader = DayReader(tmp_path, "desk")
    day = date(2026, 11, 21)
    path = reader.path(day)
    path.parent.mkdir(parents=True)
    tables = TWO_TABLES | {"amendments": {1: {"id": "a1"}, 2: {"id": "a2"}}}
    data = laid_out(tables)
    # The second document of the table is no JSON any more: what came before it has been given.
    lines = data.split(b"\n")
    broken = lines.index(next(line for line in lines if b"%s" % table.encode() in line)) + 2
    lines[broken] = lines[broken].replace(b'"id":', b'"id"\x00', 1)
    path.write_bytes(b"\n".join(lines))
    given = list(reader.each(day, interactions_first=interactions_first))
    expected = {(name, one["id"]) for name, held in tables.items() for one in held.values()}
    lost = (table, interaction_id(2) if table == "interactions" else "a2")
    assert sorted((name, kept.identifier) for name, kept in given) == sorted(expected - {lost})
    assert [notice.path for notice in reader.notices] == [path]
