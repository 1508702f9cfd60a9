"""The call as it is drawn: one `CallView` from what can be read of a call.

Nothing here needs the call to run: a call that was kept, cut short after any of its events, is
drawn by the same maker. What does not change between two moments is worked out once.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar, cast

from jobaid.call.customer import Customer
from jobaid.call.values import local_time
from jobaid.library.due_times.due_words import due_words
from jobaid.library.flow_node import FlowNode
from jobaid.library.model import Words
from jobaid.operations.callview.answer_views import UrgentAnswers, answer_views, way_on_view
from jobaid.operations.callview.copy_texts import copyable
from jobaid.operations.callview.customer_views import (
    as_said_now,
    customer_alert,
    customer_flags,
    no_contact_words,
)
from jobaid.operations.callview.field_views import ask_view
from jobaid.operations.callview.line_views import Sayings, reply_view
from jobaid.operations.callview.live_details import RECORDED, LiveDetails, RuleLetters
from jobaid.operations.callview.note_draft import DRAFT
from jobaid.operations.callview.notice_views import notice_rows
from jobaid.operations.callview.outline_views import PathRows, likely_way, rows_to_come, step_title
from jobaid.operations.callview.rule_views import (
    InScope,
    letters_on_the_way,
    may_views,
    never_views,
)
from jobaid.operations.callview.standard_views import RunningStandards, StandardWay, standard_views
from jobaid.operations.callview.step_view_models import DoView, SayView
from jobaid.operations.callview.text_renderer import Renderer
from jobaid.operations.callview.view_models import CallView, NoteView, OutlineView, PromiseView
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.call.compiled_library import ReadyStep, StepTarget
    from jobaid.call.events import Event
    from jobaid.call.read_model import CallReadModel
    from jobaid.call.state import CallState
    from jobaid.library.model import Library

T = TypeVar("T")

# For how many seconds the cue to check in with a customer on hold is shown.
CUE_S = 4

# It stands where the line to say does, so it is in the language of the call as that is.
_STEP_GONE = Words(
    {
        "en": "This step is not in the library any more. Everything so far is kept: jump to "
        "another step, or wrap up.",
        "es": "Este paso ya no está en la biblioteca. Todo lo de hasta ahora está guardado: ve a "
        "otro paso o cierra la llamada.",
    }
)


class _CallMemory:
    """What was worked out for one call, so that the next view of it redoes only what changed."""

    def __init__(self, call: CallReadModel) -> None:
        self.call = call
        self.rows = PathRows(call)
        self.standards = RunningStandards(call)
        self.letters: RuleLetters | None = None
        self._made: dict[str, tuple[object, object]] = {}

    def once(self, what: str, stamp: object, make: Callable[[], T]) -> T:
        """What `make` gives, again only where `stamp` is another than last time."""
        found = self._made.get(what)
        if found is None or found[0] != stamp:
            found = self._made[what] = (stamp, make())
        return cast("T", found[1])


class CallViews:
    """Makes the views of the calls of one library. What does not change is worked out once."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self._scope = InScope(library)
        self._sayings = Sayings(library)
        self._urgent = UrgentAnswers(library)
        self._fixed: dict[str, str] = {}
        self._memory: _CallMemory | None = None

    def view(self, call: CallReadModel, live: LiveDetails = RECORDED) -> CallView:
        """The call as it reads; `live` is what only the place that shows it knows."""
        from jobaid.operations.callview.wrap_up_views import wrap_up_view

        state = call.state
        memory = self._memory_of(call)
        texts = Renderer(call, self._fixed)
        now, ms = live.now or (call.now, call.ms)
        ms = max(ms, state.ms)
        place = state.place or FlowNode("", "")
        target = (place.script, place.step)
        ready = call.compiled.step(target)
        path = memory.rows.draw(ms, texts)
        here = (place, texts.stamp)
        stamp = (len(state.path), *here)
        to_come = memory.once("way", stamp, lambda: likely_way(call, memory.rows.rows))
        way = StandardWay(stamp, to_come, memory.rows.rows)
        known = memory.once("rows to come", texts.stamp, _no_rows)
        tail = memory.once("to come", stamp, lambda: rows_to_come(to_come, texts, known))
        held_s = None if state.held_since is None else (ms - state.held_since) // 1000
        local = local_time(now, self.library.house)
        minute = local.replace(second=0, microsecond=0)
        letters = live.letters or self._letters(memory)
        customer = memory.once("customer", state.fields_version, lambda: _customer(state.fields))
        wrapping = state.wrapping
        about = as_said_now(live.customer, call)
        return CallView(
            id=str(state.about.get("id") or ""),
            script=place.script,
            script_title=self._title(place.script, texts),
            step=place.step,
            step_title=step_title(ready, target, texts),
            step_number=memory.rows.now,
            step_count=len(path) + len(tail),
            visit=tuple(self._title(script, texts) for script, _ in place.visits),
            customer=customer[0],
            account=customer[1],
            started=memory.once("started", state.started_at, call.started),
            elapsed_s=state.spent_ms(ms) // 1000,
            parked_others=live.parked,
            language=state.language,
            languages=self.library.house.languages,
            say=memory.once("say", here, lambda: self._say(ready, texts)),
            step_s=state.here_ms(ms) // 1000,
            usual_s=live.usual.get(target),
            asks=tuple(
                ask_view(one, texts, live.typing) for one in (ready.step.ask if ready else ())
            ),
            items=_items(texts, ready),
            answers=memory.once(
                "answers", (here, live.heard), lambda: answer_views(ready, texts, live.heard)
            ),
            urgent=memory.once("urgent", here, lambda: self._urgent.elsewhere(target, texts)),
            way_on=memory.once("way on", here, lambda: way_on_view(ready, texts)),
            never=memory.once(
                "never",
                (
                    self._scope.never(place),
                    self._scope.bearing(place),
                    len(state.slips),
                    id(letters),
                    texts.stamp,
                ),
                lambda: never_views(self._scope, texts, letters),
            ),
            may=memory.once(
                "may",
                (self._scope.may(place), len(state.may_used), texts.stamp, live.customer),
                lambda: may_views(self._scope, texts, live.customer),
            ),
            outline=(*path, *tail),
            standards=standard_views(memory.standards, way, ms, texts, wrapping=wrapping),
            held_s=held_s,
            hold_cue=held_s is not None
            and held_s >= live.hold_cue_s
            and held_s % live.hold_cue_s < CUE_S,
            promises=_promises(call, local, live.language),
            notes=tuple(_note(one) for one in state.notes),
            reply=reply_view(self._sayings, texts),
            notices=memory.once(
                "notices",
                (place, minute, live.language, live.notices_read, texts.stamp),
                lambda: notice_rows(
                    self.library,
                    local,
                    texts.language,
                    texts.plain,
                    place=place,
                    read=live.notices_read,
                ),
            ),
            outcome=state.outcome,
            wrap_up=wrap_up_view(ms, texts, live.typing) if wrapping else None,
            memory_only=live.memory_only,
            versions_words=self._versions(state.versions, place, texts),
            recording_paused=state.recording_paused,
            customer_alert=customer_alert(about),
            customer_flags=customer_flags(about),
            no_contact=no_contact_words(None if about is None else about.no_contact),
            shows=tuple(texts.words(one.title) for one in (ready.step.show if ready else ())),
            summary=memory.once("summary", state.next_seq, lambda: copyable(call)),
            earlier_topic=memory.once("topic", here, lambda: _earlier_topic(state)),
            note_draft=str(state.fields.get(DRAFT, "")),
        )

    def never_here(self, call: CallReadModel) -> list[str]:
        """The ids of the never rules in scope where the call stands."""
        place = call.state.place
        return [] if place is None else [one.id for one in self._scope.never(place)]

    def _memory_of(self, call: CallReadModel) -> _CallMemory:
        if self._memory is None or self._memory.call is not call:
            self._memory = _CallMemory(call)
        if not self._memory.rows.are_of(call):
            self._memory.rows = PathRows(call)
        return self._memory

    def _letters(self, memory: _CallMemory) -> RuleLetters:
        if memory.letters is None:
            memory.letters = letters_on_the_way(memory.call, self._scope)
        return memory.letters

    def _say(self, ready: ReadyStep | None, texts: Renderer) -> SayView | None:
        if ready is not None:
            return self._sayings.of_step(ready.step, texts)
        return self._sayings.say(_STEP_GONE, "own", None, texts)

    def _title(self, script: str, texts: Renderer) -> str:
        found = self.library.scripts.get(script)
        return script if found is None else texts.words(found.title) or script

    def _versions(self, versions: Mapping[str, str], place: FlowNode, texts: Renderer) -> str:
        version = versions.get(place.script, "")[:7]
        title = self._title(place.script, texts)
        if not version:
            return title
        return sentence("{title}, version {version}", title=title, version=version)


