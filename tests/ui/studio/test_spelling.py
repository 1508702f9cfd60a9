"""Words that no dictionary knows are spelled right by a digit, or known to the house."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from jobaid.operations.studio import draft_spelling
from jobaid.operations.studio.tree_edits import with_set
from tests.ui.studio.studios import StudioWindow
from tests.ui.tree import Tree, press, settle, type_text

FILE = "scripts/front-desk.yaml"

pytest.importorskip("hunspell", reason="the extra `spelling` is not installed")


def focus() -> str:
    widget = QApplication.focusWidget()
    return "" if widget is None else widget.accessibleIdentifier()


def misspelled(studio: StudioWindow, say: str) -> None:
    content = with_set(studio.work.edited.contents[FILE], ("steps", 0, "say"), say)
    studio.work.edited.edit("misspell", {FILE: content})
    assert studio.area.work is not None
    studio.area.work.changed()


def to_word(studio: StudioWindow, tree: Tree, word: str) -> None:
    studio.until(lambda: word in [one.name.split(",")[0] for one in tree.all(role="Cell")])
    view = tree.find("spelling-words").widget
    words = [view.model().index(at, 0).data() for at in range(view.model().rowCount())]  # type: ignore[attr-defined]
    press("Home", *["Down"] * words.index(word))


def offers(tree: Tree) -> list[str]:
    view = tree.find("spelling-offers").widget
    return [view.model().index(at, 0).data() for at in range(view.model().rowCount())]  # type: ignore[attr-defined]


def test_a_digit_spells_it_right_everywhere_and_undo_takes_it_back(
    studio: StudioWindow, tree: Tree
):
    misspelled(studio, "I will recieve it. Did you recieve it?")
    before = studio.work.edited.contents[FILE]
    press("Ctrl+Shift+W")
    settle()
    assert focus() == "spelling-words"
    to_word(studio, tree, "recieve")
    studio.until(lambda: "receive" in offers(tree))
    press(str(offers(tree).index("receive") + 1))
    settle()
    assert b"I will receive it. Did you receive it?" in studio.work.edited.contents[FILE]
    assert studio.said[-1].startswith("Done: spell “recieve” as “receive” in 2 places.")
    unknown = studio.desk.spelling.unknown(studio.work.edited.reading())
    assert "recieve" not in [one.word for one in unknown]
    press("Ctrl+Z")
    assert studio.work.edited.contents[FILE] == before
    studio.until(lambda: any(one.name.startswith("recieve,") for one in tree.all(role="Cell")))


def test_the_words_of_the_script_in_hand_stand_first(studio: StudioWindow, tree: Tree):
    misspelled(studio, "Did you recieve it?")
    type_text("a call comes")
    press("Return", "Ctrl+Shift+W")
    studio.until(lambda: bool(tree.all(role="Cell", name="recieve")))
    view = tree.find("spelling-words").widget
    assert view.model().index(0, 0).data() == "recieve"  # type: ignore[attr-defined]


def test_nought_has_the_house_know_it(studio: StudioWindow, tree: Tree):
    misspelled(studio, "This is the zibbliwick desk.")
    press("Ctrl+Shift+W")
    to_word(studio, tree, "zibbliwick")
    press("0")
    settle()
    assert b"zibbliwick\n" in studio.work.edited.contents["words.txt"]
    studio.until(lambda: not any("zibbliwick" in one.name for one in tree.all(role="Cell")))
    press("Esc")
    settle()
    assert studio.area.work is not None
    assert studio.area.work.current == "scripts"


def test_enter_goes_to_the_word_and_it_is_marked_there(studio: StudioWindow, tree: Tree):
    misspelled(studio, "Did you recieve it, {{ agent.name }}?")
    press("Ctrl+Shift+W")
    to_word(studio, tree, "recieve")
    press("Return")
    settle()
    assert studio.work.file == FILE
    field = QApplication.focusWidget()
    assert field is not None
    assert focus() == "form-steps-say-en"
    studio.until(lambda: field.slips == ((8, 15),))  # type: ignore[attr-defined]
    press("Home", *["Ctrl+Right"] * 2)
    type_text("truly ")
    studio.until(lambda: field.slips == ((14, 21),))  # type: ignore[attr-defined]


def test_without_the_part_it_is_said_in_one_sentence(
    studio: StudioWindow, tree: Tree, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(draft_spelling, "is_installed", lambda: False)
    press("Ctrl+Shift+W")
    studio.until(lambda: tree.has(name="jobaid[spelling]"))


def test_no_count_is_said_where_nothing_could_be_looked_at(studio: StudioWindow, tree: Tree):
    studio.desk.spelling.close()
    press("Ctrl+Shift+W")
    studio.until(lambda: tree.has(name="Spelling could not be looked at just now."))
    assert tree.find("spelling-title").name == "Spelling"
