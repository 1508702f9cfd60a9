"""Kept calls as they are listed and read: plain values with words ready to show."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CallRow:
    """A kept call of this agent."""

    id: str
    started: dt.datetime
    who: str
    account: str
    script_title: str
    outcome: str
    state: str
    handle_s: int
    notes: int


@dataclass(frozen=True, slots=True)
class CallRecord:
    """One kept call, to read. `lines` are (heading, text) in the order of the call."""

    row: CallRow
    summary: str
    lines: tuple[tuple[str, str], ...]
    amendments: tuple[tuple[dt.datetime, str, str], ...]  # when, who, note
    earlier: tuple[CallRow, ...]  # other calls of the same customer
