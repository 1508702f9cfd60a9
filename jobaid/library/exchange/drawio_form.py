"""A script as a diagram of draw.io (diagrams.net)."""

from __future__ import annotations

import base64
import binascii
import html
import re
import urllib.parse
import zlib
from html.parser import HTMLParser
from xml.etree import ElementTree

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
from jobaid.sentences import sentence

_WIDE, _HIGH, _APART = 200, 70, 70
_LARGEST = 64 * 1024 * 1024  # of a diagram that was packed
_ELSEWHERE = "shape=process"


def write_drawio(script: OutgoingScript) -> tuple[bytes, ExchangeReport]:
    """The diagram, not packed."""
    report = ExchangeReport()
    picture = picture_of(script, report)
    places = _places(picture)
    file = ElementTree.Element("mxfile", host="jobaid", type="device")
    page = ElementTree.SubElement(file, "diagram", id=picture.name, name=picture.title)
    model = ElementTree.SubElement(page, "mxGraphModel", grid="1", page="1")
    root = ElementTree.SubElement(model, "root")
    _cell_in(root, {"id": "0"})
    _cell_in(root, {"id": "1", "parent": "0"})
    for box in picture.boxes:
        style = f"{_ELSEWHERE};" if box.elsewhere else "rounded=1;"
        told = {
            "id": box.id,
            "value": _marked(box.label),
            "style": f"{style}whiteSpace=wrap;html=1;",
            "vertex": "1",
            "parent": "1",
        }
        x, y = places[box.id]
        size = {"x": str(x), "y": str(y), "width": str(_WIDE), "height": str(_HIGH)}
        ElementTree.SubElement(_cell_in(root, told), "mxGeometry", {**size, "as": "geometry"})
    for number, arrow in enumerate(picture.arrows, start=1):
        dashed = "dashed=1;" if arrow.condition else ""
        told = {
            "id": f"arrow-{number}/{arrow.id}",
            "value": _marked(arrow.label),
            "style": f"edgeStyle=orthogonalEdgeStyle;rounded=1;html=1;{dashed}",
            "edge": "1",
            "parent": "1",
            "source": arrow.origin,
            "target": arrow.target,
        }
        along = {"relative": "1", "as": "geometry"}
        ElementTree.SubElement(_cell_in(root, told), "mxGeometry", along)
    ElementTree.indent(file)
    return ElementTree.tostring(file, encoding="utf-8", xml_declaration=True), report


def _cell_in(root: ElementTree.Element, told: dict[str, str]) -> ElementTree.Element:
    return ElementTree.SubElement(root, "mxCell", told)


def _marked(text: str) -> str:
    return html.escape(text, quote=False).replace("\n", "<br>")


def _places(picture: ScriptPicture) -> dict[str, tuple[int, int]]:
    """Where the boxes stand: in rows by how far they are from the first."""
    rank = {picture.boxes[0].id: 0} if picture.boxes else {}
    waiting = list(rank)
    while waiting:
        id = waiting.pop(0)
        for arrow in picture.arrows:
            if arrow.origin == id and arrow.target not in rank:
                rank[arrow.target] = rank[id] + 1
                waiting.append(arrow.target)
    in_row: dict[int, int] = {}
    found = {}
    for box in picture.boxes:
        row = rank.get(box.id, max(rank.values(), default=0) + 1)
        column = in_row.get(row, 0)
        in_row[row] = column + 1
        found[box.id] = (40 + column * (_WIDE + _APART), 40 + row * (_HIGH + _APART))
    return found


# -- reading ------------------------------------------------------------------------------------


def read_drawio(content: bytes, name: str, language: str) -> IncomingScript:
    """The script of a file's first page that has boxes. Raises CannotExchange."""
    try:
        file = ElementTree.fromstring(content)
    except (ElementTree.ParseError, ValueError, LookupError) as error:
        raise CannotExchange(
            sentence("This is no diagram of draw.io: it is no XML that can be read.")
        ) from error
    report = ExchangeReport()
    pages = list(file.iter("diagram"))
    models = [(page.get("name") or name, _model(page)) for page in pages]
    if not pages and file.tag == "mxGraphModel":
        models = [(name, file)]
    if not models:
        raise CannotExchange(sentence("This is XML, and no diagram of draw.io."))
    chosen: ScriptPicture | None = None
    for title, model in models:
        if chosen is not None:
            report.lose(
                f"page {title}", sentence("the whole page"), sentence("One page is one script.")
            )
            continue
        plain = len(models) == 1 and re.fullmatch(r"(?i)(page|seite|página)[- ]?\d+", title)
        picture = _picture(model, name if plain else title, report)
        picture.name = name if plain else (pages[0].get("id") if _ours(file) else None) or title
        if picture.boxes:
            chosen = picture
    if chosen is None:
        raise CannotExchange(sentence("There is no box in this diagram, so there is no step."))
    return script_from_picture(chosen, report)


