"""Lines of JSON on their way into a profile: read, judged, masked, each for itself.

Nothing here knows a profile, so several processes can do it at once: working out JSON and masking
it take most of the time of an import.
"""

from __future__ import annotations

import gc
import json
import logging
import math
import os
import re
from base64 import b64decode
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from functools import partial
from typing import TYPE_CHECKING, Any, BinaryIO, NamedTuple

from jobaid.log.dayfile import INTERACTIONS, KeptDocument
from jobaid.log.mask import mask_text, mask_value, masks_in_force, use_masks
from jobaid.log.mask.clean_lines import CleanLines
from jobaid.log.plain_records import local_day
from jobaid.log.statements import BadStatement, mask_statement
from jobaid.log.version_store import content_id
from jobaid.operations.records.exporting import VERSION_KIND
from jobaid.operations.records.statement_import import ids_of, is_statement, table_of
from jobaid.utf8_text import utf8_text
from jobaid.worker_pool import worker_pool

if TYPE_CHECKING:
    from datetime import date

    from jobaid.log.plain_records import Document

DEEPEST = 200
"""Levels of a document: far more than any has, and few enough for every reader of JSON."""

NEWEST = 1
"""The highest `v` of a document that this program understands."""

_AT_ONCE = 200  # lines judged at a time
_AT_ONCE_SIZE = 4 * 1024 * 1024  # bytes of them
_WORTH_IT = 2_000  # lines from which on further processes, which take time to start, are worth it
_MOST_PROCESSES = 4
_AHEAD = 3  # batches that wait for each process: what is held in memory

_LOOKED_AT = 400  # bytes of a line that cannot be read, in which its id is looked for
_ID_SEEN = re.compile(rb'"id"\s*:\s*"([A-Za-z0-9_.:-]{1,80})"')

_log = logging.getLogger(__name__)


class JudgedLine(NamedTuple):
    """What became of a line: a document, or why there is none (`refused`); of an empty one neither.

    `text` is the document as it is to be kept, masked, and `masked` how many things were. `about`
    are the ids that it is, or is about.
    """

    line: int
    refused: str | None = None
    id: str | None = None
    rev: int = 0
    day: date | None = None
    table: str = ""
    text: bytes = b""
    masked: int = 0
    about: frozenset[str] = frozenset()


class _Unfit(ValueError):
    """Why a line cannot be taken in."""


Numbered = tuple[int, bytes | None]
"""A line and its number (1 for the first); None for one that was too long to be read."""


def judged_lines(lines: BinaryIO, table: str | None, longest: int) -> Iterator[JudgedLine]:
    """Every line of a file in order, judged; on all processors where there are many.

    `table` is where the documents belong, None for statements, each of which tells it.
    """
    batches = _batches(enumerate(_lines(lines, longest), 1))
    judge = partial(judge_lines, table=table)
    begun = 0
    global _clean
    _clean = CleanLines()  # other masks may be in force now
    for batch in batches:
        yield from judge(batch)
        begun += len(batch)
        if begun >= _WORTH_IT and (processes := min(os.cpu_count() or 1, _MOST_PROCESSES)) > 1:
            yield from _on_all_processors(batches, table, processes)
            return


def _on_all_processors(
    batches: Iterator[list[Numbered]], table: str | None, processes: int
) -> Iterator[JudgedLine]:
    waiting: deque[tuple[list[Numbered], Future[list[JudgedLine]]]] = deque()
    pool: ProcessPoolExecutor | None = None
    try:
        # "spawn": a fork of a program with threads may hang, and would keep its locks
        pool = worker_pool(processes, "spawn", _begin_judging, masks_in_force())
        for batch in batches:
            waiting.append((batch, pool.submit(judge_lines, batch, table)))
            if len(waiting) > processes * _AHEAD:
                yield from waiting[0][1].result()
                waiting.popleft()
        while waiting:
            yield from waiting[0][1].result()
            waiting.popleft()
    except (OSError, RuntimeError) as error:
        # No processes to be had, or one of them was killed: what is left is judged here
        _log.info("Lines are judged one by one: %s", error)
        for batch, _ in waiting:
            yield from judge_lines(batch, table)
        for batch in batches:
            yield from judge_lines(batch, table)
    finally:
        if pool is not None:
            pool.shutdown(wait=True, cancel_futures=True)


