"""What publishing a library would have touched, for whoever publishes it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from jobaid.operations.service.decision_impact import DecisionImpact, ImpactAsked, impact_of
from jobaid.operations.service.impact_words import promise_named
from jobaid.operations.studio.change_impact import ChangeImpact
from jobaid.operations.studio.library_history import LibraryHistory, NoHistory
from jobaid.sentences import counted, joined, sentence
from jobaid.service.decision_changes import decision_changes

if TYPE_CHECKING:
    from jobaid.library.model import Library
    from jobaid.operations.records.record_reader import RecordReader
    from jobaid.service.decision_changes import DecisionChange

FILES: Mapping[str, str] = {
    "value": "library.yaml",
    "hours": "library.yaml",
    "standard": "standards.yaml",
    "may": "may.yaml",
}
"""Where the house keeps what is decided, by kind."""
_MOST = 8


def publication_impact(
    records: RecordReader,
    folder: Path,
    before: Library,
    after: Library,
    now: dt.datetime,
    *,
    samples: bool = False,
    stopped: Callable[[], bool] = lambda: False,
) -> ChangeImpact | None:
    """What publishing `after` over `before` touches; None where no fee or limit is changed.

    For another thread. Raises FiguresStopped soon after `stopped` is true.
    """
    changes = [one for one in decision_changes(before, after) if one.kind in FILES]
    if not changes:
        return None
    records.refresh()
    asked = ImpactAsked(samples=samples, last_change=last_change(folder, before, after))
    found = impact_of(records, before, after, now, asked, stopped)
    of = version_of(changes[0], after.versions)
    return ChangeImpact(of, tuple(_lines(found, changes)), found.as_json())


def _lines(found: DecisionImpact, changes: list[DecisionChange]) -> Iterator[str]:
    for one in changes:
        yield sentence(
            "{what}: {before} becomes {after}",
            what=one.id,
            before=one.before or "-",
            after=one.after or "-",
        )
    touched = found.touched
    days = (found.last - found.first).days + 1
    if touched is None or not touched.calls:
        yield counted(
            days,
            "No call of the last 1 day would have been touched.",
            "No call of the last %Ln days would have been touched.",
        )
        return
    yield joined(
        counted(touched.calls, "1 call touched,", "%Ln calls touched,"),
        counted(touched.customers, "of 1 customer.", "of %Ln customers."),
        counted(days, "Looked at: the last 1 day.", "Looked at: the last %Ln days."),
    )
    if touched.promises:
        made = counted(
            touched.promises, "1 promise was made in them,", "%Ln promises were made in them,"
        )
        yield joined(made, counted(touched.open_promises, "1 is open.", "%Ln are open."))
    if found.promises_moved:
        yield counted(
            found.promises_moved,
            "1 open promise would fall due while you are closed.",
            "%Ln open promises would fall due while you are closed.",
        )
        yield from map(promise_named, found.promises_named[:_MOST])
        if found.promises_moved > _MOST:
            yield sentence("... Once it is live Service lists them all: “While closed”.")
        else:
            yield sentence("Once it is live Service lists them: “While closed”.")
    told = sum(calls for _, calls in found.told)
    if told:
        yield counted(
            told,
            "1 call would have been told otherwise.",
            "%Ln calls would have been told otherwise.",
        )


def version_of(change: DecisionChange, versions: Mapping[str, str]) -> str:
    """The content id of what was changed, else its name."""
    name = FILES.get(change.kind, change.id)
    return str(versions.get(name) or versions.get(change.id) or f"{change.kind} {change.id}")


def last_change(folder: Path, before: Library, after: Library) -> dt.datetime | None:
    """When the house last published a change of a file that is changed now; None for never."""
    changes = decision_changes(before, after)
    files = {FILES[one.kind] for one in changes if one.kind in FILES}
    scripts = {f"{one.id}.yaml" for one in changes if one.kind == "script"}
    try:
        publications = LibraryHistory(folder).publications
    except NoHistory:
        return None
    for one in reversed(publications[1:]):  # the first brought the library itself
        if any(file in files or file.rpartition("/")[2] in scripts for file in one.files):
            return one.at if one.at.tzinfo else one.at.replace(tzinfo=dt.UTC)
    return None
