"""A file of the draft that another program changes on the disk: both are kept, and offered."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from jobaid.operations.studio.form_document import FormEdit
from tests.ui.studio.studios import StudioWindow
from tests.ui.studio.test_writing import go
from tests.ui.tree import Tree, press, settle, type_text

FILE = "scripts/front-desk.yaml"
SAID = b"I'll write it down"


def on_disk(studio: StudioWindow, file: str = FILE) -> Path:
    return studio.work.edited.draft.folder / file


def kept(studio: StudioWindow, file: str = FILE) -> Path:
    return studio.work.edited.draft.folder / ".yours" / file


def change_there(studio: StudioWindow, old: bytes, new: bytes, file: str = FILE) -> bytes:
    """Another program saves the file."""
    path = on_disk(studio, file)
    content = path.read_bytes()
    assert old in content
    path.write_bytes(content.replace(old, new, 1))
    return path.read_bytes()


def write_greeting(studio: StudioWindow, tree: Tree) -> None:
    type_text("a call comes")
    press("Return")
    settle()
    go(tree, "form-steps-title-en")
    press("Ctrl+A")
    type_text("Welcome")
    press("Tab")


def test_changes_at_two_places_are_both_in_the_draft(studio: StudioWindow, tree: Tree):
    change_there(studio, b"title: Take a message", b"title: Write it down")
    write_greeting(studio, tree)
    studio.until(lambda: b"title: Write it down" in studio.work.content)
    assert b"title: Welcome" in studio.work.content
    studio.written()
    assert on_disk(studio).read_bytes() == studio.work.content
    assert not tree.has("changed-file")
    assert not kept(studio).exists()
    assert "both are in the draft" in studio.said[-1]
    press("Ctrl+Z", "Ctrl+Z")
    assert b"title: Welcome" in studio.work.content
    assert b"title: Write it down" not in studio.work.content


def test_a_step_that_stays_though_another_program_took_it_out_is_told(
    studio: StudioWindow, tree: Tree
):
    content = on_disk(studio).read_bytes()
    start = content.index(b"  - id: message")
    after = content.find(b"\n  - id: ", start)
    gone = content[start : after + 1 if after > 0 else len(content)]
    studio.work.open(FILE, 1)
    change_there(studio, gone, b"")
    studio.work.do_form(FormEdit(("steps", studio.work.at, "say"), "set", "One moment.", "en"))
    studio.area.work.changed()
    told = "so it stays: “Take a message”"
    studio.until(lambda: any(told in words for words in studio.said))
    assert b"- id: message" in studio.work.content


def test_a_change_at_the_same_place_is_chosen_by_key_and_undone(studio: StudioWindow, tree: Tree):
    theirs = change_there(studio, b"title: Greet", b"title: Hello")
    write_greeting(studio, tree)
    studio.until(lambda: tree.has("changed-file-mine"))
    mine = studio.work.content
    assert on_disk(studio).read_bytes() == theirs
    assert kept(studio).read_bytes() == mine
    tree.find("changed-file-mine").widget.setFocus()
    press("Return")
    studio.written()
    assert on_disk(studio).read_bytes() == mine
    assert not tree.has("changed-file")
    assert not kept(studio).exists()
    press("Ctrl+Z")
    studio.written()
    assert studio.work.content == theirs
    press("Ctrl+Y")
    assert studio.work.content == mine


def test_theirs_can_be_taken_and_mine_taken_back(studio: StudioWindow, tree: Tree):
    theirs = change_there(studio, b"title: Greet", b"title: Hello")
    write_greeting(studio, tree)
    studio.until(lambda: tree.has("changed-file-theirs"))
    mine = studio.work.content
    tree.find("changed-file-theirs").widget.setFocus()
    press("Return")
    studio.written()
    assert studio.work.content == theirs
    # What was written stays at hand, where the file is.
    assert tree.find("changed-file-mine").name.startswith("Take mine back")
    tree.find("changed-file-mine").widget.setFocus()
    press("Return")
    studio.written()
    assert on_disk(studio).read_bytes() == mine
    assert not kept(studio).exists()


def test_what_is_kept_is_offered_at_the_next_start_where_the_file_is(
    studio: StudioWindow, tree: Tree, qtbot: QtBot, clinic: Path, tmp_path: Path
):
    change_there(studio, b"title: Greet", b"title: Hello")
    write_greeting(studio, tree)
    studio.until(lambda: tree.has("changed-file-mine"))
    mine = studio.work.content
    studio.close()
    again = StudioWindow(qtbot, clinic, tmp_path / "profile")
    assert not tree.has("changed-file")
    type_text("book a visit")
    press("Return")
    settle()
    assert not tree.has("changed-file")
    press("Ctrl+O")
    type_text("a call comes")
    press("Return")
    settle()
    assert b"title: Hello" in again.work.content
    theirs = again.work.content
    tree.find("changed-file-mine").widget.setFocus()
    press("Return")
    settle()
    assert again.work.content == mine
    assert not tree.has("changed-file")
    press("Ctrl+Z")
    assert again.work.content == theirs
    press("Ctrl+Y")
    assert again.work.content == mine
    again.close()


def test_what_is_kept_can_be_let_go(studio: StudioWindow, tree: Tree):
    change_there(studio, b"title: Greet", b"title: Hello")
    write_greeting(studio, tree)
    studio.until(lambda: tree.has("changed-file-theirs"))
    for _ in range(2):
        tree.find("changed-file-theirs").widget.setFocus()
        press("Return")
        studio.written()
    assert not tree.has("changed-file")
    assert not kept(studio).exists()


def test_a_list_of_the_house_is_offered_there_too(studio: StudioWindow, tree: Tree):
    file = "notices.yaml"
    path = studio.work.edited.draft.folder / ".yours" / file
    path.parent.mkdir()
    path.write_bytes(studio.work.edited.contents[file] + b"# mine\n")
    studio.work.edited.begin_anew(studio.work.edited.draft)
    press("Ctrl+Shift+H")
    settle()
    assert not tree.has("changed-file")
    assert studio.area.work is not None
    studio.area.work.go_to_place(file, (0,), 1, 1)
    settle()
    tree.find("changed-file-mine").widget.setFocus()
    press("Return")
    settle()
    assert studio.work.edited.contents[file].endswith(b"# mine\n")
