"""One thing the doctor looked at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

State = Literal["fine", "mind", "stops"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at. `remedy` is what to do where something is not as it should be."""

    state: State
    words: str
    remedy: str = ""
