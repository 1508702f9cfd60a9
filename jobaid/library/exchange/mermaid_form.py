"""A script as a flowchart of Mermaid."""

from __future__ import annotations

import html
import json
import re
from dataclasses import field

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

# Words that Mermaid does not take for a box.
_RESERVED = frozenset(
    ("end", "graph", "subgraph", "flowchart", "style", "class", "click", "default", "linkstyle",
     "classdef", "direction", "call", "href")
)  # fmt: skip


def write_mermaid(script: OutgoingScript) -> tuple[bytes, ExchangeReport]:
    """The flowchart as text."""
    report = ExchangeReport()
    picture = picture_of(script, report)
    title = json.dumps(picture.title, ensure_ascii=False)
    lines = ["---", f"title: {title}", "---", "flowchart TD"]
    for box in picture.boxes:
        label = _quoted(box.label)
        lines.append(
            f"  {_id(box.id)}[[{label}]]" if box.elsewhere else f"  {_id(box.id)}[{label}]"
        )
    for arrow in picture.arrows:
        line = "-.->" if arrow.condition else "-->"
        label = f"|{_quoted(arrow.label)}|" if arrow.label else ""
        lines.append(f"  {_id(arrow.origin)} {line}{label} {_id(arrow.target)}")
    return ("\n".join(lines) + "\n").encode(), report


def _id(id: str) -> str:
    """An id as Mermaid takes it: without hyphens and slashes, and no word of its own."""
    plain = id.replace("/", "__").replace("-", "_")
    return f"{plain}_" if plain.lower() in _RESERVED else plain


def _step_id(told: str) -> str:
    return told.rstrip("_").replace("__", "/").replace("_", "-")


def _quoted(text: str) -> str:
    plain = re.sub(r'[#"<>&`]', lambda sign: _SIGNS[sign[0]], text).replace("\n", "<br/>")
    return f'"{plain}"'


# What Mermaid reads as marks in a label, and the entities that it shows as those signs.
_SIGNS = {
    "#": "#35;", '"': "#quot;", "<": "#lt;", ">": "#gt;", "&": "#amp;", "`": "#96;",
}  # fmt: skip


_SHAPES = (
    ("[[", "]]"), ("[(", ")]"), ("([", "])"), ("((", "))"), ("{{", "}}"), ("[/", "/]"),
    ("[\\", "\\]"), ("[/", "\\]"), ("[\\", "/]"), ("[", "]"), ("(", ")"), ("{", "}"), (">", "]"),
)  # fmt: skip
_NAME = re.compile(r"[A-Za-z0-9_\u0080-\uffff](?:[\w\u0080-\uffff]|[-.](?=[\w\u0080-\uffff]))*")
_ARROW = re.compile(
    r"\s*(?:(?P<open><|x|o)?(?P<line>-{2,}|={2,}|-\.+-?))"
    r"(?:(?P<head>[>xo])|\s+(?P<text>[^|>\n]+?)\s+(?:-{2,}|={2,}|\.+-)(?P<head2>[>xo])?)?\s*"
    r"(?:\|(?P<label>\s*\"[^\"]*\"\s*|[^|]*)\|)?\s*"
)
_UNQUOTED = r"(?:[^\"]*\"[^\"]*\")*[^\"]*$"  # the rest of a line that begins outside quotes
_NOT_DRAWN = re.compile(r"(?i)(classDef|class|style|linkStyle|click|direction|accTitle|accDescr)\b")


def read_mermaid(content: bytes, name: str, language: str) -> IncomingScript:
    """The script of a flowchart, also of one inside a Markdown text. Raises CannotExchange."""
    text = utf8_text(content, "replace").replace("\r\n", "\n")
    fenced = re.search(r"```mermaid\s*\n(.*?)\n\s*```", text, re.DOTALL)
    reader = _MermaidReader(name)
    reader.read(fenced[1] if fenced else text)
    return script_from_picture(reader.picture, reader.report)


