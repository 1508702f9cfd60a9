"""What changed between two libraries is said in words, step by step, and of which version."""

from __future__ import annotations

import datetime as dt
import json
import re
from pathlib import Path

import pytest
from dulwich import porcelain
from hypothesis import given
from hypothesis import strategies as st

from jobaid.commands.studio import run_diff
from jobaid.library.cache.open_library import open_library
from jobaid.library.comparison.library_comparison import LibraryDifference, differences
from jobaid.library.comparison.word_comparison import word_runs
from jobaid.library.reader import read_contents
from jobaid.library.shipped import shipped_library
from jobaid.operations.library_check import NotALibrary
from jobaid.operations.new_library import small_library
from jobaid.operations.studio.change_rows import change_rows, file_title, part_words
from jobaid.operations.studio.compared_versions import compared
from jobaid.operations.studio.library_history import LibraryHistory, NoHistory
from jobaid.operations.studio.publish_picture import publish_picture, release_note
from jobaid.operations.studio.walked_calls import paired_steps
from jobaid.operations.studio.what_if import WalkedWay
from jobaid.sentences import Sentence

WHEN = dt.datetime(2026, 11, 28, 9, tzinfo=dt.UTC)

SCRIPT = """\
id: refund
title: {en: Refund, es: Reembolso}
fields:
  amount: {label: Amount, kind: money}
steps:
  - id: greet
    title: Greet
    say: {en: "You can have it in 14 days.", es: "Puede tenerlo en 14 días."}
    answers:
      - {id: fine, label: "That's fine", go: end}
      - {id: sooner, label: Sooner, go: manager}
  - {id: manager, say: One moment., next: end}
  - {id: end, say: Goodbye., outcome: done}
"""


def changed(old: str, new: str, script: str = SCRIPT) -> list[LibraryDifference]:
    assert old in script
    before = {"scripts/refund.yaml": SCRIPT.encode()}
    return differences(before, {"scripts/refund.yaml": script.replace(old, new).encode()})


def told(found: list[LibraryDifference]) -> list[tuple[str | None, str, str | None]]:
    return [(one.step, one.what, one.language) for one in found]


def test_a_sentence_of_one_language_word_by_word() -> None:
    (one,) = changed("in 14 days", "in 28 days")
    assert one.as_json() == {
        "file": "scripts/refund.yaml",
        "script": "refund",
        "step": "greet",
        "what": "say",
        "language": "en",
        "before": "You can have it in 14 days.",
        "after": "You can have it in 28 days.",
        "words": [
            ["same", "You can have it in"],
            ["out", "14"],
            ["in", "28"],
            ["same", "days."],
        ],
    }


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("label: \"That's fine\"", "label: Fine", [("greet", "answers/fine/label", "en")]),
        ("go: manager", "go: end", [("greet", "answers/sooner/go", None)]),
        ("kind: money", "kind: number", [(None, "fields/amount/kind", None)]),
        (", next: end}", ", next: end, may: [wait]}", [("manager", "may", None)]),
        ("  - {id: manager, say: One moment., next: end}\n", "", [("manager", "removed", None)]),
        ("{id: manager, say", "{id: boss, say", [("boss", "renamed", None)]),
        (
            "{id: manager, say: One moment.",
            "{id: boss, was: [manager], say: Wait.",
            [("boss", "renamed", None), ("boss", "say", "en")],
        ),
        (
            "      - {id: sooner, label: Sooner, go: manager}\n",
            "",
            [("greet", "answers/sooner", None)],
        ),
        # A comment, a line broken elsewhere, another order of keys: nothing that anybody reads.
        ("id: refund\n", "# mine\nid: refund\n", []),
        ("{id: sooner, label: Sooner, go", "{label: Sooner, id: sooner, go", []),
    ],
)  # fmt: skip
def test_what_became_of_a_part(
    old: str, new: str, expected: list[tuple[str | None, str, str | None]]
) -> None:
    assert told(changed(old, new)) == expected


