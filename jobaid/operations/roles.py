"""Who does what here: which areas a role has in the window, and what of the record it may see.

On one machine this is what is shown and no lock: whoever may read the profile's files reads all.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import TYPE_CHECKING, Any, Protocol

from jobaid.log.index.sight import Sight, assignee
from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from jobaid.log.index.index_rows import IndexRow

AREAS = ("desk", "studio", "review", "practice", "service")
"""Every area there is."""

_AGENT = ("desk", "practice", "service")

_AREAS: Mapping[str, tuple[str, ...]] = {
    "agent": _AGENT,
    "new hire": _AGENT,
    "supervisor": AREAS,
    "reviewer": ("desk", "review", "service"),
}
_FIRST: Mapping[str, str] = {"new hire": "practice", "supervisor": "review", "reviewer": "review"}


class Colleague(Protocol):
    """Somebody whom the house's `people.yaml` names. `role` is a setting's or `trainee`."""

    @property
    def name(self) -> str:
        """What the house calls them."""
        ...

    @property
    def team(self) -> str | None:
        """Their team, None for none."""
        ...

    @property
    def role(self) -> str:
        """What they do."""
        ...


def role_of(told: str) -> str:
    """A role as the settings have it: what a house calls a trainee is a new hire there."""
    return "new hire" if told == "trainee" else told


def areas_for(role: str, there: Collection[str] = AREAS) -> tuple[str, ...]:
    """The areas of a role of those that are there, in the order of the bar at the top.

    An unknown role has an agent's.
    """
    return tuple(area for area in _AREAS.get(role_of(role), _AGENT) if area in there)


def first_area(role: str, there: Collection[str] = AREAS) -> str | None:
    """The area that a role begins with: its own, else the first that is there; None for none."""
    areas = areas_for(role, there)
    first = _FIRST.get(role_of(role), "desk")
    return first if first in areas else next(iter(areas), None)


@dataclass(frozen=True, slots=True)
class Viewer:
    """Who looks at the record: an id, a role ("" where nobody has told one), and a team.

    `members` are the ids of all who belong to the team now.
    """

    id: str
    role: str = ""
    team: str | None = None
    members: frozenset[str] = frozenset()


def viewer_of(id: str, role: str, people: Mapping[str, Colleague]) -> Viewer:
    """Somebody with an agent's id and a role of the settings, as `people.yaml` knows them."""
    person = people.get(id)
    team = None if person is None else person.team
    if team is None:
        return Viewer(id, role_of(role))
    mates = (one for one, other in people.items() if _same_team(other.team, team))
    return Viewer(id, role_of(role), team, frozenset(mates))


def sight_of(viewer: Viewer) -> Sight | None:
    """The calls that somebody may see, as a filter of the index; None for all of them.

    An agent sees their own; a supervisor the team's, and all where they have no team; a reviewer
    what is assigned to them. Each sees their own calls, and every sample. Where no role was told,
    everything shows: nobody has said who it is to be kept from.
    """
    own = frozenset({viewer.id})
    if viewer.role == "":
        return None
    if viewer.role == "supervisor":
        if viewer.team is None:
            return None
        return Sight(own, frozenset({viewer.team}), viewer.members)
    return Sight(own, assigned_to=viewer.id if viewer.role == "reviewer" else None)


def sight_to_review(viewer: Viewer) -> Sight | None:
    """The calls that somebody may be given to review, as `sight_of`: nobody their own.

    A supervisor has the team's, a reviewer what is assigned to them, an agent none.
    """
    if viewer.role in ("", "supervisor"):
        return sight_of(viewer)
    return Sight(assigned_to=viewer.id if viewer.role == "reviewer" else None)


def may_see_call(viewer: Viewer, call: IndexRow, assigned_to: Collection[str] = ()) -> bool:
    """Whether somebody may see a call; `assigned_to` are the ids of who it was assigned to."""
    sight = sight_of(viewer)
    return sight is None or sight.sees(call, assigned=_is_assigned(sight, assigned_to))


def may_see_review(
    viewer: Viewer, review: Mapping[str, Any], call: IndexRow, assigned_to: Collection[str] = ()
) -> bool:
    """Whether somebody may see a review (a statement) of a call.

    Who may see the call may, and who wrote it. A blind one, of a calibration, is its author's and
    the supervisors': the agent never sees it, and no other reviewer goes by it.
    """
    by = review.get("by")
    if isinstance(by, Mapping) and by.get("id") == viewer.id:
        return True
    if review.get("blind") is not None and viewer.role not in ("", "supervisor"):
        return False
    if review.get("blind") is not None and call.agent == viewer.id:
        return False
    return may_see_call(viewer, call, assigned_to)


def may_review(viewer: Viewer, agent: str | None) -> bool:
    """Whether somebody may judge a call of this agent: of one's own nobody may."""
    return agent is None or agent.casefold() != viewer.id.casefold()


def assigned_to(said: Iterable[Mapping[str, Any]]) -> frozenset[str]:
    """The ids of who got a call, out of what was said of it later."""
    told = (assignee(one) for one in said if one.get("kind") == "assignment")
    return frozenset(one for one in told if one is not None)


def _is_assigned(sight: Sight, assigned_to: Collection[str]) -> bool:
    return sight.assigned_to is not None and sight.assigned_to in assigned_to


def _same_team(one: str | None, other: str) -> bool:
    return one is not None and one.casefold() == other.casefold()
