"""Answers to the questions of a scorecard, brought to the kind of each question."""

from __future__ import annotations

import math
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from typing import TYPE_CHECKING

from jobaid.sentences import Sentence, decimal_words, sentence

if TYPE_CHECKING:
    from jobaid.library.model.scorecard import ScorecardQuestion

NOT_APPLICABLE = "n/a"
"""What is answered where a question does not apply."""

CardAnswer = str | int | Decimal
"""An answer in its kind: yes or no, an option's id, a number, a text, or `NOT_APPLICABLE`."""

_TRUTHS: Mapping[object, str] = {True: "yes", False: "no", "true": "yes", "false": "no"}


def exact(number: float | int | Decimal) -> Fraction:
    """A number as it was written: 0.1 is a tenth."""
    return Fraction(str(number))


def answer_of(
    question: ScorecardQuestion, told: object
) -> tuple[CardAnswer | None, Sentence | None]:
    """What was answered, and None; or None and, where something was told, why it is no answer."""
    if isinstance(told, str):
        told = told.strip()
    if told is None or told == "":
        return None, None
    if told == NOT_APPLICABLE:
        if question.not_applicable or question.kind == "text":
            return NOT_APPLICABLE, None
        return None, sentence("{question} always applies: n/a is no answer.", question=question.id)
    if question.kind == "text":
        return (told, None) if isinstance(told, str) else (str(told), None)
    if question.kind in ("number", "scale"):
        return _number(question, told)
    if question.kind == "choice":
        known = {option.id for option in question.options}
    else:
        known = {"yes", "no"}
        folded = told.lower() if isinstance(told, str) else told
        told = _TRUTHS.get(folded, folded) if isinstance(folded, str | bool) else folded
    if isinstance(told, str) and told in known:
        return told, None
    return None, sentence(
        "{answer} is no answer to {question}: {known} are.",
        answer=_shown(told),
        question=question.id,
        known=", ".join(sorted(known)),
    )


def is_one_of(answer: CardAnswer, wanted: tuple[str, ...]) -> bool:
    """Whether an answer is among some that a scorecard names as texts."""
    return any(answer == one or _as_number(one) == answer for one in wanted)


def _number(
    question: ScorecardQuestion, told: object
) -> tuple[Decimal | int | None, Sentence | None]:
    number = None if isinstance(told, bool) else _as_number(told)
    if number is None:
        return None, sentence(
            "{answer} is no number: {question} wants one.",
            answer=_shown(told),
            question=question.id,
        )
    least, most = exact(question.lowest), exact(question.highest)
    if question.kind == "scale" and not least <= Fraction(number) <= most:
        return None, sentence(
            "{answer} is not between {least} and {most}: {question} wants that.",
            answer=_shown(told),
            least=decimal_words(question.lowest),
            most=decimal_words(question.highest),
            question=question.id,
        )
    return number, None


def _as_number(told: object) -> Decimal | int | None:
    if isinstance(told, float):
        told = str(told) if math.isfinite(told) else None
    if isinstance(told, Decimal | int):
        return told
    try:
        number = Decimal(told) if isinstance(told, str) and len(told) <= 40 else None
    except InvalidOperation:
        return None
    if number is None or not number.is_finite() or abs(number.adjusted()) > 40:
        return None
    return int(number) if number == number.to_integral_value() else number


def _shown(told: object) -> str:
    text = str(told)
    return text if len(text) <= 60 else f"{text[:60]}…"
