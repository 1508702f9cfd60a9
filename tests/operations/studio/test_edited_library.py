"""Undo without end, by bytes; a draft on the disk that holds what was done."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import pytest

from jobaid.library import yaml_source
from jobaid.library.editing.drafts import open_draft
from jobaid.library.editing.save import NotSaved
from jobaid.library.editing.trees import CannotWrite
from jobaid.library.reader import read_library
from jobaid.library.shipped import shipped_packs
from jobaid.operations.studio.edited_library import EditedLibrary
from jobaid.operations.studio.form_document import FormEdit
from jobaid.operations.studio.house_forms import HOUSE_LISTS
from jobaid.operations.studio.studio_work import HEAD, StudioWork
from jobaid.operations.studio.tree_edits import values_of


@pytest.fixture
def clinic(tmp_path: Path) -> Path:
    return Path(shutil.copytree(shipped_packs()["dental-desk"], tmp_path / "clinic"))


def work_on(clinic: Path, profile: Path) -> StudioWork:
    edited = EditedLibrary(open_draft(profile, clinic))
    return StudioWork(edited, read_library(clinic).contents)


WORDS = (
    "Yes: of course",
    "No, I don't",
    "Ring ‘em back",
    "a\nb",
    "£20 #1",
    "{{ company }}",
    "",
    "- x",
)


def random_edit(work: StudioWork, chance: random.Random) -> None:
    """One deed of any kind, wherever it leads; what is refused leaves everything alone."""
    scripts = [one for one in work.scripts() if one.standing != "unreadable"]
    what = chance.random()
    if not work.file or what < 0.1:
        script = chance.choice(scripts)
        work.open(script.file, chance.randrange(-1, max(1, script.steps)))
    work.at = chance.randrange(-1, max(1, len(work.outline())))
    word = chance.choice(WORDS)
    try:
        if what < 0.15:
            work.add_step(word or "Step")
        elif what < 0.2:
            work.move_step(chance.choice((-1, 1)))
        elif what < 0.23:
            work.remove_step()
        elif what < 0.26:
            work.duplicate_step()
        elif what < 0.27:
            work.set_text(work.content.decode() + "# more\n")
        elif what < 0.28:
            work.new_script(word or "New", chance.choice(("empty", "inbound", scripts[0].file)))
        elif what < 0.35:
            name = chance.choice(list(HOUSE_LISTS))
            work.add_entry(name, word or "New")
        elif what < 0.4:
            work.undo() if chance.random() < 0.5 else work.redo()
        else:
            entry = chance.choice(work.form().entries())
            if entry.key.kind == "group":
                entry = chance.choice(entry.inner)
            if entry.key.kind == "rows":
                column = chance.randrange(len(entry.columns))
                row = chance.randrange(max(1, len(entry.rows)))
                do = chance.choice(("add", "cell", "remove", "move")) if entry.rows else "add"
                to = chance.randrange(max(1, len(entry.rows)))
                work.do_form(FormEdit(entry.path, do, word, row=row, column=column, to=to))  # type: ignore[arg-type]
            else:
                value = (word,) if entry.key.kind == "pick" and word else word
                value = () if entry.key.kind == "pick" and not word else value
                work.do_form(FormEdit(entry.path, "set", value, next(iter(entry.texts), "")))
    except CannotWrite:
        pass


def light(work: StudioWork) -> StudioWork:
    """Without what keys may refer to, which takes most of a form's time."""
    work.options = dict  # type: ignore[method-assign]
    return work


def undone(work: StudioWork) -> int:
    count = 0
    while work.undo() is not None:
        count += 1
    return count


def test_many_random_edits_undone_leave_the_bytes_of_the_start(clinic: Path, tmp_path: Path):
    work = light(work_on(clinic, tmp_path / "profile"))
    before = dict(work.edited.contents)
    chance = random.Random(11)
    for _ in range(200):
        random_edit(work, chance)
    after = dict(work.edited.contents)
    assert after != before
    count = undone(work)
    assert count > 80
    assert work.edited.contents == before
    while work.redo() is not None:
        pass
    assert work.edited.contents == after


