from __future__ import annotations

import pytest

from jobaid.call.commands import COMMANDS
from jobaid.call.interaction import interaction
from jobaid.call.view import play_state
from tests.call.house import TickingClock, begin, do, path


def test_fill_brings_a_value_to_its_kind():
    walk = begin()
    assert do(walk, "fill", field="account", value="4021 7788") is None
    assert walk.state.fields["account"] == "40217788"


def test_what_does_not_fit_is_refused_and_kept_as_typed():
    walk = begin()
    done = walk.do({"do": "fill", "field": "account", "value": "4021"})
    assert done.refused
    state = play_state(walk, done)
    assert state["ask"][0]["value"] == "4021"
    assert "account" in state["missing"]
    assert "account" not in walk.state.fields
    do(walk, "fill", field="account", value="40217788")
    assert play_state(walk, done)["ask"][0]["value"] == "40217788"


def test_an_unknown_field_offers_the_nearest():
    assert "`account`" in str(do(begin(), "fill", field="acount", value="1"))


def test_change_keeps_the_old_value_and_says_what_it_alters():
    walk = begin()
    do(walk, "answer", id="gives-account")
    do(walk, "next")
    do(walk, "answer", id="matches")
    done = walk.do({"do": "change", "step": "decide", "answer": "differs"})
    assert done.problem is None
    changed, alters = done.events
    assert (changed["old"], changed["answer"]) == ("matches", "differs")
    assert walk.state.fields["verified"] is False
    assert alters["steps"]["charge-dispute/verify"] == {
        "led_to": "charge-dispute/find-charge",
        "leads_to": "charge-dispute/not-verified",
    }
    assert path(walk)[-1] == "charge-dispute/find-charge", "a correction moves nothing"
    done = walk.do({"do": "change", "field": "verified", "value": "yes"})
    assert done.events[0]["old"] is False


def test_ticks_count_once_and_can_be_taken_off():
    walk = begin()
    assert len(walk.do({"do": "tick", "id": "use-name"}).events) == 1
    assert not walk.do({"do": "tick", "id": "use-name"}).events
    walk.do({"do": "tick", "id": "use-name", "on": False})
    assert play_state(walk, walk.do({"do": "repeat"}))["do"][0]["done"] is False


def test_an_item_left_open_can_be_ticked_late():
    walk = begin()
    do(walk, "answer", id="stolen")
    assert "use-name" in play_state(walk, walk.do({"do": "repeat"}))["missing"]
    assert do(walk, "tick", id="use-name") is None
    assert "use-name" not in play_state(walk, walk.do({"do": "repeat"}))["missing"]


def test_holds_are_counted_and_measured():
    clock = TickingClock()
    walk = begin(clock=clock)
    do(walk, "hold")
    assert "already" in str(do(walk, "hold"))
    clock.ms += 61_000
    do(walk, "resume")
    assert "not on hold" in str(do(walk, "resume"))
    document = interaction(walk.events)
    assert document["hold_s"] == 63.0
    (held,) = [one for one in document["standards"] if one["id"] == "holds"]
    assert (held["value"], held["met"]) == (63.0, False)


def test_standards_of_the_start_step_and_of_the_whole_call():
    clock = TickingClock()
    walk = begin(clock=clock)
    clock.ms += 5000
    do(walk, "answer", id="stolen")
    clock.ms += 600_000
    do(walk, "wrap-up", outcome="resolved")
    do(walk, "close")
    found = {one["id"]: one for one in interaction(walk.events)["standards"]}
    assert (found["greet"]["value"], found["greet"]["met"]) == (6.0, True)
    assert found["whole"]["met"] is False
    assert found["whole"]["unit"] == "min"


def test_promise_due_is_measured_and_order_too():
    walk = begin()
    do(walk, "jump", to="credit")
    do(walk, "wrap-up")
    do(walk, "close")
    found = {one["id"]: one["met"] for one in interaction(walk.events)["standards"]}
    assert found["due"] is False
    assert found["first-verify"] is False


def test_close_wants_an_outcome_and_what_it_needs_or_a_reason():
    walk = begin()
    assert "no outcome" in str(do(walk, "close"))
    do(walk, "wrap-up", outcome="dispute-opened")
    assert "`amount`" in str(do(walk, "close"))
    do(walk, "fill", field="amount", value="30")
    assert do(walk, "close") is None
    assert walk.state.status == "closed"
    done = walk.do({"do": "note", "text": "late"})
    assert done.refused
    assert not done.events


