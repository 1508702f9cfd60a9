"""Replaying recorded calls through a library: which steps they enter, how they end."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from jobaid.call.command import Refused
from jobaid.call.engine import CallEngine
from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from jobaid.call.compiled_library import CompiledLibrary
    from jobaid.call.events import CallClock

# A replayed call has no times of its own: it begins on a working morning, a second a command.
STARTS_AT = "2026-01-05T09:00:00.000Z"
MS_A_COMMAND = 1000


@dataclass(frozen=True, slots=True)
class Replayed:
    """What a recorded call did. `ran` is false where it could not be begun at all."""

    id: object
    path: tuple[str, ...]
    outcome: str | None
    problems: tuple[str, ...]
    ran: bool = True

    def line(self) -> dict[str, Any]:
        """The object that `jobaid replay` writes."""
        return {
            "id": self.id,
            "path": list(self.path),
            "outcome": self.outcome,
            "problems": list(self.problems),
        }


def replay_clock() -> CallClock:
    """A clock that stands still on the wall and moves on a second with each command."""
    ticks = itertools.count(0, MS_A_COMMAND)
    return lambda: (STARTS_AT, next(ticks))


def ids() -> Iterator[str]:
    """Ids for replayed calls: unique within one, the same each time."""
    return (f"replay-{number}" for number in itertools.count())


def walk_through(
    compiled: CompiledLibrary,
    script: str,
    commands: Iterable[object],
    given: Mapping[str, object] | None = None,
) -> tuple[CallEngine, list[str]]:
    """Walk a call from its commands. Returns it with the refused commands in words.

    Raises `Refused` where the call cannot begin.
    """
    numbers = ids()
    engine, _ = CallEngine.start(
        compiled, script, replay_clock(), lambda: next(numbers), given=given
    )
    problems = []
    for number, command in enumerate(commands, start=1):
        done = engine.do(command)
        if done.refused:
            name = command.get("do") if isinstance(command, Mapping) else None
            problems.append(f"command {number} ({name}): {done.problem}")
    return engine, problems


def replay_one(compiled: CompiledLibrary, recorded: object) -> Replayed:
    """Run one recorded call: `{"id", "script", "given", "commands"}`. Never raises."""
    if not isinstance(recorded, Mapping):
        return Replayed(None, (), None, ("This line is not an object.",), ran=False)
    id = recorded.get("id")
    given, commands = recorded.get("given") or {}, recorded.get("commands") or []
    if not isinstance(given, Mapping) or not isinstance(commands, list):
        words = "`given` must be an object and `commands` a list."
        return Replayed(id, (), None, (words,), ran=False)
    try:
        engine, problems = walk_through(compiled, str(recorded.get("script")), commands, given)
    except Refused as refused:
        return Replayed(id, (), None, (refused.words,), ran=False)
    path = tuple(f"{entry['script']}/{entry['step']}" for entry in engine.state.path)
    return Replayed(id, path, engine.state.outcome, tuple(problems))


def replay_lines(compiled: CompiledLibrary, lines: Iterable[str]) -> Iterator[Replayed]:
    """Run recorded calls, one JSON object a line, in order; empty lines are passed over."""
    for line in lines:
        if not line.strip():
            continue
        try:
            recorded = json.loads(line)
        except (ValueError, RecursionError):
            yield Replayed(None, (), None, ("This line is not JSON.",), ran=False)
            continue
        yield replay_one(compiled, recorded)
