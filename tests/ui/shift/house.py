"""A library for shifts: scripts of twenty steps on one line, and a profile with a day's calls."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from jobaid.library.reader import read_library
from jobaid.library.shipped import shipped_library
from jobaid.operations.clock import stamp
from jobaid.operations.demo_data import sample_documents
from jobaid.operations.recorder import Recorder
from jobaid.operations.settings_file import change_settings
from tests.ui.shift.worker import STEPS

AGENT = "maya"

_HOUSE = {
    "library.yaml": """
name: A house for shifts
company: Northwave
languages: [en]
timezone: Europe/London
hours: {mon: "00:00-23:59", tue: "00:00-23:59", wed: "00:00-23:59", thu: "00:00-23:59",
        fri: "00:00-23:59", sat: "00:00-23:59", sun: "00:00-23:59"}
caller_fields:
  - {name: customer.name, label: Customer's name}
  - {name: account, label: Account number}
skip_reasons: [already said]
""",
    "outcomes.yaml": "- {id: resolved, label: Resolved, kind: success}\n",
    "never.yaml": """
- {id: guess, text: Never guess., why: It is wrong half the time., say_instead: Let me look.}
- {id: interrupt, text: Never interrupt., why: They have more to say., say_instead: Go on.}
""",
    "may.yaml": "- {id: credit, text: Credit an account, limit: Up to £25}\n",
}
_STEP = """
  - id: step-{at}
    title: Step {at} of {script}
    say: "Now to part {at}, {{{{ customer.name }}}}: what does the box of part {at} show you?"
    ask: [shown_{at}]
    do: [{{id: look, text: Look at part {at}, must: true}}]
    never: [guess]
    may: [credit]
    answers:
      - {{id: green, label: It is green at {at}, go: {go}}}
      - {{id: red, label: It is red at {at}, go: {go}}}
"""


def write_shift_library(root: Path, scripts: int = 10) -> Path:
    """Write the library into the folder `root`; each script takes `STEPS` answers to its end."""
    (root / "scripts").mkdir(parents=True)
    for name, text in _HOUSE.items():
        (root / name).write_text(text, encoding="utf-8")
    for number in range(scripts):
        (root / f"scripts/part-{number}.yaml").write_text(_script(number), encoding="utf-8")
    return root


def _script(number: int) -> str:
    ids = [f"step-{at}" for at in range(STEPS)]
    fields = "".join(f"  shown_{at}: {{label: What part {at} shows}}\n" for at in range(STEPS))
    steps = "".join(
        _STEP.format(at=at, script=number, go=go) for at, go in enumerate([*ids[1:], "goodbye"])
    )
    return (
        f"id: part-{number}\ntitle: Part {number} fails\nabout: The customer's part {number}.\n"
        f"fields:\n{fields}start: step-0\nsteps:{steps}"
        "  - {id: goodbye, title: Goodbye, say: Goodbye., outcome: resolved}\n"
    )


def write_profile(folder: Path, calls: int = 0) -> Path:
    """A profile of an agent who has had so many calls today."""
    problem = change_settings(
        folder, {"agent.id": AGENT, "agent.name": "Maya Okoro", "agent.role": "agent"}
    )
    assert problem is None, problem
    if calls:
        with Recorder.open(folder) as recorder:
            recorder.daybook.put_many(_today(calls))
    return folder


def _today(calls: int) -> Iterator[dict[str, Any]]:
    """Sample calls as if all had been had within the last minutes."""
    now = dt.datetime.now(dt.UTC)
    samples = sample_documents(
        read_library(shipped_library()), seed=1, until=dt.date(2026, 11, 20), weeks=6
    )
    closed = (one for one in samples if one["state"] == "closed")
    for number, document in enumerate(islice(closed, calls)):
        at = stamp(now - dt.timedelta(seconds=calls - number))
        more = {"started": at, "ended": at, "sample": False}
        yield {**document, **more, "agent": {"id": AGENT, "name": "Maya Okoro"}}
