"""Texts that a language is missing, or whose translation no longer says the same."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING

from jobaid.library.checks.house_files import house_passages
from jobaid.library.checks.other_passages import other_passages
from jobaid.library.checks.refused_texts import names_of
from jobaid.library.checks.script_context import ScriptContext, found
from jobaid.library.findings import Finding, did_you_mean
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.library.checks.library_context import LibraryContext
    from jobaid.library.checks.passages import Passage, TextLine
    from jobaid.library.model import Library, Reply, Script, Words

_BRACES = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
# The hour is written in too many ways to be compared between languages.
_HOUR = re.compile(r"\d\s*:\s*\d|\d\s*[ap]\.?m\b", re.IGNORECASE)
_LETTER = re.compile(r"[^\W\d_]")


def check(subject: ScriptContext) -> Iterator[Finding]:
    """The languages of a script's texts."""
    script = subject.script
    yield from _translated(script.file, subject.passages, subject.library)
    yield from _callers_words(subject, script)


def check_house(whole: LibraryContext) -> Iterator[Finding]:
    """The languages of the house's texts, file by file."""
    by_file: dict[str, list[Passage]] = {}
    library = whole.library
    for file, passage in chain(house_passages(library), other_passages(library)):
        by_file.setdefault(file, []).append(passage)
    for file, passages in by_file.items():
        yield from _translated(file, passages, library)


def _translated(file: str, passages: Iterable[Passage], library: Library) -> Iterator[Finding]:
    """What is missing in a file that is partly written in a language, and what is stale."""
    passages = list(passages)
    first, *others = library.house.languages or ("en",)
    seen: dict[str, TextLine] = {}
    for passage in passages:
        for line in passage.lines():
            seen.setdefault(line.language, line)
    for language, line in seen.items():
        if language not in ("", first, *others):
            words = sentence(
                "`{language}` is not among the languages in `library.yaml`.", language=language
            )
            fix = did_you_mean(language, (first, *others)) or sentence(
                "Add it there, or leave it out."
            )
            yield found(file, "JA094", line.spot, words, fix)
    for language in others:
        if language not in seen:
            continue
        for passage in passages:
            if language not in passage.words.by_language:
                yield from _missing(file, passage, language, first)
            else:
                yield from _stale(file, passage, first, language)
    if first not in seen:
        return
    for passage in passages:
        if passage.words.by_language.keys().isdisjoint(("", first)):
            yield from _missing(file, passage, first, first)


def _missing(file: str, passage: Passage, language: str, first: str) -> Iterator[Finding]:
    text = passage.words.any
    if _LETTER.search(_BRACES.sub("", text)) is None:
        return
    words = sentence(
        "{thing}: its `{key}` is missing in `{language}`.",
        thing=passage.thing,
        key=passage.key,
        language=language,
    )
    fix = sentence(
        "Write it as `{{shown}, {language}: ...}`.",
        shown=_shown(passage.words, first),
        language=language,
    )
    yield found(file, "JA092", passage.spot, words, fix)


def _shown(words: Words, first: str) -> str:
    return ", ".join(f"{language or first}: ..." for language in words.by_language)


def _stale(file: str, passage: Passage, first: str, language: str) -> Iterator[Finding]:
    """A translation that names other values or other numbers than the text it translates."""
    lines = {line.language: line for line in passage.lines()}
    original = lines.get(first) or lines.get("")
    line = lines[language]
    if original is None:
        return
    told, wanted = names_of(line).keys(), names_of(original).keys()
    here, there = _numbers(line.source), _numbers(original.source)
    if told != wanted:
        names = ", ".join(f"`{name}`" for name in sorted(told ^ wanted))
        what = sentence("only one of the two names {names}", names=names)
    elif here - there and there - here:
        what = sentence(
            "one says {listed}, the other {listed2}",
            listed=_listed(there - here),
            listed2=_listed(here - there),
        )
    else:
        return
    words = sentence(
        "{thing}: its `{key}` in `{language}` does not say the same as in `{value}`: {what}.",
        thing=passage.thing,
        key=passage.key,
        language=language,
        value=original.language or first,
        what=what,
    )
    yield found(file, "JA093", line.spot, words, sentence("Bring the translation up to date."))


def _numbers(source: str) -> frozenset[str]:
    said = _BRACES.sub(" ", source)
    if _HOUR.search(said):
        return frozenset()
    return frozenset(re.sub(r"[.,]", "", number) for number in _NUMBER.findall(said))


def _listed(numbers: frozenset[str]) -> str:
    return " and ".join(sorted(numbers))


def _callers_words(subject: ScriptContext, script: Script) -> Iterator[Finding]:
    """`heard` that leaves out a language in which the script is written."""
    first, *others = subject.library.house.languages or ("en",)
    holders: list[tuple[Script | Reply, str]] = [(script, f"The script `{script.id}`")]
    holders += [(reply, f"The reply `{reply.id}`") for reply in script.replies]
    for language in others:
        if not any(language in one.words.by_language for one in subject.passages):
            continue
        for holder, thing in holders:
            if holder.heard and not any(language in one.by_language for one in holder.heard):
                words = sentence(
                    "{thing}: its `heard` has nothing in `{language}`.",
                    thing=thing,
                    language=language,
                )
                fix = sentence(
                    "Write it as `{{first}: [...], {language}: [...]}`.",
                    first=first,
                    language=language,
                )
                yield subject.finding("JA092", holder.spot("heard"), words, fix)
