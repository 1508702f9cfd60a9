from __future__ import annotations

import uuid

from hypothesis import given
from hypothesis import strategies as st

from jobaid.ids import new_id, uuid7


def test_the_example_of_rfc_9562():
    # Appendix A.6: 2022-02-22 19:22:22 UTC, rand_a 0xCC3, rand_b 0x18C4DC0C0C07398F
    bits = 0xCC3 << 68 | 0x18C4DC0C0C07398F
    made = uuid7(1645557742000, bits.to_bytes(10, "big"))
    assert made == "017f22e2-79b0-7cc3-98c4-dc0c0c07398f"


@given(st.integers(0, (1 << 48) - 1), st.binary(min_size=10, max_size=10))
def test_every_id_is_a_uuid_of_version_7_that_tells_its_time(now_ms: int, chance: bytes):
    made = uuid.UUID(uuid7(now_ms, chance))
    assert (made.version, made.variant) == (7, uuid.RFC_4122)
    assert made.int >> 80 == now_ms


def test_ids_sort_by_time():
    assert uuid7(1, b"\xff" * 10) < uuid7(2, b"\0" * 10)


def test_a_moment_that_does_not_fit_becomes_the_nearest():
    assert uuid7(-5, b"\0" * 10).startswith("00000000-0000-7")
    assert uuid7(1 << 60, b"\0" * 10).startswith("ffffffff-ffff-7")


def test_new_ids_differ():
    assert len({new_id() for _ in range(100)}) == 100
