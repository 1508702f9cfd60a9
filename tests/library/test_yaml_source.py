"""YAML with places: what scalars mean, where they stand, and every kind of broken file."""

from __future__ import annotations

import copy
import pickle
import time
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from jobaid.library.report import Report
from jobaid.library.texts import compile_text
from jobaid.library.written_numbers import WrittenNumber
from jobaid.library.yaml_source import (
    LARGEST_FILE,
    MOST_PIECES,
    TOO_DEEP,
    Loader,
    MappingNode,
    Node,
    PureLoader,
    ScalarNode,
    compose,
    place,
    text_of,
    value_of,
)

if TYPE_CHECKING:
    from jobaid.library.findings import Finding

BOTH = pytest.mark.parametrize("loader", [Loader, PureLoader], ids=["in C", "in Python"])


def read(content: bytes | str, loader: Any = None) -> tuple[Node | None, list[Finding]]:
    report = Report("scripts/x.yaml")
    if isinstance(content, str):
        content = content.encode()
    return compose(content, report, loader), list(report.findings)


def scalar(source: str, loader: Any = None) -> ScalarNode:
    root, findings = read(f"key: {source}\n", loader)
    assert findings == []
    assert isinstance(root, MappingNode)
    value = root.value[0][1]
    assert isinstance(value, ScalarNode)
    return value


def broken(content: bytes | str, loader: Any = None) -> Finding:
    """The one finding of a file that cannot be read."""
    root, findings = read(content, loader)
    assert root is None
    (finding,) = findings
    assert finding.severity == "error"
    return finding


# What a scalar means: YAML 1.2 core schema, with the differences to YAML 1.1 first.


@BOTH
@pytest.mark.parametrize(
    "source",
    ["no", "on", "yes", "off", "y", "N", "1:30", "2026-12-04", "12_000", "0b1", "1,5", "=", "0o9",
     "tRUE", "nil", "1e", ".", "+", "0x", "1.2.3", "<<", "4021 7788", "e5", ".e5"],
)  # fmt: skip
def test_these_stay_text(source: str, loader: Any) -> None:
    assert value_of(scalar(source, loader)) == source


@BOTH
@pytest.mark.parametrize(
    ("source", "value"),
    [("true", True), ("FALSE", False), ("5", 5), ("-12", -12), ("+3", 3), ("0o17", 15),
     ("0x1F", 31), ("007", 7), ("2.50", WrittenNumber("2.50")),
     ("-.5", -0.5), ("1e3", 1000.0), ("5.", 5.0)],
)  # fmt: skip
def test_these_are_values(source: str, value: object, loader: Any) -> None:
    found = value_of(scalar(source, loader))
    assert found == value
    assert type(found) is type(value)


@BOTH
@pytest.mark.parametrize("source", ["", "~", "null", "Null", "NULL"])
def test_these_are_nothing(source: str, loader: Any) -> None:
    node = scalar(source, loader)
    assert value_of(node) is None
    assert text_of(node) is None


@BOTH
def test_a_number_shows_with_the_decimals_it_was_written_with(loader: Any) -> None:
    found = value_of(scalar("25.00", loader))
    assert (str(found), f"{found}", found) == ("25.00", "25.00", 25)
    assert str(pickle.loads(pickle.dumps(found))) == str(copy.deepcopy(found)) == "25.00"
    assert (
        compile_text("A visit is {{ fee }} €.").render({"fee": found}).plain
        == "A visit is 25.00 €."
    )


@pytest.mark.parametrize("source", ["1e400", ".inf", "-.INF", ".nan", "9" * 400])
def test_a_number_that_nothing_can_hold_stays_text(source: str) -> None:
    assert value_of(scalar(source)) == source


@pytest.mark.parametrize("source", ["5", "40217788", "007", "2.50", "true", "no", "0x1F"])
def test_where_text_is_wanted_it_is_the_text_that_stands_there(source: str) -> None:
    assert text_of(scalar(source)) == source


@pytest.mark.parametrize("source", ['"5"', "'true'", '"null"', "!!str 5", "!!str"])
def test_quoted_is_text(source: str) -> None:
    node = scalar(source)
    assert value_of(node) == text_of(node) == source.removeprefix("!!str").strip().strip("\"'")


def test_a_tag_gives_a_quoted_number_its_kind() -> None:
    assert value_of(scalar('!!int "5"')) == 5


# Where things stand.


