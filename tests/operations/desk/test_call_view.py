"""What a call shows: outline, rules, standards, answers, holds."""

from __future__ import annotations

import pytest

from tests.call.house import OTHERS, contents

NEVER = """
- {id: everywhere, text: Never guess, say_instead: "I'll look it up"}
- {id: interrupt, text: Never interrupt, say_instead: Go on, severity: auto-fail}
- {id: only-stolen, text: Never wait, scope: [stolen-phone]}
- {id: on-billing, text: Never blame, scope: [billing]}
- {id: at-credit, text: Never round, scope: [charge-dispute/credit]}
"""


@pytest.fixture
def desk(make_desk):
    return make_desk(files={**contents(), "never.yaml": NEVER.encode()})


def letters(desk):
    return [(one.id, one.letter, one.bears) for one in desk.view.never]


def test_letters_stay_for_the_whole_call_and_what_bears_comes_first(desk):
    desk.session.open_script("charge-dispute")
    assert letters(desk) == [
        ("interrupt", "A", True),
        ("everywhere", "B", False),
        ("on-billing", "C", False),
    ]
    desk.session.do({"do": "jump", "to": "credit"}, sure=True)
    assert letters(desk) == [
        ("at-credit", "D", True),
        ("everywhere", "B", False),
        ("interrupt", "A", False),
        ("on-billing", "C", False),
    ]
    desk.do("jump", to="stolen-phone")
    assert letters(desk) == [
        ("everywhere", "B", False),
        ("interrupt", "A", False),
        ("only-stolen", "E", False),
    ]
    desk.do("back")
    assert [letter for _, letter, _ in letters(desk)] == ["D", "B", "A", "C"]


def test_rules_of_the_visiting_script_hold_during_its_visit(desk):
    desk.session.open_script("charge-dispute")
    desk.do("answer", id="gives-account")
    assert desk.view.visit == ("Charge dispute",)
    assert "on-billing" in [one.id for one in desk.view.never]


def test_where_a_visit_ends_the_way_on_is_where_the_call_comes_to(desk):
    desk.session.open_script("charge-dispute")
    desk.do("answer", id="gives-account")
    desk.do("next")
    assert desk.view.step == "decide"
    assert [(one.id, one.target) for one in desk.view.answers] == [
        ("matches", "Find the charge"),
        ("differs", "Sorry"),
    ]
    desk.do("answer", id="matches")
    assert desk.view.step_title == "Find the charge"


def test_the_example_of_a_date_is_written_as_people_write_it(make_desk):
    files = contents()
    house = files["scripts/verify-identity.yaml"].decode()
    files["scripts/verify-identity.yaml"] = (
        house.replace(
            "  verified:",
            '  since: {label: Since, kind: date, example: "2026-11-03"}\n  verified:',
            1,
        )
        .replace("ask: [customer.name]", "ask: [customer.name, since]")
        .encode()
    )
    desk = make_desk(files=files)
    desk.session.open_script("verify-identity")
    assert {one.field: one.example for one in desk.view.asks}["since"] == "3 November 2026"


def rows(desk):
    return [(row.title, row.state, row.seconds, row.depth) for row in desk.view.outline]


def test_the_outline_is_the_path_and_the_likely_way_on(desk):
    desk.session.open_script("charge-dispute")
    assert rows(desk) == [
        ("Greet", "now", 0, 0),
        ("Check who is calling", "to-come", None, 0),
        ("Find the charge", "to-come", None, 0),
        ("Credit", "to-come", None, 0),
    ]
    desk.clocks.on(18)
    desk.do("answer", id="gives-account")
    desk.clocks.on(5)
    assert rows(desk) == [
        ("Greet", "done", 18, 0),
        ("Check who is calling", "done", 0, 0),
        ("Ask the name", "now", 5, 1),
        ("Decide", "to-come", None, 1),
        ("Find the charge", "to-come", None, 0),
        ("Credit", "to-come", None, 0),
    ]
    assert (desk.view.step_number, desk.view.step_count) == (3, 6)
    assert [row.missing for row in desk.view.outline[:3]] == [True, False, False]


