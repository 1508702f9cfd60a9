"""Which calls somebody may see, as a filter of the index."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jobaid.log.index.index_rows import IndexRow


@dataclass(frozen=True, slots=True)
class Sight:
    """The calls of `agents` (ids), those of `teams`, and those assigned to one person (an id).

    `members` are the ids of who belongs to one of the teams now: a call that tells no team is
    theirs. Names are compared whatever their case. Samples are of nobody: anyone may see them.
    """

    agents: frozenset[str] = frozenset()
    teams: frozenset[str] = frozenset()
    members: frozenset[str] = frozenset()
    assigned_to: str | None = None

    def sees(self, row: IndexRow, *, assigned: bool = False) -> bool:
        """Whether a call is among them; `assigned` where it was assigned to the person."""
        return assigned or row.sample or self.is_of(row.agent, row.team)

    def is_of(self, agent: str | None, team: str | None) -> bool:
        """Whether a call of this agent (an id) and team is, without an assignment."""
        if _is_among(agent, self.agents) or _is_among(team, self.teams):
            return True
        return team is None and _is_among(agent, self.members)


def assignee(document: Mapping[str, Any]) -> str | None:
    """The id of who got an assignment, None where it is nobody's (yet)."""
    to = document.get("to")
    told = to.get("id") if isinstance(to, dict) else to
    return told if isinstance(told, str) else None


def _is_among(name: str | None, wanted: frozenset[str]) -> bool:
    return name is not None and name.casefold() in {one.casefold() for one in wanted}
