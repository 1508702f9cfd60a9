"""The command line: which commands there are, and how they are reached.

Each command's module adds its own parser and imports what it needs only when it runs, so
that no command pays for another's imports.
"""

from __future__ import annotations

import argparse
import contextlib
import errno
import os
import sys
from collections.abc import Callable, Collection, Sequence
from importlib import import_module

from jobaid import __version__
from jobaid.commands import desk
from jobaid.commands.options import add_both, missing_library, say_trouble
from jobaid.sentences import ErrorInWords

CommandRunner = Callable[[argparse.Namespace], int]

DESCRIPTION = (
    "Scripts and checklists for calls with customers, what must never be done, and a record "
    "of every call on this machine's own disk."
)


# What a stream says that takes no more; a file that is opened by name says its name beside it.
_REFUSALS = (errno.ENOSPC, errno.EFBIG, errno.EIO, errno.EBADF)

MODULES: dict[str, tuple[str, ...]] = {
    "desk": ("desk", "open", "send", "raise"),
    "play": ("play",),
    "find": ("find",),
    "due": ("due",),
    "service": ("promises",),
    "customer_lists": ("recover", "complaints", "objectives"),
    "impact": ("impact",),
    "heard": ("heard", "rewards"),
    "staff": ("suggestions", "thank"),
    "call_capsules": ("capsule",),
    "log": ("log",),
    "profiles": ("profile",),
    "review": ("score", "agreement", "certainty"),
    "reviewing": ("review",),
    "reports": ("report", "sample"),
    "practice": ("practise", "practice", "judge"),
    "exchange": ("import", "export"),
    "check": ("check", "explain", "schema", "plans"),
    "library": ("library",),
    "replay": ("replay",),
    "team": ("team",),
    "demo": ("demo-data",),
    "doctor": ("doctor",),
    "help": ("help",),
    "studio": ("rename", "where", "diff", "history", "publish", "restore"),
    "studio_trials": ("what-if", "merge"),
    "studio_proposals": ("proposals", "approve"),
}
"""The modules of `jobaid.commands`, in the order of the help, and the commands that each adds."""


def parser(arguments: Sequence[str] | None = None) -> argparse.ArgumentParser:
    """The parser of the whole command line, or of what `arguments` need of it."""
    top = argparse.ArgumentParser(prog="jobaid", description=DESCRIPTION)
    top.add_argument("--version", action="version", version=f"jobaid {__version__}")
    desk.add_demo(top)
    add_both(top)
    modules = MODULES if arguments is None else _modules_for(arguments)
    if modules:
        commands = top.add_subparsers(title="commands", metavar="COMMAND", dest="command")
        for module in modules:
            import_module(f"jobaid.commands.{module}").add(commands)
    return top


def _modules_for(arguments: Sequence[str]) -> Collection[str]:
    """The modules that these arguments need: that of their command, none where the desk is started
    without one, and all where help is asked for or a word is not known.
    """
    left = list(arguments)
    while left:
        match left.pop(0).partition("="):
            case "--demo", "", "":
                pass
            case "--library" | "--profile", "", "":
                del left[:1]
            case "--library" | "--profile", "=", _:
                pass
            case word, sign, _:
                return [one for one, names in MODULES.items() if word + sign in names] or MODULES
    return ()


def run(arguments: Sequence[str]) -> int:
    """Run one command; returns its exit code."""
    _steady_streams()
    from jobaid.log.traces import install_traceback_mask

    install_traceback_mask()
    try:
        try:
            return _handled(arguments)
        finally:
            sys.stdout.flush()
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # Whoever was reading has gone; nothing more can be told.
        _print_no_more()
        return 0
    except OSError as error:
        if not _is_of_output(error):
            raise
        _print_no_more()
        say_trouble(f"What this prints cannot be written there: {error.strerror}.")
        return 1


def _handled(arguments: Sequence[str]) -> int:
    options = parser(arguments).parse_args(list(arguments))
    _make_text(options)
    missing = missing_library(options)
    if missing is not None:
        say_trouble(missing)
        return 2
    handler: CommandRunner = getattr(options, "handler", desk.run_desk)
    try:
        return handler(options)
    except ErrorInWords as trouble:
        say_trouble(trouble.words)
        return 2


def _make_text(options: argparse.Namespace) -> None:
    """Have all words that were given hold text alone: only paths may have bytes that are none."""
    for name, value in vars(options).items():
        if isinstance(value, str):
            setattr(options, name, value.encode("utf-8", "replace").decode())
        elif isinstance(value, list):
            value[:] = [
                one.encode("utf-8", "replace").decode() if isinstance(one, str) else one
                for one in value
            ]


def _steady_streams() -> None:
    """Streams that every command can read and write, on any terminal and without one.

    Names from everywhere must print: what a terminal lacks is shown escaped. A stream that was
    closed before the start is one that holds nothing.
    """
    for name, flags, mode, errors in (
        ("stdin", os.O_RDONLY, "r", "replace"),
        ("stdout", os.O_WRONLY, "w", "backslashreplace"),
        ("stderr", os.O_WRONLY, "w", "backslashreplace"),
    ):
        stream = getattr(sys, name)
        if stream is None:
            nothing = os.open(os.devnull, flags)
            # Like Python's own, it stays open to the end.
            setattr(sys, name, os.fdopen(nothing, mode, encoding="utf-8", closefd=False))
            continue
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is None:
            continue
        reconfigure(errors=errors)
        if name == "stdin" and not stream.isatty():
            # Lines of other programs are UTF-8 on every system, perhaps with a byte order mark.
            reconfigure(encoding="utf-8-sig", errors=errors)


def _is_of_output(error: OSError) -> bool:
    """Whether standard output refused what was printed: a full disk, a device that has gone."""
    if error.filename is None and error.errno in _REFUSALS:
        return True
    try:
        sys.stdout.flush()
    except OSError:
        return True
    return False


def _print_no_more() -> None:
    """Keep Python from trying to print what is left at its end."""
    with contextlib.suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
