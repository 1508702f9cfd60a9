"""Who works here: names, teams and roles."""

from __future__ import annotations

from jobaid.library.model.basics import Located
from jobaid.quick_dataclasses import dataclass

ROLES = ("agent", "supervisor", "reviewer", "trainee")
# What the settings call a trainee.
NEW_HIRE = "new hire"


@dataclass(frozen=True, slots=True)
class Absence(Located):
    """Days on which somebody is away. `since` (the file's `from`) and `until` are ISO dates."""

    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class Person(Located):
    """Somebody of the house. `role` is one of `ROLES`, `coach` the id of another person."""

    id: str
    name: str
    team: str | None = None
    role: str = "agent"
    coach: str | None = None
    away: tuple[Absence, ...] = ()


def role_named(words: str) -> str | None:
    """The role that `words` name ("new hire" is a trainee), or None where they name none."""
    plain = " ".join(words.lower().replace("-", " ").split())
    return "trainee" if plain == NEW_HIRE else plain if plain in ROLES else None
