"""Which calls `jobaid log list`, `search` and `export` are about: options, and their query."""

from __future__ import annotations

import argparse
import datetime as dt
import re
from collections.abc import Callable
from dataclasses import fields, replace
from typing import TYPE_CHECKING

from jobaid.commands.day_options import DAYS, add_days, day_of, days_of
from jobaid.commands.options import library_folder, say_trouble
from jobaid.log.index.call_flags import FLAGS
from jobaid.log.index.record_query import ANY, RecordQuery, Span

if TYPE_CHECKING:
    from jobaid.library.model import Library
    from jobaid.log.index.index_words import Sought
    from jobaid.log.index.sight import Sight
    from jobaid.operations.records.asked_parts import AskedCalls
    from jobaid.operations.records.house_names import HouseNames
    from jobaid.operations.records.record_finder import Records
    from jobaid.operations.roles import Viewer

PROMISES = (
    "any", "open", "late", "kept", "kept-late", "broken", "withdrawn", "moved", "handed-over",
)  # fmt: skip

_NAMED = (
    ("script", "calls with this script"),
    ("version", "calls with this version of their script (its content id)"),
    ("step", "calls that entered this step (SCRIPT/STEP)"),
    ("agent", "calls of this agent, by id or name"),
    ("team", "calls of this team"),
    ("desk", "calls of this desk"),
    ("channel", "calls that came this way: phone, chat ..."),
    ("customer-kind", "calls of this kind of customers, of those in library.yaml"),
    ("outcome", "calls with this outcome; none: calls without one"),
    ("rule", "calls in which this never rule was broken, or nearly"),
    ("language", "calls in this language"),
    ("customer", "calls of this customer, by name, account or phone"),
    ("state", "closed, open, interrupted, parked or discarded"),
)
_SPAN = re.compile(r"(.*?)\.\.(.*)")
_CLOCK = re.compile(r"(?:(\d+):)?(\d+):(\d\d)")


def add_filters(parser: argparse.ArgumentParser) -> None:
    """The options by which calls are picked."""
    parser.add_argument("--day", type=day_of, metavar="DAY", help=f"calls of one day: {DAYS}")
    add_days(parser)
    for name, words in _NAMED:
        parser.add_argument(f"--{name}", metavar=name.upper(), help=words)
    parser.add_argument("--flag", choices=(*FLAGS, "interrupted"), help="calls that have this")
    parser.add_argument(
        "--promise",
        choices=PROMISES,
        help="calls with a promise in this state now",
    )
    parser.add_argument(
        "--score", type=_scores, metavar="FROM..TO", help="by the last review: 60..80, ..60, 80.."
    )
    parser.add_argument(
        "--length", type=_lengths, metavar="FROM..TO", help="handle time: 8:00.., ..90 (seconds)"
    )
    parser.add_argument(
        "--times", type=_times, metavar="N", help="calls of customers who called so often"
    )


def query_of(options: argparse.Namespace, words: Sought = ANY) -> RecordQuery:
    """The query that the options make. Raises DaysTheWrongWay."""
    first, last = days_of(options)
    shortest, longest = options.length or (None, None)
    names = [name.replace("-", "_") for name, _ in _NAMED if name != "customer"]
    named = {name: getattr(options, name) for name in names}
    flag = options.flag
    if flag == "interrupted":
        named["state"], flag = named["state"] or flag, None
    return RecordQuery(
        words=words,
        first=first,
        last=last,
        caller=options.customer,
        flag=flag,
        promise=options.promise,
        score=options.score,
        shortest=shortest,
        longest=longest,
        times=options.times,
        **named,
    )


def asked_in_words(words: str, query: RecordQuery, names: HouseNames, today: dt.date) -> AskedCalls:
    """What the words ask for, with what the options do: where both say something, they hold."""
    from jobaid.operations.records.asked_words import read_asked

    asked = read_asked(words, names, today)
    empty = RecordQuery()
    held = {
        one.name: getattr(query, one.name)
        for one in fields(RecordQuery)
        if getattr(query, one.name) != getattr(empty, one.name)
    }
    return replace(asked, query=replace(asked.query, **held))


