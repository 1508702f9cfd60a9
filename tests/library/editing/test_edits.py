"""Keys and list items come, go and move, and what belongs to them goes along."""

from __future__ import annotations

import pytest

from jobaid.library.editing.composed_file import composed
from jobaid.library.editing.insert import insert
from jobaid.library.editing.move import move
from jobaid.library.editing.remove import remove
from jobaid.library.editing.rename import rename_key
from jobaid.library.editing.trees import CannotWrite, plain

Path = tuple[str | int, ...]

# Every comment says whose it is.
FILE = """\
# the file's
id: one  # id's
tags: [a, b]   # tags'

# nobody's, above steps

# steps'
steps:
  # first's
  - id: first   # first's id's
    say: |
      Hello
        there

    # first's say's, deeper than nothing: first's
    answers:
      - {id: yes, label: "Yes, please"}   # yes'
      # no's
      - {id: no, label: 'No'}
      # answers', after the last
    # first's, below

  # nobody's, in steps

  - id: second
    title: Second
  - id: third
    next:
    - go: first
    - go: second

# nobody's, at the end
"""

MANY_LINES = """\
a: [
  # one's
  one,   # one's
  {two: 2,
   deux: deux},
  three
]
b: {x: 1,
    y: 2, z: 3}
"""


def both(text: str) -> list[bytes]:
    if "\n" not in text:
        return [text.encode()]
    return [text.encode(), b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (("id",), FILE.replace("id: one  # id's\n", "")),
        (("tags",), FILE.replace("tags: [a, b]   # tags'\n", "")),
        (("tags", 0), FILE.replace("[a, b]", "[b]")),
        (("tags", 1), FILE.replace("[a, b]", "[a]")),
        (("steps",), FILE[: FILE.index("\n# steps'")] + "\n# nobody's, at the end\n"),
        (
            ("steps", 0),
            FILE[: FILE.index("  # first's\n")] + FILE[FILE.index("  # nobody's, in steps") :],
        ),
        (("steps", 0, "id"), FILE.replace("id: first   # first's id's\n    ", "")),
        (
            ("steps", 0, "say"),
            FILE.replace("    say: |\n      Hello\n        there\n", ""),
        ),
        (
            ("steps", 0, "answers"),
            FILE[: FILE.index("\n    # first's say's")]
            + FILE[FILE.index("    # first's, below") :],
        ),
        (
            ("steps", 0, "answers", 0),
            FILE.replace("""      - {id: yes, label: "Yes, please"}   # yes'\n""", ""),
        ),
        (("steps", 0, "answers", 0, "id"), FILE.replace("id: yes, ", "")),
        (("steps", 0, "answers", 1, "label"), FILE.replace(", label: 'No'", "")),
        (
            ("steps", 0, "answers", 1),
            FILE.replace("      # no's\n      - {id: no, label: 'No'}\n", ""),
        ),
        (("steps", 1), FILE.replace("\n  - id: second\n    title: Second\n", "")),
        (("steps", 1, "id"), FILE.replace("id: second\n    title", "title")),
        (("steps", 1, "title"), FILE.replace("    title: Second\n", "")),
        (
            ("steps", 2),
            FILE[: FILE.index("  - id: third")] + FILE[FILE.index("\n# nobody's, at") :],
        ),
        (("steps", 2, "next", 0), FILE.replace("    - go: first\n", "")),
        (("steps", 2, "next", 0, "go"), FILE.replace("- go: first", "- {}")),
    ],
)
def test_what_is_taken_out_takes_its_comments_along(path: Path, expected: str) -> None:
    for before, after in zip(both(FILE), both(expected), strict=True):
        assert remove(before, path).decode() == after.decode()


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (("a", 0), MANY_LINES.replace("  # one's\n  one,   # one's\n", "")),
        (("a", 1), MANY_LINES.replace("  {two: 2,\n   deux: deux},\n", "")),
        (("a", 2), MANY_LINES.replace(",\n  three\n", "\n")),
        (("a", 1, "two"), MANY_LINES.replace("two: 2,", "")),
        (("a", 1, "deux"), MANY_LINES.replace(",\n   deux: deux", "")),
        (("b", "x"), MANY_LINES.replace("x: 1,", "")),
        (("b", "y"), MANY_LINES.replace("y: 2, ", "")),
        (("b", "z"), MANY_LINES.replace(", z: 3", "")),
    ],
)
def test_brackets_over_several_lines(path: Path, expected: str) -> None:
    for before, after in zip(both(MANY_LINES), both(expected), strict=True):
        assert remove(before, path).decode() == after.decode()