def test_a_step_entered_twice_stands_once_with_all_its_time(desk):
    desk.session.open_script("charge-dispute")
    desk.do("jump", to="find-charge")
    desk.clocks.on(10)
    desk.do("jump", to="greet")
    desk.clocks.on(4)
    desk.do("back")
    desk.clocks.on(2)
    assert [row[:3] for row in rows(desk)[:2]] == [
        ("Greet", "done", 4),
        ("Find the charge", "now", 12),
    ]


def ticked(desk):
    return [row.title for row in desk.view.outline if row.state in ("done", "skipped")]


def test_what_was_gone_back_from_has_no_tick_until_it_comes_again(desk):
    desk.session.open_script("charge-dispute")
    desk.do("answer", id="gives-account")
    desk.do("skip", reason="already said")
    assert ticked(desk) == ["Greet", "Check who is calling", "Ask the name"]
    desk.do("back")
    assert ticked(desk) == ["Greet", "Check who is calling"]
    desk.do("back")
    desk.do("back")
    assert (desk.view.step, ticked(desk)) == ("greet", [])
    titles = [row.title for row in desk.view.outline]
    assert len(titles) == len(set(titles)), "and each step stands there once"
    desk.do("answer", id="gives-account")
    assert ticked(desk) == ["Greet", "Check who is calling"]


def test_a_topic_that_was_gone_back_from_has_no_tick(desk):
    desk.session.open_script("charge-dispute")
    desk.do("jump", to="stolen-phone")
    assert ticked(desk) == ["Greet"]
    there = desk.view.outline[1].target
    desk.do("back")
    assert ticked(desk) == []
    desk.do("answer", id="gives-account")
    assert there not in [row.target for row in desk.view.outline if row.state == "done"]


def test_what_lies_ahead_after_a_jump_back_to_look_keeps_its_tick(desk):
    desk.session.open_script("charge-dispute")
    desk.do("answer", id="gives-account")
    desk.do("jump", to="greet")
    assert ticked(desk) == ["Check who is calling", "Ask the name"]


def test_a_skip_shows_its_reason_until_the_step_is_done_after_all(desk):
    desk.session.open_script("charge-dispute")
    desk.do("answer", id="gives-account")
    desk.do("skip", reason="already said")
    skipped = next(row for row in desk.view.outline if row.title == "Ask the name")
    assert (skipped.state, skipped.hint) == ("skipped", "already said")
    desk.clocks.on(1)
    desk.do("jump", to="verify-identity/ask-name")
    desk.do("next")
    done = next(row for row in desk.view.outline if row.title == "Ask the name")
    assert (done.state, done.hint) == ("done", None)


def standards(desk):
    return {one.id: (one.icon, one.state, one.limit_s, one.spent_s) for one in desk.view.standards}


def test_standards_run_in_seconds_and_are_soon_from_four_fifths(desk):
    desk.session.open_script("charge-dispute")
    assert standards(desk)["whole"] == ("handle", "running", 480, 0)
    desk.clocks.on(380)
    assert standards(desk)["whole"][1] == "running"
    desk.clocks.on(5)
    assert standards(desk)["whole"] == ("handle", "soon", 480, 385)
    desk.clocks.on(100)
    assert standards(desk)["whole"][1] == "over"


def test_a_greeting_is_measured_when_it_is_left(desk):
    desk.session.open_script("charge-dispute")
    desk.clocks.on(6)
    assert standards(desk)["greet"] == ("greet", "running", 10, 6)
    desk.do("answer", id="gives-account")
    desk.clocks.on(60)
    assert standards(desk)["greet"] == ("greet", "met", 10, 6)


def test_a_step_to_be_reached_in_time_runs_while_it_is_near(make_desk):
    more = "- {id: identity, text: Settled, measure: time-to-step, at_most: 3, unit: min, "
    more += "icon: identity, step: verify-identity/decide, scope: [verify-identity]}\n"
    files = {**contents(), "standards.yaml": (OTHERS["standards.yaml"] + more).encode()}
    desk = make_desk(files=files)
    desk.session.open_script("charge-dispute")
    desk.clocks.on(150)
    assert standards(desk)["identity"] == ("identity", "soon", 180, 150)
    desk.verified()
    assert standards(desk)["identity"] == ("identity", "met", 180, 150)
    desk.session.open_script("stolen-phone")
    assert "identity" not in standards(desk)


