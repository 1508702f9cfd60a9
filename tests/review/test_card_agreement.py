"""Questions that nobody can answer the same way are found, and chance is not taken for one."""

from __future__ import annotations

from typing import Any

from jobaid.review.card_agreement import agreement_by_question


def review(call: int, who: str, at: int = 0, **answers: Any) -> dict[str, Any]:
    return {"of": f"call-{call}", "by": {"id": who}, "at": f"{at:03}", "answers": answers}


def test_a_question_that_is_answered_each_way_is_doubtful():
    reviews = [
        one
        for call in range(6)
        for one in (
            review(call, "tom", heard="yes", warm=3),
            review(call, "sara", heard="yes" if call else "no", warm=3 + call % 2),
        )
    ]
    heard, warm = agreement_by_question(reviews, ["heard", "warm", "never-asked"])
    assert (heard.question, heard.agreement.agreement, heard.doubtful) == ("heard", 5 / 6, False)
    assert (warm.agreement.agreement, warm.doubtful) == (0.5, True)
    assert warm.as_json()["doubtful"] is True


def test_four_calls_are_too_few_to_judge():
    reviews = [
        one
        for call in range(4)
        for one in (review(call, "tom", heard="yes"), review(call, "sara", heard="no"))
    ]
    (heard,) = agreement_by_question(reviews, ["heard"])
    assert (heard.agreement.agreement, heard.doubtful) == (0.0, False)


def test_one_person_alone_says_nothing_and_the_last_word_of_each_counts():
    reviews = [
        review(1, "tom", 1, heard="no"),
        review(1, "TOM", 2, heard="yes"),
        review(1, "sara", 3, heard=True),
        review(2, "tom", 4, heard="no", gone="x"),
        {"of": "call-2", "by": None, "answers": [1]},
    ]
    heard, gone = agreement_by_question(reviews, ["heard"])
    assert (heard.agreement.items, heard.agreement.agreement) == (1, 1.0)
    assert (gone.question, gone.gone, gone.agreement.items) == ("gone", True, 0)
