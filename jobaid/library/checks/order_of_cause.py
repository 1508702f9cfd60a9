"""Findings in the order in which they are mended: what cannot be read, the rest, its echoes.

A file that cannot be read is missed wherever it is named. What is said of it there is only an
echo, which goes when the file is mended; so it comes last, and says so.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jobaid.library.findings import Finding

UNREAD = frozenset(
    (
        "JA001", "JA004", "JA005", "JA006", "JA007", "JA008", "JA009", "JA010", "JA011", "JA013",
        "JA014", "JA046",
    )
)  # fmt: skip
"""What keeps a file from being read at all."""

# Of several findings at one place these are the cause: an answer is never open (JA075) because
# its condition cannot be worked out.
_CAUSES = frozenset(("JA061", "JA062", "JA064", "JA065", "JA069", "JA109"))
_OF_SCRIPTS = frozenset(
    (
        "JA003", "JA031", "JA050", "JA051", "JA056", "JA057", "JA059", "JA060", "JA061", "JA062",
        "JA063", "JA067", "JA095", "JA097", "JA101", "JA102", "JA103", "JA104", "JA120",
    )
)  # fmt: skip
# What is missed of each house file, by the code of the finding where it is named.
_OF_HOUSE_FILES = {
    "library.yaml": frozenset(
        (
            "JA002", "JA060", "JA061", "JA062", "JA063", "JA092", "JA093", "JA094", "JA102",
            "JA104", "JA107", "JA109", "JA120", "JA126",
        )
    ),
    "standards.yaml": frozenset(("JA052", "JA102", "JA103", "JA104")),
    "never.yaml": frozenset(("JA053", "JA102", "JA103", "JA104")),
    "may.yaml": frozenset(("JA054", "JA102", "JA103", "JA104")),
    "outcomes.yaml": frozenset(("JA055", "JA102", "JA103", "JA104", "JA120")),
    "glossary.yaml": frozenset(("JA089", "JA102")),
    "replies.yaml": frozenset(("JA102", "JA104", "JA120")),
    "people.yaml": frozenset(("JA102", "JA106")),
}  # fmt: skip


def in_order_of_cause(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings, each once: files that cannot be read, then all others, then echoes of them."""
    distinct = sorted(set(findings))
    unread = {one.file for one in distinct if one.is_error and one.code in UNREAD}
    ranked = [_ranked(one, unread) for one in distinct]
    return tuple(one for _, one in sorted(ranked, key=_place))


def _place(ranked: tuple[int, Finding]) -> tuple[int, str, int, int, bool, Finding]:
    rank, one = ranked
    return rank, one.file, one.line, one.column, one.code not in _CAUSES, one


def _ranked(finding: Finding, unread: set[str]) -> tuple[int, Finding]:
    if finding.file in unread and finding.code in UNREAD:
        return 0, finding
    cause = _cause(finding, unread)
    if cause is None:
        return 1, finding
    fix = f"Mend `{cause}` first: it cannot be read, and this most likely goes with it."
    return 2, replace(finding, fix=fix)


def _cause(finding: Finding, unread: set[str]) -> str | None:
    """The file that cannot be read and that the finding most likely only misses."""
    if finding.missing_script is not None:
        ending = f"/{finding.missing_script}.yaml"
        return next((file for file in sorted(unread) if file.endswith(ending)), None)
    for file in sorted(unread):
        if finding.file == file:
            continue
        codes = _OF_SCRIPTS if file.startswith("scripts/") else _OF_HOUSE_FILES.get(file)
        if codes is not None and finding.code in codes and _may_be(finding, file):
            return file
    return None


def _may_be(finding: Finding, file: str) -> bool:
    """Whether a finding may be about what stands in this script's file.

    One that names a step of a script, or a whole script, is about that script alone.
    """
    if not file.startswith("scripts/") or finding.code not in ("JA050", "JA051", "JA059", "JA057"):
        return True
    return f"`{file.rpartition('/')[2].removesuffix('.yaml')}" in finding.words