def test_a_hold_has_its_clock_its_standard_and_its_cue(desk):
    desk.session.hold_cue_s = 30
    desk.session.open_script("charge-dispute")
    desk.clocks.on(10)
    desk.do("hold")
    desk.clocks.on(29)
    assert (desk.view.held_s, desk.view.hold_cue) == (29, False)
    desk.clocks.on(1)
    assert (desk.view.held_s, desk.view.hold_cue) == (30, True)
    assert standards(desk)["holds"] == ("hold", "running", 60, 30)
    desk.clocks.on(10)
    assert not desk.view.hold_cue
    desk.clocks.on(21)
    assert desk.view.hold_cue
    assert standards(desk)["holds"][1] == "over"
    desk.do("resume")
    assert (desk.view.held_s, standards(desk)["holds"][1]) == (None, "missed")


def test_an_answer_that_is_not_open_says_what_it_waits_for(desk):
    desk.session.open_script("charge-dispute")
    desk.verified()
    small, large = desk.view.answers
    assert (small.enabled, small.waits_for, small.target) == (False, "Amount in dispute", "Credit")
    desk.session.typed("amount", "12", ended=True)
    small, large = desk.view.answers
    assert (small.enabled, small.waits_for) == (True, None)
    assert (large.enabled, large.waits_for) == (False, "Amount in dispute more than £25.00")


def test_urgent_answers_of_other_steps_work_from_everywhere(desk):
    desk.session.open_script("charge-dispute")
    assert [one.id for one in desk.view.answers if one.urgent] == ["stolen"]
    assert desk.view.urgent == ()
    desk.verified()
    (urgent,) = desk.view.urgent
    assert (urgent.label, urgent.target) == ("My phone was stolen", "Block the phone")
    desk.do("jump", to=urgent.id)
    assert desk.view.script == "stolen-phone"


def test_glossary_terms_on_the_line_explain_themselves(make_desk):
    files = contents()
    files["scripts/stolen-phone.yaml"] = files["scripts/stolen-phone.yaml"].replace(
        b"Let me block it now.", b"No ACWs, please."
    )
    desk = make_desk(files=files)
    desk.session.open_script("stolen-phone")
    assert [(one.term, one.means) for one in desk.view.say.terms] == [("ACW", "After-call work")]


def test_a_gap_in_the_line_fills_as_its_field_is_typed(desk):
    desk.session.open_script("charge-dispute")
    desk.do("jump", to="find-charge")
    gap = desk.view.say.pieces[1]
    assert (gap.kind, gap.text, gap.name) == ("gap", "[Customer's name?]", "customer.name")
    desk.session.typed("customer.name", "Ann")
    assert desk.view.say.plain == "Which charge is it, Ann?"


def test_items_tell_when_they_were_ticked(desk):
    desk.session.open_script("charge-dispute")
    desk.clocks.on(42)
    desk.do("tick", id="use-name")
    (item,) = desk.view.items
    assert (item.done, item.done_s, item.must) == (True, 42, True)


def test_a_usual_time_needs_ten_kept_calls(make_desk):
    desk = make_desk()
    for number in range(10):
        desk.session.open_script("stolen-phone")
        assert desk.view.usual_s is None
        desk.session.do({"do": "discard", "reason": "only looked"})
        desk.finished(seconds=10 + number)
    desk.session.open_script("stolen-phone")
    assert desk.view.usual_s == 14


@pytest.mark.parametrize("forbidden_by", ["nobody", "the script", "a rule"])
def test_the_question_is_not_asked_where_script_or_rule_forbids_it(make_desk, forbidden_by):
    files = dict(contents())
    if forbidden_by == "the script":
        script = files["scripts/stolen-phone.yaml"].decode()
        script = script.replace("outcome: resolved}", "outcome: resolved, question: none}")
        files["scripts/stolen-phone.yaml"] = script.encode()
    if forbidden_by == "a rule":
        rule = "- {id: no-survey, text: No survey, phrases: [recommend us], scope: [stolen-phone]}"
        files["never.yaml"] = rule.encode()
    desk = make_desk(files=files)
    desk.session.open_script("stolen-phone")
    desk.do("jump", to="stolen-phone/safe")
    desk.session.wrap_up()
    asked = desk.view.wrap_up.question
    usual = "How likely are you to recommend us?"
    assert asked == (usual if forbidden_by == "nobody" else None)