@pytest.mark.parametrize(
    ("before", "path", "after"),
    [
        ("- a\n", (0,), "[]\n"),
        ("- a", (0,), "[]"),
        ("# file's\n- a\n", (0,), "# file's\n[]\n"),
        ("a: b\n", ("a",), "{}\n"),
        ("k:   # k's\n  - a # a's\n# free\n", ("k", 0), "k: []   # k's\n# free\n"),
        ("k:\n- a\nl: 1\n", ("k", 0), "k: []\nl: 1\n"),
        ("k:\n  x: 1", ("k", "x"), "k: {}"),
        ("k: [ a ]\n", ("k", 0), "k: []\n"),
        ("k: {a: 1,}\n", ("k", "a"), "k: {}\n"),
        ("- - a\n  - b\n", (0, 0), "- - b\n"),
        ("- - a\n", (0, 0), "- []\n"),
        ("- a: 1\n\n  # b's\n  b: 2\n", (0, "a"), "- # b's\n  b: 2\n"),
        ("a: |+\n  x\n\nb: 2\nc: 3\n", ("b",), "a: |+\n  x\n\nc: 3\n"),
        ("a: |+\n  x\n\nb: 2\n", ("a",), "b: 2\n"),
        ("a: 1\nb: 2", ("b",), "a: 1"),
        ("a: 1\n\n# b's\nb: 2\n\nc: 3\n", ("b",), "a: 1\n\nc: 3\n"),
        ("---\n# file's\na: 1\nb: 2\n", ("a",), "---\n# file's\nb: 2\n"),
        ("? a\n: 1\n? b\n: 2\n", ("a",), "? b\n: 2\n"),
        ("a:\n  &x\n  - 1\n  - 2\n", ("a", 0), "a:\n  &x\n  - 2\n"),
        ("a: &x 1\nb: [*x, *x]\n", ("b", 1), "a: &x 1\nb: [*x]\n"),
        ("a: 'x\n  # no comment'\nb: 2\n", ("b",), "a: 'x\n  # no comment'\n"),
    ],
)  # fmt: skip
def test_taking_out_at_the_edges(before: str, path: Path, after: str) -> None:
    for old, new in zip(both(before), both(after), strict=False):
        assert remove(old, path).decode() == new.decode()


@pytest.mark.parametrize(
    ("before", "path", "value", "at", "after"),
    [
        ("- a\n- c\n", (1,), "b", None, "- a\n- b\n- c\n"),
        ("- a", (1,), "b", None, "- a\n- b"),
        ("- a\n\n- c\n", (2,), "d", None, "- a\n\n- c\n\n- d\n"),
        ("- a\n\n- c\n", (0,), "o", None, "- o\n\n- a\n\n- c\n"),
        ("# file's\n- a\n", (0,), "o", None, "# file's\n- o\n- a\n"),
        ("- a\n# c's\n- c\n", (1,), "b", None, "- a\n- b\n# c's\n- c\n"),
        ("k: [a, c]\n", ("k", 1), "b", None, "k: [a, b, c]\n"),
        ("k: [a, c,]\n", ("k", 2), "d", None, "k: [a, c, d,]\n"),
        ("k: [\n  a,  # a's\n  c\n]\n", ("k", 2), "d", None, "k: [\n  a,  # a's\n  c,\n  d\n]\n"),
        ("k: [\n  a,  # a's\n  c\n]\n", ("k", 1), "b", None, "k: [\n  a,  # a's\n  b,\n  c\n]\n"),
        ("k: []\n", ("k", 0), "a", None, "k: [a]\n"),
        ("k: []  # k's\n", ("k", 0), {"id": "a", "n": 1}, None, "k:  # k's\n  - id: a\n    n: 1\n"),
        ("k: {}\n", ("k", "a"), 1, None, "k: {a: 1}\n"),
        ("[]\n", (0,), {"id": "a"}, None, "- id: a\n"),
        ("a: 1\nc: 3\n", ("b",), 2, 1, "a: 1\nb: 2\nc: 3\n"),
        ("a: 1\n", ("b",), "x: y", None, 'a: 1\nb: "x: y"\n'),
        ("- a: 1\n", (0, "b"), 2, 0, "- b: 2\n  a: 1\n"),
        ("- a: 1\n", (0, "b"), 2, None, "- a: 1\n  b: 2\n"),
        ("- {a: 1}\n- {a: 2}\n", (2,), {"a": 3}, None, "- {a: 1}\n- {a: 2}\n- {a: 3}\n"),
        ("- a: 1\n- a: 2\n", (2,), {"a": 3, "b": [1, "x"]}, None,
         "- a: 1\n- a: 2\n- a: 3\n  b: [1, x]\n"),
        ("say: hello\n", ("b",), "one\ntwo\n", None, "say: hello\nb: |\n  one\n  two\n"),
        ("s:\n- a: 1\n  l:\n  - {b: 1}\n", ("s", 1), {"a": 2, "l": [{"b": 2}, {"b": 3}]}, None,
         "s:\n- a: 1\n  l:\n  - {b: 1}\n- a: 2\n  l:\n  - {b: 2}\n  - {b: 3}\n"),
        ("m:\n    a: 1\n", ("n",), {"x": {"y": 1}}, None,
         "m:\n    a: 1\nn:\n    x:\n        y: 1\n"),
        ("a: |\n  x", ("b",), 1, None, "a: |\n  x\nb: 1"),
        ("a: |+\n  x\n\n", ("b",), 1, None, "a: |+\n  x\n\nb: 1\n"),
    ],
)  # fmt: skip
def test_putting_in_and_taking_out_again(
    before: str, path: Path, value: object, at: int | None, after: str
) -> None:
    for old, new in zip(both(before), both(after), strict=False):
        found = insert(old, path, value, at)
        assert found.decode() == new.decode()
        assert remove(found, path) == old


