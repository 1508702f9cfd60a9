"""The examples on the pages of codes: small libraries that show a finding, or no longer.

An example is made of the fenced blocks of a page, in order. The info string is
`yaml file=PATH` for a file of a library that has the finding, `yaml mended file=PATH` for a
file that takes the place of the one of that name, so that it has not. A file whose name has
come before begins the next example. Further words: `alone` (no other file is added or kept
beside those that are given), `root=NAME` (the folder that is read; files are named from the
folder above it), `encoding=NAME`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from jobaid.library.codes import page, severity_of

if TYPE_CHECKING:
    from jobaid.library.findings import Finding

FENCE = re.compile(r"^```yaml +(.*?)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LIBRARY = b"name: Example\ncompany: Example\nlanguages: [en]\n"
OUTCOMES = b"- {id: resolved, label: Resolved, kind: success}\n"
SCRIPT = b"id: minimal\ntitle: Minimal\nsteps: [{id: greet, say: Hello., outcome: resolved}]\n"


@dataclass
class Example:
    """Files by path, and the folder to read among them."""

    files: dict[str, bytes] = field(default_factory=dict)
    root: str = "."
    alone: bool = False

    def write(self, folder: Path) -> Path:
        """Write the example below `folder`; returns the folder of the library."""
        files = dict(self.files)
        root = folder / self.root
        if not self.alone and self.root == ".":
            files.setdefault("library.yaml", LIBRARY)
            files.setdefault("outcomes.yaml", OUTCOMES)
            if not any(name.startswith("scripts/") for name in files):
                files["scripts/minimal.yaml"] = SCRIPT
        for name, content in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        return root


@dataclass
class Pair:
    """An example with the finding, and the same mended (None where the page shows none)."""

    failing: Example
    mended: Example | None = None


def pairs(code: str) -> list[Pair]:
    """The examples on the page of `code`."""
    found: list[Pair] = []
    for words, body in _blocks(code):
        name = words["file"]
        content = body.encode(words.get("encoding", "utf-8"))
        if "mended" in words:
            last = found[-1]
            if last.mended is None:
                kept = {} if "alone" in words else dict(last.failing.files)
                last.mended = Example(kept, root=words.get("root", "."))
            last.mended.files[name] = content
            continue
        if not found or found[-1].mended is not None or name in found[-1].failing.files:
            found.append(Pair(Example(root=words.get("root", "."))))
        found[-1].failing.files[name] = content
        found[-1].failing.alone |= "alone" in words
    return found


def _blocks(code: str) -> Iterator[tuple[dict[str, str], str]]:
    for match in FENCE.finditer(page(code).text):
        words = dict(word.partition("=")[::2] for word in match[1].split())
        yield words, match[2]


def shown_failing(
    code: str, findings_of: Callable[[Example, Path], tuple[Finding, ...]], folder: Path
) -> Iterator[tuple[int, Pair, tuple[Finding, ...]]]:
    """The examples, of which there are some, each with its findings: the code is among them."""
    examples = pairs(code)
    assert examples
    for number, pair in enumerate(examples):
        findings = findings_of(pair.failing, folder / f"failing-{number}")
        shown = [finding for finding in findings if finding.code == code]
        assert shown, [finding.line_of_text() for finding in findings]
        assert {finding.severity for finding in shown} == {severity_of(code)}
        yield number, pair, findings
