"""Findings in the words of whoever writes in the forms."""

from __future__ import annotations

import re
from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from jobaid.sentences import put
from jobaid.ui.translated_sentences import translated

_NAMED = re.compile(r"`([^`\n]+)`")


def in_plain_words(words: str, names: Mapping[str, str]) -> str:
    """A finding's words with titles and labels (`names`) in the place of names in the file."""

    def called(found: re.Match[str]) -> str:
        name = names.get(found[1])
        if name is None:
            return found[0]
        quoted = QCoreApplication.translate("Answers", "“%1”")
        return put(quoted, "%1", translated(name))

    return _NAMED.sub(called, translated(words))
