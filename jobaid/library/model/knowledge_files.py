"""What is read beside a call and copied out of the program: articles and templates."""

from __future__ import annotations

from dataclasses import dataclass

from jobaid.library.model.basics import Located, Words


@dataclass(frozen=True, slots=True)
class Article(Located):
    """Knowledge to read beside a call. `text` is Markdown, `reviewed` an ISO date.

    `line` is the line of the file, counted from 1, on which the text begins.
    """

    id: str
    title: Words
    file: str
    text: str
    content_id: str = ""
    heard: tuple[Words, ...] = ()
    reviewed: str | None = None
    line: int = 1


@dataclass(frozen=True, slots=True)
class TextTemplate(Located):
    """A text to copy out, with merge fields. `text` is Jinja2 as everywhere in a library."""

    id: str
    file: str
    text: str
    content_id: str = ""
