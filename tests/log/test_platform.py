from __future__ import annotations

import errno
import os
import stat
import sys
from pathlib import Path

import pytest

from jobaid.log.platform import PATIENCE_S, Platform
from tests.log.support import FaultyPlatform


class Held(Platform):
    """Windows, with a scanner that holds files until `until` seconds of its own clock."""

    def __init__(self, until: float) -> None:
        super().__init__(windows=True, pause=self._pass, clock=lambda: self.now)
        self.now = 0.0
        self.until = until
        self.tries = 0

    def _pass(self, seconds: float) -> None:
        self.now += seconds

    def scan(self, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
        real = getattr(os, name)

        def refuse(*paths: Path) -> None:
            self.tries += 1
            if self.now < self.until:
                raise PermissionError(errno.EACCES, "held by a scanner")
            real(*paths)

        monkeypatch.setattr(os, name, refuse)


@pytest.mark.parametrize("name", ["replace", "unlink"])
def test_windows_waits_for_a_scanner(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str):
    (tmp_path / "a").write_bytes(b"a")
    held = Held(until=2.0)
    held.scan(monkeypatch, name)
    if name == "replace":
        held.replace(tmp_path / "a", tmp_path / "b")
        assert (tmp_path / "b").read_bytes() == b"a"
    else:
        held.remove(tmp_path / "a")
    assert not (tmp_path / "a").exists()
    assert 5 < held.tries < 60


def test_windows_gives_up_after_its_patience(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "a").write_bytes(b"a")
    held = Held(until=60)
    held.scan(monkeypatch, "replace")
    with pytest.raises(PermissionError):
        held.replace(tmp_path / "a", tmp_path / "b")
    assert PATIENCE_S - 0.2 < held.now <= PATIENCE_S


def test_elsewhere_a_refusal_is_final(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "a").write_bytes(b"a")
    held = Held(until=60)
    held.scan(monkeypatch, "replace")
    plain = Platform(windows=False)
    with pytest.raises(PermissionError):
        plain.replace(tmp_path / "a", tmp_path / "b")
    assert held.tries == 1


def test_a_short_write_is_completed(tmp_path: Path):
    disk = FaultyPlatform()
    disk.shortest = 3
    file = disk.create(tmp_path / "a")
    disk.write_all(file, b"0123456789")
    disk.close(file)
    assert (tmp_path / "a").read_bytes() == b"0123456789"
    assert disk.done.count("write") == 4


def test_a_disk_that_takes_nothing_is_a_fault(tmp_path: Path):
    disk = FaultyPlatform()
    disk.shortest = 0
    file = disk.create(tmp_path / "a")
    with pytest.raises(OSError, match="took none"):
        disk.write_all(file, b"0123456789")
    disk.close(file)


def test_a_whole_file_is_synced_before_it_takes_its_place(tmp_path: Path):
    disk = FaultyPlatform()
    disk.write_whole(tmp_path / "a", [b"old"])
    assert disk.done == ["overwrite", "write", "sync", "close", "replace", "sync_folder"]


@pytest.mark.parametrize("operation", ["overwrite", "write", "sync", "close", "replace"])
def test_a_failed_write_leaves_the_old_file(tmp_path: Path, operation: str):
    disk = FaultyPlatform()
    path = tmp_path / "a"
    path.write_bytes(b"old")
    if operation == "close":
        disk.faults.append(_fail_close)
    disk.fail(operation)
    with pytest.raises(OSError, match="made to fail"):
        disk.write_whole(path, [b"new"])
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def _fail_close(name: str, what: object) -> None:
    if name == "close":
        raise OSError(errno.EIO, "made to fail")


def test_many_pieces_make_one_file(tmp_path: Path):
    pieces = [bytes([number % 256]) * (number % 977) for number in range(2000)]
    Platform().write_whole(tmp_path / "a", pieces)
    assert (tmp_path / "a").read_bytes() == b"".join(pieces)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")
def test_folders_and_files_are_for_their_user_alone(tmp_path: Path):
    disk = Platform()
    disk.make_folder(tmp_path / "deep" / "er")
    disk.close(disk.create(tmp_path / "deep" / "er" / "a"))
    disk.write_whole(tmp_path / "deep" / "b", [b"b"])
    modes = [stat.S_IMODE(path.stat().st_mode) for path in sorted((tmp_path / "deep").rglob("*"))]
    assert modes == [0o600, 0o700, 0o600]
    assert stat.S_IMODE((tmp_path / "deep").stat().st_mode) == 0o700


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no holes of this kind")
def test_allocated_room_is_really_taken(tmp_path: Path):
    disk = Platform()
    file = disk.create(tmp_path / "a")
    disk.allocate(file, 1 << 20)
    disk.close(file)
    assert (tmp_path / "a").stat().st_blocks * 512 >= 1 << 20


def test_removing_what_is_gone_is_fine(tmp_path: Path):
    Platform().remove(tmp_path / "none")
