"""Drafts: a library as somebody is changing it, apart from the one that is live.

A draft is a whole library in `<profile>/drafts/<library>/`, so that everything that can be done
with a library (reading, checking, walking through) can be done with it; no desk looks there.
What nobody has touched in it follows the live library. `.draft.json` beside it says whose draft
it is and from which content each of its files was made.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

from jobaid.library.content_ids import content_id
from jobaid.library.editing.save import NotSaved, Rename, save_file
from jobaid.library.files import list_files, read_file, reason
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import sentence

_ABOUT = ".draft.json"


@dataclass(frozen=True, slots=True)
class DraftChange:
    """A file of the draft that is not as it is live (`file`: its path inside the library).

    `moved_on`: it was changed in the live library as well since the draft took it from there.
    """

    file: str
    what: Literal["added", "changed", "removed"]
    moved_on: bool = False


class Draft:
    """The draft of the library in the folder `live`. Made by `open_draft`."""

    def __init__(self, folder: Path, live: Path, base: dict[str, str], rename: Rename) -> None:
        self.folder = folder
        self.live = live
        self._base = base
        self._rename = rename

    def read(self, file: str) -> bytes | None:
        """What stands in a file of the draft; None where there is no such file."""
        return _bytes(self.folder, file)

    def save(self, file: str, content: bytes, *, read: bytes | None) -> None:
        """Write a file of the draft, of which `read` was edited. Raises `NotSaved`."""
        save_file(self.folder / file, content, read=read, rename=self._rename)

    def remove(self, file: str, *, read: bytes) -> None:
        """Take a file out of the draft, whose content was `read`. Raises `NotSaved`."""
        if self.read(file) != read:
            words = sentence(
                "{file} has been changed by somebody else since it was opened. It stays.", file=file
            )
            raise NotSaved(words, changed=True)
        try:
            (self.folder / file).unlink()
        except OSError as error:
            words = sentence("{file} cannot be removed: {why}.", file=file, why=reason(error))
            raise NotSaved(words) from error

    def changes(self) -> tuple[DraftChange, ...]:
        """What differs from the live library, by path."""
        mine, theirs = versions_in(self.folder), versions_in(self.live)
        found = []
        for file in sorted({*mine, *theirs}):
            here, there, base = mine.get(file), theirs.get(file), self._base.get(file)
            if here in (there, base):
                # Not touched here: what is live counts, and comes at the next opening.
                continue
            what: Literal["added", "changed", "removed"] = "changed"
            if here is None or there is None:
                what = "removed" if here is None else "added"
            found.append(DraftChange(file, what, moved_on=there != base))
        return tuple(found)

    def discard(self, file: str | None = None) -> None:
        """Have one file as it is live, or (None) throw the whole draft away. Raises `NotSaved`."""
        try:
            if file is None:
                shutil.rmtree(self.folder)
                return
            self._take(file)
            self._note()
        except OSError as error:
            words = sentence("The draft cannot be discarded: {why}.", why=reason(error))
            raise NotSaved(words) from error

    def follow(self) -> None:
        """Have every file that nobody has touched here as it is live. Raises OSError."""
        mine, theirs = versions_in(self.folder), versions_in(self.live)
        for file in sorted({*mine, *theirs}):
            here, there, base = mine.get(file), theirs.get(file), self._base.get(file)
            if here == there and there is not None:
                self._base[file] = there
            elif here == base and here != there:
                self._take(file)
        self._note()

    def stand_again(self) -> bool:
        """Where the folder is gone, have it again, without files; whether it was.

        Raises OSError or `NotSaved`.
        """
        if (self.folder / _ABOUT).exists():
            return False
        self.folder.mkdir(parents=True, exist_ok=True)
        self._note()
        return True

    def base_ids(self) -> dict[str, str]:
        """The content id from which each file of the draft was made, by path."""
        return dict(self._base)

    def rest_on_live(self) -> None:
        """Take the draft as made from what is live now: both were brought together.

        Raises OSError.
        """
        self._base = versions_in(self.live)
        self._note()

    def _take(self, file: str) -> None:
        content = _bytes(self.live, file)
        path = self.folder / file
        if content is None:
            self._base.pop(file, None)
            path.unlink(missing_ok=True)
            return
        save_file(path, content, read=_bytes(self.folder, file), rename=self._rename)
        self._base[file] = content_id(content)

    def _note(self) -> None:
        about = {"v": 1, "live": str(self.live), "base": dict(sorted(self._base.items()))}
        path = self.folder / _ABOUT
        content = json.dumps(about, indent=1).encode("ascii")
        save_file(
            path, content, read=path.read_bytes() if path.exists() else None, rename=self._rename
        )


def library_is_gone(live: Path) -> str:
    """That a library is not where its draft was begun, and what of it is safe."""
    return sentence(
        "The library is not in {folder} any more, or cannot be reached there. The draft is safe "
        "and stays as it is.",
        folder=str(live),
    )


def has_draft(profile: Path, live: Path) -> bool:
    """Whether there is a draft of the library in `live`, also of one that is gone."""
    return bool(_place(profile / "drafts", Path(os.path.abspath(live)))[1])


def open_draft(profile: Path, live: Path, *, rename: Rename = os.replace) -> Draft:
    """The draft of the library in `live`, made where there is none yet.

    It lies in the folder `profile` (of a program's user). Raises `NotSaved` with words where the
    disk refuses, or a library that was there is gone; never looks at or changes anything in `live`
    but by reading it.
    """
    live = Path(os.path.abspath(live))
    try:
        folder, about = _place(profile / "drafts", live)
        if about and not versions_in(live):
            # An empty folder would read as a library from which somebody took everything out.
            raise NotSaved(library_is_gone(live))
        folder.mkdir(parents=True, exist_ok=True)
        draft = Draft(folder, live, about, rename)
        draft.follow()
    except OSError as error:
        words = sentence("The draft cannot be opened: {why}.", why=reason(error))
        raise NotSaved(words) from error
    return draft


def _place(drafts: Path, live: Path) -> tuple[Path, dict[str, str]]:
    """The folder of a library's draft: by its name, with a number for another of that name."""
    name = live.name or "library"
    number = 1
    while True:
        folder = drafts / (name if number == 1 else f"{name}-{number}")
        about = _about(folder)
        if about is None and not folder.exists():
            return folder, {}
        if about is not None and about.get("live") == str(live):
            base = about.get("base")
            return folder, dict(base) if isinstance(base, dict) else {}
        number += 1


def _about(folder: Path) -> Mapping[str, Any] | None:
    try:
        found = json.loads((folder / _ABOUT).read_text(encoding="ascii"))
    except (OSError, ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def _bytes(folder: Path, file: str) -> bytes | None:
    return read_file(folder, file)[0]


def versions_in(folder: Path) -> dict[str, str]:
    """The content id of every readable file of the library in a folder, by path."""
    found = {}
    for file in list_files(folder).files:
        content = _bytes(folder, file)
        if content is not None:
            found[file] = content_id(content)
    return found
