"""Fields that nobody declared, that nobody uses, or whose form contradicts itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from jobaid.library.checks import conditions
from jobaid.library.checks.ambiguous_patterns import is_catastrophic
from jobaid.library.checks.refused_texts import names_of
from jobaid.library.checks.script_context import ScriptContext, found
from jobaid.library.findings import Finding, did_you_mean
from jobaid.library.kinds import DoesNotFit, ReadingManner, bring
from jobaid.library.kinds.linear_patterns import CannotMatch, linear_pattern
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.library.checks.library_context import LibraryContext
    from jobaid.library.model import Field, House, Script, Step

_CANNOT = "Patterns cannot look ahead or back, or name an earlier group again."


def check(subject: ScriptContext) -> Iterator[Finding]:
    """The fields of a script."""
    for step in subject.script.steps:
        yield from _unknown(subject, step)
    for field in subject.script.fields:
        yield from _form(subject.script.file, field, subject.library.house)
    yield from _unused(subject)


def check_house(whole: LibraryContext) -> Iterator[Finding]:
    """The fields that the house's files name or declare."""
    library = whole.library
    for field in library.house.caller_fields:
        yield from _form("library.yaml", field, library.house)
    for mask in library.masks.values():
        for words, mend in _pattern_faults(f"mask `{mask.id}`", mask.pattern):
            yield found("masks.yaml", "JA068", mask.spot("pattern"), words, mend)
    for outcome in library.outcomes.values():
        for number, name in enumerate(outcome.needs):
            if name not in library.all_fields:
                spot = outcome.spots.get(f"needs.{number}") or outcome.spot("needs")
                words = sentence(
                    "The outcome `{outcome}` needs the field `{name}`; there is none.",
                    outcome=outcome.id,
                    name=name,
                )
                fix = did_you_mean(name, library.all_fields)
                yield found("outcomes.yaml", "JA063", spot, words, fix)


def _unknown(subject: ScriptContext, step: Step) -> Iterator[Finding]:
    for number, name in enumerate(step.ask):
        if name not in subject.fields:
            spot = step.spots.get(f"ask.{number}") or step.spot("ask")
            words = sentence(
                "The step `{step}` asks for the field `{name}`, which nothing declares.",
                step=step.id,
                name=name,
            )
            yield subject.finding("JA060", spot, words, _declare(name, subject))
    for answer in step.answers:
        for name, _ in answer.set:
            if name not in subject.fields:
                spot = answer.spots.get(f"set.{name}") or answer.spot("set")
                words = sentence(
                    "The answer `{answer}` sets `{name}`, which nothing declares.",
                    answer=answer.id,
                    name=name,
                )
                yield subject.finding("JA060", spot, words, _declare(name, subject))


def _declare(name: str, subject: ScriptContext) -> str:
    return did_you_mean(name, subject.fields) or sentence("Declare it under `fields`.")


def _form(file: str, field: Field, house: House) -> Iterator[Finding]:
    if field.pattern is not None:
        faults = [*_pattern_faults(f"field `{field.name}`", field.pattern)]
        for words, fix in faults:
            yield found(file, "JA068", field.spot("pattern"), words, fix)
        if faults and faults[0][1] is _CANNOT:
            return
    if field.example is not None:
        try:
            bring(field, field.example, ReadingManner.of(house, house.languages[0], None))
        except DoesNotFit as misfit:
            words = sentence(
                "The example of the field `{field}` is refused. {words}",
                field=field.name,
                words=misfit.words,
            )
            yield found(file, "JA068", field.spot("example"), words)


def _pattern_faults(of: str, source: str) -> Iterator[tuple[str, str]]:
    """What is wrong with a pattern, and how to mend it."""
    try:
        linear_pattern(source)
    except CannotMatch as why:
        yield f"The pattern of the {of} cannot be matched: {why}.", _CANNOT
    if is_catastrophic(source):
        words = sentence("The pattern of the {of} fits some texts in endlessly many ways.", of=of)
        yield words, "Let what is repeated begin with a sign of its own: `\\w+(-\\w+)*`."


def _unused(subject: ScriptContext) -> Iterator[Finding]:
    script, library = subject.script, subject.library
    if not script.fields:
        return
    used = {name for outcome in library.outcomes.values() for name in outcome.needs}
    used |= _used_by(script)
    for line in subject.lines:
        used.update(names_of(line))
    candidates = [field for field in script.fields if field.name not in used]
    for other in subject.whole.visitors_of(script) if candidates else ():
        used |= _used_by(other)
        texts = "\n".join(texts_of(other))
        used |= {field.name for field in candidates if field.name in texts}
    replies = "\n".join(
        text for reply in library.replies.values() for text in reply.say.by_language.values()
    )
    for field in candidates:
        if field.name not in used and field.name not in replies:
            words = sentence(
                "The field `{field}` is never asked for, set or said.", field=field.name
            )
            fix = sentence("Ask for it at a step, or leave it out.")
            yield subject.finding("JA067", field.at, words, fix)


def _used_by(script: Script) -> set[str]:
    """The fields that the steps and rules of a script ask for, set or test."""
    used: set[str] = set()
    for step in script.steps:
        used.update(step.ask)
        for answer in step.answers:
            used |= conditions.names_in(answer.when) if answer.when else set()
            for name, source in answer.set:
                used |= {name, *conditions.names_in(source)}
        for route in step.next:
            used |= conditions.names_in(route.when) if route.when else set()
    for rule in script.rules:
        used |= conditions.names_in(rule.when) if rule.when else set()
    return used


def texts_of(script: Script) -> Iterator[str]:
    """What the steps and replies of a script say, promise and list, in every language."""
    for step in script.steps:
        if step.say is not None:
            yield from step.say.by_language.values()
        if step.promise is not None:
            yield from step.promise.text.by_language.values()
        for item in step.do:
            yield from item.text.by_language.values()
    for reply in script.replies:
        yield from reply.say.by_language.values()
