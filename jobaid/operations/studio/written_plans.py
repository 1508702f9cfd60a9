"""Plans that are found by walking a script: together they take every answer that can be taken."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from jobaid.call.compiled_library import CompiledLibrary
from jobaid.call.view import open_answers
from jobaid.library.reading.plan_file import ENDING
from jobaid.operations.call_replay import walk_through
from jobaid.operations.studio.draft_preview import DraftPreview, NoPreview
from jobaid.operations.studio.tree_edits import as_text, new_id, value_at, values_of, with_item
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import ErrorInWords, sentence

if TYPE_CHECKING:
    from jobaid.call.engine import CallEngine
    from jobaid.library.model import Library
    from jobaid.library.reader import ReadLibrary

MOST_MOVES = 4_000
"""So many moves are tried in all: a script with loops and many fields has no end of walks."""

AnswerOfStep = tuple[str, str]
"""An answer: its step, its id."""


class NoPlans(ErrorInWords):
    """No walk takes what is to be taken; `words` say what to do."""


@dataclass(frozen=True, slots=True, eq=False)
class _CallSoFar:
    """A call so far: how it was walked, and what of the script it took."""

    engine: CallEngine
    commands: tuple[Mapping[str, Any], ...]
    taken: frozenset[AnswerOfStep]

    @property
    def stands(self) -> tuple[object, ...]:
        """Where it stands, and what is known there: what may come next hangs on nothing else."""
        state = self.engine.state
        return state.place, tuple(sorted((name, str(one)) for name, one in state.fields.items()))


def plans_written(reading: ReadLibrary, script: str) -> dict[str, bytes]:
    """The file of a script's plans with those that take the answers no plan takes yet.

    A script without any answer gets the one walk to its end. Raises `NoPlans`.
    """
    library = reading.library
    one, plans = library.scripts[script], library.plans.get(script, ())
    wanted = {(step.id, answer.id) for step in one.steps for answer in step.answers}
    for plan in plans:
        ids = {command.get("id") for command in plan.commands if command.get("do") == "answer"}
        entered = plan.path or [f"{script}/{step.id}" for step in one.steps]
        wanted = {
            (step, answer)
            for step, answer in wanted
            if answer not in ids or f"{script}/{step}" not in entered
        }
    file = one.file.removesuffix(".yaml") + ENDING
    content = reading.contents.get(file, b"")
    listed = values_of(content)
    ids_taken = [as_text(value_at(each, ("id",))) for each in listed or ()]
    walks = list(_walks(library, script, wanted, anything=not plans))
    for at, (walk, given) in enumerate(walks, start=len(ids_taken)):
        id = new_id(_words(walk), ids_taken, fallback=f"walk-{at + 1}")
        ids_taken.append(id)
        content = with_item(content, (), at, {"id": id, **_plan(walk, given)})
    if not walks:
        raise NoPlans(
            sentence(
                "No walk with the sample customer takes these answers. Walk there in the preview, "
                "and keep the walk as a plan."
            )
        )
    return {file: content}


def _walks(
    library: Library, script: str, wanted: set[AnswerOfStep], *, anything: bool
) -> Iterator[tuple[_CallSoFar, Mapping[str, str]]]:
    """Few walks that take all of it between them, each to its end."""
    try:
        given = DraftPreview(library, script, "", {}).given
    except NoPreview:
        return
    engine, _ = walk_through(CompiledLibrary(library), script, (), given)
    begin = _CallSoFar(engine, (), frozenset())
    takes = _first_to_take(begin, script, wanted)
    left = set(wanted)
    # The longest first: they take the most on their way.
    for taken in sorted(takes, key=lambda one: -len(takes[one].commands)):
        if taken in left:
            walk = _to_its_end(takes[taken], script)
            if walk is not None:
                left -= walk.taken
                yield walk, given
    if anything and not wanted:
        walk = _to_its_end(begin, script)
        if walk is not None:
            yield walk, given


def _first_to_take(
    begin: _CallSoFar, script: str, wanted: set[AnswerOfStep]
) -> dict[AnswerOfStep, _CallSoFar]:
    """The shortest walk that takes each answer, as far as one is found."""
    takes: dict[AnswerOfStep, _CallSoFar] = {}
    for after in _onward(begin, script):
        for taken in after.taken & wanted:
            takes.setdefault(taken, after)
        if len(takes) == len(wanted):
            break
    return takes


def _to_its_end(walk: _CallSoFar, script: str) -> _CallSoFar | None:
    """The shortest way on to where nothing more can be done; None where none is found."""
    if _ends(walk, script):
        return walk
    return next((after for after in _onward(walk, script) if _ends(after, script)), None)


def _ends(walk: _CallSoFar, script: str) -> bool:
    return all(_moved(walk, commands, script) is None for commands in _moves(walk.engine))


def _onward(begin: _CallSoFar, script: str) -> Iterator[_CallSoFar]:
    """Every walk on from there that comes to a place anew or takes an answer, shortest first."""
    queue, came, moves = deque([begin]), {begin.stands}, 0
    while queue and moves < MOST_MOVES:
        walk = queue.popleft()
        for commands in _moves(walk.engine):
            moves += 1
            after = _moved(walk, commands, script)
            if after is not None:
                yield after
                if after.stands not in came:
                    came.add(after.stands)
                    queue.append(after)


def _moves(engine: CallEngine) -> Iterator[tuple[Mapping[str, Any], ...]]:
    """What can be done at a step: each answer or the way on, after each way to fill what it asks.

    A choice is filled with each of its options in turn, so that what depends on it is taken too.
    """
    ready = engine.call.step_here()
    if ready is None:
        return
    fills: list[tuple[Mapping[str, Any], ...]] = [()]
    for name in ready.step.ask:
        field = engine.call.field(name)
        if field is None or engine.state.fields.get(name) is not None:
            continue
        values = [one.id for one in field.options] or (
            ["yes", "no"] if field.kind == "yes-no" else []
        )
        fills += [({"do": "fill", "field": name, "value": value},) for value in values]
    for fill in fills:
        trial = engine.trial()
        if any(trial.do(dict(one)).refused for one in fill):
            continue
        now = open_answers(trial.call, ready)
        for id in now:
            yield (*fill, {"do": "answer", "id": id})
        if not now:
            yield (*fill, {"do": "next"})


def _moved(
    walk: _CallSoFar, commands: tuple[Mapping[str, Any], ...], script: str
) -> _CallSoFar | None:
    """The walk after a move; None where it is refused, or breaks a rule."""
    engine = walk.engine.trial()
    place = engine.state.place
    taken = walk.taken
    for command in commands:
        done = engine.do(dict(command))
        if done.refused or any(event["type"] == "rule-broken" for event in done.events):
            return None
    last = commands[-1]
    if last["do"] == "answer" and place is not None and place.script == script:
        taken = taken | {(place.step, str(last["id"]))}
    return _CallSoFar(engine, (*walk.commands, *commands), taken)


def _words(walk: _CallSoFar) -> str:
    """What the plan is called after: the last answer that it takes, else where it ends."""
    answers = [str(one["id"]) for one in walk.commands if one["do"] == "answer"]
    place = walk.engine.state.place
    return answers[-1] if answers else place.step if place is not None else ""


def _plan(walk: _CallSoFar, given: Mapping[str, str]) -> dict[str, object]:
    state = walk.engine.state
    plan: dict[str, object] = {"given": dict(given)} if given else {}
    plan["commands"] = [dict(one) for one in walk.commands]
    plan["path"] = [f"{one['script']}/{one['step']}" for one in state.path]
    if state.outcome:
        plan["outcome"] = state.outcome
    return plan
