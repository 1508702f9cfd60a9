"""How quick the studio is with a script of 100 steps: opened, walked, typed in, checked, mapped.

`CPU` is the time of the window's thread, which other programs on the machine do not lengthen much;
`clock` is what a person waits, with whatever else the machine has to do.
"""

from __future__ import annotations

import datetime as dt
import os
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from jobaid.library.reader import read_contents, read_library
from jobaid.library.shipped import shipped_library, shipped_packs
from jobaid.operations.library.library_source import LibrarySource
from jobaid.operations.new_library import new_library
from jobaid.operations.script_map import script_map
from jobaid.operations.studio.form_document import FormEdit
from jobaid.operations.studio.publishing import Publisher, publish
from jobaid.operations.studio.thing_in_hand import ThingInHand, deleting, named_places, renaming
from jobaid.operations.team.shared_library import SharedLibrary
from jobaid.ui.frame.gc_policy import GcPolicy
from jobaid.ui.studio.write_view import WriteView
from tests.benchmarks.synthetic import script_text, write_library
from tests.ui.studio.studios import StudioWindow
from tests.ui.tree import settle

STEPS = 100
SCRIPTS = 1_000
_EDITS = 20
_KEYS = 200
_NOW = dt.datetime(2026, 11, 30, 9, tzinfo=dt.UTC)


def _wait(true: Callable[[], bool], timeout: int) -> None:
    """Let events happen until it is true; between them no processor is kept busy."""
    end = time.perf_counter() + timeout / 1000
    waking = QTimer(interval=20)  # what is waited for need not be an event of the window
    waking.start()
    while not true():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if time.perf_counter() > end:
            raise TimeoutError
    waking.stop()


def _cpu(does: Callable[[], object]) -> float:
    start = time.thread_time()
    does()
    return (time.thread_time() - start) * 1000


def _both(does: Callable[[], object]) -> str:
    """What a person waits and what the processor has to do, of all threads."""
    clock, start = time.perf_counter(), time.process_time()
    does()
    spent, waited = time.process_time() - start, time.perf_counter() - clock
    return f"{spent:.2f} s CPU, {waited:.2f} s clock"


def figures() -> list[tuple[str, str, str]]:
    """(what, measured, aim)."""
    app = QApplication.instance() or QApplication([])
    assert app is not None
    with tempfile.TemporaryDirectory() as folder:
        library = Path(shutil.copytree(shipped_packs()["dental-desk"], Path(folder) / "library"))
        (library / "scripts/big.yaml").write_text(script_text("big", STEPS), encoding="utf-8")
        bot = cast("Any", SimpleNamespace(waitUntil=_wait))
        studio = StudioWindow(bot, library, Path(folder) / "profile")
        # In the program the desk beside the studio says when memory is tidied.
        memory = GcPolicy(studio.window)
        memory.between_calls()
        try:
            found = _measured(studio)
        finally:
            memory.let_go()
            studio.close()
        return [*found, *_published(Path(folder)), *_looked_for(Path(folder)), _load()]


def _measured(studio: StudioWindow) -> list[tuple[str, str, str]]:
    controller = studio.area.work
    assert controller is not None
    studio.checked()
    studio.until(lambda: controller.stack.count() > 2)

    def opened() -> None:
        studio.work.open("scripts/big.yaml", 0)
        controller.go("write")
        settle()

    first = _cpu(opened)
    view = controller.stack.currentWidget()
    assert isinstance(view, WriteView)
    studio.work.open("scripts/front-desk.yaml", 0)
    controller.go("write")
    settle()
    again = _cpu(opened)
    walked, edited, found, waited = [], [], [], []
    for number in range(_EDITS):
        walked.append(_cpu(lambda at=number: (view._go_to(at + 1), settle())))
        path = ("steps", studio.work.at, "say")
        words = "Tell me {{ nobody_knows }}." if number % 2 else f"Tell me more, {number}."
        clock, start = time.perf_counter(), time.process_time()
        edit = FormEdit(path, "set", words, "en")
        edited.append(_cpu(lambda edit=edit: view.form.did.emit(edit)))
        studio.until(lambda: studio.work.is_checked)
        found.append((time.process_time() - start) * 1000)
        waited.append((time.perf_counter() - clock) * 1000)
    large = read_contents({"scripts/huge.yaml": script_text("huge", 300).encode()}).library

    def mapped() -> None:
        script_map(large, large.scripts["huge"], lambda _script, step: step)

    middle = statistics.median
    findings = f"{middle(found):.0f} ms CPU, {middle(waited):.0f} ms clock"
    return [
        (f"open a script of {STEPS} steps, the first of the day", f"{first:.0f} ms CPU", "<= 150"),
        ("open it again", f"{again:.0f} ms CPU", "<= 150"),
        ("go to another step of it", f"{middle(walked):.0f} ms CPU", "<= 16"),
        ("take an edit of a step of it, and draw it", f"{middle(edited):.0f} ms CPU", ""),
        ("from the edit to what is wrong with it, all threads", findings, "<= 150"),
        ("a key in the form painted, checks running", _typed(view), "p99 <= 16"),
        ("lay out the map of 300 steps, on another thread", f"{_cpu(mapped):.0f} ms CPU", "<= 200"),
    ]


