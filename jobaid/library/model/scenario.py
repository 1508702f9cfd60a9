"""A scenario: a customer to practise with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from jobaid.library.model.basics import Located, Words
from jobaid.quick_dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Persona(Located):
    """Who rings. `patience` is how much goes wrong before they have had enough."""

    name: str = ""
    age: float | None = None
    mood: str = "calm"
    patience: float = 3
    voice: str | None = None


@dataclass(frozen=True, slots=True)
class ScenarioTurn(Located):
    """What the customer says at a step (`step`, the file's `at`; None: at any).

    `answer` is the answer of the script that it stands for, `tempts` the never rule that it
    tempts to break. With `after` it is taken only after that went wrong. `mood` moves the
    customer's mood by so many steps; None for `times`: as often as it fits.
    """

    says: tuple[Words, ...]
    step: str | None = None
    answer: str | None = None
    tempts: str | None = None
    after: str | None = None
    mood: float = 0
    times: float | None = None


@dataclass(frozen=True, slots=True)
class ScenarioMust(Located):
    """What has to be done: `does` is enter, tick, fill, say or promise, and `name` what.

    `before` is the step before which it has to be; `value` what a field is filled with, `within`
    the time that a promise is given for.
    """

    id: str
    does: str
    name: str
    before: str | None = None
    value: str | None = None
    within: str | None = None


@dataclass(frozen=True, slots=True)
class Scenario(Located):
    """A customer to practise with, what they say, and by what the run is judged.

    `tags` is the file's `for`. `knows` maps fields to what the customer tells when asked;
    `never` are the rules that count beside those in scope; `ends` the outcomes that pass,
    `pass_at` the score that does (0 to 100).
    """

    id: str
    title: Words
    script: str
    file: str
    content_id: str = ""
    tags: tuple[str, ...] = ()
    persona: Persona = field(default_factory=Persona)
    brief: Words | None = None
    knows: Mapping[str, Words] = field(default_factory=dict)
    opening: tuple[Words, ...] = ()
    turns: tuple[ScenarioTurn, ...] = ()
    must: tuple[ScenarioMust, ...] = ()
    never: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    pass_at: float = 80

    def is_written_in(self, language: str) -> bool:
        """Whether the customer says all they say in a language."""
        says = (*self.opening, *(one for turn in self.turns for one in turn.says))
        return all(language in one.by_language for one in (self.title, *says))
