"""One value changes, and nothing else of the file."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from jobaid.library.editing.replace import CannotWrite, set_value
from jobaid.library.report import Report
from jobaid.library.shipped import shipped_library
from jobaid.library.yaml_source import MappingNode, Node, ScalarNode, compose, value_of

FILE = """\
# A file as people write them.
a:  plain text   # aligned
b: 'single quotes'

c: {d: [1, two],  e: "double"}   # inline
f: |
  one two
    three

# between
g:
  - x
  - y: z # k
    n: 5
h:
i: >-
   folded words
   here
j: plain over
  two lines
"k": "a \\u00e9
  b"
"""

SHIPPED = sorted(shipped_library().rglob("*.yaml"))


def lines_changed(before: bytes, after: bytes) -> list[str]:
    """Lines that went and lines that came, as difflib marks them."""
    old, new = before.decode().splitlines(True), after.decode().splitlines(True)
    marked = list(difflib.unified_diff(old, new, n=0))[2:]
    return [f"{line[0]} {line[1:]}".rstrip("\r\n") for line in marked if line[0] in "+-"]


def value_at(content: bytes, *path: str | int) -> object:
    node = compose(content, Report(""))
    for key in path:
        if isinstance(node, MappingNode):
            node = next(value for name, value in node.value if name.value == key)
        else:
            assert node is not None
            node = node.value[key]
    assert isinstance(node, ScalarNode)
    return value_of(node)


@pytest.mark.parametrize(
    ("path", "value", "changed"),
    [
        (("a",), "plain word", ["- a:  plain text   # aligned", "+ a:  plain word   # aligned"]),
        (("a",), "no", ["- a:  plain text   # aligned", '+ a:  "no"   # aligned']),
        (("a",), "x: y", ["- a:  plain text   # aligned", '+ a:  "x: y"   # aligned']),
        (("a",), "# x", ["- a:  plain text   # aligned", '+ a:  "# x"   # aligned']),
        (("a",), "5", ["- a:  plain text   # aligned", '+ a:  "5"   # aligned']),
        (("a",), 5, ["- a:  plain text   # aligned", "+ a:  5   # aligned"]),
        (("a",), True, ["- a:  plain text   # aligned", "+ a:  true   # aligned"]),
        (("a",), None, ["- a:  plain text   # aligned", "+ a:  null   # aligned"]),
        (("b",), "it's", ["- b: 'single quotes'", "+ b: 'it''s'"]),
        (("b",), "single words", ["- b: 'single quotes'", "+ b: 'single words'"]),
        (("c", "d", 1), "three, four",
         ['- c: {d: [1, two],  e: "double"}   # inline',
          '+ c: {d: [1, "three, four"],  e: "double"}   # inline']),
        (("c", "e"), 'say "x" \\ y',
         ['- c: {d: [1, two],  e: "double"}   # inline',
          '+ c: {d: [1, two],  e: "say \\"x\\" \\\\ y"}   # inline']),
        (("f",), "one 2\n  three\n", ["-   one two", "+   one 2"]),
        (("f",), "all\n\nnew", ["-   one two", "-     three", "+   all", "+ ", "+   new"]),
        (("f",), "one two three\n  three", ["-   one two", "+   one two three"]),
        (("g", 0), "xx", ["-   - x", "+   - xx"]),
        (("g", 1, "y"), "z z", ["-   - y: z # k", "+   - y: z z # k"]),
        (("g", 1, "new"), True, ["+     new: true"]),
        (("h",), "new", ["- h:", "+ h: new"]),
        (("i",), "folded things here", ["-    folded words", "+    folded things"]),
        (("i",), "words here", ["-    folded words", "+    words"]),
        (("j",), "plain over three lines", ["-   two lines", "+   three lines"]),
        (("k",), "a \u00e9 c", ['-   b"', '+   c"']),
        (("new",), "v", ["+ new: v"]),
        (("c", "new"), [1, "a b"],
         ['- c: {d: [1, two],  e: "double"}   # inline',
          '+ c: {d: [1, two],  e: "double", new: [1, a b]}   # inline']),
        (("c", "d"), {"x": "y, z", "w": None},
         ['- c: {d: [1, two],  e: "double"}   # inline',
          '+ c: {d: {x: "y, z", w: null},  e: "double"}   # inline']),
    ],
)  # fmt: skip
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize("bom", [b"", b"\xef\xbb\xbf"])
def test_the_smallest_change(
    path: tuple[str | int, ...], value: object, changed: list[str], ending: str, bom: bytes
) -> None:
    before = bom + FILE.replace("\n", ending).encode()
    after = set_value(before, path, value)
    assert lines_changed(before, after) == changed
    assert after.startswith(bom)
    assert (b"\r" in after) == (ending == "\r\n")
    if not isinstance(value, list | dict):
        found = value_at(after, *path)
        assert (found.rstrip("\n") if isinstance(found, str) else found) == (
            value.rstrip("\n") if isinstance(value, str) else value
        )


def test_a_list_in_place_of_a_block() -> None:
    after = set_value(FILE.encode(), ("g",), ["p", "q"])
    assert lines_changed(FILE.encode(), after) == [
        "-   - x", "-   - y: z # k", "-     n: 5", "+   [p, q]",
    ]  # fmt: skip


def test_the_same_value_changes_nothing() -> None:
    assert set_value(FILE.encode(), ("b",), "single quotes") == FILE.encode()
    assert set_value(FILE.encode(), ("j",), "plain over two lines") == FILE.encode()


@pytest.mark.parametrize("file", SHIPPED, ids=lambda path: path.name)
def test_one_word_of_a_shipped_file_is_one_line(file: Path) -> None:
    before = file.read_bytes()
    root = compose(before, Report(file.name))
    assert root is not None
    texts = list(_texts(root, ()))
    # A plan of ids alone has no text of several words.
    places = [(path, text) for path, text in texts if len(text.split()) > 1] or texts
    assert places
    # One from the beginning, the middle and the end.
    for path, text in {places[0], places[len(places) // 2], places[-1]}:
        words = text.split(" ")
        changed = " ".join([*words[:-1], "otherwise"])
        after = set_value(before, path, changed)
        pairs = zip(before.splitlines(True), after.splitlines(True), strict=True)
        (changed_line,) = [new for old, new in pairs if old != new]
        assert b"otherwise" in changed_line
        assert set_value(after, path, text) == before


def _texts(node: Node, path: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Every text of a file with its path."""
    if isinstance(node, ScalarNode):
        if isinstance(value_of(node), str):
            yield path, node.value
    elif isinstance(node, MappingNode):
        for key, value in node.value:
            yield from _texts(value, (*path, key.value))
    else:
        for number, entry in enumerate(node.value):
            yield from _texts(entry, (*path, number))


