"""Two texts word by word: what stayed, went out and came in."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import Literal

WordRun = tuple[Literal["same", "out", "in"], str]
"""Some words in a row that stayed, went out or came in, with the spaces between them."""

# A word with what follows it up to the next; punctuation is a word of its own.
_WORD = re.compile(r"\{\{.*?\}\}\s*|\w+(?:['\u2019-]\w+)*\s*|[^\w\s]\s*|\s+", re.DOTALL)


def word_runs(before: str, after: str) -> list[WordRun]:
    """How `before` became `after`, in the order of reading; what goes out stands first."""
    old, new = _WORD.findall(before), _WORD.findall(after)
    runs: list[WordRun] = []
    # Spaces do not tell words apart: a line that is broken elsewhere says the same.
    matcher = SequenceMatcher(None, _bare(old), _bare(new), autojunk=False)
    for what, first, last, start, end in matcher.get_opcodes():
        if what == "equal":
            runs.append(("same", "".join(new[start:end])))
            continue
        for name, words in (("out", old[first:last]), ("in", new[start:end])):
            if words:
                runs.append(("out" if name == "out" else "in", "".join(words)))
    return [(what, words.strip()) for what, words in runs if words.strip()]


def _bare(words: list[str]) -> list[str]:
    return [word.strip() for word in words]