def add_everyone(parser: argparse.ArgumentParser) -> None:
    """`--everyone`, for what goes by the role of who asks."""
    parser.add_argument(
        "--everyone", action="store_true", help="calls of anybody, whatever your role shows"
    )


def viewer_in(options: argparse.Namespace, records: Records, library: Library | None) -> Viewer:
    """Who asks: the profile's agent, with the role that the settings or `people.yaml` give."""
    from jobaid.operations.roles import viewer_of
    from jobaid.operations.settings_in_force import load_settings, with_people

    loaded = load_settings(records.profile.folder)
    if library is not None:
        loaded = with_people(loaded, library.people)
    role = "" if options.everyone else loaded.settings.role
    return viewer_of(loaded.settings.agent_id, role, loaded.people)


def as_seen_by(query: RecordQuery, viewer: Viewer) -> RecordQuery:
    """The query, of what somebody may see."""
    from jobaid.operations.roles import sight_of

    return replace(query, sight=sight_of(viewer))


def say_sight(sight: Sight | None) -> None:
    """Say that there may be calls which the role of who asks does not show."""
    if sight is None:
        return
    whose = "your own calls" if sight.agents else "no calls, which others review"
    if sight.teams:
        whose = f"the calls of your team {', '.join(sight.teams)}, and your own"
    elif sight.assigned_to is not None:
        whose = "the calls assigned to you" + (", and your own" if sight.agents else "")
    say_trouble(f"These are {whose}, by your role. --everyone shows those of anybody.")


def house_of(options: argparse.Namespace) -> Library | None:
    """The library in use, for the names that people give things; None where there is none."""
    from jobaid.library.cache.cache_store import cache_folder
    from jobaid.library.cache.open_library import open_library

    library = open_library(library_folder(options), cache_folder()).library
    return library if library.scripts else None


def in_present_names(query: RecordQuery, records: Records, library: Library | None) -> RecordQuery:
    """The query with the former names of what it asks for; what is the name of nothing is said."""
    if library is None:
        return query
    from jobaid.operations.records.asked_names import unknown_names

    for words in unknown_names(query, records.index, library):
        say_trouble(words)
    return in_house(query, library)


def in_house(query: RecordQuery, library: Library) -> RecordQuery:
    """The query by the former names of what it asks for and the house's calendar, as of now."""
    from jobaid.operations.records.present_names import with_former, with_moment

    return with_moment(with_former(query, library), library, dt.datetime.now(dt.UTC))


def _scores(text: str) -> Span:
    return _span(text, _number)


def _lengths(text: str) -> Span:
    return _span(text, _seconds)


def _span(text: str, read: Callable[[str], float]) -> Span:
    match = _SPAN.fullmatch(text.strip())
    ends = match.groups() if match else (text, text)
    found = []
    for end in ends:
        end = end.strip()
        found.append(read(end) if end else None)
    if found[0] is None and found[1] is None:
        raise argparse.ArgumentTypeError(f"{text!r} is no span. Write it like 60..80, ..60 or 80..")
    return found[0], found[1]


def _number(text: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = float("nan")
    if number != number or abs(number) == float("inf"):
        raise argparse.ArgumentTypeError(f"{text!r} is not a number.")
    return number


def _seconds(text: str) -> float:
    clock = _CLOCK.fullmatch(text)
    if clock is None:
        return _number(text)
    hours, minutes, seconds = (int(part or 0) for part in clock.groups())
    return float(hours * 3600 + minutes * 60 + seconds)


def _times(text: str) -> int:
    if not text.isdecimal() or not 2 <= int(text) <= 1000:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 2 to 1000.")
    return int(text)
