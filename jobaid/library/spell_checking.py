"""Spelling of what people read and hear: words that no dictionary of their language knows.

The dictionaries lie beside their licences in `assets/dictionaries`; words that the house knows
stand in `words.txt` of its library. For a thread of its own: loading takes a tenth of a second.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jobaid.library.texts_in_files import TextInFile, texts_in_files
from jobaid.quick_dataclasses import dataclass
from jobaid.utf8_text import utf8_text

if TYPE_CHECKING:
    from jobaid.library.reader import ReadLibrary

WORDS_FILE = "words.txt"
DICTIONARIES: Mapping[str, tuple[str, ...]] = {
    "en": ("en_GB", "en_US"),
    "en-gb": ("en_GB",),
    "en-us": ("en_US",),
    "es": ("es_ES",),
}
"""The dictionaries of a language: a word is right where one of them knows it."""

_HEARD = {"heard", "phrases"}
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_NOT_READ = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|https?://\S+|\S+@\S+|`[^`]*`", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Misspelling:
    """A word that is not known, and where it stands: `start` to `end` of the text there."""

    place: TextInFile
    word: str
    start: int
    end: int


class SpellingNotInstalled(ImportError):
    """The part that knows words (chunspell) is not installed: the extra `spelling` is missing."""


class SpellChecker:
    """Knows the words of some languages. `folder` holds the dictionaries.

    Raises `SpellingNotInstalled`. For one thread at a time.
    """

    def __init__(self, folder: Path, own: Collection[str] = ()) -> None:
        try:
            from hunspell import Hunspell  # type: ignore[import-untyped]
        except ImportError as error:
            raise SpellingNotInstalled(str(error)) from error
        self._make: Any = Hunspell
        self._folder = folder
        self._open: dict[str, Any] = {}
        self._known: dict[tuple[str, str], bool] = {}
        self.own = {one.casefold() for one in own}

    def languages(self) -> tuple[str, ...]:
        """The languages that can be checked."""
        return tuple(DICTIONARIES)

    def knows(self, word: str, language: str) -> bool:
        """Whether a word is right in a language; every word of a language without a dictionary."""
        key = (language.lower(), word)
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = self._knows(word, language)
        return found

    def _knows(self, word: str, language: str) -> bool:
        names = _dictionaries(language)
        plain = word.replace("’", "'")
        if not names or plain.casefold() in self.own:
            return True
        bare = plain.removesuffix("'s")
        if bare.casefold() in self.own:
            return True
        forms = dict.fromkeys((plain, bare, *_without_pronouns(plain, language)))
        return any(self._dictionary(name).spell(one) for name in names for one in forms)

    def suggest(self, word: str, language: str, most: int = 5) -> list[str]:
        """What might have been meant, best first. Takes a tenth of a second: for one word asked."""
        found: dict[str, None] = {}
        for name in _dictionaries(language)[:1]:
            found.update(dict.fromkeys(self._dictionary(name).suggest(word)))
        return list(found)[:most]

    def misspelled(self, text: str, language: str) -> Iterator[tuple[int, int]]:
        """Where the words of a text stand that are not known; names of fields are no words."""
        for start, end in words_in(text):
            if not self.knows(text[start:end], language):
                yield start, end

    def _dictionary(self, name: str) -> Any:
        if name not in self._open:
            self._open[name] = self._make(name, hunspell_data_dir=str(self._folder))
        return self._open[name]


_PRONOUN = re.compile(r"(?:me|te|se|nos|os|l[aeo]s?)$", re.IGNORECASE)
_UNSTRESSED = str.maketrans("áéíóúÁÉÍÓÚ", "aeiouAEIOU")


def _without_pronouns(word: str, language: str) -> tuple[str, ...]:
    """The verb of a Spanish word with pronouns behind it ("deletréemelo": "deletree")."""
    if not language.lower().startswith("es"):
        return ()
    one = _PRONOUN.sub("", word)
    verbs = [verb for verb in (one, _PRONOUN.sub("", one)) if 2 < len(verb) < len(word)]
    return tuple(form for verb in verbs for form in (verb, verb.translate(_UNSTRESSED)))


def words_in(text: str) -> Iterator[tuple[int, int]]:
    """Where the words of a text stand that a dictionary is asked about."""
    hidden = _NOT_READ.sub(lambda match: " " * len(match[0]), text)
    for match in _WORD.finditer(hidden):
        if len(match[0]) > 1 and not match[0].isupper():
            yield match.start(), match.end()


def _dictionaries(language: str) -> tuple[str, ...]:
    code = language.lower()
    return DICTIONARIES.get(code) or DICTIONARIES.get(code.partition("-")[0], ())


def own_words(reading: ReadLibrary) -> set[str]:
    """The words that a house knows: `words.txt`, its names, and the terms of its glossary."""
    library = reading.library
    text = utf8_text(reading.contents.get(WORDS_FILE, b""), "replace")
    found = {line.strip() for line in text.splitlines() if line.strip() and line[:1] != "#"}
    told = [library.house.name, *(one.name for one in library.people.values())]
    told += list(library.house.company.by_language.values())
    told += [text for term in library.glossary.values() for text in term.term.by_language.values()]
    for one in told:
        found.update(_WORD.findall(one))
    return found


def misspellings(
    reading: ReadLibrary, checker: SpellChecker, files: Collection[str] | None = None
) -> Iterator[Misspelling]:
    """The words of a library, or of some of its files, that are not known, in order."""
    languages = reading.library.house.languages
    for file, content in reading.contents.items():
        if files is None or file in files:
            yield from misspelled_in(file, content, languages, checker)


def misspelled_in(
    file: str, content: bytes, languages: Sequence[str], checker: SpellChecker
) -> Iterator[Misspelling]:
    """The words of one file that are not known, in order."""
    for place in texts_in_files(file, content, languages[0]):
        # Callers say it in any of the languages, and a page may have all of them.
        any_language = languages if not place.path or _HEARD & set(place.path) else ()
        for start, end in checker.misspelled(place.text, place.language):
            word = place.text[start:end]
            if not any(checker.knows(word, one) for one in any_language):
                yield Misspelling(place, word, start, end)


def with_own_word(content: bytes | None, word: str) -> bytes:
    """`words.txt` with one more word, in order; None where there is no such file yet."""
    text = utf8_text(content or b"", "replace")
    newline = "\r\n" if "\r\n" in text else "\n"
    lines = text.splitlines()
    if word in lines:
        return content or b""
    at = next(
        (
            number
            for number, line in enumerate(lines)
            if line.strip() and line[:1] != "#" and line.casefold() > word.casefold()
        ),
        len(lines),
    )
    lines.insert(at, word)
    return (newline.join(lines) + newline).encode()
