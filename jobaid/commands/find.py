"""`jobaid find WORDS`: the right script from the customer's words."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from jobaid.commands.options import (
    add_library,
    add_profile,
    library_folder,
    say_trouble,
    whole_number,
)

if TYPE_CHECKING:
    from jobaid.library.search import Hit


def add(commands: Any) -> None:
    """Add the command to the parser."""
    find = commands.add_parser("find", help="find scripts, steps and replies by any words")
    find.add_argument(
        "words", nargs="*", metavar="WORDS", help="what the customer says; - reads lines"
    )
    find.add_argument("--json", action="store_true", help="one JSON object for each query")
    find.add_argument(
        "--limit", type=whole_number, default=10, metavar="N", help="hits to show (10)"
    )
    add_library(find)
    add_profile(find)
    find.set_defaults(handler=run_find)


def run_find(options: argparse.Namespace) -> int:
    """Print the hits, best first."""
    from jobaid.library.heard_names import without_values
    from jobaid.log.mask import mask_text
    from jobaid.operations.library_search import open_search

    if not options.words:
        say_trouble("Say what the customer says: jobaid find no internet since this morning")
        return 2
    opened = open_search(library_folder(options))
    if opened.words:
        say_trouble(opened.words)
        return 2
    queries: Iterable[str] = [" ".join(options.words)]
    if options.words == ["-"]:
        queries = (line.rstrip("\r\n") for line in sys.stdin)
    for query in queries:
        query = mask_text(query).text
        hits = opened.index.find(without_values(query), limit=max(1, options.limit))
        if options.json:
            print(json.dumps({"query": query, "hits": [_as_json(h) for h in hits]}), flush=True)
        else:
            _show(hits)
    return 0


def _as_json(hit: Hit) -> dict[str, Any]:
    return {
        "kind": hit.kind,
        "script": hit.script,
        "id": hit.id,
        "title": hit.title,
        "score": round(hit.score, 4),
    }


def _show(hits: list[Hit]) -> None:
    if not hits:
        print("Nothing fits these words.")
    for hit in hits:
        place = hit.id if hit.kind == "script" else f"{hit.script or 'house'}/{hit.id}"
        print(f"{hit.kind:6}  {place:32}  {hit.title}")