def _begin_judging(masks: Iterable[tuple[str, str]]) -> None:
    """In a process that judges lines and nothing else: documents have no cycles to look for."""
    use_masks(masks)
    gc.disable()


_clean = CleanLines()  # of the import in hand: one at a time holds a profile


def judge_lines(lines: Iterable[Numbered], table: str | None) -> list[JudgedLine]:
    """Judge some lines."""
    return [_judged(number, line, table) for number, line in lines]


def _judged(number: int, line: bytes | None, table: str | None) -> JudgedLine:
    id: str | None = None
    clean = False
    try:
        if line is None:
            raise _Unfit("the line is longer than any record and was not read")
        if not line.strip():
            return JudgedLine(number)
        try:
            document = _parse(line)
        except _Unfit:
            id = _id_seen(line)
            raise
        if document.get("kind") == VERSION_KIND and table == INTERACTIONS and "id" not in document:
            return _version(number, document)
        id = _id_of(document)
        _known_version(document)
        if table is None:
            place = table_of(document)
            masked, count = mask_statement(document)
        else:
            place = table
            if is_statement(document):
                raise _Unfit("it is a statement; take it in with --statements")
            clean = _clean.sees(line)
            told, count = (document, 0) if clean else mask_value(document)
            masked = told if isinstance(told, dict) else {}
        if masked.get("id") != id:
            raise _Unfit("its id holds a card number, and without it the id means nothing")
    except (_Unfit, BadStatement) as unfit:
        return JudgedLine(number, str(unfit), id)
    kept = _as_written(line, document) if clean else KeptDocument.of(masked)
    about = frozenset(ids_of(document))
    return JudgedLine(
        number, None, id, kept.revision, local_day(masked), place, kept.text, count, about
    )


def _as_written(line: bytes, document: Document) -> KeptDocument:
    """A document with nothing to mask: the text of its line, where a day file has it like that."""
    text = line.strip()
    plain = text.isascii() and b"\\" not in text and b'": ' not in text
    return KeptDocument.written(text, document) if plain else KeptDocument.of(document)


def _version(number: int, document: Document) -> JudgedLine:
    """A content that calls have used. Raises _Unfit where it is not the one that it says."""
    id, text, packed = document.get("version"), document.get("text"), document.get("base64")
    _known_version(document)
    try:
        content = (
            text.encode("utf-8") if isinstance(text, str) else b64decode(str(packed), None, True)
        )
    except ValueError:
        raise _Unfit("the version in it cannot be read") from None
    if not isinstance(id, str) or content_id(content) != id:
        raise _Unfit("the version in it is not the one that its id names")
    return JudgedLine(number, None, id, table=VERSION_KIND, text=content)


def _id_seen(line: bytes) -> str | None:
    """What the id of a line may be that cannot be read: to name it with."""
    seen = _ID_SEEN.search(line, 0, _LOOKED_AT)
    return None if seen is None else mask_text(seen[1].decode("ascii")).text


def _parse(line: bytes) -> Document:
    try:
        text = utf8_text(line)
        told = _DECODER.decode(text)
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
    if line.count(b"{") + line.count(b"[") > DEEPEST and _depth(told) > DEEPEST:
        raise _Unfit("it is nested too deeply")
    return told


def _known_version(document: Document) -> None:
    version = document.get("v")
    if isinstance(version, int | float) and not isinstance(version, bool) and version > NEWEST:
        raise _Unfit("a newer version of Job Aid made it; take it in with that version")


def _batches(lines: Iterator[Numbered]) -> Iterator[list[Numbered]]:
    batch: list[Numbered] = []
    size = 0
    for one in lines:
        batch.append(one)
        size += len(one[1] or b"")
        if len(batch) >= _AT_ONCE or size >= _AT_ONCE_SIZE:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _lines(lines: BinaryIO, longest: int) -> Iterator[bytes | None]:
    """The lines of a file; None for one that is too long, of which no more is held in memory."""
    while line := lines.readline(longest + 1):
        if len(line) <= longest or line.endswith(b"\n"):
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = lines.readline(longest)
        yield None


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


_DECODER = json.JSONDecoder(parse_constant=_no_constant, parse_float=_number)


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
