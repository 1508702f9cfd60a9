"""All of a house's content, as read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from jobaid.library.model.basics import Located

if TYPE_CHECKING:
    from jobaid.library.model.house_file import House
    from jobaid.library.model.house_lists import (
        MayRule,
        NeverRule,
        Notice,
        Objective,
        Outcome,
        Standard,
        Term,
    )
    from jobaid.library.model.script import Field, Plan, Reply, Script, Step


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