@pytest.mark.long
def test_ten_thousand_random_edits_undone_leave_the_bytes_of_the_start(
    clinic: Path, tmp_path: Path
):
    work = light(work_on(clinic, tmp_path / "profile"))
    before = dict(work.edited.contents)
    chance = random.Random(5)
    for _ in range(20):
        for _ in range(500):
            random_edit(work, chance)
        undone(work)
        assert work.edited.contents == before


def test_looking_makes_no_step(clinic: Path, tmp_path: Path):
    work = work_on(clinic, tmp_path / "profile")
    for script in work.scripts():
        work.open(script.file)
        for at in range(HEAD, script.steps):
            work.at = at
            work.form().entries()
    assert work.edited.undo_deed is None
    assert not work.edited.unwritten


def test_an_edit_that_changes_nothing_is_none(clinic: Path, tmp_path: Path):
    work = work_on(clinic, tmp_path / "profile")
    work.open("scripts/front-desk.yaml", 0)
    title = next(iter(work.form().entries()))
    assert not work.do_form(FormEdit(title.path, "set", title.texts["en"], "en"))
    assert work.edited.undo_deed is None


def test_a_sentence_that_is_typed_is_one_deed_and_the_next_one_another(
    clinic: Path, tmp_path: Path
):
    work = work_on(clinic, tmp_path / "profile")
    work.open("scripts/front-desk.yaml", 0)
    say = ("steps", 0, "say")
    for text in ("Go", "Good", "Good day"):
        work.do_form(FormEdit(say, "set", text, "en"))
    work.edited.settle()
    work.do_form(FormEdit(say, "set", "Good evening", "en"))
    assert [one.deed for one in work.edited.done] == ["change Say, Greet"] * 2
    work.undo()
    assert b"Good day" in work.content
    assert b"Good evening" not in work.content


def test_the_draft_holds_what_was_done_and_the_live_library_does_not(clinic: Path, tmp_path: Path):
    work = work_on(clinic, tmp_path / "profile")
    live = dict(read_library(clinic).contents)
    work.new_script("Lost glasses", "tree")
    work.edited.write()
    assert not work.edited.unwritten
    again = work_on(clinic, tmp_path / "profile")
    assert again.edited.contents == work.edited.contents
    assert dict(read_library(clinic).contents) == live
    work.undo()
    work.edited.write()
    assert work.edited.draft.read("scripts/lost-glasses.yaml") is None


def test_what_somebody_else_wrote_into_the_draft_is_not_overwritten(clinic: Path, tmp_path: Path):
    work = work_on(clinic, tmp_path / "profile")
    work.open("scripts/front-desk.yaml", 0)
    path = work.edited.draft.folder / work.file
    path.write_bytes(path.read_bytes() + b"# theirs\n")
    work.do_form(FormEdit(("steps", 0, "title"), "set", "Hello", "en"))
    with pytest.raises(NotSaved) as trouble:
        work.edited.write()
    assert "changed by somebody else" in trouble.value.words
    assert path.read_bytes().endswith(b"# theirs\n")
    assert b"title: Hello" in work.content
    assert work.edited.unwritten
    # Both are on the disk, also if the program ends now, and no reader takes it for a script.
    kept = work.edited.draft.folder / ".yours" / work.file
    assert kept.read_bytes() == work.content
    assert str(kept) in trouble.value.words
    work.do_form(FormEdit(("steps", 0, "title"), "set", "Good day", "en"))
    with pytest.raises(NotSaved):
        work.edited.write()
    assert kept.read_bytes() == work.content
    there = read_library(work.edited.draft.folder).contents
    assert not [file for file in there if ".yours" in file]


