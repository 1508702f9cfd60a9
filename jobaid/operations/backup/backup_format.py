"""The file of a backup: a ZIP archive with a head, the files, and a list of them with digests.

    jobaid-backup.json     {"v", "format", "at", "desk", "agent", "program", "library"}
    profile/...            every file of the profile but the index, locks and scratch files
    library/...            every file of the library in use, where that is not the shipped one
    jobaid-files.jsonl     {"name", "size", "sha256"} a file, and last {"files", "bytes", "sha256"}

A reader believes nothing: names, sizes and digests must be those of the list, and nothing is
written that the list does not have.
"""

from __future__ import annotations

import contextlib
import json
import os
import stat
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import IO, Any

from jobaid.log.platform import PLATFORM, open_plain
from jobaid.log.trouble import why
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import ErrorInWords, decimal_words, sentence

FORMAT = 1
"""The newest format of a backup that this program writes and reads."""

HEAD = "jobaid-backup.json"
FILES = "jobaid-files.jsonl"
PROFILE = "profile/"
LIBRARY = "library/"

_CHUNK = 1024 * 1024
_LONGEST_HEAD = 64 * 1024
_LONGEST_LINE = 8 * 1024
_LONGEST_NAME = 1024
_MOST_TIMES = 300
"""How many times its size a file may grow when it is unpacked; our own grow ten to forty times."""
_SMALL = 512 * 1024 * 1024  # bytes up to which it may grow more
_PLAIN = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ENCRYPTED = 0x1

_BAD_LIST = sentence("Its list of files does not hold: something in it was altered or is missing.")

BackupProgress = Callable[[int, int], None]
"""Told how many bytes are done of how many."""


class BadBackup(ErrorInWords, ValueError):
    """A file is no backup that can be trusted; `words` say why, and that nothing was changed."""


class BackupStopped(Exception):
    """Nobody wants it any more; what was begun is gone again."""


@dataclass(frozen=True, slots=True)
class BackupHead:
    """What a backup says of itself. `library` is the folder that the profile used, "" the shipped
    one; `holds_library` says whether that is in it.
    """

    at: str
    desk: str
    agent: Mapping[str, str]
    program: str
    library: str
    holds_library: bool

    def told(self) -> bytes:
        """As JSON."""
        document = {name: getattr(self, name) for name in self.__slots__}
        document["agent"] = dict(self.agent)
        return json.dumps({"v": 1, "format": FORMAT, **document}, indent=1).encode("ascii")


@dataclass(frozen=True, slots=True)
class BackupEntry:
    """A file of a backup: its name there, its size in bytes, its SHA-256 in hexadecimal."""

    name: str
    size: int
    digest: str


class BackupWriter:
    """Writes a backup into an open file, one file after the other, in the order of the calls.

    A context manager, to be left before the file is closed. `stopped` is asked all the time;
    BackupStopped is raised once it says so. Raises OSError.
    """

    def __init__(
        self, file: IO[bytes], head: BackupHead, *, stopped: Callable[[], bool] = lambda: False
    ) -> None:
        self._archive = zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=1)
        self._archive.writestr(_info(HEAD), head.told())
        self._stopped = stopped
        self.entries: list[BackupEntry] = []

    def add(self, name: str, path: Path, progress: Callable[[int], object]) -> bool:
        """Put a file in as it is now; False where it has gone. `progress` gets bytes as they pass.

        Raises NotPlainFile for what is none.
        """
        try:
            descriptor = open_plain(path, os.O_RDONLY)
        except FileNotFoundError:
            return False
        digest, size = sha256(), 0
        with (
            open(descriptor, "rb") as source,
            self._archive.open(_info(name), "w", force_zip64=True) as target,
        ):
            while chunk := source.read(_CHUNK):
                if self._stopped():
                    raise BackupStopped
                target.write(chunk)
                digest.update(chunk)
                size += len(chunk)
                progress(len(chunk))
        self.entries.append(BackupEntry(name, size, digest.hexdigest()))
        return True

    def __enter__(self) -> BackupWriter:
        return self

    def __exit__(self, *error: object) -> None:
        with contextlib.suppress(OSError, ValueError):  # nobody wants what was not ended
            self._archive.close()

    def end(self) -> None:
        """Write the list, and what makes the archive whole."""
        digest = sha256()
        with self._archive.open(_info(FILES), "w", force_zip64=True) as target:
            for one in self.entries:
                line = _line({"name": one.name, "size": one.size, "sha256": one.digest})
                digest.update(line)
                target.write(line)
            size = sum(one.size for one in self.entries)
            last = {"files": len(self.entries), "bytes": size, "sha256": digest.hexdigest()}
            target.write(_line(last))
        self._archive.close()


