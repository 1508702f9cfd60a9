from __future__ import annotations

from decimal import Decimal

import pytest

from jobaid.call.fold import fold
from jobaid.call.interaction import interaction
from jobaid.call.may_count import MayUse, left_of_the_count
from jobaid.library.reader import read_contents
from tests.call.house import begin, contents, do


def counting_house(count: str):
    rule = f"- {{id: credit-25, text: Credit up to 25 pounds, count: {count}}}\n"
    return read_contents({**contents(), "may.yaml": rule.encode()}).library


def test_a_complaint_is_kept_with_what_the_customer_wants():
    engine = begin()
    assert "complaint" in str(do(engine, "complaint", text="  "))
    assert do(engine, "complaint", text="Nobody rang back", wants="An apology") is None
    (kept,) = interaction(engine.events)["complaints"]
    assert (kept["text"], kept["wants"], kept["due"]) == ("Nobody rang back", "An apology", None)
    assert (kept["script"], kept["step"]) == ("charge-dispute", "greet")
    assert kept["id"]
    assert fold(engine.events).complaints == [kept]


def test_a_suggestion_is_about_the_step_where_it_was_made():
    engine = begin()
    assert do(engine, "suggest", text="") is not None
    assert do(engine, "suggest", text="Ask the name first") is None
    (kept,) = interaction(engine.events)["suggestions"]
    assert (kept["text"], kept["step"]) == ("Ask the name first", "greet")


def test_no_contact_holds_until_it_is_taken_back():
    engine = begin()
    assert interaction(engine.events)["no_contact"] is None
    do(engine, "no-contact", words="Stop ringing me")
    assert interaction(engine.events)["no_contact"]["on"] is True
    assert not engine.do({"do": "no-contact"}).events, "it holds already"
    do(engine, "no-contact", on=False)
    assert interaction(engine.events)["no_contact"]["on"] is False
    assert engine.do({"do": "no-contact", "on": "yes"}).refused


@pytest.mark.parametrize(
    ("count", "uses", "said"),
    [
        ("{times: 1}", [{}], [False]),
        ("{times: 1}", [{}, {}], [False, True]),
        ("{amount: '25.00'}", [{"amount": "20"}, {"amount": "5.00"}], [False, False]),
        ("{amount: '25.00'}", [{"amount": "20"}, {"amount": "5.01"}], [False, True]),
        ("{amount: '25.00', times: 2, per: month}", [{"amount": 30}], [True]),
    ],
)
def test_a_may_rule_past_its_count_is_said_and_kept(count, uses, said):
    engine = begin(library=counting_house(count))
    problems = [engine.do({"do": "may", "id": "credit-25", **use}) for use in uses]
    assert [one.problem is not None for one in problems] == said
    assert not any(one.refused for one in problems)
    assert len(interaction(engine.events)["may_used"]) == len(uses)


def test_an_amount_that_is_none_is_refused():
    done = begin().do({"do": "may", "id": "credit-25", "amount": "a lot"})
    assert done.refused


def test_what_is_left_of_a_counted_rule_is_told_once_it_was_used():
    engine = begin(library=counting_house("{amount: '25.00', per: month}"))
    assert left_of_the_count(engine.call, "credit-25") == ""
    do(engine, "may", id="credit-25", amount="10")
    assert left_of_the_count(engine.call, "credit-25") == "£15.00 left in one month"
    before = MayUse(1, Decimal(20))
    assert left_of_the_count(engine.call, "credit-25", before) == "£0.00 left in one month"
    engine = begin(library=counting_house("{times: 2}"))
    do(engine, "may", id="credit-25")
    assert left_of_the_count(engine.call, "credit-25") == "1 time left on one call"
