"""A file as plain values, and the same edits made on these.

What an edit of a file must come to is worked out here, apart from how text is spliced; the two
have to agree before anything is written. A mapping is its pairs in order, so that the order of
keys and doubled keys count as well.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence

from jobaid.library.written_numbers import WrittenNumber
from jobaid.library.yaml_source import MappingNode, Node, ScalarNode, value_of
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import ErrorInWords, sentence

Path = Sequence[str | int]
PlainTree = object
"""None, a truth, a number, a text, a list of trees, or `Pairs`."""


class CannotWrite(ErrorInWords, ValueError):
    """The edit cannot be made; the file is as it was. `words` say why."""


class Written(str):
    """A text that an edit writes: line ends behind it do not count, for styles differ in them."""


@dataclass(slots=True)
class Pairs:
    """A mapping as a list of (key, value)."""

    pairs: list[tuple[PlainTree, PlainTree]]

    def number(self, key: str) -> int | None:
        """Which pair has this key."""
        return next((at for at, (name, _) in enumerate(self.pairs) if str(name) == key), None)


def tree_of(node: Node, text: str) -> PlainTree:
    """A node of a file with this text, as plain values.

    The one line end behind a block text (`|`, `>`) does not count, unless it keeps all (`+`): at
    the end of a file it may be missing, and is there once something follows.
    """
    if isinstance(node, ScalarNode):
        value = value_of(node)
        if isinstance(value, str) and node.style in ("|", ">"):
            start = node.start_mark.index
            if "+" not in text[start : text.find("\n", start)].partition("#")[0]:
                return value.rstrip("\n")
        return value
    if isinstance(node, MappingNode):
        return Pairs([(tree_of(key, text), tree_of(value, text)) for key, value in node.value])
    return [tree_of(entry, text) for entry in node.value]


def tree_from(value: object) -> PlainTree:
    """A value to write, as a tree. Raises `CannotWrite` for what no file can hold."""
    if isinstance(value, Mapping):
        return Pairs([(tree_from(key), tree_from(one)) for key, one in value.items()])
    if isinstance(value, str):
        if any("\ud800" <= sign <= "\udfff" for sign in value):
            raise CannotWrite(sentence("The text holds half a character, which no file can hold."))
        return Written(value)
    if isinstance(value, Sequence):
        return [tree_from(one) for one in value]
    if value is None or isinstance(value, bool | int | float):
        if isinstance(value, float) and not math.isfinite(value):
            raise CannotWrite(sentence("A number in a file is finite."))
        return value
    kind = type(value).__name__
    raise CannotWrite(sentence("What is of type {kind} cannot be written to a file.", kind=kind))


def plain(tree: PlainTree) -> object:
    """A tree as ordinary lists and dictionaries; of a doubled key the last counts."""
    if isinstance(tree, Pairs):
        return {str(key): plain(value) for key, value in tree.pairs}
    if isinstance(tree, list):
        return [plain(one) for one in tree]
    return str(tree) if isinstance(tree, Written) else tree


def same(one: PlainTree, other: PlainTree) -> bool:
    """Equal values of equal types: 1 is not true, and not 1.0."""
    if one is other:  # of a tree before and after an edit most is
        return True
    if isinstance(one, str) and isinstance(other, str):
        if isinstance(one, Written) or isinstance(other, Written):
            return one.rstrip("\n") == other.rstrip("\n")
        return one == other
    if type(one) is not type(other):
        return False
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, Pairs) and isinstance(other, Pairs):
        return len(one.pairs) == len(other.pairs) and all(
            same(key, name) and same(value, found)
            for (key, value), (name, found) in zip(one.pairs, other.pairs, strict=True)
        )
    if isinstance(one, WrittenNumber):
        return str(one) == str(other)
    return one == other


def _there_already(key: str) -> str:
    return sentence("There is a key `{key}` already. Nothing is written.", key=key)


# -- edits: each gives a new tree, and raises LookupError where there is no such place ---------


def with_value(tree: PlainTree, path: Path, value: PlainTree) -> PlainTree:
    """Another value at a path; a last key that is not there is added behind the others."""
    if not path:
        return value

    def put(holder: PlainTree, key: str | int) -> PlainTree:
        if isinstance(holder, Pairs) and isinstance(key, str) and holder.number(key) is None:
            return Pairs([*holder.pairs, (key, value)])
        return _exchanged(holder, key, lambda _: value)

    return _in_holder(tree, path, put)


def with_entry(tree: PlainTree, path: Path, value: PlainTree, at: int | None = None) -> PlainTree:
    """A new list item that then stands at `path`, or a new key (number `at`, else the last)."""

    def put(holder: PlainTree, key: str | int) -> PlainTree:
        if isinstance(holder, list) and isinstance(key, int) and 0 <= key <= len(holder):
            return [*holder[:key], value, *holder[key:]]
        if isinstance(holder, Pairs) and isinstance(key, str):
            if holder.number(key) is not None:
                raise CannotWrite(_there_already(key))
            number = len(holder.pairs) if at is None else at
            if 0 <= number <= len(holder.pairs):
                return Pairs([*holder.pairs[:number], (key, value), *holder.pairs[number:]])
        raise LookupError(key)

    return _in_holder(tree, path, put)


def without_entry(tree: PlainTree, path: Path) -> PlainTree:
    """Without the list item or the key at `path`."""

    def cut(holder: PlainTree, key: str | int) -> PlainTree:
        if isinstance(holder, list) and isinstance(key, int) and 0 <= key < len(holder):
            return holder[:key] + holder[key + 1 :]
        if isinstance(holder, Pairs) and isinstance(key, str):
            number = holder.number(key)
            if number is not None:
                return Pairs(holder.pairs[:number] + holder.pairs[number + 1 :])
        raise LookupError(key)

    return _in_holder(tree, path, cut)


def with_key(tree: PlainTree, path: Path, key: str) -> PlainTree:
    """The key at `path` under another name."""

    def rename(holder: PlainTree, old: str | int) -> PlainTree:
        if not isinstance(holder, Pairs) or not isinstance(old, str):
            raise LookupError(old)
        number = holder.number(old)
        if number is None:
            raise LookupError(old)
        if key != old and holder.number(key) is not None:
            raise CannotWrite(_there_already(key))
        pairs = list(holder.pairs)
        pairs[number] = (tree_from(key), pairs[number][1])
        return Pairs(pairs)

    return _in_holder(tree, path, rename)


def tree_at(tree: PlainTree, path: Path) -> PlainTree:
    """What stands at a path."""
    for key in path:
        if isinstance(tree, list) and isinstance(key, int) and 0 <= key < len(tree):
            tree = tree[key]
        elif isinstance(tree, Pairs) and isinstance(key, str):
            number = tree.number(key)
            if number is None:
                raise LookupError(key)
            tree = tree.pairs[number][1]
        else:
            raise LookupError(key)
    return tree


def _in_holder(
    tree: PlainTree, path: Path, change: Callable[[PlainTree, str | int], PlainTree]
) -> PlainTree:
    """The tree with what holds the entry at `path` changed."""
    if not path:
        raise LookupError("")
    if len(path) == 1:
        return change(tree, path[0])
    return _exchanged(tree, path[0], lambda inner: _in_holder(inner, path[1:], change))


def _exchanged(
    tree: PlainTree, key: str | int, change: Callable[[PlainTree], PlainTree]
) -> PlainTree:
    if isinstance(tree, list) and isinstance(key, int) and 0 <= key < len(tree):
        return [*tree[:key], change(tree[key]), *tree[key + 1 :]]
    if isinstance(tree, Pairs) and isinstance(key, str):
        number = tree.number(key)
        if number is not None:
            pairs = list(tree.pairs)
            pairs[number] = (pairs[number][0], change(pairs[number][1]))
            return Pairs(pairs)
    raise LookupError(key)
