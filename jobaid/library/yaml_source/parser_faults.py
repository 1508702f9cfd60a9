"""What a YAML parser complains of, in words that say what to do about it.

PyYAML's two parsers (in C and in Python) word the same fault differently; both are known
here by the part of their sentence that they share. The line at fault is looked at as well,
because the parser often notices a slip only later.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import yaml

from jobaid.library.yaml_source.limits import TOO_DEEP

if TYPE_CHECKING:
    from jobaid.library.model import FilePlace


class YamlFault(NamedTuple):
    """One fault of a file that keeps it from being read."""

    code: str
    spot: FilePlace
    words: str
    fix: str | None


QUOTE_IT = "Put the text in quotes, or write it on the next line under `|`."
_OPENS_BRACES = re.compile(r"(?:^|[:\-,\[{]\s+)(\{\{)")
_COLON_IN_TEXT = re.compile(r"^\s*(?:- )*[\w.-]+\s*:\s+[^\s\"'|>\[{&*!#].*?:(?=\s|$)")


def explain(error: yaml.YAMLError, text: str, body: bytes) -> YamlFault:
    """The fault that `error` tells of. `text` is the file, `body` the bytes that were parsed."""
    if isinstance(error, yaml.reader.ReaderError):
        return _of_reader(error, text, body)
    problem = str(getattr(error, "problem", None) or "")
    context = str(getattr(error, "context", None) or "")
    spot = _spot(getattr(error, "problem_mark", None))
    start = _spot(getattr(error, "context_mark", None))
    lines = text.splitlines() if len(text) < 1_000_000 else text.split("\n")
    return _of_scanner(problem, context, spot, start, lines) or _of_parser(
        problem, context, spot, start, lines
    )


def _spot(mark: yaml.Mark | None) -> FilePlace:
    return (1, 1) if mark is None else (mark.line + 1, mark.column + 1)


def _line(lines: list[str], spot: FilePlace) -> str:
    return lines[spot[0] - 1] if 0 < spot[0] <= len(lines) else ""


def _of_reader(error: yaml.reader.ReaderError, text: str, body: bytes) -> YamlFault:
    position = error.position if isinstance(error.position, int) else 0
    # The parser in C counts bytes, the one in Python characters.
    before = body[:position].decode("utf-8", "replace")
    if error.encoding == "unicode":
        before = text[:position]
    line = before.count("\n") + 1
    column = len(before) - (before.rfind("\n") + 1) + 1
    words = "A control character stands here that a text file cannot hold."
    return YamlFault("JA006", (line, column), words, "Delete it.")


def _of_scanner(
    problem: str, context: str, spot: FilePlace, start: FilePlace, lines: list[str]
) -> YamlFault | None:
    if "nesting depth" in problem:
        return YamlFault("JA005", spot, TOO_DEEP, None)
    line = _line(lines, spot)
    at = line[spot[1] - 1 : spot[1]]
    if "tab character" in problem or (at == "\t" and "cannot start" in problem):
        return YamlFault(
            "JA008", spot, "A tab stands where YAML wants spaces.", "Indent with spaces only."
        )
    if "end of stream" in problem and "scalar" in context:
        sign = _line(lines, start)[start[1] - 1 : start[1]] or "quote"
        words = f"The text that opens here with {sign} is never closed."
        return YamlFault("JA010", start, words, f"Write {sign} at its end.")
    if "mapping values are not allowed" in problem:
        return _of_colon(spot, lines)
    if "cannot start any token" in problem:
        if at == "%" and line[: spot[1] - 1].endswith("{"):
            return YamlFault("JA011", (spot[0], spot[1] - 1), _begins("{%"), QUOTE_IT)
        return YamlFault("JA011", spot, _begins(at), QUOTE_IT)
    if "alphabetic or numeric" in problem:
        sign = _line(lines, start)[start[1] - 1 : start[1]]
        return YamlFault("JA011", start, _begins(sign), QUOTE_IT)
    if "undefined alias" in problem:
        words = "`*` at the beginning stands for something named with `&` above; there is none."
        return YamlFault("JA014", spot, words, "Put the text in quotes if it is meant as text.")
    if "duplicate anchor" in context:
        words = f"This name after `&` was already given in line {start[0]}."
        return YamlFault("JA014", spot, words, "Give each its own name.")
    if "undefined tag handle" in problem or "tag" in context:
        return YamlFault("JA011", start, _begins("!"), QUOTE_IT)
    if "escape" in problem or "hexdecimal" in problem or "hexadecimal" in problem:
        words = "Behind a backslash in double quotes only certain letters are known."
        fix = "Write two backslashes, or put the text in single quotes."
        if "Unicode" in problem:
            words = "This escape stands for no character (half of a pair, or beyond the last)."
            fix = "Write the character itself."
        return YamlFault("JA010", spot, words, fix)
    if "block scalar" in context:
        words = "Behind `|` or `>` the line ends; the text begins on the next line, indented."
        return YamlFault("JA011", start, words, QUOTE_IT)
    if "find expected ':'" in problem:
        words = "This line is neither `key: value` nor part of a text."
        fix = "Write a space after the colon, or indent the line if it belongs to a text."
        return YamlFault("JA007", start, words, fix)
    if "directive" in context or "incompatible" in problem:
        words = "A line that begins with `%` speaks to the YAML parser; this one is not known."
        return YamlFault("JA007", spot, words, "Delete the line.")
    return None


def _of_colon(spot: FilePlace, lines: list[str]) -> YamlFault:
    line = _line(lines, spot)
    if _COLON_IN_TEXT.match(line):
        words = "A colon with a space after it stands inside a text; YAML takes it for a key."
        return YamlFault("JA009", spot, words, QUOTE_IT)
    words = (
        "A key stands where none can be: the line is indented further than those above it, "
        "or the line above has no colon."
    )
    return YamlFault("JA007", spot, words, "Put it exactly under the key above.")


def _of_parser(
    problem: str, context: str, spot: FilePlace, start: FilePlace, lines: list[str]
) -> YamlFault:
    line = _line(lines, spot)
    braces = _OPENS_BRACES.search(line) or _OPENS_BRACES.search(_line(lines, start))
    if braces and not line.lstrip().startswith("#"):
        where = line if _OPENS_BRACES.search(line) else _line(lines, start)
        row = spot[0] if where is line else start[0]
        spot = (row, where.find(braces[1]) + 1)
        return YamlFault("JA011", spot, _begins(braces[1]), QUOTE_IT)
    if "single document" in context or "document start" in problem:
        words = "A second document begins here (`---` or `...`); a file holds one."
        return YamlFault("JA007", spot, words, "Delete the line.")
    if "flow" in context:
        sign = "[" if "sequence" in context else "{"
        closing = "]" if sign == "[" else "}"
        words = f"The `{sign}` of line {start[0]} is not closed, or a comma is missing before this."
        fix = f"Write `,` or `{closing}`; put texts with commas, colons or quotes in quotes."
        return YamlFault("JA010", spot, words, fix)
    before = line[: spot[1] - 1].rstrip()
    if before.endswith(("'", '"')):
        sign = before[-1]
        words = f"The text ends at the {sign} before this; what follows cannot be read."
        fix = f"Put the whole text in {_other(sign)}, or write it on the next line under `|`."
        return YamlFault("JA010", spot, words, fix)
    if before.endswith(("]", "}")):
        words = f"What follows the `{before[-1]}` cannot be read."
        return YamlFault("JA011", spot, words, QUOTE_IT)
    if "node content" in problem:
        at = line[spot[1] - 1 : spot[1]]
        return YamlFault("JA011", spot, _begins(at), QUOTE_IT)
    if "sequence entries" in problem:
        words = "A list begins on a line of its own, below its key."
        return YamlFault("JA007", spot, words, "Put `- ` on the next line, indented.")
    if "mapping keys are not allowed" in problem:
        return YamlFault("JA011", spot, _begins("?"), QUOTE_IT)
    words = f"This line does not fit the indentation of what began in line {start[0]}."
    return YamlFault("JA007", spot, words, "Put it exactly under the line it belongs to.")


def _begins(sign: str) -> str:
    shown = "a backtick" if sign == "`" else f"`{sign}`"
    return f"A text cannot begin with {shown} here."


def _other(sign: str) -> str:
    return "double quotes" if sign == "'" else "single quotes"
