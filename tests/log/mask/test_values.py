"""Whole events and documents are masked, and the program's own ids and times are not."""

import json
import uuid
from typing import Any

import pytest

from jobaid.log.mask import mask_value

EVENT: dict[str, Any] = {
    "v": 1,
    "seq": 14,
    "at": "2026-11-21T14:21:03.412Z",
    "ms": 4_111_111,
    "type": "noted",
    "text": "Customer 40217788 called from 07700 900123 about 25.00",
}


def test_nothing_found_gives_the_same_object() -> None:
    for value in (EVENT, [EVENT], "text", 12, 1.5, None, True, {"a": [1, {"b": "c"}]}, ()):
        masked, count = mask_value(value)
        assert masked is value
        assert count == 0


def test_strings_keys_and_numbers_at_any_depth() -> None:
    value = {
        "text": "4111 1111 1111 1111",
        "list": [1, ["x", {"deep": "pay 5555555555554444 now"}]],
        "4111111111111111": "key",
        "number": 4111111111111111,
        "float": 4111111111111111.0,
        "other": 1795876463412,
        "yes": True,
        "tuple": ("4111111111111111",),
    }
    before = json.dumps(value)
    masked, count = mask_value(value)
    assert masked == {
        "text": "[card ending 1111]",
        "list": [1, ["x", {"deep": "pay [card ending 4444] now"}]],
        "[card ending 1111]": "key",
        "number": "[card ending 1111]",
        "float": "[card ending 1111]",
        "other": 1795876463412,
        "yes": True,
        "tuple": ("[card ending 1111]",),
    }
    assert count == 6
    assert json.dumps(value) == before
    assert isinstance(masked, dict)
    assert list(masked) == [*list(value)[:2], "[card ending 1111]", *list(value)[3:]]


def test_unchanged_parts_are_the_same_objects() -> None:
    value: dict[str, Any] = {"kept": {"a": 1}, "gone": "4111111111111111"}
    masked, _ = mask_value(value)
    assert isinstance(masked, dict)
    assert masked["kept"] is value["kept"]


def test_keys_that_mask_alike_stay_apart() -> None:
    value = {"4111111111111111": 1, "4111 1111 1111 1111": 2, "[card ending 1111]": 3}
    masked, count = mask_value(value)
    assert count == 2
    assert isinstance(masked, dict)
    assert sorted(masked.values(), key=str) == [1, 2, 3]


@pytest.mark.parametrize(
    "value",
    [
        {"type": "filled", "field": "cvv", "value": "907"},
        {"type": "changed", "field": "card.security_code", "old": "907", "value": "x"},
        {"type": "typed", "field": "pin", "text": "9070"},
        {"cvv": "907"},
        {"cvv": 907},
        {"fields": {"security_code": ["907"]}},
        {"field": "customer.card", "value": "630427373398"},
        {"card_number": 630427373398},
    ],
)
def test_a_name_says_what_a_value_is(value: Any) -> None:
    masked, count = mask_value(value)
    assert count == 1
    assert "907" not in json.dumps(masked)
    assert "630427373398" not in json.dumps(masked)


@pytest.mark.parametrize(
    "value",
    [
        {"field": "amount", "value": "907"},
        {"amount": 907, "order": 630427373398},
        {"field": "account", "value": "40217788"},
        {"cvv": True, "pin": None},
    ],
)
def test_other_names_do_not(value: Any) -> None:
    assert mask_value(value) == (value, 0)


def test_what_stands_under_a_safe_key_is_not_looked_at() -> None:
    value = {"id": "4111111111111111", "text": "4111111111111111", "in": {"id": 4111111111111111}}
    masked, count = mask_value(value, safe_keys=frozenset({"id"}))
    assert count == 1
    assert masked == {**value, "text": "[card ending 1111]"}


def test_the_programs_own_ids_and_times_are_left_alone() -> None:
    """UUIDs, content ids and times by the thousand, with every digit they may have."""
    digits = "0123456789"
    for number in range(1000):
        mixed = uuid.uuid5(uuid.NAMESPACE_OID, str(number))
        bare = "".join(digits[byte % 10] for byte in mixed.bytes * 3)
        numeric = f"{bare[:8]}-{bare[8:12]}-7{bare[12:15]}-8{bare[15:18]}-{bare[18:30]}"
        blob = "a" + bare[:39]
        value = {
            "id": str(mixed),
            "of": numeric,
            "versions": {"charge-dispute": mixed.hex + "00000000", "never.yaml": blob},
            "at": f"2026-11-21T{number % 24:02}:{number % 60:02}:03.{number % 1000:03}Z",
            "ms": number * 1_000_003,
        }
        assert mask_value(value) == (value, 0)


def test_numbers_that_no_float_or_card_can_be() -> None:
    for number in (float("nan"), float("inf"), -float("inf"), 1e300, 10**5000, -(10**5000), 0.5):
        assert mask_value([number])[1] == 0
    assert mask_value(-4111111111111111) == ("[card ending 1111]", 1)
