from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobaid.library.reading.page_reader import read_page
from jobaid.review.connect_export import form_of_scorecard
from jobaid.review.connect_import import NotAConnectForm, scorecard_of_form, slug
from jobaid.review.scoring import score_card
from tests.examples import examples
from tests.review.cards import GOOD_CALL, card_of


def select(ref: str, *options: dict[str, Any], **more: Any) -> dict[str, Any]:
    properties = {"SingleSelect": {"Options": list(options), "DisplayAs": "RADIO"}}
    return {"Question": {"Title": ref.title(), "RefId": ref, "QuestionType": "SINGLESELECT",
                         "QuestionTypeProperties": properties, **more}}  # fmt: skip


def option(ref: str, score: int, **more: Any) -> dict[str, Any]:
    return {"RefId": ref, "Text": ref.title(), "Score": score, **more}


YES_NO = (option("yes", 10), option("no", 0))


def form(*sections: dict[str, Any], mode: str = "QUESTION_ONLY", **more: Any) -> dict[str, Any]:
    return {
        "Title": "Phone call", "Items": [{"Section": one} for one in sections],
        "ScoringStrategy": {"Mode": mode, "Status": "ENABLED"}, **more,
    }  # fmt: skip


def section(ref: str, *items: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"Title": ref.title(), "RefId": ref, "Items": list(items), **more}


def taken(told: object):
    done = scorecard_of_form(told)
    card, findings = read_page("scorecards/x.yaml", json.dumps(done.card).encode())
    assert card is not None
    errors = [one.line_of_text() for one in findings if one.severity == "error"]
    assert errors == []
    return card, done


def test_weights_of_questions():
    card, done = taken(
        form(section("a", select("x", *YES_NO, Weight=75.0), select("y", *YES_NO, Weight=25.0)))
    )
    assert [one.kind for one in card.questions] == ["yes-no", "yes-no"]
    assert score_card(card, {"x": "yes", "y": "no"}, {}).score == 75.0
    assert (card.id, done.kept, done.changed, done.lost) == ("phone-call", ["x", "y"], [], [])


def test_weights_of_sections():
    card, _ = taken(
        form(
            section("a", select("x", *YES_NO), select("y", *YES_NO), Weight=60),
            section("b", select("z", *YES_NO), Weight=40),
            mode="SECTION_ONLY",
        )
    )
    assert score_card(card, {"x": "yes", "y": "no", "z": "yes"}, {}).score == 70.0


def test_points_and_a_bonus():
    def points(most: int, *, bonus: bool = False) -> dict[str, Any]:
        return {"PointsConfiguration": {"MaxPointValue": most, "IsBonus": bonus}}

    def worth(ref: str, value: int) -> dict[str, Any]:
        return {"RefId": ref, "Text": ref, "PointsConfiguration": {"PointValue": value}}

    card, done = taken(
        form(
            section(
                "a",
                select("x", worth("whole", 8), worth("half", 4), worth("none-of-it", 0),
                       ScoringConfiguration=points(8)),
                select("y", worth("yes", 12), worth("no", 0), ScoringConfiguration=points(12)),
                select("z", worth("yes", 2), worth("no", 0),
                       ScoringConfiguration=points(2, bonus=True)),
            ),
            mode="POINTS_BASED",
        )
    )  # fmt: skip
    assert score_card(card, {"x": "half", "y": "yes", "z": "yes"}, {}).score == 90.0
    assert score_card(card, {"x": "half", "y": "yes", "z": "no"}, {}).score == 80.0
    assert done.lost == []


def test_sections_within_sections_stand_after_them_with_their_share():
    inner = section("c", select("y", *YES_NO), Weight=50)
    outer = section("a", select("x", *YES_NO), {"Section": inner}, Weight=80)
    other = section("b", select("z", *YES_NO), Weight=20)
    card, done = taken(form(outer, other, mode="SECTION_ONLY"))
    assert [(one.id, one.weight, one.title.any) for one in card.sections] == [
        ("a", 80, "A"), ("c", 40, "A: C"), ("b", 20, "B"),
    ]  # fmt: skip
    assert [one["at"] for one in done.changed] == ["a"]


