"""The file of a backup: made beside a desk, whole or not at all, and believed in nothing."""

from __future__ import annotations

import datetime as dt
import json
import os
import random
import stat
import zipfile
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from jobaid.log.lock import ProfileLock
from jobaid.log.platform import PLATFORM, Platform
from jobaid.operations.backup import backup_format
from jobaid.operations.backup.backing_up import BackupFailed
from jobaid.operations.backup.backup_format import (
    FILES,
    HEAD,
    BackupStopped,
    BadBackup,
    check_backup,
)
from jobaid.operations.backup.last_backup import last_backup
from tests.operations.backups import NOW, backup, contents, filled, restore


@pytest.fixture(scope="module")
def profile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return filled(tmp_path_factory.mktemp("backups") / "profile")


@pytest.fixture(scope="module")
def whole(profile: Path) -> Path:
    """A backup."""
    file = profile.parent / "whole.zip"
    backup(profile, file)
    return file


def test_a_profile_comes_out_as_it_went_in(profile: Path, whole: Path, tmp_path: Path):
    made = restore(whole, tmp_path / "new")
    assert contents(tmp_path / "new") == contents(profile)
    assert made.files == len(contents(profile))
    assert (made.before, made.erased) == (None, 0)
    assert not (tmp_path / "new.restoring").exists()


def test_a_backup_is_made_beside_a_desk_and_is_this_users_alone(profile: Path, tmp_path: Path):
    steps: list[tuple[int, int]] = []
    with ProfileLock(profile / "lock"):
        backup(profile, tmp_path / "a.zip", progress=lambda *step: steps.append(step))
    assert steps[-1][0] == steps[-1][1] > 0
    assert [one[0] for one in steps] == sorted(one[0] for one in steps)
    assert stat.S_IMODE((tmp_path / "a.zip").stat().st_mode) == 0o600
    assert os.listdir(tmp_path) == ["a.zip"]


def test_the_last_backup_is_known(tmp_path: Path):
    folder = filled(tmp_path / "profile")
    assert last_backup(folder) is None
    backup(folder, tmp_path / "a.zip")
    known = last_backup(folder)
    assert known is not None
    assert (known.at, known.file) == (NOW, tmp_path / "a.zip")
    assert known.days_ago(NOW + dt.timedelta(days=12)) == 12
    assert known.days_ago(NOW - dt.timedelta(days=3)) == 0
    (folder / "backup.json").write_text("[]")
    assert last_backup(folder) is None


def test_the_library_is_in_it_with_all_its_files(profile: Path, tmp_path: Path):
    library = tmp_path / "library"
    (library / "scripts").mkdir(parents=True)
    (library / "library.yaml").write_text("name: A house\n")
    (library / "scripts" / "a.yaml").write_text("id: a\n")
    backup(profile, tmp_path / "a.zip", library)
    there = restore(tmp_path / "a.zip", tmp_path / "one")
    assert (there.library, there.other_library) == (None, library)
    own = restore(tmp_path / "a.zip", tmp_path / "two", own_library=True)
    assert own.library == tmp_path / "two" / "library"
    library.rename(tmp_path / "gone")
    made = restore(tmp_path / "a.zip", tmp_path / "three")
    assert made.library == tmp_path / "three" / "library"
    assert contents(made.library) == contents(tmp_path / "gone")
    assert f'library = "{made.library}"' in (tmp_path / "three" / "settings.toml").read_text()
    # A library in the profile is in it once, and comes out again
    backup(tmp_path / "three", tmp_path / "b.zip", made.library)
    again = restore(tmp_path / "b.zip", tmp_path / "four")
    assert again.other_library == made.library
    assert contents(tmp_path / "four" / "library") == contents(tmp_path / "gone")


def test_no_other_program_is_in_the_way_of_a_place_for_it(profile: Path, tmp_path: Path):
    with pytest.raises(BackupFailed, match="which it is of"):
        backup(profile, profile / "log" / "a.zip")
    with pytest.raises(BackupFailed, match="is a folder"):
        backup(profile, tmp_path)
    (tmp_path / "file").write_text("")
    with pytest.raises(BackupFailed, match="a file stands where a folder should be"):
        backup(profile, tmp_path / "file" / "a.zip")
    if hasattr(os, "symlink"):
        (profile / "versions" / "link").symlink_to("/etc/passwd")
        (profile / "versions" / "back\\slash").write_text("odd")
        try:
            left = backup(profile, tmp_path / "a.zip").left
        finally:
            (profile / "versions" / "link").unlink()
            (profile / "versions" / "back\\slash").unlink()
        assert [one.name for one in left] == ["back\\slash", "link"]


