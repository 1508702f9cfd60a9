"""What a seal says: leaves of documents, the root of a day, and the chain of the roots.

    leaf     [table, id, rev, content]      content: SHA-256(salt + the document's text)
    head     v, n, day, at, size, root, previous
    link     SHA-256(head as JSON), the `previous` of the next head

A leaf holds nothing of a document that could be guessed: once its salt is gone, so is every way to
try what the document may have said. Pure: salts and times are passed in.
"""

from __future__ import annotations

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from typing import Any, NamedTuple

from jobaid.log.seal.merkle_tree import audit_path, leaf_hash, merkle_root, root_by_path
from jobaid.quick_dataclasses import dataclass

SEAL_VERSION = 1
SALT_SIZE = 32
"""Bytes of a salt."""

NO_LINK = ""
"""The `previous` of the first head."""

_encode = json.JSONEncoder(ensure_ascii=True, separators=(",", ":"), sort_keys=True).encode


class BadSeal(ValueError):
    """What should be a seal, salts or a proof is none; the text says why."""


class SealedLeaf(NamedTuple):
    """One (id, rev) of a table of a day, and the salted hash of its document."""

    table: str
    id: str
    rev: int
    content: str

    def hashed(self) -> bytes:
        """Its hash as a leaf of the tree."""
        return leaf_hash(_encode(list(self)).encode("ascii"))


class LeafName(NamedTuple):
    """What names a leaf."""

    table: str
    id: str
    rev: int


@dataclass(frozen=True, slots=True)
class SealHead:
    """The root over all leaves of a day so far, and its place in the chain of a desk."""

    n: int
    day: str
    at: str
    size: int
    root: str
    previous: str

    def link(self) -> str:
        """The hash of everything in the head, which the next one names as `previous`."""
        told = {name: getattr(self, name) for name in self.__slots__}
        return packed(sha256(_encode({"v": SEAL_VERSION, **told}).encode("ascii")).digest())


@dataclass(frozen=True, slots=True)
class DaySeal:
    """A line of a file of seals: a head, its link as it was written, and the leaves it adds."""

    head: SealHead
    link: str
    leaves: tuple[SealedLeaf, ...]


def content_of(salt: bytes, text: bytes) -> str:
    """The salted hash of a document's text (compact JSON in ASCII, as day files hold it)."""
    return packed(sha256(salt + text).digest())


def seal_day(
    day: str,
    before: Sequence[SealedLeaf],
    added: Sequence[SealedLeaf],
    *,
    n: int,
    previous: str,
    at: str,
) -> DaySeal:
    """The seal of a day whose tree grows by leaves; `before` are those it has."""
    leaves = [leaf.hashed() for leaf in (*before, *added)]
    head = SealHead(n, day, at, len(leaves), packed(merkle_root(leaves)), previous)
    return DaySeal(head, head.link(), tuple(added))


def seal_line(seal: DaySeal) -> bytes:
    """A seal as a line of its file."""
    head = {name: getattr(seal.head, name) for name in seal.head.__slots__}
    told = {"v": SEAL_VERSION, **head, "link": seal.link, "leaves": [list(x) for x in seal.leaves]}
    return _encode(told).encode("ascii") + b"\n"


def read_seal(line: bytes) -> DaySeal:
    """The seal of a line. Raises BadSeal."""
    told = _mapping(line)
    try:
        return DaySeal(_head(told), _text(told["link"]), _leaves(told["leaves"]))
    except (KeyError, TypeError) as error:
        raise BadSeal(f"it lacks {error}") from error


def chain_faults(seals: Iterable[tuple[SealHead, str]]) -> Iterator[int]:
    """The `n` of every head (in order, with its written link) that does not fit the chain."""
    expected, previous = 0, NO_LINK
    for head, link in seals:
        if head.n != expected or head.previous != previous or head.link() != link:
            yield head.n
        expected, previous = head.n + 1, link


def root_faults(seals: Iterable[DaySeal]) -> Iterator[int]:
    """The `n` of every seal of one day (in order) whose leaves do not make its root."""
    leaves: list[bytes] = []
    for seal in seals:
        leaves += [leaf.hashed() for leaf in seal.leaves]
        if seal.head.size != len(leaves) or seal.head.root != packed(merkle_root(leaves)):
            yield seal.head.n


# A proof


def make_proof(desk: str, seals: Sequence[DaySeal], place: int) -> dict[str, Any]:
    """The proof that a leaf stands in a day, by all seals of that day; a plain mapping."""
    leaves = [leaf for seal in seals for leaf in seal.leaves]
    path = audit_path([leaf.hashed() for leaf in leaves], place)
    head, link = seals[-1].head, seals[-1].link
    return {
        "v": SEAL_VERSION,
        "desk": desk,
        "n": head.n,
        "day": head.day,
        "at": head.at,
        "leaf": list(leaves[place]),
        "place": place,
        "size": head.size,
        "path": packed(b"".join(path)),
        "previous": head.previous,
        "link": link,
    }


