"""The command line: which commands there are, and how they are reached.

Each command's module adds its own parser and imports what it needs only when it runs, so
that no command pays for another's imports.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import sys
from collections.abc import Callable, Sequence

from jobaid import __version__
from jobaid.commands import check, demo, desk, doctor, find, help, library, log, play, replay

Handler = Callable[[argparse.Namespace], int]

DESCRIPTION = (
    "Scripts and checklists for calls with customers, what must never be done, and a record "
    "of every call on this machine's own disk."
)


def parser() -> argparse.ArgumentParser:
    """The parser of the whole command line."""
    top = argparse.ArgumentParser(prog="jobaid", description=DESCRIPTION)
    top.add_argument("--version", action="version", version=f"jobaid {__version__}")
    commands = top.add_subparsers(title="commands", metavar="COMMAND", dest="command")
    desk.add_desk_options(top)
    for module in (desk, play, find, log, check, library, replay, demo, doctor, help):
        module.add(commands)
    return top


def run(arguments: Sequence[str]) -> int:
    """Run one command; returns its exit code."""
    _steady_streams()
    from jobaid.log.mask import install_traceback_mask

    install_traceback_mask()
    options = parser().parse_args(list(arguments))
    handler: Handler = getattr(options, "handler", desk.run_desk)
    try:
        return handler(options)
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # Whoever was reading has gone; nothing more can be told. Keep Python from trying.
        with contextlib.suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _steady_streams() -> None:
    """Names from everywhere must print on any terminal: what it lacks is shown escaped."""
    for stream, errors in (
        (sys.stdin, "replace"),
        (sys.stdout, "backslashreplace"),
        (sys.stderr, "backslashreplace"),
    ):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors=errors)
