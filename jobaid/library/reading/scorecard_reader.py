"""A scorecard's file: from its node to a `Scorecard`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jobaid.library.model.scorecard import (
    AutoFail,
    Evidence,
    PointsRow,
    Scorecard,
    ScorecardQuestion,
    ScorecardSection,
    ScoredOption,
)
from jobaid.library.reading.key_reader import KeyReader
from jobaid.library.reading.list_reader import needed
from jobaid.library.reading.nodes import once_by_id
from jobaid.library.reading.number_keys import whole
from jobaid.library.reading.old_forms import SCORECARD_STEPS, upgraded
from jobaid.library.reading.shared_keys import titled
from jobaid.library.yaml_source import MappingNode, Node, ScalarNode
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.library.report import Report

KINDS = ("yes-no", "choice", "number", "scale", "text")
EVIDENCE = ("item", "standard", "never", "step", "rule", "promise", "outcome")
FAILS = ("card", "section")

_CARD = frozenset(("id", "title", "scope", "dispute_days", "sections"))
_SECTION = frozenset(("id", "title", "weight", "questions"))
_QUESTION = frozenset(
    (
        "id", "text", "kind", "weight", "options", "points", "unit", "from", "to", "why",
        "not_applicable", "when", "bonus", "auto_fail", "evidence",
    )
)  # fmt: skip
_OPTION = frozenset(("id", "label", "points"))
_ROW = frozenset(("at_most", "at_least", "points"))
_TRUTHS = {"true": "yes", "false": "no"}


def read_scorecard(
    root: MappingNode, id: str, file: str, version: str, report: Report
) -> Scorecard:
    """The scorecard of a file; `id` is its name, for one without an id of its own."""
    earlier = upgraded(root, SCORECARD_STEPS, report)
    keys = KeyReader(root, report)
    id = keys.id("scorecard", id)
    kept = keys.kept(_CARD, "a scorecard", earlier)
    return Scorecard(
        id,
        needed(keys, "title", id),
        file,
        version,
        keys.texts("scope"),
        whole(keys, "dispute_days"),
        _sections(keys),
        **kept,
    )


def _sections(keys: KeyReader) -> tuple[ScorecardSection, ...]:
    found: list[ScorecardSection] = []
    for inner, id in keys.identified("sections", "section"):
        found.append(
            ScorecardSection(
                id,
                inner.words("title") or titled(id),
                _weight(inner, None),
                _questions(inner),
                **inner.kept(_SECTION, "a section"),
            )
        )
    weighed = [one for one in found if one.weight is not None]
    if weighed and len(weighed) < len(found):
        first = next(one for one in found if one.weight is None)
        words = sentence("The section `{id}` has no `weight`, and others have.", id=first.id)
        _unscored(keys, first.at, words, sentence("Write a weight in every section or in none."))
    questions = [one for section in found for one in section.questions]
    if not any(one.kind != "text" for one in questions):
        _unscored(keys, keys.at, sentence("The scorecard has no question that is scored."))
    once_by_id(questions, "question", keys.report)
    return once_by_id(found, "section", keys.report)


def _weight(keys: KeyReader, usual: float | None) -> float | None:
    weight = keys.number("weight")
    if weight is not None and weight < 0:
        _unscored(keys, keys.spots["weight"], sentence("A weight is not below 0."))
    return usual if weight is None else weight


def _questions(keys: KeyReader) -> tuple[ScorecardQuestion, ...]:
    found = []
    for inner, id in keys.identified("questions", "question"):
        kind = inner.one_of("kind", KINDS, "yes-no")
        lowest, highest = _scale(inner, kind)
        found.append(
            ScorecardQuestion(
                id,
                needed(inner, "text", id),
                kind,
                _weight(inner, 1.0) or 0.0,
                _options(inner, kind),
                _rows(inner, kind),
                inner.text("unit"),
                lowest,
                highest,
                tuple(_TRUTHS.get(one, one) for one in inner.texts("why")),
                inner.flag("not_applicable"),
                inner.text("when"),
                inner.flag("bonus"),
                _auto_fail(inner),
                _evidence(inner),
                **inner.kept(_QUESTION, "a question"),
            )
        )
    return tuple(found)


def _scale(keys: KeyReader, kind: str) -> tuple[float, float]:
    least, most = keys.number("from"), keys.number("to")
    lowest, highest = 1.0 if least is None else least, 5.0 if most is None else most
    if kind == "scale" and lowest >= highest:
        spot = keys.spots.get("to", keys.at)
        _unscored(
            keys,
            spot,
            sentence("`from` should be less than `to`."),
            sentence("Write `from: 1, to: 5`."),
        )
    return lowest, highest


def _options(keys: KeyReader, kind: str) -> tuple[ScoredOption, ...]:
    found = []
    for inner, id in keys.identified("options", "option"):
        label = inner.words("label") or titled(id)
        points = inner.number("points") or 0.0
        found.append(ScoredOption(id, label, points, **inner.kept(_OPTION, "an option")))
    if kind == "choice" and not any(one.points > 0 for one in found):
        words = sentence("A choice has options, and at least one of them gives points.")
        fix = sentence("Write `options: [{id: whole, label: Whole, points: 2}, ...]`.")
        _unscored(keys, keys.spots.get("options", keys.at), words, fix)
    return once_by_id(found, "option", keys.report)


def _rows(keys: KeyReader, kind: str) -> tuple[PointsRow, ...]:
    """The points of a number: rows, of which the first that holds counts."""
    found = []
    for inner in keys.inners("points", "row"):
        points, most, least = (inner.number(key) for key in ("points", "at_most", "at_least"))
        found.append(PointsRow(points or 0.0, most, least, **inner.kept(_ROW, "a row")))
    if kind == "number" and not any(one.points > 0 for one in found):
        words = sentence("A number has `points`, and at least one row gives some.")
        fix = sentence("Write `points: [{at_most: 60, points: 1}, {points: 0}]`.")
        _unscored(keys, keys.spots.get("points", keys.at), words, fix)
    return tuple(found)


def _auto_fail(keys: KeyReader) -> AutoFail | None:
    inner = keys.inner("auto_fail", "{on: [no], of: card}")
    if inner is None:
        return None
    on = tuple(_TRUTHS.get(one, one) for one in inner.texts("on"))
    if not on:
        _unscored(
            keys,
            inner.at,
            sentence("No answer fails here: `on` is missing."),
            sentence("Write `on: [no]`."),
        )
    of = inner.one_of("of", FAILS, "card")
    return AutoFail(on, of, **inner.kept(frozenset(("on", "of")), "`auto_fail`"))


def _evidence(keys: KeyReader) -> tuple[Evidence, ...]:
    """`{standard: short-hold}`, several in one group, or a list of such groups."""
    node = keys.nodes.get("evidence")
    nodes: list[Node] = [node] if isinstance(node, MappingNode) else []
    nodes = nodes or keys.mappings("evidence", "piece of evidence")
    found = []
    for one in nodes:
        inner = KeyReader(one, keys.report)
        inner.extra(frozenset(EVIDENCE), "evidence")
        for kind in EVIDENCE:
            value = inner.nodes.get(kind)
            single = isinstance(value, ScalarNode) or value is None
            name = inner.text(kind) if single else None
            for text in (name,) if single else inner.texts(kind):
                if text is not None:
                    found.append(Evidence(kind, text, at=inner.spots[kind]))
    return tuple(found)


def _unscored(keys: KeyReader, spot: tuple[int, int], words: str, fix: str | None = None) -> None:
    keys.report.add("JA041", spot, words, fix)
