"""How a file is laid out: where each key and list item begins and ends, and its column.

The tree of the reader knows values and not how they are written: an alias is what it stands
for, dashes, commas and colons are gone. So this walks the parser's events and tokens, which
know. All positions are characters of the file's text, without a byte order mark.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import field
from typing import Any, Literal

import yaml

from jobaid.library.yaml_source import Loader
from jobaid.quick_dataclasses import dataclass

NodeKind = Literal["scalar", "list", "mapping", "alias"]


@dataclass(slots=True)
class FilePiece:
    """A value as it is written, from `start` to `end` (without what only follows it).

    `entries` are those of a list or mapping; `flow` tells `[...]` and `{...}` from lines.
    `style` is the quote or sign of a scalar, "" where it has none; `name` is its text.
    """

    kind: NodeKind
    start: int
    end: int = 0
    flow: bool = False
    style: str = ""
    name: str = ""
    entries: list[Entry] = field(default_factory=list)


@dataclass(slots=True)
class Entry:
    """A key with its value, or a list item. `start` is where its key or dash stands.

    `hook` is the place right behind its colon or dash (in `[...]`: where the item begins).
    """

    start: int
    hook: int
    value: FilePiece
    key: FilePiece | None = None


class FileLayout:
    """The text of a file that can be read, with its pieces."""

    def __init__(self, text: str, newline: str | None = None) -> None:
        self.text = text
        self.newline = newline or ("\r\n" if "\r\n" in text else "\n")
        body = text.encode()
        self._dashes: list[int] = []
        self.commas: list[int] = []
        self._colons: list[tuple[int, int]] = []
        self._signs: list[int] = []
        self._scalars: list[tuple[int, int]] = []
        for token in _each(Loader(body), "get_token"):
            start, end = token.start_mark.index, token.end_mark.index
            if isinstance(token, yaml.BlockEntryToken):
                self._dashes.append(start)
            elif isinstance(token, yaml.FlowEntryToken):
                self.commas.append(start)
            elif isinstance(token, yaml.ValueToken):
                self._colons.append((start, end))
            elif isinstance(token, yaml.KeyToken) and end > start:
                self._signs.append(start)
        events = _each(Loader(body), "get_event")
        self.root = next(
            self._piece(event, events)
            for event in events
            if isinstance(event, yaml.events.NodeEvent)
        )
        # The parser has to be let run to its end.
        for _ in events:
            pass

    def at(self, path: Sequence[str | int]) -> tuple[FilePiece | None, int]:
        """The collection that holds the entry at `path`, and its number there.

        Raises LookupError where there is no such entry; the root is in none (None, 0).
        """
        holder, number, piece = None, 0, self.root
        for key in path:
            holder, number = piece, entry_number(piece, key)
            piece = piece.entries[number].value
        return holder, number

    def column(self, index: int) -> int:
        """How far a place is from the beginning of its line."""
        return index - self.line_start(index)

    def line_start(self, index: int) -> int:
        """Where the line of a place begins."""
        return self.text.rfind("\n", 0, index) + 1

    def line_end(self, index: int) -> int:
        """Where the line behind that of a place begins."""
        end = self.text.find("\n", index)
        return len(self.text) if end < 0 else end + 1

    def has_comment(self, start: int, end: int) -> bool:
        """Whether a comment stands between two places."""
        at = self.text.find("#", start, end)
        while at >= 0:
            before = bisect_left(self._scalars, (at + 1, 0)) - 1
            if before < 0 or self._scalars[before][1] <= at:
                return True
            at = self.text.find("#", at + 1, end)
        return False

    # -- building ---------------------------------------------------------------------------

    def _piece(self, event: Any, events: Iterator[Any]) -> FilePiece:
        start, end = event.start_mark.index, event.end_mark.index
        if isinstance(event, yaml.AliasEvent):
            return FilePiece("alias", start, end)
        if isinstance(event, yaml.ScalarEvent):
            style = event.style or ""
            if style in ("|", ">"):
                self._scalars.append((self.line_end(start), end))
                end = self._block_end(start, end)
            else:
                self._scalars.append((start, end))
            return FilePiece("scalar", start, end, style=style, name=event.value)
        if isinstance(event, yaml.SequenceStartEvent):
            piece = FilePiece("list", start, flow=bool(event.flow_style))
            self._items(piece, events)
        else:
            piece = FilePiece("mapping", start, flow=bool(event.flow_style))
            self._keys(piece, events)
        return piece

    def _inside(self, piece: FilePiece, events: Iterator[Any], end: type) -> Iterator[Any]:
        """The events up to the one that ends the piece."""
        for event in events:
            if isinstance(event, end):
                self._close(piece, event)
                return
            yield event

    def _items(self, piece: FilePiece, events: Iterator[Any]) -> None:
        for event in self._inside(piece, events, yaml.SequenceEndEvent):
            value = self._piece(event, events)
            at = value.start
            if not piece.flow:
                at = self._dashes[bisect_left(self._dashes, value.start) - 1]
            entry = Entry(at, at if piece.flow else at + 1, value)
            value.end = max(value.end, entry.hook)
            piece.entries.append(entry)

    def _keys(self, piece: FilePiece, events: Iterator[Any]) -> None:
        for event in self._inside(piece, events, yaml.MappingEndEvent):
            key = self._piece(event, events)
            value = self._piece(next(events), events)
            start, sign = key.start, bisect_left(self._signs, key.start + 1) - 1
            before = piece.entries[-1].value.end if piece.entries else piece.start
            if sign >= 0 and self._signs[sign] >= before:
                start = self._signs[sign]
            hook = key.end
            colon = bisect_left(self._colons, (key.end, 0))
            if colon < len(self._colons) and self._colons[colon][0] <= value.start:
                hook = self._colons[colon][1]
            value.end = max(value.end, hook)
            piece.entries.append(Entry(start, hook, value, key))

    def _close(self, piece: FilePiece, event: Any) -> None:
        if piece.flow:
            piece.end = event.end_mark.index
        else:
            # The parser counts blank lines and comments behind a block as part of it.
            piece.end = piece.entries[-1].value.end

    def _block_end(self, start: int, end: int) -> int:
        """Where a block text ends: its blank lines are its own only where it keeps them (`+`)."""
        header = self.text[start : self.line_end(start)].partition("#")[0]
        if "+" in header:
            return end - 1 if self.text[end - 1 : end] == "\n" else end
        return len(self.text[:end].rstrip(" \r\n"))


def entry_number(piece: FilePiece, key: str | int) -> int:
    """Which entry of a collection a step of a path names. Raises LookupError for none."""
    if piece.kind == "list" and isinstance(key, int) and 0 <= key < len(piece.entries):
        return key
    if piece.kind == "mapping" and isinstance(key, str):
        for number, entry in enumerate(piece.entries):
            if entry.key is not None and entry.key.kind == "scalar" and entry.key.name == key:
                return number
    raise LookupError(key)


def _each(parser: Any, what: str) -> Iterator[Any]:
    get = getattr(parser, what)
    try:
        while (found := get()) is not None:
            yield found
    finally:
        parser.dispose()
