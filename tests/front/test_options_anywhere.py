"""`--profile` and `--library` before and after the command; a library that is not there."""

from __future__ import annotations

import argparse
import datetime as dt
import json
from importlib import import_module
from pathlib import Path

import pytest

from jobaid.cli import MODULES, parser, run
from jobaid.commands import options as options_module
from jobaid.commands.options import house_today
from tests.front.running import write_house

WITH_BOTH = [
    ["check"],
    ["plans"],
    ["find", "bill"],
    ["play", "x"],
    ["replay", "-"],
    ["demo-data"],
    ["doctor"],
    ["desk"],
    ["open", "x"],
    ["log", "list"],
    ["log", "show", "1"],
    ["log", "search", "x"],
    ["log", "export"],
    ["log", "import", "-"],
    ["log", "amend", "1"],
    ["log", "verify"],
]


def test_each_command_is_added_by_the_module_that_it_is_looked_for_in() -> None:
    for module, names in MODULES.items():
        commands = argparse.ArgumentParser().add_subparsers()
        import_module(f"jobaid.commands.{module}").add(commands)
        assert tuple(commands.choices) == names


@pytest.mark.parametrize("word", ["--help", "fin", "find=x"])
def test_where_no_command_is_named_all_are_told(
    word: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        run([word])
    told = "".join(capsys.readouterr())
    assert all(name in told for names in MODULES.values() for name in names)


@pytest.mark.parametrize("command", WITH_BOTH, ids=" ".join)
def test_before_and_after_the_command(command: list[str]) -> None:
    named = ["--profile", "p", "--library", "l"]
    for line in (
        [*named, *command],
        [*command, *named],
        [*named[:2], *command, *named[2:]],
        ["--profile=p", *command, "--library=l"],
        ["--profile", "other", *command, *named],
    ):
        options = parser(line).parse_args(line)
        assert (options.profile, options.library) == (Path("p"), Path("l")), line
    options = parser(command).parse_args(command)
    assert (options.profile, options.library) == (None, None)


@pytest.mark.parametrize("command", ["send", "raise"])
def test_a_profile_before_and_after_what_is_asked_of_the_desk(command: str) -> None:
    given = [command, "{}"] if command == "send" else [command]
    for line in (["--profile", "p", *given], [*given, "--profile", "p"]):
        assert parser(line).parse_args(line).profile == Path("p")


def test_a_command_inside_a_command_takes_them_anywhere() -> None:
    options = parser().parse_args(["log", "--profile", "p", "--library", "l", "list"])
    assert (options.profile, options.library) == (Path("p"), Path("l"))


@pytest.mark.parametrize("command", [*WITH_BOTH, [], ["--demo"]], ids=" ".join)
def test_a_library_that_is_not_there_is_an_error(
    command: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for line in (
        ["--library", str(tmp_path / "nowhere"), *command],
        [*command, "--library", str(tmp_path / "nowhere"), "--profile", str(tmp_path / "p")],
    ):
        assert run(line) == 2
        told = capsys.readouterr()
        assert told.out == ""
        assert "nowhere is not there" in told.err
    (tmp_path / "file").write_text("x")
    assert run([*command, "--library", str(tmp_path / "file")]) == 2
    assert "is a file" in capsys.readouterr().err
    assert not (tmp_path / "p").exists()


@pytest.mark.parametrize(
    ("zone", "today"),
    [
        ("Pacific/Kiritimati", "2026-03-02"),
        ("UTC", "2026-03-01"),
        ("Pacific/Pago_Pago", "2026-02-28"),
    ],
)
def test_today_is_the_day_where_the_house_is(
    zone: str, today: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    house = write_house(tmp_path / "house")
    (house / "library.yaml").write_text(f"name: House\ntimezone: {zone}\n")
    # Just after ten in the morning on the day line's west, the evening before on its east.
    moment = dt.datetime(2026, 3, 1, 10, 30, tzinfo=dt.UTC)
    monkeypatch.setattr("jobaid.operations.clock.wall_clock", lambda: moment)
    options = parser().parse_args(["--library", str(house), "log", "list"])
    assert house_today(options) == dt.date.fromisoformat(today)
    assert options_module.library_folder(options) == house


def test_the_log_asks_for_the_day_of_the_house(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    house = write_house(tmp_path / "house")
    zone = "Pacific/Kiritimati"
    (house / "library.yaml").write_text(f"name: House\ntimezone: {zone}\n")
    call = {
        "v": 1, "id": "0197a1b2-0000-7000-8000-000000000001", "rev": 1, "state": "closed",
        "script": "x", "timezone": zone, "agent": {"id": "a", "name": "A"},
        "started": "2026-03-01T10:10:00.000Z", "ended": "2026-03-01T10:20:00.000Z",
        "fields": {}, "path": [], "events": [], "notes": [], "language": "en",
    }  # fmt: skip
    (tmp_path / "calls.jsonl").write_text(json.dumps(call) + "\n")
    profile = ["--profile", str(tmp_path / "profile"), "--library", str(house)]
    assert run([*profile, "log", "import", str(tmp_path / "calls.jsonl")]) == 0
    moment = dt.datetime(2026, 3, 1, 10, 30, tzinfo=dt.UTC)
    monkeypatch.setattr("jobaid.operations.clock.wall_clock", lambda: moment)
    capsys.readouterr()
    assert run([*profile, "log", "list", "--json", "--day", "today"]) == 0
    assert [json.loads(line)["day"] for line in capsys.readouterr().out.splitlines()] == [
        "2026-03-02"
    ]
    assert run([*profile, "log", "list", "--json", "--day", "yesterday"]) == 0
    assert capsys.readouterr().out == ""
