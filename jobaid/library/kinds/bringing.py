"""What was typed, pasted or handed over is brought to the field's kind and pattern."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from jobaid.library.kinds.field_kinds import DoesNotFit, KeptValue, ReadingManner, named
from jobaid.library.kinds.linear_patterns import (
    CannotMatch,
    LinearPattern,
    can_match,
    linear_pattern,
    separators_in,
)
from jobaid.library.kinds.typed_addresses import email_of, phone_of
from jobaid.library.kinds.typed_dates import date_of
from jobaid.library.kinds.typed_numbers import money_of, number_of
from jobaid.library.kinds.typed_text import bare, cleaned, hyphened
from jobaid.library.kinds.typed_times import time_of
from jobaid.library.model.basics import Words
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.library.model import Field

YES = {"yes", "y", "yep", "yeah", "yup", "true", "on", "1", "sí", "si", "s", "claro"}
YES |= {"oui", "o", "ouais", "vrai", "ja", "j", "jawohl", "wahr", "verdadero", "sim", "sì"}
NO = {"no", "n", "nope", "nah", "false", "off", "0"}
NO |= {"non", "faux", "nein", "nee", "falsch", "falso", "não", "nao"}

# Longer than this is no answer to a question; it belongs in a note.
LONGEST = 20_000
_PLAIN = ReadingManner()
_SPARE = "-./()"
_AND = re.compile(r" (?:and|y|e|und|et) | ?[&+/] ?", re.IGNORECASE)
_MOST_PARTS = 3
_LONGEST_PARTED = 30


def bring(field: Field, typed: object, manner: ReadingManner = _PLAIN) -> KeptValue | None:
    """Bring what was typed, pasted or handed over to the field's kind.

    Returns the value to keep, or None for nothing (an empty text empties the field).
    Raises `DoesNotFit`, whose words ask where what was typed can be read in two ways. They speak to
    the agent, in the language of the interface; what they name (the field, its options, the days
    that may be meant) is in the language of the call, as the step shows it and the customer is
    asked for it.
    """
    try:
        return _brought(field, typed, manner)
    except DoesNotFit:
        spoken = _in_language(field, manner.language)
        if spoken is field:
            raise
    return _brought(spoken, typed, manner)


def _in_language(field: Field, language: str) -> Field:
    """The field with its labels in one language alone; itself where it has but one."""
    if all(len(one.by_language) < 2 for one in (field.label, *(o.label for o in field.options))):
        return field
    options = [replace(o, label=Words.of(o.label.text(language))) for o in field.options]
    return replace(field, label=Words.of(field.label.text(language)), options=tuple(options))


def _brought(field: Field, typed: object, manner: ReadingManner) -> KeptValue | None:
    if typed is None:
        return None
    if isinstance(typed, str):
        if not cleaned(typed).strip():
            return None
        if len(typed) > LONGEST and field.kind != "long-text":
            raise DoesNotFit(
                sentence(
                    "That is longer than {longest} characters. Put it in a note.", longest=LONGEST
                )
            )
    elif not isinstance(typed, bool | int | float | Decimal | list | tuple):
        raise DoesNotFit(sentence("{field} cannot hold that.", field=named(field)))
    kept = _READERS.get(field.kind, _text)(field, typed, manner)
    if field.pattern is not None and isinstance(kept, str):
        kept = _fit_pattern(field, kept)
    return kept


def _fit_pattern(field: Field, value: str) -> str:
    source = field.pattern or ""
    try:
        pattern = linear_pattern(source)
    except CannotMatch:
        # That is a finding of the check; it never stops a call.
        return value
    for form in _forms(value, source):
        if form and pattern.fullmatch(form):
            return form
    parted = _parted(value, source, pattern)
    if parted is not None:
        return parted
    if field.example:
        raise DoesNotFit(
            sentence(
                "{field} does not have that form, like {example}.",
                field=named(field),
                example=field.example,
            )
        )
    raise DoesNotFit(sentence("{field} does not have that form.", field=named(field)))


def _forms(value: str, source: str) -> Iterator[str]:
    """The value as it stands, and without what the pattern has no place for."""
    yield value
    plain = " ".join(bare(value).split())
    spare = _spare_in(source)
    squeezed = re.sub(spare, "", plain) if spare else plain
    yield from dict.fromkeys((plain, squeezed))
    for form in (plain, squeezed):
        yield from (form.upper(), form.lower())


@lru_cache(maxsize=512)
def _spare_in(source: str) -> str:
    """What matches the signs that a pattern has no place for; "" where it has for all."""
    spare = [re.escape(sign) for sign in _SPARE if not can_match(source, sign)]
    spare += [r"\s"] if not can_match(source, " ") else []
    return f"[{''.join(spare)}]+" if spare else ""


def _parted(value: str, source: str, pattern: LinearPattern) -> str | None:
    """The value with the spaces and hyphens that its pattern has ("SW1A1AA", "AB1234").

    None where they could stand in more than one way, or where it has some in other places: then
    it is asked about.
    """
    signs = separators_in(source)
    pieces = re.split(rf"[\s{re.escape(_SPARE)}:]+", bare(value))
    together = "".join(pieces)
    told = set(itertools.accumulate(map(len, pieces[:-1])))
    if not 0 < len(signs) <= _MOST_PARTS or not len(signs) < len(together) <= _LONGEST_PARTED:
        return None
    for form in dict.fromkeys((together, together.upper(), together.lower())):
        found = [
            one
            for at in itertools.combinations(range(1, len(form)), len(signs))
            if told <= set(at)
            for one in (_with_signs(form, signs, at),)
            if pattern.fullmatch(one)
        ]
        if found:
            return found[0] if len(found) == 1 else None
    return None


def _with_signs(text: str, signs: str, at: tuple[int, ...]) -> str:
    ends = (*at, len(text))
    return text[: at[0]] + "".join(
        sign + text[begin:end]
        for sign, (begin, end) in zip(signs, itertools.pairwise(ends), strict=True)
    )


def _text(field: Field, typed: object, manner: ReadingManner) -> KeptValue:
    if isinstance(typed, bool):
        return "yes" if typed else "no"
    if isinstance(typed, list | tuple):
        return ", ".join(str(one) for one in typed)
    if field.kind == "long-text":
        return str(typed)
    return hyphened(cleaned(str(typed))).strip()


def _yes_no(field: Field, typed: object, manner: ReadingManner) -> KeptValue:
    if isinstance(typed, bool):
        return typed
    word = bare(str(typed)).lower()
    if word in YES:
        return True
    if word in NO:
        return False
    raise DoesNotFit(sentence("{field} is yes or no.", field=named(field)))


def _option(field: Field, typed: object) -> str:
    word = str(typed).strip()
    for option in field.options:
        if word == option.id:
            return option.id
    lowered = {word.lower(), " ".join(bare(word).lower().split())}
    for option in field.options:
        labels = {text.strip().lower() for text in option.label.by_language.values()}
        if lowered & {option.id.lower(), *labels}:
            return option.id
    offered = ", ".join(option.label.any or option.id for option in field.options)
    raise DoesNotFit(sentence("{field} is one of: {choices}.", field=named(field), choices=offered))


def _choice(field: Field, typed: object, manner: ReadingManner) -> KeptValue:
    if isinstance(typed, list | tuple):
        if len(typed) != 1:
            raise DoesNotFit(sentence("{field} takes one choice.", field=named(field)))
        typed = typed[0]
    return _option(field, typed)


def _choices(field: Field, typed: object, manner: ReadingManner) -> KeptValue:
    many = list(typed) if isinstance(typed, list | tuple) else _several(field, str(typed))
    found: list[str] = []
    for one in many:
        if str(one).strip():
            chosen = _option(field, one)
            if chosen not in found:
                found.append(chosen)
    return found


def _several(field: Field, typed: str) -> list[str]:
    """The parts of a list as people write it; a label may have an "and" of its own."""
    parts = re.split(r"[,;\n]", typed)
    labels = {text.lower() for one in field.options for text in one.label.by_language.values()}
    if any(_AND.search(label) for label in labels):
        return parts
    return [one for part in parts for one in _AND.split(part)]


_READERS: Mapping[str, Callable[[Field, object, ReadingManner], KeptValue]] = {
    "text": _text,
    "long-text": _text,
    "number": number_of,
    "money": money_of,
    "date": date_of,
    "time": time_of,
    "phone": phone_of,
    "email": email_of,
    "yes-no": _yes_no,
    "choice": _choice,
    "choices": _choices,
}
