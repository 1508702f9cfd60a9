"""Why no call is found, and what to do: what hides calls that would fit is said, never guessed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from jobaid.log.index.record_query import RecordQuery
from jobaid.sentences import counted, joined, sentence

if TYPE_CHECKING:
    from jobaid.log.index.record_index import Index
    from jobaid.operations.roles import Viewer


def only_samples(index: Index, query: RecordQuery) -> str:
    """That there are sample calls which would fit; "" where there are none, or they count."""
    n = 0 if query.samples else index.count(replace(query, samples=True))
    if not n:
        return ""
    return counted(
        n,
        "1 sample call fits. Sample calls are kept apart from real ones, and no figure counts "
        "them.",
        "%Ln sample calls fit. Sample calls are kept apart from real ones, and no figure counts "
        "them.",
    )


def why_none(index: Index, query: RecordQuery, viewer: Viewer) -> str:
    """Why nothing is found that fits, in a window; "" where nothing but the question is why."""
    if samples := only_samples(index, query):
        return joined(
            samples,
            sentence("Ctrl+K and “Sample calls: look round, or back” shows some."),
        )
    if not index.count(RecordQuery(samples=query.samples)):
        return joined(
            sentence("No call is kept here yet: each is listed once it is wrapped up."),
            sentence("Those of other desks come once a folder or database is shared (Desks).")
            if viewer.role == "supervisor"
            else "",
        )
    if query.sight is None or not index.count(replace(query, sight=None)):
        return ""
    if viewer.role == "reviewer":
        return sentence(
            "A reviewer sees the calls that were assigned to them; none of these was. A supervisor "
            "assigns calls in the list of calls."
        )
    if viewer.role == "supervisor":
        return sentence(
            "You see the calls of your team, {team}; what fits is of others. Who belongs to which "
            "team is written in people.yaml.",
            team=viewer.team or "",
        )
    return sentence("You see your own calls; what fits is of others.")
