"""The library of all desks in a git remote: a repository that a server keeps.

The desk has a copy of it in its profile, in the form of a shared folder, and works with that as
every desk does; before, what is new comes from the remote, and after a publication it goes there.
The remote takes a publication only on top of what it had: of two at once the second is brought
together with the first, and published again.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

from dulwich.client import get_transport_and_path
from dulwich.objects import ObjectID
from dulwich.protocol import ZERO_SHA
from dulwich.refs import Ref
from dulwich.repo import Repo

from jobaid.operations.team.shared_library import MAIN, NAME, LibraryNotShared, SharedLibrary
from jobaid.sentences import sentence

_OURS = (MAIN, b"refs/heads/next/", b"refs/heads/proposed/", b"refs/heads/declined/")
_TIMES = 3

T = TypeVar("T")


class _Overtaken(Exception):
    """Somebody else published meanwhile."""


class RemoteLibrary(SharedLibrary):
    """The library in the git repository `remote` (https, ssh, git, or a path).

    `copy` is a folder of the desk's own, for its copy. For one thread at a time.
    """

    def __init__(self, remote: str, copy: Path) -> None:
        super().__init__(copy)
        self._remote = remote
        self._copy = copy
        self._there: dict[bytes, bytes] = {}

    def pull(self, folder: Path) -> Any:
        """As for a shared folder, with what the remote has now."""
        self._fetch()
        return super().pull(folder)

    def publishing(self, folder: Path, publish: Callable[[], T]) -> T:
        """As for a shared folder; what somebody published at the same moment is merged."""
        for _ in range(_TIMES):
            before = _head(folder)
            try:
                return super().publishing(folder, publish)
            except _Overtaken:
                # What was published here is a change of these files again, to be published on
                # top of what the others have
                if before is not None:
                    _set_back(folder, before)
        raise LibraryNotShared(
            sentence(
                "Others publish all the time just now. What you wrote is safe; publish again in a "
                "minute."
            )
        )

    def push(self, folder: Path) -> None:
        """Into the copy, then out."""
        super().push(folder)
        self._send()

    def _must_be_there(self) -> None:
        self._fetch()

    # -- the remote -------------------------------------------------------------------------

    def _fetch(self) -> None:
        """Have in the copy what the remote has, and nothing else."""
        self._copy.mkdir(parents=True, exist_ok=True)
        with self._asked(), contextlib.closing(self._opened()) as repo:
            client, path = get_transport_and_path(self._remote)
            found = client.fetch(path, repo, determine_wants=_wanted)
            refs = {
                bytes(name): bytes(id)
                for name, id in found.refs.items()
                if id is not None and name.startswith(_OURS)
            }
            for name in list(repo.refs.allkeys()):
                if name.startswith(_OURS) and name not in refs:
                    del repo.refs[name]
            for name, id in refs.items():
                if not repo.refs.set_if_equals(Ref(name), None, ObjectID(id)):
                    raise OSError(None, name.decode("ascii", "replace"))
            self._there = refs

    def _send(self) -> None:
        """Have on the remote what the copy has, on top of what was fetched. Raises _Overtaken."""
        with self._asked(), contextlib.closing(Repo(str(self._copy / NAME))) as repo:
            ours = {
                bytes(name): bytes(id)
                for name, id in repo.get_refs().items()
                if name.startswith(_OURS)
            }

            def changed(refs: Any) -> dict[Ref, ObjectID]:
                there = {name: id for name, id in refs.items() if name.startswith(_OURS)}
                if there.get(MAIN) != self._there.get(MAIN):
                    raise _Overtaken
                told = {name: id for name, id in ours.items() if there.get(name) != id}
                gone = {name: ZERO_SHA for name in self._there if name not in ours}
                return {Ref(name): ObjectID(id) for name, id in {**told, **gone}.items()}

            client, path = get_transport_and_path(self._remote)
            done = client.send_pack(path.encode("utf-8"), changed, repo.generate_pack_data)  # type: ignore[arg-type]
            refused = [words for words in (done.ref_status or {}).values() if words]
            if refused:
                raise _Overtaken
            self._there = ours

    @contextlib.contextmanager
    def _asked(self) -> Iterator[None]:
        """Whatever goes wrong between here and the remote is said in a sentence."""
        try:
            yield
        except (_Overtaken, LibraryNotShared):
            raise
        except Exception as error:  # a network, a server, a program for ssh: each has its own
            told = str(error).strip().splitlines()
            raise LibraryNotShared(
                sentence(
                    "The team's library {where} cannot be reached: {why}. The library on this desk "
                    "is as it was.",
                    where=_shown(self._remote),
                    why=told[0] if told else type(error).__name__,
                )
            ) from error


def _wanted(refs: Any, depth: int | None = None) -> list[ObjectID]:
    return [id for name, id in refs.items() if name.startswith(_OURS) and id is not None]


def _head(folder: Path) -> bytes | None:
    """The last publication in a folder, None for none."""
    if not (folder / ".git").exists():
        return None
    with contextlib.closing(Repo(str(folder))) as repo:
        try:
            return bytes(repo.refs[Ref(MAIN)])
        except KeyError:
            return None


def _set_back(folder: Path, before: bytes) -> None:
    """The history of a folder as it was; its files stay as they are."""
    with contextlib.closing(Repo(str(folder))) as repo:
        repo.refs[Ref(MAIN)] = ObjectID(before)


def _shown(remote: str) -> str:
    """An address without a password in it."""
    scheme, mark, rest = remote.partition("://")
    if not mark or "@" not in rest.partition("/")[0]:
        return remote
    return f"{scheme}://{rest.partition('@')[2]}"
