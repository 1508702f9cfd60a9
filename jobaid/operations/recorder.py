"""A profile open for keeping calls: its lock, writers, versions, and what the start found."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
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
    from jobaid.operations.hooks import Hooks
    from jobaid.operations.records.sealing import BackgroundSealing

Tell = Callable[[str], None]

SEALED_AFTER_S = 20.0
"""How long after a start the days that are over are sealed, in seconds: a start comes first."""


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
        self.hooks: Hooks | None = None
        self._sealing: BackgroundSealing | None = None
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

    def seal_days(self, after_s: float = SEALED_AFTER_S) -> None:
        """Seal the days that are over, some seconds from now and whenever one ends."""
        from jobaid.operations.records.sealing import BackgroundSealing

        self._sealing = BackgroundSealing(self.profile, self.tell_lesser, first_s=after_s)

    def run_hooks(
        self, commands: Callable[[], Mapping[str, tuple[str, ...]]], tell: Tell | None = None
    ) -> None:
        """Have the commands of the house hear of the calls that are kept from now on.

        `commands` gives the command of each hook as it is set now; `tell` hears of their failures
        (None: as of everything).
        """
        from jobaid.ids import new_id
        from jobaid.operations.hooks import Hooks

        self.hooks = Hooks(self.profile.folder / "hooks", commands, tell or self.tell, new_id)
        for left in self.recovery.resumable:
            self.hooks.cut_off(left.document)

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
        if self._sealing is not None:
            self._sealing.close()
        if self.hooks is not None:
            self.hooks.close()
        self.days.close()
        if self.tails is not None:
            self.tails.close()
        self.daybook.close()
        self.profile.close()

    def __enter__(self) -> Recorder:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()
