"""`jobaid heard`: all that customers said, in calls and outside; `jobaid rewards`: one's own."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jobaid.commands.day_options import add_days, days_of
from jobaid.commands.log_filters import add_everyone, as_seen_by, house_of, viewer_in
from jobaid.commands.options import (
    add_library,
    add_profile,
    house_today,
    say_trouble,
    use_house_masks,
    whole_number,
)

if TYPE_CHECKING:
    from jobaid.operations.service.heard_outside import Heard

_NAMED = 20


def add(commands: Any) -> None:
    """Add the commands to the parser."""
    heard = commands.add_parser("heard", help="what customers said, in calls and outside")
    heard.add_argument(
        "--import", type=Path, dest="table", metavar="FILE.csv",
        help="take in surveys, letters, visits, interviews from a table",
    )  # fmt: skip
    heard.add_argument("--columns", action="store_true", help="print the head of such a table")
    heard.add_argument("--question", metavar="Q", help="only answers to this question")
    heard.add_argument("--source", metavar="S", help="only from there: call, survey, letter ...")
    heard.add_argument(
        "--most", type=whole_number, default=500, metavar="N", help="at most so many (500)"
    )
    add_days(heard)
    heard.set_defaults(handler=run_heard)
    rewards = commands.add_parser("rewards", help="what your work was worth, by the house's list")
    rewards.set_defaults(handler=run_rewards)
    for one in (heard, rewards):
        one.add_argument("--samples", action="store_true", help="of sample calls too")
        one.add_argument("--json", action="store_true", help="one JSON object for each")
        add_library(one)
        add_profile(one)
    add_everyone(heard)


def run_heard(options: argparse.Namespace) -> int:
    """List what was heard, or take in a table."""
    from jobaid.operations.service.heard_outside import COLUMNS

    if options.columns:
        print(",".join(COLUMNS))
        return 0
    return _list(options) if options.table is None else _take_in(options)


def _list(options: argparse.Namespace) -> int:
    from jobaid.log.index.record_query import RecordQuery
    from jobaid.log.trouble import ProfileTrouble
    from jobaid.operations.records.record_finder import Records
    from jobaid.operations.service.heard_outside import everything_heard

    library = house_of(options)
    first, last = days_of(options)
    query = RecordQuery(first=first, last=last, counting=True, samples=options.samples)
    try:
        with Records.open(options.profile) as records:
            viewer = viewer_in(options, records, library)
            query = as_seen_by(query, viewer)
            most = options.most if not (options.question or options.source) else 100_000
            found = everything_heard(records, query, viewer, most=most)
            for notice in records.notices:
                say_trouble(notice.words)
    except ProfileTrouble as trouble:
        say_trouble(trouble.words)
        return 1
    fit = [
        one
        for one in found
        if options.question in (None, one.question) and options.source in (None, one.source)
    ][: options.most]
    for one in fit:
        print(json.dumps(one.as_json()) if options.json else _in_words(one))
    if not fit and not options.json:
        print("Nothing was heard.")
    return 0


def _in_words(one: Heard) -> str:
    value = "" if one.value is None else f" {one.value}"
    words = f" “{one.words}”" if one.words else ""
    who = one.customer or one.account or "somebody"
    return f"{one.at[:10]}  {one.source:10}  {who}: {one.question}{value}{words}"


def _take_in(options: argparse.Namespace) -> int:
    from jobaid.ids import new_id
    from jobaid.library.model import House
    from jobaid.log.profile import Profile
    from jobaid.log.trouble import ProfileTrouble, why
    from jobaid.operations.clock import wall_clock
    from jobaid.operations.service.heard_outside import keep_heard, read_heard
    from jobaid.operations.settings_in_force import load_settings
    from jobaid.operations.statement_writer import StatementsNow

    try:
        content = options.table.read_bytes()
    except OSError as error:
        say_trouble(f"{options.table} cannot be read: {why(error)}. Nothing was taken in.")
        return 1
    library = house_of(options)
    house = House() if library is None else library.house
    table = read_heard(content, house, house_today(options))
    if table.trouble:
        say_trouble(f"{options.table}: {table.trouble} Nothing was taken in.")
        return 1
    unmasked = use_house_masks(options)
    if unmasked is not None:
        say_trouble(f"{unmasked} Nothing was taken in.")
        return 1
    try:
        with Profile.open(options.profile, writing=True) as profile:
            settings = load_settings(profile.folder).settings
            by = {"id": settings.agent_id or "nobody", "name": settings.name}
            statements = StatementsNow(profile, wall=wall_clock, new_id=new_id)
            kept, refused = keep_heard(table, statements, by)
    except ProfileTrouble as trouble:
        say_trouble(trouble.words)
        return 1
    except OSError as error:
        say_trouble(f"The disk took no more: {why(error)}. What was taken in is safe.")
        return 1
    if options.json:
        told = [{"line": one.line, "words": one.words} for one in refused]
        print(json.dumps({"kept": kept, "refused": told}))
        return 1 if refused else 0
    say_trouble(f"{kept} taken in, {len(refused)} not.")
    for one in refused[:_NAMED]:
        say_trouble(f"  line {one.line}: {one.words}")
    if len(refused) > _NAMED:
        say_trouble(f"  and {len(refused) - _NAMED} more; --json names them all.")
    return 1 if refused else 0


def run_rewards(options: argparse.Namespace) -> int:
    """Print the points of who asks, and of nobody else."""
    from jobaid.log.trouble import ProfileTrouble
    from jobaid.operations.clock import wall_clock
    from jobaid.operations.records.record_finder import Records
    from jobaid.operations.service.my_rewards import my_rewards, rewards_line
    from jobaid.operations.settings_in_force import load_settings

    library = house_of(options)
    if library is None or not library.rewards:
        say_trouble("This house has no rewards.yaml, which says what counts and for how much.")
        return 0
    try:
        with Records.open(options.profile) as records:
            me = load_settings(records.profile.folder).settings.agent_id
            found = my_rewards(records, library, me, wall_clock(), samples=options.samples)
            for notice in records.notices:
                say_trouble(notice.words)
    except ProfileTrouble as trouble:
        say_trouble(trouble.words)
        return 1
    for month in found:
        if options.json:
            print(json.dumps(rewards_line(month)))
            continue
        print(f"{month.month}  {month.points:g} points")
        for deed in month.deeds:
            print(f"    {deed.day}  {deed.reason}: {deed.words}")
        for deed in month.undone:
            print(f"    {deed.day}  {deed.reason}: {deed.words} (no points: {deed.undone})")
    if not found and not options.json:
        print("Nothing counts yet.")
    return 0
