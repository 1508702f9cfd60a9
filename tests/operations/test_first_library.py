"""A house that has just begun its own library is told so without a file or a folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jobaid.library.cache.open_library import open_library
from jobaid.operations.library.library_memory import LibraryMemory
from jobaid.operations.library.usable_library import usable_library

if TYPE_CHECKING:
    from pathlib import Path


def test_no_script_yet_is_said_in_plain_words(tmp_path: Path) -> None:
    (tmp_path / "library.yaml").write_text("name: Ridge\ncompany: Ridge\nlanguages: [en]\n")
    usable = usable_library(open_library(tmp_path), LibraryMemory(None, None))
    assert usable.words == ("No script is published yet, so none can be opened.",)