def _ours(file: ElementTree.Element) -> bool:
    return file.get("host") == "jobaid"


def _model(page: ElementTree.Element) -> ElementTree.Element:
    """What a page holds, which may be packed."""
    inside = page.find("mxGraphModel")
    if inside is not None:
        return inside
    try:
        unpacker = zlib.decompressobj(-15)
        packed = base64.b64decode("".join((page.text or "").split()))
        text = unpacker.decompress(packed, _LARGEST)
        if unpacker.unconsumed_tail:
            raise CannotExchange(sentence("This diagram is larger than any that a script can be."))
        return ElementTree.fromstring(urllib.parse.unquote(text.decode("utf-8", "replace")))
    except (binascii.Error, zlib.error, ElementTree.ParseError, ValueError) as error:
        raise CannotExchange(
            sentence("A page of this diagram is packed in a way that cannot be read.")
        ) from error


def _picture(model: ElementTree.Element, name: str, report: ExchangeReport) -> ScriptPicture:
    picture = ScriptPicture(name, name)
    tags = ("mxCell", "object", "UserObject")
    cells = [one for part in model.iter() if part.tag in tags and (one := _cell(part)) is not None]
    by_id = {one["id"]: one for one in cells}
    edges = {one["id"] for one in cells if one.get("edge") == "1"}
    ends = {one.get(end) for one in cells if one["id"] in edges for end in ("source", "target")}
    for one in cells:
        if one.get("vertex") != "1" or one.get("parent") in edges:
            continue
        label = _plain(one["value"])
        if not label and one["id"] not in ends:
            continue  # a line, a swimlane without a word
        children = [other for other in cells if other.get("parent") == one["id"]]
        if not label and children:
            label = "\n".join(filter(None, (_plain(child["value"]) for child in children)))
        if one["id"] not in ends and any(child["id"] in ends for child in children):
            report.lose(
                one["id"], label or "a group", sentence("A script has no groups in a picture.")
            )
            continue
        parent = by_id.get(one.get("parent") or "")
        if parent is not None and parent.get("vertex") == "1" and one["id"] not in ends:
            continue  # part of a box that has its words
        if one["id"] not in ends:
            report.change(
                one["id"],
                sentence(
                    "“{splitlines}” is a step that nothing leads to",
                    splitlines=label.splitlines()[0],
                ),
            )
        elsewhere = _ELSEWHERE in (one.get("style") or "")
        picture.boxes.append(PictureBox(one["id"], label or one["id"], elsewhere))
    for one in cells:
        if one["id"] not in edges:
            continue
        label = _plain(one["value"])
        if not label:
            parts = [_plain(other["value"]) for other in cells if other.get("parent") == one["id"]]
            label = " ".join(filter(None, parts))
        origin, target = one.get("source"), one.get("target")
        if not origin or not target:
            report.lose(
                one["id"], label or "an arrow", sentence("It does not stand between two boxes.")
            )
            continue
        dashed = "dashed=1" in (one.get("style") or "")
        id = one["id"].partition("/")[2] if one["id"].startswith("arrow-") else ""
        picture.arrows.append(PictureArrow(origin, target, label, dashed, id))
    return picture


def _cell(element: ElementTree.Element) -> dict[str, str] | None:
    if element.tag == "mxCell":
        if element.get("id") is None:
            return None  # inside of an object that has it
        return {**element.attrib, "value": element.get("value") or ""}
    inner = element.find("mxCell")
    if inner is None or element.get("id") is None:
        return None
    return {**inner.attrib, "id": str(element.get("id")), "value": element.get("label") or ""}


class _Words(HTMLParser):
    _LINES = ("br", "div", "p", "li", "tr", "h1", "h2", "h3", "h4")

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in self._LINES:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        self.parts.append(data)


def _plain(value: str) -> str:
    """The words of a label."""
    reader = _Words()
    reader.feed(value)
    reader.close()
    lines = [" ".join(line.split()) for line in "".join(reader.parts).split("\n")]
    return "\n".join(line for line in lines if line)
