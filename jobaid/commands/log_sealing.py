"""`jobaid log seal, proof, erase`: proof for later of what the record was, and its end."""

from __future__ import annotations

import argparse
import datetime as dt
import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from jobaid.commands.log_text import counted, line
from jobaid.commands.options import say_trouble, use_house_masks
from jobaid.ids import new_id
from jobaid.log.profile import Profile
from jobaid.log.seal.seal_chain import BadSeal, proof_text
from jobaid.log.seal.seal_writer import BrokenSeals
from jobaid.log.statements import BadStatement
from jobaid.log.trouble import ProfileTrouble, why
from jobaid.operations.backup.last_backup import note_erasures
from jobaid.operations.clock import wall_clock
from jobaid.operations.records.erasing import BadErasure, erase, plan_erasure
from jobaid.operations.records.record_finder import NoSuchRecord
from jobaid.operations.records.seal_proof import NoSuchSeal, check, prove
from jobaid.operations.records.sealing import seal_records

if TYPE_CHECKING:
    from jobaid.operations.records.erasure_reach import Erasure

NOT_BESIDE = (
    "The list of erasures beside the last backup could not be written ({}). Keep what `jobaid log "
    "export --statements erasure` writes with the backup, so that a restore erases them again."
)


def run_seal(options: argparse.Namespace) -> int:
    """Seal the days that are over; exit code 1 when anything could not be sealed."""
    try:
        with Profile.open(options.profile, writing=True) as profile:
            done = seal_records(profile, now=wall_clock().astimezone())
    except ProfileTrouble as trouble:
        say_trouble(trouble.words)
        return 1
    except BrokenSeals:
        say_trouble(
            "The seals that are there are damaged or cut, and adding to them would cover that up. "
            "Nothing was sealed. `jobaid log verify` says what is wrong."
        )
        return 1
    except OSError as error:
        say_trouble(f"The days could not be sealed: {why(error)}. The record is as it was.")
        return 1
    skipped = [day.isoformat() for day in done.skipped]
    if options.json:
        told = {"days": done.days, "documents": done.documents, "skipped": skipped}
        print(json.dumps(told))
    else:
        print(f"Sealed: {done.documents} documents of {done.days} days.")
        for day in skipped:
            print(f"The file of {day} is damaged and was not sealed; `jobaid log verify` says how.")
    return 1 if skipped else 0


def run_proof(options: argparse.Namespace) -> int:
    """Print a proof, or check one; exit code 1 where there is none or it does not hold."""
    if (options.id is None) == (options.check is None):
        say_trouble("Give the ID of a call, or --check FILE with a proof: one of the two.")
        return 2
    try:
        log = Profile.open(options.profile, writing=False).log
        if options.check is not None:
            return _check(options, log)
        print(proof_text(prove(log, options.id.strip())))
    except (ProfileTrouble, NoSuchSeal) as trouble:
        say_trouble(line(trouble.words))
        return 1
    except OSError as error:
        say_trouble(f"The seals cannot be read: {why(error)}.")
        return 1
    return 0


def _check(options: argparse.Namespace, log: Path) -> int:
    try:
        told = sys.stdin.buffer.read() if options.check == "-" else Path(options.check).read_bytes()
    except OSError as error:
        say_trouble(f"{options.check} cannot be read: {why(error)}.")
        return 1
    try:
        proof = check(told, log)
    except BadSeal as bad:
        say_trouble(f"This proves nothing: {bad}.")
        return 1
    if options.json:
        print(json.dumps({**asdict(proof), "leaf": list(proof.leaf)}))
    else:
        leaf = proof.leaf
        print(
            f"It holds: {line(leaf.id, 80)} (revision {leaf.rev}, {line(leaf.table, 40)}) stood in "
            f"the record of {line(proof.day, 20)} on the desk {line(proof.desk, 40)} when it was "
            f"sealed at {line(proof.at, 40)}, if that desk's seals have the link {proof.link}."
        )
        if proof.known is not None:
            print(f"The seals in this profile {'have' if proof.known else 'do not have'} it.")
    return 1 if proof.known is False else 0


def run_erase(options: argparse.Namespace) -> int:
    """Destroy calls for good, or with --dry-run say which."""
    if not options.dry_run and not options.why.strip():
        say_trouble("Say why with --why WORDS: it stays in the record. Nothing was erased.")
        return 2
    unmasked = None if options.dry_run else use_house_masks(options)
    if unmasked is not None:
        say_trouble(f"{unmasked} Nothing was erased.")
        return 1
    beside = None
    try:
        with Profile.open(options.profile, writing=not options.dry_run) as profile:
            plan = plan_erasure(profile, id=options.id, customer=options.customer)
            if not options.dry_run:
                now = dt.datetime.now(dt.UTC)
                stones = erase(profile, plan, why=options.why.strip(), now=now, new_id=new_id)
                beside = note_erasures(profile, stones)
    except (ProfileTrouble, NoSuchRecord, BadErasure, BadStatement) as trouble:
        say_trouble(line(trouble.words))
        return 1
    except OSError as error:
        say_trouble(
            f"The erasure was not ended: {why(error)}. Run it once more: it goes on where it was."
        )
        return 1
    if options.json:
        told = {
            "erased": not options.dry_run,
            "calls": plan.calls,
            "along": plan.along,
            "left": [str(path) for path in plan.left],
        }
        print(json.dumps(told))
    else:
        _tell_erasure(plan, done=not options.dry_run)
    if beside is not None:
        say_trouble(NOT_BESIDE.format(beside))
    return 0


def _tell_erasure(plan: Erasure, *, done: bool) -> None:
    said = sum(map(len, plan.along.values()))
    print(
        f"{'Erased' if done else 'Would be erased'}: {counted(len(plan.calls), 'call')}, and "
        f"{counted(said, 'document')} that speak of them."
    )
    for call in plan.calls:
        print(f"  {line(call, 80)}")
    if plan.left:
        print("These files name them too and are left as they are; remove them by hand:")
    for path in plan.left:
        print(f"  {path}")
    if not done:
        print("Nothing was changed. The same without --dry-run, with --why WORDS, erases them.")
