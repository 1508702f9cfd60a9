"""What other programs may fill: a link, `jobaid open` and `jobaid send`.

Who sends a link is known to nobody. So it fills what the house opens calls with (`caller_fields`)
and fields marked `from_outside`, never what the house or the program says themselves, and nothing
that a rule rests on: whether a caller was checked is for the agent to say.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from jobaid.call.customer import declared_name
from jobaid.library.model.house_file import BUILT_IN
from jobaid.sentences import joined, sentence

if TYPE_CHECKING:
    from jobaid.call.compiled_library import CompiledLibrary
    from jobaid.library.model import Library


def by_declared_names(
    library: Library, script: str, given: Mapping[str, object]
) -> dict[str, object]:
    """Values by the names of declared fields: `account` may stand for `customer.account`."""
    house = library.caller_field_named
    opened = library.scripts.get(script)
    own = opened.field_named if opened is not None else {}
    return {declared_name(name, own, house): value for name, value in given.items()}


def from_outside(
    compiled: CompiledLibrary, script: str, given: Mapping[str, object]
) -> tuple[dict[str, object], str | None]:
    """Of the values a call with `script` is to be opened with: those it takes, and words about
    the others.
    """
    library = compiled.library
    taken: dict[str, object] = {}
    unknown, ruled = [], []
    for name, value in by_declared_names(library, script, given).items():
        if not _is_open(library, script, name):
            unknown.append(name[:60])
        elif name in compiled.rule_fields:
            ruled.append(name[:60])
        else:
            taken[name] = value
    words: list[str] = []
    if unknown:
        words.append(
            sentence(
                "Not filled from outside: {fields}. Only what this house opens calls with, and "
                "fields it marks for that, can be.",
                fields=", ".join(unknown),
            )
        )
    words += [rests_on(name) for name in ruled]
    return taken, joined(*words) or None


def rests_on(name: str) -> str:
    """Why a value from outside is refused for a field that decides about a rule."""
    return sentence(
        "`{field}` is not filled from outside: a rule rests on it, so it is filled in the call.",
        field=name,
    )


def _is_open(library: Library, script: str, name: str) -> bool:
    if name in BUILT_IN or name in library.house.values:
        return False
    if name in library.caller_field_named:
        return True
    opened = library.scripts.get(script)
    field = opened.field_named.get(name) if opened is not None else None
    field = field or library.all_fields.get(name)
    return field is not None and field.from_outside
