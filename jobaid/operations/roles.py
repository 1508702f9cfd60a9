"""Who does what here: which areas a role has in the window, and which comes first."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Protocol

AREAS = ("desk", "studio", "review", "practice", "service")
"""Every area there is."""

_AGENT = ("desk", "practice", "review", "service")

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
