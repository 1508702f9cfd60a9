"""Steps between scripts: moved, made a script that is visited, a script split in two."""

from __future__ import annotations

import pytest

from jobaid.library.editing.rewriting import held_in
from jobaid.library.reader import read_contents
from jobaid.operations.library_check import check_reading
from jobaid.operations.studio.moving_steps import (
    CannotMoveSteps,
    script_split,
    scripts_joined,
    steps_extracted,
    steps_moved,
)

ONE = """\
id: one
title: One
fields: {name: {label: Name}, town: {label: Town}}
steps:
  - {id: a, title: A, say: A., answers: [{id: x, label: X, go: b}, {id: y, label: Y, go: d}]}
  # B asks.
  - id: b
    title: B
    ask: [name]
    next: c
  - {id: c, title: C, ask: [town], next: d}
  - {id: d, title: D, say: D., outcome: done}
"""
TWO = "id: two\ntitle: Two\nsteps:\n  - {id: z, title: Z, say: Z., outcome: done}\n"
FILES = {
    "library.yaml": b"name: House\ncompany: House\n",
    "outcomes.yaml": b"- {id: done, label: Done, kind: success}\n",
    "scripts/one.yaml": ONE.encode(),
    "scripts/two.yaml": TWO.encode(),
}
READING = read_contents(FILES)


def checked(changed: dict[str, bytes]) -> dict[str, object]:
    files = {**FILES, **changed}
    assert [one for one in check_reading(read_contents(files)) if one.is_error] == []
    return {file: held_in(one) for file, one in files.items()}


def ids(held: object) -> list[str]:
    assert isinstance(held, dict)
    return [one["id"] for one in held["steps"]]


def test_steps_move_with_their_comments_and_fields() -> None:
    changed = steps_moved(READING, "one", ["c", "b"], "two", at=0)
    held = checked(changed)
    one, two = held["scripts/one.yaml"], held["scripts/two.yaml"]
    assert (ids(one), ids(two)) == (["a", "d"], ["b", "c", "z"])
    assert isinstance(one, dict)
    assert isinstance(two, dict)
    assert one["steps"][0]["answers"][0]["go"] == "two/b"
    assert [step["next"] for step in two["steps"][:2]] == ["c", "one/d"]
    assert set(two["fields"]) == {"name", "town"}
    assert b"  # B asks.\n  - id: b\n" in changed["scripts/two.yaml"]


def test_what_cannot_move_is_said() -> None:
    for steps, words in ((["a", "b", "c", "d"], "all the steps"), (["nope"], "no step")):
        with pytest.raises(CannotMoveSteps, match=words):
            steps_moved(READING, "one", steps, "two")
    twice = {**FILES, "scripts/two.yaml": TWO.replace("id: z", "id: b").encode()}
    with pytest.raises(CannotMoveSteps, match="already"):
        steps_moved(read_contents(twice), "one", ["b"], "two")


def test_a_way_that_was_only_the_order_is_written_down() -> None:
    falls = read_contents({**FILES, "scripts/one.yaml": ONE.replace("    next: c\n", "").encode()})
    changed = steps_moved(falls, "one", ["c"], "two")
    assert held_in(changed["scripts/one.yaml"])["steps"][1]["next"] == "two/c"


def test_steps_become_a_script_that_is_visited() -> None:
    held = checked(steps_extracted(READING, "one", ["b", "c"], "ask", "Ask who it is"))
    one, ask = held["scripts/one.yaml"], held["scripts/ask.yaml"]
    assert isinstance(one, dict)
    assert isinstance(ask, dict)
    assert one["steps"][1] == {"id": "b", "title": "Ask who it is", "visit": "ask"}
    assert ids(ask) == ["b", "c"]
    assert ask["steps"][1] == {"id": "c", "title": "C", "ask": ["town"], "return": True}
    assert set(ask["fields"]) == {"name", "town"}
    with pytest.raises(CannotMoveSteps, match="follow each other"):
        steps_extracted(READING, "one", ["a", "c"], "ask", "Ask")
    with pytest.raises(CannotMoveSteps, match="lead on to several"):
        steps_extracted(READING, "one", ["a"], "ask", "Ask")


def test_a_script_is_split_for_good() -> None:
    held = checked(script_split(READING, "one", "c", "rest", "The rest"))
    assert ids(held["scripts/one.yaml"]) == ["a", "b"]
    assert ids(held["scripts/rest.yaml"]) == ["c", "d"]
    one = held["scripts/one.yaml"]
    assert isinstance(one, dict)
    assert one["steps"][0]["answers"][1]["go"] == "rest/d"
    assert one["steps"][1]["next"] == "rest/c"
    falls = ONE.replace("    next: c\n", "")
    reading = read_contents({**FILES, "scripts/one.yaml": falls.encode()})
    changed = script_split(reading, "one", "c", "rest", "The rest")
    assert held_in(changed["scripts/one.yaml"])["steps"][1]["next"] == "rest/c"
    with pytest.raises(CannotMoveSteps, match="nothing would be left"):
        script_split(READING, "one", "a", "rest", "The rest")


def test_two_scripts_become_one() -> None:
    one = ONE.replace("next: d}", "next: two}").replace(
        "{id: y, label: Y, go: d}", "{id: y, label: Y, go: two/z}"
    )
    three = b"id: three\ntitle: Three\nsteps:\n  - {id: q, title: Q, next: two}\n"
    files = {**FILES, "scripts/one.yaml": one.encode(), "scripts/three.yaml": three}
    changed = scripts_joined(read_contents(files), "one", "two")
    assert changed["scripts/two.yaml"] is None
    left = {file: it for file, it in {**files, **changed}.items() if it is not None}
    assert [it for it in check_reading(read_contents(left)) if it.is_error] == []
    held = held_in(left["scripts/one.yaml"])
    assert ids(held) == ["a", "b", "c", "d", "z"]
    assert held["was"] == ["two"]
    assert held["steps"][0]["answers"][1]["go"] == "z"
    assert held["steps"][2]["next"] == "z"
    assert held_in(left["scripts/three.yaml"])["steps"][0]["next"] == "one/z"
    with pytest.raises(CannotMoveSteps, match="already"):
        scripts_joined(READING, "one", "one")
