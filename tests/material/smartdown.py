"""The student finance script: plain text whose routes depend on earlier answers."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from tests.material.convert import Converted, an_id

SCRIPT = "student-finance-forms"

# The routes of a question: the conditions (field, value) that must hold, and where to.
Routes = list[tuple[list[tuple[str, str]], str]]


def student_finance(folder: Path, made: Converted, outcomes: set[str]) -> None:
    """Add the script, and a call for each of its scenarios."""
    main = (folder / f"{SCRIPT}.txt").read_text()
    start = re.search(r"\[start: (\w+)\?\]", main)
    assert start is not None
    steps: list[dict[str, Any]] = []
    fields: dict[str, Any] = {}
    routes_of: dict[str, Routes] = {}
    field_of: dict[str, str] = {}
    for file in sorted((folder / "questions").glob("*.txt")):
        text = file.read_text()
        field = re.search(r"\[choice: (\w+)\]", text)
        assert field is not None
        fields[field[1]] = {"label": field[1].replace("_", " "), "kind": "text"}
        title = re.search(r"^# (.+)$", text, re.MULTILINE)
        assert title is not None
        options = re.findall(r"^\* ([\w-]+): (.+)$", text, re.MULTILINE)
        routes_of[file.stem] = _routes(text)
        field_of[file.stem] = field[1]
        steps.append(
            {
                "id": an_id(file.stem),
                "title": title[1],
                "say": title[1],
                "answers": [
                    {"id": an_id(value), "label": label, "set": {field[1]: f"'{value}'"}}
                    for value, label in options
                ],
                "next": [
                    {"when": " and ".join(f"{n} == '{v}'" for n, v in when), "go": an_id(to)}
                    if when
                    else {"go": an_id(to)}
                    for when, to in routes_of[file.stem]
                ],
            }
        )
    for file in sorted((folder / "outcomes").glob("*.txt")):
        outcomes.add(an_id(file.stem))
        steps.append(
            {
                "id": an_id(file.stem),
                "title": file.stem.replace("_", " "),
                "say": file.stem,
                "outcome": an_id(file.stem),
            }
        )
    made.add(
        f"scripts/{SCRIPT}.yaml",
        {
            "id": SCRIPT,
            "title": "Student finance forms",
            "fields": fields,
            "start": an_id(start[1]),
            "steps": steps,
        },
    )
    for file in sorted((folder / "scenarios").glob("*.txt")):
        for number, scenario in enumerate(re.split(r"\n\s*\n", file.read_text().strip())):
            said = re.findall(r"^- (\w+): ([\w-]+)$", scenario, re.MULTILINE)
            ending = scenario.strip().splitlines()[-1]
            made.calls.append(
                {
                    "id": f"{file.stem}-{number}",
                    "script": SCRIPT,
                    "given": {},
                    "commands": [
                        {"do": "answer", "id": an_id(value)}
                        for value in _in_order(start[1], dict(said), routes_of, field_of)
                    ],
                    "ending": f"{SCRIPT}/{an_id(ending)}",
                }
            )


def _routes(text: str) -> Routes:
    """The nested conditions of a question, each branch down to its target."""
    found: Routes = []
    open_: list[tuple[int, tuple[str, str]]] = []
    for line in text.splitlines():
        match = re.match(r"^(\s*)\* (\w+) is '([\w-]+)'(?:\s*=>\s*(\w+))?\s*$", line)
        if match is None:
            if otherwise := re.match(r"^\* otherwise => (\w+)", line):
                found.append(([], otherwise[1]))
            continue
        depth = len(match[1])
        while open_ and open_[-1][0] >= depth:
            open_.pop()
        open_.append((depth, (match[2], match[3])))
        if match[4]:
            found.append(([condition for _, condition in open_], match[4]))
    return found


def _in_order(
    start: str, answers: dict[str, str], routes_of: dict[str, Routes], field_of: dict[str, str]
) -> list[str]:
    """The answers in the order in which the script asks for them."""
    here, order = start, []
    while here in routes_of and field_of[here] in answers:
        order.append(answers[field_of[here]])
        here = next(
            (to for when, to in routes_of[here] if all(answers.get(n) == v for n, v in when)), ""
        )
    return order