def test_a_reason_closes_a_call_without_an_outcome():
    walk = begin()
    assert do(walk, "close", reason="caller hung up") is None
    document = interaction(walk.events)
    assert (document["state"], document["outcome"], document["reason"]) == (
        "closed",
        None,
        "caller hung up",
    )
    assert document["missing"] == ["account", "use-name"]


def test_an_unknown_outcome_is_refused():
    assert "`resolved`" in str(do(begin(), "wrap-up", outcome="resolvd"))


def test_a_parked_call_takes_notes_and_goes_on_where_it_was():
    walk = begin()
    do(walk, "park", reason="chat came in")
    assert walk.do({"do": "answer", "id": "stolen"}).refused
    assert do(walk, "note", text="waiting") is None
    assert interaction(walk.events)["state"] == "parked"
    assert do(walk, "unpark") is None
    assert do(walk, "answer", id="stolen") is None


def test_discarding_wants_a_reason():
    walk = begin()
    assert walk.do({"do": "discard"}).refused
    assert do(walk, "discard", reason="opened by mistake") is None
    assert interaction(walk.events)["state"] == "discarded"


def test_owning_up_and_may_rules():
    walk = begin()
    assert do(walk, "slip", rule="interrupt", text="I cut in") is None
    assert do(walk, "near-miss", rule="interrupt") is None
    assert do(walk, "may", id="credit-25", reason="goodwill") is None
    assert walk.do({"do": "slip", "rule": "nothing"}).refused
    document = interaction(walk.events)
    assert [one["kind"] for one in document["slips"]] == ["slip", "near-miss"]
    assert document["may_used"][0]["may"] == "credit-25"


def test_feedback_is_kept_in_words_and_held_to_its_scale():
    walk = begin()
    assert walk.do({"do": "feedback", "value": 11}).refused
    assert do(walk, "feedback", value=9, words="Quick") is None
    assert walk.state.feedback is not None
    assert walk.state.feedback["question"] == "recommend"
    assert do(walk, "feedback", skipped="caller in a hurry") is None


def test_the_language_of_the_call_is_one_of_the_house():
    walk = begin()
    assert walk.do({"do": "language", "to": "fr"}).refused
    do(walk, "language", to="es")
    assert walk.state.language == "es"


def test_off_script_and_none_fits_move_nothing():
    walk = begin()
    do(walk, "off-script", reason="safety", text="caller was crying")
    do(walk, "none-fits", text="the bill was for a neighbour")
    document = interaction(walk.events)
    assert document["off_script"][0]["reason"] == "safety"
    assert document["none_fits"][0]["text"] == "the bill was for a neighbour"
    assert len(document["path"]) == 1


def test_the_summary_says_what_was_answered():
    walk = begin()
    do(walk, "fill", field="account", value="40217788")
    do(walk, "answer", id="stolen")
    do(walk, "note", text="Asked for a new SIM")
    do(walk, "jump", to="safe")
    do(walk, "wrap-up")
    do(walk, "close", reason="done")
    summary = interaction(walk.events)["summary"]
    assert "Charge dispute: Resolved" in summary
    assert "Account number: 40217788" in summary
    assert "“My phone was stolen”" in summary
    assert "Asked for a new SIM" in summary


def test_a_missing_value_shows_as_a_gap_and_counts_as_missing():
    walk = begin()
    do(walk, "jump", to="find-charge")
    state = play_state(walk, walk.do({"do": "repeat"}))
    assert "[Customer's name?]" in state["say"]
    assert "customer.name" in state["missing"]


@pytest.mark.parametrize(
    "command",
    [None, 5, "next", [], {}, {"do": 5}, {"do": "nxt"}, {"do": None}, {"do": ["next"]}],
)
def test_what_is_no_command_is_refused_in_words(command):
    done = begin().do(command)
    assert done.refused
    assert not done.events
    assert done.problem


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("junk", [None, 5, {"a": 1}, [1], "\ud800", "x" * 1_000_000, True])
def test_no_command_raises_whatever_it_carries(name, junk):
    keys = ("id", "to", "reason", "field", "value", "step", "answer", "on", "text", "rule")
    walk = begin()
    done = walk.do({"do": name, **dict.fromkeys(keys, junk)})
    assert isinstance(play_state(walk, done), dict)
