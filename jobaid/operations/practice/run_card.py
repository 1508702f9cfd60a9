"""By what a run of a scenario is judged, told before it begins."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import Sentence, decimal_words, sentence

if TYPE_CHECKING:
    from jobaid.library.model import Library
    from jobaid.library.model.basics import Words
    from jobaid.library.model.scenario import Scenario, ScenarioMust

_LINES: tuple[Sentence, ...] = (
    sentence("Lines to say exactly: word for word. Other lines: every point of them."),
    sentence("Each answer that you heard right, and each standard that you meet."),
    sentence("A peek at a line costs a point."),
    sentence("What a call that ends too soon never came to is not done."),
)


@dataclass(frozen=True, slots=True)
class RunCard:
    """What counts in a run: `parts` are (heading, its lines). `brief` is what one may know."""

    scenario: str
    title: str
    brief: str
    parts: tuple[tuple[Sentence, tuple[Sentence | str, ...]], ...]


def run_card(scenario: Scenario, library: Library, language: str) -> RunCard:
    """The card of a scenario, in a language of the library."""
    telling = _Telling(scenario, library, language)
    never = [
        telling.words(library.never[one].text) for one in scenario.never if one in library.never
    ]
    ends = [
        telling.words(library.outcomes[one].label)
        for one in scenario.ends
        if one in library.outcomes
    ]
    parts: list[tuple[Sentence, tuple[Sentence | str, ...]]] = []
    musts = tuple(telling.musts())
    if musts:
        parts.append((sentence("What has to be done"), musts))
    parts.append((sentence("How you say it, and hear it"), _LINES))
    kept = sentence("And all others of the call. One that fails a whole call makes the score 0.")
    parts.append((sentence("Never rules"), (*never, kept)))
    mark = sentence("{mark} of 100 passes", mark=decimal_words(scenario.pass_at))
    parts.append((mark, (sentence("It ends with: {ends}.", ends=", ".join(ends)),) if ends else ()))
    return RunCard(
        scenario.id,
        telling.words(scenario.title),
        "" if scenario.brief is None else telling.words(scenario.brief),
        tuple(parts),
    )


class _Telling:
    def __init__(self, scenario: Scenario, library: Library, language: str) -> None:
        self._scenario, self._library, self._language = scenario, library, language
        self._home = library.scripts.get(scenario.script)

    def words(self, words: Words) -> str:
        return words.text(self._language, self._library.house.languages)

    def musts(self) -> Iterator[Sentence | str]:
        for one in self._scenario.must:
            what = self._what(one)
            if one.before is None:
                yield what
            else:
                yield sentence("{what}, before “{step}”", what=what, step=self._step(one.before))

    def _what(self, must: ScenarioMust) -> Sentence | str:
        if must.does == "tick":
            return self._item(must.name)
        if must.does == "fill":
            field = self._library.all_fields.get(must.name)
            label = must.name if field is None else self.words(field.label) or must.name
            return sentence("Fill in: {field}", field=label)
        if must.does == "promise":
            words = must.name if must.within is None else f"{must.name}, {must.within}"
            return sentence("Promise: {words}", words=words)
        title = self._step(must.name)
        if must.does == "say":
            return sentence("Say the line of “{step}”", step=title)
        return sentence("Come to “{step}”", step=title)

    def _step(self, name: str) -> str:
        found = None if self._home is None else self._library.find_step(name, self._home)
        return name if found is None else self.words(found[1].title) or name

    def _item(self, name: str) -> str:
        step, _, item = name.rpartition("/")
        found = None if self._home is None else self._library.find_step(step, self._home)
        text = None
        if found is not None:
            text = next((one.text for one in found[1].do if one.id == item), None)
        return name if text is None else self.words(text)
