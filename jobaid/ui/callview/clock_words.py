"""Times of a call in the words of the screen."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QCoreApplication


def clock(seconds: int) -> str:
    """Minutes and seconds in a row: "1:38"; hours where there are any."""
    minutes, rest = divmod(max(0, seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def big_clock(seconds: int) -> str:
    """The clock of the call: "04:12"."""
    return f"{clock(seconds):0>5}"


def span(seconds: int) -> str:
    """A length in words: "37 s", "2 min", "2 min 5 s"."""
    minutes, rest = divmod(max(0, seconds), 60)
    if not minutes:
        return _tr("%1 s").replace("%1", str(rest))
    if not rest:
        return _tr("%1 min").replace("%1", str(minutes))
    return _tr("%1 min %2 s").replace("%1", str(minutes)).replace("%2", str(rest))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Clock", text)


def until(due: dt.datetime, now: dt.datetime) -> str:
    """How soon something is due: "in 35 min", "in 2 h 40 min", "in 3 days", "20 min late"."""
    minutes = round((due - now).total_seconds() / 60)
    told = _tr("in %1") if minutes >= 0 else _tr("%1 late")
    minutes = abs(minutes)
    if minutes < 60:
        length = _tr("%1 min").replace("%1", str(minutes))
    elif minutes < 24 * 60:
        hours, rest = divmod(minutes, 60)
        length = _tr("%1 h").replace("%1", str(hours))
        if rest:
            length += " " + _tr("%1 min").replace("%1", str(rest))
    else:
        days = round(minutes / (24 * 60))
        length = QCoreApplication.translate("Clock", "%n day(s)", "", days)
    return told.replace("%1", length)
