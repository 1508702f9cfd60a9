"""Where real material lies: it is never part of the project."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]


def material(name: str) -> Path:
    """The folder of this material; skips the test where it is absent."""
    root = Path(os.environ.get("JOBAID_DATA", CHECKOUT.parent / "shared" / "data"))
    folder = root / name
    if not folder.exists():
        pytest.skip(f"real material is absent: {name} is not in the folder JOBAID_DATA names")
    return folder
