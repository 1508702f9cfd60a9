"""The tree of a sealed day, kept beside its root: a proof of one document reads some of its bytes.

`log/<desk>/seals/trees/2026-11-21.tree` follows from the seals and is made anew at any doubt:

    {"v", "n", "day", "at", "previous", "link", "levels": [sizes]}      one line of JSON
    the hashes of every level of the tree, leaves first, 32 bytes each
    for each leaf, by the digest of its id: that (8 bytes), its place (4), where its line is (4)
    the leaves, a line of JSON each: [table, id, rev, content]
"""

from __future__ import annotations

import json
import mmap
import os
import struct
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import Any, NamedTuple

from jobaid.log.dayfile import INTERACTIONS
from jobaid.log.platform import NotPlainFile, open_plain
from jobaid.log.seal.merkle_tree import tree_levels
from jobaid.log.seal.seal_chain import BadSeal, DaySeal, SealedLeaf, leaf_line, proof_of, read_leaf

TREE_VERSION = 1
_HASH = 32
_ENTRY = struct.Struct(">8sII")
_LONGEST_HEAD = 64 * 1024


class FoundLeaf(NamedTuple):
    """A leaf of a kept tree, and its place among the leaves."""

    leaf: SealedLeaf
    place: int


def tree_bytes(seals: Sequence[DaySeal]) -> Iterator[bytes]:
    """The kept tree of a day, by all its seals."""
    leaves = [leaf for seal in seals for leaf in seal.leaves]
    levels = tree_levels([leaf.hashed() for leaf in leaves])
    head, link = seals[-1].head, seals[-1].link
    told = {
        "v": TREE_VERSION,
        "n": head.n,
        "day": head.day,
        "at": head.at,
        "previous": head.previous,
        "link": link,
        "levels": [len(level) for level in levels],
    }
    yield json.dumps(told, separators=(",", ":")).encode("ascii") + b"\n"
    for level in levels:
        yield b"".join(level)
    lines = [leaf_line(leaf) for leaf in leaves]
    entries, at = [], 0
    for place, (leaf, line) in enumerate(zip(leaves, lines, strict=True)):
        entries.append(_ENTRY.pack(_digest(leaf.id), place, at))
        at += len(line)
    yield b"".join(sorted(entries))
    yield b"".join(lines)


def prove_from_tree(path: Path, desk: str, id: str) -> tuple[SealedLeaf, dict[str, Any]] | None:
    """The proof of the newest revision of a document by a kept tree.

    None where the day has no such document; also where there is no tree, or one that does not hold
    together: the seals themselves tell then.
    """
    try:
        with (
            open(open_plain(path, os.O_RDONLY), "rb") as file,
            mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data,
        ):
            return _proved(data, desk, id)
    except (OSError, NotPlainFile, ValueError, KeyError, TypeError, struct.error, IndexError):
        return None


def _proved(data: mmap.mmap, desk: str, id: str) -> tuple[SealedLeaf, dict[str, Any]] | None:
    end = data.find(b"\n", 0, _LONGEST_HEAD)
    head = json.loads(data[:end])
    levels = head["levels"]
    if head["v"] != TREE_VERSION or not levels:
        return None
    hashes = end + 1
    index = hashes + sum(levels) * _HASH
    lines = index + levels[0] * _ENTRY.size
    found = [one for one in _with_id(data, index, levels[0], lines, id) if one.leaf.id == id]
    if not found:
        return None
    leaf, place = max(found, key=lambda one: (one.leaf.table == INTERACTIONS, one.leaf.rev))
    path, start, at = [], hashes, place
    for size in levels[:-1]:
        beside = at ^ 1
        if beside < size:
            path.append(data[start + beside * _HASH : start + (beside + 1) * _HASH])
        start, at = start + size * _HASH, at // 2
    root = data[start : start + _HASH]
    proof = proof_of(desk, head, leaf, place, levels[0], path, root)
    return None if proof is None else (leaf, proof)


def _with_id(data: mmap.mmap, index: int, size: int, lines: int, id: str) -> Iterator[FoundLeaf]:
    """The leaves whose id has the same digest."""
    wanted = _digest(id)
    low, high = 0, size
    while low < high:
        middle = (low + high) // 2
        if _at(data, index, middle)[0] < wanted:
            low = middle + 1
        else:
            high = middle
    while low < size:
        digest, place, at = _at(data, index, low)
        if digest != wanted:
            return
        end = data.find(b"\n", lines + at)
        try:
            yield FoundLeaf(read_leaf(data[lines + at : end]), place)
        except BadSeal:
            return
        low += 1


def _at(data: mmap.mmap, index: int, number: int) -> tuple[bytes, int, int]:
    start = index + number * _ENTRY.size
    digest, place, at = _ENTRY.unpack(data[start : start + _ENTRY.size])
    return digest, place, at


def _digest(id: str) -> bytes:
    return blake2b(id.encode("utf-8", "surrogatepass"), digest_size=8).digest()
