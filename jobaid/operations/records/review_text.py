"""One review as plain text: to be put into a letter, or into any other program."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from jobaid.operations.records.review_words import moment_words
from jobaid.sentences import decimal_words, sentence

if TYPE_CHECKING:
    from jobaid.operations.records.shown_review_models import QuestionRow, ReviewSheet


def review_text(sheet: ReviewSheet, say: Callable[[str], str]) -> str:
    """What a review says, a line each, as `review_page` has it; sentences go through `say`."""
    return "\n".join(" ".join(say(words).split()) for words in _lines(sheet, say)) + "\n"


def _lines(sheet: ReviewSheet, say: Callable[[str], str]) -> Iterator[str]:
    yield sheet.heading
    yield sheet.about
    if sheet.row.score is None:
        yield sentence("No score")
    else:
        yield sentence("Score {score} of 100", score=decimal_words(sheet.row.score))
    yield from filter(None, (sheet.score_words, sheet.card_words, sheet.row.words))
    for one in sheet.questions:
        yield f"{one.number}. {say(one.text)}: {say(one.answer)} ({say(one.points)})"
        yield from _beside(one, say)
    for comment in sheet.comments:
        yield f"{moment_words(comment.at_ms) or say(sentence('The call'))}: {comment.text}"
    yield from (*sheet.notes, *sheet.coaching)


def _beside(one: QuestionRow, say: Callable[[str], str]) -> Iterator[str]:
    if one.why:
        yield f"“{one.why}”"
    if one.dispute is not None:
        yield f"{say(one.dispute.state_words)}: “{one.dispute.words}”"
        if one.dispute.ruling_words:
            yield f"{one.dispute.ruled_by}: “{one.dispute.ruling_words}”"
