"""Names in the house's other files that lead nowhere: coaches, plans, objectives, questions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from jobaid.library.checks.accepted_warnings import LIBRARY, entries_of, name_in_house
from jobaid.library.checks.script_context import ScriptContext, found
from jobaid.library.codes import all_codes, severity_of
from jobaid.library.findings import Finding, did_you_mean
from jobaid.library.model.objective import ObjectiveMeasure
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.library.checks.library_context import LibraryContext
    from jobaid.library.model import Library, Located
    from jobaid.library.model.house_file import CustomerKind
    from jobaid.library.model.script_notes import AcceptedFinding


_WITH_NAME = {
    "standard": sentence("the standard `{name}`"),
    "outcome": sentence("the outcome `{name}`"),
    "feedback": sentence("the question `{name}`"),
    "script": sentence("the script `{name}`"),
    "tag": sentence("the tag `{name}`"),
    "team": sentence("the team `{name}`"),
}
"""Things that the measure of an objective may be about."""


def check(subject: ScriptContext) -> Iterator[Finding]:
    """The questions that steps name, and the warnings that a script accepts."""
    script = subject.script
    questions = {one.id for one in subject.library.house.questions}
    for step in script.steps:
        if step.question is not None and step.question not in {"none", *questions}:
            words = sentence(
                "The step `{id}` asks `{question}`, which is no question.",
                id=step.id,
                question=step.question,
            )
            fix = did_you_mean(step.question, {"none", *questions})
            yield subject.finding("JA107", step.spot("question"), words, fix)
    for one in script.accepted:
        if one.step is not None and script.step(one.step) is None:
            words = sentence(
                "The accepted warning is about the step `{step}`, and there is none.", step=one.step
            )
            fix = did_you_mean(one.step, script.step_number)
            yield subject.finding("JA106", one.spot("at"), words, fix)
        yield from _accepted(script.file, one)


def _accepted(file: str, one: AcceptedFinding) -> Iterator[Finding]:
    if one.code not in all_codes():
        words = sentence("`{code}` is no code of a finding.", code=one.code)
        yield found(file, "JA106", one.spot("code"), words, did_you_mean(one.code, all_codes()))
    elif severity_of(one.code) == "error":
        words = sentence("`{code}` is an error, and an error cannot be accepted.", code=one.code)
        yield found(file, "JA106", one.spot("code"), words, sentence("Mend it."))
    missing = [f"`{key}`" for key, value in (("why", one.why), ("by", one.by)) if not value]
    if missing:
        words = sentence("The accepted warning `{code}` has no {key}.")
        if missing[1:]:
            words = sentence("The accepted warning `{code}` has no `why` and no `by`.")
        words = words.of(code=one.code, key=missing[0])
        yield found(file, "JA106", one.at, words, sentence("Say why it may stay, and who says so."))


def _accepted_in_house(library: Library) -> Iterator[Finding]:
    """The warnings that `library.yaml` accepts: each about a file of the house, or an entry."""
    known = library.content_ids
    files = {name_in_house(file) for file in known if not file.startswith("scripts/")}
    for one in library.house.accepted:
        name, _, entry = (one.step or LIBRARY).partition("/")
        entries = entries_of(library, name)
        if one.step is not None and one.step not in files and entry not in entries:
            words = sentence(
                "The accepted warning is about `{step}`, and there is nothing of the kind.",
                step=one.step,
            )
            near = {f"{name}/{id}" for id in entries} or files
            fix = did_you_mean(one.step, near)
            yield found("library.yaml", "JA106", one.spot("at"), words, fix)
        yield from _accepted("library.yaml", one)


def check_house(whole: LibraryContext) -> Iterator[Finding]:
    """The names in `library.yaml`, `people.yaml`, `objectives.yaml` and the lists of service."""
    library = whole.library
    house = library.house
    yield from _accepted_in_house(library)
    if house.opening is not None:
        yield from _named(
            whole, "library.yaml", house, "opening", house.opening, sentence("The opening")
        )
    for kind in house.customer_kinds:
        thing = sentence("The kind of customers `{id}`", id=kind.id)
        if kind.opening is not None:
            yield from _named(whole, "library.yaml", kind, "opening", kind.opening, thing)
        yield from _scoped(whole, kind, thing)
    for person in library.people.values():
        if person.coach is not None and person.coach not in library.people:
            words = sentence(
                "The coach of `{id}` is `{coach}`, whom the file does not name.",
                id=person.id,
                coach=person.coach,
            )
            fix = did_you_mean(person.coach, library.people)
            yield found("people.yaml", "JA102", person.spot("coach"), words, fix)
    for reason in library.recovery.values():
        if reason.script is not None:
            thing = sentence("The reason `{id}`", id=reason.id)
            yield from _named(whole, "recovery.yaml", reason, "script", reason.script, thing)
    if library.path is not None:
        for stage in library.path.stages:
            thing = sentence("A stage of the path")
            yield from _named(whole, "path.yaml", stage, "script", stage.script, thing)
            for number, name in enumerate(stage.scenarios):
                if name not in library.scenarios:
                    spot = stage.spots.get(f"scenarios.{number}") or stage.spot("scenarios")
                    words = sentence(
                        "{thing} has the scenario `{name}`, and there is none.",
                        thing=thing,
                        name=name,
                    )
                    fix = did_you_mean(name, library.scenarios)
                    yield found("path.yaml", "JA102", spot, words, fix)
    for objective in library.objectives.values():
        if isinstance(objective.measure, ObjectiveMeasure):
            yield from _measure(whole, objective.id, objective.measure)


def _scoped(whole: LibraryContext, kind: CustomerKind, thing: str) -> Iterator[Finding]:
    """What a kind of customers has for itself: whole scripts, by id or tag."""
    there = whole.ids | {tag for script in whole.library for tag in script.tags}
    for number, name in enumerate(kind.scope):
        if name not in there:
            spot = kind.spots.get(f"scope.{number}") or kind.spot("scope")
            words = sentence(
                "{thing} has `{name}` for itself, which is no script and no tag.",
                thing=thing,
                name=name,
            )
            yield found("library.yaml", "JA056", spot, words, did_you_mean(name, there))


def _named(
    whole: LibraryContext, file: str, holder: Located, key: str, script: str, thing: str
) -> Iterator[Finding]:
    """A finding where a script is named that is not there."""
    if script not in whole.ids:
        words = sentence(
            "{thing} names the script `{script}`, and there is none.", thing=thing, script=script
        )
        yield found(file, "JA102", holder.spot(key), words, did_you_mean(script, whole.ids))


def _measure(whole: LibraryContext, objective: str, measure: ObjectiveMeasure) -> Iterator[Finding]:
    library, file = whole.library, "objectives.yaml"
    thing = sentence("The measure of `{objective}`", objective=objective)
    known: Mapping[str, Iterable[str]] = {
        "standard": library.standards,
        "outcome": library.outcomes,
        "feedback": [one.id for one in library.house.questions],
    }
    names = known.get(measure.metric)
    if names is not None and (measure.id is None or measure.id not in names):
        words = sentence(
            "{thing} is about {what}, and there is none.",
            thing=thing,
            what=_WITH_NAME[measure.metric].of(name=measure.id),
        )
        if measure.id is None:
            words = sentence(
                "{thing} does not say about which one it is: it has no `id`.",
                thing=thing,
            )
        fix = None if measure.id is None else did_you_mean(measure.id, names)
        yield found(file, "JA102", measure.spot("id"), words, fix)
    tags = {tag for script in library for tag in script.tags}
    teams = {person.team for person in library.people.values() if person.team is not None}
    chosen = (("script", measure.script, whole.ids), ("tag", measure.tag, tags))
    for key, name, there in (*chosen, ("team", measure.team, teams)):
        # A house without people, or without tags, has nothing to hold the name against.
        if name is not None and there and name not in there:
            words = sentence(
                "{thing} counts only {what}, and there is none.",
                thing=thing,
                what=_WITH_NAME[key].of(name=name),
            )
            spot = measure.spot(f"filter.{key}")
            yield found(file, "JA102", spot, words, did_you_mean(name, there))
