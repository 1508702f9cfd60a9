"""What of other desks comes to this one: to a supervisor's all, to others what bears on them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from jobaid.log.dayfile import INTERACTIONS, KeptDocument
from jobaid.log.index.index_rows import key
from jobaid.log.index.sight import assignee
from jobaid.log.statements import TABLES

if TYPE_CHECKING:
    from jobaid.log.index.record_index import Index
    from jobaid.operations.roles import Viewer

_EVERYBODYS = ("erasure", "suggestion", "seconding", "complaint-answer")
"""Kinds of statements that every desk takes: what all must carry out, and what all may second."""

_PERSONS = ("to", "with", "taken")
_SUBJECTS = ("of", "interaction", "replaces")


def takes_all(viewer: Viewer) -> bool:
    """Whether the program of somebody takes whole records: a supervisor's, or nobody's yet."""
    return viewer.role in ("", "supervisor")


class Interest:
    """What a desk that does not take everything takes: the document of a call that was given to
    its person, and what was said of whatever is here already.

    Asked document by document, in any order; what came makes more of it wanted (`learned`).
    """

    def __init__(self, viewer: Viewer, index: Index, said: Iterable[Mapping[str, Any]]) -> None:
        self._viewer = viewer
        self._index = index
        self._given: set[str] = set()
        self._known: dict[str, bool] = {}
        self.learned = 0
        for one in said:
            self._learn(one)
        self.learned = 0

    def wants(self, table: str, kept: KeptDocument) -> bool:
        """Whether a document of another desk is to come along."""
        if table == INTERACTIONS:
            wanted = kept.identifier in self._given
        else:
            wanted = table in TABLES and self._is_about_us(TABLES[table].name, kept)
        if wanted:
            self._learn(kept)
        kept.forget()
        return wanted

    def _is_about_us(self, kind: str, said: Mapping[str, Any]) -> bool:
        if kind in _EVERYBODYS:
            return True
        people = [said.get(name) for name in _PERSONS]
        if any(self._is_ours(one) for one in people) or said.get("of") == self._viewer.id:
            return True
        subjects = (said.get(name) for name in _SUBJECTS)
        return any(self._is_here(one.partition("#")[0]) for one in subjects if isinstance(one, str))

    def _is_ours(self, told: object) -> bool:
        if isinstance(told, list):
            return any(self._is_ours(one) for one in told)
        return assignee({"to": told}) == self._viewer.id

    def _is_here(self, id: str) -> bool:
        if id not in self._known:
            row = next(iter(self._index.by_id(key(id), 1)), None)
            self._known[id] = row is not None and row.id == key(id)
        return self._known[id]

    def _learn(self, document: Mapping[str, Any]) -> None:
        """Know that a document is here, and which call it gives to our person."""
        id = document.get("id")
        if isinstance(id, str) and not self._known.get(id):
            self._known[id] = True
            self.learned += 1
        if not self._is_ours(document.get("to")):
            return
        told = document.get("interaction" if document.get("kind") == "promise" else "of")
        if isinstance(told, str) and told not in self._given:
            self._given.add(told)
            self.learned += 1
