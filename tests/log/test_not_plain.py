"""What stands where a file of the profile belongs and is none: nothing hangs or leads out."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from jobaid.log.lock import ProfileLock
from jobaid.log.platform import NotPlainFile, Platform
from jobaid.log.profile import Profile
from jobaid.log.reading import journal_path
from jobaid.log.trouble import ProfileTrouble, why
from jobaid.log.version_store import VersionError, content_id
from jobaid.operations.recorder import Recorder
from jobaid.operations.records.verifying import verify_records
from tests.operations.kept_calls import call_id, make_call, note

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files"),
    pytest.mark.timeout(30),
]

Put = Callable[[Path], None]

SECRET = b"what a link leads to"


def put_pipe(path: Path) -> None:
    os.mkfifo(path)


def put_link(path: Path) -> None:
    target = path.parent / "elsewhere"
    target.write_bytes(SECRET)
    path.symlink_to(target)


def put_link_to_nothing(path: Path) -> None:
    path.symlink_to("/nowhere/at/all")


def put_loop(path: Path) -> None:
    path.symlink_to(path.name)


def put_folder(path: Path) -> None:
    path.mkdir()


def put_device(path: Path) -> None:
    try:
        os.mknod(path, 0o20600, os.makedev(1, 5))  # /dev/zero: never ends
    except PermissionError:
        pytest.skip("devices are made by the system's administrator only")


KINDS = pytest.mark.parametrize(
    "put", [put_pipe, put_link, put_link_to_nothing, put_loop, put_folder, put_device]
)


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    Profile.open(tmp_path / "profile", writing=True).close()
    return tmp_path / "profile"


def instead(path: Path, put: Put) -> None:
    path.unlink(missing_ok=True)
    put(path)


def untouched(folder: Path) -> None:
    for path in folder.rglob("elsewhere"):
        assert path.read_bytes() == SECRET


@KINDS
def test_nothing_but_a_file_is_read_or_added_to(tmp_path: Path, put: Put) -> None:
    path = tmp_path / "file"
    put(path)
    for deed in (Platform().read, Platform().append_to):
        with pytest.raises(NotPlainFile) as told:
            deed(path)
        assert "not a file" in why(told.value)
    with contextlib.suppress(OSError):  # a folder stays in the way
        os.close(Platform().overwrite(path))
        assert path.is_file()
        assert not path.is_symlink()
    untouched(tmp_path)


@KINDS
def test_a_journal_that_is_none_is_set_aside_and_named(profile: Path, put: Put) -> None:
    with Recorder.open(profile) as recorder:
        id = make_call(recorder, 1, note("kept"), end=False)
        path = journal_path(recorder.profile.open_calls, id)
    instead(path, put)
    assert any("cannot be read" in one.words for one in verify_records(reading(profile)).faults)
    with Recorder.open(profile) as recorder:
        (notice,) = recorder.recovery.notices
        assert "nothing in it is whole" in notice.words
        assert os.path.lexists(notice.path)
        assert id in notice.words
        assert not os.path.lexists(path)
    untouched(profile)


@KINDS
def test_a_day_file_that_is_none_is_set_aside_and_the_day_goes_on(profile: Path, put: Put) -> None:
    with Recorder.open(profile) as recorder:
        make_call(recorder, 1)
    (day,) = profile.glob("log/*/20*/*.json")
    instead(day, put)
    assert any("could not be read" in one.words for one in verify_records(reading(profile)).faults)
    with Recorder.open(profile) as recorder:
        make_call(recorder, 2)
    assert day.is_file()
    assert not day.is_symlink()
    assert os.path.lexists(day.with_name(f"{day.stem}.damaged-1.json"))
    assert verify_records(reading(profile)).faults == []
    untouched(profile)


@KINDS
def test_settings_that_are_none_are_set_aside(profile: Path, put: Put) -> None:
    desk = Profile.open(profile, writing=False).desk
    instead(profile / "settings.toml", put)
    with Profile.open(profile, writing=True) as opened:
        assert opened.desk == desk
        assert "not a file" in opened.notices[0].words
    assert not (profile / "settings.toml").is_symlink()
    assert os.path.lexists(profile / "settings.damaged-1.toml")
    untouched(profile)


@KINDS
def test_a_version_that_is_none_is_said(profile: Path, put: Put) -> None:
    content = b"id: x\n"
    path = profile / "versions" / content_id(content)
    put(path)
    with Recorder.open(profile) as recorder:
        with pytest.raises(VersionError, match="not a file"):
            recorder.versions.get(path.name)
        if put is not put_folder:
            recorder.versions.keep(content)
            assert recorder.versions.get(path.name) == content
    untouched(profile)


@KINDS
def test_a_lock_that_is_none_is_left_alone(profile: Path, put: Put) -> None:
    instead(profile / "lock", put)
    with pytest.raises(ProfileTrouble, match="not a file"):
        ProfileLock(profile / "lock").acquire()
    assert ProfileLock(profile / "lock").held_by() is None
    untouched(profile)


@pytest.mark.parametrize(
    "content",
    [b"", b"\0" * 4096, b'1a2b3c4d {"v":1', b"\n\n", b"\xff\xfe nonsense\n"],
    ids=["empty", "zeros", "first line cut", "blank lines", "nonsense"],
)
def test_a_journal_in_which_nothing_can_be_read_is_set_aside_and_named(
    profile: Path, content: bytes
) -> None:
    with Recorder.open(profile) as recorder:
        path = journal_path(recorder.profile.open_calls, call_id(1))
    path.write_bytes(content)
    (fault,) = verify_records(reading(profile)).faults
    assert str(path) in fault.words
    with Recorder.open(profile) as recorder:
        (notice,) = recorder.recovery.notices
        assert recorder.recovery.resumable == []
    assert notice.path.read_bytes() == content
    assert notice.path.name in notice.words
    assert not path.exists()
    with Recorder.open(profile) as recorder:
        assert recorder.recovery.notices == []
    assert notice.path.read_bytes() == content


def test_a_whole_journal_beside_one_of_zeros_goes_on(profile: Path) -> None:
    with Recorder.open(profile) as recorder:
        id = make_call(recorder, 1, note("kept"), end=False)
        path = journal_path(recorder.profile.open_calls, id)
    path.rename(path.with_name(f"{id}.2.jl"))
    path.write_bytes(b"\0" * 100)
    with Recorder.open(profile) as recorder:
        (left,) = recorder.recovery.resumable
        (notice,) = recorder.recovery.notices
    assert left.interaction == id
    assert notice.path.read_bytes() == b"\0" * 100


def reading(profile: Path) -> Profile:
    return Profile.open(profile, writing=False)
