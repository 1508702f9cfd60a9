"""Which answer of a step a customer's first sentence gives already.

An answer is taken as heard only where the sentence holds every word of it that carries a subject,
says or denies it alike, says not much else, and holds no other answer of the step as well. Whoever
asks shows it to a person before it counts.
"""

from __future__ import annotations

from collections.abc import Iterable

from jobaid.library.heard_names import without_values
from jobaid.library.search.meanings import others
from jobaid.library.search.word_forms import (
    english_stem,
    fold,
    is_filler,
    looks_spanish,
    spanish_stem,
    words_of,
)

_NOT = frozenset(("not", "never", "nobody", "nothing", "no", "nunca", "nadie", "nada", "sin"))
# When something was adds no other subject: "dead since Tuesday" says what "dead" says.
_WHEN = frozenset(
    (
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today",
        "yesterday", "tonight", "morning", "afternoon", "evening", "night", "week", "weekend",
        "month", "day", "hour", "ago", "since", "last",
        "lunes", "martes", "miercoles", "jueves", "viernes", "sabado", "domingo", "hoy", "ayer",
        "anoche", "manana", "tarde", "noche", "semana", "mes", "dia", "hora", "desde", "hace",
    )
)  # fmt: skip
_LONGEST = 500
_NEAR = 0.8
"""How near a word of another stem must be in meaning to count as the same."""


def heard_answer(
    words: str, answers: Iterable[tuple[str, Iterable[str]]], topic: Iterable[str] = ()
) -> str | None:
    """The id of the one answer that the words hold; None where none does, or several do.

    `answers` are ids with their labels, in whatever languages they are written. `topic` is what
    everybody says who comes here, such as the script's title: it tells no answer from another.
    """
    said = _Said(without_values(words[:_LONGEST]))
    known = frozenset().union(*(_Said(one).subjects for one in topic))
    held: list[tuple[str, frozenset[str]]] = []
    for id, labels in answers:
        best = max((_Said(one) for one in labels), key=said.holds, default=None)
        rest = said.subjects - known - said.times
        if best is not None and said.holds(best) and 2 * len(best.subjects) >= len(rest):
            held.append((id, best.subjects))
    # "Charged twice for a router" holds "charged twice" as well: the one that says more counts.
    whole = [id for id, subjects in held if all(other <= subjects for _, other in held)]
    same = len({subjects for _, subjects in held}) < len(held)
    return whole[0] if len(whole) == 1 and not same else None


class _Said:
    """The words of a sentence that carry its subject, as stems, and whether it denies."""

    def __init__(self, text: str) -> None:
        words = words_of(fold(text))
        self._spanish = looks_spanish(words)
        stem = spanish_stem if self._spanish else english_stem
        self.denies = not _NOT.isdisjoint(words)
        self.subjects = frozenset(
            stem(word) for word in words if not is_filler(word) and word not in _NOT
        )

        self.times = frozenset(stem(word) for word in words if word in _WHEN)

    def holds(self, other: _Said) -> bool:
        """Whether everything that the other says is said here, in these words or near ones."""
        if not other.subjects or self.denies != other.denies or self._spanish != other._spanish:
            return False
        return all(
            one in self.subjects or any(self._near(one, word) for word in self.subjects)
            for one in other.subjects
        )

    def _near(self, one: str, other: str) -> bool:
        return others(one, spanish=self._spanish).get((other, self._spanish), 0.0) >= _NEAR
