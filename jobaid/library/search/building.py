"""From the rows of a library to the packed lists that a search reads."""

from __future__ import annotations

import re
from array import array
from collections import defaultdict
from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING

from jobaid.library.search.meanings import with_phrases
from jobaid.library.search.packing import Packed, letter_of
from jobaid.library.search.short_forms import NO_SHORT_FORMS, ShortForms, written_out
from jobaid.library.search.word_forms import fillers, fold, words_of

if TYPE_CHECKING:
    from jobaid.library.search_rows import SearchRow

# What a word is worth by where it stands. A step or a reply counts for less than a script,
# so that a caller's sentence brings the script first.
TITLE, HEARD, TAG, ID = 1.0, 0.9, 0.4, 0.4
PART = 0.8
# The more words share a title or a phrase, the less each of them says.
SPREAD = 0.2
# What a word said again in a row adds.
AGAIN = 0.125
FULL = 255

_MERGED = re.compile(r"\{[{%#].*?[}%#]\}", re.DOTALL)


def plain(text: str) -> str:
    """A title as its bare words, for finding it as a whole or by its beginning."""
    return " ".join(words_of(fold(text)))


def pack(rows: Iterable[SearchRow], short_forms: ShortForms = NO_SHORT_FORMS) -> Packed:
    """The packed lists of these rows. Rows of one kind keep their order."""
    ordered = sorted(rows, key=lambda row: row.kind != "script")
    strong_rows: defaultdict[str, array[int]] = defaultdict(partial(array, "I"))
    strong_worth: defaultdict[str, bytearray] = defaultdict(bytearray)
    weak_rows: defaultdict[str, array[int]] = defaultdict(partial(array, "I"))
    small = fillers()
    worth_of = _Worth(short_forms)
    for number, row in enumerate(ordered):
        strong = worth_of(row)
        for word, worth in strong.items():
            strong_rows[word].append(number)
            strong_worth[word].append(worth)
        for word in set(words_of(fold(_MERGED.sub(" ", row.text)))).difference(small, strong):
            weak_rows[word].append(number)
    words = sorted({*strong_rows, *weak_rows})
    strong_at, weak_at = array("I", [0]), array("I", [0])
    all_strong, all_weak, all_worth = array("I"), array("I"), bytearray()
    for word in words:
        all_strong.extend(strong_rows.get(word, ()))
        all_worth.extend(strong_worth.get(word, b""))
        all_weak.extend(weak_rows.get(word, ()))
        strong_at.append(len(all_strong))
        weak_at.append(len(all_weak))
    ids = [row.id for row in ordered]
    scripts = [row.script for row in ordered]
    titles = [plain(row.title) for row in ordered if row.kind == "script"]
    numbers = range(len(ordered))
    return Packed(
        kinds="".join(letter_of(row.kind) for row in ordered),
        scripts=scripts,
        ids=ids,
        titles=[row.title for row in ordered],
        words=words,
        strong_at=strong_at,
        strong_rows=all_strong,
        strong_worth=bytes(all_worth),
        weak_at=weak_at,
        weak_rows=all_weak,
        by_id=array(
            "I",
            sorted(numbers, key=lambda row: (ids[row], row >= len(titles), scripts[row])),
        ),
        by_title=array("I", sorted(range(len(titles)), key=titles.__getitem__)),
        short_forms=dict(short_forms),
    )


class _Worth:
    """What each strong word of a row is worth, 1 to 255. Remembers texts that come again."""

    def __init__(self, short_forms: ShortForms) -> None:
        self._fillers = fillers()
        self._short_forms = short_forms
        self._texts: dict[str, tuple[list[str], float]] = {}

    def __call__(self, row: SearchRow) -> dict[str, int]:
        worth: dict[str, float] = {}
        # A reply has no title of its own: it is shown by the first thing that is heard.
        if row.kind != "reply" or row.title not in row.heard:
            self._add(worth, row.title, TITLE)
        for phrase in row.heard:
            self._add(worth, phrase, HEARD)
        for tag in row.tags:
            self._add(worth, tag, TAG)
        self._add(worth, row.id, ID)
        scale = FULL if row.kind == "script" else FULL * PART
        return {word: max(1, min(FULL, round(share * scale))) for word, share in worth.items()}

    def _add(self, worth: dict[str, float], text: str, field: float) -> None:
        """Enter the words of a text. Said twice, a word counts a little more than once."""
        known = self._texts.get(text)
        if known is None:
            words = words_of(fold(text))
            if not self._short_forms.keys().isdisjoint(words):
                words += written_out(words, self._short_forms)
            content = len(words) - sum(map(self._fillers.__contains__, words)) or len(words)
            share = 1 / (1 + SPREAD * max(0, content - 1))
            known = self._texts[text] = (with_phrases(words), share)
        words, share = known
        share *= field
        for word in words:
            has = worth.get(word)
            if has is None:
                worth[word] = share
            else:
                worth[word] = max(has, share) + min(has, share) * AGAIN
