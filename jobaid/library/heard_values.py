"""What a customer's first sentence already says: values for fields, and its language.

Nothing is guessed: a value is taken only where one field alone can hold it and the words say it
once. Whoever asks shows it to a person before it counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from jobaid.library.customer_fields import NAME
from jobaid.library.heard_names import EMAIL, name_in
from jobaid.library.kinds import DoesNotFit, ReadingManner, bring

if TYPE_CHECKING:
    from jobaid.library.model import Field

_NUMBER = re.compile(r"(?<![\w.,:/£$€])\+?\(?\d(?:[ .()\-]{0,2}\d)*(?![\w:/]|[.,]\d)")
_MIXED = re.compile(r"(?<!\w)(?=[\w-]*\d)(?=[\w-]*[^\W\d_])\w[\w-]*\w(?!\w)")
_TO_CALL = re.compile(
    r"\b(?:phone|mobile|cell|telephone|landline|ring|call|reach|tel[eé]fono|m[oó]vil|fijo"
    r"|ll[aá]m|whatsapp)\w*\W+(?:\w+\W+){0,4}$",
    re.IGNORECASE,
)
# What a number is said to be: "policy number 123", "número de póliza 123", "order 123".
_WHAT_NUMBER = re.compile(
    r"(?:(?P<before>[^\W\d_]+)\s+(?:number|num|no|code|id|ref(?:erence)?)"
    r"|(?:n[uú]mero|c[oó]digo|referencia)\s+(?:del?\s+)?(?:(?:la|el|mi|su)\s+)?(?P<after>[^\W\d_]+))"
    r"\b[^.!?\d]{0,40}$"
    r"|\b(?P<noun>order|invoice|policy|claim|ticket|case|booking|reservation|tracking|parcel|serial"
    r"|routing|card|meter|model|zip|fax|ssn|security|account|cuenta|pedido|factura|p[oó]liza|reserva|caso|tarjeta"
    r"|contador)\W+(?:(?:is|was|es|no|number|n[uú]mero)\W+){0,3}$"
    r"|\b(?:my|our|mi|nuestr[oa])\s+(?P<mine>[^\W\d_]+)(?:\s+(?:is|was|es)|\s*:)\s+$",
    re.IGNORECASE,
)
# Whose something is tells the word nearest before it: "they are not answering at 020 ...".
_WHOSE = re.compile(
    r"\b(?:(?P<other>they|theirs?|he|him|his|she|hers?|yours?|some(?:one|body)|hackers?"
    r"|scammers?|alguien|ell[oa]s?|él|su|sus)|i|i['’]?m|my|mine|me|our|ours|us|we|yo|mi|mis|mío"
    r"|nuestr[oa]|nos)\b(?=[^.!?]*$)",
    re.IGNORECASE,
)
_CAME_FROM = re.compile(
    r"\b(?:calls?|called|rang|messages?|texts?|llamadas?|mensajes?)\s+(?:\w+\s+){0,3}"
    r"(?:from|by|de|del|desde)\b[^.!?]{0,20}$",
    re.IGNORECASE,
)
# A day is no number of anything: 2026-04-16, 16-04-2026, 16.4.26.
_DAY = re.compile(r"(?:\d{4}([-.])\d{1,2}\1\d{1,2}|\d{1,2}([-.])\d{1,2}\2(?:\d{4}|\d{2}))")
# Nor is what stands before the name of a street: "3536 1659 Hoog St".
_STREET = re.compile(
    r"[ ,\n]*(?:[\w.'’-]+[ ,\n]+){0,3}(?:street|st|avenue|ave|road|rd|lane|drive|court|square|sq"
    r"|place|apt|suite|calle|avenida|avda|plaza|paseo)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")
_NO_KIND = frozenset(
    (
        "a", "an", "my", "the", "your", "our", "his", "her", "their", "its", "this", "that", "and",
        "is", "right", "correct", "full", "whole", "following", "new", "old", "current", "same",
        "only", "other", "best", "contact", "reach", "es", "mi", "su", "un", "una", "number",
        "número", "numero", "código", "codigo", "code", "reference", "referencia",
    )
)  # fmt: skip
# A house whose labels are English has callers who speak Spanish, and the other way round.
_TWINS = {"cuenta": "account", "cliente": "customer", "pedido": "order", "factura": "invoice"}
_TWINS |= {english: spanish for spanish, english in _TWINS.items()} | {"acct": "account"}
_LONGEST = 500
_PHONE_LEAST, _PHONE_MOST = 9, 15

_COMMON: Mapping[str, str] = {
    "en": "i i'm i've my me the a an is was it's to for you your have has been not don't of and "
    "on this that can with from hello hi what how",
    "es": "yo mi me el la los las un una es era no de y en que por para con está estoy tengo ha "
    "he hola buenos buenas usted se lo del al muy desde",
}
"""Small words by language: who speaks it uses several in every sentence."""


def heard_language(words: str, languages: Iterable[str]) -> str | None:
    """Which of these languages (tags) a sentence is in; None where that is not plain.

    Told by the small words that are common in it, so at least three of them are needed.
    """
    found = re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)?", words[:_LONGEST].casefold())
    said = {word.replace("’", "'") for word in found}
    counts = sorted(
        ((len(said.intersection(_COMMON.get(tag, "").split())), tag) for tag in languages),
        reverse=True,
    )
    if not counts or counts[0][0] < 3 or (len(counts) > 1 and counts[0][0] < 2 * counts[1][0]):
        return None
    return counts[0][1]


def heard_values(
    words: str, fields: Iterable[Field], manner: ReadingManner | None = None
) -> dict[str, str]:
    """What a sentence says of these fields, by name, as it was said."""
    words, fields = words[:_LONGEST], tuple(fields)
    manner = ReadingManner() if manner is None else manner
    holding: dict[str, list[str]] = {}
    for piece, lead, behind in _pieces(words):
        able = [one.name for one in fields if _is_for(one, piece, lead, behind, manner)]
        if len(able) == 1 and piece not in holding.setdefault(able[0], []):
            holding[able[0]].append(piece)
    values = {name: said[0] for name, said in holding.items() if len(said) == 1}
    name = name_in(words)
    if name and any(one.name == NAME for one in fields):
        values[NAME] = name
    return values


def _pieces(words: str) -> Iterator[tuple[str, str, str]]:
    """What could be a value, with the words before it and those behind it."""
    for found in EMAIL.finditer(words):
        yield found[0].strip(" .-"), words[: found.start()][-_LEAD:], ""
    rest = EMAIL.sub(" ", words)
    for found in _NUMBER.finditer(rest):
        piece = found[0].strip(" .-")
        if _DAY.fullmatch(piece) is None:
            lead = rest[: found.start()][-_LEAD:]
            yield piece, lead, rest[found.end() :]
    # Letters and digits together are plain enough by themselves.
    for found in _MIXED.finditer(rest):
        yield found[0], "", ""


def _is_for(field: Field, piece: str, lead: str, behind: str, manner: ReadingManner) -> bool:
    """Whether a piece is a value of this field, by its look and by the words around it."""
    whose = [one["other"] for one in _WHOSE.finditer(lead)]
    if (whose and whose[-1]) or _CAME_FROM.search(lead):
        return False
    calls, what = _TO_CALL.search(lead), _WHAT_NUMBER.search(lead)
    named = ""
    if what is not None:
        word = next(one for one in what.groups() if one).casefold()
        named = "" if word in _NO_KIND else word
    # What is said last before a number is what it is.
    to_call = calls is not None and (what is None or not named or what.start() <= calls.start())
    if named and not to_call and "@" not in piece and not _is_called(field, named):
        return False
    asked_for = any(_is_called(field, one) for one in _WORD.findall(lead.casefold()))
    if not asked_for and not to_call and _STREET.match(behind):
        return False
    if field.kind == "text" and not asked_for and not any(map(str.isalpha, piece)):
        grouped = not piece.isdigit() and (lead.strip() or behind.strip(" .,!?"))
        if to_call or grouped:
            return False
    return _can_hold(field, piece, manner, to_call=to_call)


def _is_called(field: Field, what: str) -> bool:
    """Whether a field's label or name has such a word: "accounts" is "account" too."""
    if what in _NO_KIND or len(what) < _SHORTEST:
        return False
    labels = " ".join((field.name, *field.label.by_language.values())).casefold()
    names = _WORD.findall(labels)
    return any(
        one.startswith(name[:_STEM]) for name in {what, _TWINS.get(what, what)} for one in names
    )


def _can_hold(field: Field, piece: str, manner: ReadingManner, *, to_call: bool) -> bool:
    """Whether a field is made for such a piece: a kind or a pattern of its own says so.

    `to_call`: the words before it speak of calling.
    """
    digits = sum(sign.isdigit() for sign in piece)
    if field.kind == "email":
        fitting = "@" in piece
    elif field.kind == "phone":
        fitting = "@" not in piece and _PHONE_LEAST <= digits <= _PHONE_MOST
        fitting = fitting and (to_call or piece.startswith(("+", "0", "(0")))
        fitting = fitting and not any(sign.isalpha() for sign in piece)
    else:
        fitting = field.kind == "text" and bool(field.pattern) and digits >= _LEAST_DIGITS
    if not fitting:
        return False
    try:
        return bring(field, piece, manner) is not None
    except DoesNotFit:
        return False


_LEAD = 90  # characters before a number
_STEM, _SHORTEST = 5, 4
_LEAST_DIGITS = 3  # a pattern for less describes too much of what people say
