"""What everything in the service area stands on: the record, the library in use, and who looks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from jobaid.library.due_times.phrases import read_due
from jobaid.library.hours import zone_of
from jobaid.log.statements import BadStatement
from jobaid.operations.area_desk import AreaDesk
from jobaid.operations.roles import sight_of
from jobaid.sentences import Sentence, sentence

if TYPE_CHECKING:
    from jobaid.library.due_times.due_reading import DueReading
    from jobaid.library.model import Library
    from jobaid.log.index.sight import Sight

NOT_KEPT_NOW = sentence("Nothing can be kept now, so nothing was changed.")


class ServiceDesk(AreaDesk):
    """Over promises and complaints, in the time of the house."""

    @property
    def library(self) -> Library:
        """The library in use."""
        return self.in_use.library

    @property
    def sight(self) -> Sight | None:
        """The calls that they may see."""
        return sight_of(self.viewer)

    @property
    def leads(self) -> bool:
        """Whether they look after a team: a supervisor, or where nobody has told roles."""
        return self.viewer.role in ("", "supervisor")

    def now(self) -> dt.datetime:
        """What time it is where the house is."""
        return super().now().astimezone(zone_of(self.library.house.timezone))

    def name_of(self, id: str, told: str = "") -> str:
        """What the house calls a person; else what the record does."""
        person = self.library.people.get(id)
        return person.name if person is not None and person.name else told or id

    def read_due(self, words: str) -> DueReading:
        """When words say that something is due, from now on."""
        house = self.library.house
        return read_due(words, self.now(), house, house.languages[0])

    def try_to_say(
        self,
        kind: str,
        of: str | None,
        added: Mapping[str, Any],
        on_saved: Callable[[], None] | None = None,
    ) -> Sentence | str | None:
        """Keep a statement in this person's name; why it was refused, None where it is kept."""
        try:
            kept = self.say(kind, of, added, on_saved=on_saved)
        except BadStatement as refused:
            return refused.words
        return NOT_KEPT_NOW if kept is None else None
