"""Qt tests run without a screen, in English, and end clean."""

from __future__ import annotations

import gc
import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["LANGUAGE"] = "en"
os.environ["LANG"] = "C.UTF-8"
os.environ.pop("LC_ALL", None)
os.environ["QT_ACCESSIBILITY"] = "1"

import logging
import shutil
import threading
import weakref
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QLocale, QTimer, QtMsgType, QUrl, qInstallMessageHandler
from PySide6.QtGui import QAccessible, QDesktopServices, QPixmap
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from jobaid.library.cache import pool
from jobaid.library.findings import Finding
from jobaid.library.shipped import shipped_library
from jobaid.operations.library.library_memory import Checked, LibraryMemory
from jobaid.operations.settings_file import change_settings
from jobaid.ui import page_to_print, report_print
from jobaid.ui.frame.window import MainWindow
from jobaid.ui.interface_languages import Translations
from jobaid.ui.theme.icons import Icons
from tests.ui.tree import Tree

# What Qt says of a screen that is not there is not about the program.
_NOT_OURS = (
    "This plugin does not support raise()",
    "This plugin does not support propagateSizeHints()",
    "This plugin does not support grabbing the keyboard",
)


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    return ["jobaid tests"]


@pytest.fixture(scope="session", autouse=True)
def _english(qapp: QApplication) -> None:
    """As the program speaks it: with its plurals."""
    Translations(qapp).speak("en")


@pytest.fixture(scope="session", autouse=True)
def _example_tried() -> None:
    """Hypothesis has taken its generator of numbers in hand before anything is frozen.

    It asks the collector who holds on to it, and the collector does not name what is frozen.
    """

    @settings(max_examples=1, derandomize=False, database=None)
    @given(st.none())
    def tried(_nothing: None) -> None:
        pass

    tried()


@pytest.fixture(scope="session", autouse=True)
def _checked_once() -> Iterator[None]:
    """What a check of the same files found is known to every desk of the run, not to its own alone.

    Nearly all tests work at the shipped library, and a check of it takes longer than they do.
    """
    known: dict[frozenset[tuple[str, str]], Checked] = {}
    of_own = LibraryMemory.library_state

    def library_state(memory: LibraryMemory, versions: Mapping[str, str]) -> Checked:
        return known.get(frozenset(versions.items())) or of_own(memory, versions)

    def note_checked(
        memory: LibraryMemory, versions: Mapping[str, str], errors: Mapping[str, list[Finding]]
    ) -> None:
        known[frozenset(versions.items())] = Checked(True, dict(errors))
        note(memory, versions, errors)

    note = LibraryMemory.note_checked
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(LibraryMemory, "library_state", library_state)
        patch.setattr(LibraryMemory, "note_checked", note_checked)
        yield


@pytest.fixture(scope="session", autouse=True)
def _files_read_once() -> Iterator[None]:
    """What reading a library's file gave is known to every desk of the run, while it says the same.

    Every program that a test starts has a cache of its own: each would read the whole library.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pool, "make", lru_cache(2000)(pool.make))
        yield


@pytest.fixture(scope="session", autouse=True)
def _icons_drawn_once(qapp: QApplication) -> Iterator[None]:
    """Every look of the run has the icons that another has drawn, in the same colour and size."""
    sources: dict[str, str] = {}
    drawn: dict[tuple[str, int, int, float], QPixmap] = {}

    def share(icons: Icons) -> None:
        icons._sources, icons._drawn = sources, drawn

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Icons, "__init__", share)
        yield
    drawn.clear()


_windows: list[QWidget] = []
"""The windows of the program that the test has made."""


@pytest.fixture(scope="session", autouse=True)
def _windows_held() -> Iterator[None]:
    """A window lives until Qt has deleted it, whoever let go of it before.

    Where the collector is quicker it empties the parts of a window that hear of its end.
    """
    made = MainWindow.__init__

    def held(window: MainWindow, *given: Any, **named: Any) -> None:
        _windows.append(window)
        made(window, *given, **named)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(MainWindow, "__init__", held)
        yield


_timers: weakref.WeakSet[QTimer] = weakref.WeakSet()
"""Every timer that is older than the test that runs."""


@pytest.fixture(autouse=True)
def _clean_qt(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[None]:
    """No warning of Qt, no exception in a slot; no window, thread or running timer left over."""
    # What outlived the test before this one is not looked through again after this one.
    gc.collect()
    _timers.update(_new_timers())
    gc.freeze()
    said: list[str] = []
    threads = set(threading.enumerate())

    def hear(kind: QtMsgType, _context: object, words: str) -> None:
        if kind != QtMsgType.QtDebugMsg and not words.startswith(_NOT_OURS):
            said.append(words)

    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    QAccessible.setActive(True)
    before = qInstallMessageHandler(hear)
    try:
        yield
        free_windows()
    finally:
        qInstallMessageHandler(before)
    assert said == [], f"Qt said: {said}"
    assert left_over(threads) == []


def left_over(threads: set[threading.Thread]) -> list[str]:
    """Threads that were not in `threads` and do not end, and timers of this test that still run."""
    for one in threading.enumerate():
        # Of a thread of Qt's own that came through Python nobody hears when it ends.
        if one not in threads and not isinstance(one, threading._DummyThread):
            one.join(30)
    timers = [one for one in {*_timers, *_new_timers()} if isValid(one)]
    # A single shot belongs to nobody in PySide: it ends by itself, and unheard by who is gone.
    owned = [one for one in timers if one.isActive() and one.parent() is not None]
    running = [f"a timer of {one.parent()!r}" for one in owned]
    return [repr(one) for one in threading.enumerate() if one not in threads] + running


def _new_timers() -> list[QTimer]:
    """The timers that were made since the test began."""
    return [one for one in gc.get_objects() if type(one) is QTimer]


def free_windows() -> None:
    """Let go of every window: Qt deletes in two rounds, Python's collector does the rest."""
    for window in QApplication.topLevelWidgets():
        window.close()
        window.deleteLater()
    for _ in range(2):
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QApplication.processEvents()
    _windows.clear()
    gc.collect()


@pytest.fixture
def tree() -> Tree:
    """What a screen reader is told of every window that shows."""
    return Tree()


@pytest.fixture(autouse=True)
def _no_log_noise(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.WARNING)


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The pages of HTML that were opened to print; each became a PDF first."""
    pages: list[str] = []

    def pdf_of(html: str, title: str, *, across: bool = False) -> bytes:
        pages.append(html)
        return report_print.pdf_of_page(html, title, across=across)

    files: list[Path] = []

    def open_file(url: QUrl) -> bool:
        files.append(Path(url.toLocalFile()))
        assert files[-1].read_bytes().startswith(b"%PDF")
        return True

    monkeypatch.setattr(page_to_print, "pdf_of_page", pdf_of)
    monkeypatch.setattr(QDesktopServices, "openUrl", open_file)
    yield pages
    for file in files:
        file.unlink()


@pytest.fixture
def profile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The profile of an agent who has answered the questions of the first start."""
    monkeypatch.setenv("JOBAID_DEFAULTS", str(tmp_path / "defaults.toml"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    folder = tmp_path / "profile"
    assert change_settings(folder, {"agent.role": "agent", "agent.name": "Maya Okoro"}) is None
    return folder


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A copy of the shipped library, to be changed."""
    return Path(shutil.copytree(shipped_library(), tmp_path / "library"))
