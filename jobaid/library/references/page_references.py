"""What scenarios, scorecards and templates name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jobaid.library.references.file_references import (
    FileReferences,
    child,
    items,
    keys,
    texts,
)
from jobaid.library.references.names_in_texts import names_in_expression, names_in_text
from jobaid.library.yaml_source import MappingNode, ScalarNode

if TYPE_CHECKING:
    from jobaid.library.references.file_references import TreePath
    from jobaid.library.yaml_source import Node


def scenario_references(refs: FileReferences, root: Node) -> None:
    """All that a scenario's file names."""
    id = refs.id("scenario", root, ())
    begins = child(root, "script")
    refs.named("script", begins, ("script",))
    named = refs.library.scripts.get(begins.value) if isinstance(begins, ScalarNode) else None
    refs.named("tag", child(root, "for"), ("for",))
    refs.filled(child(root, "knows"), ("knows",))
    refs.named("never", child(root, "never"), ("never",))
    refs.named("outcome", child(root, "ends"), ("ends",))
    for turn, path in items(child(root, "turns"), ("turns",)):
        at = child(turn, "at")
        refs.step(at, (*path, "at"), named)
        refs.named("never", child(turn, "tempts"), (*path, "tempts"))
        if isinstance(at, ScalarNode):
            step = str(at.value) if "/" in at.value else f"{named.id if named else ''}/{at.value}"
            refs.named("answer", child(turn, "answer"), (*path, "answer"), f"{step}/")
    for must, path in items(child(root, "must"), ("must",)):
        refs.id("must", must, path, f"{id}/")
        for key in ("enter", "say", "before"):
            refs.step(child(must, key), (*path, key), named)
        for one, where in texts(child(must, "tick"), (*path, "tick")):
            refs.parts(("script", "step", "item"), one, where)
        for one, where in texts(child(must, "fill"), (*path, "fill")):
            refs.add("field", str(one.value), one, where)
            refs.value(str(one.value), child(must, "value"), (*path, "value"))
    refs.texts_below(root, ())


def scorecard_references(refs: FileReferences, root: Node) -> None:
    """All that a scorecard's file names."""
    id = refs.id("scorecard", root, ())
    refs.scope(child(root, "scope"), ("scope",))
    sections = list(items(child(root, "sections"), ("sections",)))
    questions = [
        one
        for section, path in sections
        for one in items(child(section, "questions"), (*path, "questions"))
    ]
    # In the conditions of a card a question goes by its id with `_` for `-`.
    ids = {
        str(node.value).replace("-", "_"): str(node.value)
        for one, _ in questions
        if (node := child(one, "id")) is not None
    }
    for section, path in sections:
        refs.id("section", section, path, f"{id}/")
    for question, path in questions:
        refs.id("card-question", question, path, f"{id}/")
        when = child(question, "when")
        if isinstance(when, ScalarNode):
            for name in names_in_expression(str(when.value)):
                if name.option is None and name.name in ids:
                    refs.add(
                        "card-question",
                        f"{id}/{ids[name.name]}",
                        when,
                        (*path, "when"),
                        start=name.start,
                        end=name.end,
                    )
        _evidence(refs, child(question, "evidence"), (*path, "evidence"))


_EVIDENCE = {
    "item": ("script", "step", "item"),
    "step": ("script", "step"),
    "rule": ("script", "route-rule"),
    "standard": ("standard",),
    "never": ("never",),
    "outcome": ("outcome",),
}


def _evidence(refs: FileReferences, node: Node | None, path: TreePath) -> None:
    groups = [(node, path)] if isinstance(node, MappingNode) else list(items(node, path))
    for group, where in groups:
        for key, value in keys(group):
            for one, place in texts(value, (*where, str(key.value))):
                refs.parts(_EVIDENCE.get(str(key.value), ()), one, place)


def template_references(refs: FileReferences, text: str) -> None:
    """The fields in a text to copy out, which is a file of its own and no YAML."""
    for one in names_in_text(text):
        line = text.count("\n", 0, one.start)
        column = one.start - (text.rfind("\n", 0, one.start) + 1)
        refs.raw(one, text, (line + 1, column + 1))
