"""Committing a library's files: in somebody's name, at a time, whatever their git is set to."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from dulwich import porcelain
from dulwich.objects import Blob, Commit, Tree
from dulwich.repo import Repo

_FILE, _FOLDER = 0o100644, 0o040000


def commit_files(
    repo: Repo, names: Iterable[str], message: bytes, author: str, when: dt.datetime
) -> str:
    """Commit these files (paths inside the repository) as they are; one that is gone goes.

    `author` is a name, or `Name <mail>`; `when` has a time zone. Returns the commit's id.
    """
    seconds, zone = _moment(when)
    repo.get_worktree().stage([name.encode("utf-8", "surrogateescape") for name in names])
    identity = _identity(author)
    commit = porcelain.commit(
        repo,
        message=message,
        author=identity,
        committer=identity,
        author_timestamp=seconds,
        commit_timestamp=seconds,
        author_timezone=zone,
        commit_timezone=zone,
        sign=False,
        no_verify=True,
    )
    return commit.decode("ascii")


def commit_contents(
    repo: Any,
    contents: Mapping[str, bytes],
    message: bytes,
    author: str,
    when: dt.datetime,
    parents: Sequence[bytes] = (),
) -> str:
    """Commit contents by path, without touching a branch or a file. Returns the commit's id."""
    seconds, zone = _moment(when)
    commit: Any = Commit()
    commit.tree = _tree(repo, contents)
    commit.parents = list(parents)
    commit.author = commit.committer = _identity(author)
    commit.author_time = commit.commit_time = seconds
    commit.author_timezone = commit.commit_timezone = zone
    commit.message = message
    repo.object_store.add_object(commit)
    return str(commit.id, "ascii")


def _tree(repo: Any, contents: Mapping[str, bytes]) -> Any:
    tree = Tree()
    folders: dict[str, dict[str, bytes]] = {}
    for path, content in contents.items():
        top, slash, rest = path.partition("/")
        if slash:
            folders.setdefault(top, {})[rest] = content
            continue
        blob = Blob.from_string(content)
        repo.object_store.add_object(blob)
        tree.add(path.encode("utf-8", "surrogateescape"), _FILE, blob.id)
    for name, inside in folders.items():
        tree.add(name.encode("utf-8", "surrogateescape"), _FOLDER, _tree(repo, inside))
    repo.object_store.add_object(tree)
    return tree.id


def _moment(when: dt.datetime) -> tuple[int, int]:
    offset = when.utcoffset()
    if offset is None:
        raise ValueError("the time of a commit has a time zone")
    return int(when.timestamp()), int(offset.total_seconds())


def _identity(author: str) -> bytes:
    """`Name <mail>`, as git wants it; signs that would end it early are left out."""
    name, _, mail = author.partition("<")
    kept = ["".join(sign for sign in part if sign not in "<>\n\0").strip() for part in (name, mail)]
    return f"{kept[0] or 'Supervisor'} <{kept[1]}>".encode("utf-8", "replace")
