"""How much of a sampling plan that stops early is still to be read by lot."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from jobaid.sentences import counted, sentence

if TYPE_CHECKING:
    from jobaid.review.sequential import SequentialTest


class ReadByLot(NamedTuple):
    """What reviews of calls drawn by lot have told so far.

    `need` is how many more at least there must be until every question is known, `rare` the
    questions that count in too few calls: lot would never tell of them, so no plan waits for that.
    """

    need: int
    rare: frozenset[str]

    @property
    def enough(self) -> bool:
        """Whether nothing more needs to be read by lot."""
        return not self.need


def read_by_lot(questions: Mapping[str, tuple[int, int]], test: SequentialTest) -> ReadByLot:
    """How far it is; `questions` are by id in how many reviews each was missed, and counted."""
    most = max((looked for _, looked in questions.values()), default=0)
    rare = frozenset(id for id, (_, looked) in questions.items() if 2 * looked < most)
    left = (test.least_left(*told) for id, told in questions.items() if id not in rare)
    return ReadByLot(max(left, default=test.least_left(0, 0)), rare)


def enough_words(test: SequentialTest, missed: int, looked: int, *, rare: bool) -> str:
    """What so many misses tell of a question."""
    verdict = test.verdict(missed, looked)
    if verdict == "fine":
        return sentence("Enough is known: at most {n} in 100, as it should be.",
                        n=round(100 * test.fine))  # fmt: skip
    if verdict == "poor":
        return sentence("Enough is known: worth a talk.")
    if rare:
        return sentence("It counts in too few calls for lot to tell: look for such calls.")
    return counted(
        test.least_left(missed, looked),
        "At least one more to read.",
        "At least %Ln more to read.",
    )


def out_of_calls_words(lot: ReadByLot) -> str:
    """That all drawn calls are read, and it is not enough."""
    return counted(
        lot.need,
        "All that were drawn are read, and at least one more is needed to know enough: raise "
        "`calls` in sampling.yaml.",
        "All that were drawn are read, and at least %Ln more are needed to know enough: raise "
        "`calls` in sampling.yaml.",
    )
