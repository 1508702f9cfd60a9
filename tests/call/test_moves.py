from __future__ import annotations

import pytest

from tests.call.house import TickingClock, begin, do, house, path


def entered(engine, since=0):
    return path(engine)[since:]


def test_a_call_begins_at_the_start_step():
    engine = begin()
    assert path(engine) == ["charge-dispute/greet"]
    assert engine.events[0]["type"] == "started"
    assert [event["seq"] for event in engine.events] == list(range(len(engine.events)))


def test_an_answer_enters_the_visit_and_comes_back_to_take_the_way_on():
    engine = begin()
    do(engine, "answer", id="gives-account")
    assert entered(engine, 1) == ["charge-dispute/verify", "verify-identity/ask-name"]
    assert engine.call.place.visits == (("charge-dispute", "verify"),)
    do(engine, "fill", field="customer.name", value="Ann Lee")
    do(engine, "next")
    do(engine, "answer", id="matches")
    assert entered(engine, 3) == [
        "verify-identity/decide",
        "charge-dispute/verify",
        "charge-dispute/find-charge",
    ]
    assert engine.call.place.visits == ()
    assert engine.state.fields["verified"] is True


def test_a_visited_step_without_a_way_on_ends_the_visit_and_proposes_no_outcome():
    engine = begin()
    do(engine, "answer", id="gives-account")
    do(engine, "next")
    do(engine, "answer", id="differs")
    assert path(engine)[-1] == "verify-identity/sorry"
    assert engine.state.outcome is None
    assert do(engine, "next") is None
    assert entered(engine, 5) == ["charge-dispute/verify", "charge-dispute/not-verified"]
    assert engine.state.outcome == "not-verified"


def test_return_ends_a_visit_early():
    engine = begin()
    do(engine, "answer", id="gives-account")
    assert do(engine, "return") is None
    assert path(engine)[-2:] == ["charge-dispute/verify", "charge-dispute/not-verified"]


def test_next_on_a_step_that_waits_for_an_answer_is_a_problem():
    engine = begin()
    done = engine.do({"do": "next"})
    assert done.refused
    assert not done.events
    assert "answer" in str(done.problem)


def test_an_ending_has_no_way_on_but_stays_open():
    engine = begin()
    do(engine, "jump", to="not-verified")
    assert engine.do({"do": "next"}).refused
    assert do(engine, "jump", to="greet") is None
    assert engine.state.outcome == "not-verified", "leaving an outcome does not clear it"


def test_a_later_outcome_replaces_the_proposed_one():
    engine = begin()
    do(engine, "jump", to="not-verified")
    do(engine, "jump", to="stolen-phone/safe")
    assert engine.state.outcome == "resolved"


def test_a_closed_answer_is_refused_and_opens_with_its_condition():
    engine = begin()
    do(engine, "jump", to="find-charge")
    assert engine.do({"do": "answer", "id": "small"}).refused
    do(engine, "fill", field="amount", value="£18.40")
    assert do(engine, "answer", id="small") is None
    assert engine.state.fields["credit"] == "18.40"


def test_an_unknown_answer_offers_the_nearest():
    engine = begin()
    assert "`gives-account`" in str(do(engine, "answer", id="give-account"))


def test_jump_goes_to_steps_scripts_and_the_present_step():
    engine = begin()
    for to in ("credit", "credit", "stolen-phone", "charge-dispute/greet"):
        assert do(engine, "jump", to=to) is None
    assert entered(engine, 1) == [
        "charge-dispute/credit",
        "charge-dispute/credit",
        "stolen-phone/block",
        "charge-dispute/greet",
    ]


def test_a_jump_out_of_a_visit_drops_it_and_inside_keeps_it():
    engine = begin()
    do(engine, "answer", id="gives-account")
    do(engine, "jump", to="decide")
    assert engine.call.place.visits == (("charge-dispute", "verify"),)
    do(engine, "jump", to="find-charge")
    assert engine.call.place.script == "charge-dispute"
    assert engine.call.place.visits == ()


