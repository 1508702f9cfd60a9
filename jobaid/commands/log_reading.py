"""`jobaid log list, show, search, export, verify`: they read, and work beside a running desk."""

from __future__ import annotations

import argparse
import datetime as dt
import json
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from jobaid.commands.log_account import account
from jobaid.commands.log_filters import (
    as_seen_by,
    asked_in_words,
    house_of,
    in_house,
    in_present_names,
    query_of,
    say_sight,
    viewer_in,
)
from jobaid.commands.log_text import counted, group_table, line, table
from jobaid.commands.options import house_today, say_trouble
from jobaid.log.index.index_rows import IndexRow, identifier
from jobaid.log.index.index_words import sought
from jobaid.log.index.record_query import NEWEST, Order, RecordQuery
from jobaid.log.mask import mask_text
from jobaid.log.profile import Profile
from jobaid.log.trouble import ProfileTrouble
from jobaid.operations.clock import stamp
from jobaid.operations.records.asked_names import NO_TITLES, CallTitles
from jobaid.operations.records.call_groups import group_calls
from jobaid.operations.records.exporting import (
    export_amendments,
    export_records,
    export_statements,
    with_versions,
)
from jobaid.operations.records.record_finder import NoSuchRecord, Records, passages
from jobaid.operations.records.verifying import Verified, verify_records
from jobaid.operations.roles import may_see_call

if TYPE_CHECKING:
    from jobaid.library.model import Library
    from jobaid.log.index.index_building import PartialIndex
    from jobaid.operations.records.day_verifying import VerifyFault
    from jobaid.operations.records.record_reader import ReadProgress

_PATIENCE_S = 1.5  # before it is said what takes so long
_EVERY_S = 4.0  # between two words of how far it is
PATIENCE_S = 2.0
"""How long a list or a search waits for an index that has to be made anew, in seconds."""

_ALL_RIGHT = "Everything that is kept is whole."


def run_list(options: argparse.Namespace) -> int:
    """Print the newest calls that fit."""
    return _reading(options, lambda records: _asked(options, records), patience_s=PATIENCE_S)


def run_search(options: argparse.Namespace) -> int:
    """Print the newest calls that have the words, each with where they stand."""
    words = sought(mask_text(" ".join(options.words)).text)
    if not words:
        say_trouble("There is no word to search for: letters or digits are needed.")
        return 2

    def search(records: Records) -> int:
        library = house_of(options)
        query = in_present_names(query_of(options, words), records, library)
        return _list(options, records, library, query)

    return _reading(options, search, patience_s=PATIENCE_S)


def run_show(options: argparse.Namespace) -> int:
    """Print the account of one call."""
    return _reading(options, lambda records: _show(options, records))


def run_export(options: argparse.Namespace) -> int:
    """Write calls, amendments or statements, one JSON text a line."""
    if options.amendments and options.statements is not None:
        say_trouble("--amendments and --statements: one of them at a time.")
        return 2
    if options.versions and (options.amendments or options.statements is not None):
        say_trouble("--versions goes with calls, not with --amendments or --statements.")
        return 2

    def export(records: Records) -> int:
        library = house_of(options)
        query = in_present_names(query_of(options), records, library)
        query = as_seen_by(query, viewer_in(options, records, library))
        if options.amendments:
            told: Iterable[bytes] = export_amendments(records, query)
        elif options.statements is not None:
            told = export_statements(records, query, options.statements or None)
        else:
            told = export_records(records, query, unfinished=options.all)
            if options.versions:
                told = with_versions(records, told)
        before = len(records.notices)
        for text in told:
            sys.stdout.write(text.decode("ascii") + "\n")
        sys.stdout.flush()
        say_sight(query.sight)
        return 1 if len(records.notices) > before or records.index.notices else 0

    return _reading(options, export)


