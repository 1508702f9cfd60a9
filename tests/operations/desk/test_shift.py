"""A shift at the desk: opening, moving, laying aside, ending."""

from __future__ import annotations

import datetime as dt

from jobaid.operations.desk.action_result import ActionResult, Changes
from tests.call.house import contents


def test_an_empty_desk_offers_its_scripts_and_no_call(desk):
    view = desk.session.start_view()
    assert [row.id for row in view.scripts] == ["charge-dispute", "stolen-phone", "verify-identity"]
    assert view.scripts[0].about == "The customer says a charge on the bill is wrong."
    assert view.resume == view.promises == view.findings == ()
    assert view.library_words == "3 scripts, taken up 10:00"
    assert desk.session.call_view() is None
    assert desk.do("next").problem == "No call is open. Open a script first."


def test_a_call_is_opened_with_values_and_shows_who_it_is(desk):
    result = desk.session.open_script(
        "charge-dispute", {"customer.name": "Ann Lee", "account": "4021 7788"}
    )
    assert result.problem is None
    assert Changes.CALL in result.changes
    view = desk.view
    assert (view.customer, view.account) == ("Ann Lee", "40217788")
    assert view.say is not None
    assert view.say.plain == "Good morning, thank you for calling Northwave. This is " + (
        f"{desk.session.start_view().agent}."
    )
    assert (view.step_number, view.way_on, view.memory_only) == (1, None, False)


def test_a_value_that_does_not_fit_is_told_and_the_call_begins(desk):
    result = desk.session.open_script("charge-dispute", {"account": "twelve"})
    assert result.problem == "Account number does not have that form, like 40217788."
    assert desk.view.step == "greet"


def test_a_short_name_stands_for_a_field_of_the_customer(desk):
    desk.session.open_script("stolen-phone", {"name": "Ann Lee"})
    assert desk.view.customer == "Ann Lee"


def test_an_unknown_script_is_refused_and_the_call_in_hand_goes_on(desk):
    desk.session.open_script("charge-dispute")
    result = desk.session.open_script("charge-disputes")
    assert result.problem == (
        "There is no script `charge-disputes` here. Did you mean `charge-dispute`?"
    )
    assert desk.view.script == "charge-dispute"
    assert desk.view.parked_others == 0


def test_answers_say_what_an_undo_takes_back(desk):
    desk.session.open_script("charge-dispute")
    assert desk.session.undo_words is None
    assert desk.do("answer", id="gives-account").undo == "Chose “It's about my bill”"
    taken_back = desk.do("undo")
    assert (taken_back.undo, taken_back.news) == (None, "Taken back: Chose “It's about my bill”")
    assert desk.view.step == "greet"
    assert desk.do("tick", id="use-name").undo == "Ticked “Use the customer's name”"
    took_off = "Took the tick off “Use the customer's name”"
    assert desk.do("tick", id="use-name", on=False).undo == took_off
    assert desk.do("jump", to="find-charge").undo == "Jumped to Find the charge"
    assert desk.do("undo").undo == took_off


def test_after_an_undo_the_branch_is_gone_from_the_outline_and_the_wrap_up(desk):
    desk.session.open_script("charge-dispute")
    desk.do("answer", id="stolen")
    assert [row.missing for row in desk.view.outline][:1] == [True]
    desk.do("undo")
    now = [(row.target, row.state) for row in desk.view.outline if row.state != "to-come"]
    assert now == [("charge-dispute/greet", "now")]
    assert desk.view.step_number == 1
    desk.do("wrap-up")
    wrap = desk.view.wrap_up
    assert wrap is not None
    assert "block-sim" not in [one.id for one in wrap.missing]


def test_outcomes_stay_where_they_are_when_one_is_chosen(desk):
    desk.session.open_script("charge-dispute")
    desk.do("wrap-up")
    before = [one.id for one in desk.view.wrap_up.outcomes]
    for id in reversed(before):
        assert desk.session.choose_outcome(id).problem is None
        assert [one.id for one in desk.view.wrap_up.outcomes] == before
        assert desk.view.wrap_up.chosen == id


def test_the_way_on_is_offered_where_there_is_one(desk):
    desk.session.open_script("charge-dispute")
    desk.do("jump", to="not-verified")
    assert desk.view.way_on.does == "wrap-up"
    desk.do("jump", to="stolen-phone/block")
    assert (desk.view.way_on.does, desk.view.way_on.target) == ("next", "Are you safe")
    desk.do("next")
    assert desk.view.way_on.does == "wrap-up"


