"""`jobaid proposals` and `approve`: publications that wait for a second person."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from jobaid.commands.options import add_profile, say_trouble


def add(commands: Any) -> None:
    """Add the commands to the parser."""
    waiting = commands.add_parser(
        "proposals", help="list the publications that wait for a second person"
    )
    waiting.add_argument("folder", type=Path, metavar="DIR")
    waiting.add_argument("--json", action="store_true", help="a list of objects")
    waiting.set_defaults(handler=run_proposals)

    approve = commands.add_parser(
        "approve", help="agree to a proposed publication, or send it back"
    )
    approve.add_argument("folder", type=Path, metavar="DIR")
    approve.add_argument("name", metavar="NAME", help="its name, or the beginning of its commit")
    approve.add_argument("-m", "--message", default="", metavar="WORDS", help="what to say of it")
    approve.add_argument("--no", action="store_true", help="send it back; wants -m")
    approve.add_argument(
        "--as",
        dest="person",
        metavar="ID",
        help="who says it (without it: the agent of the profile); it proves nothing",
    )
    add_profile(approve)
    approve.set_defaults(handler=run_approve)


def run_proposals(options: argparse.Namespace) -> int:
    """List them, and those that were sent back."""
    from jobaid.operations.studio.proposed_publications import proposals

    if not options.folder.is_dir():
        say_trouble(f"{options.folder} is no folder, so there is no library.")
        return 2
    found = proposals(options.folder)
    if options.json:
        print(json.dumps([one.as_json() for one in found], indent=2, ensure_ascii=False))
        return 0
    for one in found:
        line = one.message.partition("\n")[0]
        back = " (sent back)" if one.state == "declined" else ""
        print(f"{one.name}  {one.at:%Y-%m-%d %H:%M}  {one.author}: {line}{back}")
        for file in one.files:
            print(f"    {file}")
    return 0


def run_approve(options: argparse.Namespace) -> int:
    """Agree, or send back; exit 1 where it cannot be done."""
    from jobaid.commands.studio import house_now, published_for_all, say_published
    from jobaid.ids import new_id
    from jobaid.log.profile import Profile
    from jobaid.log.statements import BadStatement
    from jobaid.operations.clock import wall_clock
    from jobaid.operations.statement_writer import StatementsNow
    from jobaid.operations.studio.approving import Approver, approve_proposal, decline_proposal
    from jobaid.operations.studio.proposed_publications import NoProposal
    from jobaid.operations.studio.publishing import NotPublished

    folder, name, words = options.folder, options.name, options.message
    try:
        with Profile.open(getattr(options, "profile", None), writing=True) as profile:
            says = StatementsNow(profile, wall=wall_clock, new_id=new_id)
            id = options.person or str(profile.agent["id"])
            known = str(profile.agent.get("name") or id)
            by = Approver(id, id if options.person else known, house_now(folder))
            if options.no:
                one = published_for_all(
                    options, lambda: decline_proposal(folder, name, by, says, words=words)
                )
                print(f"`{one.name}` is sent back to {one.author}.")
                return 0
            say_published(
                published_for_all(
                    options, lambda: approve_proposal(folder, name, by, says, words=words)
                )
            )
    except (NoProposal, NotPublished, BadStatement) as trouble:
        say_trouble(trouble.words)
        return 1
    return 0
