"""Reading a library: from a folder, or from bytes, to a `Library` and its findings.

One broken file never hides the others, and everything that is wrong is said at once. What
can be used is used: a script with a bad piece is a script without that piece.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import field, replace
from functools import partial
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeVar, cast

from jobaid.library.content_ids import content_id
from jobaid.library.copied_files import twice_words, used_files, without_renames
from jobaid.library.files import (
    HOUSE_FILES,
    NOT_IN_CALLS,
    holds_one_thing,
    list_files,
    read_files,
)
from jobaid.library.model import House, Library, Plan, Script
from jobaid.library.reading.library_file import FILE, read_house
from jobaid.library.reading.list_reader import LIST_FILES, read_list
from jobaid.library.reading.pace import uncollected
from jobaid.library.reading.page_reader import PAGES, SINGLES, read_page, read_single
from jobaid.library.reading.plan_file import ENDING, read_plans
from jobaid.library.reading.script_reader import read_script
from jobaid.library.report import Report
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.library.findings import Finding

T = TypeVar("T")

__all__ = ["ReadLibrary", "read_contents", "read_library", "read_script"]


KnownParts = dict[tuple[str, str], tuple[bytes, Any]]
"""What was read of each file (by its path, and the id of a script for plans), and from what."""


@dataclass(frozen=True, slots=True)
class ReadLibrary:
    """A library, what is wrong with it, and the bytes it was read from by path inside it."""

    library: Library
    findings: tuple[Finding, ...] = ()
    contents: Mapping[str, bytes] = field(default_factory=dict)
    known: KnownParts = field(default_factory=dict, compare=False, repr=False)

    def with_file(self, file: str, content: bytes | None) -> ReadLibrary:
        """The library with another content of one file (None: without it), read anew alone.

        Everything else of it is the very same objects. It is what `read_contents` gives for
        these contents in the order of their names.
        """
        contents = {**self.contents, file: content}
        return self.with_contents(
            {name: one for name, one in sorted(contents.items()) if one is not None}
        )

    def with_contents(self, contents: Mapping[str, bytes]) -> ReadLibrary:
        """Another content of the library, of which only files that differ are read anew."""
        with uncollected():
            return read_contents(contents, known=self.known)


def read_library(root: Path) -> ReadLibrary:
    """The library in the folder `root`.

    Never raises for what is (or is not) there: a folder that is missing gives an empty
    library and an error among the findings.
    """
    listing = list_files(root)
    contents, findings = read_files(root, list(listing.files))
    if any(finding.code == "JA001" for finding in listing.findings):
        return ReadLibrary(Library(House()), listing.findings)
    with uncollected():
        reading = read_contents(contents, among=frozenset(_named(listing.findings, findings)))
    return replace(reading, findings=in_order([*listing.findings, *findings, *reading.findings]))


def _named(*many: tuple[Finding, ...] | list[Finding]) -> list[str]:
    return [finding.file for findings in many for finding in findings]


def read_contents(
    contents: Mapping[str, bytes],
    *,
    among: frozenset[str] = frozenset(),
    known: Mapping[tuple[str, str], tuple[bytes, Any]] = MappingProxyType({}),
) -> ReadLibrary:
    """The library that these files make, by path inside it. Pure.

    `among` names files that are there but could not be read, so that they are not missed;
    `known` is what was read of the same contents before (see `ReadLibrary.with_file`).
    """
    read = _Reader(known)
    findings: list[Finding] = []
    house = House()
    if FILE in contents:
        found_house, found = read.once(FILE, contents[FILE], lambda: read_house(contents[FILE]))
        house = found_house or house
        findings.extend(found)
    elif FILE not in among:
        findings.append(no_house())
    lists: dict[str, Mapping[str, Any]] = {}
    for file in LIST_FILES:
        if file in contents:
            lists[file], found = read.once(
                file, contents[file], partial(read_list, file, contents[file])
            )
            findings.extend(found)
    singles: dict[str, Any] = {}
    for file in SINGLES:
        if file in contents:
            single, found = read.once(
                file, contents[file], partial(read_single, file, contents[file])
            )
            findings.extend(found)
            if single is not None:
                singles[file] = single
    scripts, plans, pages = _folders(contents, among, findings, read)
    if not scripts and not any(name.startswith("scripts/") for name in (*contents, *among)):
        findings.append(no_script())
    ids = {file: content_id(content) for file, content in contents.items()}
    library = Library(
        house=house,
        scripts=scripts,
        singles=singles,
        plans=plans,
        versions=recorded(ids, {id: one.content_id for id, one in scripts.items()}),
        content_ids=ids,
        **{PurePosixPath(file).stem: lists.get(file, {}) for file in LIST_FILES},
        **pages,
    )
    return ReadLibrary(library, in_order(findings), dict(contents), read.known)


class _Reader:
    """Reads each file, but for those of which the same content was read before."""

    def __init__(self, known: Mapping[tuple[str, str], tuple[bytes, Any]]) -> None:
        self.known: KnownParts = {}
        self._before = known

    def once(self, file: str, content: bytes, read: Callable[[], T], id: str = "") -> T:
        """What `read` makes of a file."""
        found = self._before.get((file, id))
        if found is None or found[0] != content:
            found = content, read()
        self.known[file, id] = found
        return cast(T, found[1])


def _folders(
    contents: Mapping[str, bytes], among: Iterable[str], findings: list[Finding], read: _Reader
) -> tuple[dict[str, Script], dict[str, tuple[Plan, ...]], dict[str, dict[str, Any]]]:
    read_scripts: list[Script] = []
    read_pages: list[Any] = []
    for file, content in contents.items():
        folder = file.partition("/")[0]
        if folder == "scripts" and not file.endswith(ENDING):
            script, found = read.once(file, content, partial(read_script, file, content))
            findings.extend(found)
            if script is not None:
                read_scripts.append(script)
        elif folder in PAGES:
            page, found = read.once(file, content, partial(read_page, file, content))
            findings.extend(found)
            if page is not None:
                read_pages.append(page)
    named = {one.file: one.id for one in (*read_scripts, *read_pages)}
    unread = [file for file in (*contents, *among) if holds_one_thing(file) and file not in named]
    used = used_files(named.items(), unread)
    unused = {one.file for one in (*read_scripts, *read_pages) if one.file not in used.values()}
    findings[:] = without_renames(findings, unused)
    scripts: dict[str, Script] = {}
    pages: dict[str, dict[str, Any]] = {folder: {} for folder in PAGES}
    for one in (*read_scripts, *read_pages):
        folder = one.file.partition("/")[0]
        first = used[folder, one.id]
        if first != one.file:
            findings.append(twice(one.id, one.file, one.spot("id"), first))
        elif folder == "scripts":
            scripts[one.id] = one
        else:
            pages[folder][one.id] = one
    plans: dict[str, tuple[Plan, ...]] = {}
    for file, content in contents.items():
        if file.startswith("scripts/") and file.endswith(ENDING):
            beside = file.removesuffix(ENDING) + ".yaml"
            id = named.get(beside, PurePosixPath(beside).stem)
            made, found = read.once(file, content, partial(read_plans, file, content, id), id)
            findings.extend(found)
            if beside not in contents:
                findings.append(no_script_for(file, beside))
            elif used.get(("scripts", id), beside) != beside:
                findings.append(no_script_for(file, beside, used["scripts", id]))
                continue
            # Plans that stay are the very same object, for those who compare.
            plans[id] = plans[id] + made if id in plans else made
    return scripts, plans, pages


def recorded(ids: Mapping[str, str], scripts: Mapping[str, str]) -> dict[str, str]:
    """What a call records of the versions it used, out of the content ids of a library's files.

    `ids` are those of all files by path, `scripts` those of the scripts by their id.
    """
    house = (file for file in HOUSE_FILES if file in ids and file not in NOT_IN_CALLS)
    return {**{file: ids[file] for file in house}, **scripts}


def in_order(findings: list[Finding]) -> tuple[Finding, ...]:
    """Findings by file and place."""
    return tuple(sorted(findings, key=lambda one: (one.file, one.line, one.column, one.code)))


def _one(file: str, code: str, spot: tuple[int, int], words: str, fix: str | None) -> Finding:
    report = Report(file)
    report.add(code, spot, words, fix)
    return report.findings[0]


def no_house() -> Finding:
    """The finding for a library without its `library.yaml`."""
    words = sentence("The library has no `library.yaml`; it says who the house is.")
    return _one(FILE, "JA002", (1, 1), words, sentence("Write one, with at least `name: ...`."))


def no_script() -> Finding:
    """The finding for a library without any script."""
    words = sentence("The library has no script. Each is a file in the folder `scripts`.")
    return _one("scripts", "JA003", (1, 1), words, None)


def twice(id: str, file: str, spot: tuple[int, int], used: str) -> Finding:
    """The finding for a second file with the id of another."""
    return _one(file, "JA020", spot, *twice_words(id, file, used))


def no_script_for(file: str, beside: str, used: str | None = None) -> Finding:
    """The finding for plans without a script, or of one in whose place `used` is used."""
    words = sentence("These plans belong to `{beside}`, which is not there.", beside=beside)
    if used is not None:
        words = sentence(
            "These plans belong to `{beside}`, in whose place `{used}` is used.",
            beside=beside,
            used=used,
        )
        return _one(
            file,
            "JA031",
            (1, 1),
            words,
            sentence("Take over what is new in them, and delete them."),
        )
    return _one(file, "JA031", (1, 1), words, sentence("Give both files the same name."))
