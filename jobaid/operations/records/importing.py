"""Taking JSON lines into a profile: what `log export` writes, or what another program made.

Documents stay equal as JSON, but for card numbers. Every line stands for itself: one that cannot
be taken in is named with its number, and the others go on.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, BinaryIO

from jobaid.log.daybook import Daybook, Put
from jobaid.log.dayfile import INTERACTIONS
from jobaid.log.index.index_rows import key, revision
from jobaid.log.index.record_index import Index
from jobaid.log.mask import mask_value
from jobaid.log.statements import BadStatement, mask_statement
from jobaid.log.trouble import why
from jobaid.operations.records.record_reader import kept_document
from jobaid.operations.records.statement_import import HeldElsewhere, ids_of, is_statement, table_of

if TYPE_CHECKING:
    from jobaid.log.plain_records import Document
    from jobaid.log.profile import Profile

LONGEST_LINE = 64 * 1024 * 1024
"""Bytes of a line that are still taken in: some forty times what a call with a 1 MB note takes."""

DEEPEST = 200
"""Levels of a document: far more than any has, and few enough for every reader of JSON."""

NEWEST = 1
"""The highest `v` of a document that this program understands."""

_BATCH = 500  # documents put into day files at a time
_BATCH_SIZE = 32 * 1024 * 1024  # bytes of lines likewise


@dataclass(frozen=True, slots=True)
class RefusedLine:
    """A line that was not taken in: its number (1 for the first), its id if it told one, why."""

    line: int
    id: str | None
    words: str


@dataclass(frozen=True, slots=True)
class MaskedLine:
    """A line in which card numbers or security codes were masked: how many there were."""

    line: int
    id: str
    count: int


@dataclass
class Imported:
    """What became of the lines. `trouble` is why the import ended before all were done."""

    added: int = 0
    replaced: int = 0
    unchanged: int = 0
    older: int = 0
    refused: list[RefusedLine] = field(default_factory=list)
    masked: list[MaskedLine] = field(default_factory=list)
    trouble: str | None = None

    @property
    def taken(self) -> int:
        """How many documents were added or replaced."""
        return self.added + self.replaced


@dataclass(frozen=True, slots=True)
class _Arrival:
    line: int
    id: str
    document: Document
    table: str


class _Unfit(ValueError):
    """Why a line cannot be taken in."""


def import_records(
    profile: Profile,
    lines: BinaryIO,
    *,
    table: str | None = INTERACTIONS,
    longest: int = LONGEST_LINE,
) -> Imported:
    """Take in JSON lines, as interactions, as amendments, or (`table` None) as statements.

    A statement goes into the table of its kind; a wrong one, and one of a kind that this version
    does not know, is refused.

    `profile` is open for writing: the day files are this desk's own, whatever desk the documents
    name, so each file keeps its one writer. The same document twice adds nothing; a higher `rev`
    replaces, a lower one is passed over. A document goes into the file of the local day on which
    its call began, or of 1970-01-01 when it does not say. Raises ProfileTrouble when the profile
    is open for reading only.
    """
    profile.must_write()
    return _Importer(profile, table).run(lines, longest)


class _Importer:
    def __init__(self, profile: Profile, table: str | None) -> None:
        self._profile = profile
        self._table = table
        self._result = Imported()
        self._daybook = Daybook(profile.log, profile.desk)
        self._index = Index(profile.log, profile.index, writing=True)
        self._statements = HeldElsewhere(profile.log, profile.desk)
        self._index.refresh()
        self._erased = {str(one.get("of")) for one in self._index.statements("erasure")}

    def run(self, lines: BinaryIO, longest: int) -> Imported:
        try:
            batch: dict[str, _Arrival] = {}
            size = 0
            for number, line in enumerate(_lines(lines, longest), 1):
                arrival = self._arrival(number, line)
                if arrival is None:
                    continue
                if arrival.id in batch or len(batch) >= _BATCH or size > _BATCH_SIZE:
                    self._put(list(batch.values()))
                    batch, size = {}, 0
                batch[arrival.id] = arrival
                size += len(line or b"")
            self._put(list(batch.values()))
        except OSError as error:
            self._result.trouble = (
                f"The import ended early: {why(error)}. What was taken in so far is safe "
                f"({self._result.taken} documents). Mend it and run the same import again: "
                "nothing is added twice."
            )
        finally:
            self._daybook.close()
            self._index.refresh()
            self._index.close()
        return self._result

    def _arrival(self, number: int, line: bytes | None) -> _Arrival | None:
        """The document of a line, masked; None for an empty line, or one that is refused."""
        id: str | None = None
        try:
            if line is None:
                raise _Unfit("the line is longer than any record and was not read")
            if not line.strip():
                return None
            document = _parse(line)
            id = _id_of(document)
            if self._table is None:
                table = table_of(document)
                masked, count = mask_statement(document)
            else:
                table = self._table
                if is_statement(document):
                    raise _Unfit("it is a statement; take it in with --statements")
                masked, count = _masked(document)
            if not self._erased.isdisjoint(ids_of(document)):
                raise _Unfit("it was erased in this profile, and what is erased does not come back")
            if masked.get("id") != id:
                raise _Unfit("its id holds a card number, and without it the id means nothing")
        except (_Unfit, BadStatement) as unfit:
            self._result.refused.append(RefusedLine(number, id, str(unfit)))
            return None
        if count:
            self._result.masked.append(MaskedLine(number, id, count))
        return _Arrival(number, id, masked, table)

    def _put(self, arrivals: list[_Arrival]) -> None:
        own: list[_Arrival] = []
        for arrival in arrivals:
            put = self._elsewhere(arrival)
            if put is None:
                own.append(arrival)
            else:
                self._count(arrival, put)
        for table in dict.fromkeys(one.table for one in own):
            here = [one for one in own if one.table == table]
            kept = self._daybook.put_many([one.document for one in here], table)
            for arrival, outcome in zip(here, kept, strict=True):
                self._count(arrival, outcome.put)

    def _elsewhere(self, arrival: _Arrival) -> Put | None:
        """What another desk's files say to a document; None when it belongs in our own."""
        if self._table is None:
            kept = self._statements.get(arrival.id, arrival.table)
            if kept is None:
                return None
            return Put.UNCHANGED if kept.load() == arrival.document else Put.CONFLICT
        if self._table != INTERACTIONS:
            return None
        for row in self._index.copies(key(arrival.id)):
            if row.place.desk != self._profile.desk and row.rev >= revision(arrival.document):
                if row.rev > revision(arrival.document):
                    return Put.OLDER
                held = kept_document(self._profile.log, row)
                return Put.UNCHANGED if held == arrival.document else Put.CONFLICT
        return None

    def _count(self, arrival: _Arrival, put: Put) -> None:
        result = self._result
        match put:
            case Put.ADDED:
                result.added += 1
            case Put.REPLACED:
                result.replaced += 1
            case Put.UNCHANGED:
                result.unchanged += 1
            case Put.OLDER:
                result.older += 1
            case _:
                words = "the same revision of it is kept with other content, and stays as it is"
                result.refused.append(RefusedLine(arrival.line, arrival.id, words))


