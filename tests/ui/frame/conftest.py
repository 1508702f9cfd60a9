"""Fixtures of the frame's tests."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.frame.frames import Frame


@pytest.fixture
def frame(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Frame]:
    """A window of the frame; an administrator's file is looked for in the test's own folder."""
    monkeypatch.setenv("JOBAID_DEFAULTS", str(tmp_path / "defaults.toml"))
    made = Frame(tmp_path / "profile")
    yield made
    made.close()
