from __future__ import annotations

import pytest

from tests.call.house import TickingClock, begin, do, house, path


def entered(walk, since=0):
    return path(walk)[since:]


def test_a_call_begins_at_the_start_step():
    walk = begin()
    assert path(walk) == ["charge-dispute/greet"]
    assert walk.events[0]["type"] == "started"
    assert [event["seq"] for event in walk.events] == list(range(len(walk.events)))


def test_an_answer_enters_the_visit_and_comes_back_to_take_the_way_on():
    walk = begin()
    do(walk, "answer", id="gives-account")
    assert entered(walk, 1) == ["charge-dispute/verify", "verify-identity/ask-name"]
    assert walk.place.visits == (("charge-dispute", "verify"),)
    do(walk, "fill", field="customer.name", value="Ann Lee")
    do(walk, "next")
    do(walk, "answer", id="matches")
    assert entered(walk, 3) == [
        "verify-identity/decide",
        "charge-dispute/verify",
        "charge-dispute/find-charge",
    ]
    assert walk.place.visits == ()
    assert walk.state.fields["verified"] is True


def test_a_visited_step_without_a_way_on_ends_the_visit_and_proposes_no_outcome():
    walk = begin()
    do(walk, "answer", id="gives-account")
    do(walk, "next")
    do(walk, "answer", id="differs")
    assert path(walk)[-1] == "verify-identity/sorry"
    assert walk.state.outcome is None
    assert do(walk, "next") is None
    assert entered(walk, 5) == ["charge-dispute/verify", "charge-dispute/not-verified"]
    assert walk.state.outcome == "not-verified"


def test_return_ends_a_visit_early():
    walk = begin()
    do(walk, "answer", id="gives-account")
    assert do(walk, "return") is None
    assert path(walk)[-2:] == ["charge-dispute/verify", "charge-dispute/not-verified"]


def test_next_on_a_step_that_waits_for_an_answer_is_a_problem():
    walk = begin()
    done = walk.do({"do": "next"})
    assert done.refused
    assert not done.events
    assert "answer" in str(done.problem)


def test_an_ending_has_no_way_on_but_stays_open():
    walk = begin()
    do(walk, "jump", to="not-verified")
    assert walk.do({"do": "next"}).refused
    assert do(walk, "jump", to="greet") is None
    assert walk.state.outcome == "not-verified", "leaving an outcome does not clear it"


def test_a_later_outcome_replaces_the_proposed_one():
    walk = begin()
    do(walk, "jump", to="not-verified")
    do(walk, "jump", to="stolen-phone/safe")
    assert walk.state.outcome == "resolved"


def test_a_closed_answer_is_refused_and_opens_with_its_condition():
    walk = begin()
    do(walk, "jump", to="find-charge")
    assert walk.do({"do": "answer", "id": "small"}).refused
    do(walk, "fill", field="amount", value="£18.40")
    assert do(walk, "answer", id="small") is None
    assert walk.state.fields["credit"] == "18.40"


def test_an_unknown_answer_offers_the_nearest():
    walk = begin()
    assert "`gives-account`" in str(do(walk, "answer", id="give-account"))


def test_jump_goes_to_steps_scripts_and_the_present_step():
    walk = begin()
    for to in ("credit", "credit", "stolen-phone", "charge-dispute/greet"):
        assert do(walk, "jump", to=to) is None
    assert entered(walk, 1) == [
        "charge-dispute/credit",
        "charge-dispute/credit",
        "stolen-phone/block",
        "charge-dispute/greet",
    ]


def test_a_jump_out_of_a_visit_drops_it_and_inside_keeps_it():
    walk = begin()
    do(walk, "answer", id="gives-account")
    do(walk, "jump", to="decide")
    assert walk.place.visits == (("charge-dispute", "verify"),)
    do(walk, "jump", to="find-charge")
    assert walk.place.script == "charge-dispute"
    assert walk.place.visits == ()


def test_back_goes_along_the_entered_steps_as_in_a_browser():
    walk = begin()
    do(walk, "jump", to="find-charge")
    do(walk, "jump", to="credit")
    do(walk, "back")
    do(walk, "back")
    assert path(walk)[-2:] == ["charge-dispute/find-charge", "charge-dispute/greet"]
    assert "first step" in str(do(walk, "back"))
    do(walk, "jump", to="ask-supervisor")
    do(walk, "back")
    assert path(walk)[-1] == "charge-dispute/greet"


