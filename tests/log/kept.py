"""Small interaction documents in day files, for the tests of what finds them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from jobaid.log.daybook import Daybook

DESK = "desk-1"


def kept_id(number: int) -> str:
    """The id of a document: the later the number, the later it sorts."""
    return f"019aa6d4-{number:04x}-7000-8000-{number:012x}"


def made(number: int, day: str = "2026-11-21", hour: int = 14, **more: Any) -> dict[str, Any]:
    """A closed interaction that began on a day, `number` minutes after the hour."""
    document: dict[str, Any] = {
        "v": 1,
        "id": kept_id(number),
        "rev": 1,
        "state": "closed",
        "channel": "phone",
        "desk": DESK,
        "agent": {"id": "maya", "name": "Maya Okoro"},
        "team": None,
        "script": "charge-dispute",
        "timezone": "Europe/London",
        "started": f"{day}T{hour:02}:{number % 60:02}:00.000Z",
        "handle_s": 60.0 + number,
        "fields": {
            "customer.name": f"Customer {number}",
            "customer.account": str(40217700 + number),
        },
        "promises": [],
        "slips": [],
        "none_fits": [],
        "notes": [],
        "outcome": "resolved",
        "summary": None,
        "events": [],
        "sample": False,
    }
    return document | more


def amendment(number: int, of: int, note: str) -> dict[str, Any]:
    """An amendment of a document, made on 22 November 2026."""
    return {
        "v": 1,
        "id": f"019aaba0-0000-7000-8000-{number:012x}",
        "of": kept_id(of),
        "at": "2026-11-22T09:00:00.000Z",
        "agent": {"id": "maya", "name": "Maya Okoro"},
        "note": note,
        "fields": {},
    }


def keep(
    log: Path, *documents: dict[str, Any], desk: str = DESK, table: str = "interactions"
) -> None:
    """Put documents into a desk's day files."""
    daybook = Daybook(log, desk)
    daybook.put_many(documents, table)
    daybook.close()


def numbers(rows: list[Any]) -> list[int]:
    """The numbers of the documents of rows."""
    return [int(row.id[-12:], 16) for row in rows]
