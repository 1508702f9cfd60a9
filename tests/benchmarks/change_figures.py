"""How long it takes until a changed script of a library is read and checked again.

`python -m tests.benchmarks change` prints it.
"""

from __future__ import annotations

import re
import statistics
import time
from typing import TYPE_CHECKING

from jobaid.library.editing.insert import insert
from jobaid.library.editing.replace import set_value
from jobaid.library.reader import read_library
from jobaid.library.shipped import shipped_library
from jobaid.operations.library_check import RecentChecks, check_reading

if TYPE_CHECKING:
    from collections.abc import Callable

    from jobaid.library.reader import ReadLibrary

FILE = "scripts/hundred.yaml"
# Steps of these are put one behind the other; their ids get the script's in front.
SOURCES = ("no-service", "complaint", "cancellation", "payment-difficulty", "stolen-phone")


def hundred_steps(reading: ReadLibrary) -> ReadLibrary:
    """The shipped library with a script of 100 steps that leads to others as these do."""
    fields: dict[str, str] = {}
    steps = []
    for id in SOURCES:
        head, _, rest = reading.contents[f"scripts/{id}.yaml"].decode().partition("\nsteps:\n")
        own = re.split(r"^\w+:", rest, maxsplit=1, flags=re.MULTILINE)[0]
        for step in reading.library.scripts[id].steps:
            name = re.escape(step.id)
            own = re.sub(rf"(\bid|\bgo|\bnext): {name}(?=[\s,}}])", rf"\1: {id}-{step.id}", own)
        steps.append(own.rstrip("\n"))
        declared = re.search(r"^fields:\n((?: .*\n)+)", head + "\n", flags=re.MULTILINE)
        for field in re.findall(r"^  \S.*\n(?:   .*\n)*", declared[1] if declared else "", re.M):
            fields.setdefault(field.partition(":")[0].strip(), field)
    head = f"id: hundred\ntitle: Hundred\nheard: [hundred]\nfields:\n{''.join(fields.values())}"
    text = f"{head}steps:\n" + "\n".join(steps) + "\n"
    return reading.with_file(FILE, text.encode())


def with_another_line(reading: ReadLibrary, number: int) -> ReadLibrary:
    """The library with the line of one step of that script said otherwise."""
    said = {"en": f"Another line for you, number {number}.", "es": f"Otra frase, {number}."}
    content = set_value(reading.contents[FILE], ("steps", 50 + number, "say"), said)
    return reading.with_file(FILE, content)


def with_another_step(reading: ReadLibrary, number: int) -> ReadLibrary:
    """The library with one more step in that script."""
    step = {"id": f"more-{number}", "title": "More", "say": "One more.", "next": "more-0"}
    content = insert(reading.contents[FILE], ("steps", 40), step)
    return reading.with_file(FILE, content)


def figures() -> list[tuple[str, str, str]]:
    """What was measured, the result, the aim; some 10 seconds."""
    reading = hundred_steps(read_library(shipped_library()))
    steps = len(reading.library.scripts["hundred"].steps)
    recent = RecentChecks()
    began = time.process_time()
    check_reading(reading, recent)
    whole = time.process_time() - began
    return [
        (f"a whole check of the shipped library and {steps} steps", f"{whole:.2f} s", "reported"),
        _changed("a line said otherwise", reading, recent, with_another_line),
        _changed("a step put in", reading, recent, with_another_step),
    ]


def _changed(
    what: str,
    reading: ReadLibrary,
    recent: RecentChecks,
    change: Callable[[ReadLibrary, int], ReadLibrary],
) -> tuple[str, str, str]:
    clock, busy = [], []
    for number in range(7):
        content = change(reading, number).contents[FILE]
        at, processor = time.perf_counter(), time.process_time()
        reading = reading.with_file(FILE, content)
        check_reading(reading, recent)
        clock.append(time.perf_counter() - at)
        busy.append(time.process_time() - processor)
    ms = [statistics.median(one) * 1000 for one in (clock, busy)]
    told = f"{ms[0]:.0f} ms ({ms[1]:.0f} ms of processor)"
    return f"{what}: read and checked again", told, "<= 150 ms"
