"""What words about a due time were read as."""

from __future__ import annotations

import datetime as dt
from dataclasses import field

from jobaid.quick_dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DueReading:
    """What words like "tomorrow before noon" were read as; `ask` where they are not clear."""

    due: dt.datetime | None
    words: str
    ask: str | None = None
    choices: tuple[tuple[str, dt.datetime], ...] = field(default_factory=tuple)
