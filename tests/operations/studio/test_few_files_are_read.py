"""Who looks for one name reads the files that spell it, and finds what is in all of them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from jobaid.library.editing import composed_file
from jobaid.library.reader import ReadLibrary, read_contents, read_library
from jobaid.library.reading import nodes
from jobaid.library.references import index as index_module
from jobaid.library.references.index import ReferenceIndex, reference_index
from jobaid.library.references.renaming import renamed
from jobaid.library.references.spelled_names import files_naming, files_spelling
from jobaid.library.report import Report
from jobaid.library.shipped import shipped_library, shipped_packs
from jobaid.operations.studio.plan_steps import plan_steps
from jobaid.operations.studio.thing_in_hand import (
    ThingInHand,
    deleting,
    named_places,
    renaming,
    thing_at,
)
from jobaid.operations.task_runner import NotWanted
from tests.benchmarks.synthetic import write_library

_SCRIPTS = 60


@pytest.mark.parametrize(
    ("folder", "every"),
    [
        (shipped_packs()["dental-desk"], 1),
        (shipped_library(), 5),
        pytest.param(shipped_library(), 1, marks=pytest.mark.long),
    ],
)
def test_every_name_is_found_in_the_files_that_spell_it(folder: Path, every: int) -> None:
    reading = read_library(folder)
    everything = reference_index(reading, plan_steps(reading.library))
    names = sorted({(one.kind, one.name) for one in everything.references})[::every]
    assert len(names) > 100
    looked = 0
    for kind, name in names:
        files = files_spelling(reading.contents, (name,))
        assert {one.file for one in everything.of(kind, name)} <= files, (kind, name)
        looked += len(files)
    assert looked < len(names) * len(reading.contents) / 4


def test_what_stands_inside_a_thing_is_found_as_well() -> None:
    reading = read_library(shipped_library())
    everything = reference_index(reading, plan_steps(reading.library))
    inside: dict[str, set[str]] = {}
    for one in everything.references:
        for end, sign in enumerate(one.name):
            if sign == "/":
                inside.setdefault(one.name[:end], set()).add(one.file)
    for kind in ("script", "step", "field", "scorecard", "scenario"):
        for name in everything.names(kind):
            files = {one.file for one in everything.of(kind, name)} | inside.get(name, set())
            assert files <= files_naming(reading, name), (kind, name)


def _house(**scripts: str) -> dict[str, bytes]:
    return {
        "library.yaml": b"name: House\nlanguages: [en]\n",
        **{f"scripts/{id}.yaml": text.encode() for id, text in scripts.items()},
    }


_LEADS = "id: b\nsteps:\n  - id: a\n    say: A\n    next: {}\n"
_ASKS = "id: asks\nfields:\n  invoice.number: {label: Number}\nsteps:\n  - {id: one, say: One}\n"


@pytest.mark.parametrize(
    ("contents", "kind", "name"),
    [
        # Double quotes may write a letter in another way, and break the line inside a name.
        (_house(b=_LEADS.format('"\\x6fther"')), "script", "other"),
        (_house(b=_LEADS.format('"oth\\\n      er"')), "script", "other"),
        # A line end in double quotes is no letter of the name behind it.
        (
            _house(asks=_ASKS, b='id: b\nsteps:\n  - {id: a, say: "{{\\ninvoice . number}}"}\n'),
            "field",
            "invoice.number",
        ),
    ],
)  # fmt: skip
def test_names_that_are_written_in_an_odd_way_are_found(
    contents: Mapping[str, bytes], kind: str, name: str
) -> None:
    reading = read_contents(contents)
    places = reference_index(reading).of(kind, name)
    assert "scripts/b.yaml" in {one.file for one in places}
    files = files_spelling(contents, (name,))
    assert reference_index(reading, files=files).of(kind, name) == places


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> ReadLibrary:
    folder = tmp_path_factory.mktemp("many")
    write_library(folder, _SCRIPTS, 6)
    return read_library(folder)


class Composed:
    """How many files are read for their names."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.files = 0
        real = index_module.composed

        def counted(content: bytes) -> object:
            self.files += 1
            return real(content)

        monkeypatch.setattr(index_module, "composed", counted)


@pytest.mark.parametrize("deed", ["uses", "rename", "delete"])
def test_of_many_scripts_those_that_name_a_step_are_read(
    many: ReadLibrary, monkeypatch: pytest.MonkeyPatch, deed: str
) -> None:
    script = many.library.scripts["script-00030"]
    thing = thing_at(many, script.file, ("steps", 3, "say"))
    assert thing is not None
    assert thing.kind == "step"
    whole = ReferenceIndex(reference_index(many).references).of(thing.kind, thing.name)
    counted = Composed(monkeypatch)
    if deed == "uses":
        places = named_places(many, thing, ["en"])
        assert sorted(one.path for one in places) == sorted(one.path for one in whole)
    elif deed == "rename":
        assert renaming(many, thing, "quite-another")[0].places == len(whole)
    else:
        left = deleting(many, thing).broken
        assert {one.reference for one in left} <= set(whole)
    assert 0 < counted.files < _SCRIPTS / 10


def test_what_every_script_names_is_found_by_reading_each_file_once(
    many: ReadLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    nodes._kept.clear()
    composed_file.composed.cache_clear()
    read: list[bytes] = []
    real = nodes.compose

    def counted(content: bytes, report: Report) -> object:
        read.append(content)
        return real(content, report)

    monkeypatch.setattr(nodes, "compose", counted)
    places = named_places(many, ThingInHand("outcome", "resolved"), ["en"])
    assert len({one.file for one in places}) > _SCRIPTS
    assert len(read) == len({one.file for one in places})
    steps = [one for one in places if one.path[:1] == ("steps",)]
    script = next(one for one in many.library if one.file == steps[0].file)
    title = script.steps[int(steps[0].path[1])].title.text("en", ("en",))
    assert steps[0].where == f"{script.title.text('en', ('en',))}, {title}"


def test_a_look_says_how_far_it_is_and_ends_when_it_is_stopped(many: ReadLibrary) -> None:
    heard: list[tuple[int, int]] = []
    thing = ThingInHand("outcome", "resolved")
    result, _ = renaming(many, thing, "settled", lambda done, of: heard.append((done, of)))
    assert result.places == _SCRIPTS + 1
    assert len(heard) == 3 * (_SCRIPTS + 1)
    assert heard == sorted(heard)
    assert len({of for _, of in heard}) == 1
    assert heard[-1][0] < heard[-1][1]

    def stop(done: int, _of: int) -> None:
        if done >= 5:
            raise NotWanted

    before = dict(many.contents)
    for look in (
        lambda: named_places(many, thing, ["en"], stop),
        lambda: renamed(many, "outcome", "resolved", "settled", None, stop),
        lambda: deleting(many, thing, "", stop),
    ):
        with pytest.raises(NotWanted):
            look()
    assert many.contents == before
