"""Bringing two changes of one library together: of two folders, or of a draft and what is live."""

from __future__ import annotations

import shutil
from collections.abc import Collection
from pathlib import Path

from jobaid.library.editing.drafts import open_draft
from jobaid.library.editing.save import NotSaved
from jobaid.library.files import reason
from jobaid.library.merge.library_merge import ClashKey, MergedLibrary, merge_libraries
from jobaid.library.reader import read_library
from jobaid.operations.library_check import NotALibrary
from jobaid.operations.studio.library_changes import write_changes
from jobaid.operations.studio.library_history import LibraryHistory, NoHistory
from jobaid.sentences import sentence


def merge_folders(base: Path, ours: Path, theirs: Path, out: Path) -> MergedLibrary:
    """Merge two libraries that come from `base` into the folder `out`, which is new or empty.

    What is no file of a library (pictures, say) comes from ours, and from theirs where ours has
    none. Raises `NotALibrary` or `NotSaved` in words; then nothing is written.
    """
    for folder in (base, ours, theirs):
        if not (folder / "library.yaml").is_file():
            raise NotALibrary(
                sentence("{folder} is no library: it has no library.yaml.", folder=str(folder))
            )
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise NotALibrary(
            sentence("{folder} is there already. Name a new or an empty folder.", folder=str(out))
        )
    three = [read_library(folder) for folder in (base, ours, theirs)]
    language = three[1].library.house.languages[0]
    before, own, other = (one.contents for one in three)
    merged = merge_libraries(before, own, other, language)
    try:
        out.mkdir(parents=True, exist_ok=True)
        write_changes(out, {}, merged.contents)
        for folder, reading in zip((ours, theirs), three[1:], strict=True):
            _copy_others(folder, out, {*reading.contents, *three[0].contents})
    except OSError as error:
        words = sentence("{folder} cannot be written: {why}.", folder=str(out), why=reason(error))
        raise NotSaved(words) from error
    return merged


def merge_into_draft(
    live: Path,
    profile: Path,
    *,
    choose_theirs: Collection[ClashKey] = (),
    choose_ours: Collection[ClashKey] = (),
) -> MergedLibrary:
    """Bring what was published meanwhile into the draft of the library in `live`.

    Ours is the draft, theirs what is live. Where both changed one thing the draft keeps what it
    has, unless the clash is among `choose_theirs`; one among `choose_ours` is settled like that.
    While a clash is left nothing is written; with none the draft is as if it had been begun from
    what is live now. Raises `NotSaved` in words; then the draft is as it was.
    """
    draft = open_draft(profile, live)
    ours, theirs = read_library(draft.folder), read_library(live)
    base = _base_contents(live, draft.base_ids())
    language = ours.library.house.languages[0]
    merged = merge_libraries(
        base, ours.contents, theirs.contents, language, choose_theirs=choose_theirs
    )
    merged.clashes = [one for one in merged.clashes if one.key not in choose_ours]
    if not merged.clashes:
        write_changes(draft.folder, ours.contents, merged.contents)
        draft.rest_on_live()
    return merged


def _base_contents(live: Path, ids: dict[str, str]) -> dict[str, bytes]:
    """The contents that a draft's files were made from, out of the library's history."""
    try:
        history = LibraryHistory(live)
    except NoHistory:
        return {}
    contents = {file: history.content(id) for file, id in ids.items()}
    return {file: content for file, content in contents.items() if content is not None}


def _copy_others(folder: Path, out: Path, known: Collection[str]) -> None:
    for path in sorted(folder.rglob("*")):
        inside = path.relative_to(folder)
        if any(part.startswith(".") for part in inside.parts) or not path.is_file():
            continue
        target = out / inside
        if inside.as_posix() not in known and not target.exists() and path.suffix != ".yaml":
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(path, target)
