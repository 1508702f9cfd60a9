"""Plans found by walking: they come out as written, and take what no plan takes."""

from __future__ import annotations

import pytest

from jobaid.library.editing.rewriting import held_in
from jobaid.library.reader import ReadLibrary, read_contents
from jobaid.operations.plan_replay import walk_plans
from jobaid.operations.studio.written_plans import NoPlans, plans_written
from tests.call.house import contents
from tests.shipped_reading import shipped_reading


@pytest.fixture(scope="module")
def shipped() -> ReadLibrary:
    return shipped_reading()


def with_plans(reading: ReadLibrary, script: str) -> ReadLibrary:
    """The library with the plans that are written for a script, which had none."""
    plans = reading.library.scripts[script].file.replace(".yaml", ".plan.yaml")
    files = {file: content for file, content in reading.contents.items() if file != plans}
    bare = read_contents(files, known=reading.known)
    written = plans_written(bare, script)
    assert list(written) == [plans]
    return read_contents({**files, **written}, known=reading.known)


@pytest.mark.parametrize("script", ["satisfaction", "keep-number", "late-order", "voicemail"])
def test_they_come_out_and_take_every_answer(shipped: ReadLibrary, script: str) -> None:
    library = with_plans(shipped, script).library
    assert all(one.passed for one in walk_plans(library, [script]))
    plans = library.plans[script]
    assert len({plan.id for plan in plans}) == len(plans)
    taken = {
        (step.id, command["id"])
        for plan in plans
        for command in plan.commands
        for step in library.scripts[script].steps
        if command["do"] == "answer" and f"{script}/{step.id}" in (plan.path or ())
    }
    every = {
        (step.id, answer.id) for step in library.scripts[script].steps for answer in step.answers
    }
    assert every <= taken
    # Few plans: each takes something that those before it did not.
    assert len(plans) <= len(every)


def test_a_walk_breaks_no_rule(shipped: ReadLibrary) -> None:
    """The ways past a check of who is calling are not what a plan expects."""
    library = with_plans(shipped, "cancellation").library
    worked_out = [
        plan.path
        for plan in library.plans["cancellation"]
        if "cancellation/work-out" in (plan.path or ())
    ]
    assert worked_out
    for path in worked_out:
        assert path is not None
        assert any(one.startswith("verify-identity/") for one in path)


def test_only_what_is_not_taken_is_added(shipped: ReadLibrary) -> None:
    file = "scripts/satisfaction.plan.yaml"
    plans = held_in(shipped.contents[file])
    with pytest.raises(NoPlans):
        plans_written(shipped, "satisfaction")
    content = shipped.contents[file]
    start = content.index(f"- id: {plans[1]['id']}".encode())
    reading = read_contents({**shipped.contents, file: content[:start]})
    written = plans_written(reading, "satisfaction")[file]
    assert written.startswith(content[:start].rstrip())
    assert len(held_in(written)) > 1


def test_a_script_without_answers_is_walked_once() -> None:
    script = b"id: short\ntitle: Short\nheard: [short]\nsteps:\n  - {id: a, say: A.}\n"
    script += b"  - {id: b, say: B., outcome: resolved}\n"
    reading = read_contents({**contents(), "scripts/short.yaml": script})
    (plan,) = held_in(plans_written(reading, "short")["scripts/short.plan.yaml"])
    assert plan["path"] == ["short/a", "short/b"]
    assert plan["commands"] == [{"do": "next"}]


def test_one_that_never_ends_has_none() -> None:
    script = b"id: round\ntitle: Round\nheard: [round]\nsteps:\n  - {id: a, say: A., next: b}\n"
    script += b"  - {id: b, say: B., next: a}\n"
    reading = read_contents({**contents(), "scripts/round.yaml": script})
    with pytest.raises(NoPlans, match="No walk"):
        plans_written(reading, "round")