def test_back_goes_along_the_entered_steps_as_in_a_browser():
    engine = begin()
    do(engine, "jump", to="find-charge")
    do(engine, "jump", to="credit")
    do(engine, "back")
    do(engine, "back")
    assert path(engine)[-2:] == ["charge-dispute/find-charge", "charge-dispute/greet"]
    assert "first step" in str(do(engine, "back"))
    do(engine, "jump", to="ask-supervisor")
    do(engine, "back")
    assert path(engine)[-1] == "charge-dispute/greet"


def test_back_keeps_every_value():
    engine = begin()
    do(engine, "jump", to="find-charge")
    do(engine, "fill", field="amount", value="10")
    do(engine, "answer", id="small")
    do(engine, "back")
    assert engine.state.fields == {"amount": "10.00", "credit": "10.00"}


def test_undo_takes_an_answer_back_with_its_set_proposal_and_promise():
    engine = begin()
    do(engine, "jump", to="find-charge")
    do(engine, "fill", field="amount", value="10")
    do(engine, "answer", id="small")
    assert engine.state.proposal is not None
    do(engine, "promise")
    assert [one["text"] for one in engine.state.promises.values()] == [
        "Credit of £10.00 on the account"
    ]
    done = engine.do({"do": "undo"})
    assert [event["type"] for event in done.events] == ["undone", "entered"]
    assert path(engine)[-1] == "charge-dispute/find-charge"
    assert engine.state.fields == {"amount": "10.00"}
    assert engine.state.outcome is None
    assert engine.state.promises == {}
    assert engine.state.answers == {}


def test_undo_leaves_alone_what_was_changed_since():
    engine = begin()
    do(engine, "jump", to="find-charge")
    do(engine, "fill", field="amount", value="10")
    do(engine, "answer", id="small")
    do(engine, "change", field="credit", value="5")
    do(engine, "undo")
    assert engine.state.fields["credit"] == "5.00"


def test_undo_goes_on_taking_back_and_then_says_there_is_nothing():
    engine = begin()
    do(engine, "tick", id="use-name")
    do(engine, "jump", to="find-charge")
    do(engine, "jump", to="credit")
    for step in ("find-charge", "greet"):
        assert do(engine, "undo") is None
        assert engine.call.place.step == step
    before = len(engine.state.path)
    assert do(engine, "undo") is None
    assert len(engine.state.path) == before, "taking a tick back enters nothing"
    assert not engine.state.items[("charge-dispute", "greet", "use-name")]["on"]
    assert "nothing to take back" in str(do(engine, "undo"))


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
    engine = begin("offer", library)
    assert engine.state.promises == {}
    do(engine, "jump", to="two")
    assert engine.state.promises == {}, "a jump is not leaving forward"
    do(engine, "jump", to="one")
    do(engine, "next")
    (promise,) = engine.state.promises.values()
    assert promise["due"] == "2026-11-25T10:00:03+00:00"
    do(engine, "undo")
    assert engine.state.promises == {}
    do(engine, "next")
    assert len(engine.state.promises) == 1


def test_a_promise_on_the_last_step_is_given_at_wrap_up():
    engine = begin()
    do(engine, "jump", to="ask-supervisor")
    assert do(engine, "wrap-up", outcome="dispute-opened") is None
    (promise,) = engine.state.promises.values()
    assert promise["due"] == "2026-11-24T17:00:00+00:00"


def test_skip_leaves_by_the_way_on_and_wants_a_reason():
    engine = begin("stolen-phone")
    assert engine.do({"do": "skip"}).refused
    assert do(engine, "skip", reason="already said") is None
    assert path(engine) == ["stolen-phone/block", "stolen-phone/safe"]
    assert engine.state.skipped[0]["reason"] == "already said"


