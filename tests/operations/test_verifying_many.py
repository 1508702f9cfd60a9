"""Proving many day files: on all processors it says the same, and says how far it is."""

from __future__ import annotations

import datetime as dt
from concurrent import futures
from pathlib import Path

import pytest

from jobaid.log.profile import Profile
from jobaid.operations.records import day_verifying
from jobaid.operations.records.sealing import seal_records
from jobaid.operations.records.verifying import verify_records
from tests.log.kept import amendment, keep, made


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    """Five days of two desks with something wrong in each, sealed before."""
    with Profile.open(tmp_path, writing=True, new_desk=lambda: "desk-1") as opened:
        for desk in ("desk-1", "desk-2"):
            documents = [made(one, f"2026-11-{10 + one % 5}") for one in range(20)]
            keep(opened.log, *documents, desk=desk)
        keep(opened.log, amendment(1, of=1, note="x"), table="amendments", desk="desk-1")
        seal_records(opened, now=dt.datetime(2026, 12, 1, tzinfo=dt.UTC))
    for path in sorted(tmp_path.glob("log/*/2026/*.json"))[::2]:
        path.write_bytes(path.read_bytes().replace(b"Customer 1", b"Customer 9", 1))
    next(iter(sorted(tmp_path.glob("log/desk-1/2026/*.json")))).unlink()
    return tmp_path


def test_all_processors_say_what_one_says(profile: Path, monkeypatch: pytest.MonkeyPatch):
    opened = Profile.open(profile, writing=False)
    alone = verify_records(opened)
    assert any("changed after it was sealed" in one.words for one in alone.faults)
    (gone,) = (one for one in alone.faults if "is gone, with" in one.words)
    assert gone.path.name.endswith(".json"), "the file of the day that is gone"
    assert gone.path.parent.name.isdigit(), "not that of its seals"
    monkeypatch.setattr(day_verifying, "WORTH_IT", 1)
    monkeypatch.setattr(day_verifying.os, "cpu_count", lambda: 2)
    steps: list[tuple[int, int]] = []
    assert verify_records(opened, lambda *step: steps.append(step)) == alone
    assert steps == [(one, 10) for one in range(1, 11)]


def test_it_goes_on_where_no_process_can_be_had(profile: Path, monkeypatch: pytest.MonkeyPatch):
    def refused(*_: object, **__: object) -> None:
        raise OSError(11, "no processes")

    opened = Profile.open(profile, writing=False)
    alone = verify_records(opened)
    monkeypatch.setattr(day_verifying, "WORTH_IT", 1)
    monkeypatch.setattr(futures, "ProcessPoolExecutor", refused)
    assert verify_records(opened) == alone
