"""Names that lead nowhere: steps, scripts, standards, rules, outcomes, scopes; circles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from jobaid.library.checks.script_context import ScriptContext, found
from jobaid.library.findings import Finding, did_you_mean
from jobaid.library.graph import visited_step
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.library.checks.library_context import LibraryContext
    from jobaid.library.model import (
        FilePlace,
        Located,
        MayRule,
        NeverRule,
        Notice,
        Script,
        Standard,
        Step,
    )


def check(subject: ScriptContext) -> Iterator[Finding]:
    """The names that the script's steps and rules use for other things."""
    script = subject.script
    if script.start is not None and script.step(script.start) is None:
        words = sentence(
            "The script starts at `{start}`, and has no such step.", start=script.start
        )
        fix = did_you_mean(script.start, script.step_number)
        yield subject.finding("JA050", script.spot("start"), words, fix)
    for step in script.steps:
        yield from _ways(subject, step)
        yield from _visit(subject, step)
        yield from _lists(subject, step)
    for rule in script.rules:
        for number, name in enumerate(rule.no):
            spot = rule.spots.get(f"no.{number}") or rule.spot("no")
            yield from _rule_step(subject, name, spot)
        yield from _rule_step(subject, rule.until, rule.spot("until"))


def named_scripts(script: Script) -> set[str]:
    """What may be the id of a script in the names that a script uses, itself excepted."""
    names: set[str] = set()
    for step in script.steps:
        names.add(step.visit or "")
        names.update(answer.go or "" for answer in step.answers)
        names.update(route.go for route in step.next)
    for rule in script.rules:
        names.update((*rule.no, rule.until))
    return {name.partition("/")[0] for name in names}


def check_house(whole: LibraryContext) -> Iterator[Finding]:
    """The names that the house's files use."""
    library = whole.library
    scoped: Mapping[str, Iterable[NeverRule | MayRule | Standard | Notice]] = {
        "never.yaml": library.never.values(),
        "may.yaml": library.may.values(),
        "standards.yaml": library.standards.values(),
        "notices.yaml": library.notices.values(),
    }
    for file, things in scoped.items():
        for thing in things:
            for number, name in enumerate(thing.scope):
                if name not in whole.scope_names:
                    spot = thing.spots.get(f"scope.{number}") or thing.spot("scope")
                    words = sentence(
                        "The scope of `{thing}` names `{name}`: no script, step or tag.",
                        thing=thing.id,
                        name=name,
                    )
                    fix = did_you_mean(name, whole.scope_names)
                    yield found(file, "JA056", spot, words, fix)
    for standard in library.standards.values():
        for key in ("step", "before", "after"):
            name = getattr(standard, key)
            if name is not None and not _names_step(whole, name, standard.scope):
                words = sentence(
                    "The standard `{standard}` speaks of the step `{name}`; there is none.",
                    standard=standard.id,
                    name=name,
                )
                fix = did_you_mean(name, whole.scope_names)
                yield found("standards.yaml", "JA059", standard.spot(key), words, fix)


def _names_step(whole: LibraryContext, name: str, scope: tuple[str, ...]) -> bool:
    """Whether `name` is a script, script/step, or a step of some script that is in scope."""
    if name in whole.scope_names:
        return True
    scripts = [
        script
        for script in whole.library
        if not scope
        or script.id in scope
        or any(tag in scope for tag in script.tags)
        or any(one.startswith(f"{script.id}/") for one in scope)
    ]
    return any(script.step(name) is not None for script in scripts)


def _ways(subject: ScriptContext, step: Step) -> Iterator[Finding]:
    for answer in step.answers:
        if answer.go is not None:
            yield from _target(subject, step, answer.go, answer.spot("go"))
    for number, route in enumerate(step.next):
        spot = route.spots.get("go") or step.spots.get(f"next.{number}") or route.at
        yield from _target(subject, step, route.go, spot)


