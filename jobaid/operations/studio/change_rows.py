"""What differs between two libraries as rows to read: where, which part, which words."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Literal

from jobaid.call.language_names import language_words
from jobaid.library.comparison.library_comparison import LibraryDifference, differences
from jobaid.library.comparison.word_comparison import word_runs
from jobaid.library.reading.plan_file import ENDING
from jobaid.operations.studio.form_keys import CHOSEN_KEYS, LABELS, OPTION_WORDS
from jobaid.operations.studio.house_forms import HOUSE_LISTS, PLAN_FILES
from jobaid.operations.studio.tree_edits import value_at, values_of
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import listed, sentence

if TYPE_CHECKING:
    from jobaid.library.comparison.word_comparison import WordRun
    from jobaid.library.model import Library, Script
    from jobaid.library.model.knowledge_files import Article
    from jobaid.library.model.scenario import Scenario
    from jobaid.library.model.scorecard import Scorecard

_BECAME: Mapping[str, str] = {
    "added": sentence("New"),
    "removed": sentence("Taken out"),
    "moved": sentence("Moved"),
    "renamed": sentence("Has another id"),
}

_FILES: Mapping[str, str] = {**HOUSE_LISTS, **PLAN_FILES}

ChangeLook = Literal["words", "new", "gone", "moved", "way", "standard", "never"]
"""What sort of change it is, to be told at a glance."""

_WAYS = ("go", "next", "visit", "opening", "start")
"""Keys that name where a call goes on."""
_STANDARDS = ("standard", "standards.yaml")
_NEVER = ("never", "never.yaml")


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """A change: where it is, which part of it, and the words that went out and came in.

    `lead` and `tail` stand before and behind them, and stayed; `note` is who asked for it, or which
    warning ends with it. `step` is the id of the step it is in, "" for none.
    """

    file: str
    where: str
    part: str
    runs: tuple[WordRun, ...]
    language: str = ""
    kind: ChangeLook = "words"
    lead: str = ""
    tail: str = ""
    note: str = ""
    step: str = ""


def compared_rows(
    before: Mapping[str, bytes], after: Mapping[str, bytes], library: Library
) -> tuple[ChangeRow, ...]:
    """What differs between two contents, as rows to read."""
    languages = library.house.languages or ("en",)
    return change_rows(differences(before, after, languages[0]), after, library)


def change_rows(
    told: Sequence[LibraryDifference], after: Mapping[str, bytes], library: Library
) -> tuple[ChangeRow, ...]:
    """Differences as rows to read. `library` is what `after` holds."""
    makes = _RowMaker(told, after, library)
    return tuple(makes.row(one) for one in told)


class _RowMaker:
    """Makes rows; the script is named only where several files change."""

    def __init__(
        self, told: Sequence[LibraryDifference], after: Mapping[str, bytes], library: Library
    ) -> None:
        self._after, self._library = after, library
        self._languages = library.house.languages or ("en",)
        self._several = len({one.file for one in told}) > 1
        self._gone = gone_steps(told)

    def row(self, one: LibraryDifference) -> ChangeRow:
        """One difference as a row."""
        where, step = _where(one, self._library, self._languages), self._step_title(one)
        if step:
            where = f"{where}, {step}" if self._several else step
        keys = one.what.split("/")
        lead, tail, part = "", "", part_words(one.what)
        before, after = self._readable(one.before, keys[-1]), self._readable(one.after, keys[-1])
        if keys[0] == "answers" and len(keys) > 1:
            part, lead, tail, before, after = self._answer(one, keys, before, after)
        language = one.language or ""
        return ChangeRow(
            one.file,
            where,
            part,
            _chosen(one, keys[-1]) or tuple(word_runs(before, after)),
            language if language != self._languages[0] else "",
            _kind(one, keys),
            lead,
            tail,
            step=one.step or "",
        )

    def _answer(
        self, one: LibraryDifference, keys: Sequence[str], before: str, after: str
    ) -> tuple[str, str, str, str, str]:
        """An answer as it is printed: its number, the customer's words, where it goes."""
        answers = self._answers(one)
        at = next((at for at, held in enumerate(answers) if held.get("id") == keys[1]), None)
        number = sentence("Answer {number}", number=at + 1) if at is not None else LABELS["answers"]
        if len(keys) == 2:
            held = _mapping(one.after if one.before is None else one.before)
            words = f"\u201c{self._words(held.get('label'))}\u201d" if held.get("label") else ""
            goes = self._goes(held.get("go"))
            if words and one.before is None:
                return LABELS["answers"], "", goes, "", words
            if words and one.after is None:
                return LABELS["answers"], "", goes, words, ""
        elif keys[2:] == ["go"] and at is not None:
            words = self._words(answers[at].get("label"))
            return number, sentence("\u201c{words}\u201d goes to", words=words), "", before, after
        elif keys[2:] == ["label"]:
            return number, "", "", before, after
        rest = ", ".join((number, *(LABELS.get(key, key) for key in keys[2:])))
        return rest, "", "", before, after

    def _goes(self, target: object) -> str:
        if not isinstance(target, str):
            return ""
        return sentence("goes to {step}", step=self._target(target))

    def _answers(self, one: LibraryDifference) -> list[Mapping[str, object]]:
        steps = value_at(values_of(self._after.get(one.file, b"")), ("steps",))
        for step in steps if isinstance(steps, list) else ():
            if isinstance(step, Mapping) and step.get("id") == one.step:
                held = step.get("answers")
                answers = held if isinstance(held, list) else []
                return [answer for answer in answers if isinstance(answer, Mapping)]
        return []

    def _words(self, words: object) -> str:
        return _one_text(words, self._languages)

    def _readable(self, value: str | None, key: str) -> str:
        if key in _WAYS and value and value[:1] not in "{[":
            return self._target(value)
        return readable_value(value, self._languages)

    _script = ""

    def _target(self, name: str) -> str:
        """What a step, or a script, that a call goes on to is called."""
        first, _, rest = name.partition("/")
        script = self._library.scripts.get(first)
        if script is not None and (rest or not self._own_step(first)):
            title = script.title.text(self._languages[0], tuple(self._languages)) or first
            step = script.step(rest) if rest else None
            if not rest:
                return title
            told = "" if step is None else step.title.text(self._languages[0], self._languages)
            return f"{title}, {told or self._gone.get((first, rest), rest)}"
        return self._own_step(name) or name

    def _own_step(self, id: str) -> str:
        held = self._library.scripts.get(self._script)
        step = None if held is None else held.step(id)
        if step is None:
            return self._gone.get((self._script, id), "")
        return step.title.text(self._languages[0], tuple(self._languages)) or id

    def _step_title(self, one: LibraryDifference) -> str:
        self._script = one.script or ""
        return step_title(one, self._library, self._languages, self._gone)