@pytest.mark.parametrize(
    ("before", "path", "to", "at", "after"),
    [
        ("- a\n- b # b's\n- c\n", (1,), (0,), None, "- b # b's\n- a\n- c\n"),
        ("- a\n# b's\n- b\n- c\n", (1,), (2,), None, "- a\n- c\n# b's\n- b\n"),
        ("- a\n- b", (0,), (1,), None, "- b\n- a"),
        ("- id: a\n  n: 1\n- id: b\n", (0,), (1,), None, "- id: b\n- id: a\n  n: 1\n"),
        ("a: 1\nb: 2 # b's\nc: 3\n", ("b",), ("b",), 0, "b: 2 # b's\na: 1\nc: 3\n"),
        ("- a: 1\n  b: 2\n", (0, "a"), (0, "a"), None, "- b: 2\n  a: 1\n"),
        ("[a, b, c]\n", (2,), (0,), None, "[c, a, b]\n"),
        ("k: {a: 1, b: 'x'}\n", ("k", "b"), ("k", "b"), 0, "k: {b: 'x', a: 1}\n"),
        ("s:\n  - l:\n      - x # x's\n      - y\n  - l:\n    - z\n",
         ("s", 0, "l", 0), ("s", 1, "l", 1), None,
         "s:\n  - l:\n      - y\n  - l:\n    - z\n    - x # x's\n"),
        ("s:\n- t: |\n    one\n      two\n  l: []\nu:\n    v: 1\n",
         ("s", 0, "t"), ("u", "t"), None,
         "s:\n- l: []\nu:\n    v: 1\n    t: |\n      one\n        two\n"),
        ("a:\n  - {x: 'y'}\nb: [{z: 1}]\n", ("a", 0), ("b", 0), None,
         "a: []\nb: [{x: y}, {z: 1}]\n"),
        ("a: [{x: 'y'}, 2]\nb:\n- 1\n", ("a", 0), ("b", 1), None, "a: [2]\nb:\n- 1\n- {x: 'y'}\n"),
        ("a: [\n  # x's\n  x, # x's\n  y\n]\nb:\n- 1\n", ("a", 0), ("b", 1), None,
         "a: [\n  y\n]\nb:\n- 1\n# x's\n- x  # x's\n"),
        ("a:\n  - x # x's\n  - y\nb: []\n", ("a", 0), ("b", 0), None,
         "a:\n  - y\nb:\n  - x # x's\n"),
        ("a:\n  - x\nb: {c: 1}\n", ("a", 0), ("b", "d"), None, "a: []\nb: {c: 1, d: x}\n"),
        ("a: {b: 1, c: 2}\nd: {e: 3}\n", ("a", "b"), ("d", "f"), 0, "a: {c: 2}\nd: {f: 1, e: 3}\n"),
    ],
)  # fmt: skip
def test_moving(before: str, path: Path, to: Path, at: int | None, after: str) -> None:
    for old, new in zip(both(before), both(after), strict=True):
        assert move(old, path, to, at).decode() == new.decode()


