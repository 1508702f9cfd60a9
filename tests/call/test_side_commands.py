from __future__ import annotations

import pytest

from jobaid.call.commands import COMMANDS
from jobaid.call.interaction import interaction
from jobaid.call.state import step_ms
from jobaid.call.view import play_state
from tests.call.house import TickingClock, begin, do, path


def test_fill_brings_a_value_to_its_kind():
    engine = begin()
    assert do(engine, "fill", field="account", value="4021 7788") is None
    assert engine.state.fields["account"] == "40217788"


def test_what_does_not_fit_is_refused_and_kept_as_typed():
    engine = begin()
    done = engine.do({"do": "fill", "field": "account", "value": "4021"})
    assert done.refused
    state = play_state(engine.call, done)
    assert state["ask"][0]["value"] == "4021"
    assert "account" in state["missing"]
    assert "account" not in engine.state.fields
    do(engine, "fill", field="account", value="40217788")
    assert play_state(engine.call, done)["ask"][0]["value"] == "40217788"


def test_an_unknown_field_offers_the_nearest():
    assert "`account`" in str(do(begin(), "fill", field="acount", value="1"))


def test_change_keeps_the_old_value_and_says_what_it_alters():
    engine = begin()
    do(engine, "answer", id="gives-account")
    do(engine, "next")
    do(engine, "answer", id="matches")
    done = engine.do({"do": "change", "step": "decide", "answer": "differs"})
    assert done.problem is None
    changed, alters = done.events
    assert (changed["old"], changed["answer"]) == ("matches", "differs")
    assert engine.state.fields["verified"] is False
    assert alters["steps"]["charge-dispute/verify"] == {
        "led_to": "charge-dispute/find-charge",
        "leads_to": "charge-dispute/not-verified",
    }
    assert path(engine)[-1] == "charge-dispute/find-charge", "a correction moves nothing"
    done = engine.do({"do": "change", "field": "verified", "value": "yes"})
    assert done.events[0]["old"] is False


def test_ticks_count_once_and_can_be_taken_off():
    engine = begin()
    assert len(engine.do({"do": "tick", "id": "use-name"}).events) == 1
    assert not engine.do({"do": "tick", "id": "use-name"}).events
    engine.do({"do": "tick", "id": "use-name", "on": False})
    assert play_state(engine.call, engine.do({"do": "repeat"}))["do"][0]["done"] is False


def test_an_item_left_open_can_be_ticked_late():
    engine = begin()
    do(engine, "answer", id="stolen")
    assert "use-name" in play_state(engine.call, engine.do({"do": "repeat"}))["missing"]
    assert do(engine, "tick", id="use-name") is None
    assert "use-name" not in play_state(engine.call, engine.do({"do": "repeat"}))["missing"]


def test_holds_are_counted_and_measured():
    clock = TickingClock()
    engine = begin(clock=clock)
    do(engine, "hold")
    assert "already" in str(do(engine, "hold"))
    clock.ms += 61_000
    do(engine, "resume")
    assert "not on hold" in str(do(engine, "resume"))
    document = interaction(engine.events)
    assert document["hold_s"] == 63.0
    (held,) = [one for one in document["standards"] if one["id"] == "holds"]
    assert (held["value"], held["met"]) == (63.0, False)


@pytest.mark.parametrize(
    "ended", [("wrap-up", {"outcome": "resolved"}), ("close", {"reason": "x"})]
)
def test_a_hold_ends_where_the_call_does(ended):
    clock = TickingClock()
    engine = begin(clock=clock)
    do(engine, "hold")
    clock.ms += 29_000
    do(engine, ended[0], **ended[1])
    clock.ms += 600_000
    if ended[0] == "wrap-up":
        assert "not on hold" in str(do(engine, "resume"))
        do(engine, "close")
    document = interaction(engine.events)
    assert document["hold_s"] == 30.0
    (held,) = [one for one in document["standards"] if one["id"] == "holds"]
    assert (held["value"], held["met"]) == (30.0, True)