def _kind(one: LibraryDifference, keys: Sequence[str]) -> ChangeLook:
    last = keys[-1]
    if last == "moved":
        return "moved"
    if last == "removed" or (one.after is None and one.before is not None):
        return "gone"
    if last == "added" or (one.before is None and last not in LABELS):
        return "new"
    if last in _WAYS:
        return "way"
    if keys[0] in _STANDARDS or one.file in _STANDARDS:
        return "standard"
    if keys[0] in _NEVER or one.file in _NEVER:
        return "never"
    return "words"


def _chosen(one: LibraryDifference, key: str) -> tuple[WordRun, ...]:
    """What was chosen of a few words that the format knows, as a form names them."""
    if key not in CHOSEN_KEYS:
        return ()
    both = (("out", one.before), ("in", one.after))
    if any(value not in OPTION_WORDS for _, value in both if value is not None):
        return ()
    return tuple((what, OPTION_WORDS[value]) for what, value in both if value is not None)  # type: ignore[misc]


def part_words(what: str) -> str:
    """What a part of a step or file is called: `answers/yes/label` is Answers, yes."""
    if what in _BECAME:
        return _BECAME[what]
    keys = what.split("/")
    first = LABELS.get(keys[0], keys[0])
    rest = [_BECAME.get(key) or LABELS.get(key) or language_words(key) for key in keys[1:]]
    return listed([first, *rest]) if rest else first


