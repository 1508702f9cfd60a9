"""How reviews stand: whatever the order, the desks and the clocks."""

from __future__ import annotations

import datetime as dt
import random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobaid.review.review_standing import standings
from jobaid.review.standing_models import KnownCalls, ReviewStanding
from tests.examples import examples

CALLS = KnownCalls({"call": "maya", "other": "tom"})
START = dt.datetime(2026, 11, 2, 9, tzinfo=dt.UTC)
DEADLINE = dt.timedelta(days=10)


def at(hours: float) -> str:
    return (START + dt.timedelta(hours=hours)).isoformat()


def said(kind: str, id: str, of: str, by: str, hours: float = 0, **added: Any) -> dict[str, Any]:
    return {"id": id, "kind": kind, "of": of, "by": {"id": by}, "at": at(hours), **added}


def review(id: str = "r", by: str = "tom", hours: float = 0, **added: Any) -> dict[str, Any]:
    told = {"card": {"id": "good-call"}, "until": at(hours + 240), **added}
    return said("review", id, told.pop("of", "call"), by, hours, **told)


def dispute(
    id: str = "d", question: str = "holds", hours: float = 1, by: str = "maya", of: str = "r"
):
    return said("dispute", id, of, by, hours, question=question, words="She asked me to wait.")


def ruling(id: str, by: str, gives_way: bool, of: str = "d", hours: float = 2) -> dict[str, Any]:
    return said("ruling", id, of, by, hours, gives_way=gives_way, words="Listened again.")


def only(*statements: dict[str, Any], calls: KnownCalls = CALLS) -> ReviewStanding:
    (found,) = standings(statements, calls)
    return found


def by_id(*statements: dict[str, Any], calls: KnownCalls = CALLS) -> dict[str, ReviewStanding]:
    return {one.id: one for one in standings(statements, calls)}


def test_a_review_goes_from_released_to_read_disputed_and_ruled():
    read = said("acknowledgement", "a", "r", "maya", 1)
    assert only(review()).state == "released"
    assert only(review(), read).state == "acknowledged"
    assert only(review(), read, dispute()).state == "disputed"
    assert only(review(), dispute(), ruling("x", "tom", True)).state == "given-way"
    assert only(review(), dispute(), ruling("x", "sara", False)).state == "upheld"
    two = only(review(), dispute(), dispute("e", "warmth"), ruling("x", "sara", False))
    assert (two.state, [one.id for one in two.open_disputes]) == ("disputed", ["e"])


def test_a_ruling_by_the_reviewer_that_keeps_the_score_is_shown_as_not_valid():
    found = only(review(), dispute(), ruling("x", "tom", False))
    assert (found.state, found.disputes[0].ruling) == ("disputed", None)
    (wrong,) = found.not_counted
    assert (wrong.id, wrong.by) == ("x", "tom")
    assert "another person" in wrong.why
    # A second person's stands beside it
    found = only(review(), dispute(), ruling("x", "tom", False), ruling("y", "sara", False))
    assert (found.state, [one.id for one in found.not_counted]) == ("upheld", ["x"])


def test_nobody_rules_for_themselves_and_giving_way_goes_before_keeping():
    own = only(review(), dispute(), ruling("x", "maya", True))
    assert (own.state, len(own.not_counted)) == ("disputed", 1)
    both = [ruling("x", "sara", False, hours=2), ruling("y", "tom", True, hours=3)]
    assert only(review(), dispute(), *both).state == "given-way"


def test_only_the_agent_of_the_call_answers_and_a_question_once():
    told = [said("acknowledgement", "a", "r", "tom", 1), dispute(by="sara")]
    assert (only(review(), *told).state, len(only(review(), *told).not_counted)) == ("released", 2)
    twice = only(review(), dispute(), dispute("e", hours=3))
    assert ([one.id for one in twice.disputes], twice.not_counted[0].id) == (["d"], "e")


def test_an_answer_to_a_dispute_waits_until_the_agent_has_read_it():
    read, kept = said("acknowledgement", "a", "r", "maya", 1), ruling("x", "sara", False)
    told = [review(), read, dispute()]
    assert only(*told).is_read
    assert [one["id"] for one in only(*told, kept).unread] == ["x"]
    assert not only(*told, kept, said("read", "b", "x", "sara", 3)).is_read, "another's reading"
    assert only(*told, kept, said("read", "b", "x", "maya", 3)).is_read
    # One that gives way comes with a review in its place: to have read that is enough
    changed = [ruling("x", "tom", True), review("r2", hours=2, replaces="r")]
    now = by_id(*told, *changed)["r2"]
    assert (now.state, now.is_read) == ("given-way", False)
    assert by_id(*told, *changed, said("acknowledgement", "c", "r2", "maya", 4))["r2"].is_read


