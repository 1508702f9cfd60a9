from __future__ import annotations

import errno
import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest

from jobaid.log.reserve import SIZE, Reserve
from tests.log.support import FaultyPlatform


def test_it_is_made_freed_and_made_again(tmp_path: Path):
    reserve = Reserve(tmp_path / "reserve")
    assert not reserve.free()
    assert reserve.make()
    assert (tmp_path / "reserve").stat().st_size == SIZE
    assert reserve.make()
    assert reserve.free()
    assert list(tmp_path.iterdir()) == []
    assert reserve.make()


def test_it_never_takes_the_last_room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(shutil, "disk_usage", lambda path: SimpleNamespace(free=SIZE * 3))
    assert not Reserve(tmp_path / "reserve").make()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("operation", ["overwrite", "sync", "replace"])
def test_a_disk_that_refuses_leaves_nothing(tmp_path: Path, operation: str):
    disk = FaultyPlatform()
    disk.fail(operation, errno.ENOSPC)
    assert not Reserve(tmp_path / "reserve", size=4096, platform=disk).make()
    assert list(tmp_path.iterdir()) == []


def test_one_that_cannot_be_removed_was_not_freed(tmp_path: Path):
    disk = FaultyPlatform()
    reserve = Reserve(tmp_path / "reserve", size=4096, platform=disk)
    assert reserve.make()
    disk.fail("remove")
    assert not reserve.free()


def test_a_folder_that_is_gone_is_no_trouble(tmp_path: Path):
    reserve = Reserve(tmp_path / "none" / "reserve")
    assert not reserve.make()
    assert not reserve.free()
