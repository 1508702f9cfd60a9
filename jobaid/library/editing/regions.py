"""What belongs to a key or a list item: the lines that go where it goes.

The rules stand in the package's own words (`jobaid.library.editing`).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from jobaid.library.editing.layout import FileLayout, FilePiece

# What may stand above the first comment of a file.
_BEGINNING = re.compile(r"(?:---[^\n]*|%[^\n]*|[ \t\r]*)(?:\n|$)")


@dataclass(frozen=True, slots=True)
class Region:
    """From `head` to `tail`: an entry with its comments, as whole lines.

    `inline`: it begins behind a dash, in the middle of a line. `above` is where the blank lines
    above it begin, `below` where those below it end.
    """

    head: int
    tail: int
    above: int
    below: int
    inline: bool = False


def region(layout: FileLayout, holder: FilePiece, number: int) -> Region:
    """The region of an entry in a list or mapping on lines of its own."""
    text, entry = layout.text, holder.entries[number]
    line = layout.line_start(entry.start)
    column = entry.start - line
    inline = bool(text[line : entry.start].strip(" "))
    head = entry.start
    if not inline:
        floor = 0
        if number:
            floor = layout.line_end(holder.entries[number - 1].value.end)
        head = _comments_above(layout, line, column, floor)
        if number == 0 and _begins_the_file(text[:head]):
            head = line
    tail = _deeper_comments(layout, layout.line_end(entry.value.end), column)
    above = head
    if not inline:
        ends = _tail_before(layout, holder, number)
        while above > ends and not text[layout.line_start(above - 1) : above].strip():
            above = layout.line_start(above - 1)
    below = tail
    while below < len(text) and not text[below : layout.line_end(below)].strip():
        below = layout.line_end(below)
    return Region(head, tail, above, below, inline)


def stands_alone(layout: FileLayout, holder: FilePiece, number: int) -> Region | None:
    """The region of an entry in brackets that has its lines for itself; None where it has not."""
    text, entry = layout.text, holder.entries[number]
    line = layout.line_start(entry.start)
    if line <= holder.start or text[line : entry.start].strip():
        return None
    end = behind(layout, holder, number)
    rest = text[end : layout.line_end(end)].strip()
    if rest and not rest.startswith("#"):
        return None
    floor = layout.line_end(holder.start)
    if number:
        floor = layout.line_end(behind(layout, holder, number - 1))
    head = _comments_above(layout, line, None, floor)
    return Region(head, layout.line_end(end), head, layout.line_end(end))


def comma_of(layout: FileLayout, holder: FilePiece, number: int) -> int | None:
    """Where the comma behind an entry in brackets stands, if there is one."""
    entries = holder.entries
    limit = entries[number + 1].start if number + 1 < len(entries) else holder.end
    at = bisect_left(layout.commas, entries[number].value.end)
    if at < len(layout.commas) and layout.commas[at] < limit:
        return layout.commas[at]
    return None


def behind(layout: FileLayout, holder: FilePiece, number: int) -> int:
    """The place behind an entry in brackets and its comma."""
    comma = comma_of(layout, holder, number)
    return holder.entries[number].value.end if comma is None else comma + 1


def _tail_before(layout: FileLayout, holder: FilePiece, number: int) -> int:
    """Where the region of the entry before this one ends."""
    if not number:
        return 0
    before = holder.entries[number - 1]
    column = layout.column(before.start)
    return _deeper_comments(layout, layout.line_end(before.value.end), column)


def _comments_above(layout: FileLayout, line: int, column: int | None, floor: int) -> int:
    """Where the comment lines right above a line begin, at this column (None: at any)."""
    text = layout.text
    while line > floor:
        above = layout.line_start(line - 1)
        shown = text[above:line].lstrip(" ")
        if not shown.startswith("#") or above < floor:
            break
        if column is not None and line - above - len(shown) != column:
            break
        line = above
    return line


def _deeper_comments(layout: FileLayout, end: int, column: int) -> int:
    """Where the comment lines end that follow an entry and are indented deeper than it is."""
    at = end
    while at < len(layout.text):
        line = layout.text[at : layout.line_end(at)]
        shown = line.lstrip(" ")
        at += len(line)
        if shown.startswith("#") and len(line) - len(shown) > column:
            end = at
        elif shown.strip():
            break
    return end


def _begins_the_file(before: str) -> bool:
    return all(_BEGINNING.fullmatch(line) is not None for line in before.splitlines(keepends=True))
