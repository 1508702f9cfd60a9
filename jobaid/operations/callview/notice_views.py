"""House notices: what agents must know now, everywhere or on this step."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable, Container
from typing import TYPE_CHECKING

from jobaid.library.due_times.due_words import day_words, due_words
from jobaid.operations.callview.view_models import NoticeRow

if TYPE_CHECKING:
    from jobaid.library.flow_node import FlowNode
    from jobaid.library.model import Library, Notice, Words

    Plain = Callable[[Words | None], str]
    """A text of the library as it is shown: its values put in, in the language spoken there."""

NoticeRead = tuple[str, str]
"""A notice's id and the version of it that somebody has read."""


def notice_rows(
    library: Library,
    now: dt.datetime,
    language: str,
    plain: Plain,
    *,
    place: FlowNode | None = None,
    read: Container[NoticeRead] = (),
) -> tuple[NoticeRow, ...]:
    """The notices that hold at `now` (house's local time); with a place, those in scope there.

    `language` is that of the words about times, `read` what its reader has read today.
    """
    rows = []
    for notice in library.notices.values():
        since, until = _moment(notice.since, now), _end(notice.until, now)
        if (since is not None and now < since) or (until is not None and now >= until):
            continue
        if place is not None and not _speaks(library, notice, place):
            continue
        version = _version(notice)
        rows.append(
            NoticeRow(
                notice.id,
                plain(notice.text),
                plain(notice.say) or None,
                _until_words(notice, until, now, language),
                bears=place is not None and bool(notice.scope),
                read=(notice.id, version) in read,
                version=version,
            )
        )
    return tuple(rows)


def _speaks(library: Library, notice: Notice, place: FlowNode) -> bool:
    if not notice.scope:
        return True
    script = library.scripts.get(place.script)
    step = None if script is None else script.step(place.step)
    return script is not None and step is not None and library.in_scope(notice.scope, script, step)


def _moment(text: str | None, now: dt.datetime) -> dt.datetime | None:
    if not text:
        return None
    try:
        moment = dt.datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment.replace(tzinfo=now.tzinfo) if moment.tzinfo is None else moment


def _is_day(text: str) -> bool:
    """Whether a time is told as a day alone."""
    return ":" not in text


def _end(text: str | None, now: dt.datetime) -> dt.datetime | None:
    """When a notice ends: a day alone means to its end."""
    moment = _moment(text, now)
    if moment is None or not _is_day(text or ""):
        return moment
    try:
        return moment + dt.timedelta(days=1)
    except OverflowError:
        return None


def _until_words(
    notice: Notice, until: dt.datetime | None, now: dt.datetime, language: str
) -> str | None:
    if until is None:
        return None
    if not _is_day(notice.until or ""):
        return due_words(until, now, language)
    last = (until - dt.timedelta(days=1)).date()
    return day_words(last, now.date(), language)


def _version(notice: Notice) -> str:
    """Another one for other words: what was changed is read again."""
    said = None if notice.say is None else sorted(notice.say.by_language.items())
    told = (sorted(notice.text.by_language.items()), said, notice.since, notice.until)
    return hashlib.sha256(repr(told).encode()).hexdigest()[:16]
