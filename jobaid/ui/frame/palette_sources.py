"""What the palette finds on the desk: the library's scripts, steps and replies, and settings."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from jobaid.operations.desk.early_search import HitRow
from jobaid.ui.frame.palette_item import PaletteItem, Provider, fit

FindInLibrary = Callable[[str], Sequence[HitRow] | None]
"""What fits words; None while nothing can be found yet."""
Titles = Callable[[], Sequence[tuple[str, str]]]

_BEST = 0.95
_STEP = 0.05


def library_items(search: FindInLibrary) -> Provider:
    """A provider that asks the library's search; its order stays, an exact action stands first."""

    def items(words: str) -> list[PaletteItem]:
        hits = (search(words) or ()) if words.strip() else ()
        return [
            PaletteItem(
                hit.kind,
                hit.id,
                _quoted(hit.title) if hit.kind == "reply" else hit.title,
                hit.detail,
                score=max(0.1, _BEST - _STEP * at),
                hit=hit,
            )
            for at, hit in enumerate(hits)
        ]

    return items


def setting_items(titles: Titles) -> Provider:
    """A provider of the settings, by their names."""

    def items(words: str) -> list[PaletteItem]:
        found = []
        for key, title in titles():
            score = fit(words, title, key.replace(".", " ").replace("_", " "))
            if score:
                found.append(PaletteItem("setting", key, title, score=score))
        return found

    return items


def _quoted(words: str) -> str:
    """What a customer says, in the quotation marks of the language."""
    return QCoreApplication.translate("Answers", "“%1”").replace("%1", words)
