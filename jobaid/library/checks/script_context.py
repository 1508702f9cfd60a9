"""What one check looks at: a script (or the house) with what is known of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from jobaid.library.checks.passages import (
    Passage,
    TextLine,
    WrittenCondition,
    conditions_of,
    passages_of,
)
from jobaid.library.checks.reach import Reach
from jobaid.library.codes import severity_of
from jobaid.library.findings import Finding
from jobaid.library.graph import Flow, FlowEdge, FlowNode, Proviso, flow, visited_step
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.library.checks.library_context import LibraryContext
    from jobaid.library.model import Field, FilePlace, Library, Script


class ScriptContext:
    """One script under check."""

    def __init__(self, whole: LibraryContext, script: Script) -> None:
        self.whole = whole
        self.library: Library = whole.library
        self.script = script

    def finding(
        self,
        code: str,
        spot: FilePlace,
        words: str,
        fix: str | None = None,
        call: Iterable[str] = (),
        missing_script: str | None = None,
    ) -> Finding:
        """A finding in the script's file."""
        return found(self.script.file, code, spot, words, fix, call, missing_script)

    @cached_property
    def fields(self) -> Mapping[str, Field]:
        """The fields that the script's texts and conditions may name."""
        return self.whole.fields_of(self.script)

    @cached_property
    def names(self) -> frozenset[str]:
        """Everything that the script's texts and conditions may name."""
        return self.whole.known_everywhere.union(self.fields)

    @cached_property
    def flow(self) -> Flow:
        """The script's own flow, its visits included, from its start."""
        return flow(self.library, self.script)

    @cached_property
    def entrances(self) -> tuple[str, ...]:
        """The steps at which other scripts enter or visit this one, other than its start."""
        first = self.script.first_step
        steps = {
            link.entered
            for origin, link in self.whole.incoming.get(self.script.id, ())
            if origin != self.script.id
        }
        if first is not None:
            steps.discard(first.id)
        return tuple(sorted(steps))

    @cached_property
    def wide_flow(self) -> Flow:
        """The flow from the start and from every entrance."""
        if not self.entrances:
            return self.flow
        return flow(self.library, self.script, roots=self.entrances)

    @cached_property
    def given(self) -> frozenset[str]:
        """The fields that may be filled when a call first comes to the script."""
        steps = self.script.steps
        if any(one.visit and visited_step(self.library, one) is None for one in steps):
            # A visited script that is not there might have filled anything.
            return frozenset(self.fields)
        found = set(self.library.caller_field_named)
        for id in self.whole.before(self.script.id) - {self.script.id}:
            found |= captured(self.library.scripts[id])
        return frozenset(found)

    @cached_property
    def given_again(self) -> frozenset[str]:
        """The fields that may be filled whenever a call comes to it: it may come twice."""
        if not self.whole.incoming.get(self.script.id):
            return self.given
        visited = self.whole.visited_by(self.script)
        return self.given.union(*(captured(script) for script in visited))

    @cached_property
    def from_outside(self) -> frozenset[str]:
        """The fields that a link or another program may fill when a call begins."""
        return frozenset(name for name, one in self.fields.items() if one.from_outside)

    @cached_property
    def reach(self) -> Reach:
        """What may be known at each place of the wide flow."""
        return self._reach(self.given_again)

    @cached_property
    def first_reach(self) -> Reach:
        """The same for calls that come to the script for the first time."""
        return self.reach if self.given_again == self.given else self._reach(self.given)

    def _reach(self, given_again: frozenset[str]) -> Reach:
        starts = [FlowNode(self.script.id, step) for step in self.entrances]
        if self.flow.start is not None:
            starts.insert(0, self.flow.start)
        sources = [one.source for one in self.conditions if one.sets is None]
        # From outside they may be filled; a text that names one still has to ask for it.
        begun = given_again | self.from_outside
        return Reach(self.whole, self.wide_flow, self.fields, starts, self.given, begun, sources)

    @cached_property
    def own_places(self) -> tuple[FlowNode, ...]:
        """The places of the wide flow that are steps of the script itself, not of a visit."""
        own = self.script.id
        return tuple(p for p in self.wide_flow.nodes if p.script == own and not p.visits)

    @cached_property
    def only_visited(self) -> bool:
        """Whether it is a part of other scripts only: visited, and never a call by itself."""
        id = self.script.id
        visited = self.whole.is_visited(id)
        return visited and not self.script.heard and not self.whole.is_target(id)

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Every text of the script, with all its languages."""
        return tuple(passages_of(self.script))

    @cached_property
    def lines(self) -> tuple[TextLine, ...]:
        """Every text of the script, in every language."""
        return tuple(line for passage in self.passages for line in passage.lines())

    @cached_property
    def conditions(self) -> tuple[WrittenCondition, ...]:
        """Every expression of the script."""
        return tuple(conditions_of(self.script))


def captured(script: Script) -> set[str]:
    """The fields that a script's own steps ask for or set."""
    asked = {name for step in script.steps for name in step.ask}
    return asked | {
        name for step in script.steps for answer in step.answers for name, _ in answer.set
    }


def found(
    file: str,
    code: str,
    spot: FilePlace,
    words: str,
    fix: str | None = None,
    call: Iterable[str] = (),
    missing_script: str | None = None,
) -> Finding:
    """A finding with the severity of its code."""
    severity = severity_of(code)
    return Finding(file, spot[0], spot[1], code, words, severity, fix, tuple(call), missing_script)


def told(path: Iterable[FlowEdge], script: Script, library: Library) -> tuple[str, ...]:
    """The moves of a path as lines to read: what the customer answers, where the call goes."""
    lines: list[str] = []
    language = library.house.languages[0] if library.house.languages else ""
    for edge in path:
        at = edge.origin.step
        if edge.origin.script != script.id:
            at = f"{edge.origin.script}/{at}"
        tests = [_tested(test) for test in edge.provisos]
        when = f"   (when {' and '.join(tests)})" if tests else ""
        if edge.answer is not None:
            label = edge.answer.label.text(language, library.house.languages)
            lines.append(f'{at}: "{_short(label)}"{when}')
        elif edge.kind == "visit":
            lines.append(f"{at}: visits `{edge.go}`")
        elif edge.returns:
            lines.append(f"{at}: back from the visit{when}")
        else:
            lines.append(f"{at}: on to `{edge.go}`{when}")
    return tuple(lines)


def _tested(test: Proviso) -> str:
    """A condition as it came out: `verified`, not `verified`."""
    source, holds = " ".join(test.source.split()), test.holds
    if not holds and (plain := re.fullmatch(r"not ([\w.]+)", source)) is not None:
        source, holds = plain[1], True
    return f"`{source}`" if holds else f"not `{source}`"


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= 70 else f"{flat[:69]}…"


def both(one: str, other: str) -> str:
    """Two parts of a finding's words; of more each is added to those before it."""
    return sentence("{one} and {other}", one=one, other=other)
