"""Two folders merged by the command; a draft brought together with what was published meanwhile."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest

from jobaid.cli import run
from jobaid.library.editing.drafts import open_draft
from jobaid.library.reader import read_library
from jobaid.operations.new_library import small_library
from jobaid.operations.studio.library_merging import merge_into_draft
from jobaid.operations.studio.publishing import NotPublished, Publisher, publish
from tests.call.house import CHARGE_DISPUTE, contents

NOW = dt.datetime(2026, 11, 30, 9, tzinfo=dt.UTC)
FILE = "scripts/charge-dispute.yaml"


def library(folder: Path, old: str = "", new: str = "") -> Path:
    assert CHARGE_DISPUTE.count(old) == 1 or not old
    script = CHARGE_DISPUTE.replace(old, new) if old else CHARGE_DISPUTE
    for file, content in {**contents(), FILE: script.encode()}.items():
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        (folder / file).write_bytes(content)
    return folder


def test_the_command_merges_folders(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    base = library(tmp_path / "base")
    ours = library(tmp_path / "ours", "title: Greet", "title: Hello")
    (ours / "pictures").mkdir()
    (ours / "pictures" / "bill.png").write_bytes(b"png")
    theirs = library(tmp_path / "theirs", "title: Credit\n", "title: Give credit\n")
    merge = ["merge", str(base), str(ours)]
    assert run([*merge, str(theirs), "--out", str(tmp_path / "out"), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told == {"clashes": [], "kept": [], "taken": {"ours": 1, "theirs": 1, "both": 0}}
    script = read_library(tmp_path / "out").library.scripts["charge-dispute"]
    assert [script.steps[0].title.any, script.steps[-1].title.any] == ["Hello", "Give credit"]
    assert (tmp_path / "out" / "pictures" / "bill.png").read_bytes() == b"png"

    other = library(tmp_path / "other", "title: Greet", "title: Good day")
    assert run([*merge, str(other), "--out", str(tmp_path / "two")]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[1:4] == [
        "charge-dispute/greet: title (en)", "  ours:   Hello", "  theirs: Good day"
    ]  # fmt: skip
    assert run([*merge, str(other), "--out", str(tmp_path / "two")]) == 2
    assert "is there already" in capsys.readouterr().err
    assert run([*merge, str(tmp_path / "no"), "--out", str(tmp_path / "three")]) == 2
    assert not (tmp_path / "three").exists()


def test_a_draft_is_brought_together_with_what_was_published(tmp_path: Path) -> None:
    house, profile = tmp_path / "house", tmp_path / "profile"
    small_library(house, "Ann", NOW)
    (path,) = (house / "scripts").glob("*[!n].yaml")
    draft = open_draft(profile, house)
    mine = draft.folder / "scripts" / path.name
    mine.write_text(mine.read_text().replace("title:", "about: Mine.\ntitle:", 1))
    path.write_text(path.read_text() + "tags: [theirs]\n")
    publish(house, Publisher("Tom <tom>", "Tags", NOW))
    with pytest.raises(NotPublished, match="Bring both together"):
        publish(house, Publisher("Ann <ann>", "About", NOW), profile=profile)
    merged = merge_into_draft(house, profile)
    assert merged.clashes == []
    publish(house, Publisher("Ann <ann>", "About", NOW), profile=profile)
    (script,) = read_library(house).library.scripts.values()
    assert (script.tags, script.about.any if script.about else None) == (("theirs",), "Mine.")

    mine.write_text(mine.read_text().replace("about: Mine.", "about: Mine too."))
    path.write_text(path.read_text().replace("about: Mine.", "about: Theirs."))
    publish(house, Publisher("Tom <tom>", "Other words", NOW))
    before = mine.read_bytes()
    (clash,) = merge_into_draft(house, profile).clashes
    assert (clash.what, clash.ours, clash.theirs) == ("about", "Mine too.", "Theirs.")
    assert mine.read_bytes() == before
    assert merge_into_draft(house, profile, choose_theirs={clash.key}).clashes == []
    assert open_draft(profile, house).changes() == ()
    mine.write_text(mine.read_text().replace("about: Theirs.", "about: Mine again."))
    path.write_text(path.read_text().replace("about: Theirs.", "about: Once more."))
    publish(house, Publisher("Tom <tom>", "Other words", NOW))
    (clash,) = merge_into_draft(house, profile).clashes
    assert merge_into_draft(house, profile, choose_ours={clash.key}).clashes == []
    (change,) = open_draft(profile, house).changes()
    assert not change.moved_on
    assert "Mine again." in mine.read_text()
