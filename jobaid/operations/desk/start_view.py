"""What stands between calls, made of the in_use, the kept calls and what was left open."""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from jobaid.call.customer import Customer
from jobaid.call.state import topic_of
from jobaid.call.values import local_time
from jobaid.library.customer_kinds import opening_for
from jobaid.library.due_times.due_words import due_words
from jobaid.library.hours import zone_of
from jobaid.library.texts.rendered import clean, cut
from jobaid.log.index.index_rows import moment_of
from jobaid.operations.callview.customer_views import no_contact_words
from jobaid.operations.callview.notice_views import notice_rows
from jobaid.operations.desk.start_view_models import (
    PromiseDue,
    ResumeRow,
    ScriptChange,
    ScriptRow,
    StandardToday,
    StartView,
)
from jobaid.sentences import counted

if TYPE_CHECKING:
    from jobaid.operations.callview.notice_views import Plain
    from jobaid.operations.desk.agent_history import AgentHistory
    from jobaid.operations.desk.desk_call import DeskCall
    from jobaid.operations.desk.pins import Pins
    from jobaid.operations.desk.shift import ShiftView
    from jobaid.operations.desk.start_view_models import DueGroup
    from jobaid.operations.library.library_in_use import LibraryInUse
    from jobaid.promises.open_promises import OpenPromise

_log = logging.getLogger(__name__)

_Kept = TypeVar("_Kept")
_Row = TypeVar("_Row")

MOST_SCRIPTS = 9


def start_view(
    in_use: LibraryInUse,
    history: AgentHistory,
    agent: str,
    now: dt.datetime,
    *,
    resume: tuple[ResumeRow, ...],
    changes: tuple[ScriptChange, ...],
    findings: Iterable[str],
    language: str,
    plain: Plain,
    shift: ShiftView | None = None,
    pins: Pins = (),
    reviews: int = 0,
    due_cards: int = 0,
    not_open: Mapping[str, str] | None = None,
    unwanted: Mapping[Customer, str] | None = None,
    served: str = "",
) -> StartView:
    """Everything between calls. `now` is UTC; what is shown is the house's time.

    `plain` reads a text of the library where there is no call. `unwanted` are the customers who
    want no calls from us, with their words. `not_open` are the scripts that are not open for the
    agent's calls yet, with what is missing; `served` is the kind of
    customers that the desk serves.
    """
    house = in_use.library.house
    local = now.astimezone(zone_of(house.timezone))
    opening = opening_for(served, house) or ""
    changed = {one.script: one for one in changes if one.script}
    return StartView(
        agent=agent,
        now=local,
        calls_today=history.calls_today,
        resume=resume,
        scripts=script_rows(in_use, history, changed, pins, not_open or {}, served),
        promises=tuple(
            each_whole(
                history.promises.within_a_week(local),
                lambda one: _promise(one, local, in_use, language, unwanted or {}),
            )
        ),
        standards=_standards(in_use, history),
        notices=notice_rows(in_use.library, local, language, plain, read=history.notices_read),
        changes=changes,
        findings=tuple(findings),
        library_words=library_words(in_use),
        shift=shift,
        reviews=reviews,
        due_cards=due_cards,
        opening=in_use.title(opening) if opening in in_use.library.scripts else "",
    )


def each_whole(many: Iterable[_Kept], view: Callable[[_Kept], _Row]) -> Iterator[_Row]:
    """The row of each; one of which none can be made leaves out itself alone, which is logged."""
    for one in many:
        try:
            yield view(one)
        except Exception:
            _log.exception("Something that is kept makes no sense here and is left out")


def script_rows(
    in_use: LibraryInUse,
    history: AgentHistory,
    changed: Mapping[str, ScriptChange],
    pins: Pins = (),
    not_open: Mapping[str, str] | None = None,
    served: str = "",
) -> tuple[ScriptRow, ...]:
    """The pinned scripts, then those used most this week, then the others by title; nine.

    Of what was not chosen, those that are for the kind of customers `served` alone come first, and
    those for others not at all.
    """
    scripts = in_use.library.scripts
    others = {id for id in in_use.kinds if in_use.for_others(id, served)}
    left_out = {*in_use.library.house.openings, *others}
    used = [one for one in history.used_this_week if one in scripts and one not in left_out]
    # By the days before: a script keeps its digit all day, however often it is used today.
    used = [id for id in used if history.used_this_week[id] > history.used_today[id]]
    used.sort(key=lambda id: (history.used_today[id] - history.used_this_week[id], id))
    order = list(dict.fromkeys((*pins, *used)))[:MOST_SCRIPTS]
    if len(order) < MOST_SCRIPTS:
        taken = set(order)
        # With the opening a call begins before a script is chosen: it has a key of its own.
        rest = [id for id in scripts if id not in taken and id not in left_out]
        if len(in_use.titles) >= len(rest):
            rest.sort(key=lambda id: in_use.title(id).casefold())
        rest.sort(key=lambda id: id not in in_use.kinds)
        order += rest[: MOST_SCRIPTS - len(order)]
    return tuple(
        ScriptRow(
            id=id,
            title=in_use.title(id),
            about=in_use.about(id),
            today=history.used_today[id],
            change=changed[id].words[0] if id in changed else None,
            pinned=id in pins,
            missing=(not_open or {}).get(id, ""),
            earlier=history.used_this_week[id] - history.used_today[id],
        )
        for id in order
    )