def test_back_keeps_every_value():
    walk = begin()
    do(walk, "jump", to="find-charge")
    do(walk, "fill", field="amount", value="10")
    do(walk, "answer", id="small")
    do(walk, "back")
    assert walk.state.fields == {"amount": "10.00", "credit": "10.00"}


def test_undo_takes_an_answer_back_with_its_set_proposal_and_promise():
    walk = begin()
    do(walk, "jump", to="find-charge")
    do(walk, "fill", field="amount", value="10")
    do(walk, "answer", id="small")
    assert walk.state.proposal is not None
    do(walk, "promise")
    assert [one["text"] for one in walk.state.promises.values()] == [
        "Credit of £10.00 on the account"
    ]
    done = walk.do({"do": "undo"})
    assert [event["type"] for event in done.events] == ["undone", "entered"]
    assert path(walk)[-1] == "charge-dispute/find-charge"
    assert walk.state.fields == {"amount": "10.00"}
    assert walk.state.outcome is None
    assert walk.state.promises == {}
    assert walk.state.answers == {}


def test_undo_leaves_alone_what_was_changed_since():
    walk = begin()
    do(walk, "jump", to="find-charge")
    do(walk, "fill", field="amount", value="10")
    do(walk, "answer", id="small")
    do(walk, "change", field="credit", value="5")
    do(walk, "undo")
    assert walk.state.fields["credit"] == "5.00"


def test_undo_goes_on_taking_back_and_then_says_there_is_nothing():
    walk = begin()
    do(walk, "tick", id="use-name")
    do(walk, "jump", to="find-charge")
    do(walk, "jump", to="credit")
    for step in ("find-charge", "greet"):
        assert do(walk, "undo") is None
        assert walk.place.step == step
    before = len(walk.state.path)
    assert do(walk, "undo") is None
    assert len(walk.state.path) == before, "taking a tick back enters nothing"
    assert not walk.state.items[("charge-dispute", "greet", "use-name")]["on"]
    assert "nothing to take back" in str(do(walk, "undo"))


def test_a_promise_proposed_by_a_step_is_given_on_leaving_forward():
    library = house(
        offer="""
id: offer
title: Offer
steps:
  - {id: one, title: One, say: One, promise: {text: Send the letter, within: 2 days}, next: two}
  - {id: two, title: Two, say: Two, outcome: resolved}
"""
    )
    walk = begin("offer", library)
    assert walk.state.promises == {}
    do(walk, "jump", to="two")
    assert walk.state.promises == {}, "a jump is not leaving forward"
    do(walk, "jump", to="one")
    do(walk, "next")
    (promise,) = walk.state.promises.values()
    assert promise["due"] == "2026-11-25T10:00:03+00:00"
    do(walk, "undo")
    assert walk.state.promises == {}
    do(walk, "next")
    assert len(walk.state.promises) == 1


def test_a_promise_on_the_last_step_is_given_at_wrap_up():
    walk = begin()
    do(walk, "jump", to="ask-supervisor")
    assert do(walk, "wrap-up", outcome="dispute-opened") is None
    (promise,) = walk.state.promises.values()
    assert promise["due"] == "2026-11-24T17:00:00+00:00"


def test_skip_leaves_by_the_way_on_and_wants_a_reason():
    walk = begin("stolen-phone")
    assert walk.do({"do": "skip"}).refused
    assert do(walk, "skip", reason="already said") is None
    assert path(walk) == ["stolen-phone/block", "stolen-phone/safe"]
    assert walk.state.skipped[0]["reason"] == "already said"


def test_a_reply_keeps_the_place_and_the_script_wins_over_the_house():
    walk = begin()
    assert do(walk, "reply", id="why-so-long") is None
    assert walk.state.reply == ("charge-dispute", "why-so-long")
    do(walk, "reply", id="are-you-a-robot")
    assert walk.state.reply == (None, "are-you-a-robot")
    assert do(walk, "return") is None
    assert walk.state.reply is None
    assert path(walk) == ["charge-dispute/greet"]


def test_a_move_closes_the_reply():
    walk = begin()
    do(walk, "reply", id="why-so-long")
    do(walk, "answer", id="stolen")
    assert walk.state.reply is None
    assert path(walk)[-1] == "stolen-phone/block"


