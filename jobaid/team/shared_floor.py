"""The live floor in a shared folder: `floor.json` of each desk, `answers/<desk>.json` of who helps.

As quick as the folder carries. Every file has one writer.
"""

from __future__ import annotations

import contextlib
import os
from typing import TYPE_CHECKING

from jobaid.log.platform import PLATFORM, Platform
from jobaid.team.floor_card import LARGEST_CARD

if TYPE_CHECKING:
    from jobaid.team.shared_folder import SharedFolder

CARD = "floor.json"
ANSWERS = "answers"


class SharedFloor:
    """A channel over a shared folder that is there; `desk` is this one."""

    def __init__(self, shared: SharedFolder, *, platform: Platform = PLATFORM) -> None:
        self._shared, self._platform = shared, platform

    def say(self, card: bytes | None) -> None:
        """`floor.json` of this desk."""
        self._put(CARD, card)

    def cards(self) -> dict[str, bytes]:
        """`floor.json` of every desk that has one; a half-written or foreign one is none.

        Raises OutOfReach where the folder goes away while it is read.
        """
        return self._read_all(CARD)

    def answer(self, desk: str, answer: bytes | None) -> None:
        """`answers/<desk>.json` of this desk."""
        self._put(f"{ANSWERS}/{desk}.json", answer)

    def answers(self) -> list[bytes]:
        """`answers/<this desk>.json` of every other."""
        return list(self._read_all(f"{ANSWERS}/{self._shared.desk}.json").values())

    def close(self) -> None:
        """Nothing: no file of it stays open."""

    def _put(self, name: str, data: bytes | None) -> None:
        self._shared.check()
        path = self._shared.of_desk(self._shared.desk) / name
        if data is None:
            with contextlib.suppress(FileNotFoundError, NotADirectoryError):
                path.unlink()
            return
        self._platform.make_folder(path.parent)
        self._platform.write_whole(path, [data])

    def _read_all(self, name: str) -> dict[str, bytes]:
        found = {}
        for desk in self._shared.desks():
            path = self._shared.of_desk(desk) / name
            with contextlib.suppress(OSError):
                if os.lstat(path).st_size <= LARGEST_CARD:
                    found[desk] = self._platform.read(path)
        # A folder that went away meanwhile has no cards left, which is not that nobody is there
        self._shared.check()
        return found