def test_what_is_not_wanted_any_more_leaves_the_backup_before(profile: Path, tmp_path: Path):
    (tmp_path / "a.zip").write_bytes(b"before")
    asked = 0

    def stopped() -> bool:
        nonlocal asked
        asked += 1
        return asked > 3

    with pytest.raises(BackupStopped):
        backup(profile, tmp_path / "a.zip", stopped=stopped)
    assert (tmp_path / "a.zip").read_bytes() == b"before"
    assert os.listdir(tmp_path) == ["a.zip"]


def test_a_full_disk_leaves_the_backup_before(
    profile: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    (tmp_path / "a.zip").write_bytes(b"before")

    def full(self: Platform, descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Platform, "sync", full)
    with pytest.raises(BackupFailed, match="the disk is full"):
        backup(profile, tmp_path / "a.zip")
    assert (tmp_path / "a.zip").read_bytes() == b"before"
    assert os.listdir(tmp_path) == ["a.zip"]


def test_a_file_that_goes_meanwhile_is_in_no_ones_way(
    profile: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    gone = profile / "drafts" / "going.yaml"
    gone.parent.mkdir()
    gone.write_text("x")
    create = PLATFORM.create

    def creating(self: Platform, path: Path) -> int:
        gone.unlink(missing_ok=True)
        return create(path)

    monkeypatch.setattr(Platform, "create", creating)
    backup(profile, tmp_path / "a.zip")
    gone.parent.rmdir()
    monkeypatch.undo()
    check_backup(tmp_path / "a.zip")


# What is no backup, or was made to harm


def remade(whole: Path, into: Path, change: Callable[[dict[str, bytes]], object]) -> Path:
    """The backup with other contents, its list made to fit them."""
    with zipfile.ZipFile(whole) as archive:
        held = {name: archive.read(name) for name in archive.namelist()}
    del held[FILES]
    change(held)
    return packed(into, held)


def packed(into: Path, held: dict[str, bytes], **sizes: int) -> Path:
    lines = [
        {
            "name": name,
            "size": sizes.get(name, len(data)),
            "sha256": sha256(data).hexdigest(),
        }
        for name, data in held.items()
        if name != HEAD
    ]
    text = b"".join(json.dumps(one, separators=(",", ":")).encode() + b"\n" for one in lines)
    last = {
        "files": len(lines),
        "bytes": sum(int(str(one["size"])) for one in lines),
        "sha256": sha256(text).hexdigest(),
    }
    with zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in held.items():
            archive.writestr(name, data)
        archive.writestr(FILES, text + json.dumps(last).encode() + b"\n")
    return into


def refused(file: Path, folder: Path, words: str = "") -> None:
    before = sorted(path.name for path in folder.parent.iterdir())
    with pytest.raises(BadBackup) as told:
        restore(file, folder)
    assert words in told.value.words
    assert "Nothing was changed." in told.value.words
    assert sorted(path.name for path in folder.parent.iterdir()) == before


@pytest.mark.parametrize(
    "name",
    [
        "profile/../../evil",
        "profile/..",
        "../evil",
        "/etc/evil",
        "profile//evil",
        "profile/./evil",
        "profile/a\\..\\evil",
        "profile/",
        "elsewhere/evil",
        "profile/" + "a" * 2000,
        "profile/new\nline",
    ],
)
def test_a_path_that_leads_out_is_refused(whole: Path, tmp_path: Path, name: str):
    bad = remade(whole, tmp_path / "bad.zip", lambda held: held.update({name: b"evil"}))
    refused(bad, tmp_path / "new")


def test_a_link_is_refused(whole: Path, tmp_path: Path):
    bad = remade(whole, tmp_path / "bad.zip", lambda held: held.update({"profile/l": b"/etc"}))
    with zipfile.ZipFile(bad) as archive:
        held = {info.filename: archive.read(info) for info in archive.infolist()}
    with zipfile.ZipFile(bad, "w") as archive:
        for name, data in held.items():
            info = zipfile.ZipInfo(name)
            if name == "profile/l":
                info.external_attr = (stat.S_IFLNK | 0o777) << 16
            archive.writestr(info, data)
    refused(bad, tmp_path / "new", "a link")


def test_a_bomb_is_refused(whole: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(backup_format, "_SMALL", 1024 * 1024)
    zeros = bytes(20 * 1024 * 1024)
    bad = remade(whole, tmp_path / "bad.zip", lambda held: held.update({"profile/z": zeros}))
    assert bad.stat().st_size < 60_000
    refused(bad, tmp_path / "new", "as no backup does")


def test_files_that_are_not_those_of_the_list_are_refused(whole: Path, tmp_path: Path):
    with zipfile.ZipFile(whole) as archive:
        held = {name: archive.read(name) for name in archive.namelist()}
    del held[FILES]
    bad = packed(tmp_path / "size.zip", held, **{"profile/settings.toml": 5})
    refused(bad, tmp_path / "new")
    with zipfile.ZipFile(packed(tmp_path / "more.zip", held), "a") as archive:
        archive.writestr("profile/more", b"not listed")
    refused(tmp_path / "more.zip", tmp_path / "new")
    with (
        pytest.warns(UserWarning, match="Duplicate"),
        zipfile.ZipFile(packed(tmp_path / "twice.zip", held), "a") as archive,
    ):
        archive.writestr("profile/settings.toml", b"other")
    refused(tmp_path / "twice.zip", tmp_path / "new")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"format": 2}, "newer"),
        ({"format": "1"}, "format"),
        ({"format": True}, "format"),
        ({"format": None}, "format"),
    ],
)
def test_another_format_is_refused(whole: Path, tmp_path: Path, change: dict[str, Any], words: str):
    def alter(held: dict[str, bytes]) -> None:
        held[HEAD] = json.dumps({**json.loads(held[HEAD]), **change}).encode()

    refused(remade(whole, tmp_path / "bad.zip", alter), tmp_path / "new", words)