def test_a_way_on_that_an_answer_takes_too_is_not_offered_beside_it(make_desk):
    script = """
id: two-ways
title: Two ways
fields: {ready: {label: Is it ready, kind: yes-no}}
steps:
  - id: same
    say: Well?
    next: there
    answers: [{id: yes, label: "Yes"}, {id: later, label: Later, go: end}]
  - id: there
    say: There.
    next: end
    answers: [{id: back, label: Once more, go: same}]
  - {id: waits, say: Ready?, ask: [ready], next: [{when: ready, go: end}]}
  - {id: end, say: Goodbye., outcome: resolved}
"""
    desk = make_desk(files=contents(two_ways=script))
    desk.session.open_script("two-ways")
    assert desk.view.way_on is None
    desk.do("answer", id="yes")
    assert (desk.view.way_on.does, desk.view.way_on.target) == ("next", "End")
    desk.do("jump", to="waits")
    assert desk.view.way_on.waits_for == "Is it ready"
    desk.do("fill", field="ready", value="yes")
    assert (desk.view.way_on.waits_for, desk.view.way_on.target) == (None, "End")


def test_a_move_that_breaks_a_rule_asks_once_and_goes_on(desk):
    desk.session.open_script("charge-dispute")
    result = desk.do("jump", to="credit")
    assert result.ask == "No money moves before we know who is calling."
    assert result.changes is Changes.NOTHING
    assert desk.view.step == "greet"
    sure = desk.session.do({"do": "jump", "to": "credit"}, sure=True)
    assert sure.ask is None
    assert desk.view.step == "credit"
    assert len(desk.session.desk_call.engine.state.rules_broken) == 1


def test_a_second_call_parks_the_first_and_it_comes_back_as_it_was(desk):
    desk.session.open_script("charge-dispute", {"customer.name": "Ann Lee"})
    desk.verified()
    first = desk.view.id
    desk.clocks.on(30)
    desk.session.open_script("stolen-phone", {"customer.name": "Raj Patel"})
    assert desk.view.parked_others == 1
    desk.clocks.on(100)
    (row,) = desk.session.start_view().resume
    assert (row.id, row.who, row.step_title, row.seconds_in, row.parked) == (
        first,
        "Ann Lee",
        "Find the charge",
        30,
        True,
    )
    desk.session.resume(first)
    view = desk.view
    assert (view.id, view.step, view.elapsed_s, view.parked_others) == (first, "find-charge", 30, 1)


def test_a_call_of_an_earlier_start_is_resumed_with_everything(desk):
    desk.session.open_script("charge-dispute", {"customer.name": "Raj Patel"})
    desk.verified()
    desk.session.typed("amount", "12.50", ended=True)
    desk.session.promise("Ring back", "tomorrow 15:00")
    desk.session.note_typed("Prefers em")
    id = desk.view.id
    desk.clocks.on(100)
    desk.restart(crash=True)
    desk.clocks.on(20)
    (row,) = desk.session.start_view().resume
    assert (row.id, row.who, row.step_title, row.parked) == (
        id,
        "Raj Patel",
        "Find the charge",
        False,
    )
    assert desk.session.resume(id).problem is None
    view = desk.view
    assert view.step == "find-charge"
    assert [one.text for one in view.asks] == ["", "12.50"]
    assert [one.text for one in view.promises] == ["Ring back"]
    assert view.note_draft == "Prefers em"
    assert view.elapsed_s == 120
    desk.session.note_typed("Prefers email.", ended=True)
    assert [one.text for one in desk.view.notes] == ["Prefers email."]
    assert desk.view.note_draft == ""
    assert desk.session.start_view().resume == ()


def test_outcomes_of_the_topic_in_hand_stand_before_those_of_earlier_ones(desk):
    desk.session.open_script("charge-dispute")
    desk.do("wrap-up")
    assert desk.view.wrap_up.outcomes[0].id == "not-verified", "the first that the script names"
    desk.do("jump", to="stolen-phone")
    desk.do("wrap-up")
    assert desk.view.wrap_up.outcomes[0].id == "resolved", "the one of this topic"


def test_a_call_that_was_left_is_named_by_the_topic_where_it_stands(desk):
    """Not by the one it began with, and not by a script that was only visited."""
    desk.session.open_script("charge-dispute")
    desk.do("jump", to="stolen-phone")
    desk.restart(crash=True)
    (row,) = desk.session.start_view().resume
    stolen = "Stolen phone"
    assert (row.script_title, row.step_title) == (stolen, "Block the phone")
    desk.session.resume(row.id)
    desk.session.park()
    (row,) = desk.session.start_view().resume
    assert row.script_title == stolen
    desk.session.resume(row.id)
    desk.do("jump", to="charge-dispute/greet")
    desk.do("answer", id="gives-account")
    assert desk.view.step == "ask-name", "a visit to another script"
    for leave in (desk.session.park, lambda: desk.restart(crash=True)):
        leave()
        (row,) = desk.session.start_view().resume
        assert row.script_title == "Charge dispute"
        desk.session.resume(row.id)


