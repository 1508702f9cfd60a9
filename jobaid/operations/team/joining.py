"""Beginning a shared folder, or joining one that is there."""

from __future__ import annotations

import os
from pathlib import Path

from jobaid.log.platform import PLATFORM, Platform
from jobaid.log.trouble import why
from jobaid.sentences import ErrorInWords, sentence
from jobaid.team.shared_folder import SharedFolder
from jobaid.team.team_memory import read_memory

_PROOF = "proof-{desk}.tmp"


class NotJoined(ErrorInWords, ValueError):
    """A folder cannot be shared so; `words` say why and what to do."""


def shared_folder(
    profile: Path, desk: str, chosen: str, platform: Platform = PLATFORM
) -> SharedFolder | None:
    """The folder that the settings name, None for none.

    One that is there and was never exchanged with is begun where it has nothing of a shared folder
    yet; one that is gone, or was emptied since, is never made anew.
    """
    if not chosen.strip():
        return None
    folder = SharedFolder(Path(chosen.strip()).expanduser(), desk, platform=platform)
    known = read_memory(profile, platform)
    if known.folder != folder.where or not known.done:
        try:
            if folder.folder.is_dir():
                folder.begin()
        except OSError:
            return folder  # the exchange says what is wrong
    return folder


def begin_folder(path: str, profile: Path, desk: str) -> Path:
    """Make a shared folder, its own folder too where that is missing. Raises NotJoined."""
    folder = _folder(path, profile)
    if not folder.parent.is_dir():
        raise NotJoined(
            sentence(
                "The folder {folder} is not there, so none can be made in it. Nothing was done. "
                "Make it first, or choose another.",
                folder=folder.parent,
            )
        )
    shared = SharedFolder(folder, desk)
    try:
        folder.mkdir(exist_ok=True)
        shared.begin()
    except OSError as error:
        raise _refused(folder, error) from error
    _prove(shared, desk)
    return folder


def join_folder(path: str, profile: Path, desk: str) -> Path:
    """A shared folder that somebody has begun. Raises NotJoined where it is none."""
    folder = _folder(path, profile)
    shared = SharedFolder(folder, desk)
    if not folder.is_dir():
        raise NotJoined(
            sentence(
                "The folder {folder} is not there. Nothing was done. Look whether its drive is "
                "connected.",
                folder=folder,
            )
        )
    try:
        shared.check()
    except OSError as error:
        raise NotJoined(
            sentence(
                "{folder} is no shared folder of Job Aid yet. Nothing was done. Whoever has it "
                "first begins it; the others join.",
                folder=folder,
            )
        ) from error
    _prove(shared, desk)
    return folder


def _folder(path: str, profile: Path) -> Path:
    if not path.strip():
        raise NotJoined(sentence("Say which folder."))
    folder = Path(os.path.abspath(Path(path.strip()).expanduser()))
    own = Path(os.path.abspath(profile))
    if folder == own or own in folder.parents or folder in own.parents:
        raise NotJoined(
            sentence(
                "{folder} and this desk's own profile, {profile}, lie in each other. Nothing was "
                "done. Choose a folder of its own.",
                folder=folder,
                profile=own,
            )
        )
    return folder


def _prove(shared: SharedFolder, desk: str) -> None:
    """Write and take away a file: whoever may only read is told so now."""
    proof = shared.folder / "desks" / _PROOF.format(desk=desk)
    try:
        PLATFORM.write_whole(proof, [b"proof\n"])
        PLATFORM.remove(proof)
    except OSError as error:
        raise _refused(shared.folder, error) from error


def _refused(folder: Path, error: OSError) -> NotJoined:
    return NotJoined(
        sentence(
            "Nothing can be written in {folder}: {why}. Nothing was done. Ask whoever looks after "
            "it to let you write there.",
            folder=folder,
            why=why(error),
        )
    )
