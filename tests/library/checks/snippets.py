"""Libraries from a few lines of YAML, for tests of the checks."""

from __future__ import annotations

from textwrap import dedent
from typing import TYPE_CHECKING

from jobaid.library.checks import check
from jobaid.library.reader import ReadLibrary, read_contents

if TYPE_CHECKING:
    from jobaid.library.findings import Finding
    from jobaid.library.model import Library

HOUSE = """
name: House
company: House
languages: [en, es]
caller_fields: {customer.name: {label: Name}, customer.account: {label: Account}}
values: {limit: 25, line: "0800 123"}
"""
OUTCOMES = """
- {id: resolved, label: Resolved, kind: success}
- {id: refused, label: Refused, kind: failure}
"""
FIELDS = """
fields:
  verified: {label: Checked, kind: yes-no}
  amount: {label: Amount, kind: money}
  count: {label: Count, kind: number}
  day: {label: Day, kind: date}
  note: {label: Note, kind: long-text}
  reason: {label: Reason, kind: choice, options: [{id: one, label: One}, {id: two, label: Two}]}
"""


def read(script: str = "", **files: str) -> ReadLibrary:
    """A library of `script` (as `main`) and `files` (a `__` in a name is a slash)."""
    contents = {"library.yaml": HOUSE, "outcomes.yaml": OUTCOMES}
    if script:
        head = "id: main\ntitle: Main\nheard: [hello]\n"
        contents["scripts/main.yaml"] = head + dedent(script)
    for name, text in files.items():
        contents[f"{name.replace('__', '/').replace('_', '-')}.yaml"] = dedent(text)
    return read_contents({name: text.encode() for name, text in contents.items()})


def library(script: str = "", **files: str) -> Library:
    """The same, as a library."""
    return read(script, **files).library


def findings(script: str = "", **files: str) -> list[Finding]:
    """What the checks find in such a library, without what is only unused in so small a one."""
    usual = {"JA067", "JA097"}
    found = check(read(script, **files), pool=False)
    return [finding for finding in found if finding.code not in usual]


def codes(script: str = "", **files: str) -> list[str]:
    """The codes of what is found, in the order of the file."""
    return [finding.code for finding in findings(script, **files)]
