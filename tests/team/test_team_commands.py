"""`jobaid team ...` as a person gives it, and what other programs read of it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from jobaid.cli import run
from tests.operations.log_commands import Told
from tests.team.stations import Station

Jobaid = Callable[..., Told]


@pytest.fixture
def jobaid(capsys: pytest.CaptureFixture[str]) -> Jobaid:
    def run_it(profile: Path, *arguments: str) -> Told:
        code = run([*arguments, "--profile", str(profile)])
        told = capsys.readouterr()
        return Told(code, told.out, told.err)

    return run_it


def settings(profile: Path) -> str:
    return (profile / "settings.toml").read_text()


def test_from_beginning_a_folder_to_seeing_another_desk(tmp_path: Path, jobaid: Jobaid):
    anna = Station(tmp_path, "desk-a", agent="anna")
    sup = Station(tmp_path, "sup", agent="sam", role="supervisor")
    for one in (anna, sup):
        text = settings(one.profile).split("[team]")[0]
        (one.profile / "settings.toml").write_text(text)
    anna.call(1)
    told = jobaid(anna.profile, "team", "status")
    assert (told.code, "shares no folder" in told.out) == (0, True)
    assert jobaid(anna.profile, "team", "sync").code == 2

    share = tmp_path / "share"
    told = jobaid(anna.profile, "team", "join", str(share))
    assert told.code == 2
    assert "is not there" in told.err
    told = jobaid(sup.profile, "team", "begin", str(share))
    assert told.code == 0, told.err
    assert (share / "desks").is_dir()
    told = jobaid(anna.profile, "team", "join", str(share))
    assert told.code == 0, told.err
    assert str(share) in settings(anna.profile)

    told = jobaid(anna.profile, "team", "status", "--json")
    assert told.rows[0]["waits_to_go_out"] == {"files": 1, "documents": 1}
    told = jobaid(anna.profile, "team", "sync")
    assert "Sent 1 file;" in told.out
    told = jobaid(sup.profile, "team", "sync", "--json")
    this_time = {"sent": 0, "came_in": 1, "came_back": 0, "erased": 0, "library": False}
    assert told.rows[0]["this_time"] == this_time
    [found] = [one for one in told.rows[0]["desks"] if not one["own"]]
    assert (found["desk"], found["agent"]["name"], found["came_in"]) == ("desk-a", "anna", 1)
    assert found["last_heard"]
    shown = jobaid(sup.profile, "team", "status").out
    assert "anna (desk-a): last heard of " in shown
    listed = jobaid(sup.profile, "log", "list", "--json")
    assert [row["desk"] for row in listed.rows] == ["desk-a"]

    told = jobaid(anna.profile, "team", "leave")
    assert told.code == 0
    assert "shares no folder" in jobaid(anna.profile, "team", "status").out
    assert (share / "desks" / "desk-a" / "beat.json").is_file()


def test_what_was_set_aside_is_named(tmp_path: Path, jobaid: Jobaid):
    anna = Station(tmp_path, "desk-a", agent="anna")
    sup = Station(tmp_path, "sup", agent="sam", role="supervisor")
    anna.call(1)
    anna.exchange()
    path = anna.there / "log/2026/2026-11-21.json"
    path.write_bytes(path.read_bytes()[:100])
    told = jobaid(sup.profile, "team", "sync")
    assert told.code == 0
    assert "Set aside: desks/desk-a/log/2026/2026-11-21.json" in told.err
    told = jobaid(sup.profile, "team", "status", "--json")
    [aside] = json.loads(told.out)["set_aside"]
    assert (aside["desk"], aside["path"]) == ("desk-a", "log/2026/2026-11-21.json")
    assert "Set aside" in jobaid(sup.profile, "team", "status").out


def test_a_folder_that_cannot_be_shared_is_refused_in_words(tmp_path: Path, jobaid: Jobaid):
    anna = Station(tmp_path, "desk-a", agent="anna")
    before = settings(anna.profile)
    (tmp_path / "plain").mkdir()
    (tmp_path / "file").write_text("x")
    for asked, words in (
        (["begin", str(anna.profile / "inside")], "lie in each other"),
        (["begin", str(tmp_path)], "lie in each other"),
        (["begin", str(tmp_path / "no" / "where")], "is not there"),
        (["begin", str(tmp_path / "file")], "Nothing was done"),
        (["join", str(tmp_path / "plain")], "no shared folder"),
        (["join", str(tmp_path / "file")], "Nothing was done"),
        (["join", " "], "Say which folder"),
    ):
        told = jobaid(anna.profile, "team", *asked)
        assert told.code == 2, asked
        assert words in told.err, asked
    assert settings(anna.profile) == before


def test_a_folder_that_is_away_is_said(tmp_path: Path, jobaid: Jobaid):
    anna = Station(tmp_path, "desk-a", agent="anna")
    anna.exchange()
    anna.shared.rename(tmp_path / "away")
    for command in ("status", "sync"):
        told = jobaid(anna.profile, "team", command, "--json")
        assert told.code == 1
        assert told.rows[0]["reachable"] is False
        assert "Nothing is lost" in told.rows[0]["trouble"]


def test_status_works_beside_a_running_desk_and_sync_says_that_one_runs(
    tmp_path: Path, jobaid: Jobaid
):
    from jobaid.log.profile import Profile

    anna = Station(tmp_path, "desk-a", agent="anna")
    with Profile.open(anna.profile, writing=True):
        assert jobaid(anna.profile, "team", "status", "--json").code == 0
        told = jobaid(anna.profile, "team", "sync")
        assert told.code == 2
        assert "already running" in told.err
