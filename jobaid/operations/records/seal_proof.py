"""The proof that a call stood in the record of a day, to be handed on and checked without it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jobaid.log.dayfile import INTERACTIONS
from jobaid.log.dayreader import desks
from jobaid.log.plain_records import id_days
from jobaid.log.seal.kept_tree import prove_from_tree
from jobaid.log.seal.seal_chain import DaySeal, SealedLeaf, check_proof, make_proof
from jobaid.log.seal.seal_reader import SealReader
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import ErrorInWords

if TYPE_CHECKING:
    from pathlib import Path

_SOME = 5  # ids that are named


class NoSuchSeal(ErrorInWords, ValueError):
    """No seal has what is asked for, or more than one thing fits; `words` say so."""


@dataclass(frozen=True, slots=True)
class CheckedProof:
    """What a proof proves. `known`: whether the seals here have its link (None: none here)."""

    desk: str
    day: str
    at: str
    leaf: SealedLeaf
    link: str
    known: bool | None


def prove(log: Path, start: str) -> dict[str, Any]:
    """The proof of the newest revision of what has an id that begins like this.

    It needs the seals alone, so what was erased since can be proved too. Raises NoSuchSeal, and
    OSError when the seals cannot be read.
    """
    quick = _by_trees(log, start)
    if quick is not None:
        return quick
    found: dict[str, tuple[tuple[bool, int], str, list[DaySeal], int]] = {}
    for desk in desks(log):
        reader = SealReader(log, desk)
        for year in reader.years():
            for seals in reader.days(year).values():
                leaves = [leaf for seal in seals for leaf in seal.leaves]
                for place, leaf in enumerate(leaves):
                    if start and leaf.id.startswith(start):
                        rank = (leaf.table == INTERACTIONS, leaf.rev)
                        if leaf.id not in found or rank > found[leaf.id][0]:
                            found[leaf.id] = (rank, desk, seals, place)
    if start in found:
        found = {start: found[start]}
    if not found:
        raise NoSuchSeal(
            f"No seal has an id that begins with {start or 'nothing'}. A day is sealed once it is "
            "over; `jobaid log seal` does it at once."
        )
    if len(found) > 1:
        some = ", ".join(sorted(found)[:_SOME]) + (" ..." if len(found) > _SOME else "")
        raise NoSuchSeal(f"More than one id begins with {start}: {some}. Give more of the id.")
    ((_, desk, seals, place),) = found.values()
    return make_proof(desk, seals, place)


def _by_trees(log: Path, id: str) -> dict[str, Any] | None:
    """The proof of a whole id that tells its day, by the kept trees; None where they do not."""
    best: tuple[bool, int] | None = None
    proof = None
    for desk in desks(log) if (days := id_days(id)) else ():
        reader = SealReader(log, desk)
        for day in days:
            told = prove_from_tree(reader.tree_path(day.isoformat()), desk, id)
            rank = None if told is None else (told[0].table == INTERACTIONS, told[0].rev)
            if told is not None and rank is not None and (best is None or rank > best):
                best, proof = rank, told[1]
    return proof


def check(told: bytes, log: Path) -> CheckedProof:
    """What a printed proof proves, held against the seals in a log folder where there are any.

    Raises BadSeal when it proves nothing.
    """
    leaf, head, link, desk = check_proof(told)
    chain = SealReader(log, desk).chain() if desk in desks(log) else None
    links = [] if chain is None else chain.links
    known = any(own == link for _, own in links) if links else None
    return CheckedProof(desk, head.day, head.at, leaf, link, known)
