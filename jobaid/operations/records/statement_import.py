"""Statements on their way into a profile: which table they belong in, and what is here already."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jobaid.log.dayreader import DayReader, desks
from jobaid.log.statements import KINDS, TABLES, BadStatement, faults_in
from jobaid.sentences import joined

if TYPE_CHECKING:
    from jobaid.log.dayfile import KeptDocument

_SAID = ("kind", "of", "by")
_CALL = ("state", "events", "started")


def table_of(document: Mapping[str, Any]) -> str:
    """The table of a statement from outside. Raises BadStatement, in words, for a wrong one."""
    kind = KINDS.get(str(document.get("kind")))
    if kind is None:
        told = document.get("kind")
        raise BadStatement(
            "it does not say what kind of statement it is"
            if told is None
            else f"{str(told)[:40]!r} is no kind of statement that this version of Job Aid knows; "
            "a newer one may"
        )
    faults = faults_in(document, kind.table)
    if faults:
        raise BadStatement(joined(*faults).rstrip("."))
    return kind.table


def is_statement(document: Mapping[str, Any]) -> bool:
    """Whether a document that comes as a call or an amendment is a statement of a known kind."""
    told = all(name in document for name in _SAID) and str(document["kind"]) in KINDS
    return told and not any(name in document for name in _CALL)


def ids_of(document: Mapping[str, Any]) -> set[str]:
    """The ids that a document from outside is, or is about: one that was erased keeps it out.

    An erasure itself names what it erased and is let in.
    """
    if document.get("kind") == "erasure":
        return {str(document.get("id"))}
    return {str(document.get(name)) for name in ("id", "of", "interaction") if document.get(name)}


def erased_by(erasure: Mapping[str, Any]) -> set[str]:
    """The ids that an erasure keeps out: what it is of, and what was destroyed along with that."""
    along = erasure.get("along")
    return {str(id) for id in (erasure.get("of"), *(along if isinstance(along, list) else ()))}


class HeldElsewhere:
    """The statements that the files of other desks in a profile hold, read when first asked."""

    def __init__(self, log: Path, own_desk: str) -> None:
        self._log = log
        self._own = own_desk
        self._held: dict[tuple[str, str], KeptDocument] | None = None

    def get(self, id: str, table: str) -> KeptDocument | None:
        """The statement with this id in that table, or None."""
        if self._held is None:
            self._held = {}
            for desk in desks(self._log):
                if desk != self._own:
                    self._read(DayReader(self._log, desk), self._held)
        return self._held.get((table, id))

    def _read(self, reader: DayReader, held: dict[tuple[str, str], KeptDocument]) -> None:
        for day in reader.days():
            for table, documents in reader.tables(day).items():
                for kept in documents.values() if table in TABLES else ():
                    if kept.identifier is not None:
                        kept.forget()
                        held[(table, kept.identifier)] = kept
