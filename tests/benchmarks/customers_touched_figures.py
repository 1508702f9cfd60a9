"""How soon there is a list of customers to win back, and what a change would have touched.

`python -m tests.benchmarks customers_touched --calls 1000000` asks an index of so many calls, in
processor time. The shipped reasons are looked for; the change is of a fee that lines of one script
say, of a standard, of a may limit, of the opening hours and of a line.
"""

from __future__ import annotations

import datetime as dt
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from jobaid.library.reader import read_contents, read_library
from jobaid.library.shipped import shipped_library
from jobaid.operations.service.decision_impact import ImpactAsked, impact_of
from jobaid.operations.service.recovery_list import recovery_list
from tests.benchmarks.finding_figures import HeldIndex, fill_index

CALLS = 20_000
_TIMES = 3
_NOW = dt.datetime(2026, 11, 21, 12, tzinfo=dt.UTC)


def figures(calls: int = CALLS) -> Iterator[tuple[str, str, str]]:
    """The recovery list, and the impact of five changes."""
    shipped = read_library(shipped_library())
    steps = "".join(f"  - {{id: step-{n:02}, say: 'It is {{{{ fee }}}}.'}}\n" for n in range(15))
    script = f"id: script-07\ntitle: S\nsteps:\n{steps}"
    house = 'name: H\nvalues: {fee: "5.00"}\nhours: {mon: "8:00-20:00"}\n'
    standard = "- {id: hold, text: H, measure: hold-time, at_most: 45, unit: seconds}\n"
    before = _library(house, script, standard)
    changes = {
        "a fee": _library(house.replace("5.00", "6.00"), script, standard),
        "a standard": _library(house, script, standard.replace("45", "30")),
        "hours": _library(house.replace("20:00", "18:00"), script, standard),
        "a line": _library(house, script.replace("It is", "That is", 1), standard),
    }
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "index.sqlite"
        fill_index(path, calls)
        index = HeldIndex(path)
        reader: Any = SimpleNamespace(index=index, documents=lambda rows: iter(()))
        told, n = _ms(lambda: len(recovery_list(reader, shipped.library, _NOW).customers))
        yield f"{calls:,} calls: customers to win back ({n:,})", told, "1 s of a million"
        first = dt.date(2020, 1, 1)
        for what, after in changes.items():
            asked = ImpactAsked(first=first, last=_NOW.date())
            told, found = _ms(lambda it=after, by=asked: impact_of(reader, before, it, _NOW, by))
            touched = 0 if found.touched is None else found.touched.calls
            yield f"{calls:,} calls: impact of {what} ({touched:,})", told, "5 s of 100,000"


def _library(house: str, script: str, standards: str) -> Any:
    contents = {"library.yaml": house, "scripts/s.yaml": script, "standards.yaml": standards}
    return read_contents({name: text.encode() for name, text in contents.items()}).library


def _ms(work: Callable[[], Any]) -> tuple[str, Any]:
    """The least processor time of some runs, and what came of it."""
    taken = []
    for _ in range(_TIMES):
        began = time.process_time()
        found = work()
        taken.append(time.process_time() - began)
    return f"{1000 * min(taken):.0f} ms", found
