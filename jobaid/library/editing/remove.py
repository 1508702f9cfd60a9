"""Taking a key or a list item out of a file, with the comments that belong to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from jobaid.library.editing.layout import FileLayout, FilePiece
from jobaid.library.editing.regions import Region, comma_of, region, stands_alone
from jobaid.library.editing.splicing import spliced
from jobaid.library.editing.trees import CannotWrite, Path, without_entry

if TYPE_CHECKING:
    from jobaid.library.yaml_source import Node

__all__ = ["CannotWrite", "remove"]

# A name (`&x`) or tag that stands between a key and its list.
_PROPERTIES = re.compile(r"(?:[ \t]+[&!]\S*)*")


def remove(content: bytes, path: Path) -> bytes:
    """The file without the list item or key at `path`; the last one leaves `[]` or `{}`.

    Raises `CannotWrite` when the file cannot be read, has no such place, or needs it elsewhere
    (what stands there has a name that an alias uses).
    """

    def tries(text: str, _root: Node) -> Iterator[str]:
        yield removed(FileLayout(text), path)

    return spliced(content, path, lambda tree: without_entry(tree, path), tries)


def removed(layout: FileLayout, path: Path) -> str:
    """The text without the entry at a path. Raises LookupError where there is none."""
    holder, number = layout.at(path)
    if holder is None:
        raise LookupError("")
    if holder.flow:
        return _from_brackets(layout, holder, number)
    if len(holder.entries) == 1:
        return _the_only_one(layout, holder, path)
    return _from_lines(layout, holder, number)


def _from_lines(layout: FileLayout, holder: FilePiece, number: int) -> str:
    text, lines = layout.text, region(layout, holder, number)
    if lines.inline:
        # What comes next moves up behind the dash; its comments first, as they stood.
        following = holder.entries[1].start
        comment = text.find("#", lines.tail, following)
        return text[: lines.head] + text[comment if comment >= 0 else following :]
    if number == 0:
        return text[: lines.head] + text[lines.below :]
    start = lines.above
    if lines.tail == len(text) and not text.endswith("\n"):
        # A file that ends without a line end goes on doing so.
        start = len(text[:start].removesuffix("\n").removesuffix("\r"))
    return text[:start] + text[lines.tail :]


def _the_only_one(layout: FileLayout, holder: FilePiece, path: Path) -> str:
    text, lines = layout.text, region(layout, holder, 0)
    empty = "[]" if holder.kind == "list" else "{}"
    end = layout.newline if text[: lines.tail].endswith("\n") else ""
    above, number = layout.at(path[:-1])
    if lines.inline or above is None:
        return text[: lines.head] + empty + end + text[lines.tail :]
    hook = above.entries[number].hook
    properties = _PROPERTIES.match(text, hook)
    hook = hook if properties is None else properties.end()
    rest = text[hook : lines.head] + text[lines.tail :]
    if not end:
        rest = rest.rstrip("\r\n")
    return f"{text[:hook]} {empty}{rest}"


def _from_brackets(layout: FileLayout, holder: FilePiece, number: int) -> str:
    text, entries = layout.text, holder.entries
    start, end = entries[number].start, entries[number].value.end
    comma = comma_of(layout, holder, number)
    alone = stands_alone(layout, holder, number)
    if alone is not None:
        return _whole_lines(layout, holder, number, alone)
    if len(entries) == 1:
        end = end if comma is None else comma + 1
        before, after = text[:start], text[end:]
        if not text[holder.start + 1 : start].strip() and not text[end : holder.end - 1].strip():
            before, after = text[: holder.start + 1], text[holder.end - 1 :]
        return before + after
    if number + 1 < len(entries) and "\n" not in text[end : entries[number + 1].start]:
        return text[:start] + text[entries[number + 1].start :]
    if number:
        before_it = comma_of(layout, holder, number - 1)
        if before_it is not None and not layout.has_comment(before_it, start):
            return text[:before_it] + text[end:]
        if before_it is not None and comma is None:
            return text[:before_it] + text[before_it + 1 : start].rstrip(" ") + text[end:]
    end = end if comma is None else comma + 1
    return text[:start] + text[end + len(text[end:]) - len(text[end:].lstrip(" ")) :]


def _whole_lines(layout: FileLayout, holder: FilePiece, number: int, lines: Region) -> str:
    text = layout.text
    before = text[: lines.head]
    if number and comma_of(layout, holder, number) is None:
        # Without a comma behind the last there is none behind the one that is last now.
        comma = comma_of(layout, holder, number - 1)
        if comma is not None:
            before = text[:comma] + text[comma + 1 : lines.head]
    return before + text[lines.tail :]
