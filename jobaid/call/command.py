"""Commands as they come in: reading their parts, and saying what does not fit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Literal

from jobaid.library.findings import did_you_mean
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import ErrorInWords, Sentence, joined, sentence

if TYPE_CHECKING:
    from jobaid.call.events import Event

Command = Mapping[str, Any]


class Refused(ErrorInWords):
    """A command that does not fit; `words` say why and what would."""


@dataclass(frozen=True, slots=True)
class Done:
    """What a command did: its events, and a problem in words.

    `refused` tells a command that did not fit from one that was carried out with something
    not as it should be (a visited script that is missing, say).
    """

    events: tuple[Event, ...]
    problem: str | None = None
    refused: bool = False


def text(command: Command, key: str, needed: Sentence | None = None) -> str:
    """The text under `key`, "" where absent. `needed` says what to ask for when it is empty."""
    value = command.get(key)
    if value is None:
        value = ""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise Refused(sentence("`{key}` must be a text.", key=key))
    value = str(value)
    if needed is not None and not value.strip():
        raise Refused(needed)
    return value


What = Literal[
    "answer",
    "answered step",
    "checklist item",
    "command",
    "field",
    "language",
    "may rule",
    "never rule",
    "outcome",
    "promise",
    "reply",
    "script",
    "step",
]
"""What a command may name that has to be there."""

_UNKNOWN: Mapping[What, Sentence] = {
    "answer": sentence("There is no answer `{id}` here."),
    "answered step": sentence("There is no answered step `{id}` here."),
    "checklist item": sentence("There is no checklist item `{id}` here."),
    "command": sentence("There is no command `{id}` here."),
    "field": sentence("There is no field `{id}` here."),
    "language": sentence("There is no language `{id}` here."),
    "may rule": sentence("There is no may rule `{id}` here."),
    "never rule": sentence("There is no never rule `{id}` here."),
    "outcome": sentence("There is no outcome `{id}` here."),
    "promise": sentence("There is no promise `{id}` in this call."),
    "reply": sentence("There is no reply `{id}` here."),
    "script": sentence("There is no script `{id}` here."),
    "step": sentence("There is no step `{id}` here."),
}


def known(what: What, id: str, ids: Iterable[str]) -> str:
    """`id` where it is one of `ids`; else refuses, offering the nearest."""
    ids = list(ids)
    if id in ids:
        return id
    hint = did_you_mean(id, ids) or ""
    raise Refused(joined(_UNKNOWN[what].of(id=id[:80]), hint))