@BOTH
@pytest.mark.parametrize(
    ("source", "spot"),
    [
        ("a: plain", (1, 4)),
        ('a: "quoted"', (1, 5)),
        ("a: 'quoted'", (1, 5)),
        ("a: |\n  text", (2, 3)),
        ("a: >-\n\n    text\n  ", (3, 5)),
        ("a: |\r\n  text", (2, 3)),
        ("a: |", (1, 4)),
        ("# comment\n\na:   x", (3, 6)),
        ("\ufeffa: plain", (1, 4)),
        ("été: |\n    ñandú", (2, 5)),
        ('{"a": {b: c}, d: e}', (1, 7)),
    ],
)
def test_the_spot_is_that_of_the_first_character(
    source: str, spot: tuple[int, int], loader: Any
) -> None:
    root, findings = read(source, loader)
    assert findings == []
    assert isinstance(root, MappingNode)
    assert place(root.value[0][1], source.removeprefix("\ufeff")) == spot


# What cannot be read, in words.


@BOTH
@pytest.mark.parametrize(
    ("content", "code", "line", "column", "part"),
    [
        ("say: Note: this\n", "JA009", 1, 10, "colon"),
        ("a: 1\n  b: 2\n", "JA007", 2, 4, "indented further"),
        ("- id: a\n  say:b\n", "JA007", 2, 3, "key: value"),
        ("a: - b\n", "JA007", 1, 4, "line of its own"),
        ("a:\n    - b\n  - c\n", "JA007", 3, 3, "line 1"),
        ("a: 1\n---\nb: 2\n", "JA007", 2, 1, "second document"),
        ("a: 1\n...\nb: 2\n", "JA007", 3, 1, "second document"),
        ("%YAML 2.0\n---\na: 1\n", "JA007", 1, 1, "speaks to the YAML parser"),
        ("a:\n\tb: c\n", "JA008", 2, 1, "tab"),
        ("- id: a\n\tsay: b\n", "JA008", 2, 1, "tab"),
        ("a: |\n\tb\n", "JA008", 2, 1, "tab"),
        ('say: "abc\nnext: c\n', "JA010", 1, 6, "never closed"),
        ("say: 'It's here'\n", "JA010", 1, 10, "ends at the '"),
        ('say: "Yes" please\n', "JA010", 1, 12, 'ends at the "'),
        ("a: {b: c\nd: e}\n", "JA010", 2, 2, "`{` of line 1"),
        ("a: [b, c\nd: e\n", "JA010", 2, 2, "`[` of line 1"),
        ("[\n", "JA010", 2, 1, "`[` of line 1"),
        ('a: "x {"\nb: [{c: d}, # {\n', "JA010", 3, 1, "`[` of line 2"),
        ("a: [{b:\n", "JA010", 2, 1, "`{` of line 1"),
        ("say: {{ customer.name }}, hello\n", "JA011", 1, 6, "`{{`"),
        ("- {% if x %}\n", "JA011", 1, 3, "`{%`"),
        ("say: @home\n", "JA011", 1, 6, "`@`"),
        ("say: `x`\n", "JA011", 1, 6, "a backtick"),
        ("say: %x\n", "JA011", 1, 6, "`%`"),
        ("say: *bold* text\n", "JA011", 1, 6, "`*`"),
        ("say: & b\n", "JA011", 1, 6, "`&`"),
        ("say: !a!b\n", "JA011", 1, 6, "`!`"),
        ("say: ? b\n", "JA011", 1, 6, "`?`"),
        ("say: , b\n", "JA011", 1, 6, "`,`"),
        ("say: ]\n", "JA011", 1, 6, "`]`"),
        ("say: [x] y\n", "JA011", 1, 10, "`]`"),
        ("say: |x\n  b\n", "JA011", 1, 6, "next line"),
        ("a: *x\n", "JA014", 1, 4, "none"),
        ("a: &x 1\nb: &x 2\n", "JA014", 2, 4, "line 1"),
        ("a: \x01\n", "JA006", 1, 4, "control character"),
        ("é\nñ: \x07\n", "JA006", 2, 4, "control character"),
    ],
)
def test_a_broken_file_says_what_to_do(
    content: str, code: str, line: int, column: int, part: str, loader: Any
) -> None:
    finding = broken(content, loader)
    assert (finding.code, finding.line, finding.column) == (code, line, column)
    assert part in finding.words
    assert finding.fix


