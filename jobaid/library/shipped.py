"""Where the library and the assets that come with the product are.

In a checkout, and in an editable install of one, they are folders beside the package
`jobaid`; in a wheel they travel inside it, under `jobaid/shipped/`.
"""

from __future__ import annotations

from pathlib import Path

import jobaid

LIBRARY, ASSETS, PACKS = "scripts_library", "assets", "packs"


class NotShipped(FileNotFoundError):
    """The installation is incomplete: a folder that comes with the product is not there."""


def shipped_library() -> Path:
    """The folder of the shipped library; it is read-only. Raises `NotShipped`."""
    return _find(LIBRARY, "library.yaml")


def shipped_assets() -> Path:
    """The folder of icons, fonts and report templates. Raises `NotShipped`."""
    return _find(ASSETS, None)


def shipped_packs() -> dict[str, Path]:
    """The libraries of other trades that come along, by name. Raises `NotShipped`."""
    packs = shipped_assets() / PACKS
    return {one.parent.name: one.parent for one in sorted(packs.glob("*/library.yaml"))}


def _find(folder: str, mark: str | None) -> Path:
    package = Path(jobaid.__file__).resolve().parent
    # Inside the package first: next to an installed package lie other people's packages,
    # one of which may happen to be called `assets`.
    places = [package / "shipped" / folder]
    if (package.parent / "pyproject.toml").is_file():
        places.append(package.parent / folder)
    for place in places:
        if place.is_dir() and (mark is None or (place / mark).is_file()):
            return place
    raise NotShipped(
        f"The folder `{folder}` that comes with Job Aid was not found in "
        f"{' or '.join(str(place) for place in places)}. Install Job Aid again."
    )