class BackupReader:
    """A backup that is there, looked through when it is opened. Raises BadBackup, and OSError.

    A context manager.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file = open(open_plain(path, os.O_RDONLY), "rb")  # noqa: SIM115 - until `__exit__`
        try:
            self._archive = self._opened()
            self.head = self._head()
            self.entries = list(self._listed())
            self._compare()
        except BaseException:
            self._file.close()
            raise

    @property
    def size(self) -> int:
        """Bytes of all files in it."""
        return sum(one.size for one in self.entries)

    def __enter__(self) -> BackupReader:
        return self

    def __exit__(self, *error: object) -> None:
        self._archive.close()
        self._file.close()

    def read(
        self,
        into: Callable[[str], IO[bytes] | None],
        progress: BackupProgress | None = None,
        stopped: Callable[[], bool] = lambda: False,
    ) -> None:
        """Read all of it, each file into what `into` makes for its name (None: only looked at).

        Raises BadBackup where a file is not what the list says; what was written until then is
        the caller's to remove.
        """
        done, whole = 0, self.size
        for entry in self.entries:
            target = into(entry.name)
            try:
                for chunk in self._chunks(entry):
                    if stopped():
                        raise BackupStopped
                    if target is not None:
                        target.write(chunk)
                    done += len(chunk)
                    if progress is not None:
                        progress(done, whole)
                if target is not None:
                    target.flush()
            finally:
                if target is not None:
                    target.close()

    def _chunks(self, entry: BackupEntry) -> Iterator[bytes]:
        digest, size = sha256(), 0
        try:
            with self._archive.open(entry.name) as source:
                while chunk := source.read(min(_CHUNK, entry.size - size + 1)):
                    size += len(chunk)
                    if size > entry.size:
                        break
                    digest.update(chunk)
                    yield chunk
        except (zipfile.BadZipFile, EOFError, NotImplementedError, zlib.error) as error:
            raise self._bad(_damaged(entry.name)) from error
        if size != entry.size or digest.hexdigest() != entry.digest:
            raise self._bad(_damaged(entry.name))

    def _opened(self) -> zipfile.ZipFile:
        try:
            return zipfile.ZipFile(self._file)
        except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError) as error:
            raise self._bad(
                sentence("It is no backup of Job Aid, or a part of it is missing.")
            ) from error

    def _head(self) -> BackupHead:
        try:
            told = json.loads(self._small(HEAD, _LONGEST_HEAD))
        except (KeyError, ValueError, RecursionError) as error:
            raise self._bad(
                sentence("It is no backup of Job Aid: it says nothing of itself.")
            ) from error
        format = told.get("format") if isinstance(told, dict) else None
        if not isinstance(format, int) or isinstance(format, bool) or format < 1:
            raise self._bad(sentence("It does not say of which format it is."))
        if format > FORMAT:
            raise self._bad(
                sentence(
                    "A newer Job Aid made it (format {format}, this one knows {known}). Use the "
                    "newer program.",
                    format=str(format),
                    known=str(FORMAT),
                )
            )
        agent = told.get("agent")
        return BackupHead(
            at=str(told.get("at") or ""),
            desk=str(told.get("desk") or ""),
            agent=agent if isinstance(agent, dict) else {},
            program=str(told.get("program") or ""),
            library=str(told.get("library") or ""),
            holds_library=told.get("holds_library") is True,
        )

    def _listed(self) -> Iterator[BackupEntry]:
        """The files that the list names. Raises BadBackup where it does not hold together."""
        most = _LONGEST_LINE + len(self._archive.infolist()) * (_LONGEST_NAME + 200)
        digest, number, size = sha256(), 0, 0
        last: Mapping[str, Any] | None = None
        for line in self._small(FILES, most).splitlines(keepends=True):
            if last is not None or len(line) > _LONGEST_LINE:
                raise self._bad(_BAD_LIST)
            try:
                told = json.loads(line)
                if "files" in told:
                    last = told
                    continue
                entry = BackupEntry(told["name"], told["size"], told["sha256"])
            except (ValueError, KeyError, TypeError, RecursionError) as error:
                raise self._bad(_BAD_LIST) from error
            if type(entry.name) is not str or type(entry.size) is not int or entry.size < 0:
                raise self._bad(_BAD_LIST)
            digest.update(line)
            number, size = number + 1, size + entry.size
            yield entry
        wanted = {"files": number, "bytes": size, "sha256": digest.hexdigest()}
        if last is None or any(last.get(name) != value for name, value in wanted.items()):
            raise self._bad(_BAD_LIST)

    def _compare(self) -> None:
        """What the archive has must be what the list has, and safe to be written."""
        infos = self._archive.infolist()
        wanted = {one.name: one.size for one in self.entries}
        if len(wanted) != len(self.entries) or len(infos) != len(wanted) + 2:
            raise self._bad(_BAD_LIST)
        end = 0
        packed = sum(info.compress_size for info in infos)
        for info in sorted(infos, key=lambda one: one.header_offset):
            name = info.filename
            if name in (HEAD, FILES):
                pass
            elif name not in wanted or info.file_size != wanted[name]:
                raise self._bad(_BAD_LIST)
            elif not is_safe(name):
                raise self._bad(
                    sentence(
                        "It has a file named {name}, which would lead out of the profile.",
                        name=repr(name[:80]),
                    )
                )
            kind = stat.S_IFMT(info.external_attr >> 16)
            if kind not in (0, stat.S_IFREG) or name.endswith("/"):
                raise self._bad(
                    sentence("It has a link or a device in it ({name}).", name=repr(name[:80]))
                )
            if info.compress_type not in _PLAIN or info.flag_bits & _ENCRYPTED:
                raise self._bad(
                    sentence("{name} in it is packed in another way.", name=repr(name[:80]))
                )
            if info.header_offset < end:
                raise self._bad(_BAD_LIST)
            end = info.header_offset + info.compress_size
        if self.size > max(_SMALL, packed * _MOST_TIMES):
            raise self._bad(
                sentence(
                    "It would grow from {packed} MB to {size} MB, as no backup does.",
                    packed=decimal_words(packed / 1e6, 1),
                    size=f"{self.size / 1e6:.0f}",
                )
            )

    def _small(self, name: str, most: int) -> bytes:
        """A file of the archive that is held in memory. Raises KeyError, and BadBackup."""
        try:
            with self._archive.open(name) as source:
                data = source.read(most + 1)
        except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError, zlib.error) as bad:
            raise self._bad(_damaged(name)) from bad
        except KeyError:
            if name == HEAD:
                raise
            raise self._bad(_BAD_LIST) from None
        if len(data) > most:
            raise self._bad(_BAD_LIST)
        return data

    def _bad(self, words: str) -> BadBackup:
        return BadBackup(
            sentence(
                "{file} cannot be used. {words} Nothing was changed.", file=self.path, words=words
            )
        )


def open_backup(path: Path) -> BackupReader:
    """Open a backup. Raises BadBackup, in words, whatever is wrong with it or its disk."""
    try:
        return BackupReader(path)
    except OSError as error:
        raise BadBackup(
            sentence(
                "{file} cannot be read: {why}. Nothing was changed.", file=path, why=why(error)
            )
        ) from error


def check_backup(
    path: Path,
    progress: BackupProgress | None = None,
    stopped: Callable[[], bool] = lambda: False,
) -> BackupHead:
    """Read all of a backup and hold it against its digests. Raises BadBackup, BackupStopped."""
    with open_backup(path) as reader:
        reader.read(lambda _name: None, progress, stopped)
        return reader.head


def new_file(path: Path) -> IO[bytes]:
    """A new file for this user alone, with its folders. Raises OSError where there is one."""
    PLATFORM.make_folder(path.parent)
    return open(PLATFORM.create(path), "wb")


def is_safe(name: str) -> bool:
    """Whether a name stays within the folders that a backup has."""
    if len(name) > _LONGEST_NAME or not name.startswith((PROFILE, LIBRARY)):
        return False
    parts = name.split("/")
    return len(parts) > 1 and all(map(_is_safe_part, parts))


def _is_safe_part(part: str) -> bool:
    if part in ("", ".", "..") or "\\" in part or any(ord(sign) < 32 for sign in part):
        return False
    if os.name != "nt":
        return True
    from pathlib import PureWindowsPath

    return not (
        set(part) & set('<>:"|?*')
        or part.endswith((" ", "."))
        or PureWindowsPath(part).is_reserved()
    )


def _info(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.external_attr = (stat.S_IFREG | 0o600) << 16
    return info


def _damaged(name: str) -> str:
    return sentence("{name} in it is damaged.", name=repr(name[:80]))


def _line(told: Mapping[str, object]) -> bytes:
    return json.dumps(told, separators=(",", ":")).encode("ascii") + b"\n"
