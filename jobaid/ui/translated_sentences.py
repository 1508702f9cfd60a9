"""What the core says, in the language of the interface."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QLocale

from jobaid.sentences import COUNT, DecimalWords, Sentence, decimal_words, filled

CONTEXT = "core"
"""Where the translators' files keep the templates of the core."""

Translate = Callable[..., str]
"""Translates as `QCoreApplication.translate` does."""


def translated(words: str) -> str:
    """A sentence of the core in the language of the interface; any other text as it is.

    What has no translation stays English. Call it where words are shown, before they go
    through a signal that carries `str`: that makes plain text of a sentence.
    """
    if isinstance(words, Sentence) and words.number is None and not words.values:
        return QCoreApplication.translate(CONTEXT, words.template)
    return said_by(words, QCoreApplication.translate, QLocale)


def decimal_shown(value: float, places: int | None = None) -> str:
    """A number with so many places, or with those that it has, in the interface's language."""
    return translated(decimal_words(value, places))


def said_by(words: str, translate: Translate, locale: Callable[[], QLocale]) -> str:
    """A sentence in the language that `translate` speaks, numbers as in `locale`."""
    if isinstance(words, DecimalWords):
        return words.replace(".", locale().decimalPoint())
    if not isinstance(words, Sentence):
        return words

    def shown(value: object) -> str:
        if isinstance(value, int) and not isinstance(value, bool):
            return locale().toString(value)
        return said_by(value if isinstance(value, str) else str(value), translate, locale)

    if words.number is None:
        template = translate(CONTEXT, words.template)
    else:
        template = translate(CONTEXT, words.key, "", words.number)
        if template == words.key.replace(COUNT, shown(words.number)):
            template = words.template  # nobody has translated it: English knows its singular
    return filled(template, words.values, shown, words.number)
