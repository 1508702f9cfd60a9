"""After-call work: outcomes, what is still open, the customer's answer, and the summary."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from jobaid.call import measures
from jobaid.call.branches import steps_on_path
from jobaid.call.state import topic_of
from jobaid.library.time_units import unit_seconds
from jobaid.operations.callview.copy_texts import copy_texts, copyable
from jobaid.operations.callview.field_views import ask_view
from jobaid.operations.callview.outline_views import missing_at, step_title
from jobaid.operations.callview.wrap_up_view_models import MissingView, OutcomeView, WrapUpView

if TYPE_CHECKING:
    from jobaid.operations.callview.text_renderer import Renderer


def wrap_up_view(now_ms: int, texts: Renderer, typing: Mapping[str, bool]) -> WrapUpView:
    """Everything of the wrap-up as it stands now."""
    call = texts.call
    state, library = call.state, call.library
    question = call.question()
    feedback = state.feedback or {}
    value = feedback.get("value")
    chosen = library.outcomes.get(state.wrapped_outcome or "")
    limit = next(iter(measures.in_scope(library, state, "wrap-up-time")), None)
    seconds = 0 if limit is None else unit_seconds(limit.unit) or 1
    return WrapUpView(
        outcomes=outcome_views(texts),
        chosen=state.wrapped_outcome,
        needs=tuple(
            ask_view(name, texts, typing) for name in (() if chosen is None else chosen.needs)
        ),
        missing=all_missing(texts),
        skipped=tuple(
            (
                step_title(call.compiled.step(key), key, texts),
                str(one["reason"]),
            )
            for one in state.skipped
            for key in [(one["script"], one["step"])]
        ),
        question=None if question is None else texts.plain(question.text),
        question_id=None if question is None else question.id,
        question_kind="" if question is None else question.kind,
        at_least=0 if question is None else question.at_least,
        at_most=0 if question is None else question.at_most,
        feedback_value=None if value is None else str(value),
        feedback_words=str(feedback.get("words") or ""),
        summary=copyable(call),
        texts=copy_texts(library),
        seconds=(state.wrapped_ms(now_ms) or 0) // 1000,
        limit_s=None if limit is None or limit.at_most is None else limit.at_most * seconds,
    )


def all_missing(texts: Renderer) -> tuple[MissingView, ...]:
    """What was left open on the way, in its order."""
    found: dict[tuple[str, str], MissingView] = {}
    for target in steps_on_path(texts.call.state):
        for one in missing_at(target, texts):
            # A field is one for the whole call, an item belongs to its step.
            place = "" if one.kind == "field" else one.target
            found.setdefault((place, one.id), one)
    return tuple(found.values())


def outcome_views(texts: Renderer) -> tuple[OutcomeView, ...]:
    """The outcomes: the proposed one, those of the topic in hand, of the call's other scripts, then
    the rest of the house's.
    """
    call = texts.call
    state, library = call.state, call.library
    every = call.outcomes()
    here = [] if state.place is None else [topic_of(state.place)[0]]
    of_scripts = [
        step.outcome
        for id in dict.fromkeys([*here, *(entry["script"] for entry in state.way)])
        if id in library.scripts and (script := library.scripts.get(id)) is not None
        for step in script.steps
        if step.outcome is not None and step.outcome in every
    ]
    # The one that is chosen stays where it is: a row that moved would be under another digit.
    proposed = [] if state.proposed_outcome is None else [state.proposed_outcome]
    gone = [] if state.wrapped_outcome is None else [state.wrapped_outcome]
    views = []
    for number, id in enumerate(dict.fromkeys([*proposed, *of_scripts, *every, *gone]), start=1):
        known = library.outcomes.get(id)
        needs = () if known is None else known.needs
        label = id.replace("-", " ").capitalize() if known is None else texts.words(known.label)
        views.append(
            OutcomeView(
                id=id,
                number=number,
                label=label or id,
                kind="neutral" if known is None else known.kind,
                proposed=id == state.proposed_outcome,
                open_fields=tuple(
                    (name, field_label(name, texts)) for name in needs if name not in state.fields
                ),
            )
        )
    return tuple(views)


def field_label(name: str, texts: Renderer) -> str:
    """What to call a field."""
    field = texts.call.field(name)
    return name if field is None else texts.words(field.label) or name


def for_colleague(texts: Renderer) -> str:
    """What a colleague needs to know who takes the call over: where it stands, what is open."""
    call = texts.call
    lines = [copyable(call)]
    place = call.state.place
    if place is not None:
        target = (place.script, place.step)
        lines.append(f"Now at: {step_title(call.compiled.step(target), target, texts)}")
    still = [f"{one.label} ({one.step_title})" for one in all_missing(texts)]
    if still:
        lines.append(f"Still open: {', '.join(still)}")
    return "\n".join(lines)
