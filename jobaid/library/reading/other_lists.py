"""The house's lists that no call needs at its beginning: objectives, people, service, typing."""

from __future__ import annotations

import re
import warnings
from collections.abc import Mapping
from typing import TYPE_CHECKING

from jobaid.library.model.objective import Objective, ObjectiveMeasure
from jobaid.library.model.people import NEW_HIRE, ROLES, Absence, Person
from jobaid.library.model.service_lists import (
    ComplaintClock,
    MaskRule,
    RecoveryReason,
    Reward,
    Snippet,
)
from jobaid.library.reading.key_reader import KeyReader
from jobaid.library.reading.list_reader import OUTCOME_KINDS, ListMaker, day, needed
from jobaid.library.reading.number_keys import share, whole
from jobaid.library.reading.shared_keys import titled
from jobaid.library.yaml_source import MappingNode, Node, ScalarNode
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.library.model import Words

METRICS = (
    "standard", "promises-kept", "outcome", "feedback", "again", "none-fits", "slips",
    "first-contact",
)  # fmt: skip
CLOCK_STARTS = ("made", "answered")
RECOVERY_KINDS = (
    "long-hold", "unresolved", "called-again", "promise-broken", "low-score", "complaint-late",
)  # fmt: skip
REWARD_REASONS = ("praise", "promises-kept", "suggestion-taken", "thanks")

_OBJECTIVE = frozenset(("id", "text", "why", "priority", "owner", "due", "measure", "target"))
_MEASURE = frozenset(("metric", "id", "filter", "at_least", "at_most", "least"))
_FILTER = frozenset(("script", "tag", "outcome_kind", "team"))
_PERSON = frozenset(("id", "name", "team", "role", "coach", "away"))
_ABSENCE = frozenset(("from", "until"))


def _objective(keys: KeyReader, id: str) -> Objective:
    return Objective(
        id,
        needed(keys, "text", id),
        keys.words("why"),
        keys.text("priority"),
        keys.text("owner"),
        day(keys, "due"),
        _measure(keys),
        keys.words("target"),
        **keys.kept(_OBJECTIVE, "an objective"),
    )


def _measure(keys: KeyReader) -> Words | ObjectiveMeasure | None:
    """A measure in words, or as a mapping that is worked out from the record."""
    node = keys.nodes.get("measure")
    if not isinstance(node, MappingNode) or not _names_figure(node):
        return keys.words("measure")
    inner = KeyReader(node, keys.report)
    metric = inner.one_of("metric", METRICS, None)
    if metric is None:
        words = sentence("This measure does not say what it measures: it has no `metric`.")
        keys.report.add(
            "JA039", inner.at, words, sentence("Write `metric: {metrics}`.", metrics=METRICS[0])
        )
    # What customers say may be a mean of numbers; all else is a share.
    limit = KeyReader.number if metric in (None, "feedback") else share
    least = whole(inner, "least")
    kept = inner.kept(_MEASURE, "a measure")
    only = inner.inner("filter", "{script, tag, outcome_kind, team}")
    chosen: dict[str, str | None] = {}
    if only is not None:
        chosen = {key: only.text(key) for key in ("script", "tag", "team")}
        chosen["outcome_kind"] = only.one_of("outcome_kind", OUTCOME_KINDS, None)
        for key, spot in only.spots.items():
            inner.spots[f"filter.{key}"] = spot
        if unknown := only.extra(_FILTER, "a filter"):
            kept["extra"] = {**kept["extra"], "filter": unknown}
    return ObjectiveMeasure(
        metric or "",
        inner.text("id"),
        chosen.get("script"),
        chosen.get("tag"),
        chosen.get("outcome_kind"),
        chosen.get("team"),
        limit(inner, "at_least"),
        limit(inner, "at_most"),
        50 if least is None else least,
        **kept,
    )


def _names_figure(node: Node) -> bool:
    """Whether a mapping is a measure and not one text in several languages."""
    names = {key.value for key, _ in node.value if isinstance(key, ScalarNode)}
    return not names.isdisjoint(_MEASURE - {"id"})


def _person(keys: KeyReader, id: str) -> Person:
    name = keys.text("name")
    if name is None:
        keys.report.add("JA028", keys.at, sentence("`{id}` has no `name`.", id=id))
    role = keys.text("role")
    role = "trainee" if role == NEW_HIRE else keys.one_of("role", ROLES, "agent")
    return Person(
        id,
        name or titled(id).any,
        keys.text("team"),
        role,
        keys.text("coach"),
        _away(keys),
        **keys.kept(_PERSON, "a person"),
    )


