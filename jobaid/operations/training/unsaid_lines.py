"""Lines that are said word for word and were changed, and who has not said the new words yet."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from jobaid.operations.training.warm_up_cards import WarmUpCard, cards_of
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import Sentence, counted, joined, listed, sentence

if TYPE_CHECKING:
    from jobaid.library.model import Library

MOST_NAMES = 6
_TAKE_CALLS = ("agent", "trainee")


@dataclass(frozen=True, slots=True)
class UnsaidLines:
    """The lines that change, and the names of who has not said them yet."""

    lines: tuple[WarmUpCard, ...] = ()
    people: tuple[str, ...] = ()

    @property
    def words(self) -> Sentence | str:
        """Both in words; "" where no such line changes."""
        if not self.lines:
            return ""
        what = counted(
            len(self.lines),
            "One line that is said word for word changes, and comes into the warm-up.",
            "%Ln lines that are said word for word change, and come into the warm-up.",
        )
        if not self.people:
            return what
        shown = list(self.people[:MOST_NAMES])
        left = len(self.people) - len(shown)
        if left:
            shown.append(counted(left, "one more", "%Ln more"))
        return joined(what, sentence("Not said yet by: {names}.", names=listed(shown)))


def changed_lines(before: Library, after: Library) -> tuple[WarmUpCard, ...]:
    """The lines of `after` that are said word for word and are not in `before` as they are."""
    known = {one.id: one.stamp for one in cards_of(before) if one.exact}
    return tuple(one for one in cards_of(after) if one.exact and known.get(one.id) != one.stamp)


def latest_progress(told: Iterable[Mapping[str, Any]]) -> dict[str, Mapping[str, Any]]:
    """The last statement of progress of each person; `told` oldest first."""
    return {str(one.get("of")): one for one in told if one.get("of")}


def unsaid_by(progress: Mapping[str, Any] | None, lines: Iterable[WarmUpCard]) -> list[WarmUpCard]:
    """Which of some lines somebody has not said as they are now."""
    said = progress.get("said") if progress is not None else None
    known = said if isinstance(said, Mapping) else {}
    return [one for one in lines if known.get(one.id) != one.stamp]


def unsaid_lines(
    before: Library, after: Library, progress: Iterable[Mapping[str, Any]]
) -> UnsaidLines:
    """What a publication changes of such lines, and who of those who take calls has not said it.

    `progress` are the statements of that kind, oldest first.
    """
    lines = changed_lines(before, after)
    if not lines:
        return UnsaidLines()
    told = latest_progress(progress)
    people = {one.id: one.name for one in after.people.values() if one.role in _TAKE_CALLS}
    for id, one in told.items():
        by = one.get("by")
        name = by.get("name") if isinstance(by, Mapping) else None
        if id not in after.people:
            people[id] = str(name or id)
    not_yet = sorted(name for id, name in people.items() if unsaid_by(told.get(id), lines))
    return UnsaidLines(lines, tuple(not_yet))
