"""A script's file: from its node to a `Script`."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from jobaid.library.content_ids import content_id
from jobaid.library.model import Answer, Item, PromiseSpec, Route, Script, Step, Words
from jobaid.library.reading.key_reader import KeyReader
from jobaid.library.reading.nodes import distinct_pairs, named, nodes_of, once_by_id, part_words
from jobaid.library.reading.rule_reader import rules_of
from jobaid.library.reading.shared_keys import WORDINGS, fields_of, replies_of, titled
from jobaid.library.report import Report
from jobaid.library.yaml_source import (
    MappingNode,
    Node,
    ScalarNode,
    SequenceNode,
    place,
    text_of,
)
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from types import ModuleType

    from jobaid.library.findings import Finding

RECORDINGS = ("pause", "resume")

_SCRIPT = frozenset(
    (
        "id", "title", "about", "tags", "heard", "fields", "start", "steps", "replies", "rules",
        "accepted", "approval",
    )
)  # fmt: skip
_STEP = frozenset(
    (
        "id", "title", "say", "wording", "exact_because", "do", "ask", "answers", "next",
        "visit", "return", "outcome", "promise", "standard", "never", "may", "points", "show",
        "question", "recording",
    )
)  # fmt: skip
_ITEM = frozenset(("id", "text", "must"))
_ANSWER = frozenset(("id", "label", "go", "when", "set", "urgent"))
_ROUTE = frozenset(("go", "when"))
_PROMISE = frozenset(("text", "within", "due", "to", "from"))


def read_script(file: str, content: bytes) -> tuple[Script | None, tuple[Finding, ...]]:
    """One script's file. `file` is its path inside the library, with slashes.

    Whatever can be used is in the script; None only when there is no mapping to read. Never
    raises for what the file holds.
    """
    report = Report(file)
    root = nodes_of(content, report)
    script = None
    if isinstance(root, MappingNode):
        script = _script(KeyReader(root, report), file, content_id(content))
    elif root is not None or not report.findings:
        tell_no_mapping(root, "A script", report)
    return script, report.in_order()


def _notes() -> ModuleType:
    # Few scripts have what is read there.
    from jobaid.library.reading import note_reader

    return note_reader


def tell_no_mapping(
    root: Node | None, what: str, report: Report, example: str = "id: my-script"
) -> None:
    """Say that a file should be a mapping, beginning like the example, and is not."""
    fix = None
    if root is None:
        words = sentence(
            "The file is empty. {what} is a file of keys, beginning like `{example}`.",
            what=part_words(what),
            example=example,
        )
    else:
        words = sentence(
            "{what} is a file of keys, but this is {found}.",
            what=part_words(what),
            found=named(root),
        )
        if isinstance(root, ScalarNode):
            fix = sentence("Write a space after each colon, like `{example}`.", example=example)
    report.add("JA013", (1, 1) if root is None else place(root), words, fix)


def _script(keys: KeyReader, file: str, version: str) -> Script:
    name = PurePosixPath(file).name.removesuffix(".yaml")
    if keys.text("id") is None:
        keys.report.add(
            "JA024",
            keys.at,
            sentence("The script has no `id`; it goes by its file's name, `{name}`.", name=name),
        )
        id = name
    else:
        id = keys.id("script", name)
        if id != name:
            words = sentence(
                "The id `{id}` differs from the file's name, `{name}.yaml`.", id=id, name=name
            )
            keys.report.add(
                "JA024", keys.spots["id"], words, sentence("Rename the file to `{id}.yaml`.", id=id)
            )
    title = keys.words("title")
    if title is None:
        keys.report.add("JA028", keys.at, sentence("The script has no `title`."))
    fields = fields_of(keys, "fields")
    steps = _steps(keys)
    if not steps:
        keys.report.add("JA035", keys.at, sentence("The script has no `steps`."))
    return Script(
        id,
        title or titled(id),
        file,
        version,
        keys.words("about"),
        keys.texts("tags"),
        keys.many_words("heard"),
        fields,
        keys.text("start"),
        steps,
        replies_of(keys.mappings("replies", "reply"), keys.report),
        rules_of(keys),
        _notes().accepted(keys) if keys.has("accepted") else (),
        keys.flag("approval"),
        **keys.kept(_SCRIPT, "a script"),
    )


def _steps(keys: KeyReader) -> tuple[Step, ...]:
    nodes = keys.mappings("steps", "step")
    steps = [
        _step(KeyReader(node, keys.report), number) for number, node in enumerate(nodes, start=1)
    ]
    return once_by_id(steps, "step", keys.report)


def _step(keys: KeyReader, number: int) -> Step:
    id = keys.id("step", f"step-{number}")
    return Step(
        id,
        keys.words("title") or titled(id),
        keys.words("say"),
        keys.one_of("wording", WORDINGS, "own"),
        keys.words("exact_because"),
        _items(keys),
        keys.texts("ask"),
        _answers(keys),
        _routes(keys),
        keys.text("visit"),
        keys.flag("return"),
        keys.text("outcome"),
        _promise(keys),
        keys.texts("standard"),
        keys.texts("never"),
        keys.texts("may"),
        _notes().points(keys) if keys.has("points") else (),
        _notes().materials(keys) if keys.has("show") else (),
        keys.text("question"),
        keys.one_of("recording", RECORDINGS, None),
        **keys.kept(_STEP, "a step"),
    )


def _items(keys: KeyReader) -> tuple[Item, ...]:
    if "do" not in keys.nodes:
        return ()
    found = []
    for inner, id in keys.identified("do", "checklist item", "item"):
        found.append(
            Item(
                id,
                _label(inner, "text", "checklist item", id),
                inner.flag("must"),
                **inner.kept(_ITEM, "a checklist item"),
            )
        )
    return once_by_id(found, "checklist item", keys.report)


def _answers(keys: KeyReader) -> tuple[Answer, ...]:
    if "answers" not in keys.nodes:
        return ()
    found = []
    for inner, id in keys.identified("answers", "answer"):
        found.append(
            Answer(
                id,
                _label(inner, "label", "answer", id),
                inner.text("go"),
                inner.text("when"),
                _set(inner),
                *_urgent(inner),
                **inner.kept(_ANSWER, "an answer"),
            )
        )
    return once_by_id(found, "answer", keys.report)


def _label(keys: KeyReader, key: str, what: str, id: str) -> Words:
    """What an agent reads; a missing one shows the id."""
    words = keys.words(key)
    if words is None:
        keys.report.add(
            "JA028",
            keys.at,
            sentence("The {what} `{id}` has no `{key}`.", what=part_words(what), id=id, key=key),
        )
    return words or titled(id)


def _urgent(keys: KeyReader) -> tuple[bool, bool]:
    """Whether an answer is urgent, and whether it stays open at every step."""
    node = keys.nodes.get("urgent")
    if isinstance(node, ScalarNode) and node.value == "always":
        return True, True
    return keys.flag("urgent"), False


def _set(keys: KeyReader) -> tuple[tuple[str, str], ...]:
    """What an answer sets: field names and expressions, in order. Nothing empties the field."""
    node = keys.nodes.get("set")
    if node is None or (isinstance(node, ScalarNode) and text_of(node) is None):
        return ()
    if not isinstance(node, MappingNode):
        keys.wrong("set", node, sentence("a group of fields with what each becomes"))
        return ()
    found: dict[str, str] = {}
    for name, value in distinct_pairs(node, keys.report):
        if not isinstance(value, ScalarNode):
            keys.wrong(f"set: {name.value}", value, sentence("one expression"))
            continue
        keys.spots[f"set.{name.value}"] = place(value, keys.report.text)
        text = text_of(value)
        found[name.value] = "none" if text is None else text.rstrip()
    return tuple(found.items())


def _routes(keys: KeyReader) -> tuple[Route, ...]:
    node = keys.nodes.get("next")
    if node is None:
        return ()
    if isinstance(node, SequenceNode):
        routes = [_route(entry, keys) for entry in node.value]
    else:
        routes = [_route(node, keys)]
    return tuple(route for route in routes if route is not None)


def _route(node: Node, keys: KeyReader) -> Route | None:
    if isinstance(node, ScalarNode):
        text = text_of(node)
        return None if text is None else Route(text, at=place(node))
    if not isinstance(node, MappingNode):
        keys.wrong("next", node, sentence("a step, or a list of routes `{when, go}`"))
        return None
    inner = KeyReader(node, keys.report)
    go = inner.text("go")
    if go is None:
        words = sentence("This route does not say where to go.")
        keys.report.add("JA035", inner.at, words, sentence("Write `go: ...`."))
        return None
    return Route(
        go,
        inner.text("when"),
        **inner.kept(_ROUTE, "a route"),
    )


def _promise(keys: KeyReader) -> PromiseSpec | None:
    node = keys.nodes.get("promise")
    if node is None:
        return None
    if isinstance(node, ScalarNode):
        text = text_of(node)
        return None if text is None else PromiseSpec(Words({"": text}), at=place(node))
    if not isinstance(node, MappingNode):
        keys.wrong("promise", node, sentence("a group of keys: `{text, within}`"))
        return None
    inner = KeyReader(node, keys.report)
    text_of_promise = inner.words("text")
    if text_of_promise is None:
        keys.report.add("JA028", inner.at, sentence("The promise has no `text`."))
    return PromiseSpec(
        text_of_promise or Words({}),
        inner.text("within"),
        inner.text("due"),
        inner.text("to"),
        inner.one_of("from", ("customer",), None),
        **inner.kept(_PROMISE, "a promise"),
    )
