"""The icons that came along are those that the screens show."""

from __future__ import annotations

import re
from pathlib import Path

import jobaid
from jobaid.library.shipped import shipped_assets


def test_every_icon_that_came_along_is_shown_somewhere() -> None:
    sources = Path(jobaid.__file__).parent.rglob("*.py")
    named = set(re.findall(r'"([a-z0-9-]+)"', "\n".join(p.read_text("utf-8") for p in sources)))
    icons = {path.stem for path in (shipped_assets() / "icons").glob("*.svg")}
    assert len(icons) > 50
    assert icons - named == set()
