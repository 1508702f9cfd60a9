"""What a library is made of, as plain immutable values.

The shapes follow the files one to one, so that a person who knows the YAML knows the
model. Nothing here reads, checks or decides. A `Spot` is a (line, column) pair, both
counted from 1, of the value in its file.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

Spot = tuple[int, int]
NOWHERE: Spot = (1, 1)


@dataclass(frozen=True, slots=True)
class Words:
    """A text people read: one text, or one for each language.

    `by_language` maps language codes to texts; the key "" holds a text that was written
    without a language and serves them all.
    """

    by_language: Mapping[str, str]

    @classmethod
    def of(cls, text: str) -> Words:
        """Words without a language."""
        return cls({"": text})

    def text(self, language: str, languages: tuple[str, ...] = ()) -> str:
        """The text for `language`; a missing one falls back to the first of `languages`."""
        texts = self.by_language
        found = texts.get(language)
        if found is None:
            found = texts.get("")
        if found is None and languages:
            found = texts.get(languages[0])
        if found is None:
            found = next(iter(texts.values()), "")
        return found

    @property
    def any(self) -> str:
        """Some text, for places where no language is known."""
        return self.text("")

    def __bool__(self) -> bool:
        return any(self.by_language.values())


@dataclass(frozen=True, slots=True)
class Located:
    """Anything that stands somewhere in a file.

    `at` is its own spot, `spots` those of its keys' values, `extra` the keys that this
    version does not know (kept, never dropped).
    """

    at: Spot = field(default=NOWHERE, kw_only=True, compare=False)
    spots: Mapping[str, Spot] = field(default_factory=dict, kw_only=True, compare=False)
    extra: Mapping[str, object] = field(default_factory=dict, kw_only=True)

    def spot(self, key: str) -> Spot:
        """Where the value of `key` stands, or the thing itself when the key is absent."""
        return self.spots.get(key, self.at)


@dataclass(frozen=True, slots=True)
class Option(Located):
    """One choice of a field of kind `choice` or `choices`."""

    id: str
    label: Words


@dataclass(frozen=True, slots=True)
class Field(Located):
    """What is captured. `kind` is one of `kinds.KINDS`; `pattern` must match the whole value."""

    name: str
    label: Words
    kind: str = "text"
    required: bool = False
    pattern: str | None = None
    example: str | None = None
    hint: Words | None = None
    options: tuple[Option, ...] = ()


@dataclass(frozen=True, slots=True)
class Item(Located):
    """A checklist item of a step."""

    id: str
    text: Words
    must: bool = False


@dataclass(frozen=True, slots=True)
class Route(Located):
    """One way on: taken when `when` holds (always, when it is None)."""

    go: str
    when: str | None = None


@dataclass(frozen=True, slots=True)
class Answer(Located):
    """What the customer says. Without `go` it takes the step's way on."""

    id: str
    label: Words
    go: str | None = None
    when: str | None = None
    set: tuple[tuple[str, str], ...] = ()
    urgent: bool = False


@dataclass(frozen=True, slots=True)
class PromiseSpec(Located):
    """A promise that a step makes. `within` and `due` are the house's words for the time."""

    text: Words
    within: str | None = None
    due: str | None = None
    to: str | None = None


@dataclass(frozen=True, slots=True)
class Step(Located):
    """One step of a script. `returns` is the file's key `return`."""

    id: str
    title: Words
    say: Words | None = None
    wording: str = "own"
    exact_because: Words | None = None
    do: tuple[Item, ...] = ()
    ask: tuple[str, ...] = ()
    answers: tuple[Answer, ...] = ()
    next: tuple[Route, ...] = ()
    visit: str | None = None
    returns: bool = False
    outcome: str | None = None
    promise: PromiseSpec | None = None
    standard: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    may: tuple[str, ...] = ()

    @property
    def is_ending(self) -> bool:
        """An outcome with neither answers nor a way on of its own ends a path."""
        return self.outcome is not None and not self.answers and not self.next


