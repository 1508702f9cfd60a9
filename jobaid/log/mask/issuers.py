"""Which digit strings can be card numbers: the issuers' prefixes, their lengths, the Luhn check.

Prefixes: ISO/IEC 7812 issuer identification numbers as published by the schemes (Visa, Mastercard,
American Express, Discover, Diners Club, JCB, UnionPay, Maestro, Mir, RuPay, Troy, Verve, UATP).
Schemes whose ranges lie inside a wider one here (Elo, Hipercard, Dankort, Verve 507x, RuPay 508x)
need no line of their own. Where a scheme's range has moved over the years the wider one is taken:
a number masked for nothing costs less than one kept.
"""

from __future__ import annotations

from typing import Final

MIN_DIGITS: Final = 13
MAX_DIGITS: Final = 19
#: Old Maestro numbers have 12 digits; they are masked only where the text calls them a card.
SHORTEST: Final = 12

# (first prefix, last prefix, lengths): every number that starts with a prefix between the two.
_RANGES: Final[tuple[tuple[str, str, tuple[int, ...]], ...]] = (
    ("4", "4", (13, 16, 19)),  # Visa
    ("51", "55", (16,)),  # Mastercard
    ("2221", "2720", (16,)),  # Mastercard
    ("34", "34", (15,)),  # American Express
    ("37", "37", (15,)),  # American Express
    ("300", "305", (14, 15, 16, 17, 18, 19)),  # Diners Club
    ("309", "309", (14, 15, 16, 17, 18, 19)),  # Diners Club
    ("36", "36", (14, 15, 16, 17, 18, 19)),  # Diners Club
    ("38", "39", (14, 15, 16, 17, 18, 19)),  # Diners Club
    ("35", "35", (16, 17, 18, 19)),  # JCB 3528-3589, RuPay 353, 356
    ("1800", "1800", (15,)),  # JCB
    ("2131", "2131", (15,)),  # JCB
    ("2200", "2205", (16, 17, 18, 19)),  # Mir, Borica
    ("50", "50", (13, 14, 15, 16, 17, 18, 19)),  # Maestro, Dankort, Elo, Verve, RuPay
    ("56", "58", (13, 14, 15, 16, 17, 18, 19)),  # Maestro
    ("6", "6", (13, 14, 15, 16, 17, 18, 19)),  # Maestro, Discover, UnionPay, RuPay, Elo, Verve
    ("81", "82", (16, 17, 18, 19)),  # UnionPay, RuPay
    ("8600", "8600", (16,)),  # Uzcard
    ("9792", "9792", (16,)),  # Troy
    ("9860", "9860", (16,)),  # Humo
)
# Believed only where the text itself calls the number a card.
_NAMED_RANGES: Final[tuple[tuple[str, str, tuple[int, ...]], ...]] = (
    ("0604", "0604", (12, 13, 14, 15, 16, 17, 18, 19)),  # Maestro as older generators wrote it
    ("50", "50", (12,)),  # Maestro
    ("56", "58", (12,)),  # Maestro
    ("6", "6", (12,)),  # Maestro
)

_DOUBLED: Final = bytes.maketrans(b"0123456789", bytes((0, 2, 4, 6, 8, 1, 3, 5, 7, 9)))
_ZERO: Final = ord("0")


def _table(ranges: tuple[tuple[str, str, tuple[int, ...]], ...]) -> tuple[int, ...]:
    """For each of the 10,000 first-four-digit prefixes: bit L is set when length L is issued."""
    table = [0] * 10_000
    for first, last, lengths in ranges:
        bits = sum(1 << length for length in lengths)
        for prefix in range(int(first.ljust(4, "0")), int(last.ljust(4, "9")) + 1):
            table[prefix] |= bits
    return tuple(table)


_ISSUED: Final = _table(_RANGES)
_ISSUED_NAMED: Final = _table(_RANGES + _NAMED_RANGES)


def luhn(digits: str) -> bool:
    """Whether ASCII digits pass the Luhn check (ISO/IEC 7812-1, annex B)."""
    raw = digits.encode("ascii")
    plain = raw[-1::-2]
    return (sum(plain) - _ZERO * len(plain) + sum(raw[-2::-2].translate(_DOUBLED))) % 10 == 0


def is_card(digits: str) -> bool:
    """Whether 13-19 ASCII digits have an issuer's prefix and length and pass the Luhn check."""
    return bool(_ISSUED[int(digits[:4])] >> len(digits) & 1) and luhn(digits)


def is_named_card(digits: str) -> bool:
    """Whether digits can be a card once the words around say "card".

    Takes 12-digit Maestro numbers and, at 13 to 19 digits, issuers not known here (store cards,
    fuel cards, UATP). Numbers starting 89 are SIM cards (ITU-T E.118) and are left.
    """
    if not luhn(digits) or digits.startswith("89"):
        return False
    if MIN_DIGITS <= len(digits) <= MAX_DIGITS:
        return True
    return bool(_ISSUED_NAMED[int(digits[:4])] >> len(digits) & 1)


def may_begin_card(digits: str) -> bool:
    """Whether more digits could turn these 4 or more into a card number."""
    return bool(_ISSUED_NAMED[int(digits[:4])] >> len(digits))
