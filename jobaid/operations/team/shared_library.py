"""The library of all desks: a bare repository `library.git` in the folder that they share.

Whoever publishes pushes, and every desk pulls between its calls. Nobody has to know git. A desk
only ever reads it; publishers write it one after the other.
"""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar
from uuid import uuid4

from dulwich.errors import NotGitRepository
from dulwich.graph import can_fast_forward
from dulwich.index import IndexEntry
from dulwich.objects import Blob, Commit, Tree
from dulwich.repo import Repo

from jobaid.library.editing.save import NotSaved
from jobaid.library.files import reason
from jobaid.library.merge.kept_steps import kept_words
from jobaid.library.merge.library_merge import merge_libraries
from jobaid.library.reader import read_library
from jobaid.library.releases import FOLDER, releases
from jobaid.operations.library_commits import commit_contents
from jobaid.operations.studio.library_changes import write_changes
from jobaid.operations.studio.library_history import is_library_file
from jobaid.operations.studio.publishing import about_release, write_release
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import ErrorInWords, joined, sentence

NAME = "library.git"
MAIN = b"refs/heads/main"
_NEXT = b"refs/heads/next/"
_BRANCHES = (b"refs/heads/proposed/", b"refs/heads/declined/")
_TIME = re.compile(rb"\d{4}-\d\d-\d\dT\d{6}Z")
_LOCK = "jobaid-publishing.lock"
_STALE_S = 120.0  # a publication takes seconds
_BEGUN = sentence("All desks have the library now as it was published last.")

T = TypeVar("T")
Refs = Mapping[bytes, bytes]


class LibraryNotShared(ErrorInWords, OSError):
    """The shared library cannot be read or written; `words` say why and what is safe."""


@dataclass(frozen=True, slots=True)
class PulledLibrary:
    """What came of looking at the shared library: the files that changed in the desk's folder.

    `stays` says which steps stay though one of two took them out.
    """

    files: tuple[str, ...] = ()
    releases: int = 0
    stays: str = ""

    @property
    def changed(self) -> bool:
        """Whether the desk's library is another one now."""
        return bool(self.files or self.releases)


