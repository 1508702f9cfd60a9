"""After an undo nothing of the branch that was left is owed."""

from __future__ import annotations

from jobaid.call.kept_commands import kept_way
from jobaid.call.missing import missing_on_path
from tests.call.house import OTHERS, begin, do, house

COUNTED = """
- {id: asked, text: Ask once at most, measure: count, step: ask-supervisor, at_most: 1}
- {id: found, text: Find it in a minute, measure: time-to-step, step: find-charge, at_most: 60}
- {id: greet, text: Greet within 10 s, measure: time-to-step, at_most: 10, unit: s}
- {id: stay, text: Not long at the greeting, measure: step-time, at_most: 30, unit: s}
- {id: due, text: Promises within 2 days, measure: promise-due, at_most: 2, unit: days}
"""


def test_no_field_and_no_must_of_an_undone_step_is_missing():
    engine = begin()
    do(engine, "answer", id="stolen")
    assert "block-sim" in missing_on_path(engine.call)
    do(engine, "undo")
    assert missing_on_path(engine.call) == ["account", "use-name"]
    do(engine, "jump", to="stolen-phone")
    assert "block-sim" in missing_on_path(engine.call)


def test_undos_take_back_one_branch_after_the_other():
    engine = begin()
    do(engine, "jump", to="stolen-phone")
    do(engine, "next")
    do(engine, "tick", id="use-name")
    do(engine, "undo")
    do(engine, "undo")
    assert "block-sim" in missing_on_path(engine.call)
    do(engine, "undo")
    assert missing_on_path(engine.call) == ["account", "use-name"]
    closed = engine.do({"do": "close", "reason": "gone"}).events[-1]
    assert closed["missing"] == ["account", "use-name"]


def test_a_standard_counts_no_step_that_an_undo_took_back(monkeypatch):
    monkeypatch.setitem(OTHERS, "standards.yaml", COUNTED)
    engine = begin(library=house())
    for _ in range(3):
        do(engine, "jump", to="ask-supervisor")
        do(engine, "undo")
    do(engine, "jump", to="ask-supervisor")
    do(engine, "close", reason="gone")
    assert [one["value"] for one in engine.state.standards if one["id"] == "asked"] == [1]


def test_what_an_undone_move_measured_is_measured_when_it_is_made(monkeypatch):
    monkeypatch.setitem(
        OTHERS, "standards.yaml", COUNTED.replace("step: find-charge", "step: find-charge, unit: s")
    )
    engine = begin(library=house())  # a second with each command
    do(engine, "jump", to="find-charge")
    do(engine, "undo")
    assert engine.state.standards == []
    for _ in range(17):
        do(engine, "repeat")
    do(engine, "jump", to="find-charge")
    measured = {one["id"]: one["value"] for one in engine.state.standards}
    assert measured["found"] == measured["greet"] == 20
    assert [one["id"] for one in engine.state.standards].count("greet") == 1


def test_a_kept_call_reads_as_the_live_one(monkeypatch):
    from jobaid.call.fold import fold

    monkeypatch.setitem(OTHERS, "standards.yaml", COUNTED)
    engine = begin(library=house())
    do(engine, "answer", id="gives-account")
    do(engine, "undo")
    do(engine, "jump", to="ask-supervisor")
    do(engine, "undo")
    do(engine, "answer", id="stolen")
    again = fold(engine.events)
    assert again.way == engine.state.way
    assert again.standards == engine.state.standards
    assert [entry["how"] for entry in again.path] == [
        "start", "answer", "visit", "undo", "jump", "undo", "answer"
    ]  # fmt: skip


def test_an_outcome_can_be_chosen_no_more_and_the_kept_way_knows_it():
    engine = begin()
    do(engine, "wrap-up", outcome="resolved")
    do(engine, "wrap-up", outcome=None)
    assert (engine.state.wrapped_outcome, engine.state.wrapping) == (None, True)
    way = kept_way(engine.events)
    assert way is not None
    again = begin()
    for one in way.commands:
        again.do(one.command)
    assert (again.state.wrapped_outcome, again.state.wrapping) == (None, True)