def test_standards_of_the_start_step_and_of_the_whole_call():
    clock = TickingClock()
    engine = begin(clock=clock)
    clock.ms += 5000
    do(engine, "answer", id="stolen")
    clock.ms += 600_000
    do(engine, "wrap-up", outcome="resolved")
    do(engine, "close")
    found = {one["id"]: one for one in interaction(engine.events)["standards"]}
    assert (found["greet"]["value"], found["greet"]["met"]) == (6.0, True)
    assert found["whole"]["met"] is False
    assert found["whole"]["unit"] == "min"


def test_promise_due_is_measured_and_order_too():
    engine = begin()
    do(engine, "jump", to="credit")
    do(engine, "wrap-up")
    do(engine, "close")
    found = {one["id"]: one["met"] for one in interaction(engine.events)["standards"]}
    assert found["due"] is False
    assert found["first-verify"] is False


def test_close_wants_an_outcome_and_what_it_needs_or_a_reason():
    engine = begin()
    assert "no outcome" in str(do(engine, "close"))
    do(engine, "wrap-up", outcome="dispute-opened")
    assert "Amount in dispute" in str(do(engine, "close"))
    do(engine, "fill", field="amount", value="30")
    assert do(engine, "close") is None
    assert engine.state.status == "closed"
    done = engine.do({"do": "note", "text": "late"})
    assert done.refused
    assert not done.events


def test_a_reason_closes_a_call_without_an_outcome():
    engine = begin()
    assert do(engine, "close", reason="caller hung up") is None
    document = interaction(engine.events)
    assert (document["state"], document["outcome"], document["reason"]) == (
        "closed",
        None,
        "caller hung up",
    )
    assert document["missing"] == ["account", "use-name"]


def test_an_unknown_outcome_is_refused():
    assert "`resolved`" in str(do(begin(), "wrap-up", outcome="resolvd"))


def test_time_parked_counts_in_no_time_of_the_call():
    clock = TickingClock()
    engine = begin(clock=clock)
    do(engine, "park")
    clock.ms += 3_600_000
    do(engine, "unpark")
    do(engine, "answer", id="stolen")
    do(engine, "wrap-up", outcome="resolved")
    do(engine, "park")
    clock.ms += 3_600_000
    do(engine, "unpark")
    do(engine, "close")
    document = interaction(engine.events)
    found = {one["id"]: one for one in document["standards"]}
    assert (found["greet"]["value"], found["greet"]["met"]) == (2.0, True)
    first = document["path"][0]
    assert step_ms(first, 0) == 2_000
    assert document["handle_s"] == 5.0
    assert document["wrap_s"] == 2.0


def test_a_hold_does_not_last_while_the_call_is_parked():
    clock = TickingClock()
    engine = begin(clock=clock)
    do(engine, "hold")
    do(engine, "park")
    clock.ms += 3_600_000
    do(engine, "unpark")
    do(engine, "resume")
    document = interaction(engine.events)
    assert document["hold_s"] == 2.0
    (held,) = [one for one in document["standards"] if one["id"] == "holds"]
    assert (held["value"], held["met"]) == (2.0, True)


def test_a_record_of_before_comes_to_what_was_kept_of_it():
    clock = TickingClock()
    engine = begin(clock=clock)
    do(engine, "park")
    clock.ms += 60_000
    do(engine, "unpark")
    do(engine, "answer", id="stolen")
    old = [{k: v for k, v in one.items() if k != "parked_ms"} for one in engine.events]
    assert all("parked_ms" not in entry for entry in interaction(old)["path"])
    assert interaction(old)["handle_s"] == interaction(engine.events)["handle_s"]


def test_a_parked_call_takes_notes_and_goes_on_where_it_was():
    engine = begin()
    do(engine, "park", reason="chat came in")
    assert engine.do({"do": "answer", "id": "stolen"}).refused
    assert do(engine, "note", text="waiting") is None
    assert interaction(engine.events)["state"] == "parked"
    assert do(engine, "unpark") is None
    assert do(engine, "answer", id="stolen") is None


def test_discarding_wants_a_reason():
    engine = begin()
    assert engine.do({"do": "discard"}).refused
    assert do(engine, "discard", reason="opened by mistake") is None
    assert interaction(engine.events)["state"] == "discarded"


