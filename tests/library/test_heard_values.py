from __future__ import annotations

import pytest

from jobaid.library.heard_names import without_values
from jobaid.library.heard_values import heard_language, heard_values
from jobaid.library.model import Field, Words


def field(name: str, kind: str = "text", pattern: str | None = None) -> Field:
    return Field(name, Words.of(name), kind=kind, pattern=pattern)  # type: ignore[arg-type]


FIELDS = (
    field("customer.name"),
    field("customer.account", pattern=r"\d{8}"),
    field("customer.phone", "phone"),
    field("customer.email", "email"),
    field("order_number", pattern=r"[A-Z]{2}-\d{4}"),
    field("charge", "money"),
    field("notes", "long-text"),
)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (
            "my internet's been dead since Tuesday, account 40217788",
            {"customer.account": "40217788"},
        ),
        ("account 4021 7788, please", {"customer.account": "4021 7788"}),
        ("it's 40217788 or 40217799", {}),
        ("ring me on 07700 900418", {"customer.phone": "07700 900418"}),
        ("ring me on +44 7700 900418.", {"customer.phone": "+44 7700 900418"}),
        ("write to ann.lee@example.com, I'm in a hurry", {"customer.email": "ann.lee@example.com"}),
        ("my parcel AB-1234 never came", {"order_number": "AB-1234"}),
        ("My name is Ann Lee and my line is down", {"customer.name": "Ann Lee"}),
        ("this is Ann Lee speaking", {"customer.name": "Ann Lee"}),
        ("this is Ann calling", {"customer.name": "Ann"}),
        ("This is Ridiculous", {}),
        ("my name is Ben I need a ride", {"customer.name": "Ben"}),
        ("my policy number is 468646993", {}),
        ("my policy number is 40217788", {}),
        ("mi número de póliza es 40217788", {}),
        ("order 40217788 never came", {}),
        ("the policy number that goes with my account is 40217788", {}),
        ("my bank account number would be 0183362238", {}),
        ("número de cuenta 40217788", {"customer.account": "40217788"}),
        ("the number on my account is 40217788", {"customer.account": "40217788"}),
        ("customer number 40217788", {"customer.account": "40217788"}),
        ("my name is Linda, last name London", {"customer.name": "Linda London"}),
        ("me llamo Ana, apellidos Ruiz", {"customer.name": "Ana Ruiz"}),
        ("my social security is 469-29-9659", {}),
        ("my phone number is 415 589 5478", {"customer.phone": "415 589 5478"}),
        ("llámame al móvil, es el 612 345 678", {"customer.phone": "612 345 678"}),
        ("this is the third time", {}),
        ("my name is on the bill", {}),
        ("me llamo Ana Ruiz y no tengo internet", {"customer.name": "Ana Ruiz"}),
        ("soy cliente desde 2019", {}),
        ("you charged me £62.00 on 03/11/2026 at 10:30", {}),
        ("it has been down for 3 days", {}),
        ("the bill of 2026", {}),
        ("I keep getting calls from 07700 900111", {}),
        ("someone on 07700 900111 keeps ringing my daughter", {}),
        ("they rang me on 07700 900418", {"customer.phone": "07700 900418"}),
        ("I rang your number 0800 496 0199 twice", {}),
        ("they're not answering at 020 7946 0018", {}),
        ("he wrote to me from his address bob@example.com", {}),
        ("I was charged on 2026-04-16, and on 16-04-2026", {}),
        ("our office is at 3536 1659 Hoog St", {}),
        ("my meter: 40217788", {}),
        ("here's my SSN: 054-28-6917", {}),
        ("could you ring me back, it's 60-56-85-91", {}),
        ("I'm calling about my account 40217788", {"customer.account": "40217788"}),
        ("4021 7788", {"customer.account": "4021 7788"}),
        ("it's somewhere near 4021 7788 I think", {}),
        ("my account 0402177889 is empty", {}),
        ("My name is Vanessa P. Hertzog but", {"customer.name": "Vanessa P. Hertzog"}),
        ("my name is Kylo Im there now", {"customer.name": "Kylo"}),
        ("", {}),
        ("I've waited 45 minutes and rang 12 times", {}),
    ],
)
def test_only_what_is_plain_is_taken(words, found):
    assert heard_values(words, FIELDS) == found


def test_what_two_fields_could_hold_is_left_alone():
    fields = (field("a", pattern=r"\d{8}"), field("b", pattern=r"\d{6,9}"))
    assert heard_values("it is 40217788", fields) == {}


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("hello, my internet has been down since Tuesday", "en"),
        ("hola, no tengo internet desde el martes en mi casa", "es"),
        ("internet", None),
        ("no no no", None),
        ("", None),
    ],
)
def test_the_language_is_told_only_where_it_is_plain(words, language):
    assert heard_language(words, ("en", "es")) == language


@pytest.mark.parametrize(
    ("words", "left"),
    [
        (
            "my internet is dead since Tuesday, account 40217788, my name is Ann Lee",
            "my internet is dead since Tuesday",
        ),
        (
            "Hi, this is Ann Lee speaking, my policy number is 468646993 and I moved",
            "Hi speaking and I moved",
        ),
        ("invoice 2231 twice", "invoice 2231 twice"),
        ("a wrong charge on my bill, ring me back on 07700 900418", "a wrong charge on my bill"),
        ("I want a quote, my name is Linda, last name London, please", "I want a quote please"),
        (
            "40217788 40217788 40217788 40217788 40217788",
            "40217788 40217788 40217788 40217788 40217788",
        ),
        ("no tengo internet, mi cuenta es 40217788", "no tengo internet"),
    ],
)
def test_what_a_caller_calls_about_is_what_is_left(words, left):
    assert " ".join(without_values(words).replace(",", " ").split()) == left
