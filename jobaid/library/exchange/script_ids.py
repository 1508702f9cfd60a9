"""Ids for what other programs know by its name only."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection

_LONGEST = 40


def id_of(name: str, taken: Collection[str] = (), usual: str = "step") -> str:
    """An id made of a name, another than those that are `taken`."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii")
    id = re.sub(r"[^a-z0-9]+", "-", plain.replace("'", "").lower()).strip("-")
    if len(id) > _LONGEST:
        id = id[:_LONGEST].rsplit("-", 1)[0].strip("-") or id[:_LONGEST]
    id = id or usual
    if id == "none":
        id = f"{usual}-none"
    number, found = 2, id
    while found in taken:
        found = f"{id}-{number}"
        number += 1
    return found


def field_name(name: str, taken: Collection[str] = ()) -> str:
    """The name of a field made of what another program calls it."""
    plain = id_of(name, usual="field").replace("-", "_")
    if not plain[0].isalpha():
        plain = f"f_{plain}"
    number, found = 2, plain
    while found in taken:
        found = f"{plain}_{number}"
        number += 1
    return found