class _Paints(QObject):
    """Tells that a widget was painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.seen = False
        widget.installEventFilter(self)

    def eventFilter(self, _widget: QObject, event: QEvent) -> bool:
        self.seen = self.seen or event.type() == QEvent.Type.Paint
        return False


def _typed(view: WriteView) -> str:
    """Keys at the pace of a quick writer: each is taken, drawn and checked while others come."""
    field = view.form.focus_path(("steps", view.work.at, "say")) and QApplication.focusWidget()
    assert isinstance(field, QWidget)
    viewport = getattr(field, "viewport", lambda: field)()
    paints, spent, waited = _Paints(viewport), [], []
    due = time.perf_counter()
    for number in range(_KEYS):
        due = max(due, time.perf_counter()) + 0.09 + 0.02 * (number % 4)
        _wait(lambda due=due: time.perf_counter() >= due, 10_000)
        paints.seen, start = False, time.thread_time()
        QTest.keyClicks(field, "abcde "[number % 6])
        _wait(lambda: paints.seen, 10_000)
        spent.append((time.thread_time() - start) * 1000)
        waited.append((time.perf_counter() - due) * 1000)
    return (
        f"p50 {_at(spent, 0.5):.0f}, p99 {_at(spent, 0.99):.0f} ms CPU; "
        f"{_at(waited, 0.5):.0f}, {_at(waited, 0.99):.0f} clock"
    )


def _at(taken: list[float], share: float) -> float:
    return sorted(taken)[min(len(taken) - 1, int(len(taken) * share))]


def _published(folder: Path) -> list[tuple[str, str, str]]:
    """The shipped library published to a shared folder, until another desk has it in use."""
    team, house, desk = folder / "team", folder / "house", folder / "desk"
    (team / "desks").mkdir(parents=True)
    new_library(shipped_library(), house, "Ann", _NOW)
    shared = SharedLibrary(team)

    def share(words: str) -> None:
        file = house / "library.yaml"
        file.write_text(f"{file.read_text(encoding='utf-8')}# {words}\n", encoding="utf-8")
        by = Publisher("Tom <tom>", words, _NOW)
        shared.publishing(house, lambda: publish(house, by))

    share("first")
    source = LibrarySource(house, before_look=lambda: desk if shared.pull(desk).changed else None)
    source.open()
    assert source.has_changed()
    source.open()

    def comes() -> None:
        share("second")
        assert source.has_changed()
        source.open()

    return [("publish to the shared folder, until a desk has it", _both(comes), "<= 5 s clock")]


def _looked_for(folder: Path) -> list[tuple[str, str, str]]:
    """A step and an outcome of a large library: where they are used, renamed, deleted."""
    write_library(folder / "large", SCRIPTS)
    reading = read_library(folder / "large")
    script = reading.library.scripts["script-00500"]
    step = ThingInHand("step", f"{script.id}/{script.steps[5].id}")
    outcome = ThingInHand("outcome", "resolved")
    among = f"of {SCRIPTS:,} scripts"
    return [
        (f"where a step {among} is used", _both(lambda: named_places(reading, step, ["en"])), "1"),
        ("  renamed", _both(lambda: renaming(reading, step, "quite-another")), "1 s"),
        ("  deleted", _both(lambda: deleting(reading, step)), "1 s"),
        (
            "where an outcome of all of them is used",
            _both(lambda: named_places(reading, outcome, ["en"])),
            "with Esc",
        ),
    ]


def _load() -> tuple[str, str, str]:
    load = os.getloadavg()[0] / (os.cpu_count() or 1)
    return ("load of the machine for each processor", f"{load:.1f}", "")
