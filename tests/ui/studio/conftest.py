"""A small library of a dental clinic's front desk, and the studio over it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from jobaid.library.shipped import shipped_packs
from tests.ui.studio.studios import StudioWindow


@pytest.fixture
def clinic(tmp_path: Path) -> Path:
    """A copy of the small library that comes along."""
    return Path(shutil.copytree(shipped_packs()["dental-desk"], tmp_path / "clinic"))


@pytest.fixture
def studio(qtbot: QtBot, clinic: Path, tmp_path: Path) -> Iterator[StudioWindow]:
    """The studio of a supervisor over it."""
    window = StudioWindow(qtbot, clinic, tmp_path / "profile")
    yield window
    window.close()
