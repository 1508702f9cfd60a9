"""How far reviewers agree: shares of agreeing pairs, Fleiss' kappa, Krippendorff's alpha."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from jobaid.quick_dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RatedItem:
    """One thing that was rated: how many gave which answer, and the share of agreeing pairs.

    The share is None where fewer than two have rated it.
    """

    item: str
    answers: Mapping[str, int]
    agreement: float | None


@dataclass(frozen=True, slots=True)
class RaterAgreement:
    """How far all items are agreed on; each figure is None where it cannot be told.

    `agreement` is the mean over items of the share of agreeing pairs. `fleiss_kappa` needs equally
    many raters of every item; it and `krippendorff_alpha` (nominal) need more than one answer.
    """

    items: int
    raters: int
    agreement: float | None
    fleiss_kappa: float | None
    krippendorff_alpha: float | None
    by_item: tuple[RatedItem, ...]

    def as_json(self) -> dict[str, Any]:
        """For other programs."""
        return {
            "items": self.items,
            "raters": self.raters,
            "agreement": self.agreement,
            "fleiss_kappa": self.fleiss_kappa,
            "krippendorff_alpha": self.krippendorff_alpha,
            "by_item": [
                {"item": one.item, "answers": dict(one.answers), "agreement": one.agreement}
                for one in self.by_item
            ],
        }


def rating_of(told: object) -> tuple[str, str, str] | None:
    """The item, the rater and the answer of a line; None where one of them is absent.

    An answer in its own form is the same as in a text: true and "yes", 2 and 2.0 and "2". The
    answer null, or "", is none: an empty text.
    """
    if not isinstance(told, Mapping) or not {"item", "rater", "answer"} <= told.keys():
        return None
    item, rater = _label(told["item"]), _label(told["rater"])
    return (item, rater, _label(told["answer"])) if item and rater else None


def _label(told: object) -> str:
    if isinstance(told, bool):
        return "yes" if told else "no"
    if isinstance(told, float) and told.is_integer():
        return str(int(told))
    return "" if told is None else str(told).strip()


def agreement_of(ratings: Iterable[tuple[str, str, str]]) -> RaterAgreement:
    """Agreement of (item, rater, answer); the last answer of a rater to an item counts."""
    items: dict[str, dict[str, str]] = {}
    for item, rater, answer in ratings:
        items.setdefault(item, {})[rater] = answer
    counts = {item: Counter(told.values()) for item, told in items.items()}
    by_item = tuple(
        RatedItem(item, dict(sorted(told.items())), _pairs(told)) for item, told in counts.items()
    )
    shares = [one.agreement for one in by_item if one.agreement is not None]
    return RaterAgreement(
        len(items),
        len({rater for told in items.values() for rater in told}),
        sum(shares) / len(shares) if shares else None,
        _fleiss([*counts.values()]),
        _krippendorff([*counts.values()]),
        by_item,
    )


def _pairs(told: Counter[str]) -> float | None:
    raters = told.total()
    if raters < 2:
        return None
    return sum(n * (n - 1) for n in told.values()) / (raters * (raters - 1))


def _fleiss(counts: list[Counter[str]]) -> float | None:
    raters = {told.total() for told in counts}
    if len(raters) != 1 or raters == {1}:
        return None
    agreed = sum(_pairs(told) or 0.0 for told in counts) / len(counts)
    answers: Counter[str] = sum(counts, Counter())
    by_chance = sum((n / answers.total()) ** 2 for n in answers.values())
    return None if len(answers) < 2 else (agreed - by_chance) / (1 - by_chance)


def _krippendorff(counts: list[Counter[str]]) -> float | None:
    paired = [told for told in counts if told.total() > 1]
    answers: Counter[str] = sum(paired, Counter())
    whole = answers.total()
    if len(answers) < 2:
        return None
    observed = sum(
        (told.total() ** 2 - sum(n * n for n in told.values())) / (told.total() - 1)
        for told in paired
    )
    expected = (whole**2 - sum(n * n for n in answers.values())) / (whole - 1)
    return 1 - observed / expected
