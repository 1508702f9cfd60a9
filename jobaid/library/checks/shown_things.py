"""What steps show beside a call, and that is not there or that no browser opens."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from jobaid.library.checks.script_context import found
from jobaid.library.files import TOP_FILES, holds_one_thing
from jobaid.library.findings import did_you_mean
from jobaid.library.model.script_notes import OPENED_LINKS
from jobaid.sentences import Sentence, sentence

if TYPE_CHECKING:
    from jobaid.library.findings import Finding
    from jobaid.library.model import Library
    from jobaid.library.model.script_notes import Material

CODE = "JA127"


def shown_findings(library: Library, root: Path | None = None) -> Iterator[Finding]:
    """The files and links of all steps that lead nowhere.

    `root` is the library's folder, where pictures and other files that no library reads are looked
    for; without it only what is read is known to be there or not.
    """
    for script in library:
        for step in script.steps:
            for one in step.show:
                told = _link(one) if one.link is not None else _file(one, library, root)
                if told is not None:
                    words, fix = told
                    key = "file" if one.link is None else "link"
                    yield found(script.file, CODE, one.spot(key), words.of(step=step.id), fix)


def _link(one: Material) -> tuple[Sentence, str | None] | None:
    link = one.link or ""
    if link.lower().startswith(OPENED_LINKS):
        return None
    words = sentence("The step `{step}` shows the link `{link}`, which no browser opens.")
    return words.of(link=link), sentence("Write it as it stands in a browser: `https://...`.")


def _file(one: Material, library: Library, root: Path | None) -> tuple[Sentence, str | None] | None:
    file = one.file or ""
    articles = {article.id: article.file for article in library.articles.values()}
    if file in library.content_ids or file in articles:
        return None
    path = PurePosixPath(file)
    outside = path.is_absolute() or ".." in path.parts
    is_read = file in TOP_FILES or holds_one_thing(file)
    if not outside and not is_read and (root is None or _is_there(root, file)):
        return None
    words = sentence("The step `{step}` shows the file `{file}`, which is not in the library.")
    return words.of(file=file), did_you_mean(file, articles.values())


def _is_there(root: Path, file: str) -> bool:
    try:
        return (root / file).is_file()
    except (OSError, ValueError):
        return False
