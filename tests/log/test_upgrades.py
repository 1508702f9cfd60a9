"""Earlier formats are brought up step by step, whatever cuts that short; newer ones are said."""

from __future__ import annotations

import errno
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from jobaid.log.profile import Profile
from jobaid.log.profile_formats import PROFILE, SETTINGS
from jobaid.log.trouble import ProfileTrouble
from jobaid.log.upgrades import FileFormat, upgrade_folder
from jobaid.operations.settings_file import change_settings
from jobaid.operations.settings_in_force import load_settings
from tests.log.pretend_formats import COLOURS, THINGS
from tests.log.support import FaultyPlatform

EXAMPLES = Path(__file__).parent / "upgrades"
"""For each step a folder NAME-N with the files `before` and `after` the step to version N."""

OLD = {
    "settings.toml": '# mine\nformat = 1  # said\ndesk = "d"\n[agent]\nid = "ada"\n',
    "log/a": "hello, hello",
    "log/b/c": "bye",
    "versions/x": "hello",
}
NEW = {
    **OLD,
    "settings.toml": OLD["settings.toml"].replace("format = 1", "format = 3"),
    "log/a": "good day, good day",
    "log/list": "LOG/A\nLOG/B/C",
    "before-profile-2/settings.toml": OLD["settings.toml"],
    "before-profile-2/log/a": "hello, hello",
    "before-profile-3/settings.toml": OLD["settings.toml"].replace("format = 1", "format = 2"),
    "before-profile-3/log/list": "log/a\nlog/b/c",
}


def write(folder: Path, files: dict[str, str] = OLD) -> Path:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def read(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_every_step_is_taken_and_what_it_changed_is_kept_beside(tmp_path: Path):
    kept = upgrade_folder(write(tmp_path), THINGS)
    assert [path.name for path in kept] == ["before-profile-2", "before-profile-3"]
    assert read(tmp_path) == NEW
    assert upgrade_folder(tmp_path, THINGS) == []
    assert read(tmp_path) == NEW


@pytest.mark.skipif(sys.platform == "win32", reason="killed as Unix does")
def test_killed_before_any_deed_it_is_done_again(tmp_path: Path):
    def run(folder: Path, kill_at: int) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "tests.log.upgrade_driver", str(folder), str(kill_at)]
        return subprocess.run(command, capture_output=True, text=True, check=False)

    whole = run(write(tmp_path / "whole"), 0)
    deeds = int(whole.stdout)
    assert read(tmp_path / "whole") == NEW
    assert deeds > 20
    for number in range(1, deeds + 1, 3):
        folder = write(tmp_path / str(number))
        assert run(folder, number).returncode == -signal.SIGKILL
        half = read(folder)
        assert half["log/a"] in (OLD["log/a"], NEW["log/a"]), "no file is ever half of one"
        if half["log/a"] != OLD["log/a"]:
            assert half["before-profile-2/log/a"] == OLD["log/a"], "it was put aside before"
        upgrade_folder(folder, THINGS)
        done = {name: text for name, text in read(folder).items() if not name.endswith(".tmp")}
        # What was put aside before the kill is what was there: never an upgraded file
        assert done == NEW


@pytest.mark.parametrize("operation", ["overwrite", "write", "sync", "replace", "make_folder"])
def test_a_disk_that_refuses_leaves_it_to_the_next_start(tmp_path: Path, operation: str):
    disk = FaultyPlatform()
    disk.fail(operation, errno.EIO, times=1)
    with pytest.raises(OSError, match="made to fail"):
        upgrade_folder(write(tmp_path), THINGS, platform=disk)
    upgrade_folder(tmp_path, THINGS)
    assert read(tmp_path) == NEW


