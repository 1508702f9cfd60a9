"""Ids and titles that were typed as a whole, or begun."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from jobaid.library.search.building import plain

if TYPE_CHECKING:
    from jobaid.library.search.packing import Packed
    from jobaid.library.search.search_query import SearchQuery

# What is added to the score of the words (0 to about 1).
WHOLE_ID, BEGUN_ID, ID_OF_PART, WHOLE_TITLE, BEGUN_TITLE = 3.0, 2.0, 0.5, 1.0, 0.3
# At most so many rows are looked at: ids that begin as typed after `script/`, titles.
MOST_IDS, MOST_TITLES = 2_000, 200


def by_wholes(packed: Packed, query: SearchQuery, first_part: int) -> dict[int, float]:
    """What each row gains by its id or its title; rows from `first_part` are no scripts.

    `script` and `script/step` (or `script/reply`) name one row, which then comes first. The
    title of a step or a reply gains nothing beyond its words: a script that fits as well
    comes first.
    """
    script, slash, id = query.as_id.rpartition("/")
    found = _within(packed, script, id, first_part) if slash else _named(packed, id, first_part)
    added = dict(found)
    for row, more in _titled(packed, query.text):
        added[row] = added.get(row, 0.0) + more
    return added


def _within(packed: Packed, script: str, id: str, first_part: int) -> Iterator[tuple[int, float]]:
    """Steps and replies of a script whose id is, or begins with, `id`."""
    ids, scripts, order = packed.ids, packed.scripts, packed.by_id
    exact = bisect_left(
        order, (id, True, script), key=lambda row: (ids[row], row >= first_part, scripts[row])
    )
    for row in islice(order, exact, None):
        if (ids[row], scripts[row]) != (id, script):
            break
        yield row, WHOLE_ID
    begun = bisect_left(order, id, key=ids.__getitem__)
    for row in islice(order, begun, begun + MOST_IDS):
        if not ids[row].startswith(id):
            break
        if scripts[row] == script and ids[row] != id and row >= first_part:
            yield row, BEGUN_ID


def _named(packed: Packed, id: str, first_part: int) -> Iterator[tuple[int, float]]:
    """The script with this id, and steps and replies of any script.

    A bare word is an id of steps only by chance; their titles have it as well.
    """
    ids, order = packed.ids, packed.by_id
    start = bisect_left(order, id, key=ids.__getitem__)
    for row in islice(order, start, start + MOST_IDS):
        if ids[row] != id:
            break
        if row < first_part:
            yield row, WHOLE_ID
        elif "-" in id:
            yield row, ID_OF_PART


def _titled(packed: Packed, text: str) -> Iterator[tuple[int, float]]:
    """Scripts whose title is, or begins with, these words."""
    titles, order = packed.titles, packed.by_title
    start = bisect_left(order, text, key=lambda row: plain(titles[row]))
    for row in islice(order, start, start + MOST_TITLES):
        title = plain(titles[row])
        if not title.startswith(text):
            break
        yield row, WHOLE_TITLE if title == text else BEGUN_TITLE
