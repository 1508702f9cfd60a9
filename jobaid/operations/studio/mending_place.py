"""A way to mend a finding, and the place where the finding stands."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from jobaid.library.editing.respell import respell
from jobaid.operations.studio.tree_edits import value_at, with_set, without
from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from jobaid.library.findings import Finding
    from jobaid.library.reader import ReadLibrary
    from jobaid.operations.studio.form_document import FormPath

MendedFile = dict[str, bytes | None]


@dataclass(frozen=True, slots=True)
class Mend:
    """A way to mend: `words` say it, `files` are what it comes to. Raises errors in words."""

    words: str
    files: Callable[[], MendedFile]


@dataclass(frozen=True, slots=True)
class MendingPlace:
    """A finding where it stands: the path in its file, and the value there."""

    reading: ReadLibrary
    finding: Finding
    path: FormPath
    values: Any
    value: Any

    @property
    def content(self) -> bytes:
        """The file as it is."""
        return self.reading.contents[self.finding.file]

    def at(self, *path: str | int) -> Any:
        """What stands at a path of the file."""
        return value_at(self.values, path)

    def changed(self, content: bytes) -> MendedFile:
        """The file with other content."""
        return {self.finding.file: content}

    def without(self, path: FormPath) -> MendedFile:
        """The file without what stands at a path."""
        return self.changed(without(self.content, path))

    def with_set(self, path: FormPath, value: object) -> MendedFile:
        """The file with another value at a path."""
        return self.changed(with_set(self.content, path, value))

    def spelled(self, path: FormPath, text: str, *, key: bool = False) -> MendedFile:
        """The file with another text at a path, or another name of its last key."""
        return self.changed(respell(self.content, {(path, key): text}))


QUOTED = re.compile(r"`([^`]+)`")
"""The names that a finding speaks of."""
