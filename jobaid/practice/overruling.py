"""A judged run as a coach sees it otherwise: points decided anew, and what becomes of it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from jobaid.practice.run_points import in_tenths


def point_key(point: Mapping[str, Any]) -> str:
    """What names a point within its run: its kind and id, for a line may have one of each."""
    return f"{point.get('kind')}:{point.get('id')}"


def judged_anew(
    judgement: Mapping[str, Any],
    decided: Mapping[str, bool],
    *,
    auto_fail: Collection[str],
    pass_at: float,
) -> dict[str, Any]:
    """A kept judgement with some of its points decided by somebody, by `point_key`.

    `auto_fail` are the never rules that fail a whole run. What nobody decided stays as it was.
    """
    points = []
    for one in judgement.get("points") or ():
        if isinstance(one, Mapping):
            key = point_key(one)
            points.append({**one, "met": decided[key]} if key in decided else dict(one))
    counting = [one for one in points if isinstance(one.get("met"), bool)]
    failed = any(
        one.get("kind") == "never" and one["met"] is False and one.get("id") in auto_fail
        for one in counting
    )
    met = sum(one["met"] is True for one in counting)
    score = 0.0 if failed or not counting else in_tenths(met, len(counting))
    ended = all(one["met"] is True for one in counting if one.get("kind") == "ending")
    return {**judgement, "points": points, "score": score, "passed": score >= pass_at and ended}
