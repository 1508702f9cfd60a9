"""A library from a folder: every file counts, and none hides another."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobaid.library.cache.open_library import open_library
from jobaid.library.content_ids import content_id
from jobaid.library.files import list_files, read_file, reason
from jobaid.library.model import House
from jobaid.library.reader import read_contents, read_library, read_script
from jobaid.library.reading.library_file import FILE
from jobaid.library.reading.list_reader import LIST_FILES
from jobaid.library.reading.page_reader import PAGES, SINGLES
from jobaid.library.yaml_source import TOO_DEEP
from tests.examples import examples
from tests.library.reading import codes, library_of
from tests.library.test_reader_scripts import WHOLE

SCRIPT = "id: {id}\ntitle: T\nsteps: [{{id: a, say: Hello., outcome: done}}]\n"


def write(root: Path, **files: str | bytes) -> Path:
    """Write files; `a__b` is `a/b.yaml`."""
    for name, content in files.items():
        path = root / (name.replace("__", "/") + ".yaml")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return root


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A small library without findings."""
    return write(
        tmp_path,
        library="name: Example\n",
        outcomes="- {id: done, label: Done}\n",
        scripts__one=SCRIPT.format(id="one"),
        scripts__deep__er__two=SCRIPT.format(id="two"),
    )


def test_a_whole_library(house: Path) -> None:
    reading = read_library(house)
    assert reading.findings == ()
    assert list(reading.library.scripts) == ["two", "one"]
    assert reading.library.scripts["two"].file == "scripts/deep/er/two.yaml"
    assert set(reading.contents) == {
        "library.yaml", "outcomes.yaml", "scripts/one.yaml", "scripts/deep/er/two.yaml",
    }  # fmt: skip
    assert reading.contents["library.yaml"] == b"name: Example\n"


def test_the_content_id_is_gits() -> None:
    # `printf 'hello\n' | git hash-object --stdin`, and of nothing.
    assert content_id(b"hello\n") == "ce013625030ba8dba906f756967f9e9ca394464a"
    assert content_id(b"") == "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391"


def test_one_broken_file_hides_no_other(house: Path) -> None:
    write(house, scripts__bad=b"\xff\xfe", never="- id: [", may="a: b", glossary=b"\0" * 9)
    reading = read_library(house)
    assert list(reading.library.scripts) == ["two", "one"]
    assert [(finding.file, finding.code) for finding in reading.findings] == [
        ("glossary.yaml", "JA006"),
        ("may.yaml", "JA013"),
        ("never.yaml", "JA010"),
        ("scripts/bad.yaml", "JA006"),
    ]
    assert reading.library.outcomes
    assert len(reading.contents) == 8


@pytest.mark.parametrize("name", ["nowhere", "library.yaml"])
def test_no_folder_at_all(house: Path, name: str) -> None:
    reading = read_library(house / name)
    (finding,) = reading.findings
    assert (finding.code, finding.severity) == ("JA001", "error")
    assert not reading.library.scripts
    assert reading.library.house == House()


def test_an_empty_folder(tmp_path: Path) -> None:
    assert codes(read_library(tmp_path).findings) == ["JA002", "JA003"]


def test_two_scripts_with_one_id(house: Path) -> None:
    write(house, scripts__a=SCRIPT.format(id="one"))
    reading = read_library(house)
    # The file that is named like its id is used, whichever comes first.
    # Nobody is asked to rename the other to a name that is taken.
    assert codes(reading.findings) == ["JA020"]
    assert {finding.file for finding in reading.findings} == {"scripts/a.yaml"}
    assert "scripts/one.yaml" in reading.findings[0].words
    assert reading.library.scripts["one"].file == "scripts/one.yaml"


COPIES = [
    "one-LAPTOP.yaml",
    "one (1).yaml",
    "one - Copy.yaml",
    "one-copy.yaml",
    "Copy of one.yaml",
    "one.sync-conflict-20261129-081500-ABCDEFG.yaml",
    "one (Ann's conflicted copy 2026-11-29).yaml",
    "one~.yaml",
    "one.orig.yaml",
    "one_LOCAL_4711.yaml",
    "a-one.yaml",
    "0.yaml",
    "Aaa.yaml",
]
UNREAD = [
    "one.yaml~",
    "one.yaml.txt",
    "one.YAML",
    "one.yaml.bak",
    "one.yml",
    "one.Yaml.orig",
    "#one.yaml#",
]


