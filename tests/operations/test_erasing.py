"""Erasing calls: gone everywhere with what was said of them, the seals valid, never back again."""

from __future__ import annotations

import datetime as dt
import io
import json
from pathlib import Path
from typing import Any

import pytest

from jobaid.log.profile import Profile
from jobaid.log.statements import make_statement
from jobaid.operations.records.importing import import_records
from jobaid.operations.records.sealing import seal_records
from jobaid.operations.records.verifying import verify_records
from tests.log.kept import amendment, keep, kept_id, made

NOW = dt.datetime(2026, 12, 1, 8, tzinfo=dt.UTC)
WHO = {"customer.name": "Ann Example", "customer.account": "40217788"}
REVIEW, DISPUTE = kept_id(901), kept_id(902)


def statement(kind: str, of: str, id: str, **added: Any) -> dict[str, Any]:
    by = {"id": "ola", "name": "Ola Reyes"}
    at = "2026-11-23T09:00:00.000Z"
    return make_statement(
        kind, of, added, id=id, at=at, by=by, desk="desk-2", work_of="maya"
    ).document


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    """Four calls, two of them Ann's on two desks, with what was said of one; sealed."""
    with Profile.open(tmp_path, writing=True) as opened:
        own = opened.desk
    log = tmp_path / "log"
    keep(log, made(1, fields=WHO), made(2), made(3, "2026-11-22", fields=WHO), desk=own)
    keep(log, made(1, fields=WHO), made(4), desk="desk-2")
    keep(log, amendment(1, of=1, note="Ann prefers email"), desk=own, table="amendments")
    card = {"card": {"id": "c", "version": "1"}, "answers": {}, "result": {}}
    keep(log, statement("review", kept_id(1), REVIEW, **card), desk="desk-2", table="reviews")
    dispute = statement("dispute", REVIEW, DISPUTE, words="Ann was kind")
    keep(log, dispute, desk=own, table="disputes")
    to = {"id": "maya", "name": "Maya Okoro"}
    thanks = statement("thanks", kept_id(2), kept_id(903), to=to, words="Well")
    keep(log, thanks, desk=own, table="thanks")
    with Profile.open(tmp_path, writing=True) as opened:
        seal_records(opened, now=NOW)
    return tmp_path


def everything(profile: Path) -> bytes:
    return b"".join(path.read_bytes() for path in profile.rglob("*") if path.is_file())


def test_a_dry_run_changes_nothing(log, profile: Path):
    log("list", folder=profile)
    before = everything(profile)
    told = log("erase", "--customer", "ann example", "--dry-run", "--json", folder=profile).rows[0]
    assert told["calls"] == [kept_id(1), kept_id(3)]
    assert set(told["along"][kept_id(1)]) == {amendment(1, 1, "")["id"], REVIEW, DISPUTE}
    assert (told["erased"], told["left"]) == (False, [])
    assert everything(profile) == before


@pytest.mark.parametrize("who", ["Ann Example", "40217788"])
def test_a_customer_is_erased_everywhere(log, profile: Path, who: str):
    assert log("search", "Ann", folder=profile).out
    told = log("erase", "--customer", who, "--why", "asked for it", folder=profile)
    assert (told.code, "Erased: 2 calls" in told.out) == (0, True)
    assert b"Ann" not in everything(profile)
    assert kept_id(1) not in log("list", "--json", folder=profile).out
    assert len(log("list", "--json", folder=profile).rows) == 2
    stones = log("export", "--statements", "erasure", folder=profile).rows
    assert [(one["of"], one["why"]) for one in stones] == [
        (kept_id(1), "asked for it"),
        (kept_id(3), "asked for it"),
    ]
    assert {"id", "name"} <= stones[0]["by"].keys()
    gone = log("show", kept_id(1), folder=profile)
    assert gone.code == 1
    assert "was erased on" in gone.err
    assert "asked for it" in gone.err
    assert len(log("export", "--statements", "thanks", folder=profile).rows) == 1


