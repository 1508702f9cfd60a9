"""What of a script the checks of other scripts look at, and a digest of it.

A check of one script follows the ways of others and reads what they capture, but never what
they say: a line that is written anew in one script leaves the findings of all others as they
are. So other scripts count with their outline alone: everything but texts and places, where
the labels of answers stay (a call that breaks a rule is shown with them).
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import fields, is_dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, cast

from jobaid.library.model import Words

if TYPE_CHECKING:
    from jobaid.library.model import Plan, Script

_ELSEWHERE = frozenset(("spots", "at", "file", "content_id"))


class Outlines:
    """Digests of scripts' outlines and of plans, each worked out once for what stays the same."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], tuple[object, str]] = {}

    def of(self, script: Script) -> str:
        """The digest of a script's outline."""
        return self._once(("script", script.file), script, lambda: repr(outline(script)))

    def of_plans(self, script: Script, plans: tuple[Plan, ...]) -> str:
        """The digest of all that stands in the plans of a script."""
        return self._once(("plans", script.file), plans, lambda: repr(plans))

    def _once(self, key: tuple[str, str], thing: object, text: Callable[[], str]) -> str:
        known = self._known.get(key)
        if known is None or known[0] is not thing:
            known = self._known[key] = thing, digest([text()])
        return known[1]


def digest(parts: Iterable[str]) -> str:
    """A digest of texts."""
    return hashlib.sha256("\n".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def outline(thing: object, name: str = "") -> object:
    """A part of a script without its texts and places; whether there is a text stays."""
    if isinstance(thing, Words):
        return thing.by_language if name == "Answer.label" else ""
    if isinstance(thing, tuple | list):
        return [outline(one, name) for one in thing]
    names = _names(cast(Any, type(thing)))
    if names:
        kind = type(thing).__name__
        return [kind, *(outline(getattr(thing, one), f"{kind}.{one}") for one in names)]
    return thing


@cache
def _names(kind: type[Any]) -> tuple[str, ...]:
    """The parts that count of a kind of thing; none of what has no parts."""
    if not is_dataclass(kind):
        return ()
    return tuple(one.name for one in fields(kind) if one.name not in _ELSEWHERE)
