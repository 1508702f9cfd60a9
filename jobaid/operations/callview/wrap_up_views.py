"""After-call work: outcomes, what is still open, the customer's answer, and the summary."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from jobaid.call import measures
from jobaid.call.ending import known_outcomes
from jobaid.call.summary import summary
from jobaid.call.values import local_time
from jobaid.library.texts.rendered import clean, cut
from jobaid.operations.callview.field_views import ask_view
from jobaid.operations.callview.outline_views import missing_at, step_title
from jobaid.operations.callview.wrap_up_view_models import MissingView, OutcomeView, WrapUpView
from jobaid.operations.desk.hand import DRAFT, InHand
from jobaid.promises.wording import MONTHS

if TYPE_CHECKING:
    from jobaid.call.compiled_library import Target
    from jobaid.call.engine import CallEngine
    from jobaid.operations.callview.text_renderer import Renderer


def wrap_up_view(hand: InHand, now_ms: int, texts: Renderer) -> WrapUpView:
    """Everything of the wrap-up as it stands now."""
    engine = hand.engine
    state, library = engine.state, engine.library
    question = library.house.question
    feedback = state.feedback or {}
    value = feedback.get("value")
    chosen = library.outcomes.get(state.wrapped_outcome or "")
    limit = next(iter(measures.in_scope(library, state, "wrap-up-time")), None)
    seconds = 0 if limit is None else measures.unit_seconds(limit.unit) or 1
    return WrapUpView(
        outcomes=outcome_views(engine, texts),
        chosen=state.wrapped_outcome,
        needs=tuple(
            ask_view(hand, name, texts) for name in (() if chosen is None else chosen.needs)
        ),
        missing=all_missing(engine, texts),
        skipped=tuple(
            (
                step_title(engine.compiled.step(key), key, texts),
                str(one["reason"]),
            )
            for one in state.skipped
            for key in [(one["script"], one["step"])]
        ),
        question=None if question is None else texts.plain(question.text),
        question_id=None if question is None else question.id,
        at_least=0 if question is None else question.at_least,
        at_most=0 if question is None else question.at_most,
        feedback_value=None if value is None else str(value),
        feedback_words=str(feedback.get("words") or ""),
        summary=copyable(hand, now_ms),
        seconds=0 if state.wrap_since is None else max(0, now_ms - state.wrap_since) // 1000,
        limit_s=None if limit is None or limit.at_most is None else limit.at_most * seconds,
    )


def all_missing(engine: CallEngine, texts: Renderer) -> tuple[MissingView, ...]:
    """What was left open on the way, in its order."""
    targets: dict[Target, None] = dict.fromkeys(
        (entry["script"], entry["step"]) for entry in engine.state.path
    )
    found: dict[tuple[str, str], MissingView] = {}
    for target in targets:
        for one in missing_at(engine, target, texts):
            # A field is one for the whole call, an item belongs to its step.
            place = "" if one.kind == "field" else one.target
            found.setdefault((place, one.id), one)
    return tuple(found.values())


def outcome_views(engine: CallEngine, texts: Renderer) -> tuple[OutcomeView, ...]:
    """The outcomes: the proposed one, those of the call's scripts, then the rest of the house's."""
    state, library = engine.state, engine.library
    every = known_outcomes(engine)
    of_scripts = [
        step.outcome
        for id in state.versions
        if id in library.scripts and (script := library.scripts.get(id)) is not None
        for step in script.steps
        if step.outcome is not None and step.outcome in every
    ]
    order = [one for one in (state.proposed_outcome, state.wrapped_outcome) if one is not None]
    views = []
    for number, id in enumerate(dict.fromkeys([*order, *of_scripts, *every]), start=1):
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
                    (name, ask_view_label(engine, name, texts))
                    for name in needs
                    if name not in state.fields
                ),
            )
        )
    return tuple(views)


def ask_view_label(engine: CallEngine, name: str, texts: Renderer) -> str:
    """What to call a field."""
    field = engine.compiled.field(name, engine.scripts_here())
    return name if field is None else texts.words(field.label) or name


def copyable(hand: InHand, now_ms: int) -> str:
    """The call as plain lines to put into any customer record."""
    engine = hand.engine
    state = engine.state
    lines = summary(engine).splitlines()
    customer = ", ".join(one for one in (customer_of(hand), account_of(hand)) if one)
    if customer:
        lines[0] = f"{lines[0]} ({customer})"
    agent = state.about.get("agent") or {}
    began = local_time(state.started_at or engine.at, engine.library.house)
    minutes, seconds = divmod(max(0, now_ms - state.parked_ms) // 1000, 60)
    told = f"{_day_and_time(began)}, {minutes} min {seconds} s"
    if agent.get("name"):
        told += f", {agent['name']}"
    lines.insert(1, told)
    draft = engine.library.caller_field_named.get(DRAFT)
    if draft is not None and DRAFT in state.fields:
        label = draft.label.text(engine.library.house.languages[0], engine.library.house.languages)
        lines = [
            "Note: " + one.removeprefix(f"{label}: ") if one.startswith(f"{label}: ") else one
            for one in lines
        ]
    return clean("\n".join(lines))


def for_colleague(hand: InHand, now_ms: int, texts: Renderer) -> str:
    """What a colleague needs to know who takes the call over: where it stands, what is open."""
    engine = hand.engine
    lines = [copyable(hand, now_ms)]
    place = engine.state.place
    if place is not None:
        target = (place.script, place.step)
        lines.append(f"Now at: {step_title(engine.compiled.step(target), target, texts)}")
    still = [f"{one.label} ({one.step_title})" for one in all_missing(engine, texts)]
    if still:
        lines.append(f"Still open: {', '.join(still)}")
    return "\n".join(lines)


def customer_of(hand: InHand) -> str:
    """The customer's name, short enough to show; "" where it is not known."""
    return cut(" ".join(clean(hand.text_of("customer.name")).split()), 200)


def account_of(hand: InHand) -> str:
    """The customer's account, short enough to show."""
    return cut(
        " ".join(clean(hand.text_of("customer.account") or hand.text_of("account")).split()), 60
    )


def _day_and_time(moment: dt.datetime) -> str:
    return f"{moment.day} {MONTHS['en'][moment.month - 1]} {moment.year}, {moment:%H:%M}"
