"""The library of the shared folder: published there, pulled by every desk, one writer at a time."""

from __future__ import annotations

import datetime as dt
import time
from pathlib import Path

import pytest
from dulwich.repo import Repo

from jobaid.cli import run
from jobaid.library.reader import read_library
from jobaid.library.releases import folder_in_force, releases
from jobaid.operations.library.library_source import LibrarySource
from jobaid.operations.new_library import small_library
from jobaid.operations.studio.library_history import LibraryHistory
from jobaid.operations.studio.proposed_publications import proposals
from jobaid.operations.studio.publishing import NotPublished, Publisher, publish
from jobaid.operations.team.shared_library import LibraryNotShared, SharedLibrary

NOW = dt.datetime(2026, 11, 30, 9, tzinfo=dt.UTC)
EIGHT = dt.datetime(2026, 12, 1, 8, tzinfo=dt.UTC)


def by(message: str = "Title", author: str = "Tom <tom>") -> Publisher:
    return Publisher(author, message, NOW)


@pytest.fixture
def team(tmp_path: Path) -> Path:
    (tmp_path / "team" / "desks").mkdir(parents=True)
    return tmp_path / "team"


@pytest.fixture
def house(tmp_path: Path) -> Path:
    folder = tmp_path / "house"
    small_library(folder, "Ann", NOW)
    return folder


def script_of(library: Path) -> Path:
    (path,) = (library / "scripts").glob("*[!n].yaml")
    return path


def reword(library: Path, title: str) -> None:
    path = script_of(library)
    lines = path.read_text().splitlines(keepends=True)
    path.write_text("".join(f"title: {title}\n" if one[:6] == "title:" else one for one in lines))


def title_of(library: Path) -> str:
    (script,) = read_library(library).library.scripts.values()
    return script.title.any


def share(team: Path, house: Path, title: str, at: dt.datetime | None = None) -> None:
    reword(house, title)
    SharedLibrary(team).publishing(house, lambda: publish(house, by(title), at=at))


def head_of(folder: Path) -> bytes:
    with Repo(str(folder)) as repo:
        return bytes(repo.head())


def test_what_is_published_comes_to_every_desk(team: Path, house: Path, tmp_path: Path) -> None:
    share(team, house, "First")
    with Repo(str(team / "library.git")) as bare:
        assert bare.bare
        assert bare.refs[b"refs/heads/main"] == head_of(house)
    desk = tmp_path / "desk"
    shared = SharedLibrary(team)
    assert shared.pull(desk).changed
    assert title_of(desk) == "First"
    assert not shared.pull(desk).changed
    share(team, house, "Second")
    assert shared.pull(desk).files == (f"scripts/{script_of(house).name}",)
    assert title_of(desk) == "Second"
    assert len(LibraryHistory(desk).publications) == 3
    # Two desks publish in turn, each on what the other published.
    share(team, desk, "Third")
    house_yaml = house / "library.yaml"
    house_yaml.write_text(house_yaml.read_text() + "due_soon: 20\n")
    SharedLibrary(team).publishing(house, lambda: publish(house, by("Due")))
    assert title_of(house) == "Third"
    shared.pull(desk)
    assert "due_soon: 20" in (desk / "library.yaml").read_text()
    assert len(LibraryHistory(desk).publications) == 5


def test_releases_and_proposals_travel(team: Path, house: Path, tmp_path: Path) -> None:
    share(team, house, "First")
    desk, shared = tmp_path / "desk", SharedLibrary(team)
    shared.pull(desk)
    share(team, house, "From eight on", at=EIGHT)
    reword(house, "First")
    assert shared.pull(desk).releases == 1
    assert (title_of(desk), title_of(folder_in_force(desk, EIGHT))) == ("First", "From eight on")
    later = Publisher("Tom <tom>", "Heard", EIGHT)
    path = house / "library.yaml"
    path.write_text(path.read_text() + "due_soon: 20\n")
    SharedLibrary(team).publishing(house, lambda: publish(house, later))
    shared.pull(desk)
    assert releases(desk) == []
    assert title_of(desk) == "From eight on"

    script_of(house).write_text(script_of(house).read_text() + "approval: true\n")
    SharedLibrary(team).publishing(house, lambda: publish(house, later))
    shared.pull(desk)
    assert [one.name for one in proposals(desk)] == ["tom"]


