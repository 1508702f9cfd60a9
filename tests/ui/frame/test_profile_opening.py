"""What a start is for is done once: in its own window, or by the desk that has the profile."""

from __future__ import annotations

from concurrent.futures import Future
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from jobaid.log.lock import ProfileBusy
from jobaid.log.profile import Profile
from jobaid.operations.handover import HandoverReply
from jobaid.operations.recorder import Recorder
from jobaid.ui.frame.tasks import Tasks
from jobaid.ui.profile_opening import ProfileOpening
from tests.operations.test_profile_wait import Owner


def test_a_call_begun_while_a_desk_was_asked_is_not_left_unkept(
    qtbot: QtBot, tmp_path: Path
) -> None:
    taken: list[object] = []
    handed: list[object] = []
    asked: list[bool] = []

    def is_unused() -> bool:
        asked.append(not asked)  # a call is begun right after it was asked
        return asked[-1]

    recorder = Future[Recorder]()
    recorder.set_exception(ProfileBusy("Another program has it.", None))
    start = SimpleNamespace(
        profile=tmp_path,
        request=None,
        recorder=recorder,
        open_recorder=lambda: Recorder.open(tmp_path),
    )
    tasks, room = Tasks(), QObject()
    opening = ProfileOpening(cast("Any", start), tasks, is_unused, room)
    opening.opened.connect(taken.append)
    opening.handed_over.connect(handed.append)
    owner = Owner(tmp_path, HandoverReply(True, "It is up."))
    with Profile.open(tmp_path, writing=True):
        opening.begin()
        # By the wait, of the answer, and by the wait that goes on.
        qtbot.waitUntil(lambda: len(asked) >= 3, timeout=30_000)
        assert handed == []
    qtbot.waitUntil(lambda: bool(taken), timeout=30_000)
    assert handed == [], "the window with the call stays, and keeps it"
    owner.close(tmp_path)
    tasks.close()
    opening.close()
