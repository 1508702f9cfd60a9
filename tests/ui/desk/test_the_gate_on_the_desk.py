"""What a trainee's desk shows of the gate and the warm-up, and that no customer waits for it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from jobaid.operations.desk.action_result import Changes
from jobaid.operations.training.trainee_place import TraineePlace
from tests.ui.desk.desks import Desk, desk_of
from tests.ui.tree import press

BILL = """id: bill
title: A wrong bill
steps:
  - {id: hello, say: Hello., wording: exact, exact_because: Law., outcome: done}
"""
FIRE = """id: fire
title: A fire
steps:
  - {id: out, say: Out now., outcome: done}
"""
DOOR = """id: door
title: Front door
steps:
  - id: hello
    say: What is it?
    answers: [{id: fire, label: It burns, go: fire/out, urgent: true}]
"""
PATH = "scripts: [{script: bill, pass_at: 80}, {script: fire, pass_at: 80}]\ngate: true\n"


@pytest.fixture
def gated(tmp_path: Path, qapp: QApplication):
    made = desk_of(tmp_path / "house", BILL, FIRE, DOOR, profile=tmp_path / "p", path=PATH)
    made.session.agent_is({"id": "ella", "name": "Ella Novak"})
    made.session.role_is("new hire")
    made.session.read_training()
    made.place.renew(~Changes.NOTHING)
    QApplication.processEvents()
    yield made
    made.close()


def open_it(desk: Desk, script: str):
    return desk.place.dispatcher.run("open", desk.session.open_script, script)


def test_a_script_that_is_not_open_yet_says_so_and_asks_once(gated: Desk) -> None:
    row = gated.find("script-bill")
    assert "Not open for your calls yet" in row.accessibleName() + row.accessibleDescription()
    row.setFocus()
    press("Return")
    assert gated.session.desk_call is None
    press("Return")
    assert gated.session.desk_call is not None


def test_what_is_missing_is_said_and_other_scripts_open(gated: Desk) -> None:
    told = open_it(gated, "bill")
    assert "“A wrong bill” is not open for your calls yet" in str(told.problem)
    assert "With a customer on the line, open it once more." in str(told.problem)
    open_it(gated, "door")
    assert gated.session.desk_call is not None


def test_an_emergency_opens_at_once(gated: Desk) -> None:
    assert open_it(gated, "fire").problem is None
    assert gated.session.desk_call is not None


def test_with_a_customer_on_the_line_nothing_is_asked(gated: Desk) -> None:
    open_it(gated, "door")
    first = gated.session.desk_call
    assert open_it(gated, "bill").problem is None
    assert gated.session.desk_call is not first


def test_a_call_from_the_telephone_opens_whatever_it_names(gated: Desk) -> None:
    told = gated.session.open_from_outside("bill", {"customer.name": "Ann Lee"})
    assert told.problem is None
    assert gated.session.desk_call is not None


def test_who_is_no_trainee_sees_nothing_of_it(gated: Desk) -> None:
    gated.session.role_is("agent")
    gated.session.read_training()
    QApplication.processEvents()
    assert open_it(gated, "bill").problem is None


def test_due_cards_stand_on_the_start_screen_with_their_key(gated: Desk) -> None:
    button = gated.find("warm-up")
    assert "1 card" in button.accessibleName()
    asked: list[bool] = []
    gated.place.warm_up_asked.connect(lambda: asked.append(True))
    press("Alt+W")
    assert asked == [True]


def test_nobody_who_never_practised_is_asked_to(gated: Desk) -> None:
    gated.session.agent_is({"id": "maya", "name": "Maya Okoro"})
    gated.session.role_is("agent")
    gated.session.read_training()
    assert gated.session.start_view().due_cards == 0
    recorder = gated.recorder
    assert recorder is not None
    assert not TraineePlace(recorder.profile.folder, "maya").folder.exists()
