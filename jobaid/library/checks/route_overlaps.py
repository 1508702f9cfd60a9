"""Ways on whose conditions overlap at their edges: `amount <= 25` and `amount >= 25`.

The first way that holds is taken, so that an overlap is harmless where it is meant: "over 100"
before "over 50", or a way for some before one for all. Where two conditions about one and the same
amount or day share a part and each also has a part of its own, one of them has a sign too many.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import TYPE_CHECKING

from jobaid.library.checks import conditions
from jobaid.library.checks.condition_questions import Settled
from jobaid.library.checks.conditions import Atom, Both, Not, Sure
from jobaid.library.checks.domains import MOMENTS, NUMERIC
from jobaid.sentences import joined, sentence

if TYPE_CHECKING:
    from jobaid.library.checks.condition_questions import ConditionQuestions
    from jobaid.library.checks.conditions import ConditionTree
    from jobaid.library.checks.script_context import ScriptContext
    from jobaid.library.findings import Finding
    from jobaid.library.model import Answer, Route


_WAYS, _ANSWERS = sentence("ways on"), sentence("answers")


def check(subject: ScriptContext) -> Iterator[Finding]:
    """The ways on of a script's steps, and answers that lead to different places."""
    questions = subject.reach.knowledge.questions
    for step in subject.script.steps:
        yield from _overlaps(subject, questions, step.id, step.next, _WAYS)
        yield from _overlaps(subject, questions, step.id, step.answers, _ANSWERS)


def _overlaps(
    subject: ScriptContext,
    questions: ConditionQuestions,
    step: str,
    ways: tuple[Route, ...] | tuple[Answer, ...],
    what: str,
) -> Iterator[Finding]:
    ruled = [(way, way.when) for way in ways if way.when is not None]
    for (one, source), (other, later) in combinations(ruled, 2):
        if one.go == other.go:
            continue
        first, second = _values(questions, source), _values(questions, later)
        if first is None or second is None or first[0] != second[0]:
            continue
        shared = first[1] & second[1]
        if shared and first[1] & ~shared and second[1] & ~shared:
            domain = questions.domains[first[0]]
            value = next(v for n, v in enumerate(domain.values) if shared >> n & 1)
            words: str = sentence(
                "Two {what} of the step `{step}` overlap: `{source}` and `{later}` both hold where "
                "`{name}` is {value}.",
                what=what,
                step=step,
                source=source,
                later=later,
                name=domain.name,
                value=value,
            )
            if what is _WAYS:
                words = joined(words, sentence("The first is taken."))
            fix = sentence("Let their conditions exclude each other, like `<= 25` and `> 25`.")
            yield subject.finding("JA114", other.spot("when"), words, fix)


def _values(questions: ConditionQuestions, source: str) -> tuple[int, int] | None:
    """The one field of a condition and the values for which it holds; None for any other."""
    tree = questions.trees.get(source)
    if tree is None:
        return None
    at = {
        bound.at if isinstance(bound := questions.bound.get(atom.key), Settled) else None
        for atom in conditions.atoms(tree)
    }
    if len(at) != 1 or (number := at.pop()) is None:
        return None
    domain = questions.domains[number]
    if questions.fields[domain.name].kind not in NUMERIC | MOMENTS:
        return None
    # What an author need not think of is left out, and so are the unfilled ones.
    return number, _holding(questions, tree, domain.filled) & domain.ordinary & domain.filled


def _holding(questions: ConditionQuestions, tree: ConditionTree, full: int) -> int:
    """The values for which a condition about one field holds."""
    if isinstance(tree, Sure):
        return full if tree.holds else 0
    if isinstance(tree, Not):
        return full & ~_holding(questions, tree.part, full)
    if isinstance(tree, Both):
        parts = [_holding(questions, part, full) for part in tree.parts]
        found = full if tree.wants else 0
        for part in parts:
            found = found & part if tree.wants else found | part
        return found
    assert isinstance(tree, Atom)
    bound = questions.bound[tree.key]
    assert isinstance(bound, Settled)
    return bound.true & full
