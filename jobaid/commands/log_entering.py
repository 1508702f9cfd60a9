"""`jobaid log enter`: calls that were written on sheets of the booklet, typed in by their codes."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from jobaid.commands.options import library_folder, read_named_library, say_trouble, use_house_masks
from jobaid.ids import new_id
from jobaid.log.trouble import ProfileTrouble, why
from jobaid.operations.recorder import Recorder
from jobaid.operations.records.paper_entry import BadSheet, enter_sheets, read_sheets, ready_sheets
from jobaid.operations.records.script_versions import script_versions


def run_enter(options: argparse.Namespace) -> int:
    """Keep the calls; exit 1 where something of the sheets is not kept.

    Where a line could not be read none of them is.
    """
    reading = read_named_library(options)
    if reading is None:
        return 2
    unmasked = use_house_masks(options)
    if unmasked is not None:
        say_trouble(f"{unmasked} Nothing was kept.")
        return 1
    try:
        if options.file == "-":
            text = sys.stdin.read()
        else:
            text = Path(options.file).read_text(encoding="utf-8-sig", errors="replace")
    except OSError as error:
        say_trouble(f"{options.file} cannot be read: {why(error)}. Nothing was kept.")
        return 1
    from jobaid.library.hours import zone_of

    people = {one.id: one.name for one in reading.library.people.values()}
    whole = True
    try:
        sheets = read_sheets(text, zone_of(reading.library.house.timezone))
        with Recorder.open(options.profile) as recorder:
            versions = script_versions(library_folder(options), recorder.versions)
            ready = ready_sheets(sheets, reading, versions)
            for done in enter_sheets(ready, recorder, new_id=new_id, agents=people):
                if options.json:
                    print(json.dumps({"id": done.id, "path": done.path, "words": done.words}))
                elif done.path:
                    print(f"{done.id}  {' '.join(done.path)}")
                for words in done.words:
                    say_trouble(words)
                whole = whole and done.whole
    except BadSheet as trouble:
        for words in trouble.found:
            say_trouble(words)
        say_trouble("Nothing was kept. Mend these lines and enter all of it again.")
        return 1
    except ProfileTrouble as trouble:
        say_trouble(trouble.words)
        return 1
    return 0 if whole else 1
