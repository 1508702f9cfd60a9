"""A profile with promises and complaints, and the service area over it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from jobaid.log.profile import Profile
from tests.log.kept import keep, made
from tests.ui.service.service_windows import ServiceWindow


def promised(number: int, text: str, due: str, **more: Any) -> dict[str, Any]:
    """A call with one promise."""
    promise = {"id": f"p-{number}", "text": text, "due": due, "ms": 1000}
    return made(number, "2026-11-20", team="North", promises=[promise], **more)


@pytest.fixture
def promises_profile(tmp_path: Path) -> Path:
    """Promises of two agents: late, due soon, to come, of somebody who is away."""
    folder = tmp_path / "profile"
    with Profile.open(folder, writing=True) as profile:
        log = profile.log
    leo = {"id": "leo", "name": "Leo Santos"}
    keep(
        log,
        promised(1, "Ring back about the router", "2026-11-23T14:27:00+00:00", agent=leo,
                 no_contact={"on": True, "words": "Only letters"}),
        promised(2, "Ring back with the report", "2026-11-23T16:30:00+00:00"),
        promised(3, "Send the letter", "2026-11-25T17:00:00+00:00", agent=leo),
        promised(4, "Ring with the result", "2026-11-23T15:12:00+00:00", agent=leo),
    )  # fmt: skip
    return folder


@pytest.fixture
def service(qtbot: QtBot, promises_profile: Path) -> Iterator[ServiceWindow]:
    """The service area of a supervisor."""
    window = ServiceWindow(qtbot, promises_profile)
    yield window
    window.close()


@pytest.fixture
def unhappy_profile(tmp_path: Path) -> Path:
    """Two complaints, a long hold, a low score with words, and praise."""
    folder = tmp_path / "profile"
    with Profile.open(folder, writing=True) as profile:
        log = profile.log

    def hurt(number: int, text: str, day: str) -> dict[str, Any]:
        complaint = {"id": f"k-{number}", "text": text, "wants": "An apology", "ms": 0}
        return made(number, day, team="North", complaints=[complaint])

    low = {"question": "ease", "value": 2, "words": "Nobody rang."}
    high = {"question": "ease", "value": 10, "words": "She stayed until it worked."}
    keep(
        log,
        hurt(1, "Three call-backs were missed", "2026-11-09"),
        hurt(2, "Charged twice", "2026-11-23"),
        made(3, "2026-11-20", team="North", hold_s=400.0, feedback=[low]),
        made(4, "2026-11-20", team="North", feedback=[high]),
    )
    return folder


@pytest.fixture
def unhappy(qtbot: QtBot, unhappy_profile: Path) -> Iterator[ServiceWindow]:
    """The service area of a supervisor over unhappy customers."""
    window = ServiceWindow(qtbot, unhappy_profile)
    yield window
    window.close()
