"""Masks a text: card numbers become "[card ending 4417]", security codes "[security code]"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final, Literal

from jobaid.log.mask.codes import may_name_code
from jobaid.log.mask.digits import DigitReading, fold, has_digit, without_fillers
from jobaid.log.mask.house_masks import any_masks, find_named
from jobaid.log.mask.issuers import SHORTEST
from jobaid.log.mask.spoken import may_spell
from jobaid.quick_dataclasses import dataclass

_CODE_LABEL: Final = "[security code]"
_SHORTEST_NAMED: Final = 3  # characters of what a house's own mask may find
_SHORTEST_CODE: Final = 6  # characters: "cvv123"
_SHORTEST_SPOKEN: Final = 15  # characters: "cvv one one one"


@dataclass(frozen=True, slots=True)
class MaskedSpan:
    """One thing masked: what it was and where it stood in the original text.

    `last4` holds the last four digits of a card, and nothing of a code; `name` the label of what a
    house's own mask has found.
    """

    kind: Literal["card", "code", "house"]
    start: int
    end: int
    last4: str
    name: str = ""

    @property
    def label(self) -> str:
        """What stands in its place."""
        if self.kind == "house":
            return f"[{self.name}]"
        return f"[card ending {self.last4}]" if self.kind == "card" else _CODE_LABEL


@dataclass(frozen=True, slots=True)
class Masked:
    """A text without card numbers and security codes, and what was taken out of it, in order."""

    text: str
    found: tuple[MaskedSpan, ...]


def mask_text(text: str, *, label: str = "") -> Masked:
    """Mask every card number and security code of a text.

    `label`: what the text is an answer to, such as a field's name; it counts as words right
    before the text ("cvv" with "123") and is not part of the result. The same text comes back
    when nothing was found. Never raises, whatever the characters.
    Rules: `assets/help/design.md`, the record (13-19 digits, any spacing, Luhn, issuer's prefix).
    """
    found = list(_named_by_house(text)) if any_masks() else []
    current = _put_labels(text, found)
    if may_hold(text, label):
        # What is left beside a label may only then be seen for what it is: look until none is.
        while new := _find(current, label):
            found = sorted(found + _in_original(new, found), key=_start)
            current = _put_labels(text, found)
    return Masked(current, tuple(found))


def may_hold(text: str, label: str = "") -> bool:
    """Whether a text can hold anything to mask; false for most texts, and quick."""
    length = len(text) + len(label)
    if any_masks() and length >= _SHORTEST_NAMED:
        return True
    if has_digit(text):
        if length >= SHORTEST:
            return True
        return length >= _SHORTEST_CODE and may_name_code(fold(f"{label} {text}"))
    return length >= _SHORTEST_SPOKEN and may_spell(fold(text))


def _named_by_house(text: str) -> Iterator[MaskedSpan]:
    """What the house's own masks find, in order, without overlap."""
    reach = 0
    for start, end, name in sorted(find_named(text)):
        if start >= reach:
            yield MaskedSpan("house", start, end, "", name)
            reach = end


def _find(text: str, label: str) -> list[MaskedSpan]:
    """What one look finds, at its places in `text`: cards, and codes that are no part of one."""
    from jobaid.log.mask.cards import find_cards
    from jobaid.log.mask.codes import find_codes

    lead = f"{label}: " if label else ""
    whole, skip = lead + text, len(lead)
    reading = DigitReading(whole)
    cards = [card for card in find_cards(reading) if card.start >= skip]
    bridged = without_fillers(reading.folded)
    if bridged != reading.folded:
        reach = {at for card in cards for at in range(card.start, card.end)}
        more = (card for card in find_cards(DigitReading(bridged)) if card.start >= skip)
        cards = sorted([*cards, *(one for one in more if one.start not in reach)])
    found = [MaskedSpan("card", card.start - skip, card.end - skip, card.last4) for card in cards]
    after = 0  # the first card that does not end before the code in hand
    for start, end in find_codes(reading):
        while after < len(cards) and cards[after].end <= start:
            after += 1
        if start >= skip and (after == len(cards) or end <= cards[after].start):
            found.append(MaskedSpan("code", start - skip, end - skip, ""))
    return sorted(found, key=_start)


def _start(found: MaskedSpan) -> int:
    return found.start


def _in_original(new: list[MaskedSpan], earlier: list[MaskedSpan]) -> list[MaskedSpan]:
    """Places in a text with labels, as places in the text before the labels were put in."""
    moved = []
    shift = passed = 0
    for each in new:
        while passed < len(earlier) and earlier[passed].start + shift < each.start:
            before = earlier[passed]
            shift += len(before.label) - (before.end - before.start)
            passed += 1
        moved.append(replace(each, start=each.start - shift, end=each.end - shift))
    return moved


def _put_labels(text: str, found: list[MaskedSpan]) -> str:
    pieces, at = [], 0
    for each in found:
        pieces += [text[at : each.start], each.label]
        at = each.end
    return "".join([*pieces, text[at:]])