def readable_value(value: str | None, languages: Sequence[str]) -> str:
    """A value as people read it: of an answer, a rule or a list of such, its words."""
    if value is None or value[:1] not in "{[":
        return value or ""
    try:
        held = json.loads(value)
    except ValueError:
        return value
    return "; ".join(filter(None, _told(held, languages)))


def _mapping(value: str | None) -> Mapping[str, object]:
    try:
        held = json.loads(value or "")
    except ValueError:
        return {}
    return held if isinstance(held, Mapping) else {}


def _told(held: object, languages: Sequence[str]) -> Iterator[str]:
    if isinstance(held, list):
        for one in held:
            yield from _told(one, languages)
    elif isinstance(held, Mapping):
        title, line = (_one_text(held.get(key), languages) for key in ("title", "say"))
        if title and line:
            yield f"{title}: {line}"
            return
        for key in _SAID:
            words = _one_text(held.get(key), languages)
            if words:
                go = held.get("go")
                yield f"{words} \u2192 {go}" if isinstance(go, str) and key != "go" else words
                return
        yield ", ".join(str(one) for one in held.values() if isinstance(one, str | int | float))
    elif held is not None:
        yield str(held)


def _one_text(words: object, languages: Sequence[str]) -> str:
    """A text in the first language that has it; "" for what is none."""
    if isinstance(words, Mapping):
        words = words.get(languages[0]) or next(iter(words.values()), "")
    return words if isinstance(words, str) else ""


_SAID = ("label", "text", "say", "title", "term", "name", "short", "go")


def file_title(file: str, library: Library) -> str:
    """What a file of a library is called: the title of what stands in it, the name of its list."""
    languages = library.house.languages or ("en",)
    for one in _titled_in(file.partition("/")[0], library):
        if one.file == file:
            return one.title.text(languages[0], tuple(languages)) or one.id
    if file.endswith(ENDING):
        of = file_title(file.removesuffix(ENDING) + ".yaml", library)
        return sentence("Plans of {script}", script=of)
    name = file.removesuffix(".yaml")
    return _FILES.get(name, name.rpartition("/")[2])


def _titled_in(folder: str, library: Library) -> Iterable[Script | Scenario | Scorecard | Article]:
    """What has a title in files of its own, in a folder of a library."""
    match folder:
        case "scenarios":
            return library.scenarios.values()
        case "scorecards":
            return library.scorecards.values()
        case "articles":
            return library.articles.values()
    return library


def _where(one: LibraryDifference, library: Library, languages: Sequence[str]) -> str:
    if one.script is None:
        return file_title(one.file, library)
    script = library.scripts.get(one.script)
    title = "" if script is None else script.title.text(languages[0], tuple(languages))
    return title or one.script


def gone_steps(told: Iterable[LibraryDifference]) -> dict[tuple[str, str], str]:
    """What steps were called that are taken out, by script and step."""
    return {
        (one.script, one.step): one.before
        for one in told
        if one.what == "removed" and one.script and one.step and one.before
    }


def step_title(
    one: LibraryDifference,
    library: Library,
    languages: Sequence[str],
    gone: Mapping[tuple[str, str], str],
) -> str:
    """What the step of a difference is called; "" where it is in none. `gone`: see `gone_steps`."""
    if one.step is None:
        return ""
    script = library.scripts.get(one.script or "")
    step = None if script is None else script.step(one.step)
    title = "" if step is None else step.title.text(languages[0], tuple(languages))
    return title or gone.get((one.script or "", one.step), one.step)
