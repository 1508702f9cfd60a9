"""The figures stand here as scipy, statsmodels and krippendorff gave them."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobaid.review.intervals import certain_range, wilson
from jobaid.review.rater_agreement import agreement_of, rating_of


@pytest.mark.parametrize(
    ("hits", "of", "low", "high"),
    [
        (0, 1, 0.0, 0.793450685623),
        (1, 1, 0.206549314377, 1.0),
        (3, 10, 0.107791267406, 0.603221852539),
        (46, 50, 0.811617530817, 0.968450485911),
        (500, 1000, 0.469069600368, 0.530930399632),
        (0, 20, 0.0, 0.161125158053),
        (20, 20, 0.838874841947, 1.0),
        (999, 100000, 0.009392164346, 0.010625481273),
    ],
)
def test_wilson(hits, of, low, high):
    assert wilson(hits, of) == pytest.approx((low, high), abs=1e-11)


@pytest.mark.parametrize(
    ("found", "looked", "of", "interval"),
    [
        (0, 40, 500, (0, 42)),
        (2, 40, 500, (4, 82)),
        (5, 70, 1000, (25, 155)),
        (40, 40, 500, (458, 500)),
        (13, 13, 13, (13, 13)),
        (1, 1, 7, (1, 7)),
        (0, 1, 7, (0, 6)),
        (30, 60, 61, (30, 31)),
        (3, 200, 5000, (17, 213)),
    ],
)
def test_the_exact_interval_of_a_part(found, looked, of, interval):
    assert certain_range(found, looked, of) == interval


@given(st.integers(1, 60).flatmap(lambda of: st.tuples(st.integers(1, of), st.just(of))), st.data())
def test_the_exact_interval_is_all_that_fits(drawn, data):
    looked, of = drawn
    found = data.draw(st.integers(0, looked))

    def ways(there: int, span: range) -> int:
        return sum(math.comb(there, k) * math.comb(of - there, looked - k) for k in span)

    whole = math.comb(of, looked)
    fits = [
        there
        for there in range(found, of - looked + found + 1)
        if 40 * ways(there, range(found, looked + 1)) >= whole
        and 40 * ways(there, range(found + 1)) >= whole
    ]
    assert certain_range(found, looked, of) == (fits[0], fits[-1])


def test_figures_that_do_not_fit_are_refused():
    for wrong in ((3, 2, 10), (0, 0, 10), (1, 11, 10), (-1, 2, 3)):
        with pytest.raises(ValueError, match="found"):
            certain_range(*wrong)


def rated(rows):
    return agreement_of(
        (str(item), str(rater), answer)
        for item, row in enumerate(rows)
        for rater, answer in enumerate(row)
        if answer is not None
    )


def test_agreement_of_three_raters():
    told = rated(["aaa", "aba", "bbb", "ccb", "acb", "bba"])
    assert (told.items, told.raters) == (6, 3)
    assert told.fleiss_kappa == pytest.approx(0.198019801980198)
    assert told.krippendorff_alpha == pytest.approx(0.24257425742574257)
    assert told.agreement == pytest.approx((1 + 1 / 3 + 1 + 1 / 3 + 0 + 1 / 3) / 6)
    assert told.by_item[1].answers == {"a": 2, "b": 1}


def test_the_table_of_fleiss():
    table = [
        (0, 0, 0, 0, 14), (0, 2, 6, 4, 2), (0, 0, 3, 5, 6), (0, 3, 9, 2, 0), (2, 2, 8, 1, 1),
        (7, 7, 0, 0, 0), (3, 2, 6, 3, 0), (2, 5, 3, 2, 2), (6, 5, 2, 1, 0), (0, 2, 2, 3, 7),
    ]  # fmt: skip
    told = rated(
        ["".join(letter * n for letter, n in zip("abcde", row, strict=True)) for row in table]
    )
    assert told.fleiss_kappa == pytest.approx(0.20993070442195522)


def test_where_not_all_have_rated_all_there_is_alpha_and_no_kappa():
    told = rated(
        [("a", "a", None, "a"), ("b", None, None, None), ("b", "b", "a", None),
         ("c", None, "c", "c"), ("a", "b", None, None), (None, "b", "b", "b")]
    )  # fmt: skip
    assert told.krippendorff_alpha == pytest.approx(0.5873015873015872)
    assert told.fleiss_kappa is None
    assert told.by_item[1].agreement is None
    assert told.agreement == pytest.approx((1 + 1 / 3 + 1 + 0 + 1) / 5)


def test_what_cannot_be_told_is_none():
    assert rated([]).agreement is None
    same = rated(["aaa", "aaa"])
    assert (same.agreement, same.fleiss_kappa, same.krippendorff_alpha) == (1.0, None, None)
    assert rated(["a", "b"]).agreement is None


@pytest.mark.parametrize(
    ("line", "rating"),
    [
        ({"item": "a", "rater": "r", "answer": True}, ("a", "r", "yes")),
        ({"item": 1, "rater": 2, "answer": 3.0}, ("1", "2", "3")),
        ({"item": "a", "rater": "r", "answer": None}, ("a", "r", "")),
        ({"item": "a", "rater": "r"}, None),
        ({"item": "", "rater": "r", "answer": "x"}, None),
        ([1], None),
    ],
)
def test_what_a_line_of_ratings_says(line, rating):
    assert rating_of(line) == rating


def test_the_last_answer_of_a_rater_counts():
    told = agreement_of([("a", "r", "no"), ("a", "s", "yes"), ("a", "r", "yes")])
    assert told.agreement == 1.0
