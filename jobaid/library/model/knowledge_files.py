"""What is read beside a call and copied out of the program: articles and templates."""

from __future__ import annotations

from jobaid.library.model.basics import Located, Words
from jobaid.quick_dataclasses import dataclass

TEMPLATE_NAMES = frozenset(
    (
        "summary", "script", "outcome", "started", "minutes", "answers", "known", "done",
        "promises", "awaited", "notes",
    )
)  # fmt: skip
"""What a text to copy out knows of its call, beside what every text knows."""


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
    """A text to copy out, with merge fields. `text` is Jinja2 as everywhere in a library.

    `templates/letter.es.j2` is the text `letter` in Spanish: its `name` is `letter`, its `language`
    `es`, and its id both. Without a language it is in the house's first.
    """

    id: str
    file: str
    text: str
    content_id: str = ""
    language: str | None = None

    @property
    def name(self) -> str:
        """What the text goes by in every language."""
        return self.id if self.language is None else self.id.removesuffix(f".{self.language}")
