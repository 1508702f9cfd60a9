"""Publishing a library: what somebody changed becomes live, at once or at a time, with a reason.

A publication is a commit in the library's history; nobody has to know git. What is published is
the draft in the profile where there is one with changes, else what was changed in the library's
own files.
"""

from __future__ import annotations

import datetime as dt
import json
import shutil
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from dulwich.repo import Repo

from jobaid.library.editing.drafts import has_draft, library_is_gone, open_draft
from jobaid.library.editing.save import NotSaved, save_file
from jobaid.library.files import reason
from jobaid.library.reader import read_contents, read_library
from jobaid.library.releases import Release, release_folder, releases
from jobaid.operations.library_check import NotALibrary, check_reading
from jobaid.operations.library_commits import commit_files
from jobaid.operations.studio.library_changes import write_changes
from jobaid.operations.studio.library_history import LibraryHistory
from jobaid.operations.studio.library_in_hand import published_contents
from jobaid.operations.studio.proposed_publications import propose, scripts_to_approve
from jobaid.operations.studio.publication_watch import PublicationWatch
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import ErrorInWords, counted, joined, sentence

if TYPE_CHECKING:
    from jobaid.library.findings import Finding

ABOUT = ".publication.json"


class NotPublished(ErrorInWords, ValueError):
    """Nothing was published; `words` say why, `findings` what stands in the way."""

    def __init__(self, words: str, findings: tuple[Finding, ...] = ()) -> None:
        super().__init__(words)
        self.findings = findings


@dataclass(frozen=True, slots=True)
class PublishedLibrary:
    """What was published: the number of the publication and its commit, or from when it counts.

    `kept` are files that a release which still waits has changed too, and keeps as they are there.
    `proposal` names what waits for a second person, since one of the scripts `asks` for that:
    then nothing is live yet. `stays` says which steps stay though one of two took them out.
    """

    files: tuple[str, ...]
    number: int | None = None
    commit: str | None = None
    at: dt.datetime | None = None
    kept: tuple[str, ...] = ()
    proposal: str | None = None
    asks: tuple[str, ...] = ()
    stays: str = ""


@dataclass(frozen=True, slots=True)
class Publisher:
    """Who publishes, why and when; `now` has a time zone, the author is `Name <id>`."""

    author: str
    message: str
    now: dt.datetime


def publish(
    folder: Path,
    by: Publisher,
    *,
    profile: Path | None = None,
    at: dt.datetime | None = None,
    watch: PublicationWatch | None = None,
) -> PublishedLibrary:
    """Make what was changed of the library in `folder` live, `at` a time to come or at once.

    `profile` is where the draft lies. Raises `NotPublished`, `NotALibrary`, or what `watch` does
    where it was stopped; then everything is as it was.
    """
    watch = watch or PublicationWatch()
    _must_be_there(folder, profile)
    watch.reached("check")
    if not by.message.strip():
        raise NotPublished(sentence("Say in a few words what has changed, and why."))
    if at is not None and at <= by.now:
        raise NotPublished(sentence("That time has passed. Nothing is published."))
    take_in_releases(folder, by.now)
    live = dict(read_library(folder).contents)
    draft = None if profile is None else open_draft(profile, folder)
    changes = () if draft is None else draft.changes()
    if draft is not None and changes:
        both = [one.file for one in changes if one.moved_on]
        if both:
            raise NotPublished(
                sentence(
                    "{files} was published by somebody else since the draft was begun. Bring both "
                    "together first; the draft is safe.",
                    files=", ".join(both),
                )
            )
        new = dict(read_library(draft.folder).contents)
        by = _thanking(by, draft.folder)
    else:
        new = live
    before = published_contents(folder)
    changed = tuple(sorted(file for file in {*before, *new} if before.get(file) != new.get(file)))
    if not changed:
        raise NotPublished(sentence("Nothing has changed, so there is nothing to publish."))
    _must_be_sound(new)
    # Without a history what desks use is what a second person compares with.
    asks = scripts_to_approve(before or live, new)
    watch.reached("live")
    if asks and not before:
        _commit(folder, list(live), replace(by, message=sentence("What was in use before.")))
        before = live
    if asks:
        return _proposed(folder, live, new, before, by, at, changed, asks)
    if at is not None:
        published = _release(folder, new, changed, by, at)
    else:
        published = _make_live(folder, live, new, before, by)
    if draft is not None and changes and at is None:
        draft.follow()
    return published


