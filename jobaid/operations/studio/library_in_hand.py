"""What somebody is changing of a library: the draft in the profile, else the changed folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from jobaid.library.editing.drafts import open_draft
from jobaid.library.reader import read_contents, read_library
from jobaid.operations.library_check import NotALibrary
from jobaid.operations.studio.library_history import LibraryHistory, NoHistory
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.library.reader import ReadLibrary


@dataclass(frozen=True, slots=True)
class LibraryInHand:
    """A library as it is being changed, in `folder`, and as it is live.

    Where nothing was changed both are the same.
    """

    folder: Path
    draft: ReadLibrary
    live: ReadLibrary


def library_in_hand(live: Path, profile: Path | None) -> LibraryInHand:
    """What is being changed of the library in the folder `live`.

    `profile` is where drafts lie; None where there is none. Without a draft it is what was changed
    in the library's own files since the last publication. Raises `NotALibrary` or `NotSaved`.
    """
    if not live.is_dir():
        raise NotALibrary(sentence("{folder} is no folder.", folder=str(live)))
    reading = read_library(live)
    if profile is not None:
        draft = open_draft(profile, live)
        if draft.changes():
            return LibraryInHand(draft.folder, read_library(draft.folder), reading)
    before = published_contents(live)
    return LibraryInHand(live, reading, read_contents(before) if before else reading)


def published_contents(folder: Path) -> dict[str, bytes]:
    """The files of a library as the last publication left them; none where there was none."""
    try:
        history = LibraryHistory(folder)
    except NoHistory:
        return {}
    found = history.publications
    return history.contents(found[-1]) if found else {}