def test_an_interrupted_call_is_closed_with_a_reason(desk):
    desk.session.open_script("stolen-phone")
    id = desk.view.id
    desk.restart()
    assert desk.session.close_interrupted(id, " ").problem == "Say why the call is closed."
    assert desk.session.close_interrupted(id, "line went dead").problem is None
    assert desk.session.start_view().resume == ()
    desk.restart()
    assert desk.session.start_view().resume == ()
    assert "over (closed)" in desk.session.resume(id).problem


def test_a_parked_call_is_closed_while_another_is_in_hand(desk):
    desk.session.open_script("stolen-phone")
    first = desk.view.id
    desk.session.open_script("charge-dispute")
    assert desk.session.close_interrupted(first, "hung up").problem is None
    assert desk.view.script == "charge-dispute"
    assert desk.view.parked_others == 0


def test_a_call_opened_by_mistake_is_discarded_and_counts_nowhere(desk):
    desk.session.open_script("stolen-phone")
    assert desk.session.discard("").problem == "Say why the call is discarded."
    assert Changes.CALL in desk.session.discard("wrong customer").changes
    assert desk.session.call_view() is None
    assert desk.session.start_view().calls_today == 0


def test_wrapping_up_a_plain_call_takes_two_deeds(desk):
    before = [one.id for one in desk.session.start_view().scripts]
    desk.session.open_script("stolen-phone", {"customer.name": "Ann Lee"})
    desk.do("next")
    desk.clocks.on(65)
    desk.session.wrap_up()
    desk.clocks.on(10)
    wrap = desk.view.wrap_up
    assert wrap is not None
    assert (wrap.chosen, wrap.seconds, wrap.question_id) == ("resolved", 10, "recommend")
    assert wrap.outcomes[0].proposed
    assert [one.number for one in wrap.outcomes] == [1, 2, 3]
    assert [(one.kind, one.id, one.step_title) for one in wrap.missing] == [
        ("item", "block-sim", "Block the phone")
    ]
    assert wrap.summary == "Stolen phone: Resolved (Ann Lee)."
    result = desk.session.next_call()
    assert result.problem is None
    view = desk.session.start_view()
    assert view.calls_today == 1
    assert {one.id: one.today for one in view.scripts if one.today} == {"stolen-phone": 1}
    assert [one.id for one in view.scripts] == before, "a digit is of one script all day"


def test_an_outcome_says_what_it_still_needs(desk):
    desk.session.open_script("charge-dispute")
    assert desk.session.finish().problem == (
        "Choose an outcome first, or close the call with a reason."
    )
    desk.session.wrap_up()
    desk.session.choose_outcome("dispute-opened")
    wrap = desk.view.wrap_up
    chosen = next(one for one in wrap.outcomes if one.id == "dispute-opened")
    assert chosen.open_fields == (("amount", "Amount in dispute"),)
    assert [one.field for one in wrap.needs] == ["amount"]
    assert desk.session.finish().problem == (
        "“Dispute opened” needs: Amount in dispute. Fill it in, or close with a reason."
    )
    desk.session.typed("amount", "18.40", ended=True)
    assert desk.session.finish().problem is None


def test_the_wrap_up_is_left_for_the_step_and_taken_up_again(desk):
    desk.session.open_script("stolen-phone")
    desk.session.wrap_up()
    desk.clocks.on(5)
    desk.session.back_to_call()
    assert desk.view.wrap_up is None
    desk.do("next")
    assert desk.view.wrap_up is None
    desk.clocks.on(5)
    desk.session.wrap_up()
    assert desk.view.wrap_up.seconds == 5, "the customer was there meanwhile"


def test_commands_from_other_programs_never_ask_and_return_the_state(desk):
    assert desk.session.from_outside({"do": "hold"})["problem"] is not None
    desk.session.open_script("charge-dispute")
    state = desk.session.from_outside({"do": "jump", "to": "credit"})
    assert (state["step"], state["problem"]) == ("credit", None)
    assert "rule-broken" in [event["type"] for event in state["events"]]
    assert desk.session.from_outside({"do": "park"})["open"]
    assert desk.session.call_view() is None
    assert desk.session.from_outside({"do": "unpark"})["step"] == "credit"
    assert desk.view.step == "credit"
    for odd in ([], "hold", 3, None, {}, {"do": 7}, {"do": "explode"}):
        assert desk.session.from_outside(odd)["problem"]
    assert desk.session.from_outside({"do": "close", "reason": "hung up"})["open"] is False
    assert desk.session.call_view() is None


