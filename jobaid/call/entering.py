"""Leaving a step and entering the next, with all that follows from it.

Entering proposes the step's outcome and promise, begins its visit, measures the standards
it meets, and keeps a broken rule as an event of its own; nothing here stops a move.
"""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Any

from jobaid.call import measures
from jobaid.call.branches import left_by_jump
from jobaid.call.command import Refused
from jobaid.call.events import HANDED_OVER, START
from jobaid.call.language_names import language_words
from jobaid.call.promising import promise_on_leaving, propose
from jobaid.call.recording import tell_at_step
from jobaid.call.routing import END_OF_VISIT, Unclear, can_visit, way_on
from jobaid.library.flow_node import FlowNode, visits_kept
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.call.command_context import CommandContext
    from jobaid.call.compiled_library import ReadyRule, ReadyStep, StepTarget
    from jobaid.call.read_model import CallReadModel

# Steps that a call leaves forwards: their proposed promise has been given.
FORWARD = ("answer", "next")


@dataclass(slots=True)
class Leaving:
    """What leaving a step brings about."""

    met: list[str] = field(default_factory=list)
    measured: list[measures.Measured] = field(default_factory=list)
    proposal: dict[str, Any] | None = None
    left: list[StepTarget] = field(default_factory=list)


def move(
    context: CommandContext,
    target: StepTarget,
    how: str,
    lead: int | None,
    values: dict[str, object],
) -> str | None:
    """Leave the present step and enter `target`. Returns a problem in words, or None."""
    place = FlowNode(target[0], target[1], visits_kept(context.call.place, target[0]))
    return enter(context, place, how, lead, _leave(context, place, how, values))


def enter(
    context: CommandContext,
    place: FlowNode,
    how: str,
    lead: int | None,
    leaving: Leaving | None = None,
) -> str | None:
    """Enter a step and do what it brings. Returns a problem in words, or None.

    That a script has nothing in the language of the call is said where it begins to be so.
    """
    spoken = how in (START, HANDED_OVER) or not_spoken(context.call) is None
    problem = _enter(context, place, how, lead, leaving)
    return not_spoken(context.call) if problem is None and spoken else problem


def not_spoken(call: CallReadModel) -> str | None:
    """In words, that the script here has nothing in the language of the call; None where it has."""
    wanted, spoken = call.state.language, call.language
    if wanted == spoken:
        return None
    return sentence(
        "This script has no text in {wanted}. It goes on in {spoken}.",
        wanted=language_words(wanted),
        spoken=language_words(spoken),
    )


def _enter(
    context: CommandContext,
    place: FlowNode,
    how: str,
    lead: int | None,
    leaving: Leaving | None = None,
) -> str | None:
    ready = context.call.compiled.step((place.script, place.step))
    reached = []
    if ready is not None and ready.standards and how not in (START, HANDED_OVER):
        reached = measures.on_entering(context.call, ready.standards, *place[:2])
    lead = enter_event(context, place, how, lead, leaving, reached)
    if ready is None:
        return None
    # Where a colleague left the call is no move of this one: what comes after it is asked about.
    broken = () if how == HANDED_OVER else broken_rules(context.call, (place.script, place.step))
    for rule in broken:
        context.emit(
            "rule-broken",
            of=lead,
            script=place.script,
            step=place.step,
            rule=rule.key,
            no=rule.no_words,
            until=rule.until_words,
            why=rule.why,
        )
    step = ready.step
    if step.outcome is not None and not place.visits:
        context.emit("outcome-proposed", of=lead, outcome=step.outcome)
    if step.promise is not None:
        propose(context, ready, lead)
    if step.visit is not None and not place.returned:
        return start_visit(context, ready, place, lead)
    return None


def start_visit(
    context: CommandContext, ready: ReadyStep, place: FlowNode, lead: int | None
) -> str | None:
    """Enter the script that a step visits."""
    if ready.visit is None:
        return sentence(
            "The script `{script}`, to be visited here, is not in this library.",
            script=ready.step.visit,
        )
    if not can_visit(ready, place):
        return sentence(
            "The visit of “{script}” would go round in a circle; it is left out.",
            script=context.call.library.scripts[ready.visit[0]].title.any,
        )
    visits = (*place.visits, (place.script, place.step))
    return enter(context, FlowNode(ready.visit[0], ready.visit[1], visits), "visit", lead)


