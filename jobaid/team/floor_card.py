"""The live floor: what each desk says of its present moment, and how help is asked and given.

A card is written over by the next and taken away when the desk ends: who was present when is kept
nowhere but in the agents' own shift statements.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any, Literal, Protocol, get_args

from jobaid.quick_dataclasses import dataclass
from jobaid.team.beat import short_text

FloorState = Literal["", "ready", "break", "training", "call", "hold", "wrap-up"]
"""What a person does at a desk; "" where nothing was said today."""

FLOOR_VERSION = 1
LONGEST_WORDS = 300
"""Characters of a request for help, of its answer, and of the line that is being said."""

LARGEST_CARD = 8192
"""Bytes of a card or an answer, at most."""


class BadCard(ValueError):
    """The bytes are no card and no answer: half of one, or something else."""


@dataclass(frozen=True, slots=True)
class HelpRequest:
    """An agent asks for help: in which script, at which step, at which line, in which words."""

    id: str
    at: str
    words: str = ""
    script: str = ""
    step: str = ""
    line: str = ""


@dataclass(frozen=True, slots=True)
class HelpAnswer:
    """What a supervisor answers to the request of the id `request`."""

    request: str
    words: str
    by: Mapping[str, str]
    at: str


@dataclass(frozen=True, slots=True)
class FloorCard:
    """What a desk does now, since when; `script` and `step` are titles, `at` is when it said so.

    All moments are ISO 8601 by the desk's own clock.
    """

    desk: str
    agent: Mapping[str, str]
    at: str
    team: str = ""
    state: FloorState = ""
    since: str = ""
    why: str = ""
    script: str = ""
    step: str = ""
    help: HelpRequest | None = None

    def text(self) -> bytes:
        """Its file, or its row."""
        return _text_of(asdict(self))

    @property
    def since_s(self) -> float | None:
        """For how many seconds it had been so when the card was written; None for not known."""
        return _seconds_between(self.since, self.at)


def answer_text(answer: HelpAnswer) -> bytes:
    """An answer as its file, or its row."""
    return _text_of(asdict(answer))


def read_card(data: bytes, desk: str) -> FloorCard:
    """The card of `desk`, also one that another program wrote. Raises BadCard."""
    told = _mapping(data)
    known: tuple[FloorState, ...] = get_args(FloorState)
    state = next((one for one in known if one == told.get("state")), known[0])
    asked = told.get("help")
    return FloorCard(
        desk=desk,
        agent=_person(told.get("agent")),
        at=short_text(told.get("at")),
        team=short_text(told.get("team")),
        state=state,
        since=short_text(told.get("since")),
        why=short_text(told.get("why")),
        script=short_text(told.get("script")),
        step=short_text(told.get("step")),
        help=_request(asked) if isinstance(asked, dict) else None,
    )


def read_answer(data: bytes) -> HelpAnswer:
    """An answer, also one that another program wrote. Raises BadCard."""
    told = _mapping(data)
    words = short_text(told.get("words"), LONGEST_WORDS)
    request = short_text(told.get("request"))
    if not words or not request:
        raise BadCard("it answers nothing")
    return HelpAnswer(request, words, _person(told.get("by")), short_text(told.get("at")))


class FloorChannel(Protocol):
    """Carries cards and answers between desks. Every method may raise OSError."""

    def say(self, card: bytes | None) -> None:
        """Put this desk's card there, over the one before; None takes it away."""
        ...

    def cards(self) -> dict[str, bytes]:
        """The cards that this desk may read, by desk."""
        ...

    def answer(self, desk: str, answer: bytes | None) -> None:
        """Answer another desk, in the place of an earlier answer; None takes it away."""
        ...

    def answers(self) -> list[bytes]:
        """What others answered to this desk."""
        ...

    def close(self) -> None:
        """Nothing is wanted of it for now; it may be asked again."""
        ...


def _text_of(told: Mapping[str, Any]) -> bytes:
    return json.dumps({"v": FLOOR_VERSION, **told}, separators=(",", ":")).encode("ascii") + b"\n"


def _mapping(data: bytes) -> dict[str, Any]:
    if len(data) > LARGEST_CARD:
        raise BadCard("it is too large")
    try:
        told = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise BadCard("it is no JSON") from error
    if not isinstance(told, dict):
        raise BadCard("it is no JSON object")
    return told


def _request(told: Mapping[str, Any]) -> HelpRequest | None:
    id = short_text(told.get("id"))
    if not id:
        return None
    words, line = (short_text(told.get(key), LONGEST_WORDS) for key in ("words", "line"))
    at, script, step = (short_text(told.get(key)) for key in ("at", "script", "step"))
    return HelpRequest(id, at, words, script, step, line)


def _person(told: object) -> dict[str, str]:
    named = told if isinstance(told, dict) else {}
    return {key: short_text(named.get(key)) for key in ("id", "name")}


def _seconds_between(begun: str, ended: str) -> float | None:
    try:
        first, last = (datetime.fromisoformat(one) for one in (begun, ended))
    except ValueError:
        return None
    first, last = (one if one.tzinfo else one.replace(tzinfo=UTC) for one in (first, last))
    return max(0.0, (last - first).total_seconds())
