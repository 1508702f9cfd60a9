"""What the palette can find, and how well words that are typed fit it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Literal

from jobaid.quick_dataclasses import dataclass
from jobaid.ui.frame.key_table import EVERYWHERE

if TYPE_CHECKING:
    from jobaid.operations.desk.early_search import HitRow
    from jobaid.ui.frame.actions import ActionMap, WindowActions

PaletteKind = Literal["script", "step", "reply", "article", "setting", "action", "place"]


@dataclass(frozen=True, slots=True)
class PaletteItem:
    """Something that can be found: `score` is about 1 where every word fits where it counts.

    `hit` is what the library's search found, for a script, step or reply; with `new_call` the
    script is to begin a call of its own.
    """

    kind: PaletteKind
    id: str
    title: str
    detail: str = ""
    cap: str = ""
    score: float = 0.0
    hit: HitRow | None = None
    new_call: bool = False


Provider = Callable[[str], Iterable[PaletteItem]]


def fit(words: str, title: str, more: str = "") -> float:
    """How well typed words fit a title: each must begin one of its words; 0 where one does not.

    1 where they go along the title from its first word, others between them or not ("ask for
    help": Ask a supervisor for help); words found in `more` only count half.
    """
    typed = words.casefold().split()
    named = title.casefold().split()
    beside = more.casefold().split()
    if not typed:
        return 0.0
    score = 0.0
    for word in typed:
        if any(one.startswith(word) for one in named):
            score += 1.0
        elif any(one.startswith(word) for one in beside):
            score += 0.5
        else:
            return 0.0
    return score / len(typed) - (0.0 if _goes_along(typed, named) else 0.15)


def _goes_along(typed: list[str], named: list[str]) -> bool:
    """Whether typed words begin words of a title in its order, the first one its first."""
    rest = iter(named)
    along = all(any(one.startswith(word) for one in rest) for word in typed)
    return along and named[0].startswith(typed[0])


def action_items(window: WindowActions) -> Provider:
    """A provider of what can be done on this screen; without words, of all of it by key."""

    def items(words: str) -> list[PaletteItem]:
        actions = window.shown
        if not words.strip():
            return _all_of_screen(actions)
        found = []
        for key in actions.available():
            score = fit(words, key.words())
            if score and actions.can(key.id):
                item = PaletteItem("action", key.id, key.words(), "", actions.cap(key.id), score)
                found.append(item)
        return found

    return items


def _all_of_screen(actions: ActionMap) -> list[PaletteItem]:
    """What the keys of this screen do, in their order: what a narrow window has no button for."""
    here = [key for key in actions.available() if key.context != EVERYWHERE and not key.group]
    return [
        PaletteItem("action", key.id, key.words(), "", actions.cap(key.id), 1 - at / 1000)
        for at, key in enumerate(here)
        if actions.can(key.id)
    ]
