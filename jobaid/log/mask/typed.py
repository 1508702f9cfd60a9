"""Masks a text while it is typed: digits that may become a card are not kept before they end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from jobaid.late_patterns import late_pattern
from jobaid.library.kinds.linear_patterns import CannotMatch, LinearPattern, linear_pattern
from jobaid.log.mask.codes import unfinished_code
from jobaid.log.mask.digits import GAP, SEPARATOR, DigitReading
from jobaid.log.mask.issuers import MIN_DIGITS, may_begin_card
from jobaid.log.mask.masked_text import Masked, mask_text
from jobaid.log.mask.spoken import begins_word

HELD_FROM: Final = 7  # digits; six and fewer are kept as they are typed
_USUAL: Final = 15  # digits of nearly every card in use, or one more
_WINDOW: Final = 600  # characters around the cursor that are looked at first
_LONGEST_REST: Final = 200  # characters: separators' codes and the beginning of a number word
_SEPARATORS: Final = late_pattern(SEPARATOR)
# A separator's code, half typed.
_HALF_CODE: Final = late_pattern(
    r"(?:&[#a-z0-9]{0,8}|%[0-9a-f]?(?:%[0-9a-f]?)?|\\[xu]?[0-9a-f]{0,4}|<[^<>]{0,30})\Z"
)
_WORD: Final = late_pattern(r"[^\W\d_]+")
_LETTER_DIGITS: Final = late_pattern(r"[oil]+")

_LONGEST_FIELD: Final = 24  # characters tried against a field's own pattern
_FILLS: Final = ("", *(digit * count for count in range(1, 13) for digit in "05"))
_ENDS: Final = ("", "A", "a", "-0", "-A")
_SPACING: Final = late_pattern(r"[\s.\-_/]+")


class TypingMask:
    """Decides, key by key, what may be kept of a text that is still being typed.

    A run of seven or more digits, in whatever spelling, at which the next key goes in is held
    back until it has ended: until then nobody can tell whether it becomes a card number. Digits
    that fit the pattern of the field they are typed in are kept, unless the pattern leaves room
    for a card number and the digits begin like one.
    """

    def __init__(self, *, pattern: str | None = None) -> None:
        """`pattern`: the field's own regular expression. Without one, and with one that cannot be
        read, every such run is held back.
        """
        self._pattern: LinearPattern | None = None
        if pattern:
            try:
                self._pattern = linear_pattern(pattern)
            except CannotMatch:
                self._pattern = None

    def settle(self, text: str, *, ended: bool = False, cursor: int | None = None) -> Masked:
        """What may be kept of the text typed so far, masked.

        `ended`: typing is over (the field was left, the note was sent): nothing is held back.
        `cursor`: where the next key goes, counted in characters; the end of the text unless told.
        What is held back is missing from the answer; places in `found` are those in `text`.
        """
        if ended:
            return mask_text(text)
        held = self._held(text, _within(text, cursor))
        return mask_text(text) if held is None else _around(text, held, "")

    def shown(self, text: str, *, cursor: int | None = None) -> Masked:
        """What may be shown of the text while it is typed: what is unfinished stays in sight.

        A card number of the usual length is finished although the next key goes in behind it.
        """
        held = self._held(text, _within(text, cursor))
        if held is None:
            return mask_text(text)
        whole = mask_text(text)
        for each in whole.found:
            digits = sum(sign.isdigit() for sign in text[each.start : each.end])
            if each.kind == "card" and held[0] < each.end <= held[1] and digits >= _USUAL:
                return whole
        return _around(text, held, text[slice(*held)])

    def _held(self, text: str, cursor: int) -> tuple[int, int] | None:
        """The part of the text that is unfinished, if any."""
        reach = _WINDOW
        while True:
            left = max(0, cursor - reach)
            window = DigitReading(text[left : cursor + reach])
            here = cursor - left
            touched = list(_runs_at(window, here))
            if not touched or touched[0][0] > 0 or left == 0:
                break
            reach *= 4
        if touched:
            start, end = touched[0][0], touched[-1][1]
            digits = "".join("".join(window.groups(*run).digits) for run in touched)
            if len(digits) >= HELD_FROM and not self._fits(text, window.folded[start:end], digits):
                return left + start, left + max(end, here)
        code = unfinished_code(DigitReading(text[left:cursor]))
        return None if code is None else (left + code, cursor)

    def _fits(self, text: str, run: str, digits: str) -> bool:
        """Whether the digits can be part of what the field's pattern describes, and of no card."""
        if self._pattern is None:
            return False
        room = fits = False
        for typed in {text.strip(), _SPACING.sub("", text), run, digits}:
            if len(typed) > _LONGEST_FIELD:
                continue
            for fill in _FILLS:
                if any(self._pattern.fullmatch(typed + fill + end) for end in _ENDS):
                    fits = True
                    room = room or len(digits) + len(fill) >= MIN_DIGITS
        return fits and not (room and may_begin_card(digits))


def _within(text: str, cursor: int | None) -> int:
    return len(text) if cursor is None else max(0, min(cursor, len(text)))


def _around(text: str, held: tuple[int, int], instead: str) -> Masked:
    """The text masked before and after what is held, with something else in its place."""
    start, end = held
    before, after = mask_text(text[:start]), mask_text(text[end:])
    moved = (replace(each, start=each.start + end, end=each.end + end) for each in after.found)
    return Masked(before.text + instead + after.text, (*before.found, *moved))


def _runs_at(reading: DigitReading, cursor: int) -> Iterator[tuple[int, int]]:
    """The runs of digits that the next key at `cursor` may go on with, or may go before.

    Long runs come in overlapping pieces (see `DigitReading`): the pieces are put together.
    """
    folded = reading.folded
    whole: tuple[int, int] | None = None
    for start, end in reading.runs():
        if whole is not None and start < whole[1]:
            whole = (whole[0], end)
            continue
        if whole is not None and _touches(folded, whole, cursor):
            yield whole
        whole = (start, end)
    if whole is not None and _touches(folded, whole, cursor):
        yield whole


def _touches(folded: str, run: tuple[int, int], cursor: int) -> bool:
    start, end = run
    if cursor < start:
        between = folded[cursor:start]
        return len(between) <= GAP and not _WORD.search(between)
    return cursor <= end or (cursor - end <= _LONGEST_REST and _goes_on(folded[end:cursor]))


def _goes_on(rest: str) -> bool:
    """Whether what was typed after the last digit leaves the number open."""
    rest = _SEPARATORS.sub(" ", _HALF_CODE.sub("", rest))
    words = _WORD.findall(rest)
    return rest.count(" ") <= GAP and all(
        begins_word(word) or _LETTER_DIGITS.fullmatch(word) for word in words
    )
