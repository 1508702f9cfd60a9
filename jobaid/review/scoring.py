"""A scorecard worked out, with its arithmetic: fractions all the way, rounded once at the end."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, replace
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from jobaid.library.texts import RefusedText, compile_expression
from jobaid.quick_dataclasses import dataclass
from jobaid.review.card_answers import NOT_APPLICABLE, CardAnswer, answer_of, exact, is_one_of
from jobaid.sentences import Sentence, sentence

if TYPE_CHECKING:
    from jobaid.library.model.scorecard import Scorecard, ScorecardQuestion, ScorecardSection

_WHOLE = Fraction(100)
_PLACES = 9  # figures that are kept are floats: a tie is told apart from their last digits


@dataclass(frozen=True, slots=True)
class ScoredQuestion:
    """What a question gave: `p` from 0 to 1 (None: no points), its weight, whether it counts.

    `fails` is "card" or "section" where its answer fails one of them. `applies` is false where its
    `when` does not hold.
    """

    p: Fraction | None
    weight: Fraction
    counts: bool
    bonus: bool = False
    fails: str | None = None
    applies: bool = True


@dataclass(frozen=True, slots=True)
class ScoredSection:
    """What a section gave: 0 to 1, None where nothing is left or something is missing.

    Without weights of sections a section weighs as much as its questions that count.
    """

    score: Fraction | None
    weight: Fraction
    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CardScore:
    """A scorecard worked out. `score` and `before_fail` are 0 to 100, with one decimal.

    Both are None where something is `missing` (ids of questions) or nothing is left to score;
    `before_fail` is the score without regard to answers that fail.
    """

    score: float | None
    before_fail: float | None
    sections: Mapping[str, ScoredSection]
    questions: Mapping[str, ScoredQuestion]
    failed: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    problems: tuple[Sentence, ...] = field(default=())

    def as_json(self) -> dict[str, Any]:
        """As it is kept in a review: `score_of_kept` works it out again without the card."""
        return {
            "score": self.score,
            "before_fail": self.before_fail,
            "sections": {
                id: {"score": _plain(one.score), "weight": _plain(one.weight)}
                for id, one in self.sections.items()
            },
            "questions": {
                id: {"p": _plain(one.p), "weight": _plain(one.weight), "counts": one.counts}
                for id, one in self.questions.items()
            },
            "failed": list(self.failed),
            "missing": list(self.missing),
            "problems": [str(one) for one in self.problems],
            "arithmetic": {
                "sections": {id: list(one.questions) for id, one in self.sections.items()},
                "bonus": [id for id, one in self.questions.items() if one.bonus],
                "fails": {id: one.fails for id, one in self.questions.items() if one.fails},
            },
        }


def score_card(
    card: Scorecard, answers: Mapping[str, object], why: Mapping[str, object]
) -> CardScore:
    """Work out a scorecard. Never raises for what stands in the answers."""
    known = {question.id for question in card.questions}
    problems = [
        sentence("The scorecard has no question {question}.", question=str(one)[:60])
        for part in (answers, why)
        for one in part
        if one not in known
    ]
    given: dict[str, CardAnswer] = {}
    missing: list[str] = []
    questions: dict[str, ScoredQuestion] = {}
    for question in card.questions:
        if question.id in questions:
            continue
        told = answers.get(question.id)
        scored, answer = _question(question, told, given, problems)
        questions[question.id] = scored
        if answer is not None:
            given[question.id] = answer
        if (scored.counts and scored.p is None) or (
            answer is not None
            and is_one_of(answer, question.why)
            and not str(why.get(question.id) or "").strip()
        ):
            missing.append(question.id)
    by_section = all(section.weight is not None for section in card.sections)
    sections = {
        section.id: _section(section, questions, by_section=by_section) for section in card.sections
    }
    failed = tuple(id for id, one in questions.items() if one.fails)
    score = before = None
    if not missing:
        score = _total(sections, questions)
        before = _total(
            {id: _section_of(one, questions, fail=False) for id, one in sections.items()},
            questions,
            fail=False,
        )
    return CardScore(score, before, sections, questions, failed, tuple(missing), tuple(problems))


def score_of_kept(result: Mapping[str, Any]) -> float | None:
    """The score of a result as `CardScore.as_json` gave it, worked out from its figures alone."""
    if result["missing"]:
        return None
    told = result["arithmetic"]
    questions = {
        id: ScoredQuestion(
            None if one["p"] is None else exact(one["p"]),
            exact(one["weight"]),
            one["counts"],
            id in told["bonus"],
            told["fails"].get(id),
        )
        for id, one in result["questions"].items()
    }
    sections = {
        id: ScoredSection(
            None if one["score"] is None else exact(one["score"]),
            exact(one["weight"]),
            tuple(told["sections"][id]),
        )
        for id, one in result["sections"].items()
    }
    return _total(sections, questions)


def _question(
    question: ScorecardQuestion,
    told: object,
    given: Mapping[str, CardAnswer],
    problems: list[Sentence],
) -> tuple[ScoredQuestion, CardAnswer | None]:
    """What a question gives, and what was answered; an answer to one left out is none."""
    weight = exact(question.weight)
    left_out = ScoredQuestion(None, weight, False, question.bonus)
    if question.when is not None and not _holds(question, given, problems):
        return replace(left_out, applies=False), None
    answer, problem = answer_of(question, told)
    if problem is not None:
        problems.append(problem)
    if question.kind == "text" or answer == NOT_APPLICABLE or (answer is None and question.bonus):
        return left_out, answer
    if answer is None:
        return ScoredQuestion(None, weight, True, question.bonus), None
    fail = question.auto_fail
    fails = fail.of if fail is not None and is_one_of(answer, fail.on) else None
    return ScoredQuestion(_share(question, answer), weight, True, question.bonus, fails), answer


def _holds(
    question: ScorecardQuestion, given: Mapping[str, CardAnswer], problems: list[Sentence]
) -> bool:
    values = {id.replace("-", "_"): answer for id, answer in given.items()}
    try:
        expression = compile_expression(question.when or "")
    except RefusedText as refused:
        why = refused.words
        problems.append(sentence("When {question} applies: {why}", question=question.id, why=why))
        return False
    holds, unclear = expression.holds(values)
    # A question that does not apply cannot be compared with a number: that is no fault
    if unclear is not None and NOT_APPLICABLE not in map(values.get, expression.names):
        told = sentence("When {question} applies: {why}", question=question.id, why=unclear)
        problems.append(told)
    return holds


def _share(question: ScorecardQuestion, answer: CardAnswer) -> Fraction:
    """What an answer gives, from 0 to 1."""
    if question.kind == "choice":
        points = [exact(option.points) for option in question.options]
        own = next(exact(one.points) for one in question.options if one.id == answer)
    elif question.kind == "number":
        points = [exact(row.points) for row in question.rows]
        number = Fraction(answer)
        own = next(
            (
                exact(row.points)
                for row in question.rows
                if (row.at_most is None or number <= exact(row.at_most))
                and (row.at_least is None or number >= exact(row.at_least))
            ),
            Fraction(0),
        )
    elif question.kind == "scale":
        least, most = exact(question.lowest), exact(question.highest)
        return (Fraction(answer) - least) / (most - least) if most > least else Fraction(0)
    else:
        return Fraction(answer == "yes")
    best = max(points, default=Fraction(0))
    return min(max(own / best, Fraction(0)), Fraction(1)) if best > 0 else Fraction(0)


def _section(
    section: ScorecardSection, questions: Mapping[str, ScoredQuestion], *, by_section: bool
) -> ScoredSection:
    ids = tuple(question.id for question in section.questions)
    own = _counting(ids, questions)
    weight = section.weight if by_section else None
    weighs = exact(weight) if weight is not None else sum((one.weight for one in own), Fraction(0))
    return _section_of(ScoredSection(None, weighs, ids), questions, fail=True)


def _section_of(
    section: ScoredSection, questions: Mapping[str, ScoredQuestion], *, fail: bool
) -> ScoredSection:
    """A section with its score; with `fail` one that an answer fails has 0."""
    own = _counting(section.questions, questions)
    weights = sum((one.weight for one in own), Fraction(0))
    score = None
    if weights > 0 and all(one.p is not None for one in own):
        score = sum((one.weight * (one.p or 0) for one in own), Fraction(0)) / weights
    if fail and _fails(section, questions) and score is not None:
        score = Fraction(0)
    return ScoredSection(score, section.weight, section.questions)


def _total(
    sections: Mapping[str, ScoredSection],
    questions: Mapping[str, ScoredQuestion],
    *,
    fail: bool = True,
) -> float | None:
    """The score of the card, 0 to 100; None where nothing is left."""
    left = [one for one in sections.values() if one.score is not None]
    weights = sum((one.weight for one in left), Fraction(0))
    if weights <= 0:
        return None
    if fail and any(one.fails == "card" for one in questions.values()):
        return 0.0
    total = _WHOLE * sum((one.weight * (one.score or 0) for one in left), Fraction(0)) / weights
    whole = sum(
        (one.weight for one in questions.values() if one.counts and not one.bonus), Fraction(0)
    )
    for section in sections.values():
        if fail and _fails(section, questions):
            continue  # nothing of it counts
        for one in (questions[id] for id in section.questions):
            if one.bonus and one.counts and whole > 0:
                total += _WHOLE * one.weight * (one.p or 0) / whole
    return _rounded(min(total, _WHOLE))


def _counting(
    ids: tuple[str, ...], questions: Mapping[str, ScoredQuestion]
) -> list[ScoredQuestion]:
    return [questions[id] for id in ids if questions[id].counts and not questions[id].bonus]


def _fails(section: ScoredSection, questions: Mapping[str, ScoredQuestion]) -> bool:
    return any(questions[id].fails == "section" for id in section.questions)


def _rounded(value: Fraction) -> float:
    """Half up, to one decimal."""
    return float(Fraction((round(value, _PLACES) * 10 + Fraction(1, 2)).__floor__(), 10))


def _plain(number: Fraction | None) -> float | int | None:
    if number is None:
        return None
    return int(number) if number.denominator == 1 else float(number)
