"""`jobaid help [TOPIC]`: the help pages."""

from __future__ import annotations

import argparse
from typing import Any

from jobaid.commands.options import say_trouble


def add(commands: Any) -> None:
    """Add the command to the parser."""
    help = commands.add_parser("help", help="how scripts, calls and the record work")
    help.add_argument("topic", nargs="?", metavar="TOPIC", help="without it: all topics")
    help.set_defaults(handler=run_help)


def run_help(options: argparse.Namespace) -> int:
    """Print a page, or the topics."""
    from jobaid.library.findings import did_you_mean
    from jobaid.library.shipped import shipped_assets

    pages = {path.stem: path for path in sorted((shipped_assets() / "help").glob("*.md"))}
    if options.topic is None:
        for topic, path in pages.items():
            title = path.read_text(encoding="utf-8").partition("\n")[0].removeprefix("# ")
            print(f"  jobaid help {topic:10}  {title}")
        return 0
    if options.topic not in pages:
        say_trouble(
            f"There is no page `{options.topic[:40]}`. "
            f"{did_you_mean(options.topic, pages) or 'There are: ' + ', '.join(pages)}"
        )
        return 2
    print(pages[options.topic].read_text(encoding="utf-8"), end="")
    return 0
