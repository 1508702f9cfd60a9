"""What the parts of a library's files name, piece by piece: shared by all kinds of files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from yaml import Mark

from jobaid.library.references.names_in_texts import (
    NameInText,
    names_in_expression,
    names_in_text,
)
from jobaid.library.references.reference import Reference
from jobaid.library.yaml_source import (
    MappingNode,
    Node,
    ScalarNode,
    SequenceNode,
    place,
    text_of,
)

if TYPE_CHECKING:
    from jobaid.library.model import FilePlace, Library, Script

    TreePath = tuple[str | int, ...]

# Keys whose text is no text to say: conditions are looked into by those who know them.
_NO_TEXTS = frozenset(("when", "set", "pattern", "example", "was", "phrases"))


class FileReferences:
    """Collects the references of one file, in `library`; `text` is the file's."""

    def __init__(self, file: str, text: str, library: Library) -> None:
        self.file = file
        self.library = library
        self.found: list[Reference] = []
        self._text = text

    def add(
        self,
        kind: str,
        name: str,
        node: Node,
        path: TreePath,
        *,
        start: int = 0,
        end: int | None = None,
        defines: bool = False,
        is_key: bool = False,
    ) -> None:
        """Note a name; without `start` and `end` it is the whole text."""
        if end is None:
            end = len(str(node.value))
        at = place(node, self._text)
        self.found.append(Reference(kind, name, self.file, path, at, start, end, defines, is_key))

    # -- names ----------------------------------------------------------------------------

    def named(self, kind: str, node: Node | None, path: TreePath, within: str = "") -> None:
        """A text, or each of a list, that is the id of a thing of this kind (`within` another)."""
        for one, where in texts(node, path):
            self.add(kind, f"{within}{one.value}", one, where)

    def step(self, node: Node | None, path: TreePath, script: Script | None) -> None:
        """A text, or each of a list, that names a step as `go` does: step, script, script/step."""
        for one, where in texts(node, path):
            name = str(one.value)
            if script is not None and script.step(name) is not None:
                self.add("step", f"{script.id}/{name}", one, where)
            else:
                self.parts(("script", "step"), one, where)

    def parts(self, kinds: Iterable[str], node: Node, path: TreePath) -> None:
        """A text of several names with `/` between them: `script/step/item`."""
        start, before = 0, ""
        for kind, part in zip(kinds, str(node.value).split("/"), strict=False):
            name = f"{before}{part}"
            self.add(kind, name, node, path, start=start, end=start + len(part))
            start, before = start + len(part) + 1, f"{name}/"

    def scope(self, node: Node | None, path: TreePath) -> None:
        """A list of scripts, steps and tags."""
        for one, where in texts(node, path):
            if "/" in str(one.value) or one.value in self.library.scripts:
                self.parts(("script", "step"), one, where)
            else:
                self.add("tag", str(one.value), one, where)

    def fields_of(self, node: Node | None, path: TreePath) -> None:
        """Fields as they are declared: a mapping of names, or a list with a `name` each."""
        for name, value, where, is_key in declared(node, path):
            self.add("field", str(name.value), name, where, defines=True, is_key=is_key)
            inside = where if is_key else where[:-1]
            if isinstance(value, MappingNode):
                self.options(value, inside, str(name.value))

    def options(self, node: Node, path: TreePath, field: str) -> None:
        """The options of a field."""
        options = child(node, "options")
        if isinstance(options, MappingNode):
            for key, _ in keys(options):
                where = (*path, "options", str(key.value))
                self.add("option", f"{field}/{key.value}", key, where, defines=True, is_key=True)
            return
        for inner, where in items(options, (*path, "options")):
            self.id("option", inner, where, f"{field}/")

    def id(self, kind: str, node: Node, path: TreePath, within: str = "") -> str | None:
        """The `id` of a mapping, where the thing itself stands."""
        found = child(node, "id")
        if not isinstance(found, ScalarNode) or text_of(found) is None:
            return None
        self.add(kind, f"{within}{found.value}", found, (*path, "id"), defines=True)
        return str(found.value)

    def filled(self, node: Node | None, path: TreePath) -> None:
        """A mapping of fields with values: `given`, `knows`, `set` of a plan."""
        if isinstance(node, MappingNode):
            for key, value in keys(node):
                name = str(key.value)
                if name in self.library.all_fields:
                    self.add("field", name, key, (*path, name), is_key=True)
                    self.value(name, value, (*path, name))

    def value(self, field: str, node: Node | None, path: TreePath) -> None:
        """What a field is filled with; an option's id is a name."""
        declared_field = self.library.all_fields.get(field)
        if declared_field is not None and declared_field.options:
            known = {one.id for one in declared_field.options}
            for one, where in texts(node, path):
                if one.value in known:
                    self.add("option", f"{field}/{one.value}", one, where)

    # -- texts ----------------------------------------------------------------------------

    def expression(self, node: Node | None, path: TreePath) -> None:
        """A condition or a value to set."""
        if isinstance(node, ScalarNode):
            self._in_text(node, path, names_in_expression)

    def texts_below(self, node: Node, path: TreePath) -> None:
        """The fields in every text to say that stands anywhere below."""
        if isinstance(node, ScalarNode):
            if "{" in node.value:
                self._in_text(node, path, names_in_text)
        elif isinstance(node, MappingNode):
            for key, value in keys(node):
                if key.value not in _NO_TEXTS:
                    self.texts_below(value, (*path, str(key.value)))
        else:
            for number, one in enumerate(node.value):
                self.texts_below(one, (*path, number))

    def _in_text(
        self,
        node: ScalarNode,
        path: TreePath,
        reading: Callable[[str], tuple[NameInText, ...]],
    ) -> None:
        for one in reading(str(node.value)):
            self.name_in_text(one, node, path)

    def raw(self, one: NameInText, text: str, at: FilePlace) -> None:
        """A name in a file that is one text and no YAML."""
        count = len(self.found)
        node = ScalarNode("", text, Mark("", 0, 0, 0, "", 0))
        self.name_in_text(one, node, ())
        self.found[count:] = [replace(found, at=at) for found in self.found[count:]]

    def name_in_text(self, one: NameInText, node: Node, path: TreePath) -> None:
        """A name in a text: a field, an option that one is compared with, a house's value."""
        field = self.library.all_fields.get(one.name)
        if one.option is not None:
            if field is not None and any(option.id == one.option for option in field.options):
                name = f"{one.name}/{one.option}"
                self.add("option", name, node, path, start=one.start, end=one.end)
        elif field is not None:
            self.add("field", one.name, node, path, start=one.start, end=one.end)
        elif one.name in self.library.house.values:
            self.add("value", one.name, node, path, start=one.start, end=one.end)


