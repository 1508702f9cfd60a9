"""What scripts and house files share: fields with their options, replies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from jobaid.library.model import Choice, Field, FilePlace, Option, Reply, Words
from jobaid.library.reading.key_reader import KeyReader
from jobaid.library.reading.nodes import FIELD_NAME, check_id, distinct_pairs, once, once_by_id
from jobaid.library.yaml_source import MappingNode, Node, ScalarNode, SequenceNode, place, text_of
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.library.report import Report

FIELD_KINDS = (
    "text", "long-text", "number", "money", "date", "time", "phone", "email", "yes-no",
    "choice", "choices",
)  # fmt: skip
WORDINGS = ("own", "exact")

_FIELD = frozenset(
    (
        "label", "kind", "required", "pattern", "example", "hint", "options", "past", "future",
        "from_outside",
    )
)  # fmt: skip
_LISTED_FIELD = _FIELD | {"name", "id"}
_OPTION = frozenset(("id", "label"))
_REPLY = frozenset(("id", "heard", "say", "wording", "exact_because"))


def titled(id: str) -> Words:
    """An id as words, for things without a title or label of their own."""
    shown = id.replace("-", " ").replace("_", " ").strip()
    return Words({"": shown[:1].upper() + shown[1:]})


def slug(text: str) -> str:
    """An id for something that is written as its label alone."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-") or "other"


def fields_of(keys: KeyReader, key: str) -> tuple[Field, ...]:
    """Fields: a mapping of names, or a list of names and of mappings with a `name` (or an `id`)."""
    node = keys.nodes.get(key)
    if node is None or (isinstance(node, ScalarNode) and text_of(node) is None):
        return ()
    if isinstance(node, MappingNode):
        return tuple(_named_fields(node, keys))
    if not isinstance(node, SequenceNode):
        keys.wrong(key, node, sentence("a group of fields, each under its name"))
        return ()
    found = []
    for entry in node.value:
        bare = text_of(entry) if isinstance(entry, ScalarNode) else None
        if bare is not None:
            _check_name(bare, place(entry), keys.report)
            found.append(Field(bare, Words({"": bare}), at=place(entry)))
            continue
        if not isinstance(entry, MappingNode):
            keys.wrong(key, entry, sentence("a list of fields, each a name or a group of keys"))
            continue
        inner = KeyReader(entry, keys.report)
        name = inner.text("name") or inner.text("id")
        if name is None:
            keys.report.add(
                "JA021",
                inner.at,
                sentence("This field has no `name`."),
                sentence("Write `name: ...`."),
            )
            continue
        spot = inner.spots.get("name") or inner.spots["id"]
        found.append(_field(name, inner, spot, _LISTED_FIELD))
    return once(found, lambda one: (one.name, one.at), "field", keys.report)


def _named_fields(node: Node, keys: KeyReader) -> Iterator[Field]:
    for name, value in distinct_pairs(node, keys.report):
        if isinstance(value, MappingNode):
            yield _field(name.value, KeyReader(value, keys.report), place(name), _FIELD)
            continue
        label = text_of(value) if isinstance(value, ScalarNode) else None
        if not isinstance(value, ScalarNode) or label is not None:
            keys.wrong(
                name.value, value, sentence("a group of keys"), sentence("Write `{label: ...}`.")
            )
        _check_name(name.value, place(name), keys.report)
        yield Field(name.value, Words({"": label or name.value}), at=place(name))


def _check_name(name: str, spot: FilePlace, report: Report) -> None:
    if FIELD_NAME.fullmatch(name) is None:
        words = sentence(
            "The field name `{name}` is not made of a-z, 0-9 and `_`, with dots for groups.",
            name=name,
        )
        report.add("JA023", spot, words)


def _field(name: str, keys: KeyReader, spot: FilePlace, known: frozenset[str]) -> Field:
    _check_name(name, spot, keys.report)
    kind = keys.text("kind") or "text"
    if kind not in FIELD_KINDS:
        words = sentence("The kind `{kind}` is not known; the field is treated as text.", kind=kind)
        keys.report.add("JA025", keys.spots["kind"], words, keys.report.meant(kind, FIELD_KINDS))
        kind = "text"
    options = _options(keys)
    if kind in ("choice", "choices") and not options:
        spot_of_kind = keys.spots["kind"]
        keys.report.add(
            "JA027",
            spot_of_kind,
            sentence("The field `{name}` has nothing to choose from.", name=name),
        )
    return Field(
        name,
        keys.words("label") or Words({"": name}),
        kind,
        keys.flag("required"),
        keys.text("pattern"),
        keys.text("example"),
        keys.words("hint"),
        options,
        keys.flag("past"),
        keys.flag("future"),
        keys.flag("from_outside"),
        **{**keys.kept(known, "a field"), "at": spot},
    )


def _options(keys: KeyReader) -> tuple[Option, ...]:
    made = [Option(*parts, **kept) for parts, kept in _labelled(keys, "options", "an option")]
    return once(made, lambda one: (one.id, one.at), "option", keys.report)


def choices_of(keys: KeyReader, key: str) -> tuple[Choice, ...]:
    """Things that are offered: a list of texts or of `{id, label}`, or a mapping of labels."""
    made = [Choice(*parts, **kept) for parts, kept in _labelled(keys, key, "an entry")]
    return once(made, lambda one: (one.id, one.at), "entry", keys.report)


def _labelled(
    keys: KeyReader, key: str, part: str
) -> Iterator[tuple[tuple[str, Words], dict[str, Any]]]:
    node, what = keys.nodes.get(key), part.removeprefix("an ")
    if node is None:
        return
    if isinstance(node, MappingNode):
        inner = KeyReader(node, keys.report)
        for id in inner.nodes:
            check_id(id, inner.spots[id], what, keys.report)
            yield (id, inner.words(id) or titled(id)), {"at": inner.spots[id]}
        return
    for number, entry in enumerate(keys.entries(key, node), start=1):
        if isinstance(entry, MappingNode):
            inner = KeyReader(entry, keys.report)
            id = inner.id(what, f"{what}-{number}")
            label = inner.words("label") or titled(id)
            yield (id, label), inner.kept(_OPTION, part)
        elif isinstance(entry, ScalarNode) and (text := text_of(entry)) is not None:
            yield (slug(text), Words({"": text})), {"at": place(entry)}
        else:
            keys.wrong(key, entry, sentence("a list of texts, or of `{id, label}`"))


def replies_of(nodes: list[Node], report: Report) -> tuple[Reply, ...]:
    """The replies of a script or of the house."""
    found = []
    for number, node in enumerate(nodes, start=1):
        keys = KeyReader(node, report)
        id = keys.id("reply", f"reply-{number}")
        say = keys.words("say")
        if say is None:
            report.add("JA028", keys.at, sentence("The reply `{id}` has nothing to `say`.", id=id))
        found.append(
            Reply(
                id,
                keys.many_words("heard"),
                say or Words({}),
                keys.one_of("wording", WORDINGS, "own"),
                keys.words("exact_because"),
                **keys.kept(_REPLY, "a reply"),
            )
        )
    return once_by_id(found, "reply", report)