def test_a_review_of_ones_own_call_counts_for_nothing():
    found = only(review(by="maya"))
    assert (found.state, found.counts, found.not_counted[0].kind) == ("refused", False, "review")


def test_a_dispute_after_the_deadline_need_not_be_answered_but_may():
    late = dispute(hours=241)
    assert (only(review(), late).state, only(review(), late).disputes[0].state) == (
        "released",
        "late",
    )
    assert only(review(), late, ruling("x", "tom", True)).state == "given-way"
    found = only(review())
    assert found.may_dispute(START + dt.timedelta(hours=240))
    assert not found.may_dispute(START + dt.timedelta(hours=240, seconds=1))


def test_the_deadline_is_what_the_review_tells_else_what_is_worked_out():
    bare = said("review", "r", "call", "tom")
    (found,) = standings([bare], CALLS, lambda one: START + DEADLINE)
    assert found.deadline == START + DEADLINE
    assert only(bare).deadline is None
    assert only(bare | {"until": "2026-11-12"}).deadline == dt.datetime(2026, 11, 13, tzinfo=dt.UTC)


def test_a_review_that_replaces_another_carries_what_was_said_of_it():
    told = [
        review(),
        dispute(),
        dispute("e", "warmth"),
        ruling("x", "tom", True),
        review("new", hours=2, replaces="r"),
    ]
    found = by_id(*told)
    assert (found["r"].state, found["r"].replaced_by) == ("replaced", "new")
    assert found["new"].state == "disputed"  # the other question still wants its answer
    assert [one["id"] for one in found["new"].before] == ["r"]
    assert by_id(*told, ruling("y", "sara", False, of="e"))["new"].state == "given-way"


def test_reviews_that_replace_each_other_and_those_of_another_call_replace_nothing():
    round_and_round = by_id(review("a", replaces="b"), review("b", by="sara", replaces="a"))
    assert {one.state for one in round_and_round.values()} == {"released"}
    other = by_id(review(), review("n", of="other", by="sara", replaces="r"))
    assert other["r"].state == "released"


def test_two_releases_of_one_review_are_one():
    same = review()
    assert only(same, dict(same)).state == "released"
    changed = same | {"answers": {"holds": "no"}}
    assert only(same, changed).document == only(changed, same).document
    found = by_id(review("a"), review("b", hours=1))
    assert [found[id].state for id in "ab"] == ["released", "doubled"]
    # The one that was disputed stands: what the agent said is never lost
    found = by_id(review("a"), review("b", hours=1), dispute(of="b"))
    assert [found[id].state for id in "ab"] == ["doubled", "disputed"]
    assert found["a"].replaced_by == "b"
    two = by_id(review("a"), review("b", by="sara"))
    assert {one.state for one in two.values()} == {"released"}


def test_two_desks_that_give_way_at_once_make_one_review():
    found = by_id(
        review(), dispute(), ruling("x", "tom", True), ruling("y", "sara", True),
        review("n1", replaces="r", hours=2), review("n2", by="sara", replaces="r", hours=3),
    )  # fmt: skip
    assert [found[id].state for id in ("r", "n1", "n2")] == ["replaced", "given-way", "doubled"]


def test_a_review_of_an_erased_call_and_a_blind_one():
    erased = KnownCalls(CALLS.agents, {"call"})
    assert only(review(), dispute(), calls=erased).state == "erased"
    blind = only(review(blind="c1"), dispute())
    assert (blind.state, blind.counts, len(blind.not_counted)) == ("blind", False, 1)


def test_a_call_that_is_not_here_yet_speaks_against_nobody():
    nothing = KnownCalls()
    found = only(review(), dispute(), calls=nothing)
    assert (found.state, found.agent) == ("disputed", None)
    assert only(review(), dispute(by="tom"), calls=nothing).state == "released"


@pytest.mark.parametrize("odd", [{}, {"id": 1, "kind": "review"}, {"id": "x", "kind": None}])
def test_what_is_no_statement_is_passed_over(odd):
    assert standings([odd], CALLS) == []


def test_any_json_may_stand_in_a_statement():
    odd = {"id": "r", "kind": "review", "of": 3, "by": [], "at": 1, "card": 2, "until": {}}
    found = only(odd, {"id": "d", "kind": "dispute", "of": "r", "question": 4, "by": {"id": "x"}})
    assert (found.state, found.disputes[0].question) == ("disputed", None)


