"""Short ways to read a few lines of YAML as part of a library."""

from __future__ import annotations

from textwrap import dedent
from typing import TYPE_CHECKING

from jobaid.library.reader import ReadLibrary, read_contents, read_script
from jobaid.library.reading.library_file import read_house

if TYPE_CHECKING:
    from jobaid.library.findings import Finding
    from jobaid.library.model import House, Script

HEAD = "id: x\ntitle: X\n"
STEPS = "steps: [{id: a, outcome: done}]\n"


def script_of(text: str, *, head: str = HEAD) -> tuple[Script, tuple[Finding, ...]]:
    """A script's file with this below its id and title (and one step, unless it has steps)."""
    text = dedent(text)
    if "steps:" not in text:
        text += "\n" + STEPS
    script, findings = read_script("scripts/x.yaml", (head + text).encode())
    assert script is not None, [finding.line_of_text() for finding in findings]
    return script, findings


def clean(text: str, *, head: str = HEAD) -> Script:
    """The same, without any finding."""
    script, findings = script_of(text, head=head)
    assert findings == (), [finding.line_of_text() for finding in findings]
    return script


def house_of(text: str) -> tuple[House, tuple[Finding, ...]]:
    """A `library.yaml` with this content."""
    house, findings = read_house(dedent(text).encode())
    assert house is not None
    return house, findings


def library_of(**files: str) -> ReadLibrary:
    """A library of files; `never="..."` is `never.yaml`, `script_x` is `scripts/x.yaml`."""
    contents = {"library.yaml": b"name: Example\n", "scripts/x.yaml": (HEAD + STEPS).encode()}
    for name, text in files.items():
        path = name.replace("script_", "scripts/").replace("__", "/") + ".yaml"
        contents[path] = dedent(text).encode()
    return read_contents(contents)


def codes(findings: tuple[Finding, ...]) -> list[str]:
    """The codes of findings, in order."""
    return [finding.code for finding in findings]
