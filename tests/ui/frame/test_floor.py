"""The live floor at an agent's desk: told on the screen, help asked and read with keys alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from jobaid.operations.settings_file import change_settings
from jobaid.team.floor_card import FloorCard, HelpAnswer, answer_text, read_card
from jobaid.team.shared_floor import SharedFloor
from jobaid.team.shared_folder import SharedFolder
from tests.ui.frame.test_program import Desk
from tests.ui.tree import Tree, press, settle, type_text

HOUSE = "id: house\ncompany: Acme\nlanguages: [en]\nlive_floor: {on}\n"
SCRIPT = """\
id: fee
title: A fee on the bill
steps:
  - id: hear
    title: Hear it
    say: I can see the fee on your bill.
    answers: [{id: back, label: They want it back, go: offer}]
  - id: offer
    title: Offer
    say: Let me look at what I can do.
    outcome: done
"""


class Floor:
    """An agent's desk in a house with a floor, and a supervisor's desk beside it."""

    def __init__(self, qtbot: QtBot, profile: Path, root: Path, on: str = "true") -> None:
        self.library, self.shared = root / "library", root / "shared"
        self.house(on)
        (self.library / "scripts").mkdir()
        (self.library / "scripts/fee.yaml").write_text(SCRIPT)
        (self.library / "outcomes.yaml").write_text("- {id: done, kind: success, label: Done}\n")
        (self.shared / "desks/sup").mkdir(parents=True)
        change_settings(profile, {"team.folder": str(self.shared), "desk": "d1"})
        self.desk = Desk(qtbot, profile, library=self.library).ready()
        self.channel = SharedFloor(SharedFolder(self.shared, "sup"))

    def house(self, on: str) -> None:
        self.library.mkdir(exist_ok=True)
        (self.library / "library.yaml").write_text(HOUSE.format(on=on))

    def card(self) -> FloorCard | None:
        told = self.channel.cards().get("d1")
        return None if told is None else read_card(told, "d1")

    def until_card(self, true: object) -> FloorCard:
        self.desk.until(lambda: (card := self.card()) is not None and true(card))  # type: ignore[operator]
        found = self.card()
        assert found is not None
        return found

    def answer(self, words: str) -> None:
        card = self.until_card(lambda card: card.help is not None)
        assert card.help is not None
        answer = HelpAnswer(card.help.id, words, {"id": "sam", "name": "Sam"}, "")
        self.channel.answer("d1", answer_text(answer))


def end_the_call(floor: Floor) -> None:
    press("F12")
    settle()
    press("1")
    press("Ctrl+Return")
    floor.desk.until(lambda: floor.desk.session.desk_call is None)


@pytest.fixture
def floor(qtbot: QtBot, profile: Path, tmp_path: Path) -> Iterator[Floor]:
    made = Floor(qtbot, profile, tmp_path)
    yield made
    made.desk.close()


def test_help_is_asked_in_two_keys_and_its_answer_stands_beside_the_line(
    floor: Floor, tree: Tree
) -> None:
    assert "supervisors see" in tree.find("floor-words").name
    type_text("fee")
    press("Return")
    floor.desk.until(lambda: tree.has("say"))
    card = floor.until_card(lambda card: card.state == "call" and card.step != "")
    assert (card.script, card.step) == ("A fee on the bill", "Hear it")

    press("1")
    floor.until_card(lambda card: card.step == "Offer")
    press("Shift+F1")
    press("Return")
    asked = floor.until_card(lambda card: card.help is not None)
    assert asked.help is not None
    assert (asked.help.line, asked.help.step) == ("Let me look at what I can do.", "Offer")
    assert "You asked for help" in tree.find("help-line").name

    floor.answer("Give it back, once")
    floor.desk.until(lambda: "Give it back, once" in tree.find("help-line").name)
    order = [node.identifier for node in tree.nodes()]
    assert order.index("say") < order.index("help-line"), "under the line to say"
    press("Shift+F1")
    assert not tree.has("help-line")
    floor.until_card(lambda card: card.help is None)


def test_words_with_a_card_number_leave_the_desk_masked(floor: Floor, tree: Tree) -> None:
    type_text("fee")
    press("Return")
    floor.desk.until(lambda: tree.has("say"))
    press("Shift+F1")
    type_text("Her card is 4111 1111 1111 1111")
    press("Return")
    card = floor.until_card(lambda card: card.help is not None)
    assert card.help is not None
    assert card.help.words.startswith("Her card is")
    assert "4111 1111" not in card.help.words
    # The call is over: nobody needs help with it any more
    end_the_call(floor)
    floor.until_card(lambda card: card.help is None)


def test_a_folder_that_is_away_is_said_beside_the_line_and_the_call_goes_on(
    floor: Floor, tree: Tree
) -> None:
    type_text("fee")
    press("Return")
    floor.desk.until(lambda: tree.has("say"))
    floor.shared.rename(floor.shared.with_name("away"))
    press("Shift+F1")
    press("Return")
    floor.desk.until(lambda: "Nobody has heard you yet" in tree.find("help-line").name)
    press("1")
    assert floor.desk.session.call_view().step == "offer"


def test_a_house_without_a_floor_shows_and_asks_nothing(
    qtbot: QtBot, profile: Path, tmp_path: Path, tree: Tree
) -> None:
    floor = Floor(qtbot, profile, tmp_path, on="false")
    try:
        type_text("fee")
        press("Return")
        floor.desk.until(lambda: tree.has("say"))
        press("Shift+F1")
        press("Return")
        assert not tree.has("floor-words")
        assert not tree.has("help-line")
        assert floor.channel.cards() == {}
        # The house begins one: it is told and shown from then on
        end_the_call(floor)
        floor.house("true")
        floor.desk.until(lambda: tree.has("floor-words"))
        floor.until_card(lambda card: card.desk == "d1")
    finally:
        floor.desk.close()
    assert floor.channel.cards() == {}, "what ended shows no more"
