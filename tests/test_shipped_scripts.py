"""The shipped library holds what was promised of it, and nothing in it is found fault with."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import combinations

import pytest
from rapidfuzz import fuzz

from jobaid.library.reader import read_library
from jobaid.library.shipped import shipped_packs
from jobaid.operations.library_check import check_reading
from jobaid.operations.plan_replay import walk_plans
from tests.shipped_reading import shipped_reading

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
    return shipped_reading()


@pytest.fixture(scope="module")
def dental():
    return read_library(shipped_packs()["dental-desk"]).library


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


NOT_DOING = re.compile(r"^(do not|don't|never|no)\b|\bnothing\b", re.IGNORECASE)


def test_no_must_is_ticked_for_leaving_something_undone(library):
    musts = [
        item.text.text("en", ("en",)) for step in steps(library) for item in step.do if item.must
    ]
    assert len(musts) > 50
    assert [one for one in musts if NOT_DOING.search(one)] == []


RING = re.compile(r"\b(ring|rings|rung)\b", re.IGNORECASE)
# Only the number that was held before; asked for a step earlier
NUMBER_KNOWN = {"take-message", "stop-it", "repair-raised", "repair-first"}


def test_who_will_be_rung_is_asked_on_which_number(library):
    inbound = [script for script in library if "outbound" not in script.tags]
    rung = [
        step
        for step in steps(inbound)
        if step.promise and RING.search(step.promise.text.text("en", ("en",)))
    ]
    assert len(rung) > 10
    asked = {step.id for step in rung if "customer.phone" in step.ask}
    assert {step.id for step in rung} - asked == NUMBER_KNOWN


def test_who_is_to_be_called_is_asked_for_a_number_aloud_in_every_language(library):
    words = {"en": re.compile(r"\bnumber\b"), "es": re.compile(r"\bnúmero\b|\ba cuál\b")}
    called = re.compile(r"\bI(?:'ll)? ring|\bring you|\bcalls?\b|\btext\b", re.IGNORECASE)
    silent = [
        (step.id, language)
        for step in steps(script for script in library if "outbound" not in script.tags)
        if step.say and "customer.phone" in step.ask and called.search(step.say.text("en"))
        for language, word in words.items()
        if not word.search(step.say.text(language))
    ]
    assert silent == []


def test_a_promise_in_hours_says_what_holds_where_we_close_before(library):
    """Such a promise is due when the house opens next: the line must be true in the evening."""
    soon = [
        step
        for step in steps(library)
        if step.promise and step.promise.within and "hour" in step.promise.within
    ]
    assert len(soon) >= 6
    for step in soon:
        assert "when we next open" in step.say.text("en"), step.id
        assert "en cuanto abramos" in step.say.text("es"), step.id


DAY = re.compile(r"\b(today|tonight|tomorrow)\b", re.IGNORECASE)
# Nothing that we are to do then: what was before, what need not be done, what the shop has said
NO_DUE_DAY = {
    "charge-dispute/not-verified", "slow-service/not-verified", "slow-service/free-to-leave",
    "sales-enquiry/no-sale", "bereavement/what-would-help", "bereavement/other-name",
    "password-reset/where-to", "direct-debit/stop-it", "late-order/fetch-one",
    "house/is-this-recorded", "toothache/urgent-time",
}  # fmt: skip


def test_a_line_names_today_or_tomorrow_only_where_that_is_the_day_that_is_booked(library, dental):
    """A call may come on the evening before a holiday: the line must still be true."""
    loose = []
    for house in (library, dental):
        due = {
            f"{script.id}/{step.id}": str(step.promise.due or "") if step.promise else ""
            for script in house
            for step in script.steps
        }
        for where, text in said_in(house, "en").items():
            found = {one.lower() for one in DAY.findall(text)}
            if found and where not in NO_DUE_DAY and found != {due.get(where)}:
                loose.append((where, text))
    assert loose == []


def test_the_day_that_is_asked_for_a_call_is_the_day_that_is_booked(library, dental):
    kinds = {"date", "time"}
    otherwise = []
    for house in (library, dental):
        for script in house:
            for step in script.steps:
                promise = step.promise
                named = [script.field_named.get(name) for name in step.ask]
                fields = [one for one in named if one is not None]
                asked = [one.name for one in fields if one.kind in kinds or "when" in one.name]
                if promise is None or not asked or not RING.search(promise.text.any):
                    continue
                if not any(f"{{{{ {name} }}}}" in str(promise.due) for name in asked):
                    otherwise.append((script.id, step.id))
    assert otherwise == []


def test_an_outcome_needs_nothing_that_its_script_never_asks(library, dental):
    lacking = []
    for house in (library, dental):
        for script in house:
            known = {name for step in script.steps for name in step.ask}
            known |= {name for s in script.steps for one in s.answers for name in dict(one.set)}
            lacking += [
                (script.id, step.id, need)
                for step in script.steps
                if step.outcome is not None
                for need in house.outcomes[step.outcome].needs
                if need not in known
            ]
    assert lacking == []


def test_an_amount_stands_in_one_place(library):
    """Lines, limits and conditions name the house's value; a count, which cannot, has the same."""
    texts = [words for rule in library.may.values() for words in (rule.text, rule.limit) if words]
    assert not [one for words in texts for one in words.by_language.values() if "£" in one]
    limit = library.house.values["credit_limit"]
    assert Decimal(library.may["credit-small"].count.amount) == Decimal(str(limit))
    tests = [one.when for step in steps(library) for one in step.answers if one.when]
    assert [one for one in tests if "credit_limit" in one]
    assert not [one for one in tests if re.search(r"[<>]=? *\d", one)]


def steps(scripts):
    return [step for script in scripts for step in script.steps]


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


def test_every_script_is_whole_in_spanish(library):
    """What is said, answered and heard; that nothing else is missing is checked above."""
    lacking = []
    for script in library:
        said = [step.say for step in script.steps if step.say]
        said += [answer.label for step in script.steps for answer in step.answers]
        said += [reply.say for reply in script.replies]
        lacking += [(script.id, words.any) for words in said if "es" not in words.by_language]
    assert lacking == []
