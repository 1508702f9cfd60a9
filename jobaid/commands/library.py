"""`jobaid library new DIR`: a house's own library, copied from the shipped one."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from jobaid.commands.options import say_trouble


def add(commands: Any) -> None:
    """Add the command to the parser."""
    library = commands.add_parser("library", help="start a library of the house's own")
    actions = library.add_subparsers(title="actions", metavar="ACTION", required=True)
    new = actions.add_parser("new", help="copy the shipped library out as the house's own")
    new.add_argument("folder", type=Path, metavar="DIR")
    new.set_defaults(handler=run_new)


def run_new(options: argparse.Namespace) -> int:
    """Copy the shipped library and make it a git repository."""
    from jobaid.library.shipped import shipped_library
    from jobaid.log.whereabouts import account_name
    from jobaid.operations.clock import wall_clock
    from jobaid.operations.new_library import CannotBegin, new_library

    try:
        new_library(shipped_library(), options.folder, account_name(), wall_clock())
    except CannotBegin as trouble:
        say_trouble(trouble.words)
        return 1
    print(f"The library is in {options.folder}. Its history begins with this copy.")
    print(f"Try it: jobaid play --library {options.folder}")
    return 0