def test_a_reply_keeps_the_place_and_the_script_wins_over_the_house():
    engine = begin()
    assert do(engine, "reply", id="why-so-long") is None
    assert engine.state.reply == ("charge-dispute", "why-so-long")
    do(engine, "reply", id="are-you-a-robot")
    assert engine.state.reply == (None, "are-you-a-robot")
    assert do(engine, "return") is None
    assert engine.state.reply is None
    assert path(engine) == ["charge-dispute/greet"]


def test_a_move_closes_the_reply():
    engine = begin()
    do(engine, "reply", id="why-so-long")
    do(engine, "answer", id="stolen")
    assert engine.state.reply is None
    assert path(engine)[-1] == "stolen-phone/block"


def test_replies_of_the_visiting_script_are_at_hand_in_a_visit():
    engine = begin()
    do(engine, "answer", id="gives-account")
    assert do(engine, "reply", id="why-ask") is None
    assert do(engine, "reply", id="why-so-long") is None
    assert engine.state.reply == ("charge-dispute", "why-so-long")


def test_a_broken_rule_is_an_event_and_stops_nothing():
    engine = begin()
    done = engine.do({"do": "jump", "to": "credit"})
    assert done.problem is None
    (broken,) = [event for event in done.events if event["type"] == "rule-broken"]
    assert broken["until"] == "verify"
    assert "No money moves" in broken["why"]


def test_a_rule_is_kept_once_its_step_was_left_with_its_condition():
    engine = begin()
    do(engine, "answer", id="gives-account")
    do(engine, "next")
    do(engine, "answer", id="matches")
    do(engine, "fill", field="amount", value="10")
    done = engine.do({"do": "answer", "id": "small"})
    assert not [event for event in done.events if event["type"] == "rule-broken"]
    assert path(engine)[-1] == "charge-dispute/credit"


def test_undo_makes_a_rule_count_again():
    engine = begin()
    do(engine, "answer", id="gives-account")
    do(engine, "next")
    do(engine, "answer", id="matches")
    do(engine, "undo")
    assert path(engine)[-1] == "verify-identity/decide"
    done = engine.do({"do": "jump", "to": "credit"})
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
    engine = begin("routes", library)
    refused = engine.do({"do": "next"})
    assert refused.refused
    assert path(engine) == ["routes/ask"]
    do(engine, "fill", field="n", value="11")
    do(engine, "next")
    do(engine, "back")
    do(engine, "fill", field="n", value=2)
    do(engine, "next")
    assert path(engine)[-3:] == ["routes/many", "routes/ask", "routes/few"]


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
    engine = begin("plain", library)
    do(engine, "next")
    assert engine.do({"do": "next"}).refused
    do(engine, "answer", id="ok")
    assert path(engine) == ["plain/a", "plain/b", "plain/c"]


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
    engine = begin("a", library)
    assert path(engine) == ["a/a1", "b/b1"]
    assert do(engine, "next") is None
    assert path(engine)[-1] == "a/a2"


def test_the_monotonic_time_never_runs_backwards():
    clock = TickingClock()
    engine = begin(clock=clock)
    clock.ms = -50_000
    engine.do({"do": "repeat"})
    assert [event["ms"] for event in engine.events] == sorted(
        event["ms"] for event in engine.events
    )


@pytest.mark.parametrize("to", ["nowhere", "charge-dispute/nowhere", "", None, 5, ["greet"]])
def test_a_jump_to_nowhere_leaves_everything_alone(to):
    engine = begin()
    done = engine.do({"do": "jump", "to": to})
    assert done.refused
    assert not done.events


def test_a_preview_tells_what_would_happen_and_does_nothing():
    engine = begin()
    before = engine.state.copy()
    assert before == engine.state
    assert "No money moves" in str(engine.would_break({"do": "jump", "to": "credit"}))
    assert engine.would_break({"do": "jump", "to": "find-charge"}) is None
    assert engine.state == before
    do(engine, "jump", to="credit")
    assert before != engine.state
