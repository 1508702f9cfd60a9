"""The bundled typefaces: Atkinson Hyperlegible Next and Mono (SIL Open Font License 1.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QFontDatabase

from jobaid.library.shipped import shipped_assets

if TYPE_CHECKING:
    from jobaid.ui.theme.tokens import Tokens, TypeRole

# Qt forgets added fonts with the application, so this counts per process, not per window.
_loaded: dict[str, int] = {}


class FontsMissing(RuntimeError):
    """The bundled typefaces could not be loaded."""


def load_fonts(family: str) -> None:
    """Make a bundled typeface known to Qt, once. Raises `FontsMissing` naming the file.

    Needs a `QGuiApplication`.
    """
    if family in _loaded and family in QFontDatabase.families():
        return
    _loaded.pop(family, None)
    files = family.replace(" ", "") + "_*.ttf"
    for path in sorted((shipped_assets() / "fonts").glob(files)):
        number = QFontDatabase.addApplicationFont(str(path))
        if number < 0:
            raise FontsMissing(f"The typeface {path} cannot be read. Install Job Aid again.")
        _loaded[family] = number
    if family not in _loaded:
        raise FontsMissing("No typeface came with Job Aid. Install Job Aid again.")


def make_font(tokens: Tokens, role: TypeRole, pixels: int, *, code: bool = False) -> QFont:
    """The font of `role` at `pixels` high, digits of equal width so that clocks do not jitter."""
    font = QFont()
    family = tokens.family_code if code else tokens.family
    font.setFamilies([family, *tokens.fallback])
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight(role.weight))
    font.setFeature(QFont.Tag(tokens.digits), 1)
    font.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
    return font
