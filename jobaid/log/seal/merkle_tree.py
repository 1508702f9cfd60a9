"""Merkle trees as RFC 6962 makes them: roots, and proofs that a leaf is in a tree.

A leaf is hashed behind the byte 0x00, a node behind 0x01; an odd one goes up as it is and is never
doubled, so no two lists of leaves have the same root.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import sha256


def leaf_hash(data: bytes) -> bytes:
    """The hash of a leaf with this content."""
    return sha256(b"\x00" + data).digest()


def merkle_root(leaves: Sequence[bytes]) -> bytes:
    """The root over hashes of leaves; over none the hash of nothing."""
    if not leaves:
        return sha256().digest()
    level = list(leaves)
    while len(level) > 1:
        level = _above(level)
    return level[0]


def tree_levels(leaves: Sequence[bytes]) -> list[list[bytes]]:
    """Every level of the tree over hashes of leaves, which come first; the root is the last."""
    levels = [list(leaves)]
    while len(levels[-1]) > 1:
        levels.append(_above(levels[-1]))
    return levels


def audit_path(leaves: Sequence[bytes], place: int) -> list[bytes]:
    """The hashes beside the way from a leaf (0 for the first) to the root, lowest first."""
    path: list[bytes] = []
    level = list(leaves)
    while len(level) > 1:
        beside = place ^ 1
        if beside < len(level):
            path.append(level[beside])
        level = _above(level)
        place //= 2
    return path


def root_by_path(leaf: bytes, place: int, size: int, path: Iterable[bytes]) -> bytes | None:
    """The root of a tree of `size` leaves to which a path leads; None where it fits none."""
    if not 0 <= place < size:
        return None
    hashes = list(path)
    last = size - 1
    while last:
        if place % 2 or place < last:
            if not hashes:
                return None
            beside = hashes.pop(0)
            leaf = _node(beside, leaf) if place % 2 else _node(leaf, beside)
        place //= 2
        last //= 2
    return None if hashes else leaf


def _above(level: list[bytes]) -> list[bytes]:
    pairs = [_node(level[at], level[at + 1]) for at in range(0, len(level) - 1, 2)]
    return pairs + level[-1:] if len(level) % 2 else pairs


def _node(left: bytes, right: bytes) -> bytes:
    return sha256(b"\x01" + left + right).digest()
