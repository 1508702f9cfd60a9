"""The same answers as the index gives, straight from the day files: slow, but always there."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jobaid.log.index.found import DayFiles
    from jobaid.log.index.query import Query
    from jobaid.log.index.rows import Place, Row


class Scan:
    """Every row of the day files, held in memory until they are read again. Raises nothing."""

    def __init__(self, files: DayFiles, places: Iterable[Place]) -> None:
        self._rows: list[tuple[Row, set[str]]] = []
        self._amended: list[tuple[str, Place, set[str]]] = []
        for place in places:
            for found in files.documents(place):
                if found.mark.amendment:
                    self._amended.append((found.mark.of, place, found.words()))
                else:
                    self._rows.append((found.row(), found.words()))
        best: dict[str, Row] = {}
        for row, _ in sorted(self._rows, key=lambda pair: (-pair[0].rev, pair[0].place)):
            if row.id:
                best.setdefault(row.id, row)
        self._best = best

    def page(self, query: Query, limit: int) -> list[Row]:
        """As `Asking.page`."""
        amended = {of for of, _, words in self._amended if query.words.fits(words)}
        found = [
            row
            for row, words in self._rows
            if self._is_shown(row)
            and query.fits(row)
            and (row.id in amended or query.words.fits(words))
        ]
        return sorted(found, key=lambda row: row.order, reverse=True)[:limit]

    def by_id(self, start: str, limit: int) -> list[Row]:
        """As `Asking.by_id`."""
        exact = self._best.get(start)
        if exact is not None or not start:
            return [] if exact is None else [exact]
        return [self._best[id] for id in sorted(self._best) if id.startswith(start)][:limit]

    def copies(self, id: str) -> list[Row]:
        """As `Asking.copies`."""
        return [row for row, _ in self._rows if row.id == id]

    def hidden(self) -> list[Row]:
        """As `Asking.hidden`."""
        return [row for row, _ in self._rows if not self._is_shown(row)]

    def amendments(self, of: str) -> list[Place]:
        """As `Asking.amendments`."""
        places = {place for told, place, _ in self._amended if told == of}
        return sorted(places, key=lambda place: (place.day, place.desk))

    def _is_shown(self, row: Row) -> bool:
        return not row.id or self._best[row.id] is row
