"""All of a house's content, as read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from jobaid.library.model.house_file import House
    from jobaid.library.model.house_lists import MayRule, NeverRule, Notice, Outcome, Standard, Term
    from jobaid.library.model.house_plans import LearningPath, SamplingPlan
    from jobaid.library.model.knowledge_files import Article, TextTemplate
    from jobaid.library.model.objective import Objective
    from jobaid.library.model.people import Person
    from jobaid.library.model.scenario import Scenario
    from jobaid.library.model.scorecard import Scorecard
    from jobaid.library.model.script import Field, Plan, Reply, Script, Step
    from jobaid.library.model.service_lists import (
        ComplaintClock,
        MaskRule,
        RecoveryReason,
        Reward,
        Snippet,
    )


@dataclass(frozen=True)
class Library:
    """All of a house's content, as read.

    `versions` maps the name that an interaction records (a script's id, a house file's name) to
    the content id of its bytes, `content_ids` the path of every file that could be read to that
    of its bytes. `singles` holds what is one to a file, by the file's name: use the properties.
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
    people: Mapping[str, Person] = field(default_factory=dict)
    complaints: Mapping[str, ComplaintClock] = field(default_factory=dict)
    recovery: Mapping[str, RecoveryReason] = field(default_factory=dict)
    rewards: Mapping[str, Reward] = field(default_factory=dict)
    masks: Mapping[str, MaskRule] = field(default_factory=dict)
    snippets: Mapping[str, Snippet] = field(default_factory=dict)
    scorecards: Mapping[str, Scorecard] = field(default_factory=dict)
    scenarios: Mapping[str, Scenario] = field(default_factory=dict)
    articles: Mapping[str, Article] = field(default_factory=dict)
    templates: Mapping[str, TextTemplate] = field(default_factory=dict)
    singles: Mapping[str, Any] = field(default_factory=dict)
    plans: Mapping[str, tuple[Plan, ...]] = field(default_factory=dict)
    versions: Mapping[str, str] = field(default_factory=dict)
    content_ids: Mapping[str, str] = field(default_factory=dict)

    @property
    def sampling(self) -> SamplingPlan | None:
        """Which calls are reviewed; None where the house has no plan."""
        plan: SamplingPlan | None = self.singles.get("sampling.yaml")
        return plan

    @property
    def path(self) -> LearningPath | None:
        """In which order scripts are learned; None where the house has no path."""
        path: LearningPath | None = self.singles.get("path.yaml")
        return path

    @property
    def known_words(self) -> tuple[str, ...]:
        """The words that the house's spelling knows (`words.txt`), in order."""
        words: tuple[str, ...] = self.singles.get("words.txt", ())
        return words

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