@pytest.mark.parametrize("name", [*COPIES, *UNREAD])
@pytest.mark.parametrize("original", ["whole", "unreadable"])
def test_a_copy_never_takes_over(house: Path, name: str, original: str, tmp_path: Path) -> None:
    file = next(house.glob("scripts/**/one.yaml"))
    file.with_name(name).write_text(SCRIPT.format(id="one").replace("title: ", "title: Copied "))
    (house / "scripts").joinpath(name.removesuffix(".yaml") + ".plan.yaml").write_text(
        "- {id: p, commands: []}\n"
    )
    if original == "unreadable":
        file.write_text("id: [")
    reading = read_library(house)
    found = reading.library.scripts.get("one")
    if original == "whole":
        assert found is not None
        assert found.file == file.relative_to(house).as_posix()
    else:
        assert found is None
    assert "one" not in reading.library.plans
    (told, *_) = [one for one in reading.findings if one.file.endswith(f"/{name}")]
    assert told.code in ("JA020", "JA045")
    if name not in ("a-one.yaml", "0.yaml", "Aaa.yaml"):
        assert "copy of" in told.words
    assert open_library(house).findings == reading.findings
    assert dict(open_library(house).library.scripts) == dict(reading.library.scripts)
    assert dict(open_library(house).library.plans) == dict(reading.library.plans)


@pytest.mark.parametrize(
    ("name", "original"),
    [
        ("scripts/two.plan (1).yaml", "two.plan.yaml"),
        ("scripts/two.plan-LAPTOP.yaml", "two.plan.yaml"),
        ("scripts/two (1).plan.yaml", "two.plan.yaml"),
        ("outcomes-LAPTOP.yaml", "outcomes.yaml"),
        ("outcomes.yaml.txt", "outcomes.yaml"),
        ("outcomes.YAML", "outcomes.yaml"),
        ("outcomes (1).yaml", "outcomes.yaml"),
        ("library.sync-conflict-20261129-081500-ABCDEFG.yaml", "library.yaml"),
        ("articles/fees (1).md", "fees.md"),
        ("articles/fees.md.txt", "fees.md"),
        ("templates/crm.J2", "crm.j2"),
    ],
)
def test_copies_of_other_files_are_named_as_copies(house: Path, name: str, original: str) -> None:
    for file in ("scripts/two.plan.yaml", "outcomes.yaml", "articles/fees.md", "templates/crm.j2"):
        (house / file).parent.mkdir(exist_ok=True)
        if not (house / file).exists():
            text = "---\ntitle: Fees\n---\n" if file.endswith(".md") else "[]"
            (house / file).write_text(text)
    before = read_library(house)
    (house / name).write_text("[]")
    reading = read_library(house)
    assert reading.library == before.library
    (finding,) = set(reading.findings) - set(before.findings)
    assert (finding.file, finding.code) == (name, "JA045")
    assert f"copy of `{original}`" in finding.words
    assert not finding.is_error


@pytest.mark.parametrize(
    ("name", "renamed"),
    [
        ("scripts/new.YAML", "new.yaml"),
        ("scripts/new.yaml.txt", "new.yaml"),
        ("may.yaml.txt", "may.yaml"),
        ("May.YAML", "may.yaml"),
        ("articles/x.markdown", "x.md"),
    ],
)
def test_a_name_that_was_meant_to_be_read(house: Path, name: str, renamed: str) -> None:
    (house / name).parent.mkdir(exist_ok=True)
    (house / name).write_text("[]")
    (finding,) = read_library(house).findings
    assert (finding.file, finding.code) == (name, "JA032")
    assert finding.fix == f"Rename it to `{renamed}`."


