"""`jobaid log ...`: the records that are kept, for people and for other programs."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from importlib import import_module
from typing import Any

from jobaid.commands.log_filters import add_everyone, add_filters
from jobaid.commands.options import add_library, add_profile
from jobaid.operations.records.call_groups import GROUPED_BY

SHOWN = 20
"""Rows of a list unless another number is asked for."""


def add(commands: Any) -> None:
    """Add the command, with its own commands, to the parser."""
    log = commands.add_parser("log", help="the record of calls: list, show, search, export ...")
    add_profile(log)
    add_library(log)
    kinds = log.add_subparsers(title="commands", metavar="COMMAND", required=True)

    listing = kinds.add_parser("list", help="the calls that are kept, newest first")
    listing.add_argument(
        "asked",
        nargs="*",
        metavar="WORDS",
        help="which, in words: slips last week, team north, over 8 minutes",
    )
    listing.add_argument("--by", choices=GROUPED_BY, help="counted by this instead of listed")
    add_filters(listing)
    _add_limit(listing)
    listing.set_defaults(handler=_later("log_reading", "run_list"))

    show = kinds.add_parser("show", help="one call: what happened, and what came of it")
    show.add_argument("id", metavar="ID", help="the call's id, or enough of its beginning")
    show.add_argument("--events", action="store_true", help="with every event")
    show.add_argument(
        "--moments",
        action="store_true",
        help="moment by moment instead: what was done, and the line that was shown",
    )
    show.set_defaults(handler=_later("log_reading", "run_show"))

    search = kinds.add_parser("search", help="find calls by any words in them")
    search.add_argument(
        "words", nargs="+", metavar="WORDS", help="all must be there; beginnings are enough"
    )
    add_filters(search)
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
    export.add_argument(
        "--versions",
        action="store_true",
        help="with the scripts and house files that the calls used, as they were",
    )
    add_filters(export)
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

    enter = kinds.add_parser(
        "enter", help="type in calls that were written on the booklet's sheets"
    )
    enter.add_argument("file", metavar="FILE", help="the sheets as text; - for standard input")
    enter.add_argument("--json", action="store_true", help="an object a line")
    enter.set_defaults(handler=_later("log_entering", "run_enter"))

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

    seal = kinds.add_parser("seal", help="seal the days that are over, so that changes are seen")
    seal.set_defaults(handler=_later("log_sealing", "run_seal"))

    proof = kinds.add_parser("proof", help="prove that a call stood in the record of its day")
    proof.add_argument(
        "id", nargs="?", metavar="ID", help="the call's id, or enough of its beginning"
    )
    proof.add_argument("--check", metavar="FILE", help="check a proof instead; - standard input")
    proof.set_defaults(handler=_later("log_sealing", "run_proof"))

    erase = kinds.add_parser("erase", help="destroy a call, or all calls of a customer, for good")
    whom = erase.add_mutually_exclusive_group(required=True)
    whom.add_argument("--id", metavar="ID", help="the call's id, or enough of its beginning")
    whom.add_argument("--customer", metavar="WHO", help="the customer's name, account or phone")
    erase.add_argument("--why", default="", metavar="WORDS", help="why; it stays in the record")
    erase.add_argument("--dry-run", action="store_true", help="say what would go; change nothing")
    erase.set_defaults(handler=_later("log_sealing", "run_erase"))

    person = kinds.add_parser("person", help="all that is kept of one customer or agent, in a file")
    of_whom = person.add_mutually_exclusive_group(required=True)
    of_whom.add_argument("--customer", metavar="WHO", help="the customer's name, account or phone")
    of_whom.add_argument("--agent", metavar="WHO", help="the agent's id or name")
    person.add_argument(
        "--out", required=True, metavar="FILE", help="NAME.html for people, NAME.json for programs"
    )
    person.add_argument("--why", default="", metavar="WORDS", help="why; it stays in the record")
    person.set_defaults(handler=_later("log_person", "run_person"))

    retention = kinds.add_parser(
        "retention", help="destroy what is older than the settings keep it; says it first"
    )
    kind = retention.add_mutually_exclusive_group()
    kind.add_argument("--dry-run", action="store_true", help="only say what would go (the default)")
    kind.add_argument("--apply", action="store_true", help="destroy it")
    retention.add_argument(
        "--with-open",
        action="store_true",
        help="calls of which a promise is open or a complaint not settled as well",
    )
    retention.set_defaults(handler=_later("log_retention", "run_retention"))

    for one in (listing, show, search, export, person):
        add_everyone(one)
    for one in (listing, show, search, take_in, amend, verify, seal, proof, erase, retention):
        one.add_argument("--json", action="store_true", help="JSON for other programs")
    every = (
        listing,
        show,
        search,
        export,
        take_in,
        enter,
        amend,
        verify,
        seal,
        proof,
        erase,
        person,
    )
    for one in (*every, retention):
        add_profile(one)
        # It says where the house is, and so which day is today.
        add_library(one)


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


def _count(text: str) -> int:
    if not text.isdecimal() or not 0 < int(text) <= 1_000_000:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 1 to 1000000.")
    return int(text)