@dataclass
class _MermaidReader:
    name: str
    report: ExchangeReport = field(default_factory=ExchangeReport)
    picture: ScriptPicture = field(default_factory=lambda: ScriptPicture("", ""))
    labels: dict[str, str] = field(default_factory=dict)
    elsewhere: set[str] = field(default_factory=set)

    def read(self, text: str) -> None:
        """The whole flowchart."""
        self.picture.name = self.name
        front = re.match(r"\s*---\n(.*?)\n---\s*\n", text, re.DOTALL)
        if front is not None:
            title = re.search(r"(?m)^title:\s*(.+?)\s*$", front[1])
            if title is not None:
                self.picture.title = _title(title[1])
            text = text[front.end() :]
        begun = False
        for number, raw in enumerate(text.split("\n"), start=1):
            line = re.sub(rf"%%{_UNQUOTED}", "", raw).strip().rstrip(";").strip()
            if not line:
                continue
            if not begun:
                head = re.match(r"(?i)(?:flowchart(?:-elk)?|graph)\b\s*(\w+)?\s*", line)
                if head is None:
                    raise CannotExchange(
                        sentence("This is no flowchart of Mermaid: it begins with no `flowchart`.")
                    )
                begun, line = True, line[head.end() :].strip().lstrip(";")
                if not line:
                    continue
            for part in re.split(rf";\s*(?={_UNQUOTED})", line):
                self._statement(part.strip(), number)
        if not begun:
            raise CannotExchange(
                sentence("This is no flowchart of Mermaid: it begins with no `flowchart`.")
            )
        for id, label in self.labels.items():
            elsewhere = id in self.elsewhere
            known = _step_id(id)
            self.picture.boxes.append(
                PictureBox(known or id, known if elsewhere else label, elsewhere)
            )

    def _statement(self, line: str, number: int) -> None:
        if not line or line.lower() == "end":
            return
        if line.lower().startswith("subgraph"):
            self.report.lose(
                f"line {number}", line, sentence("A script has no groups in a picture.")
            )
            return
        if _NOT_DRAWN.match(line):
            self.report.lose(
                f"line {number}", line[:80], sentence("A script has no colours and links here.")
            )
            return
        at, before = self._boxes(line, 0)
        if not before:
            self.report.lose(f"line {number}", line[:80], sentence("It is no box and no arrow."))
            return
        while at < len(line):
            match = _ARROW.match(line, at)
            if match is None or not match[0].strip():
                self.report.lose(f"line {number}", line[at:][:80], sentence("It is no arrow."))
                return
            at, after = self._boxes(line, match.end())
            if not after:
                self.report.lose(
                    f"line {number}", line[:80], sentence("Its arrow leads to no box.")
                )
                return
            label = _plain(match["label"] or match["text"] or "")
            dotted = "." in match["line"]
            for origin in before:
                for target in after:
                    self.picture.arrows.append(
                        PictureArrow(_step_id(origin), _step_id(target), label, dotted)
                    )
            before = after

    def _boxes(self, line: str, at: int) -> tuple[int, list[str]]:
        """One box, or several with `&` between; where they end."""
        found: list[str] = []
        while True:
            space = re.compile(r"\s*").match(line, at)
            at = space.end() if space else at
            name = _NAME.match(line, at)
            if name is None:
                return at, found
            at = name.end()
            id = name[0]
            self.labels.setdefault(id, id)
            for opens, closes in _SHAPES:
                if line.startswith(opens, at):
                    end = _close(line, at + len(opens), closes)
                    if end is None:
                        continue
                    self.labels[id] = _plain(line[at + len(opens) : end])
                    if opens == "[[":
                        self.elsewhere.add(id)
                    at = end + len(closes)
                    break
            found.append(id)
            kind = re.compile(r":::\w+").match(line, at)
            at = kind.end() if kind else at
            more = re.compile(r"\s*&\s*").match(line, at)
            if more is None:
                return at, found
            at = more.end()


def _close(line: str, at: int, closes: str) -> int | None:
    """Where a label ends: behind its quotes, where it has any."""
    quote = re.compile(r"\s*\"[^\"]*\"\s*").match(line, at)
    if quote is not None:
        return quote.end() if line.startswith(closes, quote.end()) else None
    end = line.find(closes, at)
    return end if end >= 0 else None


def _plain(label: str) -> str:
    text = label.strip()
    if len(text) > 1 and text[0] == text[-1] == '"':
        text = text[1:-1]
    text = re.sub(r"(?i)<br\s*/?>", "\n", text.strip("`"))
    text = html.unescape(re.sub(r"<[^>\n]*>", "", text))
    # Mermaid's own entities: numbers without their sign, names with another one
    return re.sub(
        r"#(?:(\d{1,7})|([A-Za-z]+));",
        lambda told: html.unescape(f"&#{told[1]};" if told[1] else f"&{told[2]};"),
        text,
    )


def _title(told: str) -> str:
    """The title as YAML has it: in quotes with escapes, or plain."""
    try:
        return str(json.loads(told)) if told.startswith('"') else told.strip("'")
    except ValueError:
        return told.strip("\"'")
