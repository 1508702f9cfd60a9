"""House notices: what agents must know now, everywhere or on this step."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from jobaid.operations.callview.view_models import NoticeRow
from jobaid.promises.due_words import due_words

if TYPE_CHECKING:
    from jobaid.library.flow_node import FlowNode
    from jobaid.library.model import Library, Notice, Words


def notice_rows(
    library: Library, now: dt.datetime, language: str, place: FlowNode | None = None
) -> tuple[NoticeRow, ...]:
    """The notices that hold at `now` (house's local time); with a place, those in scope there."""
    rows = []
    for notice in library.notices.values():
        since, until = _moment(notice.since, now), _moment(notice.until, now)
        if (since is not None and now < since) or (until is not None and now >= until):
            continue
        if place is not None and not _speaks(library, notice, place):
            continue
        words = None if until is None else due_words(until, now, language)
        rows.append(NoticeRow(notice.id, _text(library, notice.text), _say(library, notice), words))
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


def _text(library: Library, words: Words) -> str:
    languages = library.house.languages
    return words.text(languages[0], languages).strip()


def _say(library: Library, notice: Notice) -> str | None:
    return None if notice.say is None else _text(library, notice.say) or None
