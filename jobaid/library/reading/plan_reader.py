"""`sampling.yaml` and `path.yaml`: which calls are reviewed, in which order scripts are learned."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jobaid.library.model.house_plans import LearningPath, PathStage, SamplingPlan
from jobaid.library.reading.key_reader import KeyReader
from jobaid.library.reading.nodes import nodes_of
from jobaid.library.reading.number_keys import whole
from jobaid.library.reading.script_reader import tell_no_mapping
from jobaid.library.report import Report
from jobaid.library.yaml_source import (
    MappingNode,
    ScalarNode,
    place,
    text_of,
    value_of,
)
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.library.findings import Finding

PER = ("agent", "script", "team")
EVERY = ("week", "month")
READ = ("all", "enough")
FIRST = ("slips", "none-fits", "standards", "interrupted", "feedback", "complaint")

_SAMPLING = frozenset(("id", "per", "calls", "every", "first", "seed", "read"))
_PATH = frozenset(("id", "scripts", "gate"))
_STAGE = frozenset(("script", "pass_at", "scenarios", "beside"))


def read_plan_file(file: str, content: bytes) -> tuple[Any, tuple[Finding, ...]]:
    """The plan in `sampling.yaml` or `path.yaml`; None where there is no mapping to read."""
    report = Report(file)
    root = nodes_of(content, report)
    found: SamplingPlan | LearningPath | None = None
    if isinstance(root, MappingNode):
        keys = KeyReader(root, report)
        found = _sampling(keys) if file == "sampling.yaml" else _path(keys)
    elif root is not None or not report.findings:
        example = "per: agent" if file == "sampling.yaml" else "scripts: [my-script]"
        tell_no_mapping(root, f"`{file}`", report, example)
    return found, report.in_order()


def _sampling(keys: KeyReader) -> SamplingPlan:
    first = keys.texts("first")
    for number, word in enumerate(first):
        if word not in FIRST:
            words = sentence(
                "`first: {word}` is not known; it is one of: {known}.",
                word=word,
                known=", ".join(FIRST),
            )
            spot = keys.spots[f"first.{number}"]
            keys.report.add("JA026", spot, words, keys.report.meant(word, FIRST))
    calls = whole(keys, "calls", 1)
    if keys.text("calls") is None:
        words = sentence("The plan does not say how many `calls` are looked at.")
        keys.report.add(
            "JA039", keys.spots.get("calls", keys.at), words, sentence("Write `calls: 5`.")
        )
    return SamplingPlan(
        keys.one_of("per", PER, "agent"),
        calls or 0,
        keys.one_of("every", EVERY, "week"),
        first,
        _seed(keys),
        keys.one_of("read", READ, "all"),
        **keys.kept(_SAMPLING, "a sampling plan"),
    )


def _seed(keys: KeyReader) -> str | int:
    """A text, or a whole number that is written as one."""
    told = keys.text("seed") or ""
    node = keys.nodes.get("seed")
    value = value_of(node) if isinstance(node, ScalarNode) else None
    return value if type(value) is int and str(value) == told else told


def _path(keys: KeyReader) -> LearningPath:
    return LearningPath(_stages(keys), keys.flag("gate"), **keys.kept(_PATH, "a learning path"))


def _stages(keys: KeyReader) -> tuple[PathStage, ...]:
    """The scripts in order; one may be written as its id alone."""
    found = []
    node = keys.nodes.get("scripts")
    for entry in [] if node is None else keys.entries("scripts", node):
        if isinstance(entry, ScalarNode) and (script := text_of(entry)) is not None:
            found.append(PathStage(script, at=place(entry)))
            continue
        if not isinstance(entry, MappingNode):
            keys.wrong("scripts", entry, sentence("a list of groups of keys, one for each script"))
            continue
        inner = KeyReader(entry, keys.report)
        script = inner.text("script")
        if script is None:
            words = sentence("This stage of the path names no `script`.")
            keys.report.add("JA039", inner.at, words, sentence("Write `script: ...`."))
            continue
        found.append(
            PathStage(
                script,
                _score(inner),
                inner.texts("scenarios"),
                whole(inner, "beside") or 0,
                **inner.kept(_STAGE, "a stage"),
            )
        )
    return tuple(found)


def _score(keys: KeyReader) -> float | None:
    score = keys.number("pass_at")
    if score is not None and not 0 <= score <= 100:
        words = sentence(
            "`pass_at: {score}` is a score, 0 to 100; that of the scenario is used.",
            score=f"{score:g}",
        )
        keys.report.add("JA030", keys.spots["pass_at"], words)
        return None
    return score
