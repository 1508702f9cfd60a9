"""Opening a library: from the cache what has not changed, from the files what has."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from jobaid.library.cache.assembling import Contents, Derived, assemble
from jobaid.library.cache.cache_store import CachedFile, CacheStore
from jobaid.library.cache.file_records import MadeParts, make
from jobaid.library.cache.pool import read_records
from jobaid.library.content_ids import content_id
from jobaid.library.files import Listing, list_files, read_file
from jobaid.library.model import House, Library
from jobaid.library.reading.library_file import FILE, read_house
from jobaid.library.reading.pace import uncollected
from jobaid.library.report import Report
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.library.findings import Finding
    from jobaid.library.search_rows import SearchRow

# A file that was changed so shortly before it was read may change again within the same
# tick of the file system's clock (2 s on FAT); git calls such entries "racily clean".
RACY = 2_000_000_000


@dataclass(frozen=True, slots=True)
class OpenLibrary:
    """A library ready to search; its scripts are read when they are opened.

    `findings` are the reader's, the same as `read_library` gives. `rows` are those of every
    script in order and then of the house's replies, unpacked when first looked at. `changed`
    are the files (paths inside the library) that are not as they were at the last opening,
    all of them at the first. `contents` maps every readable file to its bytes. `derived`
    keeps what others make of the whole library, such as the index of the search. `away` says why
    the folder's files cannot be had: the library is then as it was at the last opening, or empty
    where nothing is kept of one.
    """

    library: Library
    findings: tuple[Finding, ...]
    rows: Sequence[SearchRow]
    changed: tuple[str, ...]
    contents: Mapping[str, bytes]
    derived: Derived
    away: Finding | None = None
    root: Path | None = None
    """The folder, for what is read beside the call and never kept: pictures, tables."""


def open_library(
    root: Path,
    cache: Path | None = None,
    *,
    pool: bool | None = None,
    now: Callable[[], int] = time.time_ns,
) -> OpenLibrary:
    """Open the library in the folder `root`; `cache` is the folder for what is kept of it.

    Without a cache, or with one that cannot be written, everything is read. `pool` says
    whether to read in several processes (None: where it is quicker); `now` is the wall time
    in nanoseconds. Never raises for what stands in either folder.
    """
    store = None if cache is None else CacheStore(cache, root)
    listing = list_files(root)
    gone = next((one for one in listing.findings if one.code == "JA001"), None)
    if gone is not None:
        return _as_last_opened(root, gone, store) or _nothing(gone)
    if not (listing.files or listing.findings):
        # A share that was taken off leaves an empty folder behind.
        report = Report(".")
        report.add("JA001", (1, 1), sentence("The library folder is empty."))
        last = _as_last_opened(root, report.findings[0], store)
        if last is not None:
            return last
    with uncollected():
        return _open(root, listing, store, pool, now)


def _open(
    root: Path,
    listing: Listing,
    store: CacheStore | None,
    pool: bool | None,
    now: Callable[[], int],
) -> OpenLibrary:
    # The house is read at every start: its first language decides which titles are kept.
    made: list[MadeParts] = []
    lost: list[Finding] = []
    house = _house(root, listing, made, lost)
    about = {"reader": reader_stamp(), "language": house.languages[0]}
    kept = (store.load(about) if store is not None else None) or {}
    same, fresh = _compare(root, listing, kept, now)
    seen = now()
    (read, unreadable), scripts = read_records(root, fresh, house.languages, pool)
    made += read
    lost += unreadable
    known = same | {one.record.file: _kept(one, listing, seen) for one in made}
    current = {file: known[file] for file in listing.files if file in known}
    gone = kept.keys() - current.keys()
    touched = [one for file, one in current.items() if kept.get(file) != one]
    saved = store is not None and (
        not (touched or gone) or store.save(about, touched, made, gone, anew=not kept)
    )
    contents = Contents(
        root,
        {file: one.record.content_id for file, one in current.items()},
        {} if saved else {one.record.content_id: one.content for one in made},
        store if saved else None,
    )
    records = [one.record for one in current.values()]
    parts = assemble(house, listing, lost, records, contents, made, scripts)
    changed = tuple(
        file
        for file in sorted(kept.keys() | current.keys())
        if _version(kept, file) != _version(current, file)
    )
    return OpenLibrary(*parts[:3], changed, contents, parts[3], root=root)


def _nothing(away: Finding) -> OpenLibrary:
    return OpenLibrary(Library(House()), (away,), (), (), {}, Derived("", None), away)


def _as_last_opened(root: Path, away: Finding, store: CacheStore | None) -> OpenLibrary | None:
    """The library as the last opening has left it, where that is kept. The cache is left alone."""
    kept = (store.load({"reader": reader_stamp()}) if store is not None else None) or {}
    first = kept.get(FILE)
    if store is None or not kept:
        return None
    body = None if first is None else store.body(first.record.content_id)
    house = None if body is None else read_house(body)[0]
    listing = Listing({file: one.stamp for file, one in kept.items()})
    versions = {file: one.record.content_id for file, one in kept.items()}
    contents = Contents(root, versions, {}, store)
    records = [one.record for one in kept.values()]
    parts = assemble(house or House(), listing, [], records, contents, [], {})
    return OpenLibrary(*parts[:3], (), contents, parts[3], away)


def _kept(made: MadeParts, listing: Listing, seen: int) -> CachedFile:
    return CachedFile(made.record, listing.files[made.record.file], seen)


def _house(root: Path, listing: Listing, made: list[MadeParts], lost: list[Finding]) -> House:
    """The house; what was made of its file goes to `made`, what was not to `lost`."""
    if FILE not in listing.files:
        return House()
    content, finding = read_file(root, FILE)
    if content is None:
        lost += [finding] if finding is not None else []
        return House()
    made.append(make(FILE, content, ())[0])
    return read_house(content)[0] or House()


def _version(kept: Mapping[str, CachedFile], file: str) -> str | None:
    found = kept.get(file)
    return None if found is None else found.record.content_id


def _compare(
    root: Path, listing: Listing, kept: Mapping[str, CachedFile], now: Callable[[], int]
) -> tuple[dict[str, CachedFile], list[str]]:
    """What is kept and still good, and the files to read (but for the house's own)."""
    same: dict[str, CachedFile] = {}
    fresh: list[str] = []
    for file, stamp in listing.files.items():
        old = kept.get(file)
        if file == FILE:
            continue
        if old is None or old.stamp != stamp:
            fresh.append(file)
        elif stamp.modified < old.seen - RACY:
            same[file] = old
        else:
            seen = now()
            content, _ = read_file(root, file)
            if content is not None and content_id(content) == old.record.content_id:
                same[file] = old._replace(seen=seen)
            else:
                fresh.append(file)
    return same, fresh


@cache
def reader_stamp() -> str:
    """What changes when the reader's own source does: a cache must not outlive it."""
    folder = Path(__file__).parent.parent
    parts = ("*.py", "model/*.py", "yaml_source/*.py", "reading/*.py", "cache/*.py", "codes/*.md")
    sources = [source for part in parts for source in folder.glob(part)]
    try:
        stamps = [(source.stat().st_mtime_ns, source.stat().st_size) for source in sources]
    except OSError:
        return "none"
    return f"{max(stamps, default=(0, 0))[0]}-{sum(size for _, size in stamps)}"
