"""Writing a change of several files of a library: all of it, or none."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from jobaid.library.editing.save import NotSaved, save_file
from jobaid.library.files import reason
from jobaid.sentences import sentence


def write_changes(
    folder: Path, before: Mapping[str, bytes], after: Mapping[str, bytes]
) -> tuple[str, ...]:
    """Have the files of the library in `folder` as in `after`; `before` is how they were read.

    Files of `before` that are not in `after` go, last. Returns which files changed. Raises
    `NotSaved` with every file as it was, where one has been changed by somebody else or the disk
    refuses.
    """
    written: list[str] = []
    gone = [file for file in before if file not in after]
    try:
        for file, content in after.items():
            if before.get(file) != content:
                save_file(folder / file, content, read=before.get(file))
                written.append(file)
        for file in gone:
            if (folder / file).read_bytes() != before[file]:
                words = sentence("{file} has been changed by somebody else.", file=file)
                raise NotSaved(words, changed=True)
        for file in gone:
            (folder / file).unlink()
    except (NotSaved, OSError) as error:
        _take_back(folder, before, after, written)
        if isinstance(error, NotSaved):
            raise
        words = sentence("The library cannot be written: {why}.", why=reason(error))
        raise NotSaved(words) from error
    return (*written, *gone)


def _take_back(
    folder: Path, before: Mapping[str, bytes], after: Mapping[str, bytes], written: list[str]
) -> None:
    """Have the files as they were read."""
    for file in written:
        if file not in before:
            (folder / file).unlink(missing_ok=True)
        else:
            save_file(folder / file, before[file], read=after[file])
    for file, content in before.items():
        if not (folder / file).exists():
            save_file(folder / file, content, read=None)
