"""The shipped library holds what was promised of it, and nothing in it is found fault with."""

from __future__ import annotations

from itertools import combinations

import pytest
from rapidfuzz import fuzz

from jobaid.library.reader import read_library
from jobaid.library.shipped import shipped_library
from jobaid.operations.library_check import check_reading
from jobaid.operations.plan_replay import walk_plans

SCRIPTS = {
    "verify-identity",
    "charge-dispute",
    "no-service",
    "slow-service",
    "cancellation",
    "moving-home",
    "late-order",
    "payment-difficulty",
    "complaint",
    "angry-customer",
    "bereavement",
    "stolen-phone",
    "sales-enquiry",
    "call-back",
    "voicemail",
    "satisfaction",
}


@pytest.fixture(scope="module")
def reading():
    return read_library(shipped_library())


@pytest.fixture(scope="module")
def library(reading):
    return reading.library


def test_it_has_no_finding_warnings_included(reading):
    assert [one.line_of_text() for one in check_reading(reading)] == []


def test_every_plan_comes_out_as_written(library):
    results = walk_plans(library)
    assert [one for one in results if not one.passed] == []
    assert {one.script for one in results} == set(library.scripts)


def test_plans_take_every_answer(library):
    for script in library:
        taken = {
            command.get("id")
            for plan in library.plans[script.id]
            for command in plan.commands
            if command["do"] == "answer"
        }
        every = {answer.id for step in script.steps for answer in step.answers}
        assert every <= taken, script.id


def test_it_holds_what_was_promised(library):
    assert set(library.scripts) >= SCRIPTS
    assert sum(len(script.steps) for script in library) >= 150
    assert len(library.replies) + sum(len(script.replies) for script in library) >= 40
    assert len(library.never) >= 15
    assert all(one.why and one.say_instead and one.phrases for one in library.never.values())
    borne = {id for script in library for step in script.steps for id in step.never}
    assert borne >= set(library.never)
    assert len(library.may) >= 12
    assert len(library.standards) >= 12
    assert all(
        one.at_most is not None or one.at_least is not None for one in library.standards.values()
    )
    assert len(library.outcomes) >= 14
    assert len(library.glossary) >= 25
    assert len(library.notices) == 3
    for script in library:
        assert sum(step.outcome is not None for step in script.steps) >= 2, script.id


def said_in(library, language):
    """Every line to say in this language, by where it stands."""
    first = library.house.languages[0]
    lines = {
        f"{script.id}/{step.id}": step.say
        for script in library
        for step in script.steps
        if step.say
    }
    owners = [("house", library.replies.values())]
    owners += [(script.id, script.replies) for script in library]
    lines |= {f"{owner}/{one.id}": one.say for owner, replies in owners for one in replies}
    texts = {
        name: words.by_language.get(language, words.any if language == first else "")
        for name, words in lines.items()
    }
    return {name: text for name, text in texts.items() if text}


@pytest.mark.parametrize("language", ["en", "es"])
def test_no_two_lines_are_80_percent_alike(library, language):
    said = said_in(library, language)
    assert len(said) > 50
    alike = [
        (one, other)
        for (one, text), (other, other_text) in combinations(said.items(), 2)
        if fuzz.ratio(text, other_text, score_cutoff=80) >= 80
    ]
    assert alike == []


def test_three_scripts_are_whole_in_a_second_language(library):
    whole = 0
    for script in library:
        said = [step.say for step in script.steps if step.say]
        said += [answer.label for step in script.steps for answer in step.answers]
        said += [reply.say for reply in script.replies]
        whole += all("es" in words.by_language for words in said)
    assert whole >= 3
