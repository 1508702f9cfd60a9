"""The questions that the conditions of a script ask, tied to the values that answer them.

A question about one field whose `Domain` settles it is answered by trying it out, with the
call's own evaluator, on each value of the domain. Any other, such as `amount > limit`, stays
open: it is a variable of its own.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from jinja2 import nodes

from jobaid.library.checks import conditions
from jobaid.library.checks.conditions import Atom, ConditionTree, Sure
from jobaid.library.checks.domains import LISTED, Domain, domain_of, sort_of, told_apart

if TYPE_CHECKING:
    from jobaid.library.model import Field

# The clock goes on while an agent reads, so nothing that asks it stays as it was.
_MOVING = frozenset({"now", "today", "part_of_day", "greeted"})
# An open question may be true, false, or not to be worked out.
OPEN_WIDTH = 3
_ALWAYS_YES_OR_NO = (nodes.Compare, nodes.Not, nodes.Test)


class Settled(NamedTuple):
    """A question about one field: the values for which it is true, and false.

    For values that are in neither a call cannot work it out. `at` is the field's number.
    """

    at: int
    true: int
    false: int


class Open(NamedTuple):
    """A question that stays open.

    `at` is the number of its own variable, None where it is not followed. `needs` are the
    fields without which it cannot be true: number and filled values.
    """

    at: int | None
    needs: tuple[tuple[int, int], ...]


class ConditionQuestions:
    """All questions of `sources`, and the domains of the fields that they read.

    `fields` are all that are declared, by name; `constants` the house's own values; `sets`
    every (field, expression) that an answer sets. Only the fields of `tracked` are followed
    (all, when it is None); a question that reads any other stays open.
    """

    def __init__(
        self,
        fields: Mapping[str, Field],
        constants: Mapping[str, object],
        sources: Iterable[str],
        sets: Iterable[tuple[str, str]],
        tracked: Collection[str] | None = None,
    ) -> None:
        self.fields = fields
        self.constants = constants
        self._tracked = tracked
        self._sets = tuple(dict.fromkeys(sets))
        self.trees: dict[str, ConditionTree] = {
            source: conditions.tree_of(source) for source in dict.fromkeys(sources)
        }
        atoms = {one.key: one for tree in self.trees.values() for one in conditions.atoms(tree)}
        names = self.closed({name for atom in atoms.values() for name in atom.names})
        for name, source in self._sets:
            if name in names and (tree := self.yes_no_tree(name, source)) is not None:
                atoms.update((one.key, one) for one in conditions.atoms(tree))
        self._atoms = atoms
        self._names: list[str] = sorted(names)
        self._few: set[str] = set()
        self.domains = self._make_domains()
        self.at = {domain.name: number for number, domain in enumerate(self.domains)}
        # How many values each domain has, then each open question.
        self.widths = [len(domain.values) for domain in self.domains]
        # The open questions that read a field, by its name.
        self.reading: dict[str, list[int]] = {}
        self.bound = {atom.key: self._bind(atom) for atom in atoms.values()}

    def closed(self, names: Iterable[str], everything: bool = False) -> set[str]:
        """Those of `names` that are fields, and the fields that a `set` copies into them.

        Only of the tracked ones, unless `everything` is asked for.
        """
        allowed: Collection[str] = self.fields.keys()
        if self._tracked is not None and not everything:
            allowed = self.fields.keys() & self._tracked
        found = {name for name in names if name in allowed}
        todo = list(found)
        while todo:
            name = todo.pop()
            for target, source in self._sets:
                if target == name:
                    new = {one for one in conditions.names_in(source) if one in allowed} - found
                    found |= new
                    todo += new
        return found

    def yes_no_tree(self, name: str, source: str) -> ConditionTree | None:
        """The tree of a `set` that gives a yes-no field its answer; None for any other."""
        node = conditions.parsed(source)
        if node is None or self.fields[name].kind != "yes-no":
            return None
        if isinstance(node, nodes.And | nodes.Or):
            fits = self._is_yes_no(node)
        else:
            fits = isinstance(node, _ALWAYS_YES_OR_NO)
        return conditions.tree_of(source) if fits else None

    def literal(self, node: nodes.Expr) -> tuple[object, ...] | None:
        """The literals of an operand; the house's own values count as such."""
        name = conditions.name_of(node)
        if name is not None and name not in self.fields and name in self.constants:
            return (self.constants[name],)
        return conditions.literals_of(node)

    def is_exact(self, source: str) -> bool:
        """Whether a condition holds no open question, so that nothing about it is guessed.

        One that is refused is not exact: nobody knows what it was meant to ask.
        """
        tree = self.trees.get(source)
        return (
            tree is not None
            and conditions.parsed(source) is not None
            and not any(isinstance(self.bound[atom.key], Open) for atom in conditions.atoms(tree))
        )

    def _is_yes_no(self, node: nodes.Expr) -> bool:
        if isinstance(node, nodes.And | nodes.Or):
            return self._is_yes_no(node.left) and self._is_yes_no(node.right)
        name = conditions.name_of(node)
        if name is not None:
            return name in self.fields and self.fields[name].kind == "yes-no"
        return isinstance(node, _ALWAYS_YES_OR_NO)

    def _make_domains(self) -> list[Domain]:
        """A domain for each name; fields that take over each other's values share literals."""
        group = {name: name for name in self._names}

        def head(name: str) -> str:
            while group[name] != name:
                name = group[name]
            return name

        literals: dict[str, list[object]] = {name: [] for name in self._names}
        for atom in self._atoms.values():
            found = [one for node in atom.operands for one in self.literal(node) or ()]
            if conditions.way_of(atom) == "truth":
                found.append(0)
            for name in atom.names & literals.keys():
                literals[name] += found
        for name, source in self._sets:
            node = conditions.parsed(source) if name in group else None
            if node is None:
                continue
            other = conditions.name_of(node)
            if other is None or other not in group:
                literals[name] += self.literal(node) or ()
            elif sort_of(self.fields[name]) == sort_of(self.fields[other]):
                group[head(name)] = head(other)
        for name in self._names:
            if head(name) != name:
                literals[head(name)] += literals[name]
        shared = {name: literals[head(name)] for name in self._names}
        self._few = {name for name, found in shared.items() if told_apart(found)}
        return [
            domain_of(self.fields[name], found if name in self._few else ())
            for name, found in shared.items()
        ]

    def _bind(self, atom: Atom) -> Settled | Open | Sure:
        varying = [name for name in atom.names if name in self.fields]
        unknown = [n for n in atom.names if n not in self.fields and n not in self.constants]
        if not varying and not unknown:
            return Sure(bool(conditions.gives(atom.expression, self.constants)))
        if len(varying) == 1 and not unknown and self._settles(atom, varying[0]):
            number = self.at[varying[0]]
            true = false = 0
            for bit, value in enumerate(self.domains[number].values):
                given = conditions.gives(atom.expression, {**self.constants, varying[0]: value})
                if given is not None:
                    true |= given << bit
                    false |= (not given) << bit
            return Settled(number, true, false)
        return self._open(atom, varying, moving=not _MOVING.isdisjoint(unknown))

    def _open(self, atom: Atom, varying: list[str], *, moving: bool) -> Open:
        asks_for_none = any(conditions.literals_of(one) == (None,) for one in atom.operands)
        compared = [conditions.name_of(node) for node in atom.operands]
        needs = tuple(
            (self.at[name], self.domains[self.at[name]].filled)
            for name in compared
            if name in self.at and not asks_for_none
        )
        if moving or any(name not in self.at for name in varying):
            return Open(None, needs)
        number = len(self.widths)
        self.widths.append(OPEN_WIDTH)
        for name in varying:
            self.reading.setdefault(name, []).append(number)
        return Open(number, needs)

    def _settles(self, atom: Atom, name: str) -> bool:
        """Whether trying each value of the field's domain answers the question."""
        if name not in self.at:
            return False
        field, way = self.fields[name], conditions.way_of(atom)
        if field.kind in LISTED or way == "truth":
            return True
        if name not in self._few or field.kind == "choices":
            return False
        return way == "equal" or (way == "order" and sort_of(field) != "text")