def restore(
    folder: Path, version: str, by: Publisher, watch: PublicationWatch | None = None
) -> PublishedLibrary:
    """Publish again how the library was at a version (number or commit).

    Raises `NoHistory` for a version that is nowhere, `NotPublished` where something was changed and
    not published, which would be lost, or what `watch` does where it was stopped.
    """
    watch = watch or PublicationWatch()
    watch.reached("check")
    history = LibraryHistory(folder)
    publication = history.find(version)
    take_in_releases(folder, by.now)
    live = dict(read_library(folder).contents)
    before = published_contents(folder)
    _nothing_unpublished(live, before)
    new = history.contents(publication)
    if new == before:
        raise NotPublished(
            sentence("The library is as it was at version {version}.", version=version)
        )
    watch.reached("live")
    return _make_live(folder, live, new, before, by)


def make_live_or_release(
    folder: Path, new: Mapping[str, bytes], by: Publisher, at: dt.datetime | None
) -> PublishedLibrary:
    """Publish a whole content that is agreed to, at once or at a time to come.

    Raises `NotPublished` where it is not sound, or something was changed and not published.
    """
    live = dict(read_library(folder).contents)
    before = published_contents(folder)
    _nothing_unpublished(live, before)
    _must_be_sound(new)
    if at is not None:
        changed = (file for file in {*before, *new} if before.get(file) != new.get(file))
        return _release(folder, new, tuple(sorted(changed)), by, at)
    return _make_live(folder, live, new, before, by)


def take_back(folder: Path, release: Release, now: dt.datetime) -> None:
    """A release that waits does not begin: what is live stays. Raises `NotPublished`."""
    if release not in releases(folder):
        raise NotPublished(sentence("It is not waiting any more: it is live, or was taken back."))
    if release.at <= now:
        raise NotPublished(sentence("Its time has come: it is live. Roll back, if it is wrong."))
    _remove(release.folder)


def take_in_releases(folder: Path, now: dt.datetime) -> tuple[Release, ...]:
    """Bring releases whose time has come into the library's own files, as their publications.

    Raises `NotPublished` where a file was changed there and here.
    """
    begun = tuple(one for one in releases(folder) if one.at <= now)
    for release in begun:
        live = dict(read_library(folder).contents)
        before = published_contents(folder)
        theirs = dict(read_library(release.folder).contents)
        mine = {file for file in {*before, *live} if before.get(file) != live.get(file)}
        both = sorted(
            file for file in mine if theirs.get(file) not in (before.get(file), live.get(file))
        )
        if both:
            raise NotPublished(
                sentence(
                    "{files} was changed here and in the release of {at}. Take one of the two "
                    "back first.",
                    files=", ".join(both),
                    at=f"{release.at:%Y-%m-%d %H:%M} UTC",
                )
            )
        new = {file: one for file, one in live.items() if file in mine}
        new |= {file: one for file, one in theirs.items() if file not in mine}
        author, message = about_release(release)
        by = Publisher(author, message, release.at)
        files = _written(folder, live, new)
        _commit(folder, [*files, *(file for file in theirs if file not in mine)], by)
        _remove(release.folder)
    return begun


# -- parts ---------------------------------------------------------------------------------


def _must_be_there(folder: Path, profile: Path | None) -> None:
    if folder.is_dir():
        return
    if profile is None or not has_draft(profile, folder):
        raise NotALibrary(
            sentence("{folder} is no folder, so there is no library.", folder=str(folder))
        )
    raise NotALibrary(
        joined(
            library_is_gone(folder),
            sentence("Nothing is published. Once the folder is back, publish again."),
        )
    )


def _nothing_unpublished(live: Mapping[str, bytes], before: Mapping[str, bytes]) -> None:
    if live != before:
        raise NotPublished(
            sentence(
                "Something in the library was changed and is not published. Publish it or take it "
                "back first; else it would be lost."
            )
        )


def _proposed(
    folder: Path,
    live: Mapping[str, bytes],
    new: Mapping[str, bytes],
    before: Mapping[str, bytes],
    by: Publisher,
    at: dt.datetime | None,
    changed: tuple[str, ...],
    asks: tuple[str, ...],
) -> PublishedLibrary:
    """Have the change wait for a second person; what is live stays what was published."""
    try:
        one = propose(folder, new, author=by.author, message=by.message, now=by.now, live_from=at)
    except OSError as error:
        why = reason(error)
        raise NotPublished(sentence("It cannot be proposed: {why}.", why=why)) from error
    if live != before:
        # It was changed in the live files themselves: it waits in the history now.
        _written(folder, live, before)
    return PublishedLibrary(changed, commit=one.commit, at=at, proposal=one.name, asks=asks)


def _thanking(by: Publisher, draft: Path) -> Publisher:
    """The publication with thanks to those whose words the draft takes up."""
    from jobaid.operations.studio.inbox import accepted_entries, thanking_note

    note = thanking_note(accepted_entries(draft))
    return replace(by, message=f"{by.message.strip()}\n\n{note}") if note else by


