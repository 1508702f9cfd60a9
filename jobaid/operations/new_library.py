"""Starting a house's own library, which keeps its history: a copy of the shipped one, or small."""

from __future__ import annotations

import datetime as dt
import os
import shutil
from collections.abc import Callable
from pathlib import Path

from dulwich.repo import Repo

from jobaid.library.files import reason
from jobaid.operations.library_commits import commit_files
from jobaid.operations.starter_library import starter_files
from jobaid.sentences import ErrorInWords

MESSAGE = b"Begin with the library that comes with Job Aid\n"
SMALL_MESSAGE = b"Begin with one small script\n"
ATTRIBUTES = """\
# The version of a file is the id of its bytes, so git changes no line endings here.
* -text
"""


class CannotBegin(ErrorInWords, ValueError):
    """The library was not begun; `words` say why, what is safe and what to do."""


def new_library(shipped: Path, target: Path, author: str, when: dt.datetime) -> str:
    """Copy the library `shipped` to the folder `target`, as a git repository of its own.

    `author` is a name, or `Name <mail>`; `when` the time of the first commit, with its time
    zone. Returns the id of that commit. Raises `CannotBegin` where `target` is there and not
    empty, or cannot be written; what this began there is taken away again.
    """

    def fill() -> None:
        shutil.copytree(shipped, target, dirs_exist_ok=True, ignore=_hidden, copy_function=_copy)

    return _begin(fill, MESSAGE, target, author, when)


def small_library(target: Path, author: str, when: dt.datetime) -> str:
    """Begin a library with one small script in the folder `target`; otherwise as `new_library`."""

    def fill() -> None:
        for file, text in starter_files(target.absolute().name).items():
            path = target / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")

    return _begin(fill, SMALL_MESSAGE, target, author, when)


def _begin(
    fill: Callable[[], None], message: bytes, target: Path, author: str, when: dt.datetime
) -> str:
    if when.utcoffset() is None:
        raise ValueError("the time of a commit has a time zone")
    existed = _check_empty(target)
    try:
        fill()
        (target / ".gitattributes").write_text(ATTRIBUTES, encoding="ascii", newline="\n")
        return _first_commit(target, message, author, when)
    except OSError as error:
        _take_away(target, existed)
        words = f"The library could not be written to {target}: {reason(error)}."
        raise CannotBegin(f"{words} Nothing is left there. Choose another folder.") from error


def _check_empty(target: Path) -> bool:
    """Whether the folder is there (and empty). Raises `CannotBegin` where it cannot be used."""
    try:
        inside = sorted(os.listdir(target))
    except FileNotFoundError:
        return False
    except OSError as error:
        words = f"{target} cannot be used: {reason(error)}."
        raise CannotBegin(f"{words} Nothing was changed. Choose another folder.") from error
    if inside:
        shown = ", ".join(inside[:3]) + (" ..." if len(inside) > 3 else "")
        words = f"{target} is not empty: it holds {shown}."
        raise CannotBegin(f"{words} Nothing was changed. Choose a new or an empty folder.")
    return True


def _hidden(folder: str, names: list[str]) -> list[str]:
    """What is not copied: a history, an editor's leavings, compiled files."""
    return [name for name in names if name.startswith(".") or name == "__pycache__"]


def _copy(source: str, target: str) -> str:
    # The bytes alone: the shipped files may be read-only, and a house's own are not.
    return shutil.copyfile(source, target)


def _first_commit(target: Path, message: bytes, author: str, when: dt.datetime) -> str:
    with Repo.init(str(target), default_branch=b"main") as repo:
        # Whatever this person's git is set to, for the same reason as in ATTRIBUTES.
        config = repo.get_config()
        config.set((b"core",), b"autocrlf", b"false")
        config.write_to_path()
        names = [
            path.relative_to(target).as_posix()
            for path in sorted(target.rglob("*"))
            if path.is_file() and ".git" not in path.relative_to(target).parts
        ]
        return commit_files(repo, names, message, author, when)


def _take_away(target: Path, existed: bool) -> None:
    """Remove what was begun; an empty folder that was there before stays."""
    shutil.rmtree(target, ignore_errors=True)
    if existed:
        target.mkdir(parents=True, exist_ok=True)
