"""Scorecards: weights that change no score, and answers that fail a card on nobody's word."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from jobaid.library.checks.script_context import found
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.library.checks.library_context import LibraryContext
    from jobaid.library.findings import Finding
    from jobaid.library.model.scorecard import Scorecard, ScorecardQuestion, ScorecardSection


_FAILS = {"card": sentence("the card"), "section": sentence("the section")}


def check_house(whole: LibraryContext) -> Iterator[Finding]:
    """Every scorecard."""
    for card in whole.library.scorecards.values():
        yield from _idle_weights(card)
        for question in card.questions:
            if question.auto_fail is not None and not question.evidence:
                words = sentence(
                    "An answer to `{id}` fails {all}, and the record shows nothing of it: "
                    "it rests on one person's word.",
                    id=question.id,
                    all=_FAILS[question.auto_fail.of],
                )
                fix = sentence(
                    "Name what the record knows of it as `evidence`: a never rule, a rule, a step."
                )
                yield found(card.file, "JA117", question.spot("auto_fail"), words, fix)


def _idle_weights(card: Scorecard) -> Iterator[Finding]:
    """A weight that is written and changes no score, whatever is answered."""
    by_section = all(section.weight is not None for section in card.sections)
    scoring = [section for section in card.sections if any(map(_scores, section.questions))]
    for section in card.sections:
        if "weight" in section.spots and by_section:
            why = _of_section(section, scoring)
            if why:
                words = sentence(
                    "The weight of the section `{id}` changes nothing: {why}",
                    id=section.id,
                    why=why,
                )
                yield found(card.file, "JA116", section.spot("weight"), words, _TAKE_OUT)
        own = [one for one in section.questions if _scores(one)]
        for question in section.questions:
            if "weight" not in question.spots:
                continue
            why = _of_question(question, own, alone=by_section or len(scoring) == 1)
            if why:
                words = sentence(
                    "The weight of the question `{id}` changes nothing: {why}",
                    id=question.id,
                    why=why,
                )
                yield found(card.file, "JA116", question.spot("weight"), words, _TAKE_OUT)


_TAKE_OUT = sentence("Take the weight out, or change what makes it idle.")


def _of_section(section: ScorecardSection, scoring: list[ScorecardSection]) -> str:
    if section not in scoring:
        return sentence("none of its questions is scored.")
    if section.weight and len([one for one in scoring if one.weight]) == 1:
        return sentence("no other section has one.")
    return ""


def _of_question(question: ScorecardQuestion, own: list[ScorecardQuestion], *, alone: bool) -> str:
    """Why a weight is idle. `alone`: the questions of its section weigh only on each other."""
    if question.kind == "text":
        return sentence("a text is never scored.")
    if question.bonus or not question.weight:
        return ""
    weighing = [one for one in own if one.weight]
    if alone and weighing == [question]:
        return sentence("no other question of its section is scored.")
    return ""


def _scores(question: ScorecardQuestion) -> bool:
    return question.kind != "text" and not question.bonus
