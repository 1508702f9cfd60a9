"""`jobaid log ...`: the records that are kept, for people and for other programs."""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Callable
from importlib import import_module
from typing import Any

from jobaid.commands.options import add_profile

SHOWN = 20
"""Rows of a list unless another number is asked for."""


def add(commands: Any) -> None:
    """Add the command, with its own commands, to the parser."""
    log = commands.add_parser("log", help="the record of calls: list, show, search, export ...")
    kinds = log.add_subparsers(title="commands", metavar="COMMAND", required=True)

    listing = kinds.add_parser("list", help="the calls that are kept, newest first")
    _add_filters(listing)
    _add_limit(listing)
    listing.set_defaults(handler=_later("log_reading", "run_list"))

    show = kinds.add_parser("show", help="one call: what happened, and what came of it")
    show.add_argument("id", metavar="ID", help="the call's id, or enough of its beginning")
    show.add_argument("--events", action="store_true", help="with every event")
    show.set_defaults(handler=_later("log_reading", "run_show"))

    search = kinds.add_parser("search", help="find calls by any words in them")
    search.add_argument(
        "words", nargs="+", metavar="WORDS", help="all must be there; beginnings are enough"
    )
    _add_filters(search)
    _add_limit(search)
    search.set_defaults(handler=_later("log_reading", "run_search"))

    export = kinds.add_parser("export", help="write calls as JSON lines to standard output")
    export.add_argument("--all", action="store_true", help="open, interrupted and parked calls too")
    export.add_argument(
        "--amendments", action="store_true", help="the amendments instead of the calls"
    )
    export.add_argument(
        "--statements",
        nargs="?",
        const="",
        metavar="KIND",
        help="the statements instead of the calls; with KIND those of one kind (review, promise)",
    )
    _add_filters(export)
    export.set_defaults(handler=_later("log_reading", "run_export"))

    take_in = kinds.add_parser("import", help="take in calls from JSON lines")
    take_in.add_argument("file", metavar="FILE", help="the file; - reads standard input")
    take_in.add_argument(
        "--amendments", action="store_true", help="the lines are amendments, not calls"
    )
    take_in.add_argument(
        "--statements", action="store_true", help="the lines are statements, not calls"
    )
    take_in.set_defaults(handler=_later("log_writing", "run_import"))

    amend = kinds.add_parser("amend", help="add to a call what came to light later")
    amend.add_argument("id", metavar="ID", help="the call's id, or enough of its beginning")
    amend.add_argument("--note", default="", metavar="TEXT", help="what is to be added")
    amend.add_argument(
        "--field",
        action="append",
        default=[],
        metavar="NAME=VALUE",
        help="a field's right value; may be given more than once",
    )
    amend.set_defaults(handler=_later("log_writing", "run_amend"))

    verify = kinds.add_parser("verify", help="read everything that is kept and prove it whole")
    verify.set_defaults(handler=_later("log_reading", "run_verify"))

    for one in (listing, show, search, take_in, amend, verify):
        one.add_argument("--json", action="store_true", help="JSON for other programs")
    for one in (listing, show, search, export, take_in, amend, verify):
        add_profile(one)


def _later(module: str, name: str) -> Callable[[argparse.Namespace], int]:
    """A handler whose module is imported only when it runs."""

    def handler(options: argparse.Namespace) -> int:
        run: Callable[[argparse.Namespace], int] = getattr(
            import_module(f"jobaid.commands.{module}"), name
        )
        return run(options)

    return handler


def _add_limit(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--limit", type=_count, default=SHOWN, metavar="N", help=f"how many to show ({SHOWN})"
    )


def _add_filters(parser: argparse.ArgumentParser) -> None:
    days = "YYYY-MM-DD, today or yesterday"
    parser.add_argument("--day", type=_day, metavar="DAY", help=f"calls of one day: {days}")
    parser.add_argument("--from", type=_day, dest="first", metavar="DAY", help="from this day on")
    parser.add_argument("--to", type=_day, dest="last", metavar="DAY", help="up to this day")
    for name, help in (
        ("script", "calls with this script"),
        ("agent", "calls of this agent, by id or name"),
        ("outcome", "calls with this outcome"),
        ("state", "closed, open, interrupted, parked or discarded"),
    ):
        parser.add_argument(f"--{name}", metavar=name.upper(), help=help)


def _day(text: str) -> dt.date:
    named = {"today": 0, "yesterday": 1}
    if text.lower() in named:
        return dt.date.today() - dt.timedelta(days=named[text.lower()])
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"{text!r} is no day. Write it like 2026-11-21, or today, or yesterday."
        ) from None


def _count(text: str) -> int:
    if not text.isdecimal() or not 0 < int(text) <= 1_000_000:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 1 to 1000000.")
    return int(text)
