"""Whatever becomes of the folder between the desks: nothing lost or doubled, and it is said."""

from __future__ import annotations

import datetime as dt
import errno
import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from jobaid.log.platform import PLATFORM, Platform
from jobaid.operations.team.desk_clock import own_clock_is_doubtful
from jobaid.team.beat import Beat, PartChange
from jobaid.team.shared_folder import SharedFolder
from tests.log.kept import kept_id, made
from tests.team.stations import NOW, Station

DAY = "log/2026/2026-11-21.json"


@pytest.fixture
def anna(tmp_path: Path) -> Station:
    return Station(tmp_path, "desk-a", agent="anna")


@pytest.fixture
def sup(tmp_path: Path) -> Station:
    return Station(tmp_path, "sup", agent="sam", role="supervisor")


# Files that are there half, late, twice


@pytest.mark.parametrize("share", [0.0, 0.2, 0.5, 0.97])
@pytest.mark.parametrize("told", [True, False], ids=["told by the beat", "without a beat"])
def test_a_half_copied_day_is_set_aside_and_comes_later(
    anna: Station, sup: Station, share: float, told: bool
):
    anna.call(1), anna.call(2)
    anna.exchange()
    path = anna.there / DAY
    whole = path.read_bytes()
    path.write_bytes(whole[: int(len(whole) * share)])
    if not told:
        (anna.there / "beat.json").unlink()
    done = sup.exchange(thorough=False)
    assert (done.came, done.trouble) == (0, "")
    assert not sup.held("desk-a")
    assert list(sup.aside()) == [f"desk-a/{DAY}"]
    path.write_bytes(whole)
    assert sup.exchange(thorough=False).came == 2
    assert not sup.aside()
    assert sup.held("desk-a") == anna.held()


def test_a_half_copied_later_form_leaves_the_earlier_one(anna: Station, sup: Station):
    anna.call(1)
    anna.exchange(), sup.exchange()
    anna.call(2)
    anna.exchange()
    path = anna.there / DAY
    whole = path.read_bytes()
    path.write_bytes(whole[:-40])
    sup.exchange()
    assert list(sup.held("desk-a")) == [kept_id(1)]
    path.write_bytes(whole)
    sup.exchange()
    assert len(sup.held("desk-a")) == 2


def test_a_beat_that_comes_before_its_files_waits_for_them(anna: Station, sup: Station):
    """A program that keeps folders the same brings files in any order."""
    anna.call(1)
    anna.exchange(), sup.exchange()
    before = (anna.there / DAY).read_bytes()
    anna.call(2)
    anna.exchange()
    after = (anna.there / DAY).read_bytes()
    (anna.there / DAY).write_bytes(before)
    assert sup.exchange(thorough=False).came == 0
    assert f"desk-a/{DAY}" in sup.aside()
    (anna.there / DAY).write_bytes(after)
    assert sup.exchange(thorough=False).came == 1
    assert not sup.aside()


def test_seals_that_come_by_halves_are_taken_once_they_are_whole(anna: Station, sup: Station):
    anna.call(1), anna.call(2, "2026-11-22")
    anna.seal()
    anna.exchange()
    seals = anna.there / "log/seals/2026.jsonl"
    whole = seals.read_bytes()
    first = whole.split(b"\n")[0] + b"\n"
    for part in (whole[:50], first, whole):
        seals.write_bytes(part)
        (anna.there / "beat.json").unlink(missing_ok=True)
        sup.exchange()
        if part is not whole:
            assert "desk-a/log/seals/head.json" in sup.aside()
            assert not (sup.profile / "log/desk-a/seals/head.json").exists()
    assert not sup.aside()
    assert (sup.profile / "log/desk-a/seals/2026.jsonl").read_bytes() == whole


