"""Commands of the house that hear of a call: to write to a CRM, to stop a recorder.

An administrator names a command for a hook in the settings. What happens in a call is queued in
the profile as the call's document and handed to the command on its standard input. It is tried
until the command ends with 0; a call never waits for it, and what it prints goes nowhere.
"""

from __future__ import annotations

import json
import os
import subprocess
import threading
import time
from collections import deque
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING, Literal

from jobaid.log.index.index_rows import mappings_in
from jobaid.log.platform import PLATFORM, Platform
from jobaid.log.trouble import why
from jobaid.log.writer_thread import Worker
from jobaid.sentences import Sentence, sentence

if TYPE_CHECKING:
    from jobaid.log.plain_records import Document
    from jobaid.operations.recorder import Tell

Hook = Literal["opened", "closed", "hold", "recording"]

HOOK_OF: Mapping[str, Hook] = {
    "started": "opened",
    "held": "hold",
    "resumed": "hold",
    "recording-paused": "recording",
    "recording-resumed": "recording",
    "closed": "closed",
    "discarded": "closed",
}
"""The events of a call that a hook hears of."""

LONGEST_S = 30.0
"""How long a command may take; then it is ended and tried again later, in seconds."""
GIVEN_UP_S = 7 * 24 * 3600.0
"""For how long a command is tried with the same document, in seconds."""
_AWAY = 2
"""So many documents refused in a row are the command's fault; one alone holds up no others."""
_PAUSES_S = (5.0, 30.0, 120.0, 600.0)
_MOST_KEPT = 2_000  # bytes of what a command says of its failure
_LOOK_S = 0.05
_LEAVE_S = 1.0
"""How long the program waits at its end for commands that have just been begun."""


class HookQueue:
    """What waits for one hook's command, on the disk; its thread hands it over, oldest first."""

    def __init__(
        self,
        hook: Hook,
        folder: Path,
        commands: Callable[[], Mapping[str, tuple[str, ...]]],
        tell: Tell,
        new_id: Callable[[], str],
        *,
        longest_s: float = LONGEST_S,
        pauses_s: tuple[float, ...] = _PAUSES_S,
        platform: Platform = PLATFORM,
    ) -> None:
        self._hook = hook
        self._folder = folder / hook
        self._commands = commands
        self._tell = tell
        self._new_id = new_id
        self._longest_s = longest_s
        self._pauses_s = pauses_s
        self._platform = platform
        self._failed = 0
        self._refused: set[str] = set()
        self._ending = threading.Event()
        self._worker: Worker[tuple[str, Document]] = Worker(f"hook {hook}", self._handle)
        self._worker.put(("", {}))  # what an earlier run of the program has left

    def put(self, event: str, document: Document) -> None:
        """Have the command hear of an event; returns at once. `document` is the call's so far."""
        self._worker.put((event, document))

    def close(self) -> None:
        """End a command that runs; what it has not taken stays for the next start."""
        self.end()
        self.finish()

    def end(self) -> None:
        """End a command that runs, and begin no other."""
        self._ending.set()

    def finish(self) -> None:
        """Hand over what is there still, until `end`; returns when that is done."""
        self._worker.close()

    # On the thread

    def _handle(self, batch: list[tuple[str, Document]]) -> float | None:
        try:
            self._keep([one for one in batch if one[0]])
            waiting = sorted(self._folder.glob("*.json"))
        except OSError as error:
            self._say(why(error))
            waiting = []
        failed = 0
        for place, path in enumerate(waiting):
            if self._ending.is_set():
                return None
            command = self._commands().get(self._hook, ())
            if not command:
                return None
            trouble = self._run(command, path)
            if trouble is None:
                self._failed = 0
                self._refused.discard(path.name)
                self._put_away(path)
            elif self._ending.is_set():
                return None
            elif self._is_stale(path, waiting[place + 1 :]):
                self._put_away(path)
            else:
                if path.name not in self._refused:
                    self._say(trouble)
                self._refused.add(path.name)
                failed, self._failed = failed + 1, self._failed + 1
                if failed == _AWAY:
                    break
        if not failed:
            return None
        return self._pauses_s[min(max(self._failed, 1), len(self._pauses_s)) - 1]

    def _keep(self, batch: list[tuple[str, Document]]) -> None:
        if batch:
            self._platform.make_folder(self._folder)
        for event, document in batch:
            content = json.dumps(document, default=str).encode("ascii")
            self._platform.write_whole(self._folder / f"{self._new_id()}.{event}.json", [content])

    def _is_stale(self, path: Path, later: list[Path]) -> bool:
        """Whether it would be wrong, or has no sense any more, to try it again."""
        if self._hook in ("hold", "recording") and later:
            return True  # the state it tells of is over
        with suppress(OSError):
            return time.time() - path.stat().st_mtime > GIVEN_UP_S
        return True

    def _put_away(self, path: Path) -> None:
        with suppress(OSError):
            self._platform.remove(path)

    def _run(self, command: tuple[str, ...], path: Path) -> str | None:
        """Run the command once. Returns what went wrong, in words, or None."""
        told = {"JOBAID_HOOK": self._hook, "JOBAID_EVENT": path.name.split(".")[1]}
        try:
            with path.open("rb") as document:
                process = subprocess.Popen(
                    command,
                    stdin=document,
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.PIPE,
                    env={**os.environ, **told},
                    start_new_session=True,
                )
        except (OSError, ValueError) as error:
            return _why_not_begun(error, command[0])
        said: deque[bytes] = deque(maxlen=2)
        reader = threading.Thread(target=_drain, args=(process.stderr, said), daemon=True)
        reader.start()
        end = time.monotonic() + self._longest_s
        while process.poll() is None and time.monotonic() < end and not self._ending.is_set():
            with suppress(subprocess.TimeoutExpired):
                process.wait(_LOOK_S)
        if process.poll() is None:
            _kill(process)
            return sentence("it took longer than {n} seconds", n=f"{self._longest_s:g}")
        reader.join(1.0)
        if process.returncode == 0:
            return None
        words = b"".join(said)[-_MOST_KEPT:].decode("utf-8", "replace").strip()
        last = words.splitlines()[-1][:200] if words else ""
        ended = sentence("it ended with {code}", code=str(process.returncode))
        return sentence("{ended}: {last}", ended=ended, last=last) if last else ended

    def _say(self, trouble: str) -> None:
        """Once for a row of failures: an agent cannot do more about the tenth than the first."""
        if self._failed == 0:
            self._tell(_FAILED.of(hook=self._hook, why=trouble))


