"""Promises of a call: proposed, given, changed, taken back, asked about, and measured."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

from jobaid.call.interaction import interaction
from jobaid.call.summary import summary
from jobaid.library.reader import read_contents
from tests.call.house import TickingClock, begin, contents, do

if TYPE_CHECKING:
    from jobaid.call.engine import CallEngine
    from jobaid.library.model import Library

# The call begins on Monday 23 November 2026 at 10:00.
SCRIPT = """
id: letters
title: Letters
fields:
  when: {{label: When, kind: date}}
  told: {{label: Told, kind: text}}
steps:
  - {{id: one, title: One, say: One., promise: {promise}, next: two}}
  - {{id: two, title: Two, say: Two., outcome: resolved}}
"""
CREDIT = "{text: Credit on the account, within: 3 working days}"


def letters(promise: str, standards: str = "", **given: Any) -> CallEngine:
    library = with_standards(standards, letters=SCRIPT.format(promise=promise))
    return begin("letters", library, given=given)


def with_standards(standards: str, **scripts: str) -> Library:
    files = contents(**scripts)
    if standards:
        files["standards.yaml"] = standards.encode()
    return read_contents(files).library


def promises(engine: CallEngine) -> list[tuple[str, str | None]]:
    made = interaction(engine.events)["promises"]
    return [(one["text"], one["due"] and one["due"][:16]) for one in made]


def of_type(engine: CallEngine, type: str) -> list[dict[str, Any]]:
    return [dict(event) for event in engine.events if event["type"] == type]


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("due: today 17:00", "2026-11-23T17:00"),
        ("due: Friday", "2026-11-27T17:00"),
        ("within: a fortnight", "2026-12-07T10:00"),
        ("within: 1 month", "2026-12-23T10:00"),
        ("within: 24h", "2026-11-24T10:00"),
        ("due: end of the month", "2026-11-30T17:00"),
        ("due: first thing tomorrow", "2026-11-24T09:00"),
        ("due: after lunch", "2026-11-23T17:00"),
        ("due: in 3 working days", "2026-11-26T17:00"),
        ("due: Saturday", "2026-11-30T17:00"),
        ("within: 6 días", "2026-11-30T17:00"),
    ],
)
def test_a_step_and_a_hand_read_the_same_words(words: str, due: str):
    engine = letters(f"{{text: Send it, {words}}}")
    (proposed,) = of_type(engine, "promise-proposed")
    assert proposed["due"][:16] == due
    assert do(engine, "next") is None
    assert promises(engine) == [("Send it", due)]
    by_hand = begin()
    assert do(by_hand, "promise", text="Send it", due=words.partition(": ")[2]) is None
    assert promises(by_hand) == [("Send it", due)]


@pytest.mark.parametrize(
    ("due", "given", "found"),
    [
        ("{{ when }}", {"when": "2026-12-04"}, "2026-12-04T17:00"),
        ("{{ when }} at 3", {"when": "4 December 2026"}, "2026-12-04T15:00"),
        ("{{ told }}", {"told": "tomorrow noon"}, "2026-11-24T12:00"),
        ("{{ told }}", {"told": "el viernes"}, "2026-11-27T17:00"),
    ],
)
def test_a_due_time_with_values_is_read_with_the_values_of_now(
    due: str, given: dict[str, str], found: str
):
    engine = letters(f'{{text: Send it, due: "{due}"}}', **given)
    do(engine, "next")
    assert promises(engine) == [("Send it", found)]
    late = letters(f'{{text: Send it, due: "{due}"}}')
    for field, value in given.items():
        do(late, "fill", field=field, value=value)
    do(late, "next")
    assert promises(late) == [("Send it", found)]


@pytest.mark.parametrize("with_", [{}, {"due": "soon"}, {"due": "next Friday"}, {"within": "3"}])
def test_a_promise_without_a_time_is_refused_with_what_to_ask(with_: dict[str, str]):
    engine = begin()
    done = engine.do({"do": "promise", "text": "Ring back", **with_})
    assert done.refused
    assert done.events == ()
    assert str(done.problem).endswith(("?", "“in 2 hours”."))
    assert promises(engine) == []


def test_a_step_with_unreadable_words_keeps_its_promise_and_asks():
    engine = letters("{text: Send it, due: as agreed}")
    done = engine.do({"do": "next"})
    assert not done.refused
    assert str(done.problem).startswith("“Send it” has no time yet.")
    ((id, kept),) = engine.state.promises.items()
    assert (kept["due"], kept["due_text"]) == (None, "as agreed")
    assert "Promised: Send it (“as agreed”, no time yet)" in summary(engine.call)
    assert do(engine, "promise", id=id, due="tomorrow 3") is None
    assert promises(engine) == [("Send it", "2026-11-24T15:00")]


def test_the_read_back_names_the_closed_day_too():
    engine = begin()
    done = engine.do({"do": "promise", "text": "Ring back", "due": "25 December"})
    assert done.events[0]["read_back"] == "Mon 28 Dec 2026, 17:00 (closed Fri 25 Dec 2026)"


def test_another_time_for_the_proposed_promise_changes_that_promise():
    engine = letters(CREDIT)
    assert do(engine, "promise", text="Credit on the account", due="Friday") is None
    do(engine, "next")
    assert promises(engine) == [("Credit on the account", "2026-11-27T17:00")]
    without_words = letters(CREDIT)
    assert do(without_words, "promise", due="Friday") is None
    assert promises(without_words) == [("Credit on the account", "2026-11-27T17:00")]


def test_a_proposed_promise_is_changed_by_its_id_and_given_so():
    engine = letters(CREDIT)
    (proposed,) = of_type(engine, "promise-proposed")
    assert do(engine, "promise", id=proposed["id"], due="Friday", to="Billing") is None
    assert promises(engine) == []
    do(engine, "next")
    (given,) = engine.state.promises.values()
    assert (given["id"], given["to"]) == (proposed["id"], "Billing")
    assert given["due"].startswith("2026-11-27T17:00")
    taken_back = letters(CREDIT)
    id = of_type(taken_back, "promise-proposed")[0]["id"]
    assert do(taken_back, "promise", id=id, withdraw="Not wanted") is None
    do(taken_back, "next")
    assert promises(taken_back) == []


def test_a_given_promise_is_changed_moved_and_handed_over():
    engine = begin()
    do(engine, "promise", text="Ring bakc", due="today 3")
    (id,) = engine.state.promises
    assert do(engine, "promise", id=id, text="Ring back") is None
    assert do(engine, "promise", id=id, due="tomorrow", consent="Tomorrow is fine") is None
    assert do(engine, "promise", id=id, to="Ann") is None
    (kept,) = engine.state.promises.values()
    assert {key: kept[key] for key in ("text", "to", "consent")} == {
        "text": "Ring back",
        "to": "Ann",
        "consent": "Tomorrow is fine",
    }
    assert kept["due"].startswith("2026-11-24T17:00")
    moved = of_type(engine, "promise-changed")[1]
    assert (moved["old"]["due_text"], moved["old"]["due"][:16]) == ("today 3", "2026-11-23T15:00")
    assert moved["read_back"] == "tomorrow 17:00"


@pytest.mark.parametrize(
    ("with_", "words"),
    [
        ({"id": "id-99", "due": "Friday"}, "no promise `id-99`"),
        ({"due": "soon"}, "When is that?"),
        ({}, "Say what changes"),
        ({"withdraw": " "}, "Say why"),
        ({"from": "them"}, "`customer`"),
    ],
)
def test_a_change_that_does_not_fit_leaves_the_promise_alone(with_: dict[str, str], words: str):
    engine = begin()
    do(engine, "promise", text="Ring back", due="today 3")
    (id,) = engine.state.promises
    before = promises(engine)
    done = engine.do({"do": "promise", "id": id, **with_})
    assert done.refused
    assert words in str(done.problem)
    assert promises(engine) == before


def test_what_a_step_proposes_waits_while_another_step_is_looked_at():
    engine = letters(CREDIT)
    do(engine, "promise", id=engine.state.proposal["id"], due="Friday 15:00")
    do(engine, "jump", to="two")
    assert engine.state.proposal is None
    do(engine, "back")
    assert engine.state.proposal["due"] == "2026-11-27T15:00:00+00:00"
    do(engine, "next")
    assert promises(engine) == [("Credit on the account", "2026-11-27T15:00")]
    do(engine, "back")
    assert engine.state.proposal is None, "it has been given"
    do(engine, "next")
    assert len(promises(engine)) == 1


def test_a_proposal_that_was_taken_back_is_not_proposed_on_going_back():
    engine = letters(CREDIT)
    do(engine, "promise", id=engine.state.proposal["id"], withdraw="They want none")
    do(engine, "jump", to="two")
    do(engine, "back")
    assert engine.state.proposal is None


def test_a_promise_is_taken_back_with_a_reason():
    engine = begin()
    do(engine, "promise", text="Ring back", due="today 3")
    (id,) = engine.state.promises
    assert do(engine, "promise", id=id, withdraw="She rings us") is None
    assert promises(engine) == []
    (event,) = of_type(engine, "promise-withdrawn")
    assert (event["id"], event["reason"]) == (id, "She rings us")


def test_what_the_customer_promises_is_kept_apart_and_measured_by_nothing():
    engine = begin()
    told = {"text": "Sends the form", "due": "in 2 weeks", "from": "customer"}
    assert engine.do({"do": "promise", **told}).problem is None
    (kept,) = interaction(engine.events)["promises"]
    assert kept["from"] == "customer"
    assert of_type(engine, "standard") == []
    line = "The customer promised: Sends the form (by Mon 7 Dec 2026, 10:00)"
    assert line in summary(engine.call)
    of_step = letters("{text: Sends the form, within: 1 week, from: customer}")
    do(of_step, "next")
    (kept,) = interaction(of_step.events)["promises"]
    assert kept["from"] == "customer"


# -- measured ---------------------------------------------------------------------------------


class Saturday(TickingClock):
    """A clock on Saturday 28 November 2026."""

    def __call__(self) -> tuple[str, int]:
        at, ms = super().__call__()
        return at.replace("-11-23T", "-11-28T"), ms


def measured(engine: CallEngine) -> list[tuple[str, float, bool]]:
    found = interaction(engine.events)["standards"]
    return [(one["id"], one["value"], one["met"]) for one in found]


IN_TIME = (
    "- {id: in-time, text: In 3 working days, measure: promise-due, at_most: 3, "
    "unit: working days, scope: [letters/one]}"
)


def test_a_promise_over_closed_days_is_measured_in_working_days():
    library = with_standards(IN_TIME, letters=SCRIPT.format(promise=CREDIT))
    engine = begin("letters", library, Saturday())
    do(engine, "next")
    assert promises(engine) == [("Credit on the account", "2026-12-02T17:00")]
    assert measured(engine) == [("in-time", 3.0, True)]


@pytest.mark.parametrize(
    ("within", "unit", "at_most", "value"),
    [
        ("8 working hours", "working hour", 8, 8.0),
        ("9 working hours", "working hours", 8, 9.0),
        ("4 working days", "business days", 3, 4.0),
    ],
)
def test_working_time_is_working_time(within: str, unit: str, at_most: int, value: float):
    standard = f"- {{id: due, text: Soon, measure: promise-due, at_most: {at_most}, unit: {unit}}}"
    engine = letters(f"{{text: Send it, within: {within}}}", standard)
    do(engine, "next")
    assert measured(engine) == [("due", value, value <= at_most)]


ALL_DAY = (
    b'{mon: "00:00-24:00", tue: "00:00-24:00", wed: "00:00-24:00", thu: "00:00-24:00", '
    b'fri: "00:00-24:00", sat: "00:00-24:00", sun: "00:00-24:00"}'
)


class Moment(TickingClock):
    """A clock that stands at one moment."""

    def __init__(self, at: str) -> None:
        super().__init__(0)
        self.at = at

    def __call__(self) -> tuple[str, int]:
        return self.at, self.ms


@pytest.mark.parametrize("at", ["2027-03-27T10:00:00Z", "2026-10-24T10:00:00Z"])
@pytest.mark.parametrize(
    ("within", "unit", "most"),
    [
        ("24 hours", "hours", 24),
        ("1 day", "day", 1),
        ("1440 minutes", "minutes", 1440),
        ("1 week", "week", 1),
    ],
)
def test_a_promise_over_a_night_when_the_clocks_change_is_as_long_as_it_says(
    at: str, within: str, unit: str, most: int
):
    files = contents(letters=SCRIPT.format(promise=f"{{text: Send it, within: {within}}}"))
    files["library.yaml"] = re.sub(
        rb"hours: \{.*?\}", b"hours: " + ALL_DAY, files["library.yaml"], flags=re.DOTALL
    )
    files["standards.yaml"] = (
        f"- {{id: due, text: Soon, measure: promise-due, at_most: {most}, unit: {unit}}}".encode()
    )
    engine = begin("letters", read_contents(files).library, Moment(at))
    do(engine, "next")
    assert measured(engine) == [("due", float(most), True)]


def test_a_hold_over_night_is_measured_in_working_hours():
    standard = "- {id: hold, text: Hold, measure: hold-time, at_most: 8, unit: working hours}"
    clock = TickingClock()
    engine = begin(library=with_standards(standard), clock=clock)
    clock.ms_a_command = 0
    do(engine, "hold")
    clock.ms += 9 * 3_600_000  # 19:00; the house closes at 17:00
    do(engine, "resume")
    assert measured(engine) == [("hold", 7.0, True)]


def test_a_promise_by_hand_is_measured_only_by_standards_about_every_promise():
    everywhere = "- {id: all, text: All, measure: promise-due, at_most: 1, unit: week}\n"
    engine = letters(CREDIT, IN_TIME + "\n" + everywhere)
    do(engine, "promise", text="Ring back", due="in 2 weeks")
    assert measured(engine) == [("all", 2.0, False)]
    do(engine, "next")
    assert [one[0] for one in measured(engine)] == ["all", "in-time", "all"]


def test_a_moved_promise_is_measured_anew_and_one_taken_back_no_more():
    engine = letters(CREDIT, IN_TIME)
    do(engine, "next")
    (id,) = engine.state.promises
    do(engine, "promise", id=id, due="in 5 working days")
    assert measured(engine) == [("in-time", 5.0, False)]
    do(engine, "promise", id=id, withdraw="Not wanted")
    assert measured(engine) == []


def test_the_wrap_up_clock_stops_on_going_back_to_the_call():
    clock = TickingClock(0)
    engine = begin(clock=clock)
    clock.ms = 1_000
    do(engine, "wrap-up", outcome="resolved")
    clock.ms = 11_000
    assert do(engine, "back-to-call") is None
    assert "has not begun" in str(do(engine, "back-to-call"))
    clock.ms = 60_000
    do(engine, "wrap-up", outcome="resolved")
    clock.ms = 65_000
    do(engine, "jump", to="verify")
    clock.ms = 100_000
    assert interaction(engine.events)["wrap_s"] == 15.0
    do(engine, "wrap-up")
    clock.ms = 101_000
    do(engine, "close")
    assert interaction(engine.events)["wrap_s"] == 16.0


def test_what_the_customer_said_is_kept_with_a_promise_that_is_taken_back():
    engine = begin()
    do(engine, "promise", text="Ring back", due="tomorrow 3pm")
    (id,) = engine.state.promises
    do(engine, "promise", id=id, withdraw="Solved on the call", consent="No need to ring")
    assert engine.state.promises == {}
    changed, withdrawn = engine.events[-2:]
    assert changed["consent"] == "No need to ring"
    assert withdrawn["reason"] == "Solved on the call"
