"""What an answer's `set` of a field brings: fixed values, another field's value, a yes or no."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jinja2 import nodes

from jobaid.library.checks import conditions
from jobaid.library.checks.domains import fitted, sort_of
from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from jobaid.library.checks.condition_questions import ConditionQuestions
    from jobaid.library.checks.conditions import ConditionTree


class SetValues(NamedTuple):
    """A `set` to one of these values, a mask over the field's domain; None for any."""

    mask: int | None


class SetCopy(NamedTuple):
    """A `set` that takes over another field's value: for each of its bits, the new ones."""

    source: int
    bits: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SetWorked:
    """A `set` of a yes-no field to what a condition gives."""

    tree: ConditionTree


SetEffect = SetValues | SetCopy | SetWorked

NO_CHANGE = SetValues(0)
"""A `set` to what does not fit the field, which stays as it was."""
ANYTHING = SetValues(None)


class SetEffects:
    """The effects of every `set`, worked out once."""

    def __init__(self, questions: ConditionQuestions) -> None:
        self._questions = questions
        self._known: dict[tuple[str, str], SetEffect] = {}

    def of(self, name: str, source: str) -> SetEffect:
        """The effect of setting the field `name` to the expression `source`."""
        key = (name, source)
        if key not in self._known:
            self._known[key] = self._work_out(name, source)
        return self._known[key]

    def _work_out(self, name: str, source: str) -> SetEffect:
        questions = self._questions
        node = conditions.parsed(source)
        if node is None:
            return NO_CHANGE
        if name not in questions.at:
            return ANYTHING
        field, domain = questions.fields[name], questions.domains[questions.at[name]]
        other = conditions.name_of(node)
        if other is not None and other in questions.at:
            if sort_of(field) != sort_of(questions.fields[other]):
                return ANYTHING
            number = questions.at[other]
            bits = [domain.mask_of(value) for value in questions.domains[number].values]
            return SetCopy(number, tuple(domain.full if bit is None else bit for bit in bits))
        literal = questions.literal(node)
        if literal is not None and not isinstance(node, nodes.List | nodes.Tuple):
            fits, value = fitted(field, literal[0])
            return SetValues(domain.mask_of(value)) if fits else NO_CHANGE
        tree = questions.yes_no_tree(name, source)
        if tree is None or any(a.key not in questions.bound for a in conditions.atoms(tree)):
            return ANYTHING
        return SetWorked(tree)
