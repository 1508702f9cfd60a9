"""A text to say: Jinja2 with `if` and `for` over lists, compiled to closures, never raising."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from jinja2 import nodes

from jobaid.library.texts.builder import Builder, loop_key
from jobaid.library.texts.environment import LONGEST_TEXT, one_line_end, parse_text
from jobaid.library.texts.expressions import TAKEN
from jobaid.library.texts.problems import CutOff, Missing, TextSpot, Unworkable, too_deep
from jobaid.library.texts.rendered import Rendered, TextPiece, clean, cut, gap_words
from jobaid.library.texts.spoken_values import LONGEST_LIST, worded
from jobaid.library.texts.text_values import NOTHING, Empty, Scope, Work, is_empty, settle
from jobaid.sentences import after_stop

# A rendering is cut off here; an ordinary line has 200 characters.
LONGEST_OUTPUT = 20_000
# Each pass of a loop costs this many steps of the budget of 10,000: at most 2,000 passes.
PASS_COST = 5

_NO_LABELS: Mapping[str, str] = MappingProxyType({})


class _Page:
    """The pieces of one rendering as they come, and the first problem."""

    __slots__ = ("labels", "pieces", "problem", "room")

    def __init__(self, labels: Mapping[str, str]) -> None:
        self.pieces: list[TextPiece] = []
        self.problem: str | None = None
        self.labels = labels
        self.room = LONGEST_OUTPUT

    def put(self, piece: TextPiece) -> None:
        """Add a piece; raise `CutOff` when there is no more room."""
        self.room -= len(piece.text)
        if self.room < 0:
            raise CutOff(f"It is longer than {LONGEST_OUTPUT:,} characters.")
        last = self.pieces[-1] if self.pieces else None
        if piece.kind == "text" and last is not None and last.kind == "value":
            # "… from Northwave Ltd." has its full stop already.
            piece = replace(piece, text=after_stop(last.text, piece.text))
        if piece.text:
            self.pieces.append(piece)

    def gap(self, name: str | None) -> None:
        """Add a gap for a value that is not there."""
        self.put(TextPiece("gap", gap_words(name, self.labels), name))

    def note(self, name: str | None, words: str) -> None:
        """Keep the first problem, with the first name of what it is about."""
        about = f"`{name}`" if name else "A part of this text"
        self.problem = self.problem or f"{about} cannot be worked out. {words}"


Write = Callable[[Scope, _Page], None]
"""A compiled part of a text: writes its pieces on the page."""


class Text:
    """A compiled text.

    `names` are the dotted names it reads, without the variables of its loops; `uses` gives
    the first place of each.
    """

    __slots__ = ("_parts", "_read", "_same", "names", "source", "uses")

    def __init__(self, source: str, parts: Sequence[Write], uses: Mapping[str, TextSpot]) -> None:
        self.source = source
        self.uses = MappingProxyType(dict(uses))
        self.names = frozenset(uses)
        self._parts = tuple(parts)
        self._read = (*uses, "currency")
        self._same: Rendered | None = None

    @classmethod
    def of_plain(cls, source: str) -> Text:
        """A text without anything to fill in: the same for every call."""
        made = cls(source, (), {})
        shown = clean(source.removesuffix("\n"))
        made._same = Rendered((TextPiece("text", shown, None),) if shown else ())
        return made

    def render(
        self,
        values: Mapping[str, object],
        *,
        language: str = "en",
        labels: Mapping[str, str] = _NO_LABELS,
    ) -> Rendered:
        """The text with `values` in it, a flat mapping of dotted names.

        `language` is that of the call; `labels` gives the words of fields for gaps. What is
        missing becomes a gap; what cannot be worked out, or is cut off for its size, is told
        in `Rendered.problem`. Never raises.
        """
        if self._same is not None:
            return self._same
        page = _Page(labels)
        try:
            scope = Scope(self._values(values), language)
            for write in self._parts:
                write(scope, page)
        except CutOff as error:
            page.problem = f"This text is cut off here. {error.words}"
            page.pieces.append(TextPiece("text", "…", None))
        except Exception:  # values are not ours: whatever they do, the call goes on
            page.problem = "This text cannot be shown whole. Its values do not fit together."
            page.pieces.append(TextPiece("text", "…", None))
        return Rendered(tuple(page.pieces), page.problem)

    def _values(self, values: Mapping[str, object]) -> dict[str, object]:
        """The values that this text reads, none of them larger than can be shown."""
        read: dict[str, object] = {}
        for name in self._read:
            value = values.get(name)
            if value is not None:
                value = settle(value, name)
                if isinstance(value, str) and len(value) > LONGEST_OUTPUT:
                    value = value[:LONGEST_OUTPUT]
                elif isinstance(value, list):
                    value = value[:LONGEST_LIST]
                read[name] = value
        return read

    def __repr__(self) -> str:
        return f"Text({self.source!r})"


@lru_cache(maxsize=8192)
def compile_text(source: str) -> Text:
    """The text of `source`, compiled once and kept. Raises `RefusedText`."""
    source = one_line_end(source)
    # Most texts have nothing to fill in; those need no parser.
    if "{" not in source and len(source) <= LONGEST_TEXT:
        return Text.of_plain(source)
    builder = Builder(source, TAKEN)
    try:
        parts = _body(builder, parse_text(source).body)
    except RecursionError:
        raise too_deep() from None
    return Text(source, parts, builder.uses)


def _body(builder: Builder, body: Sequence[nodes.Node]) -> list[Write]:
    parts: list[Write] = []
    for node in body:
        if isinstance(node, nodes.Output):
            parts.extend(_output(builder, one) for one in node.nodes)
        elif isinstance(node, nodes.If):
            parts.append(_if(builder, node))
        elif isinstance(node, nodes.For):
            parts.append(_for(builder, node))
        else:
            raise builder.refuse("A text has only the tags `if` and `for`.", node)
    return parts


def _output(builder: Builder, node: nodes.Expr) -> Write:
    """The author's words, or `{{ ... }}`."""
    if isinstance(node, nodes.TemplateData):
        piece = TextPiece("text", clean(node.data), None)
        return lambda scope, page: page.put(piece)
    work, name, cost = _weighed(builder, node)

    def write(scope: Scope, page: _Page) -> None:
        scope.spend(cost)
        try:
            value = work(scope)
            if value.__class__ is Empty:
                raise Missing(value.name)
            words = cut(clean(worded(scope, value)))
        except CutOff:
            raise
        except Missing as error:
            page.gap(error.name or name)
        except Unworkable as error:
            page.note(name, error.words)
            page.gap(name)
        else:
            if words:
                page.put(TextPiece("value", words, name))

    return write


