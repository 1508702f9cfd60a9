"""Scores, answers and states of reviews in words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import TYPE_CHECKING

from jobaid.library.due_times.due_words import day_words
from jobaid.library.texts.rendered import clean
from jobaid.log.index.index_rows import moment_of
from jobaid.operations.records.kept_reviews import author_name
from jobaid.review.card_answers import NOT_APPLICABLE
from jobaid.sentences import DecimalWords, counted, decimal_words, joined, listed, sentence

if TYPE_CHECKING:
    from jobaid.library.model.scorecard import Scorecard, ScorecardQuestion
    from jobaid.operations.records.shown_review_models import ReviewTone
    from jobaid.review.card_points import CardPoints, QuestionPoints
    from jobaid.review.standing_models import ReviewStanding, SaidDocument


def figure(value: Fraction | float) -> DecimalWords:
    """Points as people write them: 20, 7.5, 66.67; at most two decimals."""
    number = Fraction(value) if isinstance(value, Fraction) else Fraction(str(value))
    hundredths = (abs(number) * 100 + Fraction(1, 2)).__floor__()
    text = f"{hundredths // 100}.{hundredths % 100:02}".rstrip("0").rstrip(".")
    return DecimalWords(f"-{text}" if number < 0 and hundredths else text)


def score_words(points: CardPoints) -> str:
    """A score with its arithmetic: "75 of 85 points, 1 question left out"."""
    if points.missing:
        told = counted(
            points.missing,
            "1 question still wants an answer.",
            "%Ln questions still want an answer.",
        )
        so_far = sentence(
            "So far {points} of {most} points.",
            points=figure(points.points),
            most=figure(points.most),
        )
        return joined(told, so_far) if points.most else told
    if points.score is None:
        return sentence("Nothing is left to score.")
    parts: list[str] = [
        sentence(
            "{points} of {most} points", points=figure(points.points), most=figure(points.most)
        )
    ]
    if points.bonus > 0:
        parts.append(sentence("{points} more for extras", points=figure(points.bonus)))
    if points.left_out:
        parts.append(counted(points.left_out, "1 question left out", "%Ln questions left out"))
    return listed(parts)


def fail_words(points: CardPoints, card: Scorecard | None, language: str = "") -> str:
    """Which answers fail the card or a section, and what the score would have been."""
    if not points.failed:
        return sentence("No answer fails the card.") if points.score is not None else ""
    names = listed([question_text(card, id, language) for id in points.failed])
    if any(one.fails == "card" for one in points.questions.values()):
        if points.before_fail is None:
            return sentence("Failed by: {questions}", questions=names)
        return sentence(
            "Failed by: {questions}. It would have been {score}.",
            questions=names,
            score=figure(points.before_fail),
        )
    return sentence("A section counts 0: {questions}", questions=names)


def arithmetic_lines(
    points: CardPoints, card: Scorecard | None, language: str = ""
) -> Iterator[tuple[str, str]]:
    """(section, points) of each section that counts, and how the score follows from them."""
    for id, (own, most) in points.sections.items():
        section = next((one for one in card.sections if one.id == id), None) if card else None
        title = (section.title.text(language) if section is not None else "") or id
        yield clean(title), sentence("{points} of {most}", points=figure(own), most=figure(most))


def points_words(points: QuestionPoints | None) -> str:
    """What a question gave: "20 of 20", or that it is left out."""
    if points is None or not points.counts:
        return sentence("left out")
    if points.points is None:
        return sentence("of {most}", most=figure(points.most))
    return sentence("{points} of {most}", points=figure(points.points), most=figure(points.most))


def question_text(card: Scorecard | None, id: str, language: str = "") -> str:
    """What a question asks; its id, said as a word, where the card or the question has gone."""
    found = question_of(card, id)
    text = found.text.text(language) if found is not None else ""
    return clean(text) or clean(id.replace("-", " ").capitalize())


def question_of(card: Scorecard | None, id: str) -> ScorecardQuestion | None:
    """A question of a card, None where either has gone."""
    if card is None:
        return None
    return next((one for one in card.questions if one.id == id), None)


def answer_words(question: ScorecardQuestion | None, answer: object, language: str = "") -> str:
    """An answer as people say it: "Yes", an option's label, "90 seconds"."""
    if answer is None or answer == "":
        return sentence("No answer")
    if answer == NOT_APPLICABLE:
        return sentence("Does not apply")
    if answer is True or answer == "yes":
        return sentence("Yes")
    if answer is False or answer == "no":
        return sentence("No")
    if question is not None and question.kind == "choice":
        option = next((one for one in question.options if one.id == answer), None)
        if option is not None:
            return clean(option.label.text(language)) or option.id
    told = clean(str(answer))
    if question is not None and question.kind == "scale":
        return sentence("{answer} of {most}", answer=told, most=decimal_words(question.highest))
    if question is not None and question.unit:
        return sentence("{answer} {unit}", answer=told, unit=clean(question.unit))
    return told


