"""What a desk remembers of its library from one day to the next: `desk.json` in the profile.

It holds no facts, only what saves work or names what was there before: the last content
without errors of each file, what the last check found, and what was there yesterday.
Lost or damaged it is made anew.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, field
from functools import partial
from typing import TYPE_CHECKING, Any

from jobaid.library.findings import Finding
from jobaid.log.version_store import VersionError
from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from jobaid.library.cache.open_library import OpenLibrary
    from jobaid.operations.recorder import Recorder
    from jobaid.operations.versions_aside import VersionsAside

NAME = "desk.json"


@dataclass(frozen=True, slots=True)
class Checked:
    """What is known of checking the library as it is: whether it was done, and its errors."""

    checked: bool = False
    errors: Mapping[str, list[Finding]] = field(default_factory=dict)


class LibraryMemory:
    """What the desk remembers. Without `keeping` it lasts as long as the program.

    For any thread, one at a time; nothing raises, for nothing here is worth a call.
    """

    def __init__(self, recorder: Recorder | None, versions: VersionsAside | None) -> None:
        self._recorder = recorder
        self._versions = versions
        self._bodies: dict[str, bytes] = {}
        self._state: dict[str, Any] = self._load()

    def keep_with(self, recorder: Recorder, versions: VersionsAside) -> None:
        """Keep what is remembered in a profile from now on; what is there already counts."""
        self._recorder = recorder
        self._state |= self._load()
        self._versions = versions

    # -- the last good content of each file ----------------------------------------------

    def good(self, file: str) -> bytes | None:
        """The last content of a file that had no errors, or None."""
        id = self.good_id(file)
        return None if id is None else self.content(id)

    def good_id(self, file: str) -> str | None:
        """The id of the last content of a file that had no errors."""
        id = self._table("good").get(file)
        return id if isinstance(id, str) else None

    def content(self, id: str) -> bytes | None:
        """A content of the library by its id, as far as it is kept."""
        if self._versions is None or id in self._bodies:
            return self._bodies.get(id)
        try:
            return self._versions.get(id)
        except VersionError:
            return None

    def note_good(self, versions: Mapping[str, str], opened: OpenLibrary) -> None:
        """Remember these files (path to content id) as being without errors."""
        good = self._table("good")
        changed = {file: id for file, id in versions.items() if good.get(file) != id}
        for file, id in changed.items():
            if self._versions is not None:
                self._versions.keep_when_idle(id, partial(opened.contents.get, file))
            else:
                self._bodies[id] = opened.contents.get(file) or b""
        if changed:
            good.update(changed)
            self._save()

    # -- what the last check found ---------------------------------------------------------

    def library_state(self, versions: Mapping[str, str]) -> Checked:
        """What a check of just these files found, if there was one."""
        checked = self._table("checked")
        if checked.get("of") != _print(versions):
            return Checked()
        try:
            errors = {
                str(file): [Finding(**{**one, "call": tuple(one["call"])}) for one in found]
                for file, found in checked["errors"].items()
            }
        except (KeyError, TypeError, AttributeError):
            return Checked()
        return Checked(True, errors)

    def note_checked(
        self, versions: Mapping[str, str], errors: Mapping[str, list[Finding]]
    ) -> None:
        """Remember what a check of just these files found."""
        self._state["checked"] = {
            "of": _print(versions),
            "errors": {file: [asdict(one) for one in found] for file, found in errors.items()},
        }
        self._save()

    # -- what was there before today -------------------------------------------------------

    def before_today(self, versions: Mapping[str, str], today: dt.date) -> Mapping[str, str]:
        """The versions (name to content id) that were there on the last day before `today`.

        Empty on the first day. `versions` are those that are there now.
        """
        seen = self._table("seen")
        now = today.isoformat()
        before = seen.get("before")
        if seen.get("day") != now:
            before = seen.get("versions")
        before = before if isinstance(before, dict) else {}
        told = {"day": now, "versions": dict(versions), "before": before}
        if told != seen:
            self._state["seen"] = told
            self._save()
        return {str(name): str(id) for name, id in before.items()}

    # -- the file --------------------------------------------------------------------------

    def _table(self, name: str) -> dict[str, Any]:
        found = self._state.get(name)
        if not isinstance(found, dict):
            found = self._state[name] = {}
        return found

    def _load(self) -> dict[str, Any]:
        if self._recorder is None:
            return {}
        try:
            found = json.loads(self._recorder.platform.read(self._recorder.profile.folder / NAME))
        except (OSError, ValueError, RecursionError):
            return {}
        return found if isinstance(found, dict) else {}

    def _save(self) -> None:
        if self._recorder is None:
            return
        text = json.dumps({"v": 1, **self._state}, indent=1)
        try:
            self._recorder.platform.write_whole(
                self._recorder.profile.folder / NAME, [text.encode("ascii")]
            )
        except OSError:
            # Nothing is lost that the next start cannot work out again.
            return


def _print(versions: Mapping[str, str]) -> str:
    told = "\n".join(f"{file} {id}" for file, id in sorted(versions.items()))
    return hashlib.sha256(told.encode()).hexdigest()
