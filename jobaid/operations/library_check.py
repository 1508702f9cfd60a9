"""Checking libraries by path: the library a path belongs to, and the findings under it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from jobaid.library.checks import check
from jobaid.library.checks.findings_store import RecentFindings
from jobaid.library.reader import ReadLibrary, read_library
from jobaid.library.reading.library_file import FILE
from jobaid.operations.plan_replay import RecentWalks, plan_findings
from jobaid.sentences import ErrorInWords

if TYPE_CHECKING:
    from jobaid.library.findings import Finding


class NotALibrary(ErrorInWords, LookupError):
    """The path is not there; `words` say so."""


@dataclass(frozen=True, slots=True)
class RecentChecks:
    """What is known from the last check of a library that is being changed."""

    findings: RecentFindings = field(default_factory=RecentFindings)
    walks: RecentWalks = field(default_factory=RecentWalks)


def check_reading(reading: ReadLibrary, recent: RecentChecks | None = None) -> tuple[Finding, ...]:
    """Every finding of a library: of its reading, its checks and its plans, in order.

    With `recent` only what a change has touched is worked out again (see `ReadLibrary.with_file`).
    """
    of_checks = check(reading, recent=None if recent is None else recent.findings)
    of_plans = plan_findings(reading.library, None if recent is None else recent.walks)
    return tuple(sorted({*of_checks, *of_plans}))


def check_paths(paths: Sequence[Path], *, library: Path | None = None) -> tuple[Finding, ...]:
    """The findings of libraries, or of the files and folders inside them that `paths` name.

    Their files are paths as one would open them from here. Raises `NotALibrary` for a path
    that is not there.
    """
    roots: dict[Path, list[Path]] = {}
    for path in paths:
        if not path.exists():
            raise NotALibrary(f"{path} is not there. Nothing was checked.")
        roots.setdefault(library or library_of(path), []).append(path)
    found: list[Finding] = []
    for root, inside in roots.items():
        wanted = [os.path.abspath(one) for one in inside]
        for finding in check_reading(read_library(root)):
            place = os.path.abspath(root / finding.file)
            if any(place == one or place.startswith(one + os.sep) for one in wanted):
                found.append(replace(finding, file=str(root / finding.file)))
    return tuple(found)


def library_of(path: Path) -> Path:
    """The folder of the library that `path` is or is in: the nearest above with its file."""
    start = path if path.is_dir() else path.parent
    for folder in (start, *start.absolute().parents):
        if (folder / FILE).is_file():
            return folder
    return start.parent if start.name == "scripts" else start