def test_conflict_copies_and_other_foreign_files_are_named_and_left(anna: Station, sup: Station):
    anna.call(1)
    anna.exchange()
    whole = (anna.there / DAY).read_bytes()
    odd = {
        "log/2026/2026-11-21 (Anna's conflicted copy 2026-11-22).json": whole,
        "log/2026/2026-11-21.sync-conflict-20261122-101010-ABCDEFG.json": whole,
        "log/2026/2026-02-31.json": whole,
        "log/2025/2026-11-21.json": whole,
        "log/holiday.jpg": b"\xff\xd8",
        "versions/readme.txt": b"hello",
        "beat.sync-conflict-20261122-101010-ABCDEFG.json": b"{}",
        "list.txt": b"hello",
    }
    for name, data in odd.items():
        path = anna.there / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    (anna.there / "log/2026/2026-11-21.json.tmp").write_bytes(b"on its way")
    wrong = anna.there / "versions" / ("0" * 40)
    wrong.write_bytes(b"not its content")
    done = sup.exchange()
    assert (done.came, done.trouble) == (1, "")
    assert set(sup.aside()) == {f"desk-a/{name}" for name in odd} | {f"desk-a/versions/{'0' * 40}"}
    assert all((anna.there / name).read_bytes() == data for name, data in odd.items())
    assert list(sup.held("desk-a")) == [kept_id(1)]
    assert set(anna.aside()) == set()
    anna.exchange()  # the desk whose folder it is names them too
    assert {f"desk-a/{name}" for name in odd} <= set(anna.aside())
    for name in odd:
        (anna.there / name).unlink()
    wrong.unlink()
    sup.exchange()
    assert not [one for one in sup.aside() if "versions/0" not in one]


def test_what_lies_among_the_desks_and_is_none_is_named_while_it_is_there(
    anna: Station, sup: Station
):
    anna.call(1)
    anna.exchange()
    among = anna.there.parent
    shutil.copytree(anna.there, among / "desk-a (conflicted copy)")
    (among / "list.json").write_bytes(b"[]")
    (among / ".sync").mkdir()
    shutil.copytree(anna.there, among / "desk-b")
    (among / "desk-b" / DAY).write_bytes(b"[1, 2]")
    (among / "desk-b/list.txt").write_bytes(b"hello")
    assert sup.exchange().came == 1
    named = {"desk-a (conflicted copy)/", "list.json/", f"desk-b/{DAY}", "desk-b/list.txt"}
    assert set(sup.aside()) == named
    assert sup.aside()[f"desk-b/{DAY}"] == "it is damaged, or no day file", "it was whole"
    for one in ("desk-a (conflicted copy)", "desk-b"):
        shutil.rmtree(among / one)
    (among / "list.json").unlink()
    sup.exchange()
    assert set(sup.aside()) == {f"desk-b/{DAY}"}, "a day of a desk may still come"


def test_a_beat_that_cannot_be_read_is_named_until_it_can(anna: Station, sup: Station):
    anna.call(1)
    anna.exchange()
    whole = (anna.there / "beat.json").read_bytes()
    (anna.there / "beat.json").write_bytes(whole[:40])
    assert sup.exchange().came == 1
    assert set(sup.aside()) == {"desk-a/beat.json"}
    (anna.there / "beat.json").write_bytes(whole)
    sup.exchange()
    assert not sup.aside()


def test_links_pipes_and_folders_in_the_place_of_files_hang_nothing(anna: Station, sup: Station):
    anna.call(1)
    anna.exchange()
    year = anna.there / "log/2026"
    os.mkfifo(year / "2026-11-18.json")
    (year / "2026-11-19.json").symlink_to("/etc/passwd")
    (year / "2026-11-20.json").mkdir()
    (anna.shared / "desks" / "loop").symlink_to(anna.shared)
    (anna.shared / "desks" / "a file").write_text("x")
    (anna.shared / "desks" / "..odd").mkdir()
    done = sup.exchange()
    assert (done.came, done.trouble) == (1, "")
    assert {"desk-a/log/2026/2026-11-18.json", "desk-a/log/2026/2026-11-19.json"} <= set(
        sup.aside()
    )
    assert not (sup.profile / "log" / "loop").exists()


