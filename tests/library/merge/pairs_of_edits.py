"""Pairs of edits of the shipped scripts, merged: whether a sentence was lost or doubled."""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from jobaid.library.editing.rewriting import held_in
from jobaid.library.merge.library_merge import merge_libraries
from jobaid.library.merge.sequence_merge import SentencePiece, apart_from, sentences_of
from jobaid.library.reading.plan_file import ENDING
from jobaid.library.shipped import shipped_library
from tests.library.random_edits import edited, texts

SCRIPTS = {
    path.name: path.read_bytes()
    for path in sorted((shipped_library() / "scripts").rglob("*.yaml"))
    if not path.name.endswith(ENDING)
}


@dataclass
class Pairs:
    """What came of so many pairs; `false` clashes are those where nothing was changed by both."""

    pairs: int = 0
    clashes: list[tuple[str, str, str]] = field(default_factory=list)
    false: list[tuple[str, str, str, str]] = field(default_factory=list)
    wrong: list[tuple[str, str, str, str]] = field(default_factory=list)

    def add(self, other: Pairs) -> None:
        """Count others in."""
        self.pairs += other.pairs
        self.clashes += other.clashes
        self.false += other.false
        self.wrong += other.wrong


def merge_pairs(pairs: int, seed: int) -> Pairs:
    """Merge pairs of edits, each of one script."""
    rng = random.Random(seed)
    found = Pairs()
    for _ in range(pairs):
        name = rng.choice(list(SCRIPTS))
        what, ours = edited(rng, SCRIPTS[name], "ours")
        other, theirs = edited(rng, SCRIPTS[name], "theirs")
        merged = merge_libraries({name: SCRIPTS[name]}, {name: ours}, {name: theirs})
        found.pairs += 1
        if merged.clashes:
            clash = merged.clashes[0]
            found.clashes.append((what, other, clash.what))
            if not both_changed(*(held_in(one) for one in (SCRIPTS[name], ours, theirs))):
                found.false.append((name, what, other, clash.what))
            continue
        base, mine, yours, result = (
            sentences(one, SCRIPTS[name])
            for one in (SCRIPTS[name], ours, theirs, merged.contents[name])
        )
        for one in {*base, *mine, *yours, *result}:
            a, b = mine[one] - base[one], yours[one] - base[one]
            allowed = {base[one] + a + b}
            if a * b > 0:
                # Both did the same, or took out what lies in each other.
                allowed |= set(range(base[one] + a + b, base[one] + max(a, b) + 1))
            if {what, other} & {"redirect"} and "remove" in what + other:
                # What the other took out takes the way with it that this one changed in it.
                allowed |= {base[one] + a, base[one] + b}
            if merged.kept:
                # A step that one took out stays with what the other wrote in it.
                allowed.add(base[one] + (b if merged.kept[0].ours is None else a))
            if result[one] not in allowed:
                found.wrong.append((name, what, other, one))
    return found


def sentences(content: bytes, base: bytes) -> Counter[str]:
    """How often each sentence stands in a file; what was put behind one of `base` is its own."""
    return Counter(piece.words for piece in apart_from(pieces_of(base), pieces_of(content)))


@lru_cache(64)
def pieces_of(content: bytes) -> list[SentencePiece]:
    """Every sentence of a file."""
    return [piece for _, text in texts(held_in(content)) for piece in sentences_of(text)]


# -- what a clash is, said without the merge -------------------------------------------------


def both_changed(base: Any, ours: Any, theirs: Any) -> bool:
    """Whether two people changed one thing otherwise.

    One sentence, one value, the place of one step; or one took out what the other wrote in.
    """
    was, mine, yours = dict(_parts(base, ())), dict(_parts(ours, ())), dict(_parts(theirs, ()))
    for one, other in ((mine, yours), (yours, mine)):
        gone = {path for path in was if path not in one}
        new = {path for path, value in other.items() if was.get(path) != value}
        if any(path[: len(out)] == out for out in gone for path in new):
            return True
    for path in {*mine} & {*yours}:
        before, one, other = was.get(path), mine[path], yours[path]
        if path[-1:] == ("order",):
            there = {*(before or ()), *one, *other}
            there = {id for id in there if id in (before or ()) and id in one and id in other}
            before, one, other = (
                [id for id in x or () if id in there] for x in (before, one, other)
            )
        if one == other or before in (one, other):
            continue
        if not isinstance(before, str):
            return True
        said = [
            Counter(piece.words for piece in sentences_of(str(x))) for x in (before, one, other)
        ]
        if (said[0] - said[1]) & (said[0] - said[2]):
            return True
    return False


def _parts(value: Any, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Every part of a file by its ids; lists without ids are values of their own."""
    if isinstance(value, dict):
        yield path, "mapping"
        for key, one in value.items():
            yield from _parts(one, (*path, key))
    elif (
        isinstance(value, list) and value and all(isinstance(x, dict) and "id" in x for x in value)
    ):
        yield path, "list"
        yield (*path, "order"), [one["id"] for one in value]
        for one in value:
            yield from _parts(one, (*path, one["id"]))
    else:
        yield path, value if isinstance(value, str) else json.dumps(value)
