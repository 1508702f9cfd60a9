"""The scripts that an agent has pinned: first between calls, each on the same digit every day."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from jobaid.sentences import Sentence, sentence

if TYPE_CHECKING:
    from jobaid.library.model import Library

Pins = tuple[str, ...]
"""Ids of scripts, in the order of their digits."""

MOST_PINS = 9
"""As many as have a digit."""

TOO_MANY = sentence("Nine scripts are pinned, as many as have a digit. Unpin one of them first.")


class PinnedScripts:
    """What agents have pinned, as the library has it now.

    A renamed script keeps its pin, once `look_for_renamed` has found it; one that is gone waits
    for its return without a place.
    """

    def __init__(self, agent: Callable[[], str], library: Callable[[], Library]) -> None:
        self._agent = agent
        self._library = library
        self._told: Mapping[str, Pins] = {}
        self._renamed: Mapping[str, str] = {}

    def are(self, pins: Mapping[str, Pins]) -> None:
        """They are these, by the ids of agents."""
        self._told = dict(pins)

    @property
    def here(self) -> Pins:
        """The agent's that can be opened."""
        there = self._library().scripts
        return tuple(dict.fromkeys(one for one in map(self._now, self._own) if one in there))

    def turned(self, script: str) -> Pins | Sentence:
        """The agent's pins with this script as the last, or without it; else why not."""
        if script in self.here:
            return tuple(one for one in self._own if self._now(one) != script)
        return (*self._own, script) if len(self.here) < MOST_PINS else TOO_MANY

    def may_be_renamed(self) -> bool:
        """Whether a pinned script is not there, so that it is worth to `look_for_renamed`."""
        there = self._library().scripts
        return bool(there) and any(one not in there for pins in self._told.values() for one in pins)

    def look_for_renamed(self) -> None:
        """Find out which scripts have another id now. Reads all of them: for another thread."""
        from jobaid.operations.records.present_names import present_ids

        self._renamed = present_ids(self._library(), "script").get("script", {})

    @property
    def _own(self) -> Pins:
        return self._told.get(self._agent(), ())

    def _now(self, pin: str) -> str:
        return pin if pin in self._library().scripts else self._renamed.get(pin, pin)
