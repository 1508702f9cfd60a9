"""Copies of what was written, kept beside a draft whose files another program changed meanwhile."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from jobaid.library.editing.save import NotSaved, save_file

if TYPE_CHECKING:
    from pathlib import Path

ASIDE = ".yours"
"""The folder beside a draft's files for what could not go into them; no reader looks there."""


class KeptCopies:
    """`files` are the copies by their path inside the draft `folder`; for a thread with a lock."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / ASIDE
        self.files: dict[str, bytes] = {}
        with suppress(OSError):
            for path in sorted(self._folder.rglob("*")):
                if path.is_file():
                    self.files[path.relative_to(self._folder).as_posix()] = path.read_bytes()

    def keep(self, file: str, content: bytes) -> Path | None:
        """Keep a copy, in the place of an earlier one; where it is, None where it cannot be."""
        path = self._folder / file
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            save_file(path, content, read=path.read_bytes() if path.exists() else None)
        except (OSError, NotSaved):
            return None
        self.files = {**self.files, file: content}
        return path

    def drop(self, file: str) -> None:
        """A copy is not wanted any more: it stands in the draft, or was let go of."""
        if file in self.files:
            self.files = {name: one for name, one in self.files.items() if name != file}
            with suppress(OSError):
                (self._folder / file).unlink()
