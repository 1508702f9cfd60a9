"""Sealing the days that are over: at once, or beside a running desk on a thread of its own."""

from __future__ import annotations

import datetime as dt
import logging
import os
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from jobaid.log.trouble import why
from jobaid.operations.clock import Wall, stamp, wall_clock
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.log.profile import Profile
    from jobaid.log.seal.seal_writer import DaysSealed, NewSalt

_log = logging.getLogger(__name__)

AGAIN_S = 600.0
"""How often it is looked whether a day is over since, in seconds."""


def new_salt() -> bytes:
    """A salt that nobody can guess."""
    from jobaid.log.seal.seal_chain import SALT_SIZE

    return os.urandom(SALT_SIZE)


def seal_records(
    profile: Profile,
    *,
    now: dt.datetime,
    salt: NewSalt = new_salt,
    stopped: Callable[[], bool] = lambda: False,
) -> DaysSealed:
    """Seal what this desk kept on days before that of `now`, as its zone has it.

    Raises ProfileTrouble when the profile is open for reading only, BrokenSeals, and OSError when
    the disk refuses; what was sealed until then stays so.
    """
    from jobaid.log.seal.seal_writer import SealWriter

    profile.must_write()
    writer = SealWriter(profile.log, profile.desk)
    return writer.seal(now.date(), at=stamp(now), new_salt=salt, stopped=stopped)


class BackgroundSealing:
    """The thread that seals days while a desk is open. It never holds anybody up.

    It begins after `first_s` seconds. `tell` gets a sentence, once, when it cannot be done.
    """

    def __init__(
        self,
        profile: Profile,
        tell: Callable[[str], None],
        *,
        wall: Wall = wall_clock,
        first_s: float,
        again_s: float = AGAIN_S,
    ) -> None:
        self._profile = profile
        self._tell = tell
        self._wall = wall
        self._first_s = first_s
        self._again_s = again_s
        self._ending = threading.Event()
        self._sealed: dt.date | None = None
        self._told = False
        self._thread = threading.Thread(target=self._run, name="seals", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """End it after the day in hand."""
        self._ending.set()
        self._thread.join()

    # On the thread

    def _run(self) -> None:
        pause = self._first_s
        while not self._ending.wait(pause):
            pause = self._again_s
            now = self._wall().astimezone()
            if now.date() != self._sealed:
                self._seal(now)

    def _seal(self, now: dt.datetime) -> None:
        from jobaid.log.seal.seal_writer import BrokenSeals

        try:
            seal_records(self._profile, now=now, stopped=self._ending.is_set)
            self._sealed = now.date()
        except BrokenSeals:
            self._trouble(
                sentence(
                    "The seals of the record are damaged or cut, so no day is sealed. What is "
                    "kept of calls is not affected: `jobaid log verify` says what is wrong."
                )
            )
            self._sealed = now.date()
        except OSError as error:
            self._trouble(
                sentence(
                    "The days that are over could not be sealed: {why}. What is kept of calls "
                    "is not affected, and it is tried again.",
                    why=why(error),
                )
            )
        except Exception:
            _log.exception("The days that are over could not be sealed")
            self._sealed = now.date()

    def _trouble(self, words: str) -> None:
        if not self._told:
            self._told = True
            self._tell(words)
