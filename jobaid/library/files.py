"""The files of a library folder: which of them are the library's, and their bytes.

A folder is other people's: files vanish while it is listed, cannot be opened, are folders,
pipes or links in a circle. None of that raises; each is a finding.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Collection, Iterable
from dataclasses import field
from pathlib import Path

from jobaid.library.copied_files import copied
from jobaid.library.findings import Finding, did_you_mean
from jobaid.library.reading.library_file import FILE
from jobaid.library.reading.list_reader import LIST_FILES
from jobaid.library.reading.page_reader import PAGES, SINGLES
from jobaid.library.reading.plan_file import ENDING
from jobaid.library.report import Report
from jobaid.library.yaml_source import LARGEST_FILE
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import sentence

HOUSE_FILES = (FILE, *LIST_FILES)
# No call uses these, so that no call records which version of them there was.
NOT_IN_CALLS = ("recovery.yaml", "rewards.yaml", "snippets.yaml")
TOP_FILES = (*HOUSE_FILES, *SINGLES)
# The folders, and how the names of their files end.
FOLDERS = {"scripts": ".yaml", **PAGES}
# Folders in which files may lie deeper.
_DEEP = ("scripts", "articles")
_NEARLY = {
    ".yaml": re.compile(r"\.yaml|\.yml$", re.IGNORECASE),
    ".md": re.compile(r"\.md\b|\.markdown$", re.IGNORECASE),
    ".j2": re.compile(r"\.j2\b|\.jinja2?$", re.IGNORECASE),
}
"""Names of files that were most likely meant to be read, by how the names must end."""

_NO_PART = sentence("This file is no part of a library and is not read.")
_LEADS_OUT = sentence("This is a link that leads out of the library; what it leads to is not read.")
_STAY_INSIDE = sentence("Put the file itself there.")
_COPY_FIX = sentence("Take over what is new in it, and delete it.")
# A library is a few levels of folders; a link in a circle would go on for ever.
DEEPEST_FOLDER = 12


@dataclass(frozen=True, slots=True)
class FileStamp:
    """What tells that a file has changed, without reading it. Times are in nanoseconds."""

    size: int
    modified: int
    changed: int


def holds_one_thing(file: str) -> bool:
    """Whether a file by its path is one script or one page: they go by ids of their own."""
    ending = FOLDERS.get(file.partition("/")[0])
    return ending is not None and file.endswith(ending) and not file.endswith(ENDING)


@dataclass(frozen=True, slots=True)
class Listing:
    """The library's files by their path inside it, in order, and what was wrong with others."""

    files: dict[str, FileStamp] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()


def list_files(root: Path) -> Listing:
    """Every file under `root` that belongs to a library. Never raises for what is there.

    A link counts as what it leads to, as long as that lies in the library too.
    """
    try:
        with os.scandir(root) as entries:
            top = sorted(entries, key=lambda entry: entry.name)
    except OSError as error:
        words: str = sentence("The library folder cannot be read: {why}.", why=reason(error))
        return Listing({}, (_finding(".", "JA001", words),))
    return _Lister(root).listing(top)


