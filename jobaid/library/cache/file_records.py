"""What is kept of each file of a library, and how rows become bytes and come back."""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Iterable
from pathlib import PurePosixPath
from typing import NamedTuple

from jobaid.library.content_ids import content_id
from jobaid.library.findings import Finding
from jobaid.library.model import NOWHERE, FilePlace, Script
from jobaid.library.reading.library_file import FILE, read_house
from jobaid.library.reading.list_reader import read_list
from jobaid.library.reading.page_reader import SINGLES, is_page, read_page, read_single
from jobaid.library.reading.plan_file import ENDING, read_plans
from jobaid.library.reading.script_reader import read_script
from jobaid.library.search_rows import SearchRow, article_row, house_rows, rows_of
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import kept_parts, of_kept_parts

# ASCII's own separators (file, group, record, unit); texts never hold them, for YAML files
# cannot and what an escape writes is cleaned away when rows are packed.
_COLUMN, _ROW, _ENTRY = "\x1c", "\x1e", "\x1f"
_SEPARATORS = re.compile("[\x1c-\x1f]")


@dataclass(frozen=True, slots=True)
class FileRecord:
    """What a start needs to know of one file without reading it.

    `id` and `spot` are those of the script or page in it (None where there is none);
    `findings` are those of this file alone, as JSON.
    """

    file: str
    content_id: str
    id: str | None
    spot: FilePlace
    findings: bytes

    @property
    def check(self) -> int:
        """A checksum over all of it (CRC-32), to notice a damaged cache."""
        head = f"{self.file}\0{self.content_id}\0{self.id}\0{self.spot}".encode()
        return zlib.crc32(self.findings, zlib.crc32(head))


class MadeParts(NamedTuple):
    """A file's record, its packed rows and the bytes that both were made of."""

    record: FileRecord
    rows: bytes
    content: bytes


def make(file: str, content: bytes, languages: tuple[str, ...]) -> tuple[MadeParts, Script | None]:
    """Read one file. The script comes along so that it need not be read twice."""
    id: str | None = None
    spot, rows, script = NOWHERE, b"", None
    findings: tuple[Finding, ...]
    folder = file.partition("/")[0]
    if file == FILE:
        _, findings = read_house(content)
    elif folder == "scripts" and file.endswith(ENDING):
        _, findings = read_plans(file, content, PurePosixPath(file).name.removesuffix(ENDING))
    elif folder == "scripts":
        script, findings = read_script(file, content)
        if script is not None:
            id, spot = script.id, script.spot("id")
            rows = packed(rows_of(script, languages))
    elif is_page(file):
        page, findings = read_page(file, content)
        if page is not None:
            id, spot = page.id, page.spot("id")
        if page is not None and folder == "articles":
            rows = packed([article_row(page, languages)])
    elif file in SINGLES:
        _, findings = read_single(file, content)
    else:
        found, findings = read_list(file, content)
        if file == "replies.yaml":
            rows = packed(house_rows(found, languages))
    record = FileRecord(file, content_id(content), id, spot, _pack_findings(findings))
    return MadeParts(record, rows, content), script


def packed(rows: Iterable[SearchRow]) -> bytes:
    """Rows as bytes: one column after the other."""
    columns = [
        _ROW.join(
            _ENTRY.join(_clean(one) for one in value) if isinstance(value, tuple) else _clean(value)
            for value in column
        )
        for column in zip(*rows, strict=True)
    ]
    return _COLUMN.join(columns).encode("utf-8", "replace")


def _clean(text: str) -> str:
    return _SEPARATORS.sub(" ", text)


def unpacked(data: bytes) -> list[SearchRow]:
    """Rows from `packed`. Raises ValueError for bytes that are none."""
    if not data:
        return []
    kinds, scripts, ids, titles, heard, texts, tags = data.decode().split(_COLUMN)
    return list(
        map(
            SearchRow._make,
            zip(
                kinds.split(_ROW),
                scripts.split(_ROW),
                ids.split(_ROW),
                titles.split(_ROW),
                _tuples(heard),
                texts.split(_ROW),
                _tuples(tags),
                strict=True,
            ),
        )
    )


def _tuples(column: str) -> list[tuple[str, ...]]:
    return [tuple(one.split(_ENTRY)) if one else () for one in column.split(_ROW)]


def _pack_findings(findings: tuple[Finding, ...]) -> bytes:
    if not findings:
        return b""
    return json.dumps([_plain_finding(one) for one in findings]).encode()


def _plain_finding(one: Finding) -> list[object]:
    fix = None if one.fix is None else kept_parts(one.fix)
    return [one.line, one.column, one.code, kept_parts(one.words), one.severity, fix]


def findings_of(record: FileRecord) -> list[Finding]:
    """The findings of one file. Raises ValueError for bytes that are none."""
    if not record.findings:
        return []
    return [
        Finding(record.file, line, column, code, of_kept_parts(words, ""), severity, _fix(fix))
        for line, column, code, words, severity, fix in json.loads(record.findings)
    ]


def _fix(kept: object) -> str | None:
    return None if kept is None else of_kept_parts(kept, "")