def _weighed(builder: Builder, node: nodes.Node) -> tuple[Work, str | None, int]:
    """The closure of an expression, the first name it reads, and what running it costs."""
    before = builder.parts
    builder.first = None
    work = builder.build(node)
    return work, builder.first, builder.parts - before


def _condition(builder: Builder, node: nodes.Node) -> Callable[[Scope, _Page], bool]:
    """A condition inside a text: false and noted when it cannot be worked out."""
    work, name, cost = _weighed(builder, node)

    def holds(scope: Scope, page: _Page) -> bool:
        scope.spend(cost)
        try:
            return bool(work(scope))
        except CutOff:
            raise
        except Unworkable as error:
            page.note(name, error.words)
            return False

    return holds


def _if(builder: Builder, node: nodes.If) -> Write:
    branches = [
        (_condition(builder, one.test), _body(builder, one.body)) for one in (node, *node.elif_)
    ]
    otherwise = _body(builder, node.else_)

    def write(scope: Scope, page: _Page) -> None:
        for holds, body in branches:
            if holds(scope, page):
                chosen = body
                break
        else:
            chosen = otherwise
        for part in chosen:
            part(scope, page)

    return write


def _for(builder: Builder, node: nodes.For) -> Write:
    if builder.loop is not None:
        raise builder.refuse("A loop may not stand inside of another loop.", node)
    if node.recursive or not isinstance(node.target, nodes.Name):
        raise builder.refuse("A loop has one name after `for`, and is not recursive.", node)
    items, name, cost = _weighed(builder, node.iter)
    variable = node.target.name
    if variable == "loop":
        raise builder.refuse("`loop` is what a loop knows about itself; take another name.", node)
    builder.loop = (variable, name)
    test = None if node.test is None else _condition(builder, node.test)
    body = _body(builder, node.body)
    builder.loop = None
    otherwise = _body(builder, node.else_)

    def write(scope: Scope, page: _Page) -> None:
        scope.spend(cost)
        found = _members(scope, page, items, name, bool(otherwise))
        values: Any = scope.values
        key = loop_key(variable)
        if test is not None:
            kept = []
            for value in found:
                values[key] = value
                if test(scope, page):
                    kept.append(value)
            found = kept
        for part in () if found else otherwise:
            part(scope, page)
        values[loop_key("loop.length")] = len(found)
        for index, value in enumerate(found, 1):
            scope.spend(PASS_COST)
            values[key] = value
            values[loop_key("loop.index")] = index
            values[loop_key("loop.first")] = index == 1
            values[loop_key("loop.last")] = index == len(found)
            for part in body:
                part(scope, page)

    return write


def _members(
    scope: Scope, page: _Page, items: Work, name: str | None, has_else: bool
) -> list[object]:
    """What a loop goes through: the values of a list; anything else shows as a gap."""
    found: object
    try:
        found = items(scope)
    except Missing as error:
        found = Empty(error.name)
    except CutOff:
        raise
    except Unworkable as error:
        page.note(name, error.words)
        found = NOTHING
    if isinstance(found, list):
        return [one for one in (settle(value) for value in found) if not is_empty(one)]
    if not is_empty(found):
        page.note(name, "A loop goes through a list only.")
        found = Empty(name or "")
    if isinstance(found, Empty) and not has_else:
        page.gap(found.name or name)
    return []
