"""What can go wrong with a text, in words for the person who wrote it or reads it."""

from __future__ import annotations

from typing import NamedTuple

from jobaid.sentences import ErrorInWords


class TextSpot(NamedTuple):
    """Where something stands in a text: line and column, both counted from 1."""

    line: int
    column: int


class RefusedText(ValueError):
    """A text or expression that is not taken in.

    `words` is a plain sentence; `line` and `column` (from 1) count within the text itself.
    """

    def __init__(self, words: str, line: int = 1, column: int = 1) -> None:
        super().__init__(words)
        self.words = words
        self.line = line
        self.column = column

    def __reduce__(self) -> tuple[type[RefusedText], tuple[str, int, int]]:
        return type(self), (self.words, self.line, self.column)


class Unworkable(ErrorInWords, ValueError):
    """An expression that cannot be worked out with the values of this call; `words` say why."""


class Missing(Unworkable):
    """A value is needed that is not filled in. `name` is its dotted name, "" where unknown."""

    def __init__(self, name: str) -> None:
        super().__init__(f"`{name}` is not filled in." if name else "A value is not filled in.")
        self.name = name


class CutOff(Unworkable):
    """Working a text out took more than it may; all of it stops here."""


def too_deep() -> RefusedText:
    """The refusal where Python's stack ends: a text within the bounds needs little of it."""
    return RefusedText("This is nested too deeply to be read.")


def place_of(source: str, offset: int) -> TextSpot:
    """Line and column of the character at `offset` (from 0) of `source`."""
    offset = max(0, min(offset, len(source)))
    before = source.rfind("\n", 0, offset)
    return TextSpot(source.count("\n", 0, offset) + 1, offset - before)


def refused(words: str, source: str, offset: int) -> RefusedText:
    """A `RefusedText` that points at the character at `offset` of `source`."""
    return RefusedText(words, *place_of(source, offset))
