"""The packed form of a search: rows and word lists as flat arrays, and their bytes on disk."""

from __future__ import annotations

import json
import struct
import sys
import zlib
from array import array

from jobaid.library.search.lexicon import lines
from jobaid.quick_dataclasses import dataclass

# Raised whenever what is packed, or how, changes: an older cache is then built anew.
FORM = 4
_MAGIC = b"JobAidSearch"
_LETTER = {"script": "S", "step": "T", "reply": "R", "article": "A"}
KIND_OF_LETTER = {letter: kind for kind, letter in _LETTER.items()}


class StaleIndex(ValueError):
    """The bytes are no search index of this version and machine: build it from the rows."""


@dataclass(frozen=True, slots=True)
class Packed:
    """All that a search reads. Scripts are the first rows, then steps and replies.

    `kinds` has a letter for each row (S, T, R, A). `words` are sorted; the rows of word *w* are
    `strong_rows[strong_at[w]:strong_at[w + 1]]` (in a title, callers' words, a tag or an id;
    `strong_worth` says how much, 1 to 255) and `weak_rows[weak_at[w]:weak_at[w + 1]]` (in the
    running text only), both ascending. `by_id` is all row numbers in the order of their ids,
    of one id the script first and the others by their scripts; `by_title` those of the
    scripts in the order of their plain titles. `short_forms` are the house's own.
    """

    kinds: str
    scripts: list[str]
    ids: list[str]
    titles: list[str]
    words: list[str]
    strong_at: array[int]
    strong_rows: array[int]
    strong_worth: bytes
    weak_at: array[int]
    weak_rows: array[int]
    by_id: array[int]
    by_title: array[int]
    short_forms: dict[str, tuple[str, ...]]


def letter_of(kind: str) -> str:
    """The row letter of a kind."""
    return _LETTER[kind]


def _fingerprint() -> bytes:
    """What else the packed lists hang on: byte order, array width, the word lists."""
    spoken = zlib.crc32(repr([lines(name) for name in ("english", "spanish", "phrases")]).encode())
    return f"{FORM} {sys.byteorder} {array('I').itemsize} {spoken:08x}".encode()


def to_bytes(packed: Packed) -> bytes:
    """The index as bytes: a header with a CRC-32, then sections with their lengths."""
    names = [packed.scripts, packed.ids, packed.titles, packed.words, packed.short_forms]
    sections = [
        packed.kinds.encode(),
        json.dumps(names, separators=(",", ":")).encode(),
        packed.strong_worth,
        *(
            numbers.tobytes()
            for numbers in (
                packed.strong_at,
                packed.strong_rows,
                packed.weak_at,
                packed.weak_rows,
                packed.by_id,
                packed.by_title,
            )
        ),
    ]
    body = b"".join(struct.pack("<Q", len(one)) + one for one in sections)
    mark = _fingerprint()
    return _MAGIC + struct.pack("<II", len(mark), zlib.crc32(body)) + mark + body


def from_bytes(data: bytes) -> Packed:
    """The index that `to_bytes` wrote.

    Raises `StaleIndex` when the bytes are cut, changed, of another version or machine.
    """
    try:
        return _read(memoryview(data))
    except (struct.error, ValueError, TypeError, RecursionError) as trouble:
        raise StaleIndex("The search cache does not fit; it is built anew.") from trouble


def _read(data: memoryview) -> Packed:
    start = len(_MAGIC) + 8
    mark_length, checked = struct.unpack("<II", data[len(_MAGIC) : start])
    body = data[start + mark_length :]
    if (
        data[: len(_MAGIC)] != _MAGIC
        or data[start : start + mark_length] != _fingerprint()
        or zlib.crc32(body) != checked
    ):
        raise ValueError("another form")
    sections: list[memoryview] = []
    at = 0
    while at < len(body):
        (length,) = struct.unpack("<Q", body[at : at + 8])
        sections.append(body[at + 8 : at + 8 + length])
        at += 8 + length
    kinds, names, worth, *numbers = sections
    arrays = [array("I") for _ in numbers]
    for one, section in zip(arrays, numbers, strict=True):
        one.frombytes(section)
    scripts, ids, titles, words, short_forms = json.loads(bytes(names))
    strong_at, strong_rows, weak_at, weak_rows, by_id, by_title = arrays
    return Packed(
        bytes(kinds).decode(),
        scripts,
        ids,
        titles,
        words,
        strong_at,
        strong_rows,
        bytes(worth),
        weak_at,
        weak_rows,
        by_id,
        by_title,
        {form: tuple(meant) for form, meant in short_forms.items()},
    )
