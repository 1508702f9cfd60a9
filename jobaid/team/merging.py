"""Two forms of one part brought together: nothing of either is lost, and nothing is there twice.

Pure: bytes in, bytes out. What an erasure names comes out of neither.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import field
from typing import Any

from jobaid.log.dayfile import DayFileError, KeptDocument, Tables, lay_out, parse, readable
from jobaid.log.seal.seal_chain import BadSeal, read_salts, read_seal, salt_lines
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import ErrorInWords, sentence

ERASURES = "erasures"

Wanted = Callable[[str, KeptDocument], bool]
"""Whether a document of a table is to come along."""


class NotWhole(ErrorInWords, ValueError):
    """What came is half of something, or something else; `words` say which, as a clause."""


class Rewritten(ErrorInWords, ValueError):
    """Seals that came do not go on from those that were seen before: `words` say so."""


@dataclass
class MergedDay:
    """A day brought together.

    `data` is its file, None where ours is that already; `came` are documents that are new or of a
    higher revision, by table; `more` those of ours that theirs lacks; `changed` the ids whose
    same revision says something else there: ours stay.
    """

    data: bytes | None = None
    came: list[tuple[str, KeptDocument]] = field(default_factory=list)
    more: list[tuple[str, KeptDocument]] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)


def merge_day(
    ours: bytes | None,
    theirs: bytes,
    *,
    erased: Collection[str] = (),
    wanted: Wanted | None = None,
    erasing: bool = False,
) -> MergedDay:
    """A day's file that is `theirs`, with what only `ours` has. Raises NotWhole.

    What is erased does not come in; what ours has of it goes only with `erasing`. Where nothing
    stands against it, the bytes that came are taken as they are: what was sealed of them stays
    provable.
    """
    there = _whole(theirs)
    here = readable(ours or b"")[0]
    merged = MergedDay()
    tables: Tables = {}
    as_it_came = True
    gone = erased if erasing else ()
    for name, documents in there.items():
        known = {_name(kept): kept for kept in here.get(name, {}).values()}
        table = tables.setdefault(name, {})
        for number, kept in documents.items():
            present = known.pop(_name(kept), None)
            if _is_erased(name, kept, erased):
                as_it_came = False
                if present is not None and not erasing:
                    table[number] = present
                continue
            if present is None and wanted is not None and not wanted(name, kept):
                as_it_came = False
                continue
            best = _better(present, kept, merged)
            as_it_came &= best is kept
            if present is None or (best is kept and kept.revision > present.revision):
                merged.came.append((name, kept))
            table[number] = best
        as_it_came &= not _add(table, known, name, gone, merged)
    for name in here.keys() - there.keys():
        table = tables.setdefault(name, {})
        known = {_name(kept): kept for kept in here[name].values()}
        as_it_came &= not _add(table, known, name, gone, merged)
    data = theirs if as_it_came else b"".join(lay_out(_filled(tables)))
    if not any(tables.values()) and ours is None:
        return merged
    merged.data = None if data == ours else data
    return merged


def merge_salts(ours: bytes | None, theirs: bytes, erased: Collection[str] = ()) -> bytes | None:
    """The salts of both, those of erased documents apart; None where ours are these already."""
    salts = {**read_salts(theirs), **read_salts(ours or b"")}
    kept = {name: salt for name, salt in salts.items() if name.id not in erased}
    if kept == read_salts(ours or b""):
        return None
    return theirs if kept == read_salts(theirs) else b"".join(salt_lines(kept))


def merge_seals(ours: bytes | None, theirs: bytes) -> bytes | None:
    """The seals of a year: the longer of the two; None where ours are. Raises NotWhole, Rewritten.

    Seals are only ever added: one has to be the beginning of the other.
    """
    lines = theirs.split(b"\n")
    if lines.pop():
        raise NotWhole(sentence("its last line is cut"))
    for number, line in enumerate(lines, 1):
        try:
            read_seal(line)
        except BadSeal as error:
            raise NotWhole(sentence("line {number} of it is damaged", number=number)) from error
    held = ours or b""
    if held.startswith(theirs):
        return None
    if not theirs.startswith(held):
        raise Rewritten(
            sentence("seals in it are not those that were there before: they were written anew")
        )
    return theirs


def _whole(data: bytes) -> Tables:
    if not data.strip():
        raise NotWhole(sentence("it is empty"))
    try:
        return parse(data)
    except DayFileError as error:
        cut = data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{") and not data.rstrip().endswith(
            b"}"
        )
        raise NotWhole(
            sentence("it is cut: the rest has not come yet")
            if cut
            else sentence("it is damaged, or no day file")
        ) from error


def _name(kept: KeptDocument) -> str | bytes:
    return kept.text if kept.identifier is None else kept.identifier


def _is_erased(table: str, kept: KeptDocument, erased: Collection[str]) -> bool:
    return bool(erased) and not erased_names(table, kept).isdisjoint(erased)


def erased_names(table: str, document: Mapping[str, Any]) -> set[str]:
    """The ids whose erasure destroys a document: its own, and those of what it is about."""
    names = ("id",) if table == ERASURES else ("id", "of", "interaction", "replaces")
    told = (document.get(name) for name in names)
    found = {one for one in told if isinstance(one, str)}
    return found | {one.partition("#")[0] for one in found}


def _better(present: KeptDocument | None, arrival: KeptDocument, merged: MergedDay) -> KeptDocument:
    if present is None or present.text == arrival.text or arrival.revision > present.revision:
        return arrival
    if arrival.revision < present.revision:
        return present
    if present.load() == arrival.load():
        return arrival
    merged.changed.append(str(present.identifier))
    return present


def _add(
    table: dict[str, KeptDocument],
    known: Mapping[str | bytes, KeptDocument],
    name: str,
    erased: Collection[str],
    merged: MergedDay,
) -> bool:
    """Put what only we have behind what came; whether there was any."""
    free = max(map(int, table), default=0) + 1
    kept = [one for one in known.values() if not _is_erased(name, one, erased)]
    table.update({str(number): one for number, one in enumerate(kept, free)})
    merged.more += [(name, one) for one in kept]
    return bool(kept)


def _filled(tables: Tables) -> Tables:
    return {name: table for name, table in tables.items() if table}
