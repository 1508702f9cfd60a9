"""A script's plans."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from jobaid.library.model import Plan
from jobaid.library.reading.key_reader import KeyReader
from jobaid.library.reading.list_reader import list_of
from jobaid.library.reading.nodes import nodes_of, once_by_id, plain
from jobaid.library.report import Report
from jobaid.library.yaml_source import ScalarNode, text_of
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.library.findings import Finding

ENDING = ".plan.yaml"
_PLAN = frozenset(("id", "about", "given", "commands", "path", "outcome"))


def read_plans(
    file: str, content: bytes, script: str
) -> tuple[tuple[Plan, ...], tuple[Finding, ...]]:
    """The plans of the script `script`. Never raises for what the file holds."""
    report = Report(file)
    plans = [
        _plan(KeyReader(node, report), number, script)
        for number, node in enumerate(list_of(nodes_of(content, report), report), start=1)
    ]
    once_by_id(plans, "plan", report)
    return tuple(plans), report.in_order()


def _plan(keys: KeyReader, number: int, script: str) -> Plan:
    id = keys.id("plan", f"plan-{number}")
    return Plan(
        id,
        script,
        keys.words("about"),
        _given(keys),
        tuple(
            _command(KeyReader(node, keys.report)) for node in keys.mappings("commands", "command")
        ),
        keys.texts("path") if keys.has("path") else None,
        keys.text("outcome"),
        **keys.kept(_PLAN, "a plan"),
    )


def _given(keys: KeyReader) -> Mapping[str, object]:
    inner = keys.group("given", "a group of fields with their values")
    if inner is None:
        return {}
    for name, spot in inner.spots.items():
        keys.spots[f"given.{name}"] = spot
    return {name: plain(value, keys.report) for name, value in inner.nodes.items()}


def _command(keys: KeyReader) -> Mapping[str, object]:
    """A command as the call takes it; what it does and names is text, its values are plain."""
    found: dict[str, object] = {}
    for key, node in keys.nodes.items():
        if isinstance(node, ScalarNode) and key not in ("value", "on"):
            found[key] = text_of(node)
        else:
            found[key] = plain(node, keys.report)
    if not isinstance(found.get("do"), str):
        keys.report.add("JA035", keys.at, sentence("This command does not say what to `do`."))
    return found
