"""Which publication of the library that desks share is in use on this one."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from jobaid.operations.settings_in_force import TEAM_COPY

if TYPE_CHECKING:
    from jobaid.operations.settings_in_force import Settings

_log = logging.getLogger(__name__)

_counted: dict[Path, tuple[bytes, int]] = {}
"""What was counted of a folder last: a history is walked once for each publication."""


def shared_folder_of(profile: Path, settings: Settings) -> Path:
    """Where a desk has the library that it shares: as chosen in Settings, else in its profile."""
    return Path(settings.library).expanduser() if settings.library else profile / TEAM_COPY


def shared_version(profile: Path, settings: Settings) -> int:
    """The number of the publication in use, 0 where none is shared or none was published.

    Reads disks: for another thread. Never raises for what they hold.
    """
    folder = shared_folder_of(profile, settings)
    if not settings.shares_library or not (folder / ".git").is_dir():
        return 0
    from jobaid.operations.studio.library_history import LibraryHistory, NoHistory

    try:
        history = LibraryHistory(folder)
        head = history.head
        known = _counted.get(folder)
        if known is None or known[0] != head:
            known = _counted[folder] = head, len(history.publications)
        return known[1]
    except NoHistory:
        return 0
    except Exception:  # whatever a damaged history makes of itself
        _log.info("The publications of the shared library cannot be counted", exc_info=True)
        return 0