def test_numbers_texts_and_what_does_not_apply():
    numeric = {
        "MinValue": 0, "MaxValue": 100, "Options": [
            {"MinValue": 0, "MaxValue": 60, "Score": 10},
            {"MinValue": 61, "MaxValue": 99, "Score": 5},
            {"MinValue": 100, "MaxValue": 100, "Score": 0, "AutomaticFail": True},
        ],
    }  # fmt: skip
    card, done = taken(
        form(
            section(
                "a",
                {"Question": {"Title": "Hold", "RefId": "hold", "QuestionType": "NUMERIC",
                              "QuestionTypeProperties": {"Numeric": numeric},
                              "NotApplicableEnabled": True}},
                {"Question": {"Title": "Why", "RefId": "why", "QuestionType": "TEXT"}},
                {"Question": {"Title": "When", "RefId": "when", "QuestionType": "DATETIME"}},
            )
        )
    )  # fmt: skip
    assert score_card(card, {"hold": 61}, {}).score == 50.0
    told = score_card(card, {"hold": 100}, {})
    assert (told.score, told.failed) == (0.0, ("hold",))
    assert score_card(card, {"hold": "n/a"}, {}).missing == ()
    assert [one["what"] for one in done.lost] == ["DATETIME"]


def test_answers_that_fail_the_form_or_a_section():
    fail = {"AutomaticFail": True}
    own = {**fail, "AutomaticFailConfiguration": {"TargetSection": "a"}}
    card, done = taken(
        form(
            section("a", select("x", option("yes", 10), option("no", 0, **own)),
                    select("w", *YES_NO)),
            section("b", select("y", option("yes", 10), option("no", 0, **fail))),
            section("c", select("z", option("yes", 10), option("no", 0, **own))),
        )
    )  # fmt: skip
    assert [one.auto_fail.of for one in card.questions if one.auto_fail] == [
        "section", "card", "section",
    ]  # fmt: skip
    assert [one["at"] for one in done.changed] == ["z"]


def condition(ref: str, comparator: str, *values: Any, **more: Any) -> dict[str, Any]:
    told = [
        {"Type": "OPTION_REF_ID", "RefId": one}
        if isinstance(one, str)
        else {"Type": "NUMERIC_VALUE", "NumericValue": one}
        for one in values
    ]
    source = {"Type": "QUESTION_REF_ID", "RefId": ref}
    expression = {"Source": source, "Values": told, "Comparator": comparator}
    return {"Condition": {"Operands": [{"Expression": expression}]}, "Action": "ENABLE", **more}


@pytest.mark.parametrize(
    ("enablement", "when"),
    [
        (condition("Q_1", "IN", "yes"), "q_1 == 'yes'"),
        (condition("Q_1", "NOT_IN", "yes", "no"), "q_1 not in ['yes', 'no']"),
        (condition("Q_1", "IN", "yes", Action="DISABLE"), "not (q_1 == 'yes')"),
        (condition("later", "IN", "yes"), None),
        (condition("Q_1", "ALL_IN", "yes"), None),
    ],
)
def test_conditions(enablement, when):
    told = form(section("a", select("Q_1", *YES_NO), select("x", *YES_NO, Enablement=enablement)))
    card, done = taken(told)
    assert [one.when for one in card.questions] == [None, when]
    assert [one["what"] for one in done.lost] == ([] if when else ["Enablement"])


def test_conditions_of_sections_hold_for_their_questions():
    both = {
        "Condition": {"Operator": "OR", "Operands": [
            *condition("x", "IN", "yes")["Condition"]["Operands"],
            {"Condition": condition("n", "GREATER_THAN", 5)["Condition"]},
        ]}, "Action": "ENABLE",
    }  # fmt: skip
    numeric = {"Numeric": {"MinValue": 0, "MaxValue": 9, "Options": [
        {"MinValue": 0, "MaxValue": 9, "Score": 1}]}}  # fmt: skip
    number = {"Question": {"Title": "N", "RefId": "n", "QuestionType": "NUMERIC",
                           "QuestionTypeProperties": numeric}}  # fmt: skip
    card, _ = taken(
        form(section("a", select("x", *YES_NO), number),
             section("b", select("y", *YES_NO), Enablement=both))
    )  # fmt: skip
    assert [*card.questions][2].when == "x == 'yes' or (n > 5)"
    assert score_card(card, {"x": "no", "n": 6}, {}).missing == ("y",)
    assert score_card(card, {"x": "no", "n": 5}, {}).missing == ()


