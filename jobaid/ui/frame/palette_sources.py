"""What the palette finds on the desk: the library's scripts, steps, replies, settings, places."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from jobaid.operations.desk.early_search import HitRow
from jobaid.ui.frame.palette_item import PaletteItem, Provider, fit

FindInLibrary = Callable[[str], Sequence[HitRow] | None]
"""What fits words; None while nothing can be found yet."""
Titles = Callable[[], Sequence[tuple[str, str]]]

_BEST = 0.95
_STEP = 0.05
# So many scripts can begin a new call from the palette in a call.
_MOST_NEW = 3


def library_items(search: FindInLibrary, in_call: Callable[[], bool]) -> Provider:
    """A provider that asks the library's search; its order stays, an exact action stands first.

    In a call a script is another topic of the same caller. Below all that was found the first
    scripts stand again, each to begin a call of its own.
    """

    def items(words: str) -> list[PaletteItem]:
        hits = (search(words) or ()) if words.strip() else ()
        found = [
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
        if not in_call():
            return found
        scripts = [one for one in found if one.kind == "script"]
        others = [one for one in found if one.kind != "script"]
        topics = [replace(one, detail=_same_caller()) for one in scripts]
        apart = [
            replace(one, detail=_new_call(), score=0.05 - at / 1000, new_call=True)
            for at, one in enumerate(scripts[:_MOST_NEW])
        ]
        return [*topics, *others, *apart]

    return items


def _same_caller() -> str:
    return QCoreApplication.translate("Palette", "The same caller, another topic")


def _new_call() -> str:
    return QCoreApplication.translate("Palette", "A new call; the one in hand is laid aside")


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


def place_items(titles: Titles) -> Provider:
    """A provider of the places of the window, by their names."""

    def items(words: str) -> list[PaletteItem]:
        found = [PaletteItem("place", id, title, score=fit(words, title)) for id, title in titles()]
        return [one for one in found if one.score]

    return items


def _quoted(words: str) -> str:
    """What a customer says, in the quotation marks of the language."""
    return QCoreApplication.translate("Answers", "“%1”").replace("%1", words)
