"""Where the findings of one file are gathered while it is read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from jobaid.library.codes import severity_of
from jobaid.library.findings import Finding, did_you_mean

if TYPE_CHECKING:
    from jobaid.library.model import FilePlace

# A broken file may have a fault in every line; nobody reads beyond the first few hundred.
MOST = 500
# Characters of one sentence.
LONGEST = 400


class Report:
    """The findings of one file, and its text once it is known."""

    __slots__ = ("file", "findings", "text")

    def __init__(self, file: str) -> None:
        self.file = file
        self.text = ""
        self.findings: list[Finding] = []

    @property
    def full(self) -> bool:
        """Whether nothing more is noted, so that no words need be found for it."""
        return len(self.findings) >= MOST

    def meant(self, word: str, known: Iterable[str]) -> str | None:
        """What was most likely meant by `word`, as a sentence; None once the report is full."""
        return None if self.full else did_you_mean(word, known)

    def add(self, code: str, spot: FilePlace, words: str, fix: str | None = None) -> None:
        """Note one problem. `spot` is (line, column), counted from 1."""
        if not self.full:
            words, fix = _short(words), None if fix is None else _short(fix)
            finding = Finding(self.file, spot[0], spot[1], code, words, severity_of(code), fix)
            self.findings.append(finding)

    def in_order(self) -> tuple[Finding, ...]:
        """The findings as they stand in the file, each once."""
        return tuple(sorted(set(self.findings), key=_order))


def _short(words: str) -> str:
    """Words on one line, and not the whole of a text that somebody took for an id."""
    if "\n" in words or "\r" in words:
        words = " ".join(words.split())
    return words if len(words) <= LONGEST else f"{words[: LONGEST - 100]} ... {words[-90:]}"


def _order(finding: Finding) -> tuple[int, int, str, str]:
    return finding.line, finding.column, finding.code, finding.words