def test_a_step_moves_with_all_that_belongs_to_it() -> None:
    moved = move(FILE.encode(), ("steps", 0), ("steps", 2)).decode()
    step = FILE[FILE.index("  # first's\n") : FILE.index("  # nobody's, in steps")].rstrip() + "\n"
    assert step in moved
    assert moved.index("- id: third") < moved.index("  # first's\n")
    assert sorted(moved.split()) == sorted(FILE.split())
    back = move(moved.encode(), ("steps", 2), ("steps", 0)).decode()
    assert back.index("  # first's\n") < back.index("- id: second")
    assert sorted(back.split()) == sorted(FILE.split())


@pytest.mark.parametrize(
    ("before", "path", "key", "after"),
    [
        ("a: 1 # a's\nb: 2\n", ("a",), "c", "c: 1 # a's\nb: 2\n"),
        ('"a": {b: 1}\n', ("a", "b"), "c d", '"a": {c d: 1}\n'),
        ("'a': 1\n", ("a",), "it's", "'it''s': 1\n"),
        ("- k: |\n    x\n", (0, "k"), "say", "- say: |\n    x\n"),
        ("customer.name: {x: 1}\n", ("customer.name",), "customer.id", "customer.id: {x: 1}\n"),
    ],
)
def test_another_name_for_a_key(before: str, path: Path, key: str, after: str) -> None:
    for old, new in zip(both(before), both(after), strict=True):
        assert rename_key(old, path, key).decode() == new.decode()
        assert rename_key(rename_key(old, path, key), (*path[:-1], key), str(path[-1])) == old


@pytest.mark.parametrize(
    ("edit", "part"),
    [
        (lambda: remove(b"a: [", ("a",)), "cannot be read"),
        (lambda: remove(b"a: 1", ("b",)), "no place `b`"),
        (lambda: remove(b"a: 1", ()), "no place"),
        (lambda: remove(b"- a", (1,)), "no place"),
        (lambda: remove(b"a: &x 1\nb: *x\n", ("a",)), "alias"),
        (lambda: insert(b"a: 1", ("a",), 2), "already"),
        (lambda: insert(b"a: 1", ("a", 0), 2), "no place"),
        (lambda: insert(b"- a", (3,), 2), "no place"),
        (lambda: insert(b"a: 1", ("b",), "\x07"), "no file can show"),
        (lambda: insert(b"a: &x [1]\nb: *x\n", ("b", 0), 2), "alias"),
        (lambda: rename_key(b"a: 1\nb: 2\n", ("a",), "b"), "already"),
        (lambda: rename_key(b"- a\n", (0,), "b"), "no place"),
        (lambda: move(b"a: 1\nb: {a: 2}\n", ("a",), ("b", "a")), "already"),
        (lambda: move(b"a: &x 1\nb: *x\n", ("a",), ("a",)), "alias"),
        (lambda: move(b"a:\n- x # x's\n- y\nb: [z]\n", ("a", 0), ("b", 0)), "comment"),
        (lambda: move(b"- a", (), (0,)), "whole"),
    ],
)  # fmt: skip
def test_what_cannot_be_done_is_said(edit: object, part: str) -> None:
    assert callable(edit)
    with pytest.raises(CannotWrite) as caught:
        edit()
    assert part in caught.value.words


@pytest.mark.parametrize(
    "text",
    ["1e3", "1.5E-3", "0o7", "0x1F", "1_000", "12:30", ".5", "+1", "null", "yes", "true", "~"],
)
@pytest.mark.parametrize("content", [b"set:\n  n: 3\n", b"set: {n: 3}\n", b"set:\n- n: 3\n"])
def test_a_text_that_looks_like_something_else_is_put_in_as_text(text: str, content: bytes):
    path: Path = ("set", 0, "e") if b"- n" in content else ("set", "e")
    made = insert(content, path, text)
    held: object = plain(composed(made).tree)
    for key in path:
        held = held[key]  # type: ignore[index]
    assert held == text
