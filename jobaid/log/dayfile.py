"""The text of a day file: a TinyDB database that any stock TinyDB opens, one document a line.

    {"interactions": {
    "1": {...},
    "2": {...}
    }, "amendments": {
    "1": {...}
    }}

JSON in ASCII only (UTF-8 would fail under an ASCII locale and garble under cp1252). A document a
line lets a writer put known lines together again without working them out anew, and lets a
damaged file give back all documents but the damaged one.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from hashlib import blake2b
from typing import Any, TypeVar

from jobaid.log.plain_records import Document, plain

INTERACTIONS = "interactions"
"""The table of the interactions themselves."""

AMENDMENTS = "amendments"
"""The table of what was added to an interaction later."""

Tables = dict[str, dict[str, "KeptDocument"]]
"""By name of the table, then by TinyDB's document id (a whole number as text)."""

KnownDocuments = dict[bytes, tuple[str | None, int]]
"""`id` and `rev` of documents whose text was worked out before, by a digest of that text."""

_MOST_KNOWN = 20_000

One = TypeVar("One")

_HEAD = re.compile(rb'(?P<name>"(?:[^"\\]|\\.)*"): \{')
_LINE = re.compile(rb'"(?P<number>[0-9]+)": (?P<text>\{.*\}),?')
# Where in a damaged file a table or a document may begin; at the start of a line whatever has
# become of its number, elsewhere (in a file that stock TinyDB wrote) only with one.
_PLACE = re.compile(
    r'"(?P<table>[A-Za-z_][A-Za-z0-9_-]*)"\s*:\s*\{(?=\s*("[0-9]+"\s*:\s*\{|\}))'
    r'|(?:"(?P<number>[0-9]+)"\s*:\s*|^[^\s{}][^{\n]{0,20})(?=\{)',
    re.MULTILINE,
)
_encode = json.JSONEncoder(ensure_ascii=True, separators=(",", ":")).encode


class DayFileError(ValueError):
    """The bytes are not a TinyDB database."""


class KeptDocument(Mapping[str, Any]):
    """A document as it is kept: its JSON text, worked out when asked for.

    It cannot be altered, so its text is always right. `identifier` and `revision` are its `id`
    and `rev` (None and 0 where it has none).
    """

    __slots__ = ("_document", "identifier", "revision", "text")

    def __init__(self, text: bytes) -> None:
        """From JSON text in ASCII; raises ValueError when it is no mapping."""
        document = json.loads(text)
        if not isinstance(document, dict):
            raise DayFileError("a document is not a mapping")
        self._describe(text, document)
        self._document: Document | None = document

    @classmethod
    def as_known(cls, text: bytes, known: KnownDocuments) -> KeptDocument:
        """The same as from its text, which is worked out only if `known` has not seen it yet."""
        print_ = blake2b(text, digest_size=16).digest()
        seen = known.get(print_)
        if seen is None:
            kept = cls(text)
            if len(known) < _MOST_KNOWN:
                known[print_] = (kept.identifier, kept.revision)
        else:
            kept = cls.__new__(cls)
            kept.text = text
            kept._document = None
            kept.identifier, kept.revision = seen
        return kept

    @classmethod
    def of(cls, document: Mapping[str, Any]) -> KeptDocument:
        """A document in its kept form, as it is now.

        Keeping never fails: a value that JSON does not know is kept as text.
        """
        if isinstance(document, KeptDocument):
            return document
        try:
            text = _encode(document)
        except (TypeError, ValueError, RecursionError):
            text = _encode(plain(document))
        return cls.written(text.encode("ascii"), document)

    @classmethod
    def told(cls, text: bytes, identifier: str, revision: int) -> KeptDocument:
        """From a `text` that a KeptDocument had, and what it told of itself."""
        kept = cls.__new__(cls)
        kept.text, kept.identifier, kept.revision = text, identifier, revision
        kept._document = None
        return kept

    @classmethod
    def written(cls, text: bytes, document: Mapping[str, Any]) -> KeptDocument:
        """From JSON text in ASCII and in one line that says this document."""
        kept = cls.__new__(cls)
        kept._describe(text, document)
        kept._document = None
        return kept

    def load(self) -> Document:
        """The document as a fresh mapping of one's own."""
        document, self._document = self._document, None
        return json.loads(self.text) if document is None else document

    def forget(self) -> None:
        """Keep the text alone: the worked-out form takes about six times the room."""
        self._document = None

    def _describe(self, text: bytes, document: Mapping[str, Any]) -> None:
        identifier, revision = document.get("id"), document.get("rev")
        self.text = text
        self.identifier = identifier if isinstance(identifier, str) else None
        self.revision = revision if isinstance(revision, int) else 0

    def __getitem__(self, key: str) -> Any:
        return self._worked_out()[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._worked_out())

    def __len__(self) -> int:
        return len(self._worked_out())

    def _worked_out(self) -> Document:
        if self._document is None:
            self._document = json.loads(self.text)
        return self._document


