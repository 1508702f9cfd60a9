"""What a search looks at: one small row for each script, step and reply.

Rows are plain texts, so that a list of a thousand scripts is ready long before their
scripts are read. The search index is made of them and of nothing else.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from jobaid.library.model import Reply, Script, Step, Words
    from jobaid.library.model.knowledge_files import Article

RowKind = Literal["script", "step", "reply", "article"]


class SearchRow(NamedTuple):
    """One thing that can be found.

    A named tuple, because tens of thousands of them are made at every start and it is made
    five times as fast as a frozen dataclass. `script` is the id of the script it belongs to,
    empty for a reply of the house and an article; `id` its own. `title` is in the library's first
    language; `heard` (callers' words) and `text` (what it is about, what is said, the labels of
    its answers) hold every language.
    """

    kind: RowKind
    script: str
    id: str
    title: str
    heard: tuple[str, ...]
    text: str
    tags: tuple[str, ...]


def rows_of(script: Script, languages: tuple[str, ...] = ()) -> list[SearchRow]:
    """The rows of a script: itself, its steps in order, its replies.

    `languages` are the library's, the first being the one that titles are shown in.
    """
    language = languages[0] if languages else ""
    rows = [
        SearchRow(
            "script",
            script.id,
            script.id,
            script.title.text(language, languages),
            tuple(_texts(script.heard)),
            _joined([script.about]),
            script.tags,
        )
    ]
    rows.extend(_step_row(script, step, language, languages) for step in script.steps)
    rows.extend(_reply_row(script.id, reply, language, languages) for reply in script.replies)
    return rows


def house_rows(replies: Mapping[str, Reply], languages: tuple[str, ...] = ()) -> list[SearchRow]:
    """The rows of the replies that are open in every script."""
    language = languages[0] if languages else ""
    return [_reply_row("", reply, language, languages) for reply in replies.values()]


def article_row(article: Article, languages: tuple[str, ...] = ()) -> SearchRow:
    """The row of an article: by its title, what callers call it and what stands in it."""
    title = article.title.text(languages[0] if languages else "", languages)
    heard = tuple(_texts(article.heard))
    return SearchRow("article", "", article.id, title, heard, article.text, ())


def _step_row(script: Script, step: Step, language: str, languages: tuple[str, ...]) -> SearchRow:
    return SearchRow(
        "step",
        script.id,
        step.id,
        step.title.text(language, languages),
        (),
        _joined([step.say, *(answer.label for answer in step.answers)]),
        (),
    )


def _reply_row(script: str, reply: Reply, language: str, languages: tuple[str, ...]) -> SearchRow:
    heard = [words.text(language, languages) for words in reply.heard]
    return SearchRow(
        "reply",
        script,
        reply.id,
        heard[0] if heard else reply.id.replace("-", " "),
        tuple(_texts(reply.heard)),
        _joined([reply.say]),
        (),
    )


def _texts(many: Iterable[Words]) -> Iterator[str]:
    for words in many:
        yield from words.by_language.values()


def _joined(many: Iterable[Words | None]) -> str:
    return "\n".join(text for words in many if words for text in words.by_language.values())
