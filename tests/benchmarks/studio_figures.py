"""How quick the studio is with a script of 100 steps: opened, walked, edited, checked, mapped.

`CPU` is the time of the window's thread, which other programs on the machine do not lengthen much.
"""

from __future__ import annotations

import shutil
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

from PySide6.QtWidgets import QApplication

from jobaid.library.reader import read_contents
from jobaid.library.shipped import shipped_packs
from jobaid.operations.script_map import script_map
from jobaid.operations.studio.form_document import FormEdit
from jobaid.ui.studio.write_view import WriteView
from tests.benchmarks.synthetic import script_text
from tests.ui.studio.studios import StudioWindow
from tests.ui.tree import settle

STEPS = 100
_EDITS = 20


def _wait(true: Callable[[], bool], timeout: int) -> None:
    end = time.perf_counter() + timeout / 1000
    while not true():
        QApplication.processEvents()
        if time.perf_counter() > end:
            raise TimeoutError


def _cpu(does: Callable[[], object]) -> float:
    start = time.thread_time()
    does()
    return (time.thread_time() - start) * 1000


def figures() -> list[tuple[str, str, str]]:
    """(what, measured, aim)."""
    app = QApplication.instance() or QApplication([])
    assert app is not None
    with tempfile.TemporaryDirectory() as folder:
        library = Path(shutil.copytree(shipped_packs()["dental-desk"], Path(folder) / "library"))
        (library / "scripts/big.yaml").write_text(script_text("big", STEPS), encoding="utf-8")
        bot = cast("Any", SimpleNamespace(waitUntil=_wait))
        studio = StudioWindow(bot, library, Path(folder) / "profile")
        try:
            return _measured(studio)
        finally:
            studio.close()


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
    walked, edited, found = [], [], []
    for number in range(_EDITS):
        walked.append(_cpu(lambda at=number: (view._go_to(at + 1), settle())))
        path = ("steps", studio.work.at, "say")
        words = "Tell me {{ nobody_knows }}." if number % 2 else f"Tell me more, {number}."
        start = time.process_time()
        edit = FormEdit(path, "set", words, "en")
        edited.append(_cpu(lambda edit=edit: view.form.did.emit(edit)))
        studio.until(lambda: studio.work.is_checked)
        found.append((time.process_time() - start) * 1000)
    large = read_contents({"scripts/huge.yaml": script_text("huge", 300).encode()}).library

    def mapped() -> None:
        script_map(large, large.scripts["huge"], lambda _script, step: step)

    middle = statistics.median
    return [
        (f"open a script of {STEPS} steps, the first of the day", f"{first:.0f} ms CPU", "<= 150"),
        ("open it again", f"{again:.0f} ms CPU", "<= 150"),
        ("go to another step of it", f"{middle(walked):.0f} ms CPU", "<= 16"),
        ("take an edit of a step of it, and draw it", f"{middle(edited):.0f} ms CPU", ""),
        ("from the edit to what is wrong with it", f"{middle(found):.0f} ms CPU", "<= 150"),
        ("lay out the map of 300 steps, on another thread", f"{_cpu(mapped):.0f} ms CPU", "<= 200"),
    ]
