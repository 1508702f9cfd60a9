"""Settings are in force at once and written later; nothing of it is lost on the way."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from jobaid.operations import settings_in_force
from jobaid.operations.settings_in_force import load_settings
from jobaid.ui.frame import settings_keeper
from jobaid.ui.frame.settings_keeper import SettingsKeeper
from jobaid.ui.frame.tasks import Tasks


def test_what_the_disk_refuses_is_written_with_the_next_change(tmp_path: Path, qtbot) -> None:
    tasks = Tasks()
    keeper = SettingsKeeper(tmp_path, tasks)
    # A folder in the place of the file: it can be neither read nor written.
    (tmp_path / settings_in_force.NAME).mkdir()
    keeper.allow_writing()
    with qtbot.waitSignal(keeper.told, timeout=60_000):
        keeper.change({"call.hold_cue_seconds": 50})
    (tmp_path / settings_in_force.NAME).rmdir()
    keeper.change({"agent.name": "Kim"})
    tasks.close()
    loaded = load_settings(tmp_path, defaults=()).settings
    assert (loaded.hold_cue_s, loaded.agent["name"]) == (50, "Kim")


def test_what_is_changed_while_the_disk_is_slow_is_written_too(
    tmp_path: Path, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go_on = threading.Event(), threading.Event()
    write, writings = settings_keeper.change_settings, []

    def slowly(folder, changes):
        writings.append(dict(changes))
        begun.set()
        assert go_on.wait(60)
        return "The disk refuses." if len(writings) == 1 else write(folder, changes)

    monkeypatch.setattr(settings_keeper, "change_settings", slowly)
    tasks = Tasks()
    keeper = SettingsKeeper(tmp_path, tasks)
    keeper.allow_writing()
    keeper.change({"call.hold_cue_seconds": 50, "agent.name": "Lee"})
    assert begun.wait(60)
    keeper.change({"agent.name": "Kim"})
    go_on.set()
    tasks.close()
    loaded = load_settings(tmp_path, defaults=()).settings
    assert (loaded.hold_cue_s, loaded.agent["name"]) == (50, "Kim")
    assert len(writings) == 2
