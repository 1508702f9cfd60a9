"""Promises as an iCalendar file (RFC 5545), for any calendar: each a to-do with its alarm."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import TYPE_CHECKING

from jobaid.promises.ledger import OVER

if TYPE_CHECKING:
    from jobaid.promises.ledger import LedgerPromise

_LONGEST = 73  # octets of a line, the rest is folded


def promise_calendar(promises: Iterable[LedgerPromise], now: dt.datetime, notice_min: float) -> str:
    """The open promises with a time, as an iCalendar text with CRLF line ends.

    Only what was promised and to whom is told: no number and no account. The alarm is `notice_min`
    minutes before. Each keeps its UID, so that a later file replaces what an earlier one said.
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Job Aid//Promises//EN"]
    for one in promises:
        if one.due is None or one.state in OVER:
            continue
        made = one.made
        who = made.customer.shown_name
        text = made.text if not who or who in made.text else f"{made.text} ({who})"
        lines += [
            "BEGIN:VEVENT",
            f"UID:{_text(made.interaction)}.{_text(made.id)}@jobaid",
            f"DTSTAMP:{_utc(now)}",
            f"DTSTART:{_utc(one.due)}",
            "DURATION:PT0S",
            f"SEQUENCE:{len(one.changes)}",
            f"SUMMARY:{_text(text)}",
            "TRANSP:TRANSPARENT",
            "BEGIN:VALARM",
            "ACTION:DISPLAY",
            f"DESCRIPTION:{_text(text)}",
            f"TRIGGER:-PT{max(0, round(notice_min))}M",
            "END:VALARM",
            "END:VEVENT",
        ]
    lines.append("END:VCALENDAR")
    return "".join(f"{part}\r\n" for line in lines for part in _folded(line))


def _utc(moment: dt.datetime) -> str:
    return f"{moment.astimezone(dt.UTC):%Y%m%dT%H%M%SZ}"


def _text(words: str) -> str:
    plain = " ".join(words.split())
    return plain.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")


def _folded(line: str) -> Iterable[str]:
    """A line in parts of at most 75 octets, none of which breaks a character."""
    part, first = b"", True
    for letter in line:
        more = letter.encode()
        if len(part) + len(more) > _LONGEST:
            yield ("" if first else " ") + part.decode()
            part, first = b"", False
        part += more
    yield ("" if first else " ") + part.decode()
