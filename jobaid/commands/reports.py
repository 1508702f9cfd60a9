"""`jobaid report` and `jobaid sample`: what the record comes to, and which calls to look at."""

from __future__ import annotations

import argparse
import datetime as dt
import json
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jobaid.commands.day_options import add_days, days_of
from jobaid.commands.log_filters import add_everyone
from jobaid.commands.options import (
    add_library,
    add_profile,
    house_today,
    library_folder,
    read_named_library,
    say_trouble,
)
from jobaid.commands.output import hand_out

if TYPE_CHECKING:
    from jobaid.library.model import Library
    from jobaid.log.index.record_query import RecordQuery
    from jobaid.operations.records.record_finder import Records

_BY = ("script", "agent", "team", "step", "outcome", "version", "day", "hour", "language")


def add(commands: Any) -> None:
    """Add the commands to the parser."""
    report = commands.add_parser("report", help="what the calls come to: every figure")
    for name, words in (
        ("script", "only calls with this script"),
        ("agent", "only calls of this agent, by id or name"),
        ("team", "only calls of this team"),
        ("desk", "only calls of this desk"),
    ):
        report.add_argument(f"--{name}", metavar=name.upper(), help=words)
    report.add_argument("--by", choices=_BY, help="the same figures for each of these, too")
    forms = report.add_mutually_exclusive_group()
    forms.add_argument("--json", action="store_true", help="JSON for other programs")
    forms.add_argument("--csv", action="store_true", help="a row for each figure, for spreadsheets")
    forms.add_argument("--html", action="store_true", help="a page that stands alone, with charts")
    forms.add_argument("--pdf", action="store_true", help="for print; wants --out")
    report.add_argument(
        "--weekly", action="store_true", help="last week, in plain words for a team meeting"
    )
    report.add_argument("--out", type=Path, metavar="FILE", help="write there, not here")
    add_everyone(report)
    report.set_defaults(handler=run_report)

    sample = commands.add_parser("sample", help="the calls that a sampling plan draws")
    sample.add_argument(
        "--plan", type=Path, metavar="FILE", help="a plan (without it: the library's)"
    )
    sample.add_argument("--json", action="store_true", help="JSON for other programs")
    add_everyone(sample)
    sample.set_defaults(handler=run_sample)

    for one in (report, sample):
        add_days(one)
        one.add_argument("--samples", action="store_true", help="sample calls too")
        add_library(one)
        add_profile(one)


def run_report(options: argparse.Namespace) -> int:
    """Print the report, or write it to a file."""
    if options.weekly and (options.first or options.last):
        say_trouble("--weekly is about last week: leave out --from and --to.")
        return 2
    if options.pdf and options.out is None:
        say_trouble("A PDF goes to a file: name it with --out.")
        return 2
    from jobaid.commands.log_filters import say_sight, viewer_in
    from jobaid.operations.records.asked_names import unknown_names
    from jobaid.operations.review.call_report import ReportAsked, query_in_house, report_of
    from jobaid.operations.review.insights import insights_of
    from jobaid.operations.review.report_page import report_html, report_sheet, week_before
    from jobaid.operations.review.report_table import report_csv
    from jobaid.operations.roles import sight_of
    from jobaid.operations.version_numbers import version_numbers

    def make(records: Records, library: Library) -> str | bytes:
        first, last = days_of(options)
        if options.weekly:
            first, last = week_before(house_today(options))
        asked = ReportAsked(
            first=first,
            last=last,
            script=options.script,
            agent=options.agent,
            team=options.team,
            desk=options.desk,
            samples=options.samples,
            by=options.by,
            sight=sight_of(viewer_in(options, records, library)),
            now=dt.datetime.now(dt.UTC),
        )
        for words in unknown_names(asked.query(), records.index, library):
            say_trouble(words)
        say_sight(asked.sight)
        report = report_of(records.index, library, asked)
        if not report["calls"]:
            _say_samples(records, query_in_house(asked, library))
        if options.json:
            return json.dumps(report) + "\n"
        if options.csv:
            return report_csv(report)
        whole = insights_of(
            records.index, library, replace(asked, by=None), records.documents,
            numbered=partial(version_numbers, library_folder(options)),
        )  # fmt: skip
        if options.html or options.pdf:
            page = report_html(report, library, whole, to_talk_about=options.weekly)
            return _printed(page, library) if options.pdf else page
        return report_sheet(report, library, whole, to_talk_about=options.weekly)

    return _over_records(options, make)


def _printed(page: str, library: Library) -> bytes:
    from jobaid.commands.printed_page import printed_page

    return printed_page(page, library.house.name)


def run_sample(options: argparse.Namespace) -> int:
    """Print the calls that are drawn."""
    from jobaid.commands.log_filters import say_sight, viewer_in
    from jobaid.log.index.record_query import RecordQuery
    from jobaid.operations.review.sampling import sample_of, sampling_plan
    from jobaid.operations.roles import sight_to_review

    def make(records: Records, library: Library) -> str:
        plan = sampling_plan(options.plan, library)
        first, last = days_of(options)
        sight = sight_to_review(viewer_in(options, records, library))
        told = sample_of(
            records.index, library, plan, first, last, samples=options.samples, sight=sight
        )
        if not told["calls"]:
            asked = RecordQuery(first=first, last=last, samples=options.samples, sight=sight)
            _say_samples(records, asked)
        say_sight(sight)
        return (json.dumps(told) if options.json else _sample_words(told)) + "\n"

    return _over_records(options, make)


def _say_samples(records: Records, query: RecordQuery) -> None:
    """Nothing fits: say so where sample calls would."""
    from jobaid.operations.records.why_none import only_samples

    if words := only_samples(records.index, query):
        say_trouble(f"{words} With --samples they count.")


def _over_records(
    options: argparse.Namespace, make: Callable[[Records, Library], str | bytes]
) -> int:
    """Make something of the record and the library, and print it or write it to a file."""
    from jobaid.operations.records.record_finder import Records

    reading = read_named_library(options)
    if reading is None:
        return 2
    with Records.open(options.profile) as records:
        text = make(records, reading.library)
        for notice in records.notices:
            say_trouble(notice.words)
    return hand_out(text, getattr(options, "out", None))


def _sample_words(told: dict[str, Any]) -> str:
    from jobaid.commands.log_text import counted, line

    lines = [
        f"{one['id']}  {line(one['agent'], 24):24}  {one['why']}".rstrip() for one in told["calls"]
    ]
    left = told["left"]
    lines.append(
        f"{counted(len(told['calls']), 'call')}. "
        f"Left: {left['flagged']} flagged, {left['random']} others."
    )
    return "\n".join(lines)
