"""After any edit the map has just the steps and ways of the text."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

import pytest

from jobaid.library.editing.rewriting import held_in
from jobaid.library.reader import read_contents
from jobaid.operations.script_map import script_map
from tests.library.merge.pairs_of_edits import SCRIPTS
from tests.library.random_edits import edited


def ways_of(script: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """(step, step) of every way inside a script, as the format says it, from its text alone."""
    steps = script["steps"]
    for number, step in enumerate(steps):
        following = steps[number + 1]["id"] if number + 1 < len(steps) else None
        told = step.get("next")
        routes = told if isinstance(told, list) else [] if told is None else [told]
        goes = [one["go"] if isinstance(one, dict) else one for one in routes]
        answers = step.get("answers") or []
        found = [one["go"] for one in answers if "go" in one]
        if not answers or any("go" not in one for one in answers):
            ends = not answers and "outcome" in step and "visit" not in step
            found += goes or (
                [] if following is None or ends or step.get("return") else [following]
            )
        elif goes:
            found += goes
        yield from ((step["id"], go) for go in found if go != step["id"])


def compared(rounds: int, seed: int) -> None:
    rng = random.Random(seed)
    name = rng.choice(list(SCRIPTS))
    content = SCRIPTS[name]
    for number in range(rounds):
        what, content = edited(rng, content, f"e{number}")
        held = held_in(content)
        file = f"scripts/{name}"
        library = read_contents({file: content}).library
        script = next(iter(library))
        shown = script_map(library, script, lambda _script, step: step, told="ways")
        ids = [step["id"] for step in held["steps"]]
        own = [box.target.partition("/")[2] for box in shown.boxes if box.own]
        assert own == ids, (what, name)
        drawn = {(line.origin, line.target) for line in shown.lines}
        prefix = f"{script.id}/"
        inside = {
            (a.removeprefix(prefix), b.removeprefix(prefix))
            for a, b in drawn
            if a.startswith(prefix) and b.startswith(prefix) and a != b
        }
        wanted = {way for way in ways_of(held) if way[1] in ids}
        assert inside == wanted, (what, name, inside ^ wanted)


def test_the_map_is_the_text_after_random_edits() -> None:
    for seed in range(3):
        compared(10, seed)


@pytest.mark.long
def test_the_map_is_the_text_after_a_thousand_random_edits() -> None:
    for seed in range(20):
        compared(50, 100 + seed)