def test_a_desk_whose_files_another_program_writes_is_read_all_the_same(sup: Station):
    """No beat, stock TinyDB's layout, or the whole folder of a profile copied as it stands."""
    plain = sup.shared / "desks" / "other" / "log" / "2026"
    plain.mkdir(parents=True)
    (plain / "2026-11-21.json").write_text(json.dumps({"interactions": {"1": made(1)}}, indent=1))
    copied = sup.shared / "desks" / "copied" / "log" / "copied" / "2026"
    copied.mkdir(parents=True)
    (copied / "2026-11-21.json").write_text(json.dumps({"interactions": {"7": made(2)}}))
    assert sup.exchange().came == 2
    assert sup.held("other") == {kept_id(1): made(1)}
    assert sup.held("copied") == {kept_id(2): made(2)}
    assert not sup.aside()
    (plain / "2026-11-21.json").write_text(
        json.dumps({"interactions": {"1": made(1, rev=2), "2": made(3)}})
    )
    assert sup.exchange().came == 2
    assert sup.held("other")[kept_id(1)]["rev"] == 2


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", '{"v":1}', '{"n":"x","at":7,"changes":[1,["a",2]],"agent":[]}', '{"n":-4}',
     json.dumps({"n": 3, "at": "x" * 9999, "agent": {"name": "\x1b[31m‮" * 500}})],
)  # fmt: skip
def test_a_beat_may_say_anything(anna: Station, sup: Station, text: str):
    anna.call(1)
    anna.exchange()
    (anna.there / "beat.json").write_text(text)
    assert sup.exchange().came == 1
    shown = next(one for one in sup.status().others).shown_name
    assert len(shown) <= 200
    assert shown.isprintable()


def test_a_desk_that_tells_of_paths_outside_its_folder_gets_nothing_read(
    anna: Station, sup: Station
):
    anna.call(1)
    anna.exchange(), sup.exchange()
    beat = Beat("desk-a", anna.beat()["series"], 9, "2026-11-25T09:00:00Z", {}, changes=(
        PartChange("../../sup/settings.toml", 5, "x", 9),
        PartChange("log/2026/../../../x.json", 5, "x", 9),
        PartChange("/etc/passwd", 5, "x", 9),
    ))  # fmt: skip
    (anna.there / "beat.json").write_bytes(beat.text())
    assert sup.exchange(thorough=False).trouble == ""
    assert list(sup.held("desk-a")) == [kept_id(1)]


# A folder that is not there, takes nothing, or is full


def test_a_folder_that_vanishes_is_never_made_anew(anna: Station, sup: Station):
    anna.call(1)
    anna.exchange(), sup.exchange()
    away = anna.root / "away"
    anna.shared.rename(away)
    anna.call(2)
    for _ in range(2):
        done = anna.exchange()
        assert "cannot be reached" in done.trouble
        assert "Nothing is lost" in done.trouble
    assert not anna.shared.exists()
    anna.shared.mkdir()  # the place where a drive is put in, empty
    assert "cannot be reached" in anna.exchange().trouble
    assert not list(anna.shared.iterdir())
    status = anna.status()
    assert (status.files, status.documents) == (1, 1)
    assert "cannot be reached" in status.trouble
    assert "cannot be reached" in sup.exchange().trouble
    assert len(sup.held("desk-a")) == 1
    anna.shared.rmdir()
    away.rename(anna.shared)
    assert anna.exchange().trouble == ""
    assert sup.exchange().came == 1
    assert sup.held("desk-a") == anna.held()


def test_a_folder_that_goes_in_the_middle_loses_nothing(anna: Station, sup: Station):
    for number in range(8):
        anna.call(number, f"2026-11-{10 + number}")

    class Leaving(SharedFolder):
        left = 3

        def write(self, part, data, moment):  # type: ignore[no-untyped-def]
            self.left -= 1
            if self.left < 0:
                self.folder = self.folder.with_name("gone")
            return super().write(part, data, moment)

    done = anna.exchange(transport=lambda one: Leaving(one.folder, one.desk))
    assert "cannot be reached" in done.trouble
    shutil.rmtree(anna.root / "gone", ignore_errors=True)
    assert sup.exchange().came == 3
    assert anna.exchange().trouble == ""
    sup.exchange()
    assert sup.held("desk-a") == anna.held()


