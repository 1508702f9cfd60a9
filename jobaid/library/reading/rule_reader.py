"""The rules of a script: what comes before what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jobaid.library.model import Rule
from jobaid.library.yaml_source import ScalarNode, text_of
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.library.reading.key_reader import KeyReader

# A rule may carry an id, by which evidence names it.
_RULE = frozenset(("id", "no", "until", "when", "why"))


def rules_of(keys: KeyReader) -> tuple[Rule, ...]:
    """The rules under `rules`; one without `no` or `until` is told of and left out."""
    found = []
    for inner in keys.inners("rules", "rule"):
        no = _no(inner)
        until = inner.text("until")
        if not no or until is None:
            missing = "until" if no else "no"
            words = sentence("This rule has no `{missing}`, so it rules nothing.", missing=missing)
            keys.report.add("JA035", inner.at, words, sentence("Write `{no: step, until: step}`."))
            continue
        found.append(
            Rule(
                no,
                until,
                inner.text("when"),
                inner.words("why"),
                inner.text("id"),
                **inner.kept(_RULE, "a rule"),
            )
        )
    return tuple(found)


def _no(keys: KeyReader) -> tuple[str, ...]:
    node = keys.nodes.get("no")
    if isinstance(node, ScalarNode):
        text = text_of(node)
        return () if text is None else (text,)
    return keys.texts("no")
