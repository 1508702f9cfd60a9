"""`jobaid due`: words in, a time or a question out."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.front.running import jobaid

HOUSE = """\
name: Larkfield
languages: [en, es]
timezone: Europe/Madrid
hours:
  mon: "09:00-17:00"
  tue: "09:00-17:00"
  wed: "09:00-17:00"
  thu: "09:00-17:00"
  fri: "09:00-17:00"
holidays: ["2026-12-25"]
"""


@pytest.fixture
def library(tmp_path: Path) -> str:
    folder = tmp_path / "library"
    (folder / "scripts").mkdir(parents=True)
    (folder / "library.yaml").write_text(HOUSE)
    (folder / "scripts" / "hello.yaml").write_text(
        "id: hello\ntitle: Hello\nsteps:\n  - {id: hello, say: Hello.}\n"
    )
    return str(folder)


def due(tmp_path: Path, *arguments: str, given: str = "") -> list[dict[str, Any]]:
    ran = jobaid(tmp_path, "due", *arguments, "--json", given=given)
    assert ran.stderr == b""
    found = [json.loads(line) for line in ran.stdout.splitlines()]
    assert ran.returncode == (0 if all(one["due"] for one in found) else 1)
    return found


def test_words_are_read_by_the_hours_of_the_house(tmp_path: Path, library: str) -> None:
    at = ("--at", "2026-11-23T10:00", "--library", library)
    assert due(tmp_path, "Friday", *at) == [
        {
            "words": "Friday",
            "due": "2026-11-27T17:00:00+01:00",
            "read_back": "Fri 27 Nov, 17:00",
            "asks": [],
        }
    ]
    (holiday,) = due(tmp_path, "el", "25", "de", "diciembre", "--language", "es", *at)
    assert holiday["words"] == "el 25 de diciembre"
    assert holiday["due"] == "2026-12-28T17:00:00+01:00"
    assert holiday["read_back"] == "lun 28 dic 2026, 17:00 (cerrado vie 25 dic 2026)"
    (told,) = due(tmp_path, "2026-11-27T15:00:00Z", *at)
    assert told["read_back"] == "Fri 27 Nov 2026, 16:00", "a date that was said has its year"


def test_unclear_words_are_asked_about(tmp_path: Path, library: str) -> None:
    at = ("--at", "2026-11-23T09:00:00Z", "--library", library)
    assert due(tmp_path, "next Friday", *at) == [
        {
            "words": "next Friday",
            "due": None,
            "read_back": None,
            "asks": ["Which day is that: Fri 27 Nov or Fri 4 Dec?"],
        }
    ]
    ran = jobaid(tmp_path, "due", "soon", "--library", library)
    assert ran.returncode == 1
    assert ran.stdout.startswith(b"When is that?")


def test_lines_are_read_each_with_its_moment_and_language(tmp_path: Path, library: str) -> None:
    lines = [
        {"words": "in 2 hours", "at": "2026-11-23T10:00:00+01:00", "language": "en"},
        {"words": "pronto", "at": "2026-11-23T10:00:00+01:00", "language": "es"},
        {"words": "Friday", "at": "yesterday"},
        {"word": "Friday"},
    ]
    given = "\n".join(json.dumps(line) for line in lines) + "\nnot JSON\n"
    found = due(tmp_path, "-", "--library", library, given=given)
    assert [one["due"] for one in found] == ["2026-11-23T12:00:00+01:00", None, None, None, None]
    assert found[1]["asks"][0].startswith("¿Cuándo es eso?")
    assert all(one["asks"] for one in found[1:])


@pytest.mark.parametrize("at", ["9999-12-31T23:59:59Z", "0001-01-01", "noon", ""])
def test_a_year_that_nothing_is_reckoned_from_is_no_moment(
    tmp_path: Path, library: str, at: str
) -> None:
    for command in (("due", "Friday"), ("promises", "--profile", str(tmp_path / "p"))):
        ran = jobaid(tmp_path, *command, "--library", library, "--at", at)
        assert ran.returncode == 2
        assert f"“{at}” is no time like" in ran.stderr.decode()
        assert b"Traceback" not in ran.stderr


@pytest.mark.parametrize(
    "arguments", [("Friday", "--at", "noon"), ("Friday", "--library", "nowhere")]
)
def test_what_cannot_be_used_is_said(tmp_path: Path, library: str, arguments: tuple[str]) -> None:
    ran = jobaid(tmp_path, "due", "--library", library, *arguments)
    assert ran.returncode == 2
    assert ran.stderr
    assert ran.stdout == b""


def test_lines_of_windows_are_read(tmp_path: Path, library: str) -> None:
    """A byte order mark and CRLF come with what many editors and shells there write."""
    given = '\ufeff{"words": "Friday", "at": "2026-11-23T10:00"}\r\n'
    (told,) = due(tmp_path, "-", "--library", library, given=given)
    assert told["due"] == "2026-11-27T17:00:00+01:00"
    recorded = '\ufeff{"id": "a", "script": "hello", "given": {}, "commands": []}\r\n'
    (tmp_path / "calls.jsonl").write_text(recorded, encoding="utf-8")
    ran = jobaid(tmp_path, "replay", str(tmp_path / "calls.jsonl"), "--library", library)
    assert (ran.returncode, json.loads(ran.stdout)["path"]) == (0, ["hello/hello"])
