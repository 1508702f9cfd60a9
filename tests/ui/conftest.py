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
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QLocale, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from jobaid.library.shipped import shipped_library
from jobaid.operations.settings_file import change_settings
from jobaid.ui.interface_languages import Translations
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
    """As the program speaks it: with its plurals. What is there by now outlives every test, so
    the collection after each need not look through it."""
    Translations(qapp).speak("en")
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def _clean_qt(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[None]:
    """No warning of Qt, no exception in a slot; no window, thread or running timer left over."""
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
    """Threads that were not in `threads`, and timers of this test that still run."""
    timers = [one for one in gc.get_objects() if type(one) is QTimer and isValid(one)]
    # A single shot belongs to nobody in PySide: it ends by itself, and unheard by who is gone.
    owned = [one for one in timers if one.isActive() and one.parent() is not None]
    running = [f"a timer of {one.parent()!r}" for one in owned]
    return [repr(one) for one in threading.enumerate() if one not in threads] + running


def free_windows() -> None:
    """Let go of every window: Qt deletes in two rounds, Python's collector does the rest."""
    for window in QApplication.topLevelWidgets():
        window.close()
        window.deleteLater()
    for _ in range(2):
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QApplication.processEvents()
    gc.collect()


@pytest.fixture
def tree() -> Tree:
    """What a screen reader is told of every window that shows."""
    return Tree()


@pytest.fixture(autouse=True)
def _no_log_noise(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.WARNING)


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
