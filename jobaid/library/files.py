"""The files of a library folder: which of them are the library's, and their bytes.

A folder is other people's: files vanish while it is listed, cannot be opened, are folders,
pipes or links in a circle. None of that raises; each is a finding.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from jobaid.library.findings import Finding, did_you_mean
from jobaid.library.reading.library_file import FILE
from jobaid.library.reading.list_reader import LIST_FILES
from jobaid.library.reading.page_reader import PAGES, SINGLES
from jobaid.library.report import Report
from jobaid.library.yaml_source import LARGEST_FILE
from jobaid.sentences import sentence

HOUSE_FILES = (FILE, *LIST_FILES)
# No call uses these, so that no call records which version of them there was.
NOT_IN_CALLS = ("recovery.yaml", "rewards.yaml", "snippets.yaml")
TOP_FILES = (*HOUSE_FILES, *SINGLES)
# The folders, and how the names of their files end.
FOLDERS = {"scripts": ".yaml", **PAGES}
# Folders in which files may lie deeper.
_DEEP = ("scripts", "articles")
# A library is a few levels of folders; a link in a circle would go on for ever.
DEEPEST_FOLDER = 12


@dataclass(frozen=True, slots=True)
class FileStamp:
    """What tells that a file has changed, without reading it. Times are in nanoseconds."""

    size: int
    modified: int
    changed: int


@dataclass(frozen=True, slots=True)
class Listing:
    """The library's files by their path inside it, in order, and what was wrong with others."""

    files: dict[str, FileStamp] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()


def list_files(root: Path) -> Listing:
    """Every file under `root` that belongs to a library. Never raises for what is there."""
    findings: list[Finding] = []
    stamps: dict[str, FileStamp] = {}
    try:
        with os.scandir(root) as entries:
            top = sorted(entries, key=lambda entry: entry.name)
    except OSError as error:
        words: str = sentence("The library folder cannot be read: {why}.", why=reason(error))
        return Listing({}, (_finding(".", "JA001", words),))
    for entry in top:
        if entry.name in FOLDERS:
            _walk(entry, entry.name, (), stamps, findings)
        elif entry.name in TOP_FILES:
            _take(entry, entry.name, stamps, findings)
        elif entry.name.endswith((".yaml", ".yml")) and not entry.name.startswith("."):
            near = did_you_mean(entry.name, TOP_FILES)
            fix = near or "Scripts stand in the folder `scripts`."
            words = "This file is no part of a library and is not read."
            findings.append(_finding(_shown(entry.name), "JA032", words, fix))
    return Listing(dict(sorted(stamps.items())), tuple(findings))


def _walk(
    folder: os.DirEntry[str],
    path: str,
    above: tuple[tuple[int, int], ...],
    stamps: dict[str, FileStamp],
    findings: list[Finding],
) -> None:
    """Take the files of a folder and those below; `above` are the folders it lies in."""
    try:
        status = os.stat(folder.path)
        here = (status.st_dev, status.st_ino)
        if here in above or len(above) >= DEEPEST_FOLDER:
            words = "This folder lies within itself, through a link."
            if here not in above:
                words = f"Folders are nested more than {DEEPEST_FOLDER} deep here."
            findings.append(_finding(path, "JA004", words))
            return
        with os.scandir(folder.path) as entries:
            inside = sorted(entries, key=lambda entry: entry.name)
    except NotADirectoryError:
        words = f"`{path}` should be a folder."
        findings.append(_finding(path, "JA004", words))
        return
    except OSError as error:
        words = f"The folder cannot be read: {reason(error)}."
        findings.append(_finding(path, "JA004", words))
        return
    folder_name = path.partition("/")[0]
    ending = FOLDERS[folder_name]
    for entry in inside:
        name = f"{path}/{_shown(entry.name)}"
        if entry.name.startswith("."):
            continue
        if _is_folder(entry):
            if entry.name.endswith(ending):
                words = f"This is a folder; a {folder_name.removesuffix('s')} is a file."
                findings.append(_finding(name, "JA004", words))
            elif folder_name in _DEEP:
                _walk(entry, name, (*above, here), stamps, findings)
        elif entry.name.endswith(ending):
            _take(entry, name, stamps, findings)
        elif entry.name.endswith(".yml") and ending == ".yaml":
            fix = f"Rename it to `{PurePosixPath(name).stem}.yaml`."
            findings.append(_finding(name, "JA032", "A file that ends in `.yml` is not read.", fix))


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _take(
    entry: os.DirEntry[str], name: str, stamps: dict[str, FileStamp], findings: list[Finding]
) -> None:
    try:
        # os.stat, not entry.stat: the latter's size is stale on Windows for open files.
        status = os.stat(entry.path)
    except OSError as error:
        findings.append(_finding(name, "JA004", f"The file cannot be opened: {reason(error)}."))
        return
    if stat.S_ISREG(status.st_mode):
        stamps[name] = FileStamp(status.st_size, status.st_mtime_ns, status.st_ctime_ns)
    else:
        what = "a folder" if stat.S_ISDIR(status.st_mode) else "no ordinary file"
        findings.append(_finding(name, "JA004", f"This is {what} and cannot be read."))


def read_file(root: Path, name: str) -> tuple[bytes | None, Finding | None]:
    """The bytes of a listed file, or the finding that says why there are none."""
    try:
        with open(root / name, "rb") as file:
            # One byte more than allowed is enough to know that it is too large.
            return file.read(LARGEST_FILE + 1), None
    except OSError as error:
        return None, _finding(name, "JA004", f"The file cannot be opened: {reason(error)}.")


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


def _shown(name: str) -> str:
    """A file's name with what cannot be shown written out."""
    return name.encode("utf-8", "backslashreplace").decode("utf-8")


def _finding(file: str, code: str, words: str, fix: str | None = None) -> Finding:
    report = Report(file)
    report.add(code, (1, 1), words, fix)
    return report.findings[0]
