"""The desk that bad input is given to: in memory alone, and as a whole program."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jobaid.library.shipped import shipped_library
from jobaid.operations.settings_file import change_settings
from tests.ui.desk.desks import Desk
from tests.ui.hostile.running import Running


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    """A desk at 1440 x 900, light, between calls; calls are kept in memory."""
    made = Desk()
    yield made
    made.close()


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
    """A copy of the shipped library, to be broken."""
    folder = tmp_path / "library"
    shutil.copytree(shipped_library(), folder)
    return folder


@pytest.fixture
def run(qtbot: QtBot, profile: Path, library: Path) -> Iterator[Callable[[], Running]]:
    """Starts the whole program on the profile and the library; ended when the test is."""
    running: list[Running] = []

    def start() -> Running:
        running.append(Running(qtbot, profile, library))
        return running[-1]

    yield start
    for one in running:
        one.close()
