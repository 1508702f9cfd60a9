"""A rename told as one change, not as each place that it respells.

What is called otherwise in a later content keeps its old name in `was`. The same rename is done in
the earlier content: what differs then is not the rename's. It reads libraries: for another thread.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from jobaid.library.comparison.library_comparison import LibraryDifference, differences
from jobaid.library.references.index import reference_index, references_in
from jobaid.library.references.renaming import CannotRename
from jobaid.library.references.spelled_names import files_spelling
from jobaid.operations.studio.change_rows import ChangeRow, change_rows, file_title
from jobaid.operations.studio.form_lists import listed
from jobaid.operations.studio.thing_in_hand import ThingInHand, renaming
from jobaid.operations.studio.tree_edits import value_at, values_of
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import Sentence, counted

if TYPE_CHECKING:
    from jobaid.library.reader import ReadLibrary
    from jobaid.library.references.index import ReferenceIndex

MOST_RENAMES = 12
"""So many are told as one each: every one reads the library anew."""


@dataclass(frozen=True, slots=True)
class ToldRename:
    """A thing that is called otherwise, in which file it stands, and in how many places."""

    thing: ThingInHand
    new: str
    file: str
    places: int

    @property
    def words(self) -> Sentence:
        """What became of it."""
        return counted(
            self.places,
            "“{old}” is now called “{new}”, in one place.",
            "“{old}” is now called “{new}”, in %Ln places.",
            old=self.thing.bare,
            new=self.new,
        )


def told_changes(
    before: Mapping[str, bytes], after: Mapping[str, bytes], reading: ReadLibrary
) -> tuple[tuple[LibraryDifference, ...], tuple[ChangeRow, ...]]:
    """What differs besides renames, and all of it as rows: each rename is one.

    `reading` is of what `after` holds, or of something like it.
    """
    library = reading.library
    languages = library.house.languages or ("en",)
    before, renames = without_renames(before, after, reading)
    told = tuple(differences(before, after, languages[0]))
    rows = tuple(
        ChangeRow(one.file, file_title(one.file, library), one.thing.kind_words, (), lead=one.words)
        for one in renames
    )
    return told, (*rows, *change_rows(told, after, library))


def without_renames(
    before: Mapping[str, bytes], after: Mapping[str, bytes], reading: ReadLibrary
) -> tuple[Mapping[str, bytes], tuple[ToldRename, ...]]:
    """The earlier content with what was called otherwise since, and these renames."""
    files = [file for file in after if before.get(file) != after[file] and b"was" in after[file]]
    if not files:
        return before, ()
    now = reading.with_contents(after)
    then = now.with_contents(before)
    found: list[ToldRename] = []
    for kind, name, olds, file in _renamed_once(now, files):
        index = _index_of(then, (name, *olds))
        names = _index_of(now, olds)
        for old in olds:
            gone = index.defined(kind, old) and not names.defined(kind, old)
            if not gone or index.defined(kind, name) or len(found) == MOST_RENAMES:
                continue
            thing = ThingInHand(kind, old)
            new = ThingInHand(kind, name).bare
            try:
                result, made = renaming(then, thing, new)
            except CannotRename:
                continue
            held = {**then.contents, **made}
            contents = {file: content for file, content in held.items() if content is not None}
            then = then.with_contents(contents)
            found.append(ToldRename(thing, new, file, result.places))
            break
    return (then.contents, tuple(found)) if found else (before, ())


def _index_of(reading: ReadLibrary, names: Iterable[str]) -> ReferenceIndex:
    return reference_index(reading, files=files_spelling(reading.contents, names))


def _renamed_once(now: ReadLibrary, files: list[str]) -> Iterator[tuple[str, str, list[str], str]]:
    """What has had another name: its kind, its name, those before (the last first), its file.

    What holds others comes before these, for their names begin with its.
    """
    defining = [one for file in files for one in references_in(now, file) if one.defines]
    for one in sorted(defining, key=lambda one: one.name.count("/")):
        holder = one.path if one.is_key else one.path[:-1]
        was = listed(value_at(values_of(now.contents[one.file]), (*holder, "was")))
        outer = one.name.removesuffix(one.bare)
        if was:
            yield one.kind, one.name, [f"{outer}{old}" for old in reversed(was)], one.file