def lay_out(tables: Mapping[str, Mapping[Any, Mapping[str, Any]]]) -> Iterator[bytes]:
    """The bytes of a day file, in pieces; documents in kept form are not worked out anew."""
    start = b"{"
    for name, table in tables.items():
        yield b"%b%b: {" % (start, _encode(name).encode("ascii"))
        mark = b"\n"
        for number, document in table.items():
            yield b'%b"%d": ' % (mark, int(number))
            yield KeptDocument.of(document).text
            mark = b",\n"
        start = b"\n}, "
    yield b"\n}}\n" if tables else b"{}\n"


def parse(data: bytes, known: KnownDocuments | None = None, *, texts_alone: bool = False) -> Tables:
    """The tables of a day file, in our own layout or in anybody's.

    Documents that are `known` are not worked out again; those that are read get to be known.
    `texts_alone`: each is worked out and forgotten at once, so that a full day takes little room.
    Raises DayFileError when the bytes are not a TinyDB database.
    """
    try:
        lines = _lines(data)
        tables = None if lines is None else _parse_lines(lines, known, texts_alone)
        return _parse_whole(data) if tables is None else tables
    except (ValueError, RecursionError) as error:
        raise DayFileError(str(error)) from error


def pick(data: bytes, identifier: str, table: str = INTERACTIONS) -> KeptDocument | None:
    """One document by its `id`, without working out the others where the layout is ours."""
    sought = _encode(identifier).encode("ascii")
    place = data.find(sought)
    if place < 0:
        return None
    head = b"%b: {\n" % _encode(table).encode("ascii")
    while place >= 0:
        start, end = data.rfind(b"\n", 0, place) + 1, data.find(b"\n", place)
        match = _LINE.fullmatch(data, start, max(end, start))
        last = data.rfind(b"\n}, ", 0, start) + 1
        if match and data.startswith((b"{" + head, b"}, " + head), last):
            try:
                kept = KeptDocument(match["text"])
            except (ValueError, RecursionError):
                break
            if kept.identifier == identifier:
                return kept
        place = data.find(sought, max(end, place + 1))
    found = readable(data)[0].get(table, {}).values()
    return next((kept for kept in found if kept.identifier == identifier), None)


def readable(data: bytes, known: KnownDocuments | None = None) -> tuple[Tables, bool]:
    """What can be read of a day file's bytes, and whether that is all (not damaged).

    `known` is as for `parse`.
    """
    if not data:
        return {}, True
    try:
        return parse(data, known), True
    except DayFileError:
        return salvage(data), False


def salvage(data: bytes) -> Tables:
    """Every whole document with an `id` that the bytes of a damaged day file still hold."""
    text = data.decode("utf-8", errors="replace")
    decoder = json.JSONDecoder()
    found: dict[str, list[tuple[str | None, KeptDocument]]] = {}
    name, place = INTERACTIONS, 0
    while match := _PLACE.search(text, place):
        place = match.end()
        if match["table"]:
            name = match["table"]
            continue
        try:
            document, end = decoder.raw_decode(text, place)
        except (ValueError, RecursionError):
            # Not one of the mappings within it: the next document is on the next line
            place = max(text.find("\n", place), place)
            continue
        if isinstance(document.get("id"), str):
            # A replaced character is one that was damaged: the document is not whole
            if "\ufffd" not in text[place:end]:
                found.setdefault(name, []).append((match["number"], KeptDocument.of(document)))
            place = end
    return {name: _numbered(documents) for name, documents in found.items()}


