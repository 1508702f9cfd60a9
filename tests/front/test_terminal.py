from __future__ import annotations

import io
import itertools

from jobaid.library.reader import read_contents
from jobaid.operations.recorded_call import begin
from jobaid.terminal import choose_script, walk_in_terminal
from tests.call.house import TickingClock, contents

READING = read_contents(contents())


def typed(*lines: str, script: str = "charge-dispute"):
    numbers = itertools.count()
    call = begin(READING, script, new_id=lambda: f"id{next(numbers)}", clock=TickingClock())
    out = io.StringIO()
    walk_in_terminal(call, io.StringIO("".join(f"{line}\n" for line in lines)), out)
    return call.engine, out.getvalue()


def test_a_plain_call_by_digits_and_enter():
    engine, shown = typed(
        "40217788", "t1", "1", "Ann Lee", "", "1", "twice", "18.40", "1", "w", "c ok"
    )
    assert [entry["step"] for entry in engine.state.path][-1] == "credit"
    assert engine.state.fields["account"] == "40217788"
    assert engine.state.status == "closed"
    assert "“It's about my bill”" in shown
    assert "I have credited £18.40." in shown
    assert "say exactly" in shown


def test_what_must_never_be_done_is_shown_on_the_step_it_bears_on():
    _, shown = typed("q")
    assert "Never: Never interrupt" in shown


def test_a_move_that_breaks_a_rule_asks_once():
    engine, shown = typed("j credit", "", "j credit", "y", "q")
    assert shown.count("No money moves before we know who is calling.") == 2
    assert [entry["step"] for entry in engine.state.path] == ["greet", "credit"]


def test_a_reply_is_found_by_words_and_left_again():
    engine, shown = typed("r robot", "x", "q")
    assert "No, I'm a person." in shown
    assert engine.state.reply is None


def test_keys_that_mean_nothing_here_say_where_help_is():
    engine, shown = typed(
        "acount=5", "40217788", "9", "t7", "{broken", '{"do": "hold"}', "h", "?", "q"
    )
    assert "`account`" in shown
    assert "no such item" in shown
    assert "not JSON" in shown
    assert engine.state.held_since is None
    assert engine.state.hold_ms > 0
    assert "leave; a kept call" in shown


def test_notes_promises_and_owning_up():
    engine, _ = typed(
        "n neighbour has the parcel",
        "p Ring back / 2 days",
        "slip interrupt",
        "near interrupt",
        "may credit-25",
        "0 my dog ate it",
        "s said already",
        "q",
    )
    assert engine.state.notes[0]["text"] == "neighbour has the parcel"
    assert next(iter(engine.state.promises.values()))["due_text"] == "2 days"
    assert len(engine.state.slips) == 2
    assert engine.state.may_used[0]["may"] == "credit-25"
    assert engine.state.none_fits[0]["text"] == "my dog ate it"
    assert engine.state.skipped[0]["reason"] == "said already"


def test_the_script_is_chosen_by_the_customers_words():
    out = io.StringIO()
    chosen = choose_script(READING.library, io.StringIO("i was charged twice\n1\n"), out)
    assert chosen == "charge-dispute"
    assert choose_script(READING.library, io.StringIO("stolen-phone\n"), io.StringIO()) == (
        "stolen-phone"
    )
    assert choose_script(READING.library, io.StringIO("q\n"), io.StringIO()) is None
    assert choose_script(READING.library, io.StringIO(""), io.StringIO()) is None
