"""Questions of the house that lead: they praise, take sides, or wait for a yes.

"Never guess or presume": an answer is worth something only where the question leaves both ways
open. Only forms that lead whatever the subject is are listed, in the languages of the house.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from jobaid.library.checks.passages import passage
from jobaid.library.checks.script_context import found
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.library.checks.library_context import LibraryContext
    from jobaid.library.findings import Finding

# One side only: not led is who names the other side too ("how easy or hard was it").
_ONE_SIDED = (
    r"how (?:very |much )?(?:satisfied|happy|pleased|glad|delighted|impressed|grateful|easy|simple|"
    r"helpful|friendly|good|great|excellent|wonderful|quick|fast|well)\b",
    r"how much (?:did|do) you (?:like|love|enjoy|appreciate)\b",
    r"how (?:bad|poor|unhappy|dissatisfied|annoyed|slow|difficult|hard)\b",
    r"(?:cómo de|cuán|qué tan) "
    r"(?:satisfech|content|feliz|fácil|sencill|amable|útil|buen|rápid|difícil|mal)\w*",
    r"cuánto (?:le|te) (?:ha )?(?:gust|encant)\w*",
)
_LEADING = (
    r"(?:isn't|wasn't|aren't|weren't|didn't|doesn't|don't|haven't|hasn't|won't|wouldn't|couldn't) "
    r"(?:it|we|you|they|he|she|that)\b",
    r"(?:do|would|will) you (?:agree|admit|accept) that\b",
    r"(?:surely|obviously|of course)\b",
    r"(?:excellent|great|wonderful|outstanding|first-class) (?:service|support|help|care|team)\b",
    r"¿(?:verdad|no es así|no cree(?:s)?|a que sí)\b",
    r"(?:está|estás) de acuerdo (?:en|con) que\b",
    r"(?:excelente|magnífic\w+|estupend\w+) (?:servicio|atención|ayuda|trato)\b",
)
_EITHER = re.compile(r"(?<!\w)(?:or|o|u|y|and|rather than|ni)(?!\w)", re.IGNORECASE)
_SIDED = re.compile(rf"(?<!\w)(?:{'|'.join(_ONE_SIDED)})", re.IGNORECASE)
_LED = re.compile(rf"(?<![\w'])(?:{'|'.join(_LEADING)})", re.IGNORECASE)
_NEAR = 40
_FIX = (
    "Ask it openly, both ends named: “From nought, very hard, to ten, very easy: how was it?”, "
    "“Is it sorted?”, “What should we have done differently?”"
)


def check_house(whole: LibraryContext) -> Iterator[Finding]:
    """The questions asked at the end of a call."""
    for question in whole.library.house.questions:
        thing = sentence("The question `{question}`", question=question.id)
        for one in passage(question.text, question, "text", thing, spoken=True):
            for line in one.lines():
                led = leading_in(line.source)
                if led is not None:
                    words, place = led
                    told = sentence(
                        "{thing} leads: “{words}” tells the customer what to answer.",
                        thing=line.thing,
                        words=words,
                    )
                    yield found("library.yaml", "JA118", line.at(*place), told, _FIX)


def leading_in(source: str) -> tuple[str, tuple[int, int]] | None:
    """The first words of a question that lead, with line and column (from 1); None: none do."""
    source = source.replace("’", "'")
    for match in _SIDED.finditer(source):
        if _EITHER.search(source[match.end() : match.end() + _NEAR]) is None:
            return match[0], _place(source, match.start())
    led = _LED.search(source)
    return None if led is None else (led[0], _place(source, led.start()))


def _place(source: str, at: int) -> tuple[int, int]:
    line = source.rfind("\n", 0, at) + 1
    return source.count("\n", 0, at) + 1, at - line + 1