class _Lister:
    """Walks through a library's folders."""

    def __init__(self, root: Path) -> None:
        self._real = os.path.realpath(root)
        self._stamps: dict[str, FileStamp] = {}
        self._findings: list[Finding] = []
        # Links to folders, which are followed last: a folder is listed under its own name.
        self._links: list[tuple[os.DirEntry[str], str, tuple[tuple[int, int], ...]]] = []
        self._seen: dict[tuple[int, int], str] = {}

    def listing(self, top: list[os.DirEntry[str]]) -> Listing:
        """What is under these entries of the library's own folder."""
        there = {entry.name for entry in top}
        for entry in top:
            if entry.name in FOLDERS:
                self._folder(entry, entry.name, ())
            elif entry.name in TOP_FILES:
                self._take(entry, entry.name)
            elif not entry.name.startswith("."):
                self._not_of_the_house(entry.name, there)
        for link in self._links:
            # Links that lie behind links are put at the end while these are followed.
            self._walk(*link)
        return Listing(dict(sorted(self._stamps.items())), tuple(self._findings))

    def _tell(self, file: str, code: str, words: str, fix: str | None = None) -> None:
        self._findings.append(_finding(file, code, words, fix))

    def _not_of_the_house(self, name: str, there: Collection[str]) -> None:
        for file in TOP_FILES:
            stem, dot, ending = file.rpartition(".")
            if name.lower().startswith(file) or (
                name.lower().startswith(stem)
                and name.endswith(dot + ending)
                and not name[len(stem)].isalnum()
            ):
                if file in there:
                    self._tell(_shown(name), "JA045", _copy_words(file), _COPY_FIX)
                else:
                    fix: str = sentence("Rename it to `{file}`.", file=file)
                    self._tell(_shown(name), "JA032", _NO_PART, fix)
                return
        if name.endswith((".yaml", ".yml")):
            near = did_you_mean(name, TOP_FILES)
            fix = near or sentence("Scripts stand in the folder `scripts`.")
            self._tell(_shown(name), "JA032", _NO_PART, fix)

    def _folder(
        self, entry: os.DirEntry[str], path: str, above: tuple[tuple[int, int], ...]
    ) -> None:
        if not entry.is_symlink():
            self._walk(entry, path, above)
        elif self._leads_out(entry.path):
            self._tell(path, "JA004", _LEADS_OUT, _STAY_INSIDE)
        else:
            self._links.append((entry, path, above))

    def _leads_out(self, path: str) -> bool:
        real = os.path.realpath(path)
        return os.path.commonpath((real, self._real)) != self._real

    def _walk(
        self, folder: os.DirEntry[str], path: str, above: tuple[tuple[int, int], ...]
    ) -> None:
        """Take the files of a folder and those below; `above` are the folders it lies in."""
        try:
            status = os.stat(folder.path)
            here = (status.st_dev, status.st_ino)
            trouble = self._why_not(here, above)
            if trouble is not None:
                self._tell(path, "JA004", trouble)
                return
            with os.scandir(folder.path) as entries:
                inside = sorted(entries, key=lambda entry: entry.name)
        except NotADirectoryError:
            self._tell(path, "JA004", sentence("`{path}` should be a folder.", path=path))
            return
        except OSError as error:
            self._tell(
                path, "JA004", sentence("The folder cannot be read: {why}.", why=reason(error))
            )
            return
        self._seen[here] = path
        ending = FOLDERS[path.partition("/")[0]]
        there = {entry.name for entry in inside}
        for entry in inside:
            if not entry.name.startswith("."):
                name = f"{path}/{_shown(entry.name)}"
                self._one(entry, name, ending, there, (*above, here))

    def _why_not(self, here: tuple[int, int], above: tuple[tuple[int, int], ...]) -> str | None:
        if here in above:
            return sentence("This folder lies within itself, through a link.")
        if len(above) >= DEEPEST_FOLDER:
            return sentence(
                "Folders are nested more than {most} deep here.",
                most=DEEPEST_FOLDER,
            )
        if here in self._seen:
            return sentence("This is `{seen}` once more, through a link.", seen=self._seen[here])
        return None

    def _one(
        self,
        entry: os.DirEntry[str],
        name: str,
        ending: str,
        there: Collection[str],
        above: tuple[tuple[int, int], ...],
    ) -> None:
        """Take one entry of a folder, or say why it is not taken."""
        folder_name = name.partition("/")[0]
        if _is_folder(entry):
            if entry.name.endswith(ending):
                words = sentence("This is a folder, with the name of a file.")
                self._tell(name, "JA004", words)
            elif folder_name in _DEEP:
                self._folder(entry, name, above)
            return
        original = copied(entry.name, ending, there)
        if original is None and not entry.name.endswith(ending):
            found = _NEARLY[ending].search(entry.name)
            if found is None:
                return
            meant = entry.name[: found.start()] + ending
            if meant not in there:
                words = sentence(
                    "A file that ends in `{name}` is not read.", name=entry.name[found.start() :]
                )
                self._tell(name, "JA032", words, sentence("Rename it to `{meant}`.", meant=meant))
                return
            original = meant
        if original is not None:
            self._tell(name, "JA045", _copy_words(original), _COPY_FIX)
        else:
            self._take(entry, name)

    def _take(self, entry: os.DirEntry[str], name: str) -> None:
        try:
            if entry.is_symlink() and self._leads_out(entry.path):
                self._tell(name, "JA004", _LEADS_OUT, _STAY_INSIDE)
                return
            # os.stat, not entry.stat: the latter's size is stale on Windows for open files.
            status = os.stat(entry.path)
        except OSError as error:
            self._tell(
                name, "JA004", sentence("The file cannot be opened: {why}.", why=reason(error))
            )
            return
        if stat.S_ISREG(status.st_mode):
            stamp = FileStamp(status.st_size, status.st_mtime_ns, status.st_ctime_ns)
            self._stamps[name] = stamp
        else:
            what = "a folder" if stat.S_ISDIR(status.st_mode) else _sort_of(status.st_mode)
            self._tell(name, "JA004", sentence("This is {what} and cannot be read.", what=what))


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _sort_of(mode: int) -> str:
    if stat.S_ISFIFO(mode):
        return sentence("a pipe, no ordinary file,")
    if stat.S_ISCHR(mode) or stat.S_ISBLK(mode):
        return sentence("a device, no ordinary file,")
    return sentence("no ordinary file")


