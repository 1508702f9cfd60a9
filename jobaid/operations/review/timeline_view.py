"""A kept call along its time: bars for what lasted, marks for what happened, lane by lane."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from jobaid.library.time_units import unit_seconds
from jobaid.operations.review.playback_view_models import (
    LaneName,
    MomentRow,
    SpanState,
    TimelineBar,
    TimelineMark,
    TimelineView,
)
from jobaid.review.told_call import clock_words
from jobaid.sentences import joined, sentence

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jobaid.call.events import Event
    from jobaid.library.model import Standard
    from jobaid.operations.review.names_then import NamesThen
    from jobaid.review.call_moments import MomentKind
    from jobaid.review.call_spans import CallSpan

LANES: tuple[LaneName, ...] = ("steps", "holds", "replies", "slips", "jumps", "changes", "said")
_MARKS: dict[MomentKind, LaneName] = {
    "slip": "slips",
    "near-miss": "slips",
    "skip": "jumps",
    "jump": "jumps",
    "back": "jumps",
    "undo": "jumps",
    "off-script": "jumps",
    "none-fits": "jumps",
    "transfer": "jumps",
    "stopped": "jumps",
    "change": "changes",
    "note": "said",
    "promise": "said",
    "complaint": "said",
}
_BARS: dict[str, LaneName] = {"step": "steps", "hold": "holds", "reply": "replies"}


def timeline_view(
    spans: Sequence[CallSpan],
    rows: Sequence[MomentRow],
    names: NamesThen,
    standards: Mapping[str, Standard],
    length_ms: int,
) -> TimelineView:
    """The timeline of a call of `length_ms`; `standards` are those in force then."""
    bars = tuple(_bars(spans, names, standards))
    marks = tuple(
        TimelineMark(_MARKS[one.kind], one.number, one.at_ms, one.kind, one.words)
        for one in rows
        if one.kind in _MARKS
    )
    there = {one.lane for one in bars} | {one.lane for one in marks}
    stops = tuple((one.begin_ms, one.end_ms) for one in spans if one.kind in ("parked", "stopped"))
    lanes = tuple(one for one in LANES if one in there)
    return TimelineView(length_ms, lanes, bars, marks, stops)


def _bars(
    spans: Sequence[CallSpan], names: NamesThen, standards: Mapping[str, Standard]
) -> Iterator[TimelineBar]:
    for one in spans:
        lane = _BARS.get(one.kind)
        if lane is None:
            continue
        title = _title(one, names)
        limit, state = None, _state(one)
        for measured in one.standards:
            limit = limit or _limit(one, measured, standards)
        yield TimelineBar(
            lane,
            one.begin_ms,
            one.end_ms,
            title,
            _words(one, title, names),
            state,
            limit,
            f"{one.script}/{one.step}" if one.kind == "step" else "",
        )


def _title(span: CallSpan, names: NamesThen) -> str:
    if span.kind == "step":
        return names.step(span.script, span.step)
    if span.kind == "reply":
        return names.reply(None, span.reply)
    return sentence("On hold")


def _state(span: CallSpan) -> SpanState:
    if any(one.get("met") is False for one in span.standards):
        return "over"
    return "met" if span.standards else "plain"


def _limit(span: CallSpan, measured: Event, standards: Mapping[str, Standard]) -> int | None:
    """Where the time of a standard was up that runs from the beginning of a stretch."""
    standard = standards.get(str(measured.get("id")))
    if standard is None or standard.at_most is None:
        return None
    if standard.measure not in ("step-time", "hold-time"):
        return None
    seconds = unit_seconds(standard.unit)
    return None if not seconds else span.begin_ms + int(float(standard.at_most) * seconds * 1000)


def _words(span: CallSpan, title: str, names: NamesThen) -> str:
    begin, end = clock_words(span.begin_ms), clock_words(span.end_ms)
    length = clock_words(span.end_ms - span.begin_ms)
    lasted = sentence(
        "{what}: {begin} to {end}, {length} long", what=title, begin=begin, end=end, length=length
    )
    measured = [names.standard(one) for one in span.standards]
    return joined(lasted, *measured)