def test_plans_belong_to_the_script_beside_them(house: Path) -> None:
    write(house, scripts__deep__er__two=SCRIPT.format(id="other"))
    (house / "scripts/deep/er/two.plan.yaml").write_text("- {id: p, commands: []}\n")
    (house / "scripts/two.plan.yaml").write_text("- {id: q, commands: []}\n")
    reading = read_library(house)
    assert codes(reading.findings) == ["JA024", "JA031"]
    assert {id: [plan.id for plan in plans] for id, plans in reading.library.plans.items()} == {
        "other": ["p"],
        "two": ["q"],
    }


@pytest.mark.parametrize(
    ("name", "fix"),
    [
        ("nevr.yaml", "Did you mean `never.yaml`?"),
        ("Library.yml", "Did you mean `library.yaml`?"),
        ("charge-dispute.yaml", "Scripts stand in the folder `scripts`."),
        ("scripts/three.yml", "Rename it to `three.yaml`."),
    ],
)
def test_a_file_that_is_not_read(house: Path, name: str, fix: str) -> None:
    (house / name).write_text("id: x\n")
    (finding,) = read_library(house).findings
    assert (finding.file, finding.code, finding.fix) == (name, "JA032", fix)


def test_what_is_no_part_of_a_library_is_left_alone(house: Path) -> None:
    (house / ".git").mkdir()
    (house / ".git/x.yaml").write_text(": :")
    (house / "scripts/.hidden.yaml").write_text(": :")
    (house / "README.md").write_text(": :")
    (house / "pictures").mkdir()
    (house / "pictures/x.yaml").write_text(": :")
    assert read_library(house).findings == ()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_waited_for(house: Path) -> None:
    os.mkfifo(house / "scripts/pipe.yaml")
    os.mkfifo(house / "may.yaml")
    assert codes(read_library(house).findings) == ["JA004", "JA004"]


def test_a_folder_with_the_name_of_a_file(house: Path) -> None:
    (house / "never.yaml").mkdir()
    (house / "scripts/three.yaml").mkdir()
    findings = read_library(house).findings
    assert codes(findings) == ["JA004", "JA004"]
    assert "folder" in findings[0].words


def test_a_file_with_the_name_of_a_folder(tmp_path: Path) -> None:
    write(tmp_path, library="name: Example\n")
    (tmp_path / "scripts").write_text("x")
    assert codes(read_library(tmp_path).findings) == ["JA003", "JA004"]


def test_links_in_a_circle_and_to_nowhere(house: Path) -> None:
    (house / "scripts/loop.yaml").symlink_to("loop.yaml")
    (house / "scripts/gone.yaml").symlink_to("nowhere.yaml")
    (house / "scripts/deep/again").symlink_to("..", target_is_directory=True)
    reading = read_library(house)
    assert [finding.file for finding in reading.findings] == [
        "scripts/deep/again",
        "scripts/gone.yaml",
        "scripts/loop.yaml",
    ]
    assert set(codes(reading.findings)) == {"JA004"}
    assert list(reading.library.scripts) == ["two", "one"]