def read_file(root: Path, name: str) -> tuple[bytes | None, Finding | None]:
    """The bytes of a listed file, or the finding that says why there are none."""
    try:
        with open(root / name, "rb", opener=_open_at_once) as file:
            mode = os.fstat(file.fileno()).st_mode
            if not stat.S_ISREG(mode):
                return None, _finding(
                    name,
                    "JA004",
                    sentence("This is {what} and cannot be read.", what=_sort_of(mode)),
                )
            # One byte more than allowed is enough to know that it is too large.
            return file.read(LARGEST_FILE + 1), None
    except OSError as error:
        return None, _finding(
            name, "JA004", sentence("The file cannot be opened: {why}.", why=reason(error))
        )


def _open_at_once(path: str, flags: int) -> int:
    # Opening a pipe that has taken the file's place would wait for somebody to write to it.
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0))


def read_files(root: Path, names: Iterable[str]) -> tuple[dict[str, bytes], list[Finding]]:
    """The bytes of many listed files, and the findings for those that could not be read."""
    contents: dict[str, bytes] = {}
    findings: list[Finding] = []
    for name in names:
        content, finding = read_file(root, name)
        if content is not None:
            contents[name] = content
        elif finding is not None:
            findings.append(finding)
    return contents, findings


def reason(error: OSError) -> str:
    """Why a file or folder could not be read, in plain words."""
    if isinstance(error, FileNotFoundError):
        return sentence("it is not there")
    if isinstance(error, PermissionError):
        return sentence("you are not allowed to read it")
    if isinstance(error, NotADirectoryError):
        return sentence("it is a file, not a folder")
    if isinstance(error, IsADirectoryError):
        return sentence("it is a folder")
    return error.strerror.lower() if error.strerror else sentence("the system refuses it")


def _copy_words(original: str) -> str:
    return sentence(
        "This is most likely a copy of `{original}` that a sync program or an editor "
        "has left; it is not read.",
        original=original,
    )


def _shown(name: str) -> str:
    """A file's name with what cannot be shown written out."""
    return name.encode("utf-8", "backslashreplace").decode("utf-8")


def _finding(file: str, code: str, words: str, fix: str | None = None) -> Finding:
    report = Report(file)
    report.add(code, (1, 1), words, fix)
    return report.findings[0]