def test_a_profile_is_upgraded_when_it_is_opened_and_says_so(tmp_path: Path):
    write(tmp_path)
    reading = Profile.open(tmp_path, writing=False, formats=(THINGS,))
    assert reading.notices == ()
    assert read(tmp_path) == OLD, "who only reads changes nothing"
    with Profile.open(tmp_path, writing=True, formats=(THINGS,)) as profile:
        assert profile.settings["format"] == 3
        assert profile.desk == "d"
        assert ["before-profile-2" in one.words for one in profile.notices] == [True, False]
    with Profile.open(tmp_path, writing=True, formats=(THINGS,)) as profile:
        pass
    assert read(tmp_path)["log/list"] == NEW["log/list"]


def test_settings_of_an_earlier_format_are_read_as_of_this_one_and_then_upgraded(tmp_path: Path):
    text = '# mine\ndesk = "d"\nformat = 1\n[appearance]\ntheme = 1.5 # half\n'
    write(tmp_path, {"settings.toml": text})
    defaults = tmp_path / "defaults.toml"
    defaults.write_text("[appearance]\ntheme = 2.0\n", encoding="utf-8")
    assert load_settings(tmp_path, defaults=(), format=COLOURS).settings.text_scale == 1.5
    both = load_settings(tmp_path / "none", defaults=(defaults,), format=COLOURS)
    assert both.settings.text_scale == 2.0, "an administrator's file is never written"
    with Profile.open(tmp_path, writing=True, formats=(COLOURS,)) as profile:
        assert "before-settings-2" in profile.notices[0].words
    assert (tmp_path / "settings.toml").read_text(encoding="utf-8") == (
        "settings_format = 2\n" + text.replace("theme", "text_scale")
    )
    assert (tmp_path / "before-settings-2/settings.toml").read_text(encoding="utf-8") == text
    assert load_settings(tmp_path, defaults=(), format=COLOURS).settings.text_scale == 1.5


def test_settings_of_a_newer_format_are_used_as_far_as_they_are_known_and_it_is_said(
    tmp_path: Path,
):
    text = 'settings_format = 9\nformat = 1\ndesk = "d"\n[agent]\nname = "Ada"\nmood = "new"\n'
    write(tmp_path, {"settings.toml": text})
    loaded = load_settings(tmp_path, defaults=())
    assert loaded.settings.name == "Ada"
    (words,) = loaded.words
    assert "newer Job Aid (settings format 9, this one knows 1)" in words
    assert change_settings(tmp_path, {"agent.name": "Bea"}) is None
    assert (tmp_path / "settings.toml").read_text(encoding="utf-8") == text.replace("Ada", "Bea")
    with Profile.open(tmp_path, writing=True) as profile:
        assert profile.writing, "the record itself is of a format that is known"


def test_a_profile_of_a_newer_format_is_never_upgraded(tmp_path: Path):
    write(tmp_path, {**OLD, "settings.toml": 'format = 4\ndesk = "d"\n'})
    before = read(tmp_path)
    profile = Profile.open(tmp_path, writing=True, formats=(THINGS, SETTINGS))
    assert not profile.writing
    with pytest.raises(ProfileTrouble, match="written by a newer Job Aid"):
        profile.must_write()
    assert read(tmp_path) == before


@pytest.mark.parametrize("format", [PROFILE, SETTINGS, THINGS, COLOURS])
def test_steps_lead_from_every_version_to_the_latest(format: FileFormat):
    assert sorted(format.steps) == list(range(1, format.latest))
    marked = format.mark(b'desk = "d"\n[agent]\nformat = 1\nsettings_format = 1\n', 7)
    assert format.version(marked) == 7


def test_every_step_of_the_program_has_an_example_and_does_as_it_says():
    steps = {
        f"{format.name}-{start + 1}": step
        for format in (PROFILE, SETTINGS)
        for start, step in format.steps.items()
    }
    there = {path.name for path in EXAMPLES.iterdir()} if EXAMPLES.is_dir() else set()
    assert there == set(steps)
    for name, step in steps.items():
        before, after = (
            {file: text.encode() for file, text in read(EXAMPLES / name / state).items()}
            for state in ("before", "after")
        )
        assert {**before, **step(before)} == after
        assert {**after, **step(after)} == after, "done twice is done once"
