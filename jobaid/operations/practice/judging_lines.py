"""What was said, a line at a time, judged against the lines of a library."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from jobaid.call.compiled_library import CompiledLibrary
from jobaid.call.values import CallValues, python_value
from jobaid.library.findings import did_you_mean
from jobaid.practice.line_judge import judge_line, never_in_scope, spoken_line
from jobaid.sentences import joined, sentence

if TYPE_CHECKING:
    from jobaid.library.model import Library, Script

_OF_THE_CALL = ("now", "today", "part_of_day")


class LineReader:
    """Judges lines {"id", "script", "step", "language", "text"}; `values` may name fields."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._values = CallValues(CompiledLibrary(library))

    def judged(self, line: str) -> tuple[dict[str, Any], bool]:
        """One line judged, and whether it could be read."""
        try:
            told = json.loads(line)
        except (ValueError, RecursionError):
            told = None
        if not isinstance(told, Mapping):
            words = sentence("This line is no JSON object, and nothing of it was judged.")
            return _nothing(None, words), False
        id = told.get("id")
        script = self._library.scripts.get(str(told.get("script")))
        step = None if script is None else script.step(str(told.get("step")))
        if script is None or step is None:
            return _nothing(id, self._unknown(told, script)), False
        text = told.get("text")
        if not isinstance(text, str):
            return _nothing(id, sentence("There is no `text` to judge.")), False
        house = self._library.house
        language = str(told.get("language") or house.languages[0])
        given = told.get("values")
        values = self._known(given if isinstance(given, Mapping) else {}, script, language)
        fields = {**self._library.all_fields, **script.field_named}
        source = "" if step.say is None else step.say.text(language, house.languages)
        spoken = spoken_line(source, values, language, fields)
        rules = never_in_scope(self._library, [(script, step)])
        judged = judge_line(text, spoken, step, language, house.languages, rules)
        return {"id": id, **judged.as_json()}, True

    def _known(
        self, given: Mapping[str, object], script: Script, language: str
    ) -> dict[str, object]:
        """The house's values and those of the line; nothing of a time that nobody knows."""
        from jobaid.call.state import CallState

        known = dict(self._values.of(CallState(), "", (script.id,), language))
        for name in _OF_THE_CALL:
            known.pop(name, None)
        languages = self._library.house.languages
        for name, value in given.items():
            field = script.field_named.get(name) or self._library.all_fields.get(name)
            known[str(name)] = python_value(field, value, language, languages)
        return known

    def _unknown(self, told: Mapping[str, Any], script: Script | None) -> str:
        name = str(told.get("script"))[:80]
        if script is None:
            hint = did_you_mean(name, self._library.scripts) or ""
            return joined(sentence("There is no script `{id}` here.", id=name), hint)
        step = str(told.get("step"))[:80]
        hint = did_you_mean(step, script.step_number) or ""
        return joined(sentence("There is no step `{id}` here.", id=f"{name}/{step}"), hint)


def _nothing(id: object, problem: str) -> dict[str, Any]:
    return {
        "id": id,
        "wording": None,
        "exact": None,
        "share": 0.0,
        "missing": [],
        "added": [],
        "points": [],
        "never": [],
        "problems": [str(problem)],
    }
