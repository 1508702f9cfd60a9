"""A step does not get slow: a guard at three times the aim, as a ratio within the run.

A key to the next step painted is to take 6 ms on a quiet machine. Tests run on busy and slower
ones, so a step is held against work that never changes, measured beside it, and both count only
the time that the processor spent on this thread.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from tests.benchmarks.desk_figures import SlowDisk, desk, press_answers

AIM = 0.75
"""6 ms in times of the reference: measured beside it, a step of 10 ms is 1.25 of them."""
SLACK = 3
STEPS = 40
ROOT = Path(__file__).parents[3]


def reference() -> float:
    """Seconds for a fixed piece of what a step is made of: calls, words and smooth boxes."""
    picture = QImage(900, 760, QImage.Format.Format_ARGB32_Premultiplied)
    began = time.thread_time()
    picture.fill(0)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(QFont("Source Sans 3", 12))
    painter.setBrush(QColor("white"))
    for at in range(60):
        box = QRect(10, at * 12, 700, 24)
        painter.drawRoundedRect(box, 6, 6)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, f"A line of words, number {at}")
    painter.end()
    found: dict[int, str] = {}
    for at in range(20_000):
        found[at % 500] = str(at)
    return time.thread_time() - began


def middle(times: list[float]) -> float:
    return sorted(times)[len(times) // 2]


def ratios() -> Iterator[float]:
    """A step in times of the reference, three times."""
    with desk(SlowDisk()) as place:
        press_answers(place, STEPS)
        for turn in range(3):
            before = [reference() for _ in range(5)]
            steps = press_answers(place, STEPS, seed=turn, clock=time.thread_time)
            yield middle(steps) / middle(before + [reference() for _ in range(5)])


def quick_enough() -> bool:
    """Whether one of the ratios is small enough: once is, where nothing disturbs."""
    return any(one <= SLACK * AIM for one in ratios())


def is_quick() -> bool:
    """The same in a process of its own: windows that other tests left behind would be painted."""
    words = "from tests.ui.desk.test_desk_speed import quick_enough; print(quick_enough())"
    ran = subprocess.run(
        [sys.executable, "-c", words], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return ran.stdout.split()[-1] == "True"


@pytest.mark.timed
def test_a_step_is_painted_within_three_times_the_aim():
    # Memory and caches that other programs fill slow a step more than they do the reference.
    assert any(is_quick() for _ in range(3))
