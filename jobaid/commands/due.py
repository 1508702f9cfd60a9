"""`jobaid due WORDS`: when words like "Friday" or "in 3 working days" fall due."""

from __future__ import annotations

import argparse
import datetime as dt
import json
import sys
from typing import TYPE_CHECKING, Any

from jobaid.commands.moment_options import moment_told, no_moment
from jobaid.commands.options import add_library, add_profile, library_folder, say_trouble

if TYPE_CHECKING:
    from jobaid.library.due_times.due_reading import DueReading
    from jobaid.library.model import House


def add(commands: Any) -> None:
    """Add the command to the parser."""
    due = commands.add_parser("due", help="read when something falls due, by the house's hours")
    due.add_argument(
        "words",
        nargs="+",
        metavar="WORDS",
        help="like “Friday” or “in 3 working days”; - reads lines",
    )
    due.add_argument("--at", metavar="TIME", help="counted from then (ISO 8601), not from now")
    due.add_argument("--language", metavar="L", help="the language to read back and ask in")
    due.add_argument("--json", action="store_true", help="one JSON object for each phrase")
    add_library(due)
    add_profile(due)
    due.set_defaults(handler=run_due)


def run_due(options: argparse.Namespace) -> int:
    """Print when it is due; exit 1 where that is asked about."""
    from jobaid.library.cache.cache_store import cache_folder
    from jobaid.library.cache.open_library import open_library

    opened = open_library(library_folder(options), cache_folder())
    if not opened.contents:
        for finding in opened.findings:
            say_trouble(finding.line_of_text())
        return 2
    house = opened.library.house
    if options.words == ["-"]:
        return _lines(options, house)
    words = " ".join(options.words)
    line = _read(words, options.at, options.language, house)
    if options.at is not None and line["due"] is None and moment_told(options.at, house) is None:
        say_trouble(line["asks"][0])
        return 2
    if options.json:
        print(json.dumps(line), flush=True)
    else:
        print(line["read_back"] or line["asks"][0])
    return 0 if line["due"] is not None else 1


def _lines(options: argparse.Namespace, house: House) -> int:
    """`{"words", "at", "language"}` a line; what a line leaves out is as the options say.

    Exit 1, as for words alone, where a line is asked about or cannot be read.
    """
    ended = 0
    for line in sys.stdin:
        if not line.strip():
            continue
        try:
            told = json.loads(line)
        except (ValueError, RecursionError):
            told = None
        if not isinstance(told, dict) or not isinstance(told.get("words"), str):
            found = _asked(None, 'This line is no object like {"words": "Friday"}.')
        else:
            at, language = told.get("at", options.at), told.get("language", options.language)
            found = _read(told["words"], at, language, house)
        print(json.dumps(found), flush=True)
        if found["due"] is None:
            ended = 1
    return ended


def _read(words: str, at: object, language: object, house: House) -> dict[str, Any]:
    from jobaid.library.due_times.phrases import read_due

    now = dt.datetime.now(dt.UTC) if at is None else moment_told(str(at), house)
    if now is None:
        return _asked(words, no_moment(at))
    spoken = language if isinstance(language, str) else house.languages[0]
    return _as_json(words, read_due(words, now, house, spoken))


def _as_json(words: str, reading: DueReading) -> dict[str, Any]:
    if reading.due is None:
        return _asked(words, reading.ask or "")
    due = reading.due.isoformat(timespec="seconds")
    return {"words": words, "due": due, "read_back": reading.words, "asks": []}


def _asked(words: str | None, ask: str) -> dict[str, Any]:
    return {"words": words, "due": None, "read_back": None, "asks": [ask]}
