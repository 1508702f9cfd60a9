"""Days that do not fit each other: what ends before it begins."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from jobaid.library.checks.script_context import found
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.library.checks.library_context import LibraryContext
    from jobaid.library.findings import Finding
    from jobaid.library.model import FilePlace


def check_house(whole: LibraryContext) -> Iterator[Finding]:
    """The notices, and who is away."""
    for notice in whole.library.notices.values():
        what = sentence("The notice `{notice}`", notice=notice.id)
        spot = notice.spot("until")
        yield from _reversed("notices.yaml", what, notice.since, notice.until, spot)
    for person in whole.library.people.values():
        for away in person.away:
            what, spot = sentence("The absence of `{person}`", person=person.id), away.spot("until")
            yield from _reversed("people.yaml", what, away.since, away.until, spot)


def _reversed(
    file: str, what: str, since: str | None, until: str | None, spot: FilePlace
) -> Iterator[Finding]:
    # A day alone lasts to its end, so only the days are compared where one has no time.
    if since and until:
        shortest = min(len(since), len(until))
        if until[:shortest] < since[:shortest]:
            words = sentence(
                "{what} ends ({until}) before it begins ({since}).",
                what=what,
                until=until,
                since=since,
            )
            yield found(file, "JA115", spot, words, sentence("Swap the two, or mend the year."))
