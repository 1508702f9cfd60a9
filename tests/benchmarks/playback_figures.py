"""How long a kept call takes to open in the playback, and its next moment to be painted.

A real window without a screen, over the shipped library; calls of 60 events with all that can
happen in one. Wall time of the window's thread until everything is painted, and processor time of
it; beside them what a desk takes for the same drawing, in the same run: the last row is the part
that is the call's own drawing.
"""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import itertools
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from jobaid.ids import uuid7
from jobaid.operations.recorded_call import begin
from jobaid.operations.recorder import Recorder
from jobaid.ui.review.playback_pane import PlaybackPane
from tests.operations.kept_calls import HourClock, started
from tests.ui.desk.desks import opened
from tests.ui.review.areas import ReviewWindow

EVENTS = 60
CALLS = 6
ROUNDS = 24
_OVER = (
    {"do": "note", "text": "Card taken on the train"},
    {"do": "hold"},
    {"do": "resume"},
    {"do": "jump", "to": "find-charge"},
    {"do": "near-miss", "rule": "interrupt", "text": ""},
    {"do": "promise", "text": "Ring back", "within": "2 hours"},
    {"do": "answer", "id": "twice"},
    {"do": "back"},
    {"do": "fill", "field": "customer.phone", "value": "07700 900418"},
    {"do": "jump", "to": "explain"},
)


class _Waits:
    """As pytest-qt's robot waits."""

    def waitUntil(self, true: Callable[[], bool], timeout: int) -> None:
        ends = time.monotonic() + timeout / 1000
        while not true():
            QApplication.processEvents()
            if time.monotonic() > ends:
                raise TimeoutError


def kept_call(recorder: Recorder, number: int) -> str:
    """A call of some 60 events, kept."""
    ids = itertools.chain([uuid7(number + 1, bytes([number]) * 10)], itertools.count(1))
    call = begin(
        opened(),  # type: ignore[arg-type]
        "charge-dispute",
        new_id=lambda: str(next(ids)),
        recorder=recorder,
        clock=HourClock(started(number)),
        given={"customer.name": f"Ann Lee {number}", "customer.account": "40217788"},
        about={"agent": {"id": "maya", "name": "Maya Okoro"}},
    )
    commands: list[dict[str, Any]] = [{"do": "answer", "id": "a-charge"}]
    for turn, command in enumerate(itertools.cycle(_OVER)):
        told = {
            key: f"{value} {turn}" if key == "text" else value for key, value in command.items()
        }
        commands = [*commands, told]
        if len(commands) > EVENTS:
            break
    for command in commands:
        if len(call.engine.events) >= EVENTS - 3:
            break
        call.do(command)
    call.do({"do": "close", "reason": "benchmark"})
    assert call.ended is not None
    assert call.ended.wait()
    return call.id


def figures() -> list[tuple[str, str, str]]:
    """(what, measured, aim) of opening a call and of going along it."""
    QApplication.instance() or QApplication(["jobaid benchmark"])
    with tempfile.TemporaryDirectory() as name:
        profile = Path(name) / "profile"
        with Recorder.open(profile) as recorder:
            ids = [kept_call(recorder, number) for number in range(CALLS)]
        window = ReviewWindow(_Waits(), profile)  # type: ignore[arg-type]
        try:
            return list(_measured(window, ids))
        finally:
            window.close()


def _measured(window: ReviewWindow, ids: list[str]) -> list[tuple[str, str, str]]:
    work = window.area.work
    assert work is not None
    work.given.open("call", ids[0])
    pane: PlaybackPane = work.view("playback").pane  # type: ignore[attr-defined]
    window.until(lambda: pane.call_id == ids[0])
    assert pane.playback is not None
    events = pane.playback.moments[-1].upto
    opening = []
    for id in itertools.islice(itertools.cycle(ids[1:] + ids[:1]), ROUNDS):
        began, working = time.perf_counter(), time.process_time()
        pane.show_call(id)
        while pane.call_id != id:
            QApplication.processEvents()
        QApplication.processEvents()
        opening.append((time.perf_counter() - began, time.process_time() - working))
    pane.focus_first()
    going, drawing = [], []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Left) * 2:
        for _ in range(len(pane.playback.moments) - 1):
            before = pane.number
            began, working = time.perf_counter(), time.thread_time()
            QTest.keyClick(pane.timeline, key)
            QApplication.processEvents()
            going.append((time.perf_counter() - began, time.thread_time() - working))
            assert pane.number != before
    shown = [pane.playback.show(number) for number in range(len(pane.playback.moments))]
    for one in shown * 2:
        began, working = time.perf_counter(), time.thread_time()
        assert one.call is not None
        pane.then.call.draw(one.call)
        QApplication.processEvents()
        drawing.append((time.perf_counter() - began, time.thread_time() - working))
    return [
        (f"a call of {events} events opened and painted", _told(opening), "<= 150 ms"),
        (f"the next moment painted, {len(going)} keys", _told(going), "<= 16 ms"),
        ("of it: the call drawn as the desk draws it", _told(drawing), "the desk's own"),
    ]


def _told(times: list[tuple[float, float]]) -> str:
    wall, worked = (sorted(one[at] * 1000 for one in times) for at in (0, 1))
    middle, high = len(times) // 2, int(len(times) * 0.95)
    return (
        f"p50 {wall[middle]:.1f}, p95 {wall[high]:.1f} ms "
        f"(of the processor {worked[middle]:.1f}, {worked[high]:.1f})"
    )
