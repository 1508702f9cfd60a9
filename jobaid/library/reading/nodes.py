"""Nodes of a file, and what is said of those that do not fit."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol, TypeVar

from jobaid.library.report import Report
from jobaid.library.yaml_source import (
    DEEPEST,
    TOO_DEEP,
    MappingNode,
    Node,
    ScalarNode,
    SequenceNode,
    compose,
    place,
    text_of,
    value_of,
)
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.library.findings import Finding
    from jobaid.library.model import FilePlace

    class Identified(Protocol):
        """What has an id that is written in a file."""

        @property
        def id(self) -> str:
            """The id."""

        def spot(self, key: str) -> FilePlace:
            """Where the value of a key stands."""


T = TypeVar("T")
L = TypeVar("L", bound="Identified")

ID = re.compile(r"[a-z0-9][a-z0-9-]*")
FIELD_NAME = re.compile(r"[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)*")
# BCP 47 as far as libraries use it: a language, perhaps a script or a region.
LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")

COMMA = sentence("A comma inside `{ }` begins a new key: put the text in quotes.")
MERGE = sentence("`<<` is not YAML 1.2; nothing is merged.")


ComposedNodes = tuple["Node | None", str, "tuple[Finding, ...]"]
"""The tree of a file (None: there is none to read), its text, and what is wrong with it."""

_MOST_KEPT = 24  # few: a thousand trees that are kept take five times as long to make
_kept: dict[bytes, ComposedNodes] = {}
_keeping = threading.Lock()


def kept_nodes(content: bytes) -> ComposedNodes:
    """The nodes of a file that is edited, whose bytes are asked for again and again.

    Nobody changes them: `nodes_of` hands the same ones to who reads the file.
    """
    found = _kept.get(content)
    if found is None:
        report = Report("")
        root = compose(content, report)
        found = root, report.text, tuple(report.findings)
    with _keeping:
        _kept.pop(content, None)
        _kept[content] = found
        if len(_kept) > _MOST_KEPT:
            del _kept[next(iter(_kept))]
    return found


def nodes_of(content: bytes, report: Report) -> Node | None:
    """What `compose` gives, only to be read; of a file that is edited it is known already."""
    known = _kept.get(content) if _kept else None
    if known is None:
        return compose(content, report)
    root, report.text, findings = known
    report.findings.extend(replace(one, file=report.file) for one in findings)
    return root


def part_words(what: str) -> str:
    """A part of a file as a finding says it; what is no such part is said as it is."""
    from jobaid.library.reading.part_words import PART_WORDS

    return PART_WORDS.get(what, what)


def named(node: Node) -> str:
    """What a node is, for a sentence."""
    if isinstance(node, MappingNode):
        return sentence("a group of keys")
    if isinstance(node, SequenceNode):
        return sentence("a list")
    empty = isinstance(node, ScalarNode) and text_of(node) is None
    return sentence("nothing") if empty else sentence("a text")


def pairs(node: Node, report: Report) -> list[tuple[ScalarNode, Node]]:
    """The key and value nodes of a mapping; keys that are no texts are left out, told of."""
    found = []
    for key, value in node.value:
        if isinstance(key, ScalarNode):
            found.append((key, value))
        else:
            tell_no_key(key, report)
    return found


def distinct_pairs(node: Node, report: Report) -> Iterator[tuple[ScalarNode, Node]]:
    """As `pairs`, each key once: the first counts, the others are told of."""
    firsts: dict[str, Node] = {}
    for key, value in pairs(node, report):
        if key.value in firsts:
            tell_twice(key, firsts[key.value], report)
            continue
        firsts[key.value] = key
        yield key, value


def tell_no_key(key: Node, report: Report) -> None:
    """Say that something else than a text stands in the place of a key."""
    fix = (
        sentence("Put a text that begins with `{{` in quotes.")
        if isinstance(key, MappingNode)
        else None
    )
    report.add(
        "JA017", place(key), sentence("A key is a text, but here is {what}.", what=named(key)), fix
    )


def first_of(node: Node, name: str) -> Node:
    """The first key with this name, which is known to be there."""
    return next(key for key, _ in node.value if isinstance(key, ScalarNode) and key.value == name)


def tell_twice(key: Node, first: Node, report: Report) -> None:
    """Say that a key stands twice in one mapping; the first is the one that counts."""
    line, column = place(first)
    report.add(
        "JA012",
        place(key),
        sentence(
            "`{value}` stands here twice; the first is in line {line}, column {column}.",
            value=key.value,
            line=line,
            column=column,
        ),
        sentence("Keep one of them."),
    )


def check_id(text: str, spot: FilePlace, what: str, report: Report) -> None:
    """Warn of an id that is not formed as ids are."""
    if text == "none":
        report.add(
            "JA022", spot, sentence("The id `none` is reserved."), sentence("Choose another id.")
        )
    elif ID.fullmatch(text) is None:
        better = re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")
        report.add(
            "JA022",
            spot,
            sentence(
                "The id `{text}` of this {what} is not made of a-z, 0-9 and `-`.",
                text=text,
                what=part_words(what),
            ),
            sentence("Write `{better}` while nothing refers to it yet.", better=better)
            if better
            else None,
        )


def plain(node: Node, report: Report, depth: int = 0) -> object:
    """A node as plain Python values, after YAML 1.2's core schema."""
    if isinstance(node, ScalarNode):
        return value_of(node)
    if depth > DEEPEST:
        report.add("JA005", place(node), TOO_DEEP)
        return None
    if isinstance(node, SequenceNode):
        return [plain(entry, report, depth + 1) for entry in node.value]
    return {
        key.value: plain(value, report, depth + 1) for key, value in distinct_pairs(node, report)
    }


def once(
    things: Iterable[T], name: Callable[[T], tuple[str, FilePlace]], what: str, report: Report
) -> tuple[T, ...]:
    """Tell of things whose id stands twice; all of them are kept, the first one counts."""
    firsts: dict[str, FilePlace] = {}
    kept = []
    for thing in things:
        kept.append(thing)
        id, spot = name(thing)
        first = firsts.setdefault(id, spot)
        if first is not spot:
            report.add(
                "JA019",
                spot,
                sentence(
                    "The id `{id}` is used twice; the first {what} with it is in "
                    "line {line}, column {column}.",
                    id=id,
                    what=part_words(what),
                    line=first[0],
                    column=first[1],
                ),
                sentence("Give each its own id."),
            )
    return tuple(kept)


def once_by_id(things: Iterable[L], what: str, report: Report) -> tuple[L, ...]:
    """`once` for things whose id is written under the key `id`."""
    return once(things, lambda one: (one.id, one.spot("id")), what, report)


def placeholder(node: Node) -> tuple[str, str] | None:
    """What to say of `[Name]` and `{name}`, placeholders of other tools; None for the rest."""
    inside: ScalarNode | None = None
    if isinstance(node, SequenceNode) and len(node.value) == 1:
        inside, shown = node.value[0], "[{}]"
    elif isinstance(node, MappingNode) and len(node.value) == 1 and not node.value[0][1].value:
        inside, shown = node.value[0][0], "{{{}}}"
    if not isinstance(inside, ScalarNode) or not getattr(node, "flow_style", False):
        return None
    name = re.sub(r"\W+", "_", inside.value.strip().lower()).strip("_") or "name"
    what = named(node)
    words = sentence(
        "`{value}` without quotes is {what} to YAML.", value=shown.format(inside.value), what=what
    )
    fix = sentence(
        'Where it stands for a value, write "{{ {name} }}" in quotes; else put the text in quotes.',
        name=name,
    )
    return words, fix
