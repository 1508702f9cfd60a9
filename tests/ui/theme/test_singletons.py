from __future__ import annotations

import subprocess
import sys

import pytest

CALLS = """
import os
os.environ["QT_QPA_PLATFORM"] = "offscreen"
import jobaid.ui
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
widget = QWidget()
for _ in range(40_000):
    widget.update()
    widget.setVisible(False)
print("still here")
"""


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on")
def test_tens_of_thousands_of_calls_do_not_end_the_process() -> None:
    run = subprocess.run(
        [sys.executable, "-c", CALLS], capture_output=True, text=True, check=False, timeout=60
    )
    assert run.stdout.strip() == "still here", run.stderr
    assert run.returncode == 0, run.stderr
