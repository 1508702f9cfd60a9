"""The shapes that keys of library files have: texts, ids, flags, lists, words in languages.

`KeyReader` reads one mapping. Every getter gives a usable value whatever stands there; what does
not fit is a finding and is left out, so that the rest of the file can still be used.
"""

from __future__ import annotations

import contextlib
import math
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from jobaid.library.model import FilePlace, Words
from jobaid.library.reading.nodes import (
    COMMA,
    LANGUAGE,
    MERGE,
    check_id,
    first_of,
    named,
    pairs,
    part_words,
    placeholder,
    plain,
    tell_no_key,
    tell_twice,
)
from jobaid.library.yaml_source import (
    MappingNode,
    Node,
    ScalarNode,
    SequenceNode,
    place,
    text_of,
    value_of,
)
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.library.report import Report

_NOTHING: Mapping[str, object] = {}
Usual = TypeVar("Usual", str, None)


# What a key that people read holds.
ONE_TEXT = sentence("one text, or a text for each language")


class KeyReader:
    """The keys of one mapping, while it is being read.

    `at` is its spot, `spots` those of its values: under the key's name, for the entries of a
    list under `key.0`, `key.1`, for the languages of words under `key.en`.
    """

    __slots__ = ("at", "nodes", "report", "spots")

    def __init__(self, node: Node, report: Report) -> None:
        self.report = report
        self.at: FilePlace = place(node)
        self.nodes: dict[str, Node] = {}
        self.spots: dict[str, FilePlace] = {}
        # This runs 80 times for a script of 20 steps: it is kept flat.
        nodes, spots = self.nodes, self.spots
        for key, value in node.value:
            if not isinstance(key, ScalarNode):
                tell_no_key(key, report)
                continue
            name = key.value
            if name in nodes:
                if not report.full:
                    tell_twice(key, first_of(node, name), report)
                continue
            nodes[name] = value
            if isinstance(value, ScalarNode) and value.style:
                spots[name] = place(value, report.text)
            else:
                mark = value.start_mark
                spots[name] = (mark.line + 1, mark.column + 1)

    def has(self, key: str) -> bool:
        """Whether the key is there at all."""
        return key in self.nodes

    def wrong(self, key: str, node: Node, wanted: str, fix: str | None = None) -> None:
        """Say that `key` holds something of another shape."""
        words = sentence(
            "`{key}` should be {wanted}, but here is {what}.",
            key=key,
            wanted=wanted,
            what=named(node),
        )
        if isinstance(node, MappingNode) and any(
            isinstance(inner, MappingNode) for inner, _ in node.value
        ):
            words = sentence(
                "`{key}` begins with `{{`, which YAML takes for a group of keys.", key=key
            )
            fix = sentence("Put the text in quotes.")
        elif wanted == ONE_TEXT and (marked := placeholder(node)) is not None:
            words, fix = (
                sentence(
                    "`{key}` should be {wanted}, but {marked}",
                    key=key,
                    wanted=wanted,
                    marked=marked[0],
                ),
                marked[1],
            )
        self.report.add("JA017", place(node), words, fix)

    def text(self, key: str) -> str | None:
        """One text, number or date as it is written; None when absent or empty."""
        node = self.nodes.get(key)
        if node is None:
            return None
        if not isinstance(node, ScalarNode):
            self.wrong(key, node, sentence("one text"))
            return None
        return text_of(node)

    def flag(self, key: str) -> bool:
        """`true` or `false`; false when absent."""
        node = self.nodes.get(key)
        if node is None:
            return False
        value = value_of(node) if isinstance(node, ScalarNode) else ""
        if value is None or isinstance(value, bool):
            return bool(value)
        self.wrong(
            key,
            node,
            sentence("`true` or `false`"),
            sentence("Write true or false without quotes."),
        )
        return False

    def either(self, key: str, usual: bool) -> bool:
        """`true` or `false`; `usual` when absent or empty."""
        node = self.nodes.get(key)
        empty = node is None or (isinstance(node, ScalarNode) and text_of(node) is None)
        return usual if empty else self.flag(key)

    def number(self, key: str) -> float | None:
        """A number; also one in quotes."""
        node = self.nodes.get(key)
        if node is None:
            return None
        value = value_of(node) if isinstance(node, ScalarNode) else ""
        if value is None:
            return None
        found = math.nan
        if isinstance(value, int | float) and not isinstance(value, bool):
            found = value
        elif isinstance(value, str) and len(value) < 40:
            with contextlib.suppress(ValueError):
                found = float(value)
        if -math.inf < found < math.inf:
            return found
        self.wrong(
            key,
            node,
            sentence("a number"),
            sentence("Write digits only, the unit has a key of its own."),
        )
        return None

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts (ids, names, tags)."""
        node = self.nodes.get(key)
        if node is None:
            return ()
        found: list[str] = []
        for entry in self.entries(key, node):
            text = text_of(entry) if isinstance(entry, ScalarNode) else None
            if text is None:
                self.wrong(key, entry, sentence("a list of texts"))
            else:
                self.spots[f"{key}.{len(found)}"] = place(entry)
                found.append(text)
        return tuple(found)

    def entries(self, key: str, node: Node) -> list[Node]:
        """The entries of a list; one text or mapping counts as a list of one, with a finding."""
        if isinstance(node, SequenceNode):
            entries: list[Node] = node.value
            return entries
        if isinstance(node, ScalarNode) and text_of(node) is None:
            return []
        if isinstance(node, ScalarNode):
            self.report.add(
                "JA018",
                place(node),
                sentence("`{key}` is a list.", key=key),
                sentence("Write `{key}: [{value}]`.", key=key, value=node.value),
            )
            return [node]
        self.wrong(key, node, sentence("a list"), sentence("Begin each entry with `- `."))
        return []

    def words(self, key: str) -> Words | None:
        """A text people read, or one for each language; None when absent or empty."""
        node = self.nodes.get(key)
        if node is None:
            return None
        if isinstance(node, ScalarNode):
            text = text_of(node)
            return None if text is None else Words({"": text.rstrip()})
        return self.languages(key, node)

    def languages(self, key: str, node: Node) -> Words | None:
        """Words that are written as a mapping of languages."""
        found: dict[str, str] = {}
        for code, value in language_pairs(key, node, self):
            text = text_of(value) if isinstance(value, ScalarNode) else None
            if text is not None:
                found[code] = text.rstrip()
                self.spots[f"{key}.{code}"] = place(value, self.report.text)
            elif not isinstance(value, ScalarNode):
                self.wrong(key, value, sentence("a text for each language"))
        return Words(found) if found else None

    def many_words(self, key: str) -> tuple[Words, ...]:
        """A list of words; also a mapping of languages to lists, paired by their order."""
        node = self.nodes.get(key)
        if node is None:
            return ()
        if isinstance(node, MappingNode):
            return self._lists_of_languages(key, node)
        found: list[Words] = []
        for entry in self.entries(key, node):
            words: Words | None = None
            if isinstance(entry, ScalarNode):
                text = text_of(entry)
                words = None if text is None else Words({"": text.rstrip()})
            else:
                words = self.languages(key, entry)
            if words is not None:
                self.spots[f"{key}.{len(found)}"] = place(entry, self.report.text)
                found.append(words)
        return tuple(found)

    def _lists_of_languages(self, key: str, node: Node) -> tuple[Words, ...]:
        rows: list[dict[str, str]] = []
        for code, value in language_pairs(key, node, self):
            entries = value.value if isinstance(value, SequenceNode) else [value]
            number = 0
            for entry in entries:
                text = text_of(entry) if isinstance(entry, ScalarNode) else None
                if text is None:
                    if not isinstance(entry, ScalarNode):
                        self.wrong(key, entry, sentence("a list of texts for each language"))
                    continue
                if number == len(rows):
                    rows.append({})
                    self.spots[f"{key}.{number}"] = place(entry)
                rows[number][code] = text.rstrip()
                number += 1
        return tuple(Words(row) for row in rows)

    def one_of(self, key: str, known: Iterable[str], usual: Usual) -> str | Usual:
        """A word out of a fixed set. Another one is kept, with a warning."""
        text = self.text(key)
        if text is None:
            return usual
        known = tuple(known)
        if text not in known:
            self.report.add(
                "JA026",
                self.spots[key],
                sentence(
                    "`{key}: {text}` is not known; it is one of: {known}.",
                    key=key,
                    text=text,
                    known=", ".join(known),
                ),
                self.report.meant(text, known),
            )
        return text

    def inner(self, key: str, example: str) -> KeyReader | None:
        """As `group`, with an example of what it holds."""
        return self.group(key, "a group of keys", example)

    def group(self, key: str, what: str, example: str = "") -> KeyReader | None:
        """A mapping below this one; None when absent, empty or of another shape."""
        node = self.nodes.get(key)
        if node is None or (isinstance(node, ScalarNode) and text_of(node) is None):
            return None
        if not isinstance(node, MappingNode):
            wanted = part_words(what)
            if example:
                wanted = sentence("{what}: `{example}`", what=wanted, example=example)
            self.wrong(key, node, wanted)
            return None
        return KeyReader(node, self.report)

    def mappings(self, key: str, what: str) -> list[Node]:
        """The entries of a list of mappings; entries of another shape are left out."""
        node = self.nodes.get(key)
        if node is None:
            return []
        found: list[Node] = []
        for entry in self.entries(key, node):
            if isinstance(entry, MappingNode):
                found.append(entry)
            else:
                self.wrong(
                    key,
                    entry,
                    sentence(
                        "a list of groups of keys, one for each {what}", what=part_words(what)
                    ),
                )
        return found

    def inners(self, key: str, what: str) -> Iterator[KeyReader]:
        """A reader for each of the `mappings`."""
        for node in self.mappings(key, what):
            yield KeyReader(node, self.report)

    def identified(
        self, key: str, what: str, prefix: str | None = None
    ) -> Iterator[tuple[KeyReader, str]]:
        """The `inners` and their ids; one without is called `prefix`, else `what`, and a number."""
        for number, inner in enumerate(self.inners(key, what), start=1):
            yield inner, inner.id(what, f"{prefix or what}-{number}")

    def id(self, what: str, otherwise: str) -> str:
        """The id. A missing one is an error and becomes `otherwise`; the rest goes on."""
        text = self.text("id")
        if text is None:
            self.report.add(
                "JA021",
                self.at,
                sentence("This {what} has no `id`.", what=part_words(what)),
                sentence("Write `id: {otherwise}`.", otherwise=otherwise),
            )
            return otherwise
        check_id(text, self.spots["id"], what, self.report)
        return text

    def kept(
        self, known: frozenset[str], what: str, earlier: Mapping[str, object] = _NOTHING
    ) -> dict[str, Any]:
        """What a `Located` keeps of the mapping; `known` are its keys besides `was`.

        `earlier` is what an earlier form of the file had and the present one has no key for.
        """
        was = self.texts("was") if "was" in self.nodes else ()
        extra = self.extra(known, what)
        if earlier:
            extra = {**extra, "earlier": earlier}
        return {"at": self.at, "spots": self.spots, "extra": extra, "was": was}

    def extra(self, known: frozenset[str], what: str) -> Mapping[str, object]:
        """The keys that are not known: kept, each with a warning."""
        if self.nodes.keys() <= known:
            return _NOTHING
        found: dict[str, object] = {}
        for key, node in self.nodes.items():
            if key not in known and key != "was":
                found[key] = plain(node, self.report)
                if self.report.full:
                    continue
                words, fix = (
                    sentence("`{key}` is not a key of {what}.", key=key, what=part_words(what)),
                    self.report.meant(key, known),
                )
                if key == "<<":
                    words, fix = MERGE, sentence("Write the keys out.")
                elif found[key] is None and " " in key:
                    fix = COMMA
                self.report.add("JA016", self.spots[key], words, fix)
        return found


def language_pairs(key: str, node: Node, keys: KeyReader) -> list[tuple[str, Node]]:
    """The languages of a mapping and their values; anything else is told of and left out."""
    if not isinstance(node, MappingNode):
        keys.wrong(key, node, ONE_TEXT)
        return []
    if any(not isinstance(one, ScalarNode) for one, _ in node.value):
        keys.wrong(key, node, ONE_TEXT)
        return []
    found: dict[str, tuple[ScalarNode, Node]] = {}
    for code, value in pairs(node, keys.report):
        if code.value in found:
            tell_twice(code, found[code.value][0], keys.report)
        elif LANGUAGE.fullmatch(code.value):
            found[code.value] = code, value
        elif isinstance(value, ScalarNode) and not value.value:
            words, fix = placeholder(node) or (
                sentence("`{value}` is taken for a key, with nothing in it.", value=code.value),
                COMMA,
            )
            keys.report.add("JA017", place(code), words, fix)
        else:
            keys.report.add(
                "JA017",
                place(code),
                sentence(
                    "`{key}` is one text, or one for each language; `{value}` is no language.",
                    key=key,
                    value=code.value,
                ),
                sentence("Languages are written like `en`, `es` or `pt-BR`."),
            )
    return [(name, value) for name, (_, value) in found.items()]
