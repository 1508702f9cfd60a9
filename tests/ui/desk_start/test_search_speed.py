"""A search key to its results on the screen: pooled rows, nothing laid out twice."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from jobaid.operations.desk.early_search import HitRow
from tests.machine_speed import slowness
from tests.ui.tree import press, type_text

if TYPE_CHECKING:
    from jobaid.ui.desk.start.start_screen import StartScreen
    from tests.ui.desk_start.conftest import Asked


def test_rows_are_made_once(screen: StartScreen, asked: Asked) -> None:
    asked.hits = _hits(0)
    type_text("one two three")
    rows = list(screen.page.search.results.rows)
    press("Esc")
    asked.hits = _hits(5)
    type_text("four five")
    assert screen.page.search.results.rows == rows


@pytest.mark.long
@pytest.mark.timed
def test_a_key_is_drawn_within_its_share_of_30_ms(screen: StartScreen, asked: Asked) -> None:
    """Of the 30 ms that a key has with 10,000 scripts, drawing twelve rows may take half.

    It is processor time that counts, so that what else the machine does is not measured.
    """
    type_text("x")
    took = []
    for at in range(200):
        asked.hits = _hits(at)
        started = time.process_time()
        type_text("ab"[at % 2])
        QApplication.processEvents()
        took.append(time.process_time() - started)
    took.sort()
    # Well above what a quiet machine takes: a guard, the figure is in the benchmarks.
    assert took[190] <= 0.03 * slowness()


def _hits(seed: int) -> tuple[HitRow, ...]:
    return tuple(
        HitRow(
            "script" if at % 2 else "step",
            f"s{seed + at}",
            f"s{seed + at}",
            f"A title of some words {seed * 7 + at}",
            f"What it is about, in a sentence {seed + at}",
        )
        for at in range(12 - seed % 3)
    )
