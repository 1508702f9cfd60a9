"""The kinds of finding: one page a code, with its severity, its meaning and an example.

A page is a file `JA0xx.md` beside this one. It begins with front matter (`severity` and
`title`), then says what the finding means and how to mend it, and shows files that have it.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from jobaid.library.findings import Severity


@dataclass(frozen=True, slots=True)
class CodePage:
    """The page of one code. `text` is Markdown without the front matter."""

    code: str
    severity: Severity
    title: str
    text: str


def page(code: str) -> CodePage:
    """The page of `code` (in either case). Raises KeyError for a code that is not known."""
    return _page(code.strip().upper())


def severity_of(code: str) -> Severity:
    """Whether findings of this code are errors. Raises KeyError for an unknown code."""
    return _page(code).severity


@cache
def all_codes() -> tuple[str, ...]:
    """Every code that has a page, in order."""
    names = (entry.name for entry in Path(__file__).parent.iterdir())
    return tuple(sorted(name[:-3] for name in names if re.fullmatch(r"JA\d{3}\.md", name)))


@cache
def _page(code: str) -> CodePage:
    if re.fullmatch(r"JA\d{3}", code) is None:
        raise KeyError(code)
    try:
        whole = Path(__file__).with_name(f"{code}.md").read_text(encoding="utf-8")
    except FileNotFoundError:
        raise KeyError(code) from None
    _, front, text = whole.split("---\n", 2)
    lines = dict(line.split(": ", 1) for line in front.strip().splitlines())
    severity: Severity = "error" if lines["severity"] == "error" else "warning"
    return CodePage(code, severity, lines["title"], text.strip() + "\n")