_FAILED: Sentence = sentence(
    "The command of your house for “{hook}” failed: {why}. The call goes on and is kept. It is "
    "tried again by itself; tell whoever looks after it."
)


class Hooks:
    """Every hook of a desk. `commands` gives the command of each as it is set now.

    `happened` is for the thread of the call and never waits; `tell` is called on other threads.
    """

    def __init__(
        self,
        folder: Path,
        commands: Callable[[], Mapping[str, tuple[str, ...]]],
        tell: Tell,
        new_id: Callable[[], str],
    ) -> None:
        self._folder = folder
        self._commands = commands
        self._tell = tell
        self._new_id = new_id
        self._queues: dict[Hook, HookQueue] = {}
        self.begin()

    def begin(self) -> None:
        """Go on with what waits, for the hooks that have a command now."""
        for hook in dict.fromkeys(HOOK_OF.values()):
            if self._commands().get(hook):
                self._queue(hook)

    def happened(self, event: str, document: Callable[[], Document]) -> None:
        """Tell of an event of a call; `document` is made only where a command wants it."""
        hook = HOOK_OF.get(event)
        if hook is not None and self._commands().get(hook):
            self._queue(hook).put(event, document())

    def cut_off(self, document: Document) -> None:
        """A call was cut off by a crash: a recording that it had paused goes on.

        Nobody knows when the call is resumed; it says then that it pauses again.
        """
        told = [one.get("type") for one in mappings_in(document.get("events"))]
        last = next((one for one in reversed(told) if HOOK_OF.get(str(one)) == "recording"), None)
        if last == "recording-paused":
            self.happened("recording-resumed", lambda: document)

    def close(self) -> None:
        """Let go, of what was just handed over after a moment; what waits stays on the disk."""
        late = threading.Timer(_LEAVE_S, self._end)
        late.start()
        for queue in self._queues.values():
            queue.finish()
        late.cancel()

    def _end(self) -> None:
        for queue in tuple(self._queues.values()):
            queue.end()

    def _queue(self, hook: Hook) -> HookQueue:
        if hook not in self._queues:
            self._queues[hook] = HookQueue(
                hook, self._folder, self._commands, self._tell, self._new_id
            )
        return self._queues[hook]


def _why_not_begun(error: OSError | ValueError, program: str) -> str:
    """Why a command could not be run at all, as a clause."""
    if not isinstance(error, OSError):
        return str(error)
    if error.filename not in (program, None):
        return why(error)  # the document could not be read
    if isinstance(error, FileNotFoundError):
        return sentence("there is no program “{program}”", program=program)
    if isinstance(error, PermissionError):
        return sentence("“{program}” may not be run as a program", program=program)
    return why(error)


def _drain(pipe: IO[bytes] | None, said: deque[bytes]) -> None:
    """Read all of a pipe, keeping its end: a command that prints without end fills nothing."""
    if pipe is not None:
        with suppress(OSError, ValueError):
            while piece := pipe.read(65536):
                said.append(piece)
        pipe.close()


def _kill(process: subprocess.Popen[bytes]) -> None:
    """End a command and whatever it has begun."""
    with suppress(OSError):
        if os.name == "posix":
            os.killpg(process.pid, 9)
        else:
            process.kill()
    with suppress(subprocess.TimeoutExpired):
        process.wait(5.0)
