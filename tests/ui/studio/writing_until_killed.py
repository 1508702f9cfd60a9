"""Types into the studio until it is killed: each key is noted in a file once it was pressed.

Arguments: the library's folder, the profile, the file for the notes.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.studio.studios import StudioWindow
from tests.ui.tree import press, settle, type_text


class Waiting:
    """What the studio's window asks of pytest-qt."""

    def waitUntil(self, true: Callable[[], bool], timeout: int) -> None:
        end = time.monotonic() + timeout / 1000
        while not true():
            assert time.monotonic() < end
            QTest.qWait(5)


def main() -> None:
    library, profile, notes = (Path(one) for one in sys.argv[1:4])
    app = QApplication([])
    studio = StudioWindow(Waiting(), library, profile)  # type: ignore[arg-type]
    type_text("a call comes")
    press("Return", "Tab", "Ctrl+A")
    settle()
    text = ""
    with open(notes, "a", encoding="ascii", buffering=1) as file:
        for number in range(500):
            sign = chr(ord("a") + number % 26)
            type_text(sign)
            text += sign
            file.write(f"{time.time():.3f} {text}\n")
            QTest.qWait(7)
    studio.written()
    app.quit()


if __name__ == "__main__":
    main()
