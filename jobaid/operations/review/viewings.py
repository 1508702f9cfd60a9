"""Who has looked at which call: kept once a sitting, and never of one's own calls."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal

from jobaid.log.statements import BadStatement
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.log.index.index_rows import IndexRow

_NOT_UNCOVERED = sentence(
    "Nothing can be kept here just now, so no detail of the customer is uncovered: who uncovers "
    "one is always kept."
)
_MANY = 200  # calls that are taken along at once, each with a statement of its own
_NOT_TAKEN = sentence(
    "Nothing can be kept here just now, so no call is taken along: who exports or prints one is "
    "always kept."
)
_NOT_NOTED = sentence("That you opened this call could not be kept: nothing can be kept here now.")


SaysView = Callable[[str, str, Mapping[str, Any]], object]
"""Keeps a statement of a kind, of an id; None where nothing can be kept. Raises BadStatement."""


class Viewings:
    """The looks of one sitting: from a start of the program, or from when another person took
    over, to the next.
    """

    def __init__(self, say: SaysView, viewer: Callable[[], str]) -> None:
        self._say = say
        self._viewer = viewer
        self._told: set[tuple[str, str, str, str]] = set()

    def opened(self, id: str, agent: str, why: str = "") -> str:
        """Somebody opens the call of an agent; in words, where that cannot be kept.

        `why` is one of `records.said_of_agent.WHY`, or in words; the agent sees it.
        """
        return _NOT_NOTED if self._tell(id, agent, "opened", (), why) else ""

    def uncovered(self, id: str, agent: str, fields: Sequence[str]) -> str:
        """Somebody is about to uncover details; in words why they must not, "" where they may."""
        return self._tell(id, agent, "uncovered", fields)

    def taken_along(
        self, what: Literal["exported", "printed"], calls: Sequence[IndexRow], day: str
    ) -> str:
        """Calls are about to go into a file or on paper; in words why they must not, else "".

        Of very many it is kept once, of the day (ISO) on which it happened.
        """
        if len(calls) > _MANY:
            words = sentence("{n} calls", n=len(calls))
            return self._tell(day, "", what, (), str(words))
        told = (self._tell(one.id, one.agent or "", what, ()) for one in calls if one.id)
        return next((words for words in told if words), "")

    def _tell(self, id: str, agent: str, what: str, fields: Sequence[str], why: str = "") -> str:
        """Keep a look where it need be; in words why that cannot be."""
        viewer = self._viewer()
        if agent and viewer.casefold() == agent.casefold():
            return ""
        told = {(viewer, id, what, field) for field in fields or (why,)}
        if told <= self._told:
            return ""
        added: dict[str, Any] = {"what": what}
        if fields:
            added["fields"] = [*fields]
        if why:
            added["why"] = why
        try:
            if self._say("view", id, added) is None:
                return _NOT_TAKEN if what in ("exported", "printed") else _NOT_UNCOVERED
        except BadStatement as refused:
            return refused.words
        self._told |= told
        return ""