def _numbered(documents: list[tuple[str | None, KeptDocument]]) -> dict[str, KeptDocument]:
    """Documents by number; one whose number is lost or taken gets the next that is free."""
    table: dict[str, KeptDocument] = {}
    others: list[KeptDocument] = []
    for number, document in documents:
        if number is None or str(int(number)) in table:
            others.append(document)
        else:
            table[str(int(number))] = document
    free = max(map(int, table), default=0) + 1
    return table | {str(number): document for number, document in enumerate(others, free)}


def stream(
    data: bytes, known: KnownDocuments | None = None, *, interactions_first: bool
) -> Iterator[tuple[str, KeptDocument]]:
    """The documents of a day file with their tables, the interactions first or last.

    Each is worked out when it comes, and one that is let go before the next takes no room: all of
    a full day at once take some 15 MB. `known` is as for `parse`. Raises DayFileError when the
    bytes are not a TinyDB database, maybe after some documents.
    """
    lines = _lines(data) if data else {}
    if lines is None:
        yield from in_order(parse(data, known), interactions_first=interactions_first)
        return
    for name, text in in_order(lines, interactions_first=interactions_first):
        try:
            kept = _kept(text, known)
        except (ValueError, RecursionError) as error:
            raise DayFileError(str(error)) from error
        yield name, kept


def in_order(
    tables: Mapping[str, Mapping[str, One]], *, interactions_first: bool
) -> Iterator[tuple[str, One]]:
    """What is in tables, each with the name of its table, the interactions first or last."""
    for name in sorted(tables, key=lambda name: (name == INTERACTIONS) != interactions_first):
        for one in tables[name].values():
            yield name, one


def _kept(text: bytes, known: KnownDocuments | None) -> KeptDocument:
    return KeptDocument(text) if known is None else KeptDocument.as_known(text, known)


def _parse_lines(
    lines: dict[str, dict[str, bytes]], known: KnownDocuments | None, texts_alone: bool
) -> Tables:
    """The tables of these lines.

    Every line is worked out once, so that damage is never carried on into the next writing.
    """
    tables: Tables = {name: {} for name in lines}
    for name, texts in lines.items():
        for number, text in texts.items():
            tables[name][number] = kept = _kept(text, known)
            if texts_alone:
                kept.forget()
    return tables


def _lines(data: bytes) -> dict[str, dict[str, bytes]] | None:
    """By table and number the texts of a file in our own layout; None for any other."""
    lines = data.split(b"\n")
    if len(lines) < 3 or lines.pop() or lines.pop() != b"}}" or not data.isascii():
        return None
    tables: dict[str, dict[str, bytes]] = {}
    table: dict[str, bytes] = {}
    more = False  # a comma ended the last line
    for place, line in enumerate(lines):
        if match := _LINE.fullmatch(line):
            if place == 0 or more != bool(table):
                return None
            table[match["number"].decode("ascii")] = match["text"]
            more = line.endswith(b",")
        else:
            opening = b"}, " if place else b"{"
            head = _HEAD.fullmatch(line.removeprefix(opening))
            if more or head is None or not line.startswith(opening):
                return None
            try:
                table = tables.setdefault(json.loads(head["name"]), {})
            except ValueError:
                return None
    return None if more else tables


def _parse_whole(data: bytes) -> Tables:
    told = json.loads(data)
    if not isinstance(told, dict) or not all(isinstance(table, dict) for table in told.values()):
        raise DayFileError("the file is not a database")
    tables: Tables = {}
    for name, table in told.items():
        if not all(isinstance(document, dict) for document in table.values()):
            raise DayFileError("a document is not a mapping")
        tables[name] = {
            str(int(number)): KeptDocument.of(document) for number, document in table.items()
        }
    return tables