def resume_row(
    id: str, document: Mapping[str, Any], in_use: LibraryInUse, zone: dt.tzinfo
) -> ResumeRow:
    """A call that an earlier start has left, from its document."""
    path = document.get("path")
    entries = [one for one in path if isinstance(one, dict)] if isinstance(path, list) else []
    last = entries[-1] if entries else {}
    left = moment_of(document.get("ended")) or dt.datetime.now(dt.UTC)
    handle = document.get("handle_s")
    script = str(document.get("script") or "")
    here = str(last.get("script") or script)
    return ResumeRow(
        id=id,
        who=Customer.of(document.get("fields")).shown_name,
        script_title=in_use.title(_topic(entries) or script),
        step_title=_step_title(in_use, here, str(last.get("step") or "")),
        seconds_in=int(handle) if isinstance(handle, int | float) else 0,
        parked=document.get("state") == "parked",
        left_at=left.astimezone(zone),
    )


def parked_row(desk_call: DeskCall, in_use: LibraryInUse) -> ResumeRow:
    """A call that is parked at this desk."""
    state = desk_call.engine.state
    place = state.place
    script = str(state.about.get("script")) if place is None else topic_of(place)[0]
    since = state.ms if state.parked_since is None else state.parked_since
    return ResumeRow(
        id=desk_call.id,
        who=Customer.of(state.fields).shown_name,
        script_title=in_use.title(script),
        step_title="" if place is None else _step_title(in_use, place.script, place.step),
        seconds_in=state.spent_ms(since) // 1000,
        parked=True,
        left_at=local_time(state.last_at or desk_call.engine.call.now, in_use.library.house),
    )


def colleagues_row(of: str, row: ResumeRow) -> ResumeRow:
    """The row of a colleague's call: that there is one, and whose."""
    return ResumeRow(row.id, "", "", "", 0, row.parked, row.left_at, of)


def _topic(entries: Sequence[Mapping[str, Any]]) -> str:
    """The script that a call was about where it stopped: not one that was only visited."""
    topic, visited = "", set[str]()
    for entry in entries:
        script = str(entry.get("script") or "")
        if entry.get("how") == "visit":
            visited.add(script)
        elif script not in visited:
            topic, visited = script, set()
    return topic


def _step_title(in_use: LibraryInUse, script_id: str, step_id: str) -> str:
    script = in_use.library.scripts.get(script_id)
    step = None if script is None else script.step(step_id)
    languages = in_use.library.house.languages
    return (step.title.text(languages[0], languages) if step else "") or step_id


def _promise(
    one: OpenPromise,
    now: dt.datetime,
    in_use: LibraryInUse,
    language: str,
    unwanted: Mapping[Customer, str],
) -> PromiseDue:
    share, state, words = 0.0, "due", one.due_text
    if one.due is not None:
        whole = (one.due - one.made).total_seconds()
        gone = (now - one.made).total_seconds()
        share = min(1.0, max(0.0, gone / whole)) if whole > 0 else 1.0
        words = due_words(one.due, now, language)
        if now > one.due:
            state = "late"
        elif one.due - now <= dt.timedelta(minutes=in_use.library.house.due_soon):
            state = "soon"
    return PromiseDue(
        id=one.id,
        interaction=one.interaction,
        text=_short(one.text, 300),
        who=_short(one.customer.name),
        script=in_use.title(one.script),
        due=one.due,
        due_words=words,
        share=share,
        state=state,  # type: ignore[arg-type]
        when=_when(one.due, now),
        script_id=one.script,
        waited_for=one.waited_for,
        no_contact=no_contact_words(unwanted.get(one.customer)),
    )


def _when(due: dt.datetime | None, now: dt.datetime) -> DueGroup:
    """Under which heading a promise stands."""
    if due is None:
        return "no-time"
    if now > due:
        return "late"
    days = (due.date() - now.date()).days
    return "today" if days <= 0 else "tomorrow" if days == 1 else "week"


def _standards(in_use: LibraryInUse, history: AgentHistory) -> tuple[StandardToday, ...]:
    languages = in_use.library.house.languages
    return tuple(
        StandardToday(id, known.text.text(languages[0], languages), *history.standards[id])
        for id, known in in_use.library.standards.items()
        if id in history.standards
    )


def library_words(in_use: LibraryInUse) -> str:
    """How many scripts there are, and since when they are in use."""
    count = len(in_use.library.scripts)
    local = in_use.taken_up.astimezone(zone_of(in_use.library.house.timezone))
    return counted(
        count,
        "1 script, taken up {time}",
        "%Ln scripts, taken up {time}",
        time=f"{local:%H:%M}",
    )


def _short(text: object, longest: int = 200) -> str:
    return cut(" ".join(clean(str(text or "")).split()), longest)
