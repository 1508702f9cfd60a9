"""Waiting for a profile that another program has: it is asked first, then waited for.

A start never settles for keeping nothing. A desk that has the profile is asked to do what this
start is for, also one that was itself started a moment ago; one that is stopped, an import, a
disk that refuses, are waited for, and the profile is taken as soon as it can be.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from jobaid.log.lock import ProfileBusy
from jobaid.log.trouble import ProfileTrouble, why
from jobaid.operations.handover import HandoverReply, HandoverRequest, ask_desk
from jobaid.sentences import joined, sentence

if TYPE_CHECKING:
    from jobaid.operations.recorder import Recorder

PATIENCE_S = 1.0
"""How long a desk may take to answer, in seconds: longer than it ever draws."""

SOON_S = 4.0
"""How long it is tried at short intervals, in seconds: the other program has just been started,
or is just ending."""

_SHORT_S, _LONG_S, _DISK_S = 0.05, 0.5, 3.0
_SILENT_ROUNDS = 10
"""A desk that said nothing is asked again after so many further tries of the lock."""

_NOTHING = sentence("Nothing is kept in this window yet.")
_UNTIL = sentence(
    "Calls can be taken here all the same, but nothing of them is kept until that changes. Then "
    "all of them are, so do not close this window before: it is tried again by itself."
)


class ProfileWait:
    """Waits on a thread of its own for a profile that could not be opened.

    `open` opens it, or raises `ProfileTrouble`; `may_hand_over` says whether nothing was done
    here yet, so that a desk that runs may do all of it; `tell` gets in words how it stands,
    whenever that changes. `asks_no_more` is for another thread.
    """

    def __init__(
        self,
        profile: Path,
        request: HandoverRequest,
        open: Callable[[], Recorder],
        *,
        may_hand_over: Callable[[], bool],
        tell: Callable[[str], object],
        pause: Callable[[float], object] = time.sleep,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._profile = profile
        self._request = request
        self._open = open
        self._may_hand_over = may_hand_over
        self._tell = tell
        self._pause = pause
        self._clock = clock
        self._told = ""
        self._rounds_silent = 0
        self._asking = Lock()  # for the next two: what a desk takes on is begun nowhere else
        self._asks, self._taken_on = True, False

    def wait(self, given_up: Callable[[], bool]) -> Recorder | HandoverReply | None:
        """The profile, open for writing; or what the desk said that has it and does what was
        asked; None once nobody waits any more, which `given_up` says.
        """
        began = self._clock()
        while not given_up():
            try:
                recorder = self._open()
            except (ProfileTrouble, OSError) as trouble:
                self._say(_reason(self._profile, trouble))
                busy = isinstance(trouble, ProfileBusy)
                reply = self._asked() if busy else None
                if reply is not None:
                    return reply
                soon = busy and self._clock() - began < SOON_S
                self._pause(_SHORT_S if soon else _LONG_S if busy else _DISK_S)
                continue
            if given_up():
                recorder.close()
                return None
            return recorder
        return None

    def asks_no_more(self) -> bool:
        """Ask no desk from now on; False where one is just being asked, or has taken it on.

        What the start is for may be begun here only after True: it is done once.
        """
        if not self._asking.acquire(blocking=False):
            return False
        try:
            self._asks = False
            return not self._taken_on
        finally:
            self._asking.release()

    def _asked(self) -> HandoverReply | None:
        """What a desk says that has the profile; None where none does, or it is not to be asked."""
        if self._rounds_silent > 0:
            self._rounds_silent -= 1
            return None
        with self._asking:
            if not self._asks or not self._may_hand_over():
                return None
            reply = ask_desk(self._profile, self._request, patience_s=PATIENCE_S)
            if reply is not None and reply.silent:
                self._rounds_silent = _SILENT_ROUNDS
                return None
            self._taken_on = reply is not None
        return reply

    def _say(self, words: str) -> None:
        if words != self._told:
            self._told = words
            self._tell(joined(_NOTHING, words, _UNTIL))


def _reason(profile: Path, trouble: ProfileTrouble | OSError) -> str:
    """Why nothing is kept yet, for whoever looks at the window."""
    if isinstance(trouble, OSError):
        return sentence(
            "The profile {profile} cannot be opened: {why}.", profile=profile, why=why(trouble)
        )
    if not isinstance(trouble, ProfileBusy):
        return trouble.words
    process = str(trouble.owner) if trouble.owner else "?"
    return sentence(
        "Job Aid is already running with the profile {profile} (process {process}) and does not "
        "let go of it. Go on in its window, or end that program if it hangs.",
        profile=profile,
        process=process,
    )
