"""Where the mask stands in a call: before a command counts, and before an event is kept."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from jobaid.log.mask import mask_value, use_masks

if TYPE_CHECKING:
    from jobaid.library.model import Library

MASKS = "masks.yaml"
"""The file of a library that names what the house has masked."""

# Values under these keys are the program's own: ids, places, times. Masking them would only
# cost time, and an id that happens to look like a card number must stay what it is.
OWN_KEYS = frozenset(
    {
        "v",
        "seq",
        "at",
        "ms",
        "type",
        "of",
        "id",
        "script",
        "step",
        "how",
        "visits",
        "version",
        "versions",
        "met",
        "do",
        "rule",
        "desk",
        "timezone",
        "language",
    }
)


def mask_event(event: dict[str, Any]) -> dict[str, Any]:
    """An event without card numbers and security codes."""
    masked, _ = mask_value(event, safe_keys=OWN_KEYS)
    return masked if isinstance(masked, dict) else event


def mask_command(command: object) -> object:
    """A command without card numbers and security codes, before anything is worked out.

    Nothing in it is taken on trust: ids and steps were typed by someone, too.
    """
    if not isinstance(command, Mapping):
        return command
    masked, _ = mask_value(dict(command))
    return masked


def use_masks_of(library: Library) -> None:
    """Put the masks of a house (`masks.yaml`) in force, in its first language."""
    languages = library.house.languages
    use_masks(
        (one.label.text(languages[0], languages), one.pattern)
        for one in library.masks.values()
        if one.on
    )
