"""Scores a call in a window of its own and goes on typing until it is killed: for one test."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import cast

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jobaid.operations.roles import Viewer
from tests.log.kept import kept_id
from tests.ui.review.areas import ReviewWindow
from tests.ui.tree import press, type_text


class Waits:
    """Waits for what is true in the end, as `QtBot` does in a test."""

    def waitUntil(self, true: Callable[[], bool], timeout: int) -> None:
        end = time.monotonic() + timeout / 1000
        while not true():
            assert time.monotonic() < end
            QApplication.processEvents()
            time.sleep(0.01)


def main(profile: Path) -> None:
    """Score, say that it is typing, and go on for ever."""
    app = QApplication([])
    window = ReviewWindow(cast(QtBot, Waits()), profile, Viewer("tom", "supervisor"))
    assert window.area.work is not None
    window.area.work.open("score", kept_id(1))
    view = window.area.work.view("score")
    window.until(lambda: bool(view.writing.draft))  # type: ignore[attr-defined]
    press("1", "1", "0")
    press("Return")
    type_text("He is left without words to th")
    drafts = profile / "reviews"
    window.until(lambda: any("words to th" in one.read_text() for one in drafts.rglob("*.json")))
    print("typing", flush=True)
    while True:
        type_text("x")
        app.processEvents()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
