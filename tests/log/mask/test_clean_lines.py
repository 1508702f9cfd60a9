"""A line is said to be clean only where a walk through what it holds would find nothing."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobaid.log.mask import mask_value, use_masks
from jobaid.log.mask.clean_lines import CleanLines

CARD = "4111 1111 1111 1111"
KEYS = st.sampled_from([
    "text", "field", "value", "old", "at", "due", "cvv", "card number", "PIN", "entered_ms",
    "4111111111111111", 'a "quoted" key', "clave", "fields", "id", "tarjeta", "security-code",
])  # fmt: skip
TEXTS = st.one_of(
    st.sampled_from([
        CARD, "4111111111111111", "123", "4417", "cvv 123", "the card was declined", "cvv", "pin",
        "2026-11-21T14:21:03.412Z", "4111-1111-1111T11:11:11Z", "\\", '"4111', "1111 1111 1111",
        "four one one one one one one one one one one one one one one one", "ünïcode 4111",
        "019ff7ac-4111-7111-8111-111111111111", "line\nbreak", "40012345", "my pin is 4417", "QX12",
    ]),
    st.text(max_size=12),
    st.uuids().map(str),
)  # fmt: skip
NUMBERS = st.one_of(
    st.integers(-5000, 5000),
    st.sampled_from([4111111111111111, 4111111111111111.0, 411111111111, 1e15, 457.0, 0.1, -123]),
)
VALUES = st.recursive(
    TEXTS | NUMBERS | st.none() | st.booleans(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=5),
    max_leaves=20,
)


@pytest.fixture
def house_masks() -> Iterator[None]:
    use_masks([("staff number", "QX[0-9]{2}"), ("locker", "44[0-9]{2}")])
    yield
    use_masks([])


@given(
    lines=st.lists(st.dictionaries(KEYS, VALUES, max_size=6), min_size=1, max_size=4),
    plain=st.booleans(),
    wide=st.booleans(),
    own_masks=st.booleans(),
)
def test_what_is_seen_to_be_clean_is_clean(
    lines: list[dict[str, Any]], plain: bool, wide: bool, own_masks: bool
) -> None:
    clean = CleanLines()
    use_masks([("staff number", "QX[0-9]{2}"), ("locker", "44[0-9]{2}")] if own_masks else [])
    try:
        for told in [*lines, *lines]:  # what was remembered of one holds for the next
            line = json.dumps(
                told, ensure_ascii=plain, separators=(" , ", " : ") if wide else (",", ":")
            )
            try:
                data = line.encode("utf-8")
            except UnicodeEncodeError:
                continue
            if clean.sees(data):
                assert mask_value(told)[1] == 0, line
    finally:
        use_masks([])


def test_the_line_of_a_common_call_is_seen_to_be_clean() -> None:
    """Else each would be walked through, which takes several times as long."""
    clean = CleanLines()
    event = {"v": 1, "seq": 3, "at": "2026-11-21T14:21:03.412Z", "ms": 8123, "type": "captured"}
    call = {
        "id": "019ff7ac-8c1f-7b3a-9d52-4111e0aa11b7",
        "versions": {"lost-card": "70062b1c0000000000000000000000000070062b"},
        "handle_s": 462.457,
        "fields": {"customer.account": "40012345", "customer.phone": "+44 7700 900123"},
        "events": [{**event, "field": "customer.account", "value": "40012345"}],
        "notes": [{"text": 'She said "the card was declined",\nso I explained.', "ms": 457}],
        "summary": "Ring back Friday, 14:30, about 25.00 €",
    }
    for plain in (True, False):
        assert clean.sees(json.dumps(call, ensure_ascii=plain).encode("utf-8"))
    for dirty in (
        {**call, "summary": f"it is {CARD}"},
        {**call, "fields": {"cvv": "123"}},
        {**call, "events": [{**event, "field": "card.cvv", "value": "123"}]},
        {**call, "handle_s": int(CARD.replace(" ", ""))},
    ):
        assert mask_value(dirty)[1]  # type: ignore[arg-type]
        assert not clean.sees(json.dumps(dirty).encode("ascii"))


def test_a_houses_own_masks_are_looked_for(house_masks: None) -> None:
    for dirty in ({"text": "QX12"}, {"n": 4417}, {"n": 4417.0}, {"lot": [1, 4411]}):
        assert mask_value(dirty)[1]  # type: ignore[arg-type]
        assert not CleanLines().sees(json.dumps(dirty).encode("ascii"))
    assert CleanLines().sees(b'{"text":"QX1","n":44}')
