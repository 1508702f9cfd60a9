"""What a start of the desk has under way before anything of the window is loaded.

The library and the profile are opened on other threads while Qt is being loaded, so that a
search typed at once finds them ready.
"""

from __future__ import annotations

import argparse
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from jobaid.library.cache import Opened, open_library
from jobaid.library.cache.search import search_of
from jobaid.library.shipped import shipped_library
from jobaid.log.profile import profile_folder
from jobaid.operations.finding import cache_folder
from jobaid.operations.handover import Request
from jobaid.operations.keeping import Keeping
from jobaid.operations.settings import load_settings

if TYPE_CHECKING:
    from jobaid.operations.demo_desk import DemoProfile


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


@dataclass
class Start:
    """What a start is about, and what is already under way on other threads."""

    profile: Path
    library: Path
    tell: Relay
    opened: Future[Opened]
    keeping: Future[Keeping]
    demo: DemoProfile | None = None
    request: Request | None = None
    named_library: Path | None = None
    pool: ThreadPoolExecutor | None = None

    def end(self) -> None:
        """Wait for what was begun, and throw a demonstration's profile away."""
        if self.pool is not None:
            self.pool.shutdown(wait=True)
        if self.demo is not None:
            self.demo.remove()


def begin(options: argparse.Namespace, request: Request | None = None) -> Start:
    """Begin opening the library and the profile.

    `options` has `library`, `profile` and `demo`; `request` is what the start asks of the desk
    (a call to open), as another program would. Raises `NotShipped`.
    """
    demo = None
    if getattr(options, "demo", False):
        from jobaid.operations.demo_desk import DemoProfile

        demo = DemoProfile()
        profile = demo.folder
    else:
        profile = profile_folder(options.profile)
    library = library_of(options.library, load_settings(profile).settings.library)
    tell = Relay()
    pool = ThreadPoolExecutor(2, thread_name_prefix="start")
    opened = pool.submit(open_for_desk, library)
    keeping = pool.submit(_open_keeping, profile, tell, demo, library)
    return Start(profile, library, tell, opened, keeping, demo, request, options.library, pool)


def library_of(named: Path | None, chosen: str) -> Path:
    """The library's folder: the one named, else the one chosen in Settings, else the shipped."""
    if named is not None:
        return named
    return Path(chosen).expanduser() if chosen else shipped_library()


def open_for_desk(library: Path) -> Opened:
    """Open a library with its search made ready, so that the first key typed finds it."""
    opened = open_library(library, cache_folder())
    search_of(opened)
    return opened


def _open_keeping(profile: Path, tell: Relay, demo: DemoProfile | None, library: Path) -> Keeping:
    if demo is not None:
        from jobaid.library.reader import read_library

        demo.fill(read_library(library))
    return Keeping.open(profile, tell=tell)