def _away(keys: KeyReader) -> tuple[Absence, ...]:
    """One absence, or a list of them."""
    node = keys.nodes.get("away")
    nodes = [node] if isinstance(node, MappingNode) else keys.mappings("away", "absence")
    found = []
    for one in nodes:
        inner = KeyReader(one, keys.report)
        since, until = day(inner, "from"), day(inner, "until")
        if since is not None and until is not None and until < since:
            words = sentence("`{until}` comes before `{since}`.", until=until, since=since)
            keys.report.add(
                "JA029", inner.spots["until"], words, sentence("Begin with the earlier day.")
            )
        found.append(Absence(since, until, **inner.kept(_ABSENCE, "an absence")))
    return tuple(found)


def _clock(keys: KeyReader, id: str) -> ComplaintClock:
    from jobaid.library.due_times.phrases import read_span

    within = keys.text("within")
    if within is None or read_span(within) is None:
        words = sentence("The clock `{id}` does not say within what time.", id=id)
        spot = keys.spots.get("within", keys.at)
        keys.report.add("JA040", spot, words, sentence("Write it like `within: 5 working days`."))
    return ComplaintClock(
        id,
        needed(keys, "text", id),
        within,
        keys.one_of("from", CLOCK_STARTS, "made"),
        keys.words("who"),
        **keys.kept(frozenset(("id", "text", "within", "from", "who")), "a clock"),
    )


def _reason(keys: KeyReader, key: str, known: tuple[str, ...]) -> str:
    text = keys.one_of(key, known, None)
    if text is None:
        words = sentence("This entry has no `{key}`, so nothing follows from it.", key=key)
        keys.report.add(
            "JA039", keys.at, words, sentence("Write `{key}: {known}`.", key=key, known=known[0])
        )
    return text or ""


def _recovery(keys: KeyReader, id: str) -> RecoveryReason:
    weight = keys.number("weight")
    return RecoveryReason(
        id,
        _reason(keys, "kind", RECOVERY_KINDS),
        1.0 if weight is None else weight,
        keys.number("at_least"),
        keys.text("script"),
        **keys.kept(frozenset(("id", "kind", "weight", "at_least", "script")), "a reason"),
    )


def _reward(keys: KeyReader, id: str) -> Reward:
    points = keys.number("points")
    return Reward(
        id,
        _reason(keys, "for", REWARD_REASONS),
        1.0 if points is None else points,
        keys.number("at_most"),
        **keys.kept(frozenset(("id", "for", "points", "at_most")), "a reward"),
    )


def _mask(keys: KeyReader, id: str) -> MaskRule:
    pattern = keys.text("pattern")
    if pattern is None:
        words = sentence("The mask `{id}` has no `pattern`, so it hides nothing.", id=id)
        keys.report.add("JA039", keys.at, words, sentence("Write it like `pattern: 'REF-\\d{6}'`."))
    elif (why := _no_pattern(pattern)) is not None:
        words = sentence("The mask `{id}` cannot be used: {why}.", id=id, why=why)
        keys.report.add("JA043", keys.spots["pattern"], words)
    return MaskRule(
        id,
        keys.words("label") or titled(id),
        pattern or "",
        keys.either("on", True),
        **keys.kept(frozenset(("id", "label", "pattern", "on")), "a mask"),
    )


def _no_pattern(pattern: str) -> str | None:
    """Why a pattern takes nothing out; None where it does."""
    try:
        with warnings.catch_warnings():
            # Python warns of patterns that a later version may read differently.
            warnings.simplefilter("ignore")
            compiled = re.compile(pattern)
    except (re.error, OverflowError, RecursionError) as error:
        return sentence("its pattern cannot be read: {why}", why=error)
    return sentence("its pattern also finds nothing at all") if compiled.search("") else None


def _snippet(keys: KeyReader, id: str) -> Snippet:
    return Snippet(
        id,
        keys.text("short") or id,
        needed(keys, "text", id),
        **keys.kept(frozenset(("id", "short", "text")), "a snippet"),
    )


MAKERS: Mapping[str, tuple[str, ListMaker]] = {
    "objectives.yaml": ("objective", _objective),
    "people.yaml": ("person", _person),
    "complaints.yaml": ("clock", _clock),
    "recovery.yaml": ("reason", _recovery),
    "rewards.yaml": ("reward", _reward),
    "masks.yaml": ("mask", _mask),
    "snippets.yaml": ("snippet", _snippet),
}
