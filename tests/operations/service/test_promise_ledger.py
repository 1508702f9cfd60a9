"""`jobaid promises`: what a record's promises came to, read beside a desk."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from jobaid.cli import run
from jobaid.operations.clock import wall_clock
from jobaid.operations.recorder import Recorder
from jobaid.operations.statement_writer import StatementWriter
from tests.call.house import contents
from tests.operations.kept_calls import make_call

MAYA = {"id": "maya", "name": "Maya Okoro"}


@pytest.fixture
def library(tmp_path: Path) -> Path:
    folder = tmp_path / "house"
    for name, content in contents().items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    """Two promises to customers, and a customer's to us."""
    folder = tmp_path / "profile"
    with Recorder.open(folder) as recorder:
        make_call(
            recorder,
            0,
            {"do": "fill", "field": "customer.name", "value": "Zoë Lee"},
            {"do": "promise", "text": "Ring back", "due": "2026-11-24T15:00:00+00:00"},
        )
        make_call(
            recorder,
            2,
            {"do": "promise", "text": "Send a letter", "due": "2026-11-26T15:00:00+00:00"},
        )
        make_call(
            recorder,
            1,
            {"do": "promise", "text": "Send the form", "due": "2026-11-25T15:00:00+00:00",
             "from": "customer"},
        )  # fmt: skip
    return folder