def answer_tone(points: QuestionPoints | None) -> ReviewTone:
    """How an answer looks: all of its points, some, none, or not counted."""
    if points is None or not points.counts or points.points is None:
        return "neutral"
    if points.fails:
        return "late"
    return "ok" if points.points >= points.most else "warn"


def possible_answers(
    question: ScorecardQuestion, language: str = ""
) -> tuple[tuple[object, str], ...]:
    """What may be answered to a question, each with its words; a number may be any."""
    answers: list[object] = []
    if question.kind == "yes-no":
        answers = ["yes", "no"]
    elif question.kind == "choice":
        answers = [one.id for one in question.options]
    elif question.kind == "scale":
        answers = [*range(round(question.lowest), round(question.highest) + 1)]
    if question.not_applicable:
        answers.append(NOT_APPLICABLE)
    return tuple((one, answer_words(question, one, language)) for one in answers)


def state_words(
    standing: ReviewStanding, now: dt.datetime, zone: dt.tzinfo, *, mine: bool
) -> tuple[str, ReviewTone, bool]:
    """How a review stands in words, how that looks, and whether the reader has something to do.

    `mine`: it is told to the agent of the call, else to whoever reviews.
    """
    open_now = len(standing.open_disputes)
    match standing.state:
        case "released":
            until = standing.deadline
            if not mine:
                return sentence("Not read yet"), "info", False
            if until is None:
                return sentence("To read"), "warn", True
            day = day_words(until.astimezone(zone).date(), now.astimezone(zone).date())
            return sentence("Answer by {day}", day=day), "warn", True
        case "acknowledged":
            return (sentence("You read it") if mine else sentence("Read")), "ok", False
        case "disputed":
            told = (
                counted(open_now, "You dispute 1 question", "You dispute %Ln questions")
                if mine
                else counted(open_now, "1 question disputed", "%Ln questions disputed")
            )
            return told, "info" if mine else "warn", not mine
        case "given-way":
            told = sentence("Changed: you were right") if mine else sentence("Changed")
            return told, "ok", mine and not standing.is_read
        case "upheld":
            told = sentence("Kept: {who} looked again", who=_who_kept(standing))
            return told, "neutral", mine and not standing.is_read
        case "replaced":
            return sentence("Another review took its place"), "neutral", False
        case "doubled":
            return sentence("Released twice: the other one counts"), "neutral", False
        case "blind":
            return sentence("For calibration"), "neutral", False
        case "erased":
            return sentence("Its call was erased"), "neutral", False
        case _:
            return sentence("Does not count: their own call"), "late", False


def deadline_words(
    standing: ReviewStanding, now: dt.datetime, zone: dt.tzinfo, working_days: int | None
) -> str:
    """Until when a review can be disputed, and how long that still is."""
    until = standing.deadline
    if until is None:
        return sentence("It can be disputed at any time.")
    local = until.astimezone(zone)
    day = day_words(local.date(), now.astimezone(zone).date())
    if now > until:
        return sentence("It could be disputed until {day}.", day=day)
    told = sentence("Read or dispute by {day}, {time}.", day=day, time=f"{local:%H:%M}")
    if working_days is None:
        return told
    left = counted(working_days, "1 working day left.", "%Ln working days left.")
    return joined(told, left)


def dispute_words(state: str, ruling: SaidDocument | None) -> str:
    """What became of a dispute."""
    who = "" if ruling is None else clean(author_name(ruling))
    match state:
        case "open":
            return sentence("Waits for an answer")
        case "late":
            return sentence("Came after the last day")
        case "given-way":
            return sentence("{who} gave way", who=who)
        case _:
            return sentence("{who} kept the score", who=who)


def moment_words(ms: int | None) -> str:
    """A moment of a call: 3:12; "" for none."""
    if ms is None:
        return ""
    minutes, seconds = divmod(ms // 1000, 60)
    return f"{minutes}:{seconds:02}"


def until_words(until: object, zone: dt.tzinfo) -> tuple[str, dt.date | None]:
    """A day or a time of a statement as a day, in words and as itself."""
    moment = moment_of(until)
    if moment is None:
        return "", None
    whole = isinstance(until, str) and len(until) == len("2026-11-21")
    day = moment.date() if whole else moment.astimezone(zone).date()
    return day_words(day, None), day


def _who_kept(standing: ReviewStanding) -> str:
    kept = [one.ruling for one in standing.disputes if one.state == "upheld"]
    told: Mapping[str, object] = next((one for one in reversed(kept) if one is not None), {})
    return clean(author_name(told))
