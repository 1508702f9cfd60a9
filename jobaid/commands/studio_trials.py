"""`jobaid what-if` and `merge`: what a change would do, and two changes brought together."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jobaid.commands.day_options import add_days, days_of
from jobaid.commands.options import add_profile, say_trouble, whole_number
from jobaid.sentences import counted

if TYPE_CHECKING:
    from jobaid.operations.studio.what_if import WhatIf


def add(commands: Any) -> None:
    """Add the commands to the parser."""
    trial = commands.add_parser("what-if", help="walk the last calls through a changed library")
    trial.add_argument("folder", type=Path, metavar="DIR")
    trial.add_argument("--script", metavar="S", help="only calls that came to this script")
    trial.add_argument(
        "--last", dest="newest", type=_number, metavar="N", help="only the last N of them"
    )
    add_days(trial)
    trial.add_argument("--samples", action="store_true", help="sample calls too")
    trial.add_argument("--json", action="store_true", help="JSON for other programs")
    add_profile(trial)
    trial.set_defaults(handler=run_what_if)

    merge = commands.add_parser("merge", help="bring two changes of one library together")
    for name in ("base", "ours", "theirs"):
        merge.add_argument(name, type=Path, metavar=name.upper())
    merge.add_argument(
        "--out", type=Path, required=True, metavar="DIR", help="a new or empty folder"
    )
    merge.add_argument("--json", action="store_true", help="JSON for other programs")
    merge.set_defaults(handler=run_merge)


def _number(text: str) -> int:
    if whole_number(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of calls.")
    return int(text)


def run_what_if(options: argparse.Namespace) -> int:
    """Say how calls would have gone; exit 0 whatever comes of it."""
    from jobaid.commands.studio import profile_with_drafts
    from jobaid.operations.records.record_finder import Records
    from jobaid.operations.studio.library_in_hand import library_in_hand
    from jobaid.operations.studio.what_if import WhatIfAsked, what_if

    hand = library_in_hand(options.folder, profile_with_drafts(options))
    options.library = options.folder  # whose days are asked for
    first, until = days_of(options)
    asked = WhatIfAsked(options.script, first, until, options.newest, options.samples)
    with Records.open(getattr(options, "profile", None)) as records:
        found = what_if(records, hand.draft.library, hand.live.library, asked)
        for notice in records.notices:
            say_trouble(notice.words)
    if options.json:
        print(json.dumps(found.as_json(), ensure_ascii=False))
        return 0
    for line in _lines(found):
        print(line)
    return 0


def _lines(found: WhatIf) -> list[str]:
    told: list[str] = [counted(found.calls, "%Ln call looked at.", "%Ln calls looked at.")]
    told.append(f"{found.same} as they went.")
    for part, words in (
        ("other_path", "take another way"),
        ("other_outcome", "come to another outcome"),
        ("dead_end", "get stuck"),
        ("longer", "take more steps"),
        ("not_walkable", "cannot be walked through"),
    ):
        ids = [one["id"] for one in getattr(found, part)]
        if ids:
            told.append(f"{len(ids)} {words}: {_some(ids)}")
    for part, key, words in (
        ("lost_must", "item", "must be done and would be missed"),
        ("rule_broken", "rule", "would be broken"),
    ):
        by_name: dict[str, list[str]] = {}
        for one in getattr(found, part):
            by_name.setdefault(one[key], []).append(one["id"])
        told += (
            f"{name} {words} in {len(calls)}: {_some(calls)}" for name, calls in by_name.items()
        )
    return told


def _some(calls: list[Any]) -> str:
    shown = ", ".join(str(one) for one in calls[:3])
    return shown if len(calls) <= 3 else f"{shown} ..."


def run_merge(options: argparse.Namespace) -> int:
    """Merge; exit 1 where both sides changed one thing otherwise, and ours was kept there."""
    from jobaid.operations.studio.library_merging import merge_folders

    found = merge_folders(options.base, options.ours, options.theirs, options.out)
    if options.json:
        print(json.dumps(found.as_json(), ensure_ascii=False))
        return 1 if found.clashes else 0
    taken = found.taken
    print(
        f"{taken['ours']} changes of ours, {taken['theirs']} of theirs, {taken['both']} of both "
        f"alike: {options.out}"
    )
    for one in found.clashes:
        place = "/".join(part for part in (one.script, one.step) if part) or one.key[0]
        language = f" ({one.language})" if one.language else ""
        print(f"{place}: {one.what}{language}")
        for side, words in (("ours", one.ours), ("theirs", one.theirs)):
            print(f"  {side + ':':8}{'(nothing)' if words is None else words.strip()}")
    for one in found.kept:
        print(f"{one.script}/{one.step}: taken out by one side, changed by the other; it stays")
    if found.clashes:
        print("There ours was kept. Take from theirs what is better, by hand.")
    return 1 if found.clashes else 0
