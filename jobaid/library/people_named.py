"""Who of a house is meant by what a person typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jobaid.library.model import Library
    from jobaid.library.model.people import Person


def person_named(library: Library, told: str) -> Person | None:
    """Somebody of the house by id, by name, or the only one whose name begins so."""
    wanted = " ".join(told.split()).casefold()
    if not wanted:
        return None
    for one in library.people.values():
        if wanted in (one.id.casefold(), (one.name or "").casefold()):
            return one
    begins = [
        one for one in library.people.values() if (one.name or "").casefold().startswith(wanted)
    ]
    return begins[0] if len(begins) == 1 else None
