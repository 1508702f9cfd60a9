"""Findings in the words of whoever writes in the forms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from jobaid.sentences import put
from jobaid.ui.translated_sentences import translated

if TYPE_CHECKING:
    from jobaid.operations.studio.plain_names import PlainNames


def in_plain_words(words: str, names: PlainNames, line: int = 0) -> str:
    """A finding's words with titles and labels in the place of names in the file.

    `line` is where it is in the file, 0 where that says nothing.
    """

    def quoted(name: str) -> str:
        marks = QCoreApplication.translate("Answers", "“%1”")
        return put(marks, "%1", translated(name))

    told = words, line, QLocale().name()
    known = names.told.get(told)
    if known is None:
        known = names.told[told] = names.put_into(words, line, quoted, translated(words))
    return known
