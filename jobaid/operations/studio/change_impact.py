"""What a change of fees, hours, standards or limits would have touched, as a publication shows it.

Who works that out is given to the studio: it is asked of another area.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from jobaid.library.model import Library


@dataclass(frozen=True, slots=True)
class ChangeImpact:
    """`words` say what would have been touched; `told` is kept with the version that it is `of`."""

    of: str
    words: tuple[str, ...]
    told: Mapping[str, Any]


AsksImpact = Callable[["Library", "Library", Callable[[], bool]], ChangeImpact | None]
"""From the live library to the draft, until it is stopped; None where nothing of that changes."""