def test_findings_are_of_the_library_as_it_is_edited(clinic: Path, tmp_path: Path):
    work = work_on(clinic, tmp_path / "profile")
    work.take_findings(work.check())
    assert work.is_checked
    work.open("scripts/front-desk.yaml", 0)
    count = len(work.form().entries()[6].rows)
    work.do_form(FormEdit(("steps", 0, "answers"), "add", "Wrong number", column=0))
    work.do_form(FormEdit(("steps", 0, "answers"), "cell", "nowhere-at-all", row=count, column=1))
    assert not work.is_checked
    work.take_findings(work.check())
    problem = next(one for one in work.problems() if "nowhere-at-all" in one.finding.words)
    assert problem.finding.is_error
    assert problem.step == 0
    assert problem.path[:3] == ("steps", 0, "answers")
    assert work.outline()[0].errors == 1


def test_an_edit_that_was_worked_out_ahead_is_the_same_edit(clinic: Path, tmp_path: Path):
    ahead, plain = work_on(clinic, tmp_path / "ahead"), work_on(clinic, tmp_path / "plain")
    for work in (ahead, plain):
        work.open("scripts/front-desk.yaml", 0)
    for at in range(len(plain.outline())):
        ahead.at = plain.at = at
        for words in ("Good day.", "Good day: {{ company }}, # it is\nTom.", ""):
            edit = FormEdit(("steps", at, "say"), "set", words, "en")
            before = ahead.content
            ahead.form_ahead(edit)()
            assert ahead.content == before
            assert ahead.do_form(edit) == plain.do_form(edit)
            assert ahead.content == plain.content
    assert [one.after for one in ahead.edited.done] == [one.after for one in plain.edited.done]


def test_what_an_edit_comes_to_is_parsed_once(
    clinic: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    work = work_on(clinic, tmp_path / "profile")
    work.open("scripts/front-desk.yaml", 1)
    work.take_findings(work.check())
    parsed: list[bytes] = []
    real = yaml_source.run

    def counted(loader: object, body: bytes) -> object:
        parsed.append(body)
        return real(loader, body)

    monkeypatch.setattr(yaml_source, "run", counted)
    for number in range(3):
        words = f"Good day, number {number}."
        work.do_form(FormEdit(("steps", 1, "say"), "set", words, "en"))
        checked = work.check()
        work.look_ahead(checked)
        work.take_findings(checked)
        assert work.form().entries()
        said = work.reading.library.scripts["front-desk"].steps[1].say
        assert said is not None
        assert said.text("en", ("en",)) == words
        assert parsed.count(work.content) == 1


def test_an_edit_worked_out_before_another_is_worked_out_anew(clinic: Path, tmp_path: Path):
    work = work_on(clinic, tmp_path / "profile")
    work.open("scripts/front-desk.yaml", 0)
    edit = FormEdit(("steps", 0, "say"), "set", "Good day.", "en")
    work.form_ahead(edit)()
    work.do_form(FormEdit(("steps", 1, "title"), "set", "Quite another", "en"))
    work.do_form(edit)
    steps = values_of(work.content)["steps"]
    assert "Good day." in str(steps[0]["say"])
    assert "Quite another" in str(steps[1]["title"])


def test_a_library_that_vanishes_takes_nothing_out_of_the_draft(clinic: Path, tmp_path: Path):
    profile = tmp_path / "profile"
    draft = work_on(clinic, profile).edited.draft
    before = dict(read_library(draft.folder).contents)
    away = clinic.rename(tmp_path / "away")
    with pytest.raises(NotSaved, match="The draft is safe"):
        open_draft(profile, clinic)
    clinic.mkdir()
    with pytest.raises(NotSaved, match="The draft is safe"):
        open_draft(profile, clinic)
    clinic.rmdir()
    away.rename(clinic)
    assert dict(read_library(open_draft(profile, clinic).folder).contents) == before
    assert open_draft(profile, clinic).changes() == ()
