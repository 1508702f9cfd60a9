"""Drawn calls are given to those who review: an assignment for each, in the planner's name."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import cycle
from typing import TYPE_CHECKING

from jobaid.log.index.index_rows import key
from jobaid.log.statements.statement_maker import BadStatement
from jobaid.review.sample_draw import RANDOM
from jobaid.review.standing_models import is_same_person
from jobaid.sentences import counted, joined, sentence

if TYPE_CHECKING:
    from jobaid.operations.review.review_desk import ReviewDesk


def fill_queue(desk: ReviewDesk, to_go: Sequence[tuple[str, str | None, str]]) -> str:
    """Assign each call that is nobody's yet, and say how many. Reads disks.

    To the house's reviewers in turn; to who plans where the house names no reviewer. Never to the
    call's own agent: it goes to a supervisor then. `to_go` are (call id, whose it is, why).
    """
    records = desk.records
    if records is None:
        return sentence("There is no record to review.")
    me = dict(desk.agent)
    people = desk.in_use.library.people.values()
    of_role = {
        role: [{"id": one.id, "name": one.name or one.id} for one in people if one.role == role]
        for role in ("reviewer", "supervisor")
    }
    readers = of_role["reviewer"] or [me]
    turn = cycle(readers)
    given = skipped = 0
    for call, agent, why in to_go:
        said = records.index.statements("assignment", of=key(call))
        if any(one.get("to") for one in said):
            continue
        some = [next(turn) for _ in readers]
        some += of_role["supervisor"]
        to = next((one for one in some if not is_same_person(agent, one["id"])), None)
        if len(readers) > 1:
            next(turn)  # so that the next call goes to the next one
        if to is None:
            skipped += 1
            continue
        words = sentence("drawn by lot") if why == RANDOM else sentence("flagged: {why}", why=why)
        try:
            kept = desk.say("assignment", call, {"to": to, "why": str(words)})
        except BadStatement as refused:
            return refused.words
        if kept is None:
            return sentence("Nothing can be kept now: the queue stays as it was.")
        given += 1
    told: str = counted(given, "One call was put in the queue.", "%Ln calls were put in the queue.")
    if not given:
        told = sentence("Every drawn call is somebody’s already.")
    if skipped:
        told = joined(
            told,
            counted(
                skipped,
                "One has nobody to read it: nobody reviews a call of their own.",
                "%Ln have nobody to read them: nobody reviews a call of their own.",
            ),
        )
    return told
