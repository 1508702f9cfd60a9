"""What a YAML parser complains of, in words that say what to do about it.

PyYAML's two parsers (in C and in Python) word the same fault differently; both are known
here by the part of their sentence that they share. The line at fault is looked at as well,
because the parser often notices a slip only later.
"""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

import yaml

from jobaid.library.yaml_source.limits import TOO_DEEP
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.library.model import FilePlace


class YamlFault(NamedTuple):
    """One fault of a file that keeps it from being read."""

    code: str
    spot: FilePlace
    words: str
    fix: str | None


QUOTE_IT = sentence("Put the text in quotes, or write it on the next line under `|`.")
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
    if "flow node" in context:
        context, start = _open_flow(text, spot)
    lines = text.splitlines() if len(text) < 1_000_000 else text.split("\n")
    return _of_scanner(problem, context, spot, start, lines) or _of_parser(
        problem, context, spot, start, lines
    )


def _spot(mark: yaml.Mark | None) -> FilePlace:
    return (1, 1) if mark is None else (mark.line + 1, mark.column + 1)


def _open_flow(text: str, spot: FilePlace) -> tuple[str, FilePlace]:
    """The innermost `[` or `{` that is open at a spot, as the parser names it."""
    opened: list[tuple[str, FilePlace]] = []
    with suppress(yaml.YAMLError):
        for token in yaml.scan(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
            at = _spot(token.start_mark)
            if at >= spot:
                break
            if isinstance(token, yaml.FlowSequenceStartToken | yaml.FlowMappingStartToken):
                sequence = isinstance(token, yaml.FlowSequenceStartToken)
                opened.append(("flow sequence" if sequence else "flow mapping", at))
            elif isinstance(token, yaml.FlowSequenceEndToken | yaml.FlowMappingEndToken):
                opened.pop()
    return opened[-1] if opened else ("flow node", spot)


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
    words = sentence("A control character stands here that a text file cannot hold.")
    return YamlFault("JA006", (line, column), words, sentence("Delete it."))


def _of_scanner(
    problem: str, context: str, spot: FilePlace, start: FilePlace, lines: list[str]
) -> YamlFault | None:
    if "nesting depth" in problem:
        return YamlFault("JA005", spot, TOO_DEEP, None)
    line = _line(lines, spot)
    at = line[spot[1] - 1 : spot[1]]
    if "tab character" in problem or (at == "\t" and "cannot start" in problem):
        return YamlFault(
            "JA008",
            spot,
            sentence("A tab stands where YAML wants spaces."),
            sentence("Indent with spaces only."),
        )
    if "end of stream" in problem and "scalar" in context:
        sign = _line(lines, start)[start[1] - 1 : start[1]] or "quote"
        words = sentence("The text that opens here with {sign} is never closed.", sign=sign)
        return YamlFault("JA010", start, words, sentence("Write {sign} at its end.", sign=sign))
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
        words = sentence(
            "`*` at the beginning stands for something named with `&` above; there is none."
        )
        return YamlFault(
            "JA014", spot, words, sentence("Put the text in quotes if it is meant as text.")
        )
    if "duplicate anchor" in context:
        words = sentence("This name after `&` was already given in line {line}.", line=start[0])
        return YamlFault("JA014", spot, words, sentence("Give each its own name."))
    if "undefined tag handle" in problem or "tag" in context:
        return YamlFault("JA011", start, _begins("!"), QUOTE_IT)
    if "escape" in problem or "hexdecimal" in problem or "hexadecimal" in problem:
        words = sentence("Behind a backslash in double quotes only certain letters are known.")
        fix = sentence("Write two backslashes, or put the text in single quotes.")
        if "Unicode" in problem:
            words = sentence(
                "This escape stands for no character (half of a pair, or beyond the last)."
            )
            fix = sentence("Write the character itself.")
        return YamlFault("JA010", spot, words, fix)
    if "block scalar" in context:
        words = sentence(
            "Behind `|` or `>` the line ends; the text begins on the next line, indented."
        )
        return YamlFault("JA011", start, words, QUOTE_IT)
    if "find expected ':'" in problem:
        words = sentence("This line is neither `key: value` nor part of a text.")
        fix = sentence("Write a space after the colon, or indent the line if it belongs to a text.")
        return YamlFault("JA007", start, words, fix)
    if "directive" in context or "incompatible" in problem:
        words = sentence(
            "A line that begins with `%` speaks to the YAML parser; this one is not known."
        )
        return YamlFault("JA007", spot, words, sentence("Delete the line."))
    return None


def _of_colon(spot: FilePlace, lines: list[str]) -> YamlFault:
    line = _line(lines, spot)
    if _COLON_IN_TEXT.match(line):
        words = sentence(
            "A colon with a space after it stands inside a text; YAML takes it for a key."
        )
        return YamlFault("JA009", spot, words, QUOTE_IT)
    words = sentence(
        "A key stands where none can be: the line is indented further than those above it, "
        "or the line above has no colon."
    )
    return YamlFault("JA007", spot, words, sentence("Put it exactly under the key above."))


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
        words = sentence("A second document begins here (`---` or `...`); a file holds one.")
        return YamlFault("JA007", spot, words, sentence("Delete the line."))
    if "flow" in context:
        sign = "[" if "sequence" in context else "{"
        closing = "]" if sign == "[" else "}"
        words = sentence(
            "The `{sign}` of line {line} is not closed, or a comma is missing before this.",
            sign=sign,
            line=start[0],
        )
        fix = sentence(
            "Write `,` or `{closing}`; put texts with commas, colons or quotes in quotes.",
            closing=closing,
        )
        return YamlFault("JA010", spot, words, fix)
    before = line[: spot[1] - 1].rstrip()
    if before.endswith(("'", '"')):
        sign = before[-1]
        words = sentence(
            "The text ends at the {sign} before this; what follows cannot be read.", sign=sign
        )
        fix = sentence(
            "Put the whole text in {what}, or write it on the next line under `|`.",
            what=_other(sign),
        )
        return YamlFault("JA010", spot, words, fix)
    if before.endswith(("]", "}")):
        words = sentence("What follows the `{before}` cannot be read.", before=before[-1])
        return YamlFault("JA011", spot, words, QUOTE_IT)
    if "node content" in problem:
        at = line[spot[1] - 1 : spot[1]]
        return YamlFault("JA011", spot, _begins(at), QUOTE_IT)
    if "sequence entries" in problem:
        words = sentence("A list begins on a line of its own, below its key.")
        return YamlFault("JA007", spot, words, sentence("Put `- ` on the next line, indented."))
    if "mapping keys are not allowed" in problem:
        return YamlFault("JA011", spot, _begins("?"), QUOTE_IT)
    words = sentence(
        "This line does not fit the indentation of what began in line {line}.", line=start[0]
    )
    return YamlFault("JA007", spot, words, sentence("Put it exactly under the line it belongs to."))


def _begins(sign: str) -> str:
    shown = sentence("a backtick") if sign == "`" else f"`{sign}`"
    return sentence("A text cannot begin with {shown} here.", shown=shown)


def _other(sign: str) -> str:
    return sentence("double quotes") if sign == "'" else sentence("single quotes")
