"""A trainee's own place in the profile: `practice/<trainee>/`, beside the record and never in it.

runs/<day>.json      the runs of a local day: {"v": 1, "runs": [...]}
open/<run>.jsonl     a run that is not over: what it is, then a command or what is typed a line
cards.json           the warm-up's cards, and how much of each line is shown
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import re
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from jobaid.log.lock import ProfileBusy, ProfileLock
from jobaid.log.platform import PLATFORM, Platform
from jobaid.log.trouble import TroubleNotice, why
from jobaid.sentences import sentence

FOLDER = "practice"
VERSION = 1

_PLAIN = re.compile(r"[A-Za-z0-9_-]{1,80}")
_TRIES = 100
_PAUSE_S = 0.02


class TraineePlace:
    """The files of one trainee. `notices` say what could not be read; it is set aside. Places may
    share a list of them.

    `trainee` is an id; a trainee without one has the place of nobody in particular.
    """

    def __init__(
        self,
        profile: Path,
        trainee: str,
        *,
        platform: Platform = PLATFORM,
        pause: Callable[[float], None] = time.sleep,
        notices: list[TroubleNotice] | None = None,
    ) -> None:
        self.trainee = trainee.strip() or "trainee"
        self.folder = profile / FOLDER / _file_name(self.trainee)
        self.notices: list[TroubleNotice] = [] if notices is None else notices
        self._platform = platform
        self._pause = pause

    # -- runs that are not over ---------------------------------------------------------------

    def begin(self, run: Mapping[str, Any]) -> None:
        """Keep that a run has begun. Raises OSError."""
        self._platform.make_folder(self.folder / "open")
        self._platform.write_whole(self._open_path(str(run["id"])), [_line(run)])

    def add(self, run_id: str, command: Mapping[str, Any]) -> None:
        """Keep one more command of a run. Raises OSError."""
        descriptor = self._platform.append_to(self._open_path(run_id))
        try:
            self._platform.write_all(descriptor, _line(command))
        finally:
            self._platform.close(descriptor)

    def open_runs(self) -> list[dict[str, Any]]:
        """The runs that are not over, newest first; `commands` in each.

        `unsaid` is what was typed and not said or noted yet, by the command that would take it.
        """
        found = [
            run
            for path in sorted((self.folder / "open").glob("*.jsonl"))
            if (run := self._open_run(path)) is not None
        ]
        return sorted(found, key=lambda run: str(run.get("began")), reverse=True)

    def drop_open(self, run_id: str) -> None:
        """Let go of a run that is over, or given up."""
        with contextlib.suppress(OSError):
            self._platform.remove(self._open_path(run_id))

    # -- runs that are over -------------------------------------------------------------------

    def keep(self, run: Mapping[str, Any], day: str) -> None:
        """Keep a run in the file of its day; one with the same id is replaced. Raises OSError."""
        path = self.folder / "runs" / f"{day}.json"
        with self._alone():
            self._platform.make_folder(path.parent)
            told = self._json(path)
            runs = [one for one in told.get("runs", ()) if one.get("id") != run["id"]]
            self._write(path, {**told, "v": VERSION, "runs": [*runs, dict(run)]})
        self.drop_open(str(run["id"]))

    def runs(self) -> list[dict[str, Any]]:
        """All kept runs, newest first."""
        found: list[dict[str, Any]] = []
        for path in sorted((self.folder / "runs").glob("*.json")):
            found += [one for one in self._json(path).get("runs", ()) if isinstance(one, dict)]
        return sorted(found, key=lambda run: str(run.get("began")), reverse=True)

    def run(self, id: str) -> dict[str, Any] | None:
        """One kept run by its id, or enough of its beginning; None where that is not one."""
        found = [one for one in self.runs() if str(one.get("id", "")).startswith(id)]
        return found[0] if len(found) == 1 else None

    # -- cards ----------------------------------------------------------------------------------

    def cards(self) -> dict[str, Any]:
        """The cards as they were kept; an empty mapping where there are none yet."""
        return self._json(self.folder / "cards.json")

    def change_cards(self, change: Callable[[dict[str, Any]], dict[str, Any]]) -> dict[str, Any]:
        """Change the cards, one program at a time; returns them as they are now. Raises OSError."""
        path = self.folder / "cards.json"
        with self._alone():
            self._platform.make_folder(path.parent)
            changed = {**change(self._json(path)), "v": VERSION}
            self._write(path, changed)
        return changed

    # -- files ------------------------------------------------------------------------------------

    @contextlib.contextmanager
    def _alone(self) -> Iterator[None]:
        """Two programs of one trainee never write at the same moment."""
        self._platform.make_folder(self.folder)
        lock = ProfileLock(self.folder / "lock", pause=self._pause)
        for attempt in range(_TRIES):
            try:
                lock.acquire()
                break
            except ProfileBusy as busy:
                if attempt == _TRIES - 1:
                    raise OSError(str(busy.words)) from busy
                self._pause(_PAUSE_S)
        try:
            yield
        finally:
            lock.release()

    def _json(self, path: Path) -> dict[str, Any]:
        try:
            data = self._platform.read(path)
        except FileNotFoundError:
            return {}
        except OSError as error:
            words = sentence("{path} cannot be read: {why}.", path=path, why=why(error))
            self.notices.append(TroubleNotice(words, path))
            return {}
        try:
            told = json.loads(data)
        except (ValueError, RecursionError):
            told = None
        if isinstance(told, dict) and isinstance(told.get("runs", []), list):
            return told
        self._set_aside(path)
        return {}

    def _open_run(self, path: Path) -> dict[str, Any] | None:
        try:
            lines = self._platform.read(path).splitlines()
        except OSError:
            return None
        told: list[dict[str, Any]] = []
        for one in lines:
            try:
                entry = json.loads(one)
            except (ValueError, RecursionError):
                # The last line may be half of one: what came before it is the run.
                break
            if not isinstance(entry, dict):
                break
            told.append(entry)
        if not told or not isinstance(told[0].get("id"), str):
            self._set_aside(path)
            return None
        commands: list[dict[str, Any]] = []
        unsaid: dict[str, str] = {}
        for entry in told[1:]:
            if "typed" in entry:
                unsaid[str(entry["typed"])] = str(entry.get("text") or "")
            else:
                commands.append(entry)
                unsaid.pop(str(entry.get("do")), None)
        return {**told[0], "commands": commands, "unsaid": unsaid}

    def _set_aside(self, path: Path) -> None:
        number = 1
        while (aside := path.with_name(f"{path.name}.damaged-{number}")).exists():
            number += 1
        with contextlib.suppress(OSError):
            self._platform.replace(path, aside)
        words = sentence(
            "{path} holds nothing of practice that can be read. It is kept as {aside}.",
            path=path,
            aside=aside.name,
        )
        self.notices.append(TroubleNotice(words, path))

    def _write(self, path: Path, told: Mapping[str, Any]) -> None:
        text = json.dumps(told, ensure_ascii=True, indent=1)
        self._platform.write_whole(path, [text.encode()])

    def _open_path(self, run_id: str) -> Path:
        return self.folder / "open" / f"{_file_name(run_id)}.jsonl"


def _line(told: Mapping[str, Any]) -> bytes:
    return json.dumps(told, ensure_ascii=True).encode() + b"\n"


def _file_name(id: str) -> str:
    """An id as the name of a file or folder: itself where that does, else a digest of it."""
    if _PLAIN.fullmatch(id):
        return id
    return f"x-{hashlib.sha256(id.encode('utf-8', 'surrogatepass')).hexdigest()[:24]}"
