"""What a start of the desk has under way before anything of the window is loaded.

The search of the last start is read on another thread while Qt is being loaded, so that what
is typed at once is found. The library and the profile are opened when `Startup.go_on` says so,
once the window is there: opened at the same time they would only hold it up.
"""

from __future__ import annotations

import argparse
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

from jobaid.log.whereabouts import profile_folder
from jobaid.operations.settings_in_force import library_of, load_settings
from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from jobaid.library.cache.open_library import OpenLibrary
    from jobaid.operations.demo_desk import DemoProfile
    from jobaid.operations.desk.early_search import EarlyFinder
    from jobaid.operations.handover import HandoverReply, HandoverRequest
    from jobaid.operations.recorder import Recorder


class Relay:
    """Takes sentences from any thread before there is a window, and hands them on once there is."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._early: list[str] = []
        self._listener: Callable[[str], None] | None = None

    def __call__(self, words: str) -> None:
        """A sentence for the agent."""
        with self._lock:
            listener = self._listener
            if listener is None:
                self._early.append(words)
                return
        listener(words)

    def listen(self, listener: Callable[[str], None]) -> None:
        """From now on `listener` gets every sentence; those that came early at once."""
        with self._lock:
            early, self._early = self._early, []
            self._listener = listener
        for words in early:
            listener(words)


T = TypeVar("T")


class Deferred(Generic[T]):
    """Work for another thread that begins when it is told to. `future` is there before."""

    def __init__(self, work: Callable[[], T]) -> None:
        self.future: Future[T] = Future()
        self._work: Callable[[], T] | None = work

    def begin(self, pool: ThreadPoolExecutor) -> None:
        """Do it now, unless it is not wanted any more; a second time does nothing."""
        # Let go of with what it holds on to, once it is done.
        work, self._work = self._work, None
        if work is not None and self.future.set_running_or_notify_cancel():
            pool.submit(self._do, work)

    def _do(self, work: Callable[[], T]) -> None:
        try:
            done = work()
        except BaseException as error:
            self.future.set_exception(error)
        else:
            self.future.set_result(done)


@dataclass
class Startup:
    """What a start is about, and what is already under way on other threads."""

    profile: Path
    library: Path
    tell: Relay
    tell_mended: Relay
    early_finder: Future[EarlyFinder | None]
    library_opening: Deferred[OpenLibrary]
    profile_opening: Deferred[Recorder]
    pool: ThreadPoolExecutor
    open_recorder: Callable[[], Recorder]
    demo: DemoProfile | None = None
    request: HandoverRequest | None = None
    named_library: Path | None = None
    answer: HandoverReply | None = None
    """What the desk said that does what this start was for: there was one already."""

    @property
    def opened(self) -> Future[OpenLibrary]:
        """The library, once it is open."""
        return self.library_opening.future

    @property
    def recorder(self) -> Future[Recorder]:
        """The profile, once it is open for writing."""
        return self.profile_opening.future

    def let_go_of_early_finder(self) -> None:
        """The library is open: the search of the last start only takes room now."""
        self.early_finder = Future()

    def go_on(self) -> None:
        """Begin with the library and the profile."""
        self.library_opening.begin(self.pool)
        self.profile_opening.begin(self.pool)

    def end(self) -> None:
        """Wait for what was begun, and throw a demonstration's profile away."""
        self.opened.cancel()
        self.recorder.cancel()
        self.pool.shutdown(wait=True)
        if not self.recorder.cancelled() and self.recorder.exception() is None:
            # The window may have been closed before it took the profile; twice does nothing.
            self.recorder.result().close()
        if self.demo is not None:
            self.demo.remove()


def begin(options: argparse.Namespace, request: HandoverRequest | None = None) -> Startup:
    """Begin opening the library and the profile.

    `options` has `library`, `profile` and `demo`; `request` is what the start asks of the desk
    (a call to open), as another program would. Raises `NotShipped`.
    """
    demo, restored = None, ""
    if getattr(options, "demo", False):
        from jobaid.operations.demo_desk import DemoProfile

        demo = DemoProfile()
        profile = demo.folder
    else:
        profile = profile_folder(options.profile)
        restored = _restored(profile)
    library = library_of(options.library, load_settings(profile).settings.library, profile)
    tell, mended = Relay(), Relay()
    if restored:
        tell(restored)
    pool = ThreadPoolExecutor(3, thread_name_prefix="start")
    early_finder = pool.submit(_early_finder, library)
    open_recorder = partial(_open_recorder, profile, tell, mended, demo, library)
    return Startup(
        profile,
        library,
        tell,
        mended,
        early_finder,
        Deferred(partial(_open_library, library, early_finder)),
        Deferred(open_recorder),
        pool,
        open_recorder,
        demo,
        request,
        options.library,
    )


def _restored(profile: Path) -> str:
    """Take up a backup that was made ready; what was done, in words."""
    from jobaid.log.folder_swap import holding_of

    if not holding_of(profile).is_dir():
        return ""
    from jobaid.ids import new_id
    from jobaid.operations.backup.desk_backups import take_up_at_start
    from jobaid.operations.clock import wall_clock

    return take_up_at_start(profile, wall_clock(), new_id)


def _early_finder(library: Path) -> EarlyFinder | None:
    from jobaid.library.cache.cache_store import cache_folder
    from jobaid.library.cache.search_cache import last_search
    from jobaid.operations.desk.early_search import EarlyFinder

    cache = cache_folder()
    found = None if cache is None else last_search(library, cache)
    return None if found is None else EarlyFinder(found.index, found)


def _open_library(library: Path, early_finder: Future[EarlyFinder | None]) -> OpenLibrary:
    from jobaid.library.releases import folder_in_force
    from jobaid.operations.clock import wall_clock
    from jobaid.operations.library.library_source import open_for_desk

    seen = None if early_finder.exception() is not None else early_finder.result()
    folder = folder_in_force(library, wall_clock())
    return open_for_desk(folder, None if seen is None or folder != library else seen.last)


def _open_recorder(
    profile: Path, tell: Relay, mended: Relay, demo: DemoProfile | None, library: Path
) -> Recorder:
    from jobaid.operations.recorder import Recorder

    if demo is not None:
        from jobaid.library.reader import read_library

        demo.fill(read_library(library))
    recorder = Recorder.open(profile, tell=tell, mended=mended, tails=True)
    recorder.seal_days()
    return recorder
