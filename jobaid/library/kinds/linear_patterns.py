"""Patterns that come from files, matched in time that grows with the text and not faster.

Python's own engine may take minutes for forty letters (`([A-Za-z]+ ?)+`); RE2 never does. What
RE2 has no means for (looking ahead or back, a group named again) cannot be matched, which is a
finding of the check. The signs for letters mean every script's, as in Python.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Protocol, cast

_LETTER = r"\p{L}\p{M}\p{N}_"
_SPACE = r"\s\p{Zs}"
_OUTSIDE = {r"\w": f"[{_LETTER}]", r"\W": f"[^{_LETTER}]", r"\d": r"\p{Nd}", r"\D": r"\P{Nd}",
            r"\s": f"[{_SPACE}]", r"\S": f"[^{_SPACE}]", r"\Z": r"\z"}  # fmt: skip
_INSIDE = {r"\w": _LETTER, r"\d": r"\p{Nd}", r"\D": r"\P{Nd}", r"\s": _SPACE}
# What a pattern is made of: escapes, classes, what opens a group, counts, and any other sign.
_PARTS = re.compile(
    r"(?P<escape>\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|[0-7]{3}|.))"
    r"|(?P<set>\[\^?\]?(?:\\.|[^\]\\])*\])"
    r"|(?P<group>\((?:\?(?:P?<\w+>|[:=!>|]|<[=!]|P=\w+|\#[^)]*|\([^)]*\)|[a-zA-Z-]+[:)]?))?)"
    r"|(?P<count>\{\d*(?:,\d*)?\}[?+]?|[*+?][?+]?)"
    r"|(?P<sign>.)",
    re.DOTALL,
)
_LONGEST = 1_000
_SEPARATORS = " -./:"


class FoundSpan(Protocol):
    """Where a pattern was found."""

    def span(self) -> tuple[int, int]:
        """First and last place."""


class LinearPattern(Protocol):
    """A compiled pattern."""

    def fullmatch(self, text: str) -> FoundSpan | None:
        """Whether the whole text is described."""

    def finditer(self, text: str) -> Iterator[FoundSpan]:
        """Every place where it is found."""


class CannotMatch(ValueError):
    """A pattern that cannot be matched in linear time, or not be read; says why."""


def pattern_parts(source: str) -> Iterator[tuple[str, str]]:
    """The parts of a pattern: (escape, set, group, count or sign, as it is written)."""
    for part in _PARTS.finditer(source):
        yield cast(str, part.lastgroup), part[0]


@lru_cache(maxsize=4096)
def linear_pattern(source: str) -> LinearPattern:
    """The pattern, ready for matching. Raises `CannotMatch`."""
    import re2

    if len(source) > _LONGEST:
        raise CannotMatch(f"it is longer than {_LONGEST} characters")
    options = re2.Options()
    options.log_errors = False
    options.max_mem = 16 << 20
    try:
        return cast(LinearPattern, re2.compile(_as_re2(source), options))
    except re2.error as error:
        told = error.args[0] if error.args else ""
        words = told.decode("utf-8", "replace") if isinstance(told, bytes) else str(told)
        raise CannotMatch(words) from None


def _as_re2(source: str) -> str:
    """The pattern with Python's signs spelled as RE2 spells them."""
    made = []
    for kind, part in pattern_parts(source):
        if kind == "escape":
            part = _OUTSIDE.get(part) or re.sub(r"^\\[uU](.+)", r"\\x{\1}", part)
        elif kind == "set":
            part = re.sub(r"\\.", lambda found: _INSIDE.get(found[0], found[0]), part)
        elif kind == "group":
            part = re.sub(r"^\(\?<(?=\w)", "(?P<", part)
        elif kind == "count" and part.startswith("{,"):
            part = "{0" + part[1:]
        made.append(part)
    return "".join(made)


def can_match(source: str, sign: str) -> bool:
    """Whether a pattern has a place for this one character."""
    for kind, part in pattern_parts(source):
        if kind == "sign" and part == ".":
            return True
        if kind in ("sign", "escape", "set") and part not in "^$|)":
            try:
                if linear_pattern(part).fullmatch(sign):
                    return True
            except CannotMatch:
                continue
    return False


@lru_cache(maxsize=512)
def separators_in(source: str) -> str:
    """The spaces, hyphens and the like that every text of a pattern has, in their order."""
    found, depth = [], 0
    parts = [*pattern_parts(source), ("", "")]
    for (kind, part), (after, _) in itertools.pairwise(parts):
        depth += (kind == "group") - (kind == "sign" and part == ")")
        sign = " " if part == r"\s" else part[-1:] if kind in ("sign", "escape") else ""
        if kind == "sign" and part == "|":
            return ""
        if sign and sign in _SEPARATORS and (kind, part) != ("sign", ".") and after != "count":
            if depth:
                return ""
            found.append(sign)
    return "".join(found)


@lru_cache(maxsize=512)
def beginnings(source: str) -> str:
    """The pattern of all that a text of a pattern may begin with, the text itself among it.

    The spaces, hyphens and the like of the pattern may be left out.
    """
    return _Beginnings(source).alternatives()[1]


class _Beginnings:
    """Reads a pattern part by part; of each it knows the whole and what it may begin with."""

    def __init__(self, source: str) -> None:
        self._parts = [*pattern_parts(source), ("", "")]
        self._at = 0

    def alternatives(self) -> tuple[str, str]:
        """Up to the end, or the bracket that closes a group."""
        wholes, begun = [], []
        while True:
            whole, begins = self._sequence()
            wholes.append(whole)
            begun.append(begins)
            if self._parts[self._at] != ("sign", "|"):
                return f"(?:{'|'.join(wholes)})", f"(?:{'|'.join(begun)})"
            self._at += 1

    def _sequence(self) -> tuple[str, str]:
        items = []
        while self._parts[self._at] not in (("", ""), ("sign", "|"), ("sign", ")")):
            items.append(self._counted(*self._item()))
        whole, begins = "", ""
        for one, begun in reversed(items):
            begins = f"(?:{begun}|{one}{begins})" if begins else begun
            whole = one + whole
        return whole, begins

    def _item(self) -> tuple[str, str]:
        kind, part = self._parts[self._at]
        self._at += 1
        if kind == "group":
            if part.endswith(")"):
                return part, part
            inner = self.alternatives()
            self._at += self._at < len(self._parts) - 1
            opens = part if re.fullmatch(r"\(\?[a-zA-Z-]+:", part) else "(?:"
            return f"{opens}{inner[0]})", f"{opens}{inner[1]})"
        if part in _PLACES:
            return part, ""
        if part == r"\s" or (part != "." and kind != "set" and part[-1] in _SEPARATORS):
            return f"{part}?", f"{part}?"
        return part, f"{part}?"

    def _counted(self, whole: str, begins: str) -> tuple[str, str]:
        kind, part = self._parts[self._at]
        if kind != "count":
            return whole, begins
        self._at += 1
        most = re.search(r"(\d+)\}", part)
        before = f"(?:{whole}){{0,{max(int(most[1]) - 1, 0)}}}" if most else f"(?:{whole})*"
        return f"(?:{whole}){part}", begins if part[0] == "?" else f"(?:{before}{begins})"


_PLACES = frozenset({"^", "$", r"\A", r"\Z", r"\z", r"\b", r"\B"})
