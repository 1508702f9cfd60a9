"""When a desk was last heard of, though any of the clocks may be wrong."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import TYPE_CHECKING

from jobaid.operations.clock import stamp

if TYPE_CHECKING:
    from jobaid.team.beat import Beat
    from jobaid.team.team_memory import KnownDesk

AHEAD = dt.timedelta(minutes=2)
"""From which difference on a clock counts as ahead."""

BEHIND = dt.timedelta(minutes=15)
"""From which on it counts as behind: what comes by way of other programs comes late."""

_OFTEN = dt.timedelta(minutes=10)


def hear(known: KnownDesk, beat: Beat, now: dt.datetime, *, before: str) -> None:
    """Take over what a desk's beat says. `now` is this clock's, `before` when it last looked.

    A beat that is new since then was made since then, whatever the desk's own clock says.
    """
    known.agent, known.name = beat.agent.get("id", ""), beat.agent.get("name", "")
    known.role, known.team = beat.role, beat.team or ""
    known.library = beat.library
    if beat.at == known.heard_at:
        return
    known.heard_at = beat.at
    moment, looked = beat.moment, _moment(before)
    known.ahead_s = 0
    watched = bool(known.heard) and looked is not None and _recent(looked, now)
    if moment is None:
        known.heard = stamp(now)
    elif moment > now + AHEAD or (watched and looked and moment < looked - BEHIND):
        known.heard, known.ahead_s = stamp(now), _seconds(moment - now)
    else:
        known.heard = stamp(min(moment, now))


def own_clock_is_doubtful(known: Iterable[KnownDesk]) -> bool:
    """Whether most other desks' clocks differ from this one's, and all to the same side."""
    heard = [one for one in known if one.heard]
    differ = [one.ahead_s for one in heard if one.ahead_s]
    one_side = all(one > 0 for one in differ) or all(one < 0 for one in differ)
    return len(differ) >= 2 and len(differ) * 2 > len(heard) and one_side


def _recent(looked: dt.datetime, now: dt.datetime) -> bool:
    return dt.timedelta(0) <= now - looked <= _OFTEN


def _seconds(span: dt.timedelta) -> int:
    return round(span.total_seconds())


def _moment(text: str) -> dt.datetime | None:
    try:
        return dt.datetime.fromisoformat(text)
    except ValueError:
        return None
