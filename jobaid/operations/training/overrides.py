"""What a coach has said that the program cannot know, or judges otherwise.

A script opened sooner, a call on it that they sat beside, a point that counts after all.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from jobaid.practice.overruling import judged_anew, point_key
from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from jobaid.library.model import Library

Overrides = Iterable[Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class OpenedSooner:
    """Who opened a script for calls before it was passed, and why."""

    script: str
    by: str
    because: str


def opened_sooner(overrides: Overrides, trainee: str) -> dict[str, OpenedSooner]:
    """The scripts that are open for a trainee by somebody's word; the last word holds.

    `overrides` are the statements of that kind, oldest first. Nobody opens a script for
    themselves, and one without a `to` opens it for all.
    """
    found: dict[str, OpenedSooner] = {}
    for one in overrides:
        script, by = str(one.get("of") or ""), _person(one.get("by"))
        to = _person(one.get("to"))[0]
        if "#" in script or not script or by[0] == trainee or to not in ("", trainee):
            continue
        if one.get("beside"):
            continue
        if one.get("withdrawn"):
            found.pop(script, None)
        else:
            found[script] = OpenedSooner(script, by[1], str(one.get("words") or ""))
    return found


@dataclass(frozen=True, slots=True)
class SatBeside:
    """How many calls on a script somebody sat beside, who did so last, and what they saw."""

    calls: int
    by: str
    words: str


def sat_beside(overrides: Overrides, trainee: str) -> dict[str, SatBeside]:
    """The scripts on which somebody sat beside a trainee's calls; what was taken back is not there.

    `overrides` as for `opened_sooner`. Nobody sits beside themselves.
    """
    noted: dict[str, list[tuple[str, str]]] = {}
    for one in overrides:
        by = _person(one.get("by"))
        if not one.get("beside") or by[0] == trainee or _person(one.get("to"))[0] != trainee:
            continue
        calls = noted.setdefault(str(one.get("of") or ""), [])
        if not one.get("withdrawn"):
            calls.append((by[1], str(one.get("words") or "")))
        elif calls:
            calls.pop()
    return {script: SatBeside(len(calls), *calls[-1]) for script, calls in noted.items() if calls}


def point_of(run: str, point: Mapping[str, Any]) -> str:
    """What a statement about a point of a run is `of`."""
    return f"{run}#{point_key(point)}"


def overruled(run: Mapping[str, Any], overrides: Overrides, library: Library) -> dict[str, Any]:
    """A kept run with what a coach decided of its points.

    Each such point carries `overridden`: who decided it, and why. The run itself is not touched.
    """
    id, trainee = str(run.get("id")), _person(run.get("agent"))[0]
    judged = run.get("judgement")
    told: dict[str, Mapping[str, Any]] = {}
    for one in overrides:
        of, _, key = str(one.get("of") or "").partition("#")
        if of != id or not key or _person(one.get("by"))[0] == trainee:
            continue
        if one.get("withdrawn") or not isinstance(one.get("met"), bool):
            told.pop(key, None)
        else:
            told[key] = one
    if not told or not isinstance(judged, Mapping):
        return dict(run)
    fails = [id for id, rule in library.never.items() if rule.severity == "auto-fail"]
    anew = judged_anew(
        judged,
        {key: bool(one["met"]) for key, one in told.items()},
        auto_fail=fails,
        pass_at=float(run.get("pass_at") or 0),
    )
    for point in anew["points"]:
        said = told.get(point_key(point))
        if said is not None:
            by = _person(said.get("by"))[1]
            point["overridden"] = {"by": by, "words": str(said.get("words") or "")}
    return {**run, "judgement": anew}


def _person(told: object) -> tuple[str, str]:
    """Id and name of somebody, of whom a statement may give the id alone."""
    if isinstance(told, Mapping):
        id = str(told.get("id") or "")
        return id, str(told.get("name") or id)
    return (str(told), str(told)) if told else ("", "")
