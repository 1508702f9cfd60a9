"""At publish a rename is one change, whatever it respells; what else changed is told as ever."""

from __future__ import annotations

import pytest

from jobaid.library.reader import ReadLibrary, read_contents, read_library
from jobaid.library.references.index import reference_index
from jobaid.library.shipped import shipped_packs
from jobaid.operations.studio.change_rows import ChangeRow
from jobaid.operations.studio.plan_steps import plan_steps
from jobaid.operations.studio.thing_in_hand import ThingInHand, renaming
from jobaid.operations.studio.told_renames import told_changes
from tests.shipped_reading import shipped_reading


@pytest.fixture(scope="module")
def small() -> ReadLibrary:
    return read_library(shipped_packs()["dental-desk"])


def renamed_in(reading: ReadLibrary, kind: str, old: str, new: str) -> tuple[ReadLibrary, int]:
    result, files = renaming(reading, ThingInHand(kind, old), new)
    held = {**reading.contents, **files}
    contents = {file: content for file, content in held.items() if content is not None}
    return read_contents(contents, known=reading.known), result.places


def rows_of(before: ReadLibrary, after: ReadLibrary) -> tuple[ChangeRow, ...]:
    return told_changes(before.contents, after.contents, after)[1]


@pytest.mark.parametrize(
    "kind", ["script", "step", "answer", "item", "field", "never", "standard", "outcome"]
)
def test_a_rename_is_one_change_with_the_number_of_its_places(
    small: ReadLibrary, kind: str
) -> None:
    is_one_change(small, kind)


@pytest.mark.parametrize(
    "kind",
    [
        "reply",  # the small library names each of its own in one place only
        *(
            pytest.param(kind, marks=pytest.mark.long)
            for kind in (
                "script", "step", "answer", "item", "field", "never", "standard", "outcome"
            )
        ),
    ],
)  # fmt: skip
def test_in_the_shipped_library_too(kind: str) -> None:
    is_one_change(shipped_reading(), kind)


def is_one_change(reading: ReadLibrary, kind: str) -> None:
    index = reference_index(reading, plan_steps(reading.library))
    old = max(index.names(kind), key=lambda name: len(index.of(kind, name)))
    new = "zq_other" if kind == "field" else "zq-other"
    after, places = renamed_in(reading, kind, old, new)
    assert places > 1
    told, rows = told_changes(reading.contents, after.contents, after)
    bare = old if kind == "field" else old.rpartition("/")[2]
    assert told == ()
    assert [(str(row.lead), row.runs) for row in rows] == [
        (f"“{bare}” is now called “{new}”, in {places} places.", ())
    ]


def test_what_else_changed_is_told_beside_it(small: ReadLibrary) -> None:
    script = next(iter(small.library))
    step = script.steps[0]
    once, _ = renamed_in(small, "step", f"{script.id}/{step.id}", "zq-first")
    twice, _ = renamed_in(once, "step", f"{script.id}/zq-first", "zq-second")
    content = twice.contents[script.file].replace(
        b"id: zq-second", b"id: zq-second\n    why: zq why", 1
    )
    after = twice.with_file(script.file, content)
    renames, others = rows_of(small, after)[:1], rows_of(small, after)[1:]
    assert str(renames[0].lead).startswith(f"“{step.id}” is now called “zq-second”, in ")
    assert {row.step for row in others} == {"zq-second"}
    assert any("zq why" in words for row in others for _, words in row.runs)


def test_a_name_before_that_somebody_else_has_now_is_no_rename(small: ReadLibrary) -> None:
    assert rows_of(small, small) == ()
    script = next(iter(small.library))
    first, second = (step.id for step in script.steps[:2])
    content = small.contents[script.file].replace(
        f"id: {first}\n".encode(), f"id: {first}\n    was: [{second}]\n".encode(), 1
    )
    assert content != small.contents[script.file]
    assert rows_of(small, small.with_file(script.file, content)) == ()


def test_what_was_chosen_is_told_as_a_form_names_it() -> None:
    before = {"library.yaml": b"name: A\ncompany: A\n", "scripts/a.yaml": SCRIPT}
    after = {**before, "scripts/a.yaml": SCRIPT + b"approval: true\n"}
    _, (row,) = told_changes(before, after, read_contents(after))
    assert row.part == "A second person agrees before it is published"
    assert row.runs == (("in", "Yes"),)


SCRIPT = b"id: a\ntitle: A\nsteps:\n  - {id: a, title: A, say: Hello., outcome: resolved}\n"
