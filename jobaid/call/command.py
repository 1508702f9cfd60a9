"""Commands as they come in: reading their parts, and saying what does not fit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from jobaid.call.events import Event
from jobaid.library.findings import did_you_mean

Command = Mapping[str, Any]


class Refused(Exception):
    """A command that does not fit; `words` say why and what would."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.words = words


@dataclass(frozen=True, slots=True)
class Done:
    """What a command did: its events, and a problem in words.

    `refused` tells a command that did not fit from one that was carried out with something
    not as it should be (a visited script that is missing, say).
    """

    events: tuple[Event, ...]
    problem: str | None = None
    refused: bool = False


def text(command: Command, key: str, needed: str | None = None) -> str:
    """The text under `key`, "" where absent. `needed` says what to ask for when it is empty."""
    value = command.get(key)
    if value is None:
        value = ""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise Refused(f"`{key}` must be a text.")
    value = str(value)
    if needed is not None and not value.strip():
        raise Refused(needed)
    return value


def known(what: str, id: str, ids: Iterable[str]) -> str:
    """`id` where it is one of `ids`; else refuses, offering the nearest."""
    ids = list(ids)
    if id in ids:
        return id
    hint = did_you_mean(id, ids) or ""
    raise Refused(f"There is no {what} `{id[:80]}` here. {hint}".strip())
