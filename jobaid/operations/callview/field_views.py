"""Fields as they are drawn: labels, options, what stands in them, and what does not fit."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from jobaid.late_patterns import late_pattern
from jobaid.library.kinds import DoesNotFit, bring
from jobaid.library.kinds.typed_numbers import decimal_mark, decimals_of
from jobaid.library.model import Field, Words
from jobaid.library.texts.rendered import clean
from jobaid.library.texts.spoken_values import say_date
from jobaid.operations.callview.step_view_models import AskView

if TYPE_CHECKING:
    from jobaid.call.read_model import CallReadModel
    from jobaid.operations.callview.text_renderer import Renderer

_EXACT = late_pattern(r"-?\d+(?:\.\d+)?")


def field_of(call: CallReadModel, name: str) -> Field:
    """The declaration of a field; one of its own name where nobody declares it."""
    return call.field(name) or Field(name, Words.of(name))


def ask_view(name: str, texts: Renderer, typing: Mapping[str, bool]) -> AskView:
    """A field as it is drawn; `typing` are those that are being typed in (`LiveDetails`)."""
    call = texts.call
    state = call.state
    field = field_of(call, name)
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
        text=misfit
        if misfit is not None
        else shown_value(field, kept, texts.language, call.library.house.currency),
        options=_options(field, texts),
        chosen=chosen,
        example=_example(field, texts.language),
        hint=texts.words(field.hint) or None,
        problem=None if name in typing else problem_of(call, name),
        pattern=field.pattern,
        card_taken_out=typing.get(name, False),
    )


def problem_of(call: CallReadModel, name: str) -> str | None:
    """Why what stands in a field does not fit."""
    misfit = call.state.misfits.get(name)
    if misfit is None:
        return None
    try:
        bring(field_of(call, name), misfit, call.manner)
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


def shown_value(field: Field, kept: Any, language: str = "en", currency: str = "") -> str:
    """A kept value as it stands in its field, ready to be typed on: it is read again as it is.

    A date has its year; numbers and amounts have the decimal mark of the call's language.
    """
    if kept is None:
        return ""
    if isinstance(kept, bool):
        return "yes" if kept else "no"
    if isinstance(kept, list):
        return ", ".join(str(one) for one in kept)
    if field.kind == "date" and isinstance(kept, str):
        return _read_back(kept, language)
    told = format(Decimal(repr(kept)).normalize(), "f") if isinstance(kept, float) else str(kept)
    if field.kind in ("number", "money") and _EXACT.fullmatch(told):
        if field.kind == "money" and not decimals_of(currency):
            told = told.removesuffix(".00")
        return told.replace(".", decimal_mark(language))
    return clean(told)


def _example(field: Field, language: str) -> str | None:
    """An example as people would write it: files have dates as machines do."""
    if field.kind == "date" and field.example:
        return _read_back(field.example, language)
    return field.example


def _read_back(kept: str, language: str) -> str:
    """A kept date in words, as they are read again."""
    try:
        return say_date(dt.date.fromisoformat(kept), language, "year")
    except ValueError:
        return clean(kept)