# -- nodes ---------------------------------------------------------------------------------


def keys(node: Node | None) -> Iterator[tuple[ScalarNode, Node]]:
    """The keys and values of a mapping, each key once; nothing of anything else."""
    if not isinstance(node, MappingNode):
        return
    seen = set()
    for key, value in node.value:
        if isinstance(key, ScalarNode) and key.value not in seen:
            seen.add(key.value)
            yield key, value


def child(node: Node | None, name: str) -> Node | None:
    """The value of a key; None where there is none."""
    held: list[tuple[Node, Node]] = node.value if isinstance(node, MappingNode) else []
    for key, value in held:
        if key.value == name and isinstance(key, ScalarNode):
            return value
    return None


def items(node: Node | None, path: TreePath) -> Iterator[tuple[MappingNode, TreePath]]:
    """The mappings of a list."""
    if isinstance(node, SequenceNode):
        for number, one in enumerate(node.value):
            if isinstance(one, MappingNode):
                yield one, (*path, number)


def texts(node: Node | None, path: TreePath) -> Iterator[tuple[ScalarNode, TreePath]]:
    """One text, or the texts of a list."""
    if isinstance(node, ScalarNode):
        if text_of(node) is not None:
            yield node, path
    elif isinstance(node, SequenceNode):
        for number, one in enumerate(node.value):
            if isinstance(one, ScalarNode) and text_of(one) is not None:
                yield one, (*path, number)


def declared(
    node: Node | None, path: TreePath
) -> Iterator[tuple[ScalarNode, Node, TreePath, bool]]:
    """Declared fields: the node of the name, the field's, the path, and whether it is a key."""
    if isinstance(node, MappingNode):
        for key, value in keys(node):
            yield key, value, (*path, str(key.value)), True
    if isinstance(node, SequenceNode):
        for bare, where in texts(node, path):
            yield bare, bare, where, False
    for inner, where in items(node, path):
        for called in ("name", "id"):
            name = child(inner, called)
            if isinstance(name, ScalarNode) and text_of(name) is not None:
                yield name, inner, (*where, called), False
                break
