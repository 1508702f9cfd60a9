"""What a question for calls was understood to be: the query, and each part of it in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import Sentence, sentence

if TYPE_CHECKING:
    from jobaid.log.index.record_query import Order, RecordQuery


class AskedPart(NamedTuple):
    """One thing that was asked for: what it is, how it reads, and where it stands in the words.

    `what` is a field of `RecordQuery`, or "by", "order", "days", "length", "words".
    """

    what: str
    says: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class AskedCalls:
    """What was understood: the query, its parts in order, what is wrong with it.

    `by` is what the calls are to be grouped by ("" for a list), `order` how they are to be given,
    `plain` the words that are looked for in the text of the calls.
    """

    query: RecordQuery
    parts: tuple[AskedPart, ...] = ()
    problems: tuple[Sentence | str, ...] = ()
    by: str = ""
    order: Order | None = None
    plain: str = ""


UNKNOWN: Mapping[str, Sentence] = {
    "script": sentence("There is no script {name}, in the library or in the record."),
    "step": sentence("There is no step {name}, in the library or in the record."),
    "outcome": sentence("There is no outcome {name}, in the library or in the record."),
    "rule": sentence("There is no rule {name}, in the library or in the record."),
    "agent": sentence("Nobody is called {name}, in the library or in the record."),
    "team": sentence("There is no team {name}, in the library or in the record."),
    "version": sentence("No call went by the version {name} of its script."),
    "language": sentence("There is no language {name}, in the library or in the record."),
    "desk": sentence("No call was taken at the desk {name}."),
    "channel": sentence("No call came by the channel {name}."),
    "customer_kind": sentence("There is no kind of customers {name}."),
}
"""What is said of a name that is none."""

READS: Mapping[str, Sentence] = {
    "script": sentence("script: {name}"),
    "step": sentence("step: {name}"),
    "outcome": sentence("outcome: {name}"),
    "rule": sentence("never rule: {name}"),
    "agent": sentence("agent: {name}"),
    "team": sentence("team: {name}"),
    "version": sentence("version: {name}"),
    "language": sentence("language: {name}"),
    "desk": sentence("desk: {name}"),
    "channel": sentence("channel: {name}"),
    "customer_kind": sentence("kind of customers: {name}"),
    "caller": sentence("customer: {name}"),
}
"""How a part reads that names something."""
