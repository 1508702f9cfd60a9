"""Every content that a call has used, kept by what it is: scripts and house files as they were.

The id of a content is git's blob id, so it is the same in a house's repository and here.
"""

from __future__ import annotations

import hashlib
import re
import threading
from collections.abc import Callable, Iterable
from pathlib import Path

from jobaid.log.platform import PLATFORM, Platform
from jobaid.log.trouble import TroubleNotice, why
from jobaid.sentences import ErrorInWords, sentence

_ID = re.compile(r"[0-9a-f]{40}")


class VersionError(ErrorInWords, LookupError):
    """A version is not here, or not as it was kept; `words` say which and what it means."""


def content_id(content: bytes) -> str:
    """Git's blob id: the SHA-1 of "blob", the length, a zero byte and the content, 40 hex digits.

    Source: git's object format (Pro Git, section 10.2, "Git Objects").
    """
    digest = hashlib.sha1(b"blob %d\0" % len(content), usedforsecurity=False)
    digest.update(content)
    return digest.hexdigest()


class VersionStore:
    """The folder `versions/` of a profile. Its methods may be called from any thread."""

    def __init__(self, folder: Path, *, platform: Platform = PLATFORM) -> None:
        self._folder = folder
        self._platform = platform
        self._lock = threading.Lock()
        self._sure: set[str] = set()

    def keep(self, content: bytes) -> str:
        """Keep a content durably and return its id; raises OSError when the disk refuses."""
        return self.keep_all([content])[0]

    def keep_from(self, id: str, content: Callable[[], bytes | None]) -> None:
        """Keep the content of this id, which `content` fetches if need be (None: it has gone).

        Raises OSError when the disk refuses.
        """
        if id not in self._sure:
            body = content()
            if body is not None:
                self.keep(body)

    def keep_all(self, contents: Iterable[bytes]) -> list[str]:
        """Keep several contents; those known to be here cost no disk access.

        Call it when a library is loaded: a call that starts then finds its versions kept.
        """
        ids = []
        with self._lock:
            for content in contents:
                identifier = content_id(content)
                if identifier not in self._sure:
                    self._put(identifier, content)
                    self._sure.add(identifier)
                ids.append(identifier)
        return ids

    def beginning(self, sign: str) -> list[str]:
        """The ids of what is kept that begin like this, in order; none where it is no id."""
        if re.fullmatch(r"[0-9a-f]{4,40}", sign) is None:
            return []
        try:
            names = [path.name for path in self._folder.iterdir()]
        except OSError:
            return []
        return sorted(name for name in names if _ID.fullmatch(name) and name.startswith(sign))

    def get(self, identifier: str) -> bytes:
        """The content with this id, proved by working its id out again.

        Raises VersionError when it is absent, damaged or cannot be read.
        """
        if not _ID.fullmatch(identifier):
            raise VersionError(sentence("{id} is not the id of a version.", id=repr(identifier)))
        path = self._folder / identifier
        try:
            content = self._platform.read(path)
        except FileNotFoundError:
            raise VersionError(
                sentence(
                    "The version {id} is not kept in {folder}. The record of the call "
                    "is not affected, but its script cannot be shown as it was.",
                    id=identifier,
                    folder=self._folder,
                )
            ) from None
        except OSError as error:
            raise VersionError(
                sentence(
                    "The version {id} could not be read: {why} ({path}).",
                    id=identifier,
                    why=why(error),
                    path=path,
                )
            ) from error
        if content_id(content) != identifier:
            raise VersionError(
                sentence(
                    "The version {id} is damaged ({path}). It is put right when a call uses "
                    "the same content again; until then its script cannot be shown as it was.",
                    id=identifier,
                    path=path,
                )
            )
        return content

    def verify(self) -> list[TroubleNotice]:
        """Read every version; what is wrong with any of them, in words."""
        notices = []
        for path in sorted(self._folder.glob("*")):
            if _ID.fullmatch(path.name):
                try:
                    self.get(path.name)
                except VersionError as trouble:
                    notices.append(TroubleNotice(trouble.words, path))
        return notices

    def _put(self, identifier: str, content: bytes) -> None:
        path = self._folder / identifier
        try:
            if self._platform.read(path) == content:
                return
        except OSError:
            self._platform.make_folder(self._folder)
        self._platform.write_whole(path, [content])
