"""How often promises of each kind were kept in time here, as a chart: by the script of the call."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from jobaid.operations.charts import ChartPoint, ReportTopic
from jobaid.sentences import Sentence, decimal_words, sentence

if TYPE_CHECKING:
    from jobaid.library.model import Library
    from jobaid.promises.kept_share import KeptShare

_MOST = 7


def kept_topic(shares: Mapping[str, KeptShare], library: Library) -> ReportTopic:
    """The chart under the ledger: each kind (script) against the aim, those below it first."""
    aim = _aim(library)
    order = sorted(shares, key=lambda script: (-shares[script].of, script))
    order = sorted(order, key=lambda script: _state(shares[script], aim) != "missed")[:_MOST]
    points, rows, below = [], [], []
    for script in order:
        share, title = shares[script], _title(script, library)
        state = _state(share, aim)
        verdict = _VERDICTS[state]
        shown = f"{share.kept}/{share.of}"
        words = sentence(
            "{kind}: {kept} of {of} kept in time, sure of {low} to {high} in 100, {verdict}",
            kind=title, kept=share.kept, of=share.of, low=round(100 * share.low),
            high=round(100 * share.high), verdict=verdict,
        )  # fmt: skip
        points.append(
            ChartPoint(
                title,
                (share.kept / share.of,),
                shown,
                words,
                share.low,
                share.high,
                aim,
                "open" if state == "open" else state,  # type: ignore[arg-type]
            )
        )
        low, high = decimal_words(share.low, 2), decimal_words(share.high, 2)
        rows.append((title, f"{share.kept}", f"{share.of}", low, high, verdict))
        if state == "missed":
            below.append(title)
    if not points:
        finding: Sentence = sentence("No promise is over yet")
    elif below:
        finding = sentence("{kind} is below the aim", kind=below[0])
    else:
        finding = sentence("No kind is surely below the aim")
    return ReportTopic(
        "kept",
        sentence("Kept on time, by kind; the line is the range we can be sure of"),
        finding,
        (finding,),
        (sentence("Kind"), sentence("Kept"), sentence("Of"), sentence("From"), sentence("To"),
         sentence("Stands")),
        tuple(rows),
        "ranges",
        tuple(points),
    )  # fmt: skip


_VERDICTS = {
    "met": sentence("on the aim"),
    "missed": sentence("below it"),
    "open": sentence("too few to judge"),
    "": sentence("may be on it"),
}


def _state(share: KeptShare, aim: float | None) -> str:
    if not share.tells or aim is None:
        return "open"
    if share.low >= aim:
        return "met"
    return "missed" if share.high < aim else ""


def _aim(library: Library) -> float | None:
    """What the house's objective for promises aims for."""
    from jobaid.library.model.objective import ObjectiveMeasure

    for one in library.objectives.values():
        measure = one.measure
        if isinstance(measure, ObjectiveMeasure) and measure.metric == "promises-kept":
            return measure.at_least
    return None


def _title(script: str, library: Library) -> str:
    known = library.scripts.get(script)
    if known is None:
        return script or sentence("No script")
    return known.title.text(library.house.languages[0], library.house.languages) or script
