"""What goes wrong around the studio is said in a sentence, and nothing that was written is lost."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

import pytest

from jobaid.library.editing.drafts import open_draft
from jobaid.operations.studio.publishing import Publisher, publish
from tests.ui.studio.studios import NOW, StudioWindow
from tests.ui.tree import Tree, press, settle, type_text

FILE = "scripts/front-desk.yaml"


def write(studio: StudioWindow, script: str, words: str) -> None:
    """Words at the end of what is said first."""
    type_text(script)
    press("Return", "Tab", "Ctrl+End")
    type_text(words)
    studio.until(lambda: words.strip().encode() in studio.work.content)
    studio.written()


def test_a_library_that_vanishes_is_said_and_publishes_once_it_is_back(
    studio: StudioWindow, tree: Tree, tmp_path: Path
):
    studio.desk.publish(studio.work, "The first version", {}, None)
    write(studio, "a call comes", " Take your time.")
    away = studio.library.rename(tmp_path / "away")
    press("Ctrl+Shift+Return")
    type_text("Callers felt rushed")
    studio.until(lambda: tree.find("publish-title").name == "1 change in 1 place")
    press("Ctrl+Shift+Return")
    # What happened, what is safe, what to do.
    refused = (
        f"The library is not in {studio.library} any more, or cannot be reached there. The draft "
        "is safe and stays as it is. Nothing is published. Once the folder is back, publish again."
    )
    studio.until(lambda: refused in studio.said)
    assert b"Take your time." in studio.work.content
    assert not studio.library.exists()
    away.rename(studio.library)
    press("Ctrl+Shift+Return")
    studio.until(lambda: studio.said[-1] == "Published as version 2.")


def test_a_draft_whose_folder_vanishes_is_written_again_whole(studio: StudioWindow, tmp_path: Path):
    write(studio, "a call comes", " One.")
    shutil.rmtree(studio.work.edited.draft.folder)
    type_text(" Two.")
    studio.until(lambda: b"One. Two." in studio.work.content)
    studio.written()
    again = open_draft(tmp_path / "profile", studio.library)
    assert again.read(FILE) == studio.work.content
    assert {file: again.read(file) for file in studio.work.edited.contents} == dict(
        studio.work.edited.contents
    )
    assert [one.file for one in again.changes()] == [FILE]
    assert not studio.said


def test_a_file_of_the_draft_that_vanishes_is_written_again(studio: StudioWindow, tree: Tree):
    write(studio, "a call comes", " One.")
    (studio.work.edited.draft.folder / FILE).unlink()
    type_text(" Two.")
    studio.until(lambda: b"One. Two." in studio.work.content)
    studio.written()
    assert studio.work.edited.draft.read(FILE) == studio.work.content
    assert not tree.has("changed-file")


def test_a_script_that_somebody_else_took_out_can_stay(studio: StudioWindow, tree: Tree):
    file = studio.work.new_script("Lost glasses", "tree")
    studio.desk.publish(studio.work, "The first version", {}, None)
    write(studio, "lost glasses", " Still mine.")
    (studio.library / file).unlink()
    publish(studio.library, Publisher("Ann <ann>", "No more", NOW + dt.timedelta(minutes=5)))
    press("Ctrl+Shift+Return")
    studio.until(lambda: tree.has("publish-both"))
    press("Ctrl+Shift+Return")
    studio.until(lambda: tree.has("merge-where") and bool(tree.find("merge-where").name))
    assert tree.find("merge-mine").name == "All of it, with what was changed in it"
    assert tree.find("merge-theirs").name == "(taken out)"
    press("1")
    studio.until(lambda: bool(studio.said))
    assert b"Still mine." in studio.work.edited.contents[file]


@pytest.mark.parametrize(
    ("hostile", "said"),
    [
        ("{{ 'x' * 999999999 }}", "refused"),
        ("{% for a in range(99999) %}{% for b in range(99999) %}x{% endfor %}{% endfor %}", ""),
        ("{{ ''.__class__.__mro__ }}", "refused"),
        ("{{ company", "refused"),
        ("<img src='file:///etc/passwd'>", ""),
    ],
)
def test_a_hostile_text_does_nothing_in_the_preview(
    studio: StudioWindow, tree: Tree, hostile: str, said: str
):
    type_text("a call comes")
    press("Return")
    lines = studio.work.content.decode().splitlines()
    at = next(at for at, line in enumerate(lines) if line.startswith("    say: "))
    lines[at] = f"    say: |\n      {hostile}"
    studio.work.set_text("\n".join(lines) + "\n")
    assert studio.area.work is not None
    studio.area.work.changed()
    press("Ctrl+2")
    studio.checked()
    settle()
    found = " ".join(str(one.words) for one in studio.work.findings)
    assert said in found
    assert tree.has("say")
    press("6")  # the walk goes on
    settle()
    assert tree.find("step-title").name == "Take a message"


@pytest.mark.parametrize("content", [b"notices: {a: [1, 2\n", b"a: mapping\n"])
def test_a_list_that_cannot_be_read_says_so_and_opens_as_text(
    studio: StudioWindow, tree: Tree, content: bytes
):
    studio.work.edited.edit("break it", {"notices.yaml": content})
    assert studio.area.work is not None
    studio.area.work.changed()
    studio.checked()
    press("Ctrl+Shift+H")
    settle()
    for _ in range(30):
        if tree.focus.name.startswith("Notices"):
            break
        press("Down")
    assert tree.has(name="This list cannot be read as it stands")
    assert not tree.has("house-add")
    press("Return")
    settle()
    assert studio.area.work.current == "write"
    assert content.decode().strip() in tree.find("studio-text").text
    press("Ctrl+A")
    type_text("- text: Closed on Monday")
    studio.until(lambda: not studio.work.list_is_broken("notices"))
    assert [words for _, words in studio.work.house_entries("notices")] == ["Closed on Monday"]
