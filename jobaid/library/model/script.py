"""A script: its steps, what they capture, replies, rules and plans."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from functools import cached_property
from typing import TYPE_CHECKING

from jobaid.library.model.basics import Located, Words
from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from jobaid.library.model.script_notes import AcceptedFinding, Material, SpeakingPoint


@dataclass(frozen=True, slots=True)
class Option(Located):
    """One choice of a field of kind `choice` or `choices`."""

    id: str
    label: Words


@dataclass(frozen=True, slots=True)
class Field(Located):
    """What is captured. `kind` is one of `kinds.KINDS`; `pattern` must match the whole value.

    A date leans `past` or `future` where its words leave that open; a link may fill what comes
    `from_outside`.
    """

    name: str
    label: Words
    kind: str = "text"
    required: bool = False
    pattern: str | None = None
    example: str | None = None
    hint: Words | None = None
    options: tuple[Option, ...] = ()
    past: bool = False
    future: bool = False
    from_outside: bool = False


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
    """What the customer says. Without `go` it takes the step's way on.

    `always` is the file's `urgent: always`: it stays open at every step.
    """

    id: str
    label: Words
    go: str | None = None
    when: str | None = None
    set: tuple[tuple[str, str], ...] = ()
    urgent: bool = False
    always: bool = False


@dataclass(frozen=True, slots=True)
class PromiseSpec(Located):
    """A promise that a step makes. `within` and `due` are the house's words for the time.

    `giver` is the file's key `from`: "customer" for what the customer promises us.
    """

    text: Words
    within: str | None = None
    due: str | None = None
    to: str | None = None
    giver: str | None = None


@dataclass(frozen=True, slots=True)
class Step(Located):
    """One step of a script. `returns` is the file's key `return`.

    `points` are what has to come across when it is said in own words, `show` what may be looked
    at meanwhile. `question` names the question that a call ending here asks, "none" for none at
    all; `recording` is what becomes of a recording here, `pause` or `resume`.
    """

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
    points: tuple[SpeakingPoint, ...] = ()
    show: tuple[Material, ...] = ()
    question: str | None = None
    recording: str | None = None

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
    id: str | None = None


@dataclass(frozen=True)
class Script(Located):
    """A script: steps, what they capture, replies and rules.

    `file` is the path inside the library, with slashes; `content_id` the git blob id of the
    file's bytes. `accepted` are warnings that somebody answers for, `approval` asks for a second
    person before it is published.
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
    accepted: tuple[AcceptedFinding, ...] = ()
    approval: bool = False

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
class Plan(Located):
    """A walk through a script with the path and the outcome that are expected."""

    id: str
    script: str
    about: Words | None = None
    given: Mapping[str, object] = field(default_factory=dict)
    commands: tuple[Mapping[str, object], ...] = ()
    path: tuple[str, ...] | None = None
    outcome: str | None = None
