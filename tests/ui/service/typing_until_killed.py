"""Answers a complaint in a window of its own, and goes on typing until it is killed."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import cast

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.review.scoring_until_killed import Waits
from tests.ui.service.service_windows import ServiceWindow
from tests.ui.tree import Tree, press, type_text


def main(profile: Path) -> None:
    """Settle a complaint, say that it is typing, and go on for ever."""
    app = QApplication([])
    window, tree = ServiceWindow(cast(QtBot, Waits()), profile), Tree()
    press("Ctrl+3")
    window.until(lambda: tree.has("complaints-settle"))
    tree.find("complaints-settle").widget.setFocus()
    press("Return", "Tab")
    type_text("2")
    press("Shift+Tab")
    type_text("We gave the money back and")
    kept = profile / "unsent"
    window.until(lambda: any("back and" in one.read_text() for one in kept.glob("*.json")))
    print("typing", flush=True)
    while True:
        type_text("x")
        app.processEvents()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
