"""The line to say as plain spans: Markdown is read once, and only words are taken from it.

The document on screen is built from these spans, so nothing an author or a customer's name
holds can become a link, a picture, a tool tip or a colour.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Literal, Protocol

from PySide6.QtCore import QUrl
from PySide6.QtGui import QFont, QTextBlock, QTextDocument, QTextFormat

from jobaid.late_patterns import late_pattern
from jobaid.quick_dataclasses import dataclass
from jobaid.ui.widgets.themed import plain

PieceKind = Literal["text", "value", "gap"]


class Piece(Protocol):
    """A part of a line: the author's Markdown ("text"), a "value", or a "gap" still missing."""

    @property
    def kind(self) -> PieceKind:
        """Which of the three."""

    @property
    def text(self) -> str:
        """Its words."""

    @property
    def name(self) -> str | None:
        """The dotted name of the value, None for the author's text."""


@dataclass(frozen=True, slots=True)
class SayPiece:
    """A plain `Piece`."""

    kind: PieceKind
    text: str
    name: str | None = None


@dataclass(frozen=True, slots=True)
class SaySpan:
    """Words of one kind; `mark` is the number of the piece they come from, None for plain text."""

    text: str
    bold: bool = False
    mark: int | None = None


@dataclass(frozen=True, slots=True)
class SayParagraph:
    """Spans on one line or wrapped; `point`: it has a bullet."""

    spans: tuple[SaySpan, ...]
    point: bool = False


# Private-use characters stand round each value while Markdown is read.
_OPEN, _CLOSE = "\ue000", "\ue001"
_PRIVATE = late_pattern("[\ue000-\uf8ff]")
# What CommonMark might read as more than words; without any of it the text is taken as it is.
_MARKUP = late_pattern(r"[*_`#\[\]<>!\\|~&=+]|^\s*[-+\d]|^\s{4}|://|\s{2,}\n", re.MULTILINE)
_SINGLE_BREAK = late_pattern(r"(?<!\n)\n(?!\n)")
_PUNCTUATION = late_pattern(r"[!-/:-@\[-`{-~]")
_FEATURES = (
    QTextDocument.MarkdownFeature.MarkdownNoHTML
    | QTextDocument.MarkdownFeature.MarkdownDialectCommonMark
)


def paragraphs(pieces: Sequence[Piece], *, points: bool) -> tuple[SayParagraph, ...]:
    """The pieces as paragraphs of spans.

    With `points` (a line in the agent's own words) each line of the source is a paragraph of
    its own, and several of them are points. Values show exactly their characters.
    """
    texts = "".join(piece.text for piece in pieces if piece.kind == "text")
    made = _marked_up(pieces, points) if _MARKUP.search(texts) else _simple(pieces, points)
    made = tuple(paragraph for paragraph in made if any(s.text.strip() for s in paragraph.spans))
    if points and len(made) > 1:
        made = tuple(SayParagraph(paragraph.spans, True) for paragraph in made)
    return made


def gap_label(words: str) -> str:
    """The words of a gap without brackets: "[date of the visit?]" is "date of the visit"."""
    inner = words.strip()
    if inner.startswith("[") and inner.endswith("]"):
        inner = inner[1:-1].removesuffix("?")
    return plain(inner)


def spoken(pieces: Sequence[Piece], *, points: bool) -> str:
    """The whole line as a screen reader says it: no marks, gaps as "[date of the visit?]"."""
    lines = []
    for paragraph in paragraphs(pieces, points=points):
        words = []
        for span in paragraph.spans:
            gap = span.mark is not None and pieces[span.mark].kind == "gap"
            words.append(f"[{span.text}?]" if gap else span.text)
        lines.append("".join(words).strip())
    return " ".join(" ".join(lines).split())


def _words_of(piece: Piece) -> str:
    text = _PRIVATE.sub("", piece.text)
    return gap_label(text) if piece.kind == "gap" else plain(text, lines=True)


def _simple(pieces: Sequence[Piece], points: bool) -> tuple[SayParagraph, ...]:
    made: list[list[SaySpan]] = [[]]
    for at, piece in enumerate(pieces):
        text = _words_of(piece)
        if piece.kind != "text":
            made[-1].append(SaySpan(" ".join(text.split()), mark=at))
            continue
        if not points:
            text = _SINGLE_BREAK.sub(" ", text)
        lines = re.split(r"\n+", text)
        for number, line in enumerate(lines):
            if number:
                made.append([])
            if line:
                made[-1].append(SaySpan(line))
    return tuple(SayParagraph(tuple(spans)) for spans in made)


class _Scratch(QTextDocument):
    """Reads Markdown and fetches nothing."""

    def loadResource(self, kind: int, name: QUrl | str) -> Any:  # noqa: N802
        return None


def _marked_up(pieces: Sequence[Piece], points: bool) -> tuple[SayParagraph, ...]:
    source = []
    marks = [at for at, piece in enumerate(pieces) if piece.kind != "text"]
    for piece in pieces:
        text = _words_of(piece)
        if piece.kind == "text":
            source.append(_SINGLE_BREAK.sub("\n\n", text) if points else text)
        else:
            inner = _PUNCTUATION.sub(r"\\\g<0>", " ".join(text.split()))
            source.append(f"{_OPEN}{inner}{_CLOSE}")
    scratch = _Scratch()
    scratch.setMarkdown("".join(source), _FEATURES)
    reading = _Reading(marks)
    block = scratch.begin()
    while block.isValid():
        reading.take(block)
        block = block.next()
    return tuple(reading.made)


class _Reading:
    """Goes through a read document and gives each value back its number."""

    def __init__(self, marks: Sequence[int]) -> None:
        self.made: list[SayParagraph] = []
        self._marks = iter(marks)
        self._mark: int | None = None

    def take(self, block: QTextBlock) -> None:
        spans: list[SaySpan] = []
        at = block.begin()
        while not at.atEnd():
            fragment = at.fragment()
            how = fragment.charFormat()
            text = fragment.text()
            if how.isImageFormat():
                # A picture stands as one U+FFFC; only its words are shown.
                text = plain(str(how.property(QTextFormat.Property.ImageAltText.value) or ""))
            bold = how.fontWeight() >= QFont.Weight.DemiBold or how.fontItalic()
            self._split(text, bold, spans)
            at += 1
        point = block.textList() is not None
        self.made.append(SayParagraph(tuple(spans), point))

    def _split(self, text: str, bold: bool, spans: list[SaySpan]) -> None:
        for part in re.split(f"([{_OPEN}{_CLOSE}])", text):
            if part == _OPEN:
                self._mark = next(self._marks, None)
            elif part == _CLOSE:
                self._mark = None
            elif part:
                spans.append(SaySpan(part.replace("\u2028", " "), bold, self._mark))
