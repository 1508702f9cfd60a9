"""What another form could not hold of a script, told once for each kind of thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jobaid.call.language_names import language_words
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import Sentence, counted, listed, sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from jobaid.library.exchange.exchange_report import ExchangeReport
    from jobaid.operations.studio.plain_names import PlainNames

_NAMED = 3
"""So many places are named; the others are counted."""


@dataclass(frozen=True, slots=True)
class ToldLoss:
    """What could not come along as it was, why, and at which steps. `is_lost`: not at all."""

    words: str
    why: str
    is_lost: bool


def told_losses(report: ExchangeReport, names: PlainNames | None) -> tuple[ToldLoss, ...]:
    """What was lost, then what is there otherwise; `names` are those of the script's file.

    Without them, as of a scorecard, places are named as they are.
    """
    return (*_told(report.lost, names, True), *_told(report.changed, names, False))


def _told(
    lines: Iterable[Mapping[str, str]], names: PlainNames | None, is_lost: bool
) -> Iterable[ToldLoss]:
    places: dict[tuple[str, str], dict[str, None]] = {}
    for one in lines:
        kind = _with_language(one["what"]), one.get("why", "")
        places.setdefault(kind, {})[_place(one["at"], names)] = None
    for (what, why), steps in places.items():
        first, rest = list(steps)[:_NAMED], len(steps) - _NAMED
        if not any(first):
            yield ToldLoss(what, why, is_lost)
            continue
        where = listed(first)
        if rest > 0:
            where = counted(rest, "{places} and one more", "{places} and %Ln more", places=where)
        yield ToldLoss(sentence("{what}: {where}", what=what, where=where), why, is_lost)


def _with_language(what: str) -> str:
    """The same with languages by their names."""
    if not isinstance(what, Sentence) or "others" not in what.values:
        return what
    codes = str(what.values["others"]).split(", ")
    return what.of(others=listed([language_words(code) for code in codes]))


def _place(at: str, names: PlainNames | None) -> str:
    """The step of a place by its title; the script's where it is in none."""
    if names is None:
        return at
    script, _, rest = at.partition("/")
    step = rest.partition("/")[0]
    told = names.called(f"{script}/{step}") if step else names.called(script, "script")
    return told or step or script
