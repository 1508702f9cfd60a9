from __future__ import annotations

import errno
import os
import stat
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from platformdirs import user_data_dir

from jobaid.log import profile_settings
from jobaid.log.lock import ProfileBusy
from jobaid.log.profile import Profile, new_desk_id
from jobaid.log.profile_settings import misfits
from jobaid.log.trouble import ProfileTrouble
from jobaid.log.whereabouts import account_name, profile_folder
from tests.log.support import FaultyPlatform

steady = hypothesis_settings(deadline=None, derandomize=True)


def opened(folder: Path, **more: Any) -> Profile:
    asked = {"writing": True, "new_desk": lambda: "desk1", "account": lambda: "ada", **more}
    return Profile.open(folder, **asked)


def test_which_folder():
    named = {"JOBAID_PROFILE": "named"}
    assert profile_folder("given", named) == Path("given")
    assert profile_folder(None, named) == Path("named")
    assert profile_folder(None, {}) == Path(user_data_dir("jobaid", appauthor=False))
    assert profile_folder(None, {"JOBAID_PROFILE": ""}) == profile_folder(None, {})


def test_a_first_start_makes_what_is_missing(tmp_path: Path):
    folder = tmp_path / "far" / "profile"
    with opened(folder) as profile:
        assert profile.writing
        assert profile.notices == ()
        assert profile.desk == "desk1"
        assert profile.agent == {"id": "ada", "name": "ada"}
        assert profile.open_calls.is_dir()
        assert profile.open_calls == folder / "log" / "desk1" / "open"
        assert profile.versions.is_dir()
        assert list(profile.open_calls.iterdir()) == []
        profile.must_write()
    told = tomllib.loads((folder / "settings.toml").read_text("utf-8"))
    assert told == {"format": 1, "desk": "desk1", "agent": {"id": "ada", "name": "ada"}}
    assert not profile.writing


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps users apart by its folders")
def test_a_profile_is_readable_by_its_user_alone(tmp_path: Path):
    folder = tmp_path / "profile"
    opened(folder).close()
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    for path in folder.rglob("*"):
        assert stat.S_IMODE(path.stat().st_mode) == (0o700 if path.is_dir() else 0o600)


def test_a_desk_keeps_its_id(tmp_path: Path):
    opened(tmp_path).close()
    before = (tmp_path / "settings.toml").read_bytes()
    with opened(tmp_path, new_desk=lambda: "other", account=lambda: "bob") as profile:
        assert profile.desk == "desk1"
        assert profile.agent["id"] == "ada"
    assert (tmp_path / "settings.toml").read_bytes() == before


def test_only_one_program_writes(tmp_path: Path):
    with opened(tmp_path):
        with pytest.raises(ProfileBusy, match="already running"):
            opened(tmp_path)
        reader = opened(tmp_path, writing=False)
        assert not reader.writing
        assert reader.desk == "desk1"
    opened(tmp_path).close()


def test_reading_touches_nothing(tmp_path: Path):
    profile = opened(tmp_path / "none", writing=False)
    assert profile.desk == ""
    assert not (tmp_path / "none").exists()
    with pytest.raises(ProfileTrouble, match="for reading only"):
        profile.must_write()


def test_a_profile_of_a_newer_format_is_only_read(tmp_path: Path):
    text = 'format = 2\ndesk = "d"\nnew = "thing"\n'
    (tmp_path / "settings.toml").write_text(text)
    profile = opened(tmp_path)
    assert not profile.writing
    assert profile.desk == "d"
    with pytest.raises(ProfileTrouble) as told:
        profile.must_write()
    assert "written by a newer Job Aid (format 2, this one knows 1)" in told.value.words
    assert [path.name for path in tmp_path.iterdir()] == ["settings.toml"]
    assert (tmp_path / "settings.toml").read_text() == text
    opened(tmp_path, writing=False)


def test_what_a_person_wrote_in_the_settings_stays(tmp_path: Path):
    text = '# mine\n[agent]\nid = "a7"\nname = "Ada Lovelace"  # me\n[ui]\nscale = 2\n'
    (tmp_path / "settings.toml").write_text(text)
    with opened(tmp_path) as profile:
        assert profile.agent == {"id": "a7", "name": "Ada Lovelace"}
        assert profile.settings["ui"] == {"scale": 2}
    after = (tmp_path / "settings.toml").read_text()
    assert after.endswith(text)
    assert tomllib.loads(after)["desk"] == "desk1"


def test_settings_with_a_byte_order_mark_are_settings(tmp_path: Path):
    """As editors and shells of Windows write them."""
    text = '# mine\r\n[agent]\r\nid = "a7"\r\nname = "Zo\u00eb"\r\n'
    (tmp_path / "settings.toml").write_bytes(text.encode("utf-8-sig"))
    with opened(tmp_path) as profile:
        assert (profile.agent, profile.notices) == ({"id": "a7", "name": "Zo\u00eb"}, ())
    assert (tmp_path / "settings.toml").read_bytes().endswith(text.encode())
    with opened(tmp_path) as profile:
        assert profile.agent["id"] == "a7"