@pytest.mark.parametrize(
    ("mode", "score", "changed", "lost"),
    [
        ("QUESTION_ONLY", 75.2, ["a", "b"], []),  # (75 + 1) of (75 + 25 + 1)
        ("SECTION_ONLY", 70.0, ["x", "y"], []),  # 60 * 1/2 + 40
        ("POINTS_BASED", 66.7, ["a", "x", "y", "b"], []),
        ("BY_THE_MOON", 75.2, ["a", "b"], ["Mode BY_THE_MOON"]),
    ],
)
def test_in_every_mode_a_weight_that_counts_for_nothing_is_told(mode, score, changed, lost):
    first = (select("x", *YES_NO, Weight=75.0), select("y", *YES_NO, Weight=25.0))
    sections = (
        section("a", *first, Weight=60.0),
        section("b", select("z", *YES_NO), Weight=40.0),
    )
    card, done = taken(form(*sections, mode=mode))
    assert score_card(card, {"x": "yes", "y": "no", "z": "yes"}, {}).score == score
    assert [one["at"] for one in done.changed] == changed
    assert [one["what"] for one in done.lost] == lost


def test_whatever_has_no_place_is_told_and_nothing_else():
    told = form(
        section("a", select("x", *YES_NO, Instructions="Listen well")),
        Description="For all", Tags={"team": "north"}, EvaluationFormId="abc", Status="ACTIVE",
        AutoEvaluationConfiguration={"Enabled": True},
    )  # fmt: skip
    told["Items"][0]["Section"]["Items"][0]["Question"]["QuestionTypeProperties"]["SingleSelect"][
        "Automation"
    ] = {"Options": []}
    _, done = taken({"EvaluationForm": told})
    assert sorted((one["at"], one["what"]) for one in done.lost) == [
        ("", "AutoEvaluationConfiguration"), ("", "Description"), ("", "Tags"),
        ("x", "Automation"), ("x", "Instructions"),
    ]  # fmt: skip


def test_parts_and_numbers_that_cannot_be_read_are_told():
    options = [{"RefId": "a", "Text": "A", "Score": "ten"}, "b", {"RefId": "c", "Score": 1}]
    question = {
        "RefId": "q",
        "QuestionType": "SINGLESELECT",
        "Weight": "30",
        "QuestionTypeProperties": {"SingleSelect": {"Options": options}},
    }
    _, done = taken({"Title": "T", "Items": [7, {"Question": question}]})
    assert [(one["at"], one["what"]) for one in done.lost] == [
        ("Items", "7"),
        ("q", "b"),
        ("q", "ten"),
        ("q", "30"),
    ]


@pytest.mark.parametrize("told", [None, [], {}, {"Items": 3}, {"EvaluationForm": {}}])
def test_what_is_no_form_is_refused(told):
    with pytest.raises(NotAConnectForm):
        scorecard_of_form(told)


@pytest.mark.parametrize(
    ("text", "id"), [("Q_1.b", "q-1-b"), ("Été", "ete"), ("", "x"), ("None", "none-1"), ("日", "x")]
)
def test_a_text_as_an_id(text, id):
    assert slug(text) == id


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(
        st.sampled_from(["Section", "Question", "Items", "RefId", "Weight", "QuestionType", "Title",
                         "QuestionTypeProperties", "SingleSelect", "Numeric", "Options", "Score",
                         "Enablement", "Condition", "Operands", "MinValue", "AutomaticFail"]),
        inner | st.sampled_from(["SINGLESELECT", "NUMERIC", True]), max_size=4,
    ),
    max_leaves=20,
)  # fmt: skip


