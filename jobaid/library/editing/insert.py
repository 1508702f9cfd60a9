"""Putting a new key or list item into a file, written as its neighbours are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from jobaid.library.editing.blocks import Blocks, all_in_braces, habits_of
from jobaid.library.editing.layout import FileLayout, FilePiece
from jobaid.library.editing.regions import comma_of, region, stands_alone
from jobaid.library.editing.splicing import spliced
from jobaid.library.editing.styles import flow
from jobaid.library.editing.trees import CannotWrite, Path, tree_from, with_entry
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.library.yaml_source import Node

__all__ = ["CannotWrite", "insert"]

COMMENT_LOST = sentence(
    "The comment that belongs to it would be lost: where it goes, there is no line for it. "
    "Nothing is written."
)


def insert(content: bytes, path: Path, value: object, at: int | None = None) -> bytes:
    """The file with a new entry, everything else as it was.

    A last number of `path` is where in its list the new item then stands; a last name is a new
    key, which becomes number `at` of its mapping (None: the last). `value` is a text, a number,
    true or false, None, or a list or mapping of these. Raises `CannotWrite` when the file cannot
    be read, has no such list or mapping, or has the key already.
    """

    def tries(text: str, _root: Node) -> Iterator[str]:
        yield from _tries(FileLayout(text), path, value, at)

    new = tree_from(value)
    return spliced(content, path, lambda tree: with_entry(tree, path, new, at), tries)


def _tries(layout: FileLayout, path: Path, value: object, at: int | None) -> Iterator[str]:
    holder, number = place(layout, path, at)
    key = path[-1] if isinstance(path[-1], str) else None
    one = flow(value) if key is None else f"{flow(key)}: {flow(value)}"
    if holder.flow:
        if not holder.entries:
            yield from _tries_of_empty(layout, path, holder, value)
        yield in_brackets(layout, holder, number, one)
        return
    braces = all_in_braces(holder)
    blocks = Blocks(habits_of(layout), layout.newline)
    column = layout.column(holder.entries[0].start)
    for style in (braces, not braces):
        if key is None:
            yield in_lines(layout, holder, number, blocks.item(value, column, braces=style))
        else:
            yield in_lines(layout, holder, number, blocks.pair(key, value, column, braces=style))
    line = f"- {one}" if key is None else one
    yield in_lines(layout, holder, number, " " * column + line + layout.newline)


def place(layout: FileLayout, path: Path, at: int | None) -> tuple[FilePiece, int]:
    """The collection that the new entry comes into, and its number there."""
    above, number = layout.at(path[:-1])
    holder = layout.root if above is None else above.entries[number].value
    last = path[-1]
    if holder.kind == "list" and isinstance(last, int):
        return holder, last
    if holder.kind == "mapping" and isinstance(last, str):
        return holder, len(holder.entries) if at is None else at
    raise LookupError(last)


def in_lines(layout: FileLayout, holder: FilePiece, number: int, lines: str) -> str:
    """The text with whole lines (each with its end) as entry `number` of a holder on lines."""
    text = layout.text
    gap = layout.newline * _blank_lines(layout, holder)
    if number == 0:
        first = region(layout, holder, 0)
        if first.inline:
            column = layout.column(first.head)
            return text[: first.head] + lines[column:] + " " * column + text[first.head :]
        return text[: first.head] + lines + gap + text[first.head :]
    tail = region(layout, holder, number - 1).tail
    before = text[:tail]
    if not before.endswith("\n"):
        before, lines = before + layout.newline, lines.removesuffix(layout.newline)
    return before + gap + lines + text[tail:]


def _blank_lines(layout: FileLayout, holder: FilePiece) -> int:
    """How many blank lines set the entries of a holder off, most of the time."""
    counts = Counter(
        layout.text.count("\n", lines.above, lines.head)
        for lines in (region(layout, holder, n) for n in range(1, len(holder.entries)))
    )
    return counts.most_common(1)[0][0] if counts else 0


def in_brackets(
    layout: FileLayout, holder: FilePiece, number: int, one: str, comments: str = ""
) -> str:
    """The text with `one` as entry `number` of a holder in brackets.

    `comments` are whole lines to stand above it; where it has no line for itself the text would
    lose them, so `CannotWrite` is raised.
    """
    text, entries = layout.text, holder.entries
    neighbour = min(number, len(entries) - 1)
    alone = stands_alone(layout, holder, neighbour) if entries else None
    if comments and alone is None:
        raise CannotWrite(COMMENT_LOST)
    if not entries:
        start = text.index("[" if holder.kind == "list" else "{", holder.start)
        end = holder.end - 1
        if not text[start + 1 : end].strip():
            return text[: start + 1] + one + text[end:]
        return text[:end] + one + layout.newline + text[end:]
    if alone is not None:
        line = layout.line_start(entries[neighbour].start)
        indent = text[line : entries[neighbour].start]
        if number < len(entries):
            head = alone.head
            return f"{text[:head]}{comments}{indent}{one},{layout.newline}{text[head:]}"
        comma = comma_of(layout, holder, neighbour)
        end = entries[neighbour].value.end
        before = text[: alone.tail]
        if comma is None:
            before = f"{text[:end]},{text[end : alone.tail]}"
        last = "" if comma is None else ","
        return f"{before}{comments}{indent}{one}{last}{layout.newline}{text[alone.tail :]}"
    if number < len(entries):
        at = entries[number].start
        return f"{text[:at]}{one}, {text[at:]}"
    comma = comma_of(layout, holder, neighbour)
    if comma is not None:
        return f"{text[: comma + 1]} {one},{text[comma + 1 :]}"
    end = entries[neighbour].value.end
    return f"{text[:end]}, {one}{text[end:]}"


def _tries_of_empty(
    layout: FileLayout, path: Path, holder: FilePiece, value: object
) -> Iterator[str]:
    """`[]` or `{}` behind a key becomes lines below it, where what comes in is more than a word."""
    text = layout.text
    if text[holder.start : holder.end] not in ("[]", "{}"):
        return
    above, number = layout.at(path[:-1])
    key = path[-1] if isinstance(path[-1], str) else None
    if above is None:
        lines = _first(layout, key, value, 0, braces=False)
        start, end = layout.line_start(holder.start), layout.line_end(holder.end)
        if not text[start : holder.start].strip() and not text[holder.end : end].strip():
            end_of_line = text[holder.end : end]
            yield text[:start] + lines.removesuffix(layout.newline) + end_of_line + text[end:]
        return
    if above.flow or above.kind == "list" or not isinstance(value, Mapping | list):
        return
    habits, entry = habits_of(layout), above.entries[number]
    name = entry.key.name if entry.key is not None else ""
    deeper = habits.dash if key is None else habits.step
    column = layout.column(entry.start) + deeper
    lines = _first(layout, key, value, column, braces=name in habits.in_braces)
    end = layout.line_end(holder.end)
    line = text[: holder.start].rstrip(" ") + text[holder.end : end]
    if not line.endswith("\n"):
        line, lines = line + layout.newline, lines.removesuffix(layout.newline)
    yield line + lines + text[end:]


def _first(layout: FileLayout, key: str | None, value: object, column: int, *, braces: bool) -> str:
    blocks = Blocks(habits_of(layout), layout.newline)
    if key is None:
        return blocks.item(value, column, braces=braces)
    return blocks.pair(key, value, column, braces=braces)
