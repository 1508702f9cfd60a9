"""A thing of a library called otherwise: everywhere, nothing else, and only where it can be."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from jobaid.library.reader import ReadLibrary, read_contents, read_library
from jobaid.library.references.index import ReferenceIndex, reference_index
from jobaid.library.references.renaming import RENAMED, CannotRename, renamed
from jobaid.library.references.script_references import PlanSteps
from jobaid.library.shipped import shipped_library
from jobaid.operations.library_check import check_reading
from jobaid.operations.plan_replay import walk_plans
from jobaid.operations.studio.library_names import rename_in, used_places
from jobaid.operations.studio.plan_steps import plan_steps
from tests.shipped_reading import shipped_reading

KINDS = sorted(kind for kind in RENAMED if kind != "rule")


@pytest.fixture(scope="module")
def shipped() -> ReadLibrary:
    return shipped_reading()


@pytest.fixture(scope="module")
def steps(shipped: ReadLibrary) -> PlanSteps:
    return plan_steps(shipped.library)


@pytest.fixture(scope="module")
def index(shipped: ReadLibrary, steps: PlanSteps) -> ReferenceIndex:
    return reference_index(shipped, steps)


def only_names_changed(shipped: ReadLibrary, steps: PlanSteps, kind: str, name: str) -> None:
    """Rename to a word that stands nowhere else; put back, every byte is as it was."""
    new = "zq_other" if kind == "field" else "zq-other"
    done = renamed(shipped, kind, name, new, steps)
    bare = name if kind == "field" else name.rpartition("/")[2]
    came_from = {after: before for before, after in done.moved.items()}
    assert done.contents
    for file, content in done.contents.items():
        text = content.decode()
        # A name that YAML would take for something else stands in quotes; one that had another
        # name before has a list already.
        named = f'"?{bare}"?'
        text = re.sub(rf"\n *was: \[{named}\](?=\n)|(?:, )?was: \[{named}\]", "", text)
        text = re.sub(rf"(was: \[.*), {named}\]", r"\1]", text)
        before = shipped.contents[came_from.get(file, file)]
        text = text.replace(new, bare)
        if kind == "card-question":
            text = text.replace("zq_other", bare.replace("-", "_"))
        assert text.encode() == before


def first_of(index: ReferenceIndex, kind: str, count: int) -> list[str]:
    """The most used things of a kind."""
    names = index.names(kind)
    return sorted(names, key=lambda name: (-len(index.of(kind, name)), name))[:count]


def test_every_name_of_the_shipped_library_leads_to_something(index: ReferenceIndex) -> None:
    defined = {(one.kind, one.name) for one in index.references if one.defines}
    lost = [
        one for one in index.references if one.kind != "tag" and (one.kind, one.name) not in defined
    ]
    assert not lost


@pytest.mark.parametrize("kind", KINDS)
def test_only_the_names_change(
    shipped: ReadLibrary, steps: PlanSteps, index: ReferenceIndex, kind: str
) -> None:
    # Of scripts one that is named in few files: the others take seconds.
    for name in index.names(kind)[-1:] if kind == "script" else first_of(index, kind, 1):
        only_names_changed(shipped, steps, kind, name)


@pytest.mark.long
@pytest.mark.timeout(3000)
@pytest.mark.parametrize("kind", KINDS)
def test_only_the_names_change_whatever_is_renamed(
    shipped: ReadLibrary, steps: PlanSteps, index: ReferenceIndex, kind: str
) -> None:
    for name in index.names(kind):
        only_names_changed(shipped, steps, kind, name)


@pytest.mark.long
def test_after_many_renames_nothing_is_found_and_plans_come_out(
    shipped: ReadLibrary,
) -> None:
    contents = dict(shipped.contents)
    reading = shipped
    for number, kind in enumerate(
        ("script", "step", "answer", "item", "field", "option", "reply", "never", "outcome")
    ):
        steps = plan_steps(reading.library)
        name = first_of(reference_index(reading, steps), kind, 1)[0]
        new = f"called_{number}" if kind == "field" else f"called-{number}"
        done = renamed(reading, kind, name, new, steps)
        contents.update(done.contents)
        for before in done.moved:
            del contents[before]
        reading = read_contents(dict(sorted(contents.items())))
    assert not check_reading(reading)
    assert all(one.passed for one in walk_plans(reading.library))


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A small library in which names mean several things."""
    folder = tmp_path / "house"
    (folder / "scripts").mkdir(parents=True)
    (folder / "library.yaml").write_text(
        "name: House\ncompany: House\nlanguages: [en]\nvalues: {fee: 5}\n"
    )
    (folder / "outcomes.yaml").write_text("- {id: done, label: Done, needs: [colour]}\n")
    (folder / "never.yaml").write_text("- {id: guess, text: Guess}\n")
    (folder / "may.yaml").write_text("- {id: guess, text: Guess the weight}\n")
    (folder / "standards.yaml").write_text(
        "- {id: quick, text: In 5 minutes, measure: time-to-step, step: first, at_most: 5,"
        " unit: minutes}\n"
    )
    (folder / "scripts" / "one.yaml").write_text(
        "id: one\n"
        "title: One\n"
        "fields:\n"
        "  # what they like\n"
        "  colour: {label: Colour, kind: choice, options: [{id: red, label: Red}]}\n"
        "steps:\n"
        "  - id: first\n"
        "    say: |\n"
        "      The fee is {{ fee }}, colour is colour, {{ colour|upper }} {% if colour == 'red' %}"
        "red{% endif %}\n"
        "    ask: [colour]\n"
        "    never: [guess]\n"
        "    answers:\n"
        "      - {id: a, label: A, go: two, when: \"colour in ['red', 'blue']\"}\n"
        "      - {id: b, label: B, go: end, set: {colour: \"'red'\"}}\n"
        "  - {id: end, say: Bye, outcome: done}\n"
    )
    (folder / "scripts" / "two.yaml").write_text(
        'id: two\ntitle: Two\nsteps:\n  - {id: first, say: "Hello {{ colour }}", outcome: done}\n'
    )
    return folder


