"""Answers and ways on: two that are open at once, none that is, and those never taken."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import reduce
from itertools import combinations
from typing import TYPE_CHECKING

from jobaid.library.checks import conditions
from jobaid.library.checks.domains import OTHER
from jobaid.library.checks.script_context import both
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.library.checks.knowledge import Env
    from jobaid.library.checks.script_context import ScriptContext
    from jobaid.library.findings import Finding
    from jobaid.library.graph import FlowNode
    from jobaid.library.model import Answer, FilePlace, Step


def check(subject: ScriptContext) -> Iterator[Finding]:
    """The answers and routes of every step that can be reached."""
    for step in subject.script.steps:
        yield from _twins(step, subject)
    if not subject.wide_flow.complete:
        return
    places: dict[str, list[FlowNode]] = {}
    for place in subject.own_places:
        places.setdefault(place.step, []).append(place)
    for step in subject.script.steps:
        here = [place for place in places.get(step.id, ()) if place in subject.reach.envs]
        # At a visiting step a call rests only when it is back from the visit.
        resting = [place for place in here if place.returned] or here
        if resting:
            yield from _never_taken(subject, step, resting)
            yield from _open(subject, step, _widest(subject, resting))


def _label(answer: Answer) -> str:
    return " ".join(answer.label.any.split()).casefold()


def _groups(step: Step) -> list[list[Answer]]:
    """The answers of a step that have one label."""
    groups: dict[str, list[Answer]] = {}
    for answer in step.answers:
        groups.setdefault(_label(answer), []).append(answer)
    return [group for group in groups.values() if len(group) > 1]


def _twins(step: Step, subject: ScriptContext) -> Iterator[Finding]:
    """Answers with one label of which none has a condition."""
    for group in _groups(step):
        always = [answer for answer in group if answer.when is None]
        for answer in always[1:]:
            words = sentence(
                "The answers `{always}` and `{answer}` of the step `{step}` have the same label, "
                "and both are always open.",
                always=always[0].id,
                answer=answer.id,
                step=step.id,
            )
            fix = sentence("Give each its own words, or a condition.")
            yield subject.finding("JA078", answer.spot("label"), words, fix)


def _open(subject: ScriptContext, step: Step, env: Env) -> Iterator[Finding]:
    gap = False
    every = [answer.when for answer in step.answers]
    if step.answers and None not in every and not step.next:
        what = sentence("None of the answers of the step `{step}` is open", step=step.id)
        for finding in _gap(subject, [one for one in every if one], [env], step.at, what):
            gap = True
            yield finding
    for group in _groups(step):
        yield from _overlap(subject, group, env, step)
        sources = [answer.when for answer in group if answer.when is not None]
        if len(sources) == len(group) and not gap:
            ids = ", ".join(f"`{answer.id}`" for answer in group)
            what = sentence("None of the answers {ids}, which have one label, is open", ids=ids)
            yield from _gap(subject, sources, [env], group[0].at, what)
    routes = [route.when for route in step.next]
    if routes and None not in routes:
        what = sentence("None of the ways on of the step `{step}` holds", step=step.id)
        sources = [one for one in routes if one is not None]
        yield from _gap(subject, sources, _going_on(subject, step, env), step.next[0].at, what)


def _going_on(subject: ScriptContext, step: Step, env: Env) -> list[Env]:
    """What may be known when a way on is chosen: after an answer, where one takes it."""
    knowledge, envs = subject.reach.knowledge, []
    for answer in step.answers:
        if answer.go is None:
            after = [env] if answer.when is None else knowledge.test(env, answer.when, True)
            for name, source in answer.set:
                after = [new for one in after for new in knowledge.set(one, name, source)]
            envs += after
    return envs or [env]


def _overlap(
    subject: ScriptContext, group: Sequence[Answer], env: Env, step: Step
) -> Iterator[Finding]:
    knowledge = subject.reach.knowledge
    for one, other in combinations(group, 2):
        sources = [answer.when for answer in (one, other) if answer.when is not None]
        if not sources or not all(
            subject.reach.knowledge.questions.is_exact(source) for source in sources
        ):
            continue
        envs = [env]
        for source in sources:
            envs = [new for each in envs for new in knowledge.test(each, source, True)]
        if envs:
            words = sentence(
                "The answers `{one}` and `{other}` of the step `{step}` have the same label, and "
                "both are open{example}.",
                one=one.id,
                other=other.id,
                step=step.id,
                example=_example(subject, envs[0], sources),
            )
            fix = sentence("Let their conditions exclude each other.")
            yield subject.finding("JA076", other.spot("when"), words, fix)


def _gap(
    subject: ScriptContext, sources: Sequence[str], known: Sequence[Env], spot: FilePlace, what: str
) -> Iterator[Finding]:
    """Values of filled fields for which none of the conditions holds."""
    if not all(subject.reach.knowledge.questions.is_exact(source) for source in sources):
        return
    knowledge = subject.reach.knowledge
    for start in known:
        env = start
        for number, domain in enumerate(knowledge.domains):
            # What may have been filled is taken as filled: the agent sees that it is missing.
            mask = knowledge.mask(env, number) & domain.filled & domain.ordinary
            env = knowledge.with_mask(env, number, mask) if mask else env
        envs = [env]
        for source in sources:
            envs = [new for each in envs for new in knowledge.test(each, source, False)]
        if envs:
            words = sentence(
                "{what}{example}: a call is stuck there.",
                what=what,
                example=_example(subject, envs[0], sources),
            )
            fix = sentence("Let the conditions cover every case, or leave the last without one.")
            yield subject.finding("JA077", spot, words, fix)
            return


def _example(subject: ScriptContext, env: Env, sources: Sequence[str]) -> str:
    """One value for each field that the conditions read, as "when `amount` is 25"."""
    knowledge = subject.reach.knowledge
    read = {name for source in sources for name in conditions.names_in(source)}
    parts: list[str] = []
    for number, domain in enumerate(knowledge.domains):
        if domain.name in read:
            mask = knowledge.mask(env, number)
            usual = mask & domain.ordinary & domain.filled or mask
            value = domain.values[(usual & -usual).bit_length() - 1]
            told = sentence("`{field}` is {value}", field=domain.name, value=_shown(value))
            parts.append(told)
    return sentence(" when {join}", join=reduce(both, parts)) if parts else ""


def _shown(value: object) -> str:
    if value is None:
        return sentence("not filled")
    if isinstance(value, bool):
        return sentence("yes") if value else sentence("no")
    return f"`{value}`" if isinstance(value, str) and value != OTHER else str(value)


def _widest(subject: ScriptContext, places: Sequence[FlowNode]) -> Env:
    widest = 0
    for place in places:
        widest |= subject.reach.at(place) or 0
    return widest


def _never_taken(
    subject: ScriptContext, step: Step, places: Sequence[FlowNode]
) -> Iterator[Finding]:
    reach = subject.reach
    edges = [edge for place in places for edge in reach.flow.edges[place]]
    for answer in step.answers:
        if answer.when is None or conditions.parsed(answer.when) is None:
            continue
        envs = [env for place in places if (env := reach.at(place)) is not None]
        if not any(reach.knowledge.test(env, answer.when, True) for env in envs):
            words = sentence(
                "The answer `{answer}` is never open: `{when}` never holds there.",
                answer=answer.id,
                when=answer.when,
            )
            yield subject.finding("JA075", answer.spot("when"), words, _why(subject, answer.when))
    always = False
    for number, route in enumerate(step.next):
        ways = [edge for edge in edges if edge.route == number]
        if always:
            words = sentence(
                "This way on of the step `{step}` is never taken: the one before always is.",
                step=step.id,
            )
            yield subject.finding("JA075", route.at, words, sentence("Leave one of them out."))
        elif route.when is None or conditions.parsed(route.when) is None:
            always = route.when is None
        elif ways and not any(reach.taken(edge) for edge in ways):
            words = sentence(
                "This way on is never taken: `{when}` never holds there.", when=route.when
            )
            yield subject.finding("JA075", route.spot("when"), words, _why(subject, route.when))


def _why(subject: ScriptContext, source: str) -> str | None:
    """Which of the fields that a condition reads nothing fills."""
    filled = set(subject.given_again | subject.from_outside)
    for place, edges in subject.reach.flow.edges.items():
        filled.update(subject.whole.asks_at(place))
        filled.update(name for edge in edges for name, _ in edge.sets)
    never = sorted(conditions.names_in(source) & subject.fields.keys() - filled)
    if not never:
        return None
    return sentence(
        "Nothing asks for or sets {join} before.", join=", ".join(f"`{name}`" for name in never)
    )
