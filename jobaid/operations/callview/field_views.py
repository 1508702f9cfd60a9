"""Fields to fill, and what is typed into them and into notes: what becomes an event, and when.

Typing is kept whenever it pauses (the screen's timer says when). What may become a card number
is held back until it has ended (`jobaid.log.mask`); a value that does not fit is kept as it was
typed, and is only complained of once the field has been left.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from jobaid.library.kinds import DoesNotFit, bring
from jobaid.library.model import Field, Words
from jobaid.library.texts.rendered import clean
from jobaid.operations.callview.view_models import AskView
from jobaid.operations.desk.hand import DRAFT, LONGEST_NOTE, InHand
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.operations.callview.text_renderer import Renderer

TOO_LONG = sentence(
    "This note is longer than {longest} characters. The first {longest} are kept; "
    "the rest belongs in a note of its own.",
    longest=LONGEST_NOTE,
)


def field_of(hand: InHand, name: str) -> Field:
    """The declaration of a field; one of its own name where nobody declares it."""
    engine = hand.engine
    return engine.compiled.field(name, engine.scripts_here()) or Field(name, Words.of(name))


def ask_view(hand: InHand, name: str, texts: Renderer) -> AskView:
    """A field as it is drawn."""
    state = hand.engine.state
    field = field_of(hand, name)
    misfit = state.misfits.get(name)
    kept = state.fields.get(name)
    chosen: tuple[str, ...] = ()
    if field.kind in ("choice", "choices", "yes-no") and kept is not None:
        chosen = tuple(map(_id, kept)) if isinstance(kept, list) else (_id(kept),)
    return AskView(
        field=name,
        label=texts.words(field.label) or name,
        kind=field.kind,
        required=field.required,
        text=misfit if misfit is not None else shown_value(field, kept),
        options=_options(field, texts),
        chosen=chosen,
        example=field.example,
        hint=texts.words(field.hint) or None,
        problem=problem_of(hand, name),
        pattern=field.pattern,
    )


def problem_of(hand: InHand, name: str) -> str | None:
    """Why what stands in a field does not fit; None while it is being typed."""
    misfit = hand.engine.state.misfits.get(name)
    if misfit is None or name in hand.typing:
        return None
    try:
        bring(field_of(hand, name), misfit, today=hand.engine.local_now().date())
    except DoesNotFit as trouble:
        return trouble.words
    return None


def _options(field: Field, texts: Renderer) -> tuple[tuple[str, str], ...]:
    if field.kind == "yes-no":
        yes = "Sí" if texts.language.startswith("es") else "Yes"
        return (("yes", yes), ("no", "No"))
    return tuple((one.id, texts.words(one.label) or one.id) for one in field.options)


def _id(kept: Any) -> str:
    if isinstance(kept, bool):
        return "yes" if kept else "no"
    return str(kept)


def shown_value(field: Field, kept: Any) -> str:
    """A kept value as it stands in its field, ready to be typed on."""
    if kept is None:
        return ""
    if isinstance(kept, bool):
        return "yes" if kept else "no"
    if isinstance(kept, list):
        return ", ".join(str(one) for one in kept)
    if isinstance(kept, float):
        return format(Decimal(repr(kept)).normalize(), "f")
    return clean(str(kept))


def value_to_keep(hand: InHand, name: str, text: str, ended: bool) -> str | None:
    """What of a text typed into a field is to be kept now; None for nothing yet."""
    field = field_of(hand, name)
    masked = hand.mask(name, field.pattern).settle(text, ended=ended)
    if not ended and not masked.found and masked.text != text:
        # Digits that may become a card number: a part of them is no value.
        return None
    state = hand.engine.state
    if masked.text == state.misfits.get(name):
        return None
    return masked.text


def note_to_keep(hand: InHand, text: str, ended: bool) -> tuple[list[dict[str, Any]], str | None]:
    """The commands that keep the note box as it stands now, and a problem in words.

    While it is being written it is a field; once it has ended, what is new in it is a note.
    """
    problem = None
    if len(text) > LONGEST_NOTE:
        text, problem = text[:LONGEST_NOTE], TOO_LONG
    new = text[len(hand.noted) :] if hand.noted and text.startswith(hand.noted) else text
    kept = hand.mask(DRAFT, None).settle(new, ended=ended).text
    draft = hand.engine.state.fields.get(DRAFT, "")
    commands: list[dict[str, Any]] = []
    if not ended:
        if kept != draft and (kept.strip() or draft):
            commands.append({"do": "fill", "field": DRAFT, "value": kept})
        return commands, problem
    hand.noted = text if text.strip() else ""
    if kept.strip():
        commands.append({"do": "note", "text": kept.strip()})
    if draft:
        commands.append({"do": "fill", "field": DRAFT, "value": ""})
    return commands, problem
