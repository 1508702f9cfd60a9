"""What is older than the house keeps it: said first, then destroyed, with the seals valid."""

from __future__ import annotations

import datetime as dt
import json
import shutil
from pathlib import Path

import pytest

from jobaid.log.profile import Profile
from jobaid.operations.records.retention import RETAINED_TABLES
from jobaid.operations.records.sealing import seal_records
from jobaid.operations.records.verifying import verify_records
from jobaid.operations.setting_values import RETAINED
from tests.log.kept import amendment, keep, kept_id, made
from tests.operations.log_commands import Log, log_command
from tests.operations.test_log_person import said

TODAY = dt.date.today()
PROMISE = "019aa6d4-0000-7000-8000-0000000000ff"


def day(ago: int) -> str:
    return (TODAY - dt.timedelta(days=ago)).isoformat()


def at(ago: int) -> str:
    return f"{day(ago)}T10:00:00.000Z"


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    """Calls of 400, 300 and 10 days ago; one with an open promise, one with an open complaint."""
    folder = tmp_path / "profile"
    promise = [{"id": PROMISE, "text": "Ring back"}]
    with Profile.open(folder, writing=True) as opened:
        keep(
            opened.log,
            *(made(one, day(400)) for one in (1, 2)),
            made(3, day(400), promises=promise),
            made(4, day(300), complaints=[{"id": "complaint-1", "text": "Too slow"}]),
            made(5, day(10)),
            desk=opened.desk,
        )
        keep(opened.log, {**amendment(1, of=1, note="Old"), "at": at(20)}, table="amendments",
             desk=opened.desk)  # fmt: skip
        keep(opened.log, *(said("view", one, kept_id(5), what="opened") | {"at": at(ago)}
             for one, ago in ((1, 200), (2, 5))), table="views", desk=opened.desk)  # fmt: skip
        seal_records(opened, now=dt.datetime.now(dt.UTC))
    runs = folder / "practice" / "kim" / "runs"
    runs.mkdir(parents=True)
    for ago in (200, 5):
        (runs / f"{day(ago)}.json").write_text("{}")
    (runs / "notes.json").write_text("{}")
    return folder


@pytest.fixture
def log(capsys: pytest.CaptureFixture[str], profile: Path) -> Log:
    return log_command(capsys, profile)


def keep_for(profile: Path, **days: int) -> None:
    with (profile / "settings.toml").open("a") as file:
        file.write("\n[retention]\n" + "".join(f"{name} = {n}\n" for name, n in days.items()))


def kept_ids(log: Log) -> list[str]:
    return sorted(one["id"] for one in log("export", "--all").rows)


def test_the_settings_and_the_tables_have_the_same_classes():
    assert tuple(RETAINED_TABLES) == RETAINED


def test_without_settings_everything_stays(log: Log):
    told = log("retention", "--apply")
    assert "for ever" in told.out
    assert len(kept_ids(log)) == 5


def test_a_dry_run_says_it_by_day_and_class_and_changes_nothing(log: Log, profile: Path):
    keep_for(profile, calls=365, views=90, practice=90)
    told = log("retention", "--json").rows[0]
    assert told["applied"] is False
    assert told["days"] == [
        {"day": day(400), "class": "calls", "documents": 2},
        {"day": day(200), "class": "practice", "documents": 1},
        {"day": day(200), "class": "views", "documents": 1},
        {"day": day(20), "class": "notes", "documents": 1},  # along with its call
    ]
    assert told["held"] == [{"id": kept_id(3), "day": day(400), "why": "a promise of it is open"}]
    words = log("retention", "--dry-run").out
    assert f"{day(400)}  calls 2" in words
    assert "Nothing was changed." in words
    assert len(kept_ids(log)) == 5


def test_what_goes_is_destroyed_and_the_seals_hold(log: Log, profile: Path):
    keep_for(profile, calls=365, views=90, practice=90)
    assert log("retention", "--apply").code == 0
    assert kept_ids(log) == [kept_id(3), kept_id(4), kept_id(5)]
    verified = verify_records(Profile.open(profile, writing=False))
    assert [one.words for one in verified.faults] == []
    assert [one["id"][-1] for one in log("export", "--statements", "view").rows] == ["2"]
    assert log("export", "--amendments").rows == []
    stones = log("export", "--statements", "erasure").rows
    assert len(stones) == 2
    assert "calls are kept for 365 days" in stones[0]["why"] + stones[1]["why"]
    assert sorted(path.name for path in (profile / "practice" / "kim" / "runs").iterdir()) == [
        f"{day(5)}.json",
        "notes.json",
    ]
    again = log("retention", "--json").rows[0]
    assert (again["documents"], len(again["held"])) == (0, 1)


def test_what_is_open_goes_only_where_that_is_said(log: Log, profile: Path):
    keep_for(profile, calls=100)
    held = log("retention", "--json").rows[0]["held"]
    assert {one["id"]: one["why"] for one in held} == {
        kept_id(3): "a promise of it is open",
        kept_id(4): "a complaint in it is not settled",
    }
    told = log("retention", "--apply", "--with-open")
    assert "2 calls among them have a promise that is open" in told.out
    assert kept_ids(log) == [kept_id(5)]


def test_what_is_over_is_not_held(log: Log, profile: Path):
    keep_for(profile, calls=100)
    keep(
        profile / "log",
        said("promise", 20, PROMISE, interaction=kept_id(3), change="kept"),
        table="promise_changes",
    )
    keep(
        profile / "log",
        said("complaint-answer", 21, "complaint-1", settled=True),
        table="complaint_answers",
    )
    assert log("retention", "--json").rows[0]["held"] == []


def test_an_administrator_sets_and_locks_it(
    log: Log, profile: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    house = tmp_path / "defaults.toml"
    house.write_text("[retention]\ncalls = 350\n[locked]\nretention = true\n")
    monkeypatch.setenv("JOBAID_DEFAULTS", str(house))
    keep_for(profile, calls=5, views=5)
    assert log("retention", "--json").rows[0]["keep"] == {"calls": 350}


def test_what_went_does_not_come_back_and_goes_elsewhere_too(log: Log, profile: Path,
                                                             tmp_path: Path):  # fmt: skip
    other = tmp_path / "other"
    shutil.copytree(profile, other)
    (tmp_path / "calls").write_text(log("export").out)
    keep_for(profile, calls=365)
    log("retention", "--apply")
    told = log("import", str(tmp_path / "calls"), "--json").rows[0]
    assert (told["added"], len(told["refused"])) == (0, 2)
    (tmp_path / "stones").write_text(log("export", "--statements", "erasure").out)
    log("import", str(tmp_path / "stones"), "--statements", folder=other)
    there = {one["id"] for one in log("export", "--all", folder=other).rows}
    assert there == {kept_id(3), kept_id(4), kept_id(5)}
    assert verify_records(Profile.open(other, writing=False)).faults == []


def test_a_retention_that_is_cut_short_is_ended_by_the_next(
    log: Log, profile: Path, monkeypatch: pytest.MonkeyPatch
):
    keep_for(profile, calls=100)
    from jobaid.operations.records import retention

    def refused(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(retention, "destroy", refused)
    told = log("retention", "--apply")
    assert (told.code, "Run it once more" in told.err) == (1, True)
    monkeypatch.undo()
    assert log("retention", "--apply").code == 0
    assert kept_ids(log) == [kept_id(3), kept_id(4), kept_id(5)]
    assert json.loads(log("verify", "--json").out)["faults"] == []
