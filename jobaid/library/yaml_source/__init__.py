"""YAML with places: bytes become a tree of nodes, each of which knows its line and column.

YAML 1.2 is read through PyYAML's parser in C (1-2 ms for a script of 20 steps; the parser
in Python, 10 times as slow, stands in where there is none). Only the parser is PyYAML's:
what a scalar means is decided here after YAML 1.2's core schema (chapter 10.3.2 of the
specification), so that `no`, `on`, `1:30` and `2026-12-04` stay text.

A file is other people's work and may be broken, huge or hostile. Nothing here raises for
what a file holds; every trouble becomes a finding.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from jobaid.library.yaml_source.limits import (
    DEEPEST,
    LARGEST_FILE,
    MOST_PIECES,
    TOO_DEEP,
    bearable,
    few_aliases,
    looks_heavy,
)
from jobaid.library.yaml_source.loading import Loader, PureLoader, run
from jobaid.library.yaml_source.oddities import CONTROLS, tell_oddities
from jobaid.library.yaml_source.scalars import place, text_of, value_of
from jobaid.library.yaml_source.typography import (
    CONFLICT,
    HALF_CONFLICT,
    hidden_indent,
    tell_conflict,
)
from jobaid.sentences import decimal_words, sentence
from jobaid.utf8_text import utf8_text

if TYPE_CHECKING:
    from jobaid.library.model import FilePlace
    from jobaid.library.report import Report

__all__ = [
    "DEEPEST",
    "LARGEST_FILE",
    "MOST_PIECES",
    "TOO_DEEP",
    "Loader",
    "MappingNode",
    "Node",
    "PureLoader",
    "ScalarNode",
    "SequenceNode",
    "compose",
    "place",
    "text_in",
    "text_of",
    "value_of",
]


def compose(content: bytes, report: Report, loader: Any = None) -> Node | None:
    """The tree of a file, or None where there is none to read (then `report` says why).

    An empty file, or one with comments only, gives None without a finding. `loader` is a
    PyYAML loader class; the tests pass the one in Python.
    """
    text = text_in(content, report)
    if text is None:
        return None
    report.text = text
    body = text.encode() if content.startswith(b"\xef\xbb\xbf") else content
    loader = loader or Loader
    try:
        if looks_heavy(body) and not bearable(body, report, loader):
            return None
        root: Node | None = run(loader, body)
    except yaml.YAMLError as error:
        _tell_fault(error, text, body, report)
        return None
    except (RecursionError, ValueError, OverflowError):
        # The parser in Python: nesting beyond the interpreter's stack, an escape beyond
        # Unicode's last character.
        report.add("JA005", (1, 1), sentence("The file is nested too deeply to be read."))
        return None
    if root is None or not few_aliases(root, body, report):
        return None
    tell_oddities(root, body, text, report, loader)
    return root


def _tell_fault(error: yaml.YAMLError, text: str, body: bytes, report: Report) -> None:
    """Say why the file cannot be read, in the words that help most."""
    from jobaid.library.yaml_source.parser_faults import explain

    clash = HALF_CONFLICT.search(text)
    if clash is not None:
        tell_conflict(clash, text, report)
        return
    fault = explain(error, text, body)
    hidden = None if body.isascii() else hidden_indent(text, fault.spot[0])
    if hidden is None:
        report.add(fault.code, fault.spot, fault.words, fault.fix)
        return
    spot, character = hidden
    words = sentence(
        "What looks like a space at the beginning of this line is none: {character}.",
        character=character,
    )
    report.add("JA007", spot, words, sentence("Delete it, and indent with spaces."))


def text_in(content: bytes, report: Report) -> str | None:
    """The text of a file, without its byte order mark; None where it is none."""
    if len(content) > LARGEST_FILE:
        size = len(content) / 1024 / 1024
        report.add(
            "JA005",
            (1, 1),
            sentence(
                "The file has {size} MB; a library file has at most 4 MB.",
                size=decimal_words(size, 1),
            ),
        )
        return None
    return _decoded(content, report)


def _decoded(content: bytes, report: Report) -> str | None:
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        report.add(
            "JA006",
            (1, 1),
            sentence("The file is saved as UTF-16."),
            sentence("Save it again as UTF-8."),
        )
        return None
    nul = content.find(b"\0")
    if nul >= 0:
        if content.count(b"\0") > len(content) // 3:
            words = sentence("The file is not plain text in UTF-8 (UTF-16, or no text at all).")
        else:
            words = sentence(
                "A NUL character stands here; this is not a text file, or it is damaged."
            )
        report.add("JA006", _spot_in(content, nul), words, sentence("Save it again as UTF-8."))
        return None
    try:
        text = utf8_text(content)
        clash = None
        if b"<<<<<<<" in content or b">>>>>>>" in content:
            clash = CONFLICT.search(text)
        if clash is None:
            return text
        tell_conflict(clash, text, report)
        return None
    except UnicodeDecodeError as error:
        before = content[: error.start]
        if len(CONTROLS.findall(content[:2000].decode("latin-1"))) > 20:
            words = sentence("This is not a text file.")
            fix = sentence("Bring back the text, or take the file out of the library.")
        else:
            words = sentence(
                "This is not UTF-8: the byte {byte} is no letter in it. The file "
                "was most likely saved as Latin-1 or Windows-1252.",
                byte=f"{content[error.start]:#04x}",
            )
            fix = sentence("Save it again as UTF-8.")
        report.add("JA006", _spot_in(content, len(before)), words, fix)
        return None


def _spot_in(content: bytes, offset: int) -> FilePlace:
    before = content[:offset]
    start = before.rfind(b"\n") + 1
    return before.count(b"\n") + 1, len(before[start:].decode("utf-8", "replace")) + 1