def _must_be_sound(contents: Mapping[str, bytes]) -> None:
    """No error may go live: a desk would go on with what it had, and nobody would know."""
    found = check_reading(read_contents(contents))
    errors = tuple(one for one in found if one.is_error)
    if errors:
        raise NotPublished(
            joined(
                counted(
                    len(errors),
                    "There is an error in it, so nothing is published.",
                    "There are %Ln errors in it, so nothing is published.",
                ),
                errors[0].words,
            ),
            errors,
        )


def _make_live(
    folder: Path,
    live: Mapping[str, bytes],
    new: Mapping[str, bytes],
    before: Mapping[str, bytes],
    by: Publisher,
) -> PublishedLibrary:
    _written(folder, live, new)
    changed = tuple(sorted(file for file in {*before, *new} if before.get(file) != new.get(file)))
    commit = _commit(folder, changed, by)
    kept = _carried_into_releases(folder, before, new)
    number = len(LibraryHistory(folder).publications)
    return PublishedLibrary(changed, number, commit, kept=kept)


def _written(folder: Path, live: Mapping[str, bytes], new: Mapping[str, bytes]) -> tuple[str, ...]:
    try:
        return write_changes(folder, live, new)
    except NotSaved as trouble:
        raise NotPublished(joined(trouble.words, sentence("Nothing is published."))) from trouble


def _commit(folder: Path, files: tuple[str, ...] | list[str], by: Publisher) -> str:
    try:
        repo = _repository(folder)
        with repo:
            return commit_files(repo, files, by.message.strip().encode(), by.author, by.now)
    except OSError as error:
        raise NotPublished(
            sentence(
                "The files are live, but the history cannot be written: {why}. Publish again.",
                why=reason(error),
            )
        ) from error


def _repository(folder: Path) -> Repo:
    """The library's history, begun where there is none."""
    if (folder / ".git").exists():
        return Repo(str(folder))
    return Repo.init(str(folder), default_branch=b"main")


def _release(
    folder: Path,
    new: Mapping[str, bytes],
    changed: tuple[str, ...],
    by: Publisher,
    at: dt.datetime,
) -> PublishedLibrary:
    """Put the whole new content where desks read it from that time on."""
    target = release_folder(folder, at)
    if target.exists():
        raise NotPublished(sentence("There is a release for that time already. Take another time."))
    write_release(target, new, by.author, by.message)
    return PublishedLibrary(changed, at=at)


def write_release(target: Path, new: Mapping[str, bytes], author: str, message: str) -> None:
    """Put a release into its folder, whole or not at all. Raises `NotPublished`."""
    beside = target.with_name(f".writing-{uuid4().hex}")
    about = {"v": 1, "author": author, "message": message.strip()}
    try:
        for file, content in new.items():
            save_file(beside / file, content, read=None)
        text = json.dumps(about, ensure_ascii=True).encode("ascii")
        save_file(beside / ABOUT, text, read=None)
        beside.rename(target)
    except (NotSaved, OSError) as error:
        shutil.rmtree(beside, ignore_errors=True)
        why = error.words if isinstance(error, NotSaved) else reason(error)
        raise NotPublished(sentence("The release cannot be written: {why}", why=why)) from error


def _carried_into_releases(
    folder: Path, before: Mapping[str, bytes], new: Mapping[str, bytes]
) -> tuple[str, ...]:
    """Have what was published now also in the releases to come, which hold whole libraries.

    A file that a release changes itself stays as it is there, and is told.
    """
    kept: set[str] = set()
    changed = {file for file in {*before, *new} if before.get(file) != new.get(file)}
    for release in releases(folder):
        theirs = read_library(release.folder).contents
        for file in changed:
            held = theirs.get(file)
            if held == new.get(file):
                continue
            if held != before.get(file):
                kept.add(file)
            elif file in new:
                save_file(release.folder / file, new[file], read=held)
            else:
                (release.folder / file).unlink(missing_ok=True)
    return tuple(sorted(kept))


def about_release(release: Release) -> tuple[str, str]:
    """Who made a release, as `Name <id>`, and why."""
    try:
        told = json.loads((release.folder / ABOUT).read_text(encoding="ascii"))
        return str(told["author"]), str(told["message"])
    except (OSError, ValueError, KeyError, TypeError):
        return "", f"Release of {release.at:%Y-%m-%d %H:%M} UTC"


def _remove(folder: Path) -> None:
    """Take a release away: at once for whoever looks."""
    gone = folder.with_name(f".gone-{uuid4().hex}")
    try:
        folder.rename(gone)
    except OSError as error:
        raise NotPublished(
            sentence("The release cannot be taken away: {why}.", why=reason(error))
        ) from error
    shutil.rmtree(gone, ignore_errors=True)
