"""What the versions of a script came to: two of them compared, with what the figures can tell."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Literal

from jobaid.log.index.record_query import RecordQuery
from jobaid.operations.records.present_names import present_ids, with_former
from jobaid.operations.studio.library_history import NoHistory
from jobaid.quick_dataclasses import dataclass
from jobaid.review.intervals import difference_of_means, difference_of_shares
from jobaid.review.report_figures import lengths, share
from jobaid.sentences import Sentence, sentence

if TYPE_CHECKING:
    from jobaid.library.model import Library
    from jobaid.log.index.call_figures import CallFigures
    from jobaid.log.index.record_index import Index
    from jobaid.operations.studio.library_history import LibraryHistory

ResultVerdict = Literal["better", "worse", "open"]

SUCCESS, NONE_FITS, AGAIN = "success", "none-fits", "again"


@dataclass(frozen=True, slots=True)
class VersionResult:
    """What the calls of one version came to. `number` counts the script's publications.

    None where that content was never published. `shares` are (hits, of) by name: outcomes that are
    a success, standards that were met, customers who called again.
    """

    version: str
    number: int | None
    calls: int
    handle_s: Sequence[float]
    shares: dict[str, tuple[int, int]]
    none_fits: int

    def as_json(self) -> dict[str, Any]:
        """The figures for other programs."""
        return {
            "content": self.version,
            "version": self.number,
            "calls": self.calls,
            "handle_s": lengths(self.handle_s),
            "shares": {
                name: {"n": hits, **share(hits, of)} for name, (hits, of) in self.shares.items()
            },
            "none_fits": self.none_fits,
        }


@dataclass(frozen=True, slots=True)
class ResultChange:
    """How one figure changed: by `change`, surely between `low` and `high`.

    Shares are 0 to 1, a handle time is seconds. `open`: too few calls to tell.
    """

    name: str
    before: float
    after: float
    low: float
    high: float
    verdict: ResultVerdict

    @property
    def words(self) -> Sentence:
        """The verdict as a sentence."""
        if self.verdict == "open":
            return sentence("Too few calls to tell.")
        if self.verdict == "better":
            return sentence("That is better, and no chance.")
        return sentence("That is worse, and no chance.")


def version_results(
    index: Index,
    library: Library,
    script: str,
    history: LibraryHistory | None,
    *,
    samples: bool = False,
) -> list[VersionResult]:
    """What each version of a script came to, the newest publication first."""
    asked = RecordQuery(script=script, samples=samples, counting=True)
    found = index.figures(with_former(asked, library), "version", present_ids(library)) or {}
    numbers = _numbers(history, script)
    results = [
        _result(str(version), numbers.get(str(version)), figures, library)
        for version, figures in found.items()
        if version is not None
    ]
    return sorted(results, key=lambda one: (one.number or 0, one.calls), reverse=True)


def _numbers(history: LibraryHistory | None, script: str) -> dict[str, int]:
    """The number of the publication that first had a content of a script, by content id."""
    if history is None:
        return {}
    try:
        publications = history.of_script(script)
    except NoHistory:
        return {}
    found: dict[str, int] = {}
    for one in publications:
        for file, id in history.ids_of_commit(one.commit).items():
            if file.startswith("scripts/") and file.rpartition("/")[2] == f"{script}.yaml":
                found.setdefault(id.decode("ascii"), one.number)
    return found


def _result(
    version: str, number: int | None, figures: CallFigures, library: Library
) -> VersionResult:
    good = {id for id, one in library.outcomes.items() if one.kind == "success"}
    hits = sum(n for id, n in figures.outcomes.items() if id in good)
    shares = {SUCCESS: (hits, figures.calls), AGAIN: figures.again, **figures.standards}
    return VersionResult(
        version,
        number,
        figures.calls,
        tuple(figures.lengths["handle_s"]),
        shares,
        figures.none_fits.total(),
    )


def compared_results(before: VersionResult, after: VersionResult) -> list[ResultChange]:
    """What is otherwise in the calls of a later version, with what that can tell."""
    found = []
    for name in dict.fromkeys((*before.shares, *after.shares)):
        hits, of = before.shares.get(name, (0, 0))
        later, later_of = after.shares.get(name, (0, 0))
        if of and later_of:
            low, high = difference_of_shares(hits, of, later, later_of)
            less = name == AGAIN
            found.append(
                ResultChange(
                    name, hits / of, later / later_of, low, high, _verdict(low, high, less)
                )
            )
    if len(before.handle_s) > 1 and len(after.handle_s) > 1:
        low, high = difference_of_means(before.handle_s, after.handle_s)
        means = [sum(one) / len(one) for one in (before.handle_s, after.handle_s)]
        found.append(
            ResultChange("handle_s", means[0], means[1], low, high, _verdict(low, high, True))
        )
    return found


def _verdict(low: float, high: float, less_is_better: bool) -> ResultVerdict:
    if low <= 0 <= high:
        return "open"
    return "better" if (high < 0) == less_is_better else "worse"