def _reading(
    options: argparse.Namespace,
    action: Callable[[Records], int],
    patience_s: float | None = None,
) -> int:
    """Do something with the records, and say afterwards what a person should know of them.

    With `patience_s` an index that has to be made anew is waited for only so long: what is there
    answers at once, that is said, and the index is finished afterwards.
    """
    try:
        with Records.open(options.profile, progress=_progress(), patience_s=patience_s) as records:
            try:
                partial = records.index.partial
                ended = action(records)
                if partial is not None:
                    sys.stdout.flush()
                    _say_partial(partial)
                    records.index.finish(_index_progress())
                return ended
            finally:
                for notice in records.notices:
                    say_trouble(notice.words)
    except (ProfileTrouble, NoSuchRecord) as trouble:
        say_trouble(trouble.words)
        return 1


def _say_partial(partial: PartialIndex) -> None:
    """Say what an answer was looked up in while the index is made."""
    if partial.older:
        what = "This is from the index as it was made last; newer calls may be missing in it."
    else:
        what = f"This is from the newest {partial.days} of {partial.whole} day files."
    say_trouble(
        f"{what} The index is being made anew: ask again when that is done. Ctrl+C ends it."
    )


def _index_progress() -> Callable[[int, int], None]:
    """Says now and then how far the index is."""
    told = time.monotonic()

    def progress(done: int, whole: int) -> None:
        nonlocal told
        if whole and time.monotonic() - told >= _EVERY_S:
            told = time.monotonic()
            say_trouble(f"{done} of {whole} day files are in the index ...")

    return progress


def _asked(options: argparse.Namespace, records: Records) -> int:
    """List, or count by groups, what options and words ask for."""
    from jobaid.operations.records.house_names import HouseNames

    library, by, order = house_of(options), options.by, NEWEST
    query = in_present_names(query_of(options), records, library)
    if options.asked or by:
        names = HouseNames.of(library, records.index)
    if options.asked:
        words = mask_text(" ".join(options.asked)).text
        asked = asked_in_words(words, query, names, house_today(options))
        for problem in asked.problems:
            say_trouble(problem)
        query = asked.query if library is None else in_house(asked.query, library)
        by, order = by or asked.by, asked.order or NEWEST
    if not by:
        return _list(options, records, library, query, order)
    query = as_seen_by(query, viewer_in(options, records, library))
    told = group_calls(records.index, query, by, names)
    if options.json:
        print(json.dumps({"says": told.says, "groups": [asdict(one) for one in told.groups]}))
        return 0
    print(told.says)
    for text in group_table(told.groups[: options.limit]):
        print(text)
    say_sight(query.sight)
    return 0


def _list(
    options: argparse.Namespace,
    records: Records,
    library: Library | None,
    query: RecordQuery,
    order: Order = NEWEST,
) -> int:
    titles = NO_TITLES if library is None else CallTitles.of(library)
    query = as_seen_by(query, viewer_in(options, records, library))
    page = records.page(query, options.limit, order)
    found = []
    for row in page.rows if query.words else ():
        record = records.load(row)
        found.append([] if record is None else passages(record, query.words))
    if options.json:
        for place, row in enumerate(page.rows):
            print(
                json.dumps(_row(row, titles) | ({"passages": found[place]} if query.words else {}))
            )
        return 0
    if not page.rows:
        anything = records.page(RecordQuery(), 1).rows
        print(
            "Nothing that is kept fits."
            if anything
            else "Nothing is kept in this profile yet. `jobaid play --keep` keeps a call."
        )
        say_sight(query.sight)
        return 0
    heading, *rows = table([(row, records.short_id(row)) for row in page.rows], titles)
    print(heading)
    for place, told in enumerate(rows):
        print(told)
        for passage in found[place] if query.words else ():
            print(f"            {line(passage)}")
    if page.more:
        say_trouble(f"There are more: --limit {options.limit * 5} shows further back.")
    say_sight(query.sight)
    return 0


