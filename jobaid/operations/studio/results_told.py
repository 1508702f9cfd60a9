"""Two versions of a script compared by what their calls came to, in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from jobaid.operations.studio.version_results import (
    AGAIN,
    SUCCESS,
    ResultChange,
    ResultVerdict,
    VersionResult,
    compared_results,
)
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import counted, sentence

if TYPE_CHECKING:
    from jobaid.library.model import Library


@dataclass(frozen=True, slots=True)
class ResultRow:
    """A figure of two versions: what it is, both values, how surely it changed, the verdict."""

    what: str
    values: str
    change: str
    verdict: ResultVerdict


@dataclass(frozen=True, slots=True)
class ToldResults:
    """What the calls of a version came to beside those of the one before it."""

    heading: str
    rows: tuple[ResultRow, ...]


def told_results(
    results: Sequence[VersionResult], number: int, library: Library
) -> ToldResults | None:
    """The results of a version beside those of the last one before it that had calls.

    None where one of them had none: there is nothing to compare.
    """
    known = {one.number: one for one in results if one.number is not None and one.calls}
    after = known.get(number)
    earlier = [one for one in known if one is not None and one < number]
    if after is None or not earlier:
        return None
    before = known[max(earlier)]
    heading = sentence(
        "Version {before} ({calls}) and version {after} ({later})",
        before=str(before.number),
        calls=counted(before.calls, "1 call", "%Ln calls"),
        after=str(after.number),
        later=counted(after.calls, "1 call", "%Ln calls"),
    )
    rows = [_row(one, library) for one in compared_results(before, after)]
    return ToldResults(heading, tuple(rows))


def _row(one: ResultChange, library: Library) -> ResultRow:
    if one.name == "handle_s":
        return ResultRow(
            sentence("Handle time"),
            f"{_clock(one.before)} → {_clock(one.after)}",
            sentence("surely {low} to {high} s", low=f"{one.low:+.0f}", high=f"{one.high:+.0f}"),
            one.verdict,
        )
    return ResultRow(
        _name(one.name, library),
        f"{one.before * 100:.0f} % → {one.after * 100:.0f} %",
        sentence(
            "surely {low} to {high} in 100",
            low=f"{one.low * 100:+.0f}",
            high=f"{one.high * 100:+.0f}",
        ),
        one.verdict,
    )


def _name(name: str, library: Library) -> str:
    if name == SUCCESS:
        return sentence("Success")
    if name == AGAIN:
        return sentence("Called again within 7 days")
    standard = library.standards.get(name)
    languages = library.house.languages
    return name if standard is None else standard.text.text(languages[0], languages) or name


def _clock(seconds: float) -> str:
    return f"{int(seconds // 60)}:{int(seconds % 60):02d}"