def end_visit(
    context: CommandContext, how: str, lead: int | None, values: dict[str, object]
) -> str | None:
    """Come back to the visiting step and take its way on; outer visits may end with it."""
    while True:
        script, step = context.call.place.visits[-1]
        place = FlowNode(script, step, context.call.place.visits[:-1], True)
        lead = enter_event(context, place, "return", lead, _leave(context, place, how, values))
        ready = context.call.compiled.step((script, step))
        if ready is None or (ready.answers and not ready.step.next):
            return None
        try:
            unclear: list[Unclear] = []
            way = way_on(ready, values, bool(place.visits), unclear)
            note_unclear(context, unclear)
        except Refused as refused:
            # Without routes the visiting step is the last of its script: stand there.
            return refused.words if ready.routes else None
        if way != END_OF_VISIT:
            return move(context, (way[0], way[1]), "next", lead, values)


def enter_event(
    context: CommandContext,
    place: FlowNode,
    how: str,
    lead: int | None,
    leaving: Leaving | None = None,
    reached: list[measures.Measured] | None = None,
) -> int:
    """The event of entering, and of what was left with it. Returns the leading event's seq."""
    body: dict[str, Any] = {"script": place.script, "step": place.step, "how": how}
    if lead is not None:
        body["of"] = lead
    if place.visits:
        body["visits"] = [list(one) for one in place.visits]
    if leaving is not None and leaving.met:
        body["met"] = leaving.met
    if leaving is not None and leaving.left:
        body["left"] = [list(one) for one in leaving.left]
    if place.script not in context.call.state.versions:
        body["version"] = context.call.library.versions.get(place.script, "")
    seq = context.emit("entered", **body)
    lead = seq if lead is None else lead
    if leaving is not None:
        if leaving.proposal is not None:
            promise_on_leaving(context, leaving.proposal, lead)
        for one in leaving.measured:
            context.emit("standard", of=lead, **one)
    for one in reached or ():
        context.emit("standard", of=lead, **one)
    tell_at_step(context, how, lead)
    return lead


def _leave(context: CommandContext, to: FlowNode, how: str, values: dict[str, object]) -> Leaving:
    left = context.call.place
    leaving = Leaving(met=_rules_met(context.call, left, to, values))
    ready = context.call.compiled.step((left.script, left.step))
    if ready is not None and ready.standards:
        leaving.measured = measures.on_leaving(context.call, ready.standards)
    if how == "jump":
        leaving.left = left_by_jump(context.call, to[:2])
    if how in FORWARD:
        leaving.proposal = context.call.state.proposal
    return leaving


def note_unclear(context: CommandContext, unclear: list[Unclear]) -> None:
    """Keep what could not be worked out: it counted as false, and the author should know."""
    for where, why in unclear:
        context.emit("unclear", where=where, why=str(why))


def close_reply(context: CommandContext) -> None:
    """Any move closes an open reply."""
    if context.call.state.reply is not None:
        script, id = context.call.state.reply
        context.emit("reply-closed", reply=id, script=script)


def _rules(call: CallReadModel, script: str) -> list[ReadyRule]:
    found = list(call.compiled.rules(script))
    for other in call.state.versions:
        if other != script and other in call.library.scripts:
            found += call.compiled.rules(other)
    return found


def _rules_met(
    call: CallReadModel, left: FlowNode, to: FlowNode, values: dict[str, object]
) -> list[str]:
    """The rules whose `until` is left now with their condition true."""
    rules = _rules(call, left.script)
    if not rules:
        return []
    steps = {(left.script, left.step), *left.visits}.difference(to.visits)
    if to.returned:
        # Coming back to a visiting step is not leaving it.
        steps.discard((to.script, to.step))
    known = call.state.rules_met
    return [
        rule.key
        for rule in rules
        if rule.until in steps
        and rule.key not in known
        and (rule.when is None or rule.when.holds(values)[0])
    ]


def broken_rules(call: CallReadModel, target: StepTarget) -> list[ReadyRule]:
    """The rules that entering `target` breaks as things stand."""
    met = call.state.rules_met
    return [r for r in _rules(call, target[0]) if target in r.no and r.key not in met]
