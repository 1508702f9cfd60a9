"""Putting a library together from what is known of its files; nothing is read yet."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

from jobaid.library.cache.file_records import FileRecord, MadeParts, findings_of, make, unpacked
from jobaid.library.cache.lazy import Lazy, LazyRows, LazyScripts
from jobaid.library.copied_files import used_files, without_renames
from jobaid.library.files import Listing, holds_one_thing, read_file
from jobaid.library.keyed import Keyed
from jobaid.library.model import House, Library, Plan, Script
from jobaid.library.reader import in_order, no_house, no_script, no_script_for, recorded, twice
from jobaid.library.reading.library_file import FILE
from jobaid.library.reading.list_reader import LIST_FILES, read_list
from jobaid.library.reading.page_reader import PAGES, SINGLES, read_page, read_single
from jobaid.library.reading.plan_file import ENDING, read_plans

if TYPE_CHECKING:
    from jobaid.library.cache.cache_store import CacheStore
    from jobaid.library.findings import Finding
    from jobaid.library.search_rows import SearchRow


class Contents(Keyed[bytes]):
    """The bytes of a library's files, fetched when asked for.

    They are those that were listed, from memory or from the cache; only where the cache has
    gone meanwhile, what now stands in the file. Raises KeyError where that has gone as well.
    """

    def __init__(
        self,
        root: Path,
        versions: Mapping[str, str],
        bodies: Mapping[str, bytes],
        store: CacheStore | None,
    ) -> None:
        super().__init__(versions)
        self._root = root
        self.versions = versions
        self._bodies = bodies
        self.store = store

    def __getitem__(self, key: str) -> bytes:
        version = self.versions[key]
        body = self._bodies.get(version)
        if body is None and self.store is not None:
            body = self.store.body(version)
        if body is None:
            body, _ = read_file(self._root, key)
        if body is None:
            raise KeyError(key)
        return body


class Derived:
    """What others make of the whole library and want to find again at the next start.

    It is handed back only while every file is as it was when it was made.
    """

    def __init__(self, made_of: str, store: CacheStore | None) -> None:
        self.made_of = made_of
        self.at_hand: dict[str, object] = {}
        """What was worked out already in this program, by name."""
        self._store = store

    def get(self, name: str) -> bytes | None:
        """What was kept under `name` for just this library, or None."""
        return None if self._store is None else self._store.derived(name, self.made_of)

    def keep(self, name: str, body: bytes) -> bool:
        """Keep `body` for the next start. False: there is no cache to keep it in."""
        return self._store is not None and self._store.keep_derived(name, self.made_of, body)


def assemble(
    house: House,
    listing: Listing,
    lost: list[Finding],
    records: Sequence[FileRecord],
    contents: Contents,
    made: Sequence[MadeParts],
    ready: Mapping[str, Script],
) -> tuple[Library, tuple[Finding, ...], Sequence[SearchRow], Derived]:
    """The library, its findings, its rows and the place for what is derived from it.

    `records` are those of all readable files in order, `made` what was read just now, `ready`
    the scripts among it by file, `lost` the findings for files that could not be opened.
    """
    findings = [*listing.findings, *lost]
    scripts: dict[str, FileRecord] = {}
    unread = {finding.file for finding in (*listing.findings, *lost)}
    without = [record.file for record in records if record.id is None]
    used = used_files(
        ((record.file, record.id) for record in records if record.id is not None),
        filter(holds_one_thing, (*without, *unread)),
    )
    counting = set(used.values())
    for record in records:
        is_unused = record.id is not None and record.file not in counting
        findings += without_renames(findings_of(record), {record.file} if is_unused else ())
        if record.id is None:
            continue
        first = used[record.file.partition("/")[0], record.id]
        if first != record.file:
            findings.append(twice(record.id, record.file, record.spot, first))
        elif record.file.startswith("scripts/"):
            scripts[record.id] = record
    if FILE not in contents and FILE not in unread:
        findings.append(no_house())
    if not any(file.startswith("scripts/") for file in (*contents, *unread)):
        findings.append(no_script())
    plans = _plan_files(records, used, findings)
    of_scripts = {id: record.content_id for id, record in scripts.items()}
    library = Library(
        house=house,
        scripts=LazyScripts(
            {id: record.file for id, record in scripts.items()},
            contents.get,
            {id: ready[record.file] for id, record in scripts.items() if record.file in ready},
        ),
        singles=Lazy(lambda: _singles(contents)),
        plans=Lazy(lambda: _plans(contents, plans)),
        versions=recorded(contents.versions, of_scripts),
        content_ids=contents.versions,
        **{Path(file).stem: _lazy_list(contents, file) for file in LIST_FILES},
        **{folder: _lazy_pages(contents, folder, used) for folder in PAGES},
    )
    with_rows = list(scripts.values())
    with_rows += [record for record in records if record.file == "replies.yaml"]
    articles = (one for one in records if one.file.startswith("articles/") and one.id is not None)
    with_rows += {str(one.id): one for one in reversed([*articles])}.values()
    rows = LazyRows(lambda: _rows(with_rows, contents, made, house.languages))
    return library, in_order(findings), rows, Derived(_fingerprint(records), contents.store)


def _fingerprint(records: Sequence[FileRecord]) -> str:
    sha = hashlib.sha256()
    for record in records:
        sha.update(f"{record.file}\0{record.content_id}\n".encode())
    return sha.hexdigest()


def _rows(
    records: Sequence[FileRecord],
    contents: Contents,
    made: Sequence[MadeParts],
    languages: tuple[str, ...],
) -> list[SearchRow]:
    """Every row, from the cache; of a file whose rows are not there, from its content."""
    packed = {} if contents.store is None else contents.store.rows()
    packed.update(((one.record.file, one.record.content_id), one.rows) for one in made)
    rows: list[SearchRow] = []
    for record in records:
        known = packed.get((record.file, record.content_id))
        if known is None:
            known = make(record.file, contents.get(record.file, b""), languages)[0].rows
        rows += unpacked(known)
    return rows


def _lazy_list(contents: Contents, file: str) -> Mapping[str, Any]:
    def read() -> Mapping[str, Any]:
        content = contents.get(file)
        return {} if content is None else read_list(file, content)[0]

    return Lazy(read)


def _singles(contents: Contents) -> Mapping[str, Any]:
    read = {
        file: read_single(file, contents.get(file, b"")) for file in SINGLES if file in contents
    }
    return {file: single for file, (single, _) in read.items() if single is not None}


def _lazy_pages(
    contents: Contents, folder: str, used: Mapping[tuple[str, str], str]
) -> Mapping[str, Any]:
    def read() -> Mapping[str, Any]:
        found: dict[str, Any] = {}
        for file in contents:
            if file.startswith(f"{folder}/"):
                page, _ = read_page(file, contents.get(file, b""))
                if page is not None and used.get((folder, page.id), file) == file:
                    found[page.id] = page
        return found

    return Lazy(read)


def _plan_files(
    records: Sequence[FileRecord],
    used: Mapping[tuple[str, str], str],
    findings: list[Finding],
) -> list[tuple[str, str]]:
    """The files of plans, each with the id of its script."""
    by_file = {record.file: record for record in records}
    found = []
    for file in by_file:
        if file.startswith("scripts/") and file.endswith(ENDING):
            beside = file.removesuffix(ENDING) + ".yaml"
            script = by_file.get(beside)
            if script is None:
                findings.append(no_script_for(file, beside))
            id = None if script is None else script.id
            if id is not None and used["scripts", id] != beside:
                findings.append(no_script_for(file, beside, used["scripts", id]))
                continue
            found.append((file, id or PurePosixPath(beside).stem))
    return found


def _plans(contents: Contents, files: list[tuple[str, str]]) -> Mapping[str, tuple[Plan, ...]]:
    plans: dict[str, tuple[Plan, ...]] = {}
    for file, id in files:
        plans[id] = plans.get(id, ()) + read_plans(file, contents.get(file, b""), id)[0]
    return plans