class Refusing(Platform):
    """A disk of which some calls fail."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = number

    def overwrite(self, path: Path) -> int:
        raise OSError(self._number, os.strerror(self._number), str(path))

    def make_folder(self, path: Path) -> None:
        if not path.is_dir():
            raise OSError(self._number, os.strerror(self._number), str(path))


@pytest.mark.parametrize(
    ("number", "words"),
    [(errno.EROFS, "can be read but not written"), (errno.ENOSPC, "the disk is full"),
     (errno.EACCES, "not allowed to write")],
)  # fmt: skip
def test_a_folder_that_takes_nothing_is_said_and_still_read(
    anna: Station, sup: Station, number: int, words: str
):
    anna.call(1)
    anna.exchange()
    sup.call(2)

    def refusing(folder: SharedFolder) -> SharedFolder:
        return SharedFolder(folder.folder, folder.desk, platform=Refusing(number))

    done = sup.exchange(transport=refusing)
    assert words in done.trouble
    assert "tried again" in done.trouble
    assert done.came == 1
    assert sup.status().files == 1
    assert sup.exchange().trouble == ""
    assert anna.exchange().trouble == ""


def test_a_full_disk_here_takes_nothing_in_and_still_sends(anna: Station, sup: Station):
    anna.call(1)
    anna.exchange()
    sup.call(2)
    done = sup.exchange(platform=Refusing(errno.ENOSPC), transport=lambda one: SharedFolder(
        one.folder, one.desk, platform=PLATFORM))  # fmt: skip
    assert "cannot be kept on this computer" in done.trouble
    assert done.sent == 1
    assert not sup.held("desk-a")
    assert sup.exchange().came == 1


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    place = tmp_path / "small"
    place.mkdir()
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("only root on Linux may mount a small disk")
    told = ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(place)]
    if subprocess.run(told, capture_output=True).returncode != 0:
        pytest.skip("mounting is not allowed here")
    try:
        yield place
    finally:
        subprocess.run(["umount", "-l", str(place)], check=True)


def test_a_share_that_is_really_full_or_only_read(anna: Station, sup: Station, small_disk: Path):
    for desk in (anna, sup):
        desk.shared = small_disk
    anna.call(1)
    anna.exchange()
    (small_disk / "filler").write_bytes(b"x" * 1)
    with open(small_disk / "filler", "wb") as filler:
        os.posix_fallocate(filler.fileno(), 0, shutil.disk_usage(small_disk).free)
    anna.call(2, summary="x" * 9000)
    assert "the disk is full" in anna.exchange().trouble
    assert sup.exchange().came == 1
    (small_disk / "filler").unlink()
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    assert "can be read but not written" in anna.exchange().trouble
    subprocess.run(["mount", "-o", "remount,rw", str(small_disk)], check=True)
    assert anna.exchange().trouble == ""
    assert sup.exchange().came == 1
    assert sup.held("desk-a") == anna.held()


# Kills


class Deadly(Platform):
    """Kills its own process, for real, at one of the things it does to a disk."""

    def __init__(self, at: int) -> None:
        super().__init__()
        self._left = at

    def _step(self) -> None:
        self._left -= 1
        if self._left < 0:
            os.kill(os.getpid(), signal.SIGKILL)

    def overwrite(self, path: Path) -> int:
        self._step()
        return super().overwrite(path)

    def write(self, descriptor: int, data: bytes) -> int:
        self._step()
        taken = super().write(descriptor, data[: len(data) // 2 + 1])
        self._step()
        return taken

    def sync(self, descriptor: int) -> None:
        self._step()
        super().sync(descriptor)

    def replace(self, source: Path, target: Path) -> None:
        self._step()
        super().replace(source, target)
        self._step()

    def write_whole(self, path: Path, data: Iterable[bytes]) -> None:
        self._step()
        super().write_whole(path, data)


def killed(action: Callable[[Platform], object], at: int) -> bool:
    """Do something in a process of its own that is killed at a step; False once it got through."""
    child = os.fork()
    if child == 0:
        code = 3
        try:
            action(Deadly(at))
            code = 0
        finally:
            os._exit(code)
    _, status = os.waitpid(child, 0)
    assert status in (0, signal.SIGKILL), status
    return status != 0


@pytest.mark.skipif(sys.platform == "win32", reason="forks")
def test_a_desk_killed_while_it_sends_loses_and_doubles_nothing(anna: Station, sup: Station):
    """At every step of sending: what others take meanwhile is whole, and the rest follows."""
    anna.call(1)
    anna.exchange()
    before = anna.root / "before"
    shutil.copytree(anna.shared, before / "shared")
    anna.call(2), anna.call(3, "2026-11-22")
    anna.version(b"a content")
    anna.seal()
    shutil.copytree(anna.profile, before / "profile")
    kills = 0
    for at in range(500):
        for name, place in (("shared", anna.shared), ("profile", anna.profile)):
            shutil.rmtree(place)
            shutil.copytree(before / name, place)
        if not killed(lambda deadly: _send(anna, deadly), at):
            break
        kills += 1
        sup.exchange()
        assert set(sup.held("desk-a")) <= set(map(kept_id, (1, 2, 3)))
        if at % 5 == 0:
            assert anna.exchange().trouble == ""
            sup.exchange()
            assert sup.held("desk-a") == anna.held()
            assert not sup.aside(), at
            shutil.rmtree(sup.profile)
            Station(sup.root, "sup", agent="sam", role="supervisor")
    assert kills > 25


def _send(desk: Station, deadly: Platform) -> None:
    desk.exchange(
        platform=deadly,
        transport=lambda one: SharedFolder(one.folder, one.desk, platform=deadly),
    )


@pytest.mark.skipif(sys.platform == "win32", reason="forks")
def test_a_supervisor_killed_while_it_takes_goes_on(anna: Station, sup: Station):
    for number in range(3):
        anna.call(number, f"2026-11-2{number}")
    anna.seal()
    anna.version(b"a content")
    anna.exchange()
    kills = 0
    for at in range(500):
        if at % 4 == 0:
            shutil.rmtree(sup.profile)
            Station(sup.root, "sup", agent="sam", role="supervisor")
        if not killed(lambda deadly: sup.exchange(platform=deadly), at):
            break
        kills += 1
        if at % 4 == 3:
            assert sup.exchange().trouble == ""
            assert sup.held("desk-a") == anna.held()
            assert not sup.aside()
    assert kills > 20
    sup.exchange()
    assert sup.held("desk-a") == anna.held()


def test_a_stop_in_the_middle_is_no_trouble(anna: Station, sup: Station):
    for number in range(6):
        anna.call(number, f"2026-11-1{number}")
    steps = iter([False, False, False] + [True] * 100)
    done = anna.exchange(stopped=lambda: next(steps))
    assert done.sent < 6
    assert done.left
    assert anna.exchange().trouble == ""
    assert sup.exchange().came == 6


# Clocks


def ahead(station: Station, **span: float) -> dt.datetime:
    return NOW + dt.timedelta(**span)


def test_a_clock_that_is_ahead_is_said_and_its_calls_come_all_the_same(anna: Station, sup: Station):
    anna.call(1, "2027-05-01")
    anna.exchange(now=ahead(anna, days=157))
    sup.exchange()
    one = sup.status().others[0]
    assert one.heard == NOW
    assert round(one.ahead_s / 86_400) == 157
    assert list(sup.held("desk-a")) == [kept_id(1)]


def test_a_clock_that_is_behind_shows_once_the_desk_is_watched(anna: Station, sup: Station):
    late = dt.timedelta(hours=5)
    anna.exchange(now=NOW - late)
    sup.exchange()
    # It may have been off for five hours: nothing is said yet
    assert (sup.status().others[0].ahead_s, sup.status().others[0].heard) == (0, NOW - late)
    later = NOW + dt.timedelta(minutes=1)
    anna.exchange(now=later - late)
    sup.exchange(now=later)
    one = sup.status(later).others[0]
    assert round(one.ahead_s / 3600) == -5
    assert one.heard == later
    final = later + dt.timedelta(minutes=1)
    anna.exchange(now=final)
    sup.exchange(now=final)
    assert sup.status(final).others[0].ahead_s == 0


def test_where_all_others_differ_it_is_this_clock(tmp_path: Path, sup: Station):
    for name in "abc":
        Station(tmp_path, f"desk-{name}", agent=name).exchange()
    yesterday = NOW - dt.timedelta(days=1)
    sup.exchange(now=yesterday)
    words = sup.status(yesterday).words
    assert any("own clock may be wrong" in one for one in words)
    assert not own_clock_is_doubtful([])


def test_a_desk_that_was_off_is_heard_of_when_it_spoke_and_is_quiet_after_a_day(
    anna: Station, sup: Station
):
    spoke = NOW - dt.timedelta(days=3)
    anna.exchange(now=spoke)
    sup.exchange()
    status = sup.status()
    assert status.others[0].heard == spoke
    assert [one.desk for one in status.quiet(NOW)] == ["desk-a"]
    anna.exchange()
    sup.exchange()
    assert not sup.status().quiet(NOW)
