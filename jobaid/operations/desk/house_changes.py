"""What is new in the house's own files since yesterday, in a few plain words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from jobaid.library.model import House, Library, Words
from jobaid.library.reading.library_file import FILE, read_house
from jobaid.library.reading.list_reader import read_list
from jobaid.operations.desk.changes import OTHERWISE, EarlierContents, named
from jobaid.operations.desk.start_view_models import ScriptChange
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import Sentence, sentence


@dataclass(frozen=True, slots=True)
class _ChangedPart:
    """A house file that agents go by: what it holds, and what of a thing they are shown.

    A thing is called by the first of its `shown` attributes. Who owns a rule, say, is shown to
    nobody on the desk, so it is no news there.
    """

    file: str
    title: Sentence
    things: Callable[[Library], Mapping[str, Any]]
    shown: tuple[str, ...]


# What must never happen comes first: an agent should not learn of it in a call.
_PARTS = (
    _ChangedPart(
        "never.yaml",
        sentence("Never rules"),
        lambda library: library.never,
        ("text", "why", "say_instead", "severity", "scope"),
    ),
    _ChangedPart(
        "may.yaml",
        sentence("May rules"),
        lambda library: library.may,
        ("text", "limit", "scope"),
    ),
    _ChangedPart(
        "notices.yaml",
        sentence("House notices"),
        lambda library: library.notices,
        ("text", "say", "since", "until", "scope"),
    ),
    _ChangedPart(
        "standards.yaml",
        sentence("Standards"),
        lambda library: library.standards,
        ("text", "measure", "at_most", "at_least", "unit", "scope", "before", "after", "step"),
    ),
    _ChangedPart(
        "replies.yaml",
        sentence("Replies of the house"),
        lambda library: library.replies,
        ("heard", "say", "wording"),
    ),
    _ChangedPart(
        "outcomes.yaml",
        sentence("Outcomes"),
        lambda library: library.outcomes,
        ("label", "needs"),
    ),
    _ChangedPart(
        "glossary.yaml",
        sentence("Terms"),
        lambda library: library.glossary,
        ("term", "means", "say_instead"),
    ),
)
_HOUSE: Mapping[str, Sentence] = {
    "hours": sentence("Other opening hours"),
    "holidays": sentence("Other holidays"),
    "questions": sentence("Another question at the end of a call"),
    "customer_kinds": sentence("Other kinds of customers"),
    "transfer_to": sentence("Other places to transfer to"),
    "values": sentence("Other values in the texts"),
}
"""What an agent notices of `library.yaml`, by attribute of the house."""


def house_changes(library: Library, before: EarlierContents) -> tuple[ScriptChange, ...]:
    """The house files that are new, gone or not as they were, as far as agents see it."""
    if not before.ids:
        return ()
    found = []
    for part in _PARTS:
        old = before.ids.get(part.file)
        if old != library.versions.get(part.file):
            body = b"" if old is None else before.content(old)
            words = None if body is None else _differences(part, body, library)
            found += _told(part.title, words, library.versions.get(part.file, ""))
    old = before.ids.get(FILE)
    if old is not None and old != library.versions.get(FILE):
        body = before.content(old)
        was = None if body is None else read_house(body)[0]
        words = None if was is None else _of_house(was, library)
        found += _told(sentence("The house"), words, library.versions.get(FILE, ""))
    return tuple(found)


def _told(title: str, words: Iterable[str] | None, version: str) -> list[ScriptChange]:
    """One change; None for `words`: what it was before is not known any more."""
    if words is None:
        return [ScriptChange("", title, (OTHERWISE,), version)]
    told = tuple(words)
    return [ScriptChange("", title, told, version)] if told else []


def _differences(part: _ChangedPart, body: bytes, library: Library) -> Iterator[str]:
    was, now = read_list(part.file, body)[0], part.things(library)
    languages = library.house.languages

    def name(one: Any) -> str:
        words = getattr(one, part.shown[0])
        if isinstance(words, tuple):
            words = next(iter(words), None)
        return words.text(languages[0], languages) if isinstance(words, Words) else one.id

    def shown(one: Any) -> list[object]:
        return [getattr(one, attribute) for attribute in part.shown]

    if added := [one for id, one in now.items() if id not in was]:
        yield sentence("New: {names}", names=named([name(one) for one in added]))
    if changed := [one for id, one in now.items() if id in was and shown(was[id]) != shown(one)]:
        yield sentence("Changed: {names}", names=named([name(one) for one in changed]))
    if gone := [one for id, one in was.items() if id not in now]:
        yield sentence("Taken out: {names}", names=named([name(one) for one in gone]))


def _of_house(was: House, library: Library) -> Iterator[str]:
    for attribute, words in _HOUSE.items():
        if getattr(was, attribute) != getattr(library.house, attribute):
            yield words
