"""New keys and list items as lines, written the way the file around them is written."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from typing import TYPE_CHECKING

from jobaid.library.editing.styles import flow
from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from jobaid.library.editing.layout import FileLayout, FilePiece

# Wider than this a list is easier to read one item a line.
WIDEST = 100
_UNSHOWN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


@dataclass(slots=True)
class Habits:
    """How a file is written.

    `step` is how much deeper a mapping below a key stands, `dash` a list; `in_braces` are the
    keys whose lists hold items in braces, `in_brackets` those whose lists stand in brackets.
    """

    step: int = 2
    dash: int = 2
    in_braces: set[str] = field(default_factory=set)
    in_brackets: set[str] = field(default_factory=set)


def habits_of(layout: FileLayout) -> Habits:
    """What the file does already; the first list and mapping decide about indentation."""
    habits = Habits()
    seen: set[str] = set()
    waiting = [layout.root]
    while waiting:
        piece = waiting.pop(0)
        for entry in piece.entries:
            value = entry.value
            waiting.append(value)
            if entry.key is None or not value.entries:
                continue
            name = entry.key.name
            if value.flow:
                if value.kind == "list":
                    habits.in_brackets.add(name)
            elif "\n" in layout.text[entry.hook : value.start]:
                deeper = layout.column(value.entries[0].start) - layout.column(entry.start)
                if value.kind not in seen and not piece.flow and deeper >= 0:
                    seen.add(value.kind)
                    if value.kind == "list":
                        habits.dash = deeper
                    else:
                        habits.step = max(deeper, 1)
            if value.kind == "list" and not value.flow and all_in_braces(value):
                habits.in_braces.add(name)
    return habits


def all_in_braces(piece: FilePiece) -> bool:
    """Whether a collection holds others, and all of them in braces or brackets."""
    inner = [one.value for one in piece.entries if one.value.kind in ("list", "mapping")]
    return bool(inner) and all(one.flow for one in inner)


class Blocks:
    """Writes values as lines; `newline` ends each of them."""

    def __init__(self, habits: Habits, newline: str) -> None:
        self._habits = habits
        self._newline = newline

    def item(self, value: object, column: int, *, braces: bool) -> str:
        """A list item with its dash at `column`; `braces`: on one line where it fits."""
        return self._joined(self._item(value, braces), column)

    def pair(self, key: str, value: object, column: int, *, braces: bool) -> str:
        """A key with its value at `column`."""
        return self._joined(self._pair(key, value, braces), column)

    def _joined(self, lines: Iterator[str], column: int) -> str:
        indent = " " * column
        return "".join((indent + one if one else "") + self._newline for one in lines)

    def _item(self, value: object, braces: bool) -> Iterator[str]:
        if _many(value) and not (braces and _one_line(value)):
            first = "- "
            for line in self._many(value, ""):
                yield first + line if line else ""
                first = "  "
        else:
            yield from self._scalar("- ", value, 2)

    def _pair(self, key: str, value: object, braces: bool) -> Iterator[str]:
        name = flow(key)
        if not _many(value) or (braces and _one_line(value)):
            yield from self._scalar(f"{name}: ", value, self._habits.step)
            return
        if isinstance(value, Sequence) and self._in_brackets(key, value):
            yield f"{name}: {flow(value)}"
            return
        deeper = self._habits.step if isinstance(value, Mapping) else self._habits.dash
        yield f"{name}:"
        for line in self._many(value, key):
            yield " " * deeper + line if line else ""

    def _in_brackets(self, key: str, value: Sequence[object]) -> bool:
        plain = not any(_many(one) for one in value) and _one_line(value)
        return plain and (key in self._habits.in_brackets or len(flow(value)) <= WIDEST)

    def _many(self, value: object, key: str) -> Iterator[str]:
        """The lines of a list or mapping that is not empty."""
        if isinstance(value, Mapping):
            for name, one in value.items():
                yield from self._pair(str(name), one, False)
        elif isinstance(value, Sequence):
            braces = key in self._habits.in_braces
            for one in value:
                yield from self._item(one, braces)

    def _scalar(self, before: str, value: object, deeper: int) -> Iterator[str]:
        if not isinstance(value, str) or not _fits_block(value):
            yield before + flow(value)
            return
        yield before + ("|" if value.endswith("\n") else "|-")
        for line in value.removesuffix("\n").split("\n"):
            yield " " * deeper + line if line.strip() else ""


def file_text(tree: Mapping[str, object]) -> str:
    """A new file that holds these keys, written as the shipped ones are."""
    habits = Habits(in_braces={"answers", "do", "options", "next", "rules"})
    blocks = Blocks(habits, "\n")
    return "".join(blocks.pair(str(key), value, 0, braces=False) for key, value in tree.items())


def _many(value: object) -> bool:
    return isinstance(value, Mapping | Sequence) and not isinstance(value, str) and bool(value)


def _one_line(value: object) -> bool:
    """Whether a value has no text of several lines in it."""
    if isinstance(value, str):
        return "\n" not in value
    if isinstance(value, Mapping):
        return all(_one_line(one) for one in value.values())
    return not isinstance(value, Sequence) or all(_one_line(one) for one in value)


def _fits_block(text: str) -> bool:
    lines = text.removesuffix("\n").split("\n")
    if len(lines) < 2 or not lines[-1].strip() or not lines[0].strip() or lines[0][0] == " ":
        return False
    return _UNSHOWN.search(text) is None and all(one == one.rstrip() for one in lines)