@settings(max_examples=examples(200), deadline=None)
@given(st.lists(JSON, max_size=4), st.sampled_from(["SECTION_ONLY", "POINTS_BASED", 7]))
def test_nothing_that_stands_in_a_form_raises(items, mode):
    done = scorecard_of_form({"Items": items, "ScoringStrategy": {"Mode": mode}})
    json.dumps(done.card)


# -- out, and in again ------------------------------------------------------------------------


def there_and_back(card):
    made, told = form_of_scorecard(card, "en", ("en",))
    back, done = taken(json.loads(json.dumps(made)))
    assert done.lost == []
    return back, told


LIKE_QUESTIONS = card_of("""
- id: a
  weight: 30
  questions:
    - {id: x-1, text: X, auto_fail: {on: [no], of: section}, not_applicable: true}
    - id: c
      kind: choice
      options: [{id: whole, points: 2}, {id: part, points: 1}, {id: not, points: 0}]
- id: b
  weight: 70
  questions:
    - id: n
      kind: number
      points: [{at_most: 60, points: 2}, {at_most: 120, points: 1}, {points: 0}]
    - id: s
      kind: scale
      from: 0
      to: 5
      when: "x_1 == 'yes' and (c in ['whole', 'part'] or n > 3)"
    - {id: t, text: T, kind: text}
""")
WEIGHED = card_of("""
- id: a
  questions:
    - {id: a, text: X, weight: 3, auto_fail: {on: [no], of: card}}
    - {id: y, text: Y, weight: 1, when: "not (a == 'no')"}
""")
BONUS = card_of("""
- id: a
  questions:
    - {id: x, text: X, weight: 3}
    - {id: y, text: Y, weight: 1, bonus: true}
""")
ANSWERS = {
    "x-1": ["yes", "no", "n/a"], "c": ["whole", "part", "not"], "n": [0, 60, 61, 120, 121, 5000],
    "s": [0, 1, 5], "a": ["yes", "no"], "y": ["yes", "no"], "x": ["yes", "no"],
}  # fmt: skip


@pytest.mark.parametrize("card", [LIKE_QUESTIONS, WEIGHED, BONUS], ids=["sections", "all", "bonus"])
@settings(max_examples=examples(60), deadline=None)
@given(data=st.data())
def test_a_card_scores_the_same_after_a_way_through_the_form(card, data):
    back, told = there_and_back(card)
    assert told == []
    answers = {
        one.id: data.draw(st.sampled_from(ANSWERS[one.id]))
        for one in card.questions
        if one.kind != "text"
    }
    assert score_card(back, answers, {}).score == score_card(card, answers, {}).score


def test_what_the_form_cannot_hold_is_said():
    _, told = there_and_back(GOOD_CALL)
    text = " ".join(told)
    for word in ("why", "bonus", "weights of sections"):
        assert word in text
    vague = card_of("""
    - id: a
      questions:
        - {id: x, text: X, evidence: {never: guess}}
        - {id: y, text: Y, when: "x is defined"}
    """)
    _, told = there_and_back(vague)
    assert len(told) == 2


@pytest.mark.parametrize("ends", [(0, 4), (1, 5), (2, 9)])
def test_a_scale_comes_back_as_a_scale_and_the_form_stays_the_same(ends: tuple[int, int]) -> None:
    card = card_of(f"""
- id: a
  questions:
    - {{id: warm, text: Warmth, kind: scale, from: {ends[0]}, to: {ends[1]}}}
    - id: calls
      kind: number
      points: [{{at_least: 3, at_most: 6, points: 1}}, {{at_least: 7, points: 0}}]
""")
    made, _ = form_of_scorecard(card, "en", ("en",))
    back, done = taken(json.loads(json.dumps(made)))
    first = next(iter(back.questions))
    assert (first.kind, first.lowest, first.highest) == ("scale", *ends)
    assert done.lost == []
    assert form_of_scorecard(back, "en", ("en",))[0]["Items"] == made["Items"]
