"""Reading statements back from day files, those of earlier and of later versions too."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from jobaid.log.dayfile import AMENDMENTS
from jobaid.log.statements.statement_kinds import KINDS, TABLES
from jobaid.log.statements.statement_maker import STATEMENT_VERSION, faults_of
from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from jobaid.log.dayfile import KeptDocument, Tables


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement as it stands in a day file.

    `at` is None where the time cannot be read, `by` is empty where nobody is told. `document` is
    the whole of it, unknown keys too: never change it.
    """

    id: str
    kind: str
    of: str | None
    at: dt.datetime | None
    by: Mapping[str, Any]
    document: Mapping[str, Any]

    @property
    def interaction(self) -> str | None:
        """The interaction it bears on, as far as it says so itself."""
        kind = KINDS.get(self.kind)
        if kind is not None and kind.about == "interaction":
            return self.of
        told = self.document.get("interaction")
        if isinstance(told, str):
            return told
        return self.of.partition("#")[0] if self.of and "#" in self.of else None

    def get(self, name: str) -> Any:
        """What it adds under a name, None where there is nothing."""
        return self.document.get(name)


def statements_in(tables: Tables) -> Iterator[Statement]:
    """The statements of a day file in the order of its tables, kept promises of old among them.

    One without an id is passed over; one of a later version is read as far as it can be.
    """
    for table, documents in tables.items():
        for kept in documents.values():
            found = statement_of(kept, table)
            if found is not None:
                yield found


def statement_of(kept: KeptDocument | Mapping[str, Any], table: str) -> Statement | None:
    """The statement that a document of a table is, None where it is none."""
    kind = TABLES.get(table)
    document: Mapping[str, Any] | None = kept
    if kind is None:
        document = kept_promise(kept) if table == AMENDMENTS else None
    if document is None:
        return None
    id, of, by = document.get("id"), document.get("of"), document.get("by")
    if not isinstance(id, str) or not id:
        return None
    return Statement(
        id,
        "promise" if kind is None else kind.name,
        of if isinstance(of, str) else None,
        _moment(document.get("at")),
        by if isinstance(by, Mapping) else {},
        document,
    )


def kept_promise(amendment: Mapping[str, Any]) -> dict[str, Any] | None:
    """The promise statement that an amendment of an earlier version stands for, or None.

    Earlier versions wrote `"promise": {"id": ..., "kept": true}` into an amendment of the call.
    """
    promise = amendment.get("promise")
    if not isinstance(promise, Mapping) or promise.get("kept") is not True:
        return None
    return {
        "v": STATEMENT_VERSION,
        "id": amendment.get("id"),
        "kind": "promise",
        "of": promise.get("id"),
        "at": amendment.get("at"),
        "by": amendment.get("agent"),
        "interaction": amendment.get("of"),
        "change": "kept",
        "words": amendment.get("note"),
    }


def is_newer(document: Mapping[str, Any]) -> bool:
    """Whether a later version of the program made a statement: it is then not judged."""
    version = document.get("v")
    return (
        isinstance(version, int | float)
        and not isinstance(version, bool)
        and version > STATEMENT_VERSION
    )


def faults_in(document: Mapping[str, Any], table: str) -> list[str]:
    """What is wrong with a statement that stands in a table, in sentences; [] where it is right."""
    kind = TABLES[table]
    return [] if is_newer(document) else list(faults_of(document, kind))


def _moment(text: object) -> dt.datetime | None:
    if not isinstance(text, str):
        return None
    try:
        moment = dt.datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)
