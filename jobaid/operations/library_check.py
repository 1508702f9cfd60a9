"""Checking libraries by path: the library a path belongs to, and the findings under it."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Sequence
from dataclasses import field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from jobaid.library.checks import check
from jobaid.library.checks.accepted_warnings import without_accepted
from jobaid.library.checks.findings_store import RecentFindings
from jobaid.library.checks.order_of_cause import in_order_of_cause
from jobaid.library.checks.passed_days import passed_days
from jobaid.library.checks.shown_things import shown_findings
from jobaid.library.hours import zone_of
from jobaid.library.reader import ReadLibrary, read_library
from jobaid.library.reading.library_file import FILE
from jobaid.library.reading.plan_file import ENDING
from jobaid.operations.plan_replay import RecentWalks, plan_findings, unplanned
from jobaid.operations.scenario_check import RecentScenarios, scenario_findings
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import ErrorInWords, counted, sentence

if TYPE_CHECKING:
    from jobaid.library.findings import Finding
    from jobaid.library.model import Library


class NotALibrary(ErrorInWords, LookupError):
    """The path is not there; `words` say so."""


@dataclass(frozen=True, slots=True)
class RecentChecks:
    """What is known from the last check of a library that is being changed."""

    findings: RecentFindings = field(default_factory=RecentFindings)
    walks: RecentWalks = field(default_factory=RecentWalks)
    scenarios: RecentScenarios = field(default_factory=RecentScenarios)


@dataclass(frozen=True, slots=True)
class LookedAt:
    """How much of a library, or of several, a check has looked at."""

    scripts: int = 0
    steps: int = 0
    plans: int = 0
    others: int = 0
    languages: tuple[str, ...] = ()

    def and_also(self, more: LookedAt) -> LookedAt:
        """Both together."""
        return LookedAt(
            self.scripts + more.scripts,
            self.steps + more.steps,
            self.plans + more.plans,
            self.others + more.others,
            tuple(dict.fromkeys((*self.languages, *more.languages))),
        )

    @property
    def words(self) -> str:
        """What was looked at, as a sentence."""
        told = [
            counted(self.scripts, "%Ln script", "%Ln scripts"),
            counted(self.steps, "%Ln step", "%Ln steps"),
            counted(self.plans, "%Ln plan", "%Ln plans"),
            counted(self.others, "%Ln other file", "%Ln other files"),
        ]
        return sentence(
            "Looked at {what}, in {languages}.",
            what=", ".join(told),
            languages=", ".join(self.languages) or "no language",
        )


@dataclass(frozen=True, slots=True)
class CheckedPaths:
    """What a check has found, and in how much."""

    findings: tuple[Finding, ...]
    looked_at: LookedAt


def check_reading(
    reading: ReadLibrary,
    recent: RecentChecks | None = None,
    *,
    today: dt.date | None = None,
    root: Path | None = None,
) -> tuple[Finding, ...]:
    """Every finding of a library: reading, checks, plans, practice; causes first.

    With `recent` only what a change has touched is worked out again (see `ReadLibrary.with_file`);
    with `today` days that have passed are told too, with `root`, its folder, files to show that are
    missing there. Warnings that a script accepts are not told.
    """
    library = reading.library
    of_checks = check(reading, recent=None if recent is None else recent.findings)
    of_plans = plan_findings(library, None if recent is None else recent.walks)
    of_scenarios = scenario_findings(library, None if recent is None else recent.scenarios)
    of_days = () if today is None else passed_days(library, today)
    of_shows = shown_findings(library, root)
    found = (*of_checks, *of_plans, *unplanned(library), *of_scenarios, *of_days, *of_shows)
    return in_order_of_cause(without_accepted(found, library, today))


def check_paths(
    paths: Sequence[Path], *, library: Path | None = None, now: dt.datetime | None = None
) -> CheckedPaths:
    """The findings of libraries, or of the files and folders inside them that `paths` name.

    Their files are paths as one would open them from here. `now`, with its time zone, says which
    days have passed (None: they are not looked at). Raises `NotALibrary` for a path that is not
    there.
    """
    roots: dict[Path, list[Path]] = {}
    for path in paths:
        if not path.exists():
            raise NotALibrary(f"{path} is not there. Nothing was checked.")
        roots.setdefault(library or library_of(path), []).append(path)
    found: list[Finding] = []
    looked_at = LookedAt()
    for root, inside in roots.items():
        wanted = [os.path.abspath(one) for one in inside]

        def is_wanted(file: str, root: Path = root, wanted: Sequence[str] = wanted) -> bool:
            place = os.path.abspath(root / file)
            return any(place == one or place.startswith(one + os.sep) for one in wanted)

        reading = read_library(root)
        zone = zone_of(reading.library.house.timezone)
        today = None if now is None else now.astimezone(zone).date()
        for finding in check_reading(reading, today=today, root=root):
            if is_wanted(finding.file):
                found.append(replace(finding, file=str(root / finding.file)))
        files = [file for file in reading.contents if is_wanted(file)]
        looked_at = looked_at.and_also(_looked_at(reading.library, files))
    return CheckedPaths(tuple(found), looked_at)


def _looked_at(library: Library, files: Sequence[str]) -> LookedAt:
    scripts = [script for script in library if script.file in files]
    plans = [file for file in files if file.endswith(ENDING)]
    ids = {script.id for script in library if script.file.removesuffix(".yaml") + ENDING in plans}
    return LookedAt(
        len(scripts),
        sum(len(script.steps) for script in scripts),
        sum(len(library.plans.get(id, ())) for id in ids),
        sum(not file.startswith("scripts/") for file in files),
        tuple(library.house.languages),
    )


def library_of(path: Path) -> Path:
    """The folder of the library that `path` is or is in: the nearest above with its file."""
    start = path if path.is_dir() else path.parent
    for folder in (start, *start.absolute().parents):
        if (folder / FILE).is_file():
            return folder
    return start.parent if start.name == "scripts" else start
