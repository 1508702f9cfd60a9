"""What a start is for is done once: in its own window, or by the desk that has the profile."""

from __future__ import annotations

from concurrent.futures import Future
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from jobaid.log.profile import Profile
from jobaid.operations.handover import HandoverReply
from jobaid.operations.recorder import Recorder
from jobaid.ui.frame.tasks import Tasks
from jobaid.ui.profile_opening import ProfileOpening


def test_a_call_begun_while_a_desk_was_asked_is_not_left_unkept(
    qtbot: QtBot, tmp_path: Path
) -> None:
    taken: list[object] = []
    handed: list[object] = []
    used: list[str] = []
    start = SimpleNamespace(
        profile=tmp_path,
        request=None,
        recorder=Future[Recorder](),
        open_recorder=lambda: Recorder.open(tmp_path),
    )
    tasks, room = Tasks(), QObject()
    opening = ProfileOpening(cast("Any", start), tasks, lambda: not used, room)
    opening.opened.connect(taken.append)
    opening.handed_over.connect(handed.append)
    with Profile.open(tmp_path, writing=True):
        used.append("a call")
        opening._waited(HandoverReply(True, "It is up."))
        assert handed == []
    qtbot.waitUntil(lambda: bool(taken), timeout=30_000)
    assert handed == [], "the window with the call stays, and keeps it"
    tasks.close()
    opening.close()
