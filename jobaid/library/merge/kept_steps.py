"""What is said of steps that stay in a merge though one of two took them out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jobaid.library.reader import read_contents
from jobaid.sentences import listed, sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jobaid.library.merge.library_merge import MergeClash, MergedLibrary


def kept_words(merged: MergedLibrary, languages: Sequence[str] = ()) -> str:
    """Which steps stay though one of two took them out; "" for none."""
    if not merged.kept:
        return ""
    titles = [_title(merged, one, languages) for one in merged.kept]
    return sentence(
        "Taken out by one of you and changed by the other, so it stays: {steps}. Delete what is "
        "not wanted.",
        steps=listed([f"“{title}”" for title in titles]),
    )


def _title(merged: MergedLibrary, one: MergeClash, languages: Sequence[str]) -> str:
    """What a kept step is called, as the form calls it."""
    id, file = one.step or "", one.key[0]
    content = merged.contents.get(file)
    for script in read_contents({} if content is None else {file: content}).library:
        if (step := script.step(id)) is not None:
            return step.title.text(languages[0] if languages else "", tuple(languages)) or id
    return id
