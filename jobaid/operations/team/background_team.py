"""Exchanging with the other desks while a desk is open: between calls, and never in the way."""

from __future__ import annotations

import logging
import random
import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from jobaid.ids import new_id
from jobaid.operations.clock import Wall, wall_clock
from jobaid.operations.records.record_reader import RecordReader
from jobaid.operations.team.exchanging import Exchange, Exchanged
from jobaid.operations.team.interest import takes_all
from jobaid.operations.team.team_desk import TeamDesk
from jobaid.operations.team.transports import transport_to
from jobaid.team.server.server_address import is_address

if TYPE_CHECKING:
    from jobaid.operations.recorder import Recorder
    from jobaid.operations.roles import Viewer

_log = logging.getLogger(__name__)

FIRST_S = 8.0
"""How long after a start the first exchange is, in seconds: a start comes first."""

SUPERVISORS_S, OTHERS_S = 60.0, 120.0
"""How often a supervisor's desk exchanges, and any other, in seconds."""

ASKING_S = 600.0
"""How long after its last exchange a desk that is no supervisor's asks a database, in seconds.

It exchanges after each call besides, and at once where it hears that something bears on it.
"""

THOROUGH_S = 1800.0
"""How often everything is looked at instead of what is told to be new, in seconds."""

PATIENCE_S = 300.0
"""How long an exchange waits for the call in hand to end, in seconds."""

SETTLE_S = 1.5
"""How long it waits once it is asked, in seconds."""

DATABASE_SETTLE_S = 0.4
"""The same where a database is exchanged with: nothing of it is written over."""

JITTER = 0.25
"""By how much of its span an asking of a database is early or late: desks do not ask at once."""

_LOOK_S = 2.0
_GOING_S = 2.0


class BackgroundTeam:
    """The thread that exchanges while a desk is open. Methods are for any thread.

    `who` says who works here and `folder` which folder is shared, "" for none; `busy` whether a
    call is in hand, `library` which publication of the library is in use. `came(exchanged)` is
    called on the thread after each exchange.
    """

    def __init__(
        self,
        recorder: Recorder,
        *,
        folder: Callable[[], str],
        who: Callable[[], tuple[Viewer, dict[str, str]]],
        busy: Callable[[], bool],
        came: Callable[[Exchanged], None],
        library: Callable[[], int] = lambda: 0,
        wall: Wall = wall_clock,
        monotonic: Callable[[], float] = time.monotonic,
        first_s: float = FIRST_S,
        settle_s: float = SETTLE_S,
    ) -> None:
        self._settle_s = settle_s
        self._recorder = recorder
        self._folder = folder
        self._who = who
        self._busy = busy
        self._came = came
        self._library = library
        self._wall = wall
        self._monotonic = monotonic
        self._ending = threading.Event()
        self._asked = threading.Event()
        self._exchange: Exchange | None = None
        self._reader: RecordReader | None = None
        self._using = ""
        self._listener: threading.Thread | None = None
        self._thorough_at = float("-inf")
        self._thread = threading.Thread(target=self._run, args=(first_s,), name="team", daemon=True)
        self._thread.start()

    def soon(self, *, thorough: bool = False) -> None:
        """Exchange as soon as no call is in hand: there is something to send, or to see.

        `thorough` looks at everything, whatever is told to be new.
        """
        if thorough:
            self._thorough_at = float("-inf")
        self._asked.set()

    def close(self) -> None:
        """End it after the file in hand. A folder that hangs holds nobody up."""
        self._ending.set()
        self._asked.set()
        self._thread.join(_GOING_S)
        if self._listener is not None:
            self._listener.join(_GOING_S)

    # On the thread

    def _run(self, first_s: float) -> None:
        pause = first_s
        try:
            while not self._ending.is_set():
                self._asked.wait(pause)
                self._asked.clear()
                # What has just ended is on its way to the disk, and may not be the last
                if self._ending.wait(self._settles()) or not self._wait_for_the_call():
                    break
                pause = self._once()
                if self._listens():
                    pause *= random.uniform(1 - JITTER, 1 + JITTER)
        finally:
            if self._reader is not None:
                self._reader.close()

    def _settles(self) -> float:
        return (
            min(self._settle_s, DATABASE_SETTLE_S)
            if is_address(self._folder())
            else (self._settle_s)
        )

    def _listens(self) -> bool:
        """Hear of what others send, where that can be; whether it may be."""
        if self._exchange is None or not self._exchange.transport.tells_all:
            return False
        if self._listener is None or not self._listener.is_alive():
            transport, using = self._exchange.transport, self._using
            self._listener = threading.Thread(
                target=transport.listen,
                args=(
                    lambda: self._ending.is_set() or self._using != using,
                    self._asked.set,
                ),
                name="team listener",
                daemon=True,
            )
            self._listener.start()
        return True

    def _wait_for_the_call(self) -> bool:
        """Wait until no call is in hand, or long enough; False when the desk ends."""
        until = self._monotonic() + PATIENCE_S
        while self._busy() and self._monotonic() < until and self._folder():
            if self._ending.wait(_LOOK_S):
                return False
        return not self._ending.is_set()

    def _once(self) -> float:
        """Exchange, and say in how many seconds again."""
        try:
            viewer, agent = self._who()
            exchange, trouble = self._with(self._folder(), viewer, agent), ""
            if exchange is not None:
                now = self._monotonic()
                thorough = now - self._thorough_at >= THOROUGH_S
                done = exchange.run(thorough=thorough)
                trouble = done.trouble
                if thorough and not done.trouble and not done.left:
                    self._thorough_at = now
                self._came(done)
            if takes_all(viewer):
                return SUPERVISORS_S
            # What waits after trouble is tried again sooner than there is need to ask
            asks = exchange is not None and exchange.transport.tells_all and not trouble
            return ASKING_S if asks else OTHERS_S
        except Exception:
            _log.exception("The exchange with other desks failed")
            return OTHERS_S

    def _with(self, folder: str, viewer: Viewer, agent: dict[str, str]) -> Exchange | None:
        """The exchange with a folder, as who works here now."""
        profile = self._recorder.profile
        if folder != self._using:
            self._exchange, self._thorough_at = None, float("-inf")
        transport = transport_to(
            profile.folder,
            profile.desk,
            folder,
            author=agent.get("id", ""),
            platform=self._recorder.platform,
        )
        self._using = folder
        if transport is None:
            return None
        if self._reader is None:
            self._reader = RecordReader(profile, writing=True)
        if self._exchange is None:
            desk = TeamDesk(
                profile,
                viewer,
                agent,
                self._recorder.daybook,
                self._recorder.versions,
                self._reader,
                self._recorder.platform,
                self._wall,
                new_id,
                self._stops,
                self._library,
            )
            self._exchange = Exchange(desk, transport)
        self._exchange.transport = transport  # with the password that is kept now
        self._exchange.works_for(viewer, agent)
        return self._exchange

    def _stops(self) -> bool:
        """Whether an exchange is to stop after the file in hand: what is left comes next time."""
        return self._ending.is_set()
