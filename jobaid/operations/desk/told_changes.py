"""What changed since yesterday, told once: whose idea it was, and that the agent has read it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jobaid.operations.desk.start_view_models import ScriptChange
    from jobaid.operations.records.record_reader import RecordReader


class ToldChanges:
    """Which contents the agent has read about, and who is credited for which.

    `read` is for another thread.
    """

    def __init__(self) -> None:
        self._agent = ""
        self._read: frozenset[str] = frozenset()
        self._credit: Mapping[str, tuple[str, ...]] = {}

    def read(self, reader: RecordReader, agent: str) -> None:
        """Take in what the record has of this agent, and of taken suggestions."""
        from jobaid.operations.records.suggestion_book import credited
        from jobaid.review.standing_models import author_of, is_same_person

        own = (
            str(one.get("of"))
            for one in reader.index.statements("read")
            if is_same_person(author_of(one), agent)
        )
        self._agent, self._read, self._credit = agent, frozenset(own), credited(reader)

    def view(self, changes: Iterable[ScriptChange], agent: str) -> tuple[ScriptChange, ...]:
        """The changes with who suggested them, and whether the agent has read of them."""
        known = self._read if agent == self._agent else frozenset()
        return tuple(
            replace(one, thanks=self._credit.get(one.version, ()), read=one.version in known)
            for one in changes
        )

    def got(self, changes: Iterable[ScriptChange], agent: str) -> list[str]:
        """The agent has read these now: the content ids of those that are new to them."""
        if agent != self._agent:
            self._agent, self._read = agent, frozenset()
        new = sorted({one.version for one in changes if one.version} - self._read)
        self._read |= frozenset(new)
        return new
