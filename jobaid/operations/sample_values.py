"""Values for sample calls: names, numbers and words that belong to nobody."""

from __future__ import annotations

import datetime as dt
import random
import re
from typing import TYPE_CHECKING

from jobaid.library.kinds.linear_patterns import CannotMatch, linear_pattern

if TYPE_CHECKING:
    from jobaid.library.model import Field

FIRST = (
    "Amara",
    "Ben",
    "Carla",
    "Dev",
    "Elin",
    "Femi",
    "Grace",
    "Hamza",
    "Ines",
    "Jonas",
    "Kofi",
    "Lena",
    "Mateo",
    "Nadia",
    "Owen",
    "Priya",
    "Quinn",
    "Rosa",
    "Samir",
    "Tess",
    "Ugo",
    "Vera",
    "Wei",
    "Ximena",
    "Yusuf",
    "Zoe",
)
LAST = (
    "Okafor",
    "Byrne",
    "Castillo",
    "Patel",
    "Lindqvist",
    "Adeyemi",
    "Hughes",
    "Malik",
    "Ferreira",
    "Weber",
    "Mensah",
    "Novak",
    "Ramos",
    "Haddad",
    "Price",
    "Nair",
    "Lowe",
    "Duarte",
    "Aziz",
    "Walker",
    "Eze",
    "Kowalska",
    "Chen",
    "Ortega",
    "Demir",
    "Clarke",
)
STREETS = (
    "Mill Lane",
    "Station Road",
    "Orchard Close",
    "Harbour Street",
    "Beech Avenue",
)

NOTES = (
    "Prefers email.",
    "Works nights, call after noon.",
    "Neighbour takes parcels in.",
    "Hard of hearing, speak up.",
    "Was told something else in the shop.",
    "Asked to be called by the first name.",
    "Second call about this.",
    "Has the app, knows how to use it.",
)
CUSTOMERS_WORDS = (
    "it was working until your engineer came",
    "my daughter set it up, I would have to ask her",
    "can I do this on the app instead",
    "I am not the account holder but I pay the bill",
    "I already told your colleague all of this",
    "the letter says something different",
)
_SAID_OF_CALLS = {
    8: ("You sorted it in one go", "Very patient with me", "Clear, thank you"),
    6: ("Took a while but fine", "Sorted in the end"),
    0: ("I had to repeat myself", "Still not working"),
}
"""What customers say of a call, by the least score (of ten) that goes with it."""


def said_of_call(rng: random.Random, score: int) -> str:
    """What a customer who gives this score says of the call."""
    least = next(one for one in _SAID_OF_CALLS if score >= one)
    said = _SAID_OF_CALLS[least]
    return said[rng.randrange(6) % len(said)]


def person(rng: random.Random) -> str:
    """A full name."""
    return f"{rng.choice(FIRST)} {rng.choice(LAST)}"


def value_for(field: Field, rng: random.Random, today: dt.date) -> object:
    """Something a caller might give for this field, or None where nothing can be made up."""
    match field.kind:
        case "choice":
            return rng.choice(field.options).id if field.options else None
        case "choices":
            count = rng.randint(1, max(1, len(field.options)))
            return [one.id for one in rng.sample(list(field.options), count)] or None
        case "yes-no":
            return rng.random() < 0.7
        case "money":
            pounds, pence = rng.choice((5, 9, 12, 18, 24, 25, 31, 40, 64)), rng.choice((0, 40, 99))
            return f"{pounds}.{pence:02}"
        case "number":
            return rng.randint(1, 60)
        case "date":
            return (today + dt.timedelta(days=rng.randint(-20, 30))).isoformat()
        case "time":
            return f"{rng.randint(8, 18):02}:{rng.choice((0, 15, 30, 45)):02}"
        case "phone":
            # Ofcom keeps 07700 900000 to 900999 for drama: nobody has these numbers.
            return f"07700900{rng.randint(0, 999):03}"
        case "email":
            return f"{rng.choice(FIRST).lower()}.{rng.choice(LAST).lower()}@example.org"
    return _text(field, rng)


def _text(field: Field, rng: random.Random) -> object:
    if field.pattern is not None:
        return _fitting(field.pattern, field.example, rng)
    if "name" in field.name:
        return person(rng)
    if "address" in field.name:
        return f"{rng.randint(1, 120)} {rng.choice(STREETS)}"
    if field.kind == "long-text":
        return rng.choice(CUSTOMERS_WORDS)
    return field.example or rng.choice(CUSTOMERS_WORDS)


def _fitting(pattern: str, example: str | None, rng: random.Random) -> str | None:
    """The example with other digits, where that still fits the pattern."""
    if example is None:
        return None
    changed = re.sub(r"\d", lambda _: str(rng.randint(1, 9)), example)
    try:
        return changed if linear_pattern(pattern).fullmatch(changed) else example
    except CannotMatch:
        return example
