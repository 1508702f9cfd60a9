"""Restoring a profile: erasures hold, nothing of before is lost, and a kill leaves old or new."""

from __future__ import annotations

import contextlib
import json
import os
import random
import shutil
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from jobaid.log import folder_swap
from jobaid.log.folder_swap import coming_profile, end_half_swap, is_ready, make_ready, swap
from jobaid.log.lock import ProfileBusy, ProfileLock
from jobaid.log.profile import Profile
from jobaid.operations.backup import last_backup
from jobaid.operations.backup.restoring import (
    BackupStopped,
    RestoreFailed,
    give_up_restore,
    prepare_restore,
    take_up_restore,
)
from jobaid.operations.records.verifying import verify_records
from tests.log.kept import keep, kept_id, made
from tests.operations.backups import NOW, backup, contents, filled, new_id, restore
from tests.operations.log_commands import Log, log_command

ERASED = 4


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A profile of which there is a backup beside it, and a call more than that has."""
    folder = filled(tmp_path / "profile")
    backup(folder, tmp_path / "a.zip")
    keep(folder / "log", made(50))
    return folder


@pytest.fixture
def log(capsys: pytest.CaptureFixture[str], folder: Path) -> Log:
    return log_command(capsys, folder)


def test_the_profile_of_before_is_kept_beside(folder: Path, tmp_path: Path):
    old = contents(folder)
    told = restore(tmp_path / "a.zip", folder)
    assert told.before == tmp_path / "profile.before-restore-20261201-080000"
    assert contents(told.before) == old
    assert contents(folder) != old
    again = restore(tmp_path / "a.zip", folder)
    assert again.before == tmp_path / "profile.before-restore-20261201-080000-2"
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(
        ["a.zip", "profile", told.before.name, again.before.name]
    )
    known = last_backup.last_backup(folder)
    assert known is not None
    assert known.at == NOW


def test_beside_a_running_desk_nothing_is_restored(folder: Path, tmp_path: Path):
    old = contents(folder)
    with ProfileLock(folder / "lock"), pytest.raises(ProfileBusy):
        restore(tmp_path / "a.zip", folder)
    assert contents(folder) == old
    assert not (tmp_path / "profile.restoring").exists()


def test_what_was_erased_since_is_erased_again(log: Log, folder: Path, tmp_path: Path):
    assert log("erase", "--id", kept_id(ERASED), "--why", "Asked to").code == 0
    told = restore(tmp_path / "a.zip", folder)
    assert told.erased == 1
    assert not any(kept_id(ERASED).encode() in data and b'"started"' in data.split(
        kept_id(ERASED).encode())[1][:200] for data in contents(folder).values())  # fmt: skip
    assert kept_id(ERASED) not in {one["id"] for one in log("export", "--all").rows}
    assert len(log("export", "--statements", "erasure").rows) == 1
    assert verify_records(Profile.open(folder, writing=False)).faults == []
    # And once more: the erasure is in the restored profile too
    assert restore(tmp_path / "a.zip", folder).erased == 1


def test_the_list_beside_a_backup_outlives_the_profile(log: Log, folder: Path, tmp_path: Path):
    log("erase", "--id", kept_id(ERASED), "--why", "Asked to")
    shutil.rmtree(folder)
    assert restore(tmp_path / "a.zip", folder).erased == 1
    assert kept_id(ERASED) not in {one["id"] for one in log("export", "--all").rows}
    backup(folder, tmp_path / "a.zip")  # without it: the list begins anew
    assert not (tmp_path / "a.zip.erasures.jsonl").exists()


def test_a_list_that_is_handed_over(log: Log, folder: Path, tmp_path: Path):
    log("erase", "--id", kept_id(ERASED), "--why", "Asked to")
    (tmp_path / "list").write_text(log("export", "--statements", "erasure").out)
    (tmp_path / "a.zip.erasures.jsonl").unlink()
    assert restore(tmp_path / "a.zip", tmp_path / "new").erased == 0
    assert restore(tmp_path / "a.zip", tmp_path / "new", erasures=tmp_path / "list").erased == 1
    assert verify_records(Profile.open(tmp_path / "new", writing=False)).faults == []


@pytest.mark.parametrize("line", ["{", "[]", '{"kind": "view"}', '{"kind": "erasure"}', "null"])
def test_a_list_that_is_not_whole_restores_nothing(folder: Path, tmp_path: Path, line: str):
    old = contents(folder)
    (tmp_path / "list").write_text(f"\n{line}\n")
    with pytest.raises(RestoreFailed, match="Nothing was changed"):
        restore(tmp_path / "a.zip", folder, erasures=tmp_path / "list")
    with pytest.raises(RestoreFailed, match="no list of erasures"):
        restore(tmp_path / "a.zip", folder, erasures=tmp_path / "none")
    assert contents(folder) == old
    assert not (tmp_path / "profile.restoring").exists()


def test_a_call_that_was_open_in_the_backup_and_erased_since_is_gone_too(
    log: Log, folder: Path, tmp_path: Path
):
    open_call = "019aa6d4-ffff-7000-8000-000000000000"
    (folder / "log" / "desk-1" / "open" / f"{open_call}.jl").unlink()
    keep(folder / "log", {**made(9), "id": open_call})
    assert log("erase", "--id", open_call, "--why", "Asked to").code == 0
    restore(tmp_path / "a.zip", folder)
    assert not any(open_call in name for name in contents(folder))
    assert log("export", "--all").out.count(open_call) == 0


def test_what_is_not_wanted_any_more_leaves_everything(folder: Path, tmp_path: Path):
    old = contents(folder)
    with pytest.raises(BackupStopped):
        restore(tmp_path / "a.zip", folder, stopped=lambda: True)
    assert contents(folder) == old
    assert not (tmp_path / "profile.restoring").exists()


def test_without_room_nothing_is_begun(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    usage = shutil.disk_usage(tmp_path)
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: usage._replace(free=1_000_000))
    with pytest.raises(RestoreFailed, match="1 MB are free"):
        restore(tmp_path / "a.zip", folder)
    assert not (tmp_path / "profile.restoring").exists()


# From the desk: made ready beside it, taken up by the next start


def test_a_restore_is_made_ready_beside_a_desk_and_taken_up_later(
    log: Log, folder: Path, tmp_path: Path
):
    old = contents(folder)
    with ProfileLock(folder / "lock"):
        prepare_restore(tmp_path / "a.zip", folder, now=NOW, new_id=new_id)
        assert take_up_restore(folder, now=NOW, new_id=new_id) is None
    assert contents(folder) == old
    assert is_ready(folder)
    # An erasure that comes in between holds as well
    log("erase", "--id", kept_id(ERASED), "--why", "Asked to")
    before = take_up_restore(folder, now=NOW, new_id=new_id)
    assert before is not None
    assert kept_id(50) in {one["id"] for one in log("export", "--all", folder=before).rows}
    ids = {one["id"] for one in log("export", "--all").rows}
    assert kept_id(50) not in ids
    assert kept_id(ERASED) not in ids
    assert take_up_restore(folder, now=NOW, new_id=new_id) is None


def test_a_restore_that_is_given_up_leaves_nothing(folder: Path, tmp_path: Path):
    prepare_restore(tmp_path / "a.zip", folder, now=NOW, new_id=new_id)
    give_up_restore(folder)
    assert take_up_restore(folder, now=NOW, new_id=new_id) is None
    assert not (tmp_path / "profile.restoring").exists()


# Kills


@pytest.mark.parametrize("exchange", [True, False])
def test_a_swap_killed_at_any_step_is_gone_on_with(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, exchange: bool
):
    """Both ways, ended before each of the operations that change a folder."""
    if not exchange:
        monkeypatch.setattr(folder_swap, "_exchanged", lambda _one, _other: False)
    real = os.replace
    for allowed in range(6):
        place = tmp_path / f"{exchange}{allowed}"
        folder = place / "profile"
        for path, text in ((folder, "old"), (coming_profile(folder), "new")):
            path.mkdir(parents=True)
            (path / "log").write_text(text)
        make_ready(folder, "id", "aside")
        left = allowed

        def replacing(source: Path, target: Path) -> None:
            nonlocal left
            left -= 1
            if left < 0:
                raise KeyboardInterrupt
            real(source, target)

        monkeypatch.setattr(os, "replace", replacing)
        with contextlib.suppress(KeyboardInterrupt):
            swap(folder)
        monkeypatch.setattr(os, "replace", real)
        end_half_swap(folder)
        assert (folder / "log").read_text() in ("old", "new")
        if is_ready(folder) or (place / "profile.restoring").exists():
            swap(folder)
        assert (folder / "log").read_text() == "new"
        assert (place / "aside" / "log").read_text() == "old"
        assert not (place / "profile.restoring").exists()


def killed(work: Callable[[], object], after: float) -> bool:
    """Whether the work, in a process of its own, was killed before its end."""
    child = os.fork()
    if child == 0:
        try:
            work()
            os._exit(0)
        except BaseException:
            os._exit(1)
    time.sleep(after)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    assert not (os.WIFEXITED(status) and os.WEXITSTATUS(status))
    return os.WIFSIGNALED(status)


def kill_at_random(tmp_path: Path, times: int) -> int:
    """Kill a backup and a restore at random moments; returns how many were killed in the middle.

    The moments follow how quick the machine is meanwhile: half of the kills come in time.
    """
    rng = random.Random(7)
    folder = filled(tmp_path / "profile", calls=30)
    old, file = contents(folder), tmp_path / "a.zip"
    backup(folder, file)
    keep(folder / "log", *(made(one) for one in range(50, 60)))
    new = contents(folder)
    began = time.monotonic()
    backup(folder, tmp_path / "timed.zip")
    restore(tmp_path / "timed.zip", tmp_path / "timed")
    longest = time.monotonic() - began
    count = 0
    for _ in range(times):
        in_time = killed(lambda: backup(folder, file), rng.uniform(0, longest))
        count, longest = count + in_time, longest * (1.1 if in_time else 0.9)
        restore(file, tmp_path / "out")
        assert contents(tmp_path / "out") in (old, new)
        shutil.rmtree(tmp_path / "out")
        for path in tmp_path.glob("out.*"):
            shutil.rmtree(path)
    backup(folder, file)  # holds `new` for certain
    other = tmp_path / "other" / "profile"
    filled(other, calls=3)
    before = contents(other)
    for _ in range(times):
        in_time = killed(lambda: restore(file, other), rng.uniform(0, longest))
        count, longest = count + in_time, longest * (1.1 if in_time else 0.9)
        Profile.open(other, writing=False)  # ends what was half done
        assert contents(other) in (before, new)
        if contents(other) == new:
            shutil.rmtree(other.parent)
            filled(other, calls=3)
            before = contents(other)
    restore(file, other)
    assert contents(other) == new
    return count


@pytest.mark.skipif(not hasattr(os, "fork"), reason="forks")
def test_a_kill_leaves_the_old_or_the_new(tmp_path: Path):
    assert kill_at_random(tmp_path, 12) > 3


@pytest.mark.long
@pytest.mark.skipif(not hasattr(os, "fork"), reason="forks")
def test_two_hundred_kills_leave_the_old_or_the_new(tmp_path: Path):
    assert kill_at_random(tmp_path, 100) > 30


def test_the_erasure_beside_a_backup_that_is_out_of_reach_is_told(
    log: Log, folder: Path, tmp_path: Path
):
    (folder / "backup.json").write_text(
        json.dumps({"v": 1, "at": "2026-11-20T10:00:00Z", "file": str(tmp_path / "no" / "a.zip")})
    )
    told = log("erase", "--id", kept_id(ERASED), "--why", "Asked to")
    assert told.code == 0
    assert "could not be written" in told.err
