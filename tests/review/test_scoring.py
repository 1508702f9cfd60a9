from __future__ import annotations

import json
import math
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobaid.review.card_points import points_of
from jobaid.review.scoring import CardScore, score_card, score_of_kept
from tests.examples import examples
from tests.review.cards import GOOD_CALL, card_of
from tests.review.random_cards import added_up, by_hand, random_card

ALL = {"verified": "yes", "rights": "part", "holds": 90, "warmth": 4}


def scored(answers: dict[str, Any], why: dict[str, Any] | None = None, card=GOOD_CALL) -> CardScore:
    return score_card(card, answers, why or {})


def test_each_kind_gives_its_share():
    told = scored(ALL)
    assert {id: one.p for id, one in told.questions.items()} == {
        "verified": 1, "rights": Fraction(1, 2), "holds": Fraction(1, 2), "warmth": Fraction(3, 4),
        "credit": None, "note": None,
    }  # fmt: skip
    # safety (2*1 + 1*.5)/3 = 5/6, human (.5 + .75)/2 = 5/8: (40*5/6 + 60*5/8)/100 = 70.83
    assert (told.score, told.before_fail, told.missing, told.problems) == (70.8, 70.8, (), ())


def test_without_weights_of_sections_all_questions_count_at_once():
    card = card_of("""
    - {id: a, questions: [{id: x, text: X, weight: 3}]}
    - {id: b, questions: [{id: y, text: Y, weight: 1}]}
    """)
    told = scored({"x": "no", "y": "yes"}, card=card)
    assert told.score == 25.0
    assert {id: one.weight for id, one in told.sections.items()} == {"a": 3, "b": 1}


@pytest.mark.parametrize("half", [(1, 8, 12.5), (1, 16, 6.3), (3, 16, 18.8), (1, 2000, 0.1)])
def test_halves_are_rounded_up(half):
    yes, of, score = half
    card = card_of(f"""
    - id: a
      questions:
        - {{id: x, text: X, weight: {yes}}}
        - {{id: y, text: Y, weight: {of - yes}}}
    """)
    assert scored({"x": "yes", "y": "no"}, card=card).score == score


def test_what_does_not_apply_is_left_out_and_takes_its_weight_with_it():
    told = scored({**ALL, "rights": "n/a"})
    assert told.questions["rights"].counts is False
    assert told.score == 77.5  # 40 * 1 + 60 * 5/8


def test_n_a_is_no_answer_where_a_question_always_applies():
    told = scored({**ALL, "verified": "n/a"})
    assert (told.score, told.missing) == (None, ("verified",))
    assert "verified" in told.problems[0]


def test_a_section_with_nothing_left_is_left_out_and_so_is_a_whole_card():
    card = card_of("""
    - {id: a, weight: 10, questions: [{id: x, text: X, not_applicable: true}]}
    - {id: b, weight: 90, questions: [{id: y, text: Y, not_applicable: true}]}
    """)
    assert scored({"x": "yes", "y": "n/a"}, card=card).score == 100.0
    told = scored({"x": "n/a", "y": "n/a"}, card=card)
    assert (told.score, told.before_fail, told.missing) == (None, None, ())


def test_a_bonus_is_added_over_the_weights_that_count_and_never_above_100():
    # 40 * 1 + 60 * 5/8 = 77.5; the bonus adds 100 * 1 * 1 / (2 + 1 + 1 + 1)
    assert scored({**ALL, "rights": "whole", "credit": "yes"}).score == 97.5
    assert scored({**ALL, "rights": "whole", "credit": "no"}).score == 77.5
    best = {"verified": "yes", "rights": "whole", "holds": 1, "warmth": 5, "credit": "yes"}
    assert scored(best).score == 100.0


def test_an_unanswered_bonus_is_left_out():
    told = scored({**ALL, "rights": "whole"})
    assert (told.score, told.missing) == (77.5, ())


def test_a_question_whose_condition_is_not_true_is_left_out_whatever_was_answered():
    assert scored({**ALL, "credit": "yes"}).questions["credit"].counts is False


@pytest.mark.parametrize("told", ["yes", True])
def test_yes_and_no_in_conditions_are_words(told):
    card = card_of("""
    - id: a
      questions:
        - {id: found-it, text: F}
        - {id: more, text: M, when: "found_it == 'yes'"}
    """)
    assert scored({"found-it": told, "more": "no"}, card=card).score == 50.0
    assert scored({"found-it": not told if told is True else "no"}, card=card).score == 0.0


def test_conditions_see_only_earlier_questions_that_count():
    card = card_of("""
    - id: a
      questions:
        - {id: x, text: X, when: "y == 'yes'"}
        - {id: y, text: Y}
        - {id: z, text: Z, when: "x == 'yes'"}
    """)
    told = scored({"x": "yes", "y": "yes", "z": "yes"}, card=card)
    assert [id for id, one in told.questions.items() if one.counts] == ["y"]


def test_a_condition_over_what_does_not_apply_is_just_false():
    card = card_of("""
    - id: a
      questions:
        - {id: x, text: X, kind: number, not_applicable: true, points: [{points: 1}]}
        - {id: y, text: Y}
        - {id: z, text: Z, when: "x > 60"}
    """)
    told = scored({"x": "n/a", "y": "yes"}, card=card)
    assert (told.score, told.problems, told.missing) == (100.0, (), ())


def test_an_answer_that_fails_the_card_gives_0_and_keeps_what_would_have_been():
    told = scored({**ALL, "verified": False})
    # safety (0 + .5)/3: 40 * 1/6 + 60 * 5/8 = 44.17
    assert (told.score, told.before_fail, told.failed) == (0.0, 44.2, ("verified",))