def test_a_link_to_a_file_is_read(house: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    (house / "elsewhere.txt").write_text(SCRIPT.format(id="three"))
    (house / "scripts/three.yaml").symlink_to("../elsewhere.txt")
    (house / "parts").mkdir()
    (house / "parts/four.yaml").write_text(SCRIPT.format(id="four"))
    (house / "scripts/more").symlink_to("../parts", target_is_directory=True)
    # The library itself may be reached through a link.
    linked = tmp_path_factory.mktemp("other") / "linked"
    linked.symlink_to(house, target_is_directory=True)
    for root in (house, linked):
        assert read_library(root).findings == ()
        assert {"three", "four"} < set(read_library(root).library.scripts)


@pytest.mark.parametrize("target", ["/", "/dev/zero", "/etc", "other", "other/three.yaml"])
@pytest.mark.parametrize(
    "link", ["scripts/three.yaml", "scripts/more", "articles", "words.txt", "scripts/deep/on"]
)
def test_a_link_never_leads_out_of_the_library(
    house: Path, tmp_path_factory: pytest.TempPathFactory, target: str, link: str
) -> None:
    other = tmp_path_factory.mktemp("other")
    (other / "three.yaml").write_text(SCRIPT.format(id="three"))
    leads_to = other.parent / target.replace("other", other.name)
    (house / link).symlink_to(leads_to, target_is_directory=leads_to.is_dir())
    listing = list_files(house)
    assert not [file for file in listing.files if file.startswith(link)]
    if link.endswith((".yaml", ".txt")) or leads_to.is_dir():
        (finding,) = listing.findings
        assert (finding.file, finding.code) == (link, "JA004")
        assert finding.is_error


def test_links_to_each_other_are_followed_once(house: Path) -> None:
    folders = [house / f"scripts/{number}" for number in range(9)]
    for folder in folders:
        folder.mkdir()
    for folder in folders:
        for other in folders:
            if other != folder:
                (folder / f"to-{other.name}").symlink_to(other, target_is_directory=True)
    listing = list_files(house)
    assert len(listing.findings) == 72
    assert all("through a link" in one.words for one in listing.findings)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_in_the_place_of_a_listed_file_is_not_waited_for(house: Path) -> None:
    (house / "outcomes.yaml").unlink()
    os.mkfifo(house / "outcomes.yaml")
    content, finding = read_file(house, "outcomes.yaml")
    assert content is None
    assert finding is not None
    assert finding.code == "JA004"
    assert "pipe" in finding.words


def test_a_file_that_vanishes_between_listing_and_reading(house: Path) -> None:
    listing = list_files(house)
    (house / "outcomes.yaml").unlink()
    assert "outcomes.yaml" in listing.files
    content, finding = read_file(house, "outcomes.yaml")
    assert content is None
    assert finding is not None
    assert (finding.code, finding.words) == ("JA004", "The file cannot be opened: it is not there.")


def test_a_library_file_that_cannot_be_opened_is_not_called_missing(house: Path) -> None:
    (house / "library.yaml").unlink()
    (house / "library.yaml").mkdir()
    assert codes(read_library(house).findings) == ["JA004"]


def test_a_huge_file_is_not_taken_into_memory(house: Path) -> None:
    with open(house / "scripts/huge.yaml", "wb") as file:
        file.truncate(3_000_000_000)
    reading = read_library(house)
    assert codes(reading.findings) == ["JA005"]
    assert len(reading.contents["scripts/huge.yaml"]) < 5_000_000


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (PermissionError(13, "x"), "you are not allowed to read it"),
        (FileNotFoundError(2, "x"), "it is not there"),
        (IsADirectoryError(21, "x"), "it is a folder"),
        (NotADirectoryError(20, "x"), "it is a file, not a folder"),
        (OSError(40, "Too many levels"), "too many levels"),
        (OSError("odd"), "the system refuses it"),
    ],
)
def test_reasons_in_words(error: OSError, words: str) -> None:
    assert reason(error) == words


@pytest.mark.skipif(os.name == "nt", reason="Windows has no names that are not Unicode")
def test_a_file_name_that_is_no_text(house: Path) -> None:
    with open(os.path.join(os.fsencode(house), b"scripts/caf\xe9.yaml"), "wb") as file:
        file.write(SCRIPT.format(id="cafe").encode())
    findings = read_library(house).findings
    for finding in findings:
        finding.line_of_text().encode()
    assert findings


def test_findings_come_by_file_and_place() -> None:
    reading = library_of(script_z="- a", script_b="id: b\nx: 1\ny: 2\n", never="- {}\n- {}\n")
    places = [(finding.file, finding.line, finding.column) for finding in reading.findings]
    assert places == sorted(places)
    assert len(places) == 9


# Whatever a file holds.

NAMES = ("library.yaml", "never.yaml", "standards.yaml", "replies.yaml", "notices.yaml",
         "scripts/x.yaml", "scripts/x.plan.yaml", "scorecards/x.yaml", "scenarios/x.yaml",
         "people.yaml", "objectives.yaml", "complaints.yaml", "masks.yaml", "may.yaml",
         "recovery.yaml", "snippets.yaml", "sampling.yaml", "path.yaml", "articles/x.md",
         "templates/x.j2", "words.txt")  # fmt: skip
