"""A delete says what it would break, and mends what can be mended."""

from __future__ import annotations

import pytest

from jobaid.library.editing.rewriting import held_in
from jobaid.library.reader import read_contents
from jobaid.operations.library_check import check_reading
from jobaid.operations.studio.deleting import CannotDelete, Deletion, deletion
from tests.call.house import contents
from tests.shipped_reading import shipped_reading

FILE = "scripts/charge-dispute.yaml"
READING = read_contents(contents())


def with_it(done: Deletion) -> dict[str, bytes]:
    files = {**READING.contents, **done.mended}
    return {file: one for file, one in files.items() if one is not None}


def errors(files: dict[str, bytes]) -> set[str]:
    return {one.words for one in check_reading(read_contents(files)) if one.is_error}


BEFORE = errors(dict(READING.contents))


def test_a_step_that_answers_and_routes_lead_to() -> None:
    done = deletion(READING, "step", "charge-dispute/find-charge")
    assert [one.reference.path for one in done.broken] == [("steps", 1, "next", 1, "go")]
    assert done.left == ()
    held = held_in(with_it(done)[FILE])
    assert [one["id"] for one in held["steps"]][2:4] == ["not-verified", "ask-supervisor"]
    assert held["steps"][1]["next"] == [{"when": "not verified", "go": "not-verified"}]
    done = deletion(READING, "step", "charge-dispute/verify")
    assert {one.reference.file for one in done.broken} == {FILE, "standards.yaml"}
    greet = held_in(with_it(done)[FILE])["steps"][0]
    assert "go" not in greet["answers"][0]
    assert {one.reference.path[-1] for one in done.left} == {"until", "before"}


def test_another_may_stand_in_its_place() -> None:
    done = deletion(READING, "step", "charge-dispute/credit", instead="ask-supervisor")
    assert done.left == ()
    held = held_in(with_it(done)[FILE])
    assert held["steps"][3]["answers"][0]["go"] == "ask-supervisor"
    assert errors(with_it(done)) <= BEFORE


def test_a_script_goes_with_its_plan_and_is_named_by_others() -> None:
    done = deletion(READING, "script", "verify-identity")
    assert done.contents == {"scripts/verify-identity.yaml": None}
    (use,) = done.broken
    assert use.reference.path == ("steps", 1, "visit")
    assert "visit" not in held_in(with_it(done)[FILE])["steps"][1]
    assert str(done.words) == "One other place uses it."


def test_rules_of_the_house() -> None:
    done = deletion(READING, "rule", "interrupt")
    assert [one.reference.path for one in done.broken] == [("steps", 0, "never", 0)]
    assert held_in(with_it(done)[FILE])["steps"][0]["never"] == []
    with pytest.raises(CannotDelete, match="interrupt"):
        deletion(READING, "rule", "interupt")


def test_a_warning_that_was_kept_goes_with_what_it_is_about() -> None:
    kept = b"{code: JA067, at: %s, why: They say so, by: sam}"
    house = READING.contents["library.yaml"]
    house += b"accepted: [" + kept % b"never/interrupt" + b", " + kept % b"glossary" + b"]\n"
    script = READING.contents[FILE] + b"accepted: [" + kept % b"credit" + b"]\n"
    reading = read_contents({**READING.contents, "library.yaml": house, FILE: script})
    done = with_it(deletion(reading, "never", "interrupt"))
    assert [one["at"] for one in held_in(done["library.yaml"])["accepted"]] == ["glossary"]
    done = with_it(deletion(reading, "step", "charge-dispute/credit"))
    assert held_in(done[FILE])["accepted"] == []


def test_every_step_of_the_shipped_scripts_can_be_deleted_and_says_what_it_leaves() -> None:
    reading = shipped_reading()
    before = {one.words for one in check_reading(reading) if one.is_error}
    script = next(iter(reading.library))
    for step in script.steps[1:4]:
        done = deletion(reading, "step", f"{script.id}/{step.id}")
        files = {
            file: one
            for file, one in {**reading.contents, **done.mended}.items()
            if one is not None
        }
        new = {one.words for one in check_reading(read_contents(files)) if one.is_error} - before
        assert not new or done.left
