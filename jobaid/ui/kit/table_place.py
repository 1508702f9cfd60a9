"""Where a person is in a table, and how that stays where the same rows are read anew."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field, replace
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from jobaid.quick_dataclasses import dataclass
from jobaid.ui.kit.table_pages import PAGE, PageAsked, SteppedSource, TableSource

if TYPE_CHECKING:
    from collections.abc import Callable

    from jobaid.ui.kit.table_pages import PageRead

Run = tuple[int, int]
"""The first and the last of rows that stand one after the other."""


@dataclass(frozen=True, slots=True)
class TablePlace:
    """The row in hand and its column, what is selected, the first row that shows.

    `above` is how many px of that row are out of sight, `in_sight` whether the row in hand shows.
    """

    current: int = 0
    column: int = 0
    selected: tuple[Run, ...] = ()
    top: int = 0
    above: int = 0
    in_sight: bool = True

    @property
    def rows(self) -> tuple[Run, ...]:
        """All rows that count in it."""
        return (*self.selected, (self.current, self.current), (self.top, self.top))


@runtime_checkable
class FollowedSource(SteppedSource, TableSource, Protocol):
    """A source that knows again what stood in an earlier one."""

    def where_now(
        self, before: TableSource, rows: Sequence[Run], known: Mapping[int, str]
    ) -> list[Run]:
        """Where rows that stood there in `before` stand now, in order; what is gone is left out.

        `known` has the ids of those that were read. To be called after `whole`.
        """


@dataclass(slots=True)
class Following:
    """A source that is to show in the place of an earlier one, with the same rows in hand.

    `read` is for another thread; until a person is elsewhere what it found holds.
    """

    source: FollowedSource
    before: TableSource
    place: TablePlace
    known: Mapping[int, str]
    order: tuple[str, bool]
    count: int = -1
    now: TablePlace = TablePlace()
    pages: dict[int, PageRead] = field(default_factory=dict)

    def read(self, stopped: Callable[[], bool]) -> Following:
        """Find all rows, those of the place among them, and the pages that will show."""
        if self.count < 0:
            self.count = self.source.whole(stopped)
        if not stopped():
            self.now = self._place_now()
            for row in (self.now.top, self.now.top + PAGE // 2, self.now.current):
                number = min(row, max(0, self.count - 1)) // PAGE
                if number not in self.pages:
                    asked = PageAsked(number * PAGE, None, number * PAGE, PAGE, *self.order)
                    self.pages[number] = self.source.page(asked)
        return self

    def _place_now(self) -> TablePlace:
        place, last = self.place, max(0, self.count - 1)

        def of(row: int) -> int:
            found = self.source.where_now(self.before, ((row, row),), self.known)
            return found[0][0] if found else min(row, last)

        return replace(
            place,
            current=of(place.current),
            selected=tuple(self.source.where_now(self.before, place.selected, self.known)),
            # Where the beginning shows it goes on showing: what came since is there
            top=of(place.top) if place.top or place.above else 0,
        )
