"""By which number people know a version of a script: that of its publication."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jobaid.operations.studio.library_history import Publication


def version_numbers(folder: Path | None, script: str) -> Mapping[str, int]:
    """The publications of a script by the content that each made live; none without a history.

    A content that came back has the number under which it came last. Reads disks.
    """
    if folder is None:
        return {}
    from dulwich.errors import NotGitRepository

    from jobaid.operations.studio.library_history import LibraryHistory, NoHistory

    found: dict[str, int] = {}
    try:
        history = LibraryHistory(folder)
        for one in history.of_script(script):
            for id in _contents(history.ids_of_commit(one.commit), one, script):
                found[id] = one.number
    except (NoHistory, NotGitRepository, OSError, KeyError, AssertionError):
        return {}
    return found


def _contents(ids: Mapping[str, bytes], of: Publication, script: str) -> list[str]:
    """The contents of a script that a publication changed."""
    return [
        ids[file].decode("ascii")
        for file in of.files
        if file in ids
        and file.startswith("scripts/")
        and file.rpartition("/")[2] == f"{script}.yaml"
    ]
