"""Articles with front matter, templates, the words that the spelling knows."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from jobaid.library.content_ids import content_id
from jobaid.library.model import Words
from jobaid.library.model.knowledge_files import Article, TextTemplate
from jobaid.library.reading.key_reader import KeyReader
from jobaid.library.reading.list_reader import day
from jobaid.library.reading.nodes import check_id
from jobaid.library.reading.shared_keys import titled
from jobaid.library.report import Report
from jobaid.library.yaml_source import MappingNode, compose, text_in
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.library.findings import Finding

_ARTICLE = frozenset(("title", "heard", "reviewed"))
_FRONT = re.compile(r"---[ \t]*\n(.*?)^---[ \t]*(?:\n|\Z)", re.MULTILINE | re.DOTALL)
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_HEADING = re.compile(r"^#[ \t]+(.+?)[ \t#]*$", re.MULTILINE)


def read_article(file: str, content: bytes) -> tuple[Article | None, tuple[Finding, ...]]:
    """An article: YAML between two lines of `---`, then Markdown.

    None only where the file is no text. Without a title it goes by its first heading, else by
    its file's name.
    """
    report = Report(file)
    text = text_in(content, report)
    if text is None:
        return None, report.in_order()
    text = text.replace("\r\n", "\n")
    id = PurePosixPath(file).name.removesuffix(".md")
    check_id(id, (1, 1), "article", report)
    front = _FRONT.match(text)
    body = text if front is None else text[front.end() :]
    kept: dict[str, Any] = {}
    heard: tuple[Words, ...] = ()
    title: Words | None = None
    reviewed: str | None = None
    if front is None:
        words = sentence("The article does not begin with its title between two lines of `---`.")
        fix = sentence("Begin with `---`, `title: ...`, `---`.")
        report.add("JA042", (1, 1), words, fix)
    else:
        # One empty line in the place of the first `---`, so that places fit the file.
        root = compose(("\n" + front[1]).encode(), report)
        if isinstance(root, MappingNode):
            keys = KeyReader(root, report)
            title, heard = keys.words("title"), keys.many_words("heard")
            reviewed = day(keys, "reviewed")
            kept = keys.kept(_ARTICLE, "an article")
        if title is None and not report.findings:
            report.add(
                "JA042",
                (1, 1),
                sentence("The article has no `title`."),
                sentence("Write `title: ...`."),
            )
    if title is None:
        heading = _HEADING.search(body)
        title = titled(id) if heading is None else Words.of(heading[1])
    line = text[: len(text) - len(body)].count("\n") + 1
    article = Article(id, title, file, body, content_id(content), heard, reviewed, line, **kept)
    return article, report.in_order()


def read_template(file: str, content: bytes) -> tuple[TextTemplate | None, tuple[Finding, ...]]:
    """A text to copy out, whole. None only where the file is no text."""
    report = Report(file)
    text = text_in(content, report)
    if text is None:
        return None, report.in_order()
    id = PurePosixPath(file).name.removesuffix(".j2")
    name, _, tag = id.rpartition(".")
    language = tag if name and _LANGUAGE.fullmatch(tag) else None
    check_id(name if language else id, (1, 1), "template", report)
    text = text.replace("\r\n", "\n")
    template = TextTemplate(id, file, text, content_id(content), language)
    return template, report.in_order()


def read_words(file: str, content: bytes) -> tuple[tuple[str, ...], tuple[Finding, ...]]:
    """One word a line, each once and in order; what follows a `#` is for people."""
    report = Report(file)
    text = text_in(content, report) or ""
    words = (line.partition("#")[0].strip() for line in text.splitlines())
    return tuple(dict.fromkeys(word for word in words if word)), report.in_order()
