"""One thing the doctor looked at."""

from __future__ import annotations

from typing import Literal

from jobaid.quick_dataclasses import dataclass

DiagnosisState = Literal["fine", "mind", "stops"]


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """One thing looked at. `remedy` is what to do where something is not as it should be."""

    state: DiagnosisState
    words: str
    remedy: str = ""