def _no_rows() -> dict[tuple[StepTarget, int], OutlineView]:
    return {}


def _note(one: Mapping[str, Any]) -> NoteView:
    return NoteView(str(one["text"]), one["ms"] // 1000, one.get("seq", -1))


def _earlier_topic(state: CallState) -> str:
    place = state.earlier_topic
    return "" if place is None else f"{place.script}/{place.step}"


def _customer(fields: Mapping[str, Any]) -> tuple[str, str]:
    customer = Customer.of(fields)
    return customer.shown_name, customer.shown_account


def _items(texts: Renderer, ready: ReadyStep | None) -> tuple[DoView, ...]:
    if ready is None:
        return ()
    views = []
    for item in ready.step.do:
        state = texts.call.state.items.get((*ready.target, item.id))
        done = bool(state and state["on"])
        views.append(
            DoView(
                item.id,
                texts.plain(item.text),
                item.must,
                done,
                state["ms"] // 1000 if state is not None and done else None,
            )
        )
    return tuple(views)


def _promises(call: CallReadModel, now: dt.datetime, language: str) -> tuple[PromiseView, ...]:
    state = call.state
    views = [_promise(id, one, now, language) for id, one in state.promises.items()]
    if state.proposal is not None:
        proposal: Event = state.proposal
        view = _promise(str(proposal.get("id") or ""), proposal, now, language)
        views.append(replace(view, proposed=True))
    return tuple(views)


def _promise(id: str, one: Event, now: dt.datetime, language: str) -> PromiseView:
    due: dt.datetime | None = None
    if one.get("due"):
        try:
            due = dt.datetime.fromisoformat(str(one["due"]))
        except ValueError:
            due = None
    if due is not None and due.tzinfo is None:
        due = due.replace(tzinfo=now.tzinfo)
    words = str(one.get("due_text") or one.get("within") or "")
    return PromiseView(
        id,
        str(one.get("text") or ""),
        due,
        due_words(due, now, language) if due is not None else words,
        to=str(one.get("to") or ""),
        waited_for=one.get("from") is not None,
    )
