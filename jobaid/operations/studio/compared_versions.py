"""Comparing two libraries, two files, or two versions of a library."""

from __future__ import annotations

from pathlib import Path

from jobaid.library.comparison.library_comparison import LibraryDifference, differences
from jobaid.library.files import read_file
from jobaid.library.reader import read_contents, read_library
from jobaid.operations.library_check import NotALibrary
from jobaid.operations.studio.library_history import LibraryHistory
from jobaid.sentences import sentence


def compared(before: str, after: str, library: Path) -> list[LibraryDifference]:
    """What changed from one side to the other.

    A side is a library's folder, a file, or a version (number or commit): of the library that the
    other side is, else of `library`. Raises `NotALibrary` or `NoHistory` in words.
    """
    sides = (before, after)
    if not all(sides):
        raise NotALibrary(sentence("Name two libraries, files or versions to compare."))
    paths = [Path(side) for side in sides]
    files = [path for path in paths if path.is_file()]
    folders = [path for path in paths if path.is_dir()]
    if files:
        return _of_files(sides, files[0], library)
    house = folders[0] if folders else library
    first, second = (_contents(side, house) for side in sides)
    return differences(first, second, _language(second))


def _of_files(sides: tuple[str, str], named: Path, library: Path) -> list[LibraryDifference]:
    """Two files, or a file of the library and a version of it."""
    house = _library_of(named) or library
    found = []
    for side in sides:
        path = Path(side)
        if path.is_file():
            content, finding = read_file(path.parent, path.name)
            if content is None:
                raise NotALibrary(finding.words if finding else side)
            found.append(content)
            continue
        history = LibraryHistory(house)
        inside = named.resolve().relative_to(house.resolve()).as_posix()
        publication = history.find(side, named.stem)
        found.append(history.contents(publication).get(inside, b""))
    file = f"scripts/{named.name}"
    language = _language(read_library(house).contents) if _library_of(named) else "en"
    return differences({file: found[0]}, {file: found[1]}, language)


def _contents(side: str, house: Path) -> dict[str, bytes]:
    path = Path(side)
    if path.is_dir():
        return dict(read_library(path).contents)
    if path.exists() or "/" in side:
        raise NotALibrary(sentence("{path} is not there. Nothing was compared.", path=side))
    history = LibraryHistory(house)
    return history.contents(history.find(side))


def _language(contents: dict[str, bytes] | object) -> str:
    """The first language of a library."""
    files = dict(contents) if isinstance(contents, dict) else {}
    house = {name: one for name, one in files.items() if name == "library.yaml"}
    return read_contents(house).library.house.languages[0] if house else "en"


def _library_of(file: Path) -> Path | None:
    """The library that a file lies in."""
    for folder in file.resolve().parents:
        if (folder / "library.yaml").is_file():
            return folder
    return None
