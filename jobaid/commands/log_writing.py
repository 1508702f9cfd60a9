"""`jobaid log import, amend`: they add to the record, and need the profile for themselves."""

from __future__ import annotations

import argparse
import contextlib
import datetime as dt
import json
import sys
import time
from dataclasses import asdict
from typing import BinaryIO

from jobaid.commands.log_text import counted, line
from jobaid.commands.options import say_trouble, use_house_masks
from jobaid.ids import new_id
from jobaid.log.dayfile import AMENDMENTS, INTERACTIONS
from jobaid.log.profile import Profile
from jobaid.log.trouble import ProfileTrouble, why
from jobaid.operations.records.amending import BadAmendment, amend_record
from jobaid.operations.records.erasing import carry_out_erasures
from jobaid.operations.records.importing import Imported, ImportProgress, import_records
from jobaid.operations.records.record_finder import NoSuchRecord

_NAMED = 20  # lines that are told one by one
_EVERY_S = 4.0  # between two words of how far it is
_MASKED = "Card numbers, security codes or what the house names"


def run_import(options: argparse.Namespace) -> int:
    """Take in JSON lines; exit code 1 when any line was refused."""
    if options.file == "-":
        return _import(options, sys.stdin.buffer)
    with contextlib.ExitStack() as opened:
        try:
            file = opened.enter_context(open(options.file, "rb"))
        except OSError as error:
            say_trouble(f"{options.file} cannot be read: {why(error)}. Nothing was taken in.")
            return 1
        return _import(options, file)


def _import(options: argparse.Namespace, lines: BinaryIO) -> int:
    if options.amendments and options.statements:
        say_trouble("--amendments and --statements: one of them at a time. Nothing was taken in.")
        return 2
    unmasked = use_house_masks(options)
    if unmasked is not None:
        say_trouble(f"{unmasked} Nothing was taken in.")
        return 1
    table = AMENDMENTS if options.amendments else None if options.statements else INTERACTIONS
    try:
        with Profile.open(options.profile, writing=True) as profile:
            result = import_records(profile, lines, table=table, progress=_progress())
            if table is None:
                now = dt.datetime.now(dt.UTC)
                result.erased = carry_out_erasures(profile, now=now, new_id=new_id)
    except ProfileTrouble as trouble:
        say_trouble(trouble.words)
        return 1
    except OSError as error:
        say_trouble(
            f"What was taken in is safe, but an erasure was not carried out: {why(error)}. Run the "
            "same import once more."
        )
        return 1
    if options.json:
        print(json.dumps(asdict(result)))
    else:
        _tell(result)
    return 1 if result.refused or result.trouble else 0


def _progress() -> ImportProgress:
    """Says now and then, when it takes long, how far it is."""
    told = time.monotonic()

    def progress(done: int, whole: int | None) -> None:
        nonlocal told
        if time.monotonic() - told >= _EVERY_S:
            told = time.monotonic()
            read = f"Read: {counted(done, 'line')} ..."
            say_trouble(read if whole is None else f"{done} of {whole} days are written ...")

    return progress


def _tell(result: Imported) -> None:
    """The result in words, on standard error."""
    say_trouble(
        f"{result.added} added, {result.replaced} replaced by a later revision, "
        f"{result.unchanged} already here, {result.older} older than what is here, "
        f"{len(result.refused)} not taken in."
    )
    if result.versions:
        say_trouble(f"{result.versions} versions of scripts and house files were taken in.")
    if result.erased:
        say_trouble(f"{result.erased} documents were destroyed, as the erasures taken in say.")
    if result.masked:
        count = sum(one.count for one in result.masked)
        say_trouble(f"{_MASKED} were masked ({count}) in these records:")
        for masked in result.masked[:_NAMED]:
            say_trouble(f"  line {masked.line}: {line(masked.id, 80)} ({masked.count})")
        _tell_rest(len(result.masked))
    if result.refused:
        say_trouble("Not taken in; everything else was:")
        for refused in result.refused[:_NAMED]:
            name = f" ({line(refused.id, 80)})" if refused.id else ""
            say_trouble(f"  line {refused.line}{name}: {refused.words}.")
        _tell_rest(len(result.refused))
    if result.trouble:
        say_trouble(result.trouble)


def _tell_rest(number: int) -> None:
    if number > _NAMED:
        say_trouble(f"  and {number - _NAMED} more; --json names them all.")


def run_amend(options: argparse.Namespace) -> int:
    """Add an amendment to a record."""
    fields = {}
    for one in options.field:
        name, equals, value = one.partition("=")
        if not equals:
            say_trouble(f"--field {line(one, 80)} has no value: write --field NAME=VALUE.")
            return 2
        fields[name.strip()] = value
    unmasked = use_house_masks(options)
    if unmasked is not None:
        say_trouble(f"{unmasked} Nothing was added.")
        return 1
    try:
        if not Profile.open(options.profile, writing=False).log.is_dir():
            say_trouble("Nothing is kept in this profile yet, so there is nothing to add to.")
            return 1
        with Profile.open(options.profile, writing=True) as profile:
            amended = amend_record(
                profile,
                options.id,
                note=options.note,
                fields=fields,
                now=dt.datetime.now(dt.UTC),
                new_id=new_id,
            )
    except (ProfileTrouble, NoSuchRecord, BadAmendment) as trouble:
        say_trouble(trouble.words)
        return 1
    except OSError as error:
        say_trouble(f"The amendment was not kept: {why(error)}. Nothing was changed.")
        return 1
    if options.json:
        print(json.dumps(amended.document))
    else:
        print(f"Added to {line(amended.document['of'])}. The record itself is as it was.")
        if amended.masked:
            print(f"{_MASKED} in it were masked ({amended.masked}).")
    return 0
