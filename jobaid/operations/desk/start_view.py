"""What stands between calls, made of the in_use, the kept calls and what was left open."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from jobaid.call.customer import Customer
from jobaid.call.values import local_time
from jobaid.library.hours import zone_of
from jobaid.library.texts.rendered import clean, cut
from jobaid.log.index.index_rows import moment_of
from jobaid.operations.callview.notice_views import notice_rows
from jobaid.operations.desk.start_view_models import (
    PromiseDue,
    ResumeRow,
    ScriptChange,
    ScriptRow,
    StandardToday,
    StartView,
)
from jobaid.promises.due_words import due_words
from jobaid.sentences import counted

if TYPE_CHECKING:
    from jobaid.operations.desk.agent_history import AgentHistory, OpenPromise
    from jobaid.operations.desk.desk_call import DeskCall
    from jobaid.operations.library.library_in_use import LibraryInUse

MOST_SCRIPTS = 9
SOON = dt.timedelta(minutes=15)


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
) -> StartView:
    """Everything between calls. `now` is UTC; what is shown is the house's time."""
    house = in_use.library.house
    local = now.astimezone(zone_of(house.timezone))
    changed = {one.script: one for one in changes if one.script}
    return StartView(
        agent=agent,
        now=local,
        calls_today=history.calls_today,
        resume=resume,
        scripts=script_rows(in_use, history, changed),
        promises=tuple(_promise(one, local, in_use, language) for one in history.due(local)),
        standards=_standards(in_use, history),
        notices=notice_rows(in_use.library, local, language),
        changes=changes,
        findings=tuple(findings),
        library_words=library_words(in_use),
    )


def script_rows(
    in_use: LibraryInUse, history: AgentHistory, changed: Mapping[str, ScriptChange]
) -> tuple[ScriptRow, ...]:
    """The scripts used most today, then this week, then the others by their titles; nine."""
    scripts = in_use.library.scripts
    used = [one for one in history.used_this_week if one in scripts]
    used.sort(key=lambda id: (-history.used_today[id], -history.used_this_week[id], id))
    order = used[:MOST_SCRIPTS]
    if len(order) < MOST_SCRIPTS:
        taken = set(order)
        rest = [id for id in scripts if id not in taken]
        if len(in_use.titles) >= len(rest):
            rest.sort(key=lambda id: in_use.title(id).casefold())
        order += rest[: MOST_SCRIPTS - len(order)]
    return tuple(
        ScriptRow(
            id=id,
            title=in_use.title(id),
            about=in_use.about(id),
            today=history.used_today[id],
            change=changed[id].words[0] if id in changed else None,
        )
        for id in order
    )


def resume_row(
    id: str, document: Mapping[str, Any], in_use: LibraryInUse, zone: dt.tzinfo
) -> ResumeRow:
    """A call that an earlier start has left, from its document."""
    path = document.get("path")
    last = path[-1] if isinstance(path, list) and path and isinstance(path[-1], dict) else {}
    left = moment_of(document.get("ended")) or dt.datetime.now(dt.UTC)
    handle = document.get("handle_s")
    script = str(document.get("script") or "")
    here = str(last.get("script") or script)
    return ResumeRow(
        id=id,
        who=Customer.of(document.get("fields")).shown_name,
        script_title=in_use.title(script),
        step_title=_step_title(in_use, here, str(last.get("step") or "")),
        seconds_in=int(handle) if isinstance(handle, int | float) else 0,
        parked=document.get("state") == "parked",
        left_at=left.astimezone(zone),
    )


def parked_row(desk_call: DeskCall, in_use: LibraryInUse) -> ResumeRow:
    """A call that is parked at this desk."""
    state = desk_call.engine.state
    place = state.place
    since = state.ms if state.parked_since is None else state.parked_since
    return ResumeRow(
        id=desk_call.id,
        who=Customer.of(state.fields).shown_name,
        script_title=in_use.title(str(state.about.get("script"))),
        step_title="" if place is None else _step_title(in_use, place.script, place.step),
        seconds_in=max(0, since - state.parked_ms) // 1000,
        parked=True,
        left_at=local_time(state.last_at or desk_call.engine.call.now, in_use.library.house),
    )


def _step_title(in_use: LibraryInUse, script_id: str, step_id: str) -> str:
    script = in_use.library.scripts.get(script_id)
    step = None if script is None else script.step(step_id)
    languages = in_use.library.house.languages
    return (step.title.text(languages[0], languages) if step else "") or step_id


def _promise(one: OpenPromise, now: dt.datetime, in_use: LibraryInUse, language: str) -> PromiseDue:
    share, state = 0.0, "due"
    words = one.due_text
    if one.due is not None:
        whole = (one.due - one.made).total_seconds()
        gone = (now - one.made).total_seconds()
        share = min(1.0, max(0.0, gone / whole)) if whole > 0 else 1.0
        words = due_words(one.due, now, language)
        if now > one.due:
            state = "late"
        elif share >= 0.8 or one.due - now <= SOON:
            state = "soon"
    return PromiseDue(
        id=one.id,
        interaction=one.interaction,
        text=_short(one.text, 300),
        who=_short(one.who),
        script=in_use.title(one.script),
        due=None if one.due is None else one.due.astimezone(now.tzinfo),
        due_words=words,
        share=share,
        state=state,  # type: ignore[arg-type]
        script_id=one.script,
    )


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
