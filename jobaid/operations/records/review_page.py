"""One review as a page that stands alone: to read, and to print."""

from __future__ import annotations

import html
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from jobaid.operations.records.review_words import moment_words
from jobaid.sentences import decimal_words, listed, sentence

if TYPE_CHECKING:
    from jobaid.operations.records.shown_review_models import (
        CommentRow,
        DisputeRow,
        QuestionRow,
        ReviewSheet,
    )

Say = Callable[[str], str]
"""Puts a sentence in the language of the page."""

_STYLE = (
    "body{font:13px sans-serif}table{border-collapse:collapse;width:100%}"
    "td,th{text-align:left;vertical-align:top;padding:4px 8px;border-bottom:1px solid #ccc}"
    "h2{font-size:15px;margin:12px 0 2px}h3{font-size:13px;margin:8px 0 2px}ul{margin:0}"
)


def review_page(sheet: ReviewSheet, house: str, say: Say, language: str = "en") -> str:
    """A review with its scorecard, answers, arithmetic, comments, disputes and rulings.

    The sentences in it go through `say`; `language` is what that speaks.
    """

    def text(words: str) -> str:
        return html.escape(" ".join(say(words).split()))

    def part(title: str, lines: list[str]) -> str:
        if not lines:
            return ""
        return f"<h2>{text(title)}</h2><ul>{''.join(f'<li>{one}</li>' for one in lines)}</ul>"

    row = sheet.row
    score = sentence("No score")
    if row.score is not None:
        score = sentence("Score {score} of 100", score=decimal_words(row.score))
    heads = (sentence("Question"), sentence("Answer"), sentence("Points"))
    head = "".join(f'<th scope="col">{text(one)}</th>' for one in heads)
    told = (sheet.score_words, sheet.card_words, row.words,
            sheet.deadline_words if sheet.may_answer else "")  # fmt: skip
    return (
        f'<!doctype html><html lang="{html.escape(language)}"><head><meta charset="utf-8">'
        f"<title>{text(sheet.heading)}</title><style>{_STYLE}</style></head>"
        f"<body><p>{text(house)}</p><h1>{text(sheet.heading)}</h1><p>{text(sheet.about)}</p>"
        f"<h2>{text(score)}</h2>{''.join(f'<p>{text(one)}</p>' for one in told if one)}"
        f"<h2>{text(sentence('Questions'))}</h2>"
        f"<table><tr>{head}</tr>{''.join(_questions(sheet, text))}</table>"
        + part(sentence("Disputes"), [*_disputes(sheet, text)])
        + part(
            sentence("Comments at moments of the call"),
            [_comment(one, text) for one in sheet.comments],
        )
        + part(
            sentence("What else is known"), [text(one) for one in (*sheet.notes, *sheet.coaching)]
        )
        + "</body></html>\n"
    )


def _questions(sheet: ReviewSheet, text: Say) -> Iterator[str]:
    section = ""
    for one in sheet.questions:
        if one.section != section:
            section = one.section
            yield f'<tr><th colspan="3">{text(section)}</th></tr>'
        yield (
            f"<tr><td>{one.number}. {text(one.text)}{''.join(_beside(one, text))}</td>"
            f"<td>{text(one.answer)}</td><td>{text(one.points)}</td></tr>"
        )


def _beside(one: QuestionRow, text: Say) -> Iterator[str]:
    """What stands under a question: what the record shows of it, and why it was answered so."""
    if one.shows:
        when = moment_words(one.at_ms)
        yield f"<br>{when}: {text(one.shows)}" if when else f"<br>{text(one.shows)}"
    if one.why:
        yield f"<br>“{text(one.why)}”"


def _disputes(sheet: ReviewSheet, text: Say) -> Iterator[str]:
    for one in sheet.disputes:
        when = "" if one.said is None else f" ({one.said:%Y-%m-%d %H:%M})"
        yield (
            f"<b>{text(one.title)}</b>: “{text(one.words)}”{when}"
            f"<br>{text(one.state_words)}{_ruling(one, text)}"
        )


def _ruling(one: DisputeRow, text: Say) -> str:
    return f": “{text(one.ruling_words)}”" if one.ruling_words else ""


def _comment(one: CommentRow, text: Say) -> str:
    about = listed([part for part in (one.place, one.question) if part])
    when = moment_words(one.at_ms) or sentence("The call")
    return f"<b>{text(when)}</b> {text(one.text)}" + (f"<br>{text(about)}" if about else "")