def text(library: Path, name: str) -> str:
    return (library / "scripts" / f"{name}.yaml").read_text()


def test_a_field_in_every_language_of_a_file(library: Path) -> None:
    rename_in(library, "field", "colour", "paint.colour")
    one = text(library, "one")
    assert "paint.colour: {label: Colour" in one
    assert "was: [colour]" in one
    # The word in the line stays, the field in it does not.
    assert "colour is colour, {{ paint.colour|upper }} {% if paint.colour == 'red' %}" in one
    assert "set: {paint.colour: \"'red'\"}" in one
    assert "  # what they like\n" in one
    assert "Hello {{ paint.colour }}" in text(library, "two")
    assert "needs: [paint.colour]" in (library / "outcomes.yaml").read_text()


def test_an_option_in_conditions(library: Path) -> None:
    rename_in(library, "option", "colour/red", "crimson")
    one = text(library, "one")
    assert "{id: crimson, was: [red], label: Red}" in one
    assert "colour == 'crimson' %}red" in one
    assert "colour in ['crimson', 'blue']" in one
    assert "\"'crimson'\"" in one


def test_a_script_takes_its_file_along(library: Path) -> None:
    done = rename_in(library, "script", "two", "second")
    assert done.moved == {"scripts/two.yaml": "scripts/second.yaml"}
    assert not (library / "scripts" / "two.yaml").exists()
    assert "go: second" in text(library, "one")
    assert "was: [two]" in text(library, "second")


def test_warnings_that_the_house_keeps_follow_what_they_are_about(library: Path) -> None:
    house = library / "library.yaml"
    kept = "{code: JA067, at: %s, why: They say so, by: sam}"
    house.write_text(
        house.read_text()
        + f"accepted:\n  - {kept % 'never/guess'}\n  - {kept % 'may/guess'}\n"
        + f"  - {kept % 'scenarios/calm'}\n"
    )
    (library / "scenarios").mkdir()
    (library / "scenarios" / "calm.yaml").write_text(
        "id: calm\ntitle: Calm\nscript: one\npersona: {name: Ann, mood: calm}\n"
    )
    rename_in(library, "never", "guess", "surmise")
    rename_in(library, "scenario", "calm", "quiet")
    text = house.read_text()
    assert f"{kept % 'never/surmise'}\n  - {kept % 'may/guess'}" in text
    assert kept % "scenarios/quiet" in text
    assert not [
        one
        for one in check_reading(read_library(library))
        if one.file == "library.yaml" and one.code == "JA106"
    ]


