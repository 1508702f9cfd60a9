"""Spelling of a draft: words that no dictionary knows, file by file, kept while a file stays.

For threads beside the window's: the dictionaries are asked in a process of their own.
"""

from __future__ import annotations

import importlib.util
import threading
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import TYPE_CHECKING, TypeVar

from jobaid.library.editing.respell import respell
from jobaid.library.shipped import shipped_assets
from jobaid.library.spell_checking import (
    WORDS_FILE,
    Misspelling,
    SpellChecker,
    misspelled_in,
    own_words,
    with_own_word,
)
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import ErrorInWords, counted, sentence
from jobaid.worker_pool import worker_pool

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor

    from jobaid.library.reader import ReadLibrary
    from jobaid.operations.studio.edited_library import FileForms


class CannotSpell(ErrorInWords, RuntimeError):
    """Spelling cannot be looked at; `words` say why."""


@dataclass(frozen=True, slots=True)
class UnknownWord:
    """A word that is not known in its language, with all its places."""

    word: str
    language: str
    places: tuple[Misspelling, ...]


_Answer = TypeVar("_Answer")


class DraftSpelling:
    """Looks through a draft. From any thread, one at a time; `close` ends its process."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._pool: ProcessPoolExecutor | None = None
        self._closed = False
        self._languages: tuple[str, ...] = ()
        self._known: dict[str, tuple[bytes, tuple[Misspelling, ...]]] = {}

    def unknown(
        self, reading: ReadLibrary, files: Collection[str] | None = None, *, first: str = ""
    ) -> tuple[UnknownWord, ...]:
        """The words that are not known, those of the file `first` before those of the others.

        Raises `CannotSpell`.
        """
        languages = tuple(reading.library.house.languages)
        # What the house knows changes while one works: it is left out of what was found.
        own = {one.casefold() for one in own_words(reading)}
        wanted = [file for file in reading.contents if files is None or file in files]
        with self._lock:
            if languages != self._languages:
                self._languages = languages
                self._known.clear()
            new = {
                file: reading.contents[file]
                for file in wanted
                if self._known.get(file, (None,))[0] != reading.contents[file]
            }
            if new:
                for file, found_there in self._ask(_unknown_in, new, languages).items():
                    self._known[file] = new[file], found_there
            found: dict[tuple[str, str], list[Misspelling]] = {}
            for file in sorted(wanted, key=lambda one: (one != first, one)):
                for one in self._known[file][1]:
                    plain = one.word.replace("’", "'").casefold()
                    if plain not in own and plain.removesuffix("'s") not in own:
                        found.setdefault((one.word, one.place.language), []).append(one)
        return tuple(UnknownWord(*key, tuple(places)) for key, places in found.items())

    def suggest(self, word: str, language: str) -> tuple[str, ...]:
        """What might have been meant, best first. Raises `CannotSpell`."""
        with self._lock:
            return self._ask(_suggested, word, language)

    def close(self) -> None:
        """Nothing more is asked."""
        with self._lock:
            self._closed = True
            pool, self._pool = self._pool, None
        if pool is not None:
            pool.shutdown(cancel_futures=True)

    def _ask(self, question: Callable[..., _Answer], *given: object) -> _Answer:
        if not is_installed():
            raise CannotSpell(
                sentence(
                    "Spelling needs a part that is not installed here. Install Job Aid with its "
                    "extra `spelling`: jobaid[spelling]."
                )
            )
        trouble: Exception | None = None
        if not self._closed:
            try:
                self._pool = self._pool or worker_pool(1, "spawn")
                return self._pool.submit(question, *given).result()
            except (OSError, RuntimeError) as error:
                # It ended, or there is none to be had: the next question begins another.
                self._pool, trouble = None, error
        raise CannotSpell(
            sentence("Spelling could not be looked at just now. Try it again.")
        ) from trouble


# -- the process that has the dictionaries --------------------------------------------------------
# Reading them, and asking them, holds up every thread of a program: so they have one of their own.

_checker: SpellChecker | None = None


def is_installed() -> bool:
    """Whether the part that knows words is there."""
    return importlib.util.find_spec("hunspell") is not None


def _ready() -> SpellChecker:
    global _checker
    if _checker is None:
        _checker = SpellChecker(shipped_assets() / "dictionaries")
    return _checker


def _unknown_in(
    files: Mapping[str, bytes], languages: Sequence[str]
) -> dict[str, tuple[Misspelling, ...]]:
    checker = _ready()
    return {
        file: tuple(misspelled_in(file, content, languages, checker))
        for file, content in files.items()
    }


def _suggested(word: str, language: str) -> tuple[str, ...]:
    return tuple(_ready().suggest(word, language))


def spelled_right(
    reading: ReadLibrary, unknown: UnknownWord, word: str
) -> tuple[str, dict[str, bytes]]:
    """Another word in all places of an unknown one: its name for undo, and the files.

    Raises `CannotWrite`.
    """
    files: dict[str, bytes] = {}
    by_file: dict[str, dict[tuple[str | int, ...], list[Misspelling]]] = {}
    for one in unknown.places:
        by_file.setdefault(one.place.file, {}).setdefault(one.place.path, []).append(one)
    for file, places in by_file.items():
        content = reading.contents[file]
        texts: Mapping[tuple[tuple[str | int, ...], bool], str] = {
            (path, False): _spelled(inside, word) for path, inside in places.items() if path
        }
        if () in places:
            bom = b"\xef\xbb\xbf" if content.startswith(b"\xef\xbb\xbf") else b""
            content = bom + _spelled(places[()], word).encode()
        files[file] = respell(content, texts) if texts else content
    deed = counted(
        len(unknown.places),
        "spell “{old}” as “{new}”",
        "spell “{old}” as “{new}” in %Ln places",
        old=unknown.word,
        new=word,
    )
    return deed, files


def _spelled(inside: Sequence[Misspelling], word: str) -> str:
    text = inside[0].place.text
    for one in sorted(inside, key=lambda one: -one.start):
        text = text[: one.start] + word + text[one.end :]
    return text


def word_known(contents: Mapping[str, bytes], word: str) -> tuple[str, FileForms]:
    """The house knows a word from now on: the name for undo, and its list of words."""
    made = with_own_word(contents.get(WORDS_FILE), word)
    return sentence("know the word “{word}”", word=word), {WORDS_FILE: made}
