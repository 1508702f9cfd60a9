"""What few steps and scripts have: points to bring across, things to show, accepted warnings."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

from jobaid.library.model.script_notes import AcceptedFinding, KeyGroups, Material, SpeakingPoint
from jobaid.library.reading.key_reader import KeyReader, language_pairs
from jobaid.library.reading.list_reader import day, needed
from jobaid.library.reading.nodes import once_by_id
from jobaid.library.reading.shared_keys import titled
from jobaid.library.yaml_source import MappingNode, Node, ScalarNode, SequenceNode, text_of
from jobaid.sentences import sentence

T = TypeVar("T")

_POINT = frozenset(("id", "text", "must", "spoils", "not"))
_MATERIAL = frozenset(("file", "link", "title"))
_ACCEPTED = frozenset(("code", "at", "why", "by", "until"))


def points(keys: KeyReader) -> tuple[SpeakingPoint, ...]:
    """The `points` of a step."""
    found = []
    for inner, id in keys.identified("points", "point"):
        found.append(
            SpeakingPoint(
                id,
                needed(inner, "text", id),
                _by_language(inner, "must", _groups),
                _by_language(inner, "spoils", _texts),
                inner.flag("not"),
                **inner.kept(_POINT, "a point"),
            )
        )
    return once_by_id(found, "point", keys.report)


def materials(keys: KeyReader) -> tuple[Material, ...]:
    """What a step has to `show`; an entry without a file or a link is left out."""
    found = []
    for inner in keys.inners("show", "file or link"):
        file, link = inner.text("file"), inner.text("link")
        if (file is None) == (link is None):
            words = sentence(
                "What is shown is a `file` of the library or a `link`, one of the two."
            )
            keys.report.add("JA039", inner.at, words, sentence("Write `{link: ..., title: ...}`."))
            continue
        title = inner.words("title") or titled((file or link or "").rpartition("/")[2])
        kept = inner.kept(_MATERIAL, "what is shown")
        found.append(Material(title, file, None if file else link, **kept))
    return tuple(found)


def accepted(keys: KeyReader) -> tuple[AcceptedFinding, ...]:
    """The warnings that the author of a script, or of the house's files, answers for."""
    found = []
    for inner in keys.inners("accepted", "warning"):
        code = inner.text("code")
        if code is None:
            words = sentence("This accepted warning does not say which: it has no `code`.")
            keys.report.add(
                "JA039", inner.at, words, sentence("Write `{code: JA085, why: ..., by: ...}`.")
            )
            continue
        found.append(
            AcceptedFinding(
                code,
                inner.text("at"),
                inner.words("why"),
                inner.text("by"),
                day(inner, "until"),
                **inner.kept(_ACCEPTED, "an accepted warning"),
            )
        )
    return tuple(found)


def _by_language(
    keys: KeyReader, key: str, read: Callable[[Node, str, KeyReader], tuple[T, ...]]
) -> Mapping[str, tuple[T, ...]]:
    """A list, or a mapping of languages to lists; under "" what is for all of them."""
    node = keys.nodes.get(key)
    if node is None:
        return {}
    if isinstance(node, MappingNode):
        return {code: read(one, key, keys) for code, one in language_pairs(key, node, keys)}
    return {"": read(node, key, keys)}


def _groups(node: Node, key: str, keys: KeyReader) -> KeyGroups:
    """Groups of words; a text alone is a group of one."""
    found = []
    for entry in keys.entries(key, node):
        if isinstance(entry, SequenceNode):
            found.append(_texts(entry, key, keys))
        elif (text := _text(entry, key, keys)) is not None:
            found.append((text,))
    return tuple(found)


def _texts(node: Node, key: str, keys: KeyReader) -> tuple[str, ...]:
    texts = (_text(entry, key, keys) for entry in keys.entries(key, node))
    return tuple(text for text in texts if text is not None)


def _text(node: Node, key: str, keys: KeyReader) -> str | None:
    text = text_of(node) if isinstance(node, ScalarNode) else None
    if text is None:
        keys.wrong(key, node, sentence("a list of words, or of lists of words"))
    return text
