"""What comes out of a text: pieces that a screen can mark, and the same as plain and Markdown."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal

from jobaid.late_patterns import late_pattern
from jobaid.quick_dataclasses import dataclass

# Longer values are cut where they are shown; what is kept of the call stays whole.
LONGEST_SHOWN = 2_000
LONGEST_LABEL = 80

# Never shown as they are: control characters and half surrogates, the object replacement
# character (a screen reader reads it as nothing), and what turns the direction of writing.
_ODD = late_pattern(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffc-\uffff]"
)
_TURNS_DIRECTION = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_LINE_ENDS = set("\u2028\u2029")
# CommonMark 0.31 section 2.4: a backslash before any ASCII punctuation character makes it
# plain; this also keeps addresses from becoming links of their own.
_PUNCTUATION = late_pattern(r"[!-/:-@\[-`{-~]")
_LINE_BREAK = late_pattern(r"[ \t]*\n\s*")
_LEADING = late_pattern(r"^[ \t]+")


def clean(text: str) -> str:
    """`text` without characters that could hide, turn or break what is shown.

    Control characters and half surrogates become U+FFFD, direction overrides vanish, line
    ends become a line feed. The result can always be encoded as UTF-8.
    """
    if not _ODD.search(text):
        return text
    return _ODD.sub(_plain_character, text.replace("\r\n", "\n"))


def _plain_character(found: re.Match[str]) -> str:
    character = found.group()
    if character in _TURNS_DIRECTION:
        return ""
    return "\n" if character == "\r" or character in _LINE_ENDS else "\ufffd"


def cut(text: str, longest: int = LONGEST_SHOWN) -> str:
    """`text`, or its beginning and "…" when it is longer than `longest` characters."""
    return text if len(text) <= longest else text[: longest - 1] + "…"


def escape(text: str) -> str:
    """`text` as Markdown source that shows exactly its characters: no link, image or markup."""
    text = _PUNCTUATION.sub(r"\\\g<0>", text)
    if "\n" in text:
        # Indented lines would turn into code, so only the line break itself is kept.
        text = _LINE_BREAK.sub("\\\\\n", text.strip("\n"))
    return _LEADING.sub(" ", text)


def gap_words(name: str | None, labels: Mapping[str, str]) -> str:
    """The words of a gap: "[customer name?]". `labels` may name a field better."""
    label = labels.get(name) if name else "value"
    if not isinstance(label, str) or not label.strip():
        label = (name or "value").replace("_", " ").replace(".", " ")
    label = " ".join(clean(label).split()).rstrip("?")
    return f"[{cut(label, LONGEST_LABEL)}?]"


@dataclass(frozen=True, slots=True)
class TextPiece:
    """A part of a rendered text.

    `kind` is "text" (the author's, Markdown), "value" (filled in; plain characters) or "gap"
    (not filled in; `text` is its words). `name` is the dotted name of the first value that
    the part shows, None for the author's text.
    """

    kind: Literal["text", "value", "gap"]
    text: str
    name: str | None


@dataclass(frozen=True, slots=True)
class Rendered:
    """A text with the values of a call in it.

    `problem` is None, or a plain sentence about what could not be worked out or was cut.
    """

    pieces: tuple[TextPiece, ...]
    problem: str | None = None

    @property
    def plain(self) -> str:
        """What a terminal or a screen reader gets, the author's Markdown marks as written."""
        return "".join([piece.text for piece in self.pieces])

    @property
    def markdown(self) -> str:
        """Markdown source: the author's text as it is, values and gaps escaped."""
        return "".join(
            [piece.text if piece.kind == "text" else escape(piece.text) for piece in self.pieces]
        )

    @property
    def gaps(self) -> tuple[str, ...]:
        """Dotted names of the values that are missing, in the order met, each once."""
        names = [piece.name for piece in self.pieces if piece.kind == "gap" and piece.name]
        return tuple(dict.fromkeys(names))
