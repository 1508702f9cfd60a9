"""`jobaid log list, search, show` go by the role of who asks."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from jobaid.cli import run
from tests.call.house import contents
from tests.log.kept import keep, kept_id, made
from tests.operations.log_commands import Told

PEOPLE = """
- {id: maya, name: Maya, team: north}
- {id: sam, name: Sam, team: north, role: supervisor}
- {id: pat, name: Pat, role: supervisor}
- {id: ray, name: Ray, role: reviewer}
"""
CALLS = [
    made(1, team="north", summary="late order"),
    made(2, agent={"id": "eve", "name": "Eve"}, team="south", summary="late order"),
    made(3, agent={"id": "sam", "name": "Sam"}, team="north"),
]
ASSIGNED = {
    "v": 1, "id": "a-1", "kind": "assignment", "of": kept_id(2), "at": "2026-11-22T10:00:00Z",
    "by": {"id": "pat", "name": "Pat"}, "desk": "desk-1", "to": {"id": "ray", "name": "Ray"},
}  # fmt: skip

Asked = Callable[..., Told]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("roles")
    for name, content in {**contents(), "people.yaml": PEOPLE.encode()}.items():
        path = folder / "house" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    keep(folder / "profile" / "log", *CALLS)
    keep(folder / "profile" / "log", ASSIGNED, table="assignments")
    return folder


@pytest.fixture
def asked(capsys: pytest.CaptureFixture[str], folder: Path) -> Asked:
    def ask(who: str, *arguments: str, role: str | None = None) -> Told:
        settings = f'[agent]\nid = "{who}"\nname = "x"\n'
        settings += f'role = "{role}"\n' if role else ""
        (folder / "profile" / "settings.toml").write_text(settings)
        where = ("--profile", str(folder / "profile"), "--library", str(folder / "house"))
        code = run(["log", *arguments, *where])
        told = capsys.readouterr()
        return Told(code, told.out, told.err)

    return ask


def seen(told: Told) -> list[int]:
    return sorted(int(row["id"][-12:], 16) for row in told.rows)


@pytest.mark.parametrize(
    ("who", "role", "calls"),
    [
        ("maya", None, [1]),
        ("maya", "supervisor", [1]),  # people.yaml wins over the settings
        ("sam", None, [1, 3]),
        ("pat", None, [1, 2, 3]),
        ("ray", None, [2]),
        ("eve", "agent", [2]),
        ("eve", "supervisor", [1, 2, 3]),  # a team nobody has told
        ("eve", None, [1, 2, 3]),
    ],
)
def test_each_role_lists_its_own(asked: Asked, who: str, role: str | None, calls: list[int]):
    told = asked(who, "list", "--json", role=role)
    assert seen(told) == calls
    assert seen(asked(who, "list", "--json", "--everyone", role=role)) == [1, 2, 3]
    told = asked(who, "list", role=role)
    assert ("--everyone" in told.err) == (calls != [1, 2, 3])
    assert len(told.out.splitlines()) == 1 + len(calls)


def test_a_search_finds_only_what_shows(asked: Asked):
    assert seen(asked("maya", "search", "late", "--json")) == [1]
    assert seen(asked("ray", "search", "late", "--json")) == [2]


def test_a_call_that_does_not_show_says_so(asked: Asked):
    told = asked("maya", "show", kept_id(2))
    assert told.code == 1
    assert not told.out
    assert "your role" in told.err
    assert asked("maya", "show", kept_id(2), "--everyone").code == 0
    assert asked("ray", "show", kept_id(2)).code == 0
    assert asked("maya", "show", kept_id(1)).code == 0


def exported(told: Told) -> list[str]:
    return [json.loads(line)["id"] for line in told.out.splitlines()]


def test_an_export_goes_by_the_role(asked: Asked) -> None:
    assert exported(asked("maya", "export", role="agent")) == [kept_id(1)]
    assert "your own calls" in asked("maya", "export", role="agent").err
    assert exported(asked("maya", "export", "--everyone", role="agent")) == [
        kept_id(n) for n in (1, 2, 3)
    ]
    assert exported(asked("ray", "export")) == [kept_id(2)]
    assert exported(asked("ray", "export", "--statements")) == ["a-1"]
    assert exported(asked("maya", "export", "--statements", role="agent")) == []
    assert exported(asked("pat", "export", "--statements")) == ["a-1"]


def test_a_report_goes_by_the_role(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def calls(who: str, *more: str) -> int:
        settings = f'[agent]\nid = "{who}"\nname = "x"\nrole = "agent"\n'
        (folder / "profile" / "settings.toml").write_text(settings)
        where = ("--profile", str(folder / "profile"), "--library", str(folder / "house"))
        assert run(["report", "--json", *more, *where]) == 0
        return int(json.loads(capsys.readouterr().out)["calls"])

    assert calls("maya") == 1
    assert calls("maya", "--everyone") == 3


def test_a_sample_is_of_the_calls_that_somebody_may_review(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = folder / "plan.yaml"
    plan.write_text("per: agent\ncalls: 5\nevery: week\nseed: s\n")

    def drawn(who: str, role: str, *more: str) -> tuple[list[str], str]:
        settings = f'[agent]\nid = "{who}"\nname = "x"\n' + (f'role = "{role}"\n' if role else "")
        (folder / "profile" / "settings.toml").write_text(settings)
        where = ("--profile", str(folder / "profile"), "--library", str(folder / "house"))
        assert run(["sample", "--plan", str(plan), "--json", *more, *where]) == 0
        told = capsys.readouterr()
        return sorted(one["id"] for one in json.loads(told.out)["calls"]), told.err

    every = [kept_id(n) for n in (1, 2, 3)]
    assert drawn("eve", "") == (every, "")
    assert drawn("pat", "")[0] == every
    assert drawn("sam", "")[0] == [kept_id(1), kept_id(3)]
    assert drawn("ray", "")[0] == [kept_id(2)]
    found, said = drawn("maya", "agent")
    assert found == []
    assert "--everyone" in said
    assert drawn("maya", "agent", "--everyone") == (every, "")
