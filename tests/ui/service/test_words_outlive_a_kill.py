"""What is typed in the service area is there again after a kill, and goes when it is sent."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

from pytestqt.qtbot import QtBot

from tests.ui.service.service_windows import ServiceWindow
from tests.ui.tree import Tree, press

ROOT = Path(__file__).parents[3]


def test_a_kill_in_the_middle_of_typing_loses_nothing_older_than_a_second(
    qtbot: QtBot, tree: Tree, unhappy_profile: Path
) -> None:
    command = [sys.executable, "-m", "tests.ui.service.typing_until_killed", str(unhappy_profile)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as other:
        assert other.stdout is not None
        assert other.stdout.readline().strip() == "typing"
        other.send_signal(signal.SIGKILL)
    window = ServiceWindow(qtbot, unhappy_profile)
    try:
        press("Ctrl+3")
        window.until(lambda: tree.has("complaints-settle"))
        tree.find("complaints-settle").widget.setFocus()
        press("Return")
        assert tree.find("complaints-form-words").text.startswith("We gave the money back and")
        assert tree.find("complaints-form-cause").text == "2"
        assert tree.has(name="Words from before the program ended")
        press("Return", "Return")
        window.until(lambda: bool(_said(window)))
        (said,) = _said(window)
        assert str(said["words"]).startswith("We gave the money back and")
        window.window.unsent_words.close()  # type: ignore[union-attr]
        assert not list((unhappy_profile / "unsent").glob("*"))
    finally:
        window.close()


def _said(window: ServiceWindow) -> list[Any]:
    records = window.desk.records
    assert records is not None
    records.refresh()
    return list(records.index.statements("complaint-answer"))
