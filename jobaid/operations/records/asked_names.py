"""Names that calls are asked for by: which of them there are, and what people call the things."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from jobaid.library.findings import did_you_mean
from jobaid.log.index.record_query import NO_OUTCOME, RecordQuery
from jobaid.operations.records.asked_parts import UNKNOWN
from jobaid.operations.records.present_names import present_ids
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import Sentence, joined

if TYPE_CHECKING:
    from jobaid.library.model import Library, Words
    from jobaid.log.index.record_index import Index


def unknown_names(query: RecordQuery, index: Index, library: Library) -> list[Sentence]:
    """What of a query is the name of nothing, in sentences."""
    found = []
    for what, says in UNKNOWN.items():
        wanted = getattr(query, what)
        if wanted is None or (what == "outcome" and wanted == NO_OUTCOME):
            continue
        known = set(_known(what, library))
        if wanted.casefold() in {one.casefold() for one in known}:
            continue
        if index.page(RecordQuery(**{what: wanted}), 1):
            continue
        near = did_you_mean(wanted, known)
        found.append(joined(says.of(name=wanted[:80]), near or ""))
    return [one for one in found if isinstance(one, Sentence)]


def _known(what: str, library: Library) -> Iterable[str]:
    former = present_ids(library, what).get(what, {})
    yield from former
    if what == "step":
        for script in library:
            yield from (f"{script.id}/{step.id}" for step in script.steps)
    elif what == "agent":
        for person in library.people.values():
            yield from (person.id, person.name)
    elif what == "team":
        yield from (one.team for one in library.people.values() if one.team)
    elif what == "language":
        yield from library.house.languages
    elif what == "customer_kind":
        yield from (one.id for one in library.house.customer_kinds)
    elif what == "rule":
        yield from library.never
    elif what in ("script", "outcome"):
        yield from library.scripts if what == "script" else library.outcomes


@dataclass(frozen=True, slots=True)
class CallTitles:
    """What people call the scripts and outcomes that a record names by their ids."""

    scripts: Mapping[str, str]
    outcomes: Mapping[str, str]

    @classmethod
    def of(cls, library: Library) -> CallTitles:
        """Those of a library, in its first language; former ids are known too."""
        languages = library.house.languages

        def text(words: Words) -> str:
            return words.text(languages[0], languages)

        scripts = {id: text(one.title) for id, one in library.scripts.items()}
        outcomes = {id: text(one.label) for id, one in library.outcomes.items()}
        present = present_ids(library, "script", "outcome")
        for kind, titles in (("script", scripts), ("outcome", outcomes)):
            for former, now in present.get(kind, {}).items():
                titles[former] = titles[now]
        return cls(scripts, outcomes)

    def script(self, id: str | None) -> str | None:
        """The title of a script, None where the library has none."""
        return self.scripts.get(id or "") or None

    def outcome(self, id: str | None) -> str | None:
        """The label of an outcome, None where the library has none."""
        return self.outcomes.get(id or "") or None


NO_TITLES = CallTitles({}, {})
"""Where there is no library: ids stand alone."""