def test_an_answer_that_fails_its_section_makes_that_0():
    card = card_of("""
    - id: a
      weight: 1
      questions:
        - {id: x, text: X, kind: scale, from: 0, to: 10, auto_fail: {on: [1, 2.5], of: section}}
        - {id: y, text: Y}
    - {id: b, weight: 3, questions: [{id: z, text: Z}]}
    """)
    told = scored({"x": 2.50, "y": "yes", "z": "yes"}, card=card)
    assert (told.score, told.before_fail, told.failed) == (75.0, 90.6, ("x",))
    assert told.sections["a"].score == 0
    assert scored({"x": 2.51, "y": "yes", "z": "yes"}, card=card).failed == ()


def test_a_section_that_fails_without_weights_of_sections_counts_0_over_all_questions():
    card = card_of("""
    - id: a
      questions: [{id: x, text: X, auto_fail: {on: [no], of: section}}, {id: y, text: Y, weight: 3}]
    - {id: b, questions: [{id: z, text: Z}]}
    """)
    told = scored({"x": "no", "y": "yes", "z": "yes"}, card=card)
    assert (told.score, told.before_fail) == (20.0, 80.0)


def test_a_failed_section_gives_no_bonus_either():
    card = card_of("""
    - id: a
      questions:
        - {id: x, text: X, auto_fail: {on: [no], of: section}}
        - {id: y, text: Y, bonus: true}
    - {id: b, questions: [{id: z, text: Z}]}
    """)
    told = scored({"x": "no", "y": "yes", "z": "yes"}, card=card)
    assert (told.score, told.before_fail) == (50.0, 100.0)


def test_what_is_missing_is_named_and_there_is_no_score():
    told = scored({"verified": "yes", "holds": None, "warmth": " "})
    assert (told.score, told.before_fail) == (None, None)
    assert told.missing == ("rights", "holds", "warmth")


def test_an_answer_that_needs_words_is_missing_without_them():
    low = {**ALL, "warmth": 2}
    assert scored(low).missing == ("warmth",)
    assert scored(low, {"warmth": "  "}).missing == ("warmth",)
    assert scored(low, {"warmth": "Cut in twice"}).score == 55.8
    assert scored({**ALL, "warmth": 3}).missing == ()


@pytest.mark.parametrize(
    "wrong",
    [{"verified": "maybe"}, {"rights": "most"}, {"holds": "long"}, {"holds": True}, {"warmth": 6},
     {"warmth": 0.5}, {"holds": math.nan}, {"holds": math.inf}, {"rights": ["whole"]},
     {"verified": 1}, {"verified": {}}],
)  # fmt: skip
def test_an_answer_of_another_kind_is_none_and_said(wrong):
    told = scored({**ALL, **wrong})
    assert told.missing == tuple(wrong)
    assert next(iter(wrong)) in told.problems[0]


def test_an_answer_to_no_question_is_said():
    told = scored({**ALL, "wamrth": 3})
    assert told.score == 70.8
    assert "wamrth" in told.problems[0]


@pytest.mark.parametrize(("seconds", "p"), [(60, 1), (60.5, 0.5), ("120", 0.5), (121, 0), (0, 1)])
def test_a_number_takes_the_first_row_that_holds(seconds, p):
    assert scored({**ALL, "holds": seconds}).questions["holds"].p == p


def test_a_number_that_no_row_holds_has_no_points():
    card = card_of("""
    - id: a
      questions:
        - id: x
          kind: number
          points: [{at_most: 10, at_least: 5, points: 3}, {at_most: 20, points: 4}]
    """)
    assert [scored({"x": n}, card=card).score for n in (7, 3, 30)] == [75.0, 100.0, 0.0]


# -- any card -------------------------------------------------------------------------------

ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9),
    lambda inner: (
        st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=3), inner, max_size=2)
    ),
    max_leaves=4,
)


@settings(max_examples=examples(400), deadline=None)
@given(st.randoms(use_true_random=False))
def test_any_card_is_what_its_rules_say_and_is_worked_out_again_from_what_is_kept(chance):
    card, sections, answers = random_card(chance)
    told = scored(answers, card=card)
    assert told.score == by_hand(sections, answers, fail=True)
    assert told.before_fail == by_hand(sections, answers, fail=False)
    kept = json.loads(json.dumps(told.as_json()))
    assert score_of_kept(kept) == told.score
    assert added_up(points_of(kept)) == told.score


@given(ANYTHING, ANYTHING, ANYTHING)
def test_the_points_of_any_result_can_be_added_up(questions, sections, arithmetic):
    kept = {"questions": questions, "sections": sections, "arithmetic": arithmetic}
    told = points_of(kept)
    assert isinstance(told.points, Fraction)
    assert told.score is None


def test_the_points_of_a_question_are_of_its_section():
    told = points_of(scored(ALL | {"rights": "n/a"}).as_json())
    assert {id: (one.points, one.most) for id, one in told.questions.items() if one.counts} == {
        "verified": (40, 40),  # alone in its section of 40
        "holds": (15, 30),
        "warmth": (Fraction(45, 2), 30),
    }
    assert (told.points, told.most, told.left_out) == (Fraction(155, 2), 100, 2)


@settings(max_examples=examples(200), deadline=None)
@given(
    st.dictionaries(st.sampled_from([*ALL, "credit", "note", "else"]), ANYTHING),
    st.dictionaries(st.sampled_from([*ALL, "else"]), ANYTHING),
)
def test_nothing_that_stands_in_answers_raises(answers, why):
    told = score_card(GOOD_CALL, answers, why)
    assert (told.score is None) == bool(told.missing)
    json.dumps(told.as_json())