@dataclass(frozen=True, slots=True)
class Reply(Located):
    """What to say to an objection or a question; opened from any step, the place is kept."""

    id: str
    heard: tuple[Words, ...]
    say: Words
    wording: str = "own"
    exact_because: Words | None = None


@dataclass(frozen=True, slots=True)
class Rule(Located):
    """On no path is a step of `no` entered before `until` has been left with `when` true."""

    no: tuple[str, ...]
    until: str
    when: str | None = None
    why: Words | None = None


@dataclass(frozen=True)
class Script(Located):
    """A script: steps, what they capture, replies and rules.

    `file` is the path inside the library, with slashes; `content_id` the git blob id of the
    file's bytes.
    """

    id: str
    title: Words
    file: str
    content_id: str = ""
    about: Words | None = None
    tags: tuple[str, ...] = ()
    heard: tuple[Words, ...] = ()
    fields: tuple[Field, ...] = ()
    start: str | None = None
    steps: tuple[Step, ...] = ()
    replies: tuple[Reply, ...] = ()
    rules: tuple[Rule, ...] = ()

    @cached_property
    def step_number(self) -> Mapping[str, int]:
        """Position of each step; of two steps with one id the first counts."""
        numbers: dict[str, int] = {}
        for number, step in enumerate(self.steps):
            numbers.setdefault(step.id, number)
        return numbers

    def step(self, id: str) -> Step | None:
        """The step with this id."""
        number = self.step_number.get(id)
        return None if number is None else self.steps[number]

    @property
    def first_step(self) -> Step | None:
        """Where a call begins: `start`, else the first step; None for a script without steps."""
        if self.start is not None and (step := self.step(self.start)) is not None:
            return step
        return self.steps[0] if self.steps else None

    @cached_property
    def field_named(self) -> Mapping[str, Field]:
        """The script's own fields by name."""
        return {one.name: one for one in self.fields}

    @cached_property
    def reply_named(self) -> Mapping[str, Reply]:
        """The script's own replies by id."""
        return {one.id: one for one in self.replies}


@dataclass(frozen=True, slots=True)
class NeverRule(Located):
    """A no-no: what must never happen, and what to say instead."""

    id: str
    text: Words
    why: Words | None = None
    say_instead: Words | None = None
    severity: str = "coach"
    scope: tuple[str, ...] = ()
    phrases: tuple[Words, ...] = ()
    owner: str | None = None
    review_by: str | None = None


@dataclass(frozen=True, slots=True)
class MayRule(Located):
    """Empowerment: what an agent may do without asking."""

    id: str
    text: Words
    limit: Words | None = None
    scope: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Standard(Located):
    """A service standard: a measure with a number and a unit.

    `before` and `after` name steps (measure `order`); `step` the step that a
    `time-to-step` or `count` speaks of; `aim` the share of calls that should meet it (0 to 1).
    """

    id: str
    text: Words
    measure: str
    at_most: float | None = None
    at_least: float | None = None
    unit: str | None = None
    scope: tuple[str, ...] = ()
    aim: float | None = None
    before: str | None = None
    after: str | None = None
    step: str | None = None


@dataclass(frozen=True, slots=True)
class Outcome(Located):
    """A disposition code; `needs` are the fields it wants filled before the call closes."""

    id: str
    label: Words
    kind: str = "neutral"
    needs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Term(Located):
    """A glossary entry."""

    id: str
    term: Words
    means: Words
    say_instead: Words | None = None


@dataclass(frozen=True, slots=True)
class Notice(Located):
    """What agents must know and may say now. `since` and `until` are ISO local times."""

    id: str
    text: Words
    say: Words | None = None
    since: str | None = None
    until: str | None = None
    scope: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Objective(Located):
    """What the house wants to reach, with its owner and date."""

    id: str
    text: Words
    why: Words | None = None
    priority: str | None = None
    owner: str | None = None
    due: str | None = None
    measure: str | None = None
    target: str | None = None


@dataclass(frozen=True, slots=True)
class Choice(Located):
    """A reason, a transfer target: something offered, never required."""

    id: str
    label: Words