def _lines(lines: BinaryIO, longest: int) -> Iterator[bytes | None]:
    """The lines of a file; None for one that is too long, of which no more is held in memory."""
    while line := lines.readline(longest + 1):
        if len(line) <= longest or line.endswith(b"\n"):
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = lines.readline(longest)
        yield None


def _parse(line: bytes) -> Document:
    """The document of a line. Raises _Unfit."""
    try:
        text = line.decode("utf-8-sig")
        told = json.loads(text, parse_constant=_no_constant, parse_float=_number)
    except UnicodeDecodeError:
        raise _Unfit("it is not text in UTF-8") from None
    except RecursionError:
        raise _Unfit("it is nested too deeply") from None
    except _Unfit:
        raise
    except ValueError:
        raise _Unfit("it is not JSON that can be read") from None
    if not isinstance(told, dict):
        raise _Unfit("it is not a JSON object")
    if _depth(told) > DEEPEST:
        raise _Unfit("it is nested too deeply")
    version = told.get("v")
    if isinstance(version, int | float) and not isinstance(version, bool) and version > NEWEST:
        raise _Unfit("a newer version of Job Aid made it; take it in with that version")
    return told


def _masked(document: Document) -> tuple[Document, int]:
    masked, count = mask_value(document)
    return (masked, count) if isinstance(masked, dict) else ({}, count)


def _id_of(document: Document) -> str:
    id = document.get("id")
    if not isinstance(id, str) or not id:
        raise _Unfit("it has no id")
    return id


def _no_constant(name: str) -> Any:
    raise _Unfit(f"it is not JSON ({name} is no number of JSON)")


def _number(text: str) -> float:
    number = float(text)
    if math.isinf(number):
        raise _Unfit("it holds a number that is too large to be kept")
    return number


def _depth(document: Document) -> int:
    """How many levels of lists and objects there are in a document."""
    depth = 0
    level: list[Any] = [document]
    while level:
        depth += 1
        if depth > DEEPEST:
            break
        level = [
            held
            for one in level
            for held in (one.values() if isinstance(one, dict) else one)
            if isinstance(held, dict | list)
        ]
    return depth
