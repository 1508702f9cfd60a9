"""What is drawn of a step: its line, fields, checklist and answers, with words ready to show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from jobaid.library.texts import TextPiece


@dataclass(frozen=True, slots=True)
class Explained:
    """A glossary term that stands in the line."""

    term: str
    means: str


@dataclass(frozen=True, slots=True)
class SayView:
    """The line to say. `seconds` is how long it takes aloud."""

    pieces: tuple[TextPiece, ...]
    markdown: str
    plain: str
    exact: bool
    exact_because: str | None
    seconds: int
    terms: tuple[Explained, ...] = ()


@dataclass(frozen=True, slots=True)
class AskView:
    """A field of the step. `problem` says why what was typed does not fit.

    `card_taken_out`: what is being typed held a card number, which `text` does not.
    """

    field: str
    label: str
    kind: str
    required: bool
    text: str
    options: tuple[tuple[str, str], ...] = ()
    chosen: tuple[str, ...] = ()
    example: str | None = None
    hint: str | None = None
    problem: str | None = None
    pattern: str | None = None
    card_taken_out: bool = False


@dataclass(frozen=True, slots=True)
class DoView:
    """A checklist item. `done_s` is when it was ticked, in seconds since the start."""

    id: str
    text: str
    must: bool
    done: bool
    done_s: int | None = None


@dataclass(frozen=True, slots=True)
class AnswerView:
    """An answer; `waits_for` says what it still waits for where it is not open.

    `always`: an urgent one of another step that the script wants in sight at every step. `heard`:
    the customer has said it already.
    """

    id: str
    number: int
    label: str
    target: str
    enabled: bool
    waits_for: str | None = None
    urgent: bool = False
    always: bool = False
    heard: bool = False


@dataclass(frozen=True, slots=True)
class WayOnView:
    """The way on from a step without an answer: where it leads, or what it still waits for."""

    does: Literal["next", "wrap-up"]
    target: str = ""
    waits_for: str | None = None