def test_promises_are_made_by_words_and_unclear_ones_ask(desk):
    desk.session.open_script("charge-dispute")
    result = desk.session.promise("Ring back", "soon")
    assert result.ask is not None
    assert desk.view.promises == ()
    assert desk.session.promise("Ring back", "today 3").ask is None
    (made,) = desk.view.promises
    assert (made.due_words, made.proposed) == ("today 15:00", False)
    assert desk.session.read_due("today 3").due.hour == 15
    due = dt.datetime(2026, 11, 24, 9, 30, tzinfo=dt.UTC)
    desk.session.promise("Send the form", due=due)
    assert desk.view.promises[1].due_words == "tomorrow 09:30"


def test_a_proposed_promise_is_confirmed_without_words(desk):
    desk.session.open_script("charge-dispute")
    desk.do("jump", to="ask-supervisor")
    (proposed,) = desk.view.promises
    assert proposed.proposed
    desk.session.promise()
    (made,) = desk.view.promises
    assert (made.text, made.proposed) == ("Call back about the disputed charge", False)
    assert made.due_words == "tomorrow 17:00"


def test_owning_up_and_may_rules_are_kept_with_their_time(desk):
    desk.session.open_script("charge-dispute")
    desk.clocks.on(12)
    desk.session.own_up("interrupt", nearly=True)
    desk.session.use_may("credit-25")
    (never,) = desk.view.never
    assert (never.owned, never.owned_s, never.letter, never.bears) == ("near-miss", 12, "A", True)
    assert desk.view.may[0].used == 1
    assert desk.session.own_up("interupt").problem is not None


def test_changing_an_answer_says_what_it_alters(desk):
    desk.session.open_script("charge-dispute")
    desk.do("answer", id="gives-account")
    desk.do("next")
    desk.do("answer", id="differs")
    command = {"do": "change", "field": "verified", "value": "yes"}
    expected = "Check who is calling now leads to Find the charge."
    assert desk.session.would_alter(command) == expected
    assert desk.session.do(command).news == expected
    assert [one.chosen for one in desk.session.answered()] == ["differs", "gives-account"]


def test_what_a_colleague_needs_says_where_it_stands_and_what_is_open(desk):
    desk.session.open_script("charge-dispute", {"customer.name": "Ann Lee"})
    lines = desk.session.transfer_summary().splitlines()
    assert lines[-2:] == [
        "Now at: Greet",
        "Still open: Account number (Greet), Use the customer's name (Greet)",
    ]
    assert [label for _, label in desk.session.offers.transfer_to] == ["Billing"]
    assert [label for _, label in desk.session.offers.skip] == ["already said"]


def test_replies_are_found_by_the_customers_words(desk):
    desk.session.open_script("charge-dispute")
    assert [(one.id, one.house) for one in desk.session.replies()] == [
        ("why-so-long", False),
        ("are-you-a-robot", True),
    ]
    assert desk.session.replies("robot")[0].id == "are-you-a-robot"
    desk.do("reply", id="why-so-long")
    reply = desk.view.reply
    assert (reply.heard, reply.say.plain) == ("why so long", "The bank books credits once a day.")
    desk.do("return")
    assert desk.view.reply is None


def test_a_language_changes_what_is_said_and_a_foreign_one_is_left_out(desk):
    desk.change(
        "scripts/stolen-phone.yaml",
        "say: Let me block it now.",
        "say: {en: Let me block it now., es: Lo bloqueo ahora.}",
    )
    desk.session.take_up_library()
    desk.session.open_script("stolen-phone", language="xx")
    assert (desk.view.language, desk.view.say.plain) == ("en", "Let me block it now.")
    desk.do("language", to="es")
    assert (desk.view.language, desk.view.say.plain) == ("es", "Lo bloqueo ahora.")


def test_a_changed_name_is_in_every_call_begun_from_then_on(desk):
    desk.session.open_script("charge-dispute")
    before = desk.view.say.plain
    desk.session.agent_is({"id": "mokoro", "name": "Maya Okoro"})
    assert desk.session.start_view().agent == "Maya Okoro"
    assert desk.view.say.plain == before, "the call in hand goes on as it began"
    desk.session.finish("hung up")
    desk.session.open_script("charge-dispute")
    assert desk.view.say.plain.endswith("This is Maya Okoro.")
    id, call = desk.view.id, desk.session.desk_call.call
    desk.session.finish("hung up")
    assert call.ended.wait()
    assert call.engine.state.about["agent"] == {"id": "mokoro", "name": "Maya Okoro"}
    assert [row.id for row in desk.session.my_calls(days=0).rows] == [id]
    assert desk.session.start_view().calls_today == 1
    assert desk.session.amend(id, "Sent the form.").problem is None
    desk.until(lambda: desk.session.call_record(id).amendments)
    assert desk.session.call_record(id).amendments[0][1] == "Maya Okoro"


