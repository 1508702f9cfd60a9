"""Events and interaction documents as this package sees them: plain mappings.

Of an event only `seq` is looked at, of a document only `id`, `rev`, `state`, `events` and what
tells the day on which it began. Everything else is kept untouched, whatever version wrote it.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta, tzinfo
from functools import lru_cache
from itertools import chain
from typing import Any
from zoneinfo import ZoneInfo

KeptEvent = Mapping[str, Any]
"""`{"v", "seq", "at", "ms", "type", ...}`: one thing that happened in a call."""

Document = dict[str, Any]
"""An interaction, or a document about one made after the fact."""

Fold = Callable[[Sequence[KeptEvent]], Document]
"""Turns the events of a call into its document; passed in, for the log knows no calls."""

UNDATED = date(1970, 1, 1)
"""The day of a document that tells no time at all: always the same, so that it is found again."""

_TIMES = ("started", "at", "created", "ended")
_UUID7 = re.compile(
    r"([0-9a-f]{8})-([0-9a-f]{4})-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}", re.IGNORECASE
)
_compact = json.JSONEncoder(ensure_ascii=True, separators=(",", ":"), allow_nan=False)


def encode_event(event: KeptEvent) -> bytes:
    """An event as compact ASCII JSON.

    Recording never fails: a value that JSON does not know is kept as text, a number that is no
    number as nothing.
    """
    try:
        return _compact.encode(event).encode("ascii")
    except (TypeError, ValueError, RecursionError):
        return _compact.encode(plain(event)).encode("ascii")


def plain(value: object, depth: int = 40) -> object:
    """The nearest thing to `value` that JSON can hold, at most `depth` levels of it."""
    if value is None or isinstance(value, bool | str | int):
        return value
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if depth == 0:
        return "..."
    if isinstance(value, Mapping):
        return {str(key): plain(held, depth - 1) for key, held in value.items()}
    if isinstance(value, Sequence | set | frozenset) and not isinstance(value, bytes | bytearray):
        return [plain(held, depth - 1) for held in value]
    return str(value)


def sequence(event: KeptEvent) -> int | None:
    """The place of an event in its call (0 for the first), or None when it tells none."""
    seq = event.get("seq")
    return seq if isinstance(seq, int) and not isinstance(seq, bool) and seq >= 0 else None


def merge(*readings: Iterable[KeptEvent]) -> list[KeptEvent]:
    """Events of one call from several places, in order of `seq`; a later reading wins."""
    found: dict[int, KeptEvent] = {}
    for reading in readings:
        for event in reading:
            seq = sequence(event)
            if seq is not None:
                found[seq] = event
    return [found[seq] for seq in sorted(found)]


def missing(events: Sequence[KeptEvent]) -> list[int]:
    """The numbers that are absent between the first and the last of ordered events."""
    there = {event["seq"] for event in events}
    return [seq for seq in range(max(there, default=-1)) if seq not in there]


def local_day(document: Mapping[str, Any], fallback: tzinfo | None = None) -> date:
    """The local day on which an interaction began: the day of the file that holds it.

    `started` (or the first time the document tells) in the document's own `timezone`; where that
    is absent or unknown here in `fallback`, or in this computer's zone when that is None. Without
    any time the day is read from a UUIDv7 `id` (its first 48 bits are milliseconds, RFC 9562),
    and without that it is `UNDATED`.
    """
    moment = local_moment(document, fallback)
    return UNDATED if moment is None else moment.date()


def local_moment(document: Mapping[str, Any], fallback: tzinfo | None = None) -> datetime | None:
    """When an interaction began, in the zone that `local_day` goes by; None without any time."""
    moment = _began(document)
    try:
        local = _zone(document.get("timezone")) or fallback
        return None if moment is None else moment.astimezone(local)
    except (OverflowError, OSError, ValueError):
        return moment


def id_days(identifier: str) -> list[date]:
    """The days (three, for the zone is not known) on which a UUIDv7 may have been made."""
    made = _made(identifier)
    if made is None:
        return []
    try:
        return [(made + timedelta(days=shift)).date() for shift in (0, -1, 1)]
    except OverflowError:
        return [made.date()]


def _began(document: Mapping[str, Any]) -> datetime | None:
    events = document.get("events")
    first = events[0] if isinstance(events, list) and events else None
    at = first.get("at") if isinstance(first, Mapping) else None
    for text in chain(map(document.get, _TIMES), (at,)):
        if isinstance(text, str):
            try:
                moment = datetime.fromisoformat(text)
            except ValueError:
                continue
            return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    identifier = document.get("id")
    return _made(identifier) if isinstance(identifier, str) else None


def _made(identifier: str) -> datetime | None:
    match = _UUID7.fullmatch(identifier)
    if match is None:
        return None
    try:
        return datetime.fromtimestamp(int(match[1] + match[2], 16) / 1000, UTC)
    except (OverflowError, OSError, ValueError):
        return None


@lru_cache(maxsize=64)
def _named_zone(name: str) -> tzinfo | None:
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):  # unknown here, no zone's name, a folder of zones
        return None


def _zone(name: object) -> tzinfo | None:
    return _named_zone(name) if isinstance(name, str) and name else None
