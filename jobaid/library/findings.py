"""What is wrong with a library, in words a supervisor can act on.

Every kind of finding has a stable code, `JA` and three digits. The page of a code (what it
means, how to mend it, an example that shows it) is a file in `jobaid/library/codes/`; the
code's severity stands there and nowhere else.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from typing import Literal

from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import sentence

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One problem at one place.

    `file` is the path inside the library, `line` and `column` count from 1. `fix` says what
    to write instead where that is known. `call` is the shortest call that shows the problem,
    as lines to read, where the problem is one of a path. `missing_script` is the id of the
    script that something leads to and that is not there, where that is the problem.
    """

    file: str
    line: int
    column: int
    code: str
    words: str
    severity: Severity = "warning"
    fix: str | None = None
    call: tuple[str, ...] = ()
    missing_script: str | None = None

    @property
    def is_error(self) -> bool:
        """Whether a desk must not take up the file."""
        return self.severity == "error"

    def line_of_text(self) -> str:
        """The finding as `jobaid check` prints it."""
        text = f"{self.file}:{self.line}:{self.column}: {self.code} {self.words}"
        if self.fix:
            text += f" {self.fix}"
        return "\n".join([text, *(f"    {step}" for step in self.call)])


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that `word` was most likely meant to be, or None.

    Uses difflib's ratio with a cut-off of 0.6, its own default for "good enough".
    """
    close = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return close[0] if close else None


def did_you_mean(word: str, known: Iterable[str]) -> str | None:
    """A sentence that offers the nearest known word, or None where nothing is near."""
    close = nearest(word, known)
    return None if close is None else sentence("Did you mean `{name}`?", name=close)


DID_YOU_MEAN = "Did you mean `{name}`?"
"""The template of that sentence: what was meant is its `name`."""
