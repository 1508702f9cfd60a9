"""The words by which callers say who they are, told from what they call about.

Light: the search of a start needs it before anything else is loaded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jobaid.late_patterns import late_pattern

EMAIL = late_pattern(r"[^\s@,;<>()]+@[^\s@,;<>()]+\.[^\W\d_]{2,}")
_NAMED = late_pattern(
    r"(?:\bmy (?:full )?name(?:'s| is)|\bthis is|\bme llamo|\bmi nombre es|\bsoy)\s+"
    r"(?P<name>[^\W\d_][\w'’.-]*(?:\s+[^\W\d_][\w'’.-]*){0,3})",
    re.IGNORECASE,
)
_SPEAKING = late_pattern(r"\s*(?:speaking|calling|here|al habla|al teléfono)\b", re.IGNORECASE)
# "My name is Linda, last name London".
_LAST_NAME = late_pattern(
    r"[\s,.]+(?:and\s+|y\s+)?(?:my\s+|mi\s+)?(?:(?i:last\s+name|surname|family\s+name|apellidos?))"
    r"(?:\s+is|\s+es)?[\s,:]+([A-Z\u00c0-\u00de][\w'’-]+)"
)
# A number of four digits or more, with what leads to it: "account number 4021 7788".
_LED_NUMBER = late_pattern(
    r"(?:\b(?:(?:please\s+)?(?:ring|call|phone|reach|text)\s+me(?:\s+back)?\s+(?:on|at)"
    r"|ll[aá]me(?:me|nme)?\s+al?)\s+)?"
    r"(?:\b(?:my|the|mi|el|la)\s+)?(?:\b(?:account|policy|customer|phone|mobile|order|cuenta|"
    r"p[oó]liza|cliente|tel[eé]fono|m[oó]vil|pedido)\s+)?(?:\b(?:number|n[uú]mero|no\.?)\s+)?"
    r"(?:(?:is|es)\s+)?\+?\(?\d(?:[ .()-]{0,2}\d){3,}",
    re.IGNORECASE,
)
_SENTENCE = 5  # words
_PRONOUNS = ("I", "I'm", "I’m", "Im", "I've", "I’ve", "Ive")


def without_values(words: str) -> str:
    """A sentence without what it says of the caller: what is left tells what they call about.

    Short of a sentence it stays as it is: "invoice 2231" may be what is looked for.
    """
    if len(words.split()) < _SENTENCE:
        return words
    rest, cut_off = "", 0
    for _, begin, end in _names_in(words):
        rest, cut_off = f"{rest}{words[cut_off:begin]} ", end
    rest += words[cut_off:]
    rest = EMAIL.sub(" ", rest)
    rest = _LED_NUMBER.sub(" ", rest)
    return rest if any(sign.isalpha() for sign in rest) else words


def name_in(words: str) -> str:
    """The name a person gives; "this is" and "soy" only where what follows is written as one."""
    return next((name for name, _, _ in _names_in(words)), "")


def _names_in(words: str) -> Iterator[tuple[str, int, int]]:
    """Each name that a person gives, with where it is said, from "my name is" on."""
    for found in _NAMED.finditer(words):
        parts: list[str] = []
        for part in found["name"].split():
            if not part[0].isupper() or part in _PRONOUNS:
                break
            initial = len(part) == 2 and part[1] == "." and bool(parts)
            parts.append(part if initial else part.rstrip(".,"))
            if part[-1] in ".," and not initial:
                break
        plainly = not found[0].casefold().startswith(("this is", "soy"))
        end = found.start("name") + len(" ".join(parts))
        last = _LAST_NAME.match(words, end) if len(parts) == 1 else None
        if parts and (plainly or last or len(parts) > 1 or _SPEAKING.match(words, end)):
            told = [*parts, last[1]] if last else parts
            yield " ".join(told), found.start(), last.end() if last else end
