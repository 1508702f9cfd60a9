"""A library opened from its cache is the library that is read, and never an older one."""

from __future__ import annotations

import os
import pickle
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from jobaid.library.cache import cache_store
from jobaid.library.cache.cache_store import CacheStore
from jobaid.library.cache.file_records import packed, unpacked
from jobaid.library.cache.open_library import OpenLibrary, open_library
from jobaid.library.cache.search_cache import last_search, search_of
from jobaid.library.content_ids import content_id
from jobaid.library.reader import read_library
from jobaid.library.search import SearchIndex
from jobaid.library.search_rows import SearchRow, article_row, house_rows, rows_of
from tests.benchmarks.synthetic import script_text, write_library

LATER = 9 * 10**18
# One of each kind that no desk needs at its start.
OTHER_FILES = {
    "scorecards/call.yaml": "id: call\n",
    "scenarios/grace.yaml": "{id: grace, title: Grace, script: script-00001}",
    "articles/lights.md": "---\ntitle: Lights\n---\nRed.\n",
    "templates/letter.j2": "Dear {{ customer.name }},\n",
    "people.yaml": "- {id: maya, name: Maya}",
    "objectives.yaml": "- {id: a, text: A, measure: {metric: slips}}",
    "complaints.yaml": "- {id: a, text: A, within: 5 working days}",
    "recovery.yaml": "- {id: a, kind: unresolved}",
    "rewards.yaml": "- {id: a, for: praise}",
    "masks.yaml": "- {id: a, label: A, pattern: 'REF-[0-9]+'}",
    "snippets.yaml": "- {id: a, short: b, text: C}",
    "sampling.yaml": "calls: 5",
    "path.yaml": "scripts: [script-00001]",
    "words.txt": "Larkfield\n",
}
# The modules that hold them and read them.
LATE = {
    "objective", "people", "service_lists", "house_plans", "knowledge_files", "scorecard",
    "scenario", "script_notes", "other_lists", "scorecard_reader", "scenario_reader",
    "plan_reader", "knowledge_reader", "note_reader", "old_forms",
}  # fmt: skip


@pytest.fixture
def house(tmp_path: Path) -> Path:
    root = tmp_path / "house"
    write_library(root, scripts=6, steps=4, seed=3)
    (root / "replies.yaml").write_text(
        "- {id: hello, heard: {en: [hi there], es: [hola]}, say: {en: Hello., es: Hola.}}\n"
    )
    (root / "scripts/group-000/script-00002.plan.yaml").write_text("- {id: p, commands: []}\n")
    for file, text in OTHER_FILES.items():
        (root / file).parent.mkdir(exist_ok=True)
        (root / file).write_text(text)
    (root / "scripts/bad.yaml").write_text("a: [\n")
    return root


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


def later() -> int:
    """A time so late that no file counts as changed just now."""
    return LATER


def same_as_read(opened: OpenLibrary, root: Path) -> None:
    """Assert that an opened library is what the reader makes of the folder."""
    reading = read_library(root)
    assert opened.findings == reading.findings
    assert opened.library == reading.library
    assert dict(opened.contents) == dict(reading.contents)
    languages = reading.library.house.languages
    rows = [row for script in reading.library for row in rows_of(script, languages)]
    rows += house_rows(reading.library.replies, languages)
    rows += [article_row(one, languages) for one in reading.library.articles.values()]
    assert list(opened.rows) == rows


