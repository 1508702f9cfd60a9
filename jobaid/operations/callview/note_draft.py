"""The field that holds a note while it is being written.

It is kept like any field, so that a crash does not lose it; it becomes a note when it is sent,
and the field is empty again.
"""

from __future__ import annotations

from dataclasses import replace

from jobaid.library.model import Field, Library, Words

DRAFT = "note.draft"
_DRAFT_FIELD = Field(
    DRAFT, Words({"en": "Note being written", "es": "Nota sin terminar"}), kind="long-text"
)


def with_draft(library: Library) -> Library:
    """The library with a field for the note that is being written."""
    if DRAFT in library.caller_field_named:
        return library
    house = library.house
    return replace(
        library, house=replace(house, caller_fields=(*house.caller_fields, _DRAFT_FIELD))
    )
