"""Records as text for a terminal: a table of many, an account of one.

What is kept may be anything: nothing here raises, and nothing that is shown can steer a terminal.
"""

from __future__ import annotations

import datetime as dt
import json
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from jobaid.log.index.index_rows import IndexRow, moment_of
from jobaid.operations.records.asked_names import NO_TITLES, CallTitles

if TYPE_CHECKING:
    from jobaid.operations.records.call_groups import CallGroup

# Control characters, half surrogates and what turns the direction of writing
_ODD = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]+")
_LONGEST = 2000
_HEADING: tuple[str, ...] = (
    "Day", "Time", "Script", "Outcome", "Agent", "Length", "Customer", "Id", "Remarks",
)  # fmt: skip
_WIDEST = {"script": 48, "outcome": 40, "agent": 16, "customer": 22}


def line(value: object, longest: int = _LONGEST) -> str:
    """A value as one line that is safe to print, cut where it is longer than `longest`."""
    if value is None:
        return ""
    if isinstance(value, dict | list):
        value = json.dumps(value)
    text = _ODD.sub(" ", str(value)[: longest * 4]).strip()
    return text if len(text) <= longest else text[: longest - 1] + "…"


def lines(value: object) -> list[str]:
    """A text as lines that are safe to print."""
    text = value if isinstance(value, str) else line(value)
    return [line(one) for one in re.split("\r\n|[\r\n\u2028\u2029]", text)]


def span(seconds: object) -> str:
    """A length of time as 6:52 or 1:02:03; "" for what is none."""
    if not isinstance(seconds, int | float) or isinstance(seconds, bool):
        return ""
    if not 0 <= seconds < 1e9:
        return ""
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def local(moment: dt.datetime | None, zone: str | None) -> dt.datetime | None:
    """A moment in a document's own time zone, or in this computer's where that is unknown."""
    if moment is None:
        return None
    try:
        return moment.astimezone(ZoneInfo(zone) if zone else None)
    except (KeyError, ValueError, OSError, OverflowError):
        return moment


def began(row: IndexRow) -> dt.datetime | None:
    """When the call of a row began, in its own time zone."""
    try:
        moment = dt.datetime.fromtimestamp((row.began_ms or 0) / 1000, dt.UTC)
    except (OverflowError, OSError, ValueError):
        return None
    return None if row.began_ms is None else local(moment, row.zone)


def table(rows: Sequence[tuple[IndexRow, str]], titles: CallTitles = NO_TITLES) -> Iterator[str]:
    """Rows, each with the id to show, as aligned columns under a heading."""
    cells = [_HEADING, *(_cells(row, id, titles) for row, id in rows)]
    widths = [max(map(_width, column)) for column in zip(*cells, strict=True)]
    for one in cells:
        yield "  ".join(_fill(*pair) for pair in zip(one, widths, strict=True)).rstrip()


def group_table(groups: Sequence[CallGroup]) -> Iterator[str]:
    """Groups of calls as aligned columns: how many, of what, and why."""
    cells = [(f"{one.n:,}", line(one.title, 60), line(one.why, 120)) for one in groups]
    widths = [max(map(_width, column)) for column in zip(*cells, strict=True)]
    for n, title, why in cells:
        yield f"{' ' * (widths[0] - _width(n))}{n}  {_fill(title, widths[1])}  {why}".rstrip()


def _cells(row: IndexRow, id: str, titles: CallTitles) -> tuple[str, ...]:
    moment = began(row)
    remarks = [
        *([] if row.state in ("closed", None) else [line(row.state, 20)]),
        *([counted(row.slips, "slip")] if row.slips else []),
        *([counted(row.promises, "promise")] if row.promises else []),
        *(["sample"] if row.sample else []),
        *(["corrected"] if row.as_kept else []),
    ]
    return (
        row.place.day.isoformat(),
        "" if moment is None else f"{moment:%H:%M}",
        line(_with_title(row.script, titles.script(row.script)), _WIDEST["script"]),
        line(_with_title(row.outcome, titles.outcome(row.outcome)), _WIDEST["outcome"]),
        line(row.agent_name or row.agent, _WIDEST["agent"]),
        span(row.handle_s),
        line(row.customer or row.account, _WIDEST["customer"]),
        line(id),
        ", ".join(remarks),
    )


def _with_title(id: str | None, title: str | None) -> str | None:
    return id if title is None else f"{id} ({title})"


def counted(number: int, what: str) -> str:
    """A number of things in words ("1 slip", "2 slips")."""
    return f"{number} {what}{'' if number == 1 else 's'}"


def _width(text: str) -> int:
    """How many places of a terminal a text takes: East Asian wide characters take two."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(sign) else 2 if unicodedata.east_asian_width(sign) in "WF" else 1
        for sign in text
    )


def _fill(text: str, width: int) -> str:
    return text + " " * (width - _width(text))


def mappings(value: object) -> list[Mapping[str, Any]]:
    """The mappings in a list; what is anything else is left out."""
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def when(text: object, zone: str | None) -> str:
    """A time of a record as people write it, in the record's own zone."""
    moment = local(moment_of(text), zone)
    if moment is None:
        return line(text)
    return f"{moment:%A} {moment.day} {moment:%B} {moment.year}, {moment:%H:%M}"
