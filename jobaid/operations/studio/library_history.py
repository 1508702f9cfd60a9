"""A library's history, which is a git repository that nobody has to know: its publications."""

from __future__ import annotations

import datetime as dt
import weakref
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

from dulwich.errors import NotGitRepository
from dulwich.objects import Blob, Commit, Tree
from dulwich.repo import Repo

from jobaid.library.files import TOP_FILES, holds_one_thing
from jobaid.library.reading.plan_file import ENDING
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import ErrorInWords, sentence


class NoHistory(ErrorInWords, LookupError):
    """There is no such history or version; `words` say so."""


@dataclass(frozen=True, slots=True)
class Publication:
    """One publication: `number` counts from 1, `files` are those of the library it changed."""

    number: int
    commit: str
    at: dt.datetime
    author: str
    message: str
    files: tuple[str, ...]

    def as_json(self) -> dict[str, Any]:
        """The object that `jobaid history --json` writes."""
        return {
            "version": self.number,
            "commit": self.commit,
            "at": self.at.isoformat(),
            "author": self.author,
            "message": self.message,
            "files": list(self.files),
        }


class LibraryHistory:
    """The publications of the library in a folder, oldest first. Raises `NoHistory`."""

    def __init__(self, folder: Path) -> None:
        try:
            self._repo = Repo(str(folder))
        except (NotGitRepository, OSError) as error:
            raise NoHistory(
                sentence("The library in {folder} has no history.", folder=str(folder))
            ) from error
        # What came from a remote lies in packs, which are open files
        weakref.finalize(self, self._repo.close)

    @property
    def head(self) -> bytes:
        """What tells the latest publication from those before. Raises KeyError for none."""
        return bytes(self._repo.head())

    @cached_property
    def publications(self) -> tuple[Publication, ...]:
        """Every publication that changed the library."""
        found: list[Publication] = []
        before: dict[str, bytes] = {}
        for commit in self._commits():
            ids = self._ids(commit)
            files = {file for file in {*before, *ids} if before.get(file) != ids.get(file)}
            if files:
                found.append(_publication(len(found) + 1, commit, tuple(sorted(files))))
            before = ids
        return tuple(found)

    def of_script(self, script: str) -> tuple[Publication, ...]:
        """The publications that changed a script, counted by themselves. Raises `NoHistory`."""
        names = {f"{script}.yaml", f"{script}{ENDING}"}
        chosen = [
            one
            for one in self.publications
            if any(
                file.startswith("scripts/") and file.rpartition("/")[2] in names
                for file in one.files
            )
        ]
        if not chosen:
            raise NoHistory(sentence("No publication has a script `{script}`.", script=script))
        return tuple(
            Publication(number, one.commit, one.at, one.author, one.message, one.files)
            for number, one in enumerate(chosen, start=1)
        )

    def find(self, version: str, script: str | None = None) -> Publication:
        """A publication by its number (of a script, where one is named) or commit.

        Raises `NoHistory`.
        """
        among = self.publications if script is None else self.of_script(script)
        if version.isdigit() and len(version) < 7:
            if 1 <= int(version) <= len(among):
                return among[int(version) - 1]
        else:
            named = [one for one in self.publications if one.commit.startswith(version.lower())]
            if len(named) == 1 and len(version) >= 4:
                return named[0]
        raise NoHistory(
            sentence(
                "There is no version {version}; the last one is {last}.",
                version=version,
                last=len(among),
            )
        )

    def contents(self, publication: Publication) -> dict[str, bytes]:
        """The library's files as they were published, by path."""
        return self.contents_of_commit(publication.commit)

    def contents_of_commit(self, commit: str) -> dict[str, bytes]:
        """The library's files as a commit has them, by path."""
        found = {}
        for file, id in sorted(self.ids_of_commit(commit).items()):
            blob = self._repo[id]
            assert isinstance(blob, Blob)
            found[file] = blob.data
        return found

    def ids_of_commit(self, commit: str) -> dict[str, bytes]:
        """The content ids of the library's files as a commit has them, by path."""
        held = self._repo[commit.encode("ascii")]
        assert isinstance(held, Commit)
        return self._ids(held)

    def content(self, id: str) -> bytes | None:
        """A content by its id, if any publication ever had it."""
        try:
            held = self._repo[id.encode("ascii")]
        except (KeyError, ValueError):
            return None
        return held.data if isinstance(held, Blob) else None

    def said_since(self, since: dt.datetime) -> Iterator[tuple[str, str]]:
        """Author (`Name <id>`) and message of what was published since, the newest first."""
        try:
            head = self._repo.head()
        except KeyError:
            return
        for entry in self._repo.get_walker(include=[head], since=int(since.timestamp())):
            one = entry.commit
            yield one.author.decode("utf-8", "replace"), one.message.decode("utf-8", "replace")

    def _commits(self) -> list[Commit]:
        try:
            head = self._repo.head()
        except KeyError:
            return []
        walker = self._repo.get_walker(include=[head], order="topo")
        return [entry.commit for entry in walker][::-1]

    def _ids(self, commit: Commit) -> dict[str, bytes]:
        tree = self._repo[commit.tree]
        assert isinstance(tree, Tree)
        return dict(self._below(tree, ""))

    def _below(self, tree: Tree, folder: str) -> Iterator[tuple[str, bytes]]:
        for entry in tree.iteritems():
            name = folder + entry.path.decode("utf-8", "replace")
            # Another repository inside of this one has a place here and no content.
            held = self._repo[entry.sha] if entry.sha in self._repo else None  # noqa: SIM401
            if isinstance(held, Tree):
                yield from self._below(held, f"{name}/")
            elif held is not None and is_library_file(name):
                yield name, entry.sha


def is_library_file(file: str) -> bool:
    """Whether a path inside a library is one of its files."""
    return file in TOP_FILES or holds_one_thing(file) or file.endswith(ENDING)


def _publication(number: int, commit: Commit, files: tuple[str, ...]) -> Publication:
    zone = dt.timezone(dt.timedelta(seconds=commit.author_timezone))
    return Publication(
        number,
        commit.id.decode("ascii"),
        dt.datetime.fromtimestamp(commit.author_time, zone),
        commit.author.decode("utf-8", "replace").partition(" <")[0],
        commit.message.decode("utf-8", "replace").strip(),
        files,
    )
