"""Publications that wait for a second person: a script with `approval: true` is in them.

A proposal is a commit on the branch `proposed/<name>` of the library's history, one for each
author; `declined/<name>` is one that was sent back. Nothing of it is live.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from dulwich.objects import Commit
from dulwich.repo import Repo

from jobaid.library.merge.library_merge import MergedLibrary, merge_libraries
from jobaid.library.reader import read_contents
from jobaid.operations.library_commits import commit_contents
from jobaid.operations.studio.library_history import LibraryHistory, NoHistory
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import ErrorInWords, sentence

if TYPE_CHECKING:
    pass

_BRANCHES = {"waiting": b"refs/heads/proposed/", "declined": b"refs/heads/declined/"}
_FROM = "Live-from: "
_SENDS_BACK = "Sends-back: "


class NoProposal(ErrorInWords, LookupError):
    """There is no such proposal, or it cannot be answered like this; `words` say why."""


@dataclass(frozen=True, slots=True)
class ProposedPublication:
    """What somebody wants to publish. `author` is `Name`, `author_id` who that is.

    `base` is the publication it was made from, `live_from` when it shall count (None: at once);
    `sent_back_by` and `sent_back_why` who declined it, and in which words.
    """

    name: str
    state: Literal["waiting", "declined"]
    commit: str
    base: str | None
    at: dt.datetime
    author: str
    author_id: str
    message: str
    files: tuple[str, ...]
    live_from: dt.datetime | None = None
    sent_back_by: str = ""
    sent_back_why: str = ""

    def as_json(self) -> dict[str, Any]:
        """The object that `jobaid proposals --json` writes."""
        return {
            "name": self.name,
            "state": self.state,
            "commit": self.commit,
            "at": self.at.isoformat(),
            "author": {"id": self.author_id, "name": self.author},
            "message": self.message,
            "files": list(self.files),
            "live_from": None if self.live_from is None else self.live_from.isoformat(),
            "sent_back_by": self.sent_back_by,
            "sent_back_why": self.sent_back_why,
        }


def scripts_to_approve(before: Mapping[str, bytes], after: Mapping[str, bytes]) -> tuple[str, ...]:
    """The ids of the changed scripts that a second person has to agree to.

    A script asks for that by `approval: true`, as it was or as it is to be.
    """
    changed = {file for file in {*before, *after} if before.get(file) != after.get(file)}
    found: dict[str, None] = {}
    for side in (before, after):
        if not any(
            file.startswith("scripts/") and b"approval" in side.get(file, b"") for file in changed
        ):
            continue
        for script in read_contents(side).library:
            if script.approval and script.file in changed:
                found[script.id] = None
    return tuple(found)


def propose(
    folder: Path,
    contents: Mapping[str, bytes],
    *,
    author: str,
    message: str,
    now: dt.datetime,
    live_from: dt.datetime | None = None,
) -> ProposedPublication:
    """Keep contents as a proposal; one that its author had before gives way. May raise OSError."""
    name = _name(author)
    text = message.strip()
    if live_from is not None:
        text += f"\n\n{_FROM}{live_from.isoformat()}"
    with _open(folder) as repo:
        head = _head(repo)
        commit = commit_contents(
            repo, contents, text.encode(), author, now, () if head is None else (head,)
        )
        repo.refs[_BRANCHES["waiting"] + name.encode("ascii")] = commit.encode("ascii")
        _remove(repo, _BRANCHES["declined"] + name.encode("ascii"))
    return proposal(folder, name)


def proposals(folder: Path) -> list[ProposedPublication]:
    """What waits, and what was sent back, the oldest first; none where there is no history."""
    try:
        history = LibraryHistory(folder)
    except NoHistory:
        return []
    with _open(folder) as repo:
        return sorted(_all(repo, history), key=lambda one: (one.at, one.name))


def proposal(folder: Path, name: str) -> ProposedPublication:
    """A proposal by its name or the beginning of its commit. Raises NoProposal."""
    found = [
        one
        for one in proposals(folder)
        if one.name == name or (len(name) >= 4 and one.commit.startswith(name))
    ]
    if len(found) != 1:
        names = ", ".join(one.name for one in proposals(folder)) or sentence("none")
        raise NoProposal(
            sentence("There is no proposal `{name}`. Waiting: {names}.", name=name, names=names)
        )
    return found[0]


def proposed_contents(folder: Path, one: ProposedPublication) -> dict[str, bytes]:
    """The whole library as the proposal has it."""
    return LibraryHistory(folder).contents_of_commit(one.commit)


def brought_together(
    folder: Path, one: ProposedPublication, live: Mapping[str, bytes]
) -> MergedLibrary:
    """The proposal on what is published now, which may be more than it was made from."""
    contents = proposed_contents(folder, one)
    base = {} if one.base is None else LibraryHistory(folder).contents_of_commit(one.base)
    if base == dict(live):
        return MergedLibrary(contents)
    language = read_contents(live).library.house.languages[0]
    return merge_libraries(base, live, contents, language)


def take_off(folder: Path, one: ProposedPublication) -> None:
    """The proposal waits no more: it is published, or taken back. May raise OSError."""
    name = one.name.encode("ascii")
    with _open(folder) as repo:
        for branch in _BRANCHES.values():
            _remove(repo, branch + name)


def send_back(
    folder: Path, one: ProposedPublication, by: str, words: str, now: dt.datetime
) -> None:
    """The proposal waits no more; its author reads `words`. `by` is `Name <id>`.

    They stand in a commit on it, so that they are where the proposal is. May raise OSError.
    """
    name = one.name.encode("ascii")
    text = f"{words.strip()}\n\n{_SENDS_BACK}{one.commit}"
    contents = proposed_contents(folder, one)
    with _open(folder) as repo:
        answer = commit_contents(
            repo, contents, text.encode(), by, now, (one.commit.encode("ascii"),)
        )
        repo.refs[_BRANCHES["declined"] + name] = answer.encode("ascii")
        _remove(repo, _BRANCHES["waiting"] + name)


def author_id(author: str) -> str:
    """Who `Name <id>` is: the id, or the name where there is none."""
    name, _, id = author.partition("<")
    return id.rstrip("> ").strip() or name.strip()


def _all(repo: Any, history: LibraryHistory) -> Iterator[ProposedPublication]:
    for state, branch in _BRANCHES.items():
        for ref in repo.refs.keys():  # noqa: SIM118  (its own type, no mapping)
            if not ref.startswith(branch):
                continue
            commit = repo[repo.refs[ref]]
            if isinstance(commit, Commit):
                name = ref[len(branch) :].decode("utf-8", "replace")
                answer, commit = _answered(repo, commit)
                one = _proposal(name, state, commit, history)
                yield one if answer is None else _with_answer(one, answer)


def _proposal(
    name: str, state: str, commit: Commit, history: LibraryHistory
) -> ProposedPublication:
    zone = dt.timezone(dt.timedelta(seconds=commit.author_timezone))
    author = commit.author.decode("utf-8", "replace")
    message = commit.message.decode("utf-8", "replace").strip()
    live_from = None
    head, _, last = message.rpartition("\n")
    if last.startswith(_FROM):
        try:
            live_from = dt.datetime.fromisoformat(last.removeprefix(_FROM).strip())
            message = head.strip()
        except ValueError:
            pass
    base = commit.parents[0].decode("ascii") if commit.parents else None
    id = commit.id.decode("ascii")
    before = {} if base is None else history.ids_of_commit(base)
    after = history.ids_of_commit(id)
    files = sorted(file for file in {*before, *after} if before.get(file) != after.get(file))
    return ProposedPublication(
        name,
        "waiting" if state == "waiting" else "declined",
        id,
        base,
        dt.datetime.fromtimestamp(commit.author_time, zone),
        author.partition(" <")[0],
        author_id(author),
        message,
        tuple(files),
        live_from,
    )


def _answered(repo: Any, commit: Commit) -> tuple[Commit | None, Commit]:
    """The words that sent a proposal back, and the proposal; None where there are no words."""
    last = commit.message.decode("utf-8", "replace").strip().rpartition("\n")[2]
    if commit.parents and last == f"{_SENDS_BACK}{commit.parents[0].decode('ascii')}":
        proposed = repo[commit.parents[0]]
        if isinstance(proposed, Commit):
            return commit, proposed
    return None, commit


def _with_answer(one: ProposedPublication, answer: Commit) -> ProposedPublication:
    words = answer.message.decode("utf-8", "replace").strip().rpartition("\n")[0].strip()
    by = answer.author.decode("utf-8", "replace").partition(" <")[0]
    return replace(one, sent_back_by=by, sent_back_why=words)


def _open(folder: Path) -> Any:
    """A repository; its ids and names are bytes, which its own types tell apart from bytes."""
    return Repo(str(folder))


def _head(repo: Any) -> bytes | None:
    try:
        return bytes(repo.head())
    except KeyError:
        return None


def _remove(repo: Any, ref: bytes) -> None:
    if ref in repo.refs:
        del repo.refs[ref]


def _name(author: str) -> str:
    plain = re.sub(r"[^a-z0-9]+", "-", author_id(author).casefold()).strip("-")
    return plain or "somebody"
