"""The shared folder: `desks/<desk>/` with copies of each desk's own files, and its `beat.json`.

Any folder that several computers see will do: a share of a server, or one that a program keeps the
same everywhere. So a file may be there half, twice, late or not at all.
"""

from __future__ import annotations

import contextlib
import os
import re
import stat
from pathlib import Path
from typing import TYPE_CHECKING

from jobaid.log.platform import PLATFORM, Platform
from jobaid.log.trouble import why
from jobaid.sentences import sentence
from jobaid.team.beat import BEAT
from jobaid.team.team_part import PartKind, TeamPart, part_at
from jobaid.team.transport import DeskParts, OutOfReach, PartMark

if TYPE_CHECKING:
    from collections.abc import Callable

    from jobaid.team.team_memory import TeamMemory

DESKS = "desks"
LARGEST = 256 * 1024 * 1024
"""Bytes of a part, at most: a day of a busy desk has some four million."""

_DESK = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}")
_COARSEST_NS = 2_000_000_000  # of a file's time, on FAT
_QUIETLY = (".tmp", ".DS_Store", "desktop.ini", "Thumbs.db", ".lock")
_NOT_OURS = sentence("its name is not one that Job Aid gives; it was left where it is")


class SharedFolder:
    """A transport over a folder. `desk` is this one: what is written is written as its own."""

    tells_all = False
    clock = None

    def __init__(self, folder: Path, desk: str, *, platform: Platform = PLATFORM) -> None:
        self.folder = folder
        self.desk = desk
        self._platform = platform

    @property
    def where(self) -> str:
        """The folder's path."""
        return str(self.folder)

    def check(self) -> None:
        """Raise OutOfReach unless the folder is there and has been begun."""
        try:
            there = stat.S_ISDIR(os.stat(self.folder / DESKS).st_mode)
        except OSError as error:
            raise _out_of_reach(self.folder, why(error)) from error
        if not there:
            raise _out_of_reach(self.folder, sentence("{name} is no folder", name=DESKS))

    def look(self, memory: TeamMemory) -> None:
        """Nothing: a folder is looked at file by file."""

    def begin(self) -> None:
        """Make what a shared folder needs in a folder that is there. Raises OSError."""
        self._platform.make_folder(self.folder / DESKS)

    def of_desk(self, desk: str) -> Path:
        """The folder of a desk, there or not."""
        return self.folder / DESKS / desk

    def desks(self) -> list[str]:
        """Every desk with a folder."""
        return sorted(name for name, is_desk in self._among_desks().items() if is_desk)

    def foreign(self) -> dict[str, str]:
        """What lies beside the desks' folders."""
        found = self._among_desks()
        return {one: _NOT_OURS for one in sorted(found) if not found[one] and _loud(one)}

    def _among_desks(self) -> dict[str, bool]:
        """Every name in the folder of desks, and whether it is one's."""
        try:
            found = list(os.scandir(self.folder / DESKS))
        except OSError as error:
            raise _out_of_reach(self.folder, why(error)) from error
        return {
            one.name: _DESK.fullmatch(one.name) is not None and _is_folder(one, links=False)
            for one in found
        }

    def beat(self, desk: str) -> bytes | None:
        """A desk's `beat.json`."""
        try:
            return self._read(self.of_desk(desk) / BEAT)
        except FileNotFoundError:
            return None

    def parts(self, desk: str) -> DeskParts:
        """A desk's files; what is on its way (`.tmp`) is none yet, and says nothing."""
        from jobaid.team.shared_floor import ANSWERS, CARD

        found = DeskParts()
        ours = ("log", "versions", BEAT, CARD, ANSWERS)
        try:
            names = sorted(os.listdir(self.of_desk(desk)))
        except (FileNotFoundError, NotADirectoryError):
            return found
        found.foreign = dict.fromkeys((n for n in names if n not in ours and _loud(n)), _NOT_OURS)
        for top in ("log", "versions"):
            self._look(self.of_desk(desk), top, found)
        # Somebody may have copied `log/<desk>` as it stands in a profile
        self._look(self.of_desk(desk), f"log/{desk}", found, within=f"log/{desk}/")
        return found

    def mark(self, desk: str, part: TeamPart) -> PartMark | None:
        """Size and time of a part's file."""
        for path in self._places(desk, part):
            with contextlib.suppress(FileNotFoundError, NotADirectoryError):
                return _mark(os.lstat(path))
        return None

    def read(self, desk: str, part: TeamPart, *, whole: bool = True) -> bytes:
        """A part's file. Raises NotPlainFile for a link or a pipe."""
        for path in self._places(desk, part):
            with contextlib.suppress(FileNotFoundError, NotADirectoryError):
                return self._read(path)
        raise FileNotFoundError(str(self.of_desk(desk) / part.path))

    def write(self, part: TeamPart, data: bytes, moment: int) -> PartMark:
        """Written beside and renamed. Its time is made later where an earlier form had the same."""
        path = self.of_desk(self.desk) / part.path
        before = self.mark(self.desk, part)
        self._make(path.parent)
        self._platform.write_whole(path, [data])
        if before is not None and before.size == len(data):
            moment = max(moment, before.moment + _COARSEST_NS)
        with contextlib.suppress(OSError):  # not every share lets a time be set
            os.utime(path, ns=(moment, moment))
        return _mark(os.lstat(path))

    def write_beat(self, data: bytes) -> None:
        """The `beat.json` of this desk."""
        folder = self.of_desk(self.desk)
        self._make(folder)
        self._platform.write_whole(folder / BEAT, [data])

    def listen(self, stopped: Callable[[], bool], heard: Callable[[], None]) -> None:
        """A folder tells nothing by itself."""

    def close(self) -> None:
        """Nothing: no file of it stays open."""

    def _make(self, folder: Path) -> None:
        """Have a folder of this desk's; what all of them lie in is never made anew."""
        if not folder.is_dir():
            self.check()
            self._platform.make_folder(folder)

    def _places(self, desk: str, part: TeamPart) -> tuple[Path, ...]:
        path = self.of_desk(desk) / part.path
        if part.kind is PartKind.VERSION:
            return (path,)
        return path, self.of_desk(desk) / "log" / desk / part.path.removeprefix("log/")

    def _read(self, path: Path) -> bytes:
        if os.lstat(path).st_size > LARGEST:
            raise OSError(None, sentence("it is larger than any file of Job Aid"))
        return self._platform.read(path)

    def _look(self, base: Path, top: str, found: DeskParts, *, within: str = "") -> None:
        waiting = [top]
        while waiting:
            under = waiting.pop()
            try:
                entries = sorted(os.scandir(base / under), key=lambda one: one.name)
            except (FileNotFoundError, NotADirectoryError):
                continue
            for one in entries:
                path = f"{under}/{one.name}"
                told = f"log/{path.removeprefix(within)}" if within else path
                if _is_folder(one, links=False):
                    # `open` and the like of a whole copied profile are nothing that travels
                    if _DESK.fullmatch(one.name) and path.count("/") < 4:
                        waiting.append(path)
                    continue
                part = part_at(told)
                if part is None:
                    # What is looked through twice is named once
                    if not one.name.endswith(_QUIETLY) and not _is_profiles(path):
                        found.foreign[path] = _NOT_OURS
                    continue
                with contextlib.suppress(FileNotFoundError):  # renamed since
                    found.parts.setdefault(part, _mark(one.stat(follow_symlinks=False)))


def _is_profiles(path: str) -> bool:
    """Whether a path is one of a profile's own that do not travel, or one that is found again."""
    return "/open/" in path or path.endswith("/seals/files.json") or _OTHER.match(path) is not None


_OTHER = re.compile(r"log/(?!seals/|\d{4}/)[A-Za-z0-9_-]+/(seals/|\d{4}/)")


def _loud(name: str) -> bool:
    """Whether a name is worth a word: not one of a system, or of what keeps folders the same."""
    return not name.startswith(".") and not name.endswith(_QUIETLY)


def _mark(state: os.stat_result) -> PartMark:
    return PartMark(state.st_size, state.st_mtime_ns)


def _is_folder(entry: os.DirEntry[str], *, links: bool) -> bool:
    try:
        return entry.is_dir(follow_symlinks=links)
    except OSError:
        return False


def _out_of_reach(folder: Path, reason: str) -> OutOfReach:
    return OutOfReach(
        sentence(
            "The shared folder {folder} cannot be reached: {why}. Nothing is lost: what is to go "
            "out waits on this computer, and what came in stays.",
            folder=folder,
            why=reason,
        )
    )