# -- histories that really happened, told by several desks with clocks that are wrong --------------

PEOPLE = ("maya", "tom", "sara")


@st.composite
def histories(draw: st.DrawFn) -> tuple[list[dict[str, Any]], str, int]:
    """What three people did to one review, by the rules; the state it came to; open disputes."""
    skew = {who: draw(st.integers(-200, 200)) for who in PEOPLE}  # hours
    told: list[dict[str, Any]] = []
    clock = 0

    def say(kind: str, of: str, by: str, **added: Any) -> str:
        nonlocal clock
        clock += 1
        id = f"{kind}-{len(told)}"
        told.append(said(kind, id, of, by, clock + skew[by], **added))
        return id

    head, reviewer = say("review", "call", "tom", card={"id": "c"}), "tom"
    read, ruled = False, set()
    open_ones: dict[str, str] = {}  # each with whoever reviewed
    asked: set[tuple[str, str]] = set()
    for _ in range(draw(st.integers(0, 8))):
        deed = draw(st.sampled_from(["read", "dispute", "give", "keep", "wrong"]))
        if deed == "read":
            say("acknowledgement", head, "maya")
            read = True
        elif deed == "dispute":
            question = draw(st.sampled_from(["holds", "warmth", "facts"]))
            if (head, question) not in asked:
                asked.add((head, question))
                open_ones[say("dispute", head, "maya", question=question, words="w")] = reviewer
        elif deed == "wrong":  # what another desk's older program may let through
            for one in open_ones:
                say("ruling", one, open_ones[one], gives_way=False, words="w")
            say("ruling", head, "sara", gives_way=True, words="no dispute")
            say("dispute", head, "sara", question="holds", words="not hers")
        elif open_ones:
            one = draw(st.sampled_from(sorted(open_ones)))
            reviewed = open_ones.pop(one)
            if deed == "keep":
                second = "sara" if reviewed == "tom" else "tom"
                say("ruling", one, second, gives_way=False, words="w")
                ruled.add("upheld")
            else:
                by = draw(st.sampled_from(["tom", "sara"]))
                say("ruling", one, by, gives_way=True, words="w")
                head = say("review", "call", by, card={"id": "c"}, replaces=head)
                reviewer = by
                ruled.add("given-way")
    order = ("given-way", "upheld")
    state = "disputed" if open_ones else next((one for one in order if one in ruled), "")
    return told, state or ("acknowledged" if read else "released"), len(open_ones)


@settings(max_examples=examples(300), deadline=None)
@given(histories(), st.randoms(use_true_random=False))
def test_no_order_of_arrival_and_no_clock_gives_a_wrong_state(history, chance: random.Random):
    told, state, left_open = history
    arriving = [*told, *chance.sample(told, min(3, len(told)))]
    chance.shuffle(arriving)
    found = standings(arriving, CALLS)
    (counts,) = [one for one in found if one.counts]
    assert (counts.state, len(counts.open_disputes)) == (state, left_open)
    assert {one.id: one for one in found} == by_id(*told)


@settings(max_examples=examples(300), deadline=None)
@given(st.data())
def test_any_heap_of_statements_is_read_alike_in_every_order(data: st.DataObject):
    ids = st.sampled_from("abcd")
    any_said = st.builds(
        lambda kind, id, of, by, hours, more: said(kind, id, of, by, hours, **more),
        st.sampled_from(["review", "acknowledgement", "dispute", "ruling", "coaching"]),
        ids,
        st.one_of(ids, st.sampled_from(["call", "other"])),
        st.sampled_from(PEOPLE),
        st.integers(-3, 300),
        st.fixed_dictionaries(
            {},
            optional={
                "replaces": ids,
                "gives_way": st.booleans(),
                "question": st.sampled_from(["holds", "warmth"]),
                "blind": st.just("b"),
                "until": st.just(at(240)),
                "card": st.just({"id": "c"}),
            },
        ),
    )
    told = data.draw(st.lists(any_said, max_size=12))
    other = data.draw(st.permutations(told))
    first, second = standings(told, CALLS), standings(other, CALLS)
    assert first == second
    for one in first:
        wrote = {one.id: one.reviewer for one in first}
        for each in one.disputes:
            if each.state == "upheld":
                assert each.ruling is not None
                assert each.ruling["by"]["id"] != wrote[each.review]
        if one.counts:
            assert one.reviewer != one.agent
            assert one.replaced_by is None
