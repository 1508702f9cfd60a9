"""`jobaid team init|add-desk|remove-desk|rotate|doctor`: the team's PostgreSQL."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jobaid.commands.options import add_library, add_profile, say_trouble

if TYPE_CHECKING:
    from jobaid.operations.team.administering import DeskLogin
    from jobaid.team.server.server_address import ServerAddress

_WHICH = "the database, as postgresql://ADMIN@HOST/DATABASE; without it the one of `init`"


def add(kinds: Any) -> None:
    """Add the commands to those of `team`."""
    init = kinds.add_parser("init", help="make a PostgreSQL database ready, or bring it up")
    init.add_argument("server", metavar="postgresql://...", help="the database, as its owner")
    init.add_argument("--dry-run", action="store_true", help="print the SQL and do nothing")
    init.set_defaults(handler=run_init)

    added = kinds.add_parser("add-desk", help="let a desk in: prints what it needs to join")
    added.add_argument("name", metavar="NAME", help="small letters, digits, hyphens")
    added.add_argument(
        "--role", required=True, choices=("agent", "supervisor", "reviewer", "trainee")
    )
    added.add_argument("--team", help="the team of the desk; a supervisor without one reads all")
    added.add_argument(
        "--agent",
        action="append",
        default=[],
        metavar="ID",
        help="who works there; several times for several; else whoever does when it first speaks",
    )
    added.set_defaults(handler=run_add_desk)

    removed = kinds.add_parser("remove-desk", help="let a desk in no more; what it sent stays")
    removed.add_argument("name", metavar="NAME")
    removed.set_defaults(handler=run_remove_desk)

    rotated = kinds.add_parser("rotate", help="a new password for a desk, or for another computer")
    rotated.add_argument("name", metavar="NAME")
    rotated.set_defaults(handler=run_rotate)

    listed = kinds.add_parser("desks", help="every desk that the database knows")
    listed.set_defaults(handler=run_desks)

    doctor = kinds.add_parser("doctor", help="try each step from this desk to the database")
    doctor.set_defaults(handler=run_doctor)

    plan = kinds.add_parser("plan", help="what a number of desks needs of a server")
    plan.add_argument("--desks", type=_whole, required=True, metavar="N")
    plan.add_argument("--calls", type=_whole, default=60, metavar="N", help="a desk's, a day: 60")
    plan.add_argument("--hours", type=_whole, default=8, metavar="N", help="of a day: 8")
    plan.add_argument("--days", type=_whole, default=250, metavar="N", help="of a year: 250")
    plan.add_argument("--json", action="store_true", help="JSON for other programs")
    plan.set_defaults(handler=run_plan)

    for one in (added, removed, rotated, listed):
        one.add_argument("--server", default="", metavar="postgresql://...", help=_WHICH)
    for one in (added, rotated, listed, doctor):
        one.add_argument("--json", action="store_true", help="JSON for other programs")
    for one in (init, added, removed, rotated, listed, doctor, plan):
        add_profile(one)
        add_library(one)


def _profile(options: argparse.Namespace) -> Path:
    from jobaid.log.profile import Profile

    return Profile.open(options.profile, writing=False).folder


def run_init(options: argparse.Namespace) -> int:
    """Make a database ready; prints what was done, or the SQL."""
    from jobaid.operations.team.administering import administered, make_ready, would_run
    from jobaid.team.server.server_schema import latest

    profile = _profile(options)
    address = administered(profile, options.server)
    if options.dry_run:
        print(would_run(address) or f"-- nothing is to be done: version {latest()}")
        return 0
    taken = make_ready(profile, address)
    for step in taken:
        print(step.label)
    print(
        f"The database {address.shown} is ready, version {latest()}. "
        "`jobaid team add-desk NAME --role ROLE` lets a desk in."
    )
    return 0


def run_add_desk(options: argparse.Namespace) -> int:
    """Let a desk in, and print what it needs."""
    from jobaid.operations.team.administering import let_in

    made = let_in(
        _server(options),
        options.name,
        options.role,
        team=options.team,
        authors=options.agent,
    )
    _print_login(made, options, role=options.role)
    return 0


def run_rotate(options: argparse.Namespace) -> int:
    """Print what a desk needs from now on."""
    from jobaid.operations.team.administering import new_password

    _print_login(new_password(_server(options), options.name), options)
    return 0


def run_remove_desk(options: argparse.Namespace) -> int:
    """Let a desk in no more."""
    from jobaid.operations.team.administering import let_out

    let_out(_server(options), options.name)
    print(f"The desk {options.name} is let in no more. What it sent stays.")
    return 0


def run_desks(options: argparse.Namespace) -> int:
    """Print every desk that the database knows."""
    from jobaid.commands.log_text import line
    from jobaid.operations.clock import stamp
    from jobaid.operations.team.administering import logins

    for one in logins(_server(options)):
        if options.json:
            told = {
                "name": one.name,
                "role": one.kind,
                "team": one.team,
                "agents": list(one.authors),
                "desk": one.desk,
                "removed": one.removed is not None,
                "last_heard": None if one.heard is None else stamp(one.heard),
                "documents": one.documents,
            }
            print(json.dumps(told))
            continue
        state = "removed" if one.removed else ("not joined yet" if one.desk is None else one.desk)
        team = f", team {line(one.team)}" if one.team else ""
        print(f"{one.name}: {one.kind}{team}, {state}, {one.documents} documents")
    return 0


def run_plan(options: argparse.Namespace) -> int:
    """Print what so many desks need."""
    from dataclasses import asdict

    from jobaid.operations.team.team_needs import team_needs

    needs = team_needs(
        options.desks, calls_a_day=options.calls, hours=options.hours, days=options.days
    )
    if options.json:
        told = asdict(needs).items()
        print(json.dumps({k: round(v, 2) if isinstance(v, float) else v for k, v in told}))
        return 0
    news = (
        "told at once, on a connection that each desk holds"
        if needs.notifies
        else "asked for from time to time (notifying would hold up who commits)"
    )
    for name, value in (
        ("Desks", f"{needs.desks:,}, of them about {needs.supervisors:,} of supervisors"),
        ("Calls", f"{needs.calls_a_day:,} a desk and day, in {needs.hours:g} hours"),
        ("Documents", f"{needs.documents_s:,.1f} a second at the peak"),
        ("Exchanges", f"{needs.exchanges_s:,.1f} a second at the peak"),
        ("Comes in", f"{needs.mb_a_day:,.0f} MB a day"),
        ("Disk", f"{needs.disk_gb_a_year:,.1f} GB a year, and as much again for backups"),
        ("Connections", f"{needs.connections:,} at once"),
        ("Processor", f"{needs.cores:,.1f} cores, half used at the peak"),
        ("What is new", news),
        ("PgBouncer", "yes, in transaction mode" if needs.pooler else "not needed"),
    ):
        print(f"{name:12} {value}")
    print("Worked out from measures of one small machine with PostgreSQL 15; not tried so large.")
    return 0


def _whole(told: str) -> int:
    number = int(told)
    if not 1 <= number <= 1_000_000:
        raise argparse.ArgumentTypeError("a whole number from 1 to 1,000,000")
    return number


def run_doctor(options: argparse.Namespace) -> int:
    """Try each step; exit code 1 where one stops."""
    from jobaid.commands.team import loaded_settings
    from jobaid.log.profile import Profile
    from jobaid.operations.clock import wall_clock
    from jobaid.operations.team.server_joining import steps_to

    profile = Profile.open(options.profile, writing=False)
    settings = loaded_settings(profile.folder, options).settings
    if not settings.team_server:
        say_trouble(
            "This desk has joined no database. `jobaid team join postgresql://...` does, with the "
            "address that `jobaid team add-desk` printed."
        )
        return 2
    code = 0
    for step in steps_to(
        settings.team_server, profile.folder, profile.desk, settings.agent_id, wall_clock()
    ):
        code = 1 if step.result == "stops" else code
        if options.json:
            print(json.dumps({"result": step.result, "words": step.words}))
        else:
            print(f"{step.result:5}  {step.words}")
    return code


def _server(options: argparse.Namespace) -> ServerAddress:
    from jobaid.operations.team.administering import administered

    return administered(_profile(options), options.server)


def _print_login(made: DeskLogin, options: argparse.Namespace, role: str = "") -> None:
    if options.json:
        told = {"name": made.name, "role": role or None, "connection": made.address.secret}
        print(json.dumps(told))
        return
    print("On that desk, once:")
    print()
    print(f"    jobaid team join '{made.address.secret}'")
    print()
    if made.address.is_here:
        print("This address is good on this computer only. For a desk on another one, say")
        print("--server postgresql://ADMIN@NAME-OF-THIS-COMPUTER/DATABASE.")
        print()
    print("The password is not shown again. `jobaid team rotate` makes another.")
