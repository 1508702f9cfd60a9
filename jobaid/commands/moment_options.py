"""`--at TIME`: as something stands at another moment than now."""

from __future__ import annotations

import argparse
import datetime as dt
from typing import TYPE_CHECKING

from jobaid.commands.options import say_trouble

if TYPE_CHECKING:
    from jobaid.library.model import House, Library

_FIRST_YEAR, _LAST_YEAR = 1900, 9000


def add_moment(parser: argparse.ArgumentParser) -> None:
    """`--at TIME`."""
    parser.add_argument("--at", metavar="TIME", help="as it stands then (ISO 8601), not now")


def moment_asked(options: argparse.Namespace, library: Library) -> dt.datetime | None:
    """The moment that is asked for, aware; None where it is none, which is said.

    A time without an offset is meant where the house is.
    """
    from jobaid.operations.clock import wall_clock

    if options.at is None:
        return wall_clock()
    moment = moment_told(options.at, library.house)
    if moment is None:
        say_trouble(no_moment(options.at))
    return moment


def moment_told(text: str, house: House) -> dt.datetime | None:
    """A moment in ISO 8601, aware: the house's own time where it has no offset; None for none.

    Nor is it one in a year that nothing can be reckoned before or after.
    """
    from jobaid.library.hours import zone_of

    try:
        moment = dt.datetime.fromisoformat(text)
    except ValueError:
        return None
    if not _FIRST_YEAR <= moment.year <= _LAST_YEAR:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=zone_of(house.timezone))


def no_moment(text: object) -> str:
    """That this tells no moment."""
    return f"“{text}” is no time like 2026-12-04T15:00."
