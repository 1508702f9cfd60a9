"""What agents met is accepted as an answer, or declined, and thanked for when published."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jobaid.operations.recorder import Recorder
from jobaid.operations.records.record_finder import Records
from jobaid.operations.studio.inbox import accepted_entries
from jobaid.operations.studio.tree_edits import values_of
from jobaid.operations.unsent_words import UnsentWords
from jobaid.ui.kit.row_list import RowList
from tests.call.house import contents
from tests.operations.kept_calls import make_call
from tests.ui.studio.studios import StudioWindow
from tests.ui.tree import Tree, press, settle, type_text


def focus() -> str:
    widget = QApplication.focusWidget()
    return "" if widget is None else widget.accessibleIdentifier()


@pytest.fixture
def inbox(qtbot: QtBot, tmp_path: Path) -> Iterator[StudioWindow]:
    """The studio over a house whose agents met something on two calls."""
    library = tmp_path / "house"
    for file, content in contents().items():
        path = library / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    record = tmp_path / "record"
    with Recorder.open(record) as recorder:
        make_call(
            recorder,
            0,
            {"do": "none-fits", "text": "I lost my bill"},
            {"do": "jump", "to": "find-charge"},
            {"do": "suggest", "text": "Ask for the date too"},
        )
        make_call(recorder, 1, {"do": "none-fits", "text": "I lost my bill"})
    window = StudioWindow(qtbot, library, tmp_path / "profile")
    with Records.open(record) as records:
        window.records = records
        press("Ctrl+5")
        window.until(lambda: bool(window.area.work and window.area.work._views["inbox"].groups))  # type: ignore[attr-defined]
        yield window
        window.close()


def test_what_still_waits_is_counted_once_the_answers_are_on_the_disk(
    inbox: StudioWindow, tree: Tree
):
    inbox.unsaved = []
    press("Return", "2")
    settle()
    while focus() != "inbox-tell":
        press("Tab")
    type_text("Thank you.")
    press("Ctrl+Return")
    inbox.until(lambda: bool(inbox.unsaved))
    settle()
    assert len(inbox.statements) == 2
    assert inbox.said == []
    inbox.unsaved.pop()()
    inbox.until(lambda: bool(inbox.said))
    assert inbox.said[-1] == "1 person hears it"


def test_words_become_an_answer_and_are_thanked_for(inbox: StudioWindow, tree: Tree):
    assert tree.find("inbox-title").name == "3 to answer"
    assert focus() == "inbox-groups"
    assert tree.find("inbox-words").name == "“I lost my bill”"
    assert "1 agent" in tree.find("inbox-about").name
    press("Return", "Tab")
    settle()
    while focus() != "inbox-go":
        press("Tab")
    type_text("verify")
    press("Return", "Tab")
    type_text("You were right, it is there now.")
    press("Ctrl+Return")
    inbox.until(lambda: len(inbox.said) > 0)
    assert inbox.said[-1] == "1 person hears it"
    answers = values_of(inbox.work.edited.contents["scripts/charge-dispute.yaml"])["steps"][0]
    assert answers["answers"][-1]["label"] == "I lost my bill"
    assert answers["answers"][-1]["go"] == "verify"
    assert [(kind, added["taken"]) for kind, _, added, _ in inbox.statements] == [
        ("answer", "later")
    ] * 2
    inbox.until(lambda: tree.find("inbox-title").name == "1 to answer")
    assert inbox.work.edited.undo_deed == "add what customers say: I lost my bill"
    press("Esc", "Esc")
    settle()
    press("Ctrl+Shift+Return")
    inbox.until(lambda: "Thank you, Maya Okoro." in tree.find("publish-note-en").text)
    type_text("Callers lose their bills")
    press("Ctrl+Shift+Return")
    inbox.until(lambda: len(inbox.said) > 1)
    assert inbox.said[-1].startswith("Published as version")
    assert [kind for kind, _, _, _ in inbox.statements[2:]] == ["answer", "thanks"] * 2


def test_undo_gives_back_what_the_draft_took_up(inbox: StudioWindow, tree: Tree):
    folder = inbox.work.edited.draft.folder
    press("Return", "Ctrl+Return")
    inbox.until(lambda: tree.find("inbox-title").name == "1 to answer")
    assert len(accepted_entries(folder)) == 2
    press("Ctrl+Z")
    assert inbox.said[-1] == "Undone: add what customers say: I lost my bill"
    inbox.until(lambda: tree.find("inbox-title").name == "3 to answer")
    assert accepted_entries(folder) == []
    press("Ctrl+Y")
    inbox.until(lambda: tree.find("inbox-title").name == "1 to answer")
    assert len(accepted_entries(folder)) == 2


def test_a_refusal_wants_its_reason(inbox: StudioWindow, tree: Tree):
    press("Down", "Return")
    settle()
    assert tree.find("inbox-words").name == "Ask for the date too"
    press("3", "Ctrl+Return")
    settle()
    assert focus() == "inbox-tell"
    assert tree.has(name="Say why not")
    assert inbox.statements == []
    type_text("The date is on the bill already.")
    press("Ctrl+Return")
    inbox.until(lambda: bool(inbox.said))
    kind, _, added, by = inbox.statements[0]
    assert (kind, added["taken"], by) == ("answer", False, "tom")
    assert added["words"] == "The date is on the bill already."


def test_a_digit_in_the_list_decides_and_an_answer_needs_its_words(inbox: StudioWindow, tree: Tree):
    press("2", "Ctrl+Return")
    settle()
    assert focus() == "inbox-tell"
    assert tree.has(name="Say something: it is what they read.")
    assert inbox.statements == []
    type_text("We ask for the account then.")
    press("Ctrl+Return")
    inbox.until(lambda: bool(inbox.said))
    assert [added["words"] for _, _, added, _ in inbox.statements] == [
        "We ask for the account then."
    ] * 2
    # What is typed on decides nothing of the next one.
    assert focus() == "inbox-groups"
    type_text("and so on ")
    assert len(inbox.statements) == 2


def test_who_met_it_is_told_with_the_script_and_when(inbox: StudioWindow, tree: Tree):
    assert tree.find("inbox-about").name.startswith("Charge dispute, ")
    assert tree.has(name="I lost my bill, Maya Okoro, ")
    assert not tree.has(name="Maya Okoro, 2026-11-20")


def test_what_came_in_meanwhile_shows_when_one_comes_back(inbox: StudioWindow, tree: Tree):
    assert inbox.records is not None
    with Recorder.open(inbox.records.profile.folder) as recorder:
        make_call(recorder, 2, {"do": "none-fits", "text": "It was a gift"})
    inbox.area.hide()
    inbox.area.show()
    inbox.until(lambda: tree.find("inbox-title").name == "4 to answer")


def test_an_empty_inbox_says_so_and_shows_no_empty_list(studio: StudioWindow, tree: Tree):
    press("Ctrl+5")
    studio.until(lambda: tree.has(name="Nothing has come in"))
    # Its keys are heard; the ring is round what says so, not round an empty sheet.
    rows = tree.find("inbox-groups").widget
    assert focus() == "inbox-groups"
    assert isinstance(rows, RowList)
    assert rows.height() <= 1
    assert rows.ring_target() is rows.nothing
    press("Esc")
    settle()
    assert focus() == "studio-find"


def test_what_is_told_one_is_kept_while_another_is_looked_at(
    inbox: StudioWindow, tree: Tree, tmp_path: Path
):
    inbox.window.unsent_words = words = UnsentWords(tmp_path, lambda: "tom")
    press("2")
    tree.find("inbox-tell").widget.setFocus()
    type_text("It is in the letter")
    press("Escape", "Down")
    settle()
    assert tree.find("inbox-tell").text == ""
    press("Up")
    settle()
    assert tree.find("inbox-tell").text == "It is in the letter"
    press("2")
    tree.find("inbox-tell").widget.setFocus()
    press("Ctrl+Return")
    inbox.until(lambda: bool(inbox.said))
    words.close()
    assert list((tmp_path / "unsent").glob("*")) == []
