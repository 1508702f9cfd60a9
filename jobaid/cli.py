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
from importlib import import_module

from jobaid import __version__
from jobaid.commands import desk

CommandRunner = Callable[[argparse.Namespace], int]

DESCRIPTION = (
    "Scripts and checklists for calls with customers, what must never be done, and a record "
    "of every call on this machine's own disk."
)


MODULES = ("desk", "play", "find", "log", "check", "library", "replay", "demo", "doctor", "help")
"""The modules of `jobaid.commands`, in the order of the help."""


def parser(arguments: Sequence[str] | None = None) -> argparse.ArgumentParser:
    """The parser of the whole command line, or of what `arguments` need of it."""
    top = argparse.ArgumentParser(prog="jobaid", description=DESCRIPTION)
    top.add_argument("--version", action="version", version=f"jobaid {__version__}")
    desk.add_desk_options(top)
    if arguments is None or not _only_desk(arguments):
        commands = top.add_subparsers(title="commands", metavar="COMMAND", dest="command")
        for module in MODULES:
            import_module(f"jobaid.commands.{module}").add(commands)
    return top


def _only_desk(arguments: Sequence[str]) -> bool:
    """Whether this starts the desk without a command: that loads none of the commands."""
    left = list(arguments)
    while left:
        match left.pop(0).partition("="):
            case "--demo", "", "":
                pass
            case "--library" | "--profile", "", "":
                del left[:1]
            case "--library" | "--profile", "=", _:
                pass
            case _:
                return False
    return True


def run(arguments: Sequence[str]) -> int:
    """Run one command; returns its exit code."""
    _steady_streams()
    from jobaid.log.traces import install_traceback_mask

    install_traceback_mask()
    options = parser(arguments).parse_args(list(arguments))
    handler: CommandRunner = getattr(options, "handler", desk.run_desk)
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
