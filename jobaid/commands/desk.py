"""The desk and what other programs ask of it: `jobaid`, `open`, `send`, `raise`."""

from __future__ import annotations

import argparse
import gc
import json
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jobaid.commands.options import add_library, add_profile, add_values, say_trouble
from jobaid.library import customer_fields

if TYPE_CHECKING:
    from jobaid.operations.handover import HandoverReply, HandoverRequest

ASK_S = 2.0
"""How long the desk that runs may take to answer a further start, in seconds."""

_WHO = {
    "phone": customer_fields.PHONE,
    "account": customer_fields.ACCOUNT,
    "name": customer_fields.NAME,
}

NO_DESK = 3
"""The exit code of `send` and `raise` where no desk runs."""


def add(commands: Any) -> None:
    """Add the commands to the parser."""
    desk = commands.add_parser("desk", help="the desk for calls, in a window (as `jobaid` alone)")
    add_desk_options(desk)
    desk.set_defaults(handler=run_desk)

    opening = commands.add_parser(
        "open", help="open a call on the desk: SCRIPT or jobaid://open/SCRIPT?field=value"
    )
    opening.add_argument(
        "what",
        metavar="SCRIPT",
        nargs="?",
        default="",
        help="a script, or a jobaid:// link; without it the house's opening",
    )
    for name, field in _WHO.items():
        opening.add_argument(
            f"--{name}", metavar="VALUE", help=f"who is calling: short for --set {field}=VALUE"
        )
    opening.add_argument(
        "--waited", metavar="SECONDS", help="how long the customer waited before the call"
    )
    opening.add_argument(
        "--channel", metavar="C", help="how they come: phone (the usual), chat, counter, email"
    )
    opening.add_argument(
        "--customer-kind", metavar="KIND", help="which of the house's kinds of customers it is"
    )
    add_values(opening)
    add_desk_options(opening)
    opening.set_defaults(handler=run_open)

    sending = commands.add_parser("send", help="give the running desk a command of a call")
    sending.add_argument("command_line", metavar="JSON", help='such as {"do": "hold"}')
    add_profile(sending)
    sending.set_defaults(handler=run_send)

    raising = commands.add_parser("raise", help="bring the running desk to the front")
    add_profile(raising)
    raising.set_defaults(handler=run_raise)


def add_desk_options(parser: argparse.ArgumentParser) -> None:
    """`--demo`, and which library and profile."""
    add_demo(parser)
    add_library(parser)
    add_profile(parser)


def add_demo(parser: argparse.ArgumentParser) -> None:
    """`--demo`, which may also stand before the command."""
    parser.add_argument(
        "--demo",
        action="store_true",
        default=argparse.SUPPRESS,
        help="with the shipped library and sample calls, in a profile that is thrown away",
    )


def run_desk(options: argparse.Namespace) -> int:
    """Open the desk, or bring the one that runs with this profile to the front."""
    from jobaid.operations.handover import HandoverRequest

    return _ask_or_start(options, HandoverRequest("raise", token=_token()))


def run_open(options: argparse.Namespace) -> int:
    """Open a call on the desk that runs; where none does, start it with that call."""
    from jobaid.operations.handover import (
        HandoverRequest,
        NotFitting,
        channel_of,
        fitting,
        kind_id,
        read_link,
        read_sets,
        script_id,
        seconds_waited,
    )

    try:
        told = {field: getattr(options, name) for name, field in _WHO.items()}
        who = {field: value for field, value in told.items() if value is not None}
        given = fitting(who) | read_sets(options.set)
        if "://" in options.what:
            linked = read_link(options.what)
            script, given = linked.script, {**linked.values, **given}
        else:
            script = "" if given and not options.what else script_id(options.what)
        waited, channel = seconds_waited(options.waited), channel_of(options.channel)
        kind = kind_id(options.customer_kind)
    except NotFitting as misfit:
        say_trouble(misfit.words)
        return 2
    request = HandoverRequest(
        "open",
        script,
        given,
        token=_token(),
        waited_s=waited,
        channel=channel,
        customer_kind=kind,
    )
    return _ask_or_start(options, request)


def run_send(options: argparse.Namespace) -> int:
    """Give a command to the desk that runs, and print what it says as one line of JSON."""
    from jobaid.operations.handover import HandoverRequest, NotFitting, command_of

    try:
        command = command_of(json.loads(options.command_line))
    except NotFitting as misfit:
        say_trouble(misfit.words)
        return 2
    except (ValueError, RecursionError):
        say_trouble('That is not JSON. A command is an object like {"do": "hold"}.')
        return 2
    return _ask(options, HandoverRequest("send", command=command))


def run_raise(options: argparse.Namespace) -> int:
    """Bring the desk that runs to the front."""
    from jobaid.operations.handover import HandoverRequest

    return _ask(options, HandoverRequest("raise", token=_token()))


def _ask(options: argparse.Namespace, request: HandoverRequest) -> int:
    from jobaid.operations.handover import ask_desk

    answer = ask_desk(_profile(options), request)
    if answer is None:
        say_trouble("No desk is running with this profile. Start it with: jobaid")
        return NO_DESK
    return _printed(answer)


def _ask_or_start(options: argparse.Namespace, request: HandoverRequest) -> int:
    """Ask the desk that runs; where none does, or it says nothing, start one.

    A desk that hangs is no reason for whoever clicked on an icon to see nothing at all.
    """
    from jobaid.operations.handover import ask_desk

    if not getattr(options, "demo", False):
        answer = ask_desk(_profile(options), request, patience_s=ASK_S)
        if answer is not None and not answer.silent:
            return _printed(answer)
    return _start(options, request)


def _start(options: argparse.Namespace, request: HandoverRequest) -> int:
    from jobaid.operations.startup import begin

    # Much is made and nothing thrown away until the desk shows, which tidies from then on.
    gc.disable()
    try:
        # PySide6's first part walks over all modules, and ends the process where another thread
        # imports one at that moment: it is there before `begin` lets threads work.
        import_module("jobaid.ui")
    except ImportError as missing:
        return _cannot_start(missing)
    start = begin(options, request)  # on its way while the rest of Qt is being loaded
    try:
        from jobaid.app import run
    except ImportError as missing:
        start.end()
        return _cannot_start(missing)
    try:
        code = run(start)
    finally:
        start.end()
    return code if start.answer is None else _printed(start.answer)


def _cannot_start(missing: ImportError) -> int:
    say_trouble(
        f"The desk cannot start: {missing}. `jobaid doctor` says what this machine lacks; "
        "`jobaid play` walks calls in the terminal without it."
    )
    return 1


def _profile(options: argparse.Namespace) -> Path:
    from jobaid.log.whereabouts import profile_folder

    return profile_folder(getattr(options, "profile", None))


def _printed(answer: HandoverReply) -> int:
    print(json.dumps(answer.told(), ensure_ascii=False, default=str), flush=True)
    if not answer.ok and answer.words:
        say_trouble(answer.words)
    return 0 if answer.ok else 1


def _token() -> str:
    """The window system's leave to come to the front, which a launcher gives in the environment."""
    import os

    return os.environ.get("XDG_ACTIVATION_TOKEN", "") if sys.platform == "linux" else ""
