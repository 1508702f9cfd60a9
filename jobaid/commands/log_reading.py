"""`jobaid log list, show, search, export, verify`: they read, and work beside a running desk."""

from __future__ import annotations

import argparse
import datetime as dt
import json
import sys
import time
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from jobaid.commands.log_account import account
from jobaid.commands.log_text import counted, line, table
from jobaid.commands.options import say_trouble
from jobaid.log.index.index_rows import IndexRow, identifier
from jobaid.log.index.index_words import Sought, sought
from jobaid.log.index.record_query import ANY, RecordQuery
from jobaid.log.mask import mask_text
from jobaid.log.profile import Profile
from jobaid.log.trouble import ProfileTrouble
from jobaid.operations.clock import stamp
from jobaid.operations.records.exporting import export_amendments, export_records, export_statements
from jobaid.operations.records.record_finder import NoSuchRecord, Records, passages
from jobaid.operations.records.verifying import Verified, VerifyFault, verify_records

if TYPE_CHECKING:
    from jobaid.operations.records.record_reader import ReadProgress

_PATIENCE_S = 1.5  # before it is said what takes so long
_ALL_RIGHT = "Everything that is kept is whole."


def run_list(options: argparse.Namespace) -> int:
    """Print the newest calls that fit."""
    return _reading(options, lambda records: _list(options, records, _query(options)))


def run_search(options: argparse.Namespace) -> int:
    """Print the newest calls that have the words, each with where they stand."""
    words = sought(mask_text(" ".join(options.words)).text)
    if not words:
        say_trouble("There is no word to search for: letters or digits are needed.")
        return 2
    return _reading(options, lambda records: _list(options, records, _query(options, words)))


def run_show(options: argparse.Namespace) -> int:
    """Print the account of one call."""
    return _reading(options, lambda records: _show(options, records))


def run_export(options: argparse.Namespace) -> int:
    """Write calls, amendments or statements, one JSON text a line."""
    if options.amendments and options.statements is not None:
        say_trouble("--amendments and --statements: one of them at a time.")
        return 2

    def export(records: Records) -> int:
        query = _query(options)
        if options.amendments:
            told: Iterable[bytes] = export_amendments(records, query)
        elif options.statements is not None:
            told = export_statements(records, query, options.statements or None)
        else:
            told = export_records(records, query, unfinished=options.all)
        before = len(records.notices)
        for text in told:
            sys.stdout.write(text.decode("ascii") + "\n")
        sys.stdout.flush()
        return 1 if len(records.notices) > before or records.index.notices else 0

    return _reading(options, export)


def _reading(options: argparse.Namespace, action: Callable[[Records], int]) -> int:
    """Do something with the records, and say afterwards what a person should know of them."""
    try:
        with Records.open(options.profile, progress=_progress()) as records:
            try:
                return action(records)
            finally:
                for notice in records.notices:
                    say_trouble(notice.words)
    except (ProfileTrouble, NoSuchRecord) as trouble:
        say_trouble(trouble.words)
        return 1


def _query(options: argparse.Namespace, words: Sought = ANY) -> RecordQuery:
    return RecordQuery(
        words=words,
        first=options.day or options.first,
        last=options.day or options.last,
        script=options.script,
        agent=options.agent,
        outcome=options.outcome,
        state=options.state,
    )


def _list(options: argparse.Namespace, records: Records, query: RecordQuery) -> int:
    page = records.page(query, options.limit)
    found = []
    for row in page.rows if query.words else ():
        record = records.load(row)
        found.append([] if record is None else passages(record, query.words))
    if options.json:
        for place, row in enumerate(page.rows):
            print(json.dumps(_row(row) | ({"passages": found[place]} if query.words else {})))
        return 0
    if not page.rows:
        anything = records.page(RecordQuery(), 1).rows
        print(
            "Nothing that is kept fits."
            if anything
            else "Nothing is kept in this profile yet. `jobaid play --keep` keeps a call."
        )
        return 0
    heading, *rows = table([(row, records.short_id(row)) for row in page.rows])
    print(heading)
    for place, told in enumerate(rows):
        print(told)
        for passage in found[place] if query.words else ():
            print(f"            {line(passage)}")
    if page.more:
        say_trouble(f"There are more: --limit {options.limit * 5} shows further back.")
    return 0


def _row(row: IndexRow) -> dict[str, Any]:
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
        "outcome": row.outcome,
        "agent": {"id": row.agent, "name": row.agent_name},
        "team": row.team,
        "desk": row.desk,
        "channel": row.channel,
        "handle_s": row.handle_s,
        "customer": row.customer,
        "account": row.account,
        "slips": row.slips,
        "promises": row.promises,
        "sample": row.sample,
    }


def _show(options: argparse.Namespace, records: Records) -> int:
    record = records.record(options.id)
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
        verified = verify_records(Profile.open(options.profile, writing=False))
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
            f"{counted(verified.versions, 'version')} of scripts and house files."
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
    }


def _fault(fault: VerifyFault) -> dict[str, str | None]:
    return {"words": fault.words, "path": str(fault.path), "id": fault.id}


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
