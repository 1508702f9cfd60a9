"""What a report's ids are called in the house, and the calls that stand behind a figure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from jobaid.log.index.fact_sought import FactSought
from jobaid.operations.records.asked_names import CallTitles
from jobaid.operations.records.present_names import present_ids
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.library.model import Library, Step, Words
    from jobaid.log.index.fact_tables import Value
    from jobaid.log.index.record_query import RecordQuery


class TopicNames:
    """Titles of a house's things; an id where the house has it no more.

    `base` are the calls that a report is of: those behind a figure are among them. With
    `one_script` steps go by their own title alone.
    """

    def __init__(
        self, library: Library, base: RecordQuery | None = None, *, one_script: bool = False
    ) -> None:
        self.library = library
        self._base = base
        self._one_script = one_script
        self._titles = CallTitles.of(library)
        self._former: dict[str, dict[str, list[str]]] = {}
        for kind, moved in present_ids(library).items():
            its = self._former.setdefault(kind, {})
            for before, now in moved.items():
                its.setdefault(now, []).append(before)

    def text(self, words: Words) -> str:
        """In the house's first language."""
        languages = self.library.house.languages
        return words.text(languages[0], languages)

    def outcome(self, id: str | None) -> str:
        """How a call came out."""
        return self._titles.outcome(id) or id or sentence("no outcome")

    def standard(self, id: str) -> str:
        """A standard's promise."""
        found = self.library.standards.get(id)
        return self.text(found.text) if found is not None else id

    def rule(self, id: str | None) -> str:
        """A never rule."""
        found = self.library.never.get(id or "")
        return self.text(found.text) if found is not None else id or ""

    def question(self, id: str | None) -> str:
        """A question to the customer."""
        known = (one for one in self.library.house.questions if one.id == id)
        found = next(known, None)
        return self.text(found.text) if found is not None else id or ""

    def script(self, id: str | None) -> str:
        """A script's title."""
        found = self.library.scripts.get(id or "")
        return self.text(found.title) if found is not None else id or ""

    def step(self, one: Mapping[str, Any]) -> str:
        """A step of an entry with `script` and `step`."""
        script = self.library.scripts.get(one["script"] or "")
        step = script.step(one["step"] or "") if script is not None else None
        if script is None or step is None:
            return "/".join(part for part in (one["script"], one["step"]) if part)
        title = self.text(step.title) or step.id
        return title if self._one_script else f"{self.text(script.title)}: {title}"

    def step_of(self, place: str) -> Step | None:
        """The step of `script/step`, None where the house has it no more."""
        script, _, step = place.partition("/")
        found = self.library.scripts.get(script)
        return None if found is None else found.step(step)

    # -- the calls behind --------------------------------------------------------------------

    def behind(self, **more: Any) -> RecordQuery | None:
        """The report's calls of which something more is true."""
        return None if self._base is None else replace(self._base, **more)

    def saying(self, table: str, **columns: Value) -> RecordQuery | None:
        """The report's calls whose document says something (`FactSought`).

        A step, a rule or a standard is meant under its former names too.
        """
        sought = tuple(
            (name, (value, *self._former.get(name, {}).get(str(value), ())))
            for name, value in columns.items()
        )
        return self.behind(fact=FactSought(table, sought))
