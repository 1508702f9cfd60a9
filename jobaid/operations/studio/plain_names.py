"""What findings call by its name in a file, as whoever writes in the forms knows it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from jobaid.call.language_names import language_words
from jobaid.library.reading.plan_file import ENDING
from jobaid.operations.studio.change_rows import file_title
from jobaid.operations.studio.conditions_in_words import condition_options, condition_words
from jobaid.operations.studio.form_keys import LABELS
from jobaid.operations.studio.step_keys import SCRIPT_KEYS, STEP_KEYS
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.library.model import Library, Step
    from jobaid.library.model.scorecard import ScorecardSection
    from jobaid.operations.studio.form_document import Options
    from jobaid.operations.studio.form_keys import FormKey

Called = Mapping[str, str]

_TOLD_BY = ("title", "label", "text", "term", "name", "heard", "says")
_HOUSE_LISTS: Mapping[str, str] = {
    "never": "never rule",
    "may": "may rule",
    "standards": "standard",
    "outcomes": "outcome",
    "replies": "reply",
    "glossary": "term",
    "notices": "notice",
    "objectives": "objective",
    "people": "coach",
    "complaints": "clock",
    "recovery": "reason",
    "masks": "mask",
    "snippets": "snippet",
    "scorecards": "scorecard",
    "scenarios": "scenario",
}
"""The lists of a library, and by which noun findings speak of what is in each."""
_KIND_OF_KEY: Mapping[str, str] = {
    "never": "never rule",
    "may": "may rule",
    "standard": "standard",
    "outcome": "outcome",
    "go": "step",
    "next": "step",
    "script": "script",
    "ask": "field",
}

_PARTS: Mapping[str, str] = {"answer": "answers", "item": "do"}
_NAMED = re.compile(r"`([^`\n]+)`")
_AND = re.compile(r"\s*(?:,|,?\s*and|,?\s*or)\s*")
_NOUN = re.compile(r"(?:never rules?|may rules?|\w+)$")
_PAIR = re.compile(r"([a-z_]+): ([^{\[]+)")
_SIMPLE = re.compile(r"[\w./-]+")
_IN_FILE = re.compile(r"\bin(?:to)?$")
_AS_WRITTEN = frozenset(("like", "id", "name", "tag", "character", "delete"))
"""What comes behind these words is what stands in the file, or is to be written there."""
_NO_WORDS = frozenset(("plan", "command", "filter", "ending", "zone", "code", "customers"))
"""What has a name and no words besides."""


class PlainNames:
    """The names in one file of a library; `at` says which step a place in it is in."""

    def __init__(self, library: Library, file: str, languages: tuple[str, ...]) -> None:
        self._library, self._languages = library, languages
        own = file.removesuffix(ENDING) + ".yaml" if file.endswith(ENDING) else file
        self._script = next((one for one in library if one.file == own), None)
        self._plans = own != file
        self._of_each: dict[str, Mapping[str, Called]] = {}
        self.told: dict[tuple[str, int, str], str] = {}
        """What `put_into` made of words at a line, by language: whoever shows it keeps it."""

    def put_into(
        self, words: str, line: int, quoted: Callable[[str], str], said: str | None = None
    ) -> str:
        """A finding's words with titles and labels in the place of names in the file.

        `line` is where it is (0: nowhere); `quoted` puts a name into quotes. Which thing of several
        of one name is meant, the noun before it says, in English: `said` are the same words in
        another language.
        """
        found, end, noun = [], 0, ""
        meant: dict[str, list[str]] = {}
        step, spoken_of = self._step_at(line), None
        for match in _NAMED.finditer(words):
            between = words[end : match.start()]
            found.append(between)
            if not end or not _AND.fullmatch(between):
                # “These answers: `greet`: `yes`”: of that step.
                noun = "answer" if between == ": " and spoken_of else _noun_of(between)
            if self._is_step_of(match, words):
                noun = "step"
            told = self._told(match[1], noun, step, between)
            spoken_of = None if self._script is None else self._script.step(match[1])
            step = spoken_of or step
            found.append(match[0] if told is None else quoted(told))
            end = match.end()
            meant.setdefault(match[1], []).append(found[-1])
        if said is None or said == words:
            return "".join((*found, words[end:]))
        return _NAMED.sub(lambda name: _next_of(meant, name), said)

    def called(self, name: str, kind: str = "", step: Step | None = None) -> str | None:
        """What a name means; None where nothing is called so."""
        kinds = self._of_step(step)
        for noun in (kind, kind.removesuffix("s")):
            if noun in _NO_WORDS:
                return None
            if (found := kinds.get(noun, self._kinds.get(noun))) is not None:
                return found.get(name)
        return next((one[name] for one in (*self._order, *kinds.values()) if name in one), None)

    def _told(self, name: str, noun: str, step: Step | None, before: str) -> str | None:
        if noun in _AS_WRITTEN and not _PAIR.fullmatch(name):
            return None
        to_write = noun in ("write", *_AS_WRITTEN)
        if (told := self.called(name, noun, step)) is not None:
            return told
        if (pair := _PAIR.fullmatch(name)) is not None and pair[1] in self._keys:
            kind = _KIND_OF_KEY.get(pair[1], "")
            value = self.called(pair[2], kind, step) if kind else None
            return sentence("{what}: {told}", what=self._keys[pair[1]], told=value or pair[2])
        if name.endswith((".yaml", ".md")) and _IN_FILE.search(before.rstrip()):
            return file_title(name, self._library)
        if told := condition_words(name, *self._conditions):
            return told
        return name if _SIMPLE.fullmatch(name) and not to_write else None

    def _is_step_of(self, name: re.Match[str], words: str) -> bool:
        """Whether a name is the step of what stands behind it: “`greet`: `yes`”."""
        own = self._script
        return own is not None and words.startswith(": `", name.end()) and bool(own.step(name[1]))

    def _step_at(self, line: int) -> Step | None:
        if self._script is None or self._plans or not line:
            return None
        before = [one for one in self._script.steps if one.at[0] <= line]
        return max(before, key=lambda one: one.at, default=None)

    # -- the names ----------------------------------------------------------------------------

    def _named(self, things: Iterable[tuple[str, object]]) -> Called:
        return {id: told for id, one in things if (told := self._words(one))}

    def _words(self, thing: object) -> str:
        for key in _TOLD_BY:
            told = getattr(thing, key, None)
            if isinstance(told, tuple):
                told = next(iter(told), None)
            text = getattr(told, "text", None)
            if words := told if text is None else text(self._languages[0], self._languages):
                return str(words)
        return ""

    @cached_property
    def _kinds(self) -> Mapping[str, Called]:
        """By the noun that findings say before a name; answers and items are those of steps."""
        library = self._library
        own = () if self._script is None else self._script.replies
        replies = ((one.id, one) for one in own)
        return {
            "step": self._steps,
            "script": self._named(library.scripts.items()),
            "field": self._named(library.all_fields.items()),
            **{
                noun: self._named(getattr(library, name).items())
                for name, noun in _HOUSE_LISTS.items()
            },
            "reply": {**self._named(library.replies.items()), **self._named(replies)},
            "section": self._named((one.id, one) for one in self._sections),
            "question": self._named(
                (one.id, one) for two in self._sections for one in two.questions
            ),
        }

    @cached_property
    def _steps(self) -> Called:
        found = {
            f"{script.id}/{step.id}": f"{self._words(script)}: {self._words(step) or step.id}"
            for script in self._library
            for step in script.steps
        }
        if self._script is not None:
            own = self._named((one.id, one) for one in self._script.steps)
            found.update({f"{self._script.id}/{id}": told for id, told in own.items()})
            found.update(own)
        return found

    @cached_property
    def _sections(self) -> tuple[ScorecardSection, ...]:
        cards = self._library.scorecards.values()
        return tuple(section for card in cards for section in card.sections)

    @cached_property
    def _keys(self) -> Called:
        if self._script is None:
            return LABELS
        return {**LABELS, **_labels((*SCRIPT_KEYS, *STEP_KEYS))}

    @cached_property
    def _order(self) -> tuple[Called, ...]:
        """Where a name is looked for that no noun goes before.

        A key of the form comes before what a house happens to call the same.
        """
        kinds = self._kinds
        languages = {tag: language_words(tag) for tag in self._languages}
        first = (self._keys, kinds["step"], kinds["script"], kinds["field"], languages)
        return (*first, *kinds.values())

    @cached_property
    def _conditions(self) -> tuple[Options, Options]:
        fields = self._library.all_fields
        if self._script is not None:
            fields = {**fields, **{one.name: one for one in self._script.fields}}
        offered = condition_options(fields.values(), self._languages)
        return tuple(self._named(fields.items()).items()), offered

    def _of_step(self, step: Step | None) -> Mapping[str, Called]:
        """Answers and items of a step, and those of other steps that are of one meaning."""
        if step is None:
            return self._of_steps
        if (found := self._of_each.get(step.id)) is None:
            mine = {noun: _alike(self._named, (step,), noun) for noun in _PARTS}
            found = {noun: {**self._of_steps[noun], **mine[noun]} for noun in _PARTS}
            self._of_each[step.id] = found
        return found

    @cached_property
    def _of_steps(self) -> Mapping[str, Called]:
        steps = () if self._script is None else self._script.steps
        return {noun: _alike(self._named, steps, noun) for noun in _PARTS}


def _alike(
    named: Callable[[Iterable[tuple[str, object]]], Called], steps: Iterable[Step], noun: str
) -> Called:
    """What parts of steps are called, those left out that are called otherwise elsewhere."""
    found: dict[str, set[str]] = {}
    for step in steps:
        for id, told in named((one.id, one) for one in getattr(step, _PARTS[noun])).items():
            found.setdefault(id, set()).add(told)
    return {id: next(iter(told)) for id, told in found.items() if len(told) == 1}


def _next_of(meant: Mapping[str, list[str]], name: re.Match[str]) -> str:
    """What a name in a translation means: in the order of English where it stands twice."""
    left = meant.get(name[1], [name[0]])
    return left.pop(0) if len(left) > 1 else left[0]


def _noun_of(before: str) -> str:
    """The noun that stands right before a name; "" where none does."""
    if (noun := _NOUN.search(before.rstrip(" (:").lower())) is None:
        return ""
    return noun[0]


def _labels(keys: Iterable[FormKey]) -> dict[str, str]:
    """The labels of keys and of what stands in them; those that stand alone come first."""
    found: dict[str, str] = {}
    for one in keys:
        found = {**_labels((*one.columns, *one.more)), **found}
    return {**found, **{one.key: one.label for one in keys}}
