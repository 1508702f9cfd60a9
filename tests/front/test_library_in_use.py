"""One rule for which library is used, for every command and for the desk."""

from __future__ import annotations

import argparse
import gc
import io
import json
import shutil
from pathlib import Path

import pytest

from jobaid.cli import parser
from jobaid.commands.options import library_folder
from jobaid.library.shipped import shipped_library
from jobaid.operations.startup import begin
from tests.front.running import write_house

PLAN = "- id: stolen\n  commands: [{do: answer, id: stolen}]\n  path: []\n"


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A house's library, beside a profile that has not chosen it yet."""
    monkeypatch.setenv("JOBAID_DEFAULTS", str(tmp_path / "defaults.toml"))
    monkeypatch.setenv("JOBAID_PROFILE", str(tmp_path / "profile"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("HOME", str(tmp_path))
    house = write_house(tmp_path / "house")
    (house / "scripts" / "charge-dispute.plan.yaml").write_text(PLAN)
    (tmp_path / "profile").mkdir()
    return house


def choose(where: Path, library: str, more: str = "") -> None:
    where.write_text(f"library = {json.dumps(library)}\n{more}", encoding="utf-8")


def used(**more: object) -> Path:
    return library_folder(argparse.Namespace(**more))


@pytest.mark.parametrize("place", ["profile/settings.toml", "defaults.toml"])
@pytest.mark.parametrize(
    ("command", "shows"),
    [
        (["find", "charged", "twice"], "charge-dispute"),
        (["check"], "library.yaml"),
        (["plans"], "charge-dispute/stolen"),
        (["replay", "calls.jsonl"], '"charge-dispute/greet"'),
        (["play", "charge-dispute", "--json"], "thank you for calling Northwave"),
        (["play", "charge-dispute", "--json", "--keep"], "thank you for calling Northwave"),
        (["doctor"], "house"),
    ],
    ids=" ".join,
)
def test_a_library_that_was_set_is_used(
    house: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    place: str,
    command: list[str],
    shows: str,
) -> None:
    if command == ["check"]:
        (house / "library.yaml").write_bytes(b"name: [")
    calls = {"id": "a", "script": "charge-dispute", "given": {}, "commands": []}
    (tmp_path / "calls.jsonl").write_text(json.dumps(calls) + "\n")
    choose(tmp_path / place, str(house))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"")))
    options = parser(command).parse_args(command)
    options.handler(options)
    assert shows in capfd.readouterr().out


def test_the_desk_and_the_commands_agree(house: Path, tmp_path: Path) -> None:
    profile = tmp_path / "profile"
    other = tmp_path / "other"

    def desk(named: Path | None) -> Path:
        start = begin(argparse.Namespace(profile=profile, library=named, demo=False))
        start.end()
        gc.enable()  # a start leaves that to its desk
        return start.library

    assert used(library=None) == desk(None) == shipped_library()
    choose(tmp_path / "defaults.toml", str(house))
    assert used(library=None) == desk(None) == house
    choose(profile / "settings.toml", "~/mine")
    assert used(library=None, profile=profile) == desk(None) == tmp_path / "mine"
    choose(tmp_path / "defaults.toml", str(house), "[locked]\nlibrary = true\n")
    assert used(library=None) == desk(None) == house
    assert used(library=other) == desk(other) == other


def test_settings_that_cannot_be_read_are_said(
    house: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "profile" / "settings.toml").write_text('library = "/srv\n')
    assert used() == shipped_library()
    assert "settings.toml cannot be used" in capsys.readouterr().err


def test_a_profile_named_on_the_line_counts(house: Path, tmp_path: Path) -> None:
    shutil.copytree(tmp_path / "profile", tmp_path / "second")
    choose(tmp_path / "second" / "settings.toml", str(house))
    assert used(profile=tmp_path / "second") == house
    assert used() == shipped_library()