def proof_of(
    desk: str,
    told: Mapping[str, Any],
    leaf: SealedLeaf,
    place: int,
    size: int,
    path: Sequence[bytes],
    root: bytes,
) -> dict[str, Any] | None:
    """The same out of a kept tree whose head is `told`; None where it does not hold together."""
    proof = {
        "v": SEAL_VERSION,
        "desk": desk,
        **{name: told[name] for name in ("n", "day", "at")},
        "leaf": list(leaf),
        "place": place,
        "size": size,
        "path": packed(b"".join(path)),
        **{name: told[name] for name in ("previous", "link")},
    }
    if root_by_path(leaf.hashed(), place, size, path) != root:
        return None
    head = SealHead(told["n"], told["day"], told["at"], size, packed(root), told["previous"])
    return proof if head.link() == told["link"] else None


def proof_text(proof: Mapping[str, Any]) -> str:
    """A proof as it is printed: one line of JSON."""
    return _encode(proof)


def check_proof(told: bytes) -> tuple[SealedLeaf, SealHead, str, str]:
    """The leaf that a printed proof proves, its head, its link and desk. Raises BadSeal.

    What is proved is that whoever has this link in their chain had this leaf in that day.
    """
    proof = _mapping(told)
    try:
        leaf, path = _leaf(proof["leaf"]), unpacked(_text(proof["path"]))
        hashes = [path[at : at + 32] for at in range(0, len(path), 32)]
        size = _whole(proof["size"])
        root = root_by_path(leaf.hashed(), _whole(proof["place"]), size, hashes)
        if root is None:
            raise BadSeal("its path leads to no root")
        head = _head({**proof, "root": packed(root)})
        link, desk = _text(proof["link"]), _text(proof["desk"])
    except (KeyError, TypeError) as error:
        raise BadSeal(f"it lacks {error}") from error
    if head.link() != link:
        raise BadSeal(
            "its leaf, path and head do not lead to its link: something in it was altered"
        )
    return leaf, head, link, desk


# Salts


def salt_lines(salts: Mapping[LeafName, bytes]) -> Iterator[bytes]:
    """The lines of a day's file of salts."""
    for name, salt in salts.items():
        yield _encode([*name, packed(salt)]).encode("ascii") + b"\n"


def leaf_line(leaf: SealedLeaf) -> bytes:
    """A leaf as a line of JSON."""
    return _encode(list(leaf)).encode("ascii") + b"\n"


def read_leaf(line: bytes) -> SealedLeaf:
    """The leaf of a line. Raises BadSeal."""
    try:
        return _leaf(json.loads(line))
    except (ValueError, RecursionError) as error:
        raise BadSeal("it is no JSON") from error


def read_salts(data: bytes) -> dict[LeafName, bytes]:
    """The salts of a day; a line that is none is passed over, so its document has none."""
    lines = data.splitlines()
    salts: dict[LeafName, bytes] = {}
    try:
        every = json.loads(b"[%b]" % b",".join(lines))
        if len(every) == len(lines):
            return {LeafName(*leaf[:3]): unpacked(leaf[3]) for leaf in _leaves(every)}
    except (ValueError, TypeError, RecursionError):
        pass
    for line in lines:
        try:
            leaf = _leaf(json.loads(line))
            salts[LeafName(*leaf[:3])] = unpacked(leaf.content)
        except (ValueError, TypeError, RecursionError):
            continue
    return salts


def packed(data: bytes) -> str:
    """Bytes as base64 of RFC 4648 for URLs, without padding."""
    return urlsafe_b64encode(data).decode("ascii").rstrip("=")


def unpacked(text: str) -> bytes:
    """The bytes that `packed` made a text of. Raises BadSeal for any other text."""
    try:
        data = urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except ValueError as error:
        raise BadSeal("it is no base64") from error
    if packed(data) != text:
        raise BadSeal("it is no base64")
    return data


def _head(told: Mapping[str, Any]) -> SealHead:
    if told["v"] != SEAL_VERSION:
        raise BadSeal("another version of Job Aid made it")
    return SealHead(
        _whole(told["n"]),
        _text(told["day"]),
        _text(told["at"]),
        _whole(told["size"]),
        _text(told["root"]),
        _text(told["previous"]),
    )


def _leaf(told: object) -> SealedLeaf:
    if not isinstance(told, list) or len(told) != 4:
        raise BadSeal("a leaf has a table, an id, a revision and a hash")
    return SealedLeaf(_text(told[0]), _text(told[1]), _whole(told[2]), _text(told[3]))


def _leaves(told: object) -> tuple[SealedLeaf, ...]:
    """Leaves, all at once: there are as many as documents."""
    if not isinstance(told, list):
        raise BadSeal("its leaves are no list")
    if all(
        type(one) is list
        and len(one) == 4
        and type(one[0]) is type(one[1]) is type(one[3]) is str
        and type(one[2]) is int
        for one in told
    ):
        return tuple(map(SealedLeaf._make, told))
    return tuple(map(_leaf, told))


def _mapping(line: bytes) -> dict[str, Any]:
    try:
        told = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise BadSeal("it is no JSON") from error
    if not isinstance(told, dict):
        raise BadSeal("it is no JSON object")
    return told


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise BadSeal("a text is missing in it")
    return value


def _whole(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise BadSeal("a whole number is missing in it")
    return value
