"""Two people, one library: a clash takes one key, and a second person agrees to a proposal."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jobaid.library.editing.drafts import open_draft
from jobaid.library.editing.replace import set_value
from jobaid.library.reader import read_library
from jobaid.operations.studio.publishing import Publisher, publish
from jobaid.operations.studio.tree_edits import without
from tests.ui.studio.studios import NOW, StudioWindow
from tests.ui.tree import Tree, press, settle, type_text

FILE = "scripts/front-desk.yaml"


def focus() -> str:
    widget = QApplication.focusWidget()
    return "" if widget is None else widget.accessibleIdentifier()


def published_by_another(library: Path, say: str, title: str) -> None:
    """What a colleague has published from their own desk."""
    path = library / FILE
    content = set_value(path.read_bytes(), ("steps", 0, "say"), say)
    path.write_bytes(set_value(content, ("steps", 1, "title"), title))
    later = NOW + dt.timedelta(minutes=5)
    publish(library, Publisher("Ann <ann>", "Ann's change", later))


def changed_sentence(studio: StudioWindow, words: str) -> None:
    type_text("a call comes")
    press("Return", "Tab", "Ctrl+A")
    type_text(words)
    studio.until(lambda: words.encode() in studio.work.content)
    studio.written()


def test_a_clash_shows_both_sentences_and_takes_one_key(studio: StudioWindow, tree: Tree):
    studio.desk.publish(studio.work, "The first version", {}, None)
    changed_sentence(studio, "Good morning, my words.")
    published_by_another(studio.library, "Good morning, her words.", "Write it down")
    press("Ctrl+Shift+Return")
    studio.until(lambda: tree.has("publish-meanwhile"))
    assert tree.find("publish-meanwhile").name.endswith("A call comes in")
    press("Ctrl+Shift+Return")
    studio.until(lambda: tree.has("merge-mine") and bool(tree.find("merge-mine").name))
    assert tree.find("merge-where").name == "A call comes in, Greet: Say"
    assert tree.find("merge-leave").name == "Leave both as they are"
    assert tree.find("merge-mine").name == "Good morning, my words."
    assert tree.find("merge-theirs").name == "Good morning, her words."
    press("1")
    studio.until(lambda: bool(studio.said))
    assert studio.said[-1].startswith("Both are one draft now.")
    content = studio.work.edited.contents[FILE]
    assert b"my words" in content
    assert b"her words" not in content
    assert b"title: Write it down" in content
    studio.until(lambda: not tree.has("publish-meanwhile"))
    assert focus() == "publish-why"
    type_text("Mine and hers")
    press("Ctrl+Shift+Return")
    studio.until(lambda: len(studio.said) > 1)
    assert studio.said[-1] == "Published as version 3."
    assert b"my words" in (studio.library / FILE).read_bytes()


def test_who_keeps_their_own_sentence_where_nothing_else_was_changed_can_publish(
    studio: StudioWindow, tree: Tree
):
    studio.desk.publish(studio.work, "The first version", {}, None)
    changed_sentence(studio, "Good morning, my words.")
    path = studio.library / FILE
    path.write_bytes(set_value(path.read_bytes(), ("steps", 0, "say"), "Her words."))
    later = NOW + dt.timedelta(minutes=5)
    publish(studio.library, Publisher("Ann <ann>", "Ann's change", later))
    # The desk takes up what is live before anybody goes to the page.
    assert studio.area.work is not None
    studio.area.work.renew()
    studio.until(lambda: studio.work.live[FILE] == path.read_bytes())
    press("Ctrl+Shift+Return")
    studio.until(lambda: tree.has("publish-meanwhile"))
    press("Ctrl+Shift+Return")
    studio.until(lambda: tree.has("merge-mine") and bool(tree.find("merge-mine").name))
    mine = studio.work.edited.contents
    press("1")
    studio.until(lambda: bool(studio.said))
    assert studio.work.edited.contents == mine
    studio.until(lambda: not tree.has("publish-meanwhile"))
    type_text("Mine")
    press("Ctrl+Shift+Return")
    studio.until(lambda: len(studio.said) > 1)
    assert studio.said[-1] == "Published as version 3."
    assert b"my words" in path.read_bytes()


def test_a_step_taken_out_by_one_and_changed_by_the_other_stays_and_is_told(
    studio: StudioWindow, tree: Tree
):
    studio.desk.publish(studio.work, "The first version", {}, None)
    studio.work.open(FILE, 1)
    title = studio.work.outline()[1].title
    studio.work.edited.edit("delete it", {FILE: without(studio.work.content, ("steps", 1))})
    assert studio.area.work is not None
    studio.area.work.changed()
    studio.written()
    path = studio.library / FILE
    path.write_bytes(set_value(path.read_bytes(), ("steps", 1, "say"), "Her better words."))
    publish(studio.library, Publisher("Ann <ann>", "Hers", NOW + dt.timedelta(minutes=5)))
    studio.area.work.go("publish")
    studio.until(lambda: tree.has("publish-both"))
    press("Ctrl+Shift+Return")
    studio.until(lambda: bool(studio.said))
    assert studio.said[-1].startswith(
        f"Taken out by one of you and changed by the other, so it stays: “{title}”."
    )
    assert b"Her better words." in studio.work.edited.contents[FILE]


def test_esc_leaves_a_clash_as_it_is(studio: StudioWindow, tree: Tree):
    studio.desk.publish(studio.work, "The first version", {}, None)
    changed_sentence(studio, "Good morning, my words.")
    published_by_another(studio.library, "Good morning, her words.", "Write it down")
    press("Ctrl+Shift+Return")
    studio.until(lambda: tree.has("publish-both"))
    press("Ctrl+Shift+Return")
    studio.until(lambda: tree.has("merge-mine") and bool(tree.find("merge-mine").name))
    press("Esc")
    settle()
    assert focus() == "publish-why"
    assert b"my words" in studio.work.edited.contents[FILE]
    assert b"her words" in (studio.library / FILE).read_bytes()


def test_what_was_published_meanwhile_comes_where_nothing_was_done(studio: StudioWindow):
    studio.desk.publish(studio.work, "The first version", {}, None)
    published_by_another(studio.library, "Good morning, her words.", "Write it down")
    studio.area.renew()
    studio.until(lambda: b"her words" in studio.work.edited.contents[FILE])
    assert studio.work.edited.undo_deed == "take over what was published"


def test_a_second_person_agrees_to_what_waits(
    studio: StudioWindow, tree: Tree, qtbot: QtBot, clinic: Path, tmp_path: Path
):
    wants_a_second_person(studio)
    proposed(studio, tree, "Good morning, all.")
    assert b"Good morning, all." not in (clinic / FILE).read_bytes()
    # What agents are told waits with it: proposed again, it is not told twice.
    assert b"news-" not in studio.work.edited.contents.get("notices.yaml", b"")
    studio.close()
    maya = StudioWindow(qtbot, clinic, tmp_path / "maya", ("maya", "Maya Okoro"))
    looked_at(maya, tree)
    assert "put in: morning" in tree.find("publish-changes").description
    assert "{" not in tree.find("publish-changes").description.replace("{{", "")
    assert tree.find("publish-title").name.startswith("2 changes")
    assert not tree.has("publish-when-now")
    assert tree.find("publish-go").name == "Agree, and publish it"
    tree.find("proposal-agree").widget.setFocus()
    press("Return")
    maya.until(lambda: bool(maya.said))
    assert maya.said[-1] == "Published in the name of Tom Reid."
    assert b"Good morning, all." in (clinic / FILE).read_bytes()
    assert [(kind, by) for kind, _, _, by in maya.statements] == [("approval", "maya")]
    assert "front-desk" in read_library(clinic).library.scripts
    maya.close()


def test_what_is_sent_back_is_told_its_author_with_the_reason(
    studio: StudioWindow, tree: Tree, qtbot: QtBot, clinic: Path, tmp_path: Path
):
    wants_a_second_person(studio)
    proposed(studio, tree, "Good morning, all.")
    press("Ctrl+Shift+Return")
    studio.until(lambda: tree.has("publish-proposals"))
    assert not tree.has("proposal-agree")
    assert tree.find("proposal-send-back").name == "Take it back"
    studio.close()
    maya = StudioWindow(qtbot, clinic, tmp_path / "maya", ("maya", "Maya Okoro"))
    maya.until(lambda: tree.has("studio-told"))
    assert "Tom Reid proposes “Warmer”" in tree.find("studio-told").name
    assert "Ctrl Shift Enter leads there." in tree.find("studio-told").name
    looked_at(maya, tree)
    tree.find("proposal-send-back").widget.setFocus()
    press("Return")
    maya.until(lambda: bool(maya.said))
    assert maya.said[-1] == "Say why it is sent back; its author reads it."
    tree.find("publish-why").widget.setFocus()
    type_text("Too warm")
    tree.find("proposal-send-back").widget.setFocus()
    press("Return")
    maya.until(lambda: maya.said[-1] == "Sent back to Tom Reid.")
    maya.until(lambda: not tree.has("publish-proposals"))
    assert "Say why" not in tree.find("publish-why").description
    maya.close()
    again = StudioWindow(qtbot, clinic, studio.desk.profile)
    again.until(lambda: tree.has("studio-told"))
    assert "Maya Okoro sent back your “Warmer”: Too warm" in tree.find("studio-told").name
    press("Ctrl+Shift+Return")
    again.until(lambda: tree.has("publish-proposals"))
    row = tree.find("publish-proposals").widget.rows.row(  # type: ignore[attr-defined]
        tree.find("publish-proposals").widget.currentIndex()  # type: ignore[attr-defined]
    )
    assert row.text == "Maya Okoro sent back “Warmer”"
    assert row.detail == "Too warm"
    tree.find("proposal-send-back").widget.setFocus()
    press("Return")
    again.until(lambda: not tree.has("publish-proposals"))
    again.close()


def wants_a_second_person(studio: StudioWindow) -> None:
    """The first script is live so, though nothing was published yet."""
    path = studio.library / FILE
    path.write_text(path.read_text() + "approval: true\n")
    assert not (studio.library / ".git").exists()
    work = studio.work
    work.live, _ = studio.desk.look_again(work)
    work.edited.begin_anew(open_draft(studio.desk.profile, studio.library))


def proposed(studio: StudioWindow, tree: Tree, words: str) -> None:
    """A sentence is changed, and proposed."""
    changed_sentence(studio, words)
    press("Ctrl+Shift+Return")
    settle()
    type_text("Warmer")
    studio.until(lambda: tree.find("publish-title").name.startswith("1 change"))
    assert tree.find("publish-go").name.startswith("Propose version")
    press("Ctrl+Shift+Return")
    studio.until(lambda: bool(studio.said))
    assert studio.said[-1] == "It waits for a second person to agree."


def looked_at(studio: StudioWindow, tree: Tree) -> None:
    """The page of what waits shows."""
    press("Ctrl+Shift+Return")
    studio.until(lambda: tree.has("publish-proposals"))
    tree.find("publish-proposals").widget.setFocus()
    press("Return")
    studio.until(lambda: "put in" in tree.find("publish-changes").description)


def test_what_one_took_out_shows_as_words_and_not_as_code(studio: StudioWindow, tree: Tree):
    studio.desk.publish(studio.work, "The first version", {}, None)
    type_text("a call comes")
    press("Return")
    settle()
    studio.work.at = 0
    assert studio.work.remove_step()
    studio.area.work.changed()  # type: ignore[union-attr]
    studio.written()
    published_by_another(studio.library, "Good morning, her words.", "Write it down")
    press("Ctrl+Shift+Return")
    studio.until(lambda: tree.has("publish-both"))
    press("Ctrl+Shift+Return")
    studio.until(lambda: tree.has("merge-theirs") and bool(tree.find("merge-theirs").name))
    assert tree.find("merge-mine").name == "(taken out)"
    assert tree.find("merge-theirs").name.startswith("Greet: Good morning, her words.")
