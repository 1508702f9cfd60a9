"""Days on the command line: `--from` and `--to`, and how a day is written."""

from __future__ import annotations

import argparse
import datetime as dt

from jobaid.commands.options import house_today
from jobaid.sentences import ErrorInWords

DAYS = "YYYY-MM-DD, today or yesterday"
_AGO = {"today": 0, "yesterday": 1}


def add_days(parser: argparse.ArgumentParser) -> None:
    """`--from DAY` and `--to DAY`, as `first` and `last`."""
    parser.add_argument(
        "--from", type=day_of, dest="first", metavar="DAY", help=f"from this day on: {DAYS}"
    )
    parser.add_argument("--to", type=day_of, dest="last", metavar="DAY", help="up to this day")


def days_of(options: argparse.Namespace) -> tuple[dt.date | None, dt.date | None]:
    """The first and the last day that are asked for, where the house is.

    Raises DaysTheWrongWay where no day is in between.
    """
    day = getattr(options, "day", None)
    first = house_day(options, day or options.first)
    last = house_day(options, day or options.last)
    if first is not None and last is not None and first > last:
        raise DaysTheWrongWay(f"--from {first} is after --to {last}: no day is in between.")
    return first, last


class DaysTheWrongWay(ErrorInWords, ValueError):
    """The first day is after the last; `words` say so."""


def house_day(options: argparse.Namespace, day: dt.date | str | None) -> dt.date | None:
    """A day as `day_of` gives it: a named one is known once it is known where the house is."""
    if isinstance(day, str):
        return house_today(options) - dt.timedelta(days=_AGO[day])
    return day


def day_of(text: str) -> dt.date | str:
    """A day as it is typed, or its name. Raises ArgumentTypeError, in words."""
    if text.lower() in _AGO:
        return text.lower()
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"{text!r} is no day. Write it like 2026-11-21, or today, or yesterday."
        ) from None
