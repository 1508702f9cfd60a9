"""`jobaid recover, complaints, objectives`: whom to ring, what is owed, what the house aims for."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jobaid.commands.day_options import add_days, days_of
from jobaid.commands.log_filters import add_everyone, viewer_in
from jobaid.commands.moment_options import add_moment
from jobaid.commands.options import add_library, add_profile, say_trouble, whole_number
from jobaid.commands.output import hand_out
from jobaid.commands.records_and_house import list_by_house

if TYPE_CHECKING:
    import datetime as dt

    from jobaid.library.model import Library
    from jobaid.operations.records.record_finder import Records
    from jobaid.operations.roles import Viewer
    from jobaid.operations.service.recovery_list import ListedCustomer
    from jobaid.service.complaint_standing import ComplaintStanding
    from jobaid.service.objective_standing import ObjectiveStanding


def add(commands: Any) -> None:
    """Add the commands to the parser."""
    from jobaid.service.complaint_standing import COMPLAINT_STATES

    recover = commands.add_parser("recover", help="customers to win back, whom to ring first")
    recover.add_argument("--all", action="store_true", help="those who have left the list too")
    recover.add_argument(
        "--most", type=whole_number, default=500, metavar="N", help="at most so many (500)"
    )
    recover.set_defaults(handler=run_recover)
    complaints = commands.add_parser("complaints", help="complaints, and by when they are answered")
    states = ", ".join(COMPLAINT_STATES)
    complaints.add_argument("--state", choices=COMPLAINT_STATES, metavar="S", help=f"only {states}")
    complaints.add_argument("--mine", action="store_true", help="only those that you have")
    complaints.add_argument(
        "--causes", action="store_true", help="how often each cause was found, and since when"
    )
    complaints.set_defaults(handler=run_complaints)
    objectives = commands.add_parser(
        "objectives", help="what the house aims for, and how it stands"
    )
    objectives.add_argument(
        "--html", action="store_true", help="the board as one page, to read and to print"
    )
    objectives.add_argument("--pdf", action="store_true", help="the same for print; wants --out")
    objectives.add_argument("--out", type=Path, metavar="FILE", help="write the page there")
    objectives.set_defaults(handler=run_objectives)
    for one in (recover, complaints, objectives):
        add_days(one)
        add_moment(one)
        one.add_argument("--samples", action="store_true", help="of sample calls too")
        one.add_argument("--json", action="store_true", help="one JSON object for each")
        add_everyone(one)
        add_library(one)
        add_profile(one)


def run_recover(options: argparse.Namespace) -> int:
    """Print the customers to win back."""
    if options.most < 1:
        say_trouble("--most is a number from 1 on.")
        return 2
    return list_by_house(options, _recover)


def run_complaints(options: argparse.Namespace) -> int:
    """Print the complaints, or their causes."""
    return list_by_house(options, _complaints)


def run_objectives(options: argparse.Namespace) -> int:
    """Print how the objectives stand, or make a page of the board."""
    if options.pdf and options.out is None:
        say_trouble("A PDF goes to a file: name it with --out.")
        return 2
    if not (options.html or options.pdf):
        return list_by_house(options, _objectives)
    made: list[bytes] = []

    def page(
        options: argparse.Namespace,
        records: Records,
        library: Library,
        now: dt.datetime,
        _viewer: Viewer,
    ) -> None:
        made.append(_board_page(options, records, library, now))

    code = list_by_house(options, page)
    if code or not made:
        return code
    return hand_out(made[0], options.out)


def _board_page(
    options: argparse.Namespace, records: Records, library: Library, now: dt.datetime
) -> bytes:
    """The board as a page; raises ErrorInWords where a PDF cannot be made here."""
    from dataclasses import replace

    from jobaid.ids import new_id
    from jobaid.operations.library.library_in_use import no_library
    from jobaid.operations.service.board_views import board_page, shown_board
    from jobaid.operations.service.service_desk import ServiceDesk

    empty = no_library(now)
    in_use = replace(empty, reading=replace(empty.reading, library=library))
    viewer = viewer_in(options, records, library)
    desk = ServiceDesk(
        records=lambda: records,
        in_use=lambda: in_use,
        recorder=lambda: None,
        viewer=lambda: viewer,
        agent=dict,
        wall=lambda: now,
        new_id=new_id,
        samples=options.samples,
    )
    board = shown_board(desk)
    page = board_page(board)
    if not options.pdf:
        return page.encode("utf-8", "replace")
    from jobaid.commands.printed_page import printed_page

    return printed_page(page, str(board.title), across=True)


def _recover(
    options: argparse.Namespace,
    records: Records,
    library: Library,
    now: dt.datetime,
    viewer: Viewer,
) -> None:
    from jobaid.operations.roles import sight_of
    from jobaid.operations.service.recovery_list import (
        RecoveryAsked,
        recovery_line,
        recovery_list,
    )

    if not library.recovery:
        say_trouble(
            "This house has no recovery.yaml, which says what counts and how much. "
            "Nobody is listed."
        )
        return
    first, last = days_of(options)
    asked = RecoveryAsked(first, last, sight_of(viewer), options.samples, options.most, options.all)
    found = recovery_list(records, library, now, asked)
    for one in found.customers:
        print(json.dumps(recovery_line(one)) if options.json else _customer_in_words(one))
    if found.more:
        say_trouble(f"{found.more} more are not listed: --most lists more.")
    if not found.customers and not options.json:
        print("There is nobody to win back.")


def _customer_in_words(one: ListedCustomer) -> str:
    who = one.name or one.account or one.phone
    known = f" ({one.account})" if one.account and one.name else ""
    why = " ".join(each.words for each in one.why)
    whose = f", {one.standing.taken} has them" if one.standing.taken else ""
    return f"{one.weight:4g}  {who}{known}{whose}: {why}"


def _complaints(
    options: argparse.Namespace,
    records: Records,
    library: Library,
    now: dt.datetime,
    viewer: Viewer,
) -> None:
    from jobaid.operations.roles import sight_of
    from jobaid.operations.service.complaint_book import (
        cause_label,
        cause_line,
        complaint_book,
        complaint_line,
    )
    from jobaid.service.complaint_standing import repeated_causes

    first, last = days_of(options)
    book = complaint_book(
        records,
        library,
        now,
        sight=sight_of(viewer),
        first=first,
        last=last,
        samples=options.samples,
    )
    if options.causes:
        for cause in repeated_causes(book):
            label = cause_label(cause.cause, library) or "not found yet"
            words = f"{cause.n:5}  {label}, since {cause.first:%Y-%m-%d}"
            print(json.dumps(cause_line(cause, library)) if options.json else words)
        return
    viewer = viewer_in(options, records, library)
    fit = [
        one
        for one in book
        if options.state in (None, one.state) and (not options.mine or one.owner == viewer.id)
    ]
    for one in fit:
        print(json.dumps(complaint_line(one, library)) if options.json else _complaint_words(one))
    if not fit and not options.json:
        print("There is no complaint to show.")


def _complaint_words(one: ComplaintStanding) -> str:
    kept, next_ = one.kept, one.next_clock
    who = kept.customer.name or kept.customer.account or kept.customer.phone
    by = (
        ""
        if next_ is None or next_.by is None
        else f", {next_.clock.id} by {next_.by:%a %d %b %H:%M}"
    )
    what = f"{who}: {kept.text}" if who else kept.text
    return f"{one.state:8}  {what} ({one.owner or 'nobody'}{by})"


def _objectives(
    options: argparse.Namespace,
    records: Records,
    library: Library,
    now: dt.datetime,
    viewer: Viewer,
) -> None:
    from jobaid.operations.roles import sight_of
    from jobaid.operations.service.objective_figures import objective_line, objective_standings

    first, last = days_of(options)
    found = objective_standings(
        records,
        library,
        now,
        first=first,
        last=last,
        sight=sight_of(viewer),
        samples=options.samples,
    )
    for one in found:
        print(json.dumps(objective_line(one, library)) if options.json else _objective_words(one))
    if not found and not options.json:
        print("This house has no objectives.yaml.")


def _objective_words(one: ObjectiveStanding) -> str:
    told = one.measured
    words = one.objective.text.any
    if told is None or told.value is None:
        return f"{one.status:10}  {words}"
    low, high = told.low, told.high
    sure = "" if low is None or high is None else f", sure of {low:.3g} to {high:.3g}"
    aim = "" if one.aim is None else f", aim {one.aim:g}"
    said = ""
    if one.said is not None and one.said.value is not None:
        said = f"; customers said so: {one.said.value:.3g} of {one.said.n}"
    return f"{one.status:10}  {words} {told.value:.3g} of {told.n}{aim}{sure}{said}"
