"""A script without the call's language: it says so, and no sentence is half of each."""

from __future__ import annotations

from jobaid.call.compiled_library import CompiledLibrary
from jobaid.call.engine import CallEngine
from jobaid.call.view import play_state
from jobaid.library.reader import read_contents
from tests.call.house import TickingClock, contents, do

SPANISH = """
id: spanish
title: {en: Hello, es: Hola}
fields: {owed: {label: {en: Owed, es: Debe}, kind: money}}
steps:
  - id: one
    title: {en: First, es: Primero}
    say: {en: "You owe {{ owed|money }}.", es: "Debe {{ owed|money }}."}
    ask: [owed]
"""
ENGLISH = """
id: english
title: Goodbye
fields: {owed: {label: Owed, kind: money}}
steps:
  - {id: two, title: Second, say: "You owe {{ owed|money }} this {{ part_of_day }}.", ask: [owed]}
"""
SAYS = "This script has no text in Spanish. It goes on in English."


def call(script: str) -> tuple[CallEngine, str | None]:
    library = read_contents(contents(spanish=SPANISH, english=ENGLISH)).library
    engine, begun = CallEngine.start(
        CompiledLibrary(library), script, TickingClock(), lambda: "id-1", language="es"
    )
    return engine, begun.problem


def says(engine: CallEngine) -> str:
    return str(play_state(engine.call, engine.do({"do": "repeat"}))["say"])


def test_a_script_that_lacks_the_language_says_so_and_speaks_one_language_throughout():
    engine, problem = call("english")
    assert problem == SAYS
    do(engine, "fill", field="owed", value="12,50")
    assert says(engine) == "You owe £12.50 this morning."
    assert engine.state.language == "es", "the call's language stays what was asked for"


def test_it_is_said_where_it_begins_and_ends_where_the_language_is_there():
    engine, problem = call("spanish")
    assert problem is None
    do(engine, "fill", field="owed", value="12,50")
    assert says(engine) == "Debe 12,50 £."
    assert do(engine, "jump", to="english") == SAYS
    assert says(engine) == "You owe £12.50 this morning."
    assert do(engine, "jump", to="two") is None, "not at every step"
    assert do(engine, "jump", to="spanish") is None
    assert says(engine) == "Debe 12,50 £."


def test_asking_for_a_language_that_the_script_lacks_says_so():
    engine, _ = call("english")
    assert do(engine, "language", to="en") is None
    assert do(engine, "language", to="es") == SAYS


def test_when_a_promise_is_due_is_read_back_in_the_language_that_is_spoken():
    engine, _ = call("english")
    done = engine.do({"do": "promise", "text": "Ring back", "due": "el viernes"})
    assert done.events[0]["read_back"].startswith("Fri 27 Nov")
    engine, _ = call("spanish")
    done = engine.do({"do": "promise", "text": "Llamar", "due": "Friday"})
    assert done.events[0]["read_back"].startswith("vie 27 nov")