def listed(
    capsys: pytest.CaptureFixture[str], profile: Path, library: Path, *more: str
) -> list[dict[str, object]]:
    where = ["--profile", str(profile), "--library", str(library)]
    capsys.readouterr()
    assert run(["promises", "--json", *where, *more]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_the_most_pressing_first_with_all_its_keys(
    capsys: pytest.CaptureFixture[str], profile: Path, library: Path
) -> None:
    found = listed(capsys, profile, library, "--at", "2026-11-24T16:00:00+00:00")
    assert [one["text"] for one in found] == ["Ring back", "Send the form", "Send a letter"]
    ring = found[0]
    assert ring["state"] == "late"
    assert ring["customer"] == "Zoë Lee"
    assert ring["by"] == "maya"
    assert str(ring["due"]).startswith("2026-11-24T15:00:00")
    assert ring["due_words"] == "today 15:00"
    assert set(ring) == {
        "id", "interaction", "customer", "text", "due", "due_words", "by", "state", "made",
        "history",
    }  # fmt: skip
    assert found[1]["from"] == "customer"


def test_what_was_said_is_its_history(
    capsys: pytest.CaptureFixture[str], profile: Path, library: Path
) -> None:
    ring = listed(capsys, profile, library, "--at", "2026-11-24T16:00:00+00:00")[0]
    with Recorder.open(profile) as recorder:
        ids = iter(f"019aac5f-0000-7000-8000-00000000000{n}" for n in range(9))
        writer = StatementWriter(recorder, wall=wall_clock, new_id=lambda: next(ids))
        told = {"interaction": ring["interaction"], "change": "moved",
                "due": "2099-11-27T10:00:00+00:00", "consent": "Friday is better"}  # fmt: skip
        writer.say("promise", str(ring["id"]), told, by=MAYA).wait()
    moved = next(
        one for one in listed(capsys, profile, library, "--at", "2099-01-01T10:00")
        if one["text"] == "Ring back"
    )  # fmt: skip
    assert moved["state"] == "to-come"
    (said,) = moved["history"]  # type: ignore[misc]
    assert (said["change"], said["by"], said["consent"]) == ("moved", "maya", "Friday is better")


def test_only_a_state_and_only_mine(
    capsys: pytest.CaptureFixture[str], profile: Path, library: Path
) -> None:
    at = ("--at", "2026-11-24T16:00:00+00:00")
    assert [one["text"] for one in listed(capsys, profile, library, *at, "--state", "late")] == [
        "Ring back"
    ]
    # The profile is of somebody else than the agent of these calls.
    assert listed(capsys, profile, library, *at, "--mine") == []


def test_words_for_people_and_a_time_that_is_none(
    capsys: pytest.CaptureFixture[str], profile: Path, library: Path
) -> None:
    where = ["--profile", str(profile), "--library", str(library)]
    assert run(["promises", *where, "--at", "2026-11-24T16:00:00+00:00"]) == 0
    assert "late         today 15:00" in capsys.readouterr().out
    assert run(["promises", *where, "--at", "teatime"]) == 2
    assert "no time like" in capsys.readouterr().err


def test_a_customer_known_by_number_only_is_told_as_the_number_was_given(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, library: Path
) -> None:
    folder = tmp_path / "numbers"
    with Recorder.open(folder) as recorder:
        for day, number in enumerate(("0161 496 0123", "+34 600 12 34 56", "(020) 7946 0018")):
            make_call(
                recorder,
                day,
                {"do": "fill", "field": "customer.phone", "value": number},
                {"do": "promise", "text": f"Ring {number}", "due": "2026-11-24T15:00:00+00:00"},
                {"do": "complaint", "text": f"From {number}"},
            )
    where = ["--profile", str(folder), "--library", str(library)]

    def told(*command: str) -> list[dict[str, Any]]:
        capsys.readouterr()
        assert run([*command, *where]) == 0
        return [json.loads(line) for line in capsys.readouterr().out.splitlines()]

    kept = {one["fields"]["customer.phone"] for one in told("log", "export")}
    assert "1614960123" not in kept
    assert len(kept) == 3
    for name in ("promises", "complaints"):
        assert {line["customer"] for line in told(name, "--json")} == kept


def test_a_promise_of_a_call_whose_times_make_no_sense_is_owed_all_the_same(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, library: Path
) -> None:
    folder = tmp_path / "strange"
    where = ["--profile", str(folder), "--library", str(library)]
    with Recorder.open(folder) as recorder:
        make_call(recorder, 0, {"do": "note", "text": "an ordinary one"})
    capsys.readouterr()
    assert run(["log", "export", *where]) == 0
    document = json.loads(capsys.readouterr().out.splitlines()[0])
    strange = tmp_path / "strange.jsonl"
    starts = ["9999-12-31T23:59:59Z", "0001-01-01T00:00:00Z", "the other day", None]
    strange.write_text(
        "".join(
            json.dumps({
                **document, "id": f"strange-{n}", "started": started, "events": [],
                "promises": [{"id": f"p-{n}", "text": "Ring", "due": "2026-11-24T15:00:00+00:00"}],
            }) + "\n"
            for n, started in enumerate(starts)
        )
    )  # fmt: skip
    assert run(["log", "import", str(strange), *where]) == 0
    lines = listed(capsys, folder, library)
    assert sorted(str(line["id"]) for line in lines) == ["p-0", "p-1", "p-2", "p-3"]
    assert {line["due"] for line in lines} == {"2026-11-24T15:00:00+00:00"}


def test_what_a_desk_promised_that_was_killed_is_owed_before_its_next_start(
    capsys: pytest.CaptureFixture[str], profile: Path, library: Path, tmp_path: Path
) -> None:
    killed = tmp_path / "killed"
    promised = {"do": "promise", "text": "Ring at four", "due": "2026-11-24T16:30:00+00:00"}
    with Recorder.open(profile) as recorder:
        make_call(recorder, 5, promised, end=False)
        shutil.copytree(profile, killed, ignore=shutil.ignore_patterns("lock*", "*.sock"))
    at = ("--at", "2026-11-24T16:00:00+00:00")
    found = listed(capsys, killed, library, *at)
    assert [one["text"] for one in found][:2] == ["Ring back", "Ring at four"]
    with Recorder.open(killed):
        """The next start brings the call to the record: the promise is there once."""
    again = listed(capsys, killed, library, *at)
    assert [one["text"] for one in again] == [one["text"] for one in found]