def test_a_step_that_is_taken_elsewhere_is_moved_and_the_others_stay() -> None:
    first = SCRIPT[SCRIPT.index("  - id: greet") : SCRIPT.index("  - {id: manager")]
    found = differences(
        {"scripts/refund.yaml": SCRIPT.encode()},
        {"scripts/refund.yaml": (SCRIPT.replace(first, "") + first).encode()},
    )
    assert told(found) == [("greet", "moved", None)]
    assert (found[0].before, found[0].after) == (None, "end")


def test_scripts_that_come_go_and_are_renamed() -> None:
    before = {"scripts/refund.yaml": SCRIPT.encode(), "scripts/old.yaml": b"id: old\ntitle: Old\n"}
    after = {
        "scripts/money-back.yaml": SCRIPT.replace("id: refund", "id: money-back\nwas: [refund]")
        .replace("Goodbye", "Bye")
        .encode(),
        "scripts/new.yaml": b"id: new\ntitle: New\n",
    }
    found = differences(before, after)
    assert [(one.script, one.what) for one in found] == [
        ("new", "added"),
        ("old", "removed"),
        ("money-back", "renamed"),
        ("money-back", "say"),
    ]


def test_a_file_that_cannot_be_read_is_compared_as_text() -> None:
    (one,) = differences({"never.yaml": b"- id: [\n"}, {"never.yaml": b"- id: {\n"})
    assert (one.what, one.before, one.after) == ("text", "- id: [\n", "- id: {\n")


