"""`jobaid import FORMAT FILE --into DIR` and `jobaid export FORMAT NAME`: other programs' forms."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jobaid.commands.options import add_library, add_profile, read_named_library, say_trouble
from jobaid.commands.output import hand_out

if TYPE_CHECKING:
    from jobaid.library.reader import ReadLibrary

SCRIPT_FORMATS = ("markdown", "csv", "xlsx", "docx", "genesys", "dot", "mermaid", "drawio")
"""Forms that a script is read from and written in."""
FORMATS = (*SCRIPT_FORMATS, "connect")
"""Beside them Amazon Connect's evaluation forms, as scorecards."""


def add(commands: Any) -> None:
    """Add the commands to the parser."""
    take_in = commands.add_parser("import", help="take in a form of another program")
    take_in.add_argument(
        "format", choices=FORMATS, help="connect: an evaluation form; the others: a script"
    )
    take_in.add_argument("file", type=Path, metavar="FILE", help="the file")
    take_in.add_argument(
        "--into", type=Path, required=True, metavar="DIR", help="the library; it may be new"
    )
    take_in.add_argument("--json", action="store_true", help="the report as JSON")
    take_in.set_defaults(handler=run_import)

    give = commands.add_parser("export", help="write a form for another program")
    give.add_argument(
        "format",
        choices=(*FORMATS, "booklet"),
        help="connect: a scorecard; booklet: to print; the others: a script",
    )
    give.add_argument(
        "name",
        nargs="?",
        metavar="NAME",
        help="a script; for connect a scorecard, or its file; for a booklet all scripts without it",
    )
    give.add_argument("--out", type=Path, metavar="FILE", help="write there, not here")
    add_library(give)
    add_profile(give)
    give.set_defaults(handler=run_export)


def run_import(options: argparse.Namespace) -> int:
    """Take a file into a library, and say what was kept, changed and lost."""
    if options.format == "connect":
        from jobaid.operations.studio.connect_files import take_in_form

        done = take_in_form(options.file, options.into)
        counted = f"{done['questions']} questions"
    else:
        from jobaid.operations.studio.script_exchange import take_in_script

        done = take_in_script(options.format, options.file, options.into).as_json()
        counted = f"{done['steps']} steps, {done['answers']} answers"
    if options.json:
        print(json.dumps(done))
        return 0
    print(f"{options.into / done['made'][0]}: {counted}.")
    for one in done["changed"]:
        print(f"  changed  {one['at']}: {one['what']}")
    for one in done["lost"]:
        print(f"  lost     {one['at']}: {one['what']}. {one['why']}")
    return 0


def run_export(options: argparse.Namespace) -> int:
    """Write a script or scorecard in another form; what the form cannot hold is said."""
    reading = read_named_library(options)
    if reading is None:
        return 2
    if options.format == "booklet":
        return hand_out(_booklet(options, reading), options.out)
    if options.name is None:
        say_trouble("Say which: its id.")
        return 2
    if options.format == "connect":
        from jobaid.operations.review.scorecards import scorecard_named
        from jobaid.operations.studio.connect_files import form_text

        text, told = form_text(scorecard_named(options.name, reading.library), reading.library)
        content = text.encode()
        for words in told:
            say_trouble(words)
    else:
        from jobaid.operations.studio.script_exchange import give_script

        content, report = give_script(options.format, reading, options.name)
        for one in report.lost:
            say_trouble(f"{one['at']}: {one['what']} is lost. {one['why']}")
    return hand_out(content, options.out)


def _booklet(options: argparse.Namespace, reading: ReadLibrary) -> bytes:
    """The booklet as a page, or as a PDF where the file is to end so."""
    from jobaid.library.hours import zone_of
    from jobaid.operations.clock import wall_clock
    from jobaid.operations.studio.booklet import booklet_html

    now = wall_clock().astimezone(zone_of(reading.library.house.timezone))
    page = booklet_html(reading, [options.name] if options.name else (), printed=now)
    if options.out is None or options.out.suffix.lower() != ".pdf":
        return page.encode()
    from jobaid.commands.printed_page import printed_page

    return printed_page(page, reading.library.house.name)
