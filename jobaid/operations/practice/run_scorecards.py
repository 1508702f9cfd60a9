"""The house's scorecards for a run: proposed and scored by the code that reviews use."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from jobaid.practice.run_judgement import standards_that_count
from jobaid.review.proposals import proposals, proposed_answers
from jobaid.review.scoring import score_card

if TYPE_CHECKING:
    from jobaid.library.model import Library
    from jobaid.operations.practice.practising import KeptRun


def scored_by_cards(kept: KeptRun, library: Library) -> list[Mapping[str, Any]]:
    """Each scorecard in scope of the run's script, with what the run itself answers of it.

    What was said and broke a rule stands in the record as owned up to, for it was heard; a
    standard that only an early end of the call met stands in it as not measured.
    """
    script = library.scripts.get(kept.run.scenario.script)
    document = kept.document()
    document["slips"] = [*(document.get("slips") or ()), *_heard(kept)]
    document["standards"] = standards_that_count(kept.run)
    found: list[Mapping[str, Any]] = []
    for card in library.scorecards.values():
        scope = set(card.scope)
        if scope and (script is None or not scope & {script.id, *script.tags}):
            continue
        told = proposals(card, document, library)
        answers = proposed_answers(told)
        result = score_card(card, answers, {}).as_json()
        found.append({"card": card.id, "answers": answers, **result})
    return found


def _heard(kept: KeptRun) -> list[dict[str, Any]]:
    return [
        {
            "rule": one.rule,
            "text": said.text,
            "kind": "slip",
            "script": said.script,
            "step": said.step,
            "ms": said.ms,
        }
        for said in kept.run.notes.said
        for one in said.judged.never
    ]