@pytest.mark.parametrize(
    ("content", "line", "column", "part"),
    [
        ("a: b\n".encode("utf-16"), 1, 1, "UTF-16"),
        ("a: b\n".encode("utf-16-le"), 1, 2, "not plain text"),
        (b"a: b\nc: \0\n", 2, 4, "NUL"),
        (b"a: b\nc: caf\xe9\n", 2, 7, "Latin-1"),
        (b"\xff\xd8\xff\xe0" + bytes(range(1, 32)) * 3, 1, 1, "not a text file"),
        (b"a: \xed\xa0\x80\n", 1, 4, "0xed"),
    ],
)
def test_a_file_in_another_encoding(content: bytes, line: int, column: int, part: str) -> None:
    finding = broken(content)
    assert (finding.code, finding.line, finding.column) == ("JA006", line, column)
    assert part in finding.words


@pytest.mark.parametrize("content", [b"", b"\n\n", b"# nothing yet\n", b"\xef\xbb\xbf", b"---\n"])
def test_an_empty_file_is_nothing_without_a_finding(content: bytes) -> None:
    root, findings = read(content)
    assert findings == []
    assert root is None or (isinstance(root, ScalarNode) and text_of(root) is None)


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_line_endings_of_all_systems(ending: str) -> None:
    root, findings = read(f"a: 1{ending}b: |{ending}  one{ending}  two{ending}c: 3{ending}")
    assert findings == []
    assert isinstance(root, MappingNode)
    assert [value.value for _, value in root.value] == ["1", "one\ntwo\n", "3"]


# What would bring the program down.


@BOTH
@pytest.mark.parametrize(
    "content",
    [b"[" * 100_000 + b"]" * 100_000, b"{a: " * 50_000, b"- " * 100_000 + b"x",
     b"? " * 100_000 + b"x", b"[" * 3_000_000, b"a: " + b"[" * 2100 + b"]" * 2100,
     b"".join(b" " * n + b"a:\n" for n in range(400)),
     b"".join(b" " * n + b"a:\n" for n in range(1200)), b"- a: [{b: [" + b"{b: [" * 1500,
     b"[\n" * 1500, b"[" * 1001 + b"]" * 1001, b"{a: " * 999 + b"}" * 999,
     b"- " * 900 + b"[" * 900 + b"]" * 900, b"? - " * 700 + b"{a: " * 70],
    ids=["lists", "groups", "dashes", "questions", "3 MB", "a few", "stairs",
         "tall stairs", "mixed", "lines", "just beyond", "just below", "blocks and lists",
         "all kinds"],
)  # fmt: skip
def test_deep_nesting_is_refused_before_it_harms(content: bytes, loader: Any) -> None:
    began = time.process_time()
    finding = broken(content, loader)
    assert (finding.code, finding.words) == ("JA005", TOO_DEEP)
    assert time.process_time() - began < 20  # unguarded, it takes minutes or crashes


def test_brackets_that_close_again_are_no_nesting() -> None:
    root, findings = read(b"a: [" + b"[], " * 5000 + b"[]]")
    assert findings == []
    assert root is not None


def test_a_file_beyond_the_limit_is_not_parsed() -> None:
    finding = broken(b"a: " + b"x" * LARGEST_FILE)
    assert (finding.code, finding.line) == ("JA005", 1)
    assert "4 MB" in finding.words


def test_too_many_pieces_are_refused() -> None:
    assert broken(b"- a\n" * (MOST_PIECES + 1)).code == "JA005"


@BOTH
def test_an_alias_bomb_is_refused(loader: Any) -> None:
    lines = ["a: &a [x, x, x, x, x, x, x, x, x]"]
    lines += [
        f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]"
        for before, name in zip("abcdefgh", "bcdefghi", strict=True)
    ]
    began = time.process_time()
    finding = broken("\n".join(lines), loader)
    assert finding.code == "JA014"
    assert "repeat" in finding.words
    assert time.process_time() - began < 10


@BOTH
@pytest.mark.parametrize("content", ["&a [*a]", "a: &a {b: *a}", "a: &a [{b: [*a]}]"])
def test_an_alias_within_itself_is_refused(content: str, loader: Any) -> None:
    finding = broken(content, loader)
    assert finding.code == "JA014"
    assert "holds itself" in finding.words


@BOTH
def test_a_few_aliases_are_fine(loader: Any) -> None:
    root, findings = read("a: &a [x, y]\nb: *a\nc: [*a, *a]\n", loader)
    assert findings == []
    assert isinstance(root, MappingNode)
    assert root.value[1][1] is root.value[0][1]


# What is odd and yet read.


def test_a_tag_is_told_of_and_left_aside() -> None:
    root, (finding,) = read("a: !loud b\n")
    assert isinstance(root, MappingNode)
    assert (finding.code, finding.severity) == ("JA015", "warning")
    assert value_of(root.value[0][1]) == "b"


