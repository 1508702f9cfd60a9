"""Words that promise a time without giving one.

"Words like promptly and efficiently are useless. If orders must be processed within 3 hours,
say so." Only words that stand for a time or a measure are listed: "I'm sorry it wasn't
sooner" is not one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from jobaid.sentences import sentence

_ENGLISH = (
    r"promptly",
    r"efficiently",
    r"speedily",
    r"expeditiously",
    r"asap",
    r"as (?:soon|quickly|fast) as (?:possible|we can|we possibly can|I can|I possibly can)",
    r"at (?:the|your|our) earliest (?:convenience|opportunity)",
    r"(?:very |pretty |quite )?shortly(?! after| before)",
    r"(?<!how )(?<!as )(?<!too )(?:very )?soon(?=\s*(?:[.,;!?]|$))",
    r"in due course",
    r"in (?:a |good )?timely (?:manner|fashion|way)",
    r"without (?:undue )?delay",
    r"in no time",
    r"before (?:too )?long",
    r"(?:a )?reasonable (?:time|period)",
    r"(?:in|within) (?:a )?(?:few|couple of) (?:seconds|minutes|hours|days|weeks|moments)",
    r"when(?:ever)? we get (?:round|around) to it",
    r"at some point",
    r"sooner or later",
)
_SPANISH = (
    r"lo (?:antes|más pronto) posible",
    r"cuanto antes",
    r"tan pronto como (?:sea posible|podamos|pueda)",
    r"a la mayor brevedad(?: posible)?",
    r"en breve",
    r"próximamente",
    r"con prontitud",
    r"prontamente",
    r"eficientemente",
    r"con eficiencia",
    r"oportunamente",
    r"sin (?:demora|dilación)",
    r"en su debido momento",
    r"en un plazo razonable",
    r"(?<!tan )(?<!más )pronto(?=\s*(?:[.,;!?]|$))",
)
_VAGUE = re.compile(rf"(?<!\w)(?:{'|'.join((*_ENGLISH, *_SPANISH))})(?!\w)", re.IGNORECASE)
_BRACES = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_UNITS = (
    (re.compile(r"\b(?:call|ring|phone|llamar?|llamada)\w*", re.IGNORECASE), "within 2 hours"),
    (re.compile(r"\b(?:answer|reply|email|letter|write|respuesta|correo)\w*", re.IGNORECASE),
     "within 1 working day"),
    (re.compile(r"\b(?:credit|refund|money|pay|abono|reembolso)\w*", re.IGNORECASE),
     "within 3 working days"),
    (re.compile(r"\b(?:visit|engineer|deliver|order|visita|técnico|pedido)\w*", re.IGNORECASE),
     "by Thursday at 17:00"),
)  # fmt: skip


@lru_cache(maxsize=20_000)
def vague_in(source: str) -> tuple[tuple[str, tuple[int, int]], ...]:
    """The vague words of a text, each with its line and column (from 1)."""
    return tuple(_vague_in(source))


def _vague_in(source: str) -> Iterator[tuple[str, tuple[int, int]]]:
    said = _BRACES.sub(lambda match: " " * len(match[0]), source)
    for match in _VAGUE.finditer(said):
        start = match.start()
        line_start = said.rfind("\n", 0, start) + 1
        yield match[0], (said.count("\n", 0, start) + 1, start - line_start + 1)


def number_instead(source: str) -> str:
    """A sentence that suggests a number, after what the text speaks of."""
    for pattern, example in _UNITS:
        if pattern.search(source):
            return sentence("Say a number, like “{example}”.", example=example)
    return sentence("Say a number and a unit, like “within 3 hours”.")
