"""The figures of a report worked out: lengths, shares with their intervals, verdicts.

What comes out is the report as other programs read it (`assets/help/formats.md`). Shares are 0 to
1, lengths seconds.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from jobaid.review.intervals import wilson

if TYPE_CHECKING:
    from jobaid.log.index.call_figures import CallFigures

ReportPart = dict[str, Any]
StepOrder = Callable[[str], object]

WIDEST = 0.1
"""How wide an interval of one agent may be, for a verdict to be given."""


def report_part(
    figures: CallFigures,
    aims: Mapping[str, float | None],
    step_order: StepOrder,
    *,
    of_person: bool = False,
) -> ReportPart:
    """The figures of a group of calls, or of all.

    `aims` are the shares of calls that should meet a standard, by its id. `of_person` gives a
    verdict only where the interval is narrow: nobody is judged by few calls.
    """
    part: ReportPart = {"calls": figures.calls, "agents": figures.agents}
    for name, source in (
        ("handle_s", "handle_s"),
        ("hold_s", "hold_s"),
        ("wrap_s", "wrap_s"),
        ("wait_s", "waited_s"),
    ):
        part[name] = lengths(figures.lengths[source])
    part["outcomes"] = [
        {"id": id, "n": n, **share(n, figures.calls)} for id, n in _most_first(figures.outcomes)
    ]
    part["standards"] = [
        _standard(id, met, of, aims.get(id), of_person=of_person)
        for id, (met, of) in sorted(figures.standards.items())
    ]
    part["steps"] = _steps(figures, step_order)
    part["skip_reasons"] = [
        {**_place(step), "reason": reason, "n": n}
        for (step, reason), n in _most_first(figures.skip_reasons)
    ]
    part["none_fits"] = [
        {**_place(step), "words": words, "n": n}
        for (step, words), n in _most_first(figures.none_fits)
    ]
    part["slips"] = [
        {"rule": rule, "slips": slips, "near_misses": near, "calls": calls}
        for rule, (slips, near, calls) in sorted(figures.slips.items(), key=_by_first)
    ]
    part["may_used"] = [{"id": id, "n": n} for id, n in _most_first(figures.may_used)]
    part["promises"] = _promises(figures.promises)
    part["feedback"] = [
        {
            "question": question,
            "n": of.answers.total(),
            "mean": _mean(of.values),
            "median": quantile(of.values, 0.5),
            "shares": {
                answer: n / of.answers.total() for answer, n in _most_first(of.answers) if answer
            },
        }
        for question, of in sorted(figures.feedback.items(), key=_by_first)
    ]
    part["languages"] = {language or "": n for language, n in _most_first(figures.languages)}
    again, known = figures.again
    part["again"] = {"n": again, **share(again, known)}
    return part


def lengths(ordered: Sequence[float]) -> dict[str, float | int | None]:
    """How many there are (in order), their mean, median and 90th percentile."""
    return {
        "n": len(ordered),
        "mean": _mean(ordered),
        "median": quantile(ordered, 0.5),
        "p90": quantile(ordered, 0.9),
    }


def quantile(ordered: Sequence[float], share: float) -> float | None:
    """Between the two order statistics that are nearest, as numpy's default; None for no values."""
    if not ordered:
        return None
    place = (len(ordered) - 1) * share
    below = math.floor(place)
    low, high = ordered[below], ordered[min(below + 1, len(ordered) - 1)]
    return low + (high - low) * (place - below)


def share(hits: int, of: int) -> dict[str, float | int | None]:
    """A share with Wilson's 95 % interval; null where it is of none."""
    if of == 0:
        return {"of": 0, "share": None, "low": None, "high": None}
    low, high = wilson(hits, of)
    return {"of": of, "share": hits / of, "low": low, "high": high}


def verdict(low: float | None, high: float | None, aim: float | None, widest: float = 1.0) -> str:
    """Whether an aim is met, missed, or too few are known to judge ("open")."""
    if low is None or high is None or aim is None or high - low > widest:
        return "open"
    return "met" if low >= aim else "missed" if high < aim else "open"


def _standard(id: str, met: int, of: int, aim: float | None, *, of_person: bool) -> ReportPart:
    told = share(met, of)
    widest = WIDEST if of_person else 1.0
    judged = verdict(told["low"], told["high"], aim, widest)
    return {"id": id, "met": met, **told, "aim": aim, "verdict": judged}


def _steps(figures: CallFigures, order: StepOrder) -> list[ReportPart]:
    found = []
    for step in sorted(figures.steps, key=order):  # type: ignore[arg-type]
        of = figures.steps[step]
        median = quantile(of.spent_ms, 0.5)
        found.append(
            {
                **_place(step),
                "entered": of.entered,
                "median_s": None if median is None else median / 1000,
                "skipped": of.skipped,
                "none_fits": of.none_fits,
                "off_script": of.off_script,
                "left_here": of.left_here,
            }
        )
    return found


def _promises(became: Mapping[str, int]) -> ReportPart:
    kept, late, broken = (became.get(one, 0) for one in ("kept", "kept-late", "broken"))
    return {
        "made": sum(became.values()),
        "open": became.get("open", 0),
        "kept": kept,
        "kept_late": late,
        "broken": broken,
        "withdrawn": became.get("withdrawn", 0),
        **share(kept, kept + late + broken),
    }


def _mean(values: Sequence[float]) -> float | None:
    return math.fsum(values) / len(values) if values else None


def _place(step: str | None) -> dict[str, str | None]:
    if step is None:
        return {"script": None, "step": None}
    script, _, id = step.partition("/")
    return {"script": script, "step": id}


def _most_first(counted: Mapping[Any, int]) -> list[tuple[Any, int]]:
    return sorted(counted.items(), key=lambda one: (-one[1], *map(_plain, _parts(one[0]))))


def _by_first(entry: tuple[str | None, object]) -> tuple[bool, str]:
    return _plain(entry[0])


def _parts(key: Any) -> Iterable[str | None]:
    return key if isinstance(key, tuple) else (key,)


def _plain(text: str | None) -> tuple[bool, str]:
    return text is None, text or ""
