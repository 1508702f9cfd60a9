"""A profile open for keeping calls: its lock, writers, versions, and what the start found."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING
from weakref import WeakSet

from jobaid.call.interaction import interaction
from jobaid.log.daybook import Daybook
from jobaid.log.daywriter import DayWriter
from jobaid.log.platform import PLATFORM, Platform
from jobaid.log.profile import Profile
from jobaid.log.recovery import Recovery, recover
from jobaid.log.reserve import Reserve
from jobaid.log.tail import TailStore
from jobaid.log.version_store import VersionStore

if TYPE_CHECKING:
    from jobaid.log.journal import Journal

Tell = Callable[[str], None]


def _silent(words: str) -> None:
    return None


class Recorder:
    """Everything a front end needs to keep calls in a profile; a context manager.

    Opening takes the profile's lock and brings what an earlier stop or crash left behind to
    its day file. `tell` gets sentences for the person at the desk, from any thread, `mended`
    those that what the disk had refused is on it after all (None: `tell` gets them too).
    With `tails` a kill of the program loses nothing that was handed over, though it is not saved
    yet: for a front end that shows what it has not waited for.
    """

    def __init__(
        self,
        profile: Profile,
        *,
        tell: Tell = _silent,
        mended: Tell | None = None,
        today: dt.date | None = None,
        tails: bool = False,
        platform: Platform = PLATFORM,
    ) -> None:
        profile.must_write()
        self.profile = profile
        self.tell = tell
        self._mended = mended or tell
        self._journals: WeakSet[Journal] = WeakSet()
        self.platform = platform
        self.reserve = Reserve(profile.reserve, platform=platform)
        self.daybook = Daybook(profile.log, profile.desk, platform=platform)
        self.versions = VersionStore(profile.versions, platform=platform)
        self.recovery: Recovery = recover(
            profile.open_calls,
            self.daybook,
            interaction,
            reserve=self.reserve,
            platform=platform,
        )
        self.tails = TailStore(profile.open_calls, platform=platform) if tails else None
        self.days = DayWriter(
            self.daybook,
            today=today,
            reserve=self.reserve,
            on_trouble=tell,
            on_mended=self._mended,
        )

    @classmethod
    def open(
        cls,
        profile: Path | str | None = None,
        *,
        tell: Tell = _silent,
        mended: Tell | None = None,
        today: dt.date | None = None,
        tails: bool = False,
    ) -> Recorder:
        """Open a profile for keeping. Raises `ProfileTrouble` in words, `ProfileBusy` too."""
        opened = Profile.open(profile, writing=True)
        try:
            return cls(opened, tell=tell, mended=mended, today=today, tails=tails)
        except BaseException:
            opened.close()
            raise

    def watch(self, journal: Journal) -> None:
        """Know of a call's journal, for `in_trouble`."""
        self._journals.add(journal)

    @property
    def in_trouble(self) -> bool:
        """Whether something that was to be kept is in memory only. From any thread."""
        return self.days.waiting or any(one.memory_only for one in tuple(self._journals))

    def tell_lesser(self, words: str) -> None:
        """Tell of something that can wait, where nothing graver is told already."""
        if not self.in_trouble:
            self.tell(words)

    def call_mended(self, words: str) -> None:
        """For `on_mended` of a journal: where it got through, finished calls may too."""
        if self.days.waiting:
            self.days.try_again()
        self._mended(words)

    def close(self) -> None:
        """Write what is waiting and let the profile go."""
        self.days.close()
        if self.tails is not None:
            self.tails.close()
        self.daybook.close()
        self.profile.close()

    def __enter__(self) -> Recorder:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()
