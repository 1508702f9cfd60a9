"""What is done with several calls at once: assigned, exported, printed, copied as a table."""

from __future__ import annotations

import csv
import html
import io
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from jobaid.library.due_times.due_words import day_words
from jobaid.log.platform import PLATFORM, Platform
from jobaid.operations.charts import clock
from jobaid.operations.records.record_reader import kept_document
from jobaid.operations.review.report_table import safe_cell
from jobaid.sentences import ErrorInWords, Sentence, counted, joined, sentence

if TYPE_CHECKING:
    from jobaid.log.index.index_rows import IndexRow
    from jobaid.operations.review.call_search import ReviewRow
    from jobaid.operations.review.review_desk import ReviewDesk

MOST = 5_000
"""Calls that are taken at once: more than anybody reads."""

TABLE = "csv"
WHOLE = "jsonl"
PAGE = "html"


def reviewers(desk: ReviewDesk) -> list[tuple[str, str]]:
    """Whom a call can be assigned to: id and name of reviewers and supervisors, and oneself."""
    people = desk.in_use.library.people.values()
    found = {one.id: one.name for one in people if one.role in ("reviewer", "supervisor")}
    agent = desk.agent
    found.setdefault(str(agent.get("id")), str(agent.get("name") or agent.get("id")))
    return sorted(found.items(), key=lambda pair: pair[1].casefold())


def assign(
    desk: ReviewDesk, rows: Sequence[IndexRow], to: str, name: str, why: str
) -> tuple[int, str]:
    """Assign calls to somebody: how many, and what to say. Of one's own calls nobody gets any."""
    own = [row for row in rows if (row.agent or "").casefold() == to.casefold()]
    given = [row for row in rows if row not in own and row.id]
    added: dict[str, object] = {"to": {"id": to, "name": name}}
    if why.strip():
        added["why"] = " ".join(why.split())[:500]
    kept = 0
    for row in given:
        kept += desk.say("assignment", row.id, added) is not None
    told: Sentence = counted(
        kept, "1 call is assigned to {name}.", "%Ln calls are assigned to {name}.", name=name
    )
    if given and not kept:
        told = sentence("Nothing is kept here now, so nothing was assigned.")
    left = counted(
        len(own),
        "1 is a call of their own: nobody reviews those.",
        "%Ln are calls of their own: nobody reviews those.",
    )
    return kept, joined(told if given else "", left if own else "")


class NotWritten(ErrorInWords, ValueError):
    """Calls could not be put into a file; `words` say why."""


def write_calls(
    desk: ReviewDesk,
    rows: Sequence[IndexRow],
    told: Sequence[ReviewRow],
    file: Path,
    platform: Platform = PLATFORM,
) -> str:
    """Write calls to a file: what its name ends in says how. In words, what came of it.

    Raises NotWritten, with words that say why; nothing is changed then.
    """
    kind = file.suffix.lstrip(".").lower()
    if kind not in (TABLE, WHOLE, PAGE):
        raise NotWritten(
            sentence("End the name in .csv for a table, .html to read, or .jsonl for all of it.")
        )
    if file.is_dir() or not file.parent.is_dir():
        raise NotWritten(
            sentence("There is no folder {folder} to write to.", folder=str(file.parent))
        )
    refused = desk.viewings.taken_along("exported", rows, desk.now().date().isoformat())
    if refused:
        raise NotWritten(refused)
    missing = 0
    if kind == TABLE:
        text = calls_table(told, ",")
    elif kind == PAGE:
        text = calls_page(told, desk.in_use.library.house.name)
    else:
        lines = list(_documents(desk, rows))
        missing = len(rows) - len(lines)
        text = "".join(lines)
    try:
        platform.write_whole(file, [text.encode("utf-8", "replace")])
    except OSError as trouble:
        raise NotWritten(
            sentence(
                "{file} could not be written: {trouble}. Nothing else changed.",
                file=str(file),
                trouble=trouble.strerror or str(trouble),
            )
        ) from trouble
    done = counted(
        len(rows) - missing, "1 call is in {file}.", "%Ln calls are in {file}.", file=str(file)
    )
    gone = counted(missing, "1 cannot be read any more.", "%Ln cannot be read any more.")
    return joined(done, gone if missing else "")


def _documents(desk: ReviewDesk, rows: Sequence[IndexRow]) -> Iterator[str]:
    import json

    records = desk.records
    for row in rows if records is not None else ():
        assert records is not None
        document = kept_document(records.profile.log, row)
        if document is not None:
            yield json.dumps(document) + "\n"


_HEADS = ("When", "Agent", "Team", "Customer", "Script", "Outcome", "Length (s)", "Slips",
          "Promises", "Score", "Id")  # fmt: skip
_READ = (*_HEADS[:6], "Length", *_HEADS[7:-1])


def calls_table(rows: Sequence[ReviewRow], parted_by: str = "\t") -> str:
    """Calls as a table of text, for a spreadsheet: no cell can be read as a formula."""
    into = io.StringIO()
    writer = csv.writer(into, delimiter=parted_by, lineterminator="\n")
    writer.writerow(_HEADS)
    for row in rows:
        writer.writerow([safe_cell(cell) for cell in _cells(row)])
    return into.getvalue()


def calls_page(rows: Sequence[ReviewRow], house: str) -> str:
    """Calls as a page that stands alone: to read, and to print."""
    title = html.escape(house)
    heads = "".join(f'<th scope="col">{html.escape(one)}</th>' for one in _READ)
    body = "".join(
        "<tr>" + "".join(f"<td>{html.escape(str(cell))}</td>" for cell in _read(row)) + "</tr>"
        for row in rows
    )
    many = counted(len(rows), "1 call", "%Ln calls")
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>'
        "<style>body{font:14px sans-serif}table{border-collapse:collapse}"
        "td,th{text-align:left;padding:4px 8px;border-bottom:1px solid #ccc}</style></head>"
        f"<body><h1>{title}</h1><p>{many}</p><table><tr>{heads}</tr>{body}</table></body></html>\n"
    )


def _read(row: ReviewRow) -> Iterator[str | int | float]:
    """The cells as people read them: the day and the length in words, and no id."""
    _, *cells, _ = _cells(row)
    cells[5] = clock(row.handle_s)
    yield f"{day_words(row.started.date(), None)}, {row.started:%H:%M}"
    yield from cells


def _cells(row: ReviewRow) -> tuple[str | int | float, ...]:
    score = "" if row.score is None else row.score
    return (
        row.started.isoformat(timespec="minutes"), row.agent, row.team, row.who, row.script_title,
        row.outcome, row.handle_s, row.slips, row.promises, score, row.id,
    )  # fmt: skip
