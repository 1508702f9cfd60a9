"""The call as it is drawn: one `CallView` from the call, the library and the clock."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import TYPE_CHECKING

from jobaid.call.command import Refused
from jobaid.call.compiled_library import ReadyStep, Target, WayOn
from jobaid.call.state import Place
from jobaid.call.values import local_time
from jobaid.library.model import Answer, Words
from jobaid.operations.callview.field_views import ask_view
from jobaid.operations.callview.line_views import Sayings, reply_view
from jobaid.operations.callview.notice_views import notice_rows
from jobaid.operations.callview.outline_views import likely_way, outline, step_title
from jobaid.operations.callview.rule_views import InScope, may_views, never_views
from jobaid.operations.callview.standard_views import Touched, standard_views
from jobaid.operations.callview.text_renderer import Renderer
from jobaid.operations.callview.view_models import (
    AnswerView,
    CallView,
    DoView,
    NoteView,
    PromiseView,
    SayView,
)
from jobaid.operations.callview.wrap_up_views import account_of, customer_of, wrap_up_view
from jobaid.operations.desk.hand import DRAFT, InHand
from jobaid.promises.wording import due_words
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.call.events import Event

# For how many seconds the cue to check in with a customer on hold is shown.
CUE_S = 4
_CONDITION_WORDS = sentence("This needs `{condition}`.")

# It stands where the line to say does, so it is in the language of the call as that is.
_STEP_GONE = Words(
    {
        "en": "This step is not in the library any more. Everything so far is kept: jump to "
        "another step, or wrap up.",
        "es": "Este paso ya no está en la biblioteca. Todo lo de hasta ahora está guardado: ve a "
        "otro paso o cierra la llamada.",
    }
)

Usual = Mapping[Target, int]


class CallViews:
    """Makes the views of the calls of one library. What does not change is worked out once."""

    def __init__(self, hand: InHand) -> None:
        library = hand.engine.library
        self.library = library
        self._scope = InScope(library)
        self._sayings = Sayings(library)
        self._touched = Touched()
        self._way: tuple[object, list[Target]] = (None, [])
        self._urgent: dict[tuple[str, ...], list[tuple[str, Answer, str]]] = {}

    def view(
        self, hand: InHand, usual: Usual, *, parked: int, hold_cue_s: int, language: str
    ) -> CallView:
        """The call now. `language` is the interface's, for words about times."""
        engine = hand.engine
        state = engine.state
        texts = Renderer(engine)
        ms = hand.now_ms()
        place = state.place or Place("", "")
        target = (place.script, place.step)
        ready = engine.compiled.step(target)
        to_come = self._to_come(hand, texts)
        rows = outline(engine, ms, texts, to_come)
        now = next((n for n, row in enumerate(rows, start=1) if row.state == "now"), 0)
        entry = state.path[-1] if state.path else None
        held_s = None if state.held_since is None else (ms - state.held_since) // 1000
        local = local_time(hand.clock()[0], self.library.house)
        answers = _answers(engine.values(), ready, texts, hand)
        return CallView(
            id=hand.id,
            script=place.script,
            script_title=self._title(place.script, texts),
            step=place.step,
            step_title=step_title(ready, target, texts),
            step_number=now,
            step_count=len(rows),
            visit=tuple(self._title(script, texts) for script, _ in place.visits),
            customer=customer_of(hand),
            account=account_of(hand),
            started=local_time(state.started_at or engine.at, self.library.house),
            elapsed_s=max(0, ms - state.parked_ms) // 1000,
            parked_others=parked,
            language=state.language,
            languages=self.library.house.languages,
            say=self._say(ready, place, target, texts),
            step_s=0 if entry is None else max(0, ms - entry["entered_ms"]) // 1000,
            usual_s=usual.get(target),
            asks=tuple(ask_view(hand, one, texts) for one in (ready.step.ask if ready else ())),
            items=_items(hand, ready, texts),
            answers=answers,
            urgent=self._urgent_elsewhere(hand, target, texts),
            can_next=ready is not None and (not ready.answers or bool(ready.step.next)),
            never=never_views(hand, self._scope, texts),
            may=may_views(hand, self._scope, texts),
            outline=rows,
            standards=standard_views(hand, ms, texts, to_come, self._touched),
            held_s=held_s,
            hold_cue=held_s is not None and held_s >= hold_cue_s and held_s % hold_cue_s < CUE_S,
            promises=_promises(hand, local, language),
            notes=tuple(NoteView(str(one["text"]), one["ms"] // 1000) for one in state.notes),
            reply=reply_view(engine, self._sayings, texts),
            notices=notice_rows(self.library, local, language, place),
            outcome=state.outcome,
            wrap_up=wrap_up_view(hand, ms, texts) if hand.wrapping else None,
            memory_only=hand.memory_only,
            versions_words=self._versions(state.versions, place, texts),
            earlier_calls=hand.earlier_calls,
            note_draft=str(state.fields.get(DRAFT, "")),
        )

    def never_here(self, hand: InHand) -> list[str]:
        """The ids of the never rules in scope where the call stands."""
        place = hand.engine.state.place
        return [] if place is None else [one.id for one in self._scope.never(place)]

    def _say(
        self, ready: ReadyStep | None, place: Place, target: Target, texts: Renderer
    ) -> SayView | None:
        if ready is not None:
            return self._sayings.of_step(place, ready.step, texts)
        return self._sayings.say(_STEP_GONE, "own", None, texts)

    def _to_come(self, hand: InHand, texts: Renderer) -> list[Target]:
        state = hand.engine.state
        stamp = (hand.id, len(state.path), state.fields_version, state.place, texts.stamp)
        if self._way[0] != stamp:
            self._way = (stamp, likely_way(hand.engine, hand.engine.values()))
        return self._way[1]

    def _title(self, script: str, texts: Renderer) -> str:
        found = self.library.scripts.get(script)
        return script if found is None else texts.words(found.title) or script

    def _versions(self, versions: Mapping[str, str], place: Place, texts: Renderer) -> str:
        version = versions.get(place.script, "")[:7]
        title = self._title(place.script, texts)
        if not version:
            return title
        return sentence("{title}, version {version}", title=title, version=version)

    def _urgent_elsewhere(
        self, hand: InHand, here: Target, texts: Renderer
    ) -> tuple[AnswerView, ...]:
        """Urgent answers of the other steps of the scripts in hand: they work from everywhere."""
        found: dict[tuple[str, str], AnswerView] = {}
        scripts = hand.engine.scripts_here()
        if scripts not in self._urgent:
            self._urgent[scripts] = [
                (f"{script.id}/{step.id}", answer, answer.go or "")
                for id in scripts
                if (script := self.library.scripts.get(id)) is not None
                for step in script.steps
                for answer in step.answers
                if answer.urgent and answer.go
            ]
        own = {"/".join(here)}
        ready = hand.engine.compiled.step(here)
        named = {one.go for one in (ready.step.answers if ready else ()) if one.urgent}
        for step, answer, go in self._urgent[scripts]:
            if step in own or go in named:
                continue
            script = self.library.scripts.get(step.partition("/")[0])
            way = None if script is None else hand.engine.compiled.find(go, script)
            if way is None or way == here:
                continue
            title = step_title(hand.engine.compiled.step(way), way, texts)
            view = AnswerView("/".join(way), 0, texts.plain(answer.label), title, True, urgent=True)
            found.setdefault((go, answer.id), view)
        return tuple(found.values())


def _answers(
    values: dict[str, object], ready: ReadyStep | None, texts: Renderer, hand: InHand
) -> tuple[AnswerView, ...]:
    if ready is None:
        return ()
    views = []
    for number, answer in enumerate(ready.step.answers, start=1):
        known = ready.answers[answer.id]
        enabled = known.when is None or known.when.holds(values)[0]
        waits = None
        if not enabled and known.when is not None:
            waits = _waits_for(known.when.source, hand, texts)
        views.append(
            AnswerView(
                id=answer.id,
                number=number,
                label=texts.plain(answer.label) or answer.id,
                target=_target_title(known.way, ready, values, hand, texts),
                enabled=enabled,
                waits_for=waits,
                urgent=answer.urgent,
            )
        )
    return tuple(views)


def _waits_for(source: str, hand: InHand, texts: Renderer) -> str:
    """What a condition waits for: the field it asks about while that is empty, else itself."""
    from jobaid.library.texts import RefusedText, compile_expression

    try:
        names = compile_expression(source).names
    except RefusedText:
        return _CONDITION_WORDS.of(condition=source)
    engine = hand.engine
    labels = []
    for name in sorted(names):
        field = engine.compiled.field(name, engine.scripts_here())
        if name not in engine.state.fields and field is not None:
            labels.append(texts.words(field.label) or name)
    return ", ".join(labels) if labels else _CONDITION_WORDS.of(condition=source)


def _target_title(
    way: WayOn | None,
    ready: ReadyStep,
    values: dict[str, object],
    hand: InHand,
    texts: Renderer,
) -> str:
    from jobaid.call.routing import way_on

    target: Target | None = None
    if way is not None:
        target = way.target
    else:
        try:
            found = way_on(ready, values, bool(hand.engine.place.visits), [])
        except Refused:
            return ""
        if isinstance(found, str):
            script, step = hand.engine.place.visits[-1]
            return step_title(hand.engine.compiled.step((script, step)), (script, step), texts)
        target = found
    if target is None:
        return ""
    title = step_title(hand.engine.compiled.step(target), target, texts)
    if target[0] != ready.script.id:
        other = hand.engine.library.scripts.get(target[0])
        if other is not None:
            return texts.words(other.title) or title
    return title


def _items(hand: InHand, ready: ReadyStep | None, texts: Renderer) -> tuple[DoView, ...]:
    if ready is None:
        return ()
    views = []
    for item in ready.step.do:
        state = hand.engine.state.items.get((*ready.target, item.id))
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


def _promises(hand: InHand, now: dt.datetime, language: str) -> tuple[PromiseView, ...]:
    state = hand.engine.state
    views = [_promise(id, one, now, language) for id, one in state.promises.items()]
    if state.proposal is not None:
        proposal: Event = state.proposal
        view = _promise("", proposal, now, language)
        views.append(PromiseView("", view.text, view.due, view.due_words, proposed=True))
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
    )