def _row(row: IndexRow, titles: CallTitles) -> dict[str, Any]:
    try:
        moment = dt.datetime.fromtimestamp((row.began_ms or 0) / 1000, dt.UTC)
    except (OverflowError, OSError, ValueError):
        moment = None
    return {
        "id": identifier(row.id),
        "rev": row.rev,
        "state": row.state,
        "day": row.place.day.isoformat(),
        "started": None if row.began_ms is None or moment is None else stamp(moment),
        "script": row.script,
        "script_title": titles.script(row.script),
        "outcome": row.outcome,
        "outcome_label": titles.outcome(row.outcome),
        "agent": {"id": row.agent, "name": row.agent_name},
        "team": row.team,
        "desk": row.desk,
        "channel": row.channel,
        "customer_kind": row.customer_kind,
        "handle_s": row.handle_s,
        "customer": row.customer,
        "account": row.account,
        "slips": row.slips,
        "promises": row.promises,
        "sample": row.sample,
        **({"as_kept": row.kept_values} if row.as_kept else {}),
    }


def _show(options: argparse.Namespace, records: Records) -> int:
    record = records.record(options.id)
    library = house_of(options)
    viewer = viewer_in(options, records, library)
    if not may_see_call(viewer, record.row, records.given_to(record.row.id)):
        say_trouble(
            f"The call {record.row.id} is kept here, but not one that your role shows. "
            "--everyone shows it."
        )
        return 1
    if options.moments:
        from jobaid.commands.log_moments import moments_as_json, moments_as_text

        tell = moments_as_json if options.json else moments_as_text
        for told in tell(records, record, library):
            print(told)
        return 0
    if options.json:
        said = {"statements": record.statements} if record.statements else {}
        print(json.dumps({**record.document, "amendments": record.amendments, **said}))
        return 0
    for told in account(record, events=options.events):
        print(told)
    return 0


def run_verify(options: argparse.Namespace) -> int:
    """Read everything and print what is wrong; exit code 1 when anything is."""
    try:
        verified = verify_records(Profile.open(options.profile, writing=False), _verify_progress())
    except ProfileTrouble as trouble:
        say_trouble(trouble.words)
        return 1
    if options.json:
        told = {
            **_counts(verified),
            "faults": [_fault(fault) for fault in verified.faults],
            "remarks": [_fault(remark) for remark in verified.remarks],
        }
        print(json.dumps(told))
    else:
        print(
            f"Read {counted(verified.interactions, 'interaction')} of "
            f"{counted(verified.days, 'day')}, {counted(verified.amendments, 'amendment')}, "
            + (f"{counted(verified.statements, 'statement')}, " if verified.statements else "")
            + f"{counted(verified.open_calls, 'open call')} and "
            f"{counted(verified.versions, 'version')} of scripts and house files"
            + (f", against {counted(verified.sealed, 'seal')}." if verified.sealed else ".")
        )
        if verified.newer:
            print(f"{verified.newer} of them were made by a newer version and not looked into.")
        for title, faults in (("Wrong", verified.faults), ("To know", verified.remarks)):
            if faults:
                print(f"\n{title}")
            for fault in faults:
                print(f"  - {line(fault.words)}")
        if not verified.faults:
            print(_ALL_RIGHT)
    return 1 if verified.faults else 0


def _counts(verified: Verified) -> dict[str, int]:
    return {
        "interactions": verified.interactions,
        "days": verified.days,
        "amendments": verified.amendments,
        "statements": verified.statements,
        "open_calls": verified.open_calls,
        "versions": verified.versions,
        "made_by_a_newer_program": verified.newer,
        "sealed": verified.sealed,
    }


def _fault(fault: VerifyFault) -> dict[str, str | None]:
    return {"words": fault.words, "path": str(fault.path), "id": fault.id}


def _verify_progress() -> Callable[[int, int], None]:
    """Says now and then, when it takes long, how far it is."""
    told = time.monotonic()

    def progress(done: int, whole: int) -> None:
        nonlocal told
        if time.monotonic() - told >= _EVERY_S:
            told = time.monotonic()
            say_trouble(f"{done} of {whole} day files are read ...")

    return progress


def _progress() -> ReadProgress:
    """Says once, when it takes long, what is being done."""
    begun = time.monotonic()
    told = False

    def progress(done: int, whole: int) -> None:
        nonlocal told
        if not told and done < whole and time.monotonic() - begun > _PATIENCE_S:
            told = True
            say_trouble(f"The index is being made from {whole} day files ...")

    return progress
