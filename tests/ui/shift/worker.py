"""The real desk in a process of its own, worked at the speed of the machine.

    python -m tests.ui.shift.worker bare
    python -m tests.ui.shift.worker {start|opened|memory|shift|moments} PROFILE LIBRARY [NUMBER]

Every line it prints is JSON. It works through the keys that the widgets get, offscreen.
"""

from __future__ import annotations

import json
import os
import sys
import time

STEPS = 20
"""Answers that each script of the library for shifts takes to its end."""


def tell(**what: object) -> None:
    """A line for whoever started this process."""
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


def memory() -> int:
    """What this process has in memory now, in KiB."""
    with open("/proc/self/status", encoding="ascii") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmRSS"))


def bare() -> None:
    """A window with one label: the least that a program with Qt can be."""
    from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

    app = QApplication([])
    window = QMainWindow()
    window.setCentralWidget(QLabel("Ready"))
    window.resize(1440, 900)
    window.show()
    app.processEvents()
    tell(shown=True, processor=time.process_time(), memory=memory())
    window.close()


def main(mode: str, *given: str) -> int:
    """Do what one of the modes says."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["LC_ALL"] = "en_GB.UTF-8"
    if mode == "bare":
        bare()
        return 0
    from tests.ui.shift import at_work

    number = int(given[2]) if len(given) > 2 else 0
    {
        "start": at_work.start,
        "opened": at_work.opened,
        "memory": at_work.full_day,
        "shift": at_work.shift,
        "moments": at_work.moments,
    }[mode](given[0], given[1], number)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
