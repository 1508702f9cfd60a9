"""A house's own library begins as a copy of the shipped one, with a history."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from dulwich import porcelain
from dulwich.object_store import iter_tree_contents
from dulwich.objects import Commit
from dulwich.repo import Repo

from jobaid.cli import run
from jobaid.library.content_ids import content_id
from jobaid.library.reader import read_library
from jobaid.library.shipped import shipped_library, shipped_packs
from jobaid.operations.library_check import check_reading
from jobaid.operations.new_library import CannotBegin, new_library, small_library
from jobaid.operations.plan_replay import walk_plans

WHEN = dt.datetime(2026, 11, 21, 14, 21, 3, tzinfo=dt.timezone(dt.timedelta(hours=1)))


def begin(target: Path, author: str = "Ann Lee <ann@example.org>") -> str:
    return new_library(shipped_library(), target, author, WHEN)


def test_the_copy_is_the_shipped_library(tmp_path: Path) -> None:
    target = tmp_path / "deep" / "house"
    begin(target)
    shipped, own = read_library(shipped_library()), read_library(target)
    assert own.contents == shipped.contents
    assert own.findings == shipped.findings
    assert own.library == shipped.library


def test_the_first_commit_holds_every_file(tmp_path: Path) -> None:
    id = begin(tmp_path / "house")
    with Repo(str(tmp_path / "house")) as repo:
        assert repo.head().decode() == id
        assert repo.refs.get_symrefs()[b"HEAD"] == b"refs/heads/main"
        commit = repo[repo.head()]
        assert isinstance(commit, Commit)
        assert commit.author == commit.committer == b"Ann Lee <ann@example.org>"
        assert (commit.author_time, commit.author_timezone) == (int(WHEN.timestamp()), 3600)
        assert commit.parents == []
        kept = {
            entry.path.decode(): entry.sha.decode()
            for entry in iter_tree_contents(repo.object_store, commit.tree)
        }
        status = porcelain.status(repo)
    assert not any(status.staged.values())
    assert not status.unstaged
    assert not status.untracked
    contents = read_library(tmp_path / "house").contents
    assert {name: content_id(content) for name, content in contents.items()}.items() <= kept.items()
    assert ".gitattributes" in kept


def test_the_same_begins_have_the_same_id(tmp_path: Path) -> None:
    assert begin(tmp_path / "one") == begin(tmp_path / "two")


def test_an_empty_folder_will_do(tmp_path: Path) -> None:
    (tmp_path / "house").mkdir()
    begin(tmp_path / "house")
    assert read_library(tmp_path / "house").library.scripts


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(CannotBegin) as caught:
        begin(tmp_path)
    assert "is not empty: it holds notes.txt." in caught.value.words
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]


def test_a_file_in_the_way(tmp_path: Path) -> None:
    (tmp_path / "house").write_text("mine")
    with pytest.raises(CannotBegin) as caught:
        begin(tmp_path / "house")
    assert "it is a file, not a folder" in caught.value.words
    assert (tmp_path / "house").read_text() == "mine"


@pytest.mark.parametrize("there", [True, False])
def test_what_fails_half_way_leaves_nothing(tmp_path: Path, there: bool) -> None:
    target = tmp_path / "house"
    if there:
        target.mkdir()
    with pytest.raises(CannotBegin) as caught:
        new_library(tmp_path / "nowhere", target, "Ann", WHEN)
    assert "Nothing is left there" in caught.value.words
    assert target.exists() == there
    assert not there or not list(target.iterdir())


@pytest.mark.parametrize(
    ("author", "kept"),
    [
        ("Ann Lee", b"Ann Lee <>"),
        ("", b"Supervisor <>"),
        ("A\nb <c> d", b"Ab <c d>"),
        ("Zoë \ud800", "Zoë ? <>".encode()),
    ],
)
def test_any_name_can_begin_one(tmp_path: Path, author: str, kept: bytes) -> None:
    begin(tmp_path / "house", author)
    with Repo(str(tmp_path / "house")) as repo:
        commit = repo[repo.head()]
        assert isinstance(commit, Commit)
        assert commit.author == kept


def test_the_time_has_a_zone(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="time zone"):
        new_library(shipped_library(), tmp_path / "x", "Ann", WHEN.replace(tzinfo=None))
    assert not (tmp_path / "x").exists()


def test_what_is_hidden_is_not_copied(tmp_path: Path) -> None:
    shipped = tmp_path / "shipped"
    (shipped / ".git").mkdir(parents=True)
    (shipped / ".git/config").write_text("x")
    (shipped / "library.yaml").write_text("name: Example\n")
    (shipped / "library.yaml").chmod(0o444)
    new_library(shipped, tmp_path / "house", "Ann", WHEN)
    assert (tmp_path / "house/.git/HEAD").is_file()
    (tmp_path / "house/library.yaml").write_text("name: Ours\n")


@pytest.mark.parametrize("name", ["house", "Ann's: #1", "mañana {x}", "[a]"])
def test_a_small_library_is_one_script_without_a_fault(tmp_path: Path, name: str) -> None:
    target = tmp_path / name
    id = small_library(target, "Ann Lee", WHEN)
    reading = read_library(target)
    assert check_reading(reading, today=WHEN.date()) == ()
    assert list(reading.library.scripts) == ["first-call"]
    assert reading.library.house.name == name
    assert [one.passed for one in walk_plans(reading.library)] == [True, True]
    with Repo(str(target)) as repo:
        assert repo.head().decode() == id
    with pytest.raises(CannotBegin):
        small_library(target, "Ann Lee", WHEN)


def test_the_command_begins_a_small_library(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "mine"
    assert run(["library", "new", str(target), "--empty"]) == 0
    assert str(target) in capsys.readouterr().out
    assert sorted(read_library(target).contents) == [
        "library.yaml",
        "outcomes.yaml",
        "scripts/first-call.plan.yaml",
        "scripts/first-call.yaml",
    ]
    assert run(["check", str(target)]) == 0


@pytest.mark.parametrize("pack", sorted(shipped_packs()))
def test_a_library_of_another_trade_begins_without_a_finding(
    pack: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "house"
    assert run(["library", "new", str(target), "--from", pack]) == 0
    own = read_library(target)
    assert check_reading(own) == ()
    walks = walk_plans(own.library)
    assert walks
    assert all(one.passed for one in walks)
    capsys.readouterr()


def test_a_pack_that_is_not_there_is_said_with_those_that_are(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["library", "new", str(tmp_path / "house"), "--from", "dental"]) == 2
    assert "dental-desk" in capsys.readouterr().err
    assert not (tmp_path / "house").exists()
