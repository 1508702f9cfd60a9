"""Parts of a library that are read when they are first looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, TypeVar, overload

from jobaid.library.keyed import Keyed
from jobaid.library.model import Script
from jobaid.library.reading.script_reader import read_script
from jobaid.library.search_rows import SearchRow

T = TypeVar("T")


class Lazy(Mapping[str, T]):
    """A mapping whose content is made when somebody first asks for it."""

    def __init__(self, make: Callable[[], Mapping[str, T]]) -> None:
        self._make = make
        self._made: Mapping[str, T] | None = None

    def _all(self) -> Mapping[str, T]:
        # Two threads that ask at once both make it; they make the same.
        if self._made is None:
            self._made = self._make()
        return self._made

    def __getitem__(self, key: str) -> T:
        return self._all()[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._all())

    def __len__(self) -> int:
        return len(self._all())

    def __repr__(self) -> str:
        return f"Lazy({dict(self)!r})"

    def __reduce__(self) -> tuple[Any, ...]:
        # Sent to another process it goes whole.
        return dict, (dict(self),)


class LazyScripts(Keyed[Script]):
    """The scripts of a library, each read from its kept bytes when it is opened.

    `files` maps ids to files; `content` gives the bytes of a file, the very ones that the
    library was listed from wherever they are still to be had. Raises KeyError for an id that
    is not listed, and for a script whose file has vanished or lost its content since.
    """

    def __init__(
        self,
        files: Mapping[str, str],
        content: Callable[[str], bytes | None],
        ready: Mapping[str, Script],
    ) -> None:
        super().__init__(files)
        self._files = files
        self._content = content
        self._ready = dict(ready)

    def __getitem__(self, key: str) -> Script:
        script = self._ready.get(key)
        if script is None:
            file = self._files[key]
            content = self._content(file)
            script = None if content is None else read_script(file, content)[0]
            if script is None:
                raise KeyError(key)
            self._ready[key] = script
        return script

    def __repr__(self) -> str:
        return f"LazyScripts({list(self._files)!r})"

    def __reduce__(self) -> tuple[Any, ...]:
        return dict, (dict(self),)


class LazyRows(Sequence[SearchRow]):
    """Rows that are unpacked when they are first looked at."""

    def __init__(self, make: Callable[[], list[SearchRow]]) -> None:
        self._make = make
        self._made: list[SearchRow] | None = None

    def _all(self) -> list[SearchRow]:
        if self._made is None:
            self._made = self._make()
        return self._made

    @overload
    def __getitem__(self, index: int) -> SearchRow: ...
    @overload
    def __getitem__(self, index: slice) -> list[SearchRow]: ...
    def __getitem__(self, index: int | slice) -> SearchRow | list[SearchRow]:
        return self._all()[index]

    def __iter__(self) -> Iterator[SearchRow]:
        return iter(self._all())

    def __len__(self) -> int:
        return len(self._all())
