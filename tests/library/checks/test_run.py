"""Checking whole libraries: kept findings, several processes, and what they depend on."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from jobaid.library.checks import check, families, run
from jobaid.library.reader import ReadLibrary, read_contents
from tests.library.checks.snippets import read

INNER = """
    id: inner
    title: Inner
    steps:
      - {id: x, say: "Is it {{ nothing }}?", return: true}
    """
OTHER = """
    id: other
    title: Other
    heard: [other]
    steps:
      - {id: b, say: That is all., outcome: resolved}
    """
MAIN = "steps:\n  - {id: a, say: Hello., visit: inner}\n  - {id: b, say: Bye., next: other}\n"


def library() -> ReadLibrary:
    return read(MAIN, scripts__inner=INNER, scripts__other=OTHER)


def changed(reading: ReadLibrary, file: str, old: str, new: str) -> ReadLibrary:
    contents = dict(reading.contents)
    assert old in contents[file].decode()
    contents[file] = contents[file].decode().replace(old, new).encode()
    return read_contents(contents)


@pytest.fixture
def checked(monkeypatch) -> list[str]:
    """The ids of the scripts that were really checked."""
    done: list[str] = []

    def noting(library, script, whole=None):
        done.append(script.id)
        return families.check_script(library, script, whole)

    monkeypatch.setattr(run, "check_script", noting)
    return done


def test_findings_are_those_of_the_reader_and_of_the_checks_in_order():
    reading = changed(library(), "scripts/main.yaml", "title: Main", "titel: Main")
    found = check(reading, pool=False)
    assert {one.code for one in found} >= {"JA016", "JA061"}
    assert list(found) == sorted(found, key=lambda one: (one.file, one.line, one.column))


def test_what_has_not_changed_is_not_checked_again(tmp_path: Path, checked):
    first = check(library(), pool=False, cache=tmp_path)
    assert sorted(checked) == ["inner", "main", "other"]
    checked.clear()
    assert check(library(), pool=False, cache=tmp_path) == first
    assert checked == []


@pytest.mark.parametrize(
    ("file", "old", "new", "again"),
    [
        # What is said elsewhere changes nothing for the others; where it leads and asks does.
        ("scripts/main.yaml", "Hello.", "Good day.", {"main"}),
        ("scripts/other.yaml", "That is all.", "That was all.", {"other"}),
        ("scripts/other.yaml", "{id: b,", "{id: c,", {"main", "other"}),
        ("scripts/inner.yaml", "return: true", "return: true, ask: [code]", {"main", "inner"}),
        ("scripts/main.yaml", "visit: inner", "visit: other", {"main", "inner", "other"}),
        ("library.yaml", "company: House", "company: Home", {"main", "inner", "other"}),
    ],
)
def test_what_depends_on_a_change_is_checked_again(
    file: str, old: str, new: str, again: set[str], tmp_path: Path, checked
):
    check(library(), pool=False, cache=tmp_path)
    checked.clear()
    after = changed(library(), file, old, new)
    found = check(after, pool=False, cache=tmp_path)
    assert set(checked) == again
    assert found == check(after, pool=False)


def test_a_name_that_leads_nowhere_is_looked_up_again(tmp_path: Path):
    lost = changed(library(), "scripts/main.yaml", "next: other", "next: other/c")
    assert "JA050" in {one.code for one in check(lost, pool=False, cache=tmp_path)}
    there = changed(lost, "scripts/other.yaml", "{id: b,", "{id: c,")
    assert "JA050" not in {one.code for one in check(there, pool=False, cache=tmp_path)}


@pytest.mark.parametrize("content", ["", "[]", "null", '{"a": [[1, 2]]}', "\x00", "{" * 100_000])
def test_a_damaged_cache_is_left_alone(content: str, tmp_path: Path):
    (tmp_path / "checks.json").write_text(content, encoding="utf-8")
    assert check(library(), pool=False, cache=tmp_path) == check(library(), pool=False)
    kept = json.loads((tmp_path / "checks.json").read_text())
    (tmp_path / "checks.json").write_text(json.dumps({key: [["x"]] for key in kept}))
    assert check(library(), pool=False, cache=tmp_path) == check(library(), pool=False)


def test_a_cache_that_cannot_be_written_changes_nothing(tmp_path: Path):
    in_the_way = tmp_path / "file"
    in_the_way.write_text("")
    assert check(library(), pool=False, cache=in_the_way / "cache") == check(library(), pool=False)
    (tmp_path / "cache" / "checks.json").mkdir(parents=True)
    assert check(library(), pool=False, cache=tmp_path / "cache") == check(library(), pool=False)
    assert [entry.name for entry in (tmp_path / "cache").iterdir()] == ["checks.json"]


def test_the_cache_does_not_grow(tmp_path: Path):
    reading = library()
    check(reading, pool=False, cache=tmp_path)
    size = len(json.loads((tmp_path / "checks.json").read_text()))
    check(changed(reading, "scripts/main.yaml", "Hello.", "Hi."), pool=False, cache=tmp_path)
    assert len(json.loads((tmp_path / "checks.json").read_text())) == size


def test_several_processes_find_the_same():
    reading = library()
    assert check(reading, pool=True) == check(reading, pool=False)


def test_where_no_process_can_be_started_the_checks_run_here(monkeypatch):
    def refused(*_args):
        raise OSError("no more processes")

    monkeypatch.setattr(run, "_in_processes", refused)
    reading = library()
    assert check(reading, pool=True) == check(reading, pool=False)


def test_a_library_made_by_hand_is_not_kept(tmp_path: Path):
    reading = library()
    for script in reading.library:
        object.__setattr__(script, "content_id", "")
    check(reading, pool=False, cache=tmp_path)
    assert not (tmp_path / "checks.json").exists()