@given(st.text(max_size=80), st.text(max_size=80))
def test_the_words_of_both_sides_are_all_there(before: str, after: str) -> None:
    runs = word_runs(before, after)
    bare = "".join
    out = bare(words for what, words in runs if what != "in")
    into = bare(words for what, words in runs if what != "out")
    assert "".join(out.split()) == "".join(before.split())
    assert "".join(into.split()) == "".join(after.split())


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A library with three publications, the last two of its script."""
    folder = tmp_path / "house"
    small_library(folder, "Ann Lee", WHEN)
    (script,) = (folder / "scripts").glob("*[!n].yaml")
    for number in (1, 2):
        text = re.sub(r"(?m)^title:.*", f"title: Version {number}", script.read_text())
        script.write_text(text)
        porcelain.add(str(folder), [str(script)])
        porcelain.commit(str(folder), message=f"Change {number}".encode(), author=b"Tom <t@x>")
    return folder


def test_the_history_of_a_library_and_of_a_script(library: Path) -> None:
    history = LibraryHistory(library)
    assert [one.number for one in history.publications] == [1, 2, 3]
    assert [one.author for one in history.publications] == ["Ann Lee", "Tom", "Tom"]
    (script,) = (library / "scripts").glob("*[!n].yaml")
    of_script = history.of_script(script.stem)
    assert [one.message for one in of_script][1:] == ["Change 1", "Change 2"]
    with pytest.raises(NoHistory, match="no-such"):
        history.of_script("no-such")


def test_versions_are_compared_by_number_and_by_commit(library: Path) -> None:
    history = LibraryHistory(library)
    (script,) = (library / "scripts").glob("*[!n].yaml")
    assert compared("3", str(library), library) == []
    (one,) = compared("2", "3", library)
    assert (one.script, one.what, one.after) == (script.stem, "title", "Version 2")
    commit = history.publications[1].commit[:10]
    assert compared(commit, str(library), library) == [one]
    assert compared("2", str(script), library)[0].after == "Version 2"


@pytest.mark.parametrize("side", ["0", "4", "abcdef", "deadbeef" * 5, "9" * 40, "", "-1"])
def test_a_version_that_is_nowhere_is_said(library: Path, side: str) -> None:
    with pytest.raises((NoHistory, NotALibrary)) as trouble:
        compared(side, str(library), library)
    assert trouble.value.words


def test_a_folder_that_is_not_there_or_has_no_history(library: Path, tmp_path: Path) -> None:
    with pytest.raises(NotALibrary, match="not there"):
        compared(str(tmp_path / "none" / "x"), str(library), library)
    with pytest.raises(NoHistory, match="no history"):
        LibraryHistory(tmp_path)


def test_the_command_writes_objects(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from jobaid.cli import parser

    options = parser().parse_args(["diff", "2", str(library), "--json", "--library", str(library)])
    assert run_diff(options) == 0
    (one,) = json.loads(capsys.readouterr().out)
    assert one["words"] == [["same", "Version"], ["out", "1"], ["in", "2"]]


def test_a_part_names_its_language_in_words_and_can_be_translated():
    told = part_words("heard/en")
    assert told == "What callers say, English"
    assert isinstance(told, Sentence)
    assert part_words("answers/yes/label").startswith("Answers, yes")


@pytest.mark.parametrize(
    ("file", "title"),
    [
        ("scripts/charge-dispute.yaml", "Charge dispute"),
        ("scenarios/late-fee-grace.yaml", "A late fee, and a worried customer"),
        ("scorecards/good-call.yaml", "A good call"),
        ("articles/router-lights.md", "What the router's lights mean"),
        ("never.yaml", "Never list"),
        ("scenarios/nobody.yaml", "nobody"),
    ],
)
def test_a_file_is_called_by_the_title_of_what_stands_in_it(file: str, title: str) -> None:
    assert file_title(file, open_library(shipped_library()).library) == title


def test_what_agents_read_of_what_is_gone_is_in_their_language() -> None:
    titled = SCRIPT.replace(
        "{id: manager, say", "{id: manager, title: {en: Ask a manager, es: Pregunte}, say"
    )
    other = b"id: late\ntitle: {en: Late, es: Tarde}\nsteps:\n  - {id: one, say: One.}\n"
    files = {"library.yaml": b"id: house\nname: House\nlanguages: [en, es]\n"}
    gone = "\n".join(line for line in titled.splitlines() if "id: manager" not in line)
    gone = gone.replace("go: manager", "go: end")
    before = {**files, "scripts/refund.yaml": titled.encode(), "scripts/late.yaml": other}
    after = {**files, "scripts/refund.yaml": gone.encode()}
    found = differences(before, after)
    library, live = read_contents(after).library, read_contents(before).library
    english = release_note(found, library, live, ("en", "es"))
    spanish = release_note(found, library, live, ("es", "en"))
    assert "Ask a manager" in english
    assert "Late is gone." in english
    assert "Pregunte" in spanish
    assert "Tarde is gone." in spanish
    assert "Ask a manager" not in spanish


def test_a_page_names_a_script_that_is_gone_by_its_title(tmp_path: Path) -> None:
    house = {"library.yaml": b"id: house\nname: House\n", "scripts/refund.yaml": SCRIPT.encode()}
    late = b"id: late\ntitle: Too late\nsteps:\n  - {id: one, say: One.}\n"
    live = {**house, "scripts/late.yaml": late}
    picture = publish_picture(tmp_path, live, house, read_contents(house), ())
    assert picture.about == "Too late"
    assert picture.notes == {"en": "Too late is gone."}


def test_a_step_that_is_gone_is_called_by_its_title() -> None:
    titled = SCRIPT.replace("{id: manager, say", "{id: manager, title: Ask a manager, say")
    gone = titled.replace(
        "  - {id: manager, title: Ask a manager, say: One moment., next: end}\n", ""
    ).replace("go: manager", "go: end")
    files = {"library.yaml": b"id: house\nname: House\nlanguages: [en]\n"}
    before = {**files, "scripts/refund.yaml": titled.encode()}
    after = {**files, "scripts/refund.yaml": gone.encode()}
    library = read_contents(after).library
    found = differences(before, after)
    rows = change_rows(found, after, library)
    assert {row.where for row in rows} == {"Greet", "Ask a manager"}
    told = [words for row in rows for _, words in row.runs]
    assert "Ask a manager" in " ".join(told)
    assert not any("manager" in words and "Ask a manager" not in words for words in told)
    note = release_note(found, library, read_contents(before).library, ("en",))
    assert note == "Refund: Greet, Ask a manager changed."
    way = WalkedWay("", "", ("refund/greet", "refund/manager"), ("refund/greet",))
    pairs = paired_steps(way, (library, read_contents(before).library))
    assert [(one.was, one.now) for one in pairs] == [("Greet", "Greet"), ("Ask a manager", "")]
