from __future__ import annotations

import datetime as dt
import errno
from pathlib import Path

import pytest

from jobaid.log.daybook import Daybook
from jobaid.log.index.index_words import sought
from jobaid.log.index.record_query import RecordQuery
from jobaid.log.lock import ProfileBusy
from jobaid.log.profile import Profile
from jobaid.log.trouble import ProfileTrouble
from jobaid.operations.records.amending import Amended, BadAmendment, amend_record
from jobaid.operations.records.record_finder import NoSuchRecord, Records
from tests.log.kept import keep, kept_id, made

NOW = dt.datetime(2026, 11, 24, 9, 15, tzinfo=dt.UTC)


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    keep(tmp_path / "log", made(1), made(2))
    return tmp_path


def amend(profile: Path, start: str, note: str = "", id: str = "a-1", **fields: str) -> Amended:
    with Profile.open(
        profile, writing=True, new_desk=lambda: "here", account=lambda: "lucia"
    ) as opened:
        return amend_record(opened, start, note=note, fields=fields, now=NOW, new_id=lambda: id)


def test_an_amendment_is_a_document_of_its_own(profile: Path):
    before = Daybook(profile / "log", "desk-1").get(kept_id(1))
    amended = amend(profile, kept_id(1), "The refund came", credit="18.40")
    assert amended.masked == 0
    assert amended.document == {
        "v": 1,
        "id": "a-1",
        "of": kept_id(1),
        "at": "2026-11-24T09:15:00.000Z",
        "agent": {"id": "lucia", "name": "lucia"},
        "note": "The refund came",
        "fields": {"credit": "18.40"},
    }
    assert Daybook(profile / "log", "desk-1").get(kept_id(1)) == before
    there = Daybook(profile / "log", "here").documents(NOW.date(), "amendments")
    assert there == [amended.document]


def test_it_is_shown_with_its_record_and_found(profile: Path):
    amend(profile, kept_id(1), "second", id="a-2")
    amend(profile, kept_id(1)[:13], "The Dentist rang", id="a-1")
    with Records.open(profile) as records:
        assert [one["id"] for one in records.record(kept_id(1)).amendments] == ["a-2", "a-1"]
        assert records.record(kept_id(2)).amendments == []
        assert [row.id for row in records.page(RecordQuery(sought("dentist")), 5).rows] == [
            kept_id(1)
        ]


def test_card_numbers_and_codes_are_masked_first(profile: Path):
    amended = amend(profile, kept_id(1), "card 4111 1111 1111 1111", cvv="123")
    assert amended.masked == 2
    assert "4111 1111" not in str(amended.document)
    assert amended.document["fields"] == {"cvv": "[security code]"}
    for path in profile.rglob("*"):
        assert not path.is_file() or b"4111 1111" not in path.read_bytes()


@pytest.mark.parametrize("name", ["", "Name", "a b", "customer.", ".a", "1", "na\nme", "a..b"])
def test_a_field_must_have_the_name_of_one(profile: Path, name: str):
    with pytest.raises(BadAmendment, match="name of a field"):
        amend(profile, kept_id(1), "note", **{name: "x"})


def test_nothing_is_no_amendment(profile: Path):
    with pytest.raises(BadAmendment, match="note or a field"):
        amend(profile, kept_id(1), "  ")


@pytest.mark.parametrize("start", ["zzz", "019a", ""])
def test_it_must_belong_to_one_record(profile: Path, start: str):
    with pytest.raises(NoSuchRecord):
        amend(profile, start, "note")
    assert list(profile.glob("log/*/*/2026-11-24.json")) == []


def test_beside_a_running_desk_nothing_is_added(profile: Path):
    with Profile.open(profile, writing=True), pytest.raises(ProfileBusy, match="already running"):
        amend(profile, kept_id(1), "note")


def test_a_profile_for_reading_only_takes_none(profile: Path):
    reading = Profile.open(profile, writing=False)
    with pytest.raises(ProfileTrouble):
        amend_record(reading, kept_id(1), note="x", fields={}, now=NOW, new_id=lambda: "a")


def test_a_disk_that_refuses_raises(profile: Path, monkeypatch: pytest.MonkeyPatch):
    def refuse(*args: object) -> None:
        raise OSError(errno.ENOSPC, "no room")

    monkeypatch.setattr(Daybook, "put", refuse)
    with pytest.raises(OSError, match="no room"):
        amend(profile, kept_id(1), "note")
