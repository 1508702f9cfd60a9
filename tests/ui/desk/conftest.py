"""The desk that person tests work at."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.desk.desks import Desk


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    """A desk at 1440 x 900, light, between calls."""
    made = Desk()
    yield made
    made.close()
