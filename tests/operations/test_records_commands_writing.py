from __future__ import annotations

import io
import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from jobaid.log.mask import use_masks
from jobaid.log.profile import Profile
from tests.call.house import contents
from tests.log.kept import keep, kept_id, made


def test_export_and_import(log, tmp_path: Path):
    told = log("export", "--all")
    assert (told.code, len(told.rows)) == (0, 5)
    assert len(log("export").rows) == 4
    assert len(log("export", "--from", "2026-11-21").rows) == 2
    (tmp_path / "all.jsonl").write_text(told.out)
    taken = log("import", str(tmp_path / "all.jsonl"), folder=tmp_path / "second")
    assert (taken.code, taken.out) == (0, "")
    assert taken.err.startswith("5 added, 0 replaced")
    again = log("import", str(tmp_path / "all.jsonl"), "--json", folder=tmp_path / "second")
    assert again.rows[0]["unchanged"] == 5
    assert sorted(log("export", "--all", folder=tmp_path / "second").out.splitlines()) == sorted(
        told.out.splitlines()
    )


def test_import_names_what_it_refuses(log, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    text = json.dumps(made(1, notes=[{"text": "4111 1111 1111 1111"}]))

    class Input:
        buffer = io.BytesIO(b"\n".join([b"nonsense", text.encode(), *[b"{}"] * 30]))

    monkeypatch.setattr(sys, "stdin", Input)
    told = log("import", "-", folder=tmp_path)
    assert told.code == 1
    assert "line 1: it is not JSON" in told.err
    assert f"line 2: {kept_id(1)} (1)" in told.err
    assert "and 11 more" in told.err


def test_import_of_what_cannot_be_read(log, tmp_path: Path):
    for name in (tmp_path / "absent", tmp_path):
        told = log("import", str(name), folder=tmp_path / "profile")
        assert told.code == 1
        assert "cannot be read" in told.err
    assert not (tmp_path / "profile").exists()


def test_amend(log, tmp_path: Path):
    keep(tmp_path / "log", made(1))
    told = log(
        "amend", kept_id(1), "--note", "Card 4111 1111 1111 1111", "--field", "credit=1=2",
        folder=tmp_path,
    )  # fmt: skip
    assert told.code == 0
    assert "masked (1)" in told.out
    shown = log("show", kept_id(1), folder=tmp_path).out
    assert "Card [card ending 1111]" in shown
    assert "credit: 1=2" in shown
    (left,) = log("export", "--amendments", folder=tmp_path).rows
    assert left["of"] == kept_id(1)
    assert log("export", folder=tmp_path).rows == [made(1)]
    assert log("amend", "zzz", "--note", "x", folder=tmp_path).code == 1
    assert log("amend", kept_id(1), folder=tmp_path).code == 1
    assert log("amend", kept_id(1), "--field", "credit", folder=tmp_path).code == 2
    (again,) = log("amend", kept_id(1), "--note", "x", "--json", folder=tmp_path).rows
    assert again["note"] == "x"
    assert log("amend", "x", "--note", "x", folder=tmp_path / "absent").code == 1
    assert not (tmp_path / "absent").exists()


def test_beside_a_running_desk_reading_works_and_writing_says_why_not(log, tmp_path: Path):
    keep(tmp_path / "log", made(1))
    with Profile.open(tmp_path, writing=True):
        assert log("list", folder=tmp_path).code == 0
        assert log("export", folder=tmp_path).rows == [made(1)]
        assert log("verify", folder=tmp_path).code == 0
        for command in (["amend", kept_id(1), "--note", "x"], ["import", __file__]):
            told = log(*command, folder=tmp_path)
            assert told.code == 1
            assert "already running" in told.err


def test_verify(log, filled_profile: Path, tmp_path: Path):
    told = log("verify")
    assert told.code == 0
    assert told.out.startswith("Read 4 interactions of 2 days, 0 amendments, 1 open call ")
    assert told.out.endswith("Everything that is kept is whole.\n")
    keep(tmp_path / "log", made(1))
    day = next(tmp_path.glob("log/*/*/*.json"))
    day.write_bytes(day.read_bytes()[:-30])
    told = log("verify", folder=tmp_path)
    assert told.code == 1
    assert "Wrong\n  - The day file" in told.out
    (told_json,) = log("verify", "--json", folder=tmp_path).rows
    assert told_json["faults"][0]["path"] == str(day)


def test_a_damaged_day_is_said_and_an_export_of_it_is_no_success(log, tmp_path: Path):
    keep(tmp_path / "log", made(1), made(2))
    day = next(tmp_path.glob("log/*/*/*.json"))
    day.write_bytes(day.read_bytes()[:-30])
    told = log("export", folder=tmp_path)
    assert (told.code, told.rows) == (1, [made(1)])
    assert "is damaged" in told.err
    assert "is damaged" in log("list", folder=tmp_path).err


def test_a_profile_that_cannot_be_read(log, tmp_path: Path):
    (tmp_path / "file").write_text("")
    for command in (["list"], ["verify"], ["amend", "x", "--note", "y"], ["import", __file__]):
        told = log(*command, folder=tmp_path / "file")
        assert told.code == 1
        assert str(tmp_path / "file") in told.err


MASKED_HOUSE = "- {id: staff, label: Staff number, pattern: '\\bS\\d{5}\\b', on: true}\n"


@pytest.fixture
def masked_house(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "house"
    for name, text in contents().items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(text)
    (folder / "masks.yaml").write_text(MASKED_HOUSE)
    yield folder
    use_masks(())


def test_what_the_house_masks_is_masked_in_what_comes_in_and_is_added(
    log, tmp_path: Path, masked_house: Path
):
    profile, lines = tmp_path / "profile", tmp_path / "in.jsonl"
    lines.write_text(json.dumps(made(1, notes=[{"text": "asked S12345"}])))
    house = ("--library", str(masked_house))
    taken = log("import", str(lines), *house, folder=profile)
    assert (taken.code, "were masked (1)" in taken.err) == (0, True)
    assert log("amend", kept_id(1), "--note", "again S54321", *house, folder=profile).code == 0
    kept = b"".join(one.read_bytes() for one in (profile / "log").rglob("*.json"))
    assert b"[Staff number]" in kept
    assert b"S12345" not in kept
    assert b"S54321" not in kept


def test_nothing_comes_in_while_the_masks_of_the_house_cannot_be_read(
    log, tmp_path: Path, masked_house: Path
):
    (masked_house / "masks.yaml").write_text("- {id: staff, pattern: [")
    lines = tmp_path / "in.jsonl"
    lines.write_text(json.dumps(made(1)))
    told = log("import", str(lines), "--library", str(masked_house), folder=tmp_path / "profile")
    assert told.code == 1
    assert "masks.yaml:" in told.err
    assert told.err.strip().endswith("Nothing was taken in.")
    assert not (tmp_path / "profile").exists()
