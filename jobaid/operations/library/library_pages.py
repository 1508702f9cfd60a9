"""What can be read beside a call: articles, and what a step has to show. Never raises."""

from __future__ import annotations

import csv
import datetime as dt
import io
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from jobaid.library.model.script_notes import OPENED_LINKS
from jobaid.library.texts.spoken_values import say_date
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import sentence
from jobaid.utf8_text import utf8_text

if TYPE_CHECKING:
    from jobaid.library.model import Library
    from jobaid.library.model.knowledge_files import Article
    from jobaid.library.model.script_notes import Material

PICTURES = frozenset({".png", ".jpg", ".jpeg", ".gif", ".webp"})
LARGEST = 8 * 1024 * 1024
"""Bytes of a file that is shown."""
_STALE = dt.timedelta(days=365)
_MOST_ROWS = 200

_NOT_THERE = sentence("This file is not in the library, or it cannot be read.")
_NEVER_REVIEWED = sentence("Nobody has said when this was last reviewed.")
_NO_ADDRESS = sentence("This is no address that a browser opens.")


@dataclass(frozen=True, slots=True)
class LibraryPage:
    """A page to read: `markdown`, or an address (`link`) that a browser opens once one says so.

    `reviewed` says when somebody last looked it over, `stale` that this is too long ago. `folder`
    is where its pictures are looked for.
    """

    title: str
    markdown: str = ""
    link: str = ""
    reviewed: str = ""
    stale: bool = False
    folder: str = ""


class LibraryPages:
    """The pages of one library. `root` is its folder; None: only what was read already."""

    def __init__(self, library: Library, root: Path | None, today: dt.date) -> None:
        self._library = library
        self._root = root
        self._today = today

    def article(self, id: str) -> LibraryPage | None:
        """An article by its id."""
        found = self._library.articles.get(id)
        return None if found is None else self._of_article(found)

    def material(self, material: Material, language: str) -> LibraryPage:
        """What a step shows."""
        title = material.title.text(language, self._library.house.languages)
        if material.link is not None:
            if not material.link.lower().startswith(OPENED_LINKS):
                return LibraryPage(title, _NO_ADDRESS)
            return LibraryPage(title, link=material.link)
        file = material.file or ""
        for article in self._library.articles.values():
            if file in (article.file, article.id):
                return self._of_article(article)
        folder, ending = str(PurePosixPath(file).parent), PurePosixPath(file).suffix.lower()
        if ending in PICTURES:
            return LibraryPage(title, f"![{title}](<{PurePosixPath(file).name}>)", folder=folder)
        content = self.content(file)
        if content is None:
            return LibraryPage(title, _NOT_THERE)
        text = utf8_text(content, "replace")
        return LibraryPage(title, _table(text) if ending == ".csv" else text, folder=folder)

    def content(self, file: str) -> bytes | None:
        """The bytes of a file inside of the library's folder; None for any other."""
        if self._root is None or not file or "\0" in file:
            return None
        try:
            root = self._root.resolve()
            path = (root / file).resolve()
            inside = path.is_relative_to(root) and path.is_file()
            if not inside or path.stat().st_size > LARGEST:
                return None
            return path.read_bytes()
        except (OSError, ValueError):
            return None

    def _of_article(self, article: Article) -> LibraryPage:
        languages = self._library.house.languages
        words, stale = self._reviewed(article.reviewed, languages[0])
        return LibraryPage(
            article.title.text(languages[0], languages),
            article.text,
            reviewed=words,
            stale=stale,
            folder=str(PurePosixPath(article.file).parent),
        )

    def _reviewed(self, told: str | None, language: str) -> tuple[str, bool]:
        try:
            day = dt.date.fromisoformat((told or "")[:10])
        except ValueError:
            return _NEVER_REVIEWED, True
        said = say_date(day, language, "year")
        if self._today - day > _STALE:
            old = sentence("Last reviewed {day}, more than a year ago. Ask before you rely on it.")
            return old.of(day=said), True
        return sentence("Last reviewed {day}", day=said), False


def _table(text: str) -> str:
    """A small table in Markdown; its first row is the heading."""
    rows = list(csv.reader(io.StringIO(text)))[:_MOST_ROWS]
    width = max((len(row) for row in rows), default=0)
    if not width:
        return ""
    lines = [
        "| " + " | ".join(_cell(one) for one in [*row, *[""] * (width - len(row))]) + " |"
        for row in rows
    ]
    return "\n".join([lines[0], "|" + "---|" * width, *lines[1:]])


def _cell(text: str) -> str:
    return " ".join(text.replace("|", "\\|").split())
