"""What the core says, in the language of the interface."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from jobaid.sentences import COUNT, Sentence, filled

CONTEXT = "core"
"""Where the translators' files keep the templates of the core."""


def translated(words: str) -> str:
    """A sentence of the core in the language of the interface; any other text as it is.

    What has no translation stays English. Call it where words are shown, before they go
    through a signal that carries `str`: that makes plain text of a sentence.
    """
    if not isinstance(words, Sentence):
        return words
    if words.number is None:
        template = QCoreApplication.translate(CONTEXT, words.template)
    else:
        template = QCoreApplication.translate(CONTEXT, words.key, "", words.number)
        if template == words.key.replace(COUNT, _shown(words.number)):
            template = words.template  # nobody has translated it: English knows its singular
    return filled(template, words.values, _shown, words.number)


def _shown(value: object) -> str:
    if isinstance(value, int) and not isinstance(value, bool):
        return QLocale().toString(value)
    return translated(value if isinstance(value, str) else str(value))