def test_the_seals_stay_valid_and_the_call_can_be_proved_still(log, profile: Path):
    log("erase", "--id", kept_id(1), "--why", "asked", folder=profile)
    verified = verify_records(Profile.open(profile, writing=False))
    assert (verified.faults, verified.sealed) == ([], 6)
    assert log("proof", kept_id(1), folder=profile).code == 0
    salts = b"".join(path.read_bytes() for path in profile.glob("log/*/seals/salts/*"))
    assert kept_id(1).encode() not in salts
    assert REVIEW.encode() not in salts
    assert kept_id(2).encode() in salts
    with Profile.open(profile, writing=True) as opened:
        assert seal_records(opened, now=NOW + dt.timedelta(days=900)).documents >= 1
    assert verify_records(Profile.open(profile, writing=False)).faults == []


def test_what_was_erased_does_not_come_back(log, profile: Path):
    log("erase", "--id", kept_id(1), "--why", "asked", folder=profile)
    lines = json.dumps(made(1, fields=WHO, rev=9)).encode()
    with Profile.open(profile, writing=True) as opened:
        (refused,) = import_records(opened, io.BytesIO(lines)).refused
        assert "erased" in refused.words
        dispute = statement("dispute", REVIEW, kept_id(950), words="again")
        came = io.BytesIO(json.dumps(dispute).encode())
        assert len(import_records(opened, came, table=None).refused) == 1


def test_an_erasure_that_is_cut_short_is_ended_by_the_next(
    log, profile: Path, monkeypatch: pytest.MonkeyPatch
):
    from jobaid.log.daybook import Daybook

    def refuse(*_: object) -> int:
        raise OSError("no more")

    with monkeypatch.context() as patch:
        patch.setattr(Daybook, "erase", refuse)
        told = log("erase", "--id", kept_id(1), "--why", "asked", folder=profile)
    assert (told.code, "once more" in told.err) == (1, True)
    assert log("erase", "--id", kept_id(1), "--why", "asked", folder=profile).code == 0
    assert kept_id(1) not in log("list", "--json", folder=profile).out
    assert verify_records(Profile.open(profile, writing=False)).faults == []


def test_what_is_not_sure_is_refused(log, profile: Path):
    keep(profile / "log", made(7, fields=WHO | {"customer.account": "1"}), desk="desk-3")
    before = everything(profile)
    for arguments, code, words in (
        (["--customer", "Ann Example", "--why", "x"], 1, "more than one account: 1, 40217788"),
        (["--customer", "Nobody", "--why", "x"], 1, "No call of Nobody"),
        (["--id", "ffff", "--why", "x"], 1, "No record"),
        (["--id", kept_id(1)], 2, "Say why"),
    ):
        told = log("erase", *arguments, folder=profile)
        assert (told.code, words in told.err) == (code, True), told.err
    assert b"Ann" in before
    assert len(log("list", "--json", folder=profile).rows) == 5


def test_other_files_that_name_a_call_are_told(log, profile: Path):
    aside = next(profile.glob("log/*/2026/2026-11-21.json")).with_name("2026-11-21.damaged-1.json")
    aside.write_text(f'{{"id": "{kept_id(2)}"')
    told = log("erase", "--id", kept_id(2), "--why", "asked", "--json", folder=profile).rows[0]
    assert told["left"] == [str(aside)]


def test_an_erasure_from_another_desk_is_carried_out(log, profile: Path, tmp_path: Path):
    other = tmp_path / "other"
    with Profile.open(other, writing=True) as opened:
        own = opened.desk
    keep(other / "log", made(1, fields=WHO), made(2), desk=own)
    late = statement("dispute", REVIEW, kept_id(950), words="Ann again")
    keep(other / "log", late, desk=own, table="disputes")
    with Profile.open(other, writing=True) as opened:
        seal_records(opened, now=NOW)
    log("erase", "--id", kept_id(1), "--why", "asked", folder=profile)
    (tmp_path / "erasures.jsonl").write_text(
        log("export", "--statements", "erasure", folder=profile).out
    )
    arguments = ("import", "--statements", str(tmp_path / "erasures.jsonl"), "--json")
    assert log(*arguments, folder=other).rows[0]["erased"] == 2
    assert b"Ann" not in everything(other)
    assert [row["id"] for row in log("list", "--json", folder=other).rows] == [kept_id(2)]
    assert log(*arguments, folder=other).rows[0]["erased"] == 0
    verified = verify_records(Profile.open(other, writing=False))
    assert [fault.words for fault in verified.faults] == []
