"""A profile with kept calls, and the review area over it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from jobaid.log.profile import Profile
from tests.log.kept import keep, made
from tests.ui.review.areas import ReviewWindow


@pytest.fixture
def kept_profile(tmp_path: Path) -> Path:
    """Calls of two agents of two teams on two days."""
    folder = tmp_path / "profile"
    with Profile.open(folder, writing=True) as profile:
        log = profile.log
    tom = {"id": "tom", "name": "Tom Reid"}
    keep(
        log,
        *(made(number, team="North") for number in range(4)),
        *(made(number, day="2026-11-20", agent=tom, team="South") for number in range(4, 8)),
    )
    return folder


@pytest.fixture
def review(qtbot: QtBot, kept_profile: Path) -> Iterator[ReviewWindow]:
    """The review area of a supervisor."""
    window = ReviewWindow(qtbot, kept_profile)
    yield window
    window.close()
