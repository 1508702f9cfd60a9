"""The README's pictures of the desk, taken of the desk itself on the sample calls.

    python -m tests.tools.pictures --out assets/pictures [NAME ...]

Needs no screen. The day, the clock and the calls are always the same, so that a picture changes
only when the desk does.
"""

from __future__ import annotations

import argparse
import datetime as dt
import os
import shutil
import sys
import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from jobaid.ids import uuid7
from jobaid.library.reader import read_library
from jobaid.library.shipped import shipped_library
from jobaid.operations.demo_desk import DemoProfile
from jobaid.operations.desk.action_result import ActionResult, Changes
from jobaid.operations.desk.session import Session
from jobaid.operations.library.library_source import open_for_desk
from jobaid.operations.recorder import Recorder
from jobaid.operations.settings_in_force import Loaded, Settings
from jobaid.ui.application_look import Look
from jobaid.ui.desk.area import DeskArea
from jobaid.ui.frame.tasks import Tasks
from jobaid.ui.frame.window import MainWindow

SIZE = QSize(1440, 900)
AT = dt.datetime(2026, 11, 18, 14, 21, tzinfo=dt.UTC)
"""A Wednesday in the open hours of the shipped house."""

AGENT = "Maya Okoro"
Theme = Literal["light", "dark"]

# What the agent does in the call of the pictures, and how many seconds pass before each.
CALL: Sequence[tuple[int, Mapping[str, object]]] = (
    (6, {"do": "tick", "id": "hear-the-charge"}),
    (12, {"do": "answer", "id": "a-charge"}),
    (9, {"do": "answer", "id": "holder"}),
    (11, {"do": "answer", "id": "letters-right"}),
    (8, {"do": "fill", "field": "customer.postcode", "value": "NR9 4TF"}),
    (9, {"do": "answer", "id": "matches"}),
    (7, {"do": "next"}),
    (13, {"do": "tick", "id": "open-bill"}),
    (8, {"do": "fill", "field": "charge_amount", "value": "18.40"}),
    (9, {"do": "note", "text": "Says a neighbour saw the van, not her. Prefers email."}),
)


class Clock:
    """Wall and monotonic time of the desk in the pictures, moved by hand."""

    def __init__(self) -> None:
        self._seconds = 0

    def wall(self) -> dt.datetime:
        """The date and time."""
        return AT + dt.timedelta(seconds=self._seconds)

    def monotonic(self) -> int:
        """Nanoseconds that never go back."""
        return self._seconds * 1_000_000_000

    def go(self, seconds: int) -> None:
        """Let time pass."""
        self._seconds += seconds