@dataclass(frozen=True, slots=True)
class Question(Located):
    """What the customer is asked at the end. `kind` as for fields, or `scale`."""

    id: str
    text: Words
    kind: str = "scale"
    at_least: int = 0
    at_most: int = 10


@dataclass(frozen=True, slots=True)
class House(Located):
    """`library.yaml`: who the house is and how it works.

    `hours` maps a weekday (mon .. sun) to its (open, close) spans as "HH:MM";
    `holidays` are ISO dates; `values` are merge values by dotted name.
    """

    name: str = ""
    company: Words = field(default_factory=lambda: Words({}))
    languages: tuple[str, ...] = ("en",)
    timezone: str = "UTC"
    currency: str = "GBP"
    hours: Mapping[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)
    holidays: tuple[str, ...] = ()
    values: Mapping[str, Words | bool | int | float] = field(default_factory=dict)
    caller_fields: tuple[Field, ...] = ()
    question: Question | None = None
    transfer_to: tuple[Choice, ...] = ()
    skip_reasons: tuple[Choice, ...] = ()
    off_script_reasons: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan(Located):
    """A walk through a script with the path and the outcome that are expected."""

    id: str
    script: str
    about: Words | None = None
    given: Mapping[str, object] = field(default_factory=dict)
    commands: tuple[Mapping[str, object], ...] = ()
    path: tuple[str, ...] | None = None
    outcome: str | None = None


@dataclass(frozen=True, slots=True)
class Page(Located):
    """A house file that later parts of the product read in full: a scorecard, a scenario."""

    id: str
    kind: str
    file: str
    content: Mapping[str, object]


@dataclass(frozen=True)
class Library:
    """All of a house's content, as read.

    `versions` maps the name that an interaction records (a script's id, a house file's
    name) to the content id of its bytes.
    """

    house: House
    scripts: Mapping[str, Script] = field(default_factory=dict)
    never: Mapping[str, NeverRule] = field(default_factory=dict)
    may: Mapping[str, MayRule] = field(default_factory=dict)
    standards: Mapping[str, Standard] = field(default_factory=dict)
    outcomes: Mapping[str, Outcome] = field(default_factory=dict)
    replies: Mapping[str, Reply] = field(default_factory=dict)
    glossary: Mapping[str, Term] = field(default_factory=dict)
    notices: Mapping[str, Notice] = field(default_factory=dict)
    objectives: Mapping[str, Objective] = field(default_factory=dict)
    scorecards: Mapping[str, Page] = field(default_factory=dict)
    scenarios: Mapping[str, Page] = field(default_factory=dict)
    plans: Mapping[str, tuple[Plan, ...]] = field(default_factory=dict)
    versions: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def caller_field_named(self) -> Mapping[str, Field]:
        """The house's fields that every call may be opened with, by name."""
        return {one.name: one for one in self.house.caller_fields}

    @cached_property
    def all_fields(self) -> Mapping[str, Field]:
        """Every declared field by name; the house's own come first."""
        found: dict[str, Field] = dict(self.caller_field_named)
        for script in self.scripts.values():
            for one in script.fields:
                found.setdefault(one.name, one)
        return found

    def find_step(self, target: str, script: Script) -> tuple[Script, Step] | None:
        """The step that `target` names from inside `script`.

        `target` is a step of `script`, a script, or `script/step`.
        """
        step = script.step(target)
        if step is not None:
            return script, step
        name, slash, step_id = target.partition("/")
        other = self.scripts.get(name)
        if other is None:
            return None
        step = other.step(step_id) if slash else other.first_step
        return None if step is None else (other, step)

    def in_scope(self, scope: tuple[str, ...], script: Script, step: Step) -> bool:
        """Whether something with this scope speaks to this step (no scope: everywhere)."""
        if not scope:
            return True
        wanted = {script.id, f"{script.id}/{step.id}", *script.tags}
        return any(one in wanted for one in scope)

    def __iter__(self) -> Iterator[Script]:
        return iter(self.scripts.values())
