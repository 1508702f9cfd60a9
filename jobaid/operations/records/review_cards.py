"""The scorecard of a review as it was, and until when its agent may dispute it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Protocol

from jobaid.library.hours import OpenSpan, due_after, zone_of
from jobaid.library.reading.page_reader import read_page
from jobaid.log.index.index_rows import moment_of
from jobaid.log.version_store import VersionError

if TYPE_CHECKING:
    from jobaid.library.model import House, Library
    from jobaid.library.model.scorecard import Scorecard

_MOST_DAYS = 400


class KeepsVersions(Protocol):
    """Gives back a content by its id."""

    def get(self, identifier: str) -> bytes:
        """The content with this id. Raises VersionError."""
        ...


class ReviewCards:
    """Finds the scorecard by which a call was reviewed. For any thread, one at a time."""

    def __init__(self, versions: KeepsVersions, library: Callable[[], Library]) -> None:
        self._versions = versions
        self._library = library
        self._read: dict[str, Scorecard | None] = {}

    def of(self, review: Mapping[str, Any]) -> Scorecard | None:
        """The card of a review in its version, else as it is now; None where it has gone."""
        told = review.get("card")
        card = told if isinstance(told, Mapping) else {}
        id, version = str(card.get("id") or ""), str(card.get("version") or "")
        found = self._version(id, version)
        return found if found is not None else self.now(id)

    def is_as_reviewed(self, review: Mapping[str, Any], card: Scorecard) -> bool:
        """Whether this is the card in the very version of the review."""
        told = review.get("card")
        return isinstance(told, Mapping) and told.get("version") == card.content_id

    def now(self, id: str) -> Scorecard | None:
        """The card that the library has under this id, or one that had it before."""
        cards = self._library().scorecards
        found = cards.get(id)
        if found is not None:
            return found
        return next((one for one in cards.values() if id in one.was), None)

    def deadline(self, review: Mapping[str, Any]) -> dt.datetime | None:
        """Until when the card lets an agent dispute a review; None where nothing says so."""
        released, card = moment_of(review.get("at")), self.of(review)
        if released is None or card is None:
            return None
        return dispute_deadline(card, released, self._library().house)

    def _version(self, id: str, version: str) -> Scorecard | None:
        present = self._library().scorecards.get(id)
        if present is not None and present.content_id == version:
            return present
        if version not in self._read:
            self._read[version] = None
            try:
                content = self._versions.get(version)
            except VersionError:
                return None
            self._read[version] = read_page(f"scorecards/{id or 'card'}.yaml", content)[0]
        return self._read[version]


def dispute_deadline(card: Scorecard, released: dt.datetime, house: House) -> dt.datetime | None:
    """When the card's working days after a release have passed; None where it gives none."""
    days = card.dispute_days
    if days is None or not 0 <= days <= _MOST_DAYS:
        return None
    try:
        local = released.astimezone(zone_of(house.timezone))
        return due_after(OpenSpan(days, "working day"), local, house)
    except (OverflowError, ValueError):
        return None
