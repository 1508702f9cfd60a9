"""What a customer's first sentence finds and fills, by real callers' sentences.

`python -m tests.benchmarks heard`. The material (STAR, NatCS) is no part of the project: it is read
from the folder that `JOBAID_DATA` names, and left out where there is none. A script is found where
it is among the first three; a field is filled wrongly where it holds what the caller did not give.
"""

from __future__ import annotations

import gzip
import json
import os
import re
import time
from collections.abc import Iterator
from pathlib import Path

from jobaid.library.heard_answers import heard_answer
from jobaid.library.heard_names import without_values
from jobaid.library.heard_values import heard_language, heard_values
from jobaid.library.reader import read_library
from jobaid.library.search import SearchIndex
from jobaid.library.search_rows import SearchRow, house_rows, rows_of
from jobaid.library.shipped import shipped_library
from tests.material.heard_lines import filled

_DATA = Path(os.environ.get("JOBAID_DATA", Path(__file__).resolve().parents[3] / "shared" / "data"))
_GREETING = re.compile(
    r"\W*((hi|hello|hullo|hey|hiya|there|good (morning|afternoon|evening|day)|please|help|me|i|"
    r"need|can|you|with|something|how|are|my name is \w+|i'?m \w+)\W*)+",
    re.IGNORECASE,
)


def figures() -> Iterator[tuple[str, str, str]]:
    """Shares of the first three, and how long the desk needs for a sentence."""
    for name, pairs, aim in (("STAR", _star(), "88 %"), ("NatCS", _natcs(), "92 %")):
        if pairs:
            index = _titled(sorted({title for _, title in pairs}))
            right = sum(
                title in [hit.title for hit in index.find(without_values(said), limit=3)]
                for said, title in pairs
            )
            share = 100 * right / len(pairs)
            yield f"{name}: right script among three, one sentence", f"{share:.1f} %", aim
    if all((_DATA / one).exists() for one in ("star", "natcs", "abcd", "presidio")):
        every = list(filled(_DATA))
        wrong = sum(not one.right for one in every)
        yield "fields filled wrongly by opening lines", f"{wrong} of {len(every):,}", "0"
    told = f"{_heard_ms():.1f} ms of processor"
    yield "heard line: search, fields, language, answer", told, "50 ms"


def _titled(titles: list[str]) -> SearchIndex:
    return SearchIndex.build(
        SearchRow("script", f"s-{n}", f"s-{n}", one, (), "", ()) for n, one in enumerate(titles)
    )


def _star() -> list[tuple[str, str]]:
    """The first thing that each caller says beyond a greeting, and the task of the call."""
    file, found = _DATA / "star" / "dialogues-dev.jsonl.gz", []
    if not file.exists():
        return []
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        for line in lines:
            call = json.loads(line)
            tasks = [one["Task"] for one in call["Scenario"]["WizardCapabilities"]]
            said = (
                one["Text"]
                for one in call["Events"]
                if one["Agent"] == "User" and one["Action"] == "utter" and one.get("Text")
            )
            told = next((one for one in said if _GREETING.fullmatch(one) is None), None)
            if len(tasks) == 1 and told:
                found.append((told, tasks[0].replace("_", " ")))
    return found


def _natcs() -> list[tuple[str, str]]:
    file = _DATA / "natcs" / "development.jsonl"
    if not file.exists():
        return []
    said = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    return [(one["utterance"], re.sub(r"(?<=[a-z])(?=[A-Z])", " ", one["intent"])) for one in said]


def _heard_ms() -> float:
    """The slowest of some sentences in the shipped library, in milliseconds of processor."""
    library = read_library(shipped_library()).library
    rows = [row for one in library for row in rows_of(one, library.house.languages)]
    index = SearchIndex.build([*rows, *house_rows(library.replies, library.house.languages)])
    taken = []
    for said in (
        "my internet's been dead since Tuesday, account 40217788",
        "I can't pay my bill, my name is Ann Lee and my number is 07700 900418",
        "quiero darme de baja, mi cuenta es 40217788",
    ) * 2:
        began = time.process_time()
        script = library.scripts[next(hit.script for hit in index.find(said) if hit.script)]
        heard_values(said, (*script.fields, *library.house.caller_fields))
        heard_language(said, library.house.languages)
        answers = [(one.id, one.label.by_language.values()) for one in script.steps[0].answers]
        heard_answer(said, answers, script.title.by_language.values())
        taken.append((time.process_time() - began) * 1000)
    return max(taken[3:])