PATHS = [("a",), ("b",), ("c", "d", 1), ("c", "e"), ("f",), ("g", 0), ("g", 1, "y"), ("h",),
         ("i",), ("j",), ("k",), ("new",), ("c", "new")]  # fmt: skip
TEXTS = st.text(
    st.one_of(
        st.sampled_from("ab :-?{}[],&*!|>'\"%@`#~\\\n\t5é😀\u2028\x85\u00a0"), st.characters()
    ),
    max_size=25,
)


@given(path=st.sampled_from(PATHS), value=st.one_of(TEXTS, st.integers(), st.booleans()))
def test_any_text_can_stand_anywhere(path: tuple[str | int, ...], value: object) -> None:
    if isinstance(value, str):
        # A file holds characters only: no half of a surrogate pair, nothing unassigned.
        assume(not any("\ud800" <= sign <= "\udfff" for sign in value))
        assume(not _unreadable(value))
    after = set_value(FILE.encode(), path, value)
    found = value_at(after, *path)
    if isinstance(value, str):
        assert isinstance(found, str)
        assert found.rstrip("\n") == value.rstrip("\n")
    else:
        assert found is value or found == value
    for other in PATHS[:-2]:
        if other[: len(path)] != path:
            assert value_at(after, *other) == value_at(FILE.encode(), *other)


def _unreadable(value: str) -> bool:
    """Whether the reader would leave out a character of it, or warn of one."""
    report = Report("")
    compose(('"' + "".join(f"\\U{ord(sign):08x}" for sign in value) + '"').encode(), report)
    return bool(report.findings)


@pytest.mark.parametrize(
    ("content", "path", "value", "part"),
    [
        ("a: [", ("a",), "x", "cannot be read"),
        ("", ("a",), "x", "empty"),
        ("a: b", ("b", "c"), "x", "no place `b > c`"),
        ("a: b", ("a", "c"), "x", "no place"),
        ("a: [b]", ("a", 1), "x", "no place"),
        ("a: [b]", ("a", -1), "x", "no place"),
        ("a: [b]", ("a", "b"), "x", "no place"),
        ("a: {b: c}", ("a", 0), "x", "no place"),
        ("a: &x [b]\nc: *x\n", ("c", 0), "d", "alias"),
        ("a: b", ("a",), "\x07", "no file can show"),
        ("a: b", ("a",), "\ud800", "half a character"),
        ("a: b", ("a",), object(), "object"),
        ("a: b", ("a",), float("nan"), "finite"),
    ],
)
def test_what_cannot_be_written(
    content: str, path: tuple[str | int, ...], value: object, part: str
) -> None:
    with pytest.raises(CannotWrite) as caught:
        set_value(content.encode(), path, value)
    assert part in caught.value.words
