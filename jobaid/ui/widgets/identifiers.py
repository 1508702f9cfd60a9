"""Accessible identifiers made of ids that a house has given: no two of a screen are the same."""

from __future__ import annotations

from collections.abc import Iterable


def identifiers(prefix: str, ids: Iterable[str], *taken: str) -> list[str]:
    """`<prefix>-<id>` for each id, with `-2`, `-3` ... where that is taken already.

    `taken` are the words that stand for something else after the same prefix ("more").
    """
    used = {f"{prefix}-{word}" for word in taken}
    found = []
    for id in ids:
        name, number = f"{prefix}-{id}", 1
        while name in used:
            number += 1
            name = f"{prefix}-{id}-{number}"
        used.add(name)
        found.append(name)
    return found
