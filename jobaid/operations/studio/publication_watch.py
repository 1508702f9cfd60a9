"""How far a publication is, and whether it can still be stopped: seen from any thread."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Literal

from jobaid.sentences import ErrorInWords, sentence

PublicationStage = Literal["wait", "check", "live", "share", "draft"]
"""Waiting for the other desks, checking, making it live, handing it on, the next draft begun."""

STAGES: tuple[PublicationStage, ...] = ("wait", "check", "live", "share", "draft")
_NO_WAY_BACK = STAGES.index("live")


class PublicationStopped(ErrorInWords, Exception):
    """It was stopped before anything was live; `words` say so."""


class PublicationWatch:
    """One publication's. Nobody need follow it."""

    def __init__(self) -> None:
        self._tell: Callable[[int], object] = lambda number: None
        self._gate = threading.Lock()
        self._at = 0
        self._stopped = False

    def follow(self, tell: Callable[[int], object]) -> None:
        """Have `tell(number)` hear of each of `STAGES` as it is reached, by its number."""
        self._tell = tell

    def reached(self, stage: PublicationStage) -> None:
        """For the work: it has come so far. Raises `PublicationStopped` while that is possible."""
        with self._gate:
            if self._stopped:
                raise PublicationStopped(
                    sentence("Stopped. Nothing is published, and the draft is as it was.")
                )
            self._at = STAGES.index(stage)
        self._tell(self._at)

    def stop(self) -> bool:
        """Have it stop; False where it is live, or about to be."""
        with self._gate:
            self._stopped = self._stopped or self._at < _NO_WAY_BACK
            return self._stopped
