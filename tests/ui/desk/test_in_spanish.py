"""A desk in Spanish: whatever is refused or noticed is said in Spanish."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from jobaid.operations.desk.changes import OTHERWISE
from jobaid.operations.desk.start_view_models import ScriptChange
from jobaid.sentences import Sentence, sentence
from tests.ui.desk.desks import Desk, focused
from tests.ui.spanish import english_in, speaking
from tests.ui.tree import Tree, press, settle


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    """The desk of these tests is in Spanish; its library is not, nor is the call."""
    with speaking(qapp):
        made = Desk()
        made.session.language = "es"
        yield made
        made.close()


class Heard:
    """What the desk said, each sentence once."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.all: list[str] = []

    def after(self, *expected: str) -> str:
        """What shows now; it is Spanish, and has what is expected in it."""
        says = self.desk.says
        assert says, "nothing was said"
        assert english_in(says, self.desk.session.library.library) == [], says
        for words in expected:
            assert words in says, says
        if says not in self.all:
            self.all.append(says)
        return says


def test_whatever_is_refused_in_a_call_is_said_in_spanish(desk: Desk, tree: Tree) -> None:
    heard = Heard(desk)
    do, moves = desk.place.dispatcher.do, desk.place.calls.key_bindings
    desk.open()

    # moves, with keys
    press("Alt+Left")
    heard.after("primer paso")
    do("next")
    heard.after("espera la respuesta del cliente")
    press("1")
    heard.after("Elegido «")
    press("Alt+I", "1", "2")
    heard.after("lleva ahora a")
    press("F7", "1")
    heard.after("Ha saltado")
    press("F9", "1")
    heard.after("Transferida a")
    moves.jump_to("charge-dispute/credit")
    heard.after()  # the rule's own reason, in the library's words
    press("Return")
    heard.after("Ha ido a")

    # what does not fit
    for command, words in (
        ({"do": "resume"}, "no está en espera"),
        ({"do": "unpark"}, "no está aparcada"),
        ({"do": "return"}, "no hay nada que dejar"),
        ({"do": "jump", "to": "nowhere"}, "ningún paso"),
        ({"do": "jump"}, "Diga adónde ir"),
        ({"do": "answer", "id": "nothing"}, "ninguna respuesta"),
        ({"do": "tick", "id": "nothing"}, "ningún punto"),
        ({"do": "tick", "id": "x", "on": "yes"}, "true o false"),
        ({"do": "fill", "field": "nothing", "value": "x"}, "ningún campo"),
        ({"do": "reply", "id": "nothing"}, "ninguna respuesta de la casa"),
        ({"do": "may", "id": "nothing"}, "ningún permiso"),
        ({"do": "slip", "rule": "nothing"}, "ninguna regla de nunca"),
        ({"do": "language", "to": "tlh"}, "ningún idioma"),
        ({"do": "wrap-up", "outcome": "nothing"}, "ningún resultado"),
        ({"do": "transfer", "kind": "hot", "to": "x"}, "`warm` o `cold`"),
        ({"do": "change"}, "Diga qué cambiar"),
        ({"do": "change", "step": "nothing", "answer": "x"}, "ningún paso con respuesta"),
        ({"do": "skip"}, "Diga por qué se salta"),
        ({"do": "off-script"}, "Diga por qué se dejó"),
        ({"do": "note"}, "Escriba la nota"),
        ({"do": "feedback"}, "Diga qué ha respondido"),
        ({"do": "nothing"}, "ninguna orden"),
        ({"do": "note", "text": []}, "tiene que ser un texto"),
    ):
        desk.place.dispatcher.carry_out(command)
        heard.after(words)
    press("F5")
    do("hold")
    heard.after("ya está en espera")
    press("F5")

    # typing
    desk.place.dispatcher.noted("palabra " * 5_000)
    heard.after("20.000")
    do("fill", field="account", value="x" * 2_000)
    heard.after()

    # its end
    do("close")
    heard.after()
    desk.place.dispatcher.run("discard", desk.session.discard, " ")
    heard.after("Diga por qué se descarta")
    assert len(heard.all) >= 30, heard.all


def test_a_field_says_in_spanish_what_would_fit(desk: Desk, tree: Tree) -> None:
    desk.open()
    library = desk.session.library.library
    said = set()
    for field in [*library.house.caller_fields, *library.scripts["charge-dispute"].fields]:
        told = desk.session.do({"do": "fill", "field": field.name, "value": "@ñ?" * 400})
        if told.problem is not None:
            assert isinstance(told.problem, Sentence), told.problem
            desk.place.take(told)
            assert english_in(desk.says, library) == [], desk.says
            said.add(told.problem.template)
    assert said


def test_an_end_that_is_not_ready_says_so_in_spanish(desk: Desk, tree: Tree) -> None:
    heard = Heard(desk)
    desk.open()
    press("F12")
    assert focused() != "step-title"
    desk.place.dispatcher.run("finish", desk.session.finish)
    heard.after("Elija antes un resultado")
    needing = next(
        one.id
        for one in desk.view.wrap_up.outcomes
        if one.open_fields  # type: ignore[union-attr]
    )
    desk.place.dispatcher.run("outcome", desk.session.choose_outcome, needing)
    desk.place.dispatcher.run("finish", desk.session.finish)
    heard.after("necesita", "Rellénelo")


def test_between_calls_it_is_said_in_spanish_too(desk: Desk, tree: Tree) -> None:
    said: list[str] = []
    desk.place.trouble.connect(said.append)
    run, session = desk.place.dispatcher.run, desk.session
    run("amend", session.amend, "id", "x")
    run("keep", session.keep_promise, "id", "x")
    run("close", session.close_interrupted, "id", " ")
    run("close", session.close_interrupted, "id", "gone")
    desk.place.dispatcher.do("hold")
    run("open", session.open_script, "no-such-script")
    settle()
    assert len(set(said)) >= 5
    assert [words for words in said if english_in(words)] == []


def test_the_start_says_what_changed_in_spanish(desk: Desk, tree: Tree) -> None:
    change = ScriptChange("charge-dispute", "Un guion", (OTHERWISE, sentence("Changed rules")))
    finding = sentence("{file}, line {line}: {words}", file="a.yaml", line="3", words="…")
    view = replace(
        session_view(desk), changes=(change,), findings=(finding,), now=dt.datetime.now(dt.UTC)
    )
    desk.place.start.show_view(view)
    settle()
    shown = [node.name + node.text for node in tree.nodes()]
    assert any("Reglas cambiadas" in words for words in shown)
    assert any("a.yaml, línea 3" in words for words in shown)
    assert not any("Changed" in words for words in shown)


def test_the_summary_stays_in_the_words_it_had(desk: Desk) -> None:
    """It goes to the customer's record, not to the agent: the interface's language is no matter."""
    desk.open()
    press("1")
    assert "Now at:" in desk.session.transfer_summary()
    assert not isinstance(desk.session.summary(), Sentence)


def session_view(desk: Desk):  # type: ignore[no-untyped-def]
    return desk.session.start_view()
