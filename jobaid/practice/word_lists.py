"""Lists of words as they are written in this package: a text with spaces between them."""

from __future__ import annotations


def split_words(text: str) -> tuple[str, ...]:
    """The words of such a list, in order."""
    return tuple(text.split())
