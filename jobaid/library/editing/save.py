"""Writing an edited file back: whole or not at all, and never over somebody else's change."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from jobaid.disk_sync import sync_file, sync_folder
from jobaid.library.files import reason
from jobaid.library.yaml_source import LARGEST_FILE
from jobaid.sentences import sentence

Rename = Callable[[Path, Path], None]


class NotSaved(Exception):
    """The file is as it was. `words` say why, `changed` whether somebody else has changed it."""

    def __init__(self, words: str, *, changed: bool = False) -> None:
        super().__init__(words)
        self.words = words
        self.changed = changed


def save_file(
    path: Path, content: bytes, *, read: bytes | None, rename: Rename = os.replace
) -> None:
    """Put `content` in the place of the file at `path`, by rename.

    `read` are the bytes that were edited (None: there was no such file). Where other bytes stand
    there by now, nothing is written and `NotSaved` raised, as for whatever the disk refuses: the
    edit is still in the caller's hands. A link is followed; who may read the file stays as it is.
    `rename` is what moves a finished file into place (a platform may have to try twice).
    """
    # Of a link the file it leads to is the one that is edited.
    target = Path(os.path.realpath(path))
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".tmp")
    except OSError as error:
        raise _refused(path, error) from error
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            sync_file(file.fileno())
        if read is None:
            # Made by `mkstemp` for its owner alone; a file of a library is for all who read it.
            mask = os.umask(0)
            os.umask(mask)
            os.chmod(beside, 0o666 & ~mask)
        else:
            shutil.copymode(target, beside)
        # As late as can be: between this and the rename nobody else has time to write.
        if _bytes_of(target) != read:
            raise NotSaved(_words_of_change(path, read), changed=True)
        rename(beside, target)
    except FileNotFoundError as error:
        raise NotSaved(_words_of_change(path, read), changed=True) from error
    except OSError as error:
        raise _refused(path, error) from error
    finally:
        with suppress(OSError):
            beside.unlink()
    with suppress(OSError):  # what was written is in its place
        sync_folder(target.parent)


def _bytes_of(path: Path) -> bytes | None:
    try:
        with open(path, "rb") as file:
            return file.read(LARGEST_FILE + 1)
    except FileNotFoundError:
        return None


def _words_of_change(path: Path, read: bytes | None) -> str:
    if read is None:
        words = sentence(
            "{file} is there already. Nothing is written, and what you wrote is not lost: "
            "choose another name, or look at what stands there.",
            file=path.name,
        )
    else:
        words = sentence(
            "{file} has been changed by somebody else since it was opened. Nothing is written, "
            "and what you wrote is not lost: look at the other change first.",
            file=path.name,
        )
    return words


def _refused(path: Path, error: OSError) -> NotSaved:
    return NotSaved(
        sentence(
            "{file} cannot be written: {why}. What you wrote is not lost.",
            file=path.name,
            why=reason(error),
        )
    )
