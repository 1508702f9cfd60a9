"""What the words of a query come to in each row of a library.

A BM25 of fields (Robertson and Zaragoza 2009) made simple: what a word is worth in a row is
settled when the index is built; a query adds worth times rarity.
"""

from __future__ import annotations

import heapq
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import replace
from itertools import repeat
from operator import mul
from typing import TYPE_CHECKING

from jobaid.library.search.building import FULL
from jobaid.library.search.matching import Matcher
from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from jobaid.library.search.packing import Packed
    from jobaid.library.search.search_query import SearchQuery

# A filler beside words that carry a subject; a word that stands in the running text only.
FILLER, WEAK = 0.12, 0.25
# Entries of word lists read in full for one search; then only the best rows so far are
# looked up, in so many lists. It keeps a search over 200,000 rows within the time of a key.
ENTRIES = 12_000
BEST_ROWS = 120
LOOKED_UP = 32


@dataclass(frozen=True, slots=True)
class _RankingRun:
    """A stretch of a word list: one word of the library, for one word of the query.

    `weight` is the most that an entry of it can give a row.
    """

    word: int
    weight: float
    strong: bool
    first: int
    last: int


class Ranking:
    """Scores the rows of one library."""

    def __init__(self, packed: Packed) -> None:
        self._packed = packed
        self._matcher = Matcher(packed)

    def scores(self, query: SearchQuery, rows: range, limit: int) -> dict[int, float]:
        """The best of `rows` by the query's words: the share of the most they could give.

        About 1 for a row with every word where it counts most; rows without any are left
        out, and so are those that stand after `limit` better ones (and `BEST_ROWS`).
        """
        wanted, most = self._wanted(query.content, query, rows)
        content = len(wanted)
        if not any(wanted):
            # Nothing but small words is known here: then they are what there is to find.
            wanted, most = self._wanted(query.fillers, query, rows)
            content = len(wanted)
        else:
            fillers, more = self._wanted(query.fillers, query, rows, FILLER)
            wanted, most = wanted + fillers, most + more
        if not any(wanted):
            return {}
        read, looked_up = _shared_out(wanted, content)
        each = [self._read(runs) for runs in read]
        scores: dict[int, float] = {}
        for got in each:
            if not scores:
                scores = dict(got)
                continue
            for row, value in got.items():
                scores[row] = scores.get(row, 0.0) + value
        scores = _best(scores, max(limit, BEST_ROWS))
        for got, runs in zip(each, looked_up, strict=True):
            self._look_up(scores, got, runs)
        return {row: score / most for row, score in scores.items()}

    def _wanted(
        self, words: tuple[str, ...], query: SearchQuery, rows: range, factor: float = 1.0
    ) -> tuple[list[list[_RankingRun]], float]:
        """For each word the runs it may be found in; and the most that all could give."""
        wanted: list[list[_RankingRun]] = []
        most = 0.0
        for word in words:
            meant = self._matcher.meant(word, begun=word == query.begun, spanish=query.spanish)
            most += factor * max(meant.values(), default=0.0)
            wanted.append(
                [
                    run
                    for number, weight in meant.items()
                    for run in self._runs(number, weight * factor, rows)
                ]
            )
        return wanted, most

    def _runs(self, word: int, weight: float, rows: range) -> list[_RankingRun]:
        packed = self._packed
        runs: list[_RankingRun] = []
        for strong, at, entries, most in (
            (True, packed.strong_at, packed.strong_rows, weight),
            (False, packed.weak_at, packed.weak_rows, weight * WEAK),
        ):
            first, last = at[word], at[word + 1]
            if rows.start:
                first = bisect_left(entries, rows.start, first, last)
            if rows.stop < len(packed.ids):
                last = bisect_left(entries, rows.stop, first, last)
            if first < last:
                runs.append(_RankingRun(word, most, strong, first, last))
        return runs

    def _read(self, runs: list[_RankingRun]) -> dict[int, float]:
        """The best value of each row in these runs."""
        got: dict[int, float] = {}
        for run in runs:
            values = self._values(run)
            if not got:
                got = dict(values)
                continue
            for row, value in values:
                if got.get(row, 0.0) < value:
                    got[row] = value
        return got

    def _values(self, run: _RankingRun) -> Iterable[tuple[int, float]]:
        packed = self._packed
        if not run.strong:
            return zip(packed.weak_rows[run.first : run.last], repeat(run.weight), strict=False)
        worth = packed.strong_worth[run.first : run.last]
        rows = packed.strong_rows[run.first : run.last]
        return zip(rows, map(mul, worth, repeat(run.weight / FULL)), strict=True)

    def _look_up(
        self, scores: dict[int, float], got: dict[int, float], runs: list[_RankingRun]
    ) -> None:
        """Add to each of `scores` what these runs give beyond `got`, of the same word."""
        packed = self._packed
        found: dict[int, float] = {}
        for run in runs:
            rows = packed.strong_rows if run.strong else packed.weak_rows
            for row in scores:
                at = bisect_left(rows, row, run.first, run.last)
                if at < run.last and rows[at] == row:
                    share = packed.strong_worth[at] / FULL if run.strong else 1.0
                    found[row] = max(found.get(row, 0.0), run.weight * share)
        for row, value in found.items():
            scores[row] += max(0.0, value - got.get(row, 0.0))


def _shared_out(
    wanted: list[list[_RankingRun]], content: int
) -> tuple[list[list[_RankingRun]], list[list[_RankingRun]]]:
    """Which runs of each word are read in full, and which only looked up for the best rows.

    The weightiest are read first, as far as `ENTRIES` lasts (the quit-and-continue strategy
    of Moffat and Zobel 1996). The words after the first `content` bring no row of their own.
    """
    read: list[list[_RankingRun]] = [[] for _ in wanted]
    looked_up: list[list[_RankingRun]] = [[] for _ in wanted]
    entries, lists = ENTRIES, LOOKED_UP
    weightiest = sorted(
        ((number, run) for number, runs in enumerate(wanted) for run in runs),
        key=lambda one: (-one[1].weight, one[0], one[1].word, one[1].first),
    )
    for number, run in weightiest:
        if number < content and entries == ENTRIES:
            run = replace(run, last=min(run.last, run.first + entries))
        size = run.last - run.first
        if number < content and size <= entries:
            read[number].append(run)
            entries -= size
        elif lists:
            looked_up[number].append(run)
            lists -= 1
    return read, looked_up


def _best(scores: dict[int, float], most: int) -> dict[int, float]:
    """The rows with the highest scores; of equal ones those that stand first."""
    if len(scores) <= most:
        return scores
    least = heapq.nlargest(most, scores.values())[-1]
    above = {row: score for row, score in scores.items() if score > least}
    equal = sorted(row for row, score in scores.items() if score == least)
    return above | dict.fromkeys(equal[: most - len(above)], least)
