"""The library in a git remote: published there, pulled by every desk, by git's own protocol."""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from dulwich.repo import Repo
from dulwich.server import DictBackend, TCPGitServer

from jobaid.cli import run
from jobaid.library.releases import releases
from jobaid.operations.new_library import small_library
from jobaid.operations.studio.publishing import publish
from jobaid.operations.team import remote_library
from jobaid.operations.team.remote_library import RemoteLibrary
from jobaid.operations.team.shared_library import LibraryNotShared
from tests.team.test_shared_library import EIGHT, NOW, by, reword, title_of


@pytest.fixture
def remote(tmp_path: Path) -> str:
    Repo.init_bare(str(tmp_path / "house.git"), mkdir=True, default_branch=b"main").close()
    return str(tmp_path / "house.git")


@pytest.fixture
def served(tmp_path: Path) -> Iterator[str]:
    bare = Repo.init_bare(str(tmp_path / "house.git"), mkdir=True, default_branch=b"main")
    server = TCPGitServer(DictBackend({b"/house.git": bare}), "127.0.0.1", 0)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    yield f"git://127.0.0.1:{server.server_address[1]}/house.git"
    server.shutdown()
    server.server_close()
    thread.join()
    bare.close()


@pytest.fixture
def house(tmp_path: Path) -> Path:
    folder = tmp_path / "house"
    small_library(folder, "Ann", NOW)
    return folder


def share(remote: str, folder: Path, title: str, at: dt.datetime | None = None) -> None:
    reword(folder, title)
    library = RemoteLibrary(remote, folder.with_name(f"{folder.name}-copy"))
    library.publishing(folder, lambda: publish(folder, by(title), at=at))


def desk(remote: str, tmp_path: Path, name: str) -> tuple[Path, RemoteLibrary]:
    library = RemoteLibrary(remote, tmp_path / f"{name}-copy")
    library.pull(tmp_path / name)
    return tmp_path / name, library


def test_what_is_published_comes_to_every_desk(remote: str, house: Path, tmp_path: Path):
    share(remote, house, "First")
    folder, library = desk(remote, tmp_path, "desk")
    assert title_of(folder) == "First"
    assert not library.pull(folder).changed
    share(remote, house, "Second")
    assert library.pull(folder).changed
    assert title_of(folder) == "Second"
    share(remote, folder, "Third")
    assert RemoteLibrary(remote, tmp_path / "house-copy").pull(house).changed
    assert title_of(house) == "Third"


@pytest.mark.filterwarnings(  # dulwich's own server leaves its packs open
    "ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning"
)
def test_the_same_over_a_network(served: str, house: Path, tmp_path: Path):
    share(served, house, "First")
    folder, _ = desk(served, tmp_path, "desk")
    share(served, folder, "Second")
    assert title_of(folder) == "Second"
    assert RemoteLibrary(served, tmp_path / "house-copy").pull(house).changed
    assert title_of(house) == "Second"


def test_a_release_waits_on_every_desk_for_its_time(remote: str, house: Path, tmp_path: Path):
    share(remote, house, "Now")
    share(remote, house, "At eight", at=EIGHT)
    folder, _ = desk(remote, tmp_path, "desk")
    assert title_of(folder) == "Now"
    [coming] = releases(folder)
    assert coming.at == EIGHT
    assert title_of(coming.folder) == "At eight"


def test_of_two_who_publish_at_once_both_are_kept(
    remote: str, house: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    share(remote, house, "First")
    ben, _ = desk(remote, tmp_path, "ben")
    send = RemoteLibrary._send
    others = [lambda: _name(ben, "Ben's house") or share_as_it_is(remote, ben)]

    def after_another(self: RemoteLibrary) -> None:
        if others:
            others.pop()()
        send(self)

    monkeypatch.setattr(remote_library.RemoteLibrary, "_send", after_another)
    share(remote, house, "Ann's title")
    folder, _ = desk(remote, tmp_path, "anybody")
    assert title_of(folder) == "Ann's title"
    assert "Ben's house" in (folder / "library.yaml").read_text()
    assert (house / "library.yaml").read_text() == (folder / "library.yaml").read_text()


def _name(folder: Path, name: str) -> None:
    path = folder / "library.yaml"
    lines = path.read_text().splitlines(keepends=True)
    path.write_text("".join(f"name: {name}\n" if one[:5] == "name:" else one for one in lines))


def share_as_it_is(remote: str, folder: Path) -> None:
    library = RemoteLibrary(remote, folder.with_name(f"{folder.name}-copy"))
    library.publishing(folder, lambda: publish(folder, by("Name")))


def test_a_remote_that_is_away_is_said_and_changes_nothing(house: Path, tmp_path: Path):
    gone = RemoteLibrary("git://somebody:secret@127.0.0.1:1/house.git", tmp_path / "copy")
    for action in (
        lambda: gone.pull(house),
        lambda: gone.publishing(house, lambda: publish(house, by("Title"))),
    ):
        with pytest.raises(LibraryNotShared) as told:
            action()
        assert "cannot be reached" in told.value.words
        assert "secret" not in told.value.words


def test_publish_and_sync_by_commands(remote: str, house: Path, tmp_path: Path):
    for name in ("office", "desk"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "settings.toml").write_text(
            f'format = 1\ndesk = "{name}"\n[team]\nlibrary = "{remote}"\n'
        )
    reword(house, "From the office")
    told = ["publish", str(house), "-m", "Title", "--profile", str(tmp_path / "office")]
    assert run(told) == 0
    run(["team", "sync", "--profile", str(tmp_path / "desk")])
    assert title_of(tmp_path / "desk" / "library") == "From the office"


def test_a_library_as_it_was_published_is_shared_though_nothing_has_changed(
    remote: str, house: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    (tmp_path / "office").mkdir()
    (tmp_path / "office" / "settings.toml").write_text(
        f'format = 1\ndesk = "office"\n[team]\nlibrary = "{remote}"\n'
    )
    told = ["publish", str(house), "-m", "Begin", "--profile", str(tmp_path / "office")]
    assert run(told) == 1
    begun = "All desks have the library now as it was published last."
    assert begun in capsys.readouterr().err
    folder, _library = desk(remote, tmp_path, "desk")
    assert title_of(folder) == title_of(house)
    assert run(told) == 1
    said = capsys.readouterr().err
    assert "Nothing has changed" in said
    assert begun not in said
