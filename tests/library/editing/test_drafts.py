"""A draft is a library of its own, and what nobody touched in it follows the live one."""

from __future__ import annotations

from pathlib import Path

import pytest

from jobaid.library.editing.drafts import DraftChange, open_draft
from jobaid.library.editing.save import NotSaved
from jobaid.library.reader import read_library

SCRIPT = b"id: %s\ntitle: A script\nsteps:\n  - id: greet\n    say: Hello.\n    outcome: done\n"


@pytest.fixture
def live(tmp_path: Path) -> Path:
    root = tmp_path / "house"
    (root / "scripts").mkdir(parents=True)
    (root / "library.yaml").write_bytes(b"name: A house\n")
    for name in ("one", "two"):
        (root / "scripts" / f"{name}.yaml").write_bytes(SCRIPT % name.encode())
    return root


def test_a_draft_is_the_library_until_it_is_changed(tmp_path: Path, live: Path) -> None:
    draft = open_draft(tmp_path / "profile", live)
    assert draft.folder == tmp_path / "profile" / "drafts" / "house"
    assert draft.changes() == ()
    assert read_library(draft.folder).contents == read_library(live).contents
    assert read_library(draft.folder).findings == read_library(live).findings


def test_what_is_saved_differs_and_is_there_again(tmp_path: Path, live: Path) -> None:
    draft = open_draft(tmp_path, live)
    before = {path: path.read_bytes() for path in live.rglob("*.yaml")}
    old = draft.read("scripts/one.yaml")
    assert old is not None
    draft.save("scripts/one.yaml", old + b"# changed\n", read=old)
    draft.save("scripts/new.yaml", SCRIPT % b"new", read=None)
    two = draft.read("scripts/two.yaml")
    assert two is not None
    draft.remove("scripts/two.yaml", read=two)
    told = (
        DraftChange("scripts/new.yaml", "added"),
        DraftChange("scripts/one.yaml", "changed"),
        DraftChange("scripts/two.yaml", "removed"),
    )
    assert draft.changes() == told
    assert open_draft(tmp_path, live).changes() == told
    assert {path: path.read_bytes() for path in live.rglob("*.yaml")} == before


def test_the_live_library_goes_on(tmp_path: Path, live: Path) -> None:
    draft = open_draft(tmp_path, live)
    old = draft.read("scripts/one.yaml")
    assert old is not None
    draft.save("scripts/one.yaml", old + b"# mine\n", read=old)
    for name in ("one", "two", "three"):
        (live / "scripts" / f"{name}.yaml").write_bytes(SCRIPT % name.encode() + b"# theirs\n")
    # Before it is opened again the untouched are no changes of this draft either.
    assert draft.changes() == (DraftChange("scripts/one.yaml", "changed", moved_on=True),)
    again = open_draft(tmp_path, live)
    assert again.changes() == (DraftChange("scripts/one.yaml", "changed", moved_on=True),)
    assert again.read("scripts/one.yaml") == old + b"# mine\n"
    assert again.read("scripts/two.yaml") == (live / "scripts/two.yaml").read_bytes()
    assert again.read("scripts/three.yaml") == (live / "scripts/three.yaml").read_bytes()
    (live / "scripts/three.yaml").unlink()
    assert open_draft(tmp_path, live).read("scripts/three.yaml") is None


def test_two_windows_on_one_draft(tmp_path: Path, live: Path) -> None:
    mine, other = open_draft(tmp_path, live), open_draft(tmp_path, live)
    old = mine.read("scripts/one.yaml")
    assert old is not None
    other.save("scripts/one.yaml", old + b"# other\n", read=old)
    with pytest.raises(NotSaved) as caught:
        mine.save("scripts/one.yaml", old + b"# mine\n", read=old)
    assert caught.value.changed
    with pytest.raises(NotSaved):
        mine.remove("scripts/one.yaml", read=old)
    assert mine.read("scripts/one.yaml") == old + b"# other\n"


def test_discarding(tmp_path: Path, live: Path) -> None:
    draft = open_draft(tmp_path, live)
    for name in ("one", "two"):
        old = draft.read(f"scripts/{name}.yaml")
        assert old is not None
        draft.save(f"scripts/{name}.yaml", old + b"# mine\n", read=old)
    draft.discard("scripts/one.yaml")
    assert [one.file for one in draft.changes()] == ["scripts/two.yaml"]
    draft.discard()
    assert not draft.folder.exists()
    assert open_draft(tmp_path, live).changes() == ()


def test_another_library_of_the_same_name(tmp_path: Path, live: Path) -> None:
    other = tmp_path / "elsewhere" / "house"
    (other / "scripts").mkdir(parents=True)
    (other / "library.yaml").write_bytes(b"name: Another\n")
    one, two = open_draft(tmp_path, live), open_draft(tmp_path, other)
    assert one.folder.name == "house"
    assert two.folder.name == "house-2"
    assert open_draft(tmp_path, other).folder == two.folder
    assert two.read("library.yaml") == b"name: Another\n"
