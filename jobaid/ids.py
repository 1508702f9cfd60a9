"""Ids of interactions and of documents about them: UUIDs of version 7, which sort by time."""

from __future__ import annotations

import os
import time

_LATEST = (1 << 48) - 1


def uuid7(now_ms: int, chance: bytes) -> str:
    """The UUIDv7 of a moment.

    `now_ms` is milliseconds since 1970 (UTC), `chance` ten random bytes of which 74 bits are
    used. Layout: RFC 9562 section 5.7 (48 bits of time, version 7, 12 random bits, variant 2,
    62 random bits). A moment before 1970 or after the year 10889 becomes the nearest that fits.
    """
    time_bits = min(max(now_ms, 0), _LATEST)
    random_bits = int.from_bytes(chance[:10], "big")
    first, rest = random_bits >> 68, random_bits & ((1 << 62) - 1)
    # Written out here: the module `uuid` takes longer to load than all that makes an id.
    told = f"{time_bits << 80 | 7 << 76 | first << 64 | 2 << 62 | rest:032x}"
    return "-".join((told[:8], told[8:12], told[12:16], told[16:20], told[20:]))


def new_id() -> str:
    """A new id, of now."""
    return uuid7(time.time_ns() // 1_000_000, os.urandom(10))