class SharedLibrary:
    """`library.git` in the folder `team`, which all desks reach."""

    def __init__(self, team: Path) -> None:
        self.path = team / NAME
        self._team = team
        self._seen: tuple[Path, Refs] | None = None
        self.stays = ""
        """What `publishing` had to say of the steps of others, see `PulledLibrary`."""

    @property
    def is_there(self) -> bool:
        """Whether anything was published into the shared folder yet."""
        return (self.path / "HEAD").is_file()

    # -- a desk -----------------------------------------------------------------------------

    def pull(self, folder: Path) -> PulledLibrary:
        """Have the library in `folder` as it is shared, with what waits for its time.

        A folder that is not there, or empty, becomes a copy. What was changed in its files and not
        published stays, where that can be. Raises LibraryNotShared; then `folder` is as it was.
        """
        if not self.is_there:
            return PulledLibrary()
        try:
            with _open(self.path) as remote:
                refs = {bytes(name): bytes(id) for name, id in remote.get_refs().items()}
                if self._seen == (folder, refs) or MAIN not in refs:
                    return PulledLibrary()
                with _local(folder) as repo:
                    files, stays = self._pull_main(folder, repo, remote, refs[MAIN])
                    _take_branches(repo, remote, refs)
                    coming = _take_releases(folder, repo, remote, refs)
        except (OSError, NotGitRepository, KeyError) as error:
            if isinstance(error, LibraryNotShared):
                raise
            raise self._trouble(error) from error
        self._seen = folder, refs
        return PulledLibrary(files, coming, stays)

    def _pull_main(
        self, folder: Path, repo: Any, remote: Any, head: bytes
    ) -> tuple[tuple[str, ...], str]:
        mine = _ref(repo, MAIN)
        if mine == head or (mine is not None and head in repo and _leads_to(repo, head, mine)):
            return (), ""
        live = dict(read_library(folder).contents)
        if mine is None:
            if live and live != _contents(remote, head):
                raise _other(folder)
        elif mine not in remote or not _leads_to(remote, mine, head):
            raise _other(folder)
        remote.fetch(repo, determine_wants=lambda refs, depth=None: [head])
        new = _contents(repo, head)
        base = {} if mine is None else _contents(repo, mine)
        stays = ""
        if live not in ({}, base):
            languages = read_library(folder).library.house.languages
            merged = merge_libraries(base, live, new, languages[0])
            if merged.clashes:
                raise LibraryNotShared(
                    sentence(
                        "What was published and what was changed in {folder} by hand clash: "
                        "{what}. Both are kept; publish or take back what was changed.",
                        folder=str(folder),
                        what=merged.clashes[0].what,
                    )
                )
            new, stays = merged.contents, kept_words(merged, languages)
        try:
            files = write_changes(folder, live, new)
        except NotSaved as trouble:
            raise LibraryNotShared(trouble.words) from trouble
        _write_others(folder, repo, head)
        repo.refs[MAIN] = head
        repo.refs.set_symbolic_ref(b"HEAD", MAIN)
        _reset_index(repo, head)
        return files, stays

    # -- a publisher ------------------------------------------------------------------------

    def publishing(self, folder: Path, publish: Callable[[], T]) -> T:
        """Publish with everybody's library: first what others published, then `publish`, then out.

        Where nothing is shared yet, what `folder` has published before is, whatever comes of
        `publish`. Only one program does this at a time. Raises LibraryNotShared, and whatever
        `publish` does.
        """
        self._must_be_there()
        with self._alone():
            begins = not self._holds_one() and (folder / ".git").exists()
            if begins:
                self.push(folder)
            self.stays = self.pull(folder).stays
            try:
                done = publish()
            except ErrorInWords as told:
                if begins:
                    told.words = joined(_BEGUN, told.words)
                raise
            self.push(folder)
        return done

    def _holds_one(self) -> bool:
        """Whether a library is shared: a folder may have been made for one alone."""
        if not self.is_there:
            return False
        with _open(self.path) as repo:
            return _ref(repo, MAIN) is not None

    def _must_be_there(self) -> None:
        if not (self._team / "desks").is_dir():
            raise LibraryNotShared(
                sentence(
                    "The shared folder {folder} cannot be reached, so nothing is published. What "
                    "is written is safe; publish again when it is back.",
                    folder=str(self._team),
                )
            )

    def push(self, folder: Path) -> None:
        """Put what is published in `folder` into the shared library. Raises LibraryNotShared."""
        try:
            with _open(folder) as repo, self._opened() as remote:
                refs = {bytes(name): bytes(id) for name, id in remote.get_refs().items()}
                head, theirs = repo.head(), refs.get(MAIN)
                if theirs is not None and not (theirs in repo and _leads_to(repo, theirs, head)):
                    raise LibraryNotShared(
                        sentence(
                            "Somebody published at the same moment. What you published is on "
                            "this desk; publish again to share it."
                        )
                    )
                wanted = {MAIN: head, **_branches(repo), **_release_commits(folder, repo, refs)}
                missing = [id for id in dict.fromkeys(wanted.values()) if id not in remote]
                if missing:
                    repo.fetch(remote, determine_wants=lambda refs, depth=None: missing)
                if theirs != head:
                    remote.refs.set_if_equals(MAIN, theirs, head)
                for name in {*wanted, *refs} - {MAIN}:
                    if not name.startswith((_NEXT, *_BRANCHES)):
                        continue
                    if name not in wanted:
                        del remote.refs[name]
                    elif refs.get(name) != wanted[name]:
                        remote.refs[name] = wanted[name]
        except (OSError, NotGitRepository, KeyError) as error:
            if isinstance(error, LibraryNotShared):
                raise
            raise self._trouble(error) from error
        self._seen = None

    def _opened(self) -> Any:
        if self.is_there:
            return _open(self.path)
        beside = self.path.with_name(f".{NAME}-{uuid4().hex}")
        Repo.init_bare(str(beside), mkdir=True, default_branch=b"main").close()
        beside.rename(self.path)
        return _open(self.path)

    @contextlib.contextmanager
    def _alone(self) -> Iterator[None]:
        """One publisher at a time; the lock of one that was killed gives way."""
        lock = self._team / _LOCK
        until = time.monotonic() + 30
        while True:
            try:
                os.close(os.open(lock, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
                break
            except FileExistsError:
                with contextlib.suppress(OSError):
                    if time.time() - lock.stat().st_mtime > _STALE_S:
                        lock.unlink()
                        continue
                if time.monotonic() > until:
                    raise LibraryNotShared(
                        sentence("Somebody else is publishing just now. Publish again in a minute.")
                    ) from None
                time.sleep(0.2)
            except OSError as error:
                raise self._trouble(error) from error
        try:
            yield
        finally:
            lock.unlink(missing_ok=True)

    def _trouble(self, error: Exception) -> LibraryNotShared:
        why = reason(error) if isinstance(error, OSError) else str(error)
        return LibraryNotShared(
            sentence(
                "The shared library in {folder} cannot be used: {why}. The library on this desk "
                "is as it was.",
                folder=str(self.path),
                why=why,
            )
        )


# -- commits and files ------------------------------------------------------------------------


def _open(folder: Path) -> Any:
    """A repository; its ids and names are bytes, which its own types tell apart from bytes."""
    return Repo(str(folder))


def _local(folder: Path) -> Any:
    if (folder / ".git").exists():
        return _open(folder)
    folder.mkdir(parents=True, exist_ok=True)
    return Repo.init(str(folder), default_branch=b"main")


def _ref(repo: Any, name: bytes) -> bytes | None:
    try:
        return bytes(repo.refs[name])
    except KeyError:
        return None


def _leads_to(repo: Any, first: Any, last: Any) -> bool:
    """Whether one commit came of another, or is the same."""
    return bool(can_fast_forward(repo, first, last))


def _other(folder: Path) -> LibraryNotShared:
    return LibraryNotShared(
        sentence(
            "The library in {folder} is another one than that of the shared folder. Nothing was "
            "changed; choose the right one in Settings.",
            folder=str(folder),
        )
    )


def _entries(repo: Any, commit: bytes) -> Iterator[tuple[str, Any, int]]:
    found = repo[commit]
    assert isinstance(found, Commit)
    waiting = [("", found.tree)]
    while waiting:
        folder, id = waiting.pop()
        tree = repo[id]
        assert isinstance(tree, Tree)
        for entry in tree.iteritems():
            name = folder + entry.path.decode("utf-8", "replace")
            if entry.sha not in repo:
                continue
            if isinstance(repo[entry.sha], Tree):
                waiting.append((f"{name}/", entry.sha))
            else:
                yield name, entry.sha, entry.mode


def _contents(repo: Any, commit: bytes) -> dict[str, bytes]:
    found = {}
    for name, id, _ in _entries(repo, commit):
        blob = repo[id]
        if is_library_file(name) and isinstance(blob, Blob):
            found[name] = blob.data
    return dict(sorted(found.items()))


def _write_others(folder: Path, repo: Any, commit: bytes) -> None:
    """Pictures and the like; one that is there otherwise is somebody's own."""
    for name, id, _ in _entries(repo, commit):
        path = folder / name
        parts = Path(name).parts
        inside = ".." not in parts and ".git" not in parts and not Path(name).is_absolute()
        if is_library_file(name) or not inside or path.exists():
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        blob = repo[id]
        if isinstance(blob, Blob):
            path.write_bytes(blob.data)


def _reset_index(repo: Any, commit: bytes) -> None:
    """What a later commit starts from is this one."""
    index = repo.open_index()
    index.clear()
    for name, id, mode in _entries(repo, commit):
        index[name.encode("utf-8", "surrogateescape")] = IndexEntry(0, 0, 0, 0, mode, 0, 0, 0, id)
    index.write()


def _branches(repo: Any) -> dict[bytes, bytes]:
    return {
        bytes(name): bytes(id) for name, id in repo.get_refs().items() if name.startswith(_BRANCHES)
    }


def _take_branches(repo: Any, remote: Any, refs: Refs) -> None:
    """Proposals as they are shared."""
    theirs = {name: id for name, id in refs.items() if name.startswith(_BRANCHES)}
    missing = [id for id in theirs.values() if id not in repo]
    if missing:
        remote.fetch(repo, determine_wants=lambda refs, depth=None: missing)
    for name in _branches(repo):
        if name not in theirs:
            del repo.refs[name]
    for name, id in theirs.items():
        repo.refs[name] = id


# -- releases -----------------------------------------------------------------------------------


def _release_commits(folder: Path, repo: Any, refs: Refs) -> dict[bytes, bytes]:
    """Each release that waits as a commit of its own, made where it is not there yet."""
    found = {}
    for one in releases(folder):
        name = _NEXT + one.folder.name.encode("ascii")
        contents = dict(read_library(one.folder).contents)
        known = refs.get(name)
        if known is not None and known in repo and _contents(repo, known) == contents:
            found[name] = known
            continue
        author, message = about_release(one)
        head = repo.head()
        commit = commit_contents(repo, contents, message.encode(), author, one.at, (head,))
        found[name] = commit.encode("ascii")
    return found


def _take_releases(folder: Path, repo: Any, remote: Any, refs: Refs) -> int:
    """Have the releases of the shared library wait here too; how many came or went."""
    theirs = {
        name[len(_NEXT) :].decode("ascii", "replace"): id
        for name, id in refs.items()
        if name.startswith(_NEXT) and _TIME.fullmatch(name[len(_NEXT) :])
    }
    mine = {one.folder.name: one for one in releases(folder)}
    changed = 0
    for name, one in mine.items():
        if name not in theirs:
            shutil.rmtree(one.folder, ignore_errors=True)
            changed += 1
    for name, id in theirs.items():
        if id not in repo:
            remote.fetch(repo, determine_wants=lambda refs, depth=None, id=id: [id])
        contents = _contents(repo, id)
        held = mine.get(name)
        if held is not None and dict(read_library(held.folder).contents) == contents:
            continue
        commit = repo[id]
        assert isinstance(commit, Commit)
        target = folder / FOLDER / name
        if held is not None:
            shutil.rmtree(held.folder, ignore_errors=True)
        author = commit.author.decode("utf-8", "replace")
        write_release(target, contents, author, commit.message.decode("utf-8", "replace"))
        changed += 1
    return changed
