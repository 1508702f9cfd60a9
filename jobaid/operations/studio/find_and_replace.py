"""Finding words in all texts of a library, and putting others in their place, looked at before."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from typing import TYPE_CHECKING

from jobaid.library.editing.respell import respell
from jobaid.library.texts_in_files import TextInFile, texts_in_files
from jobaid.operations.studio.change_rows import ChangeRow
from jobaid.operations.studio.form_keys import label_of
from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from jobaid.library.comparison.word_comparison import WordRun
    from jobaid.library.reader import ReadLibrary

_ASIDE = 40  # signs that are shown beside what was found


@dataclass(frozen=True, slots=True)
class FindAsked:
    """What to find. `whole`: only whole words; `same_case`: only in these capitals.

    `language`: only texts of this language, None for all; `files` None for all.
    """

    words: str
    whole: bool = False
    same_case: bool = False
    language: str | None = None
    files: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class FoundText:
    """One place: what stands there from `start` to `end` of the text, and what is beside it."""

    place: TextInFile
    start: int
    end: int

    @property
    def key(self) -> tuple[str, tuple[str | int, ...], int]:
        """What tells this place from any other."""
        return self.place.file, self.place.path, self.start

    @property
    def found(self) -> str:
        """The words as they stand there."""
        return self.place.text[self.start : self.end]

    @property
    def before(self) -> str:
        """What stands in front of it, on one line, from the beginning of a word on."""
        text, start = self.place.text, max(0, self.start - _ASIDE)
        told = text[start : self.start].replace("\n", " ")
        return f"… {told.partition(' ')[2]}" if start and " " in told else told

    @property
    def after(self) -> str:
        """What stands behind it, on one line, to the end of a word."""
        text, end = self.place.text, self.end + _ASIDE
        told = text[self.end : end].replace("\n", " ")
        return f"{told.rpartition(' ')[0]} …" if end < len(text) and " " in told else told


def find_in_texts(reading: ReadLibrary, asked: FindAsked) -> list[FoundText]:
    """Every place of the words, file by file. Ids and conditions are no texts."""
    if not asked.words.strip():
        return []
    pattern = _pattern(asked)
    language = reading.library.house.languages[0]
    return [
        FoundText(place, match.start(), match.end())
        for file, content in sorted(reading.contents.items())
        if asked.files is None or file in asked.files
        for place in texts_in_files(file, content, language)
        if asked.language is None or place.language == asked.language
        for match in pattern.finditer(place.text)
        if not _is_value(place.text, match.start())
    ]


def with_replaced(
    reading: ReadLibrary,
    found: Collection[FoundText],
    new: str,
    went: Callable[[int, int], bool] = lambda done, of: True,
) -> dict[str, bytes]:
    """The files with `new` in these places, by path; every other byte stays as it was.

    A word that began with a capital does so again where `new` is in small letters. `went(done, of)`
    hears how many files are done, and says whether to go on. Raises `CannotWrite` where a text
    cannot be written. After either nothing is to be taken of it.
    """
    by_file: dict[str, dict[tuple[str | int, ...], list[FoundText]]] = {}
    for one in found:
        by_file.setdefault(one.place.file, {}).setdefault(one.place.path, []).append(one)
    changed: dict[str, bytes] = {}
    for file, places in by_file.items():
        if not went(len(changed), len(by_file)):
            break
        content = reading.contents[file]
        whole = places.pop((), None)
        if whole is not None:
            bom = b"\xef\xbb\xbf" if content.startswith(b"\xef\xbb\xbf") else b""
            content = bom + _put(whole, new).encode()
        texts: Mapping[tuple[tuple[str | int, ...], bool], str] = {
            (path, False): _put(inside, new) for path, inside in places.items()
        }
        changed[file] = respell(content, texts) if texts else content
    return changed


def _put(places: Collection[FoundText], new: str) -> str:
    text = next(iter(places)).place.text
    for one in sorted(places, key=lambda place: -place.start):
        text = text[: one.start] + _in_case(new, one.found) + text[one.end :]
    return text


def _in_case(new: str, old: str) -> str:
    if new[:1].islower() and old[:1].isupper() and not old.isupper():
        return new[:1].upper() + new[1:]
    return new


def _pattern(asked: FindAsked) -> re.Pattern[str]:
    words = r"\s+".join(re.escape(one) for one in asked.words.split())
    if asked.whole:
        words = rf"(?<!\w){words}(?!\w)"
    return re.compile(words, 0 if asked.same_case else re.IGNORECASE)


def _is_value(text: str, at: int) -> bool:
    """Whether a place stands inside of `{{ }}` or `{% %}`: what is there is renamed."""
    opened = max(text.rfind("{{", 0, at + 1), text.rfind("{%", 0, at + 1))
    closed = max(text.rfind("}}", 0, at), text.rfind("%}", 0, at))
    return opened > closed


def change_row(found: FoundText, new: str, where: str) -> ChangeRow:
    """How a text would read with `new` in this place: what goes, what comes."""
    text = found.place.text
    runs: list[WordRun] = [
        ("same", text[: found.start]),
        ("out", found.found),
        ("in", _in_case(new, found.found)),
        ("same", text[found.end :]),
    ]
    part = next((str(one) for one in reversed(found.place.path) if isinstance(one, str)), "")
    if part == found.place.language:
        part = next((str(one) for one in found.place.path[-2::-1] if isinstance(one, str)), "")
    told = tuple((what, words) for what, words in runs if words)
    return ChangeRow(found.place.file, where, label_of(part) if part else "", told)