def test_a_library_of_another_house_is_left_alone(team: Path, house: Path, tmp_path: Path) -> None:
    share(team, house, "First")
    other = tmp_path / "other"
    small_library(other, "Eve", NOW + dt.timedelta(days=1))
    with pytest.raises(LibraryNotShared, match="another one"):
        SharedLibrary(team).pull(other)
    with pytest.raises(LibraryNotShared, match="another one"):
        share(team, other, "Mine")
    assert title_of(other) == "Mine"
    with Repo(str(team / "library.git")) as bare:
        assert bare.refs[b"refs/heads/main"] == head_of(house)


def test_hands_on_a_desks_copy_are_kept_or_told(team: Path, house: Path, tmp_path: Path) -> None:
    share(team, house, "First")
    desk, shared = tmp_path / "desk", SharedLibrary(team)
    shared.pull(desk)
    path = desk / "library.yaml"
    path.write_text(path.read_text() + "due_soon: 25\n")
    share(team, house, "Second")
    shared.pull(desk)
    assert title_of(desk) == "Second"
    assert "due_soon: 25" in path.read_text()
    reword(desk, "By hand")
    share(team, house, "Third")
    with pytest.raises(LibraryNotShared, match="clash"):
        shared.pull(desk)
    assert title_of(desk) == "By hand"


def test_a_step_that_stays_though_one_took_it_out_is_told(
    team: Path, house: Path, tmp_path: Path
) -> None:
    step = "  - {id: rest, title: The rest, say: One moment., outcome: resolved}\n"
    script_of(house).write_text(script_of(house).read_text() + step)
    share(team, house, "First")
    desk, shared = tmp_path / "desk", SharedLibrary(team)
    assert shared.pull(desk).stays == ""
    path = script_of(desk)
    path.write_text(path.read_text().replace(step, ""))
    script_of(house).write_text(script_of(house).read_text().replace("One moment.", "Please hold."))
    share(team, house, "Second")
    assert "“The rest”. Delete what is not wanted." in shared.pull(desk).stays
    assert "Please hold." in path.read_text()
    # So is it where a publication brings both together.
    path.write_text(path.read_text().replace(step.replace("One moment.", "Please hold."), ""))
    script_of(house).write_text(script_of(house).read_text().replace("Please hold.", "Hold on."))
    share(team, house, "Third")
    (desk / "library.yaml").write_text((desk / "library.yaml").read_text() + "due_soon: 25\n")
    shared.publishing(desk, lambda: publish(desk, by("By hand")))
    assert "“The rest”" in shared.stays


def test_a_folder_out_of_reach_publishes_nothing(team: Path, house: Path) -> None:
    (team / "desks").rmdir()
    old = LibraryHistory(house).publications
    with pytest.raises(LibraryNotShared, match="cannot be reached"):
        share(team, house, "Alone")
    assert len(LibraryHistory(house).publications) == len(old)
    (team / "desks").mkdir()
    with pytest.raises(NotPublished):
        SharedLibrary(team).publishing(house, lambda: publish(house, by(" ")))
    share(team, house, "Together")
    assert not (team / "jobaid-publishing.lock").exists()


def test_a_desk_sees_it_when_it_looks(team: Path, house: Path, tmp_path: Path) -> None:
    share(team, house, "First")
    desk, shared = tmp_path / "desk", SharedLibrary(team)
    source = LibrarySource(house, before_look=lambda: desk if shared.pull(desk).changed else None)
    source.open()
    assert source.has_changed()
    assert next(iter(source.open().library)).title.any == "First"
    assert not source.has_changed()
    start = time.process_time()
    share(team, house, "Second")
    assert source.has_changed()
    assert next(iter(source.open().library)).title.any == "Second"
    assert time.process_time() - start < 30


def test_the_commands(team: Path, house: Path, tmp_path: Path) -> None:
    one, two = (["--profile", str(tmp_path / name)] for name in ("one", "two"))
    assert run(["team", "join", str(team), *one]) == 0
    assert run(["team", "join", str(team), *two]) == 0
    reword(house, "By command")
    assert run(["publish", str(house), "-m", "Title", *one]) == 0
    assert run(["team", "sync", *two]) == 0
    assert title_of(tmp_path / "two" / "library") == "By command"
