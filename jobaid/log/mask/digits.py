"""What counts as a digit and what may stand between two: runs of digits in a text.

A run is digits however written (any script, superscript, circled, a letter O or l among them,
spoken words) with spaces, punctuation or the codes for a space between them. Letters end it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cached_property, lru_cache
from typing import Final, NamedTuple

from jobaid.late_patterns import late_pattern
from jobaid.log.mask.spoken import (
    END,
    FIRST_LETTERS,
    NUMBER_WORD,
    may_spell,
    spoken_digits,
    word_pattern,
)

# Every character for which unicodedata.digit answers and \d does not match.
_OTHER_DIGITS: Final = (
    "\u00b2\u00b3\u00b9\u1369-\u1371\u19da\u2070\u2074-\u2079\u2080-\u2089\u2460-\u2468"
    "\u2474-\u247c\u2488-\u2490\u24ea\u24f5-\u24fd\u24ff\u2776-\u277e\u2780-\u2788\u278a-\u2792"
    "\U00010a40-\U00010a43\U00010e60-\U00010e68\U00011052-\U0001105a\U0001f100-\U0001f10a"
)
#: The most characters (or codes such as &nbsp;) between two digits of one number.
GAP: Final = 12
_MOST_GROUPS: Final = 1000  # in one piece of a run
_OVERLAP: Final = 400  # characters
_LONGEST_MIX: Final = 20  # changes between digits and letters in one group
_CARD_REST: Final = 11  # characters after the first digit that the shortest card needs

_PLAIN: Final = r"[^\w&%\\<$£€¥₹]"
#: One separator: a code for one (HTML, URL, escaped in a printed value), a small HTML tag, or any
#: one character that is neither letter nor digit. A currency sign begins another amount.
SEPARATOR: Final = (
    rf"(?:{_PLAIN}|_"
    r"|&(?:[a-z]{2,8}|\#[0-9]{2,5}|\#x[0-9a-f]{2,5});"
    r"|%(?:20|09|0[ad]|2[b-f]|5f|c2%a0|e2%8[0-9a-f]%[0-9a-f]{2})"
    r"|\\(?:x[0-9a-f]{2}|u[0-9a-f]{4}|[nrtvf])"
    r"|</?[a-z][^<>]{0,30}>"
    r"|[&%\\<])"
)
# Nearly always plain characters: these are taken at once, anything else one by one.
_BETWEEN: Final = (
    rf"(?:{_PLAIN}{{1,{GAP}}}+(?![&%\\<_])"
    rf"|(?={_PLAIN}{{0,{GAP}}}+[&%\\<_]){SEPARATOR}{{1,{GAP}}})"
)
# Letters typed for digits, folded: O for 0, l or I for 1.
_LETTERS: Final = "oil"
_LETTER_DIGITS: Final = str.maketrans(_LETTERS, "011")
# The four digits that a label keeps are no part of another number.
_NOT_IN_LABEL: Final = r"(?<!\[card ending .)"
_NON_ASCII: Final = late_pattern(r"[^\x00-\x7f]+")
_MARKS: Final = bytes(code for code in range(128) if not chr(code).isalnum())


class DigitGroups(NamedTuple):
    """The groups of one run, in order.

    Where each begins and ends in the text, its ASCII digits, and whether it has no written digit
    at all (a number word, OOOO).
    """

    starts: list[int]
    ends: list[int]
    digits: list[str]
    worded: list[bool]


class _Patterns:
    """The patterns for one set of digit characters, each compiled when it is first needed.

    Nothing follows the last repeat of a run, so none of them goes back over what it matched. The
    first digit is matched before what stands in front of it is looked at: that way the search for
    it runs at full speed.
    """

    def __init__(self, digits: str) -> None:
        digit = f"[{digits}]"
        mixed = rf"(?:[{_LETTERS}]++(?={digit}|[\W_]|\Z){digit}*+){{0,{_LONGEST_MIX}}}"
        # Letters alone: OOOO, Il, or one among single digits ("1 l 1"); never "I" or "oil".
        letters = (
            rf"(?!(?:oil|ill|il|lo|lol){END})"
            rf"(?:o|[{_LETTERS}]{{2,}}+|(?<=[\W_][0-9oil][\W_])[il]){END}"
        )
        group = f"(?:[{_LETTERS}]++(?={digit}))?{digit}++{mixed}"
        self._digits = digits
        self._word = word_pattern(digit)
        self._following = (
            f"(?=[{digits}{FIRST_LETTERS}{_LETTERS}])(?:{group}|{letters}|{self._word})"
        )
        self._rest = f"(?:{_BETWEEN}{self._following}){{0,{_MOST_GROUPS}}}"
        self._first = rf"{digit}(?<!{digit}.){_NOT_IN_LABEL}"
        self._more = f"{digit}*+{mixed}"

    @cached_property
    def every(self) -> re.Pattern[str]:
        """Every run."""
        return late_pattern(rf"(?:{self._first}{self._more}|(?<![^\W_]){self._word}){self._rest}")

    @cached_property
    def long(self) -> re.Pattern[str]:
        """Runs that begin with a written digit, most of those too short for a card left out.

        Either the next characters could all belong to a card, or the letter among them may: the
        letters O, l, I, those of a separator's code, a number word.
        """
        mark = rf"[\W_{self._digits}]"
        goes_on = (
            rf"(?={mark}{{{_CARD_REST}}}|{mark}{{0,{_CARD_REST}}}+"
            rf"(?:[{_LETTERS}]++(?:[{self._digits}]|{END})|(?<=[&%\\<#/])|(?<=%\d)"
            rf"|(?<=[\W_]){NUMBER_WORD}{END}))"
        )
        return late_pattern(f"{self._first}{goes_on}{self._more}{self._rest}")

    @cached_property
    def group(self) -> re.Pattern[str]:
        """One group of a run, after what parts it from the group before."""
        return late_pattern(f"{_BETWEEN}?({self._following})")


_ASCII: Final = _Patterns("0-9")
_UNICODE: Final = _Patterns(rf"\d{_OTHER_DIGITS}")
_ASCII_DIGIT: Final = late_pattern("[0-9]").search
_ANY_DIGIT: Final = late_pattern(rf"[\d{_OTHER_DIGITS}]").search


# What people say between the groups of a number they read out.
_FILLERS: Final = (
    r"((?:[\s,.\-]{1,3}(?:and|then|next|um+|uh+|erm?|so|ok|okay|y|luego|despu[ée]s|eh|pues)){1,2})"
)
_FILLED: Final = late_pattern(rf"([0-9]){_FILLERS}(?=[\s,.\-]{{1,3}}[0-9])")
_FILLED_WORDS: Final = late_pattern(
    rf"([a-z0-9]){_FILLERS}(?=[\s,.\-]{{1,3}}(?:{NUMBER_WORD}{END}|[0-9]))"
)


def without_fillers(folded: str) -> str:
    """The text with blanks for what is said between groups of digits; the same where none is."""
    filled = _FILLED_WORDS if may_spell(folded) else _FILLED
    return filled.sub(lambda found: found[1] + " " * len(found[2]), folded)


def fold(text: str) -> str:
    """The text in lower case, every character at its place (a few letters grow when lowered)."""
    folded = text.lower()
    if len(folded) == len(text):
        return folded
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)


def has_digit(text: str) -> bool:
    """Whether any character is a digit, in any script or form."""
    return (_ASCII_DIGIT(text) if text.isascii() else _ANY_DIGIT(text)) is not None


class DigitReading:
    """A text as it is read for digits: the original, folded (`fold`), and its runs."""

    __slots__ = ("_patterns", "folded", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.folded = fold(text)
        foreign = "" if text.isascii() else "".join(_NON_ASCII.findall(text))
        self._patterns = _UNICODE if any(map(str.isdigit, foreign)) else _ASCII

    def card_runs(self) -> Iterator[tuple[int, int]]:
        """Start and end of each run of digits that is long enough for a card (and some others)."""
        return self._runs(self._patterns.every if may_spell(self.folded) else self._patterns.long)

    def runs(self, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
        """Start and end of each run of digits between two places of the text."""
        return self._runs(self._patterns.every, start, end)

    def run_at(self, place: int) -> tuple[int, int] | None:
        """The run of digits or number words that begins exactly here, if one does."""
        match = self._patterns.every.match(self.folded, place)
        return match.span() if match else None

    def few_digits(self, start: int, end: int, fewest: int) -> bool:
        """Whether a run is quickly seen to have too few digits."""
        if end - start < fewest:
            return True
        run = self.folded[start:end]
        if not run.isascii():
            return False
        bare = run.encode("ascii").translate(None, _MARKS)
        return len(bare) < fewest and bare.isdigit()

    def groups(self, start: int, end: int) -> DigitGroups:
        """The groups of digits of one run."""
        folded = self.folded
        spans = [match.span(1) for match in self._patterns.group.finditer(folded, start, end)]
        written = [folded[first:last] for first, last in spans]
        joined = "".join(written)
        plain = joined.isascii() and joined.isdecimal()
        return DigitGroups(
            starts=[first for first, _ in spans],
            ends=[last for _, last in spans],
            digits=written if plain else [_ascii(each) for each in written],
            worded=[False] * len(written) if plain else [not has_digit(each) for each in written],
        )

    def _runs(
        self, pattern: re.Pattern[str], start: int = 0, end: int | None = None
    ) -> Iterator[tuple[int, int]]:
        """Runs, of which one with more than 1,000 groups comes in overlapping pieces.

        The overlap is longer than any card, so every card is whole in one of the pieces.
        """
        limit = len(self.folded) if end is None else end
        match = pattern.search(self.folded, start, limit)
        while match:
            first, last = match.span()
            yield first, last
            cut = last - first > _MOST_GROUPS and self._patterns.group.match(self.folded, last)
            match = pattern.search(self.folded, last - _OVERLAP if cut else last, limit)


@lru_cache(maxsize=512)
def _ascii(written: str) -> str:
    digits = written.translate(_LETTER_DIGITS)
    if not digits.isdigit():
        return spoken_digits(written)
    return "".join(str(unicodedata.digit(digit)) for digit in digits)