def test_owning_up_and_may_rules():
    engine = begin()
    assert do(engine, "slip", rule="interrupt", text="I cut in") is None
    assert do(engine, "near-miss", rule="interrupt") is None
    assert do(engine, "may", id="credit-25", reason="goodwill") is None
    assert engine.do({"do": "slip", "rule": "nothing"}).refused
    document = interaction(engine.events)
    assert [one["kind"] for one in document["slips"]] == ["slip", "near-miss"]
    assert document["may_used"][0]["may"] == "credit-25"


def test_feedback_is_kept_in_words_and_held_to_its_scale():
    engine = begin()
    assert engine.do({"do": "feedback", "value": 11}).refused
    assert do(engine, "feedback", value=9, words="Quick") is None
    assert engine.state.feedback is not None
    assert engine.state.feedback["question"] == "recommend"
    # Other programs write numbers as texts too; the report counts numbers.
    assert do(engine, "feedback", value="9.0") is None
    assert engine.state.feedback["value"] == 9
    assert type(engine.state.feedback["value"]) is int
    assert do(engine, "feedback", skipped="caller in a hurry") is None


def test_the_language_of_the_call_is_one_of_the_house():
    engine = begin()
    assert engine.do({"do": "language", "to": "fr"}).refused
    do(engine, "language", to="es")
    assert engine.state.language == "es"


def test_off_script_and_none_fits_move_nothing():
    engine = begin()
    do(engine, "off-script", reason="safety", text="caller was crying")
    do(engine, "none-fits", text="the bill was for a neighbour")
    document = interaction(engine.events)
    assert document["off_script"][0]["reason"] == "safety"
    assert document["none_fits"][0]["text"] == "the bill was for a neighbour"
    assert len(document["path"]) == 1


def test_the_summary_says_what_was_answered():
    engine = begin()
    do(engine, "fill", field="account", value="40217788")
    do(engine, "answer", id="stolen")
    do(engine, "note", text="Asked for a new SIM")
    do(engine, "jump", to="safe")
    do(engine, "wrap-up")
    do(engine, "close", reason="done")
    summary = interaction(engine.events)["summary"]
    assert "Charge dispute and Stolen phone: Resolved (40217788)" in summary
    assert "“My phone was stolen”" in summary
    assert "Asked for a new SIM" in summary


def test_a_missing_value_shows_as_a_gap_and_counts_as_missing():
    engine = begin()
    do(engine, "jump", to="find-charge")
    state = play_state(engine.call, engine.do({"do": "repeat"}))
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
    engine = begin()
    done = engine.do({"do": name, **dict.fromkeys(keys, junk)})
    assert isinstance(play_state(engine.call, done), dict)


def test_a_note_is_put_right_and_struck_and_every_event_stays():
    engine = begin()
    engine.do({"do": "note", "text": "Prefers email"})
    engine.do({"do": "note", "text": "Works nights"})
    first, second = (one["seq"] for one in engine.events if one["type"] == "noted")
    assert do(engine, "note", of=first, text="Prefers post, card 4111 1111 1111 1111") is None
    assert do(engine, "note", of=second, strike=True) is None
    (note,) = interaction(engine.events)["notes"]
    assert note["seq"] == first
    assert note["text"].startswith("Prefers post")
    kept = [one["type"] for one in engine.events if one["type"].startswith("note")]
    assert kept == ["noted", "noted", "note-mended", "note-struck"]


@pytest.mark.parametrize(
    "more", [{"of": 99}, {"of": True}, {"of": "1"}, {"of": 0}, {"strike": 1}, {"text": " "}, {}]
)
def test_a_note_that_is_not_there_or_said_badly_is_refused(more):
    engine = begin()
    engine.do({"do": "note", "text": "Prefers email"})
    seq = engine.events[-1]["seq"]
    before = len(engine.events)
    assert do(engine, "note", **{"of": seq, **more})
    assert len(engine.events) == before


def test_a_struck_note_is_no_longer_there_to_put_right():
    engine = begin()
    engine.do({"do": "note", "text": "Prefers email"})
    seq = engine.events[-1]["seq"]
    engine.do({"do": "note", "of": seq, "strike": True})
    assert do(engine, "note", of=seq, text="again")
