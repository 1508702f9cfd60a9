"""`jobaid promises`: what was promised to customers, and how it stands."""

from __future__ import annotations

import argparse
import json
from typing import TYPE_CHECKING, Any

from jobaid.commands.log_filters import add_everyone
from jobaid.commands.moment_options import add_moment
from jobaid.commands.options import add_library, add_profile
from jobaid.commands.records_and_house import list_by_house

if TYPE_CHECKING:
    import datetime as dt

    from jobaid.library.model import Library
    from jobaid.operations.records.record_finder import Records
    from jobaid.operations.roles import Viewer
    from jobaid.promises.ledger import LedgerPromise


def add(commands: Any) -> None:
    """Add the command to the parser."""
    from jobaid.promises.ledger import STATES

    promises = commands.add_parser(
        "promises", help="list what was promised to customers, the most pressing first"
    )
    add_moment(promises)
    promises.add_argument("--state", choices=STATES, metavar="S", help=f"only {', '.join(STATES)}")
    promises.add_argument("--mine", action="store_true", help="only what you are to keep")
    promises.add_argument(
        "--while-closed",
        action="store_true",
        help="only what is due while you are closed: hours or holidays changed since",
    )
    promises.add_argument("--samples", action="store_true", help="of sample calls too")
    promises.add_argument("--json", action="store_true", help="one JSON object for each")
    add_everyone(promises)
    add_library(promises)
    add_profile(promises)
    promises.set_defaults(handler=run_promises)


def run_promises(options: argparse.Namespace) -> int:
    """Print the promises that fit."""
    return list_by_house(options, _list)


def _list(
    options: argparse.Namespace,
    records: Records,
    library: Library,
    now: dt.datetime,
    viewer: Viewer,
) -> None:
    from jobaid.operations.records.promise_ledger import PromiseLedger, ledger_line
    from jobaid.operations.records.unkept_promises import unkept_promises
    from jobaid.operations.roles import sight_of
    from jobaid.promises.ledger import is_of, most_pressing_first

    sight, samples = sight_of(viewer), options.samples
    every = list(PromiseLedger(records, library, now, sight=sight, samples=samples).every())
    known = {one.made.key for one in every}
    every += unkept_promises(records, library, now, known, sight=sight, samples=samples)
    language, fit = library.house.languages[0], False
    for one in most_pressing_first(every):
        if options.while_closed and not is_of(one, "closed", viewer.id):
            continue
        if options.state in (None, one.state) and (not options.mine or one.owner == viewer.id):
            fit = True
            told = ledger_line(one, language)
            print(json.dumps(told) if options.json else _in_words(one, told))
    if not fit and not options.json:
        print("There is no promise to show.")


def _in_words(one: LedgerPromise, told: dict[str, Any]) -> str:
    """A promise on a line: state, when, what, whose."""
    due = told["due_words"] or "no time"
    who = f" ({told['customer']})" if told["customer"] else ""
    whose = "the customer" if one.made.waited_for else one.owner or "nobody"
    return f"{one.state:11}  {due:24}  {one.made.text}{who}, by {whose}"
