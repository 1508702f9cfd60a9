"""What `library.yaml`, the house's lists and the learning path name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from jobaid.library.references.file_references import (
    FileReferences,
    child,
    items,
    keys,
    texts,
)
from jobaid.library.yaml_source import MappingNode, ScalarNode

if TYPE_CHECKING:
    from jobaid.library.model import Library, Script
    from jobaid.library.references.file_references import TreePath
    from jobaid.library.yaml_source import Node


def house_references(refs: FileReferences, root: Node) -> None:
    """All that `library.yaml` names."""
    refs.fields_of(child(root, "caller_fields"), ("caller_fields",))
    refs.named("script", child(root, "opening"), ("opening",))
    for one, path in items(child(root, "customer_kinds"), ("customer_kinds",)):
        refs.id("customer-kind", one, path)
        refs.scope(child(one, "scope"), (*path, "scope"))
        refs.named("script", child(one, "opening"), (*path, "opening"))
    question = child(root, "question")
    if isinstance(question, MappingNode):
        refs.id("question", question, ("question",))
    for one, path in items(child(root, "questions"), ("questions",)):
        refs.id("question", one, path)
    _values(refs, child(root, "values"), ("values",), "")
    for accepted, path in items(child(root, "accepted"), ("accepted",)):
        for about, where in texts(child(accepted, "at"), (*path, "at")):
            _accepted_at(refs, about, where)
    refs.texts_below(root, ())


def _accepted_at(refs: FileReferences, node: ScalarNode, path: TreePath) -> None:
    """What an accepted warning is about: an entry of a list (`never/no-refund`), or a file."""
    name, _, id = str(node.value).partition("/")
    if f"{name}.yaml" in _LISTS:
        kind = _LISTS[f"{name}.yaml"][0]
    elif f"{name}/{id}.yaml" in _files_named_after(refs.library, name):
        kind = _FILES[name]
    else:
        return
    if id:
        refs.add(kind, id, node, path, start=len(name) + 1)


def _files_named_after(library: Library, folder: str) -> set[str]:
    """The files of a folder that have the name of what they hold: a rename takes them along."""
    held = getattr(library, folder, {}) if folder in _FILES else {}
    return {one.file for id, one in held.items() if one.file == f"{folder}/{id}.yaml"}


_FILES = {"scenarios": "scenario", "scorecards": "scorecard"}


def _values(refs: FileReferences, node: Node | None, path: TreePath, group: str) -> None:
    for key, value in keys(node):
        name = f"{group}{key.value}"
        where = (*path, str(key.value))
        if name in refs.library.house.values:
            refs.add("value", name, key, where, defines=True, is_key=True)
        else:
            _values(refs, value, where, f"{name}.")


def path_references(refs: FileReferences, root: Node) -> None:
    """All that `path.yaml` names."""
    scripts = child(root, "scripts")
    refs.named("script", scripts, ("scripts",))
    for stage, path in items(scripts, ("scripts",)):
        refs.named("script", child(stage, "script"), (*path, "script"))
        refs.named("scenario", child(stage, "scenarios"), (*path, "scenarios"))


def list_references(refs: FileReferences, root: Node) -> None:
    """All that a list of the house names."""
    kind, more = _LISTS[refs.file]
    for one, path in items(root, ()):
        refs.id(kind, one, path)
        if more is not None:
            more(refs, one, path)
    refs.texts_below(root, ())


def _scoped(refs: FileReferences, one: Node, path: TreePath) -> None:
    refs.scope(child(one, "scope"), (*path, "scope"))


def _standard(refs: FileReferences, one: Node, path: TreePath) -> None:
    _scoped(refs, one, path)
    for key in ("step", "before", "after"):
        for named, where in texts(child(one, key), (*path, key)):
            if "/" in named.value or named.value in refs.library.scripts:
                refs.parts(("script", "step"), named, where)
                continue
            # A bare step is that of every script in scope that has one.
            for script in scripts_in_scope(refs, child(one, "scope")):
                if script.step(named.value) is not None:
                    refs.add("step", f"{script.id}/{named.value}", named, where)


def scripts_in_scope(refs: FileReferences, scope: Node | None) -> list[Script]:
    """The scripts to which something with this scope may speak."""
    named = [str(one.value) for one, _ in texts(scope, ())]
    scripts = refs.library.scripts.values()
    if not named:
        return list(scripts)
    wanted = {name.partition("/")[0] for name in named}
    return [one for one in scripts if not wanted.isdisjoint((one.id, *one.tags))]


def _outcome(refs: FileReferences, one: Node, path: TreePath) -> None:
    refs.named("field", child(one, "needs"), (*path, "needs"))


def _recovery(refs: FileReferences, one: Node, path: TreePath) -> None:
    refs.named("script", child(one, "script"), (*path, "script"))


def _person(refs: FileReferences, one: Node, path: TreePath) -> None:
    refs.named("person", child(one, "coach"), (*path, "coach"))


_MEASURED = {
    "standard": "standard", "outcome": "outcome", "feedback": "question", "slips": "never",
    "first-contact": "question",
}  # fmt: skip


def _objective(refs: FileReferences, one: Node, path: TreePath) -> None:
    measure = child(one, "measure")
    metric = child(measure, "metric")
    if isinstance(metric, ScalarNode) and metric.value in _MEASURED:
        refs.named(_MEASURED[metric.value], child(measure, "id"), (*path, "measure", "id"))
    only, where = child(measure, "filter"), (*path, "measure", "filter")
    for key in ("script", "tag"):
        refs.named(key, child(only, key), (*where, key))


_More = Callable[[FileReferences, "Node", "TreePath"], None]
_LISTS: Mapping[str, tuple[str, _More | None]] = {
    "never.yaml": ("never", _scoped),
    "may.yaml": ("may", _scoped),
    "standards.yaml": ("standard", _standard),
    "outcomes.yaml": ("outcome", _outcome),
    "replies.yaml": ("reply", None),
    "glossary.yaml": ("term", None),
    "notices.yaml": ("notice", _scoped),
    "objectives.yaml": ("objective", _objective),
    "people.yaml": ("person", _person),
    "complaints.yaml": ("clock", None),
    "recovery.yaml": ("recovery", _recovery),
    "rewards.yaml": ("reward", None),
    "masks.yaml": ("mask", None),
    "snippets.yaml": ("snippet", None),
}
