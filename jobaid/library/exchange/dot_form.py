"""A script as a graph in the DOT language of Graphviz."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import field
from itertools import pairwise

from jobaid.library.exchange.exchange_report import (
    CannotExchange,
    ExchangeReport,
    IncomingScript,
    OutgoingScript,
)
from jobaid.library.exchange.script_picture import (
    PictureArrow,
    PictureBox,
    ScriptPicture,
    picture_of,
    script_from_picture,
)
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import sentence
from jobaid.utf8_text import utf8_text

_ELSEWHERE = "cds"  # the shape of a box that is another script


def write_dot(script: OutgoingScript) -> tuple[bytes, ExchangeReport]:
    """The graph as text."""
    report = ExchangeReport()
    picture = picture_of(script, report)
    lines = [
        f"digraph {_quoted(picture.name)} {{",
        f"  label={_quoted(picture.title)};",
        "  rankdir=TB;",
        "  node [shape=box, style=rounded];",
    ]
    for box in picture.boxes:
        shape = f", shape={_ELSEWHERE}" if box.elsewhere else ""
        lines.append(f"  {_quoted(box.id)} [label={_quoted(box.label)}{shape}];")
    for arrow in picture.arrows:
        told = []
        if arrow.label:
            told.append(f"label={_quoted(arrow.label)}")
        if arrow.condition:
            told.append("style=dashed")
        if arrow.id:
            told.append(f"id={_quoted(arrow.id)}")
        more = f" [{', '.join(told)}]" if told else ""
        lines.append(f"  {_quoted(arrow.origin)} -> {_quoted(arrow.target)}{more};")
    return ("\n".join([*lines, "}"]) + "\n").encode(), report


def _quoted(text: str) -> str:
    plain = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{plain}"'


_TOKEN = re.compile(
    r"""
    (?P<space>\s+ | //[^\n]* | \#[^\n]* | /\*.*?\*/)
    | (?P<arrow>->|--)
    | (?P<sign>[{}\[\];,=:+])
    | (?P<text>"(?:\\.|[^"\\])*")
    | (?P<name>[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*|-?(?:\.\d+|\d+(?:\.\d*)?))
    """,
    re.VERBOSE | re.DOTALL,
)


def read_dot(content: bytes, name: str, language: str) -> IncomingScript:
    """The script of a graph. Raises CannotExchange."""
    text = utf8_text(content, "replace")
    reader = _DotReader(list(_tokens(text)), name)
    reader.read()
    return script_from_picture(reader.picture, reader.report)


def _tokens(text: str) -> Iterator[tuple[str, str]]:
    at = 0
    while at < len(text):
        if text[at] == "<":
            depth, end = 1, at + 1
            while end < len(text) and depth:
                depth += (text[end] == "<") - (text[end] == ">")
                end += 1
            yield "text", _plain(text[at + 1 : end - 1])
            at = end
            continue
        match = _TOKEN.match(text, at)
        if match is None:
            line = text.count("\n", 0, at) + 1
            raise CannotExchange(
                sentence("This is no graph in DOT: line {line} cannot be read.", line=line)
            )
        at = match.end()
        kind = str(match.lastgroup)
        if kind == "text":
            yield "text", _unquoted(match[0])
        elif kind != "space":
            yield ("text" if kind == "name" else "sign"), match[0]


def _unquoted(text: str) -> str:
    def meant(match: re.Match[str]) -> str:
        sign = match[1]
        return {"n": "\n", "l": "\n", "r": "\n", "\n": ""}.get(sign, sign)

    return re.sub(r"\\(.)", meant, text[1:-1], flags=re.DOTALL)


def _plain(markup: str) -> str:
    text = re.sub(r"(?i)<br[^>]*>|</(?:tr|p|div)>", "\n", markup)
    return html.unescape(re.sub(r"[ \t]{2,}", " ", re.sub(r"<[^>]*>", "", text))).strip()


@dataclass
class _DotReader:
    tokens: list[tuple[str, str]]
    name: str
    at: int = 0
    report: ExchangeReport = field(default_factory=ExchangeReport)
    picture: ScriptPicture = field(default_factory=lambda: ScriptPicture("", ""))
    labels: dict[str, str] = field(default_factory=dict)
    elsewhere: set[str] = field(default_factory=set)

    def read(self) -> None:
        """The whole graph."""
        self.picture.name = self.name
        words = []
        while self.at < len(self.tokens) and self.tokens[self.at] != ("sign", "{"):
            words.append(self._take())
        kinds = [one.lower() for _, one in words]
        if not {"graph", "digraph"} & set(kinds) or self.at >= len(self.tokens):
            raise CannotExchange(sentence("This is no graph in DOT: it begins with no `digraph`."))
        if len(words) > 1 and words[-1][1].lower() not in ("graph", "digraph", "strict"):
            self.picture.name = words[-1][1]
        self.at += 1
        self._statements()
        for id, label in self.labels.items():
            self.picture.boxes.append(PictureBox(id, label, id in self.elsewhere))

    def _take(self) -> tuple[str, str]:
        if self.at >= len(self.tokens):
            raise CannotExchange(sentence("This graph in DOT ends in the middle."))
        self.at += 1
        return self.tokens[self.at - 1]

    def _is(self, sign: str) -> bool:
        return self.at < len(self.tokens) and self.tokens[self.at] == ("sign", sign)

    def _statements(self) -> list[str]:
        """Up to the closing brace; the ids of the boxes that are named."""
        named: list[str] = []
        while not self._is("}"):
            if self.at >= len(self.tokens):
                raise CannotExchange(sentence("This graph in DOT ends in the middle."))
            if self._is(";") or self._is(","):
                self.at += 1
                continue
            named += self._statement()
        self.at += 1
        return named

    def _statement(self) -> list[str]:
        ends = self._group()
        if ends is None:
            return []
        chain = [ends]
        while self.at < len(self.tokens) and self.tokens[self.at][1] in ("->", "--"):
            self.at += 1
            chain.append(self._group() or [])
        told = self._attributes()
        if len(chain) == 1:
            for id in chain[0]:
                if "label" in told:
                    self.labels[id] = told["label"]
                if told.get("shape") == _ELSEWHERE:
                    self.elsewhere.add(id)
        for before, after in pairwise(chain):
            for origin in before:
                for target in after:
                    self.picture.arrows.append(
                        PictureArrow(
                            origin,
                            target,
                            told.get("label") or told.get("xlabel") or "",
                            "dashed" in told.get("style", "") or "dotted" in told.get("style", ""),
                            told.get("id", ""),
                        )
                    )
        return [id for group in chain for id in group]

    def _group(self) -> list[str] | None:
        """A box, several in braces, or None for what is no box (defaults, `rank=same`)."""
        if self._is("{"):
            self.at += 1
            return self._statements()
        kind, name = self._take()
        if kind != "text":
            raise CannotExchange(
                sentence("This is no graph in DOT: `{sign}` is not in its place.", sign=name)
            )
        if name.lower() in ("node", "edge", "graph") and self._is("["):
            self._attributes()
            return None
        if name.lower() == "subgraph":
            if not self._is("{"):
                self._take()
            if self._is("{"):
                self.at += 1
                return self._statements()
            return []
        if self._is("="):
            self.at += 1
            value = self._take()[1]
            if name == "label" and not self.picture.title:
                self.picture.title = value
            return None
        while self._is(":"):  # a port of the box
            self.at += 2
        self.labels.setdefault(name, name)
        return [name]

    def _attributes(self) -> dict[str, str]:
        told: dict[str, str] = {}
        while self._is("["):
            self.at += 1
            while not self._is("]"):
                if self._is(",") or self._is(";"):
                    self.at += 1
                    continue
                key = self._take()[1].lower()
                if self._is("="):
                    self.at += 1
                    value = self._take()[1]
                    while self._is("+"):
                        self.at += 1
                        value += self._take()[1]
                    told[key] = value
            self.at += 1
        return told
