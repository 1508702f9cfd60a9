from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.practice.practice_windows import PracticeWindow


@pytest.fixture
def practice(qtbot: QtBot, tmp_path: Path) -> Iterator[PracticeWindow]:
    """The practice area of a new hire who has never practised."""
    window = PracticeWindow(qtbot, tmp_path)
    yield window
    window.close()