def left(desk, script="charge-dispute", who="Ann Lee"):
    """A call that an earlier start has left; its id."""
    desk.session.open_script(script, {"customer.name": who})
    id = desk.view.id
    desk.restart()
    return id


def no_disk(desk, monkeypatch):
    def refuse(*_):
        raise AssertionError("the disk was read")

    monkeypatch.setattr("jobaid.operations.desk.interrupted_call.events_to_resume", refuse)


def test_a_call_read_on_another_thread_is_taken_up_without_a_disk(desk, monkeypatch):
    id = left(desk)
    assert not desk.session.is_here(id)
    found = desk.session.read_left(id)
    no_disk(desk, monkeypatch)
    assert desk.session.resume(id, found).problem is None
    assert (desk.view.id, desk.view.customer) == (id, "Ann Lee")
    desk.session.park()
    assert desk.session.is_here(id)
    assert desk.session.resume(id).problem is None


def test_another_call_begun_while_one_was_read_goes_first(desk):
    id = left(desk)
    found = desk.session.read_left(id)
    desk.session.open_script("stolen-phone")
    result = desk.session.resume(id, found)
    assert result.problem.startswith("Another call has begun meanwhile.")
    assert (desk.view.script, desk.view.parked_others) == ("stolen-phone", 0)
    desk.session.finish("hung up")
    assert [row.id for row in desk.session.start_view().resume] == [id]
    assert desk.session.resume(id, desk.session.read_left(id)).problem is None


def test_a_call_read_twice_is_gone_on_with_once(desk):
    id = left(desk)
    first, second = desk.session.read_left(id), desk.session.read_left(id)
    desk.session.resume(id, first)
    desk.session.note_typed("Prefers email.", ended=True)
    assert desk.session.resume(id, second) == ActionResult()
    assert [one.text for one in desk.view.notes] == ["Prefers email."]
    desk.session.park()
    assert desk.session.resume(id, second).problem is None
    assert [one.text for one in desk.view.notes] == ["Prefers email."]
    desk.session.finish("hung up")
    assert desk.session.resume(id, second) == ActionResult(Changes.START)
    assert desk.session.close_interrupted(id, "again", second) == ActionResult(Changes.START)
    assert desk.session.call_view() is None


def test_a_call_that_cannot_be_read_just_now_stays_to_be_resumed(desk, monkeypatch):
    id = left(desk)

    def fail(*_):
        raise OSError(5, "Input/output error")

    with monkeypatch.context() as broken:
        broken.setattr("jobaid.operations.desk.interrupted_call.events_to_resume", fail)
        found = desk.session.read_left(id)
    result = desk.session.resume(id, found)
    assert result.problem.startswith("The call cannot be read: ")
    assert [row.id for row in desk.session.start_view().resume] == [id]
    assert desk.session.resume(id, desk.session.read_left(id)).problem is None


def test_an_interrupted_call_is_closed_without_a_disk(desk, monkeypatch):
    id = left(desk)
    found = desk.session.read_left(id)
    no_disk(desk, monkeypatch)
    assert desk.session.close_interrupted(id, "line went dead", found).problem is None
    assert desk.session.start_view().resume == ()


def test_a_full_disk_is_said_at_once_and_no_longer_once_there_is_room(desk, monkeypatch):
    desk.session.open_script("charge-dispute")
    call = desk.session.desk_call.call
    assert call.wait()
    assert desk.view.memory_only is False

    def full(*_):
        raise OSError(28, "No space left on device")

    kind = type(desk.recorder.platform)
    with monkeypatch.context() as broken:
        broken.setattr(kind, "write_all", full)
        desk.do("answer", id="gives-account")
        assert call.wait() is False
        assert desk.view.memory_only is True
        assert any("kept in memory only" in words for words in desk.told)
    desk.do("note", text="there is room again")
    assert call.wait()
    assert desk.view.memory_only is False


def test_the_line_of_one_call_is_never_shown_in_another(desk):
    for who in ("Ann Lee", "Raj Patel"):
        desk.session.open_script("charge-dispute", {"customer.name": who})
        desk.do("jump", to="find-charge")
        assert desk.view.say.plain == f"Which charge is it, {who}?"