@BOTH
def test_a_tag_makes_no_object(loader: Any) -> None:
    root, findings = read('a: !!python/object/apply:os.getcwd ["x"]\n', loader)
    assert root is not None
    assert [finding.code for finding in findings] == ["JA015"]


@BOTH
@pytest.mark.parametrize("source", [r'"a\0b"', r'"a\u0007b"', r'"a\x1Bb"', r'"a\eb"'])
def test_characters_that_do_not_show_are_left_out(source: str, loader: Any) -> None:
    root, findings = read(f"a: {source}", loader)
    assert [finding.code for finding in findings] == ["JA033"]
    assert isinstance(root, MappingNode)
    assert root.value[0][1].value == "ab"


@BOTH
def test_half_a_pair_never_comes_through(loader: Any) -> None:
    root, findings = read(r'a: "x\ud800y"', loader)
    assert len(findings) == 1
    if root is not None:
        assert root.value[0][1].value == "xy"


@pytest.mark.parametrize("text", ["pay \u202eyap", r'"pay \u202eyap"', "\u2066x\u2069"])
def test_marks_that_turn_the_direction_are_told_of(text: str) -> None:
    _, (finding,) = read(f"a: {text}")
    assert (finding.code, finding.severity) == ("JA033", "warning")


def test_emoji_accents_and_line_separators_are_plain_text() -> None:
    root, findings = read('a: "😀 ¿Cómo? שלום\\n\\t"\nb: 中文\n')
    assert findings == []
    assert root is not None


@pytest.mark.parametrize(
    ("line", "cut"),
    [("a: Desk #5", "#5"), ("- a: press #1 now", "#1"), ("{a: b #c\n}", "#c"),
     ("a: Desk # 5", None), ('a: "Desk #5"', None), ("a: Desk#5", None), ("#5 is nice\na: b", None),
     ("say: Press # to go on", "#"), ("{say: Press # to go on\n}", "#"),
     ("say: Press the key. # to go on", None), ("say: 'Press # to go on'", None),
     ("say: Press the key, # to go on", None), ("say: Press # ", "#"),
     ("a: b # c #d", None), ("a: |\n  Desk #5", None), ("a: 'x' #y", None)],
)  # fmt: skip
def test_a_text_cut_by_a_comment(line: str, cut: str | None) -> None:
    _, findings = read(line)
    assert [finding.code for finding in findings] == ([] if cut is None else ["JA036"])
    if cut is not None:
        assert f"`{cut}`" in findings[0].words


# Whatever stands in a file, nothing is raised.

YAML_SIGNS = st.text(
    st.sampled_from("ab01 :-?{}[],&*!|>'\"%@`#~\n\n\t\\.=<\r\x00\x07\x85\u2028\ufeff😀é"),
    max_size=60,
)


@BOTH
@given(content=st.one_of(st.binary(max_size=80), YAML_SIGNS.map(str.encode)))
@example(content=b"\xef\xbb\xbf\xef\xbb\xbfa: b")
@example(content=b'a: "\\UFFFFFFFF"')
@example(content=b"!<tag:yaml.org,2002:int> x")
@example(content=b"- !!float 1_0\n- !!int 0o")
@example(content=b"? [a]\n: b\n")
@example(content=b"&a : *a")
def test_no_content_raises(loader: Any, content: bytes) -> None:
    root, findings = read(content, loader)
    if root is None:
        assert len(findings) <= 1
    for finding in findings:
        assert finding.line >= 1
        assert finding.column >= 1
        finding.line_of_text().encode()


@given(content=st.one_of(st.binary(max_size=60), YAML_SIGNS.map(str.encode)))
def test_both_parsers_agree_on_what_can_be_read(content: bytes) -> None:
    ours, _ = read(content, Loader)
    other, _ = read(content, PureLoader)
    if ours is not None and other is not None:
        assert _shape(ours) == _shape(other)


def _shape(node: Node) -> object:
    if isinstance(node, ScalarNode):
        return node.value
    return [
        _shape(child) if isinstance(child, Node) else [_shape(child[0]), _shape(child[1])]
        for child in node.value
    ]


# What comes along with text from other programs.


