"""`jobaid library new DIR`: a house's own library, copied from the shipped one or small."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from jobaid.commands.options import say_trouble


def add(commands: Any) -> None:
    """Add the command to the parser."""
    library = commands.add_parser("library", help="start a library of the house's own")
    actions = library.add_subparsers(title="actions", metavar="ACTION", required=True)
    new = actions.add_parser("new", help="begin a library, as a copy of the shipped one or small")
    new.add_argument("folder", type=Path, metavar="DIR")
    new.add_argument(
        "--empty", action="store_true", help="with one small script instead of the shipped ones"
    )
    new.add_argument(
        "--from",
        dest="pack",
        metavar="PACK",
        help="a copy of the library of another trade, such as dental-desk",
    )
    new.set_defaults(handler=run_new)


def run_new(options: argparse.Namespace) -> int:
    """Begin a library and make it a git repository."""
    from jobaid.library.shipped import shipped_library, shipped_packs
    from jobaid.log.whereabouts import account_name
    from jobaid.operations.clock import wall_clock
    from jobaid.operations.new_library import CannotBegin, new_library, small_library

    packs = shipped_packs()
    if options.pack is not None and (options.empty or options.pack not in packs):
        known = ", ".join(packs)
        say_trouble(
            "`--empty` begins small and `--from` with a copy: give one of them."
            if options.empty
            else f"There is no pack `{options.pack}`. Those that come along: {known}."
        )
        return 2
    try:
        if options.empty:
            small_library(options.folder, account_name(), wall_clock())
        else:
            copied = packs[options.pack] if options.pack else shipped_library()
            new_library(copied, options.folder, account_name(), wall_clock())
    except CannotBegin as trouble:
        say_trouble(trouble.words)
        return 1
    what = "this script" if options.empty else "this copy"
    print(f"The library is in {options.folder}. Its history begins with {what}.")
    print(f"Try it: jobaid play --library {options.folder}")
    return 0
