"""What the house offers in small panels: reasons, transfer targets, answers to change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jobaid.operations.callview.outline_views import step_title
from jobaid.operations.callview.text_renderer import Renderer
from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from jobaid.call.read_model import CallReadModel
    from jobaid.library.model import Choice, Library

Offer = tuple[str, str]
"""An id and its words."""


@dataclass(frozen=True, slots=True)
class AnsweredView:
    """A step that has been answered, to change its answer. `answers` are (id, words)."""

    target: str
    title: str
    chosen: str
    answers: tuple[Offer, ...]


@dataclass(frozen=True, slots=True)
class Offers:
    """The house's lists, in its first language. Reasons are free text: these are only offered."""

    skip: tuple[Offer, ...] = ()
    off_script: tuple[Offer, ...] = ()
    transfer_to: tuple[Offer, ...] = ()


def offers_of(library: Library) -> Offers:
    """The lists of this house."""
    house = library.house
    languages = house.languages

    def offered(choices: tuple[Choice, ...]) -> tuple[Offer, ...]:
        return tuple((one.id, one.label.text(languages[0], languages) or one.id) for one in choices)

    return Offers(
        offered(house.skip_reasons), offered(house.off_script_reasons), offered(house.transfer_to)
    )


def answered(call: CallReadModel) -> tuple[AnsweredView, ...]:
    """The steps answered so far, latest first, with what each could have been answered."""
    texts = Renderer(call)
    found = []
    for key, chosen in reversed(call.state.answers.items()):
        ready = call.compiled.step(key)
        if ready is None:
            continue
        answers = tuple((one.id, texts.plain(one.label) or one.id) for one in ready.step.answers)
        found.append(AnsweredView("/".join(key), step_title(ready, key, texts), chosen, answers))
    return tuple(found)