def _target(subject: ScriptContext, step: Step, name: str, spot: FilePlace) -> Iterator[Finding]:
    library, script = subject.library, subject.script
    if library.find_step(name, script) is not None:
        return
    id, slash, inner = name.partition("/")
    other, missing = library.scripts.get(id), None
    if other is not None and slash:
        words = sentence(
            "`{name}` leads to no step: the script `{id}` has no step `{inner}`.",
            name=name,
            id=id,
            inner=inner,
        )
        near = did_you_mean(inner, other.step_number)
    elif other is not None:
        words, near = sentence("`{name}` is a script without any step to go to.", name=name), None
    else:
        words = sentence("`{name}` is no step of this script, and no script.", name=name)
        near = did_you_mean(name, [*script.step_number, *library.scripts])
        missing = id
    words = sentence("The step `{step}` leads nowhere. {words}", step=step.id, words=words)
    yield subject.finding("JA050", spot, words, near, missing_script=missing)


def _visit(subject: ScriptContext, step: Step) -> Iterator[Finding]:
    if step.visit is None:
        return
    visiting = visited_step(subject.library, step)
    if visiting is None:
        id, slash, inner = step.visit.partition("/")
        script, missing = subject.library.scripts.get(id), None
        if script is None:
            missing = id
            words = sentence(
                "The step `{step}` visits the script `{id}`, and there is none.",
                step=step.id,
                id=id,
            )
            fix = did_you_mean(id, subject.library.scripts)
        elif slash:
            words = sentence(
                "The step `{step}` visits `{visit}`, and there is no such step.",
                step=step.id,
                visit=step.visit,
            )
            fix = did_you_mean(inner, script.step_number)
        else:
            words, fix = (
                sentence(
                    "The step `{step}` visits `{id}`, a script without any step.",
                    step=step.id,
                    id=id,
                ),
                None,
            )
        yield subject.finding("JA051", step.spot("visit"), words, fix, missing_script=missing)
        return
    visited = visiting[0]
    if any(one.id == subject.script.id for one in subject.whole.visited_by(visited)):
        round_trip = " -> ".join(_circle(subject, visited.id))
        words = sentence("This visit goes round in a circle: {round_trip}.", round_trip=round_trip)
        fix = sentence("Leave out one of these visits, or use `go`.")
        yield subject.finding("JA058", step.spot("visit"), words, fix)


def _circle(subject: ScriptContext, visited: str) -> list[str]:
    """The shortest circle of visits from the script through `visited` and back."""
    own = subject.script.id
    paths = [[own, visited]]
    seen = {visited}
    for path in paths:
        if path[-1] == own:
            return path
        for link in subject.whole.links.get(path[-1], ()):
            if link.kind == "visit" and link.script not in seen:
                seen.add(link.script)
                paths.append([*path, link.script])
    return [own, visited, own]


def _lists(subject: ScriptContext, step: Step) -> Iterator[Finding]:
    library = subject.library
    yield from _each(subject, step, "standard", step.standard, library.standards, "JA052")
    yield from _each(subject, step, "never", step.never, library.never, "JA053")
    yield from _each(subject, step, "may", step.may, library.may, "JA054")
    if step.outcome is not None:
        yield from _each(subject, step, "outcome", (step.outcome,), library.outcomes, "JA055")


_FILES = {
    "standard": "standards.yaml",
    "never": "never.yaml",
    "may": "may.yaml",
    "outcome": "outcomes.yaml",
}


def _each(
    subject: ScriptContext,
    step: Located,
    key: str,
    names: Iterable[str],
    known: Mapping[str, object],
    code: str,
) -> Iterator[Finding]:
    for number, name in enumerate(names):
        if name not in known:
            spot = step.spots.get(f"{key}.{number}") or step.spot(key)
            words = sentence(
                "`{key}: {name}` is not in `{FILES}`.", key=key, name=name, FILES=_FILES[key]
            )
            yield subject.finding(code, spot, words, did_you_mean(name, known))


def _rule_step(subject: ScriptContext, name: str, spot: FilePlace) -> Iterator[Finding]:
    if subject.library.find_step(name, subject.script) is None:
        words = sentence("The rule speaks of the step `{name}`, and there is none.", name=name)
        fix = did_you_mean(name, subject.script.step_number)
        id = name.partition("/")[0]
        missing = None if id in subject.library.scripts else id
        yield subject.finding("JA057", spot, words, fix, missing_script=missing)
