"""What was said later as the index knows it: amendments, reviews, promises kept, in one table."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from jobaid.log.dayfile import AMENDMENTS
from jobaid.log.index.index_rows import key
from jobaid.log.statements.statement_reader import statement_of

AMENDMENT = "amendment"
"""The kind of an amendment, which does not tell one."""

_WHAT = ("change", "what", "taken", "gives_way", "approves", "settled")


class StatementRow(NamedTuple):
    """A statement as `statements` holds it; ids in the form of `rows.key`, None for absent.

    `of` is what it is about, `interaction` the call it concerns, `part` the promise or complaint
    of that call, `what` its decision in one word ("kept", "opened", "yes"), `at` when (UTC, ISO
    8601), `author` the id of who made it.
    """

    id: str
    kind: str
    of: str | None
    interaction: str | None
    part: str | None
    what: str | None
    at: str | None
    author: str | None
    desk: str | None


def statement_row(document: Mapping[str, Any], table: str) -> StatementRow | None:
    """The row of a document in a table of a day file, None where it is no statement.

    Any JSON may stand in it. Amendments by which earlier versions said that a promise was kept
    are told as such.
    """
    said = statement_of(document, table)
    of, interaction, part = document.get("of"), None, None
    if said is not None:
        interaction, part = said.interaction, said.of if said.kind == "promise" else None
    what = _what(document if said is None else said.document)
    if table == AMENDMENTS:
        interaction = of
    elif said is None:
        return None
    by = document.get("agent") if table == AMENDMENTS else document.get("by")
    return StatementRow(
        id=key(document.get("id")),
        kind=AMENDMENT if table == AMENDMENTS or said is None else said.kind,
        of=key(of) or None,
        interaction=key(interaction) or None,
        part=key(part) or None,
        what=what,
        at=_plain(document.get("at")),
        author=_plain(by.get("id")) if isinstance(by, Mapping) else None,
        desk=_plain(document.get("desk")),
    )


def with_kind(document: dict[str, Any], kind: str) -> dict[str, Any]:
    """A statement that says what it is: the table in which it stands decides, not its own word."""
    if kind == AMENDMENT or document.get("kind") == kind:
        return document
    return {**document, "kind": kind}


def _what(document: Mapping[str, Any]) -> str | None:
    for name in _WHAT:
        told = document.get(name)
        if isinstance(told, bool):
            return "yes" if told else "no"
        if isinstance(told, str):
            return _plain(told)
    return None


def _plain(value: object) -> str | None:
    if not isinstance(value, str) or not value:
        return None
    return value[:200].encode("utf-8", "replace").decode("utf-8").replace("\0", "?")
