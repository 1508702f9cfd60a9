"""A practice call: the customer, what they make of the trainee, and how it is judged."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace

import pytest

from jobaid.call.compiled_library import CompiledLibrary
from jobaid.library.model import Words
from jobaid.practice.customer_phrases import customer_phrases
from jobaid.practice.practice_run import DEAD_AIR_MS, HUNG_UP, PracticeRun, run_again
from jobaid.practice.run_judgement import judge_run, score_of
from tests.practice.practice_house import SCENARIO, WELL, StillClock, begun
from tests.shipped_reading import shipped_reading

LEAVES = {"do": "close", "reason": "Left"}


def walked(commands=WELL, **options):
    run, clock = begun(**options)
    for one in commands:
        clock.ms += 2000
        done = run.do(one)
        assert not done.refused, done.problem
    return run, clock


def test_a_good_run_passes_with_every_point():
    judged = judge_run(walked()[0])
    # The house wants promises within two days, and this step promises three.
    lost = [one for one in judged.points if one.met is False]
    assert [(one.kind, one.id) for one in lost] == [("standard", "due")]
    assert judged.score == score_of(list(judged.points)) > 90
    assert judged.passed
    assert judged.seconds == 28
    kinds = {one.kind for one in judged.points}
    assert kinds == {"must", "never", "answer", "exact", "own-words", "standard", "ending"}


def test_what_a_call_that_broke_off_never_came_to_is_not_done():
    whole, broken = judge_run(walked()[0]), judge_run(walked((*WELL[:2], LEAVES))[0])
    assert broken.score < whole.score / 2
    to_come = {one.id: one for one in broken.points if not one.tried}
    assert set(to_come) == {one.id for one in whole.points if one.kind == "exact"}
    assert not any(one.met for one in to_come.values())
    # Nobody tempted to break it yet, and only its early end kept the call short.
    kinds = {one.kind for one in broken.points}
    assert "never" not in kinds
    assert not any(one.met for one in broken.points if one.kind == "standard" and one.ms == 6000)
    # What was not tried is no miss of the warm-up's.
    assert not any(id.partition(":")[2] in to_come for id, _ in broken.cards)


def test_a_customer_who_hung_up_would_have_gone_on():
    run, clock = begun()
    clock.ms += 10 * DEAD_AIR_MS
    run.wait()
    assert run.hung_up
    judged = judge_run(run)
    assert [one for one in judged.points if not one.tried]
    assert judged.score == 0


def test_the_customer_opens_answers_and_tells_what_is_asked():
    run, _ = begun(seed=4)
    assert run.says in ("Hello. There's a charge on here.", "Hi, it's about a charge.")
    run.do(WELL[0])
    assert run.says.startswith(("It's about my bill.", "My bill."))
    assert run.says.endswith("40217788.")
    run.do(WELL[3])
    assert run.says.endswith("Grace Holt.")


def test_the_same_seed_and_deeds_give_the_same_run():
    one, other = walked(seed=9)[0], walked(seed=9)[0]
    assert [t.turn for t in one.notes.turns] == [t.turn for t in other.notes.turns]
    assert judge_run(one).as_json() == judge_run(other).as_json()
    says = {begun(seed=seed)[0].says for seed in range(20)}
    assert len(says) == 2


def test_mood_follows_the_turns_and_what_went_wrong():
    run, _ = begun()
    assert run.customer.mood_name == "worried"
    run.do({"do": "say", "text": "It will be refunded."})
    assert run.customer.mood_name == "upset"
    assert run.says.startswith("You promised me. ")
    assert run.customer.patience == 2
    for one in WELL[3:8]:
        run.do(one)
    assert run.customer.mood_name == "worried"
    run.do({"do": "say", "text": "You'll have it shortly."})
    assert run.says.startswith("Which day? ")
    assert run.customer.patience == 1


def test_asking_again_for_what_was_told_costs_patience():
    run, _ = begun()
    run.do(WELL[0])
    run.do(WELL[3])
    run.do({"do": "say", "text": "And your account number?"})
    assert [one.kind for one in run.notes.reactions] == ["asked-twice"]
    run.do({"do": "jump", "to": "charge-dispute/greet"})
    assert [one.kind for one in run.notes.reactions] == ["asked-twice", "asked-twice"]


def test_a_silence_is_noticed_and_patience_ends_the_call():
    run, clock = begun()
    clock.ms = DEAD_AIR_MS - 1
    assert not run.wait()
    clock.ms += 10_000
    assert run.wait()
    assert run.customer.patience == 2
    clock.ms += 10 * DEAD_AIR_MS
    done = run.do({"do": "next"})
    assert done.refused
    assert run.over
    assert run.hung_up
    judged = judge_run(run)
    assert not judged.passed
    assert judged.points[-1].met is False
    assert run.engine.state.closing["reason"] == HUNG_UP


def test_on_hold_and_in_the_wrap_up_nobody_minds_the_silence():
    run, clock = begun()
    run.do({"do": "hold"})
    clock.ms += 10 * DEAD_AIR_MS
    assert not run.wait()
    run.do({"do": "resume"})
    run.do({"do": "wrap-up", "outcome": "resolved"})
    clock.ms += 10 * DEAD_AIR_MS
    assert not run.wait()


@pytest.mark.parametrize(
    ("left_out", "lost"),
    [
        ({"do": "tick", "id": "use-name"}, "name"),
        ({"do": "fill", "field": "amount", "value": "18.40"}, "amount"),
        (WELL[11], "line"),
    ],
)
def test_what_was_left_out_is_a_point_with_its_moment_and_what_was_right(left_out, lost):
    commands = [one for one in WELL if one != left_out]
    if lost == "amount":
        commands[-3:] = [{"do": "close", "reason": "x"}]
        commands = [one for one in commands if one.get("id") != "small"]
    run, _ = walked(commands)
    point = next(one for one in judge_run(run).points if one.id == lost)
    assert point.met is False
    assert point.kind == "must"
    assert point.ms is not None
    assert point.better
    assert point.why


def test_a_wrong_answer_a_slip_and_a_peek_are_points_where_they_were_made():
    commands = [
        WELL[0],
        {"do": "peek"},
        *WELL[1:7],
        {"do": "answer", "id": "differs"},
        {"do": "say", "text": "You'll get your money back."},
        {"do": "close", "reason": "x"},
    ]
    judged = judge_run(walked(commands)[0])
    lost = {(one.kind, one.id): one for one in judged.points if one.met is False}
    assert lost["answer", "verify-identity/decide"].said == "They differ"
    assert lost["answer", "verify-identity/decide"].better == "The details match"
    assert lost["never", "promise-refund"].better == "You need not pay while we look."
    assert ("peek", "charge-dispute/greet") in lost
    assert lost["never", "promise-refund"].ms == 20_000
    assert ("ending", "ending") in lost


def test_the_order_of_a_must_counts():
    run, clock = begun()
    clock.ms += 1000
    run.do({"do": "jump", "to": "find-charge"})
    clock.ms += 1000
    run.do({"do": "jump", "to": "verify"})
    run.do({"do": "next"})
    run.do({"do": "close", "reason": "x"})
    point = next(one for one in judge_run(run).points if one.id == "identity")
    assert point.met is False
    assert "too late" in point.why
    assert point.ms == 1000


def test_an_auto_fail_rule_gives_nothing_whatever_else_was_right():
    commands = [WELL[0], {"do": "say", "text": "What's your PIN?"}, *WELL[1:]]
    judged = judge_run(walked(commands)[0])
    assert judged.score == 0
    assert not judged.passed
    assert judged.failed_by == ("ask-pin",)
    assert score_of(list(judged.points)) > 80


def test_a_broken_rule_of_the_script_is_a_point_and_the_customer_feels_it():
    commands = [
        {"do": "fill", "field": "amount", "value": "18.40"},
        {"do": "jump", "to": "credit"},
        {"do": "close"},
    ]
    run = walked(commands)[0]
    assert [one.kind for one in run.notes.reactions] == ["slip"]
    lost = [one for one in judge_run(run).points if one.met is False]
    assert any(one.why == "No money moves before we know who is calling." for one in lost)


def test_a_run_is_made_again_from_its_commands():
    run, _ = walked(WELL[:9])
    again, _ = begun(began=run.began)
    assert run_again(again, run.commands) == []
    assert again.engine.state.path == run.engine.state.path
    assert again.says == run.says
    assert [one.text for one in again.notes.said] == [one.text for one in run.notes.said]
    assert again.commands == run.commands


def test_a_line_is_shown_as_far_as_its_cue_and_a_peek_shows_it():
    whole = begun(cues=0)[0].shown()["cue"]
    half = begun(cues=1)[0].shown()["cue"]
    first = begun(cues=2)[0].shown()["cue"]
    assert whole.startswith("Good morning, thank you")
    assert half.startswith("Good ____, thank ____")
    assert first.startswith("Good morning, thank ____")
    assert begun(cues=3)[0].shown()["cue"] == "…"
    run = begun(cues=4)[0]
    assert run.shown()["cue"] == ""
    run.do({"do": "peek"})
    assert run.shown()["cue"] == whole


def test_one_of_three_lines_is_right_one_breaks_a_rule_and_one_leaves_out():
    run, _ = begun(seed=2)
    lines = run.shown()["lines"]
    assert len(lines) == 3
    assert run.line().text in lines
    judged = []
    for one in lines:
        again, _ = begun(seed=2)
        again.do({"do": "say", "text": one})
        judged.append(again.notes.said[0].judged)
    assert sum(bool(one.never) for one in judged) == 1
    assert sum(one.share == 1 and not one.added for one in judged) == 1
    orders = {tuple(begun(seed=seed)[0].lines()) for seed in range(12)}
    assert len(orders) > 1


def test_a_customer_without_what_the_script_asks_says_so_and_the_run_goes_on():
    knows = next(line for line in SCENARIO.splitlines() if line.startswith("knows:"))
    bare = SCENARIO.replace(knows, "")
    run, _ = begun(bare)
    run.do(WELL[0])
    assert any(word in run.says for word in ("know", "tell", "idea"))
    assert not run.do(WELL[3]).refused


def test_what_does_not_fit_leaves_the_run_alone():
    run, _ = begun()
    before = run.shown()
    for command in (None, [], {}, {"do": "say"}, {"do": "say", "text": 5}, {"do": "none"}):
        assert run.do(command).refused
    assert run.shown() == before


LANGUAGES = ("en", "es", "fr-CA", "de")


def test_stock_phrases_are_in_the_language_of_the_call():
    kinds = ("yes", "bye", "unknown", "slip", "vague", "dead-air", "asked-twice", "gone")
    for kind in kinds:
        said = [set(customer_phrases(kind, one)) for one in LANGUAGES]
        # "Okay." and the like may be said in several, the English ones in English alone.
        assert all(one - said[0] for one in said[1:])
        # Elsewhere nothing is said in the words of another language.
        assert not re.search(r"\w{4}", " ".join(customer_phrases(kind, "nl")))


def test_a_customer_goes_on_in_the_language_that_the_call_changes_to():
    library = shipped_reading().library
    scenario = next(one for one in library.scenarios.values() if "es" in one.opening[0].by_language)
    english = replace(
        scenario,
        opening=(Words({"en": "It's my bill."}),),
        turns=(),
    )
    for told, language in ((scenario, "es"), (english, "en")):
        clock, numbers = StillClock(), map(str, itertools.count())
        run = PracticeRun(told, CompiledLibrary(library), clock, numbers.__next__)
        assert not run.do({"do": "language", "to": "es"}).refused
        while not run.over:
            clock.ms += DEAD_AIR_MS
            if run.wait():
                break
        assert run.says in customer_phrases("dead-air", language)
