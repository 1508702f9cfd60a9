"""How far the reviewers of the record agree on the questions of a scorecard, and that in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from jobaid.sentences import counted, sentence

if TYPE_CHECKING:
    from jobaid.library.model.scorecard import Scorecard
    from jobaid.operations.records.record_reader import RecordReader
    from jobaid.review.card_agreement import QuestionAgreement


def card_agreement(card: Scorecard, records: RecordReader) -> list[QuestionAgreement]:
    """How far the reviewers of the record agree on each question of a card. Reads disks."""
    from jobaid.review.card_agreement import agreement_by_question

    names = {card.id, *card.was}
    reviews = []
    for one in records.index.statements("review"):
        told = one.get("card")
        if isinstance(told, Mapping) and told.get("id") in names:
            reviews.append(one)
    scored = (one.id for one in card.questions if one.kind != "text")
    return agreement_by_question(reviews, scored)


def doubt_words(told: QuestionAgreement) -> str:
    """What is wrong with a question, in a sentence; "" for nothing that can be told."""
    if told.doubtful:
        return sentence(
            "People answer this each in their own way: say in the question what counts as which "
            "answer."
        )
    if told.gone:
        return sentence("The scorecard has this question no more.")
    return ""


def agreement_words(told: QuestionAgreement) -> str:
    """How far people agree on a question, in a sentence; "" where no call tells."""
    share, calls = told.agreement.agreement, told.agreement.items
    if share is None or not calls:
        return ""
    return counted(
        calls,
        "Of one call that several reviewed, {share} of their answers agree.",
        "Over %Ln calls that several reviewed, {share} of their answers agree.",
        share=f"{round(share * 100)} %",
    )
