"""The search over a library: build it from its rows, keep it as bytes, ask it."""

from __future__ import annotations

import heapq
from bisect import bisect_left
from collections.abc import Iterable
from typing import TYPE_CHECKING

from jobaid.library.search.building import pack
from jobaid.library.search.packing import KIND_OF_LETTER, Packed, from_bytes, to_bytes
from jobaid.library.search.ranking import Ranking
from jobaid.library.search.short_forms import NO_SHORT_FORMS, ShortForms
from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from jobaid.library.search_rows import SearchRow


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing found. `score`: about 1 when every word was found where it counts most."""

    kind: str
    script: str
    id: str
    title: str
    score: float


_BEFORE_ARTICLES = 3


class SearchIndex:
    """Finds scripts, steps and replies by ids, titles and callers' words.

    It never changes once it is made and may be asked from several threads.
    """

    def __init__(self, packed: Packed) -> None:
        self._packed = packed
        self._ranking = Ranking(packed)
        self._titles: dict[str, str] | None = None
        # Scripts stand first.
        self._first_part = bisect_left(
            range(len(packed.kinds)), True, key=lambda row: packed.kinds[row] != "S"
        )

    @classmethod
    def build(
        cls, rows: Iterable[SearchRow], short_forms: ShortForms = NO_SHORT_FORMS
    ) -> SearchIndex:
        """The index of these rows; the same rows in the same order give the same answers.

        `short_forms` are the house's own, in titles as in what is typed.
        """
        return cls(pack(rows, short_forms))

    def dump(self) -> bytes:
        """The index as bytes, for a cache beside the library's."""
        return to_bytes(self._packed)

    @classmethod
    def load(cls, data: bytes) -> SearchIndex:
        """The index that `dump` wrote. Raises `StaleIndex` at any doubt: build it anew."""
        return cls(from_bytes(data))

    def __len__(self) -> int:
        return len(self._packed.ids)

    def title_of(self, script: str) -> str:
        """What a script is called; "" where none has that id."""
        packed = self._packed
        if self._titles is None:
            scripts = range(self._first_part)
            self._titles = {packed.ids[row]: packed.titles[row] for row in scripts}
        return self._titles.get(script, "")

    def find(
        self, words: str, *, limit: int = 20, kinds: frozenset[str] | None = None
    ) -> list[Hit]:
        """What fits these words, best first; nothing for no words.

        `words` are a caller's sentence, an id (`script` or `script/step`), a title, or the
        beginning of any of them; the last word counts as unfinished until a blank or a full
        stop follows. `kinds` keeps to some of "script", "step", "reply", "article". Equal scores
        stand in the order of the library, scripts first; an article, which leads nowhere, never
        stands among the first three where there is something else. Never raises.
        """
        from jobaid.library.search.search_query import SearchQuery
        from jobaid.library.search.wholes import by_wholes

        query = SearchQuery.read(words, self._packed.short_forms)
        if not query.content or limit <= 0:
            return []
        rows = self._rows_of(kinds)
        packed = self._packed
        scores = self._ranking.scores(query, rows, limit)
        for row, more in by_wholes(packed, query, self._first_part).items():
            scores[row] = scores.get(row, 0.0) + more
        if kinds is not None:
            scores = {
                row: score
                for row, score in scores.items()
                if KIND_OF_LETTER[packed.kinds[row]] in kinds
            }
        best = heapq.nsmallest(limit, scores, key=lambda row: (-scores[row], row))
        leading = [row for row in best if packed.kinds[row] != "A"][:_BEFORE_ARTICLES]
        best = [*leading, *(row for row in best if row not in leading)]
        return [
            Hit(
                KIND_OF_LETTER[packed.kinds[row]],
                packed.scripts[row],
                packed.ids[row],
                packed.titles[row],
                round(scores[row], 4),
            )
            for row in best
        ]

    def _rows_of(self, kinds: frozenset[str] | None) -> range:
        """The rows worth reading when only these kinds are wanted."""
        if kinds is None or kinds > {"script"}:
            return range(len(self))
        if "script" in kinds:
            return range(self._first_part)
        return range(self._first_part, len(self))
