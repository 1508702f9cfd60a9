"""Which field of a step the first characters of something typed outside any were meant for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from jobaid.late_patterns import late_pattern
from jobaid.library.kinds.linear_patterns import CannotMatch, beginnings, linear_pattern
from jobaid.library.kinds.typed_dates import MONTHS

if TYPE_CHECKING:
    import re

    from jobaid.operations.callview.step_view_models import AskView

_SPARE = late_pattern(r"[-./ ]")
# How the values of a kind begin that is no text: by their first digits and marks, then words.
_BEGIN: Mapping[str, re.Pattern[str]] = {
    "number": late_pattern(r"[-+]?\d*(?:[.,' ]\d*)*"),
    "money": late_pattern(r"[-+]?[£$€¥]? ?[-+]?\d*(?:[.,' ]\d*)* ?[a-zé£$€¥]*"),
    "phone": late_pattern(r"[+(0][\d ()./-]*|\d[\d ()/-]*|\d{3}[\d ()./-]*"),
    "date": late_pattern(
        r"\d{1,8}|\d{1,4}[-/. ]\d{0,2}(?:[-/. ]\d{0,4})?|\d{1,2}[ ./-]?(?P<word>[^\W\d_]+).*"
    ),
    "time": late_pattern(r"\d{1,4} ?[aph]?[. ]?m?|\d{1,2} ?[:.h] ?\d{0,2} ?[ap]?[. ]?m?"),
}
_AFTER_A_DAY = (*MONTHS, "st", "nd", "rd", "th", "of", "de")
_SAID = frozenset({"date", "time"})  # "friday", "noon"
_WORDS = frozenset({"text", "long-text", "email"})
_ADDRESS = late_pattern(r"[^\s@<>()\[\],;:\"]+(?P<at>@[\w.-]*)?")


def fields_that_fit(asks: Iterable[AskView], typed: str, *, surely: bool = False) -> list[str]:
    """The names of the empty fields that `typed` may begin the value of, the likeliest first.

    `surely`: only those made for what it looks like, as a number for digits is.
    """
    found = [(_fit(one, typed), one.field) for one in asks if not one.text and not one.chosen]
    least = 2 if surely else 1
    return [name for fit, name in sorted(found, key=_best_first) if fit >= least]


def _best_first(one: tuple[int, str]) -> int:
    return -one[0]


def _fit(ask: AskView, typed: str) -> int:
    """2 where a field is made for it, 1 where it takes anything, 0 where it does not fit."""
    if ask.pattern and ask.kind in _BEGIN.keys() | _WORDS:
        return 2 if _may_begin(ask.pattern, typed) else 0
    if ask.kind == "email":
        address = _ADDRESS.fullmatch(typed)
        return 0 if address is None else 2 if address["at"] else 1
    if ask.kind in _WORDS:
        return 1
    if ask.kind not in _BEGIN:
        return 0
    if typed[:1].isalpha():
        return 1 if ask.kind in _SAID and typed.isalpha() else 0
    begun = _BEGIN[ask.kind].fullmatch(typed.lower())
    word = begun.groupdict().get("word") if begun else None
    named = word is None or any(one.startswith(word) for one in _AFTER_A_DAY)
    return 2 if begun and named else 0


def _may_begin(pattern: str, typed: str) -> bool:
    """Whether a text of a pattern, typed in any case and with marks or without, begins so."""
    try:
        fits = linear_pattern(beginnings(pattern)).fullmatch
    except CannotMatch:
        return False
    bare = _SPARE.sub("", typed)
    forms = (typed, typed.upper(), typed.lower(), bare, bare.upper(), bare.lower())
    return any(form and fits(form) for form in forms)
