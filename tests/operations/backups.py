"""Profiles to back up, and what must be the same after a restore."""

from __future__ import annotations

import datetime as dt
import uuid
from pathlib import Path
from typing import Any

from jobaid.log.journal import Journal
from jobaid.log.profile import Profile
from jobaid.log.version_store import VersionStore
from jobaid.operations.backup.backing_up import BackedUp, back_up
from jobaid.operations.backup.restoring import RestoredProfile, restore_profile
from tests.log.kept import amendment, keep, made

NOW = dt.datetime(2026, 12, 1, 8, tzinfo=dt.UTC)


def new_id() -> str:
    return str(uuid.uuid4())


def filled(folder: Path, calls: int = 6) -> Path:
    """A profile of a few days, an amendment, a version, and a call that is open."""
    with Profile.open(folder, writing=True, new_desk=lambda: "desk-1") as profile:
        keep(profile.log, *(made(one, f"2026-11-{20 + one % 3}") for one in range(calls)))
        keep(profile.log, amendment(1, of=1, note="Prefers email."), table="amendments")
        VersionStore(profile.versions).keep(b"id: a-script\n")
        journal = Journal(profile.open_calls / "019aa6d4-ffff-7000-8000-000000000000.jl")
        journal.save([{"v": 1, "seq": 0, "at": "2026-11-22T09:00:00.000Z", "ms": 0, "type": "x"}])
        journal.close()
    return folder


def backup(folder: Path, file: Path, library: Path | None = None, **more: Any) -> BackedUp:
    return back_up(Profile.open(folder, writing=False), library, file, at=NOW, **more)


def restore(file: Path, folder: Path, **more: Any) -> RestoredProfile:
    return restore_profile(file, folder, now=NOW, new_id=new_id, **more)


def contents(folder: Path) -> dict[str, bytes]:
    """What a profile holds, but for what belongs to a running program or tells of a restore."""
    own = {"lock", "backup.json", "restored.json"}
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
        and path.name not in own
        and not path.name.startswith("index.sqlite")
        and path.name != "reserve"
        and path.suffix != ".tree"
    }
