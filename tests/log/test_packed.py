"""Columns and statements of the index in little room: what comes out is what went in."""

from __future__ import annotations

import json
import math
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobaid.log.index.call_columns import unpacked
from jobaid.log.index.packed_columns import NOTHING, numbers_in, packed, texts_in
from jobaid.log.index.packed_statements import packed_statement, statement_text
from jobaid.log.index.statement_rows import StatementRow

WHOLE = st.lists(st.none() | st.integers(-(1 << 62), 1 << 62), min_size=1, max_size=40)
MOMENTS = st.integers(1_700_000_000_000, 1_700_100_000_000)
LENGTHS = st.integers(0, 10_000_000).map(lambda ms: ms / 1000)
NUMBERS = st.none() | MOMENTS | LENGTHS | st.floats(allow_nan=False, allow_infinity=False)


@given(WHOLE)
def test_whole_numbers_come_back_whatever_they_are(values: list[int | None]) -> None:
    kind, data = packed(values)
    told = [NOTHING if one is None else one for one in values]
    assert numbers_in(kind, data) == told
    assert unpacked(kind, data).tolist() == told


@given(st.lists(NUMBERS, min_size=1, max_size=40))
def test_decimals_come_back_to_the_last_bit(values: list[Any]) -> None:
    kind, data = packed(values, decimal=True)
    assert numbers_in(kind, data) == values
    there = [None if math.isnan(one) else one for one in unpacked(kind, data).astype(float)]
    assert there == [None if one is None else float(one) for one in values]


@given(st.lists(st.none() | st.text(), min_size=1, max_size=20).filter(any))
def test_texts_come_back(values: list[str | None]) -> None:
    assert texts_in(*packed(values)) == values


def test_a_day_of_calls_takes_half_the_room() -> None:
    began = [1_790_000_000_000.0 + 1000 * at + at % 7 for at in range(1000)]
    kind, data = packed(began, decimal=True)
    assert len(data) <= 4 * len(began)
    assert (unpacked(kind, data) == np.array(began)).all()
    assert len(packed([None] * 1000, decimal=True)[1]) < 100
    assert texts_in(*packed([1, 2])) is None
    with pytest.raises(ValueError, match="no kind"):
        unpacked("x4", b"")


ROW = StatementRow(
    "019a-1", "promise", "p-1", "019a-2", "p-1", "kept", "2026-11-20T10:00:00.000Z", "tom", "d-1"
)


def test_a_statement_takes_little_beside_its_row() -> None:
    said = {
        "v": 1, "by": {"id": "tom", "name": "Tom Reid"}, "desk": "d-1", "id": "019a-1",
        "kind": "promise", "of": "p-1", "at": "2026-11-20T10:00:00.000Z",
        "interaction": "019a-2", "change": "kept",
    }  # fmt: skip
    text = json.dumps(said)
    small = packed_statement(text, ROW)
    assert isinstance(small, bytes)
    assert len(small) < len(text) / 3
    assert statement_text(small, ROW) == text
    for kind, what in (("review", None), ("assignment", None), ("promise", "moved")):
        row = ROW._replace(kind=kind, what=what)
        assert packed_statement(text, row) == text == statement_text(text, row), "SQL looks there"


@given(st.text(max_size=300), st.none() | st.text(max_size=20))
def test_any_statement_comes_back(text: str, part: str | None) -> None:
    row = ROW._replace(part=part)
    assert statement_text(packed_statement(text, row), row) == text
