"""How TinyDB puts a day file on the disk without ever leaving half of it.

TinyDB's own storage writes over the file in place: a kill or a full disk in between leaves all of
it unreadable. Here a write is a temporary file, a sync, a rename and a sync of the folder.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from tinydb.storages import Storage
from tinydb.table import Table

from jobaid.log.dayfile import KeptDocument, Tables, lay_out, parse
from jobaid.log.platform import PLATFORM, Platform


class DayStorage(Storage):
    """A TinyDB storage for one day file.

    The documents it reads are `KeptDocument`s, which cannot be altered in place. What was last
    read or written is remembered as long as the file is the very same (time, size, inode), so a
    write works out only the documents that are new.
    """

    def __init__(self, path: str | Path, platform: Platform = PLATFORM) -> None:
        self._path = Path(path)
        self._platform = platform
        self._tables: Tables = {}
        self._stamp: tuple[int, int, int] | None = None

    def read(self) -> dict[str, dict[str, Any]] | None:
        """The tables, or None when there is no file or an empty one.

        Raises OSError, and DayFileError for a file that is no database.
        """
        stamp = self._seen()
        if stamp is None:
            return None
        if stamp != self._stamp:
            data = self._platform.read(self._path)
            if not data:
                return None
            self._tables, self._stamp = parse(data, texts_alone=True), stamp
        return {name: dict(table) for name, table in self._tables.items()}

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        """Replace the file by these tables. Raises OSError; the old file then stands as it was."""
        tables = {
            name: {str(number): KeptDocument.of(document) for number, document in table.items()}
            for name, table in data.items()
        }
        self._stamp = None
        self._platform.write_whole(self._path, lay_out(tables))
        self._tables, self._stamp = tables, self._seen()
        self._forget()

    def _forget(self) -> None:
        for table in self._tables.values():
            for document in table.values():
                document.forget()

    def _seen(self) -> tuple[int, int, int] | None:
        try:
            state = self._path.lstat()
        except FileNotFoundError:
            return None
        return state.st_mtime_ns, state.st_size, state.st_ino


class DayTable(Table):
    """A TinyDB table that can take several new and changed documents in one write."""

    def keep(self, documents: Mapping[int, Mapping[str, Any]]) -> None:
        """Put documents under their TinyDB ids, in the place of what is there."""

        def put(table: dict[int, Mapping[str, Any]]) -> None:
            table.update(documents)

        self._update_table(put)

    def drop(self, numbers: Collection[int]) -> None:
        """Take documents out by their TinyDB ids."""

        def take(table: dict[int, Mapping[str, Any]]) -> None:
            for number in numbers:
                table.pop(number, None)

        self._update_table(take)

    def kept(self) -> dict[int, KeptDocument]:
        """All documents by TinyDB id, not worked out."""
        return {int(number): document for number, document in self._read_table().items()}  # type: ignore[misc]
