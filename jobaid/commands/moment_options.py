"""`--at TIME`: as something stands at another moment than now."""

from __future__ import annotations

import argparse
import datetime as dt
from typing import TYPE_CHECKING

from jobaid.commands.options import say_trouble

if TYPE_CHECKING:
    from jobaid.library.model import Library


def add_moment(parser: argparse.ArgumentParser) -> None:
    """`--at TIME`."""
    parser.add_argument("--at", metavar="TIME", help="as it stands then (ISO 8601), not now")


def moment_asked(options: argparse.Namespace, library: Library) -> dt.datetime | None:
    """The moment that is asked for, aware; None where it is none, which is said.

    A time without an offset is meant where the house is.
    """
    from jobaid.library.hours import zone_of
    from jobaid.operations.clock import wall_clock

    if options.at is None:
        return wall_clock()
    try:
        now = dt.datetime.fromisoformat(options.at)
    except ValueError:
        say_trouble(f"“{options.at}” is no time like 2026-12-04T15:00.")
        return None
    return now if now.tzinfo else now.replace(tzinfo=zone_of(library.house.timezone))