WORDS = (
    "id title say heard fields start steps replies rules do ask answers next visit return outcome "
    "promise standard label kind options set when go hours holidays values caller_fields question "
    "transfer_to text aim at_most measure given commands path en es no until from mon a b was "
    "questions causes due_soon format points show accepted urgent spoils must not sections weight "
    "auto_fail on evidence persona mood knows opening turns says temptations ends_with ends count "
    "metric filter away role within pattern first calls scripts scenarios"
)
KEYS = st.sampled_from(WORDS.split())
LEAVES = st.one_of(
    st.sampled_from(["a", "none", "x/y", "{{ a }}", "2026-12-04", "08:00-20:00", "é😀", ""]),
    st.none(), st.booleans(), st.integers(-5, 10**12), st.floats(allow_nan=True),
)  # fmt: skip
TREES = st.recursive(
    LEAVES,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(KEYS, inner, max_size=5)),
    max_leaves=25,
)


@given(name=st.sampled_from(NAMES), tree=TREES)
def test_any_shape_is_read_without_an_exception(name: str, tree: object) -> None:
    content = json.dumps(tree).replace("\\ud", "x").encode()
    if name.startswith("articles/"):
        content = b"---\n" + content + b"\n---\n"
    reading = read_contents({name: content})
    for finding in reading.findings:
        assert finding.line >= 1
        assert finding.column >= 1
        assert finding.words


@given(content=st.binary(max_size=300))
@settings(max_examples=examples(200))
def test_any_bytes_are_read_without_an_exception(content: bytes) -> None:
    script, findings = read_script("scripts/x.yaml", content)
    assert script is not None or findings


@given(
    at=st.integers(0, 600),
    cut=st.integers(0, 8),
    put=st.sampled_from(
        [b"", b"\n", b"\t", b"'", b'"', b"{", b"]", b": ", b"- ", b"&a", b"*a", b"#"]
    ),
)
@settings(max_examples=examples(200))
def test_a_slip_in_a_script_never_raises(at: int, cut: int, put: bytes) -> None:
    content = WHOLE.encode()
    mended = content[:at] + put + content[at + cut :]
    script, findings = read_script("scripts/charge-dispute.yaml", mended)
    assert script is not None or any(finding.is_error for finding in findings)


DEEP = {
    "lists": b"[" * 1200 + b"]" * 1200,
    "groups": b"{a: " * 1200 + b"x" + b"}" * 1200,
    "dashes": b"- " * 1200 + b"x",
    "stairs": b"".join(b" " * n + b"a:\n" for n in range(1200)),
    "mixed": b"- a: [" + b"{b: [" * 1200 + b"]}" * 1200 + b"]",
    "never closed": b"[" * 1200,
}


@pytest.mark.parametrize("content", DEEP.values(), ids=DEEP)
@pytest.mark.parametrize(
    "name",
    [FILE, *LIST_FILES, "scripts/deep.yaml", "scripts/deep.plan.yaml",
     *(one for one in SINGLES if one.endswith(".yaml")),
     *(f"{folder}/deep.yaml" for folder, ending in PAGES.items() if ending == ".yaml")],
)  # fmt: skip
def test_deep_nesting_is_called_so_in_every_kind_of_file(name: str, content: bytes) -> None:
    contents = {"scripts/deep.yaml": b"", name: content}
    findings = [found for found in read_contents(contents).findings if found.file == name]
    assert [(found.code, found.words) for found in findings] == [("JA005", TOO_DEEP)]


@pytest.mark.parametrize("content", DEEP.values(), ids=DEEP)
def test_deep_nesting_above_an_article(content: bytes) -> None:
    name = "articles/deep.md"
    front = b"---\n" + content + b"\n---\nText.\n"
    reading = read_contents({"scripts/deep.yaml": b"", name: front})
    findings = [found for found in reading.findings if found.file == name]
    assert [(found.code, found.words) for found in findings] == [("JA005", TOO_DEEP)]
    assert reading.library.articles["deep"].text == "Text.\n"