BAD_KEYS = (
    ("desk", '"../up"', "letters, digits"),
    ("desk", "5", "letters, digits"),
    ("desk", '[\n  "a",  # two\n  "b",\n]', "letters, digits"),
    ("desk", "{ id = 1 }", "letters, digits"),
    ("format", '"1"', "a whole number"),
    ("format", "1.5", "a whole number"),
    ("format", "true", "a whole number"),
    ("settings_format", "0", "a whole number"),
)


@pytest.mark.parametrize(("key", "value", "needed"), BAD_KEYS)
def test_one_key_that_cannot_be_used_costs_no_other(
    tmp_path: Path, key: str, value: str, needed: str
):
    with opened(tmp_path) as profile:
        (profile.open_calls / "call.jl").write_bytes(b"")
    text = f'# mine\nhold_cue_s = 30  # so long\n{key} = {value}\n\n[agent]\nid = "a7"  # me\n'
    (tmp_path / "settings.toml").write_text(text)
    reader = opened(tmp_path, writing=False)
    [told] = reader.notices
    assert reader.agent["id"] == "a7"
    assert (tmp_path / "settings.toml").read_text() == text, "reading touches nothing"
    with opened(tmp_path, new_desk=lambda: "other") as profile:
        assert (profile.desk, profile.agent["id"]) == ("desk1", "a7")
        assert profile.settings["hold_cue_s"] == 30
        assert profile.writing
        [notice] = profile.notices
    for one in (told, notice):
        assert f"`{key}`" in one.words
        assert needed in one.words
    assert "settings.damaged-1.toml" in notice.words
    assert (tmp_path / "settings.damaged-1.toml").read_text() == text
    after = (tmp_path / "settings.toml").read_text()
    assert all(one in after for one in ("# mine", "# so long", "# me"))
    assert misfits(tomllib.loads(after)) == {}
    with opened(tmp_path) as profile:
        assert profile.notices == (), "it is said once"


@pytest.mark.parametrize("damaged", [b"format = ", b"\xff\xfe\x00", b'desk = "../up"\n', b"desk=5"])
def test_damaged_settings_are_set_aside_and_the_desk_is_found_again(tmp_path: Path, damaged: bytes):
    with opened(tmp_path) as profile:
        (profile.open_calls / "call.jl").write_bytes(b"")
        (profile.log / "another").mkdir()
    (tmp_path / "settings.toml").write_bytes(damaged)
    reader = opened(tmp_path, writing=False)
    assert "cannot be used" in reader.notices[0].words
    with opened(tmp_path, new_desk=lambda: "other") as profile:
        assert profile.desk == "desk1"
        assert (profile.open_calls / "call.jl").exists()
        [notice] = profile.notices
    assert "settings.damaged-1.toml" in notice.words
    assert (tmp_path / "settings.damaged-1.toml").read_bytes() == damaged
    assert tomllib.loads((tmp_path / "settings.toml").read_text())["desk"] == "desk1"


@pytest.mark.parametrize("operation", ["make_folder", "overwrite", "write"])
@pytest.mark.parametrize("code", [errno.EROFS, errno.EACCES, errno.EIO])
def test_a_folder_that_cannot_be_written_to_gives_a_sentence(
    tmp_path: Path, operation: str, code: int
):
    disk = FaultyPlatform()
    disk.fail(operation, code)
    with pytest.raises(ProfileTrouble) as told:
        opened(tmp_path / "profile", platform=disk)
    assert "cannot be written to" in told.value.words
    assert "--profile" in told.value.words
    disk.mend()
    opened(tmp_path / "profile", platform=disk).close()


def test_a_file_in_the_place_of_the_folder_gives_a_sentence(tmp_path: Path):
    (tmp_path / "file").write_text("")
    for folder in (tmp_path / "file", tmp_path / "file" / "profile"):
        with pytest.raises(ProfileTrouble, match="cannot be written to"):
            opened(folder)
    with pytest.raises(ProfileTrouble, match="cannot be read"):
        opened(tmp_path / "file" / "profile", writing=False)


def test_a_full_disk_still_opens_and_says_so(tmp_path: Path):
    opened(tmp_path).close()
    disk = FaultyPlatform()
    disk.fail("write", errno.ENOSPC)
    with opened(tmp_path, platform=disk) as profile:
        assert profile.writing
        assert "the disk is full" in profile.notices[0].words
        assert list(profile.open_calls.iterdir()) == []


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="permissions do not bind this account"
)
def test_a_folder_without_permission_gives_a_sentence(tmp_path: Path):
    folder = tmp_path / "profile"
    folder.mkdir(mode=0o500)
    with pytest.raises(ProfileTrouble, match="not allowed to write"):
        opened(folder)


def test_an_account_without_a_name(monkeypatch: pytest.MonkeyPatch):
    def nameless() -> str:
        raise OSError("no name")

    monkeypatch.setattr("getpass.getuser", nameless)
    assert account_name() == "agent"


def test_desk_ids_are_short_and_differ():
    ids = {new_desk_id() for _ in range(50)}
    assert len(ids) == 50
    assert all(profile_settings.desk_of({"desk": one}) == one for one in ids)


@steady
@given(st.text(st.characters(), max_size=30))
def test_any_name_can_be_written_and_read_again(name: str):
    line = f"name = {profile_settings._toml(name)}\n"
    expected = name.encode("utf-8", errors="replace").decode("utf-8")
    assert tomllib.loads(line.encode("utf-8").decode("utf-8"))["name"] == expected