class Studio:
    """A shown window with the desk on sample calls; a context manager."""

    def __init__(self, app: QApplication, theme: Theme, profile: Path) -> None:
        """Open a profile of sample calls; the calls of the picture are kept in it."""
        self._app = app
        self._ends = ExitStack()
        self.clock = Clock()
        recorder = self._ends.enter_context(Recorder.open(profile, today=AT.date()))
        settings = Settings(name=AGENT, theme=theme, less_motion=True, language="en")
        self._look = Look(app, settings)
        numbers = count(1)
        self.session = Session(
            lambda: open_for_desk(shipped_library()),
            recorder,
            wall=self.clock.wall,
            monotonic=self.clock.monotonic,
            new_id=lambda: uuid7(int(AT.timestamp() * 1000), next(numbers).to_bytes(10, "big")),
            later=_at_once,
            samples=True,
        )
        self._ends.callback(self.session.close)
        self.session.take_up_library()
        self.window = MainWindow(Loaded(settings))
        self._place = DeskArea(self.window.actions_of, self.window.message_bar.undo_line)
        self._tasks = Tasks()
        self._place.begin(self.session, self._tasks)
        self.window.add_place("desk", self._title, self._place)
        bar = self.window.message_bar
        bar.set_agent(AGENT)
        bar.set_library(self.session.start_view().library_words)
        self.window.resize(SIZE)
        self.window.show()
        self.window.activateWindow()

    def _title(self) -> str:
        return "Desk"

    def __enter__(self) -> Studio:
        return self

    def __exit__(self, *_ended: object) -> None:
        self.window.close()
        self.window.deleteLater()
        self._app.processEvents()
        self._ends.close()
        self._look.themes.rings.deleteLater()
        self._look.themes.deleteLater()
        self._look.deleteLater()

    def between_calls(self) -> None:
        """The start screen, with a call that was left to resume."""
        self._open("no-service", {"customer.name": "Raj Patel", "account": "50114302"})
        self._after(100, self.session.do, {"do": "park", "reason": "cut off"})
        self.clock.go(320)

    def in_a_call(self) -> None:
        """In the middle of a charge dispute."""
        self._open("charge-dispute", {"customer.name": "Ann Lee", "account": "40217788"})
        for seconds, command in CALL:
            self._after(seconds, self.session.do, command)
        rule = self._rule()
        self._after(5, self.session.own_up, rule, True)
        self._after(6, self.session.promise, "Call back with the visit record", "today 4")
        self.clock.go(23)

    def save(self, file: Path) -> None:
        """Take the picture. Raises OSError where it cannot be written."""
        self._place.renew(~Changes.NOTHING)
        self.window.message_bar.set_saved(self.clock.wall())
        self._place.focus_first()
        for _ in range(3):
            self._app.processEvents()
        if not _few_colours(self.window.grab().toImage()).save(str(file), quality=0):
            raise OSError(f"The picture {file} could not be written.")

    def _rule(self) -> str:
        """A rule that bears on the step."""
        view = self.session.call_view()
        assert view is not None
        return view.never[0].id

    def _open(self, script: str, given: Mapping[str, object]) -> None:
        self._done(self._place.dispatcher.run("open", self.session.open_script, script, given))

    def _after(self, seconds: int, action: Callable[..., ActionResult], *given: object) -> None:
        self.clock.go(seconds)
        self._done(self._place.dispatcher.run("picture", action, *given))
        self._app.processEvents()

    def _done(self, told: ActionResult) -> None:
        if told.problem or told.ask:
            raise RuntimeError(f"The call of the pictures does not fit: {told.problem or told.ask}")


def _few_colours(image: QImage) -> QImage:
    """The picture in its 256 commonest colours: a third of the bytes, and no difference to see."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    colours = Counter(memoryview(plain.constBits()).cast("B").cast("I"))
    table = [colour for colour, _ in colours.most_common(256)]
    return plain.convertToFormat(QImage.Format.Format_Indexed8, table)


def _at_once(job: Callable[[], object]) -> None:
    job()


PICTURES: Mapping[str, tuple[Theme, Callable[[Studio], None]]] = {
    "start-light": ("light", Studio.between_calls),
    "desk-light": ("light", Studio.in_a_call),
    "desk-dark": ("dark", Studio.in_a_call),
}


def main(arguments: Sequence[str]) -> int:
    """Take the pictures; returns the exit code. Sets the process's time zone and language."""
    told = argparse.ArgumentParser(prog="python -m tests.tools.pictures", description=__doc__)
    told.add_argument("--out", type=Path, required=True, metavar="DIR", help="where to put them")
    told.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(PICTURES)}")
    options = told.parse_args(list(arguments))
    if unknown := sorted(set(options.names) - set(PICTURES)):
        told.error(f"there is no picture {', '.join(unknown)}")
    os.environ |= {"QT_QPA_PLATFORM": "offscreen", "LC_ALL": "en_GB.UTF-8", "TZ": "Europe/London"}
    if hasattr(time, "tzset"):
        time.tzset()
    options.out.mkdir(parents=True, exist_ok=True)
    app = QApplication(sys.argv[:1])
    app.setCursorFlashTime(0)
    with TemporaryDirectory(prefix="jobaid-pictures-") as folder:
        samples = DemoProfile(lambda: folder)
        samples.fill(read_library(shipped_library()), wall=Clock().wall)
        for name in options.names or PICTURES:
            theme, play = PICTURES[name]
            with TemporaryDirectory(prefix="jobaid-picture-") as copy:
                shutil.copytree(folder, copy, dirs_exist_ok=True)
                with Studio(app, theme, Path(copy)) as studio:
                    play(studio)
                    studio.save(options.out / f"{name}.png")
            print(options.out / f"{name}.png")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
