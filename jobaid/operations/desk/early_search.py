"""A search by the words that are typed, before and while the desk has its library.

It needs the index alone, so that a start shows what it finds long before a library is open.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal, NamedTuple

from jobaid.library.heard_names import without_values

if TYPE_CHECKING:
    from jobaid.library.cache.search_cache import LastSearch
    from jobaid.library.search import SearchIndex

MOST_HITS = 12
LONGEST_SEARCH = 500


class HitRow(NamedTuple):
    """Something that fits the `words` typed into the search, "" where nothing was typed."""

    kind: Literal["script", "step", "reply", "article"]
    script: str
    id: str
    title: str
    detail: str
    words: str = ""


KnownRows = Callable[[str], tuple[str, str] | None]
"""(title, about) of a script by its id; None where there is none of that id."""


ForOthers = Callable[[str], str]
"""Whom a script is for, in words, where not for this desk's customers; "" for all others."""


def _for_everybody(script: str) -> str:
    return ""


def hits_of(
    index: SearchIndex, words: str, known: KnownRows, others: ForOthers = _for_everybody
) -> tuple[HitRow, ...]:
    """Scripts, steps and replies that fit the words, best first; those of unknown scripts not.

    `others` says whom a script is for that is not for the customers of this desk: such come last.
    """
    rows = []
    about_what = without_values(words[:LONGEST_SEARCH])
    for hit in index.find(about_what, limit=MOST_HITS):
        found = known(hit.script) if hit.script else ("", "")
        if found is not None:
            title, about = found
            detail = about if hit.kind == "script" else title or hit.script
            whose = others(hit.script)
            detail = f"{whose}: {detail}" if whose and detail else whose or detail
            rows.append(HitRow(hit.kind, hit.script, hit.id, hit.title, detail, words))  # type: ignore[arg-type]
    return tuple(sorted(rows, key=lambda row: bool(others(row.script))))


class EarlyFinder:
    """What fits the words in the library as it was when it was last open.

    `last` is for who opens it: its search need not be loaded again where nothing has changed.
    """

    def __init__(self, index: SearchIndex, last: LastSearch | None = None) -> None:
        self._index = index
        self.last = last

    def find(self, words: str) -> tuple[HitRow, ...]:
        """Scripts, steps and replies that fit the words, best first."""
        return hits_of(self._index, words, self._known)

    def _known(self, script: str) -> tuple[str, str]:
        return self._index.title_of(script), ""
