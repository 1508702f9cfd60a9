"""A folder of kept calls, and its index."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from jobaid.log.index.record_index import Index


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return tmp_path / "log"


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Callable[..., Index]]:
    """Opens the index of the folder, as often as it is called; each is closed at the end."""
    there: list[Index] = []

    def open_index(writing: bool = True) -> Index:
        there.append(Index(tmp_path / "log", tmp_path / "index.sqlite", writing=writing))
        return there[-1]

    yield open_index
    for index in there:
        index.close()