@BOTH
@pytest.mark.parametrize(
    ("source", "line"),
    [
        ("a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> x\n", 2),
        ("a: 1\n<<<<<<< LAPTOP\r\nb: 2\r\n=======\r\nb: 3\r\n>>>>>>> x\r\n", 2),
        ("a: |\n  x\n<<<<<<<\n  y\n|||||||\n  w\n=======\n  z\n>>>>>>>\n", 3),
        ("a: 1\n=======\nb: 3\n>>>>>>> theirs\n", 4),
        ("a: 1\n=======\nb: 3\n", 2),
    ],
)
def test_marks_of_a_merge_are_called_so(source: str, line: int, loader: Any) -> None:
    finding = broken(source, loader)
    assert (finding.code, finding.line) == ("JA046", line)


def test_arrows_inside_a_text_are_no_marks_of_a_merge() -> None:
    root, findings = read("a: |\n  <<<<<<< HEAD\n  =======\nb: x <<<<<<< y\n")
    assert root is not None
    assert findings == []


CURLY_QUOTED = [
    ("“Yes”", "Yes"),
    ("„Ja“", "Ja"),
    ("«Sí»", "Sí"),
    ("‘It’s so’", "It’s so"),
    ("”Both”", "Both"),
]


@BOTH
@pytest.mark.parametrize(("source", "text"), CURLY_QUOTED)
def test_curly_quotes_round_a_value_are_left_out(source: str, text: str, loader: Any) -> None:
    root, findings = read(f"“key”: {source}\nlist:\n  - {source}\n", loader)
    assert isinstance(root, MappingNode)
    assert [one.code for one in findings] == ["JA047"] * 3
    assert [key.value for key, _ in root.value] == ["key", "list"]
    assert root.value[0][1].value == root.value[1][1].value[0].value == text


@pytest.mark.parametrize(
    "source",
    ['"“Yes”"', "'„Ja“'", "“Yes” and “no”", "“Yes”, she said", "|\n  “Yes”", "She said “yes”", "“"],
)
def test_curly_quotes_inside_a_text_stay(source: str) -> None:
    root, findings = read(f"key: {source}\n")
    assert root is not None
    assert findings == []
    assert "“" in root.value[0][1].value or "„" in root.value[0][1].value


def test_a_comma_between_curly_quotes_is_told() -> None:
    _, findings = read("{label: “Yes, it is”, go: b}\n")
    assert [(one.code, one.column) for one in findings] == [("JA047", 9)]
    assert "comma" in findings[0].words


@BOTH
@pytest.mark.parametrize("hidden", ["\u00a0", "\u200b", "\u00ad", "\u2009", "\u200e", "\u2060"])
@pytest.mark.parametrize("place", ["{0}say: x", "say{0}: x", "sa{0}y: x", "say: x\nid: {0}my-id"])
def test_what_hides_in_keys_and_names_is_named_and_left_out(
    place: str, hidden: str, loader: Any
) -> None:
    if place.startswith("sa{") and hidden.isspace():
        pytest.skip("within a word these are spaces")
    root, findings = read(place.format(hidden) + "\n", loader)
    assert isinstance(root, MappingNode)
    assert [one.code for one in findings] == ["JA048"]
    assert f"U+{ord(hidden):04X}" in findings[0].words
    assert root.value[0][0].value == "say"
    assert root.value[-1][1].value in ("x", "my-id")


def test_a_space_that_does_not_break_may_stand_in_a_text() -> None:
    root, findings = read("say: Avez-vous reçu la lettre\u00a0? Pay\u00adment\n")
    assert root is not None
    assert findings == []


@BOTH
def test_lines_indented_with_what_is_no_space(loader: Any) -> None:
    finding = broken("steps:\n\u00a0\u00a0- id: a\n  - id: b\n", loader)
    assert (finding.code, finding.line, finding.column) == ("JA007", 2, 1)
    assert "no-break space (U+00A0)" in finding.words


@BOTH
@pytest.mark.parametrize(
    ("source", "codes"),
    [
        ("a: &c rest\n", ["JA049"]),
        ("a:\n  - &c\n", ["JA049"]),
        ("{a: &c rest, b: x}\n", ["JA049"]),
        ("a: &used x\nb: *used\n", []),
        ("a: Q&A\nb: this & that &x\nc: '&x'\nd: |\n  &x y\n", []),
        ("a: #5 is alive\n", ["JA036"]),
        ("- #5 is alive\n- x\n", ["JA036"]),
        ("a: x #5\n", ["JA036"]),
        ("a: # a remark\n  x\nb: |\n  c: #5\n# d: #5\ne: '#5'\n", []),
    ],
)
def test_text_that_is_swallowed(source: str, codes: list[str], loader: Any) -> None:
    _, findings = read(source, loader)
    assert [one.code for one in findings] == codes
