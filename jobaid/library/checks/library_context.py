"""The library around a script: who leads where, which fields there are, what has been proved.

Made once for a library and shared by the checks of its scripts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from typing import TypeVar, cast

from jobaid.library.graph import Flow, FlowNode, Link, links, visited_step
from jobaid.library.model import Field, Library, Script, Words
from jobaid.library.model.house_file import BUILT_IN

T = TypeVar("T")


class LibraryContext:
    """A library with its links worked out."""

    def __init__(
        self, library: Library, recall: dict[str, tuple[object, object]] | None = None
    ) -> None:
        self.library = library
        # What was worked out for the same parts of an earlier state: see `again`.
        self._recall = {} if recall is None else recall
        self._closures: dict[tuple[str, bool], frozenset[str]] = {}
        self._fields: dict[str, Mapping[str, Field]] = {}
        self._circles: dict[str, bool] = {}
        # What was proved of rules, and the last prover with what it is for; see `rules`.
        self.proved: dict[tuple[object, ...], object] = {}
        self.prover: tuple[object, object] | None = None
        # The scripts for whose check calls that begin elsewhere had to be followed, of those
        # that were checked here; see `rules`.
        self.checked: set[str] = set()
        self.began_elsewhere: set[str] = set()

    def again(self, key: str, part: object, make: Callable[[], T]) -> T:
        """What `make` gives for a part of the library; for the same part as before, what it gave.

        `key` says what it is about; a part is the same where it is the same object.
        """
        known = self._recall.get(key)
        if known is None or known[0] is not part:
            known = self._recall[key] = part, make()
        return cast(T, known[1])

    @cached_property
    def ids(self) -> frozenset[str]:
        """The ids of all scripts."""
        return frozenset(self.library.scripts)

    @cached_property
    def links(self) -> Mapping[str, tuple[Link, ...]]:
        """The links from each script to others."""
        return {id: tuple(links(self.library, one)) for id, one in self.library.scripts.items()}

    @cached_property
    def incoming(self) -> Mapping[str, tuple[tuple[str, Link], ...]]:
        """The links to each script: the script they come from, and the link."""
        found: dict[str, list[tuple[str, Link]]] = {}
        for id, many in self.links.items():
            for link in many:
                found.setdefault(link.script, []).append((id, link))
        return {id: tuple(many) for id, many in found.items()}

    @cached_property
    def scope_names(self) -> frozenset[str]:
        """Everything that a `scope` may name: scripts, their steps as script/step, tags."""
        found: set[str] = set()
        for script in self.library:
            found.add(script.id)
            found.update(script.tags)
            found.update(f"{script.id}/{step.id}" for step in script.steps)
        return frozenset(found)

    def onward(self, script: str) -> frozenset[str]:
        """The scripts that a call beginning with `script` may come to, itself included."""
        return self._reach(script, forward=True)

    def before(self, script: str) -> frozenset[str]:
        """The scripts from which a call may come to `script`, itself included."""
        return self._reach(script, forward=False)

    def _reach(self, script: str, *, forward: bool) -> frozenset[str]:
        key = (script, forward)
        if key not in self._closures:
            found, todo = {script}, [script]
            while todo:
                id = todo.pop()
                if forward:
                    new = {link.script for link in self.links.get(id, ())}
                else:
                    new = {origin for origin, _ in self.incoming.get(id, ())}
                todo += new - found
                found |= new
            self._closures[key] = frozenset(found)
        return self._closures[key]

    def visited_by(self, script: Script) -> tuple[Script, ...]:
        """The scripts that `script` visits, and those that these visit, itself first."""
        found = {script.id: script}
        todo = [script]
        while todo:
            for step in todo.pop().steps:
                visited = visited_step(self.library, step)
                if visited is not None and visited[0].id not in found:
                    found[visited[0].id] = visited[0]
                    todo.append(visited[0])
        return tuple(found.values())

    def in_circle(self, script: Script) -> bool:
        """Whether some script that it visits, or itself, is visited from within itself."""
        if script.id not in self._circles:
            self._circles[script.id] = any(
                one.id in {link.script for link in self.links[inner.id] if link.kind == "visit"}
                for one in self.visited_by(script)
                for inner in self.visited_by(one)
            )
        return self._circles[script.id]

    def visitors_of(self, script: Script) -> tuple[Script, ...]:
        """The scripts that visit it, and those that visit these, without itself."""
        found: dict[str, Script] = {}
        todo = [script.id]
        while todo:
            for origin, link in self.incoming.get(todo.pop(), ()):
                if link.kind == "visit" and origin not in found and origin != script.id:
                    found[origin] = self.library.scripts[origin]
                    todo.append(origin)
        return tuple(found.values())

    def is_visited(self, script: str) -> bool:
        """Whether some other script visits it."""
        return any(link.kind == "visit" for _, link in self.incoming.get(script, ()))

    def is_target(self, script: str) -> bool:
        """Whether some other script leads to it for good."""
        return any(link.kind == "go" for _, link in self.incoming.get(script, ()))

    def fields_of(self, script: Script) -> Mapping[str, Field]:
        """The fields that texts and conditions of a script may name, by name."""
        if script.id not in self._fields:
            found = {one.name: one for one in reversed(script.fields)}
            for visited in self.visited_by(script):
                for one in visited.fields:
                    found.setdefault(one.name, one)
            for name, one in self.library.caller_field_named.items():
                found.setdefault(name, one)
            self._fields[script.id] = found
        return self._fields[script.id]

    def fields_of_all(self, scripts: Iterable[str]) -> Mapping[str, Field]:
        """The fields of several scripts; of two with one name the first counts."""
        found: dict[str, Field] = {}
        for id in scripts:
            if id in self.library.scripts:
                for name, one in self.fields_of(self.library.scripts[id]).items():
                    found.setdefault(name, one)
        return found

    @cached_property
    def constants(self) -> Mapping[str, object]:
        """The house's own values that are the same in every call."""
        found: dict[str, object] = {}
        for name, value in self.library.house.values.items():
            if not isinstance(value, Words):
                found[name] = value
            elif len(texts := set(value.by_language.values())) == 1:
                found[name] = texts.pop()
        return found

    @cached_property
    def known_everywhere(self) -> frozenset[str]:
        """The names that every text may use."""
        house = self.library.house.values
        return frozenset({*BUILT_IN, *house, *self.library.caller_field_named})

    def asks_at(self, place: FlowNode) -> tuple[str, ...]:
        """The fields that may be filled at a place before the call goes on."""
        script = self.library.scripts.get(place.script)
        step = None if script is None else script.step(place.step)
        return () if step is None else step.ask


def conditions_of(flow: Flow) -> set[str]:
    """Every condition that stands on an edge of the flow."""
    edges = [edge for edges in flow.edges.values() for edge in edges]
    return {test.source for edge in edges for test in edge.provisos}


def sets_of(flow: Flow) -> set[tuple[str, str]]:
    """Every (field, expression) that an edge of the flow sets."""
    return {one for edges in flow.edges.values() for edge in edges for one in edge.sets}