def test_renaming_back_leaves_no_loop_of_old_names(library: Path) -> None:
    rename_in(library, "step", "one/end", "finish")
    rename_in(library, "step", "one/finish", "end")
    assert "was: [finish]" in text(library, "one")


@pytest.mark.parametrize(
    ("kind", "old", "new", "words"),
    [
        ("step", "one/nothing", "other", "There is no step `one/nothing`"),
        ("steps", "one/end", "other", "Did you mean `step`?"),
        ("step", "one/end", "first", "There is another step"),
        ("step", "one/end", "End!", "cannot be a name"),
        ("step", "one/end", "none", "cannot be a name"),
        ("step", "one/end", "end", "called `end` already"),
        ("step", "one/end", "two", "goes to the script `two`"),
        ("script", "two", "end", "would lead to the step"),
        ("step", "two/first", "begin", "in one word"),
        ("rule", "guess", "surmise", "Say which: `never` or `may`"),
        ("field", "colour", "fee", "means something else in texts"),
        ("field", "colour", "loop.index", "means something else in texts"),
        ("script", "two", "one", "There is another script"),
    ],
)
def test_what_cannot_be_renamed_is_refused_in_words(
    library: Path, kind: str, old: str, new: str, words: str
) -> None:
    before = {path: path.read_bytes() for path in library.rglob("*.yaml")}
    with pytest.raises(CannotRename) as trouble:
        rename_in(library, kind, old, new)
    assert words in trouble.value.words
    assert before == {path: path.read_bytes() for path in library.rglob("*.yaml")}


def test_a_file_that_cannot_be_read_stops_it(library: Path) -> None:
    (library / "scripts" / "three.yaml").write_text("id: three\nsteps: [")
    with pytest.raises(CannotRename, match=r"three\.yaml cannot be read"):
        rename_in(library, "field", "colour", "paint")


def test_where_the_disk_refuses_every_file_stays(
    library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from jobaid.library.editing.save import NotSaved, save_file
    from jobaid.operations.studio import library_changes

    before = {path: path.read_bytes() for path in library.rglob("*.yaml")}
    done = []

    def refuses_the_second(path: Path, content: bytes, *, read: bytes | None) -> None:
        done.append(path)
        if len(done) == 2:
            raise NotSaved("The disk is full.")
        save_file(path, content, read=read)

    monkeypatch.setattr(library_changes, "save_file", refuses_the_second)
    with pytest.raises(CannotRename, match="The disk is full"):
        rename_in(library, "script", "two", "second")
    assert before == {path: path.read_bytes() for path in library.rglob("*.yaml")}


def test_where_a_name_is_used(library: Path) -> None:
    found = [one.as_json() for one in used_places(library, "colour")]
    assert json.dumps(found)
    assert found[0]["defines"]
    assert (found[0]["file"], found[0]["line"]) == ("scripts/one.yaml", 5)
    assert {"outcomes.yaml", "scripts/one.yaml", "scripts/two.yaml"} == {
        one["file"] for one in found
    }
    with pytest.raises(CannotRename, match="Did you mean `colour`"):
        used_places(library, "color")


def test_a_field_that_is_its_name_alone_leaves_the_old_one_behind(library: Path) -> None:
    path = library / "library.yaml"
    path.write_text(path.read_text() + "caller_fields: [customer.pet, customer.name]\n")
    rename_in(library, "field", "customer.pet", "customer.dog")
    (field, other) = read_library(library).library.house.caller_fields
    assert (field.name, field.was, other.name) == (
        "customer.dog", ("customer.pet",), "customer.name",
    )  # fmt: skip


def test_windows_line_ends_and_comments_stay(tmp_path: Path) -> None:
    folder = tmp_path / "house"
    shutil.copytree(shipped_library(), folder)
    path = folder / "scripts" / "charge-dispute.yaml"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    rename_in(folder, "step", "charge-dispute/credit", "credit-now")
    changed = path.read_bytes()
    assert changed.count(b"\n") == changed.count(b"\r\n")
    assert b"go: credit-now" in changed
