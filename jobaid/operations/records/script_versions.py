"""Earlier forms of a script, by the beginning of their content ids: in its history, or kept."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from dulwich.errors import NotGitRepository
from dulwich.objects import Blob, Commit, Tree
from dulwich.repo import Repo

from jobaid.log.version_store import VersionError

if TYPE_CHECKING:
    from jobaid.log.version_store import VersionStore


def script_versions(library: Path, kept: VersionStore) -> Callable[[str, str], bytes | None]:
    """Finds the content of a script (its id) whose content id begins with a sign."""

    def find(script: str, sign: str) -> bytes | None:
        for id in kept.beginning(sign):
            with suppress(VersionError):
                content = kept.get(id)
                if f"id: {script}".encode() in content:
                    return content
        return _in_history(library, script, sign)

    return find


def _in_history(library: Path, script: str, sign: str) -> bytes | None:
    try:
        with Repo(str(library)) as repo:
            for entry in repo.get_walker():
                found = _in_tree(repo, entry.commit, script, sign)
                if found is not None:
                    return found
    except (NotGitRepository, OSError, KeyError):
        return None
    return None


def _in_tree(repo: Repo, commit: Commit, script: str, sign: str) -> bytes | None:
    waiting = [("", commit.tree)]
    while waiting:
        folder, id = waiting.pop()
        tree = repo[id]
        for entry in tree.iteritems() if isinstance(tree, Tree) else ():
            name = folder + entry.path.decode("utf-8", "replace")
            if name == "scripts" or folder.startswith("scripts/"):
                inner = repo[entry.sha]
                if isinstance(inner, Tree):
                    waiting.append((f"{name}/", entry.sha))
                elif (
                    isinstance(inner, Blob)
                    and name.rpartition("/")[2] == f"{script}.yaml"
                    and inner.id.decode("ascii").startswith(sign)
                ):
                    return inner.data
    return None
