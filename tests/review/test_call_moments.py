"""The moments and stretches of a call, from its events alone."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from jobaid.call.interaction import interaction
from jobaid.review.call_moments import call_moments, moment_at, next_moment
from jobaid.review.call_spans import call_spans
from jobaid.review.rebuilt_script import NOT_KEPT, rebuilt_script
from jobaid.review.told_call import told_call
from tests.call.house import TickingClock, begin, house
from tests.call.test_properties import CALLS
from tests.examples import examples

HOUSE = house()
COMMANDS: list[dict[str, Any]] = [
    {"do": "fill", "field": "account", "value": "40217788"},
    {"do": "tick", "id": "use-name"},
    {"do": "answer", "id": "gives-account"},
    {"do": "reply", "id": "why-ask"},
    {"do": "next"},
    {"do": "answer", "id": "matches"},
    {"do": "fill", "field": "amount", "value": "20"},
    {"do": "hold"},
    {"do": "resume"},
    {"do": "slip", "rule": "interrupt", "text": "cut in"},
    {"do": "answer", "id": "small"},
    {"do": "undo"},
    {"do": "change", "field": "amount", "value": "22"},
    {"do": "note", "text": "Card on the train"},
    {"do": "note", "of": -1, "text": "Card in the tram"},
    {"do": "jump", "to": "find-charge"},
    {"do": "close", "reason": "rang off"},
]


def walked(clock: TickingClock | None = None) -> list[Any]:
    engine = begin(library=HOUSE, clock=clock)
    for command in COMMANDS:
        if command.get("of") == -1:
            command = {**command, "of": engine.state.notes[-1]["seq"]}
        assert engine.do(command).problem is None, command
    return engine.events


def test_each_deed_is_a_moment_with_all_that_followed_from_it() -> None:
    moments = call_moments(walked())
    assert [one.kind for one in moments] == [
        "began", "field", "tick", "answer", "reply", "next", "answer", "field", "hold", "hold",
        "slip", "answer", "undo", "change", "note", "note", "jump", "ended",
    ]  # fmt: skip
    answered = moments[3]
    assert [one["type"] for one in answered.events] == [
        "answered",
        "entered",
        "standard",
        "entered",
    ]
    assert (answered.script, answered.step, answered.at_ms) == ("verify-identity", "ask-name", 3000)


def test_a_moment_knows_what_stood_there_before() -> None:
    before = {one.number: one.before for one in call_moments(walked()) if one.before is not None}
    assert before == {13: "20.00", 15: "Card on the train"}


def test_what_is_typed_in_one_go_is_one_moment_and_a_later_change_is_not() -> None:
    clock = TickingClock(300)
    engine = begin(library=HOUSE, clock=clock)
    for typed in ("4", "402", "40217788"):
        engine.do({"do": "fill", "field": "account", "value": typed})
    clock.ms += 60_000
    engine.do({"do": "fill", "field": "account", "value": "40217799"})
    moments = call_moments(engine.events)
    assert [(one.kind, one.before) for one in moments[1:]] == [
        ("field", None),
        ("change", "40217788"),
    ]
    assert [one.upto for one in moments] == [2, 5, 6]


def test_a_call_is_gone_along_by_sort() -> None:
    moments = call_moments(walked())
    slip = next_moment(moments, 0, "slip", 1)
    assert slip is not None
    assert slip.kind == "slip"
    assert next_moment(moments, slip.number, "slip", 1) is None
    assert next_moment(moments, slip.number + 3, "slip", -1) is slip
    notes = [one.number for one in moments if one.is_sort("note")]
    assert notes == [14, 15]
    measured = [one.number for one in moments if one.is_sort("standard")]
    assert measured[0] == 3, "greeting someone is measured when the step is left"
    at = moment_at(moments, 3_400)
    assert at is not None
    assert at.number == 3


@settings(max_examples=examples(60), deadline=None)
@given(CALLS)
def test_moments_of_any_call_are_whole_commands_in_order(commands: list[Any]) -> None:
    engine = begin(library=HOUSE)
    ends = {len(engine.events)}
    for command in commands:
        engine.do(command)
        ends.add(len(engine.events))
    moments = call_moments(engine.events)
    assert [one.number for one in moments] == list(range(len(moments)))
    assert moments[-1].upto == len(engine.events)
    assert {one.upto for one in moments} <= ends
    typed = sum(one["type"] in ("filled", "typed") for one in engine.events)
    assert len(ends) - len(moments) <= typed, "only what is typed in one go is put together"


def test_stretches_of_a_call_have_their_standards() -> None:
    spans = call_spans(walked())
    steps = [(one.step, one.begin_ms, one.end_ms) for one in spans if one.kind == "step"]
    assert steps[:3] == [("greet", 0, 3000), ("ask-name", 3000, 5000), ("decide", 5000, 6000)]
    assert steps[-1] == ("find-charge", 16000, 17000)
    hold = next(one for one in spans if one.kind == "hold")
    assert (hold.begin_ms, hold.end_ms) == (8000, 9000)
    assert [one["id"] for one in hold.standards] == ["holds"]
    reply = next(one for one in spans if one.kind == "reply")
    assert (reply.reply, reply.begin_ms, reply.end_ms) == ("why-ask", 4000, 5000)
    greet = next(one for one in spans if one.step == "greet")
    assert [one["id"] for one in greet.standards] == ["greet"]


def test_a_call_that_breaks_off_has_stretches_without_an_end() -> None:
    engine = begin(library=HOUSE)
    engine.do({"do": "hold"})
    engine.do({"do": "note", "text": "x"})
    spans = call_spans(engine.events)
    assert [(one.kind, one.end_ms, one.ended) for one in spans] == [
        ("step", 2000, False),
        ("hold", 2000, False),
    ]


# -- records that do not tell all ------------------------------------------------------------------


def faults(document: dict[str, Any]) -> str:
    return " ".join(told_call(document).faults)


def test_a_whole_record_has_no_faults() -> None:
    assert told_call(interaction(walked())).faults == ()


def test_a_record_cut_off_by_a_crash_says_where() -> None:
    events = walked()[:9]
    assert faults(interaction(events)) == (
        "This call was cut off at 0:04: the program stopped, and no end was kept."
    )
    parked = [*events, {**events[-1], "type": "parked", "seq": 9}]
    assert "laid aside at 0:04" in faults(interaction(parked))
    assert "still going on" in faults({**interaction(events), "state": "open"})


def test_lost_events_are_counted() -> None:
    whole = interaction(walked())
    gap = {**whole, "events": [*whole["events"][:4], *whole["events"][6:]]}
    assert "2 events of this call cannot be read" in faults(gap)
    odd = {**whole, "events": [*whole["events"], "x", {"type": 7}]}
    assert "2 events of this call cannot be read" in faults(odd)
    headless = {**whole, "events": whole["events"][1:]}
    assert "The beginning of this call is missing" in faults(headless)
    short = {**whole, "events": whole["events"][:4]}
    assert "more steps that they do not" in faults(short)


def test_a_newer_record_is_read_and_said_to_be() -> None:
    whole = interaction(walked())
    assert "newer Job Aid" in faults({**whole, "v": 2})
    newer = {**whole, "events": [{**one, "v": 2} for one in whole["events"]]}
    assert "newer Job Aid" in faults(newer)
    assert len(told_call(newer).events) == len(whole["events"])


def test_a_foreign_record_is_shown_by_its_path() -> None:
    path = [
        {"script": "charge-dispute", "step": "greet", "entered_ms": 0},
        {"script": "charge-dispute", "step": "verify", "entered_ms": 4000, "how": "answer"},
        "x",
    ]
    told = told_call({"id": "f", "path": path, "versions": {"charge-dispute": "abc"}})
    assert told.from_path
    assert "has no events" in " ".join(told.faults)
    assert [one.step for one in call_moments(told.events)] == ["greet", "verify"]
    nothing = told_call({"id": "f", "path": 3, "events": {}})
    assert nothing.events == ()
    assert "neither events nor a path" in " ".join(nothing.faults)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["script", "step", "field", "ms", "x"]), inner, max_size=3
        )
    ),
    max_leaves=6,
)
ODD_EVENT = st.dictionaries(
    st.sampled_from(
        ["v", "seq", "at", "ms", "type", "of", "script", "step", "how", "field", "value", "answer",
         "label", "id", "item", "on", "old", "text", "rule", "reply", "note", "fields", "versions",
         "visits", "set", "held_ms", "gap_ms", "met", "reason", "what", "outcome", "promises"]
    ),
    JSON,
).flatmap(
    lambda body: st.sampled_from([one["type"] for one in walked()] + ["x", "continued"]).map(
        lambda kind: {**body, "type": kind}
    )
)  # fmt: skip


@settings(max_examples=examples(150), deadline=None)
@given(st.lists(ODD_EVENT | JSON, max_size=8))
def test_hostile_events_never_raise(events: list[Any]) -> None:
    told = told_call({"id": "h", "events": events, "path": events})
    call_moments(told.events)
    call_spans(told.events)
    rebuilt_script("charge-dispute", told.events)


def test_a_script_is_rebuilt_from_what_was_done_in_it() -> None:
    script = rebuilt_script("charge-dispute", walked())
    greet = script.step("greet")
    assert greet is not None
    assert greet.say is NOT_KEPT
    assert (greet.ask, [one.id for one in greet.do]) == (("account",), ["use-name"])
    assert [one.label.any for one in greet.answers] == ["It's about my bill"]
    assert greet.answers[0].go == "charge-dispute/verify"
