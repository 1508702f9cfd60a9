"""Values as YAML text: in the style that stands there, or in the safest one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

import yaml

from jobaid.library.yaml_source.scalars import is_text_unquoted

if TYPE_CHECKING:
    from jobaid.library.yaml_source import ScalarNode

# Characters with a meaning of their own somewhere in a plain text; a text with one of them
# is put in quotes when it is written anew.
_PLAIN = re.compile(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`][^,\[\]{}#:\\\n]*")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r", "\0": "\\0"}
_UNSHOWN = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_WORD = re.compile(r"\S+")


def flow(value: object) -> str:
    """A value on one line: plain where that is safe everywhere, else in double quotes."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{flow(key)}: {flow(one)}" for key, one in value.items()) + "}"
    if isinstance(value, str):
        return value if _is_plain(value) else quoted(value)
    if isinstance(value, Sequence):
        return "[" + ", ".join(flow(one) for one in value) + "]"
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    return repr(value)


def _is_plain(text: str) -> bool:
    if _PLAIN.fullmatch(text) is None or text != text.strip() or _UNSHOWN.search(text):
        return False
    return _is_text(text)


def quoted(text: str) -> str:
    """A text in double quotes."""
    escaped = re.sub(r'[\\"\n\t\r\0]', lambda match: _ESCAPES[match[0]], text)
    shown = _UNSHOWN.sub(lambda match: f"\\u{ord(match[0]):04x}", escaped)
    return f'"{shown}"'


def ways(
    text: str, node: ScalarNode, end: int, value: object, newline: str
) -> Iterator[tuple[int, int, str]]:
    """How `value` can take the place of a scalar: (from, to, new text), smallest first.

    Not every way reads back as `value`; whoever uses them tries.
    """
    start = node.start_mark.index
    if not isinstance(value, str):
        yield start, end, _gap(text, start, end) + flow(value)
        return
    style = node.style or ""
    inside = _inside(text, style, start, end)
    yield from _by_words(text, node.value, value, style, *inside)
    if style in ("|", ">"):
        block = _block(text, node, value, newline)
        if block is not None:
            yield start, end, block
    elif style == "'":
        yield start, end, "'" + value.replace("'", "''") + "'"
    elif not style and "\n" not in value and not _UNSHOWN.search(value) and _is_text(value):
        yield start, end, _gap(text, start, end) + value
    yield start, end, _gap(text, start, end) + quoted(value)


def _is_text(value: str) -> bool:
    """Whether a text without quotes is text to every tool.

    Words like `no`, `on`, `1:30` are text to us and something else to those of YAML 1.1; `1e3`
    and `0o7` are text to those alone.
    """
    patterns = yaml.SafeLoader.yaml_implicit_resolvers.get(value[:1], [])
    return is_text_unquoted(value) and not any(pattern.match(value) for _, pattern in patterns)


def _gap(text: str, start: int, end: int) -> str:
    """A space, where the value is empty and stands right behind its key's colon."""
    return " " if start == end and start and text[start - 1] in ":-?" else ""


def _inside(text: str, style: str, start: int, end: int) -> tuple[int, int]:
    """Where the words of a scalar stand, without its quotes or its sign."""
    if style in ("'", '"'):
        return start + 1, end - 1
    if style in ("|", ">"):
        line_end = text.find("\n", start)
        return (line_end + 1, end) if 0 <= line_end < end else (end, end)
    return start, end


def _by_words(
    text: str, old: str, new: str, style: str, start: int, end: int
) -> Iterator[tuple[int, int, str]]:
    """Only the words that differ are exchanged, the lines and spaces between them stay."""
    there = [match.span() for match in _WORD.finditer(text, start, end)]
    before, after = old.split(), new.split()
    if len(there) != len(before) or not before or not after:
        return
    if not style and not _is_text(new):
        return
    changes = [
        change
        for change in SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
        if change[0] != "equal"
    ]
    if not changes:
        return
    first, last = changes[0][1], changes[-1][2]
    new_first, new_last = changes[0][3], changes[-1][4]
    words = " ".join(_escaped(word, style) for word in after[new_first:new_last])
    if first == last:
        # Words are put in: before the word that follows, or behind the last.
        at = there[first][0] if first < len(there) else end
        yield at, at, f"{words} " if first < len(there) else f" {words}"
    elif words:
        yield there[first][0], there[last - 1][1], words
    elif first:
        yield there[first - 1][1], there[last - 1][1], ""
    else:
        yield there[0][0], there[last][0], ""


def _escaped(word: str, style: str) -> str:
    if style == "'":
        return word.replace("'", "''")
    return quoted(word)[1:-1] if style == '"' else word


def _block(text: str, node: ScalarNode, value: str, newline: str) -> str | None:
    """The value as a block text with the sign and the indentation that stand there."""
    lines = value.rstrip("\n").split("\n")
    if not lines[0].strip() or lines[0][0] in " \t" or any(map(_UNSHOWN.search, lines)):
        return None
    start = node.start_mark.index
    header, _, body = text[start : node.end_mark.index].partition("\n")
    # A folded text joins its lines; written anew it keeps them.
    header = header.rstrip("\r").replace(">", "|", 1)
    first = next((line for line in body.split("\n") if line.strip()), "")
    indent = first[: len(first) - len(first.lstrip(" "))] or " " * (_column(text, start) + 2)
    shown = [f"{indent}{line}" if line.strip() else "" for line in lines]
    return newline.join([header, *shown])


def _column(text: str, at: int) -> int:
    """The indentation of the line that holds this place."""
    line = text[text.rfind("\n", 0, at) + 1 : at]
    return len(line) - len(line.lstrip(" -"))
