"""Changing one value of a library file, so that nothing else of the file changes.

A file belongs to its author: comments, order, blank lines, quotes and alignment stay byte
for byte. So nothing is dumped anew (ruamel.yaml's round trip reformats every other file of
the shipped library); the new value is put in the place of the old one, in the style that
the author chose where it can hold it. Each way is tried from the smallest change on, and
what comes out is read again before it is believed.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence

from yaml.nodes import CollectionNode

from jobaid.library.report import Report
from jobaid.library.writing.places import Place, end_of, find
from jobaid.library.writing.styles import flow, ways
from jobaid.library.yaml_source import MappingNode, Node, ScalarNode, compose, value_of

__all__ = ["CannotWrite", "set_value"]

Path = Sequence[str | int]
BOM = b"\xef\xbb\xbf"


class CannotWrite(ValueError):
    """The value cannot be put there. `words` say why."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.words = words


def set_value(content: bytes, path: Path, value: object) -> bytes:
    """The file with `value` at `path`, everything else as it was, byte for byte.

    `path` names keys and, in lists, positions from 0: `("steps", 3, "say")`. A last key that
    is not there yet is added behind the others of its group. `value` is a text, a number,
    true or false, None, or a list or mapping of these. Raises `CannotWrite` when the file
    cannot be read, has no such place, or repeats the place through an alias.
    """
    report = Report("")
    root = compose(content, report)
    if root is None:
        why = report.findings[0].words if report.findings else "It is empty."
        raise CannotWrite(f"The file cannot be read, so nothing is written. {why}")
    try:
        place = find(root, path)
    except LookupError as error:
        raise CannotWrite(f"The file has no place {_shown(path)}.") from error
    bom = BOM if content.startswith(BOM) else b""
    present = _tree(root)
    wanted = _changed(present, path, value)
    if _equal(present, wanted):
        return content
    known = len(report.findings)
    for text in _tries(report.text, place, value):
        written = bom + text.encode()
        if _reads_as(written, wanted, known):
            return written
    raise CannotWrite(
        f"{_shown(path)} cannot take this value: it holds a character that no file can show, "
        "or the place is repeated elsewhere through an alias (`*name`). Nothing is written."
    )


def _tries(text: str, place: Place, value: object) -> Iterator[str]:
    """The file's text with the new value, the smallest change first."""
    newline = "\r\n" if "\r\n" in text else "\n"
    if place.node is None:
        yield from _added(text, place, value, newline)
        return
    start, end = place.node.start_mark.index, end_of(place.node, text)
    if isinstance(place.node, ScalarNode):
        for first, last, new in ways(text, place.node, end, value, newline):
            yield text[:first] + new + text[last:]
    # After a key without a value, or in place of a list on lines of its own.
    gap = " " if start and text[start - 1] in ":-?" else ""
    yield text[:start] + gap + flow(value) + text[end:]
    key_end = place.key_end
    if key_end is not None:
        yield f"{text[:key_end]}: {flow(value)}{text[end:]}"


def _added(text: str, place: Place, value: object, newline: str) -> Iterator[str]:
    """The text with a new key at the end of a mapping."""
    parent, key = place.parent, flow(place.key)
    if not parent.value:
        start, end = parent.start_mark.index, parent.end_mark.index
        yield f"{text[:start]}{{{key}: {flow(value)}}}{text[end:]}"
        return
    last = end_of(parent.value[-1][1], text)
    if isinstance(parent, CollectionNode) and parent.flow_style:
        yield f"{text[:last]}, {key}: {flow(value)}{text[last:]}"
        return
    line_end = text.find("\n", last - (text[last - 1 : last] == "\n"))
    line_end = len(text) if line_end < 0 else line_end
    before = text[:line_end].removesuffix("\r")
    indent = " " * parent.start_mark.column
    yield f"{before}{newline}{indent}{key}: {flow(value)}{text[len(before) :]}"


def _reads_as(content: bytes, wanted: object, findings: int) -> bool:
    """Whether these bytes are the wanted values, with no more findings than before."""
    report = Report("")
    root = compose(content, report)
    if root is None or len(report.findings) > findings:
        return False
    return _equal(_tree(root), wanted)


def _tree(node: Node) -> object:
    """A node as plain values, where the trailing blank lines of a block text do not count.

    A mapping is a list of pairs, so that its order and doubled keys count as well.
    """
    if isinstance(node, ScalarNode):
        value = value_of(node)
        return value.rstrip("\n") if isinstance(value, str) else value
    if isinstance(node, MappingNode):
        return {"": [(_tree(key), _tree(value)) for key, value in node.value]}
    return [_tree(entry) for entry in node.value]


def _as_tree(value: object) -> object:
    if isinstance(value, Mapping):
        return {"": [(_as_tree(key), _as_tree(one)) for key, one in value.items()]}
    if isinstance(value, str):
        if any("\ud800" <= sign <= "\udfff" for sign in value):
            raise CannotWrite("The text holds half a character, which no file can hold.")
        return value.rstrip("\n")
    if isinstance(value, Sequence):
        return [_as_tree(one) for one in value]
    if value is None or isinstance(value, bool | int | float):
        if isinstance(value, float) and not math.isfinite(value):
            raise CannotWrite("A number in a file is finite.")
        return value
    raise CannotWrite(f"A {type(value).__name__} cannot be written to a file.")


def _changed(tree: object, path: Path, value: object) -> object:
    """A tree with another value at a path; the path is known to be there."""
    if not path:
        return _as_tree(value)
    key, rest = path[0], path[1:]
    if isinstance(tree, list) and isinstance(key, int):
        return [_changed(one, rest, value) if at == key else one for at, one in enumerate(tree)]
    assert isinstance(tree, dict)
    pairs = tree[""]
    at = next((at for at, (name, _) in enumerate(pairs) if str(name) == key), None)
    if at is None:
        return {"": [*pairs, (key, _as_tree(value))]}
    changed = (pairs[at][0], _changed(pairs[at][1], rest, value))
    return {"": [*pairs[:at], changed, *pairs[at + 1 :]]}


def _equal(one: object, other: object) -> bool:
    """Equal values of equal types: 1 is not true, and not 1.0."""
    if type(one) is not type(other):
        return False
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(_equal, one, other))
    if isinstance(one, tuple) and isinstance(other, tuple):
        return all(map(_equal, one, other))
    if isinstance(one, dict) and isinstance(other, dict):
        return _equal(one[""], other[""])
    return one == other


def _shown(path: Path) -> str:
    return "`" + " > ".join(str(one) for one in path) + "`"