def test_a_profile_of_a_newer_program_is_refused(whole: Path, tmp_path: Path):
    def alter(held: dict[str, bytes]) -> None:
        settings = held["profile/settings.toml"].decode()
        held["profile/settings.toml"] = settings.replace("format = 1", "format = 9").encode()

    from jobaid.operations.backup.restoring import RestoreFailed

    bad = remade(whole, tmp_path / "bad.zip", alter)
    with pytest.raises(RestoreFailed, match="newer Job Aid"):
        restore(bad, tmp_path / "new")
    assert os.listdir(tmp_path) == ["bad.zip"]


@pytest.mark.parametrize("data", [b"", b"x", b"PK\x05\x06" + bytes(18), b"not a zip" * 1000])
def test_what_is_no_backup_is_refused(tmp_path: Path, data: bytes):
    (tmp_path / "bad.zip").write_bytes(data)
    refused(tmp_path / "bad.zip", tmp_path / "new")


def test_a_file_that_is_not_there_or_is_none(tmp_path: Path):
    refused(tmp_path / "nowhere.zip", tmp_path / "new", "cannot be read")
    refused(tmp_path, tmp_path / "new", "cannot be read")


def test_every_truncation_and_any_altered_byte_is_found(whole: Path, tmp_path: Path):
    data = whole.read_bytes()
    rng = random.Random(5)
    bad = tmp_path / "bad.zip"
    for size in rng.sample(range(len(data)), 60):
        bad.write_bytes(data[:size])
        with pytest.raises(BadBackup):
            check_backup(bad)
    unharmed = 0
    for _ in range(300):
        place, other = rng.randrange(len(data)), rng.randrange(1, 256)
        bad.write_bytes(data[:place] + bytes([data[place] ^ other]) + data[place + 1 :])
        try:
            check_backup(bad)
        except BadBackup:
            continue
        # Dates, versions and the like, which say nothing: what comes out is the same
        unharmed += 1
        restore(bad, tmp_path / "new")
        restored = contents(tmp_path / "new")
        restore(whole, tmp_path / "right")
        assert restored == contents(tmp_path / "right")
    assert unharmed < 60


def test_the_commands(profile: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    from jobaid.cli import run

    file, new = str(tmp_path / "a.zip"), str(tmp_path / "new")
    assert run(["profile", "backup", file, "--profile", str(profile)]) == 0
    assert "It was read back and is whole." in capsys.readouterr().out
    assert run(["profile", "restore", file, "--dry-run", "--profile", new]) == 0
    assert "The backup is whole" in capsys.readouterr().out
    assert not (tmp_path / "new").exists()
    assert run(["profile", "restore", file, "--profile", new, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["files"], told["before"]) == (len(contents(profile)), None)
    assert run(["profile", "restore", str(tmp_path / "none.zip"), "--profile", new]) == 1
    assert "Nothing was changed." in capsys.readouterr().err
    assert run(["profile", "backup", file, "--profile", str(tmp_path / "empty")]) == 1
    assert "Nothing is kept" in capsys.readouterr().err
