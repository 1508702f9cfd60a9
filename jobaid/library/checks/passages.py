"""Every text and every condition of a script, with its place in the file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.library.model import FilePlace, Located, Script, Step, Words


class TextLine(NamedTuple):
    """One text in one language, and where it stands.

    `thing` says what it belongs to ("The step `credit`"), `key` under which key. `spoken` is
    true of what is said aloud to a customer.
    """

    source: str
    language: str
    spot: FilePlace
    thing: str
    key: str
    spoken: bool = False
    exact: bool = False
    step: Step | None = None

    def at(self, line: int, column: int) -> FilePlace:
        """Where in the file line and column (from 1) of the text stand."""
        # The lines of a block text all begin in the column of the first.
        return self.spot[0] + line - 1, self.spot[1] + column - 1


class Passage(NamedTuple):
    """One text in all its languages: the words under `key` of `holder`.

    `thing` says what it belongs to ("The step `credit`"). `spoken` is true of what is said
    aloud to a customer, `step` the step it belongs to.
    """

    words: Words
    holder: Located
    key: str
    thing: str
    spoken: bool = False
    exact: bool = False
    step: Step | None = None

    @property
    def spot(self) -> FilePlace:
        """Where the passage begins."""
        return self.holder.spot(self.key)

    def lines(self) -> Iterator[TextLine]:
        """The text in each language."""
        for language, source in self.words.by_language.items():
            spot = self.holder.spots.get(f"{self.key}.{language}") or self.spot
            yield TextLine(
                source, language, spot, self.thing, self.key, self.spoken, self.exact, self.step
            )


def passage(
    words: Words | None,
    holder: Located,
    key: str,
    thing: str,
    *,
    spoken: bool = False,
    exact: bool = False,
    step: Step | None = None,
) -> Iterator[Passage]:
    """The passage under `key` of `holder`, where there is one."""
    if words is not None:
        yield Passage(words, holder, key, thing, spoken, exact, step)


class WrittenCondition(NamedTuple):
    """One expression of a script: a condition, or what a `set` gives a field (`sets`)."""

    source: str
    spot: FilePlace
    thing: str
    key: str
    sets: str | None = None

    def at(self, line: int, column: int) -> FilePlace:
        """Where in the file line and column (from 1) of the expression stand."""
        return self.spot[0] + line - 1, self.spot[1] + column - 1


def passages_of(script: Script) -> Iterator[Passage]:
    """Every text of a script."""
    thing = sentence("The script `{script}`", script=script.id)
    yield from passage(script.title, script, "title", thing)
    yield from passage(script.about, script, "about", thing)
    for field in script.fields:
        yield from passage(
            field.label, field, "label", sentence("The field `{field}`", field=field.name)
        )
        yield from passage(
            field.hint, field, "hint", sentence("The field `{field}`", field=field.name)
        )
        for option in field.options:
            yield from passage(
                option.label, option, "label", sentence("The option `{option}`", option=option.id)
            )
    for step in script.steps:
        yield from _of_step(step)
    for reply in script.replies:
        thing, exact = sentence("The reply `{reply}`", reply=reply.id), reply.wording == "exact"
        yield from passage(reply.say, reply, "say", thing, spoken=True, exact=exact)
        yield from passage(reply.exact_because, reply, "exact_because", thing)
    for rule in script.rules:
        yield from passage(rule.why, rule, "why", sentence("The rule"))


def _of_step(step: Step) -> Iterator[Passage]:
    thing, exact = sentence("The step `{step}`", step=step.id), step.wording == "exact"
    yield from passage(step.title, step, "title", thing, step=step)
    yield from passage(step.say, step, "say", thing, spoken=True, exact=exact, step=step)
    yield from passage(step.exact_because, step, "exact_because", thing, step=step)
    for item in step.do:
        yield from passage(
            item.text, item, "text", sentence("The item `{item}`", item=item.id), step=step
        )
    for answer in step.answers:
        yield from passage(
            answer.label,
            answer,
            "label",
            sentence("The answer `{answer}`", answer=answer.id),
            step=step,
        )
    if step.promise is not None:
        thing = sentence("The promise of the step `{step}`", step=step.id)
        yield from passage(step.promise.text, step.promise, "text", thing, step=step)


def conditions_of(script: Script) -> Iterator[WrittenCondition]:
    """Every expression of a script."""
    for step in script.steps:
        for answer in step.answers:
            thing = sentence(
                "the answer `{answer}` of the step `{step}`", answer=answer.id, step=step.id
            )
            if answer.when is not None:
                yield WrittenCondition(answer.when, answer.spot("when"), thing, "when")
            for name, source in answer.set:
                spot = answer.spots.get(f"set.{name}") or answer.spot("set")
                yield WrittenCondition(source, spot, thing, "set", name)
        for route in step.next:
            if route.when is not None:
                thing = sentence("a way on of the step `{step}`", step=step.id)
                yield WrittenCondition(route.when, route.spot("when"), thing, "when")
    for rule in script.rules:
        if rule.when is not None:
            yield WrittenCondition(rule.when, rule.spot("when"), "a rule", "when")
