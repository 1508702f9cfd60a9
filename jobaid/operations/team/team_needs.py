"""What a number of desks needs of a server, worked out from what was measured.

The measures are of one small, busy machine (two cores shared with the desks and other work,
PostgreSQL 15, rights on), and so on the safe side; a house measures its own with
`python -m tests.benchmarks team_database`.
"""

from __future__ import annotations

import math

from jobaid.quick_dataclasses import dataclass

CALL_BYTES = 4_500
"""A call's document, in bytes, as it travels."""

ROW_BYTES = 5_000
"""The same on the server's disk with its indexes, as if nothing of it were packed."""

STATEMENTS = 0.5
"""Statements for each call (reviews, views, promises): small, and counted as a fifth of one."""

DOCUMENT_S = 0.003
"""The server's time for one document that comes alone, in seconds of one core."""

ASKING_S = 0.05
"""The server's time for an exchange that finds little and its connection, in seconds of a core."""

LOOK_S = 170e-6
"""The server's time to see whether another team's document bears on a supervisor, in seconds."""

POOLED = 20.0
"""Connections a second from which a pooler pays: each costs a process and proving a password."""

EXCHANGE_S = 0.3
"""How long an exchange has a connection, in seconds."""

PEAK = 3.0
"""How much busier the busiest minute is than the mean of the day."""

MOST_NOTIFIED = 200
CORE_SHARE = 0.5
"""Of a core, what may be used at the peak."""


@dataclass(frozen=True, slots=True)
class TeamNeeds:
    """What it comes to. Rates are at the peak; `cores` of the server, `connections` at once."""

    desks: int
    calls_a_day: int
    hours: float
    supervisors: int
    documents_s: float
    exchanges_s: float
    mb_a_day: float
    disk_gb_a_year: float
    connections: int
    cores: float
    notifies: bool
    pooler: bool


def team_needs(
    desks: int, *, calls_a_day: int = 60, hours: float = 8.0, days: int = 250
) -> TeamNeeds:
    """What `desks` desks need that have so many calls each, in so many hours of so many days."""
    supervisors = max(1, math.ceil(desks / 15))
    seconds = hours * 3600
    calls = desks * calls_a_day
    documents_s = calls * (1 + STATEMENTS) / seconds * PEAK
    notifies = desks <= MOST_NOTIFIED
    # An agent's desk exchanges after each call and a while later, a supervisor's when it is told
    told = min(documents_s, 1.0) if notifies else 1 / 60
    asked_s = supervisors * max(told, 1 / 60)
    at_peak = asks_an_hour(calls_a_day / hours * PEAK)
    exchanges_s = (desks - supervisors) * at_peak / 3600 + asked_s
    held = desks if notifies else 0
    connections = held + math.ceil(exchanges_s * EXCHANGE_S * 2) + 3
    # A supervisor has each document looked at that is new since; an agent's desk has its mail
    looked_at = documents_s * min(60.0, supervisors / asked_s) * LOOK_S
    used = documents_s * DOCUMENT_S + exchanges_s * ASKING_S + asked_s * looked_at
    mail = calls * (1 + STATEMENTS / 5)
    return TeamNeeds(
        desks,
        calls_a_day,
        hours,
        supervisors,
        documents_s,
        exchanges_s,
        mail * CALL_BYTES / 1e6,
        mail * ROW_BYTES * days / 1e9,
        connections,
        max(used / CORE_SHARE, 0.1),
        notifies,
        connections > 100 or exchanges_s > POOLED,
    )


def asks_an_hour(calls: float, *, span_s: float = 600.0) -> float:
    """Exchanges in an hour of a desk that has so many calls in it, at no regular times.

    It exchanges after each call, and whenever `span_s` have gone by since the last exchange.
    """
    if calls <= 0.0:
        return 3600 / span_s
    quiet = math.exp(-calls * span_s / 3600)
    return calls * (1 + quiet / (1 - quiet))
