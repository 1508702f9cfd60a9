"""The summary: three lines that a colleague would write, as far as there is something to say."""

from __future__ import annotations

from jobaid.call.compiled_library import CompiledLibrary
from jobaid.call.engine import CallEngine
from jobaid.call.summary import facts_of, summary
from jobaid.library.reader import read_contents
from tests.call.house import TickingClock, begin, contents, do
from tests.call.test_topics import opened


def dispute() -> CallEngine:
    engine = begin(given={"customer.name": "Ann Lee", "account": "40217788"})
    do(engine, "answer", id="gives-account")
    do(engine, "next")
    do(engine, "answer", id="matches")
    return engine


def test_it_grows_line_by_line_and_says_nothing_in_code():
    engine = begin(given={"customer.name": "Ann Lee", "account": "40217788"})
    assert summary(engine.call) == "Charge dispute (Ann Lee, 40217788)."
    do(engine, "answer", id="gives-account")
    assert summary(engine.call) == "Charge dispute (Ann Lee, 40217788). “It's about my bill”."
    do(engine, "next")
    do(engine, "answer", id="matches")
    do(engine, "fill", field="reason", value="twice")
    do(engine, "fill", field="amount", value="19.99")
    assert summary(engine.call).splitlines()[1] == (
        "Identity checked: yes; Why it looks wrong: Charged twice; Amount in dispute: £19.99."
    )
    do(engine, "answer", id="small")
    do(engine, "note", text="Prefers email.\nNot after six")
    do(engine, "wrap-up")
    lines = summary(engine.call).splitlines()
    assert len(lines) == 3
    assert lines[0] == (
        "Charge dispute: Resolved (Ann Lee, 40217788). "
        "“It's about my bill”, “That one, it's wrong”."
    )
    assert lines[2] == (
        "Promised: Credit of £19.99 on the account (by Thu 26 Nov 2026, 17:00). "
        "Note: Prefers email. Not after six."
    )


def test_what_a_visited_script_asked_is_not_why_they_rang():
    assert facts_of(dispute().call).answers == ("It's about my bill",)


def test_a_field_that_no_library_knows_is_called_by_its_words():
    engine = begin(given={"first_contact": "2026-11-03", "account": "40217788"})
    assert "First contact: 2026-11-03" in summary(engine.call)


def test_a_choice_is_said_by_its_label_and_a_date_in_words():
    library = read_contents(
        contents(
            other="""
id: other
title: Other
fields:
  why: {label: Why, kind: choice, options: [{id: its-lost, label: They lost it}]}
  several: {label: Which, kind: choices, options: [{id: a-b, label: Red}, {id: c-d, label: Blue}]}
  day: {label: On, kind: date}
steps: [{id: one, title: One, say: Hello., outcome: resolved}]
"""
        )
    ).library
    engine = begin("other", library)
    do(engine, "fill", field="why", value="its-lost")
    do(engine, "fill", field="several", value=["a-b", "c-d"])
    do(engine, "fill", field="day", value="2026-11-03")
    assert summary(engine.call).splitlines()[1] == (
        "Why: They lost it; Which: Red and Blue; On: 3 November 2026."
    )


def test_another_topic_stands_beside_the_first_and_an_opening_is_none():
    engine = opened()
    assert summary(engine.call).startswith("A call comes in")
    do(engine, "answer", id="bill")
    do(engine, "jump", to="stolen-phone")
    assert summary(engine.call).startswith("Charge dispute and Stolen phone.")
    do(engine, "undo")
    assert summary(engine.call).startswith("Charge dispute.")


def test_a_house_of_another_language_reads_its_own():
    files = contents()
    files["library.yaml"] = files["library.yaml"].replace(b"[en, es]", b"[es, en]")
    engine, _ = CallEngine.start(
        CompiledLibrary(read_contents(files).library),
        "charge-dispute",
        TickingClock(),
        lambda: "id-1",
        language="en",
    )
    do(engine, "promise", text="Llamar", due="2026-11-24T15:00:00+00:00")
    do(engine, "note", text="Prefiere correo")
    assert summary(engine.call).splitlines()[-1] == (
        "Prometido: Llamar (para el mar 24 nov 2026, 15:00). Nota: Prefiere correo."
    )


def test_many_answers_are_cut_to_those_at_both_ends():
    engine = dispute()
    for text in "abcdef":
        do(engine, "none-fits", text=text)
    line = summary(engine.call).splitlines()[0]
    assert line.endswith("“It's about my bill”, “a”, “e”, “f”.")
