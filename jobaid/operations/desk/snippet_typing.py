"""Texts of the house that are typed by a short form: `;ab` becomes what `snippets.yaml` says."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from jobaid.library.model.service_lists import Snippet

SIGN = ";"
"""What a short form begins with, so that no plain word is one."""


class TypedSnippet(NamedTuple):
    """A short form that is complete: so many characters before the caret make way for it."""

    snippet: Snippet
    length: int
    after: str
    """What was typed after it and stays: "" where its own last letter completed it."""


def typed_snippet(before: str, sign: str, snippets: Mapping[str, Snippet]) -> TypedSnippet | None:
    """The short form that typing `sign` after `before` completes; None where it completes none.

    One that begins another short form waits until something else is typed, so that both can be.
    """
    start = before.rfind(SIGN)
    if start < 0 or (start and before[start - 1].isalnum()):
        return None
    typed = before[start + 1 :].casefold()
    shorts = {one.short.casefold(): one for one in snippets.values() if one.short}
    whole = typed + sign.casefold()
    if any(short != whole and short.startswith(whole) for short in shorts):
        return None
    if whole in shorts:
        return TypedSnippet(shorts[whole], len(typed) + 1, "")
    if typed in shorts and not sign.isalnum():
        return TypedSnippet(shorts[typed], len(typed) + 1, sign)
    return None
