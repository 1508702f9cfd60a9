"""What a script and its plans name."""

from __future__ import annotations

from collections.abc import Mapping
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
    from jobaid.library.model import Script
    from jobaid.library.references.file_references import TreePath
    from jobaid.library.yaml_source import Node

PlanSteps = Mapping[tuple[str, str], tuple[tuple[str, str] | None, ...]]
"""By (script, plan): the (script, step) at which each command of a plan is given."""


def script_references(refs: FileReferences, root: Node, script: Script) -> None:
    """All that a script's file names."""
    refs.id("script", root, ())
    refs.named("tag", child(root, "tags"), ("tags",))
    refs.fields_of(child(root, "fields"), ("fields",))
    refs.step(child(root, "start"), ("start",), script)
    for step, path in items(child(root, "steps"), ("steps",)):
        _step(refs, step, path, script)
    for reply, path in items(child(root, "replies"), ("replies",)):
        refs.id("reply", reply, path, f"{script.id}/")
    for rule, path in items(child(root, "rules"), ("rules",)):
        refs.id("route-rule", rule, path, f"{script.id}/")
        refs.step(child(rule, "no"), (*path, "no"), script)
        refs.step(child(rule, "until"), (*path, "until"), script)
        refs.expression(child(rule, "when"), (*path, "when"))
    for accepted, path in items(child(root, "accepted"), ("accepted",)):
        refs.step(child(accepted, "at"), (*path, "at"), script)
    refs.texts_below(root, ())


def _step(refs: FileReferences, step: Node, path: TreePath, script: Script) -> None:
    id = refs.id("step", step, path, f"{script.id}/")
    within = f"{script.id}/{id}/"
    for key in ("never", "may", "standard", "outcome"):
        refs.named(key, child(step, key), (*path, key))
    for one, where in texts(child(step, "question"), (*path, "question")):
        if one.value != "none":
            refs.add("question", str(one.value), one, where)
    refs.named("field", child(step, "ask"), (*path, "ask"))
    for item, where in items(child(step, "do"), (*path, "do")):
        refs.id("item", item, where, within)
    for answer, where in items(child(step, "answers"), (*path, "answers")):
        refs.id("answer", answer, where, within)
        refs.step(child(answer, "go"), (*where, "go"), script)
        refs.expression(child(answer, "when"), (*where, "when"))
        _set(refs, child(answer, "set"), (*where, "set"))
    ways = child(step, "next")
    refs.step(ways, (*path, "next"), script)
    for route, where in items(ways, (*path, "next")):
        refs.step(child(route, "go"), (*where, "go"), script)
        refs.expression(child(route, "when"), (*where, "when"))
    if isinstance(ways, MappingNode):
        refs.step(child(ways, "go"), (*path, "next", "go"), script)
        refs.expression(child(ways, "when"), (*path, "next", "when"))
    for visit, where in texts(child(step, "visit"), (*path, "visit")):
        refs.parts(("script", "step"), visit, where)


def _set(refs: FileReferences, node: Node | None, path: TreePath) -> None:
    for key, value in keys(node):
        name = str(key.value)
        refs.add("field", name, key, (*path, name), is_key=True)
        refs.expression(value, (*path, name))
        _set_option(refs, name, value, (*path, name))


def _set_option(refs: FileReferences, field: str, node: Node, path: TreePath) -> None:
    """`set: {reason: "'twice'"}`: an option in quotes."""
    declared = refs.library.all_fields.get(field)
    if declared is None or not isinstance(node, ScalarNode):
        return
    text = str(node.value).strip()
    inner = text[1:-1]
    if len(text) > 2 and text[0] == text[-1] and text[0] in "'\"":
        start = str(node.value).index(inner, 1)
        if any(one.id == inner for one in declared.options):
            name = f"{field}/{inner}"
            refs.add("option", name, node, path, start=start, end=start + len(inner))


# -- plans ---------------------------------------------------------------------------------


def plan_references(refs: FileReferences, root: Node, script: Script, steps: PlanSteps) -> None:
    """All that a script's plans name."""
    for plan, path in items(root, ()):
        id = refs.id("plan", plan, path, f"{script.id}/")
        refs.filled(child(plan, "given"), (*path, "given"))
        for one, where in texts(child(plan, "path"), (*path, "path")):
            refs.parts(("script", "step"), one, where)
        refs.named("outcome", child(plan, "outcome"), (*path, "outcome"))
        at = steps.get((script.id, id or ""), ())
        commands = items(child(plan, "commands"), (*path, "commands"))
        for number, (command, where) in enumerate(commands):
            here = at[number] if number < len(at) else None
            _command(refs, command, where, here)


def _command(
    refs: FileReferences, command: Node, path: TreePath, here: tuple[str, str] | None
) -> None:
    does = child(command, "do")
    if not isinstance(does, ScalarNode):
        return
    library = refs.library
    script = library.scripts.get(here[0]) if here else None
    within = f"{here[0]}/{here[1]}/" if here else None
    id, to = child(command, "id"), child(command, "to")
    match does.value:
        case "answer" | "tick" if within is not None:
            kind = "answer" if does.value == "answer" else "item"
            refs.named(kind, id, (*path, "id"), within)
        case "jump":
            refs.step(to, (*path, "to"), script)
        case "fill" | "change":
            refs.step(child(command, "step"), (*path, "step"), script)
            for one, where in texts(child(command, "field"), (*path, "field")):
                refs.add("field", str(one.value), one, where)
                refs.value(str(one.value), child(command, "value"), (*path, "value"))
        case "reply":
            for one, where in texts(id, (*path, "id")):
                own = script is not None and one.value in script.reply_named
                name = f"{script.id}/{one.value}" if own and script else str(one.value)
                refs.add("reply", name, one, where)
        case "slip" | "near-miss":
            refs.named("never", child(command, "rule"), (*path, "rule"))
        case "may":
            refs.named("may", id, (*path, "id"))
        case "wrap-up":
            refs.named("outcome", child(command, "outcome"), (*path, "outcome"))
        case "feedback":
            refs.named("question", child(command, "question"), (*path, "question"))
        case _:
            pass