def test_replies_of_the_visiting_script_are_at_hand_in_a_visit():
    walk = begin()
    do(walk, "answer", id="gives-account")
    assert do(walk, "reply", id="why-ask") is None
    assert do(walk, "reply", id="why-so-long") is None
    assert walk.state.reply == ("charge-dispute", "why-so-long")


def test_a_broken_rule_is_an_event_and_stops_nothing():
    walk = begin()
    done = walk.do({"do": "jump", "to": "credit"})
    assert done.problem is None
    (broken,) = [event for event in done.events if event["type"] == "rule-broken"]
    assert broken["until"] == "verify"
    assert "No money moves" in broken["why"]


def test_a_rule_is_kept_once_its_step_was_left_with_its_condition():
    walk = begin()
    do(walk, "answer", id="gives-account")
    do(walk, "next")
    do(walk, "answer", id="matches")
    do(walk, "fill", field="amount", value="10")
    done = walk.do({"do": "answer", "id": "small"})
    assert not [event for event in done.events if event["type"] == "rule-broken"]
    assert path(walk)[-1] == "charge-dispute/credit"


def test_undo_makes_a_rule_count_again():
    walk = begin()
    do(walk, "answer", id="gives-account")
    do(walk, "next")
    do(walk, "answer", id="matches")
    do(walk, "undo")
    assert path(walk)[-1] == "verify-identity/decide"
    done = walk.do({"do": "jump", "to": "credit"})
    assert [event for event in done.events if event["type"] == "rule-broken"]


def test_the_first_route_that_holds_is_taken_and_none_stays_with_a_problem():
    library = house(
        routes="""
id: routes
title: Routes
fields:
  n: {label: N, kind: number}
steps:
  - id: ask
    title: Ask
    ask: [n]
    next: [{when: n > 10, go: many}, {when: n > 0, go: few}]
  - {id: few, title: Few, say: Few, outcome: resolved}
  - {id: many, title: Many, say: Many, outcome: resolved}
"""
    )
    walk = begin("routes", library)
    refused = walk.do({"do": "next"})
    assert refused.refused
    assert path(walk) == ["routes/ask"]
    do(walk, "fill", field="n", value="11")
    do(walk, "next")
    do(walk, "back")
    do(walk, "fill", field="n", value=2)
    do(walk, "next")
    assert path(walk)[-3:] == ["routes/many", "routes/ask", "routes/few"]


def test_a_step_without_next_goes_to_the_following_step():
    library = house(
        plain="""
id: plain
title: Plain
steps:
  - {id: a, title: A, say: A}
  - {id: b, title: B, say: B, answers: [{id: ok, label: Fine}]}
  - {id: c, title: C, say: C, outcome: resolved}
"""
    )
    walk = begin("plain", library)
    do(walk, "next")
    assert walk.do({"do": "next"}).refused
    do(walk, "answer", id="ok")
    assert path(walk) == ["plain/a", "plain/b", "plain/c"]


def test_a_visit_in_a_circle_is_left_out_in_words():
    library = house(
        a="""
id: a
title: A
steps: [{id: a1, title: A1, visit: b}, {id: a2, title: A2, say: End, outcome: resolved}]
""",
        b="""
id: b
title: B
steps: [{id: b1, title: B1, visit: a}]
""",
    )
    walk = begin("a", library)
    assert path(walk) == ["a/a1", "b/b1"]
    assert do(walk, "next") is None
    assert path(walk)[-1] == "a/a2"


def test_the_monotonic_time_never_runs_backwards():
    clock = TickingClock()
    walk = begin(clock=clock)
    clock.ms = -50_000
    walk.do({"do": "repeat"})
    assert [event["ms"] for event in walk.events] == sorted(event["ms"] for event in walk.events)


@pytest.mark.parametrize("to", ["nowhere", "charge-dispute/nowhere", "", None, 5, ["greet"]])
def test_a_jump_to_nowhere_leaves_everything_alone(to):
    walk = begin()
    done = walk.do({"do": "jump", "to": to})
    assert done.refused
    assert not done.events


def test_a_preview_tells_what_would_happen_and_does_nothing():
    walk = begin()
    before = walk.state.copy()
    assert before == walk.state
    assert "No money moves" in str(walk.would_break({"do": "jump", "to": "credit"}))
    assert walk.would_break({"do": "jump", "to": "find-charge"}) is None
    assert walk.state == before
    do(walk, "jump", to="credit")
    assert before != walk.state
