"""The contents that calls have used, taken along to another machine."""

from __future__ import annotations

import base64
import json
from pathlib import Path

import pytest

from jobaid.log.profile import Profile
from jobaid.log.version_store import VersionStore, content_id
from tests.log.kept import keep, made
from tests.operations.log_commands import Log, log_command

SCRIPT = b"id: charge-dispute\nsteps: []\n"
NOT_TEXT = b"\xff\xfe\x00"


@pytest.fixture
def log(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Log:
    with Profile.open(tmp_path / "first", writing=True) as profile:
        ids = VersionStore(profile.versions).keep_all([SCRIPT, NOT_TEXT])
        versions = {"charge-dispute": ids[0], "odd": ids[1]}
        keep(profile.log, made(1, versions=versions), made(2, versions=versions), made(3))
    return log_command(capsys, tmp_path / "first")


def test_versions_come_along_and_are_taken_in(log: Log, tmp_path: Path):
    told = log("export", "--versions")
    assert told.code == 0
    assert [one.get("kind") for one in told.rows].count("version") == 2
    assert [one["id"] for one in told.rows if "id" in one] == [
        one["id"] for one in log("export").rows
    ]
    (tmp_path / "lines").write_text(told.out)
    second = tmp_path / "second"
    taken = log("import", str(tmp_path / "lines"), "--json", folder=second)
    assert (taken.code, taken.rows[0]["added"], taken.rows[0]["versions"]) == (0, 3, 2)
    store = VersionStore(second / "versions")
    assert store.get(content_id(SCRIPT)) == SCRIPT
    assert store.get(content_id(NOT_TEXT)) == NOT_TEXT
    again = log("import", str(tmp_path / "lines"), "--json", folder=second)
    assert (again.rows[0]["unchanged"], again.rows[0]["versions"]) == (3, 0)
    assert "2 versions" in log("import", str(tmp_path / "lines"), folder=tmp_path / "third").err


def test_a_version_that_is_not_here_is_said_and_the_calls_come(log: Log, tmp_path: Path):
    (tmp_path / "first" / "versions" / content_id(SCRIPT)).unlink()
    told = log("export", "--versions")
    assert (told.code, len([one for one in told.rows if "id" in one])) == (1, 3)
    assert "is not kept" in told.err
    assert log("export", "--versions", "--amendments").code == 2


@pytest.mark.parametrize(
    "wrong",
    [
        {"version": content_id(SCRIPT), "text": "id: another\n"},
        {"version": "../../settings.toml", "text": "x"},
        {"version": 7, "text": "x"},
        {"version": content_id(b"x")},
        {"version": content_id(b"x"), "base64": "!"},
        {"version": content_id(b"x"), "text": "x", "v": 2},
    ],
)
def test_a_wrong_version_is_refused(log: Log, tmp_path: Path, wrong: dict[str, object]):
    (tmp_path / "lines").write_text(json.dumps({"kind": "version", **wrong}) + "\n")
    told = log("import", str(tmp_path / "lines"), "--json", folder=tmp_path / "second")
    assert (told.code, len(told.rows[0]["refused"]), told.rows[0]["versions"]) == (1, 1, 0)
    assert not list((tmp_path / "second" / "versions").iterdir())


def test_base64_of_a_text_is_a_text(log: Log, tmp_path: Path):
    line = {
        "kind": "version",
        "version": content_id(SCRIPT),
        "base64": base64.b64encode(SCRIPT).decode(),
    }
    (tmp_path / "lines").write_text(json.dumps(line) + "\n")
    told = log("import", str(tmp_path / "lines"), "--json", folder=tmp_path / "second")
    assert told.rows[0]["versions"] == 1