def forbid_reading(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """From now on note which files are parsed."""
    parsed: list[str] = []
    from jobaid.library.cache import file_records, lazy

    for module in (lazy, file_records):
        real = module.read_script

        def noting(file: str, content: bytes, real: Callable[..., object] = real) -> object:
            parsed.append(file)
            return real(file, content)

        monkeypatch.setattr(module, "read_script", noting)
    return parsed


@pytest.mark.parametrize("pool", [False, True])
def test_first_and_second_opening(house: Path, cache: Path, pool: bool) -> None:
    first = open_library(house, cache, pool=pool, now=later)
    assert set(first.changed) == set(first.contents)
    same_as_read(first, house)
    second = open_library(house, cache, now=later)
    assert second.changed == ()
    same_as_read(second, house)


def test_a_warm_start_loads_nothing_that_no_call_needs(house: Path, cache: Path) -> None:
    open_library(house, cache, now=later)
    code = f"""
import sys
from pathlib import Path
from jobaid.library.cache.open_library import open_library
opened = open_library(Path({str(house)!r}), Path({str(cache)!r}), now=lambda: {LATER})
library = opened.library
assert opened.changed == (), opened.changed
script = library.scripts["script-00001"]
print(*sys.modules)
print(len(library.scorecards), len(library.people), library.path.stages[0].script)
print(*sys.modules)
"""
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    before, found, after = run.stdout.splitlines()
    assert found == "1 1 script-00001"
    loaded, later_on = (
        {module.rpartition(".")[2] for module in line.split() if module.startswith("jobaid.")}
        for line in (before, after)
    )
    assert loaded.isdisjoint(LATE)
    assert {"scorecard", "people", "house_plans"} <= later_on


def test_without_a_cache(house: Path) -> None:
    same_as_read(open_library(house), house)


def test_a_warm_start_reads_a_script_when_it_is_opened(
    house: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_library(house, cache, now=later)
    parsed = forbid_reading(monkeypatch)
    opened = open_library(house, cache, now=later)
    assert len(opened.library.scripts) == 6
    assert "script-00003" in opened.library.scripts
    assert len(opened.rows) > 6
    assert parsed == []
    script = opened.library.scripts["script-00003"]
    assert opened.library.scripts["script-00003"] is script
    assert parsed == ["scripts/group-000/script-00003.yaml"]
    assert opened.library.versions[script.id] == script.content_id


def test_only_what_has_changed_is_read_again(
    house: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_library(house, cache, now=later)
    changed = house / "scripts/group-000/script-00001.yaml"
    changed.write_text(script_text("script-00001", steps=7, seed=9))
    (house / "scripts/new.yaml").write_text(script_text("new", steps=3))
    (house / "scripts/group-000/script-00004.yaml").unlink()
    parsed = forbid_reading(monkeypatch)
    opened = open_library(house, cache, now=later)
    names = ("scripts/group-000/script-00001.yaml", "scripts/new.yaml")
    assert sorted(parsed) == sorted(names)
    assert opened.changed == (names[0], "scripts/group-000/script-00004.yaml", names[1])
    monkeypatch.undo()
    same_as_read(opened, house)
    same_as_read(open_library(house, cache, now=later), house)


def test_a_file_changed_within_the_same_tick_is_noticed(house: Path, cache: Path) -> None:
    path = house / "scripts/group-000/script-00000.yaml"
    before = path.stat()

    def just_then() -> int:
        return before.st_mtime_ns + 1

    open_library(house, cache, now=just_then)
    text = path.read_text()
    path.write_text(text.replace("Hello", "Hullo").replace(text[-5:-1], "zzzz"))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    # Give the kept entry the stamp of the changed file, as a coarse clock would.
    _set(cache, "files", "changed", path.stat().st_ctime_ns, f"scripts/group-000/{path.name}")
    opened = open_library(house, cache, now=just_then)
    assert opened.changed == (f"scripts/group-000/{path.name}",)
    same_as_read(opened, house)


def _set(cache: Path, table: str, column: str, value: object, file: str) -> None:
    (path,) = cache.glob("*.sqlite")
    database = sqlite3.connect(path)
    with database:
        database.execute(f"update {table} set {column} = ? where file = ?", (value, file))
    database.close()


def test_another_first_language_makes_the_rows_anew(house: Path, cache: Path) -> None:
    before = open_library(house, cache, now=later)
    assert [row.title for row in before.rows if not row.script] == ["hi there", "Lights"]
    (house / "library.yaml").write_text("name: Casa\nlanguages: [es, en]\n")
    opened = open_library(house, cache, now=later)
    assert [row.title for row in opened.rows if not row.script] == ["hola", "Lights"]
    same_as_read(opened, house)


@pytest.mark.parametrize("damage", ["cut", "noise", "empty", "folder", "text"])
def test_a_damaged_cache_is_made_anew(house: Path, cache: Path, damage: str) -> None:
    open_library(house, cache, now=later)
    (path,) = cache.glob("*.sqlite")
    content = path.read_bytes()
    if damage == "cut":
        path.write_bytes(content[: len(content) // 2])
    elif damage == "noise":
        path.write_bytes(content[:4096] + bytes(len(content) - 4096))
    elif damage == "empty":
        path.write_bytes(b"")
    elif damage == "text":
        path.write_text("not a database at all" * 100)
    else:
        path.unlink()
        path.mkdir()
    same_as_read(open_library(house, cache, now=later), house)
    again = open_library(house, cache, now=later)
    same_as_read(again, house)
    assert (again.changed == ()) == (damage != "folder")


@pytest.mark.parametrize("table", ["files", "rows", "contents", "derived"])
def test_a_value_that_was_changed_in_the_cache_is_not_believed(
    house: Path, cache: Path, table: str
) -> None:
    search_of(open_library(house, cache, now=later))
    (path,) = cache.glob("*.sqlite")
    database = sqlite3.connect(path)
    with database:
        column = "findings" if table == "files" else "body"
        database.execute(
            f"update {table} set {column} = ?", (b'[[1, 1, "JA001", "lie", "error", null]]',)
        )
    database.close()
    opened = open_library(house, cache, now=later)
    same_as_read(opened, house)
    assert search_of(opened).find("router")[:1] == SearchIndex.build(opened.rows).find("router")[:1]


@pytest.mark.parametrize("key", ["program", "python", "format", "root", "reader"])
def test_a_cache_of_another_program_is_made_anew(house: Path, cache: Path, key: str) -> None:
    open_library(house, cache, now=later)
    (path,) = cache.glob("*.sqlite")
    database = sqlite3.connect(path)
    with database:
        database.execute("update about set value = 'other' where key = ?", (key,))
    database.close()
    opened = open_library(house, cache, now=later)
    assert set(opened.changed) == set(opened.contents)
    same_as_read(opened, house)


def test_a_cache_folder_that_cannot_be_written(house: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    opened = open_library(house, tmp_path / "file", now=later)
    same_as_read(opened, house)
    assert search_of(opened).find("router") is not None
    assert not opened.derived.keep("x", b"y")


def test_a_cache_that_another_start_is_writing_is_done_without(
    house: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:

    monkeypatch.setattr(cache_store, "_PATIENCE", 0.0)
    open_library(house, cache, now=later)
    (path,) = cache.glob("*.sqlite")
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("begin exclusive")
    same_as_read(open_library(house, cache, now=later), house)
    other.execute("rollback")
    other.close()


def test_what_was_listed_is_what_is_opened(house: Path, cache: Path) -> None:
    open_library(house, cache, now=later)
    opened = open_library(house, cache, now=later)
    path = house / "scripts/group-000/script-00005.yaml"
    before = path.read_bytes()
    path.write_text("something: else\n")
    script = opened.library.scripts["script-00005"]
    assert script.content_id == content_id(before)
    assert opened.contents["scripts/group-000/script-00005.yaml"] == before
    shutil.rmtree(house)
    assert opened.library.scripts["script-00004"].steps


def test_without_cache_and_folder_a_script_is_gone(house: Path, cache: Path) -> None:
    open_library(house, cache, now=later)
    opened = open_library(house, cache, now=later)
    shutil.rmtree(cache)
    assert opened.library.scripts["script-00004"].steps
    assert len(list(opened.rows)) > 6
    shutil.rmtree(house)
    with pytest.raises(KeyError):
        opened.library.scripts["script-00003"]
    assert opened.library.replies == {}


def test_an_unknown_script_is_a_key_error(house: Path, cache: Path) -> None:
    for _ in range(2):
        opened = open_library(house, cache, now=later)
        with pytest.raises(KeyError):
            opened.library.scripts["nobody"]
        assert opened.library.scripts.get("nobody") is None


def test_no_folder(tmp_path: Path, cache: Path) -> None:
    opened = open_library(tmp_path / "nowhere", cache)
    assert [finding.code for finding in opened.findings] == ["JA001"]
    assert list(opened.rows) == []
    assert search_of(opened).find("x") == []
    assert not cache.exists()


@pytest.mark.parametrize("left", [None, "empty"])
def test_a_folder_that_is_away_is_as_it_was_last(
    house: Path, cache: Path, tmp_path: Path, left: str | None
) -> None:
    before = open_library(house, cache, now=later)
    found = search_of(before).find("account")
    kept = {path: path.read_bytes() for path in cache.iterdir()}
    shutil.move(house, tmp_path / "away")
    if left is not None:
        house.mkdir()
    for _ in range(2):
        opened = open_library(house, cache, now=later)
        assert opened.away is not None
        assert opened.library == before.library
        assert opened.findings == before.findings
        assert dict(opened.contents) == dict(before.contents)
        assert search_of(opened).find("account") == found
    assert {path: path.read_bytes() for path in cache.iterdir()} == kept
    if left is not None:
        house.rmdir()
    shutil.move(tmp_path / "away", house)
    same_as_read(open_library(house, cache, now=later), house)


def test_two_libraries_have_two_caches(house: Path, cache: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    write_library(other, scripts=2, steps=2)
    for root in (house, other, house, other):
        same_as_read(open_library(root, cache, now=later), root)
    assert len(list(cache.iterdir())) == 2


def test_an_opened_library_can_be_sent_to_another_process(house: Path, cache: Path) -> None:
    open_library(house, cache, now=later)
    library = open_library(house, cache, now=later).library
    assert pickle.loads(pickle.dumps(library)) == library


def test_the_search_is_kept(house: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    built = search_of(open_library(house, cache, now=later))
    monkeypatch.setattr(SearchIndex, "build", None)
    kept = search_of(open_library(house, cache, now=later))
    assert kept.find("router") == built.find("router")
    monkeypatch.undo()
    (house / "scripts/new.yaml").write_text(script_text("brand-new", steps=3))
    assert search_of(open_library(house, cache, now=later)).find("brand-new")[0].id == "brand-new"


def test_rows_survive_packing() -> None:
    rows = [
        SearchRow("script", "a", "a", "Title", ("x", "y z"), "about\nit", ("t",)),
        SearchRow("step", "a", "b", "", (), "", ()),
        SearchRow("reply", "", "c", "é😀", ("x",), "\t", ()),
    ]
    assert unpacked(packed(rows)) == rows
    assert unpacked(packed([])) == []


def test_separators_in_a_text_do_no_harm() -> None:
    odd = SearchRow("step", "a\x1e", "b\x1c", "c\x1d", ("d\x1f",), "\ud800\x1e", ())
    (back,) = unpacked(packed([odd]))
    assert back == SearchRow("step", "a ", "b ", "c ", ("d ",), "? ", ())


def test_bytes_that_are_no_rows() -> None:
    with pytest.raises(ValueError, match="values to unpack"):
        unpacked(b"nonsense")


def test_a_store_that_is_not_there(tmp_path: Path) -> None:
    store = CacheStore(tmp_path / "none", tmp_path)
    assert store.load({}) is None
    assert store.body("x") is None
    assert store.rows() == {}
    assert store.derived("x", "y") is None
    assert not (tmp_path / "none").exists()


def test_a_file_dated_far_beyond_all_clocks(house: Path, cache: Path) -> None:
    try:
        os.utime(house / "scripts/group-000/script-00001.yaml", (10**11, 10**11))
    except (OSError, OverflowError):
        return
    for _ in range(2):
        same_as_read(open_library(house, cache, now=later), house)


def test_the_last_search_is_lent_only_to_the_library_it_was_made_of(
    house: Path, tmp_path: Path
) -> None:
    cache = tmp_path / "cache"
    assert last_search(house, cache) is None
    first = search_of(open_library(house, cache, now=later))
    last = last_search(house, cache)
    assert last is not None
    assert last.index.find("router") == first.find("router")
    same = open_library(house, cache, now=later)
    last.lend(same)
    assert search_of(same) is last.index
    file = next(iter((house / "scripts").glob("*.yaml")))
    file.write_text(file.read_text(encoding="utf-8") + "\n# changed\n", encoding="utf-8")
    other = open_library(house, cache, now=later)
    last.lend(other)
    assert search_of(other) is not last.index
