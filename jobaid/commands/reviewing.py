"""`jobaid review ...`: reviews are released, read, disputed, ruled on; without a screen."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from importlib import import_module
from typing import Any

from jobaid.commands.log_filters import add_everyone
from jobaid.commands.options import add_library, add_profile

_REVIEW = "the review's id, or enough of its beginning"
_CALL = "the call's id, or enough of its beginning"


def add(commands: Any) -> None:
    """Add the command, with its own commands, to the parser."""
    review = commands.add_parser("review", help="reviews of calls: release, dispute, rule ...")
    add_profile(review)
    add_library(review)
    kinds = review.add_subparsers(title="commands", metavar="COMMAND", required=True)

    listing = kinds.add_parser("list", help="the reviews, newest first, and how each stands")
    listing.add_argument("--mine", action="store_true", help="reviews of your own calls")
    listing.add_argument("--call", metavar="ID", help="those of one call")
    listing.add_argument("--state", help="released, acknowledged, disputed, given-way, upheld ...")
    add_everyone(listing)
    listing.set_defaults(handler=_later("run_list"))

    show = kinds.add_parser("show", help="one review: its answers, points, disputes")
    show.add_argument("id", metavar="REVIEW", help=_REVIEW)
    add_everyone(show)
    show.set_defaults(handler=_later("run_show"))

    release = kinds.add_parser("release", help="release a review of a call")
    release.add_argument("call", metavar="CALL", help=_CALL)
    release.add_argument("card", metavar="CARD", help="a scorecard of the library, or its file")
    release.add_argument(
        "--file",
        default="-",
        metavar="FILE",
        help='JSON with "answers", "why" and "comments" (without it: standard input)',
    )
    release.add_argument(
        "--draft", action="store_true", help="release the draft that is kept, instead of a file"
    )
    release.add_argument("--replaces", metavar="REVIEW", help="it takes the place of this one")
    release.add_argument("--blind", metavar="NAME", help="for a calibration; the agent has it not")
    release.set_defaults(handler=_later("run_release"))

    read = kinds.add_parser("acknowledge", help="say that you have read a review of your call")
    read.add_argument("id", metavar="REVIEW", help=_REVIEW)
    read.add_argument("--words", default="", help="what you want to say to it")
    read.set_defaults(handler=_later("run_acknowledge"))

    dispute = kinds.add_parser("dispute", help="dispute a question of a review of your call")
    dispute.add_argument("id", metavar="REVIEW", help=_REVIEW)
    dispute.add_argument("--question", metavar="ID", help="without it: the whole review")
    dispute.add_argument("--words", required=True, help="why")
    dispute.set_defaults(handler=_later("run_dispute"))

    rule = kinds.add_parser("rule", help="answer a dispute")
    rule.add_argument("id", metavar="DISPUTE", help="the dispute's id, or enough of it")
    how = rule.add_mutually_exclusive_group(required=True)
    how.add_argument("--give-way", action="store_true", help="the agent is right")
    how.add_argument(
        "--keep", action="store_true", help="the score stays; never the reviewer's to say"
    )
    rule.add_argument(
        "--answer", metavar="ANSWER", help="the right answer, giving way (without it: n/a)"
    )
    rule.add_argument("--words", required=True, help="why; the agent reads it")
    rule.set_defaults(handler=_later("run_rule"))

    coach = kinds.add_parser("coach", help="keep what was agreed after a review")
    coach.add_argument("id", metavar="REVIEW", help=_REVIEW)
    coach.add_argument("--agreed", default="", metavar="WORDS", help="what was agreed")
    coach.add_argument("--until", metavar="DAY", help="until when, as 2026-11-21")
    coach.add_argument("--done", action="store_true", help="what was agreed has been done")
    coach.set_defaults(handler=_later("run_coach"))

    thank = kinds.add_parser("thank", help="say thank you for a call; its agent reads it")
    thank.add_argument("call", metavar="CALL", help=_CALL)
    thank.add_argument("--words", required=True, help="the words")
    thank.set_defaults(handler=_later("run_thank"))

    wish = kinds.add_parser("wish", help="ask for a review of a call of your own")
    wish.add_argument("call", metavar="CALL", help=_CALL)
    wish.add_argument("--why", default="", help="why")
    wish.set_defaults(handler=_later("run_wish"))

    for one in (release, read, dispute, rule, coach, thank, wish):
        one.add_argument(
            "--as",
            dest="person",
            metavar="ID",
            help="who says it (without it: the agent of the profile); it proves nothing",
        )
    for one in (listing, show, release, read, dispute, rule, coach, thank, wish):
        one.add_argument("--json", action="store_true", help="JSON for other programs")
        add_profile(one)
        add_library(one)


def _later(name: str) -> Callable[[argparse.Namespace], int]:
    """A handler whose module is imported only when it runs."""

    def handler(options: argparse.Namespace) -> int:
        module = import_module("jobaid.commands.review_runs")
        run: Callable[[argparse.Namespace], int] = getattr(module, name)
        return run(options)

    return handler
